"""Owns the canvas that draws nothing and notes in words what would be drawn, and where.

teller = Teller(theme, {"leningrad": "Leningrad"})
widget.paint(teller)
rows_of(teller.take())        # [Row("Delegates: 62"), ...] from the top down
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence, Set
from dataclasses import dataclass
from typing import Self

import pygame

from game.ui import lettering
from game.ui.box import Box, Point
from game.ui.canvas import Align, Canvas, Stand
from game.ui.lettering import Run
from game.ui.theme import INK, PANEL, Colour, Role, Theme

_LINE = 9.0  # how far apart in height words of one row may stand


@dataclass(frozen=True, slots=True)
class Said:
    """Words, where they begin, and whether they are a heading or only what a drawing means."""

    words: str
    x: float
    y: float
    heading: bool = False
    drawn: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """The words that stand at one height."""

    words: str
    heading: bool = False


class Teller(Canvas):
    """A canvas that only listens."""

    def __init__(self, theme: Theme, names: Mapping[str, str]) -> None:
        """`names` are those of the factions, told where only their sign is drawn."""
        super().__init__(pygame.Surface(theme.scale.page, depth=32), theme)
        self.names = names
        self.cap = ""  # what is written on a key cap is told with the key
        self._said: list[Said] = []

    def take(self) -> list[Said]:
        """What has been noted since it was last taken."""
        said, self._said = self._said, []
        return said

    def kept(self, key: Hashable, box: Box, pen: Callable[[Self], None]) -> None:  # noqa: ARG002
        """What was drawn before is not heard again: hear it anew."""
        pen(self)

    # --- words --------------------------------------------------------------------------------
    def say(self, words: str, at: Point) -> None:
        """What a drawing means."""
        self._said.append(Said(words, at[0], at[1], drawn=True))

    def sign(self, faction: str, at: Point) -> None:
        """The name of the faction, where it is known."""
        if name := self.names.get(faction):
            self.say(name, at)

    def text(
        self,
        words: str,
        role: Role,
        at: Point,
        colour: Colour = INK,  # noqa: ARG002 - as every canvas is asked
        *,
        align: Align = "left",
        stand: Stand = "middle",
        room: float | None = None,
        halo: Colour | None = None,  # noqa: ARG002
        ellipsis: bool = False,  # noqa: ARG002
        enlarge: float | None = None,
        height: float | None = None,  # noqa: ARG002
    ) -> float:
        """Note the words whole, also where they would be cut."""
        wide = lettering.width(self.theme, words, role, enlarge or 1.0)
        wide = wide if room is None else min(wide, room)
        left = at[0] - {"left": 0.0, "centre": wide / 2, "right": wide}[align]
        middle = at[1] + {"middle": 0.0, "base": -role.size * 0.36, "top": role.size * 0.6}[stand]
        self._hear(words, role, left, middle)
        return wide

    def pair(
        self,
        box: Box,
        left: tuple[str, Role, Colour],
        right: tuple[str, Role, Colour],
        gap: float = 10,
    ) -> float:
        """Words and what belongs to them."""
        value = "" if right[0] == self.cap else right[0]
        words = f"{left[0]}: {value}" if left[0] and value else left[0] or value
        self._hear(words, left[1], box.x, box.centre[1])
        return min(lettering.width(self.theme, right[0], right[1]), box.w - gap)

    def paragraph(
        self,
        words: str | Sequence[Run],
        role: Role,
        box: Box,
        colour: Colour = INK,  # noqa: ARG002 - as every canvas is asked
        align: Align = "left",  # noqa: ARG002
    ) -> float:
        """Note the words unwrapped; returns the height that they would take."""
        plain = words if isinstance(words, str) else "".join(run.words for run in words)
        enlarge = lettering.largest_paragraph(self.theme, words, role, box.w, box.h)
        step = lettering.line_height(role, enlarge)
        self._hear(plain, role, box.x, box.y + step / 2)
        return len(lettering.wrap(self.theme, words, role, box.w, enlarge)) * step

    def _hear(self, words: str, role: Role, x: float, y: float) -> None:
        if words.strip() and words != self.cap:
            heading = role.face == PANEL.face and role.size >= PANEL.size
            self._said.append(Said(words, x, y, heading or role.face == "Oswald-Bold"))

    # --- drawings say nothing by themselves ---------------------------------------------------
    def fill(self, colour: Colour) -> None:
        """Nothing."""

    def rect(
        self, box: Box, fill: Colour | None, border: Colour | None = None, width: float = 2
    ) -> None:
        """Nothing."""

    def shade(self, box: Box, colour: Colour = INK, share: float = 0.62) -> None:
        """Nothing."""

    def across(self, x: float, right: float, y: float, colour: Colour, width: float = 1.2) -> None:
        """Nothing."""

    def down(self, x: float, y: float, bottom: float, colour: Colour, width: float = 1.2) -> None:
        """Nothing."""

    def line(
        self, points: Sequence[Point], colour: Colour, width: float = 2, *, closed: bool = False
    ) -> None:
        """Nothing."""

    def polygon(
        self,
        points: Sequence[Point],
        fill: Colour | None,
        border: Colour | None = None,
        width: float = 2,
    ) -> None:
        """Nothing."""

    def circle(
        self,
        centre: Point,
        radius: float,
        fill: Colour | None,
        border: Colour | None = None,
        width: float = 2,
    ) -> None:
        """Nothing."""

    def arc(
        self, centre: Point, radius: float, width: float, start: float, turn: float, colour: Colour
    ) -> None:
        """Nothing."""

    def centred(self, sprite: pygame.Surface, centre: Point) -> None:
        """Nothing."""


def rows_of(said: Sequence[Said]) -> list[Row]:
    """What was noted, row by row from the top, each from the left."""
    rows: list[list[Said]] = []
    for one in sorted(said, key=lambda one: one.y):
        if rows and one.y - rows[-1][0].y <= _LINE:
            rows[-1].append(one)
        else:
            rows.append([one])
    return [row for row in map(_row, rows) if row.words]


def _row(said: Sequence[Said]) -> Row:
    placed = sorted(said, key=lambda one: one.x)
    written = {one.words.casefold() for one in placed if not one.drawn}
    drawn = [one.words for one in placed if one.drawn]
    kept = [one for one in placed if _adds(one, written, drawn)]
    words = joined(one.words for one in kept)
    return Row(words, any(one.heading for one in kept) and any(c.isalpha() for c in words))


def _adds(one: Said, written: Set[str], drawn: Sequence[str]) -> bool:
    """Whether words say what is not said beside them: a sign beside its name does not."""
    if one.drawn:
        return one.words.casefold() not in written
    counted = (words.replace(",", "").replace(";", "").split() for words in drawn if " " in words)
    return not any(one.words in numbers for numbers in counted)


def joined(parts: Iterable[str]) -> str:
    """Parts of one line, parted by commas where they do not end in a sign of their own."""
    words = ""
    for part in parts:
        plain = " ".join(part.split())
        if words and plain:
            words += " " if words[-1] in ".:;,?!" else ", "
        words += plain
    return words
