"""The screens of the game, a folder to each, and the tabs of the desk."""

from __future__ import annotations

from game.ui.frame import TABS, TabOf

TABS[:] = [
    TabOf("Map", "f1", "map"),
    TabOf("Organs", "f2", "organs"),
    TabOf("Card index", "f3", "card index"),
    TabOf("Alliances", "f4", "alliances"),
    TabOf("Bulletin", "f5", "bulletin"),
]
