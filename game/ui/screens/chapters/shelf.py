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

_ROW = 80.0  # ten of them stand in the list


class Shelf(Panel):
    """All chapters in the order of the campaign."""

    def __init__(self, box: Box, screen: ChaptersScreen) -> None:
        """What is chosen stands in the screen."""
        super().__init__(box, name="shelf")
        self.screen = screen
        self.list = self.add(
            LongList(
                box.inset(2),
                [_ROW] * len(screen.chapters),
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
        poster(canvas, Box(box.x + 10, box.y + 8, 82, _ROW - 16), chapter)
        ink, soft = (t.WHITE, t.WHITE) if chosen else (t.INK, t.SOFT_INK)
        words = box.beside(104).left_part(box.w - 112)
        title = _("{n}. {title}").format(n=chapter.nth, title=chapter.cover.card.title)
        canvas.text_in(words.moved(0, 10).top_part(30), title, t.CARD_NAME, ink, ellipsis=True)
        line = words.moved(0, 42).top_part(26)
        mark = when_words(when)
        wide = lettering.width(canvas.theme, mark, t.LABEL_BOLD) + 10
        canvas.text_in(line.left_part(line.w - wide), days(chapter), t.LABEL, soft, ellipsis=True)
        shade = t.WHITE if chosen else t.RED if when == "running" else t.SOFT_INK
        canvas.text_in(line, mark, t.LABEL_BOLD, shade, align="right")
        canvas.across(box.x, box.right, box.bottom - 1.5, t.RULE, 1.2)


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
