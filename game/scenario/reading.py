"""Owns readings: numbers of the rules, or orders, that lie over a scenario to be compared with it.

    scenarios/readings/machine.yaml
      id: machine
      title: Machine politics
      summary: what it says of why things went as they did
      source: [who has said so]
      balance: {votes: {bound: 95}}        what is different, in the shape of balance.yaml

A reading is a thesis of historians put as numbers. Under `history` it can bring orders of its own,
in place of those of the record. It must not know what comes of the games.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from game import paths
from game import words as tongue
from game.rules import model
from game.rules.balance import Balance
from game.scenario import load
from game.scenario.build import build
from game.scenario.language import reword, words
from game.scenario.layers import Layer
from game.scenario.load_order import running
from game.scenario.mistakes import Mistake, Mistakes, Place, each, mistake, nearest
from game.scenario.mod import BASE
from game.scenario.node import Node
from game.scenario.overlay import merge
from game.scenario.plan import Plan, plan
from game.scenario.read import read

_LAID = {"balance": Balance, "history": tuple[model.HistoricOrder, ...]}


@dataclass(frozen=True, slots=True)
class ReadingCard:
    """Which reading it is, and on whose word."""

    id: str
    title: str
    summary: str
    source: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """A card, and what it lays over a scenario."""

    card: ReadingCard
    layer: Layer


def folder() -> Path:
    """Where ours lie."""
    return paths.scenarios() / "readings"


def files(place: Path) -> tuple[Path, ...]:
    """The readings in a folder, by name."""
    return tuple(sorted(place.glob("*.yaml")))


def is_reading(place: Path) -> bool:
    """Whether a path is our folder of readings, a copy of it, or a file in one."""
    home = place if place.is_dir() else place.resolve().parent
    return home.name == folder().name and not (home / "scenario.yaml").is_file()


def found_in(place: Path) -> tuple[Mistake, ...]:
    """All that is wrong with a folder of readings, or with one, in every language."""
    try:
        each(read_reading, files(place) if place.is_dir() else [place])
    except Mistakes as mistakes:
        return mistakes.found
    return ()


def read_reading(path: Path, language: str = "") -> Reading:
    """The reading in a file, sound over the base; raises `Mistakes` with all that is wrong."""
    whole = _worded(path, read(path), language)
    told = {key: node for key, node in whole.keys.items() if key not in _LAID}
    laid = {key: node for key, node in whole.keys.items() if key in _LAID}
    parts = {"": whole.with_value(told), **laid}
    card, *_ = each(lambda noun: _built(noun, parts[noun]), parts)
    assert isinstance(card, ReadingCard)
    if found := _wrong(path, whole, card, laid):
        raise Mistakes(found)
    return Reading(card, Layer(path, laid))


def _worded(path: Path, whole: Node, language: str) -> Node:
    """A reading in the words of `text/ru.yaml` beside it."""
    tree = words(path.parent, language).tree if language else {}
    if not whole.keys:
        raise Mistakes([mistake(whole.place, "S003", "a reading is a mapping of keys")])
    mine = {name: tree[name] for name in tree if name == path.stem}
    return reword({path.stem: whole}, mine)[path.stem]


def _built(noun: str, node: Node) -> object:
    """The card, or what is laid, which has the shape of the base's own; raises `Mistakes`."""
    if not noun:
        return build(node, ReadingCard)
    path = paths.scenario_folder(BASE) / f"{noun}.yaml"
    if not path.is_file():
        return build(node, _LAID[noun])
    base = read(path)
    steps: tuple[Callable[[], object], ...] = (
        lambda: build(merge(base, node), _LAID[noun]),
        lambda: _known(plan(_LAID[noun]), base, node),
    )
    return each(lambda step: step(), steps)[0]


def _known(shape: Plan | None, base: Node | None, node: Node) -> None:
    """Where keys are free, such as verbs, they are those of the base; raises `Mistakes`."""
    if shape is None or base is None:
        return
    free = shape.bare["type"] == "dict"
    found = [
        mistake(below.key or below.place, "S001", f"no such key: {key}", nearest(key, base.keys))
        for key, below in node.keys.items()
        if free and key not in base.keys
    ]
    if found:
        raise Mistakes(found)
    keys = node.keys
    each(lambda key: _known(shape.below(key), base.child(key), keys[key]), keys)


def _wrong(path: Path, whole: Node, card: ReadingCard, laid: object) -> list[Mistake]:
    if not laid:
        message = f"a reading lays something: {' or '.join(_LAID)}"
        return [mistake(whole.place, "S002", message)]
    if card.id != path.stem:
        message = f"the file is called {path.name}; it would be looked for as {card.id}"
        return [mistake(whole.keys["id"].place, "H012", message)]
    return []


def named(name: str) -> Path:
    """The file of a reading: ours by name, or a path; it need not exist."""
    return Path(name) if name.endswith((".yaml", ".yml")) else folder() / f"{name}.yaml"


def load_with(name: str, layers: Sequence[Layer], language: str = "") -> model.Scenario:
    """A scenario, with its mods, and with `layers` over all; raises `Mistakes`."""
    place = paths.scenario_folder(name)
    mods = load.with_owner(place, running())
    return load.load_folder(place, language or tongue.language(), mods, layers).scenario


def bare(path: Path) -> Layer:
    """A file of numbers or orders without a card: `balance.yaml` or `history.yaml` in their shape.

    The shape says which it is: a list is orders. Raises `Mistakes`.
    """
    if not path.is_file():
        raise Mistakes([mistake(Place(str(path), 1, 1), "Y001", "no such file")])
    node = read(path)
    noun = "history" if isinstance(node.value, tuple) else "balance"
    _built(noun, node)
    return Layer(path, {noun: node})
