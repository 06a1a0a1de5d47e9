"""Frames and boxes: drop edges, file tabs, slanted title blocks, key caps, heckles."""

from __future__ import annotations

from game.ui import lettering
from game.ui.box import Box, Point
from game.ui.canvas import Canvas
from game.ui.theme import (
    CARD,
    DROP,
    INK,
    NOTE,
    PAPER,
    READING_BOLD,
    SHADE,
    Colour,
    Role,
    Theme,
)


def drop_edge(canvas: Canvas, box: Box, reach: float = 4, colour: Colour = DROP) -> None:
    """A plain block behind a box, a little down and to the right: only what of it is seen."""
    seen = reach + 2  # a little of it lies under the box, whatever the rounding
    back = box.moved(reach, reach)
    canvas.rect(back.right_part(seen), colour)
    canvas.rect(back.bottom_part(seen), colour)


def slanted(canvas: Canvas, box: Box, fill: Colour, lean: float = 0.0) -> None:
    """A block whose right edge leans in at the foot by `lean`, else by 0.68 of its height."""
    lean = lean or box.h * 0.68
    points = (
        (box.x, box.y),
        (box.right, box.y),
        (box.right - lean, box.bottom),
        (box.x, box.bottom),
    )
    canvas.polygon(points, fill)


def file_tab(canvas: Canvas, box: Box, *, chosen: bool, ground: Colour = PAPER) -> None:
    """The tab of a file, open at the foot; the chosen one joins the page under it."""
    slope = box.h * 0.27
    left, right = (box.x, box.bottom), (box.right, box.bottom)
    points = (left, (box.x + slope, box.y), (box.right - slope, box.y), right)
    canvas.polygon(points, ground if chosen else SHADE)
    canvas.line(points, INK, 2 if chosen else 1.4)
    if chosen:
        canvas.across(box.x + 1.5, box.right - 1.5, box.bottom, ground, 3.2)


def notch_tab(canvas: Canvas, box: Box, fill: Colour) -> None:
    """The small coloured tab that sticks out over an index card."""
    slope = box.h * 0.9
    points = (
        (box.x, box.bottom),
        (box.x + slope, box.y),
        (box.right - slope, box.y),
        (box.right, box.bottom),
    )
    canvas.polygon(points, fill, INK, 1.6)


def key_cap_width(theme: Theme, words: str) -> float:
    """The width of the frame that `key_cap` draws."""
    return lettering.width(theme, words, NOTE) + 20


def key_cap(canvas: Canvas, right: float, middle: float, words: str, colour: Colour) -> float:
    """The name of a key in a thin frame that ends at `right`; returns the frame's width."""
    wide = key_cap_width(canvas.theme, words)
    box = Box(right - wide, middle - 12, wide, 24)
    canvas.rect(box, None, colour, 1.4)
    canvas.text(words, NOTE, box.centre, colour, align="centre")
    return wide


def heckle_size(canvas: Canvas, words: str, role: Role = READING_BOLD) -> tuple[float, float]:
    """The width and the height of a heckle, without its tail."""
    return (lettering.width(canvas.theme, words, role) + 20, 34)


def heckle(
    canvas: Canvas,
    at: Point,
    words: str,
    *,
    fill: Colour = CARD,
    tail: str = "right",
    role: Role = READING_BOLD,
) -> Box:
    """A cry from the hall in a box with an 18-unit tail, `left` or `right`; returns the box."""
    wide, tall = heckle_size(canvas, words, role)
    box = Box(at[0], at[1], wide, tall)
    start, tip = (wide - 38, wide - 8) if tail == "right" else (16, 8)
    end = start + (26 if tail == "right" else 22)
    outline = (
        (box.x, box.y),
        (box.right, box.y),
        (box.right, box.bottom),
        (box.x + end, box.bottom),
        (box.x + tip, box.bottom + 18),
        (box.x + start, box.bottom),
        (box.x, box.bottom),
    )
    canvas.polygon(outline, fill, INK, 1.6)
    canvas.text(words, role, box.centre, INK, align="centre")
    return box
