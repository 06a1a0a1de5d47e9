"""Owns the terminal: every command, what it may be asked, and how it ends.

    gensek                                            the window
    gensek watch 1925-fourteenth-congress --seed 1    a game among AI players, told in the terminal
    python -m game validate scenarios/*               the same without installing

A command ends with 0 when it did what it was asked, 1 when it can't, 2 when it was asked wrongly.
What is asked for goes to stdout, all else to stderr. Nobody sees a traceback: a bug of ours is
written to a file, and its place is told. Each command lives in a module of its own, which is loaded
only when it is called: `gensek --version` loads none, nor what may be asked (`game.cli.parser`).

>>> main(["--version"]) == 0
gensek ...
True
"""

from __future__ import annotations

import sys
from collections.abc import Sequence

from game import version

DONE, CANNOT, ASKED_WRONGLY, INTERRUPTED = 0, 1, 2, 130

# command -> module of this room whose `run` carries it out
_MODULES = {
    None: "window",
    "play": "window",
    "screenshots": "window",
    "watch": "watch",
    "simulate": "simulate",
    "ladder": "ladder",
    "compare": "compare",
    "replay": "tools",
    "report": "report",
    "validate": "validate",
    "mods": "mods",
    "record": "tools",
    "schema": "tools",
    "bench": "bench",
    "words": "translate",
}


def main(argv: Sequence[str] | None = None) -> int:
    """Carry out one command; the exit code says how it went."""
    argv = sys.argv[1:] if argv is None else argv
    if list(argv) == ["--version"]:  # at once: nothing else need be known for it
        return _say_version()
    return _carry_out(argv)


def _say_version() -> int:
    print(f"gensek {version()}")
    return DONE


def _carry_out(argv: Sequence[str]) -> int:
    from importlib import import_module

    from game import words
    from game.cli.parser import parser

    try:
        asked = parser().parse_args(argv)
    except SystemExit as stop:  # argparse has said what is wrong, or has shown the help
        return stop.code if isinstance(stop.code, int) else DONE
    if asked.version:
        return _say_version()
    words.use(asked.lang or words.of_system())
    try:
        check = asked.command == "record" and asked.check
        module = import_module(f"game.cli.{'check' if check else _MODULES[asked.command]}")
        return int(module.run(asked))
    except BrokenPipeError:
        return _closed_pipe()
    except KeyboardInterrupt:
        return INTERRUPTED
    except Exception as error:
        return _failed(error, argv)


def _failed(error: Exception, argv: Sequence[str]) -> int:
    from game.cli import crash
    from game.rules.errors import GensekError

    if isinstance(error, GensekError):
        print(f"gensek: {error}", file=sys.stderr)
        return ASKED_WRONGLY if getattr(error, "asked_wrongly", False) else CANNOT
    print(f"gensek: {crash.report(error, argv)}", file=sys.stderr)
    return CANNOT


def _closed_pipe() -> int:
    """Whoever read us (`gensek watch | head`) has read enough; leave without a word."""
    import os

    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return DONE
