"""Owns the commands that need the window's code: play, screenshots, and no command at all.

Where there is no display it says so, and names what can be done instead.
"""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from game.cli import asked as shared
from game.rules.errors import GensekError


def run(asked: Namespace) -> int:
    """Open the window, or draw its screens to files."""
    if asked.command == "screenshots":
        return _screenshots(asked)
    return _open(asked)


def _open(asked: Namespace) -> int:
    scenario = getattr(asked, "scenario", None)
    faction = getattr(asked, "faction", None)
    if scenario is not None:
        _must_have(scenario, faction)
    from game.ui import app

    try:
        app.run(scenario=scenario, faction=faction, seed=getattr(asked, "seed", None))
    except app.NoDisplay as error:
        raise GensekError(
            f"{error}\nWithout a screen a game can be told in the terminal: "
            "gensek watch 1925-fourteenth-congress"
        ) from error
    return 0


def _must_have(scenario: str, faction: str | None) -> None:
    """See that what the window shall show exists, before it opens."""
    factions = shared.scenario(scenario).factions
    if faction is not None and faction not in factions:
        hint = shared.near(faction, factions)
        raise shared.AskedWrongly(f"no such faction: {faction}{hint} ({', '.join(factions)})")


def _screenshots(asked: Namespace) -> int:
    from game.ui import screenshots

    folder = Path(asked.folder)
    if folder.exists() and not folder.is_dir():
        raise shared.AskedWrongly(f"{folder} is a file; a folder is wanted")
    drawn = [str(path) for path in screenshots.draw_all(folder, asked.size)]
    if asked.json:
        shared.print_json({"size": list(asked.size), "files": drawn})
    else:
        print("\n".join(drawn))
    return 0
