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
from game.rules.days import LENGTH
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
    yield from _meeting(world, turns[0].begins, _end(turns[-1]))
    yield from _within_assemblies(world)
    yield from _spans(world)
    yield from _electorates(world)


def _end(turn: model.Turn) -> date:
    return turn.begins + timedelta(days=LENGTH[turn.kind] - 1)


def _rising(world: World) -> Iterator[Mistake]:
    for before, after in pairwise(world.of(model.Turn)):
        if after.value.begins <= before.value.begins:
            message = f"a turn begins after the one before it, on {before.value.begins}"
            yield mistake(after.place("begins"), "A007", message)


def _within_calendar(world: World, first: date, last: date) -> Iterator[Mistake]:
    """What has its day has it while the game lasts.

    An event may have been due before, a fact is then asked of the start; a fact can come about
    within its tolerance of its day.
    """
    span = f"the calendar runs from {first} to {last}"
    for part, field in _days(world):
        day = getattr(part.value, field)
        give = timedelta(days=part.value.tolerance if isinstance(part.value, model.Fact) else 0)
        early = day < first and not isinstance(part.value, model.Event | model.Fact)
        if early or day - give > last:
            yield mistake(part.place(field), "A008", f"{field!r} is {day}, but {span}")


def _meeting(world: World, first: date, last: date) -> Iterator[Mistake]:
    """An assembly meets on some day of the game; its delegates are elected before it does."""
    for part in world.of(model.Assembly):
        hall = part.value
        if hall.closes < first or hall.opens > last:
            message = f"it meets from {hall.opens} to {hall.closes}, but the calendar runs"
            yield mistake(part.place("opens"), "A008", f"{message} from {first} to {last}")
        if hall.list_day and hall.list_day > hall.opens:
            message = f"delegates are chosen on {hall.list_day}, after {hall.id} opens"
            yield mistake(part.place("list_day"), "A010", message)


def _days(world: World) -> Iterator[tuple[Part, str]]:
    for part in world.of(
        model.Motion, model.Election, model.Event, model.HistoricOrder, model.Fact
    ):
        yield part, "day"


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
    """An assembly has the voters that its kind needs, the card its motions in order (R3)."""
    for part in world.of(model.Assembly):
        wrong = _electorate(part.value)
        if wrong:
            yield mistake(part.place("kind"), "A011", f"{part.value.id} is a {wrong}")
    for part in world.of(model.ScenarioCard):
        yield from _main_motions(world, part)


def _electorate(assembly: Any) -> str:
    body, organisation = bool(assembly.body), bool(assembly.organisation)
    match assembly.kind:
        case "congress" if body or organisation:
            return "congress: all organisations vote in it, not one body or organisation"
        case "conference" | "cells" if body or assembly.seats < 1:
            return f"{assembly.kind}: it needs its number of seats, and no body"
        case "plenum" | "sitting" if not (body or assembly.bodies) or organisation:
            return f"{assembly.kind}: it needs the body that meets"
        case _:
            return ""


def _main_motions(world: World, part: Part) -> Iterator[Mistake]:
    """There is one at least, and each has its day after the one before."""
    if not part.value.main_motions:
        yield mistake(part.place("main_motions"), "A011", "a scenario comes to a motion at least")
    named = [world.scenario.motions.get(name) for name in part.value.main_motions]
    for number, (before, after) in enumerate(pairwise(named), 1):
        if before and after and after.day < before.day:
            message = f"{after.id} is put on {after.day}, before {before.id}"
            yield mistake(part.place("main_motions", number), "A010", message)
