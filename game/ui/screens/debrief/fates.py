"""Owns the last page of the debrief: what became of those who took part. No death is scored."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest
from typing import TYPE_CHECKING

from game import narrate
from game.narrate.posts import post_line
from game.report.lives import involved
from game.ui import art
from game.ui import theme as t
from game.ui.box import Box
from game.ui.canvas import Canvas
from game.ui.screens.persons import face, look
from game.ui.sitting import Sitting
from game.ui.theme import Theme
from game.ui.widgets import (
    Item,
    Label,
    Panel,
    ScrollList,
    Segment,
    SegmentedControl,
    Told,
    Widget,
)
from game.words import plural
from game.words import text as _

if TYPE_CHECKING:
    from game.ui.screens.debrief.screen import DebriefScreen

_PAGE = Box(16, 114, 1568, 774)
_CARD = 111.0


def page(_theme: Theme, screen: DebriefScreen) -> list[Widget]:
    """Two columns of people, the weightiest first."""
    people = _people(screen)
    count = plural("{n} person of this game", "{n} people of this game", len(people))
    panel = Panel(_PAGE, title=count.format(n=len(people)), name="fates")
    note = _("What is told here is history’s, whatever happened in this game.")
    panel.add(Label(Box(_PAGE.x + 330, _PAGE.y + 6, 700, 32), note, t.LABEL, t.SOFT_INK))
    panel.add(_sides(screen))
    pairs = list(zip_longest(people[::2], people[1::2]))
    items = [FatePair(screen.sitting, pair) for pair in pairs]
    inner = Box(_PAGE.x + 16, _PAGE.y + 46, _PAGE.w - 32, _PAGE.h - 60)
    panel.add(ScrollList(inner, items, gap=8, name="fate list"))
    return [panel]


def _people(screen: DebriefScreen) -> list[str]:
    """Who took part, of the side that was asked for."""
    state = screen.sitting.match.state
    everybody = involved(screen.sitting.match)
    return [name for name in everybody if screen.fates_of in ("", state.people[name].faction)]


def _sides(screen: DebriefScreen) -> Widget:
    """Everybody, or one side alone, by its sign."""
    scenario = screen.sitting.scenario
    sides = ["", *scenario.factions]
    segments = [
        Segment(_("All")),
        *(
            Segment(side.name, glyph=name, tooltip=side.name)
            for name, side in scenario.factions.items()
        ),
    ]
    wide = 64.0 * len(sides)
    return SegmentedControl(
        Box(_PAGE.right - 16 - wide, _PAGE.y + 7, wide, 32),
        segments,
        sides.index(screen.fates_of),
        lambda nth: screen.show_fates(sides[nth]),
        name="fates of",
    )


class FatePair(Item):
    """Two people side by side."""

    def __init__(self, sitting: Sitting, pair: tuple[str, str | None]) -> None:
        super().__init__(_CARD, name=f"fate {pair[0]}")
        self.sitting, self.pair = sitting, [name for name in pair if name]

    def tells(self) -> Sequence[Told]:
        """One after the other."""
        return tuple(Told(". ".join(self._words(name))) for name in self.pair)

    def _words(self, name: str) -> tuple[str, str, str]:
        """Who it is, what they were in the end, what became of them."""
        scenario, state = self.sitting.scenario, self.sitting.match.state
        person = scenario.people[name]
        title = _("{name}, born {year}").format(
            name=narrate.full_name(scenario, name), year=person.born
        )
        post = _("At the end of this game: {post}").format(post=post_line(scenario, state, name))
        return title, post, person.fate

    def paint(self, canvas: Canvas) -> None:
        """Each in half of the width."""
        for name, box in zip(self.pair, self.box.columns(2, 16), strict=False):
            self._one(canvas, box, name)

    def _one(self, canvas: Canvas, box: Box, name: str) -> None:
        scenario, state = self.sitting.scenario, self.sitting.match.state
        title, post, fate = self._words(name)
        canvas.rect(box, t.BRIGHT, t.RULE, 1.4)
        art.bust(
            canvas, Box(box.x + 10, box.y + 9, 80, 93), face(scenario, name), look(state, name)
        )
        words = Box(box.x + 108, box.y + 5, box.w - 120, box.h - 8)
        art.glyph(canvas, look(state, name), (words.x + 7, words.y + 15), 12)
        canvas.text_in(Box(words.x + 22, words.y, words.w - 22, 30), title, t.CARD_NAME)
        canvas.text_in(
            Box(words.x, words.y + 28, words.w, 24), post, t.LABEL, t.SOFT_INK, ellipsis=True
        )
        canvas.paragraph(fate, t.READING.at(18), Box(words.x, words.y + 52, words.w, words.h - 52))
