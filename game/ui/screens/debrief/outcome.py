"""Owns the second page of the debrief: the ending and the aims; beside them votes and turns."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.rules.leaders import leader_of
from game.rules.model import Aim
from game.ui import art, lettering
from game.ui import theme as t
from game.ui.box import Box
from game.ui.canvas import Canvas
from game.ui.explain import Explanation, Row
from game.ui.screens.debrief.turns import turning_height, turning_panel
from game.ui.screens.debrief.votes import votes_panel
from game.ui.screens.persons import face
from game.ui.theme import Theme
from game.ui.widgets import Panel, Paragraph, Widget
from game.words import plural
from game.words import text as _

if TYPE_CHECKING:
    from game.ui.screens.debrief.screen import DebriefScreen

_LEFT, _RIGHT = Box(16, 114, 776, 774), Box(808, 114, 776, 774)
_ENDING = 242.0  # the ending's words grow no taller, so that the aims keep their room


def page(theme: Theme, screen: DebriefScreen) -> list[Widget]:
    """The ending over the aims; the votes over the turning points."""
    ending = _ending(theme, screen)
    aims = _LEFT.below(ending.box.h + 12)
    tall = turning_height(screen)
    return [
        ending,
        _aims(theme, aims, screen),
        votes_panel(_RIGHT.top_part(_RIGHT.h - tall - 12), screen),
        turning_panel(_RIGHT.bottom_part(tall), screen),
    ]


def _ending(theme: Theme, screen: DebriefScreen) -> Widget:
    scenario = screen.sitting.scenario
    ending = scenario.endings.get(screen.ending)
    title = ending.title if ending else _("The game is not over")
    text = ending.text if ending else ""
    wide, size = _LEFT.w - 40, theme.scale.text
    least = lettering.paragraph_height(theme, text, t.READING, wide)
    tall = max(least, min(lettering.paragraph_height(theme, text, t.READING, wide, size), _ENDING))
    panel = Panel(_LEFT.top_part(76 + tall), title=title, role=t.TITLE.at(28), name="ending")
    panel.add(Paragraph(Box(_LEFT.x + 20, _LEFT.y + 58, wide, tall), text, t.READING))
    return panel


# --- aims -----------------------------------------------------------------------------------------
def _aims(theme: Theme, box: Box, screen: DebriefScreen) -> Widget:
    panel = Panel(box, title=_("What each wanted"), name="aims")
    scenario = screen.sitting.scenario
    cells = [
        cell
        for row in panel.inside.rows(-(-len(scenario.factions) // 2), 12)
        for cell in row.columns(2, 24)
    ]
    for faction, cell in zip(scenario.factions, cells, strict=False):
        for widget in _faction(theme, cell, screen, faction):
            panel.add(widget)
    return panel


def _faction(theme: Theme, box: Box, screen: DebriefScreen, faction: str) -> list[Widget]:
    scenario = screen.sitting.scenario
    item, outcome = scenario.factions[faction], screen.sitting.match.outcome
    reached = outcome.aims[faction] if outcome else ()
    points = outcome.points[faction] if outcome else 0
    rows = tuple(Row(aim.text, aim.points if aim.id in reached else 0) for aim in item.aims)
    why = Explanation(item.name, rows, points)
    words = (
        _("{side} (you)").format(side=item.name) if faction == screen.sitting.seat else item.name
    )
    leader = face(scenario, leader_of(scenario, screen.sitting.match.state, faction))
    widgets: list[Widget] = [_AimHead(box.top_part(36), faction, words, points, leader, why)]
    y = box.y + 40
    for aim in item.aims:
        tall = lettering.paragraph_height(theme, aim.text, t.LABEL, box.w - 78)
        widgets.append(_AimLine(Box(box.x, y, box.w, tall + 4), aim, reached=aim.id in reached))
        y += tall + 4
    return widgets


class _AimHead(Widget):
    """A faction's leader and sign, its name, its points in figures and as a bar of a hundred."""

    ring_reach = 2.0

    def __init__(
        self, box: Box, faction: str, words: str, points: int, leader: str, why: Explanation
    ) -> None:
        super().__init__(box, name=f"points {faction}", why=why)
        self.faction, self.words, self.points, self.leader = faction, words, points, leader

    def paint(self, canvas: Canvas) -> None:
        """The face, one line, the bar under it."""
        if self.hovered or self.focused:
            canvas.rect(self.box.inset(-4, -2), t.PALE_RED)
        art.bust(canvas, self.box.left_part(32), self.leader, self.faction, border=1.6)
        line = self.box.beside(40).top_part(27)
        art.glyph(canvas, self.faction, (line.x + 9, line.centre[1]), 13)
        points = plural("{n} point", "{n} points", self.points).format(n=self.points)
        left = (self.words, t.CARD_NAME, t.INK)
        canvas.pair(line.beside(24), left, (points, t.CARD_NAME, t.INK))
        bar = Box(line.x, line.bottom + 1, line.w, 8)
        look = t.faction_look(self.faction)
        art.progress_bar(canvas, bar, self.points / 100, look.colour)


class _AimLine(Widget):
    """An aim with a tick or a cross, and what it is worth."""

    def __init__(self, box: Box, aim: Aim, *, reached: bool) -> None:
        super().__init__(box, name=f"aim {aim.id}")
        self.aim, self.reached = aim, reached

    def paint(self, canvas: Canvas) -> None:
        """Sign, words, points."""
        at = (self.box.x + 10, self.box.y + 14)
        if self.reached:
            art.tick(canvas, at, 15, t.INK)
        else:
            art.cross(canvas, at, 12, t.RED)
        ink = t.INK if self.reached else t.GREY
        words = Box(self.box.x + 28, self.box.y + 2, self.box.w - 76, self.box.h)
        canvas.paragraph(self.aim.text, t.LABEL, words, ink)
        canvas.text(
            str(self.aim.points), t.MONO, (self.box.right, self.box.y + 13), ink, align="right"
        )
