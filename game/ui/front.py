"""Owns the front of the house: the title whose lines do something: `App(Front())`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game import paths, version
from game.ui import ways
from game.ui.screens.front.title import TitleItem, TitleScreen
from game.ui.work import Work
from game.words import plural
from game.words import text as _

if TYPE_CHECKING:
    from game.match.shelf import Shelved


class Front(TitleScreen):
    """The title with its lines; each time that it is shown it looks for the newest save."""

    def __init__(self) -> None:
        """Nothing is read before the first frame."""
        super().__init__([], version())
        self.newest: Shelved | None = None
        self.count = 0
        self._search: Work[tuple[Shelved | None, int]] | None = None
        self._sought = False
        self.items = self._items()

    def on_show(self) -> None:
        """Saves will be looked for, if there are any; the language may be another one now."""
        self._sought = any(paths.saves().glob("*"))
        self.items = self._items()

    @property
    def working(self) -> bool:
        """Whether saves are being looked for."""
        return self._sought

    def mark_seen(self) -> None:
        """Look for saves, in a thread, once the title is seen: it would have to wait for them."""
        super().mark_seen()
        if self._sought and self._search is None:
            self._search = Work(_saves)

    def update(self, _dt: float) -> bool:
        """Take what the search has found."""
        if self._search is None or not self._search.done:
            return False
        self.find()
        return True

    def find(self) -> None:
        """Wait for the search, and show what it has found."""
        if self._sought:
            search, self._search = self._search or Work(_saves), None
            self.show_found(*search.result())

    def show_found(self, newest: Shelved | None, count: int) -> None:
        """Say what can be gone on with, and how many saves there are."""
        self.newest, self.count, self._sought = newest, count, False
        self.items = self._items()
        self.refresh()

    def _items(self) -> list[TitleItem]:
        none = _("There is no saved game yet")
        looking = _("Looking for saves") if self.working else none
        can = self.newest is not None and self.newest.save is not None
        note = ways.about(self.newest.save.cover) if self.newest and self.newest.save else ""
        files = plural("{n} save", "{n} saves", self.count).format(n=self.count)
        lead = TitleItem(_("Tutorial"), _("ten to twenty minutes"), self.tutorial, first=not can)
        begin = TitleItem(_("New game"), "", self.new_game)
        again = TitleItem(
            _("Continue"), note or looking, self.go_on, "" if can else looking, first=can
        )
        load = TitleItem(
            _("Load"), files if self.count else "", self.load, "" if self.count else looking
        )
        return [
            *((again, load, begin, lead) if can else (lead, begin, again, load)),
            TitleItem(
                _("Encyclopaedia"), _("facts and sources"), self.encyclopaedia, key="f6", apart=True
            ),
            TitleItem(_("Mods"), "", self.mods),
            TitleItem(_("Settings"), "", self.settings, key="f9"),
            TitleItem(_("Help"), "", self.help, key="f1"),
            TitleItem(_("Quit"), "", self.quit, apart=True),
        ]

    # --- the lines ----------------------------------------------------------------------------
    def new_game(self) -> None:
        """Set up a game."""
        if self.app is not None:
            ways.new_game(self.app)

    def tutorial(self) -> None:
        """A provincial conference, one idea a turn."""
        if self.app is not None:
            ways.tutorial(self.app)

    def go_on(self) -> None:
        """Take up the newest save."""
        if self.app is not None and self.newest is not None:
            ways.take_up(self.app, self.newest.path)

    def load(self) -> None:
        """Choose among the saves."""
        if self.app is not None:
            ways.saves(self.app)

    def quit(self) -> None:
        """Close the window."""
        if self.app is not None:
            self.app.leave()

    def encyclopaedia(self) -> None:
        """What can be looked up."""
        if self.app is not None:
            ways.encyclopaedia(self.app)

    def settings(self) -> None:
        """What the player wishes of the window."""
        if self.app is not None:
            ways.settings(self.app)

    def mods(self) -> None:
        """What is laid over the game."""
        if self.app is not None:
            ways.mods(self.app)

    def help(self) -> None:
        """How it is played."""
        if self.app is not None:
            ways.help_page(self.app)


def _saves() -> tuple[Shelved | None, int]:
    """The newest save and how many there are; who reads saves needs the rules, so not at once."""
    from game.match import shelf

    return shelf.newest(), len(shelf.newest_first())
