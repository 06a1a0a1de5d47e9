"""The pens for shapes, in design units, on a surface of the window's real size.

    shapes.rect(Box(16, 76, 400, 80), t.CARD, t.INK)
    with shapes.clipped(box): ...

Places are design units on the 1600 x 900 grid; thicknesses too. `canvas` adds the pens for words.
What is drawn once is found again by what was asked for (`theme.drawn`): a frame asks hundreds of
times, and nearly always for what the frame before has asked for.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Sequence
from contextlib import contextmanager
from itertools import pairwise
from typing import Self

import pygame

from game.ui import raster
from game.ui.box import Box, Point
from game.ui.damage import REACH
from game.ui.marks import Mark
from game.ui.theme import INK, Colour, Theme


class Shapes:
    """A surface, a theme, and the pens."""

    def __init__(self, surface: pygame.Surface, theme: Theme, *, noting: bool = False) -> None:
        """`surface` is as large as the page at the theme's scale; `noting` keeps `marks`."""
        self.surface = surface
        self.theme = theme
        self._factor = theme.scale.factor
        self.marks: list[Mark] | None = [] if noting else None
        self.owner: object = None

    def px(self, units: float) -> int:
        """Whole pixels for a length in design units."""
        return round(units * self._factor)  # as `Scale.px`, which it saves thousands of calls

    def pixels(self, box: Box) -> pygame.Rect:
        """The pixels of a box: neighbours in design units stay neighbours."""
        factor, (x, y, w, h) = self._factor, box
        left, top = round(x * factor), round(y * factor)
        return pygame.Rect(left, top, round((x + w) * factor) - left, round((y + h) * factor) - top)

    def reaches(self, box: Box) -> bool:
        """Whether what a widget in this box draws can be in the part that is drawn."""
        clip, factor = self.surface.get_clip(), self._factor
        return (
            (box.x - REACH) * factor < clip.right
            and (box.x + box.w + REACH) * factor > clip.x
            and (box.y - REACH) * factor < clip.bottom
            and (box.y + box.h + REACH) * factor > clip.y
        )

    def _shown(self, colour: Colour | None) -> Colour | None:
        """How a colour is shown, where there is one."""
        return None if colour is None else self.theme.shown(colour)

    def dots(self, points: Sequence[Point]) -> list[Point]:
        """Points in pixels, unrounded."""
        factor = self.theme.scale.factor
        return [(x * factor, y * factor) for x, y in points]

    def say(self, words: str, at: Point) -> None:
        """What a drawing means: nothing is drawn, but who reads the screen is told."""

    def sign(self, faction: str, at: Point) -> None:
        """The sign of a faction stands here: told to who reads the screen."""

    def fill(self, colour: Colour) -> None:
        """Cover everything."""
        self.surface.fill(self.theme.shown(colour))

    def rect(
        self, box: Box, fill: Colour | None, border: Colour | None = None, width: float = 2
    ) -> None:
        """A rectangle; the border lies inside it."""
        area, shown = self.pixels(box), self.theme.shown
        if fill is not None:
            self.surface.fill(shown(fill), area)
        if border is not None and area.w > 0 and area.h > 0:
            raster.frame(self.surface, shown(border), area, self.theme.scale.line(width))

    def shade(self, box: Box, colour: Colour = INK, share: float = 0.62) -> None:
        """Lay a colour over a box so that the share given of it shows."""
        area = self.pixels(box)
        veil = pygame.Surface(area.size)
        veil.fill(self.theme.shown(colour))
        veil.set_alpha(round(share * 255))
        self.surface.blit(veil, area)

    def across(self, x: float, right: float, y: float, colour: Colour, width: float = 1.2) -> None:
        """A level rule, its middle at `y`."""
        thick = self.theme.scale.line(width)
        left = self.px(x)
        top = self.px(y) - thick // 2
        area = (left, top, self.px(right) - left, thick)
        self.surface.fill(self.theme.shown(colour), area)

    def down(self, x: float, y: float, bottom: float, colour: Colour, width: float = 1.2) -> None:
        """An upright rule, its middle at `x`."""
        thick = self.theme.scale.line(width)
        top = self.px(y)
        area = (self.px(x) - thick // 2, top, thick, self.px(bottom) - top)
        self.surface.fill(self.theme.shown(colour), area)

    def line(
        self, points: Sequence[Point], colour: Colour, width: float = 2, *, closed: bool = False
    ) -> None:
        """A line through points."""
        asked = ("line", tuple(points), colour, width, closed)
        placed = self.theme.drawn.find(asked)
        if placed is None:
            dots, wide = self.dots(points), max(1.0, width * self._factor)
            ink = self.theme.shown(colour)
            placed = raster.polyline(self.theme, dots, ink, wide, closed=closed)
            if placed is None:
                raster.stroke(self.surface, ink, dots, wide, closed=closed)
                return
            self.theme.drawn.keep(asked, lambda: placed)
        image, at = placed
        self.surface.blit(image, at, special_flags=raster.BLEND)

    def dashes(
        self,
        points: Sequence[Point],
        colour: Colour,
        width: float = 2,
        dash: float = 6,
        gap: float = 4,
    ) -> None:
        """A dashed line through points."""
        for a, b in pairwise(points):
            if abs(a[1] - b[1]) < 0.01 or abs(a[0] - b[0]) < 0.01:
                self._straight_dashes(a, b, colour, width, (dash, gap))
            else:
                for ends in raster.dash_ends((a, b), dash, gap):
                    self.line(ends, colour, width)

    def _straight_dashes(
        self, a: Point, b: Point, colour: Colour, width: float, pattern: tuple[float, float]
    ) -> None:
        """Level or upright dashes: one picture for the whole line, since frames have hundreds."""
        thick = self.theme.scale.line(width)
        (left, right), (top, bottom) = sorted((a[0], b[0])), sorted((a[1], b[1]))
        level = right - left >= bottom - top
        long = self.px(right) - self.px(left) if level else self.px(bottom) - self.px(top)
        lengths = tuple(part * self._factor for part in pattern)
        strip = raster.dashes(self.theme, long, thick, colour, lengths, level=level)
        at = self.px(left), self.px(top)
        self.surface.blit(
            strip, (at[0], at[1] - thick // 2) if level else (at[0] - thick // 2, at[1])
        )

    def dashed_box(self, box: Box, colour: Colour, width: float = 1.5, dash: float = 6) -> None:
        """A dashed frame just inside a box."""
        frame = box.inset(width / 2)
        corners = frame.corners
        self.dashes((*corners, corners[0]), colour, width, dash, gap=dash * 0.65)

    def polygon(
        self,
        points: Sequence[Point],
        fill: Colour | None,
        border: Colour | None = None,
        width: float = 2,
    ) -> None:
        """A filled polygon; the border lies along its edge."""
        asked = ("polygon", tuple(points), fill, border, width)
        placed = self.theme.drawn.find(asked)
        if placed is None:
            dots = self.dots(points)
            wide = max(1.0, width * self._factor) if border is not None else 0
            inside, edge = self._shown(fill), self._shown(border)
            placed = raster.polygon(self.theme, dots, inside, edge, wide)
            if placed is None:
                raster.direct(self.surface, dots, inside, edge, wide)
                return
            self.theme.drawn.keep(asked, lambda: placed)
        image, at = placed
        self.surface.blit(image, at, special_flags=raster.BLEND)

    def circle(
        self,
        centre: Point,
        radius: float,
        fill: Colour | None,
        border: Colour | None = None,
        width: float = 2,
    ) -> None:
        """A disc; the border lies inside the radius."""
        asked = ("disc", radius, fill, border, width)
        drawn = self.theme.drawn
        found = drawn.find(asked) or drawn.keep(asked, lambda: self._disc(*asked[1:]))
        self.centred(found, centre)

    def _disc(
        self, radius: float, fill: Colour | None, border: Colour | None, width: float
    ) -> pygame.Surface:
        wide = max(1.0, width * self._factor) if border is not None else 0
        inside, edge = self._shown(fill), self._shown(border)
        return raster.disc(self.theme, radius * self._factor, inside, edge, wide)

    def arc(
        self, centre: Point, radius: float, width: float, start: float, turn: float, colour: Colour
    ) -> None:
        """Part of a ring of outer `radius`: `start` and `turn` in turns, clockwise from noon."""
        factor = self.theme.scale.factor
        ink = self.theme.shown(colour)
        band = raster.arc(self.theme, radius * factor, width * factor, start, turn, ink)
        self.centred(band, centre)

    def centred(self, sprite: pygame.Surface, centre: Point) -> None:
        """Blit a sprite with its middle at a point."""
        w, h = sprite.get_size()
        at = (round(centre[0] * self._factor) - w // 2, round(centre[1] * self._factor) - h // 2)
        self.surface.blit(sprite, at, special_flags=raster.BLEND)

    def picture(self, image: pygame.Surface, box: Box) -> None:
        """Blit an image made for the size of the box."""
        self.surface.blit(image, self.pixels(box).topleft)

    def kept(self, key: Hashable, box: Box, pen: Callable[[Self], None]) -> None:
        """Draw what covers a whole box, and copy it from then on; `key` says how it looks."""
        area = self.pixels(box)
        named = ("kept", key, *area)
        found = None if self.marks is not None else self.theme.sprites.find(named)
        if found is not None:
            self.surface.blit(found, area)
            return
        pen(self)
        if self.surface.get_clip().contains(area):
            self.theme.sprites.keep(named, self.surface.subsurface(area).copy)

    @contextmanager
    def clipped(self, box: Box) -> Iterator[None]:
        """Draw only inside a box for a while."""
        before = self.surface.get_clip()
        self.surface.set_clip(before.clip(self.pixels(box)))
        try:
            yield
        finally:
            self.surface.set_clip(before)
