"""Owns the value that remembers where it was written.

>>> name = Node("Stalin", Place("people.yaml", 2, 9), key=Place("people.yaml", 2, 3))
>>> person = Node({"name": name}, Place("people.yaml", 2, 3))
>>> person.plain()
{'name': 'Stalin'}
>>> print(person.find(("name",)).place)
people.yaml:2:9

It must not know YAML, nor what the values mean.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeAlias

from game.scenario.mistakes import Place

Scalar: TypeAlias = str | int | float | bool | None
Step: TypeAlias = str | int
Value: TypeAlias = Scalar | tuple["Node", ...] | dict[str, "Node"]  # nobody changes the dict


@dataclass(frozen=True, slots=True)
class Node:
    """A scalar, a list or a mapping; its place, and that of its key where it has one.

    `inset` is how many columns after the place its text begins: 1 where it stands in quotes, None
    where it can't be said, since the text goes over more than one line.
    """

    value: Value
    place: Place
    key: Place | None = None
    inset: int | None = 0

    @property
    def items(self) -> tuple[Node, ...]:
        """The nodes of a list; none of anything else."""
        return self.value if isinstance(self.value, tuple) else ()

    @property
    def keys(self) -> Mapping[str, Node]:
        """The keys and nodes of a mapping; none of anything else."""
        return self.value if isinstance(self.value, dict) else {}

    @property
    def id(self) -> str | None:
        """The id of a thing; None for whatever has none, or one that is not text."""
        named = self.keys.get("id")
        return named.value if named and isinstance(named.value, str) else None

    def plain(self) -> object:
        """The value without places, as lists, dicts and scalars."""
        if isinstance(self.value, tuple):
            return [item.plain() for item in self.value]
        if isinstance(self.value, dict):
            return {key: node.plain() for key, node in self.value.items()}
        return self.value

    def child(self, step: Step) -> Node | None:
        """What a key or a number (from 0) leads to; None where it leads nowhere."""
        if isinstance(step, str):
            return self.keys.get(step)
        return self.items[step] if 0 <= step < len(self.items) else None

    def find(self, steps: tuple[Step, ...]) -> Node:
        """What `steps` lead to; raises `KeyError` for a step that leads nowhere."""
        node = self
        for step in steps:
            found = node.child(step)
            if found is None:
                raise KeyError(step)
            node = found
        return node

    def inside(self, column: int) -> Place:
        """The place of a character of its text, counted from 0; its own where that is not known."""
        if self.inset is None:
            return self.place
        return self.place._replace(column=self.place.column + self.inset + column)

    def with_value(self, value: Value) -> Node:
        """The same place with another value."""
        return Node(value, self.place, self.key, self.inset)


def described(node: Node) -> str:
    """What a person would call the value: `the text 'yes'`, `a list`, `nothing`."""
    match node.value:
        case None:
            return "nothing"
        case bool():
            return f"{'true' if node.value else 'false'}"
        case str():
            return f"the text {_short(node.value)!r}"
        case int():
            return f"the whole number {node.value}"
        case float():
            return f"the decimal {node.value}"
        case tuple():
            return "a list"
        case _:
            return "a mapping"


def _short(text: str, most: int = 40) -> str:
    return text if len(text) <= most else f"{text[: most - 3]}..."
