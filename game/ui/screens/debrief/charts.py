"""Owns the two charts of the debrief: delegates turn by turn, and how rare such an outcome is.

Neither shows a number that was not computed here and now: the record's orders are replayed, and the
simulated games are played when they are asked for.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from game import narrate
from game.ensemble import Share, share
from game.rules.days import turn_of
from game.rules.delegates import delegates_of, delegation
from game.rules.model import Scenario
from game.rules.state import State
from game.rules.vocabulary import Side
from game.ui import art, lettering
from game.ui import theme as t
from game.ui.background import Games, Played
from game.ui.box import Box
from game.ui.canvas import Canvas
from game.ui.explain import Explanation, Row
from game.ui.theme import Theme
from game.ui.widgets import Button, Label, Panel, Paragraph, Picture, ProgressLine, Widget
from game.words import text as _

if TYPE_CHECKING:
    from game.ui.screens.debrief.screen import DebriefScreen

GAMES = 100
_LEGIBLE = 4.5  # the least contrast of words


# --- delegates ------------------------------------------------------------------------------------
def counted_on(scenario: Scenario, states: Sequence[State], seat: str) -> tuple[int, ...]:
    """How many delegates owed their seat to a faction or stood with it, as each turn opened.

    It ends with the turn of the scenario's main vote: after it nobody counts on delegates any more.
    Where the first turns are not known (a game loaded from its snapshot) there is no line.
    """
    if states[0].turn:
        return ()
    last = turn_of(scenario, scenario.motions[scenario.card.main_motions[-1]].day)
    return tuple(delegates_of(scenario, state, seat) for state in states if state.turn <= last)


def delegates_panel(theme: Theme, box: Box, screen: DebriefScreen) -> Widget:
    """The line of this game, and beside it the record's orders replayed with the same dice."""
    panel = Panel(box, title=_("Delegates you could count on"), name="delegates")
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
    """A letter or two where a month begins, nothing at the turns between."""
    labels, before = [], 0
    for turn in scenario.calendar[:count]:
        labels.append(
            narrate.short_day(turn.begins).split(" ")[1] if turn.begins.month != before else ""
        )
        before = turn.begins.month
    return labels


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


# --- how rare it is -------------------------------------------------------------------------------
def measured(screen: DebriefScreen) -> tuple[Side, int] | None:
    """The side of the main vote that is held against other games, and how many it had here."""
    scenario, state = screen.sitting.scenario, screen.sitting.match.state
    motion = scenario.motions[scenario.card.main_motions[-1]]
    result = state.results.get(motion.id)
    if result is None:
        return None
    side: Side = "for" if motion.lines.get(screen.sitting.seat) == "for" else "against"
    return side, result.ballots.for_ if side == "for" else result.ballots.against


def alike(screen: DebriefScreen, games: Sequence[Played]) -> int:
    """In how many games the main vote went at least as far on the side that is measured."""
    found = measured(screen)
    if found is None:
        return sum(game.ending == screen.ending for game in games)
    side, number = found
    motion = screen.sitting.scenario.card.main_motions[-1]
    counts = [game.votes[motion] for game in games if motion in game.votes]
    return sum((count.for_ if side == "for" else count.against) >= number for count in counts)


def chances_panel(theme: Theme, box: Box, screen: DebriefScreen) -> Widget:
    """The button that plays games from this start, its progress, or what they gave."""
    panel = Panel(box, name="chances")
    games = screen.games
    if games is None:
        return _asking(theme, panel, screen)
    if not games.done:
        return _playing(panel, screen)
    return _told(theme, panel, screen)


def _asking(theme: Theme, panel: Panel, screen: DebriefScreen) -> Widget:
    inside = panel.box.inset(20, 16)
    panel.add(Label(inside.top_part(32), _("How rare is such an outcome?"), t.PANEL))
    words = _(
        "{n} games can be played from this start now, each with other dice, with every side "
        "giving the orders of the record. It takes about half a minute; you may look at the other "
        "pages meanwhile."
    ).format(n=GAMES)
    panel.add(Paragraph(inside.below(40).top_part(84), words, t.READING.at(18)))
    label = _("Play {n} games from this start").format(n=GAMES)
    wide = Button.width_for(theme, label, "g")
    place = inside.bottom_part(48).left_part(wide)
    panel.add(
        Button(place, label, key="g", primary=True, on_act=screen.play_games, name="play games")
    )
    return panel


