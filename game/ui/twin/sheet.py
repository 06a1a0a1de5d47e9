"""Owns the twin in the window: the words of the screen in a list over it, opened by T.

open_twin(screen)      # Enter does what a line says, W unfolds its reasons, Esc closes
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from game.ui import lettering
from game.ui import theme as t
from game.ui.box import Box
from game.ui.canvas import Canvas
from game.ui.screen import Screen
from game.ui.theme import Colour, Role, Theme
from game.ui.tree import named
from game.ui.twin.telling import Line, Twin, tell
from game.ui.twin.wording import AS_IT_STANDS, ORDERS, in_order, order_name, told_reasons, whole
from game.ui.widgets.base import Widget
from game.ui.widgets.buttons import Button, SegmentedControl
from game.ui.widgets.dialogs import Dialog
from game.ui.widgets.lists import Item, ScrollList
from game.ui.widgets.words import Label
from game.words import text as _

_BOX = Box(180, 40, 1240, 820)
_STEP = 28.0  # how far a line stands in for each level


def open_twin(screen: Screen) -> None:
    """Lay the words of a screen over it; over the words themselves nothing happens."""
    if any(isinstance(layer, TwinDialog) for layer in screen.layers):
        return
    sheet = TwinSheet(screen, tell(screen))
    screen.open(sheet.build)
    screen.focus("twin lines")


class TwinDialog(Dialog):
    """The page with the words."""


class TwinSheet:
    """What is read, in which order, which line is chosen, and which reasons are unfolded."""

    def __init__(self, screen: Screen, twin: Twin) -> None:
        """`screen` is the one under the words."""
        self.screen, self.twin = screen, twin
        self.order, self.chosen = AS_IT_STANDS, 0
        self.unfolded: set[int] = set()
        self._keys = {id(w): key for layer in screen.router.hearing for key, w in named(layer)}

    # --- the page -----------------------------------------------------------------------------
    def build(self, theme: Theme) -> Widget:
        """Head, orders of reading, lines, the way out."""
        note = _("Enter does what a line says, W opens its reasons, Esc closes.")
        dialog = TwinDialog(_BOX, _("In words"), note, lead=70, name="twin")
        words = [order_name(order) for order in ORDERS]
        at = ORDERS.index(self.order)
        top = dialog.body.top_part(36).left_part(780)
        dialog.add(SegmentedControl(top, words, at, self.show_order, name="order of reading"))
        box = dialog.body.below(48)
        items = [self._item(theme, nth, box.w - 24) for nth in self.places]
        empty = _("There is nothing to read here.")
        dialog.add(
            _Lines(
                box, items, chosen=self.chosen, on_choose=self._choose, on_act=self.do, gap=2,
                name="twin lines", empty=empty, on_why=self.unfold,
            )
        )  # fmt: skip
        key = _("Red bar: it can be done. Black bar: it has reasons.")
        dialog.add(Label(dialog.foot.left_part(900), key, t.LABEL, t.SOFT_INK))
        close = dialog.foot.right_part(180)
        dialog.add(Button(close, _("Close"), key="esc", on_act=dialog.shut))
        return dialog

    @property
    def places(self) -> tuple[int, ...]:
        """The lines that are read, in their order."""
        return in_order(self.twin.lines, self.order)

    def _item(self, theme: Theme, nth: int, wide: float) -> Item:
        line = self.twin.lines[nth]
        paragraphs = [(whole(line), line.depth, _role(line))]
        if nth in self.unfolded and line.deed is not None:
            paragraphs += [
                (words, line.depth + 1 + depth, t.LABEL) for depth, words in told_reasons(line)
            ]
        placed, y = [], 4.0
        for words, depth, role in paragraphs:
            room = wide - 28 - depth * _STEP
            tall = lettering.paragraph_height(theme, words, role, room, theme.scale.text)
            placed.append((words, role, Box(18 + depth * _STEP, y, room, tall)))
            y += tall
        return Item(y + 4, _pen(placed, _bar(line)), name=f"twin line {nth}")

    # --- what is done -------------------------------------------------------------------------
    def show_order(self, nth: int) -> None:
        """Read in another order, from the top."""
        self.order, self.chosen = ORDERS[nth], 0
        self.screen.refresh()

    def _choose(self, nth: int) -> None:
        self.chosen = nth

    @property
    def line(self) -> int:
        """The place of the chosen line."""
        return self.places[self.chosen] if self.places else -1

    def unfold(self) -> None:
        """Open the reasons of the chosen line under it, or fold them again."""
        if self.line >= 0 and any(told_reasons(self.twin.lines[self.line])):
            self.unfolded ^= {self.line}
            self.screen.refresh()

    def do(self) -> None:
        """Close the words and do what the line says; where it only has reasons, open them."""
        deed = self.twin.lines[self.line].deed if self.line >= 0 else None
        if deed is None or not deed.possible or deed.explains:
            self.unfold()
            return
        key = self._keys.get(id(deed.widget))
        self.screen.close()
        layers = [layer for layer in self.screen.layers if layer in self.screen.router.hearing]
        fresh = next((w for layer in layers for k, w in named(layer) if k == key), deed.widget)
        replace(deed, widget=fresh).do(self.screen)


def _role(line: Line) -> Role:
    return t.PANEL.at(20) if line.heading else t.READING.at(18) if line.deed is None else t.LABEL


def _bar(line: Line) -> Colour | None:
    """The colour of the bar before a line: red where something can be done, ink for reasons."""
    if line.deed is not None and line.deed.possible and not line.deed.explains:
        return t.RED
    return t.INK if told_reasons(line) else None


def _pen(
    placed: list[tuple[str, Role, Box]], bar: Colour | None
) -> Callable[[Canvas, Box, bool], None]:
    """Draws a line and its reasons, and the bar before it."""

    def pen(canvas: Canvas, at: Box, chosen: bool) -> None:  # noqa: FBT001 - a pen's call
        if chosen:
            canvas.rect(at, t.BRIGHT, t.RED, 2)
        if bar is not None:
            first = placed[0][2]
            canvas.rect(Box(at.x + first.x - 9, at.y + first.y + 4, 3, first.h - 8), bar)
        for words, role, box in placed:
            canvas.paragraph(words, role, box.moved(at.x, at.y))

    return pen


class _Lines(ScrollList):
    """The lines; W asks for the reasons of the chosen one."""

    def __init__(
        self, box: Box, items: list[Item], *, on_why: Callable[[], None], **rest: object
    ) -> None:
        super().__init__(box, items, **rest)  # type: ignore[arg-type]
        self.on_why = on_why

    def on_key(self, key: str) -> bool:
        """W, or what every list knows."""
        if key == "w":
            self.on_why()
        return key == "w" or super().on_key(key)
