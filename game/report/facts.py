"""Owns what is said of a fact: its verdict in words, and days as places on the calendar.

Plain values from `game.record`, for the window and the page alike; nothing here draws.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby

from game import narrate
from game.match import Match
from game.record import Verdict, days_apart, days_of
from game.rules.days import turn_of
from game.rules.model import Fact, Scenario
from game.rules.vocabulary import Side
from game.words import plural
from game.words import text as _

_MOST_SPANS = 24  # stretches of the calendar that can be named beside each other
SIDES: tuple[Side, ...] = ("for", "against", "abstain")


@dataclass(frozen=True)
class Told:
    """One fact with its verdict, told for a game."""

    match: Match
    verdict: Verdict

    @property
    def scenario(self) -> Scenario:
        """The scenario that was played."""
        return self.match.scenario

    @property
    def fact(self) -> Fact:
        """The line of the record."""
        return self.scenario.facts[self.verdict.fact]

    @property
    def causes(self) -> tuple[str, ...]:
        """What last happened to what the fact turns on, in sentences, the oldest first."""
        return tuple(narrate.entry(self.scenario, entry) for entry in self.verdict.cause)

    @property
    def counted(self) -> bool:
        """Whether the fact is a vote of which the whole count is recorded."""
        motion = self.scenario.motions.get(self.fact.id)
        return motion is not None and all(side in motion.recorded for side in SIDES)

    @property
    def in_record(self) -> str:
        """When it was, or by how many votes."""
        if self.counted:
            recorded = self.scenario.motions[self.fact.id].recorded
            return ", ".join(str(recorded[side]) for side in SIDES)
        return short_date(self.fact.day)

    @property
    def in_game(self) -> str:
        """When it came about in this game, by how many votes, or why not."""
        result = self.match.state.results.get(self.fact.id)
        if result is not None and self.counted:
            ballots = result.ballots
            return f"{ballots.for_}, {ballots.against}, {ballots.abstain}"
        if self.verdict.verdict is None:
            return _("cannot be checked")
        if self.verdict.days is not None:
            return days_words(self.verdict.days, self.fact.day)
        if self.verdict.verdict == "as_in_history":
            return _("so from the start")
        if self.verdict.verdict == "not_reached":
            return _("after the end")
        return _("did not come about")

    @property
    def apart(self) -> str:
        """How far from its day it came, in words."""
        if self.verdict.days is None or self.verdict.verdict not in ("earlier", "later"):
            return narrate.verdict(self.verdict.verdict or "unchecked")
        days = days_apart(self.fact.day, self.verdict.days)
        if days < 0:
            return plural("{n} day earlier", "{n} days earlier", -days).format(n=-days)
        return plural("{n} day later", "{n} days later", days).format(n=days)

    @property
    def source(self) -> str:
        """The first source, how many more there are, and how sure the record is."""
        parts = [part.strip() for part in self.fact.source.split(";")]
        if len(parts) == 1:
            return parts[0]
        more = len(parts) - 1
        return plural("{first}; {n} more", "{first}; {n} more", more).format(first=parts[0], n=more)


def short_date(day: date) -> str:
    """A date with a short month: 5 Sep 1925."""
    return f"{narrate.short_day(day)} {day.year}"


def days_words(days: tuple[date, date], wanted: date) -> str:
    """The days of a turn; the very day of the record where the turn holds it."""
    first, last = days
    if first <= wanted <= last:
        return short_date(wanted)
    if first == last:
        return short_date(first)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}\N{EN DASH}{short_date(last)}"
    return f"{narrate.short_day(first)}\N{EN DASH}{short_date(last)}"


# --- the calendar as a line -----------------------------------------------------------------------
def place_of(scenario: Scenario, day: date) -> float:
    """How far along the calendar a day lies, 0 to 1: every turn is as wide as any other."""
    turn = min(max(turn_of(scenario, day), 0), len(scenario.calendar) - 1)
    first, last = days_of(scenario, turn)
    whole = (last - first) / timedelta(days=1) + 1
    part = (day - first) / timedelta(days=1) + 0.5
    return (turn + min(max(part / whole, 0.0), 1.0)) / len(scenario.calendar)


def place_in_game(item: Told) -> float | None:
    """Where the fact came about on the same line; None where it did not."""
    verdict, scenario = item.verdict, item.scenario
    if verdict.verdict is None:
        return None
    if item.fact.id in item.match.state.results:
        return place_of(scenario, scenario.motions[item.fact.id].day)
    if verdict.turn is None or verdict.days is None:
        return place_of(scenario, item.fact.day) if verdict.verdict == "as_in_history" else None
    first, last = verdict.days
    if first <= item.fact.day <= last:
        return place_of(scenario, item.fact.day)
    return (verdict.turn + 0.5) / len(scenario.calendar)


def spans(scenario: Scenario, first: int = 0, last: int = -1) -> list[tuple[int, str]]:
    """The turns from `first` to `last` in stretches, each so many turns and what it is called.

    They are months and the days of an assembly, or years where there are too many of those.
    """
    turns = range(first, len(scenario.calendar) if last < 0 else last + 1)
    found = _stretches([_span_words(scenario, nth) for nth in turns])
    if len(found) <= _MOST_SPANS:
        return found
    return _stretches([str(scenario.calendar[nth].begins.year) for nth in turns])


def _stretches(words: Sequence[str]) -> list[tuple[int, str]]:
    return [(len(list(same)), name) for name, same in groupby(words)]


def _span_words(scenario: Scenario, nth: int) -> str:
    turn = scenario.calendar[nth]
    if turn.kind == "days":
        return turn.label.split(",")[0]
    return narrate.month(turn.begins)


def turns_of_year(scenario: Scenario, year: int) -> tuple[int, int]:
    """The first and the last turn of a year; of all years where it has none."""
    found = [nth for nth, turn in enumerate(scenario.calendar) if turn.begins.year == year]
    return (found[0], found[-1]) if found else (0, len(scenario.calendar) - 1)
