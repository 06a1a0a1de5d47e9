"""Owns the JSON Schemas, by which an editor completes and checks a scenario's files as one types.

    schemas()["people"]              # of people.yaml; "mod" of mod.yaml, "reading" of a reading

They come of the types' own hints. A reading holds only what is different, so that none of the
base's numbers is missed in it; of each its schema says what stands in the base, and in the base's
own words what it is.

It must not know which editor asks.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from game import paths
from game.rules.balance import Balance
from game.rules.model import HistoricOrder
from game.scenario import dated, load
from game.scenario.build import schema
from game.scenario.mod import BASE, ModCard
from game.scenario.node import Node
from game.scenario.read import read
from game.scenario.reading import ReadingCard

Schema = dict[str, Any]


def schemas() -> dict[str, Schema]:
    """The schema of each kind of file, by the name of the file or of what is in it."""
    lists = {noun: tuple[kind, ...] for noun, kind in {**load.THINGS, **load.LISTS}.items()}  # type: ignore[valid-type]
    kinds: dict[str, Any] = {**load.SINGLES, **lists}
    of_scenario = {noun: dated.in_schema(schema(kind)) for noun, kind in kinds.items()}
    return {**of_scenario, "mod": schema(ModCard), "reading": _reading()}


def _reading() -> Schema:
    """A card, and numbers or orders; either will do."""
    card: Schema = schema(ReadingCard)
    orders: Schema = schema(tuple[HistoricOrder, ...])
    numbers: Schema = schema(Balance)
    path = paths.scenario_folder(BASE) / "balance.yaml"
    base = _Written(read(path), path.read_text("utf-8").splitlines())
    definitions = orders.pop("$defs", {})
    laid = {"balance": base.differing(numbers, numbers.pop("$defs")), "history": orders}
    return {
        **card,
        "title": "Reading",
        "description": "A reading: numbers or orders that lie over a scenario, to be compared.",
        "properties": {**card["properties"], **laid},
        "anyOf": [{"required": [noun]} for noun in laid],
        "$defs": definitions,
    }


@dataclass(frozen=True, slots=True)
class _Written:
    """A part of the base's numbers as it is written."""

    node: Node
    lines: Sequence[str]  # of the whole file

    def differing(self, whole: Schema, definitions: Mapping[str, Schema]) -> Schema:
        """What can be said of it where only differences are: the same keys, and none is missed."""
        if "$ref" in whole:
            whole = definitions[whole["$ref"].rpartition("/")[2]]
        keys: Schema = whole.get("properties", {})
        free: Schema = whole.get("additionalProperties") or {}
        below = {
            key: replace(self, node=node).differing(keys.get(key, free), definitions)
            for key, node in self.node.keys.items()
        }
        closed = {"properties": below, "additionalProperties": False} if below else {}
        told = {key: value for key, value in whole.items() if key not in ("required", "title")}
        words = {"description": self.words} if self.words else {}
        return {**told, **closed, **words, **self._default()}

    @property
    def words(self) -> str:
        """What is said of it at the end of its line."""
        place = self.node.key or self.node.place
        return self.lines[place.line - 1].partition(" # ")[2].strip()

    def _default(self) -> Schema:
        return {} if self.node.keys else {"default": self.node.plain()}
