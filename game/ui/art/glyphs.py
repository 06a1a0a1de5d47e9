"""Signs drawn as polygons: faction glyphs, arrows, ticks, crosses, and the patterns of factions.

glyph(canvas, "leningrad", (400, 300), 12)
"""

from __future__ import annotations

import math
from collections.abc import Callable
from functools import partial

import pygame

from game.ui import raster
from game.ui.box import Box, Point
from game.ui.canvas import Canvas
from game.ui.theme import INK, RED, WHITE, Colour, FactionLook, Pattern, Shape, faction_look
from game.words import text as _


def glyph(canvas: Canvas, faction: str, at: Point, size: float = 13) -> None:
    """The faction's sign in its own colour, on paper; `size` is the side of the square."""
    canvas.sign(faction, at)
    look = faction_look(faction)
    border = INK if look.outlined and look.shape != "ring" else None
    shape(canvas, look.shape, at, size, look.glyph_colour, border)


def glyph_on_top(canvas: Canvas, faction: str, at: Point, size: float = 13) -> None:
    """The faction's sign as it stands on the faction's own colour."""
    canvas.sign(faction, at)
    look = faction_look(faction)
    shape(canvas, look.shape, at, size, look.on_top)


def shape(
    canvas: Canvas, kind: Shape, at: Point, size: float, fill: Colour, border: Colour | None = None
) -> None:
    """One of the six signs, of one weight whatever its form."""
    _SHAPES[kind](canvas, at, size, fill, border)


def _square(canvas: Canvas, at: Point, size: float, fill: Colour, border: Colour | None) -> None:
    canvas.rect(Box(at[0] - size / 2, at[1] - size / 2, size, size), fill, border, 1.5)


def _triangle(canvas: Canvas, at: Point, size: float, fill: Colour, border: Colour | None) -> None:
    half, rise = size * 0.62, size * 0.54
    points = ((at[0], at[1] - rise), (at[0] + half, at[1] + rise), (at[0] - half, at[1] + rise))
    canvas.polygon(points, fill, border, 1.5)


def _circle(canvas: Canvas, at: Point, size: float, fill: Colour, border: Colour | None) -> None:
    canvas.circle(at, size * 0.55, fill, border, 1.5)


def _diamond(canvas: Canvas, at: Point, size: float, fill: Colour, border: Colour | None) -> None:
    reach = size * 0.66
    points = (
        (at[0], at[1] - reach),
        (at[0] + reach, at[1]),
        (at[0], at[1] + reach),
        (at[0] - reach, at[1]),
    )
    canvas.polygon(points, fill, border, 1.5)


def _ring(canvas: Canvas, at: Point, size: float, fill: Colour, border: Colour | None) -> None:
    canvas.circle(at, size * 0.54, None, border or fill, size * 0.24)


def _bar(canvas: Canvas, at: Point, size: float, fill: Colour, border: Colour | None) -> None:
    wide, tall = size * 0.5, size * 1.15
    canvas.rect(Box(at[0] - wide / 2, at[1] - tall / 2, wide, tall), fill, border, 1.5)


_SHAPES: dict[Shape, Callable[[Canvas, Point, float, Colour, Colour | None], None]] = {
    "square": _square,
    "triangle": _triangle,
    "circle": _circle,
    "diamond": _diamond,
    "ring": _ring,
    "bar": _bar,
}


def tick(canvas: Canvas, at: Point, size: float = 14, colour: Colour = INK) -> None:
    """A pencil tick."""
    canvas.say(_("ticked"), at)
    x, y = at
    points = ((x - size / 2, y), (x - size / 8, y + size * 0.38), (x + size / 2, y - size * 0.4))
    canvas.line(points, colour, size * 0.22)


def cross(canvas: Canvas, at: Point, size: float = 14, colour: Colour = RED) -> None:
    """A cross: something is wrong, or struck out."""
    canvas.say(_("crossed out"), at)
    x, y, half = at[0], at[1], size / 2
    canvas.line(((x - half, y - half), (x + half, y + half)), colour, size * 0.24)
    canvas.line(((x - half, y + half), (x + half, y - half)), colour, size * 0.24)


def warning(canvas: Canvas, at: Point, size: float, colour: Colour) -> None:
    """A filled triangle."""
    _triangle(canvas, at, size, colour, None)


_TURNS = {"right": 0.0, "down": 0.25, "left": 0.5, "up": 0.75}


def _turned(at: Point, side: str, points: tuple[Point, ...]) -> list[Point]:
    """Points of a sign that looks right, turned to a side and put in its place."""
    angle = math.tau * _TURNS[side]
    cos, sin = math.cos(angle), math.sin(angle)
    return [(at[0] + x * cos - y * sin, at[1] + x * sin + y * cos) for x, y in points]


def pointer(canvas: Canvas, at: Point, side: str, size: float, colour: Colour = INK) -> None:
    """A filled triangle that points `right`, `left`, `up` or `down`."""
    half = size / 2
    canvas.polygon(
        _turned(at, side, ((-half * 0.8, -half), (half * 0.8, 0), (-half * 0.8, half))), colour
    )


def chevron(canvas: Canvas, at: Point, side: str, size: float, colour: Colour = WHITE) -> None:
    """An open arrow head, as on the belts of the circular flow."""
    half, deep, thick = size / 2, size * 0.36, size * 0.34
    points = (
        (-deep, -half),
        (-deep + thick, -half),
        (deep, 0),
        (-deep + thick, half),
        (-deep, half),
        (deep - thick, 0),
    )
    canvas.polygon(_turned(at, side, points), colour)


