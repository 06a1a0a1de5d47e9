"""Owns the left column: the search, the kinds, and what was found, by kind."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from game import narrate
from game.encyclopaedia import KINDS, Article, kind_name
from game.ui import art, lettering
from game.ui import theme as t
from game.ui.box import Box
from game.ui.canvas import Canvas
from game.ui.screens.encyclopaedia import look
from game.ui.widgets import Button, LongList, Panel, TextField
from game.words import text as _

if TYPE_CHECKING:
    from game.ui.screens.encyclopaedia.screen import EncyclopaediaScreen

_ROW, _HEAD = 62.0, 32.0
_LEFT = 84.0  # where titles start: beside a date, a face or a sheet of paper


class Shelf(Panel):
    """Search, kinds, list."""

    def __init__(self, box: Box, screen: EncyclopaediaScreen) -> None:
        """What is found stands in the screen."""
        super().__init__(box, name="shelf")
        self.screen = screen
        self._field()
        self._kinds()
        self.lines = _lines(screen.found)
        self.list = self._list()
        self.add(self.list)

    def _field(self) -> None:
        screen = self.screen
        self.add(
            TextField(
                Box(self.box.x + 12, self.box.y + 12, self.box.w - 24, 42),
                words=screen.words,
                hint=_("name, word, year"),
                search=True,
                key="ctrl+f",
                name="search",
                on_change=screen.type,
                on_act=lambda: screen.focus("article text"),
            )
        )

    def _kinds(self) -> None:
        """A button for each kind, and one for all; off where the search finds none of it."""
        screen = self.screen
        counts = screen.book.counts(screen.words)
        area = Box(self.box.x + 12, self.box.y + 62, self.box.w - 24, 104)
        cells = [cell for row in area.rows(3, 4) for cell in row.columns(4, 4)]
        for cell, kind in zip(cells, ("", *KINDS), strict=True):
            here = sum(counts.values()) if not kind else counts[kind]
            words = kind_name(kind) if kind else _("All")
            self.add(
                Button(
                    cell,
                    words,
                    role=t.LABEL_BOLD,
                    chosen=screen.kind == kind,
                    on_act=partial(screen.show_kind, kind),
                    enabled=bool(here),
                    reason=_("Nothing of this kind is found"),
                    tooltip=_("{n} articles").format(n=here),
                    name=f"kind {kind or 'all'}",
                )
            )

    def _list(self) -> LongList:
        screen = self.screen
        here = screen.trail.here
        chosen = next(
            (n for n, line in enumerate(self.lines) if _key(line) == here),
            -1,
        )
        inner = Box(self.box.x + 2, self.box.y + 176, self.box.w - 4, self.box.h - 178)
        return LongList(
            inner,
            [_HEAD if isinstance(line, str) else _ROW for line in self.lines],
            self._pen,
            chosen=chosen,
            heads=[n for n, line in enumerate(self.lines) if isinstance(line, str)],
            on_choose=self._choose,
            on_act=lambda: screen.focus("article text"),
            name="found",
            empty=_("Nothing is found. Fewer letters find more."),
        )

    def _choose(self, nth: int) -> None:
        line = self.lines[nth]
        if not isinstance(line, str):
            self.screen.browse(line.key)

    def _pen(self, canvas: Canvas, box: Box, nth: int, lit: bool) -> None:  # noqa: FBT001 - a pen
        line = self.lines[nth]
        if isinstance(line, str):
            canvas.rect(box, t.SHADE)
            canvas.text_in(box.inset(12, 0), kind_name(line), t.CONTROL)
            return
        chosen = nth == self.list.chosen
        ground = t.RED if chosen else t.BRIGHT if lit else t.CARD if nth % 2 else t.PAPER
        canvas.rect(box, ground)
        ink, soft = (t.WHITE, t.WHITE) if chosen else (t.INK, t.SOFT_INK)
        _left(canvas, box, line, self.screen, ink, soft)
        _words(canvas, box, line, ink, soft)
        canvas.across(box.x, box.right, box.bottom - 1.5, t.RULE, 1.2)


def _lines(found: list[Article]) -> list[Article | str]:
    """What was found, under a heading for each kind where there are several."""
    kinds = dict.fromkeys(article.kind for article in found)
    if len(kinds) < 2:
        return list(found)
    lines: list[Article | str] = []
    for kind in kinds:
        lines += [kind, *(article for article in found if article.kind == kind)]
    return lines


def _key(line: Article | str) -> str:
    return "" if isinstance(line, str) else line.key


def _left(
    canvas: Canvas,
    box: Box,
    article: Article,
    screen: EncyclopaediaScreen,
    ink: t.Colour,
    soft: t.Colour,
) -> None:
    """What stands before the title: a date, a face, or the sign of its kind."""
    middle = box.centre[1]
    if article.kind == "person":
        face, side = look.face(screen.book, screen.about, article.id)
        art.bust_disc(canvas, (box.x + 42, middle), 25, face, side)
    elif article.day is not None:
        canvas.text(str(article.day.year), t.CARD_NAME, (box.x + 14, middle - 11), ink)
        canvas.text(narrate.short_day(article.day), t.LABEL, (box.x + 14, middle + 14), soft)
    else:
        look.sign(canvas, Box(box.x + 28, middle - 14, 28, 28), article, ink)


def _words(canvas: Canvas, box: Box, article: Article, ink: t.Colour, soft: t.Colour) -> None:
    """The title, over two lines where it needs them, or over a note."""
    title = article.short or article.title
    note = "" if article.day is not None else article.title if article.short else article.note
    room = Box(box.x + _LEFT, box.y + 7, box.w - _LEFT - 10, box.h - 14)
    role = t.LEDGER_BOLD
    upper, lower = room.top_part(24), room.bottom_part(24)
    lines = lettering.wrap(canvas.theme, title, role, room.w)
    if len(lines) > 1:
        first = "".join(piece.words for piece in lines[0].pieces)
        canvas.text_in(upper, first, role, ink, ellipsis=True)
        canvas.text_in(lower, title[len(first) :].strip(), role, ink, ellipsis=True)
    elif note:
        canvas.text_in(upper, title, role, ink)
        canvas.text_in(lower, note, t.LABEL, soft, ellipsis=True)
    else:
        canvas.text_in(room, title, role, ink)
