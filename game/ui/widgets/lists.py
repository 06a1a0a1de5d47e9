"""Lists that scroll: a column of items, one of them chosen, or a column that is only read.

    ScrollList(box, [TextItem(60, "Kamenev", "Moscow Soviet") ...], chosen=0, on_choose=show)
    ScrollList(box, paragraphs)                      # nothing is chosen: the keys scroll

Items are given by height; the list places them. Only whole items are shown, so no line is ever cut.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from game.ui import lettering
from game.ui.art.glyphs import glyph
from game.ui.box import Box, Point
from game.ui.canvas import Canvas
from game.ui.explain import Explanation
from game.ui.theme import (
    BRIGHT,
    CARD,
    INK,
    LABEL,
    LABEL_BOLD,
    NUMBER,
    RED,
    SOFT_INK,
    Theme,
)
from game.ui.widgets.base import Act, Widget
from game.ui.widgets.scrolling import BAR, Scrolling


class Item(Widget):
    """A line of a list, drawn by a function that is told whether the line is chosen."""

    def __init__(
        self,
        height: float,
        pen: Callable[[Canvas, Box, bool], None] | None = None,
        *,
        children: Sequence[Widget] = (),
        name: str = "",
        tooltip: str = "",
        why: Explanation | None = None,
        on_act: Act | None = None,
    ) -> None:
        """`children` are placed from the item's own upper left corner, (0, 0)."""
        super().__init__(
            Box(0, 0, 0, height),
            children=children,
            name=name,
            tooltip=tooltip,
            why=why,
            on_act=on_act,
        )
        self.pen = pen
        self.chosen = False

    def place(self, box: Box) -> None:
        """Move to a place in the list; children come along."""
        dx, dy = box.x - self.box.x, box.y - self.box.y
        self.move(dx, dy)
        self.box = box

    def paint(self, canvas: Canvas) -> None:
        """Let the function draw."""
        if self.pen is not None:
            self.pen(canvas, self.box, self.chosen)


class TextItem(Item):
    """A card of a list: words over a note, a number or a word at the right, a faction's glyph."""

    def __init__(
        self,
        height: float,
        words: str,
        note: str = "",
        aside: str = "",
        *,
        faction: str = "",
        name: str = "",
        tooltip: str = "",
        why: Explanation | None = None,
        room: float = 0,
    ) -> None:
        """`aside` is red when it starts with a minus; `room` is kept at the right for a picture."""
        super().__init__(height, name=name or words, tooltip=tooltip, why=why)
        self.words, self.note, self.aside, self.faction = words, note, aside, faction
        self.room = room

    def paint(self, canvas: Canvas) -> None:
        """Frame, glyph, words, note, aside."""
        fill = BRIGHT if self.chosen or self.hovered else CARD
        canvas.rect(self.box, fill, RED if self.chosen else INK, 4 if self.chosen else 1.6)
        line = self._line(canvas.theme)
        left = 0.0
        if self.faction:
            glyph(canvas, self.faction, (line.x + 8, line.y + line.h / 2), 13)
            left = 26
        canvas.text_in(line.beside(left), self.words, LABEL_BOLD, ellipsis=True)
        if self.note:
            canvas.text_in(line.moved(0, 22), self.note, LABEL, SOFT_INK, ellipsis=True)
        if self.aside:
            ink = RED if self.aside.startswith("−") else INK
            at = (self.box.right - 16, self.box.centre[1])
            canvas.text(self.aside, NUMBER.at(24), at, ink, align="right")

    def _line(self, theme: Theme) -> Box:
        aside = lettering.width(theme, self.aside, NUMBER.at(24)) + 12 if self.aside else self.room
        inner = self.box.inset(16, 6)
        tall = inner.h / 2 if self.note else inner.h
        return Box(inner.x, inner.y, inner.w - aside, min(tall, 24) if self.note else tall)


