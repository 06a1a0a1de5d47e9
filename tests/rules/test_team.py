"""R4.40: an organisation is taken cell by cell, past its leaders."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from game.rules.orders import Order, parse
from game.rules.prices import chance, odds
from game.rules.state import Deed, State
from game.rules.verbs.team import audience, cells
from tests.rules.scene import carried, entries, keys, played, scene, tiny

EFFECTS = tiny().balance.effects
TEAM = "anna team west"


def opened(*deeds: Deed, **fields: Any) -> State:
    """West under a mandate, after some deeds of this turn."""
    return scene(tiny(), organisations={"west": {"mandate": True, **fields}}, deeds=deeds)


def toured(faction: str, actor: str, *, success: bool = True) -> Deed:
    return Deed(0, faction, actor, "tour", "west", "", success)


def order(line: str = TEAM) -> Order:
    return parse(line)


def test_without_a_mandate_no_team_is_let_in() -> None:
    assert keys(tiny(), scene(tiny()), "red", TEAM) == ("no_mandate",)
    assert keys(tiny(), opened(), "red", TEAM) == ()


def test_only_an_office_or_a_body_can_send_one() -> None:
    assert keys(tiny(), opened(), "blue", "bella team west") == ("no_power",)


def test_where_all_is_won_there_is_nothing_left_to_win() -> None:
    assert keys(tiny(), opened(cells={"red": 100}), "red", TEAM) == ("cells_won",)


def test_who_tours_the_place_speaks_with_the_team_and_half_is_heard_of_who_fails() -> None:
    state = opened(toured("red", "roman"), toured("red", "rita", success=False))

    heard = audience(tiny(), state, "red", order(), success=True)

    assert heard.total == (5 + 6) * EFFECTS.team_audience + 4 * EFFECTS.team_audience // 2


def test_a_tour_of_another_turn_or_place_is_no_help() -> None:
    elsewhere = replace(toured("red", "roman"), target="north")
    before = replace(toured("red", "roman"), turn=-1)

    heard = audience(tiny(), opened(elsewhere, before), "red", order(), success=True)

    assert heard.total == 5 * EFFECTS.team_audience


def test_a_strong_machine_is_brittle_at_home() -> None:
    strong = cells(tiny(), opened(grip=90), "red", order())
    weak = cells(tiny(), opened(grip=30), "red", order())

    assert strong.amount("brittle") == 90 * EFFECTS.team_brittle // 100
    assert strong.total > weak.total


def test_local_leaders_who_go_to_the_cells_hold_them() -> None:
    answered = cells(tiny(), opened(toured("blue", "boris")), "red", order())

    harder = chance(tiny(), opened(toured("blue", "boris")), "red", order())
    assert answered.amount("local_leader") == -9 * EFFECTS.team_answer // 10
    assert harder.amount("local_leader") < 0


def test_cells_that_are_won_bring_support_and_take_the_grip() -> None:
    minutes = carried(tiny(), opened(), "red", TEAM)

    west = minutes.state.organisations["west"]
    won = cells(tiny(), opened(), "red", order()).total
    assert west.cells == {"red": won}
    assert west.addressed == {"red": 5 * EFFECTS.team_audience}
    assert west.grip == 70 - won * EFFECTS.team_grip // 100
    assert entries(minutes, "addressed")[0].tally is not None


def test_a_team_that_is_shouted_down_is_heard_by_half_and_wins_nothing() -> None:
    minutes = carried(tiny(), opened(), "red", TEAM, success=False)

    west = minutes.state.organisations["west"]
    assert west.cells == {}
    assert west.addressed == {"red": 5 * EFFECTS.team_audience // 2}
    assert minutes.state.factions["blue"].cohesion == 80 + EFFECTS.team_failure_cohesion


def test_where_enough_is_won_no_secretary_is_refused() -> None:
    """R4.40"""
    line = order("anna appoint galya to west")

    def per_cent(share: int) -> int:
        state = scene(tiny(), organisations={"west": {"cells": {"red": share}}})
        return odds(tiny(), chance(tiny(), state, "red", line))

    assert per_cent(EFFECTS.team_needed) == 100
    assert per_cent(EFFECTS.team_needed - 1) < 100


def test_tours_of_the_same_turn_come_before_the_team() -> None:
    """R4.6"""
    state = played(tiny(), opened(), red=["roman tour west", TEAM], blue=["boris tour west"])

    deeds = [deed.verb for deed in state.deeds]
    assert deeds == ["tour", "tour", "team"]


def in_days(share: int) -> Any:
    """The tiny scenario with turns of a day."""
    scenario = tiny()
    turns = tuple(replace(turn, kind="days") for turn in scenario.calendar)
    effects = replace(scenario.balance.effects, day_share=share)
    return replace(scenario, calendar=turns, balance=replace(scenario.balance, effects=effects))


def test_a_day_holds_a_part_of_what_a_week_does() -> None:
    """R4.40"""
    state = opened(toured("red", "roman"))

    week = audience(tiny(), state, "red", order(), success=True).total
    day = audience(in_days(20), state, "red", order(), success=True).total

    assert day == week * 20 // 100
    assert cells(in_days(20), state, "red", order()).total > 0


def test_a_tour_of_a_day_wins_one_per_cent_at_least() -> None:
    """R4.12"""
    start = scene(tiny(), organisations={"north": {"support": {"blue": 10}}})

    after = carried(in_days(1), start, "blue", "boris tour north").state

    assert after.organisations["north"].support["blue"] == 11
