"""Owns what an article is: a title, what is told, what stands in its table, whence it comes.

Plain values; every text in them may hold names, which the book turns into links.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal, get_args

from game.words import text as _

Kind = Literal[
    "fact",
    "person",
    "document",
    "body",
    "office",
    "organisation",
    "faction",
    "assembly",
    "issue",
    "doctrine",
    "term",
]
KINDS: tuple[Kind, ...] = get_args(Kind)


@dataclass(frozen=True, slots=True)
class Part:
    """A heading, which may be empty, and what stands under it."""

    head: str
    words: str


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a table: what is told, and how it is."""

    words: str
    value: str


@dataclass(frozen=True, slots=True)
class Article:
    """What can be read about one thing.

    `names` are the words by which a text means it, as they are written; `common` those that count
    in whatever capitals. `see` are ids worth reading beside it; `ballots` a recorded vote (for,
    against, abstaining).
    """

    kind: Kind
    id: str
    title: str
    note: str = ""
    parts: tuple[Part, ...] = ()
    lines: tuple[Line, ...] = ()
    source: str = ""
    confidence: str = ""
    day: date | None = None
    names: tuple[str, ...] = ()
    common: tuple[str, ...] = ()
    see: tuple[str, ...] = ()
    ballots: tuple[int, int, int] | None = None
    faction: str = ""  # whose colours the portrait has
    portrait: str = ""
    short: str = ""  # the name under a portrait
    seed: bool = False  # stands in the two founding articles

    @property
    def key(self) -> str:
        """Its kind and id: an id alone may be that of a body and of a faction."""
        return f"{self.kind}:{self.id}"

    @property
    def whole(self) -> str:
        """All that is told in it, for who searches."""
        told = [self.title, self.note, *(part.words for part in self.parts), *self.names]
        return " ".join([*told, *self.common, *(f"{one.words} {one.value}" for one in self.lines)])


def kind_word(kind: str) -> str:
    """What an article of a kind is about, in a word."""
    return {
        "fact": _("Fact"),
        "person": _("Person"),
        "document": _("Paper"),
        "body": _("Body"),
        "office": _("Office"),
        "organisation": _("Place"),
        "faction": _("Side"),
        "assembly": _("Meeting"),
        "issue": _("Issue"),
        "doctrine": _("Doctrine"),
        "term": _("Word"),
    }.get(kind, kind)


def kind_name(kind: str) -> str:
    """What articles of a kind are called together, as on a button."""
    return {
        "fact": _("Facts"),
        "person": _("People"),
        "document": _("Papers"),
        "body": _("Bodies"),
        "office": _("Offices"),
        "organisation": _("Places"),
        "faction": _("Sides"),
        "assembly": _("Meetings"),
        "issue": _("Issues"),
        "doctrine": _("Doctrines"),
        "term": _("Words"),
    }.get(kind, kind)
