"""The turning points: which facts parted from history when, and by how much the hall moved."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from game import record
from game.match import Match
from game.record import Verdict, turning
from game.record.turning import Forecast, Swing, turning_points
from game.rules.model import Fact, Scenario
from game.rules.state import Ballots, Cause, Entry

MAIN = "vote_559_65"


def scene(scenario: Scenario, *facts: Fact) -> Scenario:
    """The scenario with these facts alone, and others that turn on nothing they turn on."""
    others = {f"other{n}": fact(f"other{n}", date(1925, 9, 1), f"thing{n}") for n in range(20)}
    return replace(scenario, facts={**{item.id: item for item in facts}, **others})


def fact(name: str, day: date, *about: str) -> Fact:
    return Fact(name, day, name, "Statement.", "Carr", "high", about=about)


def verdict(item: Fact, name: str = "diverged", turn: int | None = None, *causes: str) -> Verdict:
    entries = tuple(Entry(0, "event", cause, Cause("rule", "drift")) for cause in causes)
    return Verdict(item.id, name, item.day, "Carr", "high", turn, None, entries)  # type: ignore[arg-type]


SEPTEMBER, OCTOBER, DECEMBER = date(1925, 9, 10), date(1925, 10, 8), date(1925, 12, 20)


class TestDescent:
    def test_a_fact_descends_from_an_earlier_one_about_the_same_person(
        self, scenario: Scenario
    ) -> None:
        first, second = fact("a", SEPTEMBER, "kirov"), fact("b", OCTOBER, "kirov", "urals")
        third = fact("c", DECEMBER, "urals")
        scenario = scene(scenario, first, second, third)

        roots = turning.descents(scenario, [*map(verdict, (first, second, third))])

        assert roots == {"a": "a", "b": "a", "c": "a"}

    def test_the_cause_joins_facts_too(self, scenario: Scenario) -> None:
        first, second = fact("a", SEPTEMBER, "kirov"), fact("b", OCTOBER, "urals")
        scenario = scene(scenario, first, second)

        roots = turning.descents(scenario, [verdict(first), verdict(second, "later", 7, "kirov")])

        assert roots == {"a": "a", "b": "a"}

    def test_factions_bodies_and_what_many_facts_turn_on_join_nothing(
        self, scenario: Scenario
    ) -> None:
        days = (SEPTEMBER, OCTOBER, DECEMBER)
        facts = [
            fact(name, day, "stalin", "left", "politburo")
            for name, day in zip("abc", days, strict=True)
        ]
        scenario = scene(scenario, *facts)

        roots = turning.descents(scenario, map(verdict, facts))

        assert roots == {"a": "a", "b": "b", "c": "c"}

    def test_what_is_as_in_history_is_no_root(self, scenario: Scenario) -> None:
        first, second = fact("a", SEPTEMBER, "kirov"), fact("b", OCTOBER, "kirov")
        scenario = scene(scenario, first, second)

        roots = turning.descents(scenario, [verdict(first, "as_in_history", 1), verdict(second)])

        assert roots == {"b": "b"}

    def test_a_fact_parts_when_it_came_too_early_or_on_its_day_when_it_did_not_come(
        self, scenario: Scenario
    ) -> None:
        item = fact("a", OCTOBER, "kirov")
        own = next(n for n, turn in enumerate(scenario.calendar) if turn.begins > OCTOBER) - 1

        assert turning.parted_in(scenario, verdict(item, "earlier", 1)) == 1
        assert turning.parted_in(scenario, verdict(item, "later", own + 3)) == own
        assert turning.parted_in(scenario, verdict(item)) == own


def forecast(turn: int, for_: int, **places: int) -> Forecast:
    by = {name: Ballots(count, 10 - count, 0) for name, count in places.items()}
    return Forecast(turn, MAIN, Ballots(for_, 100 - for_, 0), by)


class TestSwings:
    def test_a_turn_moves_the_hall_by_what_the_forecast_changed(self) -> None:
        moved = turning.swings(
            [forecast(3, 60, urals=6, tula=5), forecast(4, 55, urals=2, tula=4)], {}
        )

        assert moved == (Swing(3, MAIN, -5, 100, (("urals", -4), ("tula", -1))),)

    def test_the_other_side_moves_the_other_way(self) -> None:
        (swing,) = turning.swings([forecast(3, 60), forecast(4, 55)], {MAIN: "against"})

        assert swing.by == 5

    def test_what_the_records_orders_moved_is_taken_off(self) -> None:
        mine = [forecast(3, 60), forecast(4, 55)]
        (same,) = turning.swings(mine, {}, beside=mine)
        (other,) = turning.swings(mine, {}, beside=[forecast(3, 60), forecast(4, 62)])

        assert (same.by, same.beyond, same.weight) == (-5, 0, 0)
        assert (other.beyond, other.weight) == (-7, 140)

    def test_turns_that_do_not_follow_each_other_are_not_compared(self) -> None:
        assert turning.swings([forecast(3, 60), forecast(5, 55)], {}) == ()

    @pytest.mark.usefixtures("home")
    def test_the_forecast_is_the_whip_count_of_the_main_vote_ahead(
        self, scenario: Scenario
    ) -> None:
        match = Match(scenario, 1)
        match.step()

        (first, *_) = turning.forecasts(scenario, match.states)

        assert first.motion == scenario.card.main_motions[0]
        assert sum(b.cast for b in first.by_delegation.values()) == first.expected.cast


class TestTurningPoints:
    def test_the_weightiest_are_told_in_the_order_of_time(self, scenario: Scenario) -> None:
        first, second = fact("a", SEPTEMBER, "kirov"), fact("b", OCTOBER, "kirov")
        scenario = scene(scenario, first, second)
        swing = Swing(9, MAIN, -50, 100)

        points = turning_points(
            scenario, [verdict(first), verdict(second)], [swing, Swing(5, MAIN, 1, 100)], most=2
        )

        assert [(p.roots, p.descend, p.swing) for p in points] == [
            (("a",), ("b",), None),
            ((), (), swing),
        ]

    def test_a_game_as_in_history_has_none(self, scenario: Scenario) -> None:
        item = fact("a", SEPTEMBER, "kirov")

        points = turning_points(scene(scenario, item), [verdict(item, "as_in_history", 1)], [])

        assert points == ()

    def test_every_fact_that_differs_stands_under_one_turn(self, scenario: Scenario) -> None:
        match = Match(scenario, 3, dict.fromkeys(scenario.factions, "cadre"))
        match.advance()
        verdicts = record.check(scenario, match.states)

        points = turning_points(scenario, verdicts, [], most=99)

        told = [name for point in points for name in (*point.roots, *point.descend)]
        assert sorted(told) == sorted(item.fact for item in verdicts if item.differs)

    def test_what_is_told_of_a_turn_begins_with_votes(self, scenario: Scenario) -> None:
        match = Match(scenario, 3)
        match.advance()
        turn = match.state.results[MAIN].turn

        keys = [entry.key for entry in turning.telling(match.state, turn)]

        assert keys[0] in ("carried", "lost")
