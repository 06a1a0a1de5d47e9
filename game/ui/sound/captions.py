"""Owns the captions of the cues: how long one stands, and the block at the foot of the window.

    captions = Captions()
    captions.say("A stamp falls")
    captions.words, captions.left

A caption takes no clicks and no keys; the block lies over the page like a tooltip, in a place where
no screen has a button.
"""

from __future__ import annotations

from game.ui import lettering
from game.ui import theme as t
from game.ui.box import Box
from game.ui.canvas import Canvas
from game.ui.theme import Theme
from game.ui.widgets import Label, Widget

STANDS = 1.8
"""Seconds for which a caption is shown: long enough to be read from the corner of the eye."""

_FOOT = Box(0, 876, 1600, 24)


class Captions:
    """The words of the last cue while they are shown; time is told to it."""

    def __init__(self) -> None:
        """Nothing has been heard."""
        self.words = ""
        self.left: float | None = None

    def say(self, words: str) -> None:
        """Show these words from now on."""
        self.words, self.left = words, STANDS

    def advance(self, dt: float) -> bool:
        """Let time pass; whether the words have just gone."""
        if self.left is None:
            return False
        self.left = max(0.0, self.left - dt)
        if self.left > 0:
            return False
        self.words, self.left = "", None
        return True


class CaptionBlock(Widget):
    """The words, light on ink, in the middle of the lower edge."""

    def __init__(self, theme: Theme, words: str) -> None:
        wide = lettering.width(theme, words, t.LABEL_BOLD) + 32
        box = Box(_FOOT.centre[0] - wide / 2, _FOOT.y, wide, _FOOT.h)
        super().__init__(box, name="caption")
        self.add(Label(box.inset(14, 0), words, t.LABEL_BOLD, t.PAPER, align="centre"))

    def paint(self, canvas: Canvas) -> None:
        """The block."""
        canvas.rect(self.box, t.INK, t.PAPER, 1.6)
