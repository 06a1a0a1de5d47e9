"""Owns what may be asked in the terminal: every command and its options.

>>> parser().parse_args(["replay", "monday.gensek"]).file
'monday.gensek'

It must not know how a command is carried out.
"""

from __future__ import annotations

import argparse
from typing import Protocol

from game import words


def parser() -> argparse.ArgumentParser:
    """Every command and its options."""
    top = argparse.ArgumentParser(
        prog="gensek",
        description="The struggle inside the Soviet Communist Party, 1923-1929. "
        "Without a command it opens the window.",
    )
    top.add_argument("--version", action="store_true", help="say which version this is")
    top.add_argument(
        "--lang", default="", choices=words.languages(), help="the language (the system's)"
    )
    commands = top.add_subparsers(dest="command", metavar="COMMAND", title="commands")
    _games(commands)
    _records(commands)
    _makers(commands)
    return top


class Commands(Protocol):
    """What argparse gives to hang commands on."""

    def add_parser(self, name: str, *, help: str) -> argparse.ArgumentParser:  # noqa: A002
        """A command of that name."""


def _games(commands: Commands) -> None:
    play = commands.add_parser("play", help="open the window on a scenario")
    play.add_argument(
        "scenario", metavar="SCENARIO", nargs="?", help="a name, or the path of a folder"
    )
    play.add_argument("--text", action="store_true", help="play in words, here in the terminal")
    play.add_argument("--faction", metavar="ID", help="the side that you play")
    play.add_argument("--seed", type=int, help="the same seed, the same chances")

    watch = commands.add_parser("watch", help="tell a game among AI players in the terminal")
    _scenario(watch)
    watch.add_argument("--seed", type=int, default=1, help="the same seed, the same game (1)")
    _players(watch)
    watch.add_argument("--all", action="store_true", help="tell the smallest change too")
    watch.add_argument("--why", action="store_true", help="tell why each order was given")
    _json(watch)

    simulate = commands.add_parser("simulate", help="play many games and count what came of them")
    _scenario(simulate)
    _work(simulate)
    _players(simulate)

    compare = commands.add_parser("compare", help="play the same games under several settings")
    _scenario(compare)
    compare.add_argument(
        "--readings", default="", metavar="R,...", help="machine, conviction, pressure, or files"
    )
    compare.add_argument(
        "--setting",
        action="append",
        default=[],
        metavar="TEXT",
        help='such as "players=left=cadre balance=FILE orders=FILE reading=R"; can be repeated',
    )
    _work(compare)
    _players(compare)

    ladder = commands.add_parser("ladder", help="measure how much better each level of player is")
    ladder.add_argument("scenarios", metavar="SCENARIO", nargs="*", help="these alone (else all)")
    ladder.add_argument("--top", default="vozhd", metavar="LEVEL", help="the highest rung (vozhd)")
    ladder.add_argument(
        "--budget", type=_budget, metavar="P,S,T", help="plans, games of each, turns it looks ahead"
    )
    ladder.add_argument(
        "--faction", action="append", default=[], metavar="ID", help="its seats alone; repeatable"
    )
    _work(ladder)

    replay = commands.add_parser("replay", help="play a save again and compare every turn")
    replay.add_argument("file", metavar="FILE")
    _json(replay)

    report = commands.add_parser("report", help="write a save as one HTML page")
    report.add_argument("file", metavar="SAVE")
    report.add_argument("--html", metavar="FILE", help="where (beside the save)")
    report.add_argument("--seat", metavar="ID", help="told from this faction's side")
    report.add_argument("--games", type=_count, metavar="N", help="tell how rare it is, by N games")
    _where(report, -1)


