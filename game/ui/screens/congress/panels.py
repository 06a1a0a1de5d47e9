"""Owns the right side of the congress screen: the count, the part that is called, and the reasons.

Each function gives widgets for a box; numbers come from `congress_votes` and open their reasons.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from game import narrate
from game.rules.state import Ballots
from game.rules.vocabulary import Side
from game.ui import art
from game.ui import theme as t
from game.ui.art.stamps import Verdict, verdict_stamp
from game.ui.box import Box
from game.ui.canvas import Canvas
from game.ui.explain import Explanation, Row
from game.ui.keys import cap
from game.ui.screens.congress.votes import (
    SIDES,
    Part,
    Vote,
    change_words,
    changes,
    counted,
    moved_side,
    of_side,
)
from game.ui.theme import Theme
from game.ui.widgets import Group, Label, LedgerRow, Panel, Paragraph, Picture, Widget
from game.words import plural
from game.words import text as _

_INKS: dict[Side, t.Colour] = {"for": t.RED, "against": t.INK, "abstain": t.WHITE}
_COLUMNS = (140.0, 70.0, 0.0)  # how far from the right the three numbers end
_STAMPS: dict[str, Verdict] = {
    "as_in_history": "as in history",
    "earlier": "earlier",
    "later": "later",
    "diverged": "diverged",
}


def side_words(side: Side) -> str:
    """The name of a side over its bar."""
    return {"for": _("FOR"), "against": _("AGAINST"), "abstain": _("ABSTAIN")}[side]


# --- the count ------------------------------------------------------------------------------------
class CountPanel(Panel):
    """Three numbers with their bars; `known` are the ballots that have been called."""

    def __init__(self, box: Box, vote: Vote, known: Ballots, *, stamp: Callable[[], float]) -> None:
        """`stamp` is the size of the stamp as it falls."""
        super().__init__(box, name="count")
        self.vote, self.known, self.stamp = vote, known, stamp
        for n, side in enumerate(SIDES):
            line = Box(box.x + 16, box.y + 12 + n * 66, box.w - 32, 62)
            self.add(_Tally(line, self, side))

    @property
    def done(self) -> bool:
        """Whether all have been called."""
        return self.known.cast == self.vote.count.cast

    def paint(self, canvas: Canvas) -> None:
        """The panel, the state of the count, the record, the stamp."""
        super().paint(canvas)
        foot = Box(self.box.x + 16, self.box.bottom - 54, self.box.w - 32, 44)
        canvas.text_in(foot.top_part(22), self._first(), t.LABEL_BOLD)
        canvas.text_in(foot.bottom_part(22), self._second(), t.LABEL, t.SOFT_INK)
        if self.done and self.vote.verdict is not None:
            verdict = _STAMPS[str(self.vote.verdict.verdict)]
            at = (self.box.right - 122, self.box.bottom - 34)
            verdict_stamp(canvas, at, verdict, drop=self.stamp())

    def _first(self) -> str:
        count, vote = self.known, self.vote
        if not self.done:
            left = vote.count.cast - count.cast
            return _("{n} counted, {left} to come").format(n=count.cast, left=left)
        if vote.carried:
            return _("Carried by {n}").format(n=count.for_ - count.against)
        return _("Lost: {n} short of the {needed} needed").format(
            n=vote.needed - count.for_, needed=vote.needed
        )

    def _second(self) -> str:
        if self.done:
            return _recorded(self.vote)
        short = self.vote.needed - self.known.for_
        if short > 0:
            return plural("{n} more carries it", "{n} more carry it", short).format(n=short)
        return _("The majority is reached")


def _recorded(vote: Vote) -> str:
    """What the record says of the count."""
    found = vote.motion.recorded
    if all(side in found for side in SIDES):
        return _("The record: {f}, {a}, {n}").format(
            f=found["for"], a=found["against"], n=found["abstain"]
        )
    if found:
        parts = [
            f"{found[side]} {narrate.name(vote.scenario, side)}" for side in SIDES if side in found
        ]
        return _("The record: {counts}").format(counts=", ".join(parts))
    return _("No count is recorded")


class _Tally(Widget):
    """One side: the number, its name, its bar."""

    ring_reach = 2.0

    def __init__(self, box: Box, panel: CountPanel, side: Side) -> None:
        super().__init__(box, name=f"count {side}", why=count_why(panel.vote, panel.known, side))
        self.panel, self.side = panel, side

    def paint(self, canvas: Canvas) -> None:
        """Number left, name over bar right; on the bar of those for, both sides pull at a line."""
        number = of_side(self.panel.known, self.side)
        ink = t.RED if self.side == "for" else t.INK
        canvas.text_in(self.box.left_part(128), str(number), t.BIG_NUMBER.at(50), ink)
        right = self.box.beside(134)
        canvas.text_in(right.top_part(28), side_words(self.side), t.CARD_NAME)
        bar = Box(right.x, right.y + 30, right.w, 18)
        whole = self.panel.vote.count.cast
        canvas.rect(bar, t.SHADE)
        part = bar.left_part(bar.w * number / max(1, whole))
        canvas.rect(part, _INKS[self.side])
        if self.side == "for":
            self._tug(canvas, bar, whole)
        canvas.rect(bar, None, t.INK, 1.6)
        if self.side == "for":
            self._majority(canvas, right.top_part(28), bar)
        elif self.side == "abstain" and number:
            canvas.rect(part, None, t.INK, 1.6)
        if self.hovered:
            canvas.across(self.box.x, self.box.x + 110, self.box.bottom - 4, ink, 2)

    def _tug(self, canvas: Canvas, bar: Box, whole: int) -> None:
        """From the right come those who do not vote for: past the line the motion is lost."""
        known, end = self.panel.known, bar
        for side in ("against", "abstain"):
            part = end.right_part(bar.w * of_side(known, side) / max(1, whole))
            canvas.rect(part, _INKS[side], t.INK, 1.2)
            end = end.left_part(end.w - part.w)

    def _majority(self, canvas: Canvas, line: Box, bar: Box) -> None:
        needed = self.panel.vote.needed
        words = plural("{n} carries", "{n} carry", needed).format(n=needed)
        canvas.text_in(line, words, t.NOTE, t.SOFT_INK, align="right")
        x = bar.x + bar.w * needed / max(1, self.panel.vote.count.cast)
        canvas.dashes(((x, bar.y - 7), (x, bar.bottom + 7)), t.INK, 2, dash=4, gap=3)


def count_why(vote: Vote, known: Ballots, side: Side) -> Explanation:
    """Which parts a side's number comes from, as far as they have been called."""
    left, found = known.cast, []
    for part in vote.parts:
        ballots = part.ballots[: max(0, left)]
        left -= len(part.ballots)
        number = sum(1 for ballot in ballots if ballot.side == side)
        if number:
            found.append((part.name, number))
    found.sort(key=lambda pair: -pair[1])
    rows = [Row(name, number) for name, number in found[:10]]
    rest = sum(number for _name, number in found[10:])
    if rest:
        more = len(found) - 10
        rows.append(Row(plural("{n} other", "{n} others", more).format(n=more), rest))
    return Explanation(side_words(side).capitalize(), tuple(rows), of_side(known, side))


