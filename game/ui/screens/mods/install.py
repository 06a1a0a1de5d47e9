"""Owns how a folder dropped on the window becomes a mod: copied, never over another.

install(Path("/home/you/winter"))      # "" or why not, in words
"""

from __future__ import annotations

import shutil
from pathlib import Path

from game import paths
from game.scenario.mod import CARD, SCENARIO
from game.words import text as _

MOST_FILES, MOST_BYTES = 2_000, 64 * 1024 * 1024


def install(dropped: Path) -> str:
    """Copy a folder into the folder of mods; "" or why not."""
    if why := _unfit(dropped):
        return why
    place = paths.mods() / dropped.name
    if place.exists():
        return _("There is a folder {name} among the mods already.").format(name=dropped.name)
    try:
        paths.mods().mkdir(parents=True, exist_ok=True)
        shutil.copytree(dropped, place, symlinks=True)
    except (OSError, shutil.Error) as error:
        shutil.rmtree(place, ignore_errors=True)
        return _("It can’t be copied: {problem}").format(problem=error)
    return ""


def _unfit(dropped: Path) -> str:
    """Why what was dropped is no mod."""
    if not dropped.is_dir():
        return _("A mod is a folder; if this is an archive, unpack it first.")
    if not any((dropped / name).is_file() for name in (CARD, SCENARIO)):
        return _("There is neither mod.yaml nor scenario.yaml in {name}.").format(name=dropped.name)
    whole = 0
    for files, path in enumerate(dropped.rglob("*"), 1):
        whole += path.stat().st_size if path.is_file() else 0
        if files > MOST_FILES or whole > MOST_BYTES:
            return _("It is larger than a mod can be.")
    return ""
