"""Owns the chronicle as a save keeps it: a line of JSON for each turn, in packed pages.

>>> from game.rules.state import Cause, Entry
>>> chronicle = ((Entry(0, "died", "frunze", Cause("risk", "frunze")),), ())
>>> kept = Told(Archive().pages(chronicle))
>>> len(kept), kept == chronicle
(2, True)

What has been told doesn't change, and it is nine tenths of a long game. So a turn is written once,
when its game is first saved, a page is packed once, and both are read when somebody asks for what
stands there. It must not know a file, the rest of a save, nor a rule.
"""

from __future__ import annotations

import gzip
import zlib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from operator import is_
from typing import TypeAlias, overload

from game import codec
from game.rules.state import Entry, State

TURNS = 8  # of a page: a shorter one packs worse, a longer one is packed again more often
MOST_UNPACKED = 256 * 1024 * 1024
_CLOSELY, _QUICKLY = 9, 6  # for what is packed once, and for what will soon be packed again

Turn: TypeAlias = tuple[Entry, ...]


class Refused(Exception):
    """Why some bytes can't be unpacked."""


@dataclass(frozen=True, slots=True)
class Line:
    """A turn's entries as a line of JSON, without its end; thirty-two digits of its checksum."""

    text: bytes
    checksum: str

    @classmethod
    def of(cls, text: bytes) -> Line:
        """A line, once its checksum is worked out."""
        return cls(text, codec.checksum_of(text))


@dataclass(frozen=True, slots=True)
class Page:
    """The lines of some turns, packed."""

    turns: int
    packed: bytes

    def lines(self) -> tuple[Line, ...]:
        """What is packed; raises `CodecError`."""
        try:
            text, rest = unpacked(self.packed)
        except Refused as refused:
            raise codec.CodecError("the chronicle", str(refused)) from refused
        lines = tuple(map(Line.of, text.split(b"\n")[:-1]))
        if rest or len(lines) != self.turns:
            raise codec.CodecError("the chronicle", f"a page of {self.turns} turns is wanted here")
        return lines


class Told(Sequence[Turn]):
    """A chronicle in pages: a turn is read when it is asked for, unless it is known already."""

    __slots__ = ("_lines", "_read", "pages")

    def __init__(self, pages: Sequence[Page], known: Sequence[Turn] = ()) -> None:
        """The turns of `pages`, which an archive made; those from the first on that are `known`."""
        self.pages = tuple(pages)
        self._lines: tuple[Line, ...] | None = None
        self._read: dict[int, Turn] = dict(enumerate(known))

    @property
    def lines(self) -> tuple[Line, ...]:
        """The line of each turn; raises `CodecError`."""
        if self._lines is None:
            self._lines = tuple(line for page in self.pages for line in page.lines())
        return self._lines

    def __len__(self) -> int:
        """How many turns are over."""
        return sum(page.turns for page in self.pages)

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
            self._read[at] = codec.read(Turn, self.lines[at].text)
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


class Archive:
    """The lines and pages of one game as it grows: each is made once."""

    def __init__(self) -> None:
        """Nothing is over yet."""
        self._turns: list[Turn] = []
        self._lines: list[Line] = []
        self._pages: list[Page] = []

    def of(self, chronicle: Sequence[Turn]) -> tuple[Line, ...]:
        """The lines of a chronicle; only turns that are not known yet are written."""
        if isinstance(chronicle, Told):
            return chronicle.lines
        known = self._known(chronicle)
        if known < len(chronicle):
            self._turns[known:] = chronicle[known:]  # another game may go on from here
            self._lines[known:] = [Line.of(codec.spelt(turn)) for turn in chronicle[known:]]
            del self._pages[known // TURNS :]
        return tuple(self._lines[: len(chronicle)])

    def _known(self, chronicle: Sequence[Turn]) -> int:
        """How many turns from the first are the very ones that were written."""
        same = map(is_, self._turns, chronicle)
        return next((nth for nth, known in enumerate(same) if not known), len(self._turns))

    def pages(self, chronicle: Sequence[Turn]) -> tuple[Page, ...]:
        """The pages of a chronicle; only those in which something is new are packed."""
        if isinstance(chronicle, Told):
            return chronicle.pages
        lines = self.of(chronicle)
        leaves = [lines[start : start + TURNS] for start in range(0, len(lines), TURNS)]
        whole = self._pages[: len(lines) // TURNS]
        pages = (*whole, *map(_page, leaves[len(whole) :]))
        self._pages[len(whole) :] = [page for page in pages[len(whole) :] if page.turns == TURNS]
        return pages

    def digest(self, state: State) -> str:
        """A checksum of a state: it differs wherever the state differs."""
        sums = tuple(line.checksum for line in self.of(state.chronicle))
        return codec.digest((replace(state, chronicle=()), sums))


def _page(lines: Sequence[Line]) -> Page:
    text = b"".join(line.text + b"\n" for line in lines)
    return Page(len(lines), packed(text, _CLOSELY if len(lines) == TURNS else _QUICKLY))


# --- gzip ---------------------------------------------------------------------------------------
def packed(text: bytes, level: int = _QUICKLY) -> bytes:
    """A part of a save under gzip: the same for the same text, whenever it is written."""
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
