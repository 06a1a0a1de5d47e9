"""Owns the check of a whole mod: its card, its layers, its scenarios, its pictures.

What it lays over the base is read with every scenario that there is, since any of them may be
played with it. It stands on the mods that it requires; others are not looked at. It must not know
how it is told.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree as ET

from game import paths
from game.scenario.load import found_in, found_in_part, load_folder
from game.scenario.load_order import found as every_mod
from game.scenario.mistakes import Mistake, Mistakes, Place, mistake, nearest
from game.scenario.mod import BASE, SCENARIO, Mod, read_mod

MOST_DRAWN = 1024 * 1024
Tell = Callable[[str, float], None]  # what is being looked at, and how much is done


@dataclass(frozen=True, slots=True)
class Checked:
    """What a check has found, and how many files it has read."""

    mistakes: tuple[Mistake, ...]
    files: int

    @property
    def errors(self) -> int:
        """How many of the mistakes keep the mod out."""
        return sum(not mistake.warning for mistake in self.mistakes)

    @property
    def warnings(self) -> int:
        """How many only want to be known."""
        return len(self.mistakes) - self.errors


def checked(folder: Path, tell: Tell = lambda _what, _share: None) -> Checked:
    """All that is wrong with the mod in `folder`; nothing is raised."""
    count = sum(path.suffix in {".yaml", ".yml", ".svg"} for path in folder.rglob("*"))
    try:
        mod = read_mod(folder)
        stands_on = tuple(_required(mod))
        wrong = [*_layout(mod), *_pictures(mod)]
        parts = _parts(mod)
        wrong += parts or _played(mod, stands_on, tell)
    except Mistakes as mistakes:
        wrong = list(mistakes.found)
    except OSError as error:  # it may not be looked into, or goes while it is read
        why = error.strerror or str(error)
        wrong = [mistake(Place(str(error.filename or folder), 1, 1), "Y001", why)]
    return Checked(tuple(sorted(set(wrong))), count)


# --- what it stands on ----------------------------------------------------------------------------
def _required(mod: Mod) -> Iterator[Mod]:
    """The mods that it needs, and those that these need, each before what stands on it."""
    beside = {path.name: path for path in mod.folder.resolve().parent.iterdir() if path.is_dir()}
    there = {**beside, **{item.name: item.folder for item in every_mod()}}
    seen: set[str] = {mod.id}

    def below(upper: Mod) -> Iterator[Mod]:
        places = upper.node.keys["requires"].items if upper.card.requires else ()
        for name, node in zip(upper.card.requires, places, strict=True):
            if name not in there:
                message = f"no such mod is installed: {name}"
                raise Mistakes([mistake(node.place, "M010", message, nearest(name, there))])
            if name not in seen:
                seen.add(name)
                lower = read_mod(there[name])
                yield from below(lower)
                yield lower

    yield from below(mod)


# --- the folder -----------------------------------------------------------------------------------
def _layout(mod: Mod) -> Iterator[Mistake]:
    """Layers over nothing, names that are taken, and folders in which there is nothing."""
    if mod.bare:
        return
    known = {path.name: path for path in all_scenarios(mod)}
    over = mod.folder / "over"
    for layer in sorted(path for path in over.glob("*") if path.is_dir()):
        if layer.name != BASE and layer.name not in known:
            message = f"it lies over {layer.name}, and there is no scenario of that name"
            meant = nearest(layer.name, [BASE, *known])
            yield mistake(Place(str(layer), 1, 1), "M005", message, meant)
    for scenario in mod.scenarios:
        other = known[scenario.name]
        if other.resolve() != scenario.resolve():
            message = f"there is a scenario {scenario.name} already, in {other}"
            yield mistake(Place(str(scenario / SCENARIO), 1, 1), "M006", message)
    if not any(
        path.is_file()
        for part in ("over", "scenarios", "portraits")
        for path in (mod.folder / part).rglob("*")
    ):
        message = "it has nothing in over/, scenarios/ or portraits/"
        yield mistake(Place(str(mod.folder), 1, 1), "M007", message)


def all_scenarios(mod: Mod | None = None) -> tuple[Path, ...]:
    """The folders of every scenario that is installed, ours first, then those of `mod`."""
    shipped = [path.parent for path in sorted(paths.scenarios().glob(f"*/{SCENARIO}"))]
    mods = [item.mod for item in every_mod() if item.mod is not None]
    theirs = [path for one in mods for path in one.scenarios]
    own = mod.scenarios if mod else ()
    named: dict[str, Path] = {}
    for path in (*shipped, *theirs, *own):
        named.setdefault(path.name, path)
    named.pop(BASE, None)
    return tuple(named.values())


def _pictures(mod: Mod) -> Iterator[Mistake]:
    home = mod.folder / "portraits"
    for path in sorted(home.glob("*")) if home.is_dir() else ():
        if why := undrawable(path):
            yield mistake(Place(str(path), 1, 1), "M008", why)


def undrawable(path: Path) -> str:
    """Why a file can't be drawn as a portrait; "" where it can."""
    if path.suffix != ".svg":
        return "a portrait is an SVG drawing, 120 wide and 140 tall"
    try:
        if path.stat().st_size > MOST_DRAWN:
            return f"the drawing has more than {MOST_DRAWN:,} bytes"
        root = ET.fromstring(path.read_bytes())
    except OSError as error:
        return f"the file can't be read: {error.strerror or error}"
    except ET.ParseError as error:
        return f"not an SVG drawing: {error}"
    return "" if root.tag.rpartition("}")[2] == "svg" else "not an SVG drawing"


