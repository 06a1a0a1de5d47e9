from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

import pytest

from game import record, rules
from game.match import PERSON, Match
from game.record.causes import named
from game.rules import vocabulary as v
from game.rules.model import Fact, Scenario, Turn
from game.rules.state import Occurrence, Result, State


@pytest.fixture(scope="module")
def match() -> Match:
    from game.scenario.load import load

    match = Match(load("1925-fourteenth-congress"), 1, strict=True)
    match.advance()
    return match


def fact(scenario: Scenario, day: date, *claim: v.Condition, **more: object) -> Scenario:
    """The scenario, held against one fact alone."""
    one = Fact(
        "one", day, "Title", "Statement.", "Carr, Socialism in One Country", "high", claim=claim
    )
    return replace(scenario, facts={"one": replace(one, **more)})  # type: ignore[arg-type]


def verdict(scenario: Scenario, states: Sequence[State]) -> record.Verdict:
    (only,) = record.check(scenario, states)
    return only


def voted(scenario: Scenario) -> v.Condition:
    return v.AnyOf(
        "any",
        (
            v.MotionIs("motion", scenario.card.main_motions[-1], carried=True),
            v.MotionIs("motion", scenario.card.main_motions[-1], carried=False),
        ),
    )


class TestDates:
    def test_on_its_day_it_is_as_in_history(self, match: Match) -> None:
        day = match.scenario.motions[match.scenario.card.main_motions[-1]].day

        told = verdict(fact(match.scenario, day, voted(match.scenario), tolerance=0), match.states)

        assert told.verdict == "as_in_history"
        assert told.days is not None
        assert told.days[0] <= day <= told.days[1]
        assert not told.differs

    @pytest.mark.parametrize(
        ("off", "tolerance", "name"),
        [
            (-30, 7, "later"),
            (-7, 7, "as_in_history"),
            (-8, 7, "later"),
            (8, 7, "earlier"),
            (7, 7, "as_in_history"),
            (1, 0, "earlier"),
        ],
    )
    def test_days_beyond_the_tolerance_are_told(
        self, match: Match, off: int, tolerance: int, name: str
    ) -> None:
        day = match.scenario.motions[match.scenario.card.main_motions[-1]].day
        scenario = fact(
            match.scenario, day + timedelta(off), voted(match.scenario), tolerance=tolerance
        )

        assert verdict(scenario, match.states).verdict == name

    def test_news_is_dated_by_the_turn_that_it_opened(self, match: Match) -> None:
        """An event stands in the state that its turn opens with, and belongs to that turn."""
        name, occurrence = next(
            (name, event) for name, event in match.state.events.items() if event.turn > 2
        )
        day = match.scenario.calendar[occurrence.turn].begins
        scenario = fact(match.scenario, day, v.Happened("happened", name), tolerance=0)

        told = verdict(scenario, match.states)

        assert told.turn == occurrence.turn
        assert told.verdict == "as_in_history"

    def test_what_was_so_from_the_start_is_as_in_history_if_it_is_older(self, match: Match) -> None:
        always = v.DateIs("date")
        old = fact(match.scenario, date(1922, 4, 3), always)
        new = fact(match.scenario, date(1925, 12, 1), always)

        assert verdict(old, match.states).verdict == "as_in_history"
        assert verdict(old, match.states).days is None
        assert verdict(new, match.states).verdict == "earlier"

    def test_news_of_the_first_turn_does_not_date_what_was_so_before(self, match: Match) -> None:
        old = fact(match.scenario, date(1922, 4, 3), v.DateIs("date"))
        told = replace(old.facts["one"], about=("eastman_question",))

        found = verdict(replace(old, facts={"one": told}), match.states)

        assert found.days is None


NEVER = v.SecretariesHeld("secretaries", "left", at_least=99)


class TestOtherwise:
    def test_a_claim_that_never_held_has_diverged_once_its_day_is_past(self, match: Match) -> None:
        scenario = fact(match.scenario, date(1925, 11, 1), NEVER)

        assert verdict(scenario, match.states).verdict == "diverged"

    def test_it_is_not_reached_while_its_day_may_yet_come(self, match: Match) -> None:
        scenario = fact(match.scenario, date(1925, 11, 1), NEVER)

        assert verdict(scenario, match.states[:3]).verdict == "not_reached"

    def test_within_its_tolerance_it_is_not_yet_given_up(self, match: Match) -> None:
        turn = match.scenario.calendar[3].begins
        scenario = fact(match.scenario, turn - timedelta(2), NEVER, tolerance=2)

        assert verdict(scenario, match.states[:4]).verdict == "not_reached"
        assert verdict(scenario, match.states[:5]).verdict == "diverged"

    def test_a_game_that_ends_before_has_not_reached_it(self, match: Match) -> None:
        scenario = fact(match.scenario, date(1927, 11, 7), NEVER)

        assert verdict(scenario, match.states).verdict == "not_reached"

    def test_a_game_that_ends_on_the_very_day_has_diverged(self, match: Match) -> None:
        scenario = fact(match.scenario, match.scenario.calendar[-1].begins, NEVER)

        assert verdict(scenario, match.states).verdict == "diverged"

    def test_the_contrary_settles_it(self, match: Match) -> None:
        lost = v.MotionIs("motion", match.scenario.card.main_motions[-1], carried=False)
        day = match.scenario.motions[match.scenario.card.main_motions[-1]].day
        scenario = fact(match.scenario, day, lost, contrary=(voted(match.scenario),))

        told = verdict(scenario, match.states)

        assert told.verdict == "diverged"
        assert told.days is not None
        assert told.differs

    def test_what_held_before_its_contrary_has_held(self, match: Match) -> None:
        first = match.scenario.calendar[0].begins
        scenario = fact(match.scenario, first, v.DateIs("date"), contrary=(voted(match.scenario),))

        assert verdict(scenario, match.states).verdict == "as_in_history"


