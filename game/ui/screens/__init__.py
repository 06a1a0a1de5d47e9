"""The screens of the game, a folder to each, and the tabs of the desk.

A tab's screen is imported when it is first opened, so that the window need not wait for all.
"""

from __future__ import annotations

from game.ui.frame import TABS, TabOf
from game.ui.screen import Screen
from game.ui.sitting import Sitting


def _map(sitting: Sitting) -> Screen:
    from game.ui.screens.desk.screen import MapScreen

    return MapScreen(sitting)


def _organs(sitting: Sitting) -> Screen:
    from game.ui.screens.organs.screen import OrgansScreen

    return OrgansScreen(sitting)


def _cards(sitting: Sitting) -> Screen:
    from game.ui.screens.cards.index import CardIndexScreen

    return CardIndexScreen(sitting)


def _alliances(sitting: Sitting) -> Screen:
    from game.ui.screens.alliances.screen import AlliancesScreen

    return AlliancesScreen(sitting)


def _bulletin(sitting: Sitting) -> Screen:
    from game.ui.screens.bulletin.screen import BulletinScreen

    return BulletinScreen(sitting)


TABS[:] = [
    TabOf("Map", "f1", _map),
    TabOf("Organs", "f2", _organs),
    TabOf("Card index", "f3", _cards),
    TabOf("Alliances", "f4", _alliances),
    TabOf("Bulletin", "f5", _bulletin),
]
