"""The list of mods, in the order in which they are laid: a switch, a title, a badge, a number.

It is moved through with the arrows; Space or Enter turns the switch, Shift with an arrow moves the
mod, and so does dragging it with the mouse.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from game.ui import art, lettering
from game.ui import theme as t
from game.ui.box import Box, Point
from game.ui.canvas import Canvas
from game.ui.screens.mods.facts import Kind
from game.ui.theme import Theme
from game.ui.widgets import Item, ScrollList, Toggle
from game.words import text as _

_TALL, _GAP = 92.0, 8.0


@dataclass(frozen=True, slots=True)
class Entry:
    """What a line of the list says."""

    name: str
    title: str
    about: str  # version and author, or what is wrong
    on: bool
    kind: Kind
    badge: str


class Switch(Toggle):
    """A switch alone: whose it is stands beside it."""

    def paint(self, canvas: Canvas) -> None:
        """Only the switch."""
        self._switch(canvas, Box(self.box.x, self.box.centre[1] - 14, 57, 28))

    def fits(self, _theme: Theme) -> bool:
        """It has no words of its own."""
        return True


class ModList(ScrollList):
    """The mods; `on_switch` and `on_move` are told which, and how, or to which place."""

    def __init__(
        self,
        box: Box,
        entries: Sequence[Entry],
        chosen: int,
        on_choose: Callable[[int], None],
        on_switch: Callable[[int], None],
        on_move: Callable[[int, int], None],
    ) -> None:
        """`chosen` is -1 where there is nothing."""
        items = [
            Item(
                _TALL,
                partial(_paint, entry, nth),
                children=[
                    Switch(
                        Box(16, 30, 57, 32),
                        _("{mod}: switch").format(mod=entry.title),
                        on=entry.on,
                        on_change=lambda _on, nth=nth: on_switch(nth),  # type: ignore[misc]
                        name=f"switch {entry.name}",
                    )
                ],
                name=f"mod {entry.name}",
            )
            for nth, entry in enumerate(entries)
        ]
        super().__init__(
            box,
            items,
            chosen=chosen,
            on_choose=on_choose,
            gap=_GAP,
            name="mods",
            empty=_("No mod is installed."),
        )
        self.on_switch, self.on_move = on_switch, on_move
        self._held: int | None = None
        self._over: int | None = None  # the gap above this line is where it would go

    @staticmethod
    def height_of(count: int) -> float:
        """How tall so many lines are."""
        return count * (_TALL + _GAP)

    def on_key(self, key: str) -> bool:
        """Space and Enter switch; Shift and an arrow move."""
        if self.chosen >= 0 and key in ("space", "enter"):
            self.on_switch(self.chosen)
        elif self.chosen >= 0 and key in ("shift+up", "shift+down"):
            self.on_move(self.chosen, self.chosen + (1 if key == "shift+down" else -1))
        else:
            return super().on_key(key)
        return True

    def on_press(self, at: Point) -> bool:
        """Choose the line under the pointer, and take hold of it."""
        self._held = next((n for n in self.shown if self.items[n].box.contains(at)), None)
        return super().on_press(at)

    def on_drag(self, at: Point) -> None:
        """Show where it would go."""
        super().on_drag(at)
        if self._held is None or self.items[self._held].box.contains(at):
            self._over = None
            return
        below = (n for n in self.shown if at[1] < self.items[n].box.centre[1])
        self._over = next(below, self.shown.stop)

    def on_release(self, at: Point) -> None:
        """Put it there."""
        super().on_release(at)
        held, over, self._held, self._over = self._held, self._over, None, None
        if held is None or over is None:
            return
        to = over - 1 if over > held else over
        if to != held:
            self.on_move(held, to)

    def paint_over(self, canvas: Canvas) -> None:
        """The scroll bar, and where a line that is dragged would go."""
        super().paint_over(canvas)
        if self._over is not None:
            last = self.items[self.shown.stop - 1].box.bottom + _GAP / 2
            at_end = self._over >= self.shown.stop
            y = last if at_end else self.items[self._over].box.y - _GAP / 2
            y = min(max(y, self.box.y + 2), self.box.bottom - 2)
            canvas.across(self.view.x, self.view.right, y, t.RED, 5)


def _paint(entry: Entry, nth: int, canvas: Canvas, box: Box, chosen: bool) -> None:  # noqa: FBT001
    canvas.rect(
        box, t.BRIGHT if chosen else t.PAPER, t.RED if chosen else t.INK, 4 if chosen else 2
    )
    words = box.beside(90).inset(0, 8)
    words = words.left_part(words.w - 18)
    ink = t.INK if entry.on else t.SOFT_INK
    title, about, name = words.rows(3, 0)
    number = (str(nth + 1), t.CARD_NAME, t.SOFT_INK)
    wide = lettering.width(canvas.theme, number[0], number[1]) + 14
    canvas.text_in(title.left_part(title.w - wide), entry.title, t.CARD_NAME, ink, ellipsis=True)
    canvas.text_in(title, number[0], number[1], number[2], align="right")
    canvas.text_in(about, entry.about, t.LABEL, t.SOFT_INK, ellipsis=True)
    taken = badge(canvas, Box(name.x, name.y - 4, name.w, 30), entry.kind, entry.badge)
    canvas.text_in(
        name.left_part(name.w - taken - 8), entry.name, t.MONO, t.SOFT_INK, ellipsis=True
    )


def badge(canvas: Canvas, box: Box, kind: Kind, words: str) -> float:
    """How a mod stands, at the right end of a box: a sign and a few words. Returns its width."""
    if not words:
        return 0
    wide = lettering.width(canvas.theme, words, t.LABEL_BOLD) + 50
    place = box.right_part(wide)
    look = {"error": (t.RED, t.RED, t.WHITE), "warning": (None, t.AMBER, t.AMBER)}
    fill, edge, ink = look.get(kind, (None, t.INK, t.INK))
    canvas.rect(place, fill, edge, 2)
    sign(canvas, (place.x + 18, place.centre[1]), kind, ink)
    canvas.text(
        words, t.LABEL_BOLD, (place.right - 10, place.centre[1]), ink, align="right", enlarge=1.0
    )
    return wide


def sign(canvas: Canvas, at: Point, kind: Kind, ink: t.Colour) -> None:
    """A cross, a triangle or a tick: never the colour alone."""
    if kind == "error":
        art.cross(canvas, at, 14, ink)
    elif kind == "warning":
        art.warning(canvas, at, 15, ink)
    else:
        art.tick(canvas, at, 16, ink)
