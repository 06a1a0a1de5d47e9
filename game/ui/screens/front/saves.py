"""The shelf of saves: what can be gone on with, what is broken and why, and a place for this game.

SavesScreen()             # from the title: load, delete
SavesScreen(sitting)      # in a game: save it under a name too
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from game.match import shelf
from game.match.save import Cover, SaveError
from game.match.shelf import Shelved
from game.narrate import seats
from game.rules.errors import GensekError
from game.ui import art, ways
from game.ui import theme as t
from game.ui.box import PAGE, Box
from game.ui.canvas import Canvas
from game.ui.keeping import keep
from game.ui.screen import Screen
from game.ui.screens.front.saves_card import SaveCard, day_and_time, name_of, paint_poster
from game.ui.sitting import Sitting
from game.ui.theme import Theme
from game.ui.widgets import (
    Button,
    Group,
    Item,
    Label,
    Panel,
    ScrollList,
    TextField,
    TitleBar,
    Widget,
    back_button,
    question,
)
from game.ui.work import Work
from game.words import text as _

_LIST = Box(16, 80, 900, 804)
_CARD = Box(932, 80, 652, 804)
_ROW = 76.0


class SavesScreen(Screen):
    """A list at the left, what is chosen at the right; over the list a name to save under."""

    def __init__(
        self, sitting: Sitting | None = None, items: Sequence[Shelved] | None = None
    ) -> None:
        """`sitting` is the game under way, if there is one; without `items` the shelf is read."""
        super().__init__()
        self.sitting = sitting
        self.items = tuple(items or ())
        self.chosen = 0
        self.name = _proposed(sitting) if sitting is not None else ""
        self.said = ""
        self._reading = Work(shelf.shelf) if items is None else None

    # --- what lies there ----------------------------------------------------------------------
    def read_again(self) -> None:
        """Look at the shelf anew, in a thread."""
        self._reading = Work(shelf.shelf)
        self.refresh()

    @property
    def working(self) -> bool:
        """Whether the shelf is being read."""
        return self._reading is not None

    def update(self, _dt: float) -> bool:
        """Show the shelf when it has been read."""
        if self._reading is None or not self._reading.done:
            return False
        self.find()
        return True

    def find(self) -> None:
        """Wait for the shelf."""
        if self._reading is not None:
            self.items = self._reading.result()
            self._reading = None
            self.chosen = min(self.chosen, max(0, len(self.items) - 1))
            self.refresh()

    @property
    def item(self) -> Shelved | None:
        """What is chosen."""
        return self.items[self.chosen] if self.items else None

    # --- the page -----------------------------------------------------------------------------
    def build(self, theme: Theme) -> Widget:
        """Title, name field, list, card."""
        title = _("SAVED GAMES") if self.sitting is None else _("SAVE AND LOAD")
        note = _("An autosave is kept each turn; nothing is lost when you leave.")
        root = Group(PAGE, children=[TitleBar(theme, title, note), back_button(self.leave)])
        room = _LIST
        if self.sitting is not None:
            self._name_field(root, room.top_part(64))
            room = room.below(80)
        root.add(self._list(room))
        if self.item is not None:
            root.add(SaveCard(theme, _CARD, self.item, self.load, self.ask_to_delete))
        return root

    def _name_field(self, root: Widget, box: Box) -> None:
        panel = root.add(Panel(box))
        line = panel.box.inset(16, 12)
        root.add(Label(line.left_part(150), _("Save this game as"), t.LABEL_BOLD))
        field = line.beside(158).left_part(line.w - 158 - 172)
        root.add(
            TextField(
                field,
                words=self.name,
                hint=_("a name"),
                on_change=self._type,
                on_act=self.ask_to_save,
                longest=shelf.LONGEST,
                name="name",
            )
        )
        words = _("Save")
        button = Button(line.right_part(160), words, on_act=self.ask_to_save, key="ctrl+s")
        root.add(button)

    def _type(self, words: str) -> None:
        self.name = words

    def _list(self, box: Box) -> Widget:
        rows = [
            Item(_ROW, partial(_row, item), name=f"save {nth}")
            for nth, item in enumerate(self.items)
        ]
        empty = _("Reading the saves") if self._reading is not None else _("Nothing is saved yet.")
        drawer = Panel(box, fill=t.TRAY, drop=4)
        found = ScrollList(
            box.inset(12),
            rows,
            chosen=self.chosen if rows else -1,
            on_choose=self.choose,
            on_act=self.load,
            gap=8,
            empty=empty,
            name="saves",
        )
        drawer.add(found)
        return drawer

    def choose(self, nth: int) -> None:
        """Show what a save is about."""
        self.chosen = nth
        self.refresh()

    # --- loading and deleting -----------------------------------------------------------------
    def load(self) -> None:
        """Go on with the chosen save, or with the autosave before a broken one."""
        item = self.item
        if self.app is None or item is None:
            return
        path = item.path if item.save is not None else item.instead
        if path is None:
            return
        if self.sitting is not None and not self._kept(self.sitting):
            return
        ways.take_up(self.app, path)

    def _kept(self, sitting: Sitting) -> bool:
        """Keep the game that is left; whether that went well."""
        try:
            keep(sitting)
        except SaveError as error:
            self._say(_("The present game can’t be kept"), error.problem)
            return False
        return True

    def ask_to_delete(self) -> None:
        """Throw the chosen save away, after a question."""
        item = self.item
        if item is None:
            return
        words = _("{name}, of {day}. It can’t be brought back.").format(
            name=name_of(item), day=day_and_time(item.written)
        )
        self._ask(_("Delete this save?"), words, _("Delete"), lambda: self._delete(item))

    def _delete(self, item: Shelved) -> None:
        try:
            shelf.throw_away(item.path)
        except SaveError as error:
            self._say(_("The save can’t be deleted"), error.problem)
        self.read_again()

    # --- saving -------------------------------------------------------------------------------
    def ask_to_save(self) -> None:
        """Save under the name in the field; ask before another save is written over."""
        try:
            path = shelf.place_for(self.name)
        except GensekError as error:
            self._say(_("The name can’t be used"), str(error))
            return
        if not path.exists():
            self._save()
            return
        words = _("{name} is there already.").format(name=path.stem)
        self._ask(_("Write over it?"), words, _("Write over it"), self._save)

    def _save(self) -> None:
        if self.sitting is None:
            return
        path = shelf.place_for(self.name)
        try:
            self.sitting.match.save(path)
        except SaveError as error:
            self._say(_("The game can’t be saved"), error.problem)
            return
        self.sitting.path = path
        self.chosen = 0
        self.read_again()

    def _ask(self, title: str, words: str, yes: str, on_yes: Callable[[], None]) -> None:
        self.open(lambda theme: question(theme, title, words, yes, on_yes))

    def _say(self, title: str, words: str) -> None:
        told = words[:1].upper() + words[1:]
        self.open(lambda theme: question(theme, title, told, _("Good"), self.redraw))

    def on_key(self, key: str) -> bool:
        """Delete throws the chosen save away; Enter loads it; the arrows start in the list."""
        if key == "delete":
            self.ask_to_delete()
        elif key in ("up", "down"):
            self.focus("saves")
        else:
            return False
        return True


def _proposed(sitting: Sitting) -> str:
    """The name that a save is given unless the player has another."""
    if sitting.path is not None:
        return sitting.path.stem
    return shelf.proposed(sitting.match, sitting.seat)


def _row(item: Shelved, canvas: Canvas, box: Box, chosen: bool) -> None:  # noqa: FBT001
    """A save in the list: its picture, its name over what it is about, the day at the right."""
    canvas.rect(box, t.BRIGHT if chosen else t.CARD, t.RED if chosen else t.INK, 4 if chosen else 2)
    picture = Box(box.x + 10, box.y + 9, 78, box.h - 18)
    upper, lower = box.beside(104).inset(0, 8).rows(2, 0)
    upper, lower = upper.left_part(upper.w - 18), lower.left_part(lower.w - 18)
    when = (day_and_time(item.written), t.LABEL, t.SOFT_INK)
    canvas.pair(upper, (name_of(item), t.CARD_NAME, t.INK), when, 16)
    if item.save is None:
        canvas.rect(picture, t.PALE_RED, t.RED, 2)
        art.cross(canvas, picture.centre, 24)
        words = _("Can’t be read: {problem}").format(problem=item.problem)
        canvas.text_in(lower, words, t.LABEL, t.RED, ellipsis=True)
        return
    paint_poster(item.save.scenario, canvas, picture)
    left = 0.0
    for faction in item.save.players:
        if item.save.players[faction] == seats.PERSON:
            art.glyph(canvas, faction, (lower.x + left + 7, lower.centre[1]), 14)
            left += 24
    words = _about(item, item.save.cover)
    canvas.text_in(lower.beside(left), words, t.LABEL, t.SOFT_INK, ellipsis=True)


def _about(item: Shelved, cover: Cover) -> str:
    """Which game it is, and where in it, unless its name says that already."""
    where = ways.about(cover)
    if not cover.title:
        return where
    if not item.automatic and cover.turn in item.path.stem:
        return cover.title
    return _("{scenario}. {where}").format(scenario=cover.title, where=where)
