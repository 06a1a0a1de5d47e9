"""Owns the right half of the order dialog: the odds and their reasons, both courses, the record."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from game import narrate
from game.narrate.changes import Change, changes
from game.narrate.effects import effect
from game.rules.delegates import delegation
from game.rules.forecast import Course, forecast
from game.rules.orders import Order
from game.rules.prices import can_fail
from game.rules.state import Ballots, State
from game.rules.tally import Tally
from game.rules.turn import grip_reach
from game.rules.verbs import state as of_state
from game.rules.verbs.seats import asked
from game.rules.vocabulary import Effect
from game.ui import art, lettering, reasons
from game.ui import theme as t
from game.ui.box import Box
from game.ui.canvas import Canvas
from game.ui.explain import Explanation, Row, signed
from game.ui.screens.desk.forecast import motion_of
from game.ui.screens.desk.map import place_of
from game.ui.screens.order.choices import Choice
from game.ui.screens.order.record import record_of
from game.ui.sitting import Sitting
from game.ui.theme import Theme
from game.ui.widgets import Label, Ledger, NamedValue, Panel, Paragraph, Picture, Widget
from game.words import text as _

_COURSE_TALL = 238.0
_ROW = 27.0


class Odds(Widget):
    """The ledger of a choice with its two courses."""

    def __init__(
        self,
        theme: Theme,
        box: Box,
        sitting: Sitting,
        choice: Choice,
        why: Explanation,
    ) -> None:
        """`why` is the ledger that is shown."""
        super().__init__(box, name="odds")
        self.theme, self.sitting, self.choice = theme, sitting, choice
        left = Box(box.x, box.y, 388, box.h - _COURSE_TALL - 16)
        right = Box(left.right + 24, box.y, box.right - left.right - 24, left.h)
        if choice.problems:
            self._hindrances(left)
        else:
            self._ledger(left, why)
        self._record(right)
        self._courses(box.bottom_part(_COURSE_TALL))

    # --- why ----------------------------------------------------------------------------------
    def _ledger(self, box: Box, why: Explanation) -> None:
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
        if self.choice.order.verb in _VOTED:
            return _("Votes for")
        if not self._offer:
            return _("Chance")
        return _("They would sign") if (why.total or 0) > 0 else _("They would refuse")

    def _hindrances(self, box: Box) -> None:
        """Every condition that fails."""
        self.add(Label(box.top_part(30), _("Not possible now"), t.PANEL.at(22), t.RED))
        y = box.y + 38
        for problem in self.choice.problems:
            words = narrate.problem(self.sitting.scenario, problem)
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
        words = _fitted(self.theme, record.words, t.READING.at(17), inside.w, inside.h * 0.62)
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

    # --- what follows -------------------------------------------------------------------------
    def _courses(self, box: Box) -> None:
        sitting, order = self.sitting, self.choice.order
        takes, fails = forecast(sitting.scenario, sitting.state, sitting.seat, order)
        left, right = box.columns(2, 12)
        if order.verb in _LATER:
            self._later(left, right, takes)
            return
        sure = self.choice.problems or self.choice.chance == 100
        title = _("What it does") if sure else _("If it takes: {n}%").format(n=self.choice.chance)
        self._course(left, title, takes, t.INK)
        if not sure or self.choice.problems:
            title = _("If it fails: {n}%").format(n=100 - self.choice.chance)
            self._course(right, title if not sure else _("If it fails"), fails, t.SHADE)

    def _later(self, left: Box, right: Box, takes: Course) -> None:
        """Orders whose outcome others decide: an offer, a motion."""
        sitting, order = self.sitting, self.choice.order
        if order.verb == "negotiate":
            self._course(left, _("What it does"), takes, t.INK)
            told = [Change(narrate.term(sitting.scenario, item), _("they")) for item in order.asks]
            told += [Change(narrate.term(sitting.scenario, item), _("we")) for item in order.gives]
            if order.until:
                day = narrate.short_day(date.fromisoformat(order.until))
                told.append(Change(_("Runs out"), day))
            self._panel(right, _("If they sign"), _capital(told), t.SHADE)
            return
        asked = motion_put(sitting, order)
        if not asked:
            return
        motion = sitting.scenario.motions[asked]
        if not motion.vote:
            self._panel(left, _("What it does"), _effects(sitting, motion.carried), t.INK)
            return
        expected = sitting.count(asked).expected
        today = Change(_("Today it would have"), _triple(expected))
        carried = [today, *_effects(sitting, motion.carried)]
        stays = order.verb == "resign"
        title = _("If asked to stay") if stays else _("If it is carried")
        self._panel(left, title, carried, t.INK)
        title = _("If let go") if stays else _("If it is lost")
        self._panel(right, title, _effects(sitting, motion.lost), t.SHADE)

    def _course(self, box: Box, title: str, course: Course, band: t.Colour) -> None:
        self._panel(box, title, self._told(course), band)

    def _panel(self, box: Box, title: str, told: Sequence[Change], band: t.Colour) -> None:
        ink = t.CARD if band == t.INK else t.INK
        panel = self.add(Panel(box, title=title, role=t.CARD_NAME, band=band, ink=ink))
        room = int((box.h - panel.head.h - 6) // _ROW)
        shown = told if len(told) <= room else told[: room - 1]
        for nth, change in enumerate(shown):
            panel.add(self._row(box, panel.head.h, nth, change))
        if len(shown) < len(told):
            line = self._line(box, panel.head.h, len(shown))
            panel.add(_rest(line, told[len(shown) :]))
        if not told:
            words = _("Nothing changes.")
            panel.add(Label(self._line(box, panel.head.h, 0), words, t.LABEL, t.SOFT_INK))

    def _told(self, course: Course) -> list[Change]:
        """What follows for the place first, then everything else; the price stands last."""
        known = [item for item in course.entries if item.key != "nothing_found"]
        found = changes(self.sitting.scenario, known, self.sitting.seat)
        if len(known) < len(course.entries):  # what meets in secret is not ours to foresee
            found = (Change(_("Whatever meets there in secret is found"), ""), *found)
        told = [*self._more(course.state), *found]
        return sorted(told, key=lambda change: change.key == "influence")

    @staticmethod
    def _line(box: Box, head: float, nth: int) -> Box:
        return Box(box.x + 14, box.y + head + 3 + nth * _ROW, box.w - 28, _ROW)

    def _row(self, box: Box, head: float, nth: int, change: Change) -> Widget:
        line = self._line(box, head, nth)
        named = lettering.width(self.theme, change.words, t.LABEL) + 14
        room = max(line.w * 0.6, line.w - named)
        value = lettering.shortened(self.theme, change.value, t.LEDGER_BOLD, room)
        wide = lettering.width(self.theme, value, t.LEDGER_BOLD)
        words = lettering.shortened(self.theme, change.words, t.LABEL, line.w - wide - 12)
        whole = words == change.words and value == change.value
        return NamedValue(
            line, words, value, colour=t.RED if _worse(change) else t.INK,
            tooltip="" if whole else f"{change.words}: {change.value}", name=f"change {nth}",
        )  # fmt: skip

    def _more(self, after: State) -> Sequence[Change]:
        """What follows for the delegation and the vote, where the order is aimed at a place."""
        sitting = self.sitting
        place = place_of(self.choice.order)
        if after is sitting.state:
            return ()
        found = [self._hall(after)]
        if place:
            found = [
                self._delegates(place, after),
                self._votes(place, after),
                self._hall(after),
                self._reach(place, after),
            ]
        return [change for change in found if change is not None]

    def _hall(self, after: State) -> Change | None:
        """The whole vote: on the motion spoken to, or on the one that the desk forecasts."""
        order = self.choice.order
        motion = order.target if order.verb == "speak" else motion_of(self.sitting)
        if motion in self.sitting.state.results:
            return None
        first = self.sitting.count(motion).expected
        second = self.sitting.count(motion, after).expected
        words = _("The vote") if order.verb == "speak" else _("The congress")
        return _from_to(words, first, second)

    def _delegates(self, place: str, after: State) -> Change | None:
        scenario = self.sitting.scenario
        before, now = (delegation(scenario, state, place) for state in (self.sitting.state, after))
        if before.patron == now.patron:
            return None
        return Change(_("Line of its machine"), narrate.name(scenario, now.patron or "uncommitted"))

    def _votes(self, place: str, after: State) -> Change | None:
        """For, against and abstaining in the delegation: now, and after."""
        motion = motion_of(self.sitting)
        first = self.sitting.count(motion).by_delegation.get(place)
        second = self.sitting.count(motion, after).by_delegation.get(place)
        if first is None or second is None:
            return None
        words = _("Votes of {place}").format(place=narrate.name(self.sitting.scenario, place))
        return _from_to(words, first, second)

    def _reach(self, place: str, after: State) -> Change | None:
        """How far a new secretary can bring the grip."""
        sitting = self.sitting
        new = after.organisations[place].secretary
        if new == sitting.state.organisations[place].secretary or new is None:
            return None
        return Change(_("Grip, in time"), str(grip_reach(sitting.scenario, after, place)))


def _worse(change: Change) -> bool:
    """Exposure is the one measure that is better low."""
    return change.by > 0 if change.key == "exposure" else change.by < 0


def _triple(votes: Ballots) -> str:
    return f"{votes.for_}–{votes.against}–{votes.abstain}"


def _from_to(words: str, first: Ballots, second: Ballots) -> Change | None:
    """For, against and abstaining before and after; nothing where they are the same."""
    if first == second:
        return None
    pair = _("{before} to {after}").format(before=_triple(first), after=_triple(second))
    return Change(words, pair)


_VOTED = ("propose", "resign", "policy")
_LATER = ("negotiate", "table", *_VOTED)
_NAMED = 9  # so many voters are told by name


def motion_put(sitting: Sitting, order: Order) -> str:
    """The motion that an order brings before those who vote on it; "" where nobody could."""
    if order.verb == "table":
        return order.target
    if order.verb == "policy":
        return of_state.asked(sitting.state, sitting.seat, order).id
    item = asked(sitting.scenario, sitting.state, sitting.seat, order)
    return item.id if item else ""


def _capital(told: Sequence[Change]) -> list[Change]:
    return [replace(item, words=item.words[:1].upper() + item.words[1:]) for item in told]


def _effects(sitting: Sitting, found: Sequence[Effect]) -> list[Change]:
    """What a motion does, before it has done it."""
    told = []
    for item in found:
        words, by = effect(sitting.scenario, item)
        told.append(Change(words, signed(by) if by is not None else "", by or 0))
    return told


def _rest(line: Box, told: Sequence[Change]) -> Widget:
    rows = tuple(Row(f"{change.words}: {change.value}") for change in told)
    words = _("And {n} more").format(n=len(told))
    return NamedValue(line, words, "", why=Explanation(words, rows), name="more")


def _cross(canvas: Canvas, box: Box) -> None:
    art.cross(canvas, (box.x + 8, box.centre[1]), 12)


def _fitted(theme: Theme, words: str, role: t.Role, room: float, tall: float) -> str:
    """Words, cut at a word so that they end inside a height."""
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
    if order.verb in _VOTED:
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
