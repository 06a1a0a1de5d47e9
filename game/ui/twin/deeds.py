"""Owns what can be done at a line of a twin: by which widget, whether it can be, and why.

deed.reason        # why it can't be done; "" where it can
deed.do(screen)    # as if it had been clicked
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from game.ui.explain import Explanation, Row, plain, signed
from game.ui.keys import cap
from game.ui.screen import Screen
from game.ui.widgets.base import Act, Widget
from game.words import text as _


@dataclass(frozen=True, slots=True)
class Deed:
    """What one line offers; `act` is what it does where that is not what the widget does."""

    widget: Widget
    act: Act | None = None
    told_why: Explanation | None = None

    @property
    def possible(self) -> bool:
        """Whether it can be done."""
        return self.widget.enabled

    @property
    def reason(self) -> str:
        """Why it can't be done."""
        return "" if self.possible else self.widget.reason or _("Not possible now.")

    @property
    def why(self) -> Explanation | None:
        """The reasons of its number."""
        if self.told_why is not None or self.act is not None:
            return self.told_why
        return self.widget.why

    @property
    def note(self) -> str:
        """What it is for, where it says so."""
        return self.widget.tooltip if self.act is None else ""

    @property
    def key(self) -> str:
        """The key that does it from anywhere on the screen, as on its cap."""
        return cap(self.widget.key) if self.widget.key and self.act is None else ""

    @property
    def asks_words(self) -> bool:
        """Whether something is to be typed here."""
        return self.widget.takes_text and self.act is None

    @property
    def explains(self) -> bool:
        """Whether all that it does is to give its reasons."""
        return self.act is None and self.widget.on_act is None and self.why is not None

    def do(self, screen: Screen) -> None:
        """Do it, with the keyboard there."""
        if not self.possible:
            return
        screen.router.by_keyboard = True
        if self.widget.focusable:
            screen.router.set_focus(self.widget, tell=False)
        if self.act is not None:
            self.act()
        else:
            self.widget.act()
        screen.redraw()

    def type(self, screen: Screen, words: str) -> None:
        """Put words in place of what stands in the field."""
        screen.router.by_keyboard = True
        screen.router.set_focus(self.widget, tell=False)
        self.widget.on_key("end")
        while getattr(self.widget, "words", ""):
            self.widget.on_key("backspace")
        self.widget.on_text(words)
        screen.redraw()


def reasons(what: Explanation, depth: int = 0) -> Iterator[tuple[int, str]]:
    """A ledger in words with all that is in it: how deep each line stands, and the line."""
    title = what.title
    if what.total is not None:
        title = _("{title}: {total}").format(title=title, total=plain(what.total))
    if title:
        yield depth, title
    for row in what.rows:
        yield depth + 1, _line(row)
        if row.parts is not None:
            yield from _parts(row, depth + 1)
    if what.note:
        yield from ((depth + 1, line) for line in what.note.splitlines() if line.strip())


def _parts(row: Row, depth: int) -> Iterator[tuple[int, str]]:
    """What is under a line; its title is not said twice."""
    assert row.parts is not None
    lines = list(reasons(row.parts, depth))
    yield from lines[1:] if row.parts.title == row.words else lines


def _line(row: Row) -> str:
    words = row.words
    if row.amount is not None:
        words = _("{title}: {total}").format(title=words, total=signed(row.amount))
    return _("{words} ({source})").format(words=words, source=row.source) if row.source else words
