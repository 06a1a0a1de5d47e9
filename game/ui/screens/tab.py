"""Owns what the tabs without a tray have in common: the turn can be ended from each of them."""

from __future__ import annotations

from game.ui.flow import ask_to_end
from game.ui.frame import DeskScreen


class TabScreen(DeskScreen):
    """A tab of the desk on which Space ends the turn, as the button does on the map."""

    def on_key(self, key: str) -> bool:
        """Space, where nothing else takes it."""
        if key != "space" or not self.sitting.may_order:
            return False
        ask_to_end(self, self.sitting)
        return True
