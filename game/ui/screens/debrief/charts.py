"""Owns the chart of the debrief: delegates turn by turn, here and by the record's orders.

It shows no number that was not computed: the record's orders are replayed with the same dice.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from game import narrate
from game.report.measures import delegates, many_halls
from game.rules.days import turn_of
from game.rules.delegates import delegation
from game.rules.model import Scenario
from game.rules.state import State
from game.ui import art, lettering
from game.ui import theme as t
from game.ui.box import Box
from game.ui.canvas import Canvas
from game.ui.explain import Explanation, Row
from game.ui.theme import Theme
from game.ui.widgets import Label, LinkButton, Panel, Told, Widget
from game.words import text as _

if TYPE_CHECKING:
    from game.ui.screens.debrief.screen import DebriefScreen

_SHORT = 40  # turns of which the months can be named


# --- delegates ------------------------------------------------------------------------------------
def counted_on(scenario: Scenario, states: Sequence[State], seat: str) -> tuple[int, ...]:
    """How many delegates owed their seat to a faction or stood with it, as each turn opened.

    Where a game goes through several halls, of very different sizes, it is their per cent.

    It ends with the turn of the scenario's main vote: after it nobody counts on delegates any more.
    Where the first turns are not known (a game loaded from its snapshot) there is no line.
    """
    if states[0].turn:
        return ()
    last = last_turn(scenario)
    return tuple(delegates(scenario, state, seat) for state in states if state.turn <= last)


def delegates_panel(theme: Theme, box: Box, screen: DebriefScreen) -> Widget:
    """The line of this game, and beside it the record's orders replayed with the same dice."""
    title = (
        _("Delegates you could count on, in per cent")
        if many_halls(screen.sitting.scenario)
        else _("Delegates you could count on")
    )
    panel = Panel(box, name="delegates")
    words = _("All graphs")
    wide = lettering.width(theme, words, t.LABEL_BOLD) + 2
    link = Box(box.right - 16 - wide, box.y + 10, wide, 24)
    heading = Box(box.x + 16, box.y, link.x - 12 - box.x - 16, t.PANEL.size * 1.7)
    panel.add(Label(heading, title, t.PANEL))
    panel.add(LinkButton(link, words, on_act=screen.show_graph, name="all graphs"))
    mine = screen.delegates
    plot = Box(box.x + 12, box.y + 40, box.w - 24, box.h - 40 - 28)
    panel.add(_Chart(plot, screen))
    note = Box(box.x + 16, box.bottom - 30, box.w - 32, 22)
    words = (
        _("Dashed: the record’s orders on all sides, replayed with this game’s dice.")
        if screen.replayed
        else _("The record’s orders are being replayed.")
    )
    if mine and mine == screen.replayed:
        words = _("The record’s orders, replayed with this game’s dice, give the very same line.")
    if not mine:
        words = _("This game’s own line is lost: it was loaded without its turns.")
    panel.add(Label(note, words, t.NOTE, t.SOFT_INK))
    return panel


class _Chart(Widget):
    """The lines; the ledger is of the last number."""

    def __init__(self, box: Box, screen: DebriefScreen) -> None:
        super().__init__(box, why=_delegates_why(screen), name="delegates chart")
        self.lines = _lines(screen)
        count = max((len(line.values) for line in self.lines), default=0)
        self.labels = turn_labels(screen.sitting.scenario, count)
        self.plot = art.plot_in(box, self.lines, count)

    def paint(self, canvas: Canvas) -> None:
        """The lines over their scale."""
        art.line_chart(canvas, self.plot, self.lines, self.labels)

    def tells(self) -> Sequence[Told]:
        """Each line value by value."""
        return [Told(words) for words in art.lines_told(self.plot, self.lines, self.labels)]


def _lines(screen: DebriefScreen) -> list[art.Series]:
    lines = []
    if screen.replayed:
        lines.append(art.Series(screen.replayed, _("the record’s orders"), art.RECORD))
    if screen.delegates:
        seat = replace(art.stroke_of(screen.sitting.seat), dash=0)
        lines.append(art.Series(screen.delegates, _("this game"), seat))
    return lines


def _delegates_why(screen: DebriefScreen) -> Explanation:
    """Of whom the last number is made: delegations in which the seat has anybody."""
    scenario, seat = screen.sitting.scenario, screen.sitting.seat
    states = [s for s in screen.sitting.match.states if s.turn <= last_turn(scenario)]
    if not states:
        return Explanation(_("Delegates you could count on"))
    found = []
    for name in states[-1].organisations:
        sent = delegation(scenario, states[-1], name)
        number = sent.others.get(seat, 0) + (sent.nominees if sent.patron == seat else 0)
        if number:
            found.append(Row(narrate.name(scenario, name), number))
    found.sort(key=lambda row: -(row.amount or 0))
    rows = tuple(found[:9])
    rest = sum(row.amount or 0 for row in found[9:])
    if rest:
        rows = (*rows, Row(_("All else"), rest))
    title = _("Delegates on the eve of the vote")
    return Explanation(title, rows, sum(row.amount or 0 for row in found))


def last_turn(scenario: Scenario) -> int:
    """The turn of the scenario’s main vote."""
    return turn_of(scenario, scenario.motions[scenario.card.main_motions[-1]].day)


def turn_labels(scenario: Scenario, count: int) -> list[str]:
    """The month where one begins, or the year in a long game; nothing at the turns between."""
    long = count > _SHORT
    told = [
        str(turn.begins.year) if long else narrate.short_day(turn.begins).split(" ")[1]
        for turn in scenario.calendar[:count]
    ]
    return [words if nth == 0 or told[nth - 1] != words else "" for nth, words in enumerate(told)]
