"""Owns the ladder of discipline in a dossier: its rungs as steps, and how far the proof reaches.

ladder(sitting, "zinoviev", box)
"""

from __future__ import annotations

from collections.abc import Sequence

from game.rules import proof
from game.rules.model import Sanction
from game.ui import art
from game.ui import theme as t
from game.ui.box import Box
from game.ui.canvas import Canvas
from game.ui.sitting import Sitting
from game.ui.widgets import Group, Told, Widget
from game.words import text as _

_LOW, _GAP = 30.0, 4.0


def ladder(sitting: Sitting, person: str, box: Box) -> Widget:
    """A step for each rung, each higher than the one before, with the proof that it needs."""
    root = Group(box)
    scenario, state = sitting.scenario, sitting.state
    rungs = tuple(scenario.sanctions.values())
    ahead = proof.rungs_ahead(scenario, state, person)
    coming = proof.next_sanction(scenario, state, person)
    proved = proof.proof(state, person).total
    rise = (box.h - _LOW) / max(1, len(rungs) - 1)
    for nth, (item, place) in enumerate(zip(rungs, box.columns(len(rungs), _GAP), strict=True)):
        step = place.bottom_part(_LOW + nth * rise)
        root.add(_Step(step, item, proved, ahead=item in ahead, coming=item == coming))
    return root


class _Step(Widget):
    """A rung: red where enough is proved, grey where it would take nothing, framed if next."""

    def __init__(self, box: Box, item: Sanction, proved: int, *, ahead: bool, coming: bool) -> None:
        self.enough, self.ahead, self.coming = proved >= item.proof, ahead, coming
        self.number = str(item.proof)
        self.told = self._said(item, proved)
        super().__init__(box, name=f"rung {item.id}", tooltip=self.told)

    def _said(self, item: Sanction, proved: int) -> str:
        if not self.ahead:
            return _("{rung}: nothing to take there").format(rung=item.name)
        if self.enough:
            return _("{rung}: enough is proved, {n}").format(rung=item.name, n=item.proof)
        words = _("{rung}: needs {n}, {short} more than is proved")
        return words.format(rung=item.name, n=item.proof, short=item.proof - proved)

    def tells(self) -> Sequence[Told]:
        """The rung in words."""
        return (Told(self.told),)

    def paint(self, canvas: Canvas) -> None:
        """The step with its number at the top."""
        fill, ink = t.CARD, t.INK
        if not self.ahead:
            fill, ink = t.SHADE, t.SOFT_INK
        elif self.enough:
            fill, ink = t.RED, t.WHITE
        canvas.rect(self.box, fill, t.INK, 4 if self.coming else 1.6)
        top = self.box.top_part(_LOW)
        canvas.text_in(top, self.number, t.LABEL_BOLD, ink, align="centre")
        if self.coming:
            art.pointer(canvas, (self.box.centre[0], self.box.y - 9), "down", 12, t.INK)
