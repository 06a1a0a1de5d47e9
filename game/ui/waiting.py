"""Owns what is shown while the others answer: who has, who is thinking, who has still to.

    for widget in sides(box, scenario, state, match.players, left=("left", "right")): ...

What they answer is hidden until all have; that they have is not.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from game import narrate
from game.narrate import seats
from game.rules.leaders import leader_of
from game.rules.model import Scenario
from game.rules.state import State
from game.ui import art
from game.ui import theme as t
from game.ui.box import Box
from game.ui.canvas import Canvas
from game.ui.widgets import Label, Picture, Widget
from game.words import text as _

_ROW = 76.0


def stage(scenario: Scenario, state: State, awaited: str | None) -> str:
    """What is done at this moment, in a line."""
    if awaited is None:
        return _("The game is over")
    name = narrate.name(scenario, awaited)
    if len(state.awaiting) > 1:
        return _("{faction} is thinking").format(faction=name)
    return _("{faction} is thinking; then all orders are carried out").format(faction=name)


def sides(
    box: Box, scenario: Scenario, state: State, players: Mapping[str, str], left: Sequence[str]
) -> Iterator[Widget]:
    """A row for each side, with its leader and who plays it.

    `left` have still to answer, the first of them is thinking.
    """
    for nth, faction in enumerate(scenario.factions):
        row = Box(box.x, box.y + nth * _ROW, box.w, _ROW - 8)
        thinking = faction in left[:1]
        answered = faction not in left
        one = _Row(row, scenario, state, faction, thinking=thinking, answered=answered)
        kind = Box(row.x + 400, row.y, 140, row.h)
        one.add(Label(kind, seats.level(players[faction]), t.LABEL, t.SOFT_INK))
        yield one


def height(scenario: Scenario) -> float:
    """How much the rows of all sides take."""
    return _ROW * len(scenario.factions)


class _Row(Picture):
    """One side: bust, sign, name, and how far it is."""

    def __init__(
        self,
        box: Box,
        scenario: Scenario,
        state: State,
        faction: str,
        *,
        thinking: bool,
        answered: bool,
    ) -> None:
        super().__init__(box, self._draw, name=f"side {faction}")
        leader = leader_of(scenario, state, faction)
        self.faction, self.thinking, self.answered = faction, thinking, answered
        self.portrait = (scenario.people[leader].portrait or leader) if leader else "unknown"
        name = narrate.name(scenario, faction)
        line = box.beside(104).left_part(286)
        self.add(Label(line, name, t.CARD_NAME))
        words, ink = self._told()
        self.add(Label(box.right_part(250), words, t.LABEL_BOLD, ink))

    def _told(self) -> tuple[str, t.Colour]:
        if self.answered:
            return _("has answered"), t.INK
        return (_("is thinking"), t.RED) if self.thinking else (_("has still to answer"), t.GREY)

    def _draw(self, canvas: Canvas, box: Box) -> None:
        canvas.rect(box, t.BRIGHT if self.thinking else t.CARD, t.INK, 2)
        if self.thinking:
            canvas.rect(box, None, t.RED, 4)
        bust = Box(box.x + 10, box.y + 6, 48, 56)
        art.bust(canvas, bust, self.portrait, self.faction, border=1.6)
        art.glyph(canvas, self.faction, (box.x + 82, box.centre[1]), 15)
        if self.answered:
            art.tick(canvas, (box.right - 274, box.centre[1]), 18, t.INK)


__all__ = ["height", "sides", "stage"]
