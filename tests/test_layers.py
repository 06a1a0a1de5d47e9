"""The order of the rooms, read from the imports themselves."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import game

HOUSE = Path(game.__file__).parent

# Each room may import only those above it. The first two are the floor on which all stand but the
# rules, which stand on nothing.
ROOMS = (
    "paths",
    "words",
    "rules",
    "codec",
    "scenario",
    "record",
    "narrate",
    "encyclopaedia",
    "players",
    "match",
    "rl",
    "ensemble",
    "ladder",
    "report",
    "cli",
    "ui",
)

# The reading order within the rules. A module that is not listed fails the test: give it a place.
RULES = (
    "errors",
    "tally",
    "dice",
    "vocabulary",
    "balance",
    "model",
    "wordings",
    "state",
    "leaders",
    "roles",
    "minutes",
    "joint",
    "days",
    "halls",
    "delegates",
    "platforms",
    "doctrines",
    "conditions",
    "clause",
    "posts",
    "policies",
    "enlargements",
    "cases",
    "country",
    "health",
    "secretaries",
    "pressure",
    "weighing",
    "votes",
    "feelings",
    "diplomacy",
    "proof",
    "press",
    "bargain",
    "papers",
    "effects",
    "orders",
    "elections",
    "verbs",
    "prices",
    "legality",
    "choices",
    "deeds",
    "forecast",
    "reckoning",
    "answer",
    "turn",
    "opening",
    "outcome",
    "view",
    "__init__",
)

# What the rules may use of Python; everything else (files, clock, chance, threads) is not theirs.
PURE = {
    "__future__",
    "abc",
    "bisect",
    "collections",
    "copy",
    "dataclasses",
    "datetime",
    "difflib",
    "enum",
    "fractions",
    "functools",
    "hashlib",
    "heapq",
    "itertools",
    "json",
    "math",
    "numpy",
    "operator",
    "re",
    "string",
    "textwrap",
    "types",
    "typing",
}

# Calls that would let the clock or a file in by another door.
CLOCK = {"now", "today", "utcnow", "fromtimestamp"}  # of date and datetime
DOORS = {"open", "print", "input", "exec", "eval", "compile", "breakpoint", "__import__"}

# (module, room) which may be imported inside a function although the room lies below.
LAZY = {("cli", "ui"), ("__main__", "cli")}


def modules() -> list[Path]:
    return sorted(HOUSE.rglob("*.py"))


def name_of(path: Path) -> str:
    return ".".join(path.relative_to(HOUSE).with_suffix("").parts)


def room_of(path: Path) -> str:
    return name_of(path).split(".")[0]


def imports(tree: ast.AST) -> Iterator[tuple[str, bool]]:
    """Every module that is imported, and whether only inside a function.

    `from game import words` names `game.words`; what is imported for the type checker alone counts
    too, since a reader must know it as well.
    """
    inside = {
        id(node)
        for function in ast.walk(tree)
        if isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda)
        for node in ast.walk(function)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield alias.name, id(node) in inside
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "imports are absolute"
            module = node.module or ""
            bare = module in {"game", "game.rules"}
            for alias in node.names:
                yield f"{module}.{alias.name}" if bare else module, id(node) in inside


def rooms_imported(path: Path) -> Iterator[tuple[str, bool]]:
    for module, lazily in imports(ast.parse(path.read_text("utf-8"))):
        parts = module.split(".")
        if parts[0] == "game" and len(parts) > 1 and parts[1] in ROOMS:
            yield parts[1], lazily


@pytest.mark.parametrize("path", modules(), ids=name_of)
def test_a_room_imports_only_rooms_above_it(path: Path) -> None:
    room = room_of(path)
    if room in {"__init__", "__main__"}:
        rank = -1
    else:
        assert room in ROOMS, f"give {room} a place in ROOMS"
        rank = ROOMS.index(room)

    wrong = [
        other
        for other, lazily in rooms_imported(path)
        if other != room
        and ROOMS.index(other) > rank
        and not (lazily and (room, other) in LAZY)
        and not (room == "__main__" and other == "cli")
    ]

    assert wrong == [], f"{name_of(path)} imports rooms below it"


@pytest.mark.parametrize(
    "path", [path for path in modules() if room_of(path) == "rules"], ids=name_of
)
class TestRules:
    def test_they_import_only_themselves_and_pure_python(self, path: Path) -> None:
        tree = ast.parse(path.read_text("utf-8"))

        foreign = [
            module
            for module, _ in imports(tree)
            if module.split(".")[:2] != ["game", "rules"] and module.split(".")[0] not in PURE
        ]

        assert foreign == []

    def test_they_read_no_clock_no_file_and_no_global_chance(self, path: Path) -> None:
        tree = ast.parse(path.read_text("utf-8"))

        calls = [node.func for node in ast.walk(tree) if isinstance(node, ast.Call)]
        named = {call.id for call in calls if isinstance(call, ast.Name)}
        timed = {call.attr for call in calls if isinstance(call, ast.Attribute)}

        assert named & DOORS == set()
        assert timed & CLOCK == set()

    def test_they_are_read_from_the_top(self, path: Path) -> None:
        module = path.relative_to(HOUSE / "rules").with_suffix("").parts[0]
        assert module in RULES, f"give {module} a place in RULES"

        above = RULES[: RULES.index(module) + 1]
        read = {
            name.split(".")[2]
            for name, _ in imports(ast.parse(path.read_text("utf-8")))
            if name.startswith("game.rules.")
        }

        # `from game.rules import start` names what the room's face offers, not a module.
        below = {name for name in read if name in RULES and name not in above}
        assert below == set(), f"rules.{module} reads ahead"


# A screen that imports something only when it is needed, and why it may.
WHEN_NEEDED = {
    "ui.screens.front.failure": "shown when something has failed: it imports no more than it must",
}


@pytest.mark.parametrize(
    "path", [p for p in modules() if name_of(p).startswith("ui.screens.")], ids=name_of
)
def test_screens_ask_the_navigator_for_each_other(path: Path) -> None:
    """No screen imports within a function: by name it asks for what would import it in turn."""
    lazy = [module for module, lazily in imports(ast.parse(path.read_text("utf-8"))) if lazily]

    assert lazy == [] or name_of(path) in WHEN_NEEDED


def test_the_pure_list_names_no_door_to_the_world() -> None:
    assert PURE - {"numpy"} <= set(sys.stdlib_module_names)
    assert not PURE & {"io", "os", "pathlib", "random", "secrets", "time", "sys", "subprocess"}
