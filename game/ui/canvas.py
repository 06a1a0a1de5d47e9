"""A surface that is drawn on in design units, at the window's real size.

    canvas.rect(Box(16, 76, 400, 80), t.CARD, t.INK)
    canvas.text("Cadres", t.LABEL, (32, 100))
    with canvas.clipped(box): ...

Places are design units on the 1600 x 900 grid; thicknesses too. A canvas with `marks` notes
every word drawn, with the room it had and the ground under it: so `faults` tests screens.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from itertools import pairwise
from typing import Literal

import pygame

from game.ui import lettering, raster
from game.ui.box import Box, Point
from game.ui.damage import REACH
from game.ui.lettering import Run, Setting
from game.ui.marks import Mark, ground_of, seen_of
from game.ui.theme import INK, Colour, Role, Theme

Align = Literal["left", "centre", "right"]
Stand = Literal["middle", "base", "top"]


class Canvas:
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
        left, top = self.px(box.x), self.px(box.y)
        return pygame.Rect(left, top, self.px(box.right) - left, self.px(box.bottom) - top)

    def reaches(self, box: Box) -> bool:
        """Whether what a widget in this box draws can be in the part that is drawn."""
        return self.surface.get_clip().colliderect(self.pixels(box.inset(-REACH)))

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
        area = self.pixels(box)
        if fill is not None:
            self.surface.fill(self.theme.shown(fill), area)
        if border is not None and area.w > 0 and area.h > 0:
            raster.frame(self.surface, self.theme.shown(border), area, self.theme.scale.line(width))

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
        dots, wide = self.dots(points), max(1.0, width * self.theme.scale.factor)
        ink = self.theme.shown(colour)
        placed = raster.polyline(self.theme, dots, ink, wide, closed=closed)
        if placed is None:
            raster.stroke(self.surface, ink, dots, wide, closed=closed)
        else:
            self.surface.blit(*placed, special_flags=raster.BLEND)

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
        dots = self.dots(points)
        wide = max(1.0, width * self.theme.scale.factor) if border is not None else 0
        inside, edge = self._shown(fill), self._shown(border)
        placed = raster.polygon(self.theme, dots, inside, edge, wide)
        if placed is None:
            raster.direct(self.surface, dots, inside, edge, wide)
        else:
            self.surface.blit(*placed, special_flags=raster.BLEND)

    def circle(
        self,
        centre: Point,
        radius: float,
        fill: Colour | None,
        border: Colour | None = None,
        width: float = 2,
    ) -> None:
        """A disc; the border lies inside the radius."""
        factor = self.theme.scale.factor
        wide = max(1.0, width * factor) if border is not None else 0
        inside, edge = self._shown(fill), self._shown(border)
        self.centred(raster.disc(self.theme, radius * factor, inside, edge, wide), centre)

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
        at = (self.px(centre[0]) - w // 2, self.px(centre[1]) - h // 2)
        self.surface.blit(sprite, at, special_flags=raster.BLEND)

    def picture(self, image: pygame.Surface, box: Box) -> None:
        """Blit an image made for the size of the box."""
        self.surface.blit(image, self.pixels(box).topleft)

    def kept(self, key: Hashable, box: Box, pen: Callable[[Canvas], None]) -> None:
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

    def text(
        self,
        words: str,
        role: Role,
        at: Point,
        colour: Colour = INK,
        *,
        align: Align = "left",
        stand: Stand = "middle",
        room: float | None = None,
        halo: Colour | None = None,
        ellipsis: bool = False,
        enlarge: float | None = None,
        height: float | None = None,
    ) -> float:
        """One line of words at a point; returns its width in design units.

        `stand` says what of it is at the point's height: the middle of the capitals, the base line,
        or the top of the line. With `room`, and `height`, the words take the player's text size if
        it fits.
        """
        line = lettering.setting(self.theme, words, role, room, height, enlarge, ellipsis=ellipsis)
        left = at[0] - _before(line.width, align)
        place = (self.px(left), self._top(line, at[1], stand))
        limit = None if room is None else Box(at[0] - _before(room, align), 0, room, 900)
        cut = line.words != words
        self._put(line.words, role, line.enlarge, place, colour, halo, limit, cut=cut)
        return line.width

    def _top(self, line: Setting, y: float, stand: Stand) -> int:
        """The top pixel of a line whose place is given by `stand`."""
        if stand == "top":
            return self.px(y)
        if stand == "base":
            return self.px(y) - line.ascent
        return self.px(y + line.caps / 2) - line.ascent

    def text_in(
        self,
        box: Box,
        words: str,
        role: Role,
        colour: Colour = INK,
        *,
        align: Align = "left",
        ellipsis: bool = False,
        halo: Colour | None = None,
    ) -> float:
        """One line of words in the middle of a box's height; returns its width."""
        x = {"left": box.x, "centre": box.centre[0], "right": box.right}[align]
        return self.text(
            words,
            role,
            (x, box.centre[1]),
            colour,
            align=align,
            room=box.w,
            ellipsis=ellipsis,
            halo=halo,
            height=box.h,
        )

    def pair(
        self,
        box: Box,
        left: tuple[str, Role, Colour],
        right: tuple[str, Role, Colour],
        gap: float = 10,
    ) -> float:
        """Words at the left and at the right end of one line, of one enlargement.

        Each is `(words, role, colour)`. Returns the width of the right ones.
        """
        texts = (left[:2], right[:2])
        share = lettering.largest_of(self.theme, texts, box.w - gap, box.h)
        wide = lettering.width(self.theme, right[0], right[1], share)
        y, room = box.centre[1], box.w - (wide + gap if right[0] else 0)
        self.text(*left[:2], (box.x, y), left[2], room=room, enlarge=share)
        place = (box.right, y)
        self.text(*right[:2], place, right[2], align="right", room=box.w, enlarge=share)
        return wide

    def paragraph(
        self,
        words: str | Sequence[Run],
        role: Role,
        box: Box,
        colour: Colour = INK,
        align: Align = "left",
    ) -> float:
        """Wrapped words from the top of a box; returns the height they took."""
        enlarge = lettering.largest_paragraph(self.theme, words, role, box.w, box.h)
        step = lettering.line_height(role, enlarge)
        caps = lettering.cap_height(self.theme, role, enlarge)
        lines = lettering.wrap(self.theme, words, role, box.w, enlarge)
        for nth, line in enumerate(lines):
            base = box.y + nth * step + (step + caps) / 2
            spare = self.px(box.right) - self.px(box.x) - line.width
            left = self.px(box.x) + {"left": 0, "centre": spare // 2, "right": spare}[align]
            for piece in line.pieces:
                ascent = self.theme.font(piece.role, enlarge).get_ascent()
                ink = piece.colour or colour
                place = (left + piece.x, self.px(base) - ascent)
                self._put(piece.words, piece.role, enlarge, place, ink, None, box)
        return len(lines) * step

    def _put(
        self,
        words: str,
        role: Role,
        enlarge: float,
        at: tuple[int, int],
        colour: Colour,
        halo: Colour | None,
        room: Box | None,
        *,
        cut: bool = False,
    ) -> None:
        if not words:
            return
        colour, halo = self.theme.shown(colour), self._shown(halo)
        image = lettering.picture(self.theme, words, role, colour, enlarge, halo)
        reach = self.theme.scale.line(3) if halo is not None else 0
        place = (at[0] - reach, at[1] - reach)
        if self.marks is not None:
            plain = lettering.picture(self.theme, words, role, colour, enlarge)
            self._note(words, plain, at, colour, halo, room, max(16, role.size * enlarge), cut=cut)
        self.surface.blit(image, place)
        if self.marks:
            self.marks[-1] = replace(self.marks[-1], seen=seen_of(self.surface, self.marks[-1]))

    def _note(
        self,
        words: str,
        image: pygame.Surface,
        at: tuple[int, int],
        colour: Colour,
        halo: Colour | None,
        room: Box | None,
        size: float,
        *,
        cut: bool,
    ) -> None:
        ink = image.get_bounding_rect().move(at)
        if self.marks is None or not ink.w or not self.surface.get_clip().colliderect(ink):
            return
        factor = self.theme.scale.factor
        where = Box(ink.x / factor, ink.y / factor, ink.w / factor, ink.h / factor)
        ground = halo or ground_of(self.surface, ink)
        area = ink.clip(self.surface.get_clip())
        shown = (area.x, area.y, area.w, area.h)
        self.marks.append(Mark(words, where, room, size, colour, ground, self.owner, cut, shown))


def _before(wide: float, align: Align) -> float:
    """How much of a width lies to the left of the point that it is aligned at."""
    if align == "left":
        return 0.0
    return wide / 2 if align == "centre" else wide
