"""Owns the commands that need the window's code: play, screenshots, and no command at all.

Where there is no display it says so, and names what can be done instead. Of the window it knows
functions, each loaded when it is called:

    game.ui.start.run(scenario, faction, seed, language)      until the player leaves
    game.ui.screenshots.draw_all(folder, size)                yields the path of each picture
    game.ui.bench.tabs(scenario), rest(scenario), ...         what `gensek bench` measures
"""

from __future__ import annotations

import os
from argparse import Namespace
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any

from game.cli import asked as shared
from game.rules.errors import GensekError


def run(asked: Namespace) -> int:
    """Open the window, or draw its screens to files."""
    os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")  # it would greet on stdout
    return _screenshots(asked) if asked.command == "screenshots" else _open(asked)


def of_window(module: str, name: str) -> Callable[..., Any]:
    """A function of the window, loaded only now; raises `GensekError` without pygame-ce."""
    from game.ui.guard import NoWindow, require_pygame_ce

    try:
        require_pygame_ce()
    except NoWindow as error:
        raise GensekError(str(error)) from error
    function: Callable[..., Any] = getattr(import_module(f"game.ui.{module}"), name)
    return function


def _open(asked: Namespace) -> int:
    scenario: str | None = getattr(asked, "scenario", None)
    faction: str | None = getattr(asked, "faction", None)
    if scenario is not None:
        _must_have(scenario, faction)
    elif faction is not None:
        raise shared.AskedWrongly("--faction is of a scenario: gensek play SCENARIO --faction ID")
    if getattr(asked, "text", False):
        of_window("terminal.run", "run")(scenario, faction, asked.seed, asked.lang)
        return 0
    from game.ui.guard import NoWindow, require_display, require_pygame_ce

    try:
        require_pygame_ce()
        require_display()
        of_window("start", "run")(scenario, faction, getattr(asked, "seed", None), asked.lang)
    except NoWindow as error:
        raise GensekError(
            f"{error}\nWithout a screen the game can be played in the terminal: "
            f"gensek play --text {scenario or '1925-fourteenth-congress'}"
        ) from error
    return 0


def _must_have(scenario: str, faction: str | None) -> None:
    """See that what the window shall show exists, before it opens."""
    factions = shared.scenario(scenario).factions
    if faction is not None and faction not in factions:
        hint = shared.near(faction, factions)
        raise shared.AskedWrongly(f"no such faction: {faction}{hint} ({', '.join(factions)})")


def _screenshots(asked: Namespace) -> int:
    folder = Path(asked.folder)
    if folder.exists() and not folder.is_dir():
        raise shared.AskedWrongly(f"{folder} is a file; a folder is wanted")
    drawn = [str(path) for path in of_window("screenshots", "draw_all")(folder, asked.size)]
    if asked.json:
        shared.print_json({"size": list(asked.size), "files": drawn})
    else:
        print("\n".join(drawn))
    return 0
