"""Owns the key of the map: what the discs say in each mode."""

from __future__ import annotations

from game import narrate
from game.ui import art
from game.ui import theme as t
from game.ui.box import Box
from game.ui.canvas import Canvas
from game.ui.explain import plain
from game.ui.screens.desk.map import DOUBT, MAP, MOOD, PATRON, STEPS
from game.ui.sitting import Sitting
from game.ui.widgets import Picture
from game.words import text as _


def legend(sitting: Sitting) -> Picture:
    """What the discs say, at the lower right of the map."""
    tall = 116.0
    box = Box(MAP.right - 288, MAP.bottom - tall - 6, 282, tall)
    pen = _patron_key if sitting.mode == PATRON else _step_key

    def paint(canvas: Canvas, box: Box) -> None:
        canvas.rect(box, t.CARD, t.INK, 1.6)
        pen(canvas, box.inset(12, 8), sitting)
        _ring_key(canvas, box.inset(12, 8).bottom_part(22))

    tooltip = ""
    if sitting.mode == MOOD:
        issue = sitting.scenario.issues[sitting.issue]
        tooltip = _("From −10, {minus}, to 10, {plus}.").format(minus=issue.minus, plus=issue.plus)
    return Picture(box, paint, name="key", tooltip=tooltip)


def _ring_key(canvas: Canvas, line: Box) -> None:
    at = (line.x + 8, line.centre[1])
    canvas.circle(at, 8, t.CARD, t.INK, 1.4)
    canvas.arc(at, 8, 4.4, 0, 0.7, t.INK)
    canvas.text_in(line.beside(26), _("Ring: grip of the apparatus"), t.NOTE)


def _patron_key(canvas: Canvas, box: Box, sitting: Sitting) -> None:
    factions = [*sitting.scenario.factions, "uncommitted"]
    for nth, faction in enumerate(factions):
        row, column = divmod(nth, 2)
        line = Box(box.x + column * (box.w / 2), box.y + row * 25, box.w / 2, 24)
        art.glyph(canvas, faction, (line.x + 8, line.centre[1]), 12)
        words = (
            _("Waverers") if faction == "uncommitted" else narrate.name(sitting.scenario, faction)
        )
        canvas.text_in(line.beside(24), words, t.NOTE)


def _step_key(canvas: Canvas, box: Box, sitting: Sitting) -> None:
    least, most, title = _ends(sitting)
    canvas.text_in(box.top_part(22), title, t.NOTE_BOLD, ellipsis=True)
    for cell, (fill, _ink) in zip(box.below(27).top_part(16).columns(5, 0), STEPS, strict=True):
        canvas.rect(cell, fill, t.INK, 1.2)
    ends = box.below(47).top_part(20)
    canvas.text_in(ends, least, t.NOTE)
    canvas.text_in(ends, most, t.NOTE, align="right")


def _ends(sitting: Sitting) -> tuple[str, str, str]:
    if sitting.mode == MOOD:
        return plain(-10), "+10", narrate.issue(sitting.scenario, sitting.issue)
    if sitting.mode == DOUBT:
        return _("none"), _("half or more"), _("Doubtful votes in a delegation")
    return "0", "100", _("Grip of the apparatus")
