"""Owns the panel of the chosen organisation: secretary, members, delegation, its reasons."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator

from game import narrate
from game.rules import press, secretaries
from game.rules.state import Ballots
from game.rules.vocabulary import Side
from game.rules.votes import WhipCount
from game.ui import art, ballots, reasons
from game.ui import theme as t
from game.ui.art.bars import progress_bar
from game.ui.box import Box
from game.ui.canvas import Canvas
from game.ui.explain import Explanation, Row, plain, signed
from game.ui.screens.desk.map import MOOD
from game.ui.sitting import Sitting
from game.ui.theme import Theme
from game.ui.widgets import (
    Figure,
    Label,
    Ledger,
    LinkButton,
    Panel,
    Paragraph,
    Picture,
    Widget,
)
from game.words import plural
from game.words import text as _

PLACE = Box(1080, 104, 504, 556)
SIDES: tuple[Side, ...] = ("for", "against", "abstain")
_HEAD = 46.0
_MOST_LINES = 4


class PlacePanel(Widget):
    """Everything that is known of one organisation."""

    def __init__(
        self,
        theme: Theme,
        sitting: Sitting,
        count: WhipCount,
        side: Side | None,
        on_side: Callable[[Side], None],
    ) -> None:
        """`side` is whose reasons are shown; the side of most delegates unless given."""
        super().__init__(PLACE, name="place")
        self.theme, self.sitting, self.count = theme, sitting, count
        self.where = sitting.organisation
        self.item = sitting.scenario.organisations[self.where]
        self.record = sitting.state.organisations[self.where]
        self.patron = sitting.state.patron(self.where)
        self.inner = Box(PLACE.x + 16, PLACE.y, PLACE.w - 32, PLACE.h)
        self.add(Panel(PLACE))
        self._head()
        self._secretary()
        self._members()
        expected = count.by_delegation.get(self.where)
        if expected is not None:
            self._forecast(expected, on_side)
            self._why(side or _most(expected), expected)

    # --- head ---------------------------------------------------------------------------------
    def _head(self) -> None:
        band = PLACE.top_part(_HEAD)
        look = t.faction_look(self.patron)

        def paint(canvas: Canvas, box: Box) -> None:
            canvas.rect(box, look.colour, t.INK, 2)
            art.glyph_on_top(canvas, self.patron, (box.x + 26, box.centre[1]), 17)

        self.add(Picture(band, paint))
        total = sum(item.delegates for item in self.sitting.scenario.organisations.values())
        words = _("{n} of {all} delegates").format(n=self.item.delegates, all=total)
        why = reasons.of_delegation(self.sitting.scenario, self.sitting.state, self.where)
        note = Label(
            band.right_part(190).left_part(176), words, t.LABEL_BOLD, look.on_top, align="right",
            why=why, name="delegates",
        )  # fmt: skip
        title = Label(
            Box(band.x + 44, band.y, band.w - 44 - 196, band.h), self.item.short.upper(),
            t.TITLE.at(28), look.on_top, ellipsis=True, tooltip=self.item.name,
        )  # fmt: skip
        self.add(title)
        self.add(note)

    # --- the secretary ------------------------------------------------------------------------
    def _secretary(self) -> None:
        top = PLACE.y + _HEAD + 10
        person = self.record.secretary
        portrait = (self.sitting.scenario.people[person].portrait or person) if person else ""
        bust = Box(self.inner.x, top, 76, 92)
        self.add(Picture(bust, lambda canvas, box: art.bust(canvas, box, portrait, self.patron)))
        x, wide = bust.right + 12, self.inner.right - bust.right - 12
        lines = Box(x, top - 4, wide, 92)
        self._who(lines, person)
        self._grip(Box(x, top + 70, wide, 26))

    def _who(self, lines: Box, person: str | None) -> None:
        scenario = self.sitting.scenario
        if person is None:
            self.add(Label(lines.top_part(30), _("The post is vacant"), t.PANEL.at(22)))
            note = _("Its nominees stand with nobody; the grip loosens.")
            self.add(Label(lines.below(30).top_part(22), note, t.LABEL, t.SOFT_INK))
            self.add(Label(lines.below(51).top_part(22), self._choice(), t.LABEL, t.SOFT_INK))
            return
        item = scenario.people[person]
        name = narrate.full_name(scenario, person)
        self.add(Label(lines.top_part(30), name, t.PANEL.at(22), why=_card(self.sitting, person)))
        post = _("Composite figure") if item.composite else item.post
        self.add(Label(lines.below(29).top_part(22), post, t.LABEL, t.SOFT_INK, ellipsis=True))
        line = lines.below(51).top_part(22)
        self._follows(line, person)
        self._safe(line.right_part(100))

    def _safe(self, box: Box) -> None:
        """How safe the secretary feels, with the reasons (R3.9)."""
        why = reasons.of_security(self.sitting.scenario, self.sitting.state, self.where)
        words = _("Safe {n}").format(n=why.total)
        ink = t.RED if (why.total or 0) < self.sitting.scenario.balance.posts.safe_usual else t.INK
        self.add(Label(box, words, t.LABEL_BOLD, ink, align="right", why=why, name="safe"))

    def _choice(self) -> str:
        """Whom the place would elect if the post is left vacant (R3.10)."""
        scenario, state = self.sitting.scenario, self.sitting.state
        chosen = secretaries.local_choice(scenario, state, self.where)
        if chosen is None or self.record.mandate or not self.item.elects:
            return _("Nobody there would fill it.")
        days = max(0, secretaries.vacant_days(scenario, state, self.where))
        words = plural(
            "Left so it elects {name} in {n} day.", "Left so it elects {name} in {n} days.", days
        )
        return words.format(name=narrate.name(scenario, chosen), n=days)

    def _follows(self, line: Box, person: str) -> None:
        """Whom the secretary follows, and by how strong a tie."""
        scenario, state = self.sitting.scenario, self.sitting.state
        faction = state.people[person].faction
        sign = Box(line.x, line.y, 18, line.h)
        self.add(Picture(sign, lambda c, b: art.glyph(c, faction or "", (b.x + 7, b.centre[1]))))
        words = line.beside(22)
        if not faction:
            self.add(Label(words, _("Stands with nobody yet"), t.LABEL))
            return
        leader = scenario.factions[faction].leader
        if leader == person:
            told = _("Leads the faction: {name}").format(name=narrate.name(scenario, faction))
            self.add(Label(words, told, t.LABEL))
            return
        told = _("Follows {leader}, tie {tie}").format(
            leader=narrate.name(scenario, leader),
            tie=signed(state.people[person].ties.get(leader, 0)) or "0",
        )
        why = reasons.of_tie(scenario, state, person, leader)
        self.add(Label(words, told, t.LABEL, why=why, name="tie"))

    def _grip(self, line: Box) -> None:
        why = reasons.of_grip(self.sitting.scenario, self.sitting.state, self.where)
        self.add(Label(line.left_part(40), _("Grip"), t.LABEL_BOLD))
        bar = Box(line.x + 44, line.centre[1] - 8, line.w - 44 - 112, 16)
        share = self.record.grip / 100
        self.add(Picture(bar, lambda c, b: progress_bar(c, b, share, t.INK)))
        self.add(Figure(Box(bar.right + 10, line.y, 44, line.h), self.record.grip, why=why))
        link = Box(bar.right + 58, line.y, 54, line.h)
        self.add(LinkButton(link, _("why?"), why=why, name="why grip"))

    # --- the members --------------------------------------------------------------------------
    def _members(self) -> None:
        top = PLACE.y + 160
        moods = self.sitting.mode == MOOD
        title = _("Where the members stand") if moods else _("Support among the members")
        self.add(_rule(Box(self.inner.x, top - 6, self.inner.w, 2)))
        self.add(Label(Box(self.inner.x, top, self.inner.w, 26), title, t.CARD_NAME))
        self._storm(Box(self.inner.x, top, self.inner.w, 26))
        rows = list(self._moods() if moods else self._support())
        tall = min(22.0, 114 / max(1, len(rows)))
        for nth, make in enumerate(rows):
            make(Box(self.inner.x, top + 29 + nth * tall, self.inner.w, tall))

    def _storm(self, line: Box) -> None:
        """How far the team that speaks most has come: cells won, workers addressed (R4.40)."""
        heard = self.record.addressed
        if not heard:
            if not self._doors(line) and not self._circles(line):
                self._officials(line.right_part(170))
            return
        who = max(heard, key=lambda faction: (heard[faction], faction))
        words = _("{n} addressed, {cells} % of cells").format(
            n=plain(heard[who]), cells=self.record.cells.get(who, 0)
        )
        why = reasons.of_storm(self.sitting.scenario, self.sitting.state, self.where, who)
        box = line.right_part(250)
        self.add(Label(box, words, t.LABEL_BOLD, t.RED, align="right", why=why, name="storm"))

    def _circles(self, line: Box) -> bool:
        """What we have there out of sight: our circles, and our press (R6.70, R6.76)."""
        seat = self.sitting.seat
        strength, press_stands = self.record.underground.get(seat, 0), seat in self.record.presses
        if not strength and not press_stands:
            return False
        words = _("Our press, circles {n}") if press_stands else _("Our circles {n}")
        title = _("Our circles, of a hundred")
        why = reasons.of_history(
            self.sitting.scenario,
            self.sitting.state,
            title,
            strength,
            "underground",
            self.where,
            seat,
        )
        box = line.right_part(200)
        told = words.format(n=strength)
        self.add(Label(box, told, t.LABEL_BOLD, t.RED, align="right", why=why, name="circles"))
        return True

    def _officials(self, box: Box) -> None:
        """How many of its delegates live by a post in the party (R3.6)."""
        share = self.record.officials
        words = _("{n} % officials").format(n=share)
        state, title = self.sitting.state, _("Full-time officials among the delegates")
        why = reasons.of_history(
            self.sitting.scenario, state, title, share, "officials", self.where
        )
        self.add(Label(box, words, t.LABEL, t.SOFT_INK, align="right", why=why, name="officials"))

    def _doors(self, line: Box) -> bool:
        """To whom the place is closed (R14.5), or what its own paper writes about now (R14.4)."""
        scenario, state = self.sitting.scenario, self.sitting.state
        shut = [name for name in scenario.factions if press.barred(state, self.where, name)]
        paper = press.papers_in(scenario, self.where)[0]
        runs = state.campaigns.get(paper)
        if shut:
            told = ", ".join(narrate.name(scenario, name) for name in shut)
            words, ink = _("Closed to {whom}").format(whom=told), t.RED
        elif runs:
            on = runs.how == "on"
            about = (narrate.issue if on else narrate.name)(scenario, runs.about)
            form = _("Paper on {about}") if on else _("Paper against {about}")
            words, ink = form.format(about=about), t.INK
        else:
            return False
        box = line.right_part(236)
        tip = _("{paper}. {words}.").format(
            paper=narrate.paper(scenario, paper), words=narrate.campaign(scenario, runs)
        )
        label = Label(
            box, words, t.LABEL_BOLD, ink, align="right", ellipsis=True, tooltip=tip, name="doors"
        )
        self.add(label)
        return True

    def _support(self) -> Iterator[Callable[[Box], None]]:
        shares = [(faction, self.record.support.get(faction, 0)) for faction in self._factions]
        shares.append(("", self.record.uncommitted))
        for faction, share in sorted(shares, key=lambda pair: -pair[1]):
            yield self._share_row(faction, share)

    @property
    def _factions(self) -> list[str]:
        return list(self.sitting.scenario.factions)

    def _share_row(self, faction: str, share: int) -> Callable[[Box], None]:
        scenario, state = self.sitting.scenario, self.sitting.state
        words = narrate.name(scenario, faction) if faction else _("Waverers")

        def place(line: Box) -> None:
            def paint(canvas: Canvas, box: Box) -> None:
                art.glyph(canvas, faction or "uncommitted", (box.x + 8, box.centre[1]), 12)
                canvas.text_in(Box(box.x + 24, box.y, 112, box.h), words, t.LABEL)
                bar = Box(box.x + 140, box.centre[1] - 7.5, box.w - 140 - 60, 15)
                art.pattern_bar(canvas, bar, faction or "uncommitted", share / 100)

            why = reasons.of_support(scenario, state, self.where, faction)
            self.add(Picture(line, paint))
            figure = Figure(
                line.right_part(52), share, t.LABEL_BOLD, unit=" %", align="right", why=why,
                name=f"support {faction}",
            )  # fmt: skip
            self.add(figure)

        return place

    def _moods(self) -> Iterator[Callable[[Box], None]]:
        issues = list(self.sitting.scenario.issues)
        if self.sitting.issue in issues:  # the issue of the map stands first
            issues.remove(self.sitting.issue)
            issues.insert(0, self.sitting.issue)
        for issue in issues[:5]:
            yield self._mood_row(issue)

    def _mood_row(self, issue: str) -> Callable[[Box], None]:
        scenario, state = self.sitting.scenario, self.sitting.state
        mood = self.record.mood.get(issue, 0)

        def place(line: Box) -> None:
            bar = Box(line.x + 200, line.centre[1] - 5, line.w - 200 - 60, 10)

            def paint(canvas: Canvas, box: Box) -> None:
                canvas.text_in(
                    Box(box.x, box.y, 192, box.h), narrate.issue(scenario, issue), t.LABEL
                )
                canvas.across(bar.x, bar.right, bar.centre[1], t.INK, 1.6)
                canvas.down(bar.centre[0], bar.y, bar.bottom, t.INK, 1.6)
                canvas.circle(
                    (bar.x + bar.w * (mood + 10) / 20, bar.centre[1]), 6, t.RED, t.INK, 1.4
                )

            self.add(Picture(line, paint))
            why = reasons.of_mood(scenario, state, self.where, issue)
            box = line.right_part(52)
            self.add(Figure(box, mood, t.LABEL_BOLD, sign=True, align="right", why=why))

        return place

    # --- the delegation -----------------------------------------------------------------------
    def _forecast(self, expected: Ballots, on_side: Callable[[Side], None]) -> None:
        top = PLACE.y + 306
        self.add(_rule(Box(self.inner.x, top - 3, self.inner.w, 2)))
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
        self.add(Picture(row, lambda canvas, box: _seats(canvas, box, expected), name="seats"))

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


def _card(sitting: Sitting, person: str) -> Explanation:
    return reasons.of_marks(sitting.scenario, person)


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


def _rule(box: Box) -> Picture:
    return Picture(box, lambda canvas, b: canvas.across(b.x, b.right, b.y + 1, t.SHADE, 2))


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
        from game.ui import lettering

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


def number_words(number: int) -> str:
    """A number as it is written on the desk."""
    return plain(number)
