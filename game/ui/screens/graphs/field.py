"""Owns the graph itself: lines, marks over them, the cursor, and the scrubber under them.

Pressing and dragging anywhere in it goes to a turn; so do the arrows, the page keys, home and end.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

import pygame

from game.ui import art
from game.ui import theme as t
from game.ui.art.lines import sign
from game.ui.box import Box, Point
from game.ui.canvas import Canvas
from game.ui.explain import plain
from game.ui.screens.graphs.drawn import Drawn
from game.ui.screens.graphs.marks import Kind, Mark
from game.ui.widgets import Widget
from game.ui.widgets.base import Told
from game.words import text as _

MARKS, TRACK = 30.0, 34.0  # how tall the band over the lines is, and the scrubber under them
_PAGE_PARTS = 8  # a page key goes so many parts of the game


def step_of(key: str, count: int) -> int:
    """How many turns a key goes; 0 where it goes nowhere."""
    page = max(1, count // _PAGE_PARTS)
    steps = {"left": -1, "right": 1, "page up": -page, "page down": page}
    return {**steps, "home": -count, "end": count}.get(key, 0)


class Field(Widget):
    """The graph over its scrubber; `on_move` is told the turn, `on_settle` that the hand let go."""

    takes_focus = True

    def __init__(
        self,
        box: Box,
        drawn: Drawn,
        hidden: set[str],
        at: Callable[[], int],
        on_move: Callable[[int], None],
        on_settle: Callable[[], None],
        on_act: Callable[[], None],
    ) -> None:
        """`at` says the turn in which the cursor stands; lines in `hidden` are not drawn."""
        super().__init__(box, name="graph", on_act=on_act)
        self.drawn, self.at = drawn, at
        self.on_move, self.on_settle = on_move, on_settle
        self.count = len(drawn.labels)
        self.picture: tuple[t.Theme, pygame.Surface] | None = None
        self.lines = [line.series for line in drawn.lines if line.of not in hidden]
        plot = box.below(MARKS)
        self.plot = art.plot_in(plot.top_part(plot.h - TRACK), self.lines, self.count)
        y = box.bottom - TRACK / 2 - 14
        for x, by, words in (
            (self.plot.left - 48, -1, _("A turn back")),
            (self.plot.right + 20, 1, _("A turn on")),
        ):
            self.add(StepButton(Box(x, y, 28, 28), by, words, partial(self.step, by)))

    # --- the hand -----------------------------------------------------------------------------
    def on_press(self, at: Point) -> bool:
        """Take hold of the cursor."""
        self.on_move(self.plot.nearest(at[0]))
        return True

    def on_drag(self, at: Point) -> None:
        """Draw it along."""
        self.on_move(self.plot.nearest(at[0]))

    def on_release(self, _at: Point) -> None:
        """Let go."""
        self.on_settle()

    def on_wheel(self, steps: int) -> bool:
        """Turn by turn."""
        self.on_move(self.at() + steps)
        return True

    def on_key(self, key: str) -> bool:
        """A turn back or on, a part of the game, or to either end."""
        step = step_of(key, self.count)
        if step:
            self.step(step)
        return bool(step)

    def tells(self) -> list[Told]:
        """Each line in a sentence, then value by value, over which scale."""
        short = [words for line in self.lines if (words := _in_words(line))]
        whole = art.lines_told(self.plot, self.lines, self.drawn.labels)
        return [Told(words) for words in (*short, *whole)]

    def step(self, by: int) -> None:
        """Go so many turns on, or back."""
        self.on_move(self.at() + by)
        self.on_settle()

    # --- the picture --------------------------------------------------------------------------
    def paint(self, canvas: Canvas) -> None:
        """Lines, cursor, scrubber."""
        plot = self.plot
        x = plot.x(self.at())
        if canvas.marks is None:
            self._lay(canvas)
        else:
            self._chart(canvas)
        canvas.down(x, plot.top - 8, plot.foot, t.RED, 2)
        for line in self.lines:
            value = line.values[self.at()] if self.at() < len(line.values) else None
            if value is not None:
                sign(canvas, line.stroke, (x, plot.y(value)), 15)
        self._track(canvas, x)

    def _lay(self, canvas: Canvas) -> None:
        """The lines as they were drawn before: only the cursor moves over them."""
        theme, area = canvas.theme, canvas.pixels(self.box)
        if self.picture is None or self.picture[0] is not theme:
            whole = pygame.Surface(theme.scale.page, depth=32)
            whole.fill(t.CARD, area)
            self._chart(Canvas(whole, theme))
            self.picture = (theme, whole.subsurface(area).copy())
        canvas.surface.blit(self.picture[1], area)

    def adopt(self, former: Widget) -> None:
        """Keep the picture of the same lines."""
        if not isinstance(former, Field) or former.drawn is not self.drawn:
            return
        if (former.box, former.lines) == (self.box, self.lines):
            self.picture = former.picture

    def _chart(self, canvas: Canvas) -> None:
        """Lines, scale and dates; uprights where another vote is ahead."""
        plot = self.plot
        for nth in {nth for line in self.lines for nth in line.breaks}:
            ends = ((plot.x(nth - 0.5), plot.top), (plot.x(nth - 0.5), plot.foot))
            canvas.dashes(ends, t.RULE, 1.4, 3, 4)
        art.line_chart(canvas, plot, self.lines, self.drawn.labels)

    def _track(self, canvas: Canvas, x: float) -> None:
        y = self.box.bottom - TRACK / 2
        canvas.rect(
            Box(self.plot.left - 12, y - 4, self.plot.right - self.plot.left + 24, 8), t.TRAY
        )
        canvas.rect(Box(self.plot.left - 12, y - 4, x - self.plot.left + 12, 8), t.INK)
        thumb = Box(x - 9, y - 15, 18, 30)
        canvas.rect(thumb, t.RED, t.INK, 2)
        for off in (-3, 3):
            canvas.down(x + off, thumb.y + 8, thumb.bottom - 8, t.WHITE, 1.6)


def _in_words(line: art.Series) -> str:
    """Where a line begins and ends, and between what it moves."""
    values = [value for value in line.values if value is not None]
    if not values:
        return ""
    return _("{line}: from {first} to {last}, least {least}, most {most}").format(
        line=line.words,
        first=plain(values[0]),
        last=plain(values[-1]),
        least=plain(min(values)),
        most=plain(max(values)),
    )


class StepButton(Widget):
    """An arrow at an end of the scrubber: one turn back, or one on."""

    takes_focus = True
    ring_reach = 2.0

    def __init__(self, box: Box, by: int, words: str, on_act: Callable[[], None]) -> None:
        super().__init__(box, name=words, tooltip=words, on_act=on_act)
        self.side = "left" if by < 0 else "right"

    def paint(self, canvas: Canvas) -> None:
        """The arrow, red where the player is."""
        lit = self.hovered or self.focused
        canvas.rect(self.box, t.CARD, t.RED if lit else t.INK, 2)
        art.pointer(canvas, self.box.centre, self.side, 12, t.RED if lit else t.INK)


class MarkSign(Widget):
    """One mark in the band over the lines: it says what happened, and opens it in the chronicle."""

    takes_focus = True
    ring_reach = 2.0

    def __init__(self, mark: Mark, at: Point, tip: str, on_act: Callable[[], None]) -> None:
        super().__init__(
            Box(at[0] - 11, at[1] - 11, 22, 22),
            name=f"mark {mark.nth}",
            tooltip=tip,
            on_act=on_act,
        )
        self.mark = mark

    def tells(self) -> list[Told]:
        """What happened."""
        return [Told(self.tooltip, self.on_act)]

    def paint(self, canvas: Canvas) -> None:
        """Its sign, red where the player is."""
        mark_sign(canvas, self.mark.kind, self.box.centre, lit=self.hovered or self.focused)


def mark_sign(canvas: Canvas, kind: Kind, at: Point, *, lit: bool = False) -> None:
    """A vote is a ballot, a post a disc, news a triangle, an order a diamond, all else a bar."""
    shapes: dict[Kind, t.Shape] = {
        "vote": "square",
        "post": "circle",
        "news": "triangle",
        "order": "diamond",
        "other": "bar",
    }
    art.shape(canvas, shapes[kind], at, 15, t.RED if lit else t.INK, t.INK)
    if kind == "vote":
        canvas.across(at[0] - 4, at[0] + 4, at[1], t.WHITE, 2)


def place_marks(
    field: Field,
    marks: Sequence[Mark],
    tip: Callable[[Mark], str],
    on_open: Callable[[int], None],
) -> None:
    """Put the marks in the band."""

    def opening(nth: int) -> Callable[[], None]:
        return lambda: on_open(nth)

    for mark in marks:
        at = (field.plot.x(mark.nth), field.box.y + MARKS / 2)
        field.add(MarkSign(mark, at, tip(mark), opening(mark.nth)))