def arrow(canvas: Canvas, start: Point, end: Point, colour: Colour = INK, width: float = 5) -> None:
    """A straight arrow with a filled head."""
    length = math.dist(start, end)
    head = min(width * 3.2, length)
    ux, uy = (end[0] - start[0]) / length, (end[1] - start[1]) / length
    neck = (end[0] - ux * head, end[1] - uy * head)
    canvas.line((start, neck), colour, width)
    side = width * 1.9
    left = (neck[0] - uy * side, neck[1] + ux * side)
    right = (neck[0] + uy * side, neck[1] - ux * side)
    canvas.polygon((left, end, right), colour)


def lens(canvas: Canvas, at: Point, size: float = 22, colour: Colour = INK) -> None:
    """A magnifying glass: search."""
    x, y, r = at[0] - size * 0.12, at[1] - size * 0.12, size * 0.36
    canvas.circle((x, y), r, None, colour, size * 0.11)
    near = r * 0.72
    canvas.line(((x + near, y + near), (at[0] + size / 2, at[1] + size / 2)), colour, size * 0.15)


def burger(canvas: Canvas, at: Point, size: float = 28, colour: Colour = WHITE) -> None:
    """Three level bars: the menu."""
    for step in (-1, 0, 1):
        y = at[1] + step * size * 0.32
        canvas.across(at[0] - size / 2, at[0] + size / 2, y, colour, size * 0.12)


def open_book(canvas: Canvas, at: Point, size: float = 28, colour: Colour = WHITE) -> None:
    """Two pages that meet in a fold, with lines of text."""
    x, y = at
    half, tall = size / 2, size * 0.36
    for side in (-1, 1):
        outer = x + side * half
        page = ((x, y - tall + 4), (outer, y - tall), (outer, y + tall - 4), (x, y + tall))
        canvas.line(page, colour, 2.2, closed=True)
        for nth in range(2):
            line = y - tall * 0.3 + nth * 6
            canvas.line(((x + side * 4, line + 1), (outer - side * 4, line)), colour, 1.6)


def paper_sheet(canvas: Canvas, box: Box, colour: Colour = INK) -> None:
    """A sheet with a folded corner: a document."""
    fold = box.w * 0.3
    outline = (
        (box.x, box.y),
        (box.right - fold, box.y),
        (box.right, box.y + fold),
        (box.right, box.bottom),
        (box.x, box.bottom),
    )
    canvas.polygon(outline, WHITE, colour, 1.5)
    for share in (0.5, 0.66, 0.82):
        canvas.across(box.x + box.w * 0.22, box.x + box.w * 0.78, box.y + box.h * share, colour)


def pattern_fill(canvas: Canvas, box: Box, faction: str, border: float = 0) -> None:
    """A box in the faction's colour with its pattern; `border` is the width of an ink frame."""
    look = faction_look(faction)
    area = canvas.pixels(box)
    if area.w < 1 or area.h < 1:
        return
    canvas.surface.blit(_pattern(canvas, look, area.w, area.h, border), area)


def _pattern(
    canvas: Canvas, look: FactionLook, w: int, h: int, border: float = 0
) -> pygame.Surface:
    key = ("pattern", look.colour, look.pattern, w, h, border)
    return canvas.theme.sprites.keep(key, partial(_framed_pattern, canvas, look, (w, h), border))


def _framed_pattern(
    canvas: Canvas, look: FactionLook, size: tuple[int, int], border: float
) -> pygame.Surface:
    picture = _paint_pattern(canvas, look, *size)
    if border:
        thick = canvas.theme.scale.line(border)
        raster.frame(picture, canvas.theme.shown(INK), picture.get_rect(), thick)
    return picture


def _paint_pattern(canvas: Canvas, look: FactionLook, w: int, h: int) -> pygame.Surface:
    times = 3
    large = pygame.Surface((w * times, h * times))
    ground = canvas.theme.shown(look.colour)
    large.fill(ground)
    pen = _mixed(ground, canvas.theme.shown(look.on_top), 0.62)
    step = max(4, canvas.px(8)) * times
    for line in _pattern_lines(look.pattern, w * times, h * times, step):
        pygame.draw.line(large, pen, *line, max(1, round(step * 0.16)))
    if look.pattern == "dots":
        for spot in _dots(w * times, h * times, step):
            pygame.draw.circle(large, pen, spot, step * 0.17)
    return pygame.transform.smoothscale(large, (w, h))


def _pattern_lines(
    pattern: Pattern, w: int, h: int, step: int
) -> list[tuple[tuple[int, int], tuple[int, int]]]:
    rising = [((x, h), (x + h, 0)) for x in range(-h, w, step)]
    falling = [((x, 0), (x + h, h)) for x in range(-h, w, step)]
    lines: dict[Pattern, list[tuple[tuple[int, int], tuple[int, int]]]] = {
        "diagonals": rising,
        "cross-hatch": rising + falling,
        "level lines": [((0, y), (w, y)) for y in range(step // 2, h, step)],
        "upright lines": [((x, 0), (x, h)) for x in range(step // 2, w, step)],
    }
    return lines.get(pattern, [])


def _dots(w: int, h: int, step: int) -> list[Point]:
    spots: list[Point] = []
    for row, y in enumerate(range(step // 3, h, round(step * 0.62))):
        shift = step // 2 if row % 2 else 0
        spots += [(x, y) for x in range(step // 4 + shift, w, step)]
    return spots


def _mixed(one: Colour, other: Colour, share: float) -> Colour:
    red, green, blue = (round(a + (b - a) * share) for a, b in zip(one, other, strict=True))
    return (red, green, blue)


def paler(colour: Colour, towards: Colour, share: float = 0.45) -> Colour:
    """A colour mixed with another: forecasts are paler than counts."""
    return _mixed(colour, towards, share)
