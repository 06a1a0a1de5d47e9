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
from game.ui.keys import sound
from game.ui.preferences import LOUDEST, Preferences
from game.ui.theme import LARGEST_TEXT, SMALLEST_TEXT

_RANGES = {"text_percent": (SMALLEST_TEXT, LARGEST_TEXT), "volume": (0, LOUDEST)}


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
    """What is of the right type and size; of the rest, a newcomer's."""
    usual = asdict(Preferences())
    known = {field.name for field in fields(Preferences)} - {"keys"}
    kept = {
        name: value
        for name, value in found.items()
        if name in known and type(value) is type(usual[name]) and _in_range(name, value)
    }
    return Preferences(**{**usual, **kept, "keys": _pairs(found.get("keys"))})


def _in_range(name: str, value: object) -> bool:
    low, high = _RANGES.get(name, (0, 0))
    return name not in _RANGES or (isinstance(value, int) and low <= value <= high)


def _pairs(found: object) -> tuple[tuple[str, str], ...]:
    """Pairs of keys by which one can play."""
    told = found if isinstance(found, list) else []
    pairs = (pair for pair in told if isinstance(pair, list) and len(pair) == 2)
    return sound((a, b) for a, b in pairs if isinstance(a, str) and isinstance(b, str))


def write(preferences: Preferences) -> None:
    """Keep them; a full disk is no reason to stop a game."""
    with suppress(OSError):
        place().parent.mkdir(parents=True, exist_ok=True)
        place().write_text(json.dumps(asdict(preferences), indent=2) + "\n", "utf-8")
