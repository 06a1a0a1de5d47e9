"""Owns what is printed: a screen whole where it is new, else only what has changed on it.

voice = Voice(print)
voice.show(screen)      # [12] Give the order (key Enter) ?
"""

from __future__ import annotations

import shutil
import sys
import textwrap
from collections.abc import Callable, Iterator
from difflib import SequenceMatcher

from game.ui.screen import Screen
from game.ui.twin.deeds import Deed
from game.ui.twin.telling import Line, Twin, tell
from game.ui.twin.wording import told_reasons, whole
from game.words import text as _

_WIDE = 100  # columns, where it is no terminal that knows its own width
_NEW = 0.6  # the share of lines from which a changed screen is told whole


class Voice:
    """Remembers what it told last, and by which numbers."""

    def __init__(self, write: Callable[[str], None]) -> None:
        """`write` is given one line at a time."""
        self.write = write
        self.twin = Twin(())
        self._place: object = None

    @property
    def deeds(self) -> tuple[Deed, ...]:
        """What can be done, in the order of the numbers from 1."""
        return self.twin.deeds

    def say(self, words: str, depth: int = 0) -> None:
        """A line, wrapped."""
        indent = "  " * depth
        for line in words.splitlines() or [""]:
            wrapped = textwrap.wrap(
                line, columns() - 1, initial_indent=indent, subsequent_indent=f"{indent}    "
            )
            for piece in wrapped or [""]:
                self.write(piece)

    def show(self, screen: Screen, *, all_of_it: bool = False) -> None:
        """Tell a screen: whole, or what has changed since it was told last."""
        former, place = self.twin, self._place
        self.twin = tell(screen)
        self._place = (screen, [type(layer) for layer in screen.layers], screen.layers[-1].name)
        places = list(range(len(self.twin.lines)))
        if not all_of_it and place == self._place:
            places = changed(former, self.twin)
        if not places:
            self.say(_("Nothing has changed here; look tells the screen again."))
        for nth in places:
            self._line(nth)

    def _line(self, nth: int) -> None:
        line, number = self.twin.lines[nth], self.twin.numbers.get(nth)
        if line.heading and number is None:
            self.say("")
        self.say(printed(line, number), line.depth)

    def list_deeds(self) -> None:
        """Only what can be done."""
        for nth, line in enumerate(self.twin.lines):
            if line.deed is not None and line.deed.possible and not line.deed.explains:
                self._line(nth)

    def find(self, words: str) -> bool:
        """The lines in which these words stand; whether there is one."""
        found = [
            nth
            for nth, line in enumerate(self.twin.lines)
            if words.casefold() in line.words.casefold()
        ]
        for nth in found:
            self._line(nth)
        return bool(found)

    def why(self, number: int) -> bool:
        """The reasons of a line, with all that is in them; whether it has any."""
        line = next(self._numbered(number))
        told = told_reasons(line)
        if line.deed is not None and line.deed.reason:
            told = [(0, line.deed.reason), *told]
        for depth, words in told:
            self.say(words, depth)
        return bool(told)

    def _numbered(self, number: int) -> Iterator[Line]:
        numbers = self.twin.numbers
        return (self.twin.lines[nth] for nth, given in numbers.items() if given == number)


def printed(line: Line, number: int | None) -> str:
    """A line with its number; a question mark where it has reasons."""
    words = whole(line)
    if number is None:
        return _("== {heading} ==").format(heading=words) if line.heading else words
    asks = " ?" if told_reasons(line) else ""
    types = _(" (type words after the number)") if line.deed and line.deed.asks_words else ""
    return f"[{number}] {words}{types}{asks}"


def changed(former: Twin, now: Twin) -> list[int]:
    """The places of the lines that were not there before; all where most are new."""
    before = [whole(line) for line in former.lines]
    after = [whole(line) for line in now.lines]
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    new = [
        nth
        for kind, _a, _b, start, end in matcher.get_opcodes()
        if kind in ("replace", "insert")
        for nth in range(start, end)
    ]
    gone = len(former.numbers) != len(now.numbers)  # then the numbers are others
    return list(range(len(after))) if gone or len(new) > _NEW * len(after) else new


def columns() -> int:
    """How wide a line may be."""
    return shutil.get_terminal_size((_WIDE, 40)).columns if sys.stdout.isatty() else _WIDE
