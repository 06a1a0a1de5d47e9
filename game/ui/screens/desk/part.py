"""Owns what the parts of the panel of the chosen organisation share: the place, and where it is."""

from __future__ import annotations

from game.ui import theme as t
from game.ui.box import Box
from game.ui.canvas import Canvas
from game.ui.sitting import Sitting
from game.ui.widgets import Picture, Widget

PLACE = Box(1080, 104, 504, 556)


class Part(Widget):
    """A part of the panel, from one height to another."""

    def __init__(self, sitting: Sitting, top: float, tall: float, name: str) -> None:
        """`top` is counted from the panel's upper edge."""
        super().__init__(Box(PLACE.x, PLACE.y + top, PLACE.w, tall), name=name)
        self.sitting = sitting
        self.where = sitting.organisation
        self.item = sitting.scenario.organisations[self.where]
        self.record = sitting.state.organisations[self.where]
        self.patron = sitting.state.patron(self.where)
        self.inner = Box(PLACE.x + 16, PLACE.y, PLACE.w - 32, PLACE.h)


def rule(box: Box) -> Picture:
    """The hairline over a part."""

    def pen(canvas: Canvas, line: Box) -> None:
        canvas.across(line.x, line.right, line.y + 1, t.SHADE, 2)

    return Picture(box, pen)
