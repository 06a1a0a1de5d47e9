"""Owns scenarios that were found sound: they are kept, so that they need not be checked again.

    found = take(place := key([folder, base], "en"))
    keep(place, Kept(scenario, warnings, forms))

What is kept goes by a key of everything that it was made from: each YAML file that lies in its
folders, the language, and the version and source of the game. Where anything is another, there is
simply nothing; so nothing old is ever played, and `gensek validate`, which asks nobody here, finds
what it would find. A kept file that is broken is thrown away, and the scenario is read anew. There
are at most `MOST` of them, and none at all where `GENSEK_NO_CACHE` is set.

They are pickles, and a pickle can call what it names: so this one can name nothing but the game's
own records, which do nothing, and days. It is read from the user's own cache alone, after its
checksum. It must not know how a scenario is read.
"""

from __future__ import annotations

import io
import os
import pickle
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, fields, is_dataclass, replace
from datetime import date
from functools import cache
from hashlib import blake2b
from importlib import import_module
from pathlib import Path
from typing import Any

import game
from game import paths
from game.rules.cases import with_cases
from game.rules.model import Scenario
from game.scenario.mistakes import Mistake

MOST = 32  # files; a scenario is about half a megabyte
OFF = "GENSEK_NO_CACHE"
_DIGITS = 16  # bytes of a checksum
# Whose records a pickle may name.
_ROOMS = ("game.rules.", "game.scenario.kept", "game.scenario.mistakes")


@dataclass(frozen=True, slots=True)
class Kept:
    """A sound scenario, what is told of it all the same, and the cases of its names."""

    scenario: Scenario
    warnings: tuple[Mistake, ...]
    forms: Mapping[str, Mapping[str, str]]


def key(folders: Iterable[Path], language: str) -> str:
    """What a scenario that is read from these folders goes by; "" where none is to be kept."""
    if os.environ.get(OFF):
        return ""
    digest = blake2b(repr((game.version(), _house(), language)).encode(), digest_size=_DIGITS)
    try:
        for folder in folders:
            _digest(digest, folder)
    except OSError:  # whoever reads it will say what is wrong
        return ""
    return digest.hexdigest()


def take(key: str) -> Kept | None:
    """What is kept under a key; None where nothing is, or nothing sound."""
    if not key:
        return None
    path = _place(key)
    try:
        whole = path.read_bytes()
        content = whole[_DIGITS:]
        if whole[:_DIGITS] != _checksum(content):
            raise pickle.UnpicklingError("not what was written")
        known = _Reader(io.BytesIO(content)).load()
        os.utime(path)  # it was of use: others are thrown away first
    except FileNotFoundError:
        return None
    except Exception:  # whatever is wrong with it, the scenario itself can still be read
        with suppress(OSError):
            path.unlink()
        return None
    if not isinstance(known, Kept):
        return None
    return replace(known, scenario=with_cases(known.scenario))


def keep(key: str, found: Kept) -> None:
    """Keep what was found sound; a full disk is no reason to stop."""
    if not key:
        return
    plain = replace(
        found.scenario,
        motions=dict(found.scenario.motions),  # without what is read out of ids: `with_cases`
        assemblies=dict(found.scenario.assemblies),
    )
    stream = io.BytesIO()
    _Writer(stream, protocol=5).dump(replace(found, scenario=plain))
    with suppress(OSError):
        _put(_place(key), _checksum(stream.getvalue()) + stream.getvalue())
        _throw_away()


# --- files ----------------------------------------------------------------------------------------
def _place(key: str) -> Path:
    return paths.cache() / "scenarios" / f"{key}.kept"


def _put(path: Path, content: bytes) -> None:
    """Whole or not at all, whoever else writes it; what a power cut takes is made again."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, suffix=".part")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def _throw_away() -> None:
    """All but those that were of use last."""
    folder = paths.cache() / "scenarios"
    there = sorted(folder.iterdir(), key=lambda path: path.stat().st_mtime_ns, reverse=True)
    for path in there[MOST:]:
        path.unlink(missing_ok=True)


def _files(folder: str) -> Iterator[tuple[str, str]]:
    """The YAML files in a folder, however deep, in one order: within it, and as they are opened.

    Raises `OSError` for a folder that lies elsewhere: it might lead back.
    """
    for home, inner, names in os.walk(folder):
        inner.sort()
        if any(Path(home, name).is_symlink() for name in inner):
            raise OSError(f"a link in {home}")
        for name in sorted(names):
            if name.endswith((".yaml", ".yml")):
                path = f"{home}{os.sep}{name}"
                yield path[len(folder) :], path


def _digest(digest: blake2b, folder: Path) -> None:
    """Where a folder lies, and the names and the content of its files; raises `OSError`."""
    digest.update(repr(str(folder.resolve())).encode())
    for name, path in _files(str(folder)):
        with open(path, "rb") as file:  # noqa: PTH123 - there are hundreds
            content = file.read()
        digest.update(f"{name}\n{len(content)}\n".encode())
        digest.update(content)


@cache
def _house() -> tuple[tuple[str, int, int], ...]:
    """The source of what reads and makes a scenario: a checkout changes without a new version."""
    home = Path(game.__file__).parent
    found = (path for room in ("rules", "scenario") for path in sorted((home / room).rglob("*.py")))
    return tuple((str(path), (at := path.stat()).st_size, at.st_mtime_ns) for path in found)


def _checksum(content: bytes) -> bytes:
    return blake2b(content, digest_size=_DIGITS).digest()


# --- pickles --------------------------------------------------------------------------------------
class _Writer(pickle.Pickler):
    """Writes a record as its class and its fields; what follows from these is worked out again."""

    def reducer_override(self, value: object) -> Any:
        if is_dataclass(value) and not isinstance(value, type):
            return type(value), tuple(getattr(value, name) for name in _given(type(value)))
        return NotImplemented


@cache
def _given(kind: type) -> tuple[str, ...]:
    return tuple(item.name for item in fields(kind) if item.init)


class _Reader(pickle.Unpickler):
    """Knows the game's records, days, and nothing else."""

    def find_class(self, module: str, name: str) -> type:
        if (module, name) == ("datetime", "date"):
            return date
        kind = getattr(import_module(module), name, None) if module.startswith(_ROOMS) else None
        if not (isinstance(kind, type) and is_dataclass(kind)):
            raise pickle.UnpicklingError(f"{module}.{name} is no record of the game")
        return kind
