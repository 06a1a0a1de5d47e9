"""Charts: the timeline of a debrief, noise of the hall, positions on a scale, posts over years."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from game.ui.art.glyphs import glyph
from game.ui.box import Box, Point
from game.ui.canvas import Canvas
from game.ui.theme import (
    CARD,
    INK,
    LABEL,
    LABEL_BOLD,
    NOTE,
    PAPER,
    RED,
    SEA,
    SHADE,
    SOFT_INK,
    TRAY,
    Colour,
)


@dataclass(frozen=True, slots=True)
class Event:
    """A moment on a timeline: how far along (0 to 1), two lines of words, its colour."""

    share: float
    words: str
    note: str = ""
    colour: Colour = INK


def noise_bars(
    canvas: Canvas,
    box: Box,
    values: Sequence[int],
    *,
    loud: int = 70,
    colours: tuple[Colour, Colour] = (INK, RED),
) -> None:
    """Noise of the hall, 0 to 100, one bar for each stretch of a speech; loud ones are red."""
    pitch = box.w / max(1, len(values))
    for n, value in enumerate(values):
        tall = max(3.0, box.h * min(max(value, 0), 100) / 100)
        bar = Box(box.x + n * pitch + pitch * 0.1, box.bottom - tall, pitch * 0.8, tall)
        canvas.rect(bar, colours[1] if value >= loud else colours[0])
    canvas.across(box.x, box.right, box.bottom, INK, 2)


def timeline(
    canvas: Canvas,
    box: Box,
    history: Sequence[Event],
    game: Sequence[Event],
    months: Sequence[str],
    colour: Colour,
) -> None:
    """History over this game, both along the months; dashes join what came earlier or later.

    Moments are joined in order: the first of one line with the first of the other. The box must be
    at least 230 tall.
    """
    upper, lower = box.y + max(80, box.h * 0.4), box.bottom - max(80, box.h * 0.37)
    _months(canvas, Box(box.x, upper, box.w, lower - upper), months)
    canvas.rect(Box(box.x, upper - 8, box.w, 17), INK)
    canvas.rect(Box(box.x, lower - 8, box.w, 17), colour)
    for then, now in zip(history, game, strict=False):
        ends = ((box.x + box.w * then.share, upper), (box.x + box.w * now.share, lower))
        canvas.dashes(ends, now.colour, 2, dash=6, gap=4)
    for y, side, moments in ((upper, -1, history), (lower, 1, game)):
        for moment, x in zip(moments, _spread(box, moments), strict=True):
            _moment(canvas, (box.x + box.w * moment.share, y), x, side, moment)


def _months(canvas: Canvas, box: Box, months: Sequence[str]) -> None:
    for n, (cell, words) in enumerate(
        zip(box.columns(max(1, len(months)), 0), months, strict=False)
    ):
        canvas.rect(cell, SEA if n % 2 else PAPER)
        canvas.text(words, LABEL_BOLD, cell.centre, SOFT_INK, align="centre")


def _spread(box: Box, moments: Sequence[Event], apart: float = 112) -> list[float]:
    """Where the words of moments stand so that neighbours do not meet."""
    places = [box.x + box.w * moment.share for moment in moments]
    order = sorted(range(len(places)), key=lambda n: places[n])
    for before, after in pairwise(order):
        places[after] = max(places[after], places[before] + apart)
    edge = box.right - apart / 2
    for n in reversed(order):
        places[n] = min(places[n], edge)
        edge = places[n] - apart
    return places


def _moment(canvas: Canvas, at: Point, x: float, side: int, moment: Event) -> None:
    knee, foot = at[1] + side * 22, at[1] + side * 34
    canvas.line((at, (at[0], knee), (x, foot)), moment.colour, 2.4)
    canvas.circle(at, 8, CARD, moment.colour, 3)
    first, second = (foot - 34, foot - 13) if side < 0 else (foot + 15, foot + 36)
    canvas.text(moment.words, LABEL_BOLD, (x, first), INK, align="centre")
    canvas.text(moment.note, NOTE, (x, second), SOFT_INK, align="centre")


def spectrum(
    canvas: Canvas, box: Box, positions: Sequence[tuple[str, int]], ringed: Sequence[str] = ()
) -> None:
    """Where factions stand on an issue, each `(faction, -100..100)`; the ringed are marked.

    A thick line between the ringed shows how far apart they are.
    """
    middle = box.centre[1]
    canvas.across(box.x, box.right, middle, INK, 2)
    ends = [box.x + box.w * (place + 100) / 200 for name, place in positions if name in ringed]
    if ends:
        canvas.rect(Box(min(ends), middle - 4, max(ends) - min(ends), 8), INK)
    for share in (0, 0.25, 0.5, 0.75, 1):
        canvas.down(box.x + box.w * share, middle - 6, middle + 7, INK, 1.6)
    for faction, place in positions:
        at = (box.x + box.w * (place + 100) / 200, middle)
        canvas.circle(at, 13, CARD, INK if faction in ringed else None, 1.6)
        glyph(canvas, faction, at, 14)


def spread_marks(
    canvas: Canvas, box: Box, total: int, yours: int, colour: Colour, columns: int = 59
) -> None:
    """One mark for each simulated game, filled column by column; the last `yours` are coloured."""
    rows = -(-total // columns)
    pitch_x, pitch_y = box.w / columns, box.h / max(1, rows)
    for n in range(total):
        column, row = divmod(n, rows)
        mark = Box(box.x + column * pitch_x, box.y + row * pitch_y, pitch_x * 0.78, pitch_y * 0.78)
        canvas.rect(mark, colour if n >= total - yours else TRAY)


def posts_chart(
    canvas: Canvas,
    box: Box,
    rows: Sequence[tuple[str, tuple[tuple[float, float, Colour], ...]]],
    years: Sequence[int],
) -> None:
    """Offices held over years: a bar from year to year (decimals) in each row of words."""
    plot = box.beside(226)
    pitch = plot.w / max(1, len(years))
    for n, year in enumerate(years):
        canvas.down(plot.x + n * pitch, box.y, box.bottom, SHADE, 1.4)
        canvas.text(
            str(year), LABEL, (plot.x + (n + 0.5) * pitch, box.y + 10), SOFT_INK, align="centre"
        )
    step = (box.h - 24) / max(1, len(rows))
    for n, (words, spans) in enumerate(rows):
        middle = box.y + 24 + (n + 0.5) * step
        canvas.text(words, LABEL, (box.x, middle), INK, room=210, ellipsis=True)
        for start, end, colour in spans:
            left = plot.x + (start - years[0]) * pitch
            canvas.rect(Box(left, middle - 8, (end - start) * pitch, 17), colour)


def top_bar_meter(canvas: Canvas, box: Box, share: float, *, alarm: bool) -> None:
    """The thin meter beside a value in the top bar."""
    canvas.rect(box, (0x35, 0x31, 0x2A))
    canvas.rect(box.left_part(box.w * min(max(share, 0), 1)), RED if alarm else PAPER)
