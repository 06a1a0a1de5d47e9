"""Owns the strip under the map: how the congress would vote today, and how surely."""

from __future__ import annotations

from game import narrate
from game.rules.halls import main_motion
from game.rules.state import Ballots
from game.rules.votes import WhipCount
from game.ui import art, ballots, lettering
from game.ui import theme as t
from game.ui.aims import of_aims
from game.ui.box import Box
from game.ui.canvas import Canvas
from game.ui.explain import Explanation, Row
from game.ui.motion import Tween
from game.ui.screens.desk.delegation import SIDES
from game.ui.sitting import Sitting
from game.ui.theme import Theme
from game.ui.widgets import Label, Panel, Picture, Widget
from game.words import plural
from game.words import text as _

STRIP = Box(16, 608, 1048, 52)
_LEAD, _BAR = 224.0, 384.0


def motion_of(sitting: Sitting) -> str:
    """The motion that is forecast: the main one, or the congress's next when that is over."""
    scenario, state = sitting.scenario, sitting.state
    main = main_motion(scenario, state.turn)
    if main not in state.results:
        return main
    hall = scenario.motions[main].assembly
    left = [m for m in state.agenda if scenario.motions[m].assembly == hall]
    return min(left, key=lambda m: (scenario.motions[m].day, m), default=main)


def _voted(kind: str) -> str:
    return {
        "congress": _("The congress has voted"),
        "conference": _("The conference has voted"),
        "cells": _("The cells have voted"),
    }.get(kind, _("The vote is over"))


def _met(kind: str) -> str:
    return {
        "congress": _("If the congress met today"),
        "conference": _("If the conference met today"),
        "cells": _("If the cells met today"),
    }.get(kind, _("If the vote were today"))


