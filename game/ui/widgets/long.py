"""A list of any length: only what is in sight is drawn, and nothing is built for the rest.

    LongList(box, [60] * 800, pen, chosen=3, on_choose=show)

A line that stands in `heads` is a heading: it is drawn like the others and never chosen.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Collection, Sequence
from itertools import accumulate

from game.ui.box import Box, Point
from game.ui.canvas import Canvas
from game.ui.theme import LABEL, SOFT_INK
from game.ui.widgets.base import Act, Widget
from game.ui.widgets.scrolling import BAR, Scrolling

Pen = Callable[[Canvas, Box, int, bool], None]  # canvas, box, which line, whether it is pointed at


class LongList(Scrolling):
    """Lines by height. Wheel, arrows, page keys, home, end, scroll bar; the choice stays seen."""

    takes_focus = True
    clips = True
    ring_reach = -3.0

    def __init__(
        self,
        box: Box,
        heights: Sequence[float],
        pen: Pen,
        *,
        chosen: int = -1,
        heads: Collection[int] = (),
        on_choose: Callable[[int], None] | None = None,
        on_act: Act | None = None,
        name: str = "long list",
        empty: str = "",
    ) -> None:
        """`on_choose` is told the new choice; Enter or a second click calls `on_act`."""
        super().__init__(box, name=name, on_act=on_act)
        self.pen, self.chosen, self.heads = pen, chosen, frozenset(heads)
        self.on_choose, self.empty = on_choose, empty
        self.ends = list(accumulate(heights))
        self._pointed: int | None = None
        self.show(chosen)

    @property
    def acts(self) -> bool:
        """A list always does something: it scrolls or chooses."""
        return True

    @property
    def count(self) -> int:
        """How many lines there are."""
        return len(self.ends)

    def _top(self, nth: int) -> float:
        return self.ends[nth - 1] if nth > 0 else 0.0

    @property
    def _whole(self) -> float:
        return self.ends[-1] if self.ends else 0.0

    @property
    def fits_all(self) -> bool:
        """Whether everything is in sight."""
        return self._whole <= self.box.h + 0.5

    @property
    def last_first(self) -> int:
        """The first line in sight when the list is scrolled to its end."""
        over = self._whole - self.box.h
        return 0 if over <= 0.5 else min(bisect_left(self.ends, over - 0.5) + 1, self.count - 1)

    @property
    def shown(self) -> range:
        """Which lines are in sight: whole ones only."""
        limit = self._top(self.first) + self.box.h + 0.5
        end = self.first
        while end < self.count and self.ends[end] <= limit:
            end += 1
        return range(self.first, end)

    def box_of(self, nth: int) -> Box:
        """Where a line stands."""
        wide = self.box.w - (0 if self.fits_all else BAR + 4)
        y = self.box.y + self._top(nth) - self._top(self.first)
        return Box(self.box.x, y, wide, self.ends[nth] - self._top(nth))

    # --- moving -------------------------------------------------------------------------------
    def show(self, nth: int) -> None:
        """Scroll until a line is in sight, with the heading over it where there is one."""
        if not 0 <= nth < self.count:
            return
        if nth < self.first:
            self.first = nth - 1 if nth - 1 in self.heads else nth
        while nth not in self.shown and self.first < nth:
            self.first += 1

    def choose(self, nth: int) -> None:
        """Choose a line, show it, say so."""
        if not 0 <= nth < self.count or nth == self.chosen or nth in self.heads:
            return
        self.chosen = nth
        self.show(nth)
        if self.on_choose is not None:
            self.on_choose(nth)

    def step(self, by: int) -> None:
        """Choose the line so many further on, past headings, at most the last one."""
        lines = [nth for nth in range(self.count) if nth not in self.heads]
        if not lines:
            return
        here = lines.index(self.chosen) if self.chosen in lines else (-1 if by > 0 else 0)
        self.choose(lines[min(max(here + by, 0), len(lines) - 1)])

    def on_key(self, key: str) -> bool:
        """Arrows, page keys, home, end."""
        page, whole = max(1, len(self.shown) - 1), self.count
        moves = {"up": -1, "down": 1, "page up": -page, "page down": page}
        moves |= {"home": -whole, "end": whole}
        if key not in moves:
            return False
        self.step(moves[key])
        return True

    def act(self) -> bool:
        """Enter: act on what is chosen."""
        if self.on_act is not None:
            self.on_act()
        return self.on_act is not None

    # --- the pointer --------------------------------------------------------------------------
    def hit(self, at: Point) -> bool:
        """Note which line the pointer is on."""
        inside = super().hit(at)
        shown = self.shown if inside else range(0)
        self._pointed = next((n for n in shown if self.box_of(n).contains(at)), None)
        return inside

    def on_press(self, at: Point) -> bool:
        """Take hold of the scroll bar, or choose the line under the pointer."""
        if self.on_bar(at):
            return True
        nth = next((n for n in self.shown if self.box_of(n).contains(at)), -1)
        if nth >= 0 and nth == self.chosen:
            self.act()
        self.choose(nth)
        return True

    # --- the picture --------------------------------------------------------------------------
    def paint(self, canvas: Canvas) -> None:
        """The lines in sight, or the words for an empty list; the scroll bar."""
        if not self.ends:
            canvas.paragraph(self.empty, LABEL, self.box.inset(12), SOFT_INK)
            return
        for nth in self.shown:
            lit = self.hovered and nth == self._pointed and nth not in self.heads
            self.pen(canvas, self.box_of(nth), nth, lit)
        self.paint_bar(canvas)

    def adopt(self, former: Widget) -> None:
        """Stay where it was scrolled to, if it is still the same list."""
        if isinstance(former, LongList) and former.ends == self.ends:
            self.first = min(former.first, self.last_first)
            if former.chosen != self.chosen:
                self.show(self.chosen)
