"""Owns how entries stand on a page of the chronicle: a cause and its reasons, under it its changes.

    found = groups(scenario, entries)
    items = [CauseItem(theme, 900, sitting, group, turn, on_link) for group in found]

Every name in a line is a link to its article; the heading opens why it came about.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import groupby

from game import narrate
from game.narrate.changes import Change, changes
from game.rules.model import Scenario
from game.rules.prices import odds
from game.rules.state import Cause, Entry
from game.ui import art, lettering, reasons
from game.ui import theme as t
from game.ui.box import Box
from game.ui.canvas import Canvas
from game.ui.explain import Explanation, Row
from game.ui.screens.chronicle.kinds import cause_words
from game.ui.screens.chronicle.weighed import Weighed, can_be_told
from game.ui.sitting import Sitting
from game.ui.theme import Theme
from game.ui.widgets import Item, Picture, Widget
from game.ui.widgets.linked import Link, LinkedText
from game.words import text as _

_HEAD, _LINE, _MOST = 34.0, 26.0, 12  # an item has at most so many lines
_TURN = 40.0  # the turn over its first cause, where entries of several stand on one page
_VALUE = 300.0  # room for how much
_KIND, _ASKED = 130.0, 180.0  # in a heading, for the kind of its cause and for what spoke for it
_MOST_ROWS = 9
_HEADED = ("done", "failed", "event")  # these say what the heading says


@dataclass(frozen=True, slots=True)
class CauseGroup:
    """A cause, what it changed, its entries; `more` says it goes on from the one before."""

    cause: Cause
    lines: tuple[Change, ...]
    entries: tuple[Entry, ...] = ()
    more: bool = False


def groups(scenario: Scenario, entries: Sequence[Entry]) -> list[CauseGroup]:
    """Neighbouring entries of one cause, in portions that a page can hold."""
    found = []
    for cause, run in groupby(entries, key=lambda entry: entry.cause):
        whole = tuple(run)
        told = [entry for entry in whole if entry.key not in _HEADED]
        lines = (*_opening(scenario, whole), *changes(scenario, told))
        for start in range(0, max(1, len(lines)), _MOST):
            part = lines[start : start + _MOST]
            found.append(CauseGroup(cause, part, whole, more=start > 0))
    return found


def _opening(scenario: Scenario, entries: Sequence[Entry]) -> tuple[Change, ...]:
    """Under the heading: how an order went, where dice were thrown, or the line of a news."""
    for entry in entries:
        if entry.key == "event":
            lead = scenario.events[entry.subject].lead
            return (Change(lead, ""),) if lead else ()
        if entry.key in ("done", "failed") and entry.roll is not None:
            words = _("It took") if entry.key == "done" else _("It failed")
            return (Change(words, _thrown(scenario, entry, entry.roll)),)
    return ()


def _thrown(scenario: Scenario, entry: Entry, roll: int) -> str:
    """What the dice gave, and what they had to give at most."""
    if entry.tally is None:
        return _("thrown {n}").format(n=roll)
    words = _("thrown {n}, where {odds} or less is enough")
    return words.format(n=roll, odds=odds(scenario, entry.tally))


def why(scenario: Scenario, group: CauseGroup) -> Explanation:
    """Why it came about: the odds and the dice where there were any, else what kind it was."""
    cause = group.cause
    title = narrate.cause(scenario, cause)
    rolled = next((entry for entry in group.entries if entry.tally is not None), None)
    if rolled is not None and rolled.tally is not None:
        thrown = _("Thrown: {n}.").format(n=rolled.roll) if rolled.roll is not None else ""
        return reasons.of_tally(scenario, title, rolled.tally, note=thrown)
    kind = cause_words(cause)
    said = [Row(narrate.entry(scenario, entry)) for entry in group.entries[:_MOST_ROWS]]
    note = _("Cause: {kind}.").format(kind=kind)
    if cause.faction:
        note = _("Cause: {kind}. Behind it: {side}.").format(
            kind=kind, side=narrate.name(scenario, cause.faction)
        )
    return Explanation(title, tuple(said), note=note)


class CauseItem(Item):
    """A cause in bold with its side's sign, and under it what it changed."""

    def __init__(
        self,
        theme: Theme,
        wide: float,
        sitting: Sitting,
        group: CauseGroup,
        turn: int,
        on_link: Callable[[str], None],
        over: str = "",
    ) -> None:
        """`on_link` is told the article of a name; `over` names the turn, where it is another."""
        rows = [_Line(theme, wide - 46, sitting, line, on_link) for line in group.lines]
        top = _TURN if over else 0.0
        tall = top + _HEAD + sum(row.box.h for row in rows) + 6
        super().__init__(tall, name=f"cause {group.cause.id}")
        self.group = group
        if over:
            self.add(Picture(Box(0, 0, wide, _TURN - 8), _turn_pen(over), name=f"in {over}"))
        head = Box(0, top, wide, _HEAD - 4)
        self.add(_Head(head, sitting.scenario, group))
        if can_be_told(sitting, turn, group.cause):
            place = Box(head.right - _KIND - _ASKED, head.y, _ASKED, head.h)
            self.add(Weighed(place, sitting, turn, group.cause))
        y = top + _HEAD
        for row in rows:
            row.move(34, y)
            self.add(row)
            y += row.box.h


