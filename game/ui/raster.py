"""Shapes with clean edges: drawn large, brought down to their real size once, and kept.

Everything is in pixels here; `canvas` turns design units into them. A sprite has its colours
multiplied by its alpha, so it must be blitted with `BLEND`.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

import pygame

from game.ui.box import Point
from game.ui.theme import Colour, Theme

BLEND = pygame.BLEND_PREMULTIPLIED
_FINE, _COARSE = 4, 2
_COARSE_FROM = 250_000
_DIRECT_FROM = 900_000

Paint = Callable[[pygame.Surface, int], None]
Placed = tuple[pygame.Surface, tuple[int, int]]


def sprite(theme: Theme, key: object, size: tuple[int, int], paint: Paint) -> pygame.Surface:
    """A picture painted large and brought down; `paint` gets the surface and the enlargement."""
    return theme.sprites.keep((key, size), lambda: _brought_down(size, paint))


def _brought_down(size: tuple[int, int], paint: Paint) -> pygame.Surface:
    times = _FINE if size[0] * size[1] < _COARSE_FROM else _COARSE
    large = pygame.Surface((size[0] * times, size[1] * times), pygame.SRCALPHA)
    paint(large, times)
    return pygame.transform.smoothscale(large, size)


def polygon(
    theme: Theme,
    points: Sequence[Point],
    fill: Colour | None,
    border: Colour | None = None,
    width: float = 0,
) -> Placed | None:
    """A bordered polygon and where it belongs; None when too large to be worth keeping."""
    pad = math.ceil(width / 2) + 1
    left, top, size = _extent(points, pad)
    if size[0] * size[1] > _DIRECT_FROM:
        return None
    local = tuple((round((x - left) * 8) / 8, round((y - top) * 8) / 8) for x, y in points)

    def paint(surface: pygame.Surface, times: int) -> None:
        large = [(x * times, y * times) for x, y in local]
        if fill is not None:
            pygame.draw.polygon(surface, fill, large)
        if border is not None:
            stroke(surface, border, large, width * times, closed=True)

    return sprite(theme, ("polygon", local, fill, border, width), size, paint), (left, top)


def polyline(
    theme: Theme, points: Sequence[Point], colour: Colour, width: float, *, closed: bool
) -> Placed | None:
    """A line through points and where it belongs; None when too large to be worth keeping."""
    left, top, size = _extent(points, math.ceil(width / 2) + 1)
    if size[0] * size[1] > _DIRECT_FROM:
        return None
    local = tuple((round((x - left) * 8) / 8, round((y - top) * 8) / 8) for x, y in points)

    def paint(surface: pygame.Surface, times: int) -> None:
        large = [(x * times, y * times) for x, y in local]
        stroke(surface, colour, large, width * times, closed=closed)

    return sprite(theme, ("polyline", local, colour, width, closed), size, paint), (left, top)


def disc(
    theme: Theme, radius: float, fill: Colour | None, border: Colour | None, width: float
) -> pygame.Surface:
    """A disc with its border inside the radius; its middle is the middle of the picture."""
    reach = math.ceil(radius) + 1
    size = (2 * reach + 1, 2 * reach + 1)

    def paint(surface: pygame.Surface, times: int) -> None:
        middle = ((reach + 0.5) * times, (reach + 0.5) * times)
        if border is not None:
            pygame.draw.circle(surface, border, middle, radius * times)
        if fill is not None:
            pygame.draw.circle(surface, fill, middle, (radius - width) * times)
        elif border is not None:
            pygame.draw.circle(surface, (0, 0, 0, 0), middle, (radius - width) * times)

    return sprite(theme, ("disc", round(radius, 2), fill, border, round(width, 2)), size, paint)


def arc(
    theme: Theme, radius: float, width: float, start: float, turn: float, colour: Colour
) -> pygame.Surface:
    """Part of a ring of outer `radius`: `start` and `turn` in turns, clockwise from noon."""
    reach = math.ceil(radius) + 1
    size = (2 * reach + 1, 2 * reach + 1)

    def paint(surface: pygame.Surface, times: int) -> None:
        middle = ((reach + 0.5) * times, (reach + 0.5) * times)
        band = ring_part(middle, radius * times, (radius - width) * times, start, turn)
        if len(band) > 2:
            pygame.draw.polygon(surface, colour, band)

    key = ("arc", round(radius, 2), round(width, 2), round(start, 4), round(turn, 4), colour)
    return sprite(theme, key, size, paint)


def ring_part(middle: Point, outer: float, inner: float, start: float, turn: float) -> list[Point]:
    """The outline of a part of a ring, angles in turns clockwise from noon."""
    count = max(2, math.ceil(abs(turn) * 120))
    angles = [math.tau * (start + turn * i / count) for i in range(count + 1)]
    out = [(middle[0] + outer * math.sin(a), middle[1] - outer * math.cos(a)) for a in angles]
    back = [(middle[0] + inner * math.sin(a), middle[1] - inner * math.cos(a)) for a in angles]
    return out + back[::-1]


def stroke(
    surface: pygame.Surface,
    colour: Colour,
    points: Sequence[Point],
    width: float,
    *,
    closed: bool = False,
) -> None:
    """A line of even width through points: square ends, round joints."""
    ends = list(points) + ([points[0]] if closed else [])
    for a, b in pairwise(ends):
        quad = _quad(a, b, width)
        if quad:
            pygame.draw.polygon(surface, colour, quad)
    joints = ends if closed else ends[1:-1]
    for joint in joints if width >= 2 else ():
        pygame.draw.circle(surface, colour, joint, width / 2)


def _quad(a: Point, b: Point, width: float) -> list[Point]:
    length = math.dist(a, b)
    if length == 0:
        return []
    nx = (b[1] - a[1]) / length * width / 2
    ny = (a[0] - b[0]) / length * width / 2
    return [
        (a[0] + nx, a[1] + ny),
        (b[0] + nx, b[1] + ny),
        (b[0] - nx, b[1] - ny),
        (a[0] - nx, a[1] - ny),
    ]


def direct(
    surface: pygame.Surface,
    points: Sequence[Point],
    fill: Colour | None,
    border: Colour | None,
    width: float,
) -> None:
    """A polygon too large to keep, drawn at once with smoothed edges."""
    if fill is not None:
        pygame.draw.polygon(surface, fill, points)
        pygame.draw.aalines(surface, fill, closed=True, points=points)
    if border is not None:
        stroke(surface, border, points, width, closed=True)


def frame(surface: pygame.Surface, colour: Colour, area: pygame.Rect, thick: int) -> None:
    """The border of a rectangle, inside it; pygame's own comes out wrong where it is clipped."""
    thick = min(thick, area.w, area.h)
    if surface.get_clip().contains(area):
        pygame.draw.rect(surface, colour, area, thick)
        return
    surface.fill(colour, (*area.topleft, area.w, thick))
    surface.fill(colour, (area.x, area.bottom - thick, area.w, thick))
    surface.fill(colour, (*area.topleft, thick, area.h))
    surface.fill(colour, (area.right - thick, area.y, thick, area.h))