class ScrollList(Scrolling):
    """A column of items. Wheel, arrows, page keys, home and end; the chosen item stays in sight."""

    takes_focus = True
    clips = True
    ring_reach = -3.0

    def __init__(
        self,
        box: Box,
        items: Sequence[Item],
        *,
        chosen: int = -1,
        on_choose: Callable[[int], None] | None = None,
        on_act: Act | None = None,
        gap: float = 6,
        name: str = "list",
        empty: str = "",
    ) -> None:
        """`on_choose` is told the new choice; Enter or a second click calls `on_act`."""
        super().__init__(box, name=name, on_act=on_act)
        self.items, self.chosen, self.on_choose = list(items), chosen, on_choose
        self.gap, self.empty = gap, empty
        self.children = list(self.items)
        self._place()
        self.show(chosen)

    @property
    def count(self) -> int:
        """How many items there are."""
        return len(self.items)

    @property
    def acts(self) -> bool:
        """A list always does something: it scrolls or chooses."""
        return True

    @property
    def view(self) -> Box:
        """Where the items stand: beside the scroll bar, if there is one."""
        wide = self.box.w if self.fits_all else self.box.w - BAR - 4
        return self.box.left_part(wide)

    @property
    def fits_all(self) -> bool:
        """Whether everything is in sight."""
        return self._height(0, len(self.items)) <= self.box.h + 0.5

    def _height(self, start: int, end: int) -> float:
        rows = self.items[start:end]
        return sum(item.box.h for item in rows) + self.gap * max(0, len(rows) - 1)

    @property
    def last_first(self) -> int:
        """The first item in sight when the list is scrolled to its end."""
        first = len(self.items)
        while first > 0 and self._height(first - 1, len(self.items)) <= self.box.h + 0.5:
            first -= 1
        return min(first, max(0, len(self.items) - 1))

    @property
    def shown(self) -> range:
        """Which items are in sight: whole ones, or one that is taller than the list."""
        end = self.first
        while end < len(self.items) and self._height(self.first, end + 1) <= self.box.h + 0.5:
            end += 1
        return range(self.first, max(end, min(self.first + 1, len(self.items))))

    def shown_children(self) -> Sequence[Widget]:
        """The items in sight."""
        return [self.items[n] for n in self.shown]

    def show(self, nth: int) -> None:
        """Scroll until an item is in sight."""
        if not 0 <= nth < len(self.items):
            return
        if nth < self.first:
            self.first = nth
        while nth not in self.shown and self.first < nth:
            self.first += 1
        self._place()

    def scroll_to(self, first: int) -> None:
        """Let an item be the first in sight, as far as there are items."""
        super().scroll_to(first)
        self._place()

    def _place(self) -> None:
        view = self.view
        y = view.y - self._height(0, self.first) - (self.gap if self.first else 0)
        for nth, item in enumerate(self.items):
            item.place(Box(view.x, y, view.w, item.box.h))
            item.chosen = nth == self.chosen
            y += item.box.h + self.gap

    def choose(self, nth: int) -> None:
        """Choose an item, show it, say so."""
        nth = min(max(nth, 0), len(self.items) - 1)
        if nth < 0 or (nth == self.chosen):
            return
        self.chosen = nth
        self._place()
        self.show(nth)
        if self.on_choose is not None:
            self.on_choose(nth)

    def on_key(self, key: str) -> bool:
        """Arrows, page keys, home, end; Enter acts on the chosen item."""
        page = max(1, len(self.shown) - 1)
        moves = {"up": -1, "down": 1, "page up": -page, "page down": page}
        whole = len(self.items)
        moves |= {"home": -whole, "end": whole}
        if key in moves and self.items:
            if self.on_choose is None:
                self.scroll(moves[key])
            else:
                self.choose(max(self.chosen, 0) + moves[key] if self.chosen >= 0 else 0)
            return True
        return False

    def act(self) -> bool:
        """Enter: act on what is chosen."""
        if self.on_act is not None and self.enabled:
            self.on_act()
        return self.on_act is not None

    def on_press(self, at: Point) -> bool:
        """Take hold of the scroll bar, or choose the item under the pointer."""
        if self.on_bar(at):
            return True
        nth = next((n for n in self.shown if self.items[n].box.contains(at)), None)
        if nth is not None and self.on_choose is not None:
            again = nth == self.chosen
            self.choose(nth)
            if again:
                self.act()
        return True

    def paint(self, canvas: Canvas) -> None:
        """The words for an empty list."""
        if not self.items and self.empty:
            canvas.paragraph(self.empty, LABEL, self.box.inset(12), SOFT_INK)

    def paint_over(self, canvas: Canvas) -> None:
        """The scroll bar."""
        self.paint_bar(canvas)

    def adopt(self, former: Widget) -> None:
        """Stay where it was scrolled to."""
        if isinstance(former, ScrollList):
            self.first = min(former.first, self.last_first)
            self._place()
            self.show(self.chosen)
