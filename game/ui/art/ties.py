"""Ties between factions or people: a line for each kind, never colour alone.

tie(canvas, "feud", (200, 300), (400, 340))
"""

from __future__ import annotations

import math
from typing import Literal

from game.ui import lettering
from game.ui.box import Box, Point
from game.ui.canvas import Canvas
from game.ui.theme import CARD, INK, LABEL_BOLD, RED, RIGHT, RULE, SOFT_INK, Colour

TieKind = Literal["pact", "thaw", "feud", "cool"]

THAW_GREEN = RIGHT.colour
_INKS: dict[TieKind, Colour] = {"pact": INK, "thaw": THAW_GREEN, "feud": RED, "cool": RULE}


def tie(canvas: Canvas, kind: TieKind, start: Point, end: Point, words: str = "") -> None:
    """A pact's double line, a thaw's dashes, a feud's zigzag, a cool thin line; words on it."""
    colour = _INKS[kind]
    if kind == "pact":
        for side in (-3.5, 3.5):
            canvas.line(_beside(start, end, side), colour, 3.4)
    elif kind == "thaw":
        canvas.dashes((start, end), colour, 5, dash=14, gap=8)
    elif kind == "feud":
        canvas.line(_zigzag(start, end), colour, 3.4)
    else:
        canvas.line((start, end), colour, 2)
    if words:
        _label(canvas, kind, start, end, words)


def _label(canvas: Canvas, kind: TieKind, start: Point, end: Point, words: str) -> None:
    wide = lettering.width(canvas.theme, words, LABEL_BOLD) + 24
    middle = ((start[0] + end[0]) / 2, (start[1] + end[1]) / 2)
    box = Box(middle[0] - wide / 2, middle[1] - 14, wide, 28)
    canvas.rect(box, CARD, _INKS[kind], 1.6)
    ink = RED if kind == "feud" else INK if kind != "cool" else SOFT_INK
    canvas.text(words, LABEL_BOLD, box.centre, ink, align="centre")


def _beside(start: Point, end: Point, side: float) -> tuple[Point, Point]:
    length = math.dist(start, end) or 1
    nx, ny = (start[1] - end[1]) / length * side, (end[0] - start[0]) / length * side
    return ((start[0] + nx, start[1] + ny), (end[0] + nx, end[1] + ny))


def _zigzag(start: Point, end: Point, reach: float = 6.5, pitch: float = 17) -> list[Point]:
    length = math.dist(start, end) or 1
    count = max(2, round(length / pitch) * 2)
    ux, uy = (end[0] - start[0]) / length, (end[1] - start[1]) / length
    points: list[Point] = [start]
    for i in range(1, count):
        along, side = length * i / count, reach if i % 2 else -reach
        points.append((start[0] + ux * along - uy * side, start[1] + uy * along + ux * side))
    return [*points, end]
