"""Owns what the front of the house reads: scenarios, and sittings made of them or of saves.

Everything here may take a while and is called in a thread; each step is told with `tell`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from game.encyclopaedia import Book
from game.match import PERSON, Match, shelf
from game.match import load as load_match
from game.match import save as saves
from game.rules.errors import GensekError
from game.rules.model import Scenario, ScenarioCard
from game.scenario.cover import Cover, cover
from game.scenario.mistakes import Mistakes
from game.ui import navigator
from game.ui.sitting import Sitting
from game.ui.work import Tell
from game.words import language
from game.words import text as _

__all__ = ["PERSON", "Shown", "new_sitting", "read", "read_all", "saved_sitting"]

if TYPE_CHECKING:
    from game.scenario.load import Loaded


@dataclass(frozen=True, slots=True)
class Shown:
    """A scenario that was found; None, with the reason, where it can't be read."""

    name: str
    scenario: Scenario | None
    problem: str = ""
    left_out: tuple[str, ...] = ()  # titles of mods that are on, and with which it can't be read


def read_all(tell: Tell, first: str = "") -> tuple[Shown, ...]:
    """Every scenario that can be played, `first` (a name or a path) before the others."""
    from game.cli.asked import scenario_names

    others = tuple(name for name in sorted(scenario_names(), key=_rank) if name != first)
    names = (first, *others) if first else others
    return tuple(_shown(name, tell, nth / max(1, len(names))) for nth, name in enumerate(names))


def _rank(name: str) -> tuple[int, date, str]:
    """A campaign before its chapters, which go by their first days; lessons after all."""
    found = _cover(name)
    if found is None:  # one that can't be read comes last of the chapters
        return 1, date.max, name
    return 0 if found.card.chapters else 2 if found.card.seed is not None else 1, found.first, name


def _cover(name: str) -> Cover | None:
    """The cover of a scenario; None where it can't be read."""
    try:
        return cover(name)
    except Mistakes:
        return None


def lesson() -> ScenarioCard | None:
    """The card of the first scenario that teaches, with dice of its own; None without one."""
    from game.cli.asked import scenario_names

    covers = (_cover(name) for name in scenario_names())
    return next((one.card for one in covers if one and one.card.seed is not None), None)


def taught(scenario: Scenario) -> str:
    """Whom the lessons of a scenario teach; the first side where there are none."""
    sides = (one.faction for one in scenario.lessons.values())
    return next(sides, next(iter(scenario.factions)))


def whole_book(tell: Tell) -> Book:
    """The encyclopaedia of the campaign; where there is none, of the first scenario."""
    from game.cli.asked import scenario_names

    name = min(scenario_names(), key=_rank)
    tell(_("Reading the scenario {name}").format(name=name), 0.2)
    return _book(name, language())


@cache
def _book(name: str, spoken: str) -> Book:
    """Read once in a language, until the player goes to the mods: nothing else changes."""
    from game.scenario.load import load

    return Book.of(load(name, spoken))


def bring_faces() -> None:
    """Draw people with the portraits of the mods that are on."""
    from game.scenario.load_order import running
    from game.ui.art import busts

    homes = [mod.folder / "portraits" for mod in running()]
    busts.bring([home for home in homes if home.is_dir()])


def forget() -> None:
    """Read anew what has been read: the mods may be others."""
    _book.cache_clear()


def _shown(name: str, tell: Tell, share: float) -> Shown:
    try:
        loaded = _read(name, tell, share)
    except GensekError as error:
        return Shown(name, None, str(error))
    out = tuple(left.mod.card.title for left in loaded.left_out)
    return Shown(name, loaded.scenario, left_out=out)


def read(name: str, tell: Tell, share: float = 0.1) -> Scenario:
    """The scenario of that name; raises `Mistakes`."""
    return _read(name, tell, share).scenario


def _read(name: str, tell: Tell, share: float) -> Loaded:
    """The same, with the mods that were left out."""
    tell(_("Reading the scenario {name}").format(name=Path(name).name), share)
    from game.scenario.load import load_as_played  # pydantic and yaml come with it

    navigator.make_ready()
    bring_faces()
    return load_as_played(name)


def new_sitting(scenario: Scenario, seed: int, players: Mapping[str, str]) -> Sitting:
    """A new game; the seat is the first that a person plays."""
    match = Match(scenario, seed, players, autosaves=True)
    return Sitting(match, _seat(match))


def saved_sitting(path: Path, tell: Tell) -> Sitting:
    """The game saved at `path`, with its seat; raises `SaveError`, `Mistakes`."""
    tell(_("Reading the save"), 0.1)
    save = saves.read(path)
    name = save.cover.title or save.scenario
    tell(_("Reading the scenario {name}").format(name=name), 0.3)
    navigator.make_ready()
    bring_faces()
    match = load_match(path)
    match.autosaves = True
    kept = None if shelf.is_automatic(path) else path
    return Sitting(match, _seat(match), path=kept)


def _seat(match: Match) -> str:
    """Who is awaited, if it is a person; else the first person; else the first faction."""
    if match.awaited is not None and match.awaits_person:
        return match.awaited
    seats = [faction for faction in match.scenario.factions if match.players[faction] == PERSON]
    return (seats or list(match.scenario.factions))[0]