# --- the part that is called ----------------------------------------------------------------------
def called_panel(theme: Theme, box: Box, vote: Vote, part: Part, *, hushed: bool) -> Widget:
    """Forecast against vote of the part just called, and what made the difference.

    While the hall is `hushed` the part has still to vote.
    """
    title = _("Called now: {name}").format(name=part.name)
    panel = Panel(
        box, title=title, note=_votes(len(part.ballots)), band=t.RED, ink=t.WHITE, name="called"
    )
    inside = panel.inside.below(-8)
    panel.add(Picture(inside.top_part(24), column_heads))
    y = inside.y + 26
    if part.expected is not None:
        line = Box(inside.x, y, inside.w, 28)
        panel.add(_CountLine(line, _("Forecast before the turn"), part.expected, vote_why(part)))
        y += 28
    if hushed:
        words = _("The hall waits for their vote.")
        panel.add(Label(Box(inside.x, y, inside.w, 28), words, t.LEDGER_BOLD, t.RED))
        return panel
    panel.add(
        _CountLine(Box(inside.x, y, inside.w, 28), _("Vote"), part.count, vote_why(part), bold=True)
    )
    y += 38
    panel.add(_why_moved(theme, Box(inside.x, y, inside.w, inside.bottom - y), vote, part))
    return panel


