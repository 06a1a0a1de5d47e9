"""The scenario on the new-game screen: its picture, how long it is, what it is about."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

from game import narrate
from game.rules.halls import at_hand, seats_in
from game.rules.model import Assembly, Scenario
from game.ui import art, lettering
from game.ui import theme as t
from game.ui.box import Box
from game.ui.canvas import Canvas
from game.ui.library import Shown
from game.ui.reasons import of_calendar, of_congress
from game.ui.screens.front.poster_shelf import PosterShelf, poster_of
from game.ui.theme import Theme
from game.ui.widgets import Figure, Label, Panel, Paragraph, Picture
from game.words import plural
from game.words import text as _

_SHAPE = 356 / 452  # of the pictures in assets/posters
_TALLEST = (400.0, 232.0, 196.0)  # the large picture, by how many rows of small ones stand over it


class ScenarioPanel(Panel):
    """One scenario, large; with more than one, all of them stand over it as small posters."""

    def __init__(
        self,
        theme: Theme,
        box: Box,
        found: Sequence[Shown],
        chosen: int,
        show: Callable[[int], None],
    ) -> None:
        """`show` is told which scenario to show."""
        super().__init__(box, drop=4, name="scenario")
        inside = box.inset(16)
        item, rows = found[chosen], 0
        if len(found) > 1:
            shelf = self.add(PosterShelf(inside, found, chosen, show))
            inside, rows = inside.below(shelf.box.h + 10), shelf.rows
        if item.scenario is None:
            name = Path(item.name).name
            self.add(Label(inside.top_part(32), name, t.PANEL, ellipsis=True))
            return
        self._tell(theme, inside, item.scenario, item.left_out, _TALLEST[rows])

    def _tell(
        self, theme: Theme, box: Box, scenario: Scenario, left_out: Sequence[str], tallest: float
    ) -> None:
        card = scenario.card
        picture = box.top_part(min(tallest, box.w * _SHAPE))
        self.add(Picture(picture, lambda canvas, where: _poster(canvas, where, scenario)))
        y = picture.bottom + 10
        title = Paragraph.flowing(theme, Box(box.x, y, box.w, 0), card.title, t.PANEL, share=1.0)
        y = self.add(title).box.bottom + 4
        self.add(Label(Box(box.x, y, box.w, 26), _span(scenario), t.LABEL, t.SOFT_INK))
        y = self._mods(Box(box.x, y + 26, box.w, 26), scenario, left_out)
        y = self._length(Box(box.x, y + 10, box.w, 56), scenario)
        self._words(theme, Box(box.x, y, box.w, box.bottom - y), scenario)

    def _mods(self, box: Box, scenario: Scenario, left_out: Sequence[str]) -> float:
        """Which mods it is played with, and which had to be left out; returns where that ends."""
        titles = ", ".join(mark.title or mark.id for mark in scenario.mods)
        lines = []
        if titles:
            lines.append((_("With {mods}").format(mods=titles), t.INK))
        if left_out:
            told = _("Left out, since broken: {mods}").format(mods=", ".join(left_out))
            lines.append((told, t.RED))
        for nth, (words, ink) in enumerate(lines):
            line = box.moved(0, nth * 26)
            self.add(Label(line, words, t.LABEL_BOLD, ink, ellipsis=True, name=f"mods {nth}"))
        return box.y + 26 * len(lines)

    def _length(self, box: Box, scenario: Scenario) -> float:
        """Turns, seats, delegates, minutes, between two rules; returns where it ends."""
        turns, seats = len(scenario.calendar), len(scenario.factions)
        hall = at_hand(scenario, 0)
        delegates = sum(seats_in(scenario, hall, name) for name in scenario.organisations)
        upper, lower = box.rows(2, 0)
        half = box.w / 2
        words = plural(" turn", " turns", turns)
        self.add(
            Figure(
                upper.left_part(half),
                turns,
                t.LABEL_BOLD,
                unit=words,
                why=of_calendar(scenario),
                name="turns",
            )
        )
        told = plural("{n} seat", "{n} seats", seats).format(n=seats)
        self.add(Label(upper.right_part(half), told, t.LABEL, t.SOFT_INK, align="right"))
        unit = plural(" delegate", " delegates", delegates)
        self.add(
            Figure(
                lower.left_part(half),
                delegates,
                t.LABEL_BOLD,
                unit=unit,
                why=of_congress(scenario),
                name="delegates",
            )
        )
        told = _lasts(*scenario.card.minutes)
        self.add(Label(lower.right_part(half), told, t.LABEL, t.SOFT_INK, align="right"))
        self.add(Picture(Box(box.x, box.y - 4, box.w, 2), _rule))
        self.add(Picture(Box(box.x, box.bottom + 4, box.w, 2), _rule))
        return box.bottom + 14

    def _words(self, theme: Theme, box: Box, scenario: Scenario) -> None:
        """The motto, what it is about, and how it was made, as much as there is room for."""
        card = scenario.card
        parts = [
            (card.motto, t.READING_ITALIC.at(17), t.RED),
            (card.summary, t.READING.at(17), t.INK),
            (card.notes, t.NOTE, t.SOFT_INK),
        ]

        def tall(share: float) -> float:
            heights = [
                lettering.paragraph_height(theme, words, role, box.w, share) + 8
                for words, role, _colour in parts
            ]
            return sum(heights)

        least = min(theme.scale.text, 1.0)
        while len(parts) > 1 and tall(least) > box.h:
            parts.pop()
        share = lettering.fitting(theme, tall, box.h)
        y = box.y
        for words, role, colour in parts:
            place = Box(box.x, y, box.w, 0)
            told = self.add(Paragraph.flowing(theme, place, words, role, colour, share))
            y = told.box.bottom + 8
        self._ahead(theme, Box(box.x, y, box.w, box.bottom - y), scenario)

    def _ahead(self, theme: Theme, box: Box, scenario: Scenario) -> None:
        """When the great assemblies meet: the last of them, as many as have room at the foot."""
        great = sorted((a for a in scenario.assemblies.values() if a.of_party), key=_day)
        shown: list[tuple[Paragraph, float]] = []
        tall = 40.0
        for one in reversed(great):
            words = _("{day}: {assembly}").format(day=narrate.day(one.opens), assembly=one.name)
            line = Paragraph.flowing(theme, box, words, t.LABEL)
            if tall + line.box.h + 4 > box.h:
                break
            tall += line.box.h + 4
            shown.append((line, tall))
        if not shown:
            return
        foot = box.bottom_part(tall)
        self.add(Picture(foot.top_part(2), _rule))
        self.add(Label(foot.moved(0, 6).top_part(28), _("It comes to a vote"), t.CONTROL))
        for line, below in shown:
            self.add(line).move(0, box.bottom - below + 40 - line.box.y)


def _day(assembly: Assembly) -> date:
    return assembly.opens


def _lasts(low: int, high: int) -> str:
    """How long a person plays; in hours where both are whole ones."""
    if low % 60 or high % 60 or high <= 60:
        return _("{low} to {high} minutes").format(low=low, high=high)
    return _("{low} to {high} hours").format(low=low // 60, high=high // 60)


def _span(scenario: Scenario) -> str:
    """From which month to which."""
    first, last = scenario.calendar[0].begins, scenario.calendar[-1].begins
    return _("{first} to {last}").format(first=narrate.month(first), last=narrate.month(last))


def _poster(canvas: Canvas, box: Box, scenario: Scenario) -> None:
    """The picture, with the years in its lower right corner."""
    art.drawing(canvas, box, "posters", poster_of(scenario), border=2)
    years = sorted({turn.begins.year for turn in scenario.calendar})
    words = str(years[0]) if len(years) == 1 else f"{years[0]}–{years[-1]}"
    plate = Box(box.right - 118, box.bottom - 36, 118, 36)
    canvas.rect(plate, t.INK)
    canvas.text_in(plate.inset(8, 0), words, t.CARD_NAME, t.WHITE, align="centre")


def _rule(canvas: Canvas, box: Box) -> None:
    canvas.across(box.x, box.right, box.y, t.TRAY, 2)