class TestUnchecked:
    def test_it_has_no_verdict_but_its_reason(self, match: Match) -> None:
        scenario = fact(
            match.scenario, date(1925, 12, 1), v.DateIs("date"), unchecked="a mood, not an act"
        )

        told = verdict(scenario, match.states)

        assert told.verdict is None
        assert told.unchecked == "a mood, not an act"
        assert not told.differs

    def test_a_fact_without_a_claim_is_not_checked(self, match: Match) -> None:
        told = verdict(fact(match.scenario, date(1925, 12, 1)), match.states)

        assert told.verdict is None
        assert told.unchecked


class TestCauses:
    def test_sources_are_carried_through(self, match: Match) -> None:
        told = verdict(fact(match.scenario, date(1925, 12, 1), NEVER), match.states)

        assert (told.source, told.confidence) == ("Carr, Socialism in One Country", "high")

    def test_the_cause_is_what_last_touched_what_the_fact_is_about(self, match: Match) -> None:
        motion = match.scenario.card.main_motions[-1]
        scenario = fact(match.scenario, date(1925, 11, 1), voted(match.scenario), about=(motion,))

        told = verdict(scenario, match.states)

        assert told.verdict == "later"
        assert told.cause
        assert all(
            motion in (entry.subject, entry.detail, entry.cause.id) or motion in entry.cause.id
            for entry in told.cause
        )
        assert told.cause[-1].turn == match.state.results[motion].turn

    def test_the_claim_names_its_subjects_where_the_fact_does_not(self, match: Match) -> None:
        scenario = fact(match.scenario, date(1925, 11, 1), voted(match.scenario))

        assert record.subjects(scenario.facts["one"]) == (match.scenario.card.main_motions[-1],)

    def test_conditions_within_conditions_are_named(self) -> None:
        inner = v.SeatIs("seat", body="politburo", person="kamenev", rank="candidate")

        assert named(v.NoneOf("none", (inner,))) == ("politburo", "kamenev")

    def test_what_came_later_is_no_cause(self, match: Match) -> None:
        """The verdict is told as it stood when it fell."""
        name, occurrence = next(iter(match.state.events.items()))
        scenario = fact(match.scenario, date(1926, 12, 1), v.Happened("happened", name))

        told = verdict(scenario, match.states)

        assert all(entry.turn <= occurrence.turn for entry in told.cause)


def test_facts_are_told_in_the_order_of_their_days(match: Match) -> None:
    verdicts = record.check(match.scenario, match.states)

    assert [told.day for told in verdicts] == sorted(told.day for told in verdicts)
    assert {told.fact for told in verdicts} == set(match.scenario.facts)


def test_a_game_that_has_not_begun_is_not_judged(scenario: Scenario) -> None:
    with pytest.raises(ValueError, match="has not begun"):
        record.check(scenario, ())


def test_a_game_in_its_first_turn_is_judged(scenario: Scenario) -> None:
    verdicts = record.check(scenario, (rules.start(scenario, 1),))

    assert len(verdicts) == len(scenario.facts)


def test_the_answers_of_a_turn_under_way_change_no_verdict(scenario: Scenario) -> None:
    first = next(iter(scenario.factions))
    match = Match(scenario, 1, {first: PERSON})
    before = record.check(scenario, match.states)

    match.end_turn()

    assert record.check(scenario, match.states) == before


def test_the_last_month_of_a_calendar_is_a_whole_one(scenario: Scenario) -> None:
    december = replace(scenario, calendar=(Turn(date(1929, 12, 1), "December 1929", "months"),))

    assert record.days_of(december, 0) == (date(1929, 12, 1), date(1929, 12, 31))


def test_days_apart() -> None:
    week = (date(1925, 12, 14), date(1925, 12, 20))

    assert record.days_apart(date(1925, 12, 17), week) == 0
    assert record.days_apart(date(1925, 12, 12), week) == 2
    assert record.days_apart(date(1925, 12, 23), week) == -3


def test_the_record_is_listed_once_and_in_order(scenario: Scenario) -> None:
    listed = record.facts([scenario, scenario])

    assert len(listed) == len(scenario.facts)
    assert [item.day for item in listed] == sorted(item.day for item in listed)
    assert all(record.as_json(item)["source"] for item in listed)


def test_types_of_a_state_that_dates_rest_on() -> None:
    """Events and results name the turn in which they came to be."""
    assert Occurrence(3).turn == 3
    assert "turn" in Result.__dataclass_fields__
