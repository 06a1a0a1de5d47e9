"""What the tests of mods share: how one is written into the folder of mods, and switched on."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from game import paths
from game.scenario import load_order

FOURTEENTH = "1925-fourteenth-congress"
EXAMPLE = paths.scenarios().parent / "docs" / "mods" / "speakers-on-the-road"


def write_mod(
    name: str, files: Mapping[str, str] | None = None, *, on: bool = True, more: str = ""
) -> Path:
    """A mod with a sound card, and `files` by their paths in it; `more` are lines of the card."""
    folder = paths.mods() / name
    card = f"id: {name}\ntitle: The {name}\nauthor: Nobody\nversion: 1.0.0\n{more}"
    for path, text in {"mod.yaml": card, **(files or {})}.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, "utf-8")
    if on:
        load_order.keep(load_order.current().switched(name, on=True))
    return folder


def tour_costs(points: int, layer: str = FOURTEENTH) -> dict[str, str]:
    """The files of a mod that says what a tour costs."""
    return {f"over/{layer}/balance.yaml": f"orders:\n  cost:\n    tour: {points}\n"}
