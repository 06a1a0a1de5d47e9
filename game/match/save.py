"""Owns what a save holds, how it is written so that it survives, and why one is refused.

A save is JSON, a value to a line, each line a gzip member of its own (`gunzip` shows them all):

1. what follows: format, version, the checksum of the second line, and of each page of the chronicle
   how many turns it tells, how many bytes it is packed into, and their checksum;
2. the sitting: scenario and mods with their versions, seed, players, every answer in the notation
   of orders, a digest for the opening of every turn, and a snapshot of the present state;
3. and so on: the snapshot's chronicle, a line for each turn, some turns in a page (`told`).

The answers prove the rules, the snapshot outlives them. A page is packed once in a game, and
unpacked only when it is read; whether a save is whole is seen without that. It is written beside
its place and moved there in one step, so that a power cut leaves the old save or the new one, never
half of either. Saves of version 1, one JSON value that held all of this, are read as well.

>>> refused = SaveError(Path("monday.gensek"), "the file is cut short", None)
>>> print(refused)
monday.gensek: the file is cut short

It must not know the rules, nor play anything.
"""

from __future__ import annotations

import contextlib
import json
import os
import re
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from game import codec, paths
from game.match.told import Archive, Page, Refused, Told, unpacked
from game.match.told import packed as pack
from game.rules.errors import GensekError
from game.rules.model import ModMark
from game.rules.state import State

FORMAT = "gensek save"
VERSION = 2  # raise it when `Save` changes its shape, and teach `_save` to read the one before
WHOLE = 1  # the version that held the chronicle within its snapshot, in one line
SUFFIX = ".gensek"
AUTOSAVES_KEPT = 5  # for each scenario
MOST_PACKED = 32 * 1024 * 1024


class SaveError(GensekError):
    """A save that can't be written, or is refused: which, why, and which autosave can be loaded."""

    def __init__(self, path: Path, problem: str, instead: Path | None) -> None:
        self.path = path
        self.problem = problem
        self.instead = instead
        advice = f"; the autosave before it can be loaded: {instead}" if instead else ""
        super().__init__(f"{path}: {problem}{advice}")


@dataclass(frozen=True, slots=True)
class Answer:
    """What a faction answered on a turn, in the notation of orders."""

    faction: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SavedTurn:
    """The digest of the state with which a turn opened, and the answers given in it."""

    digest: str
    answers: tuple[Answer, ...]


@dataclass(frozen=True, slots=True)
class Cover:
    """What a list of saves says of one without its scenario: the names as they were then.

    `game` is the version of Gensek that wrote it, `title` the scenario's, `turn` the label of the
    turn, `seats` the factions that people play.
    """

    game: str = ""
    title: str = ""
    turn: str = ""
    seats: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Save:
    """One sitting, as it is kept; `draft` are lines that are not yet an answer.

    `form` is the version of the format that it was read from, by which its digests were made.
    """

    scenario: str
    scenario_version: str
    mods: tuple[ModMark, ...]  # in the order in which they were laid over it
    seed: int
    players: Mapping[str, str]
    turns: tuple[SavedTurn, ...]
    draft: tuple[str, ...]
    snapshot: State
    cover: Cover = Cover()
    form: int = VERSION


@dataclass(frozen=True, slots=True)
class _Leaf:
    """What the first line says of a page."""

    turns: int
    size: int
    checksum: str


@dataclass(frozen=True, slots=True)
class _Head:
    """The first line."""

    format: str
    version: int
    checksum: str = ""  # none is no sitting's: such a save was changed
    pages: tuple[_Leaf, ...] = ()


def packed(save: Save) -> bytes:
    """The bytes of a save: the same for the same sitting, whenever and wherever it is written."""
    pages = Archive().pages(save.snapshot.chronicle)
    # The tables keep the scenario's order, so that the snapshot is played like the original.
    sitting = codec.written(replace(save, snapshot=replace(save.snapshot, chronicle=())))
    leaves = tuple(_leaf(page) for page in pages)
    head = codec.written(_Head(FORMAT, VERSION, codec.checksum_of(sitting), leaves))
    lines = (pack(line + b"\n") for line in (head, sitting))
    return b"".join((*lines, *(page.packed for page in pages)))


def _leaf(page: Page) -> _Leaf:
    return _Leaf(page.turns, len(page.packed), codec.checksum_of(page.packed))


def write(save: Save, path: Path) -> None:
    """Put `save` at `path` in one step; raises `SaveError` and leaves what was there."""
    try:
        _write_atomically(path, packed(save))
    except OSError as error:
        problem = f"the save can't be written: {error.strerror or error}"
        raise SaveError(path, problem, None) from error


def read(path: Path) -> Save:
    """The save at `path`; raises `SaveError` with what is wrong and what can be loaded instead."""
    try:
        return _read(path)
    except SaveError as error:
        raise SaveError(path, error.problem, autosave_before(path)) from error


# --- autosaves ----------------------------------------------------------------------------------
_AUTOSAVE = re.compile(r"autosave-(?P<scenario>.+)-(?P<number>\d{6})")


