"""Owns what has to add up (A codes): numbers within bounds, shares, places in bodies, points.

>>> BOUNDS["Person.nerve"], BOUNDS["platform"]
((1, 10), (-10, 10))

It must not know the calendar: `calendar` does.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields
from string import Formatter

from game.rules import model, vocabulary
from game.rules.roles import ROLES
from game.rules.wordings import NEEDED, TEXTS
from game.scenario.check.world import Part, World
from game.scenario.mistakes import Mistake, mistake

PERCENT, MARK, POSITION, MEASURE = (0, 100), (1, 10), (-10, 10), (0, 100)
COUNT = (0, 10**9)

# Bounds of a number, or of each in a mapping; by the field, with its class where it needs one.
BOUNDS: Mapping[str, tuple[int, int]] = {
    **{f"Person.{mark}": MARK for mark in ("oratory", "theory", "cadres", "authority", "nerve")},
    "Person.health": (0, 10),
    "Tie.strength": (-100, 100),
    "ChangeTie.by": (-100, 100),
    "ChangeHealth.by": POSITION,
    "ChangeMood.by": POSITION,
    "ChangeGrip.by": (-100, 100),
    "ChangeSupport.by": (-100, 100),
    "Aim.points": PERCENT,
    "Body.full": COUNT,
    "Body.candidates": COUNT,
    "Body.others": COUNT,
    "Document.weight": MARK,
    "Risk.chance": PERCENT,
    "GoOnLeave.weeks": COUNT,
    "FallIll.weeks": COUNT,
    "Election.full": COUNT,
    "Election.candidates": COUNT,
    "Election.others": COUNT,
    "Event.chance": PERCENT,
    "Faction.difficulty": (1, 5),
    "Faction.influence": COUNT,
    "Faction.legitimacy": MEASURE,
    "Faction.exposure": MEASURE,
    "Faction.cohesion": MEASURE,
    "Fact.tolerance": COUNT,
    "Motion.needs_delegates": COUNT,
    "Motion.recorded": COUNT,
    "Office.influence": COUNT,
    "Organisation.delegates": COUNT,
    "Organisation.grip": PERCENT,
    "Organisation.industrial": PERCENT,
    "Organisation.members": COUNT,
    "Organisation.mood": POSITION,
    "Organisation.support": PERCENT,
    "OrderBalance.cost": COUNT,
    "Pact.trust": PERCENT,
    "quorum": PERCENT,
    "moves": POSITION,
    "appeal": MEASURE,
    "platform": POSITION,
    "positions": POSITION,
    "salience": (0, 10),
    "seats": COUNT,
}


# Which things can have a role, and the file that they stand in.
_HELD: Mapping[str, tuple[type, str]] = {
    "body": (model.Body, "bodies"),
    "office": (model.Office, "offices"),
}


def check(world: World) -> Iterator[Mistake]:
    """Every number out of bounds and every sum that is not what it must be."""
    for part in world.parts:
        yield from _bounds(part)
        yield from _limits(part)
        if type(part.value) in _SUMS:
            yield from _SUMS[type(part.value)](part)
    yield from _delegates(world)
    yield from _roles(world)
    yield from _wordings(world)


def _bounds(part: Part) -> Iterator[Mistake]:
    kind = type(part.value).__name__
    for item in fields(part.value):
        bounds = BOUNDS.get(f"{kind}.{item.name}") or BOUNDS.get(item.name)
        value = getattr(part.value, item.name)
        if not bounds or not isinstance(value, int | Mapping):
            continue
        keyed = value if isinstance(value, Mapping) else {None: value}
        for key, number in keyed.items():
            if not bounds[0] <= number <= bounds[1]:
                said = f"{item.name} of {key}" if key else repr(item.name)
                steps = (item.name, key) if key else (item.name,)
                yield mistake(part.place(*steps), "A001", f"{said} {_outside(number, bounds)}")


def _outside(number: int, bounds: tuple[int, int]) -> str:
    low, high = bounds
    if bounds == COUNT:
        return f"can't be {number}: it counts something"
    return f"must lie from {low} to {high}, not {number}"


def _limits(part: Part) -> Iterator[Mistake]:
    """What nothing can be: at least this and at most less."""
    low, high = (getattr(part.value, name, None) for name in ("at_least", "at_most"))
    if low is not None and high is not None and low > high:
        message = f"nothing is at least {low} and at most {high}"
        yield mistake(part.place("at_least"), "A001", message)


def _shares(part: Part) -> Iterator[Mistake]:
    total = sum(part.value.support.values())
    if total > 100:
        message = f"the support of {part.value.id} adds up to {total} per cent, more than 100"
        yield mistake(part.place("support"), "A002", message)


def _places(part: Part) -> Iterator[Mistake]:
    """Full places are all taken, by people or others; candidates' places may be vacant."""
    body = part.value
    seats = sum(seat.rank == "full" for seat in body.seats)
    others, spare = sum(body.others.values()), len(body.seats) - seats
    if seats + others != body.full:
        counted = f"{seats} seats and {others} others are {seats + others}"
        message = f"{body.id} has {body.full} full places, but {counted}"
        yield mistake(part.place("full"), "A003", message)
    if spare > body.candidates:
        message = f"{body.id} has {body.candidates} places of candidates, but {spare} candidates"
        yield mistake(part.place("candidates"), "A003", message)


