"""Owns where one can go from the terminal: the screens by the words of their tabs and of the menu.

places_of(stage)[0].go()      # to the map
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from game.ui import navigator, ways
from game.ui.frame import TABS, DeskScreen
from game.ui.sitting import Sitting
from game.ui.terminal.stage import TextStage
from game.words import text as _


@dataclass(frozen=True, slots=True)
class Place:
    """A place by its words on the screen, by its name in English, and the way there."""

    words: str
    plain: str
    go: Callable[[], object]

    def begins(self, words: str) -> bool:
        """Whether it is called so, or its name begins so."""
        wanted = words.casefold()
        return bool(wanted) and any(
            name.casefold().startswith(wanted) for name in (self.words, self.plain)
        )


def sitting_of(stage: TextStage) -> Sitting | None:
    """The game that is under way, if there is one."""
    found = (getattr(screen, "sitting", None) for screen in reversed(stage.screens))
    return next((sitting for sitting in found if isinstance(sitting, Sitting)), None)


def places_of(stage: TextStage) -> list[Place]:
    """Each place and how to get there."""
    sitting = sitting_of(stage)
    places = _title_places(stage) if sitting is None else _game_places(stage, sitting)
    return [
        *places,
        Place(_("Saves"), "Saves", partial(to_saves, stage)),
        Place(_("Help"), "Help", partial(ways.help_page, stage)),
    ]


def _title_places(stage: TextStage) -> list[Place]:
    return [
        Place(_("New game"), "New game", partial(ways.new_game, stage)),
        Place(_("Encyclopaedia"), "Encyclopaedia", partial(ways.encyclopaedia, stage)),
    ]


def _game_places(stage: TextStage, sitting: Sitting) -> list[Place]:
    places: list[Place] = []
    desk = stage.screen
    if isinstance(desk, DeskScreen):
        places = [
            Place(_(tab.words), tab.words, partial(_to_tab, stage, sitting, tab.route))
            for tab in TABS
        ]
        places.append(Place(_("Menu"), "Menu", partial(desk.press_key, "f10")))
    if sitting.scenario.card.chapters:
        places.append(Place(_("Chapters"), "Chapters", partial(_push, stage, "chapters", sitting)))
    way = partial(ways.encyclopaedia, stage, sitting)
    return [*places, Place(_("Encyclopaedia"), "Encyclopaedia", way)]


def _to_tab(stage: TextStage, sitting: Sitting, route: str) -> None:
    """Another tab of the desk, in place of the one in front and of what lies over it."""
    stage.replace(navigator.screen(route, sitting))


def _push(stage: TextStage, route: str, sitting: Sitting) -> None:
    stage.push(navigator.screen(route, sitting))


def to_saves(stage: TextStage) -> None:
    """The shelf, with a place for the game that is under way."""
    sitting = sitting_of(stage)
    stage.push(navigator.screen("saves", *([sitting] if sitting is not None else [])))
