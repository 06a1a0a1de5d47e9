"""Owns the register of the organs screen: a table of rows under its heads, one of them chosen.

    register(box, COLUMNS, rows, chosen="pravda", on_choose=show, on_act=open_row)

Arrows choose a row, Enter or a second click acts on it, W opens its reasons.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal

from game.ui import art, lettering
from game.ui import theme as t
from game.ui.box import Box
from game.ui.canvas import Canvas
from game.ui.explain import Explanation
from game.ui.widgets import Group, Item, Picture, ScrollList, Widget

ROW, HEAD = 40.0, 30.0
_GAP, _BAR = 14.0, 52.0


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its head, its width, on which side its words stand."""

    words: str
    width: float
    align: Literal["left", "right"] = "left"


@dataclass(frozen=True, slots=True)
class Cell:
    """What stands in a row under a head; a face, a faction's sign or a mark before it if given.

    `share` draws a number's part of a hundred under it; `quiet` is for what is as usual.
    """

    words: str
    faction: str = ""
    strong: bool = False
    alarm: bool = False
    quiet: bool = False
    face: str = ""  # the portrait of whom the words name, with the colour of the faction
    mark: Literal["", "yes", "no"] = ""
    share: int | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """A row: what it is about, its cells, and all its reasons."""

    id: str
    cells: tuple[Cell, ...]
    why: Explanation | None = None


def register(
    box: Box,
    columns: Sequence[Column],
    lines: Sequence[Line],
    *,
    chosen: str,
    on_choose: Callable[[str], None],
    on_act: Callable[[str], None],
    empty: str = "",
) -> Widget:
    """Heads over a list; the first row is chosen where `chosen` names none."""
    root = Group(box)
    root.add(Picture(box.top_part(HEAD), lambda canvas, at: _heads(canvas, at, columns)))
    ids = [line.id for line in lines]
    at = ids.index(chosen) if chosen in ids else 0
    root.add(
        _Rows(
            box.below(HEAD + 4),
            [_row(line, columns) for line in lines],
            chosen=at if lines else -1,
            on_choose=lambda nth: on_choose(ids[nth]),
            on_act=lambda: on_act(ids[at]) if ids else None,
            gap=0,
            name="register",
            empty=empty,
        )
    )
    return root


class _Rows(ScrollList):
    """The rows; W asks why the chosen one is so."""

    def on_key(self, key: str) -> bool:
        """W opens the reasons of the chosen row."""
        if key == "w" and self.host is not None and 0 <= self.chosen < len(self.items):
            self.host.explain(self.items[self.chosen])
            return True
        return super().on_key(key)


def _places(at: Box, columns: Sequence[Column]) -> list[Box]:
    x, found = at.x + 10, []
    for column in columns:
        found.append(Box(x, at.y, column.width - _GAP, at.h))
        x += column.width
    return found


def _heads(canvas: Canvas, at: Box, columns: Sequence[Column]) -> None:
    canvas.rect(at, t.INK)
    for column, place in zip(columns, _places(at, columns), strict=True):
        canvas.text_in(place, column.words, t.LABEL_BOLD, t.PAPER, align=column.align)


def _row(line: Line, columns: Sequence[Column]) -> Item:
    row: Item

    def pen(canvas: Canvas, at: Box, chosen: bool) -> None:  # noqa: FBT001
        lit = chosen or row.hovered
        canvas.rect(at.inset(0, 1), t.BRIGHT if lit else t.CARD, None)
        for column, cell, place in zip(columns, line.cells, _places(at, columns), strict=True):
            _cell(canvas, cell, place, column)
        canvas.across(at.x, at.right, at.bottom - 1, t.SHADE, 1.2)
        if lit:
            canvas.rect(at.inset(1), None, t.RED if chosen else t.INK, 2.5 if chosen else 1.4)

    row = Item(ROW, pen, name=f"line {line.id}", why=line.why)
    return row


def _cell(canvas: Canvas, cell: Cell, place: Box, column: Column) -> None:
    place = _before(canvas, cell, place)
    role = t.LABEL_BOLD if cell.strong else t.LABEL
    ink = t.RED if cell.alarm else t.SOFT_INK if cell.quiet else t.INK
    words = lettering.shortened(canvas.theme, cell.words, role, place.w)
    if cell.share is not None:
        _share(canvas, cell.share, place.right_part(_BAR), ink)
        place = place.top_part(place.h - 6)
    canvas.text_in(place, words, role, ink, align=column.align, ellipsis=True)


def _before(canvas: Canvas, cell: Cell, place: Box) -> Box:
    """Face, sign and mark before the words; what is left for these."""
    middle = place.centre[1]
    if cell.face:
        bust = Box(place.x, place.y + 2, 31, place.h - 4)
        art.bust(canvas, bust, cell.face, cell.faction, border=1.4)
        place = place.beside(40)
    if cell.faction:
        art.glyph(canvas, cell.faction, (place.x + 8, middle), 13)
        place = place.beside(24)
    if cell.mark:
        draw = art.tick if cell.mark == "yes" else art.cross
        draw(canvas, (place.x + 8, middle), 13, t.INK if cell.mark == "yes" else t.RED)
        place = place.beside(26)
    return place


def _share(canvas: Canvas, share: int, place: Box, ink: t.Colour) -> None:
    """A thin bar at the foot of a row."""
    bar = Box(place.x, place.bottom - 9, place.w, 5)
    canvas.rect(bar, t.SHADE)
    canvas.rect(bar.left_part(bar.w * min(max(share, 0), 100) / 100), ink)
