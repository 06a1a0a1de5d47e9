"""Owns a ledger's line where room is scarce: cut with an ellipsis, and whole in its tooltip."""

from __future__ import annotations

from game.ui import lettering
from game.ui import theme as t
from game.ui.box import Box
from game.ui.canvas import Canvas
from game.ui.explain import Explanation, Row
from game.ui.theme import Theme
from game.ui.widgets import LedgerRow
from game.words import text as _


class ShortRow(LedgerRow):
    """Words left, signed number right, no rule under them."""

    def __init__(self, box: Box, row: Row, name: str = "", *, sign: bool = True) -> None:
        """The tooltip says the words whole, and their source."""
        super().__init__(box, row, role=t.LABEL, name=name, sign=sign)
        self.tooltip = f"{row.words}. {row.source}" if row.source else row.words

    def paint(self, canvas: Canvas) -> None:
        """Words and number."""
        if self.hovered or self.focused:
            canvas.rect(self.box.inset(-4, 0), t.PALE_RED)
        wide = lettering.width(canvas.theme, self.number, t.MONO_BOLD) + 10 if self.number else 0
        words = self.box.left_part(self.box.w - wide)
        canvas.text_in(words, self.row.words, t.LABEL, t.INK, ellipsis=True)
        ink = t.RED if (self.row.amount or 0) < 0 else t.INK
        canvas.text_in(self.box, self.number, t.MONO_BOLD, ink, align="right")

    def fits(self, _theme: Theme) -> bool:
        """It may be cut: the tooltip has the whole."""
        return True


def fitting(rows: tuple[Row, ...], lines: int, *, summed: bool = True) -> tuple[Row, ...]:
    """As many rows as there are lines; what is over becomes one line that opens the rest.

    `summed` is for amounts of one kind, whose rest has a sum.
    """
    if len(rows) <= lines:
        return rows
    over = rows[lines - 1 :]
    words = _("And {n} more").format(n=len(over))
    total = sum(row.amount or 0 for row in over) if summed else None
    return (*rows[: lines - 1], Row(words, total, parts=Explanation(words, over, total)))