def autosaves(scenario: str | None = None) -> tuple[Path, ...]:
    """The autosaves of `scenario`, or of all, the newest first."""
    kept = [
        path
        for path in paths.saves().glob(f"autosave-*{SUFFIX}")
        if (match := _AUTOSAVE.fullmatch(path.stem)) and scenario in (None, match["scenario"])
    ]
    if scenario is None:
        return tuple(sorted(kept, key=lambda path: path.stat().st_mtime_ns, reverse=True))
    return tuple(sorted(kept, key=_number, reverse=True))  # surer than a clock


def write_autosave(save: Save) -> Path:
    """Keep `save` as the newest autosave of its scenario, and drop all but the newest five."""
    older = autosaves(save.scenario)
    number = _number(older[0]) + 1 if older else 1
    path = paths.saves() / f"autosave-{save.scenario}-{number:06}{SUFFIX}"
    write(save, path)
    for stale in older[AUTOSAVES_KEPT - 1 :]:
        with contextlib.suppress(OSError):
            stale.unlink()
    return path


def autosave_before(path: Path) -> Path | None:
    """The newest whole autosave: for an autosave, of those written before it; None for none."""
    match = _AUTOSAVE.fullmatch(path.stem)
    kept = [other for other in autosaves(match and match["scenario"]) if other != path]
    if match:
        kept = [other for other in kept if _number(other) < int(match["number"])]
    return next((other for other in kept if _is_whole(other)), None)


def _number(path: Path) -> int:
    match = _AUTOSAVE.fullmatch(path.stem)
    return int(match["number"]) if match else 0


def _is_whole(path: Path) -> bool:
    try:
        _read(path)
    except SaveError:
        return False
    return True


# --- bytes --------------------------------------------------------------------------------------
def _write_atomically(path: Path, content: bytes) -> None:
    """Write beside `path`, make sure it is on the disk, and move it into place."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.", suffix=".part")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        os.replace(name, path)  # noqa: PTH105 - the very call that is atomic on every system
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
    _sync_folder(path.parent)


def _sync_folder(folder: Path) -> None:
    """Make the move itself lasting, where the system lets a folder be synced."""
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _read(path: Path) -> Save:
    try:
        with path.open("rb") as file:
            content = file.read(MOST_PACKED + 1)
    except OSError as error:
        problem = f"the save can't be read: {error.strerror or error}"
        raise SaveError(path, problem, None) from error
    try:
        return _save(content)
    except Refused as refused:
        raise SaveError(path, str(refused), None) from refused
    except codec.CodecError as error:
        raise SaveError(path, f"the save does not fit this game: {error}", None) from error


def _save(content: bytes) -> Save:
    """The save in some bytes; raises `Refused` or `CodecError`."""
    if len(content) > MOST_PACKED:
        raise Refused(f"the file is larger than {MOST_PACKED:,} bytes, the most that is read")
    line, rest = unpacked(content)
    whole = _parsed(line)
    version = _version(whole)
    save = _of_one_line(whole, rest) if version == WHOLE else _in_lines(line, rest)
    if not save.turns:
        raise Refused("the save holds no turn")
    return save


def _parsed(line: bytes) -> Mapping[str, Any]:
    try:
        whole = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise Refused("the file is not a Gensek save") from error
    if not isinstance(whole, dict) or whole.get("format") != FORMAT:
        raise Refused("the file is not a Gensek save")
    return whole


def _version(whole: Mapping[str, Any]) -> int:
    version = whole.get("version")
    if type(version) is not int or version < 1:
        raise Refused("the save does not say which format it is in")
    if version > VERSION:
        raise Refused(
            f"a newer Gensek wrote it (save format {version}; this one reads up to {VERSION})"
        )
    return version


def _in_lines(line: bytes, rest: bytes) -> Save:
    """A save as it is written now."""
    head = codec.read(_Head, line.rstrip(b"\n"))
    sitting, rest = unpacked(rest)
    if codec.checksum_of(sitting.rstrip(b"\n")) != head.checksum:
        raise _changed()
    pages = tuple(_pages(head.pages, rest))
    save = codec.read(Save, sitting.rstrip(b"\n"))
    return replace(save, snapshot=replace(save.snapshot, chronicle=Told(pages)))


def _pages(leaves: tuple[_Leaf, ...], rest: bytes) -> Iterator[Page]:
    size = sum(leaf.size for leaf in leaves)
    if len(rest) < size:
        raise Refused("the file is cut short")
    if len(rest) > size:
        raise _added()
    for leaf in leaves:
        packed, rest = rest[: leaf.size], rest[leaf.size :]
        if codec.checksum_of(packed) != leaf.checksum:
            raise Refused("the file is damaged")
        yield Page(leaf.turns, packed)


def _of_one_line(whole: Mapping[str, Any], rest: bytes) -> Save:
    """A save of one value, in which the checksum is that of the sitting's canonical spelling."""
    if rest:
        raise _added()
    sitting = whole.get("sitting")
    try:
        changed = codec.checksum(sitting) != whole.get("checksum")
    except (ValueError, RecursionError) as error:
        raise Refused("the file is not a Gensek save") from error
    if changed:
        raise _changed()
    return replace(codec.from_json(Save, sitting), form=WHOLE)


def _changed() -> Refused:
    return Refused("the save was changed after Gensek wrote it (its checksum does not agree)")


def _added() -> Refused:
    return Refused("something has been added to the end of the file")
