"""Owns the lines from which the parts of an order are chosen.

A line is as tall as its words need: nothing is cut. What it says of a person is `who`'s, of a place
`where`'s, of everything else `what`'s.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from game import narrate
from game.rules.prices import can_fail
from game.ui import art, lettering
from game.ui import theme as t
from game.ui.box import Box
from game.ui.canvas import Canvas
from game.ui.screens.order import what, where, who
from game.ui.screens.order.choices import Choice, Group
from game.ui.screens.order.told import Told
from game.ui.sitting import Sitting
from game.ui.theme import Colour, Role, Theme
from game.ui.widgets import Item
from game.words import text as _

TALL = 85.0
_NOTCH = 8.0
_LEFT, _RIGHT = 78.0, 12.0  # what the picture and the margin take of a card
_CHANCE = 96.0
_STEP = 24.0  # from one row of numbers to the next
_APART = 20.0
_REMARK = t.READING_ITALIC.at(16)


class Line(Item):
    """A card of the list: picture, words, numbers, and the chance."""

    def __init__(
        self, told: Told, choice: Choice, value: str, problem: str, *, certain: bool
    ) -> None:
        """`problem` says why it is impossible; `certain` orders show no chance."""
        tooltip = problem or told.remark
        super().__init__(TALL, name=f"line {value}", tooltip=tooltip)
        self.told, self.choice, self.problem, self.certain = told, choice, problem, certain
        self._texts: list[tuple[str, Role, Colour, float]] = []
        self._rows: list[list[tuple[str, str]]] = []

    def fit(self, theme: Theme, wide: float) -> None:
        """Be as tall as the words are when the list is so wide."""
        room = self._room(wide)
        self._rows = _rows(theme, self.told.numbers, room) if not self.problem else []
        told = [(self.told.title, t.CARD_NAME, t.INK), (self.told.note, t.LABEL, t.SOFT_INK)]
        if self.problem:
            told.append((self.problem, t.LABEL, t.DEEP_RED))
        elif not self._rows:
            told.append((self.told.remark, _REMARK, t.SOFT_INK))
        self._texts = [
            (words, role, ink, lettering.paragraph_height(theme, words, role, room, _text(theme)))
            for words, role, ink in told
            if words
        ]
        tall = sum(text[3] for text in self._texts) + _STEP * len(self._rows)
        tall += _NOTCH + 3
        self.box = Box(self.box.x, self.box.y, wide, TALL if tall <= TALL else tall + 6)

    def _room(self, wide: float) -> float:
        aside = 0.0 if self.problem or self.certain else _CHANCE
        return wide - _LEFT - _RIGHT - aside

    def paint(self, canvas: Canvas) -> None:
        """A notch in the faction's colour, the card, what it says, the chance."""
        possible = self.choice.possible
        notch = Box(self.box.x + 18, self.box.y, 96, _NOTCH + 1)
        art.notch_tab(canvas, notch, t.faction_look(self.told.faction).colour)
        card = self.box.below(_NOTCH)
        fill = t.BRIGHT if self.chosen or self.hovered else t.CARD
        if not possible and not self.chosen:
            fill = t.SHADE
        edge, thick = (t.RED, 4.0) if self.chosen else (t.INK, 1.6)
        canvas.rect(card, fill, edge, thick)
        picture = Box(card.x + 10, card.y + 7, 56, 64)
        if self.told.pen is not None:
            self.told.pen(canvas, picture)
        self._words(canvas, card)
        self._chance(canvas, card)

    def _words(self, canvas: Canvas, card: Box) -> None:
        x, y = card.x + _LEFT, card.y + 1
        for words, role, ink, tall in self._texts:
            room = Box(x, y, self._room(card.w), tall)
            canvas.paragraph(words, role, room, ink)
            y += tall
        for row in self._rows:
            self._numbers(canvas, row, x, y + _STEP / 2)
            y += _STEP

    @staticmethod
    def _numbers(canvas: Canvas, row: Sequence[tuple[str, str]], x: float, y: float) -> None:
        for words, number in row:
            x += canvas.text(words, t.LABEL, (x, y), t.SOFT_INK) + 8
            x += canvas.text(number, t.LABEL_BOLD, (x, y)) + _APART

    def _chance(self, canvas: Canvas, card: Box) -> None:
        if self.problem or self.certain:
            return
        at = (card.right - 14, card.y + 29)
        ink = t.RED if self.chosen else t.INK
        canvas.text(f"{self.choice.chance}%", t.TITLE.at(32), at, ink, align="right")
        canvas.text(_("chance"), t.NOTE, (at[0], card.y + 60), t.SOFT_INK, align="right")


def _text(theme: Theme) -> float:
    """How much words are enlarged: the player's wish, never below the design."""
    return max(1.0, theme.scale.text)


def _rows(
    theme: Theme, numbers: Sequence[tuple[str, str]], room: float
) -> list[list[tuple[str, str]]]:
    """Named numbers in rows that are not wider than `room`."""
    rows: list[list[tuple[str, str]]] = []
    left = 0.0
    for words, number in numbers:
        wide = lettering.width(theme, words, t.LABEL) + 8
        wide += lettering.width(theme, number, t.LABEL_BOLD)
        if wide > left:
            rows.append([])
            left = room
        rows[-1].append((words, number))
        left -= wide + _APART
    return rows


def lines(sitting: Sitting, kind: str, found: Sequence[Group]) -> list[tuple[str, Line]]:
    """A line for each value of a part."""
    made = []
    for group in found:
        told = _TELLERS.get(kind, what.plain_order)(sitting, group.value, group.best)
        problem = ""
        if group.best.problems:
            problem = narrate.problem(sitting.scenario, group.best.problems[0])
        certain = not can_fail(group.best.order)
        made.append((group.value, Line(told, group.best, group.value, problem, certain=certain)))
    return made


_TELLERS: Mapping[str, Callable[[Sitting, str, Choice], Told]] = {
    "person": who.person,
    "faction": who.faction,
    "task": who.task,
    "organisation": where.organisation,
    "channel": where.channel,
    "paper": where.paper,
    "post": where.office,
    "body": where.office,
    "document": what.document,
    "motion": what.motion,
    "side": what.side,
    "issue": what.issue,
    "doctrine": what.doctrine,
    "direction": what.direction,
    "lever": what.lever,
    "step": what.step,
    "aim": what.aim,
    "cause": what.cause,
}
