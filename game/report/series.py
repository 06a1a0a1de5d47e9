"""Owns what a game looks like over its turns: for each faction and the country one row of numbers.

    for chart in charts(match.scenario, match.states):
        print(chart.id, [line.values for line in chart.lines])

It must not know how a line is drawn.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from game import narrate
from game.rules.conditions import seats_of
from game.rules.days import today
from game.rules.model import Scenario
from game.rules.roles import judging, leading
from game.rules.state import State
from game.words import text as _

_MONTHS = 14  # in a longer game the years are named


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
    """Every chart of a game that has something to show."""
    labels = turn_labels(scenario, states)
    found = (
        Chart(name, title, note, tuple(lines), labels)
        for name, title, note, lines in _charts(scenario, states)
    )
    return tuple(chart for chart in found if any(any(line.values) for line in chart.lines))


def _charts(
    scenario: Scenario, states: Sequence[State]
) -> Iterator[tuple[str, str, str, Iterator[Line]]]:
    yield (
        "support",
        _("Support in the party"),
        _("Per cent of all members, by organisation weighed by its members."),
        _by_faction(scenario, states, support),
    )
    yield (
        "secretaries",
        _("Secretaries"),
        _("Organisations whose secretary stands with each faction."),
        _by_faction(scenario, states, secretaries),
    )
    yield (
        "legitimacy",
        _("Legitimacy"),
        _("0 to 100."),
        _by_faction(scenario, states, lambda _s, state, name: state.factions[name].legitimacy),
    )
    for body in _bodies(scenario):
        yield (
            f"seats-{body}",
            _("Seats: {body}").format(body=narrate.name(scenario, body)),
            _("Full members who stand with each faction."),
            _by_faction(scenario, states, _seats(body)),
        )
    for gauge in ("procured", "shortfall"):
        if gauge in scenario.country:
            item = scenario.country[gauge]
            values = tuple(state.country.get(gauge, 0) for state in states)
            lines = iter([Line(gauge, item.name, values)])
            yield gauge, item.name, f"{item.unit[:1].upper()}{item.unit[1:]}.", lines


Measure = Callable[[Scenario, State, str], int]


def _by_faction(scenario: Scenario, states: Sequence[State], of: Measure) -> Iterator[Line]:
    for name, item in scenario.factions.items():
        yield Line(name, item.name, tuple(of(scenario, state, name) for state in states))


def support(scenario: Scenario, state: State, faction: str) -> int:
    """The per cent of all members who stand with a faction."""
    members = {name: item.members for name, item in scenario.organisations.items()}
    places = state.organisations.items()
    whole = sum(members[name] * item.support.get(faction, 0) for name, item in places)
    return round(whole / max(1, sum(members.values())))


def secretaries(_scenario: Scenario, state: State, faction: str) -> int:
    """How many organisations are led by a faction's people."""
    return sum(state.patron(place) == faction for place in state.organisations)


def _seats(body: str) -> Measure:
    return lambda _scenario, state, faction: seats_of(state, body, faction)


def _bodies(scenario: Scenario) -> tuple[str, ...]:
    """The body that leads the party, and the largest of the congress that does not judge."""
    elected = [
        item
        for item in scenario.bodies.values()
        if item.elected_by == "congress" and item.id != judging(scenario)
    ]
    largest = max(elected, key=lambda item: item.full, default=None)
    return tuple(dict.fromkeys([leading(scenario), *([largest.id] if largest else [])]))


def turn_labels(scenario: Scenario, states: Sequence[State]) -> tuple[str, ...]:
    """The year where one begins in a long game, the month in a short one; "" at turns between."""
    days = [today(scenario, state) for state in states]
    long = len({(day.year, day.month) for day in days}) > _MONTHS
    told = [str(day.year) if long else narrate.month(day).split(" ")[0][:3] for day in days]
    return tuple(
        words if nth == 0 or told[nth - 1] != words else "" for nth, words in enumerate(told)
    )
