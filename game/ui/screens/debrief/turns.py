"""Owns the turning points of a game that is over: when it parted from the record, and by what."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game import narrate
from game.record.turning import TurningPoint, telling
from game.ui import theme as t
from game.ui.box import Box
from game.ui.canvas import Canvas
from game.ui.explain import Explanation, Row
from game.ui.widgets import Label, Panel, Widget
from game.words import plural
from game.words import text as _

if TYPE_CHECKING:
    from game.ui.screens.debrief.screen import DebriefScreen

_HEAD, _LINE, _FOOT = 70.0, 50.0, 14.0


def turning_height(screen: DebriefScreen) -> float:
    """How tall the panel is: so that all points have room, and the votes get the rest."""
    lines = len(screen.points or ()) or 1
    return _HEAD + lines * _LINE + _FOOT


def turning_panel(box: Box, screen: DebriefScreen) -> Widget:
    """The points, each a line; what else moved the main vote is said in a last one."""
    panel = Panel(box, title=_("Turning points"), name="turns")
    note = _("The turns in which facts parted from the record, or that moved the main vote.")
    panel.add(Label(Box(box.x + 16, box.y + 38, box.w - 32, 26), note, t.LABEL, t.SOFT_INK))
    below = Box(box.x + 16, box.y + _HEAD, box.w - 32, 26)
    if screen.points is None:
        panel.add(Label(below, _("Being counted."), t.LABEL))
        return panel
    if not screen.points:
        panel.add(Label(below, _("Nothing moved this game away from the record."), t.LABEL))
    for nth, point in enumerate(screen.points):
        line = Box(box.x + 16, box.y + _HEAD + nth * _LINE, box.w - 32, _LINE - 2)
        panel.add(_PointLine(line, screen, point))
    return panel


class _PointLine(Widget):
    """A turn, what parted in it from the record, and by how much it moved the forecast."""

    ring_reach = 1.0

    def __init__(self, box: Box, screen: DebriefScreen, point: TurningPoint) -> None:
        self.point = point
        self.label = screen.sitting.scenario.calendar[point.turn].label
        self.told = _parted(screen, point) or _events(screen, point.turn)
        super().__init__(box, name=f"point {point.turn}", why=_point_why(screen, point))

    def paint(self, canvas: Canvas) -> None:
        """Label and number over what parted."""
        if self.hovered or self.focused:
            canvas.rect(self.box.inset(-5, 0), t.PALE_RED)
        upper = self.box.top_part(26)
        canvas.text_in(upper.left_part(upper.w - 90), self.label, t.LABEL_BOLD, ellipsis=True)
        if self.point.swing:
            by = self.point.swing.by
            ink = t.RED if by < 0 else t.INK
            canvas.text_in(upper, narrate.signed(by), t.NUMBER.at(23), ink, align="right")
        canvas.text_in(
            self.box.below(24).top_part(22), self.told, t.NOTE, t.SOFT_INK, ellipsis=True
        )
        canvas.across(self.box.x, self.box.right, self.box.bottom, t.SHADE, 1.2)


def _parted(screen: DebriefScreen, point: TurningPoint) -> str:
    """The facts that parted from the record in a turn, and how many descend from them."""
    if not point.roots:
        return ""
    facts = screen.sitting.scenario.facts
    words = _("Parted: {facts}").format(facts=", ".join(facts[name].title for name in point.roots))
    n = len(point.descend)
    more = plural("{n} more descends", "{n} more descend", n).format(n=n)
    return f"{words}; {more}" if n else words


def _point_why(screen: DebriefScreen, point: TurningPoint) -> Explanation:
    """Where the forecast moved and by how much; what parted, what descends, what happened."""
    scenario, swing = screen.sitting.scenario, point.swing
    rows: list[Row] = []
    if swing:
        rows = [Row(narrate.name(scenario, where), by) for where, by in swing.places[:6]]
        rest = swing.by - sum(row.amount or 0 for row in rows)
        rows += [Row(_("All else"), rest)] if rest else []
    told = [_parted(screen, point), _descended(screen, point), _beyond(screen, point)]
    note = " ".join(f"{words}." for words in (*told, _events(screen, point.turn)) if words)
    label = scenario.calendar[point.turn].label
    return Explanation(label, tuple(rows), swing.by if swing else None, note)


def _descended(screen: DebriefScreen, point: TurningPoint) -> str:
    facts = screen.sitting.scenario.facts
    titles = ", ".join(facts[name].title for name in point.descend)
    return _("They are: {facts}").format(facts=titles) if titles else ""


def _beyond(screen: DebriefScreen, point: TurningPoint) -> str:
    if point.swing is None or point.swing.beyond is None:
        return ""
    motion = screen.sitting.scenario.motions[point.swing.motion].title
    beside = narrate.signed(point.swing.by - point.swing.beyond)
    words = _("The number is expected votes on “{motion}”; by the record’s orders it was {by}")
    return words.format(motion=motion, by=beside)


def _events(screen: DebriefScreen, turn: int) -> str:
    """The weightiest of what happened in a turn, in a line."""
    scenario, state = screen.sitting.scenario, screen.sitting.match.state
    words = [narrate.entry(scenario, entry).rstrip(".") for entry in telling(state, turn)]
    return "; ".join(words) or _("Orders, and the drift of things")
