"""Owns the command that tells modders all that is wrong: each mistake, its line, and a caret.

    people.yaml:3:5: S001 no such key: nmae (did you mean name?)
        3 |     nmae: Stalin
          |     ^

>>> print(quoted("    nmae: Stalin", 3, 5))
    3 |     nmae: Stalin
      |     ^

A folder is one scenario, or one mod, which is read with every scenario that it touches. `base` is
neither: what a scenario has to add to it is not missed. `readings` holds readings, each laid over
the base. A YAML file is checked with the scenario or the mod it lies in, or alone, as far as it can
be. What is neither folder nor YAML is passed over, so that `scenarios/*` can be given whole.
"""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from game import paths
from game.cli import asked as shared

if TYPE_CHECKING:
    from game.scenario.mistakes import Mistake

DONE, CANNOT = 0, 1
_YAML = (".yaml", ".yml")
_WIDTH = 96  # of a line that is shown
_LEAD = 24  # columns shown before the caret where the line is longer


def run(asked: Namespace) -> int:
    """Tell the mistakes in every path; 1 where there are any (`--strict`: or warnings)."""
    places = list(dict.fromkeys(map(_scenario_of, _asked(asked.paths))))
    found = sorted({mistake for place in places for mistake in _found(place)})
    errors = [mistake for mistake in found if not mistake.warning]
    if asked.json:
        names = [str(place) for place in places]
        shared.print_json({"checked": names, "mistakes": [*map(_as_data, found)]})
    else:
        print("\n".join(_told(places, found)))
    return CANNOT if errors or (asked.strict and found) else DONE


# --- what is checked ------------------------------------------------------------------------------
def _asked(names: list[str]) -> list[Path]:
    """The paths that can hold a scenario; raises `AskedWrongly` where one is not there.

    The name of a scenario, ours or a mod's, stands for its folder.
    """
    places = [Path(name) if Path(name).exists() else _named(name) for name in names]
    there = zip(names, places, strict=True)
    if missing := [name for name, place in there if not name or not place.exists()]:
        raise shared.AskedWrongly(f"no such file or folder: {', '.join(missing) or 'no name'}")
    checked = [place for place in places if _is_checked(place)]
    if not checked:
        raise shared.AskedWrongly(f"no scenario among these paths: {', '.join(names)}")
    return checked


def _named(name: str) -> Path:
    mod = paths.mods() / name
    return mod if name and (mod / "mod.yaml").is_file() else paths.scenario_folder(name)


def _is_checked(place: Path) -> bool:
    if place.is_dir():
        return any(path.suffix in _YAML for path in place.iterdir())
    return place.suffix in _YAML


def _scenario_of(place: Path) -> Path:
    """The mod or scenario that a file is part of; the path itself where it is part of none."""
    if not place.is_file():
        return place
    if mod := next((home for home in place.resolve().parents if _is_mod(home)), None):
        return mod
    home = place.parent
    return home if (home / "scenario.yaml").is_file() else place


def _is_mod(folder: Path) -> bool:
    return (folder / "mod.yaml").is_file()


def _found(place: Path) -> tuple[Mistake, ...]:
    from game.scenario.load import found_in, found_in_part
    from game.scenario.mod import owner, read_mod
    from game.scenario.mod_check import checked
    from game.scenario.reading import found_in as found_in_readings
    from game.scenario.reading import is_reading

    if _is_mod(place):
        return checked(place, _say).mistakes
    if is_reading(place):
        return found_in_readings(place)
    whole = place.is_dir() and place.name != "base"
    home = owner(place) if whole else None
    return found_in(place, (read_mod(home),) if home else ()) if whole else found_in_part(place)


def _say(scenario: str, share: float) -> None:
    """What is being looked at, for whoever waits at a terminal."""
    if sys.stderr.isatty():
        print(f"{share:4.0%} {scenario}", file=sys.stderr)


# --- how it is told -------------------------------------------------------------------------------
def _told(places: list[Path], found: list[Mistake]) -> Iterator[str]:
    for mistake in found:
        yield str(mistake)
        yield from _source_of(mistake)
    if found:
        warnings = sum(mistake.warning for mistake in found)
        yield f"{_count(len(found) - warnings, 'mistake')}, {_count(warnings, 'warning')}"
    else:
        yield from (f"{place}: no mistake" for place in places)


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"


def _source_of(mistake: Mistake) -> Iterator[str]:
    """The line of a mistake with a caret; nothing where there is no such line."""
    lines = _lines(mistake.file)
    if mistake.line <= len(lines) and lines[mistake.line - 1].strip():
        yield quoted(lines[mistake.line - 1], mistake.line, mistake.column)


@cache
def _lines(file: str) -> tuple[str, ...]:
    from game.scenario.read import MOST_BYTES

    if not Path(file).is_file():  # a pipe would be waited for
        return ()
    try:
        with Path(file).open("rb") as source:
            text = source.read(MOST_BYTES).decode("utf-8-sig", "replace")
    except OSError:
        return ()
    return tuple(text.replace("\r\n", "\n").replace("\r", "\n").split("\n"))


def quoted(line: str, number: int, column: int) -> str:
    """A line with its number, and below it a caret under a column; of a long line a part."""
    start = 0 if len(line) <= _WIDTH else max(0, column - 1 - _LEAD)
    shown = "".join(char if char.isprintable() else " " for char in line[start : start + _WIDTH])
    left = "..." if start else ""
    right = "..." if start + _WIDTH < len(line) else ""
    caret = " " * (len(left) + column - 1 - start) + "^"
    return f"{number:5} | {left}{shown}{right}\n{'':5} | {caret}"


def _as_data(mistake: Mistake) -> Mapping[str, object]:
    return {
        "file": mistake.file,
        "line": mistake.line,
        "column": mistake.column,
        "code": mistake.code,
        "warning": mistake.warning,
        "message": mistake.message,
        "suggestion": mistake.suggestion,
    }