# --- the files ------------------------------------------------------------------------------------
def _parts(mod: Mod) -> list[Mistake]:
    """What is wrong with each layer by itself: told at once, for whatever it lies over."""
    layers = sorted(path for path in (mod.folder / "over").glob("*") if path.is_dir())
    return [wrong for layer in layers for wrong in found_in_part(layer) if not wrong.warning]


def _played(mod: Mod, stands_on: Sequence[Mod], tell: Tell) -> list[Mistake]:
    """What is wrong with every scenario that it touches, with it and what it stands on.

    A warning about a file of somebody else's is not the mod's.
    """
    mods = (*stands_on, mod)
    places = _touched(mod, stands_on)
    wrong: set[Mistake] = set()
    for nth, place in enumerate(places):
        tell(place.name, nth / len(places))
        found = found_in(place, mods)
        wrong.update(one for one in found if not one.warning or _is_of(mod, one))
    return [*wrong, *_faces(mod, places, mods)]


def _is_of(mod: Mod, one: Mistake) -> bool:
    return Path(one.file).resolve().is_relative_to(mod.folder.resolve())


def _touched(mod: Mod, stands_on: Sequence[Mod]) -> list[Path]:
    """The scenarios with which it is read: ours, those it stands on, those it names, its own."""
    if mod.bare:
        return [mod.folder]
    ours = paths.scenarios().resolve()
    near = {path.resolve() for one in (*stands_on, mod) for path in one.scenarios}
    return [
        path
        for path in all_scenarios(mod)
        if mod.touches(path)
        and (path.resolve().parent == ours or path.resolve() in near or mod.over(path.name))
    ]


def _faces(mod: Mod, places: Sequence[Path], mods: Sequence[Mod]) -> Iterator[Mistake]:
    """Portraits of people whom nobody knows of whom the mod, or any scenario, tells."""
    faces = sorted((mod.folder / "portraits").glob("*.svg"))
    if not faces:
        return
    people: set[str] = set()
    for place in places or all_scenarios(mod):
        with suppress(Mistakes):
            people.update(load_folder(place, mods=mods).scenario.people)
    for path in faces if people else ():
        if path.stem not in people:
            message = f"nobody is called {path.stem}"
            yield mistake(Place(str(path), 1, 1), "M009", message, nearest(path.stem, people))
