"""Owns what can be said of a scenario without reading the world: its card, and its days.

    >>> from game.scenario.cover import cover
    >>> cover("1925-fourteenth-congress").card.title
    'The Fourteenth Congress'

A campaign tells of its chapters by their covers; whether a chapter can be played, `load` finds out.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from game import paths
from game import words as tongue
from game.rules.model import ScenarioCard
from game.scenario.build import build
from game.scenario.language import reword, words
from game.scenario.mistakes import Mistakes, Place, mistake
from game.scenario.node import Node
from game.scenario.read import read
from game.scenario.span import span

_NOUNS = ("scenario", "calendar")


@dataclass(frozen=True, slots=True)
class Cover:
    """A scenario's card, its first and its last day."""

    card: ScenarioCard
    first: date
    last: date


def cover(name: str, language: str = "") -> Cover:
    """The cover of the scenario called `name`; raises `Mistakes`."""
    folder = paths.scenario_folder(name)
    nodes: Mapping[str, Node] = {noun: read(_file(folder, noun)) for noun in _NOUNS}
    nodes = reword(nodes, words(folder, language or tongue.language()).about(_NOUNS).tree)
    days = span(nodes["calendar"])
    if days is None:
        raise Mistakes([mistake(nodes["calendar"].place, "Y001", "the calendar has no days")])
    return Cover(build(nodes["scenario"], ScenarioCard), days.first, days.last)


def _file(folder: Path, noun: str) -> Path:
    file = folder / f"{noun}.yaml"
    if not file.is_file():
        raise Mistakes([mistake(Place(str(file), 1, 1), "Y001", f"{noun}.yaml is missing")])
    return file
