"""The screens of the game, one to a file, and the tabs of the desk."""

from __future__ import annotations

from importlib import import_module
from importlib.util import find_spec

from game.ui.frame import TABS, TabOf
from game.ui.screen import Screen
from game.ui.sitting import Sitting

_TABS = (  # words, key, module, class
    ("Map", "f1", "desk", "MapScreen"),
    ("Organs", "f2", "organs", "OrgansScreen"),
    ("Card index", "f3", "card_index", "CardIndexScreen"),
    ("Bulletin", "f5", "bulletin", "BulletinScreen"),
)


def _tab(words: str, key: str, module: str, kind: str) -> TabOf:
    """A tab whose screen is imported when it is first opened."""

    def opens(sitting: Sitting) -> Screen:
        made: Screen = getattr(import_module(f"{__name__}.{module}"), kind)(sitting)
        return made

    return TabOf(words, key, opens)


TABS[:] = [_tab(*tab) for tab in _TABS if find_spec(f"{__name__}.{tab[2]}") is not None]
