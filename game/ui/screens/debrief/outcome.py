"""Owns the second page of the debrief: the ending, the aims, the votes, the turning points."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game import narrate
from game.record.turning import TurningPoint, telling
from game.report.facts import short_date
from game.rules.model import Aim
from game.ui import art, lettering
from game.ui import theme as t
from game.ui.box import Box
from game.ui.canvas import Canvas
from game.ui.explain import Explanation, Row
from game.ui.theme import Theme
from game.ui.widgets import Item, Label, Panel, Paragraph, ScrollList, TextItem, Widget
from game.words import plural
from game.words import text as _

if TYPE_CHECKING:
    from game.ui.screens.debrief.screen import DebriefScreen

_LEFT, _RIGHT = Box(16, 114, 776, 774), Box(808, 114, 776, 774)
_ENDING = 254.0  # the ending's words grow no taller, so that the aims keep their room


def page(theme: Theme, screen: DebriefScreen) -> list[Widget]:
    """The ending over the aims; the votes over the turning points."""
    ending = _ending(theme, screen)
    aims = _LEFT.below(ending.box.h + 12)
    return [
        ending,
        _aims(theme, aims, screen),
        _votes(_RIGHT.top_part(370), screen),
        _turns(_RIGHT.below(382), screen),
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
    widgets: list[Widget] = [_AimHead(box.top_part(32), faction, item.name, points, why)]
    y = box.y + 36
    for aim in item.aims:
        tall = lettering.paragraph_height(theme, aim.text, t.LABEL, box.w - 78)
        widgets.append(_AimLine(Box(box.x, y, box.w, tall + 4), aim, reached=aim.id in reached))
        y += tall + 4
    return widgets


class _AimHead(Widget):
    """A faction's sign, its name, its points."""

    ring_reach = 2.0

    def __init__(self, box: Box, faction: str, words: str, points: int, why: Explanation) -> None:
        super().__init__(box, name=f"points {faction}", why=why)
        self.faction, self.words, self.points = faction, words, points

    def paint(self, canvas: Canvas) -> None:
        """One line over a rule."""
        if self.hovered or self.focused:
            canvas.rect(self.box.inset(-4, 0), t.PALE_RED)
        art.glyph(canvas, self.faction, (self.box.x + 10, self.box.centre[1]), 14)
        canvas.text_in(self.box.beside(28).left_part(self.box.w - 150), self.words, t.CARD_NAME)
        points = plural("{n} point", "{n} points", self.points).format(n=self.points)
        canvas.text_in(self.box, points, t.CARD_NAME, align="right")
        canvas.across(self.box.x, self.box.right, self.box.bottom, t.INK, 1.6)


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


# --- votes ----------------------------------------------------------------------------------------
def votes(screen: DebriefScreen) -> list[str]:
    """The motions whose votes can be called again, in the order of their days."""
    scenario, results = screen.sitting.scenario, screen.sitting.match.state.results
    found = [
        name
        for name, result in results.items()
        if scenario.motions[name].vote and screen.sitting.match.opened(result.turn) is not None
    ]
    return sorted(found, key=lambda name: (scenario.motions[name].day, name))


def _votes(box: Box, screen: DebriefScreen) -> Widget:
    panel = Panel(box, title=_("Look at a vote again"), name="votes")
    scenario, results = screen.sitting.scenario, screen.sitting.match.state.results
    items: list[Item] = []
    for name in votes(screen):
        motion, ballots = scenario.motions[name], results[name].ballots
        came = _("carried") if results[name].carried else _("lost")
        note = _("{assembly}, {day}: {came}").format(
            assembly=narrate.name(scenario, motion.assembly), day=short_date(motion.day), came=came
        )
        aside = f"{ballots.for_}, {ballots.against}, {ballots.abstain}"
        items.append(TextItem(57, motion.title, note, aside, name=f"vote {name}"))
    panel.add(
        ScrollList(
            Box(box.x + 16, box.y + 46, box.w - 32, box.h - 60),
            items,
            chosen=screen.vote,
            on_choose=screen.choose_vote,
            on_act=screen.open_vote,
            name="vote list",
            empty=_("There is no vote that could be called again."),
        )
    )
    return panel


# --- turning points -------------------------------------------------------------------------------
def _turns(box: Box, screen: DebriefScreen) -> Widget:
    panel = Panel(box, title=_("Turning points"), name="turns")
    note = _("The turns in which facts parted from the record, or that moved the main vote.")
    panel.add(Label(Box(box.x + 16, box.y + 38, box.w - 32, 26), note, t.LABEL, t.SOFT_INK))
    below = Box(box.x + 16, box.y + 76, box.w - 32, 26)
    if screen.points is None:
        panel.add(Label(below, _("Being counted."), t.LABEL))
        return panel
    if not screen.points:
        panel.add(Label(below, _("Nothing moved this game away from the record."), t.LABEL))
    for nth, point in enumerate(screen.points):
        line = Box(box.x + 16, box.y + 70 + nth * 50, box.w - 32, 48)
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
