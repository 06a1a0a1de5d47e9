"""Owns the shelf of saves: what lies on it, the newest first; how one is put there or taken off.

>>> file_name("  Monday: Zinoviev/2 ")
'Monday Zinoviev 2'

A save that can't be read stands on the shelf with the reason and the autosave before it. It must
not know what a save is about, nor a screen.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from game import paths
from game.match import save as saves
from game.match.save import SUFFIX, Save, SaveError
from game.match.sitting import Match
from game.rules.errors import GensekError

LONGEST = 60
_RESERVED = {"con", "prn", "aux", "nul"} | {f"{p}{n}" for p in ("com", "lpt") for n in range(10)}


@dataclass(frozen=True, slots=True)
class Shelved:
    """One file on the shelf; `save` is None where it can't be read, for the reason in `problem`."""

    path: Path
    written: datetime  # by the clock of the place
    automatic: bool
    save: Save | None
    problem: str = ""
    instead: Path | None = None


def shelf() -> tuple[Shelved, ...]:
    """All saves and autosaves, the newest first."""
    return tuple(look(path) for path in newest_first())


def newest_first() -> tuple[Path, ...]:
    """The files of the shelf by the time of writing, without reading them."""
    written = {path: _written(path) for path in paths.saves().glob(f"*{SUFFIX}")}
    return tuple(sorted(written, key=lambda path: (written[path], path.name), reverse=True))


def newest() -> Shelved | None:
    """The newest save that can be read; None where there is none."""
    looked = (look(path) for path in newest_first())
    return next((item for item in looked if item.save is not None), None)


def look(path: Path) -> Shelved:
    """What lies at `path`."""
    written, automatic = datetime.fromtimestamp(_written(path)).astimezone(), is_automatic(path)
    try:
        return Shelved(path, written, automatic, saves.read(path))
    except SaveError as error:
        return Shelved(path, written, automatic, None, error.problem, error.instead)


def is_automatic(path: Path) -> bool:
    """Whether the game itself put it there."""
    return path in saves.autosaves()


def _written(path: Path) -> float:
    try:
        return path.stat().st_mtime
    except OSError:  # it has gone since it was listed
        return 0.0


# --- putting there, taking off ------------------------------------------------------------------
def file_name(words: str) -> str:
    """A name as a file can bear it everywhere; "" where nothing of it is left."""
    kept = re.sub(r"[^\w\-(),.' ]+", " ", words)
    kept = re.sub(r"\s+", " ", kept).strip(" .")[:LONGEST].strip(" .")
    return f"{kept} (save)" if kept.lower().split(".")[0] in _RESERVED else kept


def place_for(words: str) -> Path:
    """Where a save under that name goes; raises `GensekError` where it can't be a name."""
    name = file_name(words)
    if not name:
        raise GensekError("a save needs a name with letters or digits")
    if name.startswith("autosave-"):
        raise GensekError("such names are kept for autosaves")
    return paths.saves() / f"{name}{SUFFIX}"


def throw_away(path: Path) -> None:
    """Take a save off the shelf; raises `SaveError`."""
    try:
        path.unlink(missing_ok=True)
    except OSError as error:
        problem = f"the save can't be deleted: {error.strerror or error}"
        raise SaveError(path, problem, None) from error


def proposed(match: Match, faction: str) -> str:
    """The name that a save of `match` is given, unless the player has another."""
    calendar = match.scenario.calendar
    turn = calendar[min(match.state.turn, len(calendar) - 1)].label
    return file_name(f"{match.scenario.factions[faction].name}, {turn}")
