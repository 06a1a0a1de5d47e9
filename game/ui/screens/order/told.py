"""Owns what a line of the order dialog says of a person, a place or a thing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from game.ui import art
from game.ui.box import Box
from game.ui.canvas import Canvas

Pen = Callable[[Canvas, Box], None]


@dataclass(frozen=True, slots=True)
class Told:
    """What a line says: heading, a note, a few named numbers, a remark, a faction for its notch."""

    title: str
    note: str = ""
    numbers: tuple[tuple[str, str], ...] = ()
    remark: str = ""
    faction: str = ""
    weight: int = 0  # what "most delegates" sorts by
    pen: Pen | None = None


def sheet(canvas: Canvas, box: Box) -> None:
    """A sheet of paper, for what has no picture of its own."""
    art.paper_sheet(canvas, box.inset(4, 2))