def _playing(panel: Panel, screen: DebriefScreen) -> Widget:
    games = screen.games
    inside = panel.box.inset(20, 16)
    panel.add(Label(inside.top_part(32), _("How rare is such an outcome?"), t.PANEL))
    if games is None:
        return panel
    done, count = progress(games)
    line = Box(inside.x, inside.y + 60, inside.w, 44)
    panel.add(ProgressLine(line, _("Games are being played"), done, count=count))
    place = inside.bottom_part(44).left_part(180)
    panel.add(Button(place, _("Stop"), key="g", on_act=screen.stop_games, name="stop games"))
    return panel


def progress(games: Games) -> tuple[float, str]:
    """How far the games have come: a share, and in words."""
    words = _("{n} of {all}").format(n=len(games.results), all=games.count)
    return len(games.results) / games.count, words


def _told(theme: Theme, panel: Panel, screen: DebriefScreen) -> Widget:
    games = screen.games
    if games is None:
        return panel
    number = alike(screen, games.results)
    found = share(number, games.count)
    look = t.faction_look(screen.sitting.seat)
    box = panel.box
    panel.add(
        Picture(box.inset(2), lambda canvas, place: _block(canvas, place, screen, found, number))
    )
    why = _share_why(screen, number, found)
    panel.add(
        Picture(Box(box.x + 12, box.y + 12, 150, 200), lambda _c, _b: None, why=why, name="share")
    )
    right = box.beside(206).left_part(box.w - 222)
    words = _sentence(screen, found)
    tall = lettering.paragraph_height(theme, words, t.LEDGER_BOLD, right.w, theme.scale.text)
    panel.add(Paragraph(Box(right.x, box.y + 16, right.w, tall), words, t.LEDGER_BOLD))
    top = box.y + 16 + tall + 12
    marks = Box(right.x, top, right.w, box.bottom - 46 - top)
    panel.add(
        Picture(
            marks,
            lambda c, b: art.spread_marks(c, b, games.count, number, look.colour, columns=20),
        )
    )
    foot = Box(right.x, box.bottom - 36, right.w, 24)
    panel.add(Label(foot, _("each mark is one game"), t.NOTE, t.SOFT_INK))
    ending = sum(game.ending == screen.ending for game in games.results)
    if screen.ending:
        aside = _("your ending: {n}").format(n=ending)
        panel.add(Label(foot, aside, t.NOTE_BOLD, align="right", why=_endings_why(screen)))
    return panel


def _block(canvas: Canvas, box: Box, screen: DebriefScreen, found: Share, number: int) -> None:
    look = t.faction_look(screen.sitting.seat)
    art.slanted(canvas, box.left_part(196), look.colour, 44)
    x = box.x + 18
    canvas.text(f"{found.per_cent:.0f}%", t.BIG_NUMBER.at(60), (x, box.y + 54), look.on_top)
    lines = (
        _("{n} of {all}").format(n=number, all=screen.games.count if screen.games else 0),
        _("simulated games"),
        _("likely {low} to {high}%").format(low=f"{found.low:.0f}", high=f"{found.high:.0f}"),
    )
    for n, words in enumerate(lines):
        canvas.text(words, t.LABEL_BOLD, (x, box.y + 108 + n * 25), look.on_top)


def _sentence(screen: DebriefScreen, found: Share) -> str:
    n = screen.games.count if screen.games else 0
    measure = measured(screen)
    per_cent = f"{found.per_cent:.0f}"
    if measure is None:
        words = _(
            "From this start, in {n} games with the record’s orders, your ending came up in {p}%."
        )
        return words.format(n=n, p=per_cent)
    side, votes = measure
    words = {
        "for": _(
            "From this start, in {n} games with the record’s orders on every side, {v} or more "
            "votes for came up in {p}%."
        ),
        "against": _(
            "From this start, in {n} games with the record’s orders on every side, {v} or more "
            "votes against came up in {p}%."
        ),
    }[side]
    return words.format(n=n, v=votes, p=per_cent)


def _share_why(screen: DebriefScreen, number: int, found: Share) -> Explanation:
    games = screen.games
    count = games.count if games else 0
    rows = (
        Row(_("Games that went at least as far"), number),
        Row(_("Games that did not"), count - number),
    )
    note = _(
        "The true share lies between {low} and {high} per cent, 95 times in 100 "
        "(Wilson’s interval)."
    ).format(low=found.low, high=found.high)
    return Explanation(_("Games"), rows, count, note)


def _endings_why(screen: DebriefScreen) -> Explanation:
    games = screen.games.results if screen.games else []
    endings: dict[str, int] = {}
    for game in games:
        endings[game.ending] = endings.get(game.ending, 0) + 1
    scenario = screen.sitting.scenario
    rows = tuple(
        Row(scenario.endings[name].title if name in scenario.endings else _("No ending"), number)
        for name, number in sorted(endings.items(), key=lambda pair: -pair[1])
    )
    return Explanation(_("How those games ended"), rows, len(games))
