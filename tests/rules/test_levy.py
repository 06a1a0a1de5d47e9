"""R4.41, R8.9, R3.6: a levy, the gratitude of its recruits, and the officials of a delegation."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from game.rules.orders import parse
from game.rules.prices import chance
from game.rules.state import State
from game.rules.verbs.levy import members
from game.rules.votes import roll_call
from tests.rules.scene import carried, entries, keys, played, scene, tiny

EFFECTS = tiny().balance.effects
LEVY = "anna recruit north"


def north(**fields: Any) -> State:
    return scene(tiny(), organisations={"north": fields})


def test_it_raises_the_members_by_the_workers_share() -> None:
    minutes = carried(tiny(), scene(tiny()), "red", LEVY)

    new = 40000 * 10 * EFFECTS.levy_share // 10_000
    assert members(tiny(), minutes.state, "north") == 40000 + new
    assert [entry.after for entry in entries(minutes, "levy")] == [str(new)]


def test_it_thins_out_all_support_and_stores_up_gratitude() -> None:
    record = carried(tiny(), scene(tiny()), "red", LEVY).state.organisations["north"]

    share = 2400 * 100 // 42400
    assert record.support == {"red": 60 - 60 * share // 100, "blue": 10 - 10 * share // 100}
    assert record.grateful == {"red": share * EFFECTS.levy_grateful // 100}
    assert record.officials == 65 + EFFECTS.levy_officials


def test_it_comes_once_in_a_while() -> None:
    assert keys(tiny(), north(levied=0), "red", LEVY) == ("levied",)
    assert keys(tiny(), north(levied=None), "red", LEVY) == ()


def test_sitting_days_bring_no_new_levy_nearer() -> None:
    effects = replace(EFFECTS, levy_weeks=1)
    scenario = replace(tiny(), balance=replace(tiny().balance, effects=effects))
    sat = next(nth for nth, turn in enumerate(scenario.calendar) if turn.kind == "days")
    sitting = replace(north(levied=sat), turn=sat + 1)
    week = replace(north(levied=0), turn=1)

    assert "levied" in keys(scenario, sitting, "red", LEVY)
    assert "levied" not in keys(scenario, week, "red", LEVY)


def test_a_hostile_machine_hampers_it_and_no_power_none() -> None:
    tally = chance(tiny(), scene(tiny()), "red", parse("anna recruit west"))

    assert tally.amount("resistance") < 0
    assert keys(tiny(), scene(tiny()), "blue", "bella recruit west") == ("no_power",)


def test_recruits_repay_who_enrolled_them_week_by_week() -> None:
    """R8.9"""
    state = scene(tiny(), organisations={"west": {"grateful": {"red": 2}}})

    once = played(tiny(), state)
    twice = played(tiny(), once)

    assert once.organisations["west"].grateful == {"red": 1}
    assert twice.organisations["west"].grateful == {"red": 0}
    assert twice.organisations["west"].support["red"] == (
        state.organisations["west"].support.get("red", 0) + 2
    )


def test_a_posting_from_the_centre_makes_officials() -> None:
    """R3.6"""
    minutes = carried(tiny(), scene(tiny()), "red", "anna appoint galya to west")

    assert minutes.state.organisations["west"].officials == 65 + EFFECTS.officials_posting


@pytest.mark.parametrize(("officials", "sign"), [(95, 1), (65, 0), (35, -1)])
def test_officials_follow_their_secretary_more(officials: int, sign: int) -> None:
    """R3.6"""
    call = roll_call(tiny(), north(officials=officials), "main")

    pulls = [b.tally.amount("officials") for b in call.ballots if b.delegate.where == "north"]
    assert {(pull > 0) - (pull < 0) for pull in pulls} <= {0, sign}
    assert any(pulls) == bool(sign)
