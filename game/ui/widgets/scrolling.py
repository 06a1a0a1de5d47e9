"""Owns what every list that scrolls has in common: where it stands, its wheel and its scroll bar.

A list says how many lines it has, which are in sight and where its end is; the rest is here.
"""

from __future__ import annotations

from game.ui.box import Box, Point
from game.ui.canvas import Canvas
from game.ui.theme import INK, RED, RULE, SHADE
from game.ui.widgets.base import Widget

BAR = 12.0


class Scrolling(Widget):
    """Lines of which the `first` and some more are in sight, and a bar beside them if need be."""

    first = 0
    _grip: float | None = None  # where the thumb is held, from its upper end

    @property
    def count(self) -> int:
        """How many lines there are."""
        raise NotImplementedError

    @property
    def fits_all(self) -> bool:
        """Whether everything is in sight."""
        raise NotImplementedError

    @property
    def last_first(self) -> int:
        """The first line in sight when the list is scrolled to its end."""
        raise NotImplementedError

    @property
    def shown(self) -> range:
        """Which lines are in sight."""
        raise NotImplementedError

    def scroll(self, by: int) -> None:
        """Scroll by a number of lines."""
        self.scroll_to(self.first + by)

    def scroll_to(self, first: int) -> None:
        """Let a line be the first in sight, as far as there are lines."""
        self.first = min(max(first, 0), self.last_first)

    def on_wheel(self, steps: int) -> bool:
        """Scroll, unless everything is in sight."""
        self.scroll(steps)
        return not self.fits_all

    def on_bar(self, at: Point) -> bool:
        """Take hold of the scroll bar, if the pointer is on it."""
        self._grip = None
        if self.fits_all or at[0] < self.box.right - BAR - 2:
            return False
        thumb = self._thumb()
        self._grip = at[1] - thumb.y if thumb.contains(at) else thumb.h / 2
        self.on_drag(at)
        return True

    def on_drag(self, at: Point) -> None:
        """Move the thumb of the scroll bar."""
        if self._grip is None:
            return
        room = self.box.h - self._thumb().h
        share = (at[1] - self._grip - self.box.y) / room if room > 0 else 0
        self.scroll_to(round(share * self.last_first))

    def on_release(self, _at: Point) -> None:
        """Let go of the scroll bar."""
        self._grip = None

    def paint_bar(self, canvas: Canvas) -> None:
        """The scroll bar, where not everything is in sight."""
        if not self.fits_all:
            canvas.rect(self.box.right_part(BAR), SHADE, RULE, 1.2)
            canvas.rect(self._thumb().inset(2, 2), RED if self._grip is not None else INK)

    def _thumb(self) -> Box:
        tall = max(28.0, self.box.h * len(self.shown) / max(1, self.count))
        down = (self.box.h - tall) * self.first / max(1, self.last_first)
        return Box(self.box.right - BAR, self.box.y + down, BAR, tall)
