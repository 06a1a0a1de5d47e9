"""Owns the chart of the debrief: delegates turn by turn, here and by the record's orders.

It shows no number that was not computed: the record's orders are replayed with the same dice.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from game import narrate
from game.rules.days import turn_of
from game.rules.delegates import delegates_of, delegation
from game.rules.halls import quota
from game.rules.model import Scenario
from game.rules.state import State
from game.ui import theme as t
from game.ui.box import Box
from game.ui.canvas import Canvas
from game.ui.explain import Explanation, Row
from game.ui.theme import Theme
from game.ui.widgets import Label, Panel, Picture, Widget
from game.words import text as _

if TYPE_CHECKING:
    from game.ui.screens.debrief.screen import DebriefScreen

_SHORT = 40  # turns of which the months can be named
_LEGIBLE = 4.5  # the least contrast of words


# --- delegates ------------------------------------------------------------------------------------
def counted_on(scenario: Scenario, states: Sequence[State], seat: str) -> tuple[int, ...]:
    """How many delegates owed their seat to a faction or stood with it, as each turn opened.

    Where a game goes through several halls, of very different sizes, it is their per cent.

    It ends with the turn of the scenario's main vote: after it nobody counts on delegates any more.
    Where the first turns are not known (a game loaded from its snapshot) there is no line.
    """
    if states[0].turn:
        return ()
    last = turn_of(scenario, scenario.motions[scenario.card.main_motions[-1]].day)
    return tuple(_counted(scenario, state, seat) for state in states if state.turn <= last)


def _counted(scenario: Scenario, state: State, seat: str) -> int:
    number = delegates_of(scenario, state, seat)
    if not many_halls(scenario):
        return number
    hall = sum(quota(scenario, state, place) for place in state.organisations)
    return round(100 * number / max(1, hall))


def many_halls(scenario: Scenario) -> bool:
    """Whether a game goes through more than one hall of delegates."""
    return len(scenario.card.main_motions) > 1


def delegates_panel(theme: Theme, box: Box, screen: DebriefScreen) -> Widget:
    """The line of this game, and beside it the record's orders replayed with the same dice."""
    title = (
        _("Delegates you could count on, in per cent")
        if many_halls(screen.sitting.scenario)
        else _("Delegates you could count on")
    )
    panel = Panel(box, title=title, name="delegates")
    mine = screen.delegates
    plot = Box(box.x + 12, box.y + 40, box.w - 24, box.h - 40 - 28)
    panel.add(
        Picture(
            plot,
            lambda canvas, place: _lines(canvas, place, screen),
            why=_delegates_why(screen),
            name="delegates chart",
        )
    )
    note = Box(box.x + 16, box.bottom - 30, box.w - 32, 22)
    words = (
        _("Dashed: the record’s orders on all sides, replayed with this game’s dice.")
        if screen.replayed
        else _("The record’s orders are being replayed.")
    )
    if not mine:
        words = _("This game’s own line is lost: it was loaded without its turns.")
    panel.add(Label(note, words, t.NOTE, t.SOFT_INK))
    return panel


def _lines(canvas: Canvas, box: Box, screen: DebriefScreen) -> None:
    colour = t.faction_look(screen.sitting.seat).colour
    lines = []
    if screen.replayed:
        lines.append(Line(screen.replayed, t.INK, _("the record’s orders"), dashed=True))
    if screen.delegates:
        lines.append(Line(screen.delegates, colour, _("this game")))
    count = max((len(line.values) for line in lines), default=0)
    chart(canvas, box, lines, turn_labels(screen.sitting.scenario, count))


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


class Line:
    """One line of a chart: its values, its colour, its words."""

    def __init__(
        self, values: Sequence[int], colour: t.Colour, words: str, *, dashed: bool = False
    ) -> None:
        self.values, self.colour, self.words, self.dashed = tuple(values), colour, words, dashed


def chart(canvas: Canvas, box: Box, lines: Sequence[Line], labels: Sequence[str]) -> None:
    """Lines over a scale; last values and words stand at the right end, never over each other."""
    plot = Box(box.x + 44, box.y + 12, box.w - 44 - 150, box.h - 40)
    most = _round_top(max((value for line in lines for value in line.values), default=4))
    for n in range(5):
        y = plot.bottom - plot.h * n / 4
        canvas.across(plot.x, plot.right, y, t.INK if n == 0 else t.RULE, 2 if n == 0 else 1)
        canvas.text(str(most * n // 4), t.NOTE, (plot.x - 10, y), align="right")
    step = (plot.w - 24) / max(1, len(labels) - 1)
    for n, words in enumerate(labels):
        if words:
            canvas.text(
                words, t.NOTE_BOLD, (plot.x + 12 + step * n, plot.bottom + 16), align="centre"
            )
    ends = []
    for line in lines:
        points = [
            (plot.x + 12 + step * n, plot.bottom - plot.h * value / most)
            for n, value in enumerate(line.values)
        ]
        values = ", ".join(str(value) for value in line.values)
        canvas.say(f"{line.words}: {values}", (plot.x, plot.bottom + 40))
        _line(canvas, points, line)
        ends.append(points[-1])
    _ends(canvas, plot, lines, ends)


def _line(canvas: Canvas, points: list[tuple[float, float]], line: Line) -> None:
    if line.dashed:
        canvas.dashes(points, line.colour, 3, dash=8, gap=5)
        canvas.circle(points[-1], 7, t.CARD, line.colour, 3)
        return
    if len(points) > 1:
        canvas.line(points, line.colour, 4)
    for at in points:
        canvas.circle(at, 4.5, line.colour)


def _ends(
    canvas: Canvas, plot: Box, lines: Sequence[Line], ends: Sequence[tuple[float, float]]
) -> None:
    order = sorted(range(len(lines)), key=lambda n: ends[n][1])
    ys: list[float] = []
    for n in order:
        ys.append(max(ends[n][1], ys[-1] + 46 if ys else plot.y + 6))
    over = max(0.0, ys[-1] - (plot.bottom - 16)) if ys else 0.0
    for n, y in zip(order, ys, strict=True):
        line, x = lines[n], plot.right + 10
        ink = line.colour if t.contrast(line.colour, t.CARD) >= _LEGIBLE else t.INK
        canvas.text(str(line.values[-1]), t.NUMBER, (x, y - over - 8), ink)
        canvas.text(line.words, t.NOTE_BOLD, (x, y - over + 14), ink)


def _round_top(most: int) -> int:
    """The least round number that a scale of four steps can end on.

    >>> _round_top(187), _round_top(7)
    (200, 8)
    """
    tens = 1
    while True:
        for step in (tens, tens * 2, tens * 5):
            if step * 4 >= most:
                return step * 4
        tens *= 10
