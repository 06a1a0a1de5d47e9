"""Owns the delegation of an organisation: how it would vote, and why."""

from __future__ import annotations

import math
from collections.abc import Callable

from game.rules.state import Ballots
from game.rules.vocabulary import Side
from game.rules.votes import WhipCount
from game.ui import art, ballots, lettering
from game.ui import theme as t
from game.ui.box import Box
from game.ui.canvas import Canvas
from game.ui.explain import Explanation, Row
from game.ui.screens.desk.part import PLACE, Part, rule
from game.ui.sitting import Sitting
from game.ui.theme import Theme
from game.ui.widgets import Figure, Label, Ledger, Paragraph, Picture, Widget
from game.words import text as _

SIDES: tuple[Side, ...] = ("for", "against", "abstain")
_MOST_LINES = 4


class Delegation(Part):
    """The forecast of a delegation; a click on a side shows that side's reasons."""

    def __init__(
        self,
        theme: Theme,
        sitting: Sitting,
        count: WhipCount,
        side: Side | None,
        on_side: Callable[[Side], None],
    ) -> None:
        """`side` is whose reasons are shown; the side of most delegates unless given."""
        super().__init__(sitting, 302, PLACE.h - 302, "delegation")
        self.theme, self.count = theme, count
        expected = count.by_delegation.get(self.where)
        if expected is not None:
            self._forecast(expected, on_side)
            self._why(side or _most(expected), expected)

    def _forecast(self, expected: Ballots, on_side: Callable[[Side], None]) -> None:
        top = PLACE.y + 306
        self.add(rule(Box(self.inner.x, top - 3, self.inner.w, 2)))
        line = Box(self.inner.x, top, self.inner.w, 26)
        head = _("If asked again") if self._voted else _("Delegate forecast")
        self.add(Label(line.left_part(160), head, t.CARD_NAME))
        x = line.right
        for side in reversed(SIDES):
            number = ballots.amount(expected, side)
            words = f"{number} {_key_word(side)}"
            cell = _SideKey(self.theme, x, line, side, words, lambda s=side: on_side(s))  # type: ignore[misc]
            cell.why = ballots.of_side(self.sitting.scenario, self.count, self.where, side)
            x = cell.box.x - 14
            self.add(cell)
        row = Box(self.inner.x, top + 29, self.inner.w, 28)
        self.add(_picture_of(row, expected))

    def _why(self, side: Side, expected: Ballots) -> None:
        number = ballots.amount(expected, side)
        title = _why_words(side).format(n=number)
        top = PLACE.y + 362
        what = ballots.of_side(self.sitting.scenario, self.count, self.where, side)
        self.add(Label(Box(self.inner.x, top, self.inner.w, 24), title, t.LABEL_BOLD, t.RED))
        rows = _shortened(what.rows)
        box = Box(self.inner.x, top + 24, self.inner.w, 21.0 * len(rows))
        if rows:
            self.add(Ledger(box, Explanation("", rows), row_height=21, name="why"))
        self._total(Box(self.inner.x, box.bottom + 3, self.inner.w, 30), side, what)
        advice = self._advice()
        left = Box(self.inner.x, box.bottom + 34, self.inner.w, PLACE.bottom - box.bottom - 36)
        self.add(Paragraph(left, advice, t.READING_ITALIC.at(17), t.SOFT_INK))

    def _total(self, line: Box, side: Side, what: Explanation) -> None:
        def paint(canvas: Canvas, box: Box) -> None:
            canvas.across(box.right - 76, box.right, box.y, t.INK, 2.5)
            words = _would_words(side) if self._voted else _will_words(side)
            canvas.text_in(box.left_part(300), words, t.LEDGER_BOLD)

        self.add(Picture(line, paint))
        figure = line.right_part(80)
        self.add(Figure(figure, what.total or 0, t.NUMBER.at(24), align="right", why=what))

    @property
    def _voted(self) -> bool:
        """Whether the motion that is forecast has been decided."""
        return self.count.motion in self.sitting.state.results

    def _advice(self) -> str:
        """What could still move the delegation, or that nothing can."""
        if self._voted:
            return _(
                "The vote is over. The next congress sends new delegates: the secretary counts."
            )
        if self.record.delegation is not None:
            return _("The list is drawn: only speeches and pacts can still move it.")
        if self.patron and self.patron != self.sitting.seat and self.record.grip >= 50:
            return _("Only a new secretary undoes the first line: see Appoint and Inspect.")
        if self.patron == self.sitting.seat:
            return _("Our own machine: an inspection tightens it, a tour wins the rest.")
        return _("Open ground: court its secretary, or send a speaker.")


