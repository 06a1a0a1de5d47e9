"""Owns the right half of the order dialog: the odds and their reasons, the record, what follows."""

from __future__ import annotations

from collections import Counter

from game import narrate
from game.narrate import meaning
from game.rules.orders import Order
from game.rules.prices import can_fail
from game.rules.tally import Tally
from game.ui import art, lettering, reasons
from game.ui import theme as t
from game.ui.box import Box
from game.ui.canvas import Canvas
from game.ui.explain import Explanation, Row
from game.ui.screens.order.choices import Choice, parts_of
from game.ui.screens.order.courses import VOTED, Courses, courses, motion_put
from game.ui.screens.order.record import record_of
from game.ui.sitting import Sitting
from game.ui.theme import Theme
from game.ui.widgets import Label, Ledger, Panel, Paragraph, Picture, Widget
from game.words import text as _

_GAP = 12.0
_LEDGER = 388.0
_LEAST_TOP = 150.0
_NAMED = 9  # so many voters are told by name


class Odds(Widget):
    """The ledger of a choice, what the record says, what the order means, its courses.

    An order about nobody and nothing has its meaning where others have their list.
    """

    def __init__(
        self, theme: Theme, box: Box, sitting: Sitting, choice: Choice, why: Explanation
    ) -> None:
        """`why` is the ledger that is shown."""
        super().__init__(box, name="odds")
        self.theme, self.sitting, self.choice, self.ledger = theme, sitting, choice, why
        found = courses(sitting, choice)
        least, wanted = (Courses.tall(theme, box, found, s) for s in (1.0, theme.scale.text))
        told = None
        if parts_of(choice.order.verb) or self._offer:
            told = self._meaning(box, box.h - self._top_least() - 2 * _GAP - least)
        room = box.h - (told.box.h + _GAP if told else 0) - _GAP
        tall = min(wanted, room - self._top_least())
        top = box.top_part(room - tall)
        if told:
            told.move(0, top.bottom + _GAP - told.box.y)
            self.add(told)
        left = top.left_part(_LEDGER)
        right = top.right_part(top.w - _LEDGER - 24)
        if choice.problems:
            self._hindrances(left)
        else:
            self._ledger(left)
        self._record(right)
        self.add(Courses(theme, box.bottom_part(tall), found))

    def _meaning(self, box: Box, room: float) -> Paragraph:
        """What such an order does, with its numbers: as large as its room lets it be, anywhere."""
        words, role = meaning.of(self.sitting.scenario, self.choice.order.verb), t.READING.at(17)

        def tall(share: float) -> float:
            return lettering.paragraph_height(self.theme, words, role, box.w, share)

        share = lettering.fitting(self.theme, tall, room)
        return Paragraph.flowing(self.theme, box, words, role, t.SOFT_INK, share=share)

    def _top_least(self) -> float:
        """What the ledger, or what stands in the way, takes at the least."""
        if not self.choice.problems:
            return max(_LEAST_TOP, 34 + 22 * len(self.ledger.rows) + 44 + 22)
        wide = _LEDGER - 26
        talls = [
            lettering.paragraph_height(self.theme, words, t.LEDGER, wide, self.theme.scale.text) + 8
            for words in self._problems()
        ]
        return max(_LEAST_TOP, 38 + sum(talls))

    # --- why ----------------------------------------------------------------------------------
    def _ledger(self, box: Box) -> None:
        why = self.ledger
        self.add(Label(box.top_part(30), why.title, t.PANEL.at(22)))
        rows = max(1, len(why.rows))
        row = min(30.0, (box.h - 34 - 44 - 22) / rows)
        ledger = Ledger(
            Box(box.x, box.y + 34, box.w, row * rows + 44), why, total_words=self._total_words(why),
            row_height=row, total_sign=self._offer, name="why",
        )  # fmt: skip
        self.add(ledger)
        if not can_fail(self.choice.order):  # nothing is left to a die: there is no share to draw
            return
        bar = Box(box.x, ledger.box.bottom + 4, box.w, 15)
        share = self.choice.chance / 100
        self.add(Picture(bar, lambda canvas, b: art.progress_bar(canvas, b, share)))

    @property
    def _offer(self) -> bool:
        return self.choice.order.verb == "negotiate"

    def _total_words(self, why: Explanation) -> str:
        if self.choice.order.verb in VOTED:
            return _("Lean towards it")
        if not self._offer:
            return _("Chance")
        return _("They would sign") if (why.total or 0) > 0 else _("They would refuse")

    def _problems(self) -> list[str]:
        scenario = self.sitting.scenario
        return [narrate.problem(scenario, problem) for problem in self.choice.problems]

    def _hindrances(self, box: Box) -> None:
        """Every condition that fails."""
        self.add(Label(box.top_part(30), _("Not possible now"), t.PANEL.at(22), t.RED))
        y = box.y + 38
        for words in self._problems():
            para = Paragraph.flowing(self.theme, Box(box.x + 26, y, box.w - 26, 0), words, t.LEDGER)
            self.add(Picture(Box(box.x, y, 22, 24), _cross))
            self.add(para)
            y = para.box.bottom + 8

    # --- the record ---------------------------------------------------------------------------
    def _record(self, box: Box) -> None:
        record = record_of(self.sitting, self.choice.order)
        if record is None:
            return
        inside = Box(box.x + 16, box.y + 38, box.w - 32, box.h - 46)
        words = _fitted(self.theme, record.words, t.READING.at(17), inside.w, inside.h * 0.7)
        tall = lettering.paragraph_height(self.theme, words, t.READING.at(17), inside.w)
        foot = inside.below(tall + 6)
        source = _fitted(self.theme, record.source, t.NOTE, foot.w, foot.h)
        whole = lettering.paragraph_height(self.theme, source, t.NOTE, foot.w)
        end = foot.y + whole + 12 - box.y
        panel = Panel(box.top_part(end), title=_("In the record"), role=t.CARD_NAME)
        panel.add(Paragraph(inside.top_part(tall), words, t.READING.at(17), tooltip=record.words))
        panel.add(
            Paragraph(foot.top_part(whole), source, t.NOTE, t.SOFT_INK, tooltip=record.source)
        )
        self.add(panel)


