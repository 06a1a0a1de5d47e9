"""Ledgers: words left, signed numbers right, a total under a thick rule; lines open their parts.

Ledger(Box(744, 232, 400, 260), explanation, total_words="Chance")
"""

from __future__ import annotations

from collections.abc import Sequence

from game.ui import lettering
from game.ui.art.glyphs import pointer
from game.ui.box import Box
from game.ui.canvas import Canvas
from game.ui.explain import Explanation, Row, plain, signed
from game.ui.theme import (
    INK,
    LABEL,
    LEDGER,
    LEDGER_BOLD,
    MONO_BOLD,
    NOTE,
    NUMBER,
    PALE_RED,
    PAPER,
    RED,
    SHADE,
    WHITE,
    Colour,
    Role,
    Theme,
)
from game.ui.widgets.base import Told, Widget

LEAST, MOST = 21.0, 32.0
TOTAL = 44.0
_PALE_ON_INK: Colour = (0xFF, 0x9D, 0x8A)
_RULE_ON_INK: Colour = (0x4A, 0x44, 0x38)


class LedgerRow(Widget):
    """One line of a ledger; with parts of its own it can be opened."""

    ring_reach = 1.0

    def __init__(
        self,
        box: Box,
        row: Row,
        *,
        role: Role = LEDGER,
        on_ink: bool = False,
        sign: bool = True,
        strong: bool = False,
        name: str = "",
    ) -> None:
        """`sign` writes a plus before what is positive; `strong` sets the words bold."""
        super().__init__(box, why=_opened(row), name=name or row.words)
        self.row, self.role, self.on_ink, self.sign, self.strong = row, role, on_ink, sign, strong

    @property
    def number(self) -> str:
        """The amount as written."""
        if self.row.amount is None:
            return ""
        return signed(self.row.amount) if self.sign else plain(self.row.amount)

    def paint(self, canvas: Canvas) -> None:
        """Words, number, hairline; a pointer where there is more to open."""
        lit = self.acts and (self.hovered or self.focused)
        ink = PAPER if self.on_ink else INK
        if lit:
            canvas.rect(self.box.inset(-5, 0), _RULE_ON_INK if self.on_ink else PALE_RED)
        line, number_ink = self.box, self._number_ink()
        left = (*self._set(canvas.theme), ink)
        wide = canvas.pair(line, left, (self.number, MONO_BOLD, number_ink), self._gap)
        if self.row.parts is not None:
            pointer(canvas, (line.right - wide - 12, line.centre[1]), "right", 8, number_ink)
        canvas.across(line.x, line.right, line.bottom, self._rule(), 1.2)

    def tells(self) -> Sequence[Told]:
        """The words whole, and the number."""
        return (Told(f"{self.row.words}: {self.number}" if self.number else self.row.words),)

    @property
    def _gap(self) -> float:
        return 24 if self.row.parts is not None else 10

    def _set(self, theme: Theme) -> tuple[str, Role]:
        """The words in the widest type that has room; what is cut, the tooltip says whole."""
        words, room = self.row.words, self._words_room(theme)
        for role in (self._role, LABEL, NOTE):
            if lettering.width(theme, words, role) <= room:
                return words, role
        self.tooltip = words
        return lettering.shortened(theme, words, NOTE, room), NOTE

    @property
    def _role(self) -> Role:
        return LEDGER_BOLD if self.strong else self.role

    def _rule(self) -> Colour:
        return _RULE_ON_INK if self.on_ink else SHADE

    def _number_ink(self) -> Colour:
        negative = self.row.amount is not None and self.row.amount < 0
        if self.on_ink:
            return _PALE_ON_INK if negative else WHITE
        return RED if negative else INK

    def _number_width(self, theme: Theme) -> float:
        return lettering.width(theme, self.number, MONO_BOLD) if self.number else 0.0

    def _words_room(self, theme: Theme) -> float:
        return self.box.w - self._number_width(theme) - self._gap

    def paint_focus(self, canvas: Canvas) -> None:
        """The dashed frame, light on ink."""
        canvas.dashed_box(self.box.inset(-6, -1), PAPER if self.on_ink else INK, 1.6)

    def fits(self, theme: Theme) -> bool:
        """Whether there is room for words beside the number: they may be cut, not crowded out."""
        return self._words_room(theme) >= min(80, lettering.width(theme, self.row.words, NOTE))