class Strip(Widget):
    """If the congress, or whoever decides, met today."""

    def __init__(
        self, theme: Theme, sitting: Sitting, count: WhipCount, move: Tween | None
    ) -> None:
        """`move` runs from 0 (last turn's numbers) to 1."""
        super().__init__(STRIP, name="forecast")
        self.theme, self.sitting, self.count, self.move_in = theme, sitting, count, move
        self.motion = sitting.scenario.motions[count.motion]
        self.result = sitting.state.results.get(count.motion)
        self.last = _last(sitting, count.motion)
        self.add(Panel(STRIP))
        self._lead()
        self._bar()
        self._words(Box(STRIP.x + _LEAD + _BAR + 30, STRIP.y + 2, 0, 48))

    def _lead(self) -> None:
        box = STRIP.left_part(_LEAD)
        kind = self.sitting.scenario.assemblies[self.motion.assembly].kind
        first = _voted(kind) if self.result else _met(kind)

        def paint(canvas: Canvas, box: Box) -> None:
            canvas.rect(box, t.INK)
            line = box.inset(14, 3)
            canvas.text_in(line.top_part(24), first, t.LABEL_BOLD, t.PAPER)
            title = self.motion.title
            canvas.text_in(line.bottom_part(22), title, t.NOTE, t.LABEL_ON_INK, ellipsis=True)

        told = f"{self.motion.question} {_('For:')} {self.motion.for_says} "
        told += f"{_('Against:')} {self.motion.against_says}"
        self.add(Picture(box, paint, name="motion", tooltip=told))

    @property
    def votes(self) -> Ballots:
        """The numbers shown: the count where the vote is over, else what is expected."""
        return self.result.ballots if self.result else self.count.expected

    def _bar(self) -> None:
        box = Box(STRIP.x + _LEAD + 14, STRIP.y + 9, _BAR, 34)
        whole = max(1, self.votes.cast)
        needed = self.votes.needed(self.motion.majority)

        def paint(canvas: Canvas, box: Box) -> None:
            art.vote_bar(canvas, box, self._shown(), total=whole, needed=needed)

        self.add(Picture(box, paint, name="vote bar", why=self._why(needed)))

    def _shown(self) -> tuple[int, int, int]:
        """The bar on its way from last turn's numbers."""
        now = _triple(self.votes)
        if self.move_in is None or self.move_in.done or self.last is None:
            return now
        share = self.move_in.value
        first, second = (
            round(a + (b - a) * share) for a, b in zip(_triple(self.last)[:2], now[:2], strict=True)
        )
        return (first, second, sum(now) - first - second)

    def _why(self, needed: int) -> Explanation:
        scenario, state = self.sitting.scenario, self.sitting.state
        rows = tuple(
            Row(
                narrate.name(scenario, side).capitalize(),
                ballots.amount(self.votes, side),
                parts=None if self.result else ballots.of_count(scenario, state, self.count, side),
            )
            for side in SIDES
        )
        note = _("To carry it takes {needed} of {all}.").format(needed=needed, all=self.votes.cast)
        return Explanation(self.motion.title, rows, None, note)

    def _words(self, start: Box) -> None:
        lines = Box(start.x, start.y, STRIP.right - start.x - 10, start.h)
        upper, lower = lines.top_part(24), lines.bottom_part(24)
        if self.result:
            verdict = _("Carried.") if self.result.carried else _("Lost.")
            self.add(Label(upper, self._counted(verdict), t.LABEL, ellipsis=True))
        else:
            self.add(Label(upper, self._expected(), t.NOTE, why=self._spread(), name="expected"))
        soft = None if self.result else self._softest(lower.w)
        if self.result:
            self._ahead(lower)
        if soft is not None:
            self.add(
                Label(lower, soft.note, t.LABEL_BOLD, t.RED, ellipsis=True, why=soft, name="soft")
            )

    def _ahead(self, line: Box) -> None:
        """The vote is over, the game is not: how long it goes on, and what for."""
        scenario, state = self.sitting.scenario, self.sitting.state
        left = len(scenario.calendar) - state.turn
        why = of_aims(scenario, state, self.sitting.seat)
        held = sum(1 for row in why.rows if row.amount)
        words = plural(
            "{n} more turn for our aims: {held} of {all} hold now",
            "{n} more turns for our aims: {held} of {all} hold now",
            left,
        ).format(n=left, held=held, all=len(why.rows))
        self.add(Label(line, words, t.LABEL_BOLD, t.RED, ellipsis=True, why=why, name="ahead"))

    def _counted(self, verdict: str) -> str:
        for_, against, abstain = _triple(self.votes)
        return _("{for_} for, {against} against, {abstain} abstaining. {verdict}").format(
            for_=for_, against=against, abstain=abstain, verdict=verdict
        )

    def _expected(self) -> str:
        spread = _triple(self.count.spread)
        words = _("{a} ± {x} for, {b} ± {y} against, {c} ± {z} abstain").format(
            a=self.votes.for_,
            b=self.votes.against,
            c=self.votes.abstain,
            x=spread[0],
            y=spread[1],
            z=spread[2],
        )
        if self.last is None:
            return words
        before = _("last turn {a}, {b}, {c}").format(
            a=self.last.for_, b=self.last.against, c=self.last.abstain
        )
        return f"{words}; {before}"

    def _spread(self) -> Explanation:
        scenario = self.sitting.scenario
        rows = tuple(
            Row(
                _("{side}, give or take").format(side=narrate.name(scenario, side).capitalize()),
                ballots.amount(self.count.spread, side),
            )
            for side in SIDES
        )
        note = _("From the mood of the hour alone: what people will yet do is not in it.")
        return Explanation(_("How sure the forecast is"), rows, None, note)

    def _softest(self, room: float) -> Explanation | None:
        """The delegations with most doubtful votes; the note is what the strip says."""
        scenario = self.sitting.scenario
        doubts = ballots.doubts(scenario, self.count)
        places = sorted((w for w in doubts if doubts[w]), key=lambda w: -doubts[w])
        places = [w for w in places if w in scenario.organisations]
        if not places:
            return None
        words = self._soft_words(places, doubts, room)
        rows = tuple(
            Row(
                narrate.name(scenario, where),
                doubts[where],
                parts=ballots.of_doubts(scenario, self.count, where),
            )
            for where in places[:12]
        )
        return Explanation(_("Doubtful votes"), rows, sum(doubts.values()), words)

    def _soft_words(self, places: list[str], doubts: dict[str, int], room: float) -> str:
        """As many of the places as there is room for, three at most."""
        names = [f"{narrate.name(self.sitting.scenario, w)} ({doubts[w]})" for w in places[:3]]
        while True:
            words = _("Softest ground: {places}").format(places=", ".join(names))
            if len(names) == 1 or lettering.width(self.theme, words, t.LABEL_BOLD) <= room:
                return words
            names.pop()


def _last(sitting: Sitting, motion: str) -> Ballots | None:
    """What was expected when the turn before opened."""
    before = sitting.before
    return sitting.count(motion, before).expected if before is not None else None


def _triple(votes: Ballots) -> tuple[int, int, int]:
    return (votes.for_, votes.against, votes.abstain)
