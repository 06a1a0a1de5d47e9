"""Owns what lies over what: the base, mods over it, the scenario, mods over that; and languages.

    Stack.read(folder, mods, NOUNS).laid("ru").nodes

What mods lie over the base is laid before anything is told for a day, so that a thing out of play
stays out whatever a mod says of it. Each layer comes in its own words, so that what a mod takes out
of the base need not be taken out of the base's translations. It must not know what is in a layer,
but for the calendar.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import NamedTuple, TypeAlias

from game import paths
from game.scenario import dated
from game.scenario.language import Words, forms, languages, translate, words
from game.scenario.mistakes import each
from game.scenario.mod import BASE, Mod
from game.scenario.node import Node
from game.scenario.overlay import lay_over, read_folder
from game.scenario.span import Span, span, within

Nodes: TypeAlias = Mapping[str, Node]  # by noun
_WORDLESS = Words({})


class Layer(NamedTuple):
    """One folder of files."""

    place: Path
    nodes: Nodes


class Laid(NamedTuple):
    """The base with mods, for every day; and the whole on the first day."""

    bottom: Nodes
    nodes: Nodes


@dataclass(frozen=True, slots=True)
class Stack:
    """The layers of a scenario, from the lowest to the highest."""

    base: Layer
    under: tuple[Layer, ...]  # of mods, over the base
    own: Layer
    over: tuple[Layer, ...]  # of mods, over the scenario
    mods: tuple[Mod, ...]  # those that have to do with it

    @classmethod
    def read(cls, folder: Path, mods: Sequence[Mod], nouns: Collection[str]) -> Stack:
        """The layers of the scenario in `folder`; raises `Mistakes` of all of them at once."""
        places = [paths.scenario_folder(BASE), folder]
        base, own = each(lambda place: Layer(place, read_folder(place, nouns)), places)
        teaches = _teaches(own)
        mods = tuple(mod for mod in mods if mod.touches(folder, teaches=teaches))
        under = [mod.over(BASE) for mod in mods if not teaches]
        over = [mod.over(folder.resolve().name) for mod in mods]
        theirs = each(
            lambda place: Layer(place, read_folder(place, nouns)),
            [place for place in (*under, *over) if place is not None],
        )
        lower = len([place for place in under if place is not None])
        return cls(base, tuple(theirs[:lower]), own, tuple(theirs[lower:]), mods)

    def topped(self, layers: Sequence[Layer]) -> Stack:
        """The same with more layers over all."""
        return replace(self, over=(*self.over, *layers))

    @property
    def layers(self) -> tuple[Layer, ...]:
        """All of them."""
        return (self.base, *self.under, self.own, *self.over)

    @property
    def days(self) -> Span | None:
        """The days of the uppermost calendar over the base."""
        calendars = [layer.nodes.get("calendar") for layer in (self.own, *self.over)]
        return span(next((one for one in reversed(calendars) if one is not None), None))

    def speaks(self, language: str) -> bool:
        """Whether any layer has words of a language."""
        return any(words(layer.place, language).texts for layer in self.layers)

    @property
    def languages(self) -> frozenset[str]:
        """The languages for which a layer has words."""
        return frozenset(name for layer in self.layers for name in languages(layer.place))

    def forms(self, language: str) -> Mapping[str, Mapping[str, str]]:
        """The cases of the names in every layer; raises `Mistakes`."""
        known: dict[str, Mapping[str, str]] = {}
        for found in each(lambda layer: forms(layer.place, language), self.layers):
            known.update(found)
        return known

    def laid(self, language: str = "") -> Laid:
        """One over the other, in a language where one is named; raises `Mistakes`."""
        bottom, own = self._bottom(language)
        world, ours = dated.at_start(bottom, own, self.days)
        nodes: Nodes = lay_over(within(world, self.days) if self.days else world, ours)
        for layer in self.over:
            nodes, top = _worded(nodes, layer, _WORDLESS, language)
            nodes = lay_over(nodes, dated.at_start({}, top, self.days)[1])
        return Laid(bottom, nodes)

    def _bottom(self, language: str) -> tuple[Nodes, Nodes]:
        """The base with mods, and the scenario, each in its words."""
        bottom, waiting = self.base.nodes, _words(self.base, language)
        for layer in self.under:
            bottom, top = _worded(bottom, layer, waiting, language)
            bottom, waiting = lay_over(bottom, top), _WORDLESS
        return _worded(bottom, self.own, waiting, language)


def _teaches(own: Layer) -> bool:
    """Whether a scenario has lessons, which speak of what it shows: it has dice of its own."""
    return "scenario" in own.nodes and "seed" in own.nodes["scenario"].keys


def _words(layer: Layer, language: str) -> Words:
    return words(layer.place, language) if language else _WORDLESS


def _worded(below: Nodes, layer: Layer, waiting: Words, language: str) -> tuple[Nodes, Nodes]:
    """What lies below and a layer, in the words of both; `waiting` are those of what lies below."""
    if not language:
        return below, layer.nodes
    lower, upper = translate(below, layer.nodes, (waiting, _words(layer, language)))
    return lower, upper
