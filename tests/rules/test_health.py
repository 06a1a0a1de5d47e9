"""R13: who is away, how work and illness wear people out, and what people die of."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import count
from typing import Any

import pytest

from game import rules
from game.rules.answer import orders_due
from game.rules.conditions import holds
from game.rules.dice import roll
from game.rules.health import (
    cure,
    danger,
    die,
    fall_ill,
    illness,
    leaderless,
    open_turn,
    send_away,
    settle,
    stand_in,
    strain,
)
from game.rules.minutes import Minutes
from game.rules.model import Risk, Scenario, Tie
from game.rules.reckoning import income_due
from game.rules.state import Absence, Cause, Deed, State
from game.rules.vocabulary import IsAway, IsDead, IsIll
from game.rules.votes import roll_call
from tests.rules.scene import entries, keys, played, scene, tiny

HEALTH = tiny().balance.health
BECAUSE = Cause("rule", "illness")
ON_LEAVE = Absence("leave", 3)
ILL = Absence("illness", 3)


def minutes_of(scenario: Scenario | None = None, **changes: Any) -> Minutes:
    """Minutes over a scene of the tiny scenario."""
    scenario = scenario or tiny()
    return Minutes(scenario, scene(scenario, **changes))


def person(minutes: Minutes, name: str = "anna") -> Any:
    return minutes.state.people[name]


def worked(verb: str, times: int, *, turn: int = 0) -> tuple[Deed, ...]:
    return (Deed(turn, "red", "anna", verb, "north", "", success=True),) * times


def trusting(name: str = "rita", strength: int = 80) -> Scenario:
    """The tiny scenario in which Anna feels for somebody."""
    anna = replace(tiny().people["anna"], ties=(Tie(name, strength, "old friends"),))
    return replace(tiny(), people={**tiny().people, "anna": anna})


# --- R13.1: away ----------------------------------------------------------------------------------
def test_who_goes_is_back_on_the_first_turn_after_so_many_weeks() -> None:
    minutes = minutes_of()

    send_away(minutes, "anna", "leave", 2, BECAUSE)

    assert person(minutes).absence == Absence("leave", 2)
    assert entries(minutes, "leave")[0].after == "1925-01-15"


def test_an_absence_lasts_a_turn_at_least() -> None:
    minutes = minutes_of(day="1925-01-22")

    send_away(minutes, "anna", "leave", 0, BECAUSE)

    assert person(minutes).absence == Absence("leave", 4)


@pytest.mark.parametrize(
    ("absence", "line", "problem"),
    [
        (ON_LEAVE, "anna tour north", ("away_leave",)),
        (ON_LEAVE, "anna leave", ("away_leave",)),
        (ON_LEAVE, "anna rest", ()),
        (ON_LEAVE, "anna write rita tour north", ()),
        (ILL, "anna write rita tour north", ("away_illness",)),
        (ILL, "anna rest", ()),
    ],
)
def test_who_is_away_can_only_rest_and_from_leave_write(
    absence: Absence, line: str, problem: tuple[str, ...]
) -> None:
    state = scene(tiny(), people={"anna": {"absence": absence}})

    assert keys(tiny(), state, "red", line) == problem


def test_who_is_away_is_neither_appointed_nor_courted() -> None:
    state = scene(tiny(), people={"gleb": {"absence": ILL}})

    assert "away_illness" in keys(tiny(), state, "red", "anna appoint gleb to west")
    assert "away_illness" in keys(tiny(), state, "red", "anna cultivate gleb")


def test_who_is_away_does_not_vote() -> None:
    here = scene(tiny(), day="1925-01-08")
    away = scene(tiny(), day="1925-01-08", people={"boris": {"absence": ON_LEAVE}})

    voters = [ballot.delegate.person for ballot in roll_call(tiny(), here, "open").ballots]
    left = [ballot.delegate.person for ballot in roll_call(tiny(), away, "open").ballots]

    assert set(voters) - set(left) == {"boris"}


def test_who_is_due_is_back() -> None:
    minutes = minutes_of(day="1925-01-15", people={"anna": {"absence": Absence("illness", 2)}})

    open_turn(minutes)

    assert person(minutes).present
    assert entries(minutes, "back")


# --- R13.2: work ----------------------------------------------------------------------------------
def test_work_is_counted_by_the_verb() -> None:
    state = scene(tiny(), deeds=(*worked("speak", 1), *worked("cite", 1), *worked("rest", 1)))

    points = strain(tiny(), state, "anna", before=1)

    assert points == HEALTH.strain["speak"] + HEALTH.strain["other"]


def test_so_much_work_costs_a_point_of_health() -> None:
    minutes = minutes_of(deeds=worked("cite", HEALTH.strain_health))

    settle(minutes)

    assert person(minutes).health == 7


def test_work_alone_takes_nobody_below_one() -> None:
    deeds = worked("cite", HEALTH.strain_health)
    minutes = minutes_of(day="1925-01-22", deeds=deeds, people={"anna": {"health": 1}})

    settle(minutes)

    assert person(minutes).health == 1


# --- R13.3: leave ---------------------------------------------------------------------------------
def test_leave_does_good_and_more_in_summer() -> None:
    winter = minutes_of(people={"anna": {"health": 4, "absence": ON_LEAVE}})
    turns = (replace(tiny().calendar[0], begins=date(1924, 7, 1)), *tiny().calendar[1:])
    summer = minutes_of(replace(tiny(), calendar=turns))

    settle(winter)

    assert person(winter).health == 4 + HEALTH.leave_cure
    assert cure(summer) == HEALTH.leave_cure + HEALTH.leave_summer


def test_a_congress_calls_everybody_back_from_leave_but_not_from_the_sickbed() -> None:
    away = {"anna": {"absence": Absence("leave", 9)}, "rita": {"absence": Absence("illness", 9)}}
    minutes = minutes_of(day="1925-01-22", people=away)

    open_turn(minutes)

    assert person(minutes, "anna").present
    assert not person(minutes, "rita").present


def test_a_leave_ends_where_a_congress_calls() -> None:
    """R13.3: what is said when one goes is what comes about."""
    minutes = minutes_of(day="1925-01-08")

    send_away(minutes, "anna", "leave", 3, BECAUSE)
    send_away(minutes, "rita", "illness", 3, BECAUSE)

    assert entries(minutes, "leave")[0].after == "1925-01-22"
    assert person(minutes, "rita").absence.back > person(minutes, "anna").absence.back


def test_nobody_goes_on_leave_from_a_congress() -> None:
    assert keys(tiny(), scene(tiny(), day="1925-01-22"), "red", "anna leave") == ("summoned",)


# --- R13.4: standing in ---------------------------------------------------------------------------
def test_whom_the_leader_trusts_most_stands_in() -> None:
    scenario = trusting("rita")

    assert stand_in(scenario, scene(scenario), "red") == "rita"
    gone = scene(scenario, people={"rita": {"absence": ILL}})
    assert stand_in(scenario, gone, "red") is None


def test_whom_the_leader_trusts_too_little_does_not() -> None:
    scenario = trusting("rita", HEALTH.stand_in - 1)

    assert stand_in(scenario, scene(scenario), "red") is None


def test_a_leader_who_is_away_costs_orders_and_influence_unless_somebody_stands_in() -> None:
    alone = scene(tiny(), people={"anna": {"absence": ON_LEAVE}})
    governed = scene(trusting(), people={"anna": {"absence": ON_LEAVE}})

    assert leaderless(tiny(), alone, "red")
    assert orders_due(tiny(), alone, "red").amount("leader_away") == -HEALTH.leader_away
    assert income_due(tiny(), alone, "red").amount("leader_away") == -HEALTH.leader_income
    assert orders_due(trusting(), governed, "red").amount("leader_away") == 0


# --- R13.5: illness -------------------------------------------------------------------------------
def test_illness_comes_of_weakness_age_and_winter() -> None:
    weak = scene(tiny(), people={"anna": {"health": 4}})

    why = illness(tiny(), weak, "anna")

    assert why.amount("ill_health") == (HEALTH.well - 4) * HEALTH.ill_health
    assert why.amount("ill_winter") == HEALTH.ill_winter
    assert why.amount("ill_age") == 0


def test_who_falls_ill_loses_health_and_is_away() -> None:
    minutes = minutes_of()

    fall_ill(minutes, "anna", 2, BECAUSE)

    assert person(minutes).absence == Absence("illness", 2)
    assert person(minutes).health == 8 - HEALTH.ill_loss


def test_an_illness_breaks_a_leave_off() -> None:
    minutes = minutes_of(people={"anna": {"absence": ON_LEAVE}})

    fall_ill(minutes, "anna", 1, BECAUSE)

    assert person(minutes).absence == Absence("illness", 1)


def test_who_is_too_weak_for_any_order_falls_ill_for_certain() -> None:
    minutes = minutes_of(people={"anna": {"health": 1}})

    settle(minutes)

    assert person(minutes).absence is not None
    assert person(minutes).health == 1


def test_an_illness_within_a_month_is_cured_in_it() -> None:
    """R13.5: nobody grows weaker from month to month by illnesses that are over."""
    months = tuple(replace(turn, kind="months") for turn in tiny().calendar)
    minutes = minutes_of(replace(tiny(), calendar=months), people={"anna": {"health": 2}})

    settle(minutes)

    assert person(minutes).absence is not None
    assert person(minutes).health >= 2


def test_who_stands_for_many_is_never_ill() -> None:
    anna = replace(tiny().people["anna"], composite=True)
    scenario = replace(tiny(), people={**tiny().people, "anna": anna})
    minutes = minutes_of(scenario, people={"anna": {"health": 1}})

    settle(minutes)

    assert person(minutes).present


# --- R13.7, R13.8: death --------------------------------------------------------------------------
def at_risk(**fields: Any) -> Scenario:
    """The tiny scenario in which something threatens Anna on 15 January."""
    made: Any = {
        "id": "fever", "person": "anna", "day": date(1925, 1, 15), "title": "Fever",
        "text": "A fever.", "source": "test", "confidence": "assumption", **fields,
    }  # fmt: skip
    return replace(tiny(), risks={"fever": Risk(**made)})


def dead(scenario: Scenario, day: str, **changes: Any) -> bool:
    minutes = minutes_of(scenario, day=day, **changes)
    open_turn(minutes)
    return bool(person(minutes).standing == "dead")


def test_a_fixed_risk_comes_in_the_turn_of_its_day() -> None:
    assert not dead(at_risk(), "1925-01-08")
    assert dead(at_risk(), "1925-01-15")
    assert not dead(at_risk(), "1925-01-22")


def test_a_day_beyond_the_calendar_never_comes() -> None:
    assert not dead(at_risk(day=date(1926, 7, 20)), "1925-01-22")
    assert not dead(at_risk(day=date(1924, 1, 21)), "1925-01-01")


def test_a_risk_strikes_only_where_its_conditions_hold() -> None:
    ill = (IsIll("ill", "anna"),)

    assert not dead(at_risk(when=ill), "1925-01-15")
    assert dead(at_risk(when=ill), "1925-01-15", people={"anna": {"absence": ILL}})


def test_a_risk_left_to_chance_is_thrown_for_every_turn_of_its_time() -> None:
    scenario = at_risk(fixed=False, since=date(1925, 1, 8), until=date(1925, 1, 21), chance=40)
    unlucky = next(n for n in count(1) if roll(n, 1, "risk:fever", 100) <= 40)
    lucky = next(n for n in count(1) if roll(n, 1, "risk:fever", 100) > 40)

    assert dead(scenario, "1925-01-08", seed=unlucky)
    assert not dead(scenario, "1925-01-08", seed=lucky)
    assert not dead(scenario, "1925-01-01", seed=unlucky)


def test_the_weak_are_in_greater_danger() -> None:
    scenario = at_risk(fixed=False, chance=2)
    weak = scene(scenario, people={"anna": {"health": 1}})

    why = danger(scenario, weak, scenario.risks["fever"])

    assert why.amount("risk") == 2
    assert why.amount("ill_health") == (HEALTH.well - 1) * HEALTH.risk_health // 10


def test_posts_ties_and_a_faction_go_with_the_dead() -> None:
    minutes = minutes_of(people={"rita": {"ties": {"anna": 60}}})

    die(minutes, "anna", BECAUSE)

    assert minutes.state.offices["general_secretary"] is None
    assert minutes.state.people["rita"].ties["anna"] == 0
    assert minutes.state.factions["red"].cohesion == 80 - HEALTH.mourning


def test_nobody_dies_twice() -> None:
    minutes = minutes_of()
    die(minutes, "anna", BECAUSE)
    told = len(minutes.entries)

    die(minutes, "anna", BECAUSE)

    assert len(minutes.entries) == told


def test_away_ill_and_dead_are_conditions() -> None:
    def so(state: State, test: Any) -> bool:
        return holds(tiny(), state, test)

    leave = scene(tiny(), people={"anna": {"absence": ON_LEAVE}})
    weak = scene(tiny(), people={"anna": {"health": 1}})
    gone = scene(tiny(), people={"anna": {"standing": "dead"}})

    assert so(leave, IsAway("away", "anna"))
    assert so(leave, IsAway("away", "anna", "leave"))
    assert not so(leave, IsAway("away", "anna", "illness"))
    assert not so(leave, IsIll("ill", "anna"))
    assert so(weak, IsIll("ill", "anna"))
    assert so(gone, IsDead("dead", "anna"))


# --- the Fourteenth Congress ----------------------------------------------------------------------
def test_frunze_dies_by_the_rule_and_leaves_the_army_without_a_chief(scenario: Scenario) -> None:
    state = rules.start(scenario, 7)
    while state.turn < 8:
        state = played(scenario, state)

    death = next(entry for entry in state.news if entry.subject == "frunze")

    assert (death.key, death.after) == ("standing", "dead")
    assert death.cause == Cause("risk", "death_of_frunze")
    assert state.offices["war"] is None
