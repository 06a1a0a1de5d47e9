"""The ink block beside what the pointer or the keyboard is on: three lines, or a whole ledger.

It points at its anchor, stays while the pointer is inside, and its lines may open further blocks.
"""

from __future__ import annotations

from game.ui import lettering
from game.ui.box import PAGE, Box
from game.ui.canvas import Canvas
from game.ui.explain import Explanation, Row, plain, signed
from game.ui.theme import INK, LABEL, LABEL_BOLD, LABEL_ON_INK, MONO_BOLD, PAPER, Role, Theme
from game.ui.widgets.base import Widget
from game.ui.widgets.ledger import LedgerRow

WIDTHS = (250, 320, 400, 520, 680)
LEDGER_WIDTH = 250
LINES = 3
_MARGIN, _ROW, _GAP = 16.0, 27.0, 14.0


class Tip(Widget):
    """One block; `anchor` is the widget it explains, `pinned` keeps it when the pointer leaves."""

    clips = False

    def __init__(self, theme: Theme, anchor: Widget, *, pinned: bool = False) -> None:
        """Measured and placed at once: to the right of the anchor if there is room."""
        super().__init__(PAGE, name="tip")
        self.anchor, self.pinned = anchor, pinned
        self.what = anchor.why or Explanation("", note=anchor.tip_words)
        self.words = anchor.tip_words if anchor.why is not None else ""
        wide = self._wide(theme)
        self.box = place(anchor.box, wide, self._tall(theme, wide))
        self._rows(theme)

    @property
    def inside(self) -> Box:
        """The text's box."""
        return self.box.inset(_MARGIN, 12)

    def _wide(self, theme: Theme) -> float:
        if self.what.rows:
            words = [
                lettering.width(theme, row.words, LABEL) + 24 + _number_width(theme, row)
                for row in self.what.rows
            ]
            return min(max([LEDGER_WIDTH, *words], default=0) + 2 * _MARGIN, 760)
        for wide in WIDTHS:
            if len(lettering.wrap(theme, self.what.note, LABEL, wide - 2 * _MARGIN)) <= LINES:
                return max(wide, self._title_width(theme))
        return WIDTHS[-1]

    def _title_width(self, theme: Theme) -> float:
        return min(lettering.width(theme, self.title, LABEL_BOLD) + 2 * _MARGIN, 760)

    @property
    def title(self) -> str:
        """What it explains and what that comes to."""
        if self.what.total is None or not self.what.title:
            return self.what.title
        return f"{self.what.title}: {plain(self.what.total)}"

    def _texts(self) -> list[tuple[str, Role]]:
        """The paragraphs over and under the rows; sources are smaller."""
        pairs = [(self.title, LABEL_BOLD), (self.words, LABEL)]
        return [(words, role) for words, role in pairs if words]

    def _tall(self, theme: Theme, wide: float) -> float:
        room = wide - 2 * _MARGIN
        texts = [*self._texts(), (self.what.note, LABEL)] if self.what.note else self._texts()
        tall = sum(lettering.paragraph_height(theme, words, role, room) for words, role in texts)
        return tall + len(self.what.rows) * _ROW + (10 if self.what.rows else 0) + 24

    def _head(self, theme: Theme) -> float:
        room = self.inside.w
        return sum(
            lettering.paragraph_height(theme, words, role, room) for words, role in self._texts()
        )

    def _rows(self, theme: Theme) -> None:
        y = self.inside.y + self._head(theme) + 2
        for row in self.what.rows:
            place = Box(self.inside.x, y, self.inside.w, _ROW)
            self.add(LedgerRow(place, row, role=LABEL, on_ink=True))
            y += _ROW
        self._foot = y + (8 if self.what.rows else -2)

    def paint(self, canvas: Canvas) -> None:
        """The block, its beak, the words around the rows."""
        canvas.rect(self.box, INK, PAPER, 1.2)
        self._beak(canvas)
        y = self.inside.y
        for words, role in self._texts():
            y += canvas.paragraph(words, role, Box(self.inside.x, y, self.inside.w, 900), PAPER)
        if self.what.note:
            ink = PAPER if not self.what.rows else LABEL_ON_INK
            box = Box(self.inside.x, self._foot, self.inside.w, 900)
            canvas.paragraph(self.what.note, LABEL, box, ink)

    def _beak(self, canvas: Canvas) -> None:
        """A triangle towards the anchor, where the block stands beside it."""
        anchor = self.anchor.box
        y = min(max(anchor.centre[1], self.box.y + 16), self.box.bottom - 16)
        if self.box.x >= anchor.right:
            self._triangle(canvas, self.box.x + 1, y, -13)
        elif self.box.right <= anchor.x:
            self._triangle(canvas, self.box.right - 1, y, 13)

    @staticmethod
    def _triangle(canvas: Canvas, x: float, y: float, reach: float) -> None:
        canvas.polygon(((x, y - 9), (x + reach, y), (x, y + 9)), INK)


def _number_width(theme: Theme, row: Row) -> float:
    return lettering.width(theme, signed(row.amount), MONO_BOLD)


def place(anchor: Box, wide: float, tall: float) -> Box:
    """Where a block stands: right of its anchor, or left, or under, or over it, on the page."""
    page = PAGE.inset(6)
    y = min(max(anchor.centre[1] - min(tall / 2, 40), page.y), max(page.y, page.bottom - tall))
    if anchor.right + _GAP + wide <= page.right:
        return Box(anchor.right + _GAP, y, wide, tall)
    if anchor.x - _GAP - wide >= page.x:
        return Box(anchor.x - _GAP - wide, y, wide, tall)
    x = min(max(anchor.centre[0] - wide / 2, page.x), page.right - wide)
    below = anchor.bottom + 8
    return Box(x, below if below + tall <= page.bottom else anchor.y - 8 - tall, wide, tall)