def _most(expected: Ballots) -> Side:
    return max(SIDES, key=lambda side: ballots.amount(expected, side))


def _shortened(rows: tuple[Row, ...]) -> tuple[Row, ...]:
    """No more lines than there is room for; what is left over is one line that opens."""
    if len(rows) <= _MOST_LINES:
        return rows
    kept, rest = rows[: _MOST_LINES - 1], rows[_MOST_LINES - 1 :]
    total = sum(row.amount or 0 for row in rest)
    parts = Explanation(_("All else"), rest, total)
    return (*kept, Row(_("All else"), total, parts=parts))


def _picture_of(row: Box, expected: Ballots) -> Widget:
    """The seats, kept by how they will vote."""
    votes = tuple(ballots.amount(expected, side) for side in SIDES)

    def pen(canvas: Canvas) -> None:
        canvas.rect(row, t.CARD)
        _seats(canvas, row, expected)

    return Picture(row, lambda canvas, box: canvas.kept(("seats", votes), box, pen), name="seats")


def _seats(canvas: Canvas, box: Box, expected: Ballots) -> None:
    """A sign for each delegate, two rows deep, or more where the delegation is larger."""
    signs = [side for side in SIDES for _n in range(ballots.amount(expected, side))]
    rows = max(2, math.ceil(len(signs) * 12.7 / box.w))
    size = min(1.0, 2 / rows)
    columns = -(-len(signs) // rows)
    for nth, side in enumerate(signs):
        column, row = divmod(nth, rows)
        at = (
            box.x + 6.5 + column * min(13, (box.w - 6) / max(1, columns)),
            box.y + 7 + row * 13.6 * size,
        )
        art.seat_sign(canvas, at, side, size=0.92 * size)


def _key_word(side: Side) -> str:
    return {"for": _("for"), "against": _("against"), "abstain": _("abstain")}[side]


def _why_words(side: Side) -> str:
    return {
        "for": _("Why {n} for"),
        "against": _("Why {n} against"),
        "abstain": _("Why {n} abstain"),
    }[side]


def _will_words(side: Side) -> str:
    return {
        "for": _("Will vote for"),
        "against": _("Will vote against"),
        "abstain": _("Will abstain"),
    }[side]


def _would_words(side: Side) -> str:
    return {
        "for": _("Would vote for"),
        "against": _("Would vote against"),
        "abstain": _("Would abstain"),
    }[side]


class _SideKey(Widget):
    """A sign of a vote with its number: a click shows that side's reasons below."""

    takes_focus = True
    ring_reach = 2.0

    def __init__(
        self,
        theme: Theme,
        right: float,
        line: Box,
        side: Side,
        words: str,
        on_act: Callable[[], None],
    ) -> None:
        wide = 20 + lettering.width(theme, words, t.LABEL_BOLD) + 2
        super().__init__(
            Box(right - wide, line.y, wide, line.h), name=f"side {side}", on_act=on_act
        )
        self.side, self.words = side, words

    def paint(self, canvas: Canvas) -> None:
        """Sign and words, underlined under the pointer."""
        art.seat_sign(canvas, (self.box.x + 8, self.box.centre[1]), self.side)
        line = self.box.beside(20)
        wide = canvas.text_in(line, self.words, t.LABEL_BOLD)
        if self.hovered:
            canvas.across(line.x, line.x + wide, line.centre[1] + 10, t.INK, 1.6)
