"""Owns the modder's page of codes: what `gensek validate` can say is wrong.

scenarios/ERRORS.md is this page, and a test keeps it so.

>>> page().splitlines()[0]
'# What can be wrong with a scenario or a mod'

It must not know what is looked for, only what `mistakes` calls it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from game.scenario.mistakes import CODES, WARNINGS

_OPENING = """\
# What can be wrong with a scenario or a mod

`gensek validate` tells every mistake as `file:line:column: CODE message (did you mean ...?)`, with
the line below it. A code keeps its meaning for ever. A *warning* refuses nothing: the record may be
stranger than a check; with `--strict` it counts as a mistake.

While a file can't be read, Y codes alone are told; while something has the wrong shape, S and R
codes; sums and history are looked at when all else is well.
"""
_CHAPTERS: Mapping[str, str] = {
    "Y": "The file",
    "S": "The shape of things",
    "R": "Names",
    "A": "Sums and days",
    "H": "History's sense",
    "M": "A mod and its folder",
}


def page() -> str:
    """The page, chapter by chapter in the order in which a scenario is read."""
    return _OPENING + "".join(f"{line}\n" for line in _chapters())


def _chapters() -> Iterator[str]:
    for letter, title in _CHAPTERS.items():
        yield f"\n## {title}\n\n| code | what is wrong |\n| --- | --- |"
        for code, meaning in CODES.items():
            if code.startswith(letter):
                yield f"| {code} | {meaning}{' (warning)' if code in WARNINGS else ''} |"