def _turn_pen(words: str) -> Callable[[Canvas, Box], None]:
    def pen(canvas: Canvas, box: Box) -> None:
        canvas.text_in(box, words, t.CARD_NAME)
        canvas.across(box.x, box.right, box.bottom, t.INK, 2)

    return pen


class _Head(Widget):
    """The cause: click, Enter or W opens its reasons."""

    ring_reach = 1.0

    def __init__(self, box: Box, scenario: Scenario, group: CauseGroup) -> None:
        super().__init__(box, name=f"head {group.cause.id}", why=why(scenario, group))
        self.cause = group.cause
        words = narrate.cause(scenario, group.cause)
        self.words = _("{cause} (continued)").format(cause=words) if group.more else words

    def paint(self, canvas: Canvas) -> None:
        """Sign, words, the kind of cause."""
        head, lit = self.box, self.hovered or self.focused
        canvas.rect(head, t.PALE_RED if lit else t.SHADE)
        if self.cause.faction:
            art.glyph(canvas, self.cause.faction, (head.x + 16, head.centre[1]), 13)
        room = head.beside(34).left_part(head.w - 34 - _KIND - _ASKED - 10)
        canvas.text_in(room, self.words, t.LABEL_BOLD, ellipsis=True)
        kind = cause_words(self.cause)
        canvas.text_in(head.left_part(head.w - 12), kind, t.NOTE, t.SOFT_INK, align="right")


class _Line(Widget):
    """A change: words with their links, how much at the right, a hairline."""

    def __init__(
        self,
        theme: Theme,
        wide: float,
        sitting: Sitting,
        line: Change,
        on_link: Callable[[str], None],
    ) -> None:
        aside = _VALUE if line.value else 0.0
        links = [Link(n.start, n.end, n.key) for n in sitting.book.names(line.words)]
        place = Box(0, 2, wide - aside, 0)
        text = LinkedText(theme, place, line.words, links, on_link, t.LABEL)
        parts: list[Widget] = [text]
        if line.value:
            place = Box(wide - aside + 10, 2, aside - 10, 0)
            parts.append(_value(theme, place, sitting, line, on_link))
        tall = max(_LINE, *(part.box.h + 4 for part in parts))
        super().__init__(Box(0, 0, wide, tall), children=parts, name="line")

    def paint(self, canvas: Canvas) -> None:
        """The hairline."""
        canvas.across(self.box.x, self.box.right, self.box.bottom, t.SHADE, 1.2)


def _value(
    theme: Theme, box: Box, sitting: Sitting, line: Change, on_link: Callable[[str], None]
) -> Widget:
    """How much, or who: at the right, red where something is lost."""
    ink = t.RED if line.by < 0 else t.INK
    links = [Link(n.start, n.end, n.key) for n in sitting.book.names(line.value)]
    share = theme.scale.text
    wide = min(box.w, lettering.width(theme, line.value, t.LABEL_BOLD, share) + 3)
    place = Box(box.right - wide, box.y, wide, 0)
    return LinkedText(theme, place, line.value, links, on_link, t.LABEL_BOLD, ink)
