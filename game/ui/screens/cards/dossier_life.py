"""Owns the part of a dossier that tells a life: posts up to the game, and what followed.

The bars end on the day on which the game begins; what this game did to somebody is told from its
own chronicle, so that nothing is foreseen.
"""

from __future__ import annotations

from game import narrate
from game.rules.days import today
from game.rules.state import Entry
from game.ui import lettering, reasons
from game.ui import theme as t
from game.ui.box import Box
from game.ui.canvas import Canvas
from game.ui.explain import Explanation, Row
from game.ui.screens import persons
from game.ui.screens.cards import dossier_facts as facts
from game.ui.screens.cards.dossier_facts import FIRST_YEAR, Span
from game.ui.sitting import Sitting
from game.ui.widgets import Group, Label, Picture, Told, Widget
from game.words import text as _

_WORDS = 300.0
_ROW, _WIDEST = 27.0, 36.0  # of few posts each has more room
_ROWS = 5
_TALL_ENOUGH = 19.0


def life(sitting: Sitting, person: str, box: Box) -> Widget:
    """The heading, the years, a bar for each post, and what this game changed."""
    root = Group(box)
    scenario, state = sitting.scenario, sitting.state
    spans = facts.past(scenario, person)
    changed = facts.changes(state, person)
    now = facts.year_of(today(scenario, state))
    look = t.faction_look(persons.look(state, person))
    years = range(FIRST_YEAR, int(now) + 1)
    rows = min(len(spans), _ROWS - (1 if changed else 0))
    root.add(Label(box.top_part(30), _("Posts"), t.CARD_NAME))
    root.add(_health(sitting, person, Box(box.x + 70, box.y, _WORDS - 82, 30)))
    plot = Box(box.x + _WORDS, box.y, box.w - _WORDS, box.h)
    tall = 30 + (_ROWS - 1) * _ROW
    pitch = min(_WIDEST, (_ROWS - 1) * _ROW / max(1, rows)) if rows < _ROWS else _ROW

    def pen(canvas: Canvas, _at: Box) -> None:
        _years(canvas, plot, years, tall)
        _bars(canvas, plot, spans[:rows], years, None if changed else now, look, pitch)
        _today(canvas, plot, years, now, tall)

    root.add(Picture(Box(plot.x - 4, box.y, plot.w + 4, box.h), pen))
    for nth, span in enumerate(spans[:rows]):
        line = Box(box.x, box.y + 30 + nth * pitch, _WORDS - 12, pitch)
        root.add(_Post(line, span))
    if not spans:
        line = Box(box.x, box.y + 34, _WORDS - 12, _ROW)
        root.add(Label(line, _("The record names no post before."), t.LABEL, t.SOFT_INK))
    foot = Box(box.x, box.bottom - 28, box.w, 26)
    root.add(_changed(sitting, changed, foot) if changed else _member(sitting, person, foot))
    return root


class _Post(Label):
    """The title of a post; its bar says from when to when."""

    def __init__(self, line: Box, span: Span) -> None:
        super().__init__(line, span.title, t.LABEL, ellipsis=True)
        self.span = span

    def tells(self) -> tuple[Told, ...]:
        """The title and the years."""
        start, end = int(self.span.start), int(self.span.end)
        told = _("{post}, since {start}") if self.span.open else _("{post}, {start} to {end}")
        return (Told(told.format(post=self.words, start=start, end=end)),)


def _health(sitting: Sitting, person: str, box: Box) -> Widget:
    """How well somebody is; what has worn them out stands behind it."""
    scenario, state = sitting.scenario, sitting.state
    words = _("Health {n} of 10").format(n=state.people[person].health)
    why = reasons.of_health(scenario, state, person)
    return Label(box, words, t.LABEL, t.SOFT_INK, ellipsis=True, why=why, name="health")


def _member(sitting: Sitting, person: str, box: Box) -> Widget:
    """Since when in the party, where at home."""
    item = sitting.scenario.people[person]
    words = _("In the party since {year}. At home in {place}.").format(
        year=item.party_since,
        place=narrate.name(sitting.scenario, item.home),
    )
    return Label(box, words, t.LABEL, t.SOFT_INK, ellipsis=True)


def _changed(sitting: Sitting, changed: tuple[Entry, ...], box: Box) -> Widget:
    """The newest change of this game; the ledger has them all, with their causes."""
    scenario = sitting.scenario
    rows = tuple(
        Row(
            _("{turn}: {what}").format(
                turn=_turn(sitting, entry), what=narrate.entry(scenario, entry)
            ),
            source=narrate.cause(scenario, entry.cause),
        )
        for entry in changed[-12:]
    )
    title = _("What this game changed")
    words = _("In this game: {what}").format(what=rows[-1].words)
    why = Explanation(title, rows)
    return Label(box, words, t.LABEL_BOLD, t.RED, ellipsis=True, why=why, name="changed")


def _turn(sitting: Sitting, entry: Entry) -> str:
    begins = sitting.scenario.calendar[min(entry.turn, len(sitting.scenario.calendar) - 1)].begins
    return narrate.short_day(begins)


def _pitch(plot: Box, years: range) -> float:
    return plot.w / max(1, len(years))


def _years(canvas: Canvas, plot: Box, years: range, tall: float) -> None:
    pitch = _pitch(plot, years)
    for n, year in enumerate(years):
        canvas.down(plot.x + n * pitch, plot.y, plot.y + tall, t.SHADE, 1.4)
        middle = (plot.x + (n + 0.5) * pitch, plot.y + 15)
        canvas.text(str(year), t.LABEL, middle, t.GREY, align="centre")
    canvas.down(plot.right, plot.y, plot.y + tall, t.SHADE, 1.4)


def _bars(
    canvas: Canvas,
    plot: Box,
    spans: tuple[Span, ...],
    years: range,
    now: float | None,
    look: t.FactionLook,
    row: float,
) -> None:
    """A bar for each post, with its years; those held still bear the faction's colour."""
    pitch = _pitch(plot, years)
    tall = min(row - 8, 24.0)
    for nth, span in enumerate(spans):
        end = now if span.open and now is not None else span.end
        left = plot.x + (span.start - years[0]) * pitch
        middle = plot.y + 30 + (nth + 0.5) * row
        bar = Box(left, middle - tall / 2, max(4.0, (end - span.start) * pitch), tall)
        canvas.rect(bar, look.colour if span.open else t.SOFT_INK, t.INK, 1.4)
        _years_of(canvas, bar, span, look.on_top if span.open else t.WHITE)


def _years_of(canvas: Canvas, bar: Box, span: Span, ink: t.Colour) -> None:
    """From when to when, on the bar where it has room."""
    start, end = int(span.start), int(span.end)
    told = _("since {start}") if span.open else _("{start} to {end}")
    words = told.format(start=start, end=end)
    if bar.h >= _TALL_ENOUGH and lettering.width(canvas.theme, words, t.NOTE_BOLD) + 16 <= bar.w:
        canvas.text_in(bar.inset(8, 0), words, t.NOTE_BOLD, ink)


def _today(canvas: Canvas, plot: Box, years: range, now: float, tall: float) -> None:
    x = plot.x + (now - years[0]) * _pitch(plot, years)
    canvas.dashes(((x, plot.y + 26), (x, plot.y + tall)), t.RED, 2, dash=4, gap=3)
