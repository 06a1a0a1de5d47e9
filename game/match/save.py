"""Owns what a save holds, how it is written so that it survives, and why one is refused.

A save is lines of JSON under gzip. The first holds the sitting: scenario and mods with their
versions, seed, players, every answer in the notation of orders, a digest for the opening of every
turn, and a snapshot of the present state. A line follows for each turn's entries in the chronicle
(`told`), whose checksums stand in the first. The answers prove the rules, the snapshot outlives
them. It is written beside its place and moved there in one step, so that a power cut leaves the old
save or the new one, never half of either.

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
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import Any

from game import codec, paths
from game.match.told import Archive, Line, Told
from game.match.told import packed as pack
from game.rules.errors import GensekError
from game.rules.model import ModMark
from game.rules.state import State

FORMAT = "gensek save"
VERSION = 2  # raise it when `Save` changes its shape, and teach `_sitting` to read the one before
WHOLE = 1  # the version that held the chronicle within its snapshot, in one line
SUFFIX = ".gensek"
AUTOSAVES_KEPT = 5  # for each scenario
MOST_PACKED = 32 * 1024 * 1024
MOST_UNPACKED = 256 * 1024 * 1024
_GZIP = 16 + zlib.MAX_WBITS
_MAGIC = b"\x1f\x8b"  # with which every part under gzip begins
_ADDED = "something has been added to the end of the file"
_CHANGED = "the save was changed after Gensek wrote it (its checksum does not agree)"


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

    `told` are the lines of the snapshot's chronicle, and `form` is the version of the format that
    it was read from: both stand beside the sitting.
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
    told: tuple[Line, ...] = ()
    form: int = VERSION


def packed(save: Save) -> bytes:
    """The bytes of a save: the same for the same sitting, whenever and wherever it is written."""
    sitting = _without_chronicle(save)
    told = [line.checksum for line in save.told]
    whole = {
        "format": FORMAT,
        "version": VERSION,
        "checksum": codec.checksum([sitting, told]),
        "told": told,
        "sitting": sitting,
    }
    # The tables keep the scenario's order, so that the snapshot is played like the original.
    text = json.dumps(whole, separators=(",", ":"), ensure_ascii=False, allow_nan=False)
    return b"".join((pack(text.encode() + b"\n"), *(line.member for line in save.told)))


def _without_chronicle(save: Save) -> dict[str, codec.Json]:
    """The sitting as JSON, less what stands beside it."""
    bare = replace(save, snapshot=replace(save.snapshot, chronicle=()), told=())
    whole = {field.name: codec.to_json(getattr(bare, field.name)) for field in fields(bare)}
    return {name: part for name, part in whole.items() if name not in ("told", "form")}


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
        return _sitting(*_lines(_unpacked(content)))
    except _Refused as refused:
        raise SaveError(path, str(refused), None) from refused
    except codec.CodecError as error:
        raise SaveError(path, f"the save does not fit this game: {error}", None) from error


class _Refused(Exception):
    """Why the bytes are no save."""


def _unpacked(content: bytes) -> bytes:
    """What gzip holds, within bounds, so that no small file can fill the memory."""
    if len(content) > MOST_PACKED:
        raise _Refused(f"the file is larger than {MOST_PACKED:,} bytes, the most that is read")
    texts: list[bytes] = []
    left = MOST_UNPACKED
    while content or not texts:
        if texts and not content.startswith(_MAGIC):
            raise _Refused(_ADDED)
        unpacker = zlib.decompressobj(_GZIP)
        texts.append(_member(unpacker, content, left))
        left -= len(texts[-1])
        content = unpacker.unused_data
    return b"".join(texts)


def _member(unpacker: Any, content: bytes, most: int) -> bytes:
    """What the first part of `content` holds: gzip can hold several, one behind the other."""
    try:
        text: bytes = unpacker.decompress(content, most + 1)
    except zlib.error as error:
        known = content.startswith(_MAGIC)
        problem = "the file is damaged" if known else "the file is not a Gensek save"
        raise _Refused(problem) from error
    if unpacker.unconsumed_tail or len(text) > most:
        raise _Refused(f"it unpacks to more than {MOST_UNPACKED:,} bytes, the most that is read")
    if not unpacker.eof:
        raise _Refused("the file is cut short" if content else "the file is empty")
    return text


def _lines(text: bytes) -> tuple[Mapping[str, Any], list[bytes]]:
    """The first line, which holds the sitting, and those of the chronicle."""
    first, *others = text.removesuffix(b"\n").split(b"\n")
    try:
        whole = json.loads(first)
    except (ValueError, RecursionError) as error:
        raise _Refused("the file is not a Gensek save") from error
    if not isinstance(whole, dict) or whole.get("format") != FORMAT:
        raise _Refused("the file is not a Gensek save")
    return whole, others


def _sitting(whole: Mapping[str, Any], lines: Sequence[bytes]) -> Save:
    version = whole.get("version")
    if type(version) is not int or version < 1:
        raise _Refused("the save does not say which format it is in")
    if version > VERSION:
        raise _Refused(
            f"a newer Gensek wrote it (save format {version}; this one reads up to {VERSION})"
        )
    sitting, sums = whole.get("sitting"), whole.get("told", [])
    try:
        checked = sitting if version == WHOLE else [sitting, sums]
        changed = codec.checksum(checked) != whole.get("checksum")
    except (ValueError, RecursionError) as error:
        raise _Refused("the file is not a Gensek save") from error
    if changed:
        raise _Refused(_CHANGED)
    save = codec.from_json(Save, sitting)
    if not save.turns:
        raise _Refused("the save holds no turn")
    if version == WHOLE:
        return replace(save, form=WHOLE, told=Archive().of(save.snapshot.chronicle))
    told = _told(lines, sums)
    return replace(save, told=told, snapshot=replace(save.snapshot, chronicle=Told(told)))


def _told(lines: Sequence[bytes], sums: Sequence[str]) -> tuple[Line, ...]:
    """The lines of the chronicle, if they are those that were written."""
    if len(lines) != len(sums):
        raise _Refused("the file is cut short" if len(lines) < len(sums) else _ADDED)
    told = tuple(Line(text) for text in lines)
    if [line.checksum for line in told] != list(sums):
        raise _Refused(_CHANGED)
    return told
