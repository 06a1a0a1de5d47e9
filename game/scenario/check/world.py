"""Owns the walk over a scenario: each of its parts beside the node that it was written in.

A part is one dataclass of `game.rules.model` or `vocabulary`, however deep it stands: an event, one
of its options, an effect of that option. Whoever checks something asks for the parts of a class.

>>> from game.scenario.load import load_folder
>>> from game import paths
>>> loaded = load_folder(paths.scenario_folder("1925-fourteenth-congress"))
>>> world = World(loaded.scenario, loaded.nodes, {}, loaded.nodes)
>>> part = next(part for part in world.of(model.Assembly))
>>> part.value.id, part.place("opens").line
('plenum_1925_10', 5)

It must not know what is right or wrong.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass
from functools import cached_property
from typing import Any, TypeAlias

from game.rules import model
from game.scenario.mistakes import Place
from game.scenario.node import Node, Step
from game.scenario.span import span, within

Nodes: TypeAlias = Mapping[str, Node]  # by noun

NOBODY: frozenset[str] = frozenset()
_SINGLE = {"scenario": "card", "balance": "balance"}  # file -> field of `Scenario`


@dataclass(frozen=True, slots=True)
class Part:
    """A value, and the node that it was built from."""

    value: Any
    node: Node

    def place(self, *steps: Step) -> Place:
        """Where the steps lead; where they lead nowhere (a value left out), as far as they do."""
        node = self.node
        for step in steps:
            inner = node.child(step)
            if inner is None:
                break
            node = inner
        return node.place


@dataclass(frozen=True, slots=True)
class Spot:
    """One text that stands in a field of a part: a value, or the key of a mapping."""

    part: Part
    field: str
    text: str
    place: Place

    @property
    def names(self) -> tuple[str, str]:
        """The field with its class, and alone: `Seat.person`, `person`."""
        return f"{type(self.part.value).__name__}.{self.field}", self.field


@dataclass(frozen=True)
class World:
    """A scenario with its nodes; the base's, before anything was laid over; all that is written.

    `written` has more than `nodes` where some of it could not be built.
    """

    scenario: model.Scenario
    nodes: Nodes
    base: Nodes
    written: Nodes

    @cached_property
    def parts(self) -> tuple[Part, ...]:
        """Every part of the scenario, in the order of the files."""
        return tuple(part for top in self._tops() for part in parts(top.value, top.node))

    def of(self, *kinds: type) -> Iterator[Part]:
        """The parts of some classes."""
        return (part for part in self.parts if isinstance(part.value, kinds))

    def ids(self, noun: str) -> frozenset[str]:
        """The ids of all things that are written in one file, or happen on other days (span)."""
        return ids(self.written, noun) | self._elsewhere.get(noun, NOBODY)

    @cached_property
    def _elsewhere(self) -> Mapping[str, frozenset[str]]:
        """The ids of the base's course before the scenario's first day and after its last."""
        days = span(self.nodes.get("calendar"))
        course = within(self.base, days) if days else self.base
        return {noun: ids(self.base, noun) - ids(course, noun) for noun in self.base}

    def _tops(self) -> Iterator[Part]:
        for noun, node in self.nodes.items():
            value = getattr(self.scenario, _SINGLE.get(noun, noun))
            if isinstance(value, Mapping):  # things by id, in the order of the file
                value = tuple(value.values())
            yield Part(value, node)


def ids(nodes: Nodes, noun: str) -> frozenset[str]:
    """The ids in a file's list of things."""
    return frozenset(item.id for item in nodes[noun].items if item.id) if noun in nodes else NOBODY


def parts(value: object, node: Node) -> Iterator[Part]:
    """The parts in a value, outer ones first."""
    if isinstance(value, tuple):
        for item, inner in zip(value, node.items, strict=False):
            yield from parts(item, inner)
    elif is_dataclass(value) and not isinstance(value, type):
        yield Part(value, node)
        for name, inner in _written(value, node):
            yield from parts(getattr(value, name), inner)


def spots(part: Part) -> Iterator[Spot]:
    """The texts that stand in a part itself, not in the parts within it."""
    for name, node in _written(part.value, part.node):
        for text, place in _texts(getattr(part.value, name), node):
            yield Spot(part, name, text, place)


def _written(value: Any, node: Node) -> Iterator[tuple[str, Node]]:
    """The fields that are written in the files; a field `for_` is written `for`."""
    for item in fields(value):
        inner = node.child(item.name.rstrip("_"))
        if inner is not None:
            yield item.name, inner


def _texts(value: object, node: Node) -> Iterator[tuple[str, Place]]:
    if isinstance(value, str):
        yield value, node.place
    elif isinstance(value, tuple):
        for item, inner in zip(value, node.items, strict=False):
            yield from _texts(item, inner)
    elif isinstance(value, Mapping):
        for key in value:
            inner = node.keys[key]
            yield key, inner.key or inner.place
