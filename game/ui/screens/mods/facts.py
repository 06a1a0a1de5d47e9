"""Owns what the screen says of a mod: its check, what it holds, what it needs, in words.

Nothing here draws. A check is done in a thread and kept while the files stay as they are.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Literal

from game.scenario.load_order import Found, Hindered, Hindrance
from game.scenario.mistakes import Mistake, Mistakes
from game.scenario.mod import BASE, CARD
from game.scenario.mod_check import Checked
from game.scenario.read import read
from game.words import plural
from game.words import text as _

Kind = Literal["error", "warning", "sound"]
MOST_LINES = 20_000


@dataclass(frozen=True, slots=True)
class Line:
    """A row of the table: a mistake with its place, or a file and what it holds."""

    kind: Kind
    file: Path
    shown: str  # the file within the mod
    line: int
    column: int
    words: str
    meant: str = ""
    code: str = ""


def lines_of(item: Found, checked: Checked | None) -> tuple[Line, ...]:
    """The mistakes of a mod; where there are none, its files."""
    mistakes = checked.mistakes if checked is not None else item.mistakes
    if mistakes:
        errors = [_line(item.folder, one) for one in mistakes if not one.warning]
        return (*errors, *(_line(item.folder, one) for one in mistakes if one.warning))
    return tuple(_file(item.folder, path) for path in files(item.folder))


def _line(folder: Path, one: Mistake) -> Line:
    kind: Kind = "warning" if one.warning else "error"
    words = one.message[:1].upper() + one.message[1:]
    path = Path(one.file)
    return Line(
        kind, path, within(folder, path), one.line, one.column, words, one.suggestion, one.code
    )


def within(folder: Path, path: Path) -> str:
    """A file as it is called inside the mod; one of another folder with that folder's name."""
    for home in (folder, folder.resolve()):
        if path.is_relative_to(home):
            return path.relative_to(home).as_posix()
    return "/".join(path.parts[-2:])


def files(folder: Path) -> list[Path]:
    """The files of a mod that are read, its card first."""
    found = [p for p in sorted(folder.rglob("*")) if p.suffix in {".yaml", ".yml", ".svg"}]
    return sorted(found, key=lambda path: path != folder / CARD)


def _file(folder: Path, path: Path) -> Line:
    return Line("sound", path, within(folder, path), 0, 0, holds(folder, path))


def holds(folder: Path, path: Path) -> str:
    """What a file of a mod is, in words."""
    inside = path.relative_to(folder).parts
    if inside == (CARD,):
        return _("who the mod is")
    if path.suffix == ".svg":
        return _("a portrait")
    if "text" in inside:
        return _("a translation")
    count = _count(path)
    things = plural("{n} entry", "{n} entries", count).format(n=count)
    if inside[0] != "over":
        return things
    if inside[1] == BASE:
        return _("{things}, in every scenario").format(things=things)
    return _("{things}, in {scenario}").format(things=things, scenario=inside[1])


def _count(path: Path) -> int:
    """How many things a file has, or keys where it has no things."""
    try:
        return _counted(path, path.stat().st_mtime)
    except OSError:
        return 0


@lru_cache(maxsize=256)
def _counted(path: Path, _written: float) -> int:
    try:
        node = read(path)
    except Mistakes:
        return 0
    return len(node.items) or len(node.keys)


@lru_cache(maxsize=32)
def text_of(path: Path, _written: float) -> tuple[str, ...]:
    """The lines of a file; none where it can't be read."""
    if not path.is_file():
        return ()
    try:
        text = path.read_bytes().decode("utf-8-sig", "replace")
    except OSError:
        return ()
    whole = text.replace("\r\n", "\n").replace("\r", "\n").removesuffix("\n")
    return tuple(whole.split("\n")[:MOST_LINES])


def source(path: Path) -> tuple[str, ...]:
    """The lines of a file as it is now."""
    try:
        return text_of(path, path.stat().st_mtime)
    except OSError:
        return ()


