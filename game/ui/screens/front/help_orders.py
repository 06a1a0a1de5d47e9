"""Owns the fourth page of the help: the orders in their groups, and what the one in sight is for.

A digit chooses the group in the order dialog, a letter the order. What is pointed at, or has the
keyboard, is told at the foot.
"""

from __future__ import annotations

from functools import partial

from game import narrate
from game.ui import art, lettering
from game.ui import theme as t
from game.ui.box import Box
from game.ui.canvas import Canvas
from game.ui.keys import cap
from game.ui.screens.front.help_keys import KeyLine
from game.ui.screens.order.groups import GROUPS, VerbGroup, name_of
from game.ui.theme import Theme
from game.ui.widgets import Label, Panel, Paragraph, Picture, Widget
from game.words import text as _

_FOOT, _GAP, _HEAD = 72.0, 16.0, 46.0


def page(root: Widget, theme: Theme, body: Box) -> None:
    """Two rows of cards, each as tall as its longest needs, over the foot."""
    half = len(GROUPS) // 2
    rows = (GROUPS[:half], GROUPS[half:])
    longest = [max(len(group.letters) for group in row) for row in rows]
    lines: list[OrderLine] = []
    room = body.h - _FOOT - 2 * _GAP - len(rows) * (_HEAD + 24)
    step = room / sum(longest)
    y, nth = body.y, 0
    for row, most in zip(rows, longest, strict=True):
        tall = _HEAD + 24 + most * step
        for group, box in zip(row, Box(body.x, y, body.w, tall).columns(half, 16), strict=True):
            nth += 1
            lines += _card(root, box, group, nth, step)
        y += tall + _GAP
    root.add(_Foot(theme, body.bottom_part(_FOOT), lines))


def _card(root: Widget, box: Box, group: VerbGroup, nth: int, step: float) -> list[OrderLine]:
    """A group: its digit on a red corner, its orders with their letters."""
    panel = root.add(Panel(box, drop=4))
    panel.add(Picture(Box(box.x, box.y, 52, 52), partial(corner, str(nth))))
    head = Box(box.x + 64, box.y + 8, box.w - 80, 32)
    panel.add(Label(head, name_of(group), t.CARD_NAME))
    inside = Box(box.x + 16, box.y + _HEAD + 8, box.w - 32, box.h - _HEAD - 16)
    found = []
    for line, (verb, key) in enumerate(group.letters.items()):
        place = inside.moved(0, line * step).top_part(step - 2)
        found.append(panel.add(OrderLine(place, verb, cap(key))))
    return found


class OrderLine(KeyLine):
    """An order with its letter; to point at it, or to go to it with Tab, tells what it is for."""

    takes_focus = True
    lights_others = True  # the foot tells it
    ring_reach = 1.0

    def __init__(self, box: Box, verb: str, key: str) -> None:
        """`key` is the word on its cap."""
        super().__init__(box, narrate.verb(verb), [key], name=f"letter of {verb}")
        self.verb = verb

    @property
    def acts(self) -> bool:
        """To have the keyboard is all that it does: the foot tells what the order is for."""
        return True

    @property
    def lit(self) -> bool:
        """Whether it is told at the foot."""
        return self.hovered or self.focused

    def paint(self, canvas: Canvas) -> None:
        """On a shade while it is told."""
        if self.lit:
            canvas.rect(self.box.inset(-8, 0), t.SHADE)
        super().paint(canvas)
        canvas.say(narrate.what_for(self.verb), (self.box.right, self.box.centre[1]))


class _Foot(Widget):
    """What the order in sight is for; else how the digits and letters are used."""

    def __init__(self, theme: Theme, box: Box, lines: list[OrderLine]) -> None:
        super().__init__(box, name="what for")
        self.lines = lines
        self.paragraphs = {line: self._told(theme, line) for line in lines}
        hint = _(
            "In the order dialog a digit chooses the group and a letter the order. Point at an "
            "order here, or go to it with Tab, to read what it is for."
        )
        self.hint = self._paragraph(theme, hint)

    def _told(self, theme: Theme, line: OrderLine) -> Paragraph:
        words = _("{order}: {what_for}").format(
            order=line.words, what_for=narrate.what_for(line.verb)
        )
        return self._paragraph(theme, words)

    def _paragraph(self, theme: Theme, words: str) -> Paragraph:
        inner = self.box.inset(20, 8)
        tall = lettering.paragraph_height(theme, words, t.READING, inner.w, 1.0)
        drop = max(0.0, (inner.h - tall) / 2) if theme.scale.text <= 1 else 0.0
        return Paragraph(inner.below(drop), words, t.READING, t.WHITE)

    def paint(self, canvas: Canvas) -> None:
        """White on ink."""
        art.drop_edge(canvas, self.box)
        canvas.rect(self.box, t.INK)
        asked = next((line for line in self.lines if line.focused), None)
        lit = next((line for line in self.lines if line.hovered), asked)
        (self.paragraphs[lit] if lit is not None else self.hint).paint(canvas)

    def fits(self, theme: Theme) -> bool:
        """Whether every one of them has room."""
        return all(one.fits(theme) for one in (self.hint, *self.paragraphs.values()))


def corner(words: str, canvas: Canvas, box: Box) -> None:
    """A numeral on a red corner."""
    canvas.polygon(((box.x, box.y), (box.right, box.y), (box.x, box.bottom)), t.RED)
    canvas.text(words, t.CONTROL, (box.x + 10, box.y + 17), t.WHITE)
