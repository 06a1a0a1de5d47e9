"""A surface that is drawn and written on in design units, at the window's real size.

    canvas.rect(Box(16, 76, 400, 80), t.CARD, t.INK)
    canvas.text("Cadres", t.LABEL, (32, 100))
    with canvas.clipped(box): ...

Places are design units on the 1600 x 900 grid; thicknesses too. A canvas with `marks` notes
every word drawn, with the room it had and the ground under it: so `faults` tests screens.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Literal

import pygame

from game.ui import lettering
from game.ui.box import Box, Point
from game.ui.lettering import Run, Setting
from game.ui.marks import Mark, ground_of, seen_of
from game.ui.shapes import Shapes
from game.ui.theme import INK, Colour, Role

Align = Literal["left", "centre", "right"]
Stand = Literal["middle", "base", "top"]
Written = tuple[Setting, pygame.Surface]

_BEFORE: dict[Align, float] = {"left": 0.0, "centre": 0.5, "right": 1.0}
"""How much of a width lies to the left of the point that it is aligned at."""


class Canvas(Shapes):
    """The pens for shapes, and those for words."""

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
        asked = (words, role, colour, halo, room, height, enlarge, ellipsis)
        drawn = self.theme.drawn
        found: Written = drawn.find(asked) or drawn.keep(asked, lambda: self._written(*asked))
        line, image = found
        left = at[0] - line.width * _BEFORE[align]
        place = (round(left * self._factor), self._top(line, at[1], stand))
        if self.marks is None:
            self._put(image, place, halo)
        else:
            limit = None if room is None else Box(at[0] - room * _BEFORE[align], 0, room, 900)
            written = Run(line.words, role, colour)
            self._put_noted(
                written, image, line.enlarge, place, halo, limit, cut=line.words != words
            )
        return line.width

    def _written(
        self,
        words: str,
        role: Role,
        colour: Colour,
        halo: Colour | None,
        room: float | None,
        height: float | None,
        enlarge: float | None,
        ellipsis: bool,  # noqa: FBT001 - as they stand in the key
    ) -> Written:
        """How a line is set in its room, and its picture."""
        theme = self.theme
        line = lettering.setting(theme, words, role, room, height, enlarge, ellipsis=ellipsis)
        ink, edge = theme.shown(colour), self._shown(halo)
        return line, lettering.picture(theme, line.words, role, ink, line.enlarge, edge)

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
                shown = self.theme.shown(ink)
                image = lettering.picture(self.theme, piece.words, piece.role, shown, enlarge)
                if self.marks is None:
                    self._put(image, place, None)
                else:
                    run = Run(piece.words, piece.role, ink)
                    self._put_noted(run, image, enlarge, place, None, box, cut=False)
        return len(lines) * step

    def _put(self, image: pygame.Surface, at: tuple[int, int], halo: Colour | None) -> None:
        """Words whose line begins at a pixel; a halo reaches beyond it."""
        reach = self.theme.scale.line(3) if halo is not None else 0
        self.surface.blit(image, (at[0] - reach, at[1] - reach))

    def _put_noted(
        self,
        written: Run,
        image: pygame.Surface,
        enlarge: float,
        at: tuple[int, int],
        halo: Colour | None,
        room: Box | None,
        *,
        cut: bool,
    ) -> None:
        """The same, and note what was written, on which ground, and what of it is seen."""
        words, role, colour = written.words, written.role, self.theme.shown(written.colour or INK)
        if not words or self.marks is None:
            return
        plain = lettering.picture(self.theme, words, role, colour, enlarge)
        size = max(16, role.size * enlarge)
        self._note(words, plain, at, colour, self._shown(halo), room, size, cut=cut)
        self._put(image, at, halo)
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
