"""Owns the commands about files: replay, record, schema."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from game.cli import asked as shared

if TYPE_CHECKING:
    from game.match import ReplayedTurn
    from game.rules.model import Fact

DONE, CANNOT = 0, 1


def run(asked: Namespace) -> int:
    """Carry out the command that was asked for."""
    return _COMMANDS[asked.command](asked)


# --- replay ---------------------------------------------------------------------------------------
def _replay(asked: Namespace) -> int:
    from game.match import replay

    path = Path(asked.file)
    if not path.is_file():
        raise shared.AskedWrongly(f"no such file: {path}")
    turns = replay(path)
    same = all(turn.same for turn in turns)
    if asked.json:
        shared.print_json({"file": str(path), "same": same, "turns": [*map(_turn_data, turns)]})
    else:
        print("\n".join(map(_turn_told, turns)))
    if not same:
        first = next(turn for turn in turns if not turn.same)
        print(
            f"gensek: {path}: turn {first.turn + 1} does not come out as it was saved",
            file=sys.stderr,
        )
    return DONE if same else CANNOT


def _turn_data(turn: ReplayedTurn) -> dict[str, object]:
    return {
        "turn": turn.turn,
        "saved": turn.saved,
        "played": turn.played,
        "same": turn.same,
        "problem": turn.problem,
    }


def _turn_told(turn: ReplayedTurn) -> str:
    how = "the same" if turn.same else f"not the same: {turn.problem or turn.played}"
    return f"turn {turn.turn + 1:3}  {turn.saved}  {how}"


# --- record ---------------------------------------------------------------------------------------
def _record(asked: Namespace) -> int:
    from game import record

    names = asked.scenarios or ([asked.scenario] if asked.scenario else shared.scenario_names())
    facts = record.facts([shared.scenario(name) for name in names])
    if asked.json:
        shared.print_json([dict(record.as_json(fact)) for fact in facts])
    else:
        for fact in facts:
            print(_fact_told(fact))
    return DONE


def _fact_told(fact: Fact) -> str:
    unchecked = "" if fact.claim and not fact.unchecked else "\n    not checked"
    reason = f": {fact.unchecked}" if unchecked and fact.unchecked else ""
    return (
        f"{fact.day.isoformat()}  {fact.title} ({fact.id})\n"
        f"    {fact.statement}\n"
        f"    {fact.source} [{fact.confidence}]{unchecked}{reason}"
    )


# --- schema ---------------------------------------------------------------------------------------
def _schema(asked: Namespace) -> int:
    from game.scenario.schemas import schemas

    if asked.out is None:
        shared.print_json(schemas())
        return DONE
    folder = Path(asked.out)
    if folder.exists() and not folder.is_dir():
        raise shared.AskedWrongly(f"{folder} is a file; a folder is wanted")
    for noun, text in schemas().items():
        _write_schema(folder / f"{noun}.schema.json", text)
    return DONE


def _write_schema(path: Path, schema: Mapping[str, object]) -> None:
    import json

    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(
        json.dumps(schema, ensure_ascii=False, indent=2, sort_keys=True) + "\n", "utf-8"
    )
    print(path)


_COMMANDS: Mapping[str, Callable[[Namespace], int]] = {
    "replay": _replay,
    "record": _record,
    "schema": _schema,
}
