"""Settings: how the game shall look, sound and speak, and which key does what.

SettingsScreen()          # on the wishes: SettingsScreen(page=1) is on the keys

What is changed here is so at once, and is kept by the window (`App.prefer`).
"""

from __future__ import annotations

from game.ui.box import PAGE, Box
from game.ui.keys import FIXED
from game.ui.preferences import Preferences
from game.ui.screen import Screen
from game.ui.screens.settings import keyboard, wishes
from game.ui.theme import Theme
from game.ui.widgets import Group, Tab, Tabs, TitleBar, Widget, back_button
from game.words import text as _


class SettingsScreen(Screen):
    """Two pages under tabs: the player's wishes, and the keys."""

    def __init__(self, page: int = 0) -> None:
        """`page` 0 shows the wishes, 1 the keys."""
        super().__init__()
        self.page = page
        self.chosen = "w"
        self.asking = ""
        self.clash = ""
        self._own = Preferences()

    @property
    def wishes(self) -> Preferences:
        """What is wished now: the window's, or this screen's own where there is none."""
        return self.app.preferences if self.app is not None else self._own

    def prefer(self, wishes: Preferences) -> None:
        """Take new wishes at once."""
        self._own = wishes
        if self.app is not None:
            self.app.prefer(wishes)
        self.refresh()

    def turn(self, wish: str, *, on: bool) -> None:
        """Turn one wish on or off."""
        self.prefer(self.wishes.turned(wish, on=on))

    def build(self, theme: Theme) -> Widget:
        """Title, tabs, the chosen page."""
        note = _("What is changed here is so at once, and stays so")
        root = Group(PAGE, children=[TitleBar(theme, _("SETTINGS"), note)])
        root.add(back_button(self.leave))
        tabs = [Tab(_("Look and sound"), "f1"), Tab(_("Keys"), "f2")]
        box = Box(16, 76, 1568, 36)
        root.add(Tabs(box, tabs, self.page, self.show, tab_width=230, rule_to=1600))
        (wishes.page, keyboard.page)[self.page](root, theme, self)
        return root

    def show(self, page: int) -> None:
        """Turn to a page."""
        self.page = page
        self.refresh()

    def on_key(self, key: str) -> bool:
        """The key that leads here leads back."""
        if key == "f9":
            self.leave()
        return key == "f9"

    # --- a new key ----------------------------------------------------------------------------
    def ask(self) -> None:
        """Ask for a new key for the chosen action."""
        self.asking, self.clash = self.chosen, ""
        self.open(lambda theme: keyboard.question(theme, self))

    def forget(self) -> None:
        """Ask no longer."""
        self.asking = self.clash = ""

    def on_pressed(self, pressed: str) -> bool:
        """While a key is asked for, whatever is pressed is the answer, but for what is fixed."""
        if not self.asking or not pressed or pressed in FIXED:
            return False
        keyboard.answer(self, pressed)
        return True