def _votes(n: int) -> str:
    return plural("{n} vote", "{n} votes", n).format(n=n)


def column_heads(canvas: Canvas, box: Box) -> None:
    """The names of the three columns of numbers."""
    for words, right in zip((_("For"), _("Against"), _("Abstain")), _COLUMNS, strict=True):
        line = box.left_part(box.w - right)
        canvas.text_in(line, words, t.NOTE_BOLD, t.SOFT_INK, align="right")


def vote_why(part: Part) -> Explanation:
    """How a part was expected to vote, and how it did."""
    rows = [Row(side_words(side).capitalize(), of_side(part.count, side)) for side in SIDES]
    note = ""
    if part.expected is not None:
        note = _("Expected: {f} for, {a} against, {n} abstaining.").format(
            f=part.expected.for_, a=part.expected.against, n=part.expected.abstain
        )
    return Explanation(part.name, tuple(rows), len(part.ballots), note)


class _CountLine(Widget):
    """Words and three numbers; it opens its reasons."""

    ring_reach = 1.0

    def __init__(
        self, box: Box, words: str, count: Ballots, why: Explanation, *, bold: bool = False
    ) -> None:
        super().__init__(box, name=words, why=why)
        self.words, self.count, self.bold = words, count, bold

    def paint(self, canvas: Canvas) -> None:
        """The line over its hairline."""
        if self.hovered or self.focused:
            canvas.rect(self.box.inset(-5, 0), t.PALE_RED)
        role = t.LEDGER_BOLD if self.bold else t.LABEL
        canvas.text_in(self.box.left_part(self.box.w - 210), self.words, role)
        numbers(canvas, self.box, self.count)
        canvas.across(self.box.x, self.box.right, self.box.bottom, t.SHADE, 1.2)


def numbers(canvas: Canvas, box: Box, count: Ballots, columns: Sequence[float] = _COLUMNS) -> None:
    """Three numbers in their columns; a nought is pale."""
    for side, right in zip(SIDES, columns, strict=True):
        number = of_side(count, side)
        ink = t.INK if number else t.MAP_NOTE if box.h > 90 else t.GREY
        canvas.text_in(box.left_part(box.w - right), str(number), t.MONO_BOLD, ink, align="right")


