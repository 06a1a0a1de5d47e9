"""R12, R4.22, R4.23: the country moves by policy and season, and answers in moods and votes."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from game.rules import country
from game.rules.answer import check
from game.rules.conditions import holds
from game.rules.effects import apply_all
from game.rules.errors import OrderNotLegal
from game.rules.minutes import Minutes
from game.rules.model import Scenario, Stir, Turn
from game.rules.state import Cause, State
from game.rules.vocabulary import ChangeGauge, ChangeMeasure, GaugeIs
from game.rules.votes import roll_call
from game.rules.weighing import line
from tests.rules.scene import carried, keys, played, scene

EVENT = Cause("event", "test")
MONTHS = 30


def monthly(scenario: Scenario, since: date) -> Scenario:
    """The same scenario with a calendar of thirty months."""
    months = [(since.year * 12 + since.month - 1 + nth) for nth in range(MONTHS + 1)]
    turns = tuple(Turn(date(m // 12, m % 12 + 1, 1), str(m), "months") for m in months)
    return replace(scenario, calendar=turns)


def lived(scenario: Scenario, policy: dict[str, int], gauges: dict[str, int]) -> list[State]:
    """The country after each of thirty months under one policy; nothing else happens."""
    state = scene(scenario)
    state = replace(
        state,
        turn=0,
        policy={**state.policy, **policy},
        country={**state.country, **gauges},
    )
    states = []
    for turn in range(MONTHS):
        minutes = Minutes(scenario, replace(state, turn=turn))
        country.settle(minutes)
        state = minutes.state
        states.append(state)
    return states


def highest(states: list[State], gauge: str) -> int:
    return max(state.country[gauge] for state in states)


def test_low_grain_prices_open_the_scissors_of_1923(scenario: Scenario) -> None:
    """R12.2: the crisis comes out of the price of grain, and a fair price closes it."""
    months = monthly(scenario, date(1923, 4, 1))
    start = {"goods": 60, "harvest": 500, "plan": 5000}

    hard = lived(months, {"grain_price": -2, "investment": 1}, start)
    soft = lived(months, {"grain_price": 1, "tempo": -1}, start)

    assert highest(hard, "scissors") >= 200
    assert highest(soft, "scissors") < 150


def test_cheap_grain_and_fast_industry_bring_the_grain_crisis_of_1927(scenario: Scenario) -> None:
    """R12.3: short of the plan by a quarter or more by New Year, or not, by policy alone."""
    months = monthly(scenario, date(1926, 7, 1))
    start = {"procured": 0, "goods": 55}

    hard = lived(months, {"grain_price": -1, "investment": 1, "tempo": 1}, start)
    soft = lived(months, {"grain_price": 1, "tempo": -1}, start)

    new_year_1928 = 17  # December 1927
    assert hard[new_year_1928].country["shortfall"] >= 25
    assert highest(soft, "shortfall") < 25


def test_extraordinary_measures_bring_grain_and_unrest(scenario: Scenario) -> None:
    """R12.2, R12.3."""
    months = monthly(scenario, date(1926, 7, 1))
    hard = {"grain_price": -1, "investment": 1, "tempo": 1}

    without = lived(months, hard, {"procured": 0})
    seized = lived(months, {**hard, "measures": 2}, {"procured": 0})

    assert seized[10].country["procured"] > without[10].country["procured"]
    assert seized[-1].country["peasants"] > without[-1].country["peasants"] + 10
    assert seized[-1].country["harvest"] < without[-1].country["harvest"]


def test_the_count_of_grain_begins_anew_in_july(scenario: Scenario) -> None:
    """R12.3."""
    months = monthly(scenario, date(1926, 6, 1))

    states = lived(months, {}, {"procured": 9000})

    assert states[0].country["procured"] == 0
    assert states[0].country["plan"] != 11000


def test_a_year_at_rest_buys_about_what_the_record_has(scenario: Scenario) -> None:
    """R12.3: 11.6 million tonnes of a harvest of 76.8 in 1926/27."""
    months = monthly(scenario, date(1926, 7, 1))

    states = lived(months, {}, {"procured": 0, "harvest": 768})

    assert 9500 <= states[10].country["procured"] <= 12500


def test_a_sitting_does_not_move_the_country(scenario: Scenario) -> None:
    """R12.1."""
    state = scene(scenario, day="1925-12-23")
    minutes = Minutes(scenario, state)

    country.settle(minutes)

    assert minutes.state.country == state.country


def test_an_alarm_is_blamed_on_the_government_and_heard_by_its_critics(scenario: Scenario) -> None:
    """R12.4: the chair of Sovnarkom follows the Right; workers turn against the village."""
    state = scene(scenario)
    before = state.factions["right"].legitimacy
    state = replace(state, country={**state.country, "procured": 0, "plan": 25000})
    minutes = Minutes(scenario, replace(state, turn=7))

    country.settle(minutes)

    assert minutes.state.country["shortfall"] >= 25
    assert minutes.state.factions["right"].legitimacy < before
    moods = [e for e in minutes.entries if e.key == "mood" and e.cause.id == "alarm"]
    places = {e.subject for e in moods if e.detail == "peasant"}
    assert all(scenario.organisations[place].industrial >= 50 for place in places)


def test_a_course_wins_members_where_moods_go_with_it_and_loses_them_elsewhere(
    scenario: Scenario,
) -> None:
    """R12.7: a village that wants to be paid thanks who pays, and blames who takes."""
    state = scene(scenario, organisations={"black_earth": {"mood": {"peasant": -8, "nep": -8}}})

    def by(step: int, lever: str) -> int:
        """What the Right, who governs, wins or loses in Voronezh in ten weeks."""
        now = replace(state, policy={**state.policy, lever: step})
        before = now.organisations["black_earth"].support["right"]
        for turn in range(10):
            minutes = Minutes(scenario, replace(now, turn=turn))
            country.settle(minutes)
            now = minutes.state
        return now.organisations["black_earth"].support["right"] - before

    assert country.welcome(scenario, state, "grain_price", "black_earth") == 0
    assert by(2, "grain_price") > by(0, "grain_price") == 0 > by(2, "measures")


def test_talk_of_war_keeps_a_scare_alive_and_grain_from_the_market(scenario: Scenario) -> None:
    """R12.2: a scare that events brought fades, unless somebody goes on speaking of it."""
    state = scene(scenario)
    state = replace(state, country={**state.country, "war_scare": 62})

    def in_ten_weeks(step: int) -> State:
        now = replace(state, policy={**state.policy, "vigilance": step})
        for turn in range(10):
            minutes = Minutes(scenario, replace(now, turn=turn))
            country.settle(minutes)
            now = minutes.state
        return now

    quiet, loud = in_ten_weeks(0), in_ten_weeks(3)
    assert loud.country["war_scare"] >= 60 > quiet.country["war_scare"]
    assert loud.country["procured"] < quiet.country["procured"]


def test_who_has_taken_a_place_over_is_heard_for_it(scenario: Scenario) -> None:
    """R12.4, R4.64: it counts where a faction stands now, not where it began."""
    stir = Stir("tempo", 1)
    began = scene(scenario)
    turned = scene(scenario, factions={"secretariat": {"platform": {"tempo": 10}}})

    assert country.hearers(scenario, began, stir, "right") == "left"
    salience = {**scenario.factions["secretariat"].salience, "tempo": 10}
    cares = replace(scenario.factions["secretariat"], salience=salience)
    caring = replace(scenario, factions={**scenario.factions, "secretariat": cares})
    assert country.hearers(caring, turned, stir, "right") == "secretariat"


def test_a_war_scare_is_a_shock_that_fades(scenario: Scenario) -> None:
    """R12.2, R12.5."""
    minutes = Minutes(scenario, scene(scenario))

    apply_all(minutes, [ChangeGauge("gauge", "war_scare", 65)], EVENT)
    scared = minutes.state
    country.settle(minutes)

    assert holds(scenario, scared, GaugeIs("country", "war_scare", at_least=60))
    assert country.war_fear(scenario, scared) > 0 == country.war_fear(scenario, scene(scenario))
    assert minutes.state.country["war_scare"] < scared.country["war_scare"]


def test_a_step_of_policy_is_asked_for_by_the_chair_or_from_a_seat(scenario: Scenario) -> None:
    """R4.22, R12.8."""
    state = scene(scenario)
    rykov = {"politburo": {"full": ("stalin", "trotsky"), "candidates": ("molotov",)}}
    unseated = scene(scenario, bodies=rykov)

    assert keys(scenario, unseated, "right", "rykov policy grain_price up") == ()
    assert keys(scenario, state, "left", "trotsky policy tempo up") == ()
    assert keys(scenario, state, "secretariat", "molotov policy tempo up") == ()
    assert keys(scenario, unseated, "right", "bukharin policy grain_price up") == ("no_seat",)


def test_the_next_sitting_votes_on_it_name_by_name(scenario: Scenario) -> None:
    """R12.8: others can set a line on it and speak before it is decided."""
    motion = "policy.grain_price.up.1.right"
    asked = played(scenario, scene(scenario), right=["rykov policy grain_price up"])

    assert asked.agenda[-1] == motion
    assert asked.policy["grain_price"] == 0
    assert keys(scenario, asked, "left", f"instruct {motion} against") == ()
    assert keys(scenario, asked, "left", f"trotsky speak against {motion}") == ()
    voters = {b.delegate.person for b in roll_call(scenario, asked, motion).ballots}
    assert voters == set(asked.bodies["politburo"].full)

    decided = played(scenario, asked)
    assert decided.policy["grain_price"] == int(decided.results[motion].carried)


def test_what_the_majority_refuses_is_not_done(scenario: Scenario) -> None:
    """R12.8"""
    motion = "policy.tempo.up.1.left"
    asked = played(scenario, scene(scenario), left=["trotsky policy tempo up"])
    against = [f"instruct {motion} against"]

    after = played(scenario, asked, right=against, secretariat=against, leningrad=against)

    assert not after.results[motion].carried
    assert after.policy["tempo"] == asked.policy["tempo"]
    lost = {
        effect.of for effect in scenario.motions[motion].lost if isinstance(effect, ChangeMeasure)
    }
    assert lost == {"legitimacy", "cohesion"}


def test_allies_stand_by_a_policy_unless_it_goes_against_their_platform(
    scenario: Scenario,
) -> None:
    """R12.8: the Right and the Secretariat are in a bloc at the start."""
    state = scene(scenario)
    near, far = "policy.grain_price.up.1.secretariat", "policy.measures.up.1.secretariat"

    assert line(scenario, state, scenario.motions[near], "right") == "for"
    assert line(scenario, state, scenario.motions[far], "right") is None


def test_without_a_body_to_decide_the_government_acts_alone(scenario: Scenario) -> None:
    """R12.8"""
    levers = {n: replace(lever, decided_by=None) for n, lever in scenario.policies.items()}
    alone = replace(scenario, policies=levers)
    state = scene(alone)

    moved = carried(alone, state, "right", "rykov policy grain_price up").state

    assert moved.policy["grain_price"] == state.policy["grain_price"] + 1
    assert keys(alone, state, "right", "bukharin policy grain_price up") == ("no_power",)


def test_a_lever_rests_after_an_order(scenario: Scenario) -> None:
    """R4.22: one step, then four weeks of waiting."""
    state = scene(scenario)

    moved = carried(scenario, state, "right", "rykov policy grain_price up").state

    soon, later = replace(moved, turn=3), replace(moved, turn=4)
    assert keys(scenario, soon, "right", "rykov policy grain_price up") == ("lever_moved",)
    assert keys(scenario, later, "right", "rykov policy grain_price up") == ()


def test_a_lever_has_ends(scenario: Scenario) -> None:
    """R4.22."""
    state = scene(scenario)

    assert keys(scenario, state, "right", "rykov policy measures down") == ("lever_end",)


def test_turning_against_ones_own_platform_costs_cohesion(scenario: Scenario) -> None:
    """R4.22."""
    state = scene(scenario)

    minutes = carried(scenario, state, "right", "rykov policy measures up")

    assert minutes.state.factions["right"].cohesion < state.factions["right"].cohesion


def test_who_has_turned_pays_nothing_for_a_policy_that_goes_with_the_turn(
    scenario: Scenario,
) -> None:
    """R4.22, R4.64: the programme of a beaten rival, taken over, is one's own."""
    turned = {"secretariat": {"platform": {"tempo": 8}}}
    state = scene(scenario, factions=turned)

    minutes = carried(scenario, state, "secretariat", "stalin policy investment up")

    assert minutes.state.factions["secretariat"].cohesion == state.factions["secretariat"].cohesion


