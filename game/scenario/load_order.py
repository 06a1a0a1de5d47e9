"""Owns which mods there are, which of them are on, in which order, and what hinders one.

>>> choice = Choice(("b", "a"), {"a": True})
>>> choice.moved("a", -1).order
('a', 'b')

The player's choice is kept in `mods.json` beside the saves. A mod is off until it is switched on;
a folder that is only a scenario is on from the first, since it changes nothing else. What stands
lower is laid over what stands higher. It must not know what is in the files of a mod.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from enum import Enum
from pathlib import Path

import game
from game import paths
from game.scenario.mistakes import Mistake, Mistakes, Place, mistake
from game.scenario.mod import SCENARIO, Mod, is_mod, read_mod


@dataclass(frozen=True, slots=True)
class Choice:
    """The order in which a player has put the mods, and which are switched on or off by hand."""

    order: tuple[str, ...] = ()
    switches: Mapping[str, bool] = field(default_factory=dict)

    def switched(self, name: str, *, on: bool) -> Choice:
        """With one mod on or off."""
        return replace(self, switches={**self.switches, name: on})

    def moved(self, name: str, by: int) -> Choice:
        """With one mod so many places further down; it stops at either end."""
        at = self.order.index(name)
        return self.placed(name, max(0, min(len(self.order) - 1, at + by)))

    def placed(self, name: str, at: int) -> Choice:
        """With one mod in a place, counted from 0."""
        rest = [other for other in self.order if other != name]
        return replace(self, order=(*rest[:at], name, *rest[at:]))


class Hindrance(Enum):
    """Why a mod that is on is left out all the same."""

    GAME = "it is made for another version of Gensek"
    MISSING = "it needs a mod that is not there"
    OFF = "it needs a mod that is off"
    LEFT_OUT = "it needs a mod that is left out itself"
    ORDER = "it has to come after a mod that stands below it"


@dataclass(frozen=True, slots=True)
class Hindered:
    """What hinders a mod, and the other mod that it is about."""

    why: Hindrance
    other: str = ""


@dataclass(frozen=True, slots=True)
class Found:
    """A folder among the mods; `mod` is None, with what is wrong, where its card can't be read."""

    folder: Path
    on: bool
    mod: Mod | None
    mistakes: tuple[Mistake, ...] = ()
    hindered: tuple[Hindered, ...] = ()

    @property
    def name(self) -> str:
        """The name of the folder."""
        return self.folder.name

    @property
    def runs(self) -> bool:
        """Whether it takes part in games."""
        return self.on and self.mod is not None and not self.hindered


# --- what the player has chosen -------------------------------------------------------------------
def place() -> Path:
    """Where the choice is kept."""
    return paths.home() / "mods.json"


def kept() -> Choice:
    """The choice that was kept; of a file that nobody understands, nothing."""
    try:
        said = json.loads(place().read_text("utf-8"))
        order, switches = said["order"], said["switches"]
        return Choice(tuple(map(str, order)), {str(k): v is True for k, v in switches.items()})
    except (OSError, ValueError, RecursionError, LookupError, TypeError, AttributeError):
        return Choice()


def keep(choice: Choice) -> None:
    """Keep a choice; a full disk is no reason to stop."""
    said = {"order": list(choice.order), "switches": dict(choice.switches)}
    with suppress(OSError):
        place().parent.mkdir(parents=True, exist_ok=True)
        place().write_text(json.dumps(said, indent=2) + "\n", "utf-8")


# --- what there is --------------------------------------------------------------------------------
def folders() -> tuple[Path, ...]:
    """Every folder among the mods, by name; hidden ones are no mods."""
    with suppress(OSError):
        return tuple(
            sorted(p for p in paths.mods().iterdir() if p.is_dir() and p.name[0] not in "._")
        )
    return ()


def current() -> Choice:
    """The choice over what is there now: new folders come last, missing ones drop out."""
    there, choice = {folder.name: folder for folder in folders()}, kept()
    order = dict.fromkeys([*(name for name in choice.order if name in there), *there])
    bare = {name: not is_mod(folder) for name, folder in there.items()}
    switches = {name: choice.switches.get(name, bare[name]) for name in order}
    return Choice(tuple(order), switches)


def found(choice: Choice | None = None) -> tuple[Found, ...]:
    """Every mod in the order in which they are laid, with what hinders those that are on."""
    choice = choice or current()
    there = {folder.name: folder for folder in folders()}
    read = [
        _found(there[name], on=choice.switches.get(name, False))
        for name in choice.order
        if name in there
    ]
    told: list[Found] = []
    for item in read:
        told.append(replace(item, hindered=_hindrances(item, told, read)))
    return tuple(told)


def _found(folder: Path, *, on: bool) -> Found:
    try:
        return Found(folder, on, read_mod(folder))
    except Mistakes as mistakes:
        return Found(folder, on, None, mistakes.found)
    except OSError as error:  # a folder that may not be looked into
        wrong = mistake(Place(str(folder), 1, 1), "Y001", error.strerror or str(error))
        return Found(folder, on, None, (wrong,))


def _hindrances(
    item: Found, before: Sequence[Found], every: Sequence[Found]
) -> tuple[Hindered, ...]:
    """What hinders a mod, after those `before` it have been judged."""
    if item.mod is None:
        return ()
    card, version = item.mod.card, game.version()
    wrong = [] if card.game.holds(version) else [Hindered(Hindrance.GAME, version)]
    names, above = {other.name: other for other in every}, {other.name: other for other in before}
    for name in card.requires:
        if name not in names:
            wrong.append(Hindered(Hindrance.MISSING, name))
        elif not names[name].on:
            wrong.append(Hindered(Hindrance.OFF, name))
        elif name not in above:
            wrong.append(Hindered(Hindrance.ORDER, name))
        elif not above[name].runs:
            wrong.append(Hindered(Hindrance.LEFT_OUT, name))
    for name in card.after:
        if name in names and names[name].on and name not in above and name not in card.requires:
            wrong.append(Hindered(Hindrance.ORDER, name))
    return tuple(wrong)


def mended(choice: Choice, name: str, hindered: Hindered) -> Choice:
    """The choice in which that hindrance is gone, as far as a switch or a place can do it."""
    match hindered.why:
        case Hindrance.OFF:
            return choice.switched(hindered.other, on=True)
        case Hindrance.ORDER:
            return choice.placed(hindered.other, choice.order.index(name))
        case _:
            return choice


def running() -> tuple[Mod, ...]:
    """The mods that take part in games, in their order."""
    return tuple(item.mod for item in found() if item.runs and item.mod is not None)


def scenario_names() -> tuple[str, ...]:
    """The scenarios that can be played: ours, and those of the mods that are on."""
    ours = [path.parent.name for path in paths.scenarios().glob(f"*/{SCENARIO}")]
    theirs = [path.name for mod in running() for path in mod.scenarios]
    return tuple(sorted({*ours, *theirs} - {"base"}))
