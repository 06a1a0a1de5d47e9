"""Owns how a course that history did not take is written down, and how it is played.

`otherwise.yaml` holds one game for each point of `docs/OTHERWISE.md`: a scenario, a seed, and the
answers that differ from history. In a turn in which a faction has such lines it gives them first,
and each must be legal; then it gives those of the record that still are. All other turns are
played as in the record. Nothing is forced: the game decides what comes of it.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from functools import cache
from pathlib import Path

from game.match import Match
from game.players.answers import Draft
from game.players.history import History
from game.rules.days import turn_of
from game.rules.model import Scenario
from game.rules.state import View
from game.rules.vocabulary import Condition
from game.scenario.build import build
from game.scenario.load import load
from game.scenario.read import read

FILE = Path(__file__).with_name("otherwise.yaml")


@dataclass(frozen=True, slots=True)
class Departure:
    """What one faction answers otherwise in the turn of a day.

    `instead` says that it gives these lines and none of the record.
    """

    day: date
    faction: str
    orders: tuple[str, ...]
    instead: bool = False


@dataclass(frozen=True, slots=True)
class Course:
    """One game in which it went otherwise; `until` is the day with whose turn it may end."""

    id: str
    title: str
    chance: str
    scenario: str
    seed: int
    until: date
    holds: tuple[Condition, ...]
    departures: tuple[Departure, ...] = ()
    players: dict[str, str] = field(default_factory=dict)
    quick: bool = False


def courses() -> tuple[Course, ...]:
    """The courses of the file, in its order."""
    return build(read(FILE), tuple[Course, ...])


@cache
def _loaded(name: str) -> Scenario:
    return load(name)


def play(course: Course) -> Match:
    """The game of a course, to the end of the turn of its last day."""
    scenario = _loaded(course.scenario)
    match = Match(scenario, course.seed, course.players, strict=True)
    last = turn_of(scenario, course.until)
    while not match.over and match.state.turn <= last:
        lines = _departing(course, scenario, match)
        if lines is None:
            match.step()
        else:
            match.answer(lines)
    return match


def _departing(course: Course, scenario: Scenario, match: Match) -> tuple[str, ...] | None:
    """The whole answer of the awaited faction where it departs from the record, else None."""
    due = [
        departure
        for departure in course.departures
        if departure.faction == match.awaited
        and turn_of(scenario, departure.day) == match.state.turn
    ]
    if not due:
        return None
    own = tuple(line for departure in due for line in departure.orders)
    if any(departure.instead for departure in due):
        return own
    return _filled(scenario, match.view(), own)


def _filled(scenario: Scenario, view: View, own: tuple[str, ...]) -> tuple[str, ...]:
    """`own`, and the lines of the record that can stand beside them."""
    draft = Draft(scenario, view)
    refused = [line for line in own if not draft.add(line)]
    for line in History().decide(scenario, view, ""):
        draft.add(line)
    return (*refused, *draft.lines)  # what can't be taken is for the game to say
