"""Owns the buttons that turn the pages of a screen: a number in red, which is the key, and a word.

PageTurn(box, 7, "press", "Press", "Papers and editors", chosen=True, on_choose=show)
"""

from __future__ import annotations

from collections.abc import Callable

from game.ui import lettering
from game.ui import theme as t
from game.ui.box import Box
from game.ui.canvas import Canvas
from game.ui.theme import Theme
from game.ui.widgets import Widget


class PageTurn(Widget):
    """Pressed in where its page is open."""

    takes_focus = True

    def __init__(
        self,
        box: Box,
        number: int,
        page: str,
        words: str,
        tooltip: str,
        *,
        chosen: bool,
        on_choose: Callable[[str], None],
    ) -> None:
        """`on_choose` is told the page."""
        super().__init__(
            box,
            name=f"page {page}",
            key=str(number),
            on_act=lambda: on_choose(page),
            tooltip=tooltip,
        )
        self.words, self.number, self.chosen = words, str(number), chosen

    def paint(self, canvas: Canvas) -> None:
        """Ink if chosen, the number on red."""
        fill = t.INK if self.chosen else t.BRIGHT if self.hovered else t.CARD
        canvas.rect(self.box, fill)
        number = self.box.left_part(24)
        canvas.rect(number, t.RED)
        canvas.text_in(number, self.number, t.LABEL_BOLD, t.WHITE, align="centre")
        canvas.rect(self.box, None, t.RED if self.hovered else t.INK, 2)
        ink = t.CARD if self.chosen else t.INK
        line = self.box.beside(27).left_part(self.box.w - 30)
        canvas.text_in(line, self.words, t.LABEL_BOLD, ink, align="centre")

    def fits(self, theme: Theme) -> bool:
        """Whether the word stands beside the number."""
        return lettering.width(theme, self.words, t.LABEL_BOLD) <= self.box.w - 30
