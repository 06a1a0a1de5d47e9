"""The screens of the game, a folder to each, and the tabs of the desk."""

from __future__ import annotations

from game.narrate.tables.mark import N_
from game.ui.frame import TABS, TabOf

TABS[:] = [
    TabOf(N_("Map"), "f1", "map"),
    TabOf(N_("Organs"), "f2", "organs"),
    TabOf(N_("Card index"), "f3", "card index"),
    TabOf(N_("Alliances"), "f4", "alliances"),
    TabOf(N_("Bulletin"), "f5", "bulletin"),
]
