"""What is known of one save: the game in it, when it was written and by what, or its fault."""

from __future__ import annotations

from datetime import datetime
from functools import partial

from game import narrate
from game.match.shelf import Shelved
from game.ui import art, lettering
from game.ui import theme as t
from game.ui.box import Box
from game.ui.canvas import Canvas
from game.ui.theme import Theme
from game.ui.widgets import Act, Button, NamedValue, Panel, Paragraph, Picture
from game.words import text as _

_SHAPE = 452 / 356  # of the pictures in assets/posters
_FOOT, _FACT = 72.0, 38.0
_TORN = 150.0


def paint_poster(scenario: str, canvas: Canvas, box: Box) -> None:
    """The picture of the scenario; that of any where it has none."""
    name = f"{scenario}.svg"
    file = name if art.has_drawing("posters", name) else "default.svg"
    art.drawing(canvas, box, "posters", file, border=2)


def paint_torn(canvas: Canvas, box: Box) -> None:
    """A sheet that is torn across, for a save that can't be read."""
    wide = box.h * 0.74
    left, right = box.centre[0] - wide / 2, box.centre[0] + wide / 2
    tear = [(left + wide * nth / 6, box.centre[1] + (4 if nth % 2 else -4)) for nth in range(7)]
    upper = ((left, box.y), (right, box.y), *reversed(tear))
    lower = (*((x, y + 10) for x, y in tear), (right, box.bottom), (left, box.bottom))
    for half in (upper, lower):
        canvas.polygon(half, t.WHITE, t.RED, 2)
    for share in (0.2, 0.34, 0.7, 0.84):
        canvas.across(left + wide * 0.18, right - wide * 0.18, box.y + box.h * share, t.TRAY, 2)


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
        room = self.inside.top_part(self.inside.h - _FOOT)
        tall = lettering.paragraph_height(theme, str(item.path), t.MONO, room.w, theme.scale.text)
        path = Paragraph.flowing(theme, room.bottom_part(tall), str(item.path), t.MONO, t.SOFT_INK)
        self.add(path)
        above = room.top_part(room.h - tall - 12)
        if item.save is not None:
            self._facts(above)
        else:
            self._fault(theme, above)
        self._buttons(self.inside.bottom_part(56), on_load, on_delete)

    def _facts(self, box: Box) -> None:
        """The picture of the scenario, the turn written on it, and what else a sound save says."""
        save = self.item.save
        assert save is not None
        people = ", ".join(save.cover.seats) or _("nobody: the players play by themselves")
        draft = str(len(save.draft)) if save.draft else _("none")
        lines = (
            (_("Played by people"), people),
            (_("Orders put down and not given"), draft),
            (_("Dice seed"), str(save.seed)),
            (_("Written"), day_and_time(self.item.written)),
            (_("By Gensek"), save.cover.game or _("an older one")),
        )
        tall = min(box.w / _SHAPE, box.h - len(lines) * _FACT - 12)
        picture = box.top_part(tall)
        self.add(Picture(picture, partial(paint_poster, save.scenario)))
        turn = save.cover.turn or str(save.snapshot.turn + 1)
        self.add(Picture(picture.bottom_part(52), partial(_plate, turn), name="turn"))
        for nth, (words, value) in enumerate(lines):
            row = Box(box.x, picture.bottom + 8 + nth * _FACT, box.w, _FACT - 2)
            self.add(NamedValue(row, words, value, name=f"fact {nth}"))

    def _fault(self, theme: Theme, box: Box) -> None:
        """A torn sheet, why it can't be read, and what can be loaded in its place."""
        self.add(Picture(box.below(24).top_part(_TORN), paint_torn))
        problem = self.item.problem
        words = _("{problem}.").format(problem=problem[:1].upper() + problem[1:].rstrip("."))
        place = Box(box.x, box.y + _TORN + 56, box.w, 0)
        told = self.add(Paragraph.flowing(theme, place, words, t.READING_BOLD, t.RED))
        more = (
            _("The autosave before it is whole, and can be loaded.")
            if self.item.instead
            else _("There is no autosave before it.")
        )
        place = Box(box.x, told.box.bottom + 10, box.w, 0)
        told = self.add(Paragraph.flowing(theme, place, more))
        if self.item.instead is not None:
            place = Box(box.x, told.box.bottom + 10, box.w, 0)
            instead = str(self.item.instead)
            self.add(Paragraph.flowing(theme, place, instead, t.MONO, t.SOFT_INK))

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
        self.add(Button(delete, _("Delete"), on_act=on_delete, key="delete"))


def _plate(words: str, canvas: Canvas, box: Box) -> None:
    """When in the game it was saved, white on ink in the picture's lower right corner."""
    wide = min(box.w, lettering.width(canvas.theme, words, t.PANEL) + 40)
    plate = box.right_part(wide)
    canvas.rect(plate, t.INK)
    canvas.text_in(plate.inset(16, 0), words, t.PANEL, t.WHITE, align="right")
