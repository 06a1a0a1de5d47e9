"""Owns a mod to begin from: a small one that works, written where nothing of that name is yet.

begin().name      # "my-mod"; the next one is "my-mod-2"
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count
from pathlib import Path

from game import paths, version
from game.rules.errors import GensekError
from game.scenario.mod import number

_CARD = """\
# Who the mod is. The id is the name of the folder; change both together.
id: {name}
title: My mod
author: Nobody yet
version: 0.1.0
description: Touring costs a point less. Write here what yours is for.
{game}
# Ids of mods that it needs, and of those that it comes after where they are on:
# requires: [first-mod]
# after: [second-mod]
"""
_BALANCE = """\
# Laid over the base: only what is different. All that can be changed stands in scenarios/base.
orders:
  cost:
    tour: 2
"""


def begin() -> Path:
    """Write the mod and return its folder; raises `GensekError` where it can't be written."""
    name = next(name for name in _names() if not (paths.mods() / name).exists())
    folder = paths.mods() / name
    here = ".".join(map(str, number(version())))
    game = f"game: {{from: {here}}}\n" if here.count(".") == 2 else ""
    try:
        _write(folder / "mod.yaml", _CARD.format(name=name, game=game))
        _write(folder / "over" / "base" / "balance.yaml", _BALANCE)
    except OSError as error:
        raise GensekError(f"{folder}: {error.strerror or error}") from error
    return folder


def _names() -> Iterator[str]:
    return ("my-mod" if nth == 1 else f"my-mod-{nth}" for nth in count(1))


def _write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, "utf-8")
