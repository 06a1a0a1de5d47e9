"""Owns how one screen of a game asks for another: by name, so that no two import each other.

    navigator.screen("bulletin", sitting)

The names stand in the table of `game.ui.routes`, which imports every screen. It is read when the
first is asked for: the title opens before anything of a game is loaded.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from importlib import import_module

from game.ui.screen import Screen

_TABLE = "game.ui.routes"


def screen(name: str, *about: object) -> Screen:
    """The screen of that name, about a sitting and what else it asks for; KeyError if none is."""
    return _routes()[name](*about)


def make_ready() -> None:
    """Read the table now, while something tells the player to wait."""
    _routes()


@cache
def _routes() -> Mapping[str, Callable[..., Screen]]:
    routes: Mapping[str, Callable[..., Screen]] = import_module(_TABLE).ROUTES
    return routes
