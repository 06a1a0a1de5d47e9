"""A line to type in: `TextField(box, on_change=search, hint="name, post, town or paper")`."""

from __future__ import annotations

from collections.abc import Callable

from game.ui import lettering
from game.ui.art.glyphs import lens
from game.ui.box import Box, Point
from game.ui.canvas import Canvas
from game.ui.keys import cap
from game.ui.theme import BRIGHT, GREY, INK, LABEL, MONO, RED, Theme
from game.ui.widgets.base import Act, Widget


class TextField(Widget):
    """One line of typed words with a caret; what an input method composes is underlined."""

    takes_focus = True
    takes_text = True

    def __init__(
        self,
        box: Box,
        *,
        words: str = "",
        hint: str = "",
        on_change: Callable[[str], None] | None = None,
        on_act: Act | None = None,
        key: str = "",
        search: bool = False,
        longest: int = 80,
        name: str = "field",
        tooltip: str = "",
    ) -> None:
        """`search` shows a lens, and its keys are heard; Enter calls `on_act`."""
        super().__init__(box, on_act=on_act, key=key, name=name, tooltip=tooltip)
        self.words, self.hint, self.search, self.longest = words, hint, search, longest
        self.on_change = on_change
        self.caret = len(words)
        self.composing = ""
        self._theme: Theme | None = None

    @property
    def acts(self) -> bool:
        """A field always does something: it takes words."""
        return True

    @property
    def line(self) -> Box:
        """Where the words stand."""
        left = 48 if self.search else 14
        right = 28 + self._cap_room if self.key else 14
        return Box(self.box.x + left, self.box.y, self.box.w - left - right, self.box.h)

    @property
    def _cap_room(self) -> float:
        """The width for the words of its key, which may be another than it was given."""
        needed = lettering.width(self._theme, cap(self.key), LABEL) if self._theme else 0
        return max(48.0, needed)

    def paint(self, canvas: Canvas) -> None:
        """Frame, lens, words or hint, caret, key."""
        self._theme = canvas.theme
        edge = RED if self.hovered and not self.focused else INK
        canvas.rect(self.box, BRIGHT, edge, 2)
        if self.search:
            lens(canvas, (self.box.x + 26, self.box.centre[1]), 24)
        if self.key:
            right = self.box.right_part(self._cap_room + 14).left_part(self._cap_room)
            canvas.text_in(right, cap(self.key), LABEL, GREY, align="right")
        if not self.words and not self.composing:
            canvas.text_in(self.line.moved(4, 0), self.hint, MONO, GREY, ellipsis=True)
        self._typed(canvas)

    def _typed(self, canvas: Canvas) -> None:
        line, middle = self.line, self.box.centre[1]
        before = self.words[: self.caret] + self.composing
        ahead = lettering.width(canvas.theme, before, MONO)
        shift = max(0.0, ahead - line.w + 4)
        with canvas.clipped(line):
            shown = before + self.words[self.caret :]
            canvas.text(shown, MONO, (line.x - shift, middle), INK)
            if self.composing:
                start = ahead - lettering.width(canvas.theme, self.composing, MONO)
                x = line.x - shift
                canvas.across(x + start, x + ahead, middle + 12, INK, 1.6)
        if self.focused:
            canvas.down(line.x - shift + ahead, middle - 12, middle + 12, RED, 2)

    def on_press(self, at: Point) -> bool:
        """Put the caret where the pointer is."""
        if self._theme is not None:
            gaps = range(len(self.words) + 1)
            self.caret = min(gaps, key=lambda n: abs(self._x(n) - at[0]))
        return True

    def on_release(self, at: Point) -> None:
        """A click only places the caret."""

    def _x(self, nth: int) -> float:
        assert self._theme is not None
        return self.line.x + lettering.width(self._theme, self.words[:nth], MONO)

    def on_text(self, words: str) -> None:
        """Put typed words in at the caret."""
        room = self.longest - len(self.words)
        kept = "".join(sign for sign in words if sign.isprintable())[: max(0, room)]
        self.composing = ""
        if kept:
            self._change(self.caret, self.caret, kept)

    def on_composition(self, words: str) -> None:
        """Show what is being composed."""
        self.composing = words

    def on_key(self, key: str) -> bool:
        """Move the caret, rub out; letters come as text and are taken here too."""
        end = len(self.words)
        places = {
            "left": self.caret - 1,
            "right": self.caret + 1,
            "home": 0,
            "end": end,
        }
        if key in places:
            self.caret = min(max(places[key], 0), end)
            return True
        if key == "backspace":
            self._change(max(self.caret - 1, 0), self.caret, "")
            return True
        if key == "delete":
            self._change(self.caret, min(self.caret + 1, end), "")
            return True
        return len(key) == 1 or key == "space"

    def _change(self, start: int, end: int, new: str) -> None:
        before = self.words
        self.words = before[:start] + new + before[end:]
        self.caret = start + len(new)
        if self.words == before:
            return
        if self.search and self.host is not None:
            self.host.sound("key")
        if self.on_change is not None:
            self.on_change(self.words)

    def act(self) -> bool:
        """Enter: call back, if anybody wants to know."""
        if self.on_act is not None:
            self.on_act()
        return self.on_act is not None

    def on_blur(self) -> None:
        """Drop what was being composed."""
        self.composing = ""

    def adopt(self, former: Widget) -> None:
        """Keep the caret and what is being composed."""
        if isinstance(former, TextField):
            self.caret = min(former.caret, len(self.words))
            self.composing = former.composing
