"""Owns games that are kept in a file, so that a run that was broken off can be gone on with.

A line a game, after a head that says of which scenario, rules, seed and players they are: a file
whose head is another is begun anew. A last line may have been cut short.

It must not know what is kept of a game.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from hashlib import blake2b
from pathlib import Path
from typing import Generic, TypeVar

import game
from game import codec
from game.ensemble.summary import Summary
from game.rules.errors import GensekError
from game.rules.model import Scenario

_PLAYED_BY = ("rules", "players", "match", "record", "ensemble")  # rooms that make a summary

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Log(Generic[T]):
    """A file of games of one kind."""

    path: Path
    head: str
    kind: type[T]

    @classmethod
    def of_games(
        cls, folder: Path, scenario: Scenario, seed: int, players: Mapping[str, str]
    ) -> Log[Summary]:
        """The file in `folder` for the games of a scenario, rules, seed and players."""
        head = head_of(scenario, seed, players)
        key = blake2b(head.encode(), digest_size=6).hexdigest()
        return Log(folder / f"{scenario.card.id}-{seed}-{key}.jsonl", head, Summary)

    def read(self) -> tuple[T, ...]:
        """The games of an earlier run; a log of another run is begun anew. Raises `GensekError`."""
        try:
            text = self.path.read_text("utf-8") if self.path.is_file() else ""
            lines = text[: text.rfind("\n") + 1].splitlines()
            if lines[:1] == [self.head]:
                if not text.endswith("\n"):
                    self.path.write_text("".join(f"{line}\n" for line in lines), "utf-8")
                return tuple(codec.from_json(self.kind, json.loads(line)) for line in lines[1:])
            self.path.parent.mkdir(parents=True, exist_ok=True)
            self.path.write_text(f"{self.head}\n", "utf-8")
        except OSError as error:
            raise self._unwritable(error) from error
        except (ValueError, codec.CodecError) as error:
            message = f"{self.path}: not a log of games; delete it to begin anew"
            raise GensekError(message) from error
        return ()

    def add(self, games: Iterable[T]) -> None:
        """Write games at the end; raises `GensekError`."""
        try:
            with self.path.open("a", encoding="utf-8") as file:
                for item in games:
                    file.write(f"{json.dumps(codec.to_json(item), separators=(',', ':'))}\n")
        except OSError as error:
            raise self._unwritable(error) from error

    def _unwritable(self, error: OSError) -> GensekError:
        return GensekError(f"{self.path}: no games can be kept there: {error.strerror}")


def head_of(scenario: Scenario, seed: int, players: Mapping[str, str]) -> str:
    """What has to be the same for games to be the same."""
    return json.dumps(
        {
            "scenario": scenario.version,
            "rules": rules_version(),
            "seed": seed,
            "players": dict(sorted(players.items())),
        }
    )


@cache
def rules_version() -> str:
    """A digest of the code that a game's course rests on."""
    house = Path(game.__file__).parent
    digest = blake2b(digest_size=8)
    for room in _PLAYED_BY:
        for path in sorted((house / room).rglob("*.py")):
            digest.update(path.read_bytes())
    return digest.hexdigest()
