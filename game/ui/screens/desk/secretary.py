"""Owns the head of the panel of an organisation, and its secretary: tie, safety, grip."""

from __future__ import annotations

from game import narrate
from game.rules import secretaries
from game.rules.halls import quota, seats_sent
from game.rules.leaders import leader_of
from game.ui import art, reasons
from game.ui import theme as t
from game.ui.art.bars import progress_bar
from game.ui.box import Box
from game.ui.canvas import Canvas
from game.ui.explain import signed
from game.ui.screens.desk.part import PLACE, Part
from game.ui.sitting import Sitting
from game.ui.widgets import Act, Figure, Label, LinkButton, Picture
from game.words import plural
from game.words import text as _

_HEAD = 46.0


class Secretary(Part):
    """Whose machine it is, who leads it, and how firmly."""

    def __init__(self, sitting: Sitting, on_name: Act) -> None:
        super().__init__(sitting, 0, 153, "secretary")
        self._head(on_name)
        self._secretary()

    def _head(self, on_name: Act) -> None:
        band = PLACE.top_part(_HEAD)
        look = t.faction_look(self.patron)

        def paint(canvas: Canvas, box: Box) -> None:
            canvas.rect(box, look.colour, t.INK, 2)
            art.glyph_on_top(canvas, self.patron, (box.x + 26, box.centre[1]), 17)

        self.add(Picture(band, paint))
        scenario, state = self.sitting.scenario, self.sitting.state
        total, sent = seats_sent(scenario, state), quota(scenario, state, self.where)
        words = _("{n} of {all} delegates").format(n=sent, all=total)
        why = reasons.of_delegation(scenario, state, self.where)
        note = Label(
            band.right_part(190).left_part(176), words, t.LABEL_BOLD, look.on_top, align="right",
            why=why, name="delegates",
        )  # fmt: skip
        title = Label(
            Box(band.x + 44, band.y, band.w - 44 - 196, band.h), self.item.short.upper(),
            t.TITLE.at(28), look.on_top, ellipsis=True, tooltip=self.item.name, name="place name",
            on_act=on_name,
        )  # fmt: skip
        self.add(title)
        self.add(note)

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
        self.add(
            Label(lines.top_part(30), name, t.PANEL.at(22), why=reasons.of_marks(scenario, person))
        )
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
        leader = leader_of(scenario, state, faction)
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
        self.add(Label(line.left_part(50), _("Grip"), t.LABEL_BOLD))
        bar = Box(line.x + 54, line.centre[1] - 8, line.w - 54 - 116, 16)
        share = self.record.grip / 100
        self.add(Picture(bar, lambda c, b: progress_bar(c, b, share, t.INK)))
        self.add(Figure(Box(bar.right + 10, line.y, 44, line.h), self.record.grip, why=why))
        link = Box(bar.right + 56, line.y, 60, line.h)
        self.add(LinkButton(link, _("why?"), why=why, name="why grip"))
