"""Owns the menu of a game under way: save, load, take back, help, and the ways out.

    GameMenu(screen, sitting).unfold(anchor)      # under the burger, or by F10 and Esc
    quick_save(screen, sitting)                   # Ctrl S

Whatever leads out of the game keeps it first, with the orders that have been put down.
"""

from __future__ import annotations

from collections.abc import Callable

from game.match import shelf
from game.match.save import SaveError
from game.ui import navigator, ways
from game.ui.box import Box
from game.ui.keeping import keep
from game.ui.screen import Screen
from game.ui.sitting import Sitting
from game.ui.stage import Stage
from game.ui.widgets import Menu, MenuItem, question
from game.words import plural
from game.words import text as _


class GameMenu:
    """What can be done with the game that a screen shows."""

    def __init__(self, screen: Screen, sitting: Sitting, tell: Callable[[str], None]) -> None:
        """`tell` says a few words at the edge of the screen."""
        self.screen, self.sitting, self.tell = screen, sitting, tell

    def unfold(self, anchor: Box) -> None:
        """Open the menu under `anchor`."""
        card, turn = self.sitting.scenario.card, self.sitting.turn.label
        side = self.sitting.scenario.factions[self.sitting.seat].name
        note = _("{turn}, {side}").format(turn=turn, side=side)
        self.screen.open(lambda theme: Menu(theme, anchor, self.items(), card.title, note))

    def items(self) -> list[MenuItem]:
        """Its lines."""
        undo = "" if self.sitting.match.can_undo else _("There is nothing to take back.")
        none = "" if self.sitting.scenario.card.chapters else _("This game is no campaign.")
        return [
            MenuItem(_("Go on"), self.screen.redraw),
            MenuItem(_("Save"), self.save, "ctrl+s", apart=True),
            MenuItem(_("Save as, load"), self.shelf),
            MenuItem(_("Take the last step back"), self.undo, "ctrl+z", reason=undo),
            MenuItem(_("Chapters"), self.chapters, "f8", reason=none, apart=True),
            MenuItem(_("Graphs"), self.graphs, "ctrl+g"),
            MenuItem(_("Chronicle"), self.chronicle, "ctrl+h"),
            MenuItem(_("Encyclopaedia"), self.encyclopaedia, "f6"),
            MenuItem(_("Settings"), self.settings, "f9", apart=True),
            MenuItem(_("This screen in words"), self.in_words, "ctrl+t"),
            MenuItem(_("Help"), self.help, "f1"),
            MenuItem(_("New game"), self.ask_for_new, apart=True),
            MenuItem(_("To the title"), self.to_title),
            MenuItem(_("Quit"), self.ask_to_quit),
        ]

    @property
    def app(self) -> Stage | None:
        """The window."""
        return self.screen.app

    # --- inside the game ----------------------------------------------------------------------
    def save(self) -> None:
        """Save where the game was last saved by hand, or under the seat and the turn."""
        sitting = self.sitting
        path = sitting.path or shelf.place_for(shelf.proposed(sitting.match, sitting.seat))
        try:
            sitting.match.save(path)
        except SaveError as error:
            self._say(_("The game can’t be saved"), error.problem)
            return
        sitting.path = path
        self.screen.sound("drawer")
        self.tell(_("Saved: {name}").format(name=path.stem))

    def shelf(self) -> None:
        """Save under a name, load another game."""
        if self.app is not None:
            self.app.push(navigator.screen("saves", self.sitting))

    def undo(self) -> None:
        """Take the last change of the draft, or the last answer of this turn, back."""
        if self.sitting.match.can_undo:
            self.sitting.match.undo()
            self.screen.sound("tick")
            self.screen.refresh()

    def chapters(self) -> None:
        """The chapters of a campaign, and what is carried into them."""
        if self.app is not None and self.sitting.scenario.card.chapters:
            self.app.push(navigator.screen("chapters", self.sitting))

    def graphs(self) -> None:
        """The lines of the game, and any turn of it again."""
        if self.app is not None:
            self.app.push(navigator.screen("graphs", self.sitting))

    def chronicle(self) -> None:
        """Everything that has happened."""
        if self.app is not None:
            self.app.push(navigator.screen("chronicle", self.sitting))

    def encyclopaedia(self) -> None:
        """What can be looked up."""
        if self.app is not None:
            ways.encyclopaedia(self.app, self.sitting)

    def settings(self) -> None:
        """What the player wishes of the window."""
        if self.app is not None:
            ways.settings(self.app)

    def in_words(self) -> None:
        """All that the screen shows as lines to be read."""
        self.screen.press_key("ctrl+t")

    def help(self) -> None:
        """How it is played."""
        if self.app is not None:
            ways.help_page(self.app)

    # --- out of it ----------------------------------------------------------------------------
    def ask_for_new(self) -> None:
        """Set up another game, after a question."""
        words = _("This one is kept; Continue on the title takes it up again.")
        self._ask(_("Begin a new game?"), words, _("New game"), self._new)

    def _new(self) -> None:
        app = self.app
        if app is not None and self._kept():
            app.back_to_first()
            ways.new_game(app)

    def to_title(self) -> None:
        """Go to the title; the game is kept."""
        if self.app is not None and self._kept():
            self.app.back_to_first()

    def ask_to_quit(self) -> None:
        """Close the window; ask where orders of this turn have not been given."""
        count = len(self.sitting.draft)
        if not count:
            self._quit()
            return
        words = plural(
            "{n} line of this turn has not been given yet. It is kept; Continue on the title "
            "takes it up again.",
            "{n} lines of this turn have not been given yet. They are kept; Continue on the title "
            "takes them up again.",
            count,
        ).format(n=count)
        self._ask(_("Quit?"), words, _("Quit"), self._quit)

    def _quit(self) -> None:
        if self.app is not None and self._kept():
            self.app.leave()

    def _kept(self) -> bool:
        """Keep the game; whether that went well."""
        try:
            keep(self.sitting)
        except SaveError as error:
            self._say(_("The game can’t be kept"), error.problem)
            return False
        return True

    def _ask(self, title: str, words: str, yes: str, on_yes: Callable[[], None]) -> None:
        self.screen.open(lambda theme: question(theme, title, words, yes, on_yes))

    def _say(self, title: str, words: str) -> None:
        told = _("{problem}.").format(problem=words[:1].upper() + words[1:].rstrip("."))
        back = self.screen.redraw
        self.screen.open(lambda theme: question(theme, title, told, _("Good"), back, wide=760))
