"""Lines over turns: each told from the others by its sign and its dashes, never by colour alone.

    plot = plot_in(box, lines, count=len(labels))
    line_chart(canvas, plot, lines, labels)

Where a value stands is `game.report.plot`'s, which the printed page shares.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from game.report.plot import Plot, apart
from game.ui.art.glyphs import glyph
from game.ui.box import Box, Point
from game.ui.canvas import Canvas
from game.ui.theme import (
    CARD,
    INK,
    NOTE,
    NOTE_BOLD,
    NUMBER,
    RED,
    RULE,
    WHITE,
    Colour,
    contrast,
    faction_look,
)
from game.words import text as _

if TYPE_CHECKING:
    from game.rules.vocabulary import Side

Sign = Literal["", "disc", "ring", "square"]
_LEGIBLE = 4.5  # the least contrast of words
_SCALE, _ENDS, _FOOT = 58.0, 152.0, 30.0  # room for the numbers, for the words, for the dates
_CROWDED, _SIGNS = 20, 9  # more turns than this: a sign at every ninth part of the line
_APART = 40.0
_DASHES: dict[str, tuple[float, float]] = {
    "left": (16, 6),
    "leningrad": (4, 5),
    "right": (10, 5),
    "decist": (2, 7),
}


@dataclass(frozen=True, slots=True)
class Stroke:
    """How a line is told: its colour, its dashes (0: none), and a sign or a faction's glyph."""

    colour: Colour = INK
    dash: float = 0
    gap: float = 0
    sign: Sign = "disc"
    faction: str = ""

    @property
    def ink(self) -> Colour:
        """The colour of its words: its own, where that can be read on a card."""
        return self.colour if contrast(self.colour, CARD) >= _LEGIBLE else INK

    @property
    def outlined(self) -> bool:
        """Whether it is too pale to stand without an edge."""
        return self.ink != self.colour and self.colour != WHITE


RECORD = Stroke(INK, 8, 5, "ring")
SIDES: dict[Side, Stroke] = {
    "for": Stroke(RED, sign="square"),
    "against": Stroke(INK, sign="disc"),
    "abstain": Stroke(INK, 3, 5, "ring"),
}


def stroke_of(faction: str) -> Stroke:
    """The line of a faction."""
    dash, gap = _DASHES.get(faction, (0, 0))
    return Stroke(faction_look(faction).colour, dash, gap, faction=faction)


@dataclass(frozen=True, slots=True)
class Series:
    """A value for each turn (None: it had none), its words, and how its line is told."""

    values: tuple[int | None, ...]
    words: str
    stroke: Stroke = Stroke()
    breaks: frozenset[int] = frozenset()  # turns at which it starts anew

    @property
    def last(self) -> int | None:
        """Its last value, if it has any."""
        return next((value for value in reversed(self.values) if value is not None), None)


def plot_in(box: Box, lines: Sequence[Series], count: int) -> Plot:
    """The field of a chart in a box, with room for numbers, dates and the words at the ends."""
    values = [value for line in lines for value in line.values if value is not None]
    right = box.right - _ENDS - 12
    return Plot.around(values, box.x + _SCALE, box.y + 12, right, box.bottom - _FOOT, count)


def line_chart(canvas: Canvas, plot: Plot, lines: Sequence[Series], labels: Sequence[str]) -> None:
    """Lines over a scale of numbers; the last value and the words of each at its right end."""
    for value in plot.ticks:
        y, zero = plot.y(value), value == 0
        canvas.across(plot.left - 12, plot.right + 12, y, INK if zero else RULE, 2 if zero else 1)
        canvas.text(_tick(value), NOTE, (plot.left - 20, y), INK, align="right")
    for nth, words in enumerate(labels):
        if words:
            at = (plot.x(nth), plot.foot + 18)
            canvas.down(plot.x(nth), plot.foot, plot.foot + 6, INK, 1.4)
            canvas.text(words, NOTE_BOLD, at, INK, align="centre")
    for line in lines:
        for points in plot.points(line.values, line.breaks):
            _path(canvas, points, line.stroke)
    for nth, line in enumerate(lines):
        _signs(canvas, plot, line, nth, len(lines))
    _ends(canvas, plot, [line for line in lines if line.last is not None])


def lines_told(plot: Plot, lines: Sequence[Series], labels: Sequence[str]) -> list[str]:
    """A chart in words: each line value by value, then its scale and its dates."""
    told = [
        f"{line.words}: " + ", ".join("–" if value is None else str(value) for value in line.values)
        for line in lines
    ]
    ticks = ", ".join(_tick(value) for value in plot.ticks)
    days = ", ".join(words for words in labels if words)
    return [*told, _("Scale: {ticks}. Along it: {days}.").format(ticks=ticks, days=days)]


def _tick(value: int) -> str:
    return f"\N{MINUS SIGN}{-value}" if value < 0 else str(value)


def _path(canvas: Canvas, points: Sequence[Point], stroke: Stroke) -> None:
    if len(points) < 2:
        return
    if stroke.outlined and stroke.dash:
        canvas.dashes(points, INK, 5.4, stroke.dash, stroke.gap)
    elif stroke.outlined:
        canvas.line(points, INK, 5.4)
    if stroke.dash:
        canvas.dashes(points, stroke.colour, 3.2, stroke.dash, stroke.gap)
    else:
        canvas.line(points, stroke.colour, 3.6)


def _signs(canvas: Canvas, plot: Plot, line: Series, place: int, lines: int) -> None:
    """Signs on the line, each line's at turns of its own: so two that coincide are both seen."""
    count = len(line.values)
    step = max(lines, 1 if count <= _CROWDED else count // _SIGNS)
    first = step * place // max(1, lines)
    for nth, value in enumerate(line.values):
        if value is not None and nth % step == first:
            sign(canvas, line.stroke, (plot.x(nth), plot.y(value)))


def sign(canvas: Canvas, stroke: Stroke, at: Point, size: float = 11) -> None:
    """The sign of a line."""
    if stroke.faction:
        canvas.circle(at, size * 0.86, CARD)
        glyph(canvas, stroke.faction, at, size)
    elif stroke.sign == "square":
        canvas.rect(Box(at[0] - size / 2, at[1] - size / 2, size, size), stroke.colour)
    elif stroke.sign == "ring":
        canvas.circle(at, size * 0.6, WHITE, stroke.colour, 2.4)
    elif stroke.sign == "disc":
        canvas.circle(at, size * 0.5, stroke.colour)


def _ends(canvas: Canvas, plot: Plot, lines: Sequence[Series]) -> None:
    """The last values with their words, moved apart where lines end beside each other."""
    gap = min(_APART, (plot.foot - plot.top) / max(1, len(lines)))
    places = apart([plot.y(line.last or 0) for line in lines], gap, plot.top, plot.foot - 12)
    for line, y in zip(lines, places, strict=True):
        at, words = (plot.right + 40, y + 12), line.words
        sign(canvas, line.stroke, (plot.right + 24, y))
        number = str(line.last).replace("-", "\N{MINUS SIGN}")
        ink, room = line.stroke.ink, _ENDS - 28
        canvas.text(number, NUMBER.at(22), (at[0], y - 8), ink)
        canvas.text(words, NOTE_BOLD, at, ink, room=room, ellipsis=True, enlarge=1)