def adds(item: Found) -> tuple[tuple[str, int], ...]:
    """What a mod brings or changes, kind by kind, with how many of each."""
    counts: dict[str, int] = {}
    for path in files(item.folder):
        inside = path.relative_to(item.folder).parts
        if inside == (CARD,):
            continue
        whole = path.suffix == ".svg" or "text" in inside
        kind = "portraits" if path.suffix == ".svg" else "text" if whole else path.stem
        counts[kind] = counts.get(kind, 0) + (1 if whole else _count(path))
    names = {
        "people": _("People"),
        "events": _("Events"),
        "organisations": _("Organisations"),
        "balance": _("Numbers of the rules"),
        "portraits": _("Portraits"),
        "text": _("Translations"),
    }
    return tuple((names.get(kind, kind), count) for kind, count in counts.items() if count)


# --- what it needs --------------------------------------------------------------------------------
@dataclass(frozen=True, slots=True)
class Need:
    """One thing that a mod needs; `mend` is the word on the button that brings it about."""

    words: str
    note: str
    met: bool
    hindered: Hindered | None = None
    mend: str = ""


def needs(item: Found, every: Iterable[Found]) -> tuple[Need, ...]:
    """What a mod needs, each with what hinders it."""
    if item.mod is None:
        return ()
    titles = {one.name: one.mod.card.title for one in every if one.mod is not None}
    card, wrong = item.mod.card, {one.other: one for one in item.hindered}
    told = [_game(item)] if card.game.from_ or card.game.before else []
    for name in (*card.requires, *card.after):
        told.append(_need(titles.get(name, name), wrong.get(name), name in card.after))
    return tuple(told)


def _game(item: Found) -> Need:
    assert item.mod is not None
    span = item.mod.card.game
    if span.from_ and span.before:
        words = _("Gensek {first}, before {last}").format(first=span.from_, last=span.before)
    elif span.from_:
        words = _("Gensek {first} or later").format(first=span.from_)
    else:
        words = _("Gensek before {last}").format(last=span.before)
    wrong = next((one for one in item.hindered if one.why is Hindrance.GAME), None)
    here = _("here is {version}").format(version=wrong.other) if wrong else ""
    return Need(words, here, wrong is None, wrong)


def _need(title: str, wrong: Hindered | None, optional: bool) -> Need:  # noqa: FBT001
    if wrong is None:
        return Need(
            title, _("above it, where it is on") if optional else _("on, above it"), met=True
        )
    match wrong.why:
        case Hindrance.OFF:
            return Need(title, _("is off"), met=False, hindered=wrong, mend=_("Switch on"))
        case Hindrance.ORDER:
            return Need(
                title, _("stands below it"), met=False, hindered=wrong, mend=_("Move above")
            )
        case Hindrance.MISSING:
            return Need(title, _("is not installed"), met=False, hindered=wrong)
        case _:
            return Need(title, _("is left out itself"), met=False, hindered=wrong)


# --- how it stands --------------------------------------------------------------------------------
def verdict(item: Found, checked: Checked | None) -> tuple[Kind, str]:
    """The few words on the badge of a mod."""
    errors = checked.errors if checked is not None else len(item.mistakes)
    if errors:
        return "error", plural("{n} error", "{n} errors", errors).format(n=errors)
    if item.on and item.hindered:
        return "error", _("left out")
    if checked is not None and checked.warnings:
        count = checked.warnings
        return "warning", plural("{n} warning", "{n} warnings", count).format(n=count)
    return "sound", _("passes") if checked is not None else ""


def standing(item: Found, checked: Checked | None) -> tuple[Kind, str]:
    """One sentence or two on how a mod stands."""
    kind, _short = verdict(item, checked)
    if checked is None and not item.mistakes:
        told = ""
    else:
        count = checked.files if checked is not None else len(files(item.folder))
        errors = checked.errors if checked is not None else len(item.mistakes)
        warnings = checked.warnings if checked is not None else 0
        told = _("{files}, {errors}, {warnings}.").format(
            files=plural("{n} file read", "{n} files read", count).format(n=count),
            errors=plural("{n} error", "{n} errors", errors).format(n=errors),
            warnings=plural("{n} warning", "{n} warnings", warnings).format(n=warnings),
        )
    return kind, " ".join(filter(None, (told, _takes_part(item, checked))))


def _takes_part(item: Found, checked: Checked | None) -> str:
    broken = item.mod is None or (checked is not None and checked.errors > 0)
    if not item.on:
        return _("It is off.")
    if broken:
        return _("Games are played without it until this is mended.")
    if item.hindered:
        return _("Games are played without it: see what it needs.")
    return _("It is on.")
