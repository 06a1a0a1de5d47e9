"""Owns where one can go from the terminal: the screens by the words of their tabs and of the menu.

places_of(stage)      # {"Map": ..., "Organs": ..., "Help": ...}: a call goes there
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from game.ui import navigator, ways
from game.ui.frame import TABS, DeskScreen
from game.ui.sitting import Sitting
from game.ui.terminal.stage import TextStage
from game.words import text as _

Places = dict[str, Callable[[], object]]


def sitting_of(stage: TextStage) -> Sitting | None:
    """The game that is under way, if there is one."""
    found = (getattr(screen, "sitting", None) for screen in reversed(stage.screens))
    return next((sitting for sitting in found if isinstance(sitting, Sitting)), None)


def places_of(stage: TextStage) -> Places:
    """Each place and how to get there."""
    sitting = sitting_of(stage)
    places = _title_places(stage) if sitting is None else _game_places(stage, sitting)
    places[_("Saves")] = partial(to_saves, stage)
    places[_("Help")] = partial(ways.help_page, stage)
    return places


def _title_places(stage: TextStage) -> Places:
    return {
        _("New game"): partial(ways.new_game, stage),
        _("Encyclopaedia"): partial(ways.encyclopaedia, stage),
    }


def _game_places(stage: TextStage, sitting: Sitting) -> Places:
    places: Places = {}
    desk = stage.screen
    if isinstance(desk, DeskScreen):
        places = {_(tab.words): partial(_to_tab, stage, sitting, tab.route) for tab in TABS}
        places[_("Menu")] = partial(desk.press_key, "f10")
    if sitting.scenario.card.chapters:
        places[_("Chapters")] = partial(_push, stage, "chapters", sitting)
    places[_("Encyclopaedia")] = partial(ways.encyclopaedia, stage, sitting)
    return places


def _to_tab(stage: TextStage, sitting: Sitting, route: str) -> None:
    """Another tab of the desk, in place of the one in front and of what lies over it."""
    stage.replace(navigator.screen(route, sitting))


def _push(stage: TextStage, route: str, sitting: Sitting) -> None:
    stage.push(navigator.screen(route, sitting))


def to_saves(stage: TextStage) -> None:
    """The shelf, with a place for the game that is under way."""
    sitting = sitting_of(stage)
    stage.push(navigator.screen("saves", *([sitting] if sitting is not None else [])))
