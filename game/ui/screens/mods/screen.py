"""The mods: what is on, what is broken, on which line, and how it is mended.

    ModsScreen()                       # reads what is installed, and checks it in a thread

Every change is kept at once in the player's `mods.json`. It must not know how a mod is read.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import pygame

from game import paths
from game.rules.errors import GensekError
from game.scenario import load_order
from game.scenario.load_order import Choice, Found, Hindered
from game.ui import art
from game.ui import theme as t
from game.ui.box import PAGE, Box
from game.ui.canvas import Canvas
from game.ui.keys import cap
from game.ui.screen import Screen
from game.ui.screens.mods import opener
from game.ui.screens.mods.begin import begin
from game.ui.screens.mods.checks import Checks
from game.ui.screens.mods.empty import Empty
from game.ui.screens.mods.excerpt import Excerpt, mend
from game.ui.screens.mods.facts import Line, adds, lines_of, needs, verdict
from game.ui.screens.mods.head import Head
from game.ui.screens.mods.install import install
from game.ui.screens.mods.list import Entry, ModList
from game.ui.screens.mods.needs import Needs
from game.ui.screens.mods.table import Table
from game.ui.theme import Theme
from game.ui.widgets import (
    Button,
    Group,
    Panel,
    Picture,
    TitleBar,
    Widget,
    back_button,
    question,
)
from game.words import text as _

_LEFT = Box(16, 80, 520, 804)
_RIGHT = Box(552, 80, 1032, 804)


class ModsScreen(Screen):
    """The list at the left; at the right who the chosen one is, its table, its file, its needs."""

    def __init__(
        self, found: Sequence[Found] | None = None, on_leave: Callable[[], None] | None = None
    ) -> None:
        """`found` is read from the folder of mods unless given; `on_leave` is for going back."""
        super().__init__()
        self.checks = Checks()
        self.on_leave = on_leave
        self.choice: Choice = load_order.current()
        read = load_order.found(self.choice) if found is None else found
        self.found: tuple[Found, ...] = tuple(read)
        self.chosen = 0
        self.line = 0
        self.said = ""

    # --- what there is --------------------------------------------------------------------------
    @property
    def item(self) -> Found | None:
        """The mod that is chosen."""
        return self.found[self.chosen] if self.chosen < len(self.found) else None

    @property
    def lines(self) -> tuple[Line, ...]:
        """The table of the chosen mod."""
        item = self.item
        return lines_of(item, self.checks.done.get(item.name)) if item is not None else ()

    def on_show(self) -> None:
        """Check what has not been checked as it is now."""
        self.look_again()

    def update(self, _dt: float) -> bool:
        """Show how the checks go on."""
        if not self.checks.step():
            return False
        self.refresh()
        return True

    def look_again(self) -> None:
        """Read the folder anew: what is on is on, what is new comes last."""
        name = self.item.name if self.item is not None else ""
        self.choice = load_order.current()
        self._show(self.choice, name)
        self.checks.want([item.folder for item in self._in_turn()])

    def _in_turn(self) -> list[Found]:
        """The chosen mod, then those that are on, then the rest."""
        return sorted(self.found, key=lambda one: (one is not self.item, not one.on))

    def _show(self, choice: Choice, name: str) -> None:
        """Show a choice, with the mod of that name chosen."""
        self.choice, self.found = choice, load_order.found(choice)
        names = [item.name for item in self.found]
        self.chosen = names.index(name) if name in names else 0
        self.line = min(self.line, max(0, len(self.lines) - 1))
        self.refresh()

    # --- what the player does -------------------------------------------------------------------
    def choose(self, nth: int) -> None:
        """Show another mod."""
        self.chosen, self.line, self.said = nth, 0, ""
        self.refresh()

    def show_line(self, nth: int) -> None:
        """Show another row of the table in its file."""
        self.line, self.said = nth, ""
        self.refresh()

    def switch(self, nth: int) -> None:
        """Turn a mod on or off."""
        item = self.found[nth]
        self.sound("pencil tick")
        self._change(self.choice.switched(item.name, on=not item.on), item.name)

    def move(self, nth: int, to: int) -> None:
        """Put a mod into another place of the order."""
        if 0 <= to < len(self.found):
            name = self.found[nth].name
            self.sound("card pulled")
            self._change(self.choice.placed(name, to), name)

    def mend_need(self, hindered: Hindered) -> None:
        """Switch on, or move, what the chosen mod needs."""
        if self.item is not None:
            name = self.item.name
            self._change(load_order.mended(self.choice, name, hindered), name)

    def _change(self, choice: Choice, name: str) -> None:
        load_order.keep(choice)
        self._show(choice, name)

    def check_again(self) -> None:
        """Read the folder, and check the chosen mod, as if for the first time."""
        item = self.item
        self.look_again()
        if item is not None and self.item is not None:
            self.checks.again(self.item.folder)
        self.said = ""
        self.refresh()

    def mend_word(self) -> None:
        """Write what was meant into the file, and check again."""
        if self.line < len(self.lines):
            said = mend(self.lines[self.line])
            self.check_again()
            self.said = said
            self.refresh()

    def begin(self) -> None:
        """Write a mod to begin from, show it, and check it."""
        try:
            folder = begin()
        except GensekError as error:
            self._tell(_("No mod can be begun"), str(error))
            return
        self._welcome(folder.name)

    def open_folder(self) -> None:
        """Show the folder of mods in the system's own window."""
        self._tell(_("The folder can’t be shown"), opener.open_folder(paths.mods()))

    def copy_place(self) -> None:
        """Take the place of the folder to the clipboard."""
        refused = opener.copy(str(paths.mods()))
        self._tell(_("The place can’t be copied"), refused)
        if not refused:
            self.caption(_("Copied: {place}").format(place=paths.mods()))

    def take(self, event: pygame.event.Event, origin: tuple[int, int] = (0, 0)) -> bool:
        """A folder that is dropped on the window is put among the mods; all else is as ever."""
        if event.type != pygame.DROPFILE:
            return super().take(event, origin)
        self.drop(Path(event.file))
        return True

    def drop(self, dropped: Path) -> None:
        """Copy a folder among the mods, show it, check it; or say why not."""
        refused = install(dropped)
        if refused:
            self._tell(_("This can’t be put among the mods"), refused)
            return
        self._welcome(dropped.name)

    def _welcome(self, name: str) -> None:
        """Show a mod that is new, and check it first."""
        self.look_again()
        self._show(self.choice, name)
        self.line, self.said = 0, ""
        self.checks.want([item.folder for item in self._in_turn()])

    def _tell(self, title: str, words: str) -> None:
        if words:
            self.open(lambda theme: question(theme, title, words, _("Good"), self.redraw, wide=820))

    def leave(self) -> None:
        """Go back; nobody waits for the checks any more."""
        self.checks.stop()
        super().leave()
        if self.on_leave is not None:
            self.on_leave()

    # --- the page -------------------------------------------------------------------------------
    def build(self, theme: Theme) -> Widget:
        """The list, and all about what is chosen in it."""
        note = _("What stands lower is laid over what stands higher.")
        root = _Page(PAGE, children=[TitleBar(theme, _("MODS"), note), back_button(self.leave)])
        self._list(root)
        item = self.item
        if item is None:
            root.add(Empty(theme, _RIGHT, self.check_again, self.begin))
            return root
        checked = self.checks.done.get(item.name)
        progress = self.checks.progress
        own = progress if progress is not None and progress.name == item.name else None
        lines = self.lines
        root.add(
            Head(
                theme,
                _RIGHT.top_part(168),
                item,
                self.chosen + 1,
                checked,
                own,
                self.check_again,
            )
        )
        root.add(Table(Box(_RIGHT.x, 260, _RIGHT.w, 300), lines, self.line, self.show_line))
        line = lines[self.line] if self.line < len(lines) else None
        root.add(Excerpt(Box(_RIGHT.x, 572, 660, 312), line, self.mend_word, self.said))
        told = needs(item, self.found)
        root.add(Needs(theme, Box(1228, 572, 356, 312), told, adds(item), self.mend_need))
        return root

    def _list(self, root: Widget) -> None:
        on = sum(item.runs and not self._errors(item) for item in self.found)
        told = _("{on} of {all} in play").format(on=on, all=len(self.found))
        panel = root.add(Panel(_LEFT, title=_("Installed"), note=told, band=t.INK, drop=4))
        box = Box(_LEFT.x + 10, _LEFT.y + 50, _LEFT.w - 20, self._list_height())
        panel.add(
            ModList(
                box,
                [self._entry(item) for item in self.found],
                self.chosen if self.found else -1,
                self.choose,
                self.switch,
                self.move,
            )
        )
        foot = 128 if self.found else 84
        buttons = Box(box.x, _LEFT.bottom - 10 - foot, box.w, foot)
        where = Box(box.x, box.bottom + 4, box.w, buttons.y - 8 - box.bottom - 4)
        panel.add(Picture(where, _paint_place, name="place", tooltip=str(paths.mods())))
        self._buttons(panel, buttons)

    def _list_height(self) -> float:
        """As tall as its lines: what is left is the place where a folder can be dropped."""
        most = 540.0 if self.found else 584.0
        return min(most, max(200.0, ModList.height_of(len(self.found)))) if self.found else 200.0

    def _errors(self, item: Found) -> int:
        checked = self.checks.done.get(item.name)
        return checked.errors if checked is not None else 0

    def _entry(self, item: Found) -> Entry:
        checked = self.checks.done.get(item.name)
        kind, badge = verdict(item, checked)
        if not badge and self.checks.progress and self.checks.progress.name == item.name:
            badge = _("being checked")
        card = item.mod.card if item.mod else None
        about = _("its card can’t be read")
        if card is not None:
            about = " · ".join((card.version, card.author)) if card.author else _("a scenario")
        return Entry(item.name, card.title if card else item.name, about, item.on, kind, badge)

    def _buttons(self, panel: Widget, box: Box) -> None:
        above, below, *rest = box.rows(3 if self.found else 2, 8)
        up, down = above.columns(2, 12)
        folder, copy = below.columns(2, 12)
        first, last = self.chosen == 0, self.chosen >= len(self.found) - 1
        none = _("There is no mod to move.") if not self.found else ""
        acts: tuple[tuple[Box, str, Callable[[], None], str, str], ...] = (
            (
                up,
                _("Move up"),
                lambda: self.move(self.chosen, self.chosen - 1),
                none or (_("It stands first.") if first else ""),
                _("Shift and the up arrow do the same; or drag it."),
            ),
            (
                down,
                _("Move down"),
                lambda: self.move(self.chosen, self.chosen + 1),
                none or (_("It stands last.") if last else ""),
                _("Shift and the down arrow do the same; or drag it."),
            ),
            (folder, _("Open the folder"), self.open_folder, "", ""),
            (copy, _("Copy the place"), self.copy_place, "", str(paths.mods())),
        )
        for last_row in rest:
            tip = _("Writes a small mod that works into the folder of mods.")
            words = _("Begin a mod of your own")
            panel.add(Button(last_row, words, on_act=self.begin, tooltip=tip, name="begin"))
        for place, words, act, reason, tip in acts:
            panel.add(
                Button(place, words, on_act=act, enabled=not reason, reason=reason, tooltip=tip)
            )


