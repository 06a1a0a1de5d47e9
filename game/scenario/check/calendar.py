"""Owns that days follow each other (A codes): turns, assemblies, motions, elections, events.

A scenario's days run from the first of its first turn to the last of its last one: seven days of a
turn of weeks, the day itself of a turn of days.

It must not know what happens on a day.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise
from typing import Any

from game.rules import model, vocabulary
from game.scenario.check.world import Part, World
from game.scenario.mistakes import Mistake, Place, mistake


def check(world: World) -> Iterator[Mistake]:
    """Every day that can't be where it is."""
    turns = world.scenario.calendar
    if not turns:
        place = world.nodes["calendar"].place if "calendar" in world.nodes else None
        place = place or Place("calendar.yaml", 1, 1)
        yield mistake(place, "A007", "a scenario needs a calendar of at least one turn")
        return
    yield from _rising(world)
    yield from _within_calendar(world, turns[0].begins, _end(turns[-1]))
    yield from _within_assemblies(world)
    yield from _spans(world)
    yield from _electorates(world)


def _end(turn: model.Turn) -> date:
    return turn.begins + timedelta(days={"days": 0, "weeks": 6, "months": 27}[turn.kind])


def _rising(world: World) -> Iterator[Mistake]:
    for before, after in pairwise(world.of(model.Turn)):
        if after.value.begins <= before.value.begins:
            message = f"a turn begins after the one before it, on {before.value.begins}"
            yield mistake(after.place("begins"), "A007", message)


def _within_calendar(world: World, first: date, last: date) -> Iterator[Mistake]:
    """What has its day has it while the game lasts.

    An event may have been due before; a fact can come about within its tolerance of its day.
    """
    span = f"the calendar runs from {first} to {last}"
    for part, field in _days(world):
        day = getattr(part.value, field)
        give = timedelta(days=part.value.tolerance if isinstance(part.value, model.Fact) else 0)
        early = day + give < first and not isinstance(part.value, model.Event)
        if early or day - give > last:
            yield mistake(part.place(field), "A008", f"{field!r} is {day}, but {span}")


def _days(world: World) -> Iterator[tuple[Part, str]]:
    for part in world.of(
        model.Motion, model.Election, model.Event, model.HistoricOrder, model.Fact
    ):
        yield part, "day"
    for part in world.of(model.Assembly):
        yield part, "opens"
        yield part, "closes"
    for part in world.of(model.ScenarioCard):
        yield part, "list_day"


def _within_assemblies(world: World) -> Iterator[Mistake]:
    """A motion or an election has its day while its assembly meets."""
    for part in world.of(model.Motion, model.Election):
        assembly = world.scenario.assemblies.get(part.value.assembly)
        if assembly and not assembly.opens <= part.value.day <= assembly.closes:
            span = f"{assembly.id} meets from {assembly.opens} to {assembly.closes}"
            message = f"'day' is {part.value.day}, but {span}"
            yield mistake(part.place("day"), "A009", message)


_SPANS = (
    (model.Assembly, "opens", "closes"),
    (model.Event, "day", "until"),
    (vocabulary.DateIs, "since", "until"),
)


def _spans(world: World) -> Iterator[Mistake]:
    for kind, begin, end in _SPANS:
        for part in world.of(kind):
            begins, ends = getattr(part.value, begin), getattr(part.value, end)
            if begins and ends and ends < begins:
                yield mistake(part.place(end), "A010", f"{end!r} is {ends}, before {begin!r}")
    for part in world.of(model.ScenarioCard):
        shortest, longest = part.value.minutes
        if not 0 < shortest <= longest:
            yield mistake(part.place("minutes"), "A010", "minutes are the fewest, then the most")


def _electorates(world: World) -> Iterator[Mistake]:
    """An assembly has the voters that its kind needs, and the card names a congress (R3)."""
    for part in world.of(model.Assembly):
        wrong = _electorate(part.value)
        if wrong:
            yield mistake(part.place("kind"), "A011", f"{part.value.id} is a {wrong}")
    for part in world.of(model.ScenarioCard):
        yield from _congress(world, part)


def _electorate(assembly: Any) -> str:
    body, organisation = bool(assembly.body), bool(assembly.organisation)
    match assembly.kind:
        case "congress" if body or organisation:
            return "congress: all organisations vote in it, not one body or organisation"
        case "conference" if body or not organisation or assembly.seats < 1:
            return "conference: it needs an organisation and its number of seats"
        case "plenum" | "sitting" if not body or organisation:
            return f"{assembly.kind}: it needs the body that meets"
        case _:
            return ""


def _congress(world: World, part: Part) -> Iterator[Mistake]:
    card = part.value
    congress = world.scenario.assemblies.get(card.congress)
    motion = world.scenario.motions.get(card.main_motion)
    if congress and congress.kind != "congress":
        message = f"{congress.id} is a {congress.kind}, not a congress"
        yield mistake(part.place("congress"), "A011", message)
    if motion and motion.assembly != card.congress:
        message = f"{motion.id} is put to {motion.assembly}, not to {card.congress}"
        yield mistake(part.place("main_motion"), "A011", message)
    if congress and card.list_day > congress.opens:
        message = f"delegates are chosen on {card.list_day}, after {congress.id} opens"
        yield mistake(part.place("list_day"), "A010", message)
