"""Owns what is wrong with a scenario: where, what, and what may have been meant.

The tree, from the general to the particular::

    GensekError              anything that Gensek says to a person in place of a traceback
    +-- Mistakes             all that is wrong with the files, in the order of the files
        `-- Mistake              one of them (a value, never raised alone)

>>> place = Place("people.yaml", 3, 5)
>>> print(mistake(place, "S001", "no such key: nmae", nearest("nmae", ["name", "born"])))
people.yaml:3:5: S001 no such key: nmae (did you mean name?)

It must not know what a scenario is about.
"""

from __future__ import annotations

import difflib
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from types import MappingProxyType
from typing import NamedTuple, TypeVar

from game.rules.errors import GensekError

_Given = TypeVar("_Given")
_Made = TypeVar("_Made")

# Every code that a modder can meet. A code keeps its meaning for ever; a retired one is not reused.
CODES = MappingProxyType(
    {
        # the file as text and as YAML: read.py
        "Y001": "the file can't be read",
        "Y002": "the file is too large",
        "Y003": "not UTF-8",
        "Y004": "a character that text can't hold, such as NUL",
        "Y005": "not YAML",
        "Y006": "a key stands twice in one mapping",
        "Y007": "nested too deep",
        "Y008": "an anchor or alias",
        "Y009": "a tag",
        "Y010": "a second document in one file",
        "Y011": "a key that is not a word",
        "Y012": "a number with too many digits",
        "Y013": "too many values in one file",
        "Y014": "too many mistakes in one file; the rest are not shown",
        # the shape of things: build.py, overlay.py
        "S001": "no such key",
        "S002": "a key is missing",
        "S003": "the wrong kind of value",
        "S004": "not one of the words that can stand here",
        "S005": "no such condition or effect",
        "S006": "not a date, or an impossible one",
        "S007": "the wrong number of values",
        "S008": "an id stands twice in one file",
        "S009": "a thing without an id",
        "S010": "an overlay names what is not there",
        "S011": "no such file of a scenario",
        "S012": "a value that its type refuses",
        "S013": "an id that is not lower-case ASCII",
        # a mod as a folder: mod.py, mod_check.py
        "M001": "a folder that is no mod",
        "M002": "a mod whose id is not the name of its folder",
        "M003": "not a version",
        "M004": "no such part of a mod",
        "M005": "a mod lies over a scenario that is not there",
        "M006": "two scenarios of one name",
        "M007": "a mod that changes nothing",
        "M008": "a picture that can't be drawn",
        "M009": "a portrait of nobody",
        "M010": "what a mod needs is not there",
        # values that change with the date: dated.py
        "S014": "dates that do not follow each other",
        "S015": "a trend of something that is no whole number",
        "S016": "something in force without its first day",
        "S017": "a dated value of the wrong shape",
        # one thing names another: check/references.py, check/notation.py
        "R001": "a name that names nothing",
        "R002": "a name or an id that stands twice in one thing",
        "R003": "a line that is not in the notation of orders",
        "R004": "an order names what is not there",
        # what has to add up: check/sums.py, check/calendar.py
        "A001": "a number out of its bounds",
        "A002": "shares of support that add up to more than 100 per cent",
        "A003": "more or fewer people than places",
        "A004": "aims that are not worth 100 points together",
        "A005": "a question without one historic answer, or without anybody to answer it",
        "A006": "no delegates, or more votes than voters",
        "A007": "a calendar that is empty or goes backwards",
        "A008": "a day outside the calendar",
        "A009": "a day on which the assembly does not meet",
        "A010": "an end before the beginning",
        "A011": "an assembly without the voters that its kind needs",
        "A012": "a role that two things have, or none that has to be there",
        "A013": "words that are missing, or with a name in braces that nothing fills in",
        # history's sense: check/sense.py
        "H001": "somebody is secretary of two organisations",
        "H002": "somebody has two seats in one body",
        "H003": "somebody is in play who was dead",
        "H004": "somebody is too young, or not yet in the party",
        "H005": "a text is used before it was written",
        "H006": "no source",
        "H007": "an assumption that is not called one in words",
        "H008": "somebody holds a post who is too ill for any order",
        "H009": "an invented person with a full personal name",
        "H010": "a leader who does not follow their own faction",
        "H011": "a recorded vote with fewer votes than delegates",
        "H012": "a scenario whose id is not the name of its folder",
    }
)

# What is told, but refuses nothing: the record may be stranger than a check.
WARNINGS = frozenset(code for code in CODES if code.startswith("H")) - {"H001", "H002"} | {"M009"}


class Place(NamedTuple):
    """Where something stands; lines and columns count from 1."""

    file: str
    line: int
    column: int

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True, order=True)
class Mistake:
    """One thing that is wrong: where, under which of `CODES`, in words, and what was meant."""

    file: str
    line: int
    column: int
    code: str
    message: str
    suggestion: str = ""

    @property
    def place(self) -> Place:
        """Where it stands."""
        return Place(self.file, self.line, self.column)

    @property
    def warning(self) -> bool:
        """Whether the scenario can be played all the same."""
        return self.code in WARNINGS

    def __str__(self) -> str:
        meant = f" (did you mean {self.suggestion}?)" if self.suggestion else ""
        mild = "warning: " if self.warning else ""
        return f"{self.place}: {self.code} {mild}{self.message}{meant}"


class Mistakes(GensekError):
    """All that is wrong with some files; its text has a line for each, in the files' order."""

    def __init__(self, found: Iterable[Mistake]) -> None:
        self.found = tuple(sorted(set(found)))
        super().__init__("\n".join(map(str, self.found)))


def mistake(place: Place, code: str, message: str, suggestion: str = "") -> Mistake:
    """A mistake at `place`; raises `KeyError` for a code that the table lacks."""
    CODES[code]
    return Mistake(*place, code, message, suggestion)


def nearest(word: str, words: Iterable[str]) -> str:
    """The one of `words` that a person who wrote `word` most likely meant; empty where none is."""
    close = difflib.get_close_matches(word.lower(), sorted(words), n=1, cutoff=0.6)
    return close[0] if close else ""


def each(work: Callable[[_Given], _Made], things: Iterable[_Given]) -> list[_Made]:
    """What `work` makes of each of `things`; or `Mistakes`, with those of all of them."""
    made: list[_Made] = []
    found: list[Mistake] = []
    for thing in things:
        try:
            made.append(work(thing))
        except Mistakes as mistakes:
            found.extend(mistakes.found)
    if found:
        raise Mistakes(found)
    return made
