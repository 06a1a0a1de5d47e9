"""R4.4: what an order costs; R4.5: how likely it is to take."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from game.rules.model import Scenario
from game.rules.orders import VERBS, read
from game.rules.prices import chance, odds, price
from game.rules.tally import Reason, Tally, tally
from game.rules.verbs import RULES
from tests.rules.scene import pact, scene, tiny

WEIGHTS = tiny().balance.orders.weights


def why(faction: str, line: str, scenario: Scenario | None = None, **changes: Any) -> Tally:
    """The reasons of a chance in a scene of the tiny scenario."""
    scenario = scenario or tiny()
    state = scene(scenario, **changes)
    return chance(scenario, state, faction, read(scenario, state, line))


@pytest.mark.parametrize("verb", VERBS)
def test_every_verb_has_its_price(verb: str) -> None:
    """R4.4"""
    assert verb in tiny().balance.orders.cost
    assert RULES[verb].mark is None or verb in tiny().balance.orders.base


def test_answers_are_free() -> None:
    """R4.4"""
    assert price(tiny(), read(tiny(), scene(tiny()), "instruct main for")).total == 0


def test_no_order_is_hopeless_and_none_is_sure() -> None:
    """R4.5"""
    balance = tiny().balance.orders

    assert odds(tiny(), tally(Reason("base", -500))) == balance.chance_low > 0
    assert odds(tiny(), tally(Reason("base", 500))) == balance.chance_high < 100


@pytest.mark.parametrize(
    "line", ["anna rest", "anna negotiate blue asking bloc", "boris table right"]
)
def test_rest_an_offer_and_a_tabled_motion_can_not_fail(line: str) -> None:
    """R4.5"""
    assert why("red", line).total == 100


def test_a_chance_begins_with_the_verb_and_the_mark_that_it_needs() -> None:
    """R4.5"""
    balance = tiny().balance.orders

    reasons = why("blue", "boris tour south")

    assert reasons.amount("base") == balance.base["tour"]
    assert reasons.amount("oratory") == 9 * balance.skill["tour"]


class TestPostings:
    """R4.8"""

    def test_a_machine_resists_others_with_its_grip(self) -> None:
        assert why("red", "anna appoint galya to west").amount("resistance") == -(
            70 * WEIGHTS["resistance"] // 100
        )

    def test_it_resists_an_ally_too(self) -> None:
        allies = (pact("red", "blue", gives="bloc"),)

        assert why("red", "anna appoint galya to west", pacts=allies).amount("resistance") < 0

    def test_it_does_not_resist_its_own_patron(self) -> None:
        assert why("red", "anna appoint gleb to north").amount("resistance") == 0

    def test_a_machine_without_a_patron_resists_less(self) -> None:
        grey = {"west": {"secretary": "galya"}}

        assert why("red", "anna appoint gleb to west", organisations=grey).amount(
            "resistance"
        ) == -(70 * WEIGHTS["resistance_uncommitted"] // 100)

    @pytest.mark.parametrize("fields", [{"secretary": None}, {"mandate": True}])
    def test_a_vacant_post_and_one_under_a_mandate_can_not_refuse(
        self, fields: dict[str, object]
    ) -> None:
        reasons = why("red", "anna appoint galya to west", organisations={"west": fields})

        assert reasons.amount("resistance") == 0
        assert reasons.amount("mandate") == (WEIGHTS["mandate"] if "mandate" in fields else 0)

    def test_an_outsider_is_less_welcome(self) -> None:
        assert why("red", "anna appoint gleb to west").amount("outsider") == -WEIGHTS["outsider"]
        assert why("red", "anna appoint galya to west").amount("outsider") == 0
        assert why("red", "anna recall bella from west").amount("outsider") == 0

    @pytest.mark.parametrize(("ago", "counts"), [(0, True), (3, True), (4, False)])
    def test_an_inspection_is_remembered_for_a_while(self, ago: int, *, counts: bool) -> None:
        weights = {**WEIGHTS, "inspected_turns": 3}
        orders = replace(tiny().balance.orders, weights=weights)
        scenario = replace(tiny(), balance=replace(tiny().balance, orders=orders))
        found = {"west": {"inspected": 10 - ago}}

        reasons = why("red", "anna appoint galya to west", scenario, organisations=found, turn=10)

        assert reasons.amount("inspected") == (WEIGHTS["inspected"] if counts else 0)


class TestAccess:
    """R4.12, R4.16: access is granted by the local secretary."""

    @pytest.mark.parametrize("line", ["boris tour north", "boris gather platform in north"])
    def test_a_hostile_grip_closes_doors(self, line: str) -> None:
        assert why("blue", line).amount("access") == -(80 * WEIGHTS["access"] // 100)

    def test_ones_own_machine_opens_them(self) -> None:
        assert why("blue", "boris tour west").amount("own_ground") == WEIGHTS["own_ground"]

    def test_so_does_an_allys(self) -> None:
        allies = (pact("red", "blue", asks="bloc"),)

        assert why("blue", "boris tour north", pacts=allies).amount("access") == 0

    def test_a_pact_without_a_bloc_opens_nothing(self) -> None:
        silence = (pact("red", "blue", asks="silence:platform"),)

        assert why("blue", "boris tour north", pacts=silence).amount("access") < 0

    def test_under_a_mandate_nobody_is_kept_out(self) -> None:
        open_doors = {"north": {"mandate": True}}

        assert why("blue", "boris tour north", organisations=open_doors).amount("access") == 0


class TestTexts:
    """R4.13, R4.14"""

    def test_who_edits_decides_what_is_printed(self) -> None:
        assert why("red", "anna publish note in paper").amount("own_paper") > 0
        assert why("blue", "bella publish platform in paper").amount("their_paper") < 0

    def test_an_author_in_the_politburo_can_insist(self) -> None:
        insists = WEIGHTS["politburo_right"]

        assert why("blue", "boris publish platform in paper").amount("politburo_right") == insists
        assert why("blue", "bella publish platform in paper").amount("politburo_right") == 0
        assert why("blue", "boris publish platform in west_paper").amount("politburo_right") == 0

    def test_a_text_before_a_body_is_laid_there_by_a_member(self) -> None:
        reasons = why("blue", "boris publish platform in politburo")

        assert reasons.amount("circulated") == WEIGHTS["circulated"]

    def test_publishing_wears_a_text_for_oneself_and_citing_for_all(self) -> None:
        used = {"note": {"uses": {"red": 1, "blue": 2}}}

        published = why("red", "anna publish note in paper", documents=used)
        cited = why("red", "anna cite note against blue", documents=used)

        assert published.amount("worn") == -WEIGHTS["worn"]
        assert cited.amount("worn") == -3 * WEIGHTS["worn"]


class TestPeople:
    """R4.15, R4.17, R4.20"""

    def test_a_tie_to_the_suitor_helps_and_one_to_their_own_leader_hinders(self) -> None:
        ties = {"bella": {"ties": {"anna": 50, "boris": 80}}}

        reasons = why("red", "anna cultivate bella", people=ties)

        assert reasons.amount("tie") == 50 * WEIGHTS["tie"] // 100
        assert reasons.amount("tie_to_own") == -(80 * WEIGHTS["tie"] // 100)
        assert reasons.amount("committed") == -WEIGHTS["committed"]

    def test_the_general_secretary_can_promise_a_safe_post(self) -> None:
        assert why("red", "anna cultivate gleb").amount("security") == WEIGHTS["security"]
        assert why("blue", "boris cultivate gleb").amount("security") == 0

    def test_a_packed_hall_shouts_a_speaker_down(self) -> None:
        for_it = why("red", "anna speak for main", day="1925-01-22")
        against = why("blue", "boris speak against main", day="1925-01-22")

        # of 100 votes red has 32 + 5 + 12 + 3 + 2 and blue 28 + 7 + 1 + 2
        assert for_it.amount("hall") == 4 * WEIGHTS["hall"] // 100
        assert against.amount("hall") == (38 - 50) * WEIGHTS["hall"] // 100

    def test_a_charge_needs_the_commission_and_evidence(self) -> None:
        reasons = why("red", "rita charge bella", factions={"blue": {"exposure": 60}})

        assert reasons.amount("commission") == 4 * WEIGHTS["commission"] // 5
        assert reasons.amount("evidence") == 60 * WEIGHTS["evidence"] // 100
        assert reasons.amount("target_authority") == -5 * WEIGHTS["target_authority"]