def _extent(points: Sequence[Point], pad: int) -> tuple[int, int, tuple[int, int]]:
    left = math.floor(min(x for x, _y in points)) - pad
    top = math.floor(min(y for _x, y in points)) - pad
    right = math.ceil(max(x for x, _y in points)) + pad
    bottom = math.ceil(max(y for _x, y in points)) + pad
    return left, top, (max(1, right - left), max(1, bottom - top))


def dashes(
    theme: Theme,
    long: int,
    thick: int,
    colour: Colour,
    lengths: Sequence[float],
    *,
    level: bool,
) -> pygame.Surface:
    """A level or upright row of dashes, `lengths` being those of a dash and of a gap in pixels."""

    def make() -> pygame.Surface:
        dash, gap = lengths
        strip = pygame.Surface((long, thick) if level else (thick, long), pygame.SRCALPHA)
        along = 0.0
        while along < long:
            start, end = round(along), round(min(along + dash, long))
            strip.fill(
                colour, (start, 0, end - start, thick) if level else (0, start, thick, end - start)
            )
            along += dash + gap
        return strip

    key = ("dashes", max(long, 1), thick, colour, *lengths, level)
    return theme.sprites.keep(key, make)


def dash_ends(points: Sequence[Point], dash: float, gap: float) -> Iterator[tuple[Point, Point]]:
    """The ends of the dashes along a line; each straight part starts with a dash."""
    for a, b in pairwise(points):
        length = ((b[0] - a[0]) ** 2 + (b[1] - a[1]) ** 2) ** 0.5
        along = 0.0
        while along < length:
            end = min(along + dash, length)
            yield _between(a, b, along / length), _between(a, b, end / length)
            along = end + gap


def _between(a: Point, b: Point, share: float) -> Point:
    return (a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share)
