"""Owns the shelf of the new-game screen: every scenario as a small poster, the chosen one framed.

    PosterShelf(box, found, chosen=3, show=screen.show)

A click, Enter or the arrows choose; the page keys do the same from anywhere on the screen.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from game.rules.model import Scenario
from game.ui import art
from game.ui import theme as t
from game.ui.box import Box
from game.ui.canvas import Canvas
from game.ui.library import Shown
from game.ui.widgets import Group, Widget
from game.words import text as _

_IN_A_ROW, _TALL, _GAP = 6, 42.0, 6.0


class PosterShelf(Group):
    """Two rows at most; where mods bring more scenarios, the posters become narrower."""

    def __init__(
        self, box: Box, found: Sequence[Shown], chosen: int, show: Callable[[int], None]
    ) -> None:
        """`show` is told which scenario is chosen; of the box only as much is taken as needed."""
        self.rows = 1 if len(found) <= _IN_A_ROW else 2
        super().__init__(box.top_part(self.rows * (_TALL + _GAP) - _GAP), name="scenarios")
        self.chosen, self.show = chosen, show
        self.columns = max(_IN_A_ROW, -(-len(found) // self.rows))
        cells = [c for row in self.box.rows(self.rows, _GAP) for c in row.columns(self.columns, 6)]
        for nth, (item, cell) in enumerate(zip(found, cells, strict=False)):
            self.add(_Poster(cell, item, lit=nth == chosen, on_act=lambda nth=nth: show(nth)))  # type: ignore[misc]

    def on_key(self, key: str) -> bool:
        """The arrows go from poster to poster."""
        steps = {"left": -1, "right": 1, "up": -self.columns, "down": self.columns}
        there = self.chosen + steps.get(key, 0)
        if key not in steps or not 0 <= there < len(self.children):
            return False
        name = self.children[there].name
        self.show(there)
        if self.host is not None:
            self.host.focus(name)
        return True


class _Poster(Widget):
    """A small poster; its tooltip says which scenario it is."""

    ring_reach = 5.0

    @property
    def extent(self) -> Box:
        """The frame of the chosen one reaches over its box."""
        return self.box.inset(-5)

    def __init__(self, box: Box, item: Shown, *, lit: bool, on_act: Callable[[], None]) -> None:
        title = item.scenario.card.title if item.scenario else Path(item.name).name
        super().__init__(box, name=f"scenario {item.name}", tooltip=title, on_act=on_act)
        self.item, self.lit, self.title = item, lit, title

    def paint(self, canvas: Canvas) -> None:
        """The picture; a cross where it can't be read; red round white where it is chosen."""
        told = _("{title}, chosen").format(title=self.title) if self.lit else self.title
        canvas.say(told, (self.box.x, self.box.y))
        if self.item.scenario is None:
            canvas.rect(self.box, t.CARD)
            art.cross(canvas, self.box.centre, 18)
        else:
            art.drawing(canvas, self.box, "posters", poster_of(self.item.scenario))
        if self.lit:
            canvas.rect(self.box, None, t.BRIGHT, 4)
            canvas.rect(self.box.inset(-4), None, t.RED, 5)
        else:
            canvas.rect(self.box, None, t.RED if self.hovered else t.INK, 3 if self.hovered else 2)


def poster_of(scenario: Scenario) -> str:
    """The file of a scenario's picture; that of any where it has none."""
    name = scenario.card.poster
    return name if name and art.has_drawing("posters", name) else "default.svg"
