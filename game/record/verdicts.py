"""Owns the verdict on each fact: as in history, earlier, later, diverged, not reached.

A fact's claim is asked of every state that a turn opened with. The turn after which it is first so
dates the fact in the game; a day that the turn contains, or misses by no more than the fact's
tolerance, is as in history. A fact that can't be checked gets no verdict and is never counted.

>>> days_apart(date(1925, 12, 23), (date(1925, 12, 14), date(1925, 12, 20)))
-3

It must not know how a verdict is told.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal, get_args

from game.record.causes import Index, cause, moment, subjects
from game.rules.conditions import all_hold
from game.rules.days import LENGTH
from game.rules.model import Confidence, Fact, Scenario
from game.rules.state import Entry, State

VerdictName = Literal["as_in_history", "earlier", "later", "diverged", "not_reached"]
VERDICTS: tuple[VerdictName, ...] = get_args(VerdictName)

Days = tuple[date, date]  # the first and the last day of a turn


@dataclass(frozen=True, slots=True)
class Verdict:
    """How one fact came out; `verdict` is None where it can't be checked, for `unchecked`'s reason.

    `turn` (from 0) and its `days` tell when the claim, or its contrary, came to hold; None where
    neither did, or where it was so from the start. `cause` are the last entries of the chronicle
    about whom and what the claim turns on, the oldest first.
    """

    fact: str
    verdict: VerdictName | None
    day: date
    source: str
    confidence: Confidence
    turn: int | None = None
    days: Days | None = None
    cause: tuple[Entry, ...] = ()
    unchecked: str = ""

    @property
    def differs(self) -> bool:
        """Whether the game went otherwise than history, in time or altogether."""
        return self.verdict in ("earlier", "later", "diverged")


def check(scenario: Scenario, states: Sequence[State]) -> tuple[Verdict, ...]:
    """The verdict on every fact of `scenario`, in the order of their days.

    `states` are those with which the turns opened, in their order, the last one being the end of
    the game or what is now. Raises `ValueError` where there is none.
    """
    if not states:
        raise ValueError("a game that has not begun can't be held against the record")
    game = _Game(scenario, states)
    return tuple(
        game.verdict(fact)
        for fact in sorted(scenario.facts.values(), key=lambda fact: (fact.day, fact.id))
    )


def days_of(scenario: Scenario, turn: int) -> Days:
    """The first and the last day of a turn; past the calendar's end, those of its last one."""
    calendar = scenario.calendar
    index = min(turn, len(calendar) - 1)
    begins = calendar[index].begins
    if index + 1 < len(calendar):
        return begins, calendar[index + 1].begins - timedelta(days=1)
    return begins, begins + timedelta(days=LENGTH[calendar[index].kind] - 1)


def days_apart(day: date, days: Days) -> int:
    """How many days `days` lie after `day`; negative: before it; 0: they contain it."""
    first, last = days
    return max(0, (first - day).days) + min(0, (last - day).days)


class _Game:
    """One game, held against one fact after the other."""

    def __init__(self, scenario: Scenario, states: Sequence[State]) -> None:
        self._scenario = scenario
        self._states = states
        self._index = Index(states[-1])

    def verdict(self, fact: Fact) -> Verdict:
        if fact.unchecked or not fact.claim:
            reason = fact.unchecked or "the record gives it, but no condition says it yet"
            return _verdict(fact, None, unchecked=reason)
        settled = self._settled(fact)
        if settled is not None:
            return self._dated(fact, *settled)
        if not self._is_past(fact):
            return _verdict(fact, "not_reached")
        return _verdict(fact, "diverged", cause=self._cause(fact, self._states[-1]))

    def _settled(self, fact: Fact) -> tuple[int, bool] | None:
        """The first state in which the claim holds (True) or the contrary does (False)."""
        for at, state in enumerate(self._states):
            if all_hold(self._scenario, state, fact.claim):
                return at, True
            if fact.contrary and all_hold(self._scenario, state, fact.contrary):
                return at, False
        return None

    def _dated(self, fact: Fact, at: int, holds: bool) -> Verdict:  # noqa: FBT001 - of one tuple
        turn = self._turn(fact, at)
        days = None if turn is None else days_of(self._scenario, turn)
        begins = self._scenario.calendar[0].begins
        apart = days_apart(fact.day, days or (min(fact.day, begins), begins))
        name: VerdictName = "as_in_history"
        if not holds:
            name = "diverged"
        elif abs(apart) > fact.tolerance:
            name = "later" if apart > 0 else "earlier"
        return _verdict(fact, name, turn, days, self._cause(fact, self._states[at]))

    def _turn(self, fact: Fact, at: int) -> int | None:
        """The turn in which the fact came to be: its entries know best; None for the start.

        What was so before the calendar begins is so from the start, whatever is told of it later.
        """
        if not at and fact.day < self._scenario.calendar[0].begins:
            return None
        known = moment(self._states[at - 1]) if at else (0, 0)
        told = self._index.about(subjects(fact), moment(self._states[at]))
        if told and told[-1][0] >= known:
            return told[-1][1].turn
        return self._states[at - 1].turn if at else None

    def _cause(self, fact: Fact, state: State) -> tuple[Entry, ...]:
        return cause(self._index, fact, moment(state))

    def _is_past(self, fact: Fact) -> bool:
        """Whether the day of the fact has gone by, so that it can't yet come out as in history."""
        last = self._states[-1]
        if last.over:
            return days_of(self._scenario, last.turn)[1] >= fact.day
        return days_of(self._scenario, last.turn)[0] > fact.day + timedelta(days=fact.tolerance)


def _verdict(
    fact: Fact,
    name: VerdictName | None,
    turn: int | None = None,
    days: Days | None = None,
    cause: tuple[Entry, ...] = (),
    unchecked: str = "",
) -> Verdict:
    return Verdict(
        fact.id, name, fact.day, fact.source, fact.confidence, turn, days, cause, unchecked
    )
