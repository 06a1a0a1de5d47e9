"""Owns the file in which the player's preferences are kept between two sittings at the game.

It lies beside the saves. A file that can't be read, or says what nobody understands, is as if it
were not there: preferences are soon set again, and must not keep a game from opening.
"""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import asdict, fields
from pathlib import Path

from game import paths
from game.ui.preferences import Preferences
from game.ui.theme import LARGEST_TEXT, SMALLEST_TEXT


def place() -> Path:
    """Where the preferences lie."""
    return paths.home() / "preferences.json"


def read() -> Preferences:
    """The preferences kept, or those of a newcomer."""
    try:
        found = json.loads(place().read_text("utf-8"))
    except (OSError, ValueError, RecursionError):
        return Preferences()
    return _understood(found if isinstance(found, dict) else {})


def _understood(found: dict[str, object]) -> Preferences:
    """What is of the right type; of the rest, a newcomer's."""
    usual = asdict(Preferences())
    known = {field.name for field in fields(Preferences)}
    kept = {k: v for k, v in found.items() if k in known and type(v) is type(usual[k])}
    wanted = Preferences(**{**usual, **kept})
    if not SMALLEST_TEXT <= wanted.text_percent <= LARGEST_TEXT:
        return Preferences(**{**usual, **kept, "text_percent": 100})
    return wanted


def write(preferences: Preferences) -> None:
    """Keep them; a full disk is no reason to stop a game."""
    with suppress(OSError):
        place().parent.mkdir(parents=True, exist_ok=True)
        place().write_text(json.dumps(asdict(preferences), indent=2) + "\n", "utf-8")
