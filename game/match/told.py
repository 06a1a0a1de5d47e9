"""Owns the chronicle as a save keeps it: a line of JSON for each turn that is over, packed once.

What has been told doesn't change, and it is nine tenths of a long game: a turn is written when it
is first saved, and read when somebody first asks for it.

>>> kept = Archive().of(((), ()))
>>> Told(kept) == ((), ())
True

It must not know a file, nor a rule.
"""

from __future__ import annotations

import gzip
import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from hashlib import blake2b
from typing import overload

from game import codec
from game.rules.state import Entry, State

Turn = tuple[Entry, ...]
LEVEL = 6  # of gzip


def packed(text: bytes) -> bytes:
    """A part of a save under gzip; the same for the same text, whenever it is written."""
    return gzip.compress(text, compresslevel=LEVEL, mtime=0)


@dataclass(frozen=True)  # no slots: what is worked out once is kept
class Line:
    """A turn's entries as a line of JSON, without its end."""

    text: bytes

    @cached_property
    def checksum(self) -> str:
        """Thirty-two hexadecimal digits of the text."""
        return blake2b(self.text, digest_size=16).hexdigest()

    @cached_property
    def member(self) -> bytes:
        """The line under gzip."""
        return packed(self.text + b"\n")


class Archive:
    """The lines of one game as it grows: each turn is written once."""

    def __init__(self) -> None:
        """Nothing is over yet."""
        self._kept: list[tuple[Turn, Line]] = []

    def of(self, chronicle: Sequence[Turn]) -> tuple[Line, ...]:
        """The lines of a chronicle; only turns that are not known yet are written."""
        if isinstance(chronicle, Told):
            return chronicle.lines
        for nth, turn in enumerate(chronicle):
            if nth == len(self._kept) or self._kept[nth][0] is not turn:
                text = codec.canonical(codec.to_json(turn))
                self._kept[nth:] = [(turn, Line(text))]  # another game goes on from here
        return tuple(line for _, line in self._kept[: len(chronicle)])

    def digest(self, state: State) -> str:
        """A checksum of a state: it differs wherever the state differs."""
        sums = [line.checksum for line in self.of(state.chronicle)]
        return codec.checksum([codec.to_json(replace(state, chronicle=())), sums])


class Told(Sequence[Turn]):
    """A chronicle that was saved: a turn is read out of its line when it is asked for."""

    def __init__(self, lines: Sequence[Line]) -> None:
        """The turns of `lines`, which an archive wrote."""
        self.lines = tuple(lines)
        self._read: dict[int, Turn] = {}

    def __len__(self) -> int:
        """How many turns are over."""
        return len(self.lines)

    @overload
    def __getitem__(self, nth: int) -> Turn: ...

    @overload
    def __getitem__(self, nth: slice) -> Sequence[Turn]: ...

    def __getitem__(self, nth: int | slice) -> Turn | Sequence[Turn]:
        """The entries of a turn, or some turns; raises `CodecError` for a line of another kind."""
        if isinstance(nth, slice):
            return tuple(self[each] for each in range(len(self))[nth])
        at = range(len(self))[nth]
        if at not in self._read:
            self._read[at] = codec.from_json(Turn, json.loads(self.lines[at].text), "Entry")
        return self._read[at]

    def __eq__(self, other: object) -> bool:
        """The same turns."""
        return isinstance(other, Sequence) and tuple(self) == tuple(other)

    def __hash__(self) -> int:
        """As a tuple of them."""
        return hash(tuple(self))

    def __repr__(self) -> str:
        """As a tuple of them."""
        return repr(tuple(self))