def _why_moved(theme: Theme, box: Box, vote: Vote, part: Part) -> Widget:
    if part.expected is None:
        words = _("What was expected before the turn is not known: the game was loaded after it.")
        return Paragraph(box, words, t.LABEL, t.SOFT_INK)
    side, by = moved_side(part)
    if not by:
        return Label(box.top_part(26), _("As expected."), t.LABEL_BOLD)
    group = Group(box)
    group.add(Label(box.top_part(26), _moved_words(side, by), t.LABEL_BOLD, t.RED))
    rows = [
        Row(change_words(key), number, parts=_parts_of(vote, key))
        for key, number in changes(part, side).items()
    ]
    room = int((box.h - 28) // 26)
    for nth, row in enumerate(rows[:room]):
        line = Box(box.x, box.y + 28 + nth * 26, box.w, 26)
        group.add(LedgerRow(line, row, role=t.LABEL))
    return group


def _moved_words(side: Side, by: int) -> str:
    n = abs(by)
    if by > 0:
        return {
            "for": _("Why {n} more for"),
            "against": _("Why {n} more against"),
            "abstain": _("Why {n} more abstained"),
        }[side].format(n=n)
    return {
        "for": _("Why {n} fewer for"),
        "against": _("Why {n} fewer against"),
        "abstain": _("Why {n} fewer abstained"),
    }[side].format(n=n)


def _parts_of(vote: Vote, key: str) -> Explanation | None:
    """Behind `arguments heard`: what each speech and event weighs with the hall."""
    if key != "argued":
        return None
    heard = vote.hall.arguments.get(vote.motion.id, {})
    had = vote.before.arguments.get(vote.motion.id, {}) if vote.before else {}
    rows = tuple(
        Row(_argument_name(vote, who), points - had.get(who, 0))
        for who, points in heard.items()
        if points != had.get(who, 0)
    )
    if not rows:
        return None
    return Explanation(_("Heard since the turn began"), rows, sum(row.amount or 0 for row in rows))


def _argument_name(vote: Vote, who: str) -> str:
    return narrate.order(vote.scenario, who) if " " in who else narrate.name(vote.scenario, who)


# --- bars of parts --------------------------------------------------------------------------------
def next_panel(box: Box, parts: Sequence[Part]) -> Widget:
    """The parts to be called next, with pale bars of what is expected of them."""
    panel = Panel(box, title=_("Next to be called"), name="next")
    inside = panel.inside
    for nth, part in enumerate(parts[:5]):
        line = Box(inside.x, inside.y + nth * 33, inside.w, 32)
        panel.add(_PartLine(line, part, pale=True))
    note = Box(inside.x, inside.bottom - 22, inside.w, 22)
    skips = _("Pale bars are forecasts. {key} skips to the result.").format(key=cap("space"))
    words = skips if parts else _("Nobody is left.")
    panel.add(Label(note, words, t.NOTE, t.SOFT_INK))
    return panel


class _PartLine(Widget):
    """A part: its patron's sign, its name, its bar, three numbers."""

    ring_reach = 1.0

    def __init__(self, box: Box, part: Part, *, pale: bool) -> None:
        super().__init__(box, name=f"part {part.key}", why=vote_why(part) if not pale else None)
        self.part, self.pale = part, pale
        if pale and part.expected is not None:
            self.why = _expected_why(part)

    def paint(self, canvas: Canvas) -> None:
        """One line."""
        part_line(canvas, self.box, self.part, pale=self.pale, lit=self.hovered or self.focused)


def _expected_why(part: Part) -> Explanation:
    expected = part.expected or Ballots(0, 0, 0)
    rows = tuple(Row(side_words(side).capitalize(), of_side(expected, side)) for side in SIDES)
    return Explanation(part.name, rows, expected.cast, _("Expected before the turn."))


def part_line(canvas: Canvas, box: Box, part: Part, *, pale: bool, lit: bool) -> None:
    """Sign, name, bar and numbers of a part."""
    if lit:
        canvas.rect(box.inset(-5, 0), t.PALE_RED)
    art.glyph(canvas, part.patron or "uncommitted", (box.x + 8, box.centre[1]), 12)
    canvas.text_in(Box(box.x + 24, box.y, 112, box.h), part.name, t.LABEL, ellipsis=True)
    count = part.expected if pale else part.count
    bar = Box(box.x + 140, box.centre[1] - 8, box.w - 140 - 126, 17)
    if count is None:
        canvas.rect(bar, t.SHADE, t.INK, 1.6)
        return
    votes = (count.for_, count.against, count.abstain)
    art.vote_bar(canvas, bar, votes, role=None, pale=pale)
    numbers(canvas, box, count, (84.0, 42.0, 0.0))


def person_line(canvas: Canvas, box: Box, part: Part, reason: str, *, lit: bool) -> None:
    """Sign, name and ballot of somebody who votes alone, and what weighed most."""
    if lit:
        canvas.rect(box.inset(-5, 0), t.PALE_RED)
    art.glyph(canvas, part.patron or "uncommitted", (box.x + 8, box.centre[1]), 12)
    canvas.text_in(Box(box.x + 24, box.y, 132, box.h), part.name, t.LABEL, ellipsis=True)
    side = part.ballots[0].side
    art.seat_sign(canvas, (box.x + 172, box.centre[1]), side)
    canvas.text_in(Box(box.x + 190, box.y, 76, box.h), side_words(side), t.LABEL_BOLD)
    room = Box(box.x + 266, box.y, box.w - 266, box.h)
    canvas.text_in(room, reason, t.NOTE, t.SOFT_INK, align="right", ellipsis=True)


def known_count(vote: Vote, flipped: int) -> Ballots:
    """The count of the ballots called so far."""
    sides = [ballot.side for part in vote.parts for ballot in part.ballots]
    return counted(sides[:flipped])
