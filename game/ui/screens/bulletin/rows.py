"""Owns the line of the bulletin that tells how one of our orders came out."""

from __future__ import annotations

from game.ui import art, lettering
from game.ui import theme as t
from game.ui.box import Box
from game.ui.canvas import Canvas
from game.ui.screens import persons
from game.ui.screens.bulletin.news import Report
from game.ui.sitting import Sitting
from game.ui.widgets import Label, Widget

_EFFECT = 190.0
_WORDS = t.Role("OldStandardTT-Bold", 20, 1.2)
_ROLES = (_WORDS, _WORDS.at(18), _WORDS.at(16))


class ReportRow(Widget):
    """Face, what was ordered, how it came out and what it did: both open their ledgers."""

    def __init__(self, sitting: Sitting, report: Report, box: Box, nth: int) -> None:
        super().__init__(box, name=f"report {nth}")
        self.report = report
        known = report.person in sitting.scenario.people
        self.portrait = persons.face(sitting.scenario, report.person) if known else ""
        self.faction = persons.look(sitting.state, report.person) if known else sitting.seat
        result = Box(box.x + 54, box.y + 21, box.w - 54 - _EFFECT, 20)
        ink = t.SOFT_INK if report.taken else t.RED
        self.add(_Result(result, report.result, ink, report, f"result {nth}"))
        if report.effect:
            effect = Box(box.right - _EFFECT, box.y + 4, _EFFECT, 34)
            label = Label(
                effect,
                report.effect,
                t.CONTROL,
                align="right",
                why=report.effects,
                ellipsis=True,
                name=f"did {nth}",
            )
            self.add(label)

    def paint(self, canvas: Canvas) -> None:
        """Face, words, rule."""
        face = Box(self.box.x, self.box.y + 2, 35, 39)
        art.bust(canvas, face, self.portrait, self.faction, border=1.4)
        room = self.box.w - 54 - self._aside(canvas)
        line = Box(self.box.x + 54, self.box.y, room, 24)
        role = next((r for r in _ROLES if self._wide(canvas, r) <= room), _ROLES[-1])
        canvas.text_in(line, self.report.words, role, t.INK, ellipsis=True)
        canvas.across(self.box.x, self.box.right, self.box.bottom - 1, t.RULE, 1.4)

    def _aside(self, canvas: Canvas) -> float:
        """How much of the line what it did takes."""
        if not self.report.effect:
            return 0.0
        wide = lettering.width(canvas.theme, self.report.effect, t.CONTROL)
        return min(_EFFECT, wide * max(1.0, canvas.theme.scale.text) + 16)

    def _wide(self, canvas: Canvas, role: t.Role) -> float:
        return lettering.width(canvas.theme, self.report.words, role)


class _Result(Label):
    """The throw against the chance, in italics."""

    def __init__(self, box: Box, words: str, ink: t.Colour, report: Report, name: str) -> None:
        role = t.BULLETIN_ITALIC.at(17)
        super().__init__(box, words, role, ink, why=report.why, name=name, ellipsis=True)

    def fits(self, theme: t.Theme) -> bool:
        """It may be cut."""
        return lettering.cap_height(theme, self.role) <= self.box.h