def test_a_hunt_against_ones_own_platform_divides_ones_own(scenario: Scenario) -> None:
    """R4.23: who wants the experts kept pays for hunting them."""
    led = scene(scenario, people={"dzerzhinsky": {"faction": "right"}})
    turned = scene(
        scenario,
        people={"dzerzhinsky": {"faction": "right"}},
        factions={"right": {"platform": {"nep": 0}}},
    )

    def gained(state: State) -> int:
        after = carried(scenario, state, "right", "dzerzhinsky hunt leningrad").state
        return after.factions["right"].cohesion - state.factions["right"].cohesion

    assert gained(led) == -scenario.balance.country.turned
    assert gained(turned) == scenario.balance.country.hunt_cohesion


def test_hunting_wreckers_needs_the_ogpu_and_costs_industry(scenario: Scenario) -> None:
    """R4.23: it rallies who hunts, and those who know how pay for it."""
    state = scene(scenario, people={"dzerzhinsky": {"faction": "secretariat"}})

    minutes = carried(scenario, state, "secretariat", "dzerzhinsky hunt leningrad")

    after = minutes.state
    assert keys(scenario, state, "secretariat", "stalin hunt leningrad") == ("no_power",)
    assert after.factions["secretariat"].cohesion > state.factions["secretariat"].cohesion
    assert after.country["specialists"] < state.country["specialists"]
    assert after.country["industry"] < state.country["industry"]
    with pytest.raises(OrderNotLegal, match="given already"):
        check(scenario, state, "secretariat", ["dzerzhinsky hunt leningrad", "yagoda hunt moscow"])
    again = keys(scenario, after, "secretariat", "dzerzhinsky hunt moscow")
    assert again == ("hunted_lately",)
    far = keys(scenario, state, "secretariat", "dzerzhinsky hunt black_earth")
    assert far == ("no_works",)


def test_a_month_is_four_weeks_one_after_the_other(scenario: Scenario) -> None:
    """R12.1: industry grows in a month by what it grows in four weeks."""
    weekly = replace(scenario, calendar=scenario.calendar[:4])
    month = replace(scenario, calendar=(replace(scenario.calendar[0], kind="months"),))
    by_weeks, by_month = Minutes(weekly, scene(weekly)), Minutes(month, scene(month))

    for turn in range(4):
        by_weeks.advance(turn=turn)
        country.settle(by_weeks)
    country.settle(by_month)

    assert by_month.state.country["industry"] == by_weeks.state.country["industry"]
    assert by_month.state.country["industry"] > scenario.country["industry"].value
