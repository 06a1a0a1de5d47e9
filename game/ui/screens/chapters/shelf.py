"""Owns the list of chapters: picture, title, days; over, going on or ahead."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game import narrate
from game.ui import art, lettering
from game.ui import theme as t
from game.ui.box import Box
from game.ui.canvas import Canvas
from game.ui.chapters import Chapter, When
from game.ui.widgets import LongList, Panel
from game.words import text as _

if TYPE_CHECKING:
    from game.ui.screens.chapters.screen import ChaptersScreen

_ROW, _TALLEST = 80.0, 96.0  # ten of them stand in the list; fewer fill it
_RAIL = 46.0  # the way through the chapters, at the left


class Shelf(Panel):
    """All chapters in the order of the campaign."""

    def __init__(self, box: Box, screen: ChaptersScreen) -> None:
        """What is chosen stands in the screen."""
        super().__init__(box, name="shelf", drop=4)
        self.screen = screen
        self.row = max(_ROW, min(_TALLEST, (box.h - 4) / max(1, len(screen.chapters))))
        self.list = self.add(
            LongList(
                box.inset(2),
                [self.row] * len(screen.chapters),
                self._pen,
                chosen=screen.chosen,
                on_choose=screen.choose,
                name="chapters",
            )
        )

    def _pen(self, canvas: Canvas, box: Box, nth: int, lit: bool) -> None:  # noqa: FBT001 - a pen
        chapter, chosen = self.screen.chapters[nth], nth == self.screen.chosen
        when = self.screen.when(chapter)
        ground = t.RED if chosen else t.BRIGHT if lit else t.CARD if nth % 2 else t.PAPER
        canvas.rect(box, ground)
        self._mark(canvas, box, nth, chosen=chosen)
        high = self.row - 18
        picture = Box(box.x + _RAIL, box.y + 9, high * 1.27, high)
        poster(canvas, picture, chapter)
        ink, soft = (t.WHITE, t.WHITE) if chosen else (t.INK, t.SOFT_INK)
        words = box.beside(picture.right - box.x + 12)
        words = words.left_part(words.w - 10)
        upper = words.moved(0, self.row / 2 - 31).top_part(30)
        canvas.text_in(upper, chapter.cover.card.title, t.CARD_NAME, ink, ellipsis=True)
        line = upper.moved(0, 32).top_part(26)
        mark = when_words(when)
        wide = lettering.width(canvas.theme, mark, t.LABEL_BOLD) + 10
        canvas.text_in(line.left_part(line.w - wide), days(chapter), t.LABEL, soft, ellipsis=True)
        shade = t.WHITE if chosen else t.RED if when == "running" else t.SOFT_INK
        canvas.text_in(line, mark, t.LABEL_BOLD, shade, align="right")
        canvas.across(box.x, box.right, box.bottom - 1.5, t.RULE, 1.2)

    def _mark(self, canvas: Canvas, box: Box, nth: int, *, chosen: bool) -> None:
        """The number of a chapter on the rail: filled where it is over, red where it goes on."""
        at = (box.x + _RAIL / 2, box.centre[1])
        when = self.screen.when(self.screen.chapters[nth])
        ink = t.WHITE if chosen else t.INK
        if nth:
            canvas.down(at[0], box.y, at[1] - 14, ink, 3)
        if nth + 1 < len(self.screen.chapters):
            canvas.down(at[0], at[1] + 14, box.bottom, ink, 3)
        fill = {"past": t.INK, "running": t.RED, "ahead": t.CARD}[when]
        canvas.circle(at, 14, fill, ink, 2.5)
        number = t.INK if when == "ahead" else t.WHITE
        canvas.text(str(nth + 1), t.NOTE_BOLD, at, number, align="centre", enlarge=1.0)


def poster(canvas: Canvas, box: Box, chapter: Chapter) -> None:
    """The picture of a chapter."""
    name = chapter.cover.card.poster
    file = name if name and art.has_drawing("posters", name) else "default.svg"
    art.drawing(canvas, box, "posters", file, border=1.6)


def days(chapter: Chapter) -> str:
    """From which month to which."""
    first, last = narrate.month(chapter.cover.first), narrate.month(chapter.cover.last)
    return first if first == last else _("{first} to {last}").format(first=first, last=last)


def when_words(when: When) -> str:
    """Past, running, ahead."""
    return {"past": _("past"), "running": _("running"), "ahead": _("ahead")}[when]
