"""Owns what a mod is: a folder with a `mod.yaml`, and what it lays over the game.

    mods/harder-winter/
      mod.yaml                             who it is: id, title, author, version
      over/base/balance.yaml               laid over the base, whatever is played
      over/1925-fourteenth-congress/...    laid over one scenario, after the scenario itself
      scenarios/my-congress/...            a whole scenario of its own
      portraits/sapronov.svg               a face

>>> number("1.10.0") > number("1.9.2")
True
>>> Range(from_="0.1.0", before="0.3.0").holds("0.2.5")
True

A folder with a `scenario.yaml` and no `mod.yaml` is a mod too: a bare scenario. It must not know
which mods are on, nor in which order they are laid.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from hashlib import blake2b
from pathlib import Path

from game.rules.model import ModMark
from game.scenario.build import build
from game.scenario.mistakes import Mistake, Mistakes, Place, mistake, nearest
from game.scenario.node import Node
from game.scenario.read import read

CARD, SCENARIO = "mod.yaml", "scenario.yaml"
BASE = "base"
PARTS = ("over", "portraits", "scenarios")
_VERSION = re.compile(r"\d+\.\d+\.\d+")
_NUMBERS = re.compile(r"\d+(?:\.\d+)*")


@dataclass(frozen=True, slots=True)
class Range:
    """The versions of the game that a mod is made for: `from` this one, `before` that one."""

    from_: str = ""
    before: str = ""

    def holds(self, version: str) -> bool:
        """Whether `version` lies within it."""
        here = number(version)
        early = bool(self.from_) and here < number(self.from_)
        late = bool(self.before) and here >= number(self.before)
        return not here or not (early or late)  # a checkout that is not installed has none


@dataclass(frozen=True, slots=True)
class ModCard:
    """mod.yaml: who the mod is, and which others it stands on."""

    id: str
    title: str
    author: str
    version: str
    description: str = ""
    game: Range = Range()
    requires: tuple[str, ...] = ()  # mods without which it can't be on; they come before it
    after: tuple[str, ...] = ()  # mods that come before it where they are on


@dataclass(frozen=True, slots=True)
class Mod:
    """A mod whose card is sound; `bare` is one that is only a scenario."""

    folder: Path
    card: ModCard
    node: Node
    bare: bool = False

    @property
    def id(self) -> str:
        """The name of its folder, by which others name it."""
        return self.card.id

    def over(self, name: str) -> Path | None:
        """What it lays over the base or over a scenario; None where it lays nothing."""
        layer = self.folder / "over" / name
        return layer if layer.is_dir() else None

    @property
    def scenarios(self) -> tuple[Path, ...]:
        """The folders of its own scenarios."""
        if self.bare:
            return (self.folder,)
        home = self.folder / "scenarios"
        return tuple(path.parent for path in sorted(home.glob(f"*/{SCENARIO}")))

    def touches(self, scenario: Path, *, teaches: bool = False) -> bool:
        """Whether a game of `scenario` is another with it than without it.

        What lies over the base stays away from a scenario that teaches: its lessons speak of what
        is there.
        """
        ours = any(path.resolve() == scenario.resolve() for path in self.scenarios)
        under = () if teaches else (BASE,)
        named = any(self.over(name) for name in (*under, scenario.resolve().name))
        return not self.bare and (ours or named)

    def mark(self) -> ModMark:
        """What a save keeps of it."""
        return ModMark(self.id, self.card.version, fingerprint(self.folder), self.card.title)


def number(version: str) -> tuple[int, ...]:
    """The numbers of a version, to be compared; what follows them (`rc1`) is left out."""
    found = _NUMBERS.match(version)
    return tuple(int(part) for part in found.group().split(".")) if found else ()


def is_mod(folder: Path) -> bool:
    """Whether a folder says that it is a mod."""
    return (folder / CARD).is_file()


def owner(scenario: Path) -> Path | None:
    """The folder of the mod that a scenario is part of; None where it is part of none."""
    home = scenario.resolve().parent
    return home.parent if home.name == "scenarios" and is_mod(home.parent) else None


def read_mod(folder: Path) -> Mod:
    """The mod in `folder`; raises `Mistakes` with all that is wrong with its card."""
    if not is_mod(folder):
        return _bare(folder)
    node = read(folder / CARD)
    mod = Mod(folder, build(node, ModCard), node)
    if found := [*_wrong_card(mod), *_wrong_parts(folder)]:
        raise Mistakes(found)
    return mod


def _bare(folder: Path) -> Mod:
    """A folder that is only a scenario: its card is all that is read here."""
    file = folder / SCENARIO
    if not file.is_file():
        message = f"no {CARD}: without one the folder is no mod"
        raise Mistakes([mistake(Place(str(folder / CARD), 1, 1), "M001", message)])
    node = read(file)
    said = {
        key: str(node.keys[key].value)
        for key in ("title", "version", "summary")
        if key in node.keys
    }
    card = ModCard(
        folder.resolve().name,
        said.get("title", folder.name),
        "",
        said.get("version", ""),
        said.get("summary", ""),
    )
    return Mod(folder, card, node, bare=True)


def _wrong_card(mod: Mod) -> Iterator[Mistake]:
    """An id that is not the folder's, and versions that are none."""
    keys, called = mod.node.keys, mod.folder.resolve().name
    if mod.card.id != called:
        message = f"the folder is called {called}, the id {mod.card.id}; they have to be the same"
        yield mistake(keys["id"].place, "M002", message, called)
    given = keys["game"].keys if "game" in keys else {}
    written = [keys["version"], *given.values()]
    for node in written:
        if not _VERSION.fullmatch(str(node.value)):
            message = f"a version is three numbers such as 1.2.0, not {node.value}"
            yield mistake(node.place, "M003", message)


def _wrong_parts(folder: Path) -> Iterator[Mistake]:
    """Folders and YAML files of which nobody would read anything."""
    for path in sorted(folder.iterdir()):
        yaml = path.suffix in {".yaml", ".yml"}
        if path.name == CARD or path.name[0] in "._" or not (path.is_dir() or yaml):
            continue
        if path.name not in PARTS or not path.is_dir():
            message = f"no such part of a mod: {path.name} (there are {', '.join(PARTS)})"
            yield mistake(Place(str(path), 1, 1), "M004", message, nearest(path.name, PARTS))


def fingerprint(folder: Path) -> str:
    """A digest of all that a mod plays by: its YAML, without its card and its translations."""
    return _digest(tuple((path, path.stat().st_mtime_ns) for path in _files(folder)), folder)


def _files(folder: Path) -> Iterator[Path]:
    for path in sorted(folder.rglob("*.yaml")):
        inside = path.relative_to(folder).parts
        if inside != (CARD,) and "text" not in inside and path.is_file():
            yield path


@lru_cache(maxsize=256)
def _digest(files: tuple[tuple[Path, int], ...], folder: Path) -> str:
    """Line ends count for nothing: git and editors change them."""
    digest = blake2b(digest_size=6)
    for path, _written in files:
        digest.update(path.relative_to(folder).as_posix().encode())
        digest.update(path.read_bytes().replace(b"\r\n", b"\n"))
    return digest.hexdigest()
