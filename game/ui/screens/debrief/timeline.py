"""Owns the two timelines of the debrief: the record over this game, fact over fact.

    RecordTimeline(box, facts, faction, theme)

Every turn is as wide as any other, so that the days of the congress have room. Facts are named as
far as names fit, the weightiest first; the others say their names when they are pointed at.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from game import narrate
from game.report.facts import place_in_game, place_of, spans
from game.ui import lettering
from game.ui import theme as t
from game.ui.box import Box, Point
from game.ui.canvas import Canvas
from game.ui.screens.debrief.facts import Checked
from game.ui.theme import Theme
from game.ui.widgets.base import Told, Widget
from game.words import plural
from game.words import text as _

_MARGIN = 140.0
_MOST_ASIDE = 76.0  # how far a name may stand from its mark
_GAP = 18.0


@dataclass(frozen=True, slots=True)
class Mark:
    """A fact on one of the two lines: its mark at `x`, two lines of words, its colour."""

    item: Checked
    x: float
    words: str
    note: str
    ink: t.Colour


class _Point(Widget):
    """What the pointer finds on a mark; the table gives the same to the keyboard."""

    def __init__(self, at: Point, item: Checked) -> None:
        box = Box(at[0] - 10, at[1] - 10, 20, 20)
        super().__init__(box, name=f"mark {item.fact.id}", why=item.why)

    @property
    def focusable(self) -> bool:
        """Tab passes by."""
        return False


class RecordTimeline(Widget):
    """History above, the game below, joined where both have the fact."""

    def __init__(
        self,
        theme: Theme,
        box: Box,
        facts: Sequence[Checked],
        faction: str,
        turns: tuple[int, int],
    ) -> None:
        """`turns` are the first and the last one that it shows."""
        super().__init__(box, name="timeline")
        self.turns = turns
        self.facts = [item for item in facts if item.stamp is not None]
        self.faction = faction
        self.line = Box(box.x + _MARGIN, box.y, box.w - _MARGIN, box.h)
        self.upper, self.lower = box.y + box.h * 0.385, box.y + box.h * 0.615
        self.history = [mark for item in self.facts if (mark := self._past(item)) is not None]
        self.game = [mark for item in self.facts if (mark := self._now(item)) is not None]
        self.named_above = named(theme, self.line, self.history)
        self.named_below = named(theme, self.line, self.game)
        for marks, y in ((self.history, self.upper), (self.game, self.lower)):
            for mark in marks:
                self.add(_Point((mark.x, y), mark.item))

    def _x(self, share: float, whole: int) -> float | None:
        """Where a share of all `whole` turns lies; None where it is not shown."""
        first, last = self.turns
        part = (share * whole - first) / (last + 1 - first)
        inner = self.line.inset(10, 0)
        return inner.x + inner.w * part if 0 <= part <= 1 else None

    def _past(self, item: Checked) -> Mark | None:
        x = self._x(place_of(item.scenario, item.fact.day), len(item.scenario.calendar))
        if x is None:
            return None
        return Mark(item, x, item.fact.title, narrate.short_day(item.fact.day), item.ink)

    def _now(self, item: Checked) -> Mark | None:
        share = place_in_game(item)
        x = None if share is None else self._x(share, len(item.scenario.calendar))
        if x is None:
            return None
        note = item.apart
        if item.verdict.verdict in ("earlier", "later", "diverged") and item.verdict.days:
            note = f"{narrate.short_day(item.verdict.days[0])}, {note}"
        words = item.in_game if item.counted else item.fact.title
        return Mark(item, x, words, note, item.ink)

    def tells(self) -> Sequence[Told]:
        """The record and the game, fact by fact."""
        turns = self.facts[0].match.state.turn if self.facts else 0
        played = plural("{n} turn", "{n} turns", turns).format(n=turns)
        heads = (f"{_('HISTORY')}, {_('the record')}", f"{_('THIS GAME')}, {played}")
        calendar = ", ".join(words for _cell, words in self._spans())
        return (
            Told(calendar),
            Told(heads[0]),
            *(Told(f"{mark.note}: {mark.words}") for mark in self.history),
            Told(heads[1]),
            *(Told(f"{mark.words}: {mark.note}") for mark in self.game),
        )

    # --- drawing ----------------------------------------------------------------------------------
    def paint(self, canvas: Canvas) -> None:
        """Ground, stretches of the calendar, both lines, what joins them, marks and names."""
        canvas.rect(self.box, t.CARD)
        left = self.box.left_part(_MARGIN)
        canvas.rect(left, t.SHADE)
        stretches = self._spans()
        for nth, (cell, _words) in enumerate(stretches):
            canvas.rect(cell, t.SEA if nth % 2 else t.PAPER)
        look = t.faction_look(self.faction)
        canvas.rect(Box(self.box.x, self.upper - 8, self.box.w, 16), t.INK)
        canvas.rect(Box(self.box.x, self.lower - 8, self.box.w, 16), look.colour)
        self._heads(canvas, left, look.colour)
        for mark in self.game:
            self._joined(canvas, mark)
        for cell, words in stretches:
            self._named_span(canvas, cell, words)
        for marks, places, side in (
            (self.history, self.named_above, -1),
            (self.game, self.named_below, 1),
        ):
            for mark in marks:
                self._mark(canvas, mark, side, places.get(mark.item.fact.id))
        canvas.down(left.right, self.box.y, self.box.bottom, t.INK, 2)
        canvas.rect(self.box, None, t.INK, 2)

    def _heads(self, canvas: Canvas, left: Box, colour: t.Colour) -> None:
        y = self.upper - 46
        canvas.text(_("HISTORY"), t.PANEL, (left.x + 16, y), t.INK)
        canvas.text(_("the record"), t.LABEL, (left.x + 16, y + 24), t.SOFT_INK)
        turns = self.facts[0].match.state.turn if self.facts else 0
        words = plural("{n} turn", "{n} turns", turns).format(n=turns)
        ink = colour if t.contrast(colour, t.SHADE) >= 4.5 else t.INK
        canvas.text(_("THIS GAME"), t.PANEL, (left.x + 16, self.lower + 28), ink)
        canvas.text(words, t.LABEL, (left.x + 16, self.lower + 52), t.SOFT_INK)

    def _spans(self) -> list[tuple[Box, str]]:
        """The stretches of the calendar between the lines, and what each is called."""
        if not self.facts:
            return []
        inner, done, found = self.line.inset(10, 0), 0, []
        whole = self.turns[1] + 1 - self.turns[0]
        for turns, words in spans(self.facts[0].scenario, *self.turns):
            x, right = (inner.x + inner.w * n / whole for n in (done, done + turns))
            found.append((Box(x, self.upper, right - x, self.lower - self.upper), words))
            done += turns
        return found

    def _named_span(self, canvas: Canvas, cell: Box, words: str) -> None:
        """Over the lines that cross it, so that it can be read."""
        if lettering.width(canvas.theme, words, t.LABEL_BOLD) <= cell.w - 12:
            canvas.text_in(cell, words, t.LABEL_BOLD, t.SOFT_INK, align="centre", halo=t.SEA)

    def _joined(self, canvas: Canvas, mark: Mark) -> None:
        """Dashes from the record's day to the game's."""
        above = next((past for past in self.history if past.item is mark.item), None)
        if above is None:
            return
        ends = ((above.x, self.upper), (mark.x, self.lower))
        if abs(above.x - mark.x) < 1:
            canvas.down(mark.x, self.upper, self.lower, t.RULE, 1.4)
        else:
            canvas.dashes(ends, mark.ink, 2, dash=6, gap=4)

    def _mark(self, canvas: Canvas, mark: Mark, side: int, place: float | None) -> None:
        y = self.upper if side < 0 else self.lower
        if place is not None:
            self._name(canvas, mark, side, place, y)
        canvas.circle((mark.x, y), 7.5 if place is not None else 5.5, t.CARD, mark.ink, 3)
        if place is None and side < 0 and mark.item.verdict.verdict == "not_reached":
            canvas.circle((mark.x, y), 2, mark.ink)

    def _name(self, canvas: Canvas, mark: Mark, side: int, place: float, y: float) -> None:
        knee, foot = y + side * 20, y + side * 32
        canvas.line(((mark.x, y), (mark.x, knee), (place, foot)), mark.ink, 2.2)
        first, second = (foot - 31, foot - 11) if side < 0 else (foot + 14, foot + 34)
        canvas.text(mark.words, t.LABEL_BOLD, (place, first), align="centre")
        canvas.text(mark.note, t.NOTE, (place, second), t.SOFT_INK, align="centre")


# --- which names fit ------------------------------------------------------------------------------
def named(theme: Theme, line: Box, marks: Sequence[Mark]) -> dict[str, float]:
    """Where the names stand that fit beside each other, the weightiest facts first."""
    chosen: list[Mark] = []
    places: dict[str, float] = {}
    for mark in sorted(marks, key=_weight):
        trial = sorted((*chosen, mark), key=lambda m: m.x)
        spread = _spread(theme, line, trial)
        if spread is not None:
            chosen, places = trial, spread
    return places


def _weight(mark: Mark) -> tuple[int, int, float]:
    """The scenario's main vote, then what the founding articles tell, then what came otherwise."""
    item = mark.item
    main = item.fact.id in item.scenario.card.main_motions
    differs = item.verdict.differs
    return (0 if main else 1 if differs else 2 if item.fact.seed else 3, len(mark.words), mark.x)


def _wide(theme: Theme, mark: Mark) -> float:
    words = lettering.width(theme, mark.words, t.LABEL_BOLD)
    return max(words, lettering.width(theme, mark.note, t.NOTE))


def _spread(theme: Theme, line: Box, marks: Sequence[Mark]) -> dict[str, float] | None:
    """Places without overlap, each near its mark; None where there is no room."""
    wides = [_wide(theme, mark) for mark in marks]
    places: list[float] = []
    edge = line.x + 8
    for mark, wide in zip(marks, wides, strict=True):
        places.append(max(mark.x, edge + wide / 2))
        edge = places[-1] + wide / 2 + _GAP
    edge = line.right - 8
    for nth in reversed(range(len(marks))):
        places[nth] = min(places[nth], edge - wides[nth] / 2)
        edge = places[nth] - wides[nth] / 2 - _GAP
    if edge < line.x + 8 - _GAP - 1:
        return None
    if any(abs(x - mark.x) > _MOST_ASIDE for x, mark in zip(places, marks, strict=True)):
        return None
    return {mark.item.fact.id: x for x, mark in zip(places, marks, strict=True)}


__all__ = ["RecordTimeline", "named"]