def _records(commands: Commands) -> None:
    validate = commands.add_parser("validate", help="tell every mistake in scenarios and mods")
    validate.add_argument("paths", nargs="+", metavar="PATH", help="a folder, or a file in one")
    validate.add_argument("--strict", action="store_true", help="take warnings for mistakes")
    _json(validate)

    mods = commands.add_parser("mods", help="list the mods in the order in which they are laid")
    mods.add_argument("--on", action="append", default=[], metavar="MOD", help="switch one on")
    mods.add_argument("--off", action="append", default=[], metavar="MOD", help="switch one off")
    _json(mods)

    record = commands.add_parser("record", help="list the facts that games are held against")
    record.add_argument("scenarios", nargs="*", metavar="SCENARIO", help="of these alone")
    record.add_argument("--scenario", metavar="S", help="the same, for one")
    _check(record)
    _json(record)


def _check(record: argparse.ArgumentParser) -> None:
    record.add_argument(
        "--check",
        action="store_true",
        help="play games by the record's orders and tell how often each fact comes out "
        "(exit code 1 where a scenario is under the bar)",
    )
    record.add_argument("--games", type=_count, default=100, metavar="N", help="a scenario (100)")
    record.add_argument("--seed", type=int, default=1, metavar="S", help="of the whole run (1)")
    record.add_argument("--jobs", type=_jobs, default=-1, metavar="J", help="processes; -1: cores")
    record.add_argument("--keep", metavar="DIR", help="keep games there, and go on from them")
    record.add_argument("--markdown", metavar="FILE", help="write the table as a page too")


def _makers(commands: Commands) -> None:
    schema = commands.add_parser("schema", help="write the JSON Schemas of scenario files")
    schema.add_argument("--out", metavar="DIR", help="a file for each noun; else all to stdout")

    screenshots = commands.add_parser("screenshots", help="draw every screen to PNG")
    screenshots.add_argument("folder", metavar="DIR")
    screenshots.add_argument("--size", type=_size, default=(1600, 900), metavar="WxH")
    _json(screenshots)

    words = commands.add_parser("words", help="renew and compile the translators' files")
    words.add_argument("--language", metavar="LANG", help="begin a new language, such as de")

    bench = commands.add_parser("bench", help="measure how fast the game is here")
    bench.add_argument("--only", metavar="GROUP,...", help="these groups of figures alone")
    _json(bench)


def _scenario(command: argparse.ArgumentParser) -> None:
    command.add_argument("scenario", metavar="SCENARIO", help="a name, or the path of a folder")


def _work(command: argparse.ArgumentParser) -> None:
    """How many games, by whom they are played, and where."""
    command.add_argument("--games", type=_count, required=True, metavar="N", help="how many")
    command.add_argument("--seed", type=int, default=1, metavar="S", help="of the whole run (1)")
    _where(command, 1)
    _json(command)


def _where(command: argparse.ArgumentParser, jobs: int) -> None:
    told = "processes; -1: cores"
    command.add_argument("--jobs", type=_jobs, default=jobs, metavar="J", help=told)
    command.add_argument("--cluster", default="", metavar="ADDRESS", help="of a dask scheduler")
    command.add_argument("--keep", metavar="DIR", help="keep games there, and go on from them")


def _players(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--players",
        default="",
        metavar="FACTION=LEVEL,...",
        help="who plays whom; all=LEVEL too (default all=history)",
    )


def _json(command: argparse.ArgumentParser) -> None:
    command.add_argument("--json", action="store_true", help="print data in place of prose")


def _count(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"a number from 1 up is wanted, not {text}")
    return int(text)


def _budget(text: str) -> tuple[int, int, int]:
    try:
        plans, samples, turns = map(_count, text.split(","))
    except ValueError as error:
        raise argparse.ArgumentTypeError(
            f"three numbers such as 6,2,4 are wanted, not {text}"
        ) from error
    return plans, samples, turns


def _jobs(text: str) -> int:
    return -1 if text == "-1" else _count(text)


def _size(text: str) -> tuple[int, int]:
    width, x, height = text.lower().partition("x")
    if not (x and width.isdecimal() and height.isdecimal()):
        raise argparse.ArgumentTypeError(f"a size such as 1280x720 is wanted, not {text}")
    return int(width), int(height)
