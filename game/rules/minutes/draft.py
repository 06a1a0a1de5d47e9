"""Owns what all minutes share: the state so far, its entries, and the one way to the next state."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import fields as fields_of
from datetime import date
from functools import cache
from operator import attrgetter
from typing import Any, TypeVar

from game.rules.dice import roll
from game.rules.model import Scenario
from game.rules.state import Cause, Entry, State

Record = TypeVar("Record")


@cache
def _shape(kind: type) -> tuple[Mapping[str, int], Callable[[Any], tuple[Any, ...]]]:
    """Where each field of a record stands, and how all are read at once."""
    names = [item.name for item in fields_of(kind) if item.init]
    return {name: nth for nth, name in enumerate(names)}, attrgetter(*names)


def changed(record: Record, fields: Mapping[str, Any]) -> Record:
    """The record with other values in some fields: as `dataclasses.replace`, three times as fast.

    A turn makes some hundreds of states, each of forty fields.
    """
    kind: type = type(record)
    places, read = _shape(kind)
    values = list(read(record))
    for name, value in fields.items():
        values[places[name]] = value
    made: Record = kind(*values)
    return made


class Draft:
    """The state so far and the entries that led to it."""

    def __init__(self, scenario: Scenario, state: State) -> None:
        self.scenario = scenario
        self.state = state
        self.entries: list[Entry] = []
        self.sittings: dict[str, State] = {}  # motion -> the state in which it was voted on

    @property
    def _today(self) -> date:
        return self.scenario.calendar[self.state.turn].begins

    def roll(self, label: str, sides: int) -> int:
        """A keyed die of the turn; a view, which has no seed, rolls as if its seed were 0."""
        return roll(self.state.seed or 0, self.state.turn, label, sides)

    def write(self, key: str, subject: str, cause: Cause, **more: Any) -> None:
        """Add an entry to the chronicle of this turn."""
        self.entries.append(Entry(self.state.turn, key, subject, cause, **more))

    def _set(self, **fields: Any) -> None:
        self.state = changed(self.state, fields)

    def _put(self, table: str, name: str, record: object) -> None:
        self._set(**{table: {**getattr(self.state, table), name: record}})

    def record(self, table: str, name: str, **fields: Any) -> None:
        """Replace fields of one record of a table; the caller writes the entry."""
        self._put(table, name, changed(getattr(self.state, table)[name], fields))

    def advance(self, **fields: Any) -> None:
        """Move the clockwork of the game (turn, awaited, answers), which is no event in it."""
        self._set(**fields)

    def close(self) -> State:
        """The state with the entries of the turn bound into its chronicle."""
        chronicle = (*self.state.chronicle, (*self.state.news, *self.entries))
        return changed(self.state, {"chronicle": chronicle, "news": ()})
