"""Owns why a fact came out as it did: the last entries about whom and what its claim turns on.

>>> from game.rules.vocabulary import SecretaryIs
>>> named(SecretaryIs("secretary", organisation="leningrad", faction="secretariat"))
('leningrad', 'secretariat')

It must not know verdicts, nor how an entry is told.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import fields

from game.rules.model import Fact
from game.rules.state import Entry, State
from game.rules.vocabulary import AllOf, AnyOf, Condition, NoneOf

TOLD = 3  # how many entries are told as the cause of one difference

_ABOUT, _BROUGHT = 3, 1  # what an entry says of an id that it is about, or that brought it about

# The parts of a condition that hold ids of the scenario; all others are words, numbers and dates.
_IDS = {
    "office",
    "person",
    "organisation",
    "body",
    "motion",
    "document",
    "event",
    "actor",
    "target",
    "faction",
    "between",
}


def named(condition: Condition) -> tuple[str, ...]:
    """The ids that a condition names, in the order in which it names them."""
    if isinstance(condition, AllOf | AnyOf | NoneOf):
        return tuple(name for inner in condition.of for name in named(inner))
    return tuple(_named(condition))


def _named(condition: Condition) -> Iterator[str]:
    for field in fields(condition):
        value = getattr(condition, field.name) if field.name in _IDS else None
        if isinstance(value, str):
            yield value
        elif value:
            yield from value


def subjects(fact: Fact) -> tuple[str, ...]:
    """The ids that a fact turns on: those it says itself, then those its claim names."""
    claimed = (name for condition in fact.claim for name in named(condition))
    return tuple(dict.fromkeys((*fact.about, *claimed)))


Moment = tuple[int, int]  # a turn, and how many of its entries there are by then


def moment(state: State) -> Moment:
    """How far the chronicle has come in `state`: the turn's news are told, the rest is not."""
    return len(state.chronicle), len(state.news)


class Index:
    """The chronicle by what its entries mention; made once, asked for every fact."""

    def __init__(self, state: State) -> None:
        self._mentions: dict[str, list[tuple[Moment, Entry, int]]] = {}
        for turn, entries in enumerate((*state.chronicle, state.news)):
            for place, entry in enumerate(entries):
                for name, weight in _mentioned(entry).items():
                    self._mentions.setdefault(name, []).append(((turn, place), entry, weight))

    def about(self, names: Iterable[str], until: Moment) -> tuple[tuple[Moment, Entry], ...]:
        """The entries before `until` that say most about `names`, each with its place, in order.

        What somebody did or history brought comes before what the rules let drift.
        """
        weights: Counter[Moment] = Counter()
        found: dict[Moment, Entry] = {}
        for name in dict.fromkeys(names):
            for place, entry, weight in self._mentions.get(name, ()):
                if place < until:
                    weights[place] += weight
                    found[place] = entry
        best = max(weights.values(), default=0)
        closest = [(place, found[place]) for place in sorted(found) if weights[place] == best]
        deeds = [told for told in closest if told[1].cause.kind != "rule"]
        return tuple(deeds or closest)


def _mentioned(entry: Entry) -> dict[str, int]:
    """The ids in an entry: what it is about says more than what brought it about."""
    brought = entry.cause.id.split() if entry.cause.kind != "rule" else []
    about = (entry.subject, entry.detail, entry.before, entry.after)
    weights = {**dict.fromkeys(brought, _BROUGHT), **dict.fromkeys(about, _ABOUT)}
    return {name: weight for name, weight in weights.items() if name}


def cause(index: Index, fact: Fact, until: Moment) -> tuple[Entry, ...]:
    """The last entries before `until` about what `fact` turns on, the oldest first."""
    return tuple(entry for _, entry in index.about(subjects(fact), until)[-TOLD:])
