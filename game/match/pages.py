"""Owns the chronicle as a save keeps it: in pages of some turns, packed once, unpacked when read.

>>> from game.rules.state import Cause, Entry
>>> told = ((Entry(0, "died", "frunze", Cause("risk", "frunze")),), ())
>>> bound = Bound(Binder().pages(told))
>>> len(bound), bound == told
(2, True)

What has happened never changes, and it is most of a save. So whoever saves often packs only what is
new, and whoever only looks what a save is about unpacks none of it. It must not know the rest of a
save, nor a file.
"""

from __future__ import annotations

import gzip
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from operator import is_
from typing import TypeAlias, overload

from game import codec
from game.rules.state import Entry

TURNS = 8  # of a page: a shorter one packs worse, a longer one is packed again more often
MOST_UNPACKED = 256 * 1024 * 1024
_CLOSELY, _QUICKLY = 9, 6  # for what is packed once, and for what will soon be packed again

Told: TypeAlias = tuple[Entry, ...]  # the entries of a turn


class Refused(Exception):
    """Why some bytes can't be unpacked."""


@dataclass(frozen=True, slots=True)
class Page:
    """Some turns of a chronicle, packed."""

    turns: int
    packed: bytes

    def told(self) -> tuple[Told, ...]:
        """The entries of its turns; raises `CodecError`."""
        try:
            text, rest = unpacked(self.packed)
        except Refused as refused:
            raise codec.CodecError("the chronicle", str(refused)) from refused
        told = codec.read(tuple[Told, ...], text.rstrip(b"\n"))
        if rest or len(told) != self.turns:
            raise codec.CodecError("the chronicle", f"a page of {self.turns} turns is wanted here")
        return told


class Bound(Sequence[Told]):
    """A chronicle in pages; the first time that anything of it is read, all of it is unpacked."""

    __slots__ = ("_told", "pages")

    def __init__(self, pages: Sequence[Page]) -> None:
        """These pages, the oldest first."""
        self.pages = tuple(pages)
        self._told: tuple[Told, ...] | None = None

    def _read(self) -> tuple[Told, ...]:
        if self._told is None:
            self._told = tuple(turn for page in self.pages for turn in page.told())
        return self._told

    def __len__(self) -> int:
        """How many turns are over."""
        return sum(page.turns for page in self.pages)

    @overload
    def __getitem__(self, nth: int) -> Told: ...

    @overload
    def __getitem__(self, nth: slice) -> Sequence[Told]: ...

    def __getitem__(self, nth: int | slice) -> Told | Sequence[Told]:
        """The entries of a turn, or of some turns."""
        return self._read()[nth]

    def __repr__(self) -> str:
        """As the tuple that it stands for."""
        return repr(self._read())

    def __eq__(self, other: object) -> bool:
        """The same turns, bound or not."""
        return isinstance(other, Sequence) and self._read() == tuple(other)

    def __hash__(self) -> int:
        """As the tuple that it stands for."""
        return hash(self._read())


class Binder:
    """Makes pages of a chronicle, and keeps them for the next time, when it will be longer."""

    def __init__(self) -> None:
        """Nothing is bound yet."""
        self._kept: list[tuple[Sequence[Told], Page]] = []

    def pages(self, chronicle: Sequence[Told]) -> tuple[Page, ...]:
        """The pages of a chronicle; those turns that were bound before are not packed again."""
        if isinstance(chronicle, Bound):
            return chronicle.pages
        leaves = [chronicle[start : start + TURNS] for start in range(0, len(chronicle), TURNS)]
        self._kept = [(leaf, self._page(number, leaf)) for number, leaf in enumerate(leaves)]
        return tuple(page for _leaf, page in self._kept)

    def _page(self, number: int, leaf: Sequence[Told]) -> Page:
        if number < len(self._kept):
            before, page = self._kept[number]
            if len(before) == len(leaf) and all(map(is_, before, leaf)):
                return page
        level = _CLOSELY if len(leaf) == TURNS else _QUICKLY
        return Page(len(leaf), packed(codec.written(leaf) + b"\n", level))


def packed(text: bytes, level: int = _QUICKLY) -> bytes:
    """`text` under gzip: the same bytes whenever and wherever it is packed."""
    return gzip.compress(text, compresslevel=level, mtime=0)


def unpacked(content: bytes) -> tuple[bytes, bytes]:
    """What the first gzip member in `content` holds, and what follows it; raises `Refused`.

    It is unpacked within bounds, so that no small file can fill the memory.
    """
    unpacker = zlib.decompressobj(16 + zlib.MAX_WBITS)
    try:
        text = unpacker.decompress(content, MOST_UNPACKED)
    except zlib.error as error:
        known = content.startswith(b"\x1f\x8b")
        problem = "the file is damaged" if known else "the file is not a Gensek save"
        raise Refused(problem) from error
    if unpacker.unconsumed_tail:
        raise Refused(f"it unpacks to more than {MOST_UNPACKED:,} bytes, the most that is read")
    if not unpacker.eof:
        raise Refused("the file is cut short" if content else "the file is empty")
    return text, unpacker.unused_data
