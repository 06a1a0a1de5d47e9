"""Owns the calendar as a way from days to turns and back (R1.2).

It must not know what happens on a day.
"""

from __future__ import annotations

from bisect import bisect_right
from datetime import date

from game.rules.model import Scenario
from game.rules.state import State

LENGTH = {"days": 1, "weeks": 7, "months": 31}  # days of a turn that no other one bounds


def turn_of(scenario: Scenario, day: date) -> int:
    """The turn (an index into the calendar) in which `day` falls; -1 before the first."""
    return bisect_right(scenario.begins, day) - 1


def span(scenario: Scenario, turn: int) -> tuple[date, date]:
    """The first day of a turn, and the first day after it; of the last one there is none."""
    bounds = (*scenario.begins[turn : turn + 2], date.max, date.max)
    return bounds[0], bounds[1]


def today(scenario: Scenario, state: State) -> date:
    """The first day of the present turn; the last turn's when the game is over."""
    return scenario.calendar[min(state.turn, len(scenario.calendar) - 1)].begins
