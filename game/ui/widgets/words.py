"""Words on the screen: labels, paragraphs, panels with a heading.

Label(Box(16, 80, 300, 28), "Cadres", t.LABEL)
Figure(Box(300, 80, 60, 28), 74, t.NUMBER, why=explanation)
Paragraph(Box(16, 120, 300, 200), text)
Panel(Box(16, 104, 600, 400), title="Why 74 in 100")
"""

from __future__ import annotations

from collections.abc import Sequence

from game.ui import lettering
from game.ui.art.frames import drop_edge
from game.ui.box import Box
from game.ui.canvas import Align, Canvas
from game.ui.explain import Explanation, plain, signed
from game.ui.lettering import Run
from game.ui.theme import (
    CARD,
    INK,
    LABEL,
    LABEL_BOLD,
    NUMBER,
    PANEL,
    READING,
    RED,
    Colour,
    Role,
    Theme,
)
from game.ui.widgets.base import Act, Widget


class Label(Widget):
    """One line of words in the middle of its box's height. It is cut only where asked."""

    def __init__(
        self,
        box: Box,
        words: str,
        role: Role = LABEL,
        colour: Colour = INK,
        *,
        align: Align = "left",
        ellipsis: bool = False,
        halo: Colour | None = None,
        name: str = "",
        tooltip: str = "",
        why: Explanation | None = None,
        on_act: Act | None = None,
    ) -> None:
        """With `ellipsis` words that are too long are cut, and the tooltip says them whole."""
        super().__init__(box, name=name, tooltip=tooltip, why=why, on_act=on_act)
        self.words, self.role, self.colour = words, role, colour
        self.align, self.ellipsis, self.halo = align, ellipsis, halo

    def paint(self, canvas: Canvas) -> None:
        """The words, underlined where they explain a number and the pointer is on them."""
        if self.ellipsis and not self.tooltip and not self._whole(canvas.theme):
            self.tooltip = self.words
        wide = canvas.text_in(
            self.box,
            self.words,
            self.role,
            self.colour,
            align=self.align,
            ellipsis=self.ellipsis,
            halo=self.halo,
        )
        if self.acts and self.hovered:
            self._underline(canvas, wide)

    def _underline(self, canvas: Canvas, wide: float) -> None:
        spare = self.box.w - wide
        x = self.box.x + {"left": 0.0, "centre": spare / 2, "right": spare}[self.align]
        y = self.box.centre[1] + self.role.size * 0.58
        canvas.across(x, x + wide, y, self.colour, 1.6)

    def _whole(self, theme: Theme) -> bool:
        return lettering.width(theme, self.words, self.role) <= self.box.w + 0.5

    def fits(self, theme: Theme) -> bool:
        """Whether the line is as narrow as its box, or may be cut."""
        tall_enough = self.box.h + 0.5 >= lettering.cap_height(theme, self.role)
        return tall_enough and (self.ellipsis or self._whole(theme))


class Figure(Label):
    """A number; with `why` it opens its ledger by click, Enter or W. Negatives are red."""

    def __init__(
        self,
        box: Box,
        amount: int,
        role: Role = NUMBER,
        colour: Colour | None = None,
        *,
        sign: bool = False,
        unit: str = "",
        align: Align = "left",
        why: Explanation | None = None,
        name: str = "",
        tooltip: str = "",
    ) -> None:
        """`sign` writes a plus before what is positive; `unit` follows the number."""
        words = (signed(amount) if sign else plain(amount)) + unit
        ink = colour if colour is not None else RED if amount < 0 else INK
        super().__init__(box, words, role, ink, align=align, why=why, name=name, tooltip=tooltip)
        self.amount = amount


class Paragraph(Widget):
    """Wrapped words from the top of the box; `words` may be runs in several roles and colours."""

    def __init__(
        self,
        box: Box,
        words: str | Sequence[Run],
        role: Role = READING,
        colour: Colour = INK,
        *,
        align: Align = "left",
        name: str = "",
        tooltip: str = "",
        why: Explanation | None = None,
    ) -> None:
        """The words take the player's text size where the box is tall enough for it."""
        super().__init__(box, name=name, tooltip=tooltip, why=why)
        self.words, self.role, self.colour, self.align = words, role, colour, align

    @classmethod
    def flowing(
        cls,
        theme: Theme,
        box: Box,
        words: str | Sequence[Run],
        role: Role = READING,
        colour: Colour = INK,
        share: float | None = None,
    ) -> Paragraph:
        """A paragraph as tall as its words at the player's text size; `box.h` is ignored.

        A `share` other than that size comes from `lettering.fitting`, for a whole page at once.
        """
        enlarge = theme.scale.text if share is None else share
        tall = lettering.paragraph_height(theme, words, role, box.w, enlarge)
        return cls(Box(box.x, box.y, box.w, tall), words, role, colour)

    def paint(self, canvas: Canvas) -> None:
        """The words."""
        canvas.paragraph(self.words, self.role, self.box, self.colour, self.align)

    def fits(self, theme: Theme) -> bool:
        """Whether the lines end inside the box."""
        least = min(theme.scale.text, 1.0)
        tall = lettering.paragraph_height(theme, self.words, self.role, self.box.w, least)
        return tall <= self.box.h + self.role.size * (self.role.leading - 1) + 0.5


class Panel(Widget):
    """A box with an ink border; with `title` a heading, with `band` on a coloured band."""

    def __init__(
        self,
        box: Box,
        *,
        title: str = "",
        note: str = "",
        role: Role = PANEL,
        fill: Colour = CARD,
        border: Colour | None = INK,
        width: float = 2,
        band: Colour | None = None,
        ink: Colour | None = None,
        drop: float = 0,
        children: Sequence[Widget] = (),
        name: str = "",
        tooltip: str = "",
        on_act: Act | None = None,
        key: str = "",
    ) -> None:
        """`note` stands at the right of the heading; `drop` is the reach of a plain drop edge."""
        super().__init__(box, children=children, name=name, tooltip=tooltip, on_act=on_act, key=key)
        self.title, self.note, self.role = title, note, role
        self.fill, self.border, self.width, self.band, self.drop = fill, border, width, band, drop
        self.ink = ink if ink is not None else (CARD if band is not None else INK)

    @property
    def head(self) -> Box:
        """The box of the heading."""
        tall = self.role.size * 1.7 if self.title else 0
        return self.box.top_part(tall)

    @property
    def inside(self) -> Box:
        """What is left for the content: 16 from the edges, under the heading."""
        top = self.head.h + (8 if self.title and self.band is None else 16)
        box = self.box.below(top)
        return Box(box.x + 16, box.y, box.w - 32, box.h - 16)

    def paint(self, canvas: Canvas) -> None:
        """Drop edge, ground, band, heading, border."""
        if self.drop:
            drop_edge(canvas, self.box, self.drop)
        canvas.rect(self.box, self.fill)
        if self.band is not None:
            canvas.rect(self.head, self.band)
        if self.title:
            self._heading(canvas)
        if self.border is not None:
            canvas.rect(self.box, None, self.border, self.width)

    def _heading(self, canvas: Canvas) -> None:
        note = (self.note, LABEL_BOLD, self.ink)
        canvas.pair(self.head.inset(16, 0), (self.title, self.role, self.ink), note, gap=12)

    def fits(self, theme: Theme) -> bool:
        """Whether heading and note stand beside each other."""
        wide = lettering.width(theme, self.title, self.role)
        aside = lettering.width(theme, self.note, LABEL_BOLD) + 12 if self.note else 0
        return not self.title or wide + aside <= self.box.w - 31.5