def _opened(row: Row) -> Explanation | None:
    """What a line opens: its parts, or else where it comes from."""
    if row.parts is not None or not row.source:
        return row.parts
    return Explanation("", note=row.source)


class Ledger(Widget):
    """An explanation laid out as a ledger in a box."""

    def __init__(
        self,
        box: Box,
        what: Explanation,
        *,
        total_words: str = "",
        role: Role = LEDGER,
        row_height: float = 0,
        on_ink: bool = False,
        sign: bool = True,
        total_sign: bool = False,
        name: str = "",
    ) -> None:
        """Lines are as tall as the box allows, 21 to 32, unless `row_height` is given."""
        super().__init__(box, name=name)
        self.what, self.role, self.on_ink = what, role, on_ink
        self.total_words = total_words or what.title
        self.total_sign = total_sign
        foot = TOTAL if what.total is not None else 0
        even = (box.h - foot) / max(1, len(what.rows))
        self.row_height = row_height or min(max(even, LEAST), MOST)
        for nth, row in enumerate(what.rows):
            place = Box(box.x, box.y + nth * self.row_height, box.w, self.row_height)
            self.add(LedgerRow(place, row, role=role, on_ink=on_ink, sign=sign))

    @property
    def height(self) -> float:
        """How much of the box the lines and the total take."""
        foot = TOTAL if self.what.total is not None else 0
        return len(self.what.rows) * self.row_height + foot

    def paint(self, canvas: Canvas) -> None:
        """The total under its thick rule."""
        if self.what.total is None:
            return
        y = self.box.y + len(self.what.rows) * self.row_height
        ink = PAPER if self.on_ink else INK
        words = signed(self.what.total) if self.total_sign else plain(self.what.total)
        line = Box(self.box.x, y + 8, self.box.w, TOTAL - 10)
        left = (self.total_words, LEDGER_BOLD, ink)
        wide = canvas.pair(line, left, (words, NUMBER, self._total_ink()))
        rule = max(wide + 8, 76)
        canvas.across(self.box.right - rule, self.box.right, y + 4, ink, 2.5)

    def _total_ink(self) -> Colour:
        if self.on_ink:
            return WHITE
        return RED if (self.what.total or 0) < 0 else INK

    def fits(self, _theme: Theme) -> bool:
        """Whether all lines and the total stand inside the box."""
        return self.height <= self.box.h + 0.5


class NamedValue(Widget):
    """A line of words and a value in words, over a hairline: `Patron of the post  Secretariat`."""

    def __init__(
        self,
        box: Box,
        words: str,
        value: str,
        *,
        colour: Colour = INK,
        role: Role = LABEL,
        value_role: Role = LEDGER_BOLD,
        why: Explanation | None = None,
        tooltip: str = "",
        name: str = "",
    ) -> None:
        """With `why` the value opens its ledger."""
        super().__init__(box, why=why, tooltip=tooltip, name=name or words)
        self.words, self.value, self.colour = words, value, colour
        self.role, self.value_role = role, value_role

    def paint(self, canvas: Canvas) -> None:
        """Words left, value right."""
        if self.acts and (self.hovered or self.focused):
            canvas.rect(self.box.inset(-5, 0), PALE_RED)
        value = (self.value, self.value_role, self.colour)
        canvas.pair(self.box, (self.words, self.role, INK), value)
        canvas.across(self.box.x, self.box.right, self.box.bottom, SHADE, 1.2)

    def fits(self, theme: Theme) -> bool:
        """Whether words and value stand beside each other."""
        wide = lettering.width(theme, self.words, self.role)
        value = lettering.width(theme, self.value, self.value_role)
        return wide + value + 10 <= self.box.w + 0.5
