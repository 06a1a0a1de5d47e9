"""Owns what the commands share: to find what was asked for, and to print.

>>> players("all=history,left=cadre", ["left", "right"])
{'left': 'cadre', 'right': 'history'}
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from game import paths
from game.rules.errors import GensekError

if TYPE_CHECKING:
    from rich.console import Console

    from game.rules.model import Scenario


PAGE = 100  # columns, where it is no terminal that knows its own width


class AskedWrongly(GensekError):
    """The command was understood, but asks for what there is not: exit code 2."""

    asked_wrongly = True


def scenario(name: str) -> Scenario:
    """The scenario that is called `name`; raises `AskedWrongly` where there is none."""
    from game.scenario.load import load_as_played

    if not name or not paths.scenario_folder(name).is_dir():
        known = ", ".join(scenario_names())
        raise AskedWrongly(f"no such scenario: {name}{near(name, scenario_names())} ({known})")
    loaded = load_as_played(name)
    for left in loaded.left_out:
        say = f"the mod {left.mod.id} is left out: {_count_of(len(left.mistakes))}"
        print(f"gensek: {say}; gensek validate {left.mod.id} tells them", file=sys.stderr)
    return loaded.scenario


def _count_of(mistakes: int) -> str:
    if not mistakes:
        return "a mod that it needs is left out"
    return f"{mistakes} mistake{'' if mistakes == 1 else 's'}"


def scenario_names() -> tuple[str, ...]:
    """The scenarios that can be played: those of ours, and those of mods that are on."""
    from game.scenario.load_order import scenario_names

    return scenario_names()


def players(text: str, factions: Iterable[str]) -> dict[str, str]:
    """Who plays whom, from `faction=level,...`; a later entry goes over an earlier one.

    Raises `AskedWrongly` for what is not of that form, or names no faction or level.
    """
    from game.players import DEFAULT, LEVELS

    seated = dict.fromkeys(factions, DEFAULT)
    for entry in filter(None, text.split(",")):
        faction, given, level = (part.strip() for part in entry.partition("="))
        if not given:
            raise AskedWrongly(f"--players wants FACTION=LEVEL,..., not {entry}")
        if level not in LEVELS:
            raise AskedWrongly(f"no such level: {level}{near(level, LEVELS)} ({', '.join(LEVELS)})")
        if faction != "all" and faction not in seated:
            hint = near(faction, seated)
            raise AskedWrongly(f"no such faction: {faction}{hint} ({', '.join(seated)})")
        seated.update(dict.fromkeys(seated if faction == "all" else (faction,), level))
    return seated


def near(name: str, names: Iterable[str]) -> str:
    """The words `; did you mean X?` for the nearest of `names`; empty where none is near."""
    from difflib import get_close_matches

    close = get_close_matches(name, list(names), 1)
    return f"; did you mean {close[0]}?" if close else ""


def print_json(value: Mapping[str, object] | list[object]) -> None:
    """Print data: the one thing on stdout."""
    json.dump(value, sys.stdout, ensure_ascii=False, indent=2)
    sys.stdout.write("\n")


def console(*, stderr: bool = False) -> Console:
    """Where prose and tables go; words in brackets are words, not colours."""
    from rich.console import Console

    asked_for = sys.stderr if stderr else sys.stdout
    width = None if asked_for.isatty() else PAGE
    return Console(stderr=stderr, highlight=False, markup=False, emoji=False, width=width)
