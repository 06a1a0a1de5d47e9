"""R13.6, R4.91: government by letter and cipher."""

from __future__ import annotations

from dataclasses import replace
from itertools import count
from typing import Any

import pytest

from game import rules
from game.rules.choices import candidates
from game.rules.deeds import deliver
from game.rules.dice import roll
from game.rules.errors import OrderNotLegal, OrderSyntaxError
from game.rules.forecast import forecast
from game.rules.minutes import Minutes
from game.rules.orders import parse
from game.rules.prices import can_fail, chance, price
from game.rules.state import Absence, Letter, State
from game.rules.verbs.letters import interception
from game.rules.view import view
from tests.rules.scene import carried, entries, keys, played, scene, tiny

HEALTH = tiny().balance.health
LINE = "anna write rita tour north"
TOLD = Letter("red", "anna", 0, "rita tour north")


def away(**changes: Any) -> State:
    """Anna is on leave."""
    people = {"anna": {"absence": Absence("leave", 3)}, **changes.pop("people", {})}
    return scene(tiny(), people=people, **changes)


def test_a_letter_is_an_order_within_an_order() -> None:
    order = parse(LINE)

    assert str(order) == LINE
    assert str(order.letter) == "rita tour north"


@pytest.mark.parametrize("told", ["", "rita", "rita appoint gleb to west"])
def test_what_a_letter_can_not_say_is_refused_by_the_notation(told: str) -> None:
    with pytest.raises(OrderSyntaxError):
        parse(f"anna write {told}")


def test_only_who_is_on_leave_writes() -> None:
    assert keys(tiny(), scene(tiny()), "red", LINE) == ("not_on_leave",)
    assert keys(tiny(), away(), "red", LINE) == ()


def test_a_letter_needs_a_reader_who_could_do_it_himself() -> None:
    assert keys(tiny(), away(), "red", "anna write boris tour north") == ("not_ours",)
    ill = away(people={"rita": {"absence": Absence("illness", 2)}})
    assert keys(tiny(), ill, "red", LINE) == ("away_illness",)


def test_a_letter_costs_what_it_orders_besides() -> None:
    costs = tiny().balance.orders.cost

    assert price(tiny(), parse(LINE)).total == costs["write"] + costs["tour"]


def test_it_is_weaker_than_the_spoken_word_but_for_a_friend() -> None:
    state = away(people={"rita": {"ties": {"anna": 40}}})
    order = parse(LINE)

    by_hand = chance(tiny(), state, "red", parse("rita tour north"))
    written = chance(tiny(), state, "red", order)

    assert can_fail(order)
    back = 40 * HEALTH.letter_tie // 100
    assert written.total == by_hand.total - HEALTH.letter + back


def test_it_is_under_way_for_a_turn_and_then_done_in_the_readers_name() -> None:
    written = carried(tiny(), away(), "red", LINE)
    assert written.state.letters == (Letter("red", "anna", 1, "rita tour north"),)
    assert not entries(written, "support")

    after = played(tiny(), replace(written.state, seed=3))
    after = played(tiny(), after)

    assert after.letters == ()
    assert [d.verb for d in after.deeds if d.actor == "rita"] == ["tour"]


def test_its_forecast_shows_what_it_tells() -> None:
    taken, failed = forecast(tiny(), away(), "red", parse(LINE))

    assert {"letter", "support"} <= {entry.key for entry in taken.entries}
    assert {entry.key for entry in failed.entries} == {"measure"}


def test_the_best_of_friends_reads_no_better_than_he_hears() -> None:
    state = away(people={"rita": {"ties": {"anna": 100}}})

    by_hand = chance(tiny(), state, "red", parse("rita tour north")).total

    assert chance(tiny(), state, "red", parse(LINE)).total <= by_hand


def test_a_letter_that_fails_moves_nothing() -> None:
    minutes = carried(tiny(), away(), "red", LINE, success=False)

    assert minutes.state.letters == ()


def test_what_has_become_impossible_is_void() -> None:
    minutes = Minutes(tiny(), away(people={"rita": {"faction": "blue"}}, letters=(TOLD,)))

    deliver(minutes, TOLD)

    assert entries(minutes, "void")
    assert not minutes.state.deeds


def test_a_letter_comes_beside_the_orders_of_the_turn_and_is_the_only_one() -> None:
    state = away(people={"roman": {"absence": Absence("leave", 3)}})
    orders = replace(tiny().balance.orders, orders_base=2, orders_cap=1)
    scenario = replace(tiny(), balance=replace(tiny().balance, orders=orders))

    after = rules.play(scenario, state, "red", [LINE, "rita tour south"])

    assert after.given["red"] == (LINE, "rita tour south")
    with pytest.raises(OrderNotLegal, match="one letter"):
        rules.play(tiny(), state, "red", [LINE, "roman write rita tour south"])


def test_nobody_else_sees_it() -> None:
    written = carried(tiny(), away(), "red", LINE)
    closed = replace(written.state, chronicle=(tuple(written.entries),))

    seen = view(tiny(), closed, "blue").state

    assert view(tiny(), closed, "red").state.letters == closed.letters
    assert seen.letters == ()
    assert not [deed for deed in seen.deeds if deed.verb == "write"]
    assert not [entry for entry in seen.chronicle[0] if entry.key == "letter"]


# --- interception ---------------------------------------------------------------------------------
def watched(**changes: Any) -> State:
    """Blue holds the OGPU."""
    return replace(away(**changes), offices={**scene(tiny()).offices, "police": "bella"})


def test_only_police_in_other_hands_reads_letters() -> None:
    assert interception(tiny(), away(), "red").total == 0
    assert interception(tiny(), watched(), "red").total == HEALTH.intercept
    assert interception(tiny(), watched(), "blue").total == 0


def test_a_letter_that_is_read_is_evidence_and_done_all_the_same() -> None:
    label = "intercept:anna:rita tour north"
    seed = next(n for n in count(1) if roll(n, 0, label, 100) <= HEALTH.intercept)
    minutes = Minutes(tiny(), replace(watched(letters=(TOLD,)), seed=seed))

    deliver(minutes, TOLD)

    assert entries(minutes, "intercepted")[0].detail == "blue"
    assert minutes.state.factions["red"].exposure == HEALTH.intercept_exposure
    assert minutes.state.deeds


def test_letters_are_proposed_to_those_closest_to_the_writer() -> None:
    state = away(people={"rita": {"ties": {"anna": 50}}})

    proposed = list(candidates(tiny(), state, "red", "anna", "write"))

    assert proposed[0].target == "rita"
    assert {order.letter.verb for order in proposed if order.letter} >= {"tour", "cultivate"}
    assert not list(candidates(tiny(), scene(tiny()), "red", "anna", "write"))
