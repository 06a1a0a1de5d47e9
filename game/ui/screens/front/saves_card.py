"""What is known of one save: the game in it, when it was written and by what, or its fault."""

from __future__ import annotations

from datetime import datetime
from functools import partial

from game import narrate
from game.match.shelf import Shelved
from game.ui import art
from game.ui import theme as t
from game.ui.box import Box
from game.ui.canvas import Canvas
from game.ui.theme import Theme
from game.ui.widgets import Act, Button, NamedValue, Panel, Paragraph, Picture
from game.words import text as _

_SHAPE = 452 / 356  # of the pictures in assets/posters


def _poster(scenario: str, canvas: Canvas, box: Box) -> None:
    """The picture of the scenario; that of any where it has none."""
    name = f"{scenario}.svg"
    file = name if art.has_drawing("posters", name) else "default.svg"
    art.drawing(canvas, box, "posters", file, border=2)


def name_of(item: Shelved) -> str:
    """What a save is called in a list."""
    if not item.automatic:
        return item.path.stem
    number = int(item.path.stem.rpartition("-")[2])
    return _("Autosave {n}").format(n=number)


def day_and_time(when: datetime) -> str:
    """When it was written, by the clock of the place."""
    return _("{day}, {time}").format(day=narrate.day(when.date()), time=f"{when:%H:%M}")


class SaveCard(Panel):
    """The chosen save, with what can be done about it."""

    def __init__(self, theme: Theme, box: Box, item: Shelved, on_load: Act, on_delete: Act) -> None:
        """`on_load` takes the autosave before it where the save itself is broken."""
        title = item.save.cover.title or item.save.scenario if item.save else _("A broken save")
        band = t.INK if item.save else t.RED
        super().__init__(box, title=title, band=band, drop=4, name="save card")
        self.item = item
        room = self.inside
        y = self._facts(room) if item.save else self._fault(theme, room)
        place = Box(room.x, y + 14, room.w, 0)
        path = self.add(Paragraph.flowing(theme, place, str(item.path), t.MONO, t.SOFT_INK))
        self._buttons(room.bottom_part(56), on_load, on_delete)
        left = room.bottom - 80 - (path.box.bottom + 20)
        if item.save is not None and left > 120:
            wide = min(room.w, left * _SHAPE)
            box = Box(room.x, path.box.bottom + 20, wide, wide / _SHAPE)
            self.add(Picture(box, partial(_poster, item.save.scenario)))

    def _facts(self, box: Box) -> float:
        """The lines of a sound save; returns where they end."""
        save = self.item.save
        assert save is not None
        people = ", ".join(save.cover.seats) or _("nobody: the players play by themselves")
        draft = str(len(save.draft)) if save.draft else _("none")
        lines = (
            (_("Turn"), save.cover.turn or str(save.snapshot.turn + 1)),
            (_("Played by people"), people),
            (_("Orders put down and not given"), draft),
            (_("Dice seed"), str(save.seed)),
            (_("Written"), day_and_time(self.item.written)),
            (_("By Gensek"), save.cover.game or _("an older one")),
        )
        for nth, (words, value) in enumerate(lines):
            row = Box(box.x, box.y + nth * 38, box.w, 36)
            self.add(NamedValue(row, words, value, name=f"fact {nth}"))
        return box.y + len(lines) * 38

    def _fault(self, theme: Theme, box: Box) -> float:
        """Why it can't be read, and what can be loaded in its place; returns where it ends."""
        problem = self.item.problem
        words = _("{problem}.").format(problem=problem[:1].upper() + problem[1:].rstrip("."))
        told = self.add(Paragraph.flowing(theme, box, words))
        more = (
            _("The autosave before it is whole, and can be loaded.")
            if self.item.instead
            else _("There is no autosave before it.")
        )
        place = Box(box.x, told.box.bottom + 10, box.w, 0)
        return self.add(Paragraph.flowing(theme, place, more)).box.bottom

    def _buttons(self, box: Box, on_load: Act, on_delete: Act) -> None:
        broken = self.item.save is None
        words = _("Load the autosave before it") if broken else _("Load")
        can = not broken or self.item.instead is not None
        self.add(
            Button(
                box.left_part(box.w - 216),
                words,
                on_act=on_load,
                key="enter",
                primary=True,
                enabled=can,
                reason="" if can else _("There is no autosave before it."),
                name="load",
            )
        )
        delete = box.right_part(200)
        self.add(Button(delete, _("Delete"), on_act=on_delete, key="delete", show_key=False))
