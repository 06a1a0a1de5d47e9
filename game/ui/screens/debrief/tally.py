"""Owns the counts of the verdicts beside the debrief's tabs: where the game parted, at a glance."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from game import narrate
from game.record import VERDICTS
from game.ui import lessons, lettering
from game.ui import theme as t
from game.ui.box import Box
from game.ui.canvas import Canvas
from game.ui.screens.debrief.facts import INKS
from game.ui.theme import Theme
from game.ui.widgets import Act, Widget
from game.words import text as _

if TYPE_CHECKING:
    from game.ui.screens.debrief.screen import DebriefScreen

_FROM, _TO = 724.0, 1164.0
_NUMBER = t.NUMBER.at(22)


def tally(theme: Theme, screen: DebriefScreen) -> list[Widget]:
    """How many facts came out how, each a way to those; not where a lesson takes the line."""
    if lessons.current(screen.sitting, last=True) is not None:
        return []
    found: list[Widget] = []
    x = _FROM
    for verdict in VERDICTS:
        count = sum(item.named == verdict for item in screen.facts)
        wanted = "" if screen.verdict == verdict else verdict
        cell = VerdictCount(theme, x, verdict, count, partial(screen.narrow, screen.year, wanted))
        if count and cell.box.right <= _TO:
            found.append(cell)
            x = cell.box.right + 12
    return found


class VerdictCount(Widget):
    """A verdict and how many facts have it: a click shows those alone, and all again."""

    takes_focus = True
    ring_reach = 2.0

    def __init__(self, theme: Theme, x: float, verdict: str, count: int, on_act: Act) -> None:
        self.words, self.count, self.ink = narrate.verdict(verdict), str(count), INKS[verdict]
        self.lead = lettering.width(theme, self.count, _NUMBER) + 6
        wide = self.lead + lettering.width(theme, self.words, t.NOTE_BOLD)
        super().__init__(
            Box(x, 68, wide + 4, 30),
            name=f"count {verdict}",
            tooltip=_("Show these facts alone, or all of them again"),
            on_act=on_act,
        )

    def paint(self, canvas: Canvas) -> None:
        """The number in the colour of its stamp, the word."""
        x, middle = self.box.x, self.box.centre[1]
        canvas.text(self.count, _NUMBER, (x, middle), self.ink, enlarge=1)
        ink = t.RED if self.hovered or self.focused else t.INK
        canvas.text(self.words, t.NOTE_BOLD, (x + self.lead, middle + 1), ink, enlarge=1)
