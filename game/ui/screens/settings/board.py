"""Owns the drawing of the keyboard on the page of the keys: which are taken, and which is meant."""

from __future__ import annotations

from collections.abc import Sequence

from game.ui import actions
from game.ui import theme as t
from game.ui.actions import Pairs
from game.ui.box import Box
from game.ui.canvas import Canvas
from game.ui.keys import written
from game.ui.widgets import Widget
from game.ui.widgets.base import Told
from game.words import text as _

_ROWS = (
    tuple(f"f{nth}" for nth in range(1, 13)),
    tuple("1234567890-+"),
    tuple("qwertyuiop"),
    tuple("asdfghjkl"),
    tuple("zxcvbnm/"),
    ("ctrl", "shift", "space"),
)
_INSET = (0.0, 0.0, 0.5, 0.9, 1.4, 0.0)  # how far each row is moved in, in keys
_WIDE = {"ctrl": 2.0, "shift": 2.0, "space": 5.0}
TALL = 34.0 * len(_ROWS)


class Board(Widget):
    """A key with something to do alone is shaded, the chosen action's are red."""

    def __init__(self, box: Box, pairs: Pairs, chosen: str) -> None:
        """`chosen` is the key that is meant, with what is held down: `ctrl+s`."""
        super().__init__(box, name="board")
        self.taken = {key for row in _ROWS for key in row if actions.holder(pairs, key)}
        last = "+" if chosen.endswith("+") else chosen.rpartition("+")[2]
        held = chosen.removesuffix(last).split("+")
        self.chosen = {last, *(key for key in held if key)}

    def tells(self) -> Sequence[Told]:
        """Which keys are taken and which are free: what the picture is for."""
        keys = [key for row in _ROWS for key in row]
        taken = ", ".join(written(key) for key in keys if key in self.taken)
        free = ", ".join(written(key) for key in keys if key not in self.taken)
        return [
            Told(_("Taken without Ctrl: {keys}").format(keys=taken)),
            Told(_("With nothing to do by themselves: {keys}").format(keys=free)),
        ]

    def paint(self, canvas: Canvas) -> None:
        """Row under row."""
        step, tall = self.box.w / 12, self.box.h / len(_ROWS)
        for nth, (row, inset) in enumerate(zip(_ROWS, _INSET, strict=True)):
            x = self.box.x + inset * step
            for key in row:
                wide = _WIDE.get(key, 1.0) * step
                self._key(canvas, Box(x, self.box.y + nth * tall, wide - 4, tall - 4), key)
                x += wide

    def _key(self, canvas: Canvas, box: Box, key: str) -> None:
        chosen = key in self.chosen
        fill = t.RED if chosen else t.TRAY if key in self.taken else t.BRIGHT
        canvas.rect(box, fill, t.INK, 1.6)
        ink = t.WHITE if chosen else t.INK if key in self.taken else t.GREY
        canvas.text(written(key), t.NOTE, box.centre, ink, align="centre", enlarge=1.0)
