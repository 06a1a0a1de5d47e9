"""Owns the promise that nothing a player made is lost: what is not kept yet is kept on leaving.

    keep(sitting)        # an autosave with the draft in it, unless the game is kept as it is
    keep_all(screens)    # the same for every game on these screens

It knows no screen's looks, only that a screen of a game has a `sitting`.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from game.match import PERSON, Match, autosaves
from game.match import save as saves
from game.match.save import SaveError
from game.ui.screen import Screen
from game.ui.sitting import Sitting


def keep(sitting: Sitting) -> Path | None:
    """Where the game lies as it is now; None where nothing was done yet. Raises `SaveError`."""
    match = sitting.match
    if _untouched(match):
        return None
    now = saves.packed(match.as_save())
    places = (*((sitting.path,) if sitting.path else ()), *autosaves(match.scenario.card.id)[:1])
    kept = next((path for path in places if _holds(path, now)), None)
    return kept if kept is not None else match.autosave()


def keep_all(screens: Iterable[Screen]) -> tuple[Path, ...]:
    """Keep every game that these screens show; raises `SaveError` when all have been tried."""
    sittings = {id(sitting.match): sitting for sitting in map(sitting_of, screens) if sitting}
    kept, refused = [], None
    for sitting in sittings.values():
        try:
            path = keep(sitting)
        except SaveError as error:
            refused = error
            continue
        if path is not None:
            kept.append(path)
    if refused is not None:
        raise refused
    return tuple(kept)


def sitting_of(screen: Screen) -> Sitting | None:
    """The game that a screen shows, if it shows one."""
    sitting = getattr(screen, "sitting", None)
    return sitting if isinstance(sitting, Sitting) else None


def _untouched(match: Match) -> bool:
    """Whether nobody has done anything that could be lost."""
    answered = (answer.faction for turn in match.answers for answer in turn)
    by_people = any(match.players[faction] == PERSON for faction in answered)
    return match.state.turn == 0 and not match.draft and not by_people


def _holds(path: Path, now: bytes) -> bool:
    """The bytes of a save are the same for the same game."""
    try:
        return path.read_bytes() == now
    except OSError:
        return False
