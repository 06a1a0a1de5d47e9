"""Owns the command that lists the mods, in the order in which they are laid, and switches them.

    gensek mods
    gensek mods --on harder-winter

It must not know what is in the files of a mod: `gensek validate MOD` tells that.
"""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from game import paths
from game.cli import asked as shared

if TYPE_CHECKING:
    from game.scenario.load_order import Choice, Found

DONE = 0


def run(asked: Namespace) -> int:
    """Switch what is to be switched, then list all."""
    from game.scenario import load_order

    choice = load_order.current()
    choice = _switched(choice, asked.on, on=True)
    choice = _switched(choice, asked.off, on=False)
    if asked.on or asked.off:
        load_order.keep(choice)
    found = load_order.found(choice)
    if asked.json:
        shared.print_json({"folder": str(paths.mods()), "mods": [*map(_as_data, found)]})
    else:
        print("\n".join(_told(found)))
    return DONE


def _switched(choice: Choice, names: Sequence[str], *, on: bool) -> Choice:
    for name in names:
        if name not in choice.order:
            hint = shared.near(name, choice.order)
            raise shared.AskedWrongly(f"no such mod in {paths.mods()}: {name}{hint}")
        choice = choice.switched(name, on=on)
    return choice


def _told(found: Sequence[Found]) -> Iterator[str]:
    if not found:
        yield f"no mod in {paths.mods()}"
    for nth, item in enumerate(found, 1):
        yield f"{nth:3}  {'on ' if item.on else 'off'}  {_called(item)}"
        yield from (f"          left out: {reason}" for reason in _reasons(item))


def _called(item: Found) -> str:
    if item.mod is None:
        return item.name
    return f"{item.name}  {item.mod.card.title} {item.mod.card.version}".rstrip()


def _reasons(item: Found) -> list[str]:
    """Why a mod that is on takes no part."""
    if not item.on:
        return []
    told = [f"{one.why.value} ({one.other})" for one in item.hindered]
    return told + [str(mistake) for mistake in item.mistakes]


def _as_data(item: Found) -> Mapping[str, object]:
    card = item.mod.card if item.mod else None
    return {
        "id": item.name,
        "title": card.title if card else "",
        "version": card.version if card else "",
        "on": item.on,
        "runs": item.runs,
        "reasons": _reasons(item),
    }
