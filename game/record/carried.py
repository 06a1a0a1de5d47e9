"""Owns what a campaign carries into a chapter: where it differs from the chapter's own start.

A chapter is a scenario that can be played alone; it begins as history had left things on its first
day. The campaign comes to that day as its players have left them. Both are states of the same
world, so they can be laid side by side, line by line.

    >>> from game.record.carried import Line
    >>> Line("secretary", "moscow", "zelensky", "uglanov").same
    False

It must not know how a line is told.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal, get_args

from game.rules.state import State

LineKind = Literal[
    "secretary", "office", "seat", "standing", "faction", "leader", "measure", "support", "grip",
    "pact", "document", "doctrine", "gauge", "policy",
]  # fmt: skip
KINDS: tuple[LineKind, ...] = get_args(LineKind)
NUMBERS = frozenset({"measure", "support", "grip", "doctrine", "gauge", "policy"})

Value = str | int | None


@dataclass(frozen=True, slots=True)
class Line:
    """One thing on the chapter's first day: as the campaign brings it, and as history had it.

    `subject` is the id of whom or what it is about; where it takes two (a body and a person, a
    faction and its measure, two partners) they are joined by a `.`.
    """

    kind: LineKind
    subject: str
    here: Value
    there: Value

    @property
    def same(self) -> bool:
        """Whether the campaign has come to what history had."""
        return self.here == self.there

    @property
    def apart(self) -> int:
        """By how much a number is off; of anything else 1 where it differs."""
        if isinstance(self.here, int) and isinstance(self.there, int):
            return abs(self.here - self.there)
        return int(not self.same)


def carried(here: State, there: State) -> tuple[Line, ...]:
    """Every line of a chapter's first day: `here` in the campaign, `there` in the chapter alone.

    What only one of the two knows (somebody dead before the chapter begins has no card in it) is
    left out, unless it is a seat, a post or a pact.
    """
    mine, theirs = _values(here), _values(there)
    found = []
    for kind in KINDS:
        subjects = sorted(mine[kind].keys() | theirs[kind].keys())
        if kind not in ("seat", "pact"):
            subjects = [name for name in subjects if name in mine[kind] and name in theirs[kind]]
        found += [
            Line(kind, name, mine[kind].get(name), theirs[kind].get(name)) for name in subjects
        ]
    return tuple(found)


# What is told first: who holds what and who is where, before what is counted.
FOREMOST: tuple[LineKind, ...] = (
    "office", "seat", "secretary", "standing", "leader", "faction", "pact", "document", "policy",
    "measure", "grip", "support", "gauge", "doctrine",
)  # fmt: skip


def otherwise(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """The lines that differ: by kind, who holds what first, and what is furthest off before."""
    apart = [line for line in lines if not line.same]
    return tuple(sorted(apart, key=lambda line: (FOREMOST.index(line.kind), -line.apart)))


def agreement(lines: tuple[Line, ...], kind: LineKind) -> float:
    """The share of the lines of a kind, from 0 to 1, that are as history had them; 1 for none."""
    of_kind = [line for line in lines if line.kind == kind]
    return sum(line.same for line in of_kind) / len(of_kind) if of_kind else 1.0


def distance(lines: tuple[Line, ...], kind: LineKind) -> float:
    """By how much the numbers of a kind are off on average; 0 where there are none."""
    off = [line.apart for line in lines if line.kind == kind]
    return sum(off) / len(off) if off else 0.0


def _values(state: State) -> Mapping[LineKind, Mapping[str, Value]]:
    return {
        "secretary": {name: item.secretary for name, item in state.organisations.items()},
        "office": dict(state.offices),
        "seat": dict(_seats(state)),
        "standing": {name: item.standing for name, item in state.people.items()},
        "faction": {name: item.faction for name, item in state.people.items()},
        "leader": {name: item.leader for name, item in state.factions.items()},
        "measure": dict(_measures(state)),
        "support": dict(_support(state)),
        "grip": {name: item.grip for name, item in state.organisations.items()},
        "pact": {
            ".".join(sorted((pact.by, pact.to))): "stands" for pact in state.pacts if pact.stands
        },
        "document": {
            name: "published" if item.published else "kept"
            for name, item in state.documents.items()
        },
        "doctrine": {name: item.appeal for name, item in state.doctrines.items()},
        "gauge": dict(state.country),
        "policy": dict(state.policy),
    }


SMALL_BODIES = 20  # seats; the larger bodies are lists of names, and are not compared


def _seats(state: State) -> Iterator[tuple[str, Value]]:
    """Who sits in the bodies that rule: Politburo, Secretariat, Orgburo."""
    for body, record in state.bodies.items():
        if len(record.full) + sum(record.others.values()) > SMALL_BODIES:
            continue
        for rank, people in (("full", record.full), ("candidate", record.candidates)):
            for person in people:
                yield f"{body}.{person}", rank


def _measures(state: State) -> Iterator[tuple[str, Value]]:
    for name, record in state.factions.items():
        for measure in ("legitimacy", "exposure", "cohesion"):
            yield f"{name}.{measure}", getattr(record, measure)


def _support(state: State) -> Iterator[tuple[str, Value]]:
    for place, record in state.organisations.items():
        for faction in state.factions:
            yield f"{place}.{faction}", record.support.get(faction, 0)