def _cross(canvas: Canvas, box: Box) -> None:
    art.cross(canvas, (box.x + 8, box.centre[1]), 12)


def _fitted(theme: Theme, words: str, role: t.Role, room: float, tall: float) -> str:
    """Words, cut at a word so that they end inside a height; the tooltip says them whole."""
    if lettering.paragraph_height(theme, words, role, room) <= tall:
        return words
    parts = words.split()
    while parts:
        parts.pop()
        cut = " ".join(parts).rstrip(",.;:") + lettering.ELLIPSIS
        if lettering.paragraph_height(theme, cut, role, room) <= tall:
            return cut
    return ""


def why_chance(sitting: Sitting, order: Order, tally: Tally, chance: int) -> Explanation:
    """The ledger of a chance, or of the votes where others decide."""
    if order.verb in VOTED:
        return _why_votes(sitting, order)
    title = _("Why {n} in 100").format(n=chance)
    return reasons.of_tally(sitting.scenario, title, tally, chance)


def _why_votes(sitting: Sitting, order: Order) -> Explanation:
    """Who would vote how today, each with the reasons; a large body by faction."""
    motion = motion_put(sitting, order)
    title = _("How they lean today")
    if not motion:
        return Explanation(title)
    count = sitting.count(motion)
    scenario = sitting.scenario
    total = sum(ballot.side == "for" for ballot in count.ballots)
    if len(count.ballots) <= _NAMED:
        rows = [
            Row(
                f"{narrate.name(scenario, ballot.delegate.person or ballot.delegate.faction)}: "
                f"{narrate.name(scenario, ballot.side)}",
                parts=reasons.of_tally(scenario, title, ballot.tally),
            )
            for ballot in count.ballots
        ]
        return Explanation(title, tuple(rows), total)
    sides = Counter(ballot.delegate.faction for ballot in count.ballots if ballot.side == "for")
    rows = [
        Row(narrate.name(scenario, faction or "uncommitted"), number)
        for faction, number in sides.most_common()
    ]
    return Explanation(title, tuple(rows), total)
