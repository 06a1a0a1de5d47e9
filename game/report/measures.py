"""Owns what of a game can be drawn over its turns: each subject, its lines, how each is counted.

    for subject in subjects(scenario):
        print(subject.id, subject.title, [line.words for line in subject.lines])
    place(scenario, "leningrad")        # grip and support in one organisation

The forecast of the main vote is not here: it takes a whip count, too slow to be asked each time.
It must not know how a line is drawn.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

from game import narrate
from game.rules.conditions import seats_of
from game.rules.delegates import delegates_of
from game.rules.halls import quota
from game.rules.model import Scenario
from game.rules.roles import judging, leading
from game.rules.state import State
from game.words import text as _

Measure = Callable[[State], int]
MEASURES = ("influence", "legitimacy", "cohesion", "exposure")
GRIP = "grip"  # the line of an organisation's apparatus, among those of the factions


@dataclass(frozen=True, slots=True)
class Measured:
    """One line: whose (a faction, a gauge, `GRIP`), its words, and how it is counted."""

    of: str
    words: str
    measure: Measure


@dataclass(frozen=True, slots=True)
class Subject:
    """Lines that are drawn on one scale; `about` is the body, place or gauge they are about."""

    id: str
    title: str
    note: str
    lines: tuple[Measured, ...]
    about: str = ""


def subjects(scenario: Scenario) -> tuple[Subject, ...]:
    """Everything that can be drawn of a scenario, but for its organisations one by one."""
    return tuple(_subjects(scenario))


def _subjects(scenario: Scenario) -> Iterator[Subject]:
    for of in MEASURES:
        title = narrate.name(scenario, of).capitalize()
        yield Subject(of, title, _meaning(of), _by_faction(scenario, partial(_measure, of)))
    yield Subject(
        "secretaries",
        _("Secretaries"),
        _("Organisations whose secretary stands with each faction."),
        _by_faction(scenario, secretaries),
    )
    yield Subject(
        "support",
        _("Support in the party"),
        _("Per cent of all members, by organisation weighed by its members."),
        _by_faction(scenario, partial(support, scenario)),
    )
    for body in bodies(scenario):
        yield Subject(
            f"seats-{body}",
            _("Seats: {body}").format(body=narrate.name(scenario, body)),
            _("Full members who stand with each faction."),
            _by_faction(scenario, partial(_seats, body)),
            body,
        )
    for gauge, item in scenario.country.items():
        note = f"{item.unit[:1].upper()}{item.unit[1:]}."
        line = Measured(gauge, item.name, partial(_gauge, gauge))
        yield Subject(f"gauge-{gauge}", item.name, note, (line,), gauge)


def _meaning(measure: str) -> str:
    """What a measure of a faction is, and in what it is counted."""
    return {
        "influence": _("What orders are paid with, in points."),
        "legitimacy": _("How good a Leninist a side passes for, 0 to 100."),
        "cohesion": _("How firmly a side keeps together, 0 to 100."),
        "exposure": _("How far a side can be charged under the ban on factions, 0 to 100."),
    }[measure]


def place(scenario: Scenario, organisation: str) -> Subject:
    """Grip and support in one organisation."""
    grip = Measured(GRIP, _("Grip"), partial(_grip, organisation))
    return Subject(
        "place",
        narrate.name(scenario, organisation),
        _("Grip of its apparatus, 0 to 100, and per cent of its members who stand with each side."),
        (grip, *_by_faction(scenario, partial(_backing, organisation))),
        organisation,
    )


Count = Callable[[State, str], int]


def _by_faction(scenario: Scenario, count: Count) -> tuple[Measured, ...]:
    return tuple(
        Measured(name, item.name, partial(_of, count, name))
        for name, item in scenario.factions.items()
    )


def _of(count: Count, faction: str, state: State) -> int:
    return count(state, faction)


# --- how each is counted --------------------------------------------------------------------------
def _measure(of: str, state: State, faction: str) -> int:
    found: int = getattr(state.factions[faction], of)
    return found


def delegates(scenario: Scenario, state: State, faction: str) -> int:
    """The delegates who stand with a faction; of a game with several halls, in per cent."""
    number = delegates_of(scenario, state, faction)
    if not many_halls(scenario):
        return number
    hall = sum(quota(scenario, state, where) for where in state.organisations)
    return round(100 * number / max(1, hall))


def many_halls(scenario: Scenario) -> bool:
    """Whether a game goes through more than one hall of delegates, of very different sizes."""
    return len(scenario.card.main_motions) > 1


def secretaries(state: State, faction: str) -> int:
    """How many organisations are led by a faction's people."""
    return sum(state.patron(where) == faction for where in state.organisations)


def support(scenario: Scenario, state: State, faction: str) -> int:
    """The per cent of all members who stand with a faction."""
    members = {name: item.members for name, item in scenario.organisations.items()}
    places = state.organisations.items()
    whole = sum(members[name] * item.support.get(faction, 0) for name, item in places)
    return round(whole / max(1, sum(members.values())))


def _seats(body: str, state: State, faction: str) -> int:
    return seats_of(state, body, faction)


def _gauge(gauge: str, state: State) -> int:
    return state.country.get(gauge, 0)


def _grip(where: str, state: State) -> int:
    return state.organisations[where].grip


def _backing(where: str, state: State, faction: str) -> int:
    return state.organisations[where].support.get(faction, 0)


def bodies(scenario: Scenario) -> tuple[str, ...]:
    """The body that leads the party, and the largest of the congress that does not judge."""
    elected = [
        item
        for item in scenario.bodies.values()
        if item.elected_by == "congress" and item.id != judging(scenario)
    ]
    largest = max(elected, key=lambda item: item.full, default=None)
    return tuple(dict.fromkeys([leading(scenario), *([largest.id] if largest else [])]))
