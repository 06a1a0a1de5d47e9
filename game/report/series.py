"""Owns what a game looks like over its turns on the page: for each line one row of numbers.

    for chart in charts(match.scenario, match.states):
        print(chart.id, [line.values for line in chart.lines])

It must not know how a line is drawn.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from game import narrate
from game.report.measures import Subject, subjects
from game.rules.days import today
from game.rules.model import Scenario
from game.rules.state import State

_MONTHS = 14  # in a longer game the years are named
_PRINTED = ("support", "secretaries", "legitimacy", "gauge-procured", "gauge-shortfall")


@dataclass(frozen=True, slots=True)
class Line:
    """One line: whose (a faction, a gauge, or ""), its words, a value for each state."""

    of: str
    words: str
    values: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Chart:
    """Lines over the same turns; `labels` say where a year or month begins."""

    id: str
    title: str
    note: str
    lines: tuple[Line, ...]
    labels: tuple[str, ...]


def charts(scenario: Scenario, states: Sequence[State]) -> tuple[Chart, ...]:
    """The charts of the page that have something to show."""
    labels = turn_labels(scenario, states)
    found = (
        Chart(subject.id, subject.title, subject.note, lines_of(subject, states), labels)
        for subject in subjects(scenario)
        if subject.id in _PRINTED or subject.id.startswith("seats-")
    )
    return tuple(chart for chart in found if any(any(line.values) for line in chart.lines))


def lines_of(subject: Subject, states: Sequence[State]) -> tuple[Line, ...]:
    """The lines of a subject, counted in each state."""
    return tuple(
        Line(item.of, item.words, tuple(item.measure(state) for state in states))
        for item in subject.lines
    )


def turn_labels(scenario: Scenario, states: Sequence[State]) -> tuple[str, ...]:
    """The year where one begins in a long game, the month in a short one; "" at turns between."""
    days = [today(scenario, state) for state in states]
    long = len({(day.year, day.month) for day in days}) > _MONTHS
    told = [str(day.year) if long else narrate.month(day).split(" ")[0][:3] for day in days]
    return tuple(
        words if nth == 0 or told[nth - 1] != words else "" for nth, words in enumerate(told)
    )
