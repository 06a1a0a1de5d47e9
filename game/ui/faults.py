"""What is wrong with a screen: one call for a test.

    assert screen_faults(DeskScreen(match), (1280, 720)) == []

The tree is drawn on a canvas that notes every word; boxes, words, colours and keys are checked.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations
from typing import Literal

import pygame

from game.ui.box import PAGE, Box
from game.ui.canvas import Canvas
from game.ui.marks import Mark, seen_of
from game.ui.palettes import theme_for
from game.ui.preferences import Preferences
from game.ui.screen import Screen
from game.ui.theme import SMALLEST_TYPE, Theme, contrast
from game.ui.widgets.base import Widget

LEAST_CONTRAST = 4.5
LEAST_WHEN_OFF = 3.0
LEAST_WHEN_HIGH = 7.0  # with high contrast, on or off

Kind = Literal[
    "outside", "overlap", "covered", "too long", "too small", "faint", "dead", "same key"
]


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is wrong, in which widget, and how."""

    kind: Kind
    widget: str
    detail: str

    def __str__(self) -> str:
        return f"{self.kind}: {self.widget}: {self.detail}"


def tree_faults(root: Widget, canvas: Canvas) -> list[Fault]:
    """Everything that is wrong with a tree when it is drawn on this canvas."""
    noting = Canvas(canvas.surface, canvas.theme, noting=True)
    root.draw(noting)
    widgets = list(root.walk())
    return [
        *_outside(root),
        *_too_long(widgets, canvas.theme),
        *_dead(widgets),
        *_same_keys(widgets),
        *_faulty_marks(noting.marks or [], high=bool(canvas.theme.palette)),
        *_overlaps(noting.marks or []),
        *_covered(noting),
    ]


def screen_faults(
    screen: Screen, size: tuple[int, int] = (1600, 900), preferences: Preferences | None = None
) -> list[Fault]:
    """Everything that is wrong with every layer of a screen at a size of the window."""
    wanted = preferences or Preferences()
    theme = theme_for(size, wanted)
    screen.fit(theme)
    surface = pygame.Surface(theme.scale.page, depth=32)
    surface.fill(screen.ground)
    canvas = Canvas(surface, theme)
    return [fault for layer in screen.layers for fault in tree_faults(layer, canvas)]


def _label(widget: object) -> str:
    if not isinstance(widget, Widget):
        return "the screen"
    box = widget.box
    where = f"{box.x:.0f},{box.y:.0f} {box.w:.0f}x{box.h:.0f}"
    return f"{type(widget).__name__} {widget.name!r} at {where}"


def _outside(root: Widget) -> Iterator[Fault]:
    if not PAGE.holds(root.box):
        yield Fault("outside", _label(root), "the page")
    for widget in root.walk():
        for child in widget.shown_children():
            if child.visible and not widget.box.holds(child.box):
                yield Fault("outside", _label(child), f"its parent, {_label(widget)}")


def _too_long(widgets: list[Widget], theme: Theme) -> Iterator[Fault]:
    for widget in widgets:
        if not widget.fits(theme):
            words = getattr(widget, "words", getattr(widget, "title", ""))
            yield Fault("too long", _label(widget), f"{words!r} does not fit")


def _dead(widgets: list[Widget]) -> Iterator[Fault]:
    for widget in widgets:
        if widget.focusable and widget.enabled and not widget.acts:
            yield Fault("dead", _label(widget), "takes the keyboard and does nothing")


def _same_keys(widgets: list[Widget]) -> Iterator[Fault]:
    seen: dict[str, Widget] = {}
    for widget in widgets:
        if widget.key and widget.key in seen:
            other = _label(seen[widget.key])
            yield Fault("same key", _label(widget), f"{widget.key!r} belongs to {other}")
        elif widget.key:
            seen[widget.key] = widget


def _faulty_marks(marks: list[Mark], *, high: bool) -> Iterator[Fault]:
    for mark in marks:
        owner, words = _label(mark.owner), repr(mark.words)
        if mark.size < SMALLEST_TYPE:
            yield Fault("too small", owner, f"{words} at {mark.size:.0f}")
        seen = contrast(mark.colour, mark.ground)
        off = isinstance(mark.owner, Widget) and not mark.owner.enabled
        usual = LEAST_WHEN_OFF if off else LEAST_CONTRAST
        if seen < (LEAST_WHEN_HIGH if high else usual):
            yield Fault("faint", owner, f"{words} has a contrast of {seen:.1f}")
        yield from _leaving(mark, owner, words)


def _leaving(mark: Mark, owner: str, words: str) -> Iterator[Fault]:
    """Words that leave the room they were given, the widget that drew them, or the page."""
    if mark.room is not None and not _holds_across(mark.room, mark.ink):
        yield Fault("too long", owner, f"{words} needs {mark.ink.w:.0f} of {mark.room.w:.0f}")
    elif isinstance(mark.owner, Widget) and not mark.owner.box.holds(mark.ink, slack=3):
        yield Fault("outside", owner, f"{words} leaves its widget")
    elif not PAGE.holds(mark.ink):
        yield Fault("outside", owner, f"{words} leaves the page")


def _holds_across(room: Box, ink: Box) -> bool:
    return ink.x >= room.x - 2 and ink.right <= room.right + 2


def _overlaps(marks: list[Mark]) -> Iterator[Fault]:
    for one, other in combinations(marks, 2):
        if one.ink.overlaps(other.ink, slack=1.0):
            detail = f"{one.words!r} and {other.words!r} of {_label(other.owner)}"
            yield Fault("overlap", _label(one.owner), detail)


def _covered(canvas: Canvas) -> Iterator[Fault]:
    """Words over which something was drawn afterwards."""
    for mark in canvas.marks or []:
        if seen_of(canvas.surface, mark) < mark.seen * 0.85:
            yield Fault("covered", _label(mark.owner), f"{mark.words!r} is partly hidden")
