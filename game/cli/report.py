"""Owns `gensek report`: a save as one HTML page."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from game.cli import asked as shared
from game.cli.simulate import play

if TYPE_CHECKING:
    from game.match import Match
    from game.report.odds import Played
    from game.rules.state import State


def run(asked: Namespace) -> int:
    """Read the save, work out what the page tells, write it and say where."""
    from game.match import load
    from game.report.game import Reported
    from game.report.page import write

    path = Path(asked.file)
    if not path.is_file():
        raise shared.AskedWrongly(f"no such file: {path}")
    match = load(path)
    if asked.seat and asked.seat not in match.scenario.factions:
        factions = match.scenario.factions
        hint = shared.near(asked.seat, factions)
        raise shared.AskedWrongly(f"no such faction: {asked.seat}{hint} ({', '.join(factions)})")
    html = Path(asked.html or path.with_suffix(".html"))
    if html.is_dir():
        raise shared.AskedWrongly(f"{html} is a folder; a file is wanted")
    write(Reported.of(match, asked.seat or "", _beside(match), _games(match, asked)), html)
    print(html)
    return 0


def _beside(match: Match) -> tuple[State, ...]:
    """The same game by the record's orders, with the same dice."""
    from game.match import Match

    beside = Match(match.scenario, match.seed)
    beside.advance()
    return beside.states


def _games(match: Match, asked: Namespace) -> tuple[Played, ...]:
    from game.report.odds import played

    if not asked.games:
        return ()
    players = dict.fromkeys(match.scenario.factions, "history")
    return tuple(map(played, play(match.scenario, players, asked, match.seed).summaries))
