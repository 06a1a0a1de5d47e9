"""Owns the members of an organisation: support, moods, closed doors, a team that storms it."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from game import narrate
from game.rules import press
from game.ui import art, reasons
from game.ui import theme as t
from game.ui.box import Box
from game.ui.canvas import Canvas
from game.ui.explain import plain
from game.ui.screens.desk.map import MOOD
from game.ui.screens.desk.part import PLACE, Part, rule
from game.ui.sitting import Sitting
from game.ui.widgets import Figure, Label, Picture
from game.words import text as _


class Members(Part):
    """With whom the members stand, or on the map of moods where."""

    def __init__(self, sitting: Sitting) -> None:
        super().__init__(sitting, 153, 149, "members")
        self._members()

    def _members(self) -> None:
        top = PLACE.y + 160
        moods = self.sitting.mode == MOOD
        title = _("Where the members stand") if moods else _("Support among the members")
        self.add(rule(Box(self.inner.x, top - 6, self.inner.w, 2)))
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
        scenario, state, seat = self.sitting.scenario, self.sitting.state, self.sitting.seat
        strength, press_stands = self.record.underground.get(seat, 0), seat in self.record.presses
        if not strength and not press_stands:
            return False
        words = _("Our press, circles {n}") if press_stands else _("Our circles {n}")
        title = _("Our circles, of a hundred")
        why = reasons.of_history(scenario, state, title, strength, "underground", self.where, seat)
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
            form = _("Closed to {whom}") if len(shut) == 1 else _("Closed to {n} factions")
            words, ink = form.format(whom=told, n=len(shut)), t.RED
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
        if shut:
            tip = "\n".join((_("Closed to {whom}").format(whom=told), tip))
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
                canvas.text_in(Box(box.x + 24, box.y, 116, box.h), words, t.LABEL)
                bar = Box(box.x + 144, box.centre[1] - 7.5, box.w - 144 - 60, 15)
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
