"""Owns the table of a game's screens: the name by which each is asked for, and what makes it.

    navigator.screen("dossier", sitting, "file")

Every screen is imported here and nowhere else but in its own folder.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from game.ui.screen import Screen
from game.ui.screens.alliances.screen import AlliancesScreen
from game.ui.screens.bulletin.screen import BulletinScreen
from game.ui.screens.cards.index import CardIndexScreen
from game.ui.screens.chapters.screen import ChaptersScreen
from game.ui.screens.chronicle.screen import ChronicleScreen
from game.ui.screens.congress.screen import CongressScreen
from game.ui.screens.debrief.screen import DebriefScreen
from game.ui.screens.desk.screen import MapScreen
from game.ui.screens.front.curtain import CurtainScreen
from game.ui.screens.front.saves import SavesScreen
from game.ui.screens.graphs.screen import GraphsScreen
from game.ui.screens.organs.screen import OrgansScreen
from game.ui.sitting import Sitting


def _dossier(sitting: Sitting, leaf: str) -> Screen:
    """The card index on the sitting's person, open on a leaf if one is named."""
    index = CardIndexScreen(sitting)
    index.leaf = leaf or index.leaf
    return index


def _vacancy(sitting: Sitting, vacancy: str) -> Screen:
    """The card index on the file of a vacant post."""
    index = CardIndexScreen(sitting)
    index.show_vacancies()
    index.turn_to_vacancy(vacancy)
    return index


ROUTES: Mapping[str, Callable[..., Screen]] = {
    "map": MapScreen,
    "organs": OrgansScreen,
    "card index": CardIndexScreen,
    "dossier": _dossier,
    "vacancy": _vacancy,
    "alliances": AlliancesScreen,
    "bulletin": BulletinScreen,
    "chapters": ChaptersScreen,
    "chronicle": ChronicleScreen,
    "congress": CongressScreen,
    "debrief": DebriefScreen,
    "curtain": CurtainScreen,
    "saves": SavesScreen,
    "graphs": GraphsScreen,
}