class _Page(Group):
    """The whole screen: while nothing has the keyboard, the arrows begin in the list."""

    def on_key(self, key: str) -> bool:
        """Up and down."""
        begins = key in ("up", "down") and not any(one.focused for one in self.walk())
        if begins and self.host is not None:
            self.host.focus("mods")
        return begins


_LONGEST = 44  # signs of the place that stand in a line


def _paint_place(canvas: Canvas, box: Box) -> None:
    """Where a mod has to be put to be found."""
    canvas.dashed_box(box.inset(1), t.SOFT_INK, 1.6)
    told = box.inset(12, 4)
    if box.h > 120:  # the folder that goes in
        middle = box.centre[0], box.centre[1] - 36
        tab = Box(middle[0] - 34, middle[1] - 20, 30, 10)
        art.notch_tab(canvas, tab, t.TRAY)
        canvas.rect(Box(middle[0] - 34, middle[1] - 10, 68, 40), t.TRAY, t.INK, 2)
        start = (middle[0], middle[1] - 40)
        art.arrow(canvas, start, (middle[0], middle[1] + 14), t.RED)
        told = Box(told.x, middle[1] + 42, told.w, 56)
    upper, lower = told.rows(2, 0)
    words = _("Drop a mod’s folder on this window, or put it here ({key})").format(key=cap("f5"))
    canvas.text_in(upper, words, t.LABEL_BOLD, align="centre", ellipsis=True)
    place = str(paths.mods())
    shown = place if len(place) <= _LONGEST else f"…{place[1 - _LONGEST :]}"
    canvas.text_in(lower, shown, t.MONO.at(16), t.SOFT_INK, align="centre", ellipsis=True)
