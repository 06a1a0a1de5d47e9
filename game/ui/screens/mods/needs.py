"""What a mod needs, with a button that mends what a switch or a place can mend."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from game.scenario.load_order import Hindered
from game.ui import theme as t
from game.ui.box import Box
from game.ui.canvas import Canvas
from game.ui.screens.mods.facts import Need
from game.ui.screens.mods.list import sign
from game.ui.theme import Theme
from game.ui.widgets import Button, Item, Label, NamedValue, Panel, Paragraph, ScrollList
from game.words import text as _

_ROW, _MENDED, _ADDED = 60.0, 84.0, 30.0


class Needs(Panel):
    """The versions of the game, the mods that it stands on, and what a save keeps of it."""

    def __init__(
        self,
        theme: Theme,
        box: Box,
        needs: Sequence[Need],
        adds: Sequence[tuple[str, int]],
        on_mend: Callable[[Hindered], None],
    ) -> None:
        """`adds` is what it brings, told where needs leave room; `on_mend` is told what to mend."""
        super().__init__(box, title=_("What it needs"), drop=4, name="needs")
        inside = self.inside
        note = _("A save names the mods of its game, and opens with these alone.")
        foot = Paragraph.flowing(
            theme, Box(inside.x, 0, inside.w, 0), note, t.NOTE, t.SOFT_INK, 1.0
        )
        foot.move(0, inside.bottom - foot.box.h)
        self.add(foot)
        room = Box(inside.x, inside.y, inside.w, foot.box.y - inside.y - 8)
        if not needs:
            self.add(Label(room.top_part(28), _("Nothing but the game."), t.LABEL))
            self._adds(room.below(36), adds)
            return
        rows = [self._row(need, nth, room.w, on_mend) for nth, need in enumerate(needs)]
        used = sum(row.box.h for row in rows)
        fits = used + 36 + _ADDED <= room.h
        self.add(ScrollList(room.top_part(used) if fits else room, rows, gap=0, name="needs list"))
        if fits:
            self._adds(room.below(used + 6), adds)

    def _adds(self, box: Box, adds: Sequence[tuple[str, int]]) -> None:
        """What it brings, as many kinds as there is room for."""
        if not adds:
            return
        self.add(Label(box.top_part(34), _("What it adds"), t.CARD_NAME))
        for nth, (words, count) in enumerate(adds[: int((box.h - 36) // _ADDED)]):
            row = box.below(36 + nth * _ADDED).top_part(_ADDED - 2)
            self.add(NamedValue(row, words, str(count), name=f"adds {nth}"))

    @staticmethod
    def _row(need: Need, nth: int, wide: float, on_mend: Callable[[Hindered], None]) -> Item:
        item = Item(
            _MENDED if need.mend else _ROW,
            lambda canvas, box, _chosen: _paint(need, canvas, box),
            name=f"need {nth}",
        )
        if need.mend and need.hindered is not None:
            hindered = need.hindered
            place = Box(wide - 16 - 144, 38, 144, 38)
            item.add(Button(place, need.mend, on_act=lambda: on_mend(hindered), name=f"mend {nth}"))
        return item


def _paint(need: Need, canvas: Canvas, box: Box) -> None:
    canvas.across(box.x, box.right, box.bottom - 1, t.RULE)
    ink = t.INK if need.met else t.RED
    sign(canvas, (box.x + 10, box.centre[1]), "sound" if need.met else "error", ink)
    room = box.beside(32)
    upper, lower = room.inset(0, 6).rows(2, 0)
    if not need.note:
        upper = room
    elif need.mend:
        upper, lower = (
            Box(room.x, room.y + 6, room.w, 28),
            Box(room.x, room.y + 38, room.w - 168, 38),
        )
    canvas.text_in(upper, need.words, t.LABEL_BOLD, t.INK, ellipsis=True)
    canvas.text_in(lower, need.note, t.LABEL, ink if not need.met else t.SOFT_INK, ellipsis=True)
