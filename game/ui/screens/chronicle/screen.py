"""The chronicle of a game under way, or of one that is over.

app.push(ChronicleScreen(sitting))            # open on the last turn
app.push(ChronicleScreen(sitting, turn=12))
    app.push(ChronicleScreen(sitting, about="kirov"))
"""

from __future__ import annotations

from game import narrate
from game.ui import navigator, ways
from game.ui.box import PAGE, Box
from game.ui.screen import Screen
from game.ui.screens.chronicle.page import Page
from game.ui.screens.chronicle.reader import Reader
from game.ui.sitting import Sitting
from game.ui.theme import Theme
from game.ui.widgets import Group, TitleBar, Widget, back_button
from game.words import text as _

_PAGE = Box(16, 76, 1568, 808)


class ChronicleScreen(Screen):
    """Turns at the left, the entries of the open one beside."""

    def __init__(self, sitting: Sitting, turn: int | None = None, about: str = "") -> None:
        """It opens on `turn`; without one, on the last, or on the first that is `about` something.

        That is a person, an organisation or a faction.
        """
        super().__init__()
        self.sitting = sitting
        self.reader = Reader(sitting)
        last = max(0, len(self.reader.turns) - 1)
        self.reader.turn = last if turn is None else min(turn, last)
        if about:
            self.reader.follow(about)

    def show_graph(self, turn: int) -> None:
        """The graphs as they stood when a turn opened, in the place of this screen."""
        if self.app is not None:
            self.app.replace(navigator.screen("graphs", self.sitting, turn))

    def look_up(self, key: str) -> None:
        """An article of the encyclopaedia, over this screen."""
        if self.app is not None:
            ways.encyclopaedia(self.app, self.sitting, key)

    def on_show(self) -> None:
        """The arrows leaf through the turns."""
        self.focus("turn list")

    def on_key(self, key: str) -> bool:
        """Ctrl H goes back where it has led from."""
        if key == "ctrl+h":
            self.leave()
        return key == "ctrl+h"

    def build(self, theme: Theme) -> Widget:
        """Title bar and page."""
        root = Group(PAGE)
        words = _("{scenario}. Your seat: {faction}. What changed, why, and by how much.")
        note = words.format(
            scenario=self.sitting.scenario.card.title,
            faction=narrate.name(self.sitting.scenario, self.sitting.seat),
        )
        root.add(TitleBar(theme, _("CHRONICLE"), note))
        root.add(back_button(self.leave))
        page = Page(theme, _PAGE, self.reader, self, self.show_graph, self.look_up)
        for widget in page.widgets():
            root.add(widget)
        return root
