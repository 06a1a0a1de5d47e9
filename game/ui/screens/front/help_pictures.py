"""Owns the small pictures of the first page of the help: one for each step of a turn."""

from __future__ import annotations

from collections.abc import Callable

from game.ui import art
from game.ui import theme as t
from game.ui.box import Box
from game.ui.canvas import Canvas
from game.words import text as _

Pen = Callable[[Canvas, Box], None]
TALL = 116.0


def pictures() -> tuple[Pen, ...]:
    """The pictures in the order of the steps."""
    return (_votes, _map, _order, _letter, _end, _verdicts, _people, _saves)


def _votes(canvas: Canvas, box: Box) -> None:
    """Rows of seats, most of them for."""
    step = box.w / 14
    for row in range(3):
        for nth in range(14):
            late = nth + row
            vote: art.Vote = "for" if late < 11 else "against" if late < 14 else "abstain"
            at = (box.x + step * (nth + 0.5), box.y + 24 + row * 34)
            art.seat_sign(canvas, at, vote, size=1.4)


def _map(canvas: Canvas, box: Box) -> None:
    """Three places of three patrons, and how they would vote."""
    canvas.line(
        ((box.x + 60, box.y + 40), (box.x + 170, box.y + 36), (box.x + 280, box.y + 42)), t.RULE, 2
    )
    art.disc(canvas, (box.x + 60, box.y + 40), 110, "secretariat", 82, chosen=True)
    art.disc(canvas, (box.x + 170, box.y + 36), 62, "leningrad", 90)
    art.disc(canvas, (box.x + 280, box.y + 42), 38, "waverers", 30)
    art.forecast_bar(canvas, box.bottom_part(24), (559, 65, 41))


def _order(canvas: Canvas, box: Box) -> None:
    """A figure, and where it is sent."""
    art.bust(canvas, box.left_part(92).top_part(108), "molotov", "secretariat")
    middle = box.y + 54
    art.arrow(canvas, (box.x + 112, middle), (box.x + 196, middle), t.RED)
    art.disc(canvas, (box.x + 254, middle), 110, "waverers", 44)


def _letter(canvas: Canvas, box: Box) -> None:
    """A sheet with two answers, yes and no."""
    sheet = Box(box.x, box.y + 2, 86, 108)
    art.drop_edge(canvas, sheet)
    art.paper_sheet(canvas, sheet)
    for nth, (wide, pen) in enumerate(((150, art.tick), (150, art.cross))):
        plate = Box(box.x + 116, box.y + 8 + nth * 54, wide, 42)
        canvas.rect(plate, t.BRIGHT, t.INK, 2)
        pen(canvas, (plate.x + 24, plate.centre[1]), 18)
        canvas.across(plate.x + 48, plate.right - 16, plate.centre[1], t.TRAY, 5)


def _end(canvas: Canvas, box: Box) -> None:
    """The button, and the orders of all sides that go off together."""
    plate = Box(box.x, box.y + 14, 150, 84)
    art.drop_edge(canvas, plate)
    canvas.rect(plate, t.RED, t.INK, 2)
    art.pointer(canvas, plate.centre, "right", 36, t.WHITE)
    for nth, faction in enumerate(("secretariat", "left", "leningrad", "right")):
        y = box.y + 16 + nth * 27
        art.glyph(canvas, faction, (box.x + 188, y), 16)
        art.arrow(canvas, (box.x + 208, y), (box.x + 290, y), t.INK, 3)


def _verdicts(canvas: Canvas, box: Box) -> None:
    """Two stamps."""
    art.verdict_stamp(canvas, (box.x + 96, box.y + 34), "as in history")
    art.verdict_stamp(canvas, (box.x + 216, box.y + 84), "diverged", turn=-3)


def _people(canvas: Canvas, box: Box) -> None:
    """Two who share the screen, with the curtain between them."""
    art.bust(canvas, box.left_part(92).top_part(108), "zinoviev", "leningrad")
    for nth, fold in enumerate(Box(box.x + 112, box.y, 96, 108).columns(6, 0)):
        canvas.rect(fold, t.INK if nth % 2 else t.SOFT_INK)
    art.bust(canvas, Box(box.x + 228, box.y, 92, 108), "trotsky", "left")


def _saves(canvas: Canvas, box: Box) -> None:
    """Cards, each over the one before it; the newest is the red one."""
    for nth in range(4):
        card = Box(box.x + nth * 34, box.y + 6 + nth * 14, 190, 56)
        art.notch_tab(canvas, Box(card.x + 10, card.y - 10, 60, 11), t.RED if nth == 3 else t.TRAY)
        canvas.rect(card, t.BRIGHT, t.INK, 2)
    canvas.text_in(card.inset(14, 0), _("Continue"), t.CONTROL)
    art.tick(canvas, (card.right - 22, card.centre[1]), 18, t.RED)
