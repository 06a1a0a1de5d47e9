"""The alliances: pairs, pacts with their ends, trust, what was broken, and what can be done."""

from __future__ import annotations

from dataclasses import replace

import pygame
import pytest

from game.rules.bargain import holds, willingness
from game.rules.diplomacy import breach, sign
from game.rules.minutes import Minutes
from game.rules.state import PactState, State, Term
from game.ui.faults import screen_faults
from game.ui.preferences import Preferences
from game.ui.screens.alliances import facts
from game.ui.screens.alliances.facts import Pair
from game.ui.screens.alliances.screen import AlliancesScreen
from tests.rules.scene import scene
from tests.ui.conftest import Hand
from tests.ui.games import FACTIONS, SIZES, laid, scenario, under_way, words_of

BLOC = PactState(
    "ours",
    "left",
    "leningrad",
    (Term("vote", "cc_line", "against"),),
    (Term("bloc"),),
    signed=False,
    trust=50,
    turn=0,
    until=12,
)


def alliances(seat: str = "secretariat", turn: int = 9) -> AlliancesScreen:
    return AlliancesScreen(under_way(seat, turn))


def pair_of(state: State, one: str, other: str) -> Pair:
    found = facts.pairs(scenario(), state, one)
    return next(pair for pair in found if set(pair.sides) == {one, other})


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("seat", FACTIONS)
@pytest.mark.parametrize("turn", [0, 26])
def test_nothing_is_cut_small_or_dead(size: tuple[int, int], seat: str, turn: int) -> None:
    assert screen_faults(alliances(seat, turn), size) == []


def test_every_pair_has_room() -> None:
    screen = alliances("left", 14)
    for pair in facts.pairs(screen.sitting.scenario, screen.sitting.state, "left"):
        screen.choose(pair.id)

        assert screen_faults(screen, (1280, 720)) == [], pair.id


def test_large_text_finds_room() -> None:
    assert screen_faults(alliances(), preferences=Preferences(text_percent=150)) == []


def test_a_pair_is_a_pact_a_feud_a_thaw_or_cool() -> None:
    state = scene(
        scenario(),
        factions={"left": {"hostile": ()}, "right": {"hostile": ()}, "leningrad": {"hostile": ()}},
    )
    kinds = {pair.id: pair.kind for pair in facts.pairs(scenario(), state, "secretariat")}

    assert kinds["secretariat right"] == "pact"
    assert kinds["secretariat leningrad"] == "feud"  # one side is enough
    assert kinds["leningrad right"] == "cool"


def test_the_trust_shown_is_that_of_the_rules_with_all_that_moved_it() -> None:
    """R6.3"""
    sitting = under_way("right", 26)
    pair = pair_of(sitting.state, "right", "secretariat")
    why = facts.of_trust(sitting.scenario, sitting.state, pair)

    assert pair.pact is not None
    assert why.total == pair.pact.trust
    assert sum(row.amount or 0 for row in why.rows) == why.total


def test_what_holds_a_pact_and_what_a_bloc_would_be_worth_are_the_rules_own() -> None:
    """R6.4, R6.10"""
    state = under_way("secretariat", 9).state
    held = pair_of(state, "secretariat", "right")
    loose = pair_of(state, "left", "leningrad")
    bloc = replace(BLOC, gives=(), id="", until=None, trust=0, turn=state.turn)

    assert held.pact is not None
    now = facts.will_sign(scenario(), state, held)
    then = facts.will_sign(scenario(), state, loose)
    assert now.total == holds(scenario(), state, held.pact, "right").total
    assert then.total == willingness(scenario(), state, bloc).total


def signed() -> Minutes:
    """A bloc of Left and Leningrad, offered and signed in play."""
    minutes = Minutes(scenario(), scene(scenario()))
    minutes.pacts((*minutes.state.pacts, BLOC))
    sign(minutes, BLOC.id, "leningrad", accept=True)
    return minutes


def test_terms_and_the_last_day_of_a_pact_are_told() -> None:
    """R6.12"""
    state = signed().state
    pair = pair_of(state, "left", "leningrad")
    day = facts.headline(scenario(), state, pair)

    assert day.startswith("One bloc, since")
    assert "until" in day
    assert [side for side, _words in facts.terms(scenario(), pair)] == ["left", "leningrad"]


def test_a_breach_stands_in_the_history_and_behind_the_trust() -> None:
    """R6.6"""
    minutes = signed()
    breach(minutes, BLOC.id, "left", "bloc")
    state = replace(minutes.state, chronicle=((*minutes.entries,),))
    pair = pair_of(state, "left", "leningrad")
    told = facts.history(scenario(), state, pair)
    why = facts.of_trust(scenario(), state, pair)

    assert any("breaks a promise: act as one bloc" in line for line in told)
    assert any("sign a pact" in line for line in told)
    assert any("breaks a promise" in row.words for row in why.rows)


def test_the_drawing_and_the_list_choose_a_pair_by_mouse_and_by_keys() -> None:
    screen = alliances()
    hand = Hand(screen)

    hand.click("tie secretariat left")
    by_mouse = screen.chosen
    screen.focus("pairs")
    hand.press(pygame.K_UP)

    assert by_mouse == "secretariat left"
    assert screen.chosen == "secretariat right"


def test_an_offer_is_put_together_in_the_order_dialog() -> None:
    screen = alliances()
    screen.choose("secretariat leningrad")
    hand = Hand(screen)

    hand.press(pygame.K_n)

    assert len(screen.layers) > 1
    assert screen_faults(screen) == []


def test_an_offer_to_us_lies_open_and_is_counted() -> None:
    state = signed().state
    offer = replace(BLOC, id="offer", by="leningrad", to="secretariat", turn=state.turn, until=None)
    screen = AlliancesScreen(laid(replace(state, pacts=(*state.pacts, offer))))

    assert screen.chosen == "secretariat leningrad"
    assert screen.aside() == "1 offer on the table"
    assert "it waits for its answer" in words_of(screen)


def test_foreign_offers_are_not_seen() -> None:
    """R1.4"""
    offer = replace(BLOC, id="offer")
    state = scene(scenario())
    sitting = laid(replace(state, pacts=(*state.pacts, offer)))
    pair = next(
        item
        for item in facts.pairs(sitting.scenario, sitting.state, "secretariat")
        if set(item.sides) == {"left", "leningrad"}
    )

    assert pair.pact is None


def test_what_a_pair_has_together_is_what_each_has() -> None:
    state = under_way("secretariat", 9).state
    pair = pair_of(state, "secretariat", "right")
    count = facts.delegates(scenario(), state)
    hall, politburo, _committee = facts.together(scenario(), state, pair)

    assert (hall.one, hall.other) == (count["secretariat"], count["right"])
    assert politburo.one + politburo.other <= politburo.whole


def test_a_leader_s_bust_opens_the_dossier() -> None:
    screen = alliances("left")
    Hand(screen).click("leader trotsky")

    assert screen.sitting.person == "trotsky"
