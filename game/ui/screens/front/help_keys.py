"""Owns the second page of the help: what each screen answers, and the keys in their caps."""

from __future__ import annotations

from game.ui import art, lettering
from game.ui import theme as t
from game.ui.art.frames import key_cap_width
from game.ui.box import Box
from game.ui.canvas import Canvas
from game.ui.keys import cap, caps
from game.ui.screens.front import help_words
from game.ui.screens.front.help_words import Part
from game.ui.theme import Theme
from game.ui.widgets import Label, Panel, Paragraph, Picture, Widget
from game.words import text as _

_ROLE = t.READING.at(18)
_CAPS = 56.0  # the column of the caps beside the screens


def page(root: Widget, theme: Theme, body: Box) -> None:
    """The screens at the left, the keys at the right."""
    left, right = body.columns(2, 16)
    _screens(root.add(Panel(left, title=_("What the screens answer"), drop=4)), theme)
    keys = root.add(Panel(right, title=_("Keys"), drop=4))
    lines = help_words.keys()
    step = min(36.0, keys.inside.h / len(lines))
    for nth, (names, words) in enumerate(lines):
        row = keys.inside.moved(0, nth * step).top_part(step - 2)
        keys.add(KeyLine(row, words, caps(names).split(", "), name=f"key {nth}"))


def _screens(panel: Panel, theme: Theme) -> None:
    parts, box = help_words.screens(), panel.inside
    words = box.beside(_CAPS)

    def tall(share: float) -> float:
        talls = (_height(theme, part.words, words.w, share) for part in parts)
        return sum(talls) + 46 * len(parts)

    share = lettering.fitting(theme, tall, box.h)
    spare = max(0.0, min(14.0, (box.h - tall(share)) / len(parts)))
    y = box.y
    for part in parts:
        y = _screen(panel, theme, Box(box.x, y, box.w, 0), part, share) + 16 + spare
        if part is not parts[-1]:
            panel.add(Picture(Box(box.x, y - 8 - spare / 2, box.w, 2), _rule))


def _height(theme: Theme, words: str, wide: float, share: float) -> float:
    return lettering.paragraph_height(theme, words, _ROLE, wide, share)


def _screen(panel: Panel, theme: Theme, box: Box, part: Part, share: float) -> float:
    """A screen with the cap of its key; returns where it ends."""
    if part.key:
        panel.add(Picture(Box(box.x, box.y, _CAPS, 30), lambda c, b: _cap(c, b, cap(part.key))))
    words = box.beside(_CAPS)
    panel.add(Label(Box(words.x, box.y, words.w, 28), part.head, t.CONTROL))
    place = Box(words.x, box.y + 29, words.w, 0)
    return panel.add(Paragraph.flowing(theme, place, part.words, _ROLE, share=share)).box.bottom


def _cap(canvas: Canvas, box: Box, words: str) -> None:
    art.key_cap(canvas, box.x + key_cap_width(canvas.theme, words), box.y + 15, words, t.RED)


def _rule(canvas: Canvas, box: Box) -> None:
    canvas.across(box.x, box.right, box.y, t.SHADE, 1.6)


class KeyLine(Widget):
    """What is done, and the keys that do it, each in its cap."""

    def __init__(self, box: Box, words: str, keys: list[str], *, name: str) -> None:
        """`keys` are the words on the caps, the first of them at the left."""
        super().__init__(box, name=name)
        self.words, self.keys = words, keys

    def paint(self, canvas: Canvas) -> None:
        """Words left, caps right, a hairline under them."""
        middle = self.box.centre[1]
        right = self.box.right
        for key in reversed(self.keys):
            right -= art.key_cap(canvas, right, middle, key, t.INK) + 6
        canvas.text_in(self.box.left_part(right - 6 - self.box.x), self.words, t.LABEL)
        canvas.across(self.box.x, self.box.right, self.box.bottom + 1, t.SHADE, 1.2)

    def fits(self, theme: Theme) -> bool:
        """Whether words and caps stand beside each other."""
        keys = sum(key_cap_width(theme, key) + 6 for key in self.keys)
        return lettering.width(theme, self.words, t.LABEL) + keys + 6 <= self.box.w + 0.5
