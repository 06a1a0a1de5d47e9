"""Owns a sitting at the terminal: it reads a line, does it, tells what came of it, until the end.

    run("1925-fourteenth-congress", "leningrad", 7)      # until `quit` or the end of input

The game is kept however it ends: by `quit`, by the end of a pipe, by Ctrl C, by a mistake of ours.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import replace
from functools import partial

from game import words
from game.ui import start, ways
from game.ui.front import Front
from game.ui.guard import require_pygame_ce
from game.ui.screen import Screen
from game.ui.terminal.commands import Player
from game.ui.terminal.stage import TextStage
from game.ui.work import settle
from game.words import text as _


def run(
    scenario: str | None = None,
    faction: str | None = None,
    seed: int | None = None,
    language: str = "",
) -> None:
    """Play in the terminal; raises `guard.WrongPygame`, and `SaveError` if a game can’t be kept."""
    play(lines(), scenario, faction, seed, language)


def play(
    typed: Iterable[str],
    scenario: str | None = None,
    faction: str | None = None,
    seed: int | None = None,
    language: str = "",
) -> None:
    """Play the lines that are typed, from the title or straight from a scenario."""
    from game.ui import kept

    require_pygame_ce()
    wishes = kept.read()
    wishes = replace(wishes, language=language or wishes.language)
    words.use(wishes.language or words.of_system())
    stage = TextStage(Front(), wishes)
    stage.on_leave, stage.on_prefer = keep, partial(start.prefer, stage)
    if scenario is not None:
        _begin(stage, scenario, faction, seed)
    player = Player(stage, write)
    player.voice.say(_("Gensek in words. Type help for what can be typed."))
    try:
        _play(player, typed)
    finally:
        stage.leave()
        settle()


def _begin(stage: TextStage, scenario: str, faction: str | None, seed: int | None) -> None:
    if faction is None:
        ways.new_game(stage, scenario, seed)
    else:
        ways.play(stage, scenario, faction, seed)


def _play(player: Player, typed: Iterable[str]) -> None:
    player.stage.settle(player.voice.say)
    player.tell()
    for line in typed:
        player.obey(line)
        if player.stage.screen is None:
            return


def keep(screens: Sequence[Screen]) -> None:
    """Keep the games that are open, and say where; raises `SaveError`."""
    for path in start.keep_games(screens):
        write(_("The game is kept: {path}").format(path=path))


# --- lines in and out -----------------------------------------------------------------------------
def write(line: str) -> None:
    """A line to who reads; what a terminal can't show is shown as near as it can."""
    out = sys.stdout
    coding = out.encoding or "utf-8"
    print(line.encode(coding, "replace").decode(coding), flush=True)


def lines() -> Iterator[str]:
    """What is typed, to the end of input; from a pipe each line is told again."""
    asks = sys.stdin.isatty()
    with suppress(EOFError, KeyboardInterrupt):
        while True:
            line = input("> " if asks else "")
            if not asks:
                write(f"> {line}")
            yield line