def _points(part: Part) -> Iterator[Mistake]:
    total = sum(aim.points for aim in part.value.aims)
    if total != 100:
        message = f"the aims of {part.value.id} are worth {total} points together, not 100"
        yield mistake(part.place("aims"), "A004", message)


def _lists(part: Part) -> Iterator[Mistake]:
    """No list has more names than the new body has places."""
    election = part.value
    full = len(election.nominees) + election.others
    if full > election.full:
        message = f"{election.full} full places, but {full} are put up (others counted)"
        yield mistake(part.place("nominees"), "A003", message)
    if len(election.for_candidates) > election.candidates:
        count = len(election.for_candidates)
        message = f"{election.candidates} places of candidates, but {count} are put up"
        yield mistake(part.place("for_candidates"), "A003", message)


def _answers(part: Part) -> Iterator[Mistake]:
    """A question is asked of somebody, and history gave it one answer if it asked at all."""
    event = part.value
    answered = sum(option.history for option in event.options)
    fewest = 0 if event.confidence == "assumption" else 1
    if event.options and not fewest <= answered <= 1:
        message = f"one option must be what was done (history: true), not {answered or 'none'}"
        yield mistake(part.place("options"), "A005", message)
    if event.options and event.faction is None:
        message = f"{event.id} has options, but no faction that is asked"
        yield mistake(part.place(), "A005", message)
    if event.question and not event.options:
        yield mistake(part.place("question"), "A005", f"{event.id} asks, but has no options")


_SUMS: Mapping[type, Callable[[Part], Iterator[Mistake]]] = {
    model.Organisation: _shares,
    model.Body: _places,
    model.Faction: _points,
    model.Election: _lists,
    model.Event: _answers,
}


def _roles(world: World) -> Iterator[Mistake]:
    """A role belongs to one alone; where it is needed, to somebody (R7.13)."""
    for name, role in ROLES.items():
        kind, file = _HELD[role.kind]
        holders = [part for part in world.of(kind) if name in part.value.roles]
        for part in holders[1:]:
            message = f"{name} is the role of one alone, and {holders[0].value.id} has it"
            yield mistake(part.place("roles"), "A012", message)
        if role.needed and not holders and file in world.nodes:
            message = f"no {role.kind} has the role {name}, and one has to"
            yield mistake(world.nodes[file].place, "A012", message)


def _wordings(world: World) -> Iterator[Mistake]:
    """The rules find every wording they ask for, and the names that stand in it."""
    if "wordings" in world.nodes:
        for name in NEEDED.keys() - world.scenario.wordings.keys():
            message = f"the wording {name} is needed and missing"
            yield mistake(world.nodes["wordings"].place, "A013", message)
    named = [(part, NEEDED.get(part.value.id, ())) for part in world.of(model.Wording)]
    named += [(part, ("accused",)) for part in world.of(model.Sanction)]
    for part, names in named:
        for text in TEXTS:
            for message in _unfilled(getattr(part.value, text), names):
                yield mistake(part.place(text), "A013", message)


def _unfilled(text: str, names: tuple[str, ...]) -> Iterator[str]:
    """What is wrong with the braces of a text into which `names` can be filled."""
    try:
        given = [name for _, name, _, _ in Formatter().parse(text) if name is not None]
    except ValueError:
        yield "a brace opens or closes alone"
        return
    fits = ", ".join(f"{{{name}}}" for name in names) or "none"
    yield from (
        f"nothing fills in {{{name}}} here; there is {fits}" for name in given if name not in names
    )


def _delegates(world: World) -> Iterator[Mistake]:
    """The organisations send delegates to the congress, and no vote counts more than there are."""
    for part in world.of(model.Assembly):
        if part.value.of_party and not sum(part.value.delegations.values()):
            message = f"no organisation sends delegates to {part.value.id}"
            yield mistake(part.place("kind"), "A006", message)
    for part in world.of(model.Motion):
        voters, counted = _voters(world, part.value.assembly), sum(part.value.recorded.values())
        if voters is not None and counted > voters:
            message = f"{counted} votes are recorded, but only {voters} can be cast"
            yield mistake(part.place("recorded"), "A006", message)
    for part in world.of(vocabulary.VotesAre):
        motion = world.scenario.motions.get(part.value.motion)
        voters = _voters(world, motion.assembly) if motion else None
        if voters is not None and part.value.at_least > voters:
            message = f"at least {part.value.at_least} votes, but only {voters} can be cast"
            yield mistake(part.place("at_least"), "A006", message)


def _voters(world: World, name: str) -> int | None:
    """How many can vote in an assembly; None where that can't be said."""
    assembly = world.scenario.assemblies.get(name)
    if assembly is None:
        return None
    if assembly.body:  # an election may have made it larger or smaller
        body = world.scenario.bodies.get(assembly.body)
        held = world.scenario.elections.values()
        sizes = [one.full for one in held if one.body == assembly.body]
        return max([body.full, *sizes]) if body else None
    if assembly.organisation:
        return assembly.seats
    return sum(assembly.delegations.values()) if assembly.of_party else None
