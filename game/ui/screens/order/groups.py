"""Owns in which group of the order dialog each verb stands, and by which letter it is given.

A verb is one line of the table. The letters of a group differ; two groups may share a letter.
W is nobody's: it asks why.

>>> group_of("recall").id, letter_of("recall")
('posts', 'e')
>>> with_letter("a")[0]
'appoint'
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from game.words import text as _


@dataclass(frozen=True, slots=True)
class VerbGroup:
    """Orders of one family, each with its letter, in the order in which they are shown."""

    id: str
    letters: Mapping[str, str]

    @property
    def verbs(self) -> tuple[str, ...]:
        """Its verbs."""
        return tuple(self.letters)

    def verb_of(self, letter: str) -> str:
        """The verb with that letter; "" if there is none."""
        return next((verb for verb, key in self.letters.items() if key == letter), "")


GROUPS: tuple[VerbGroup, ...] = (
    VerbGroup(
        "posts",
        {
            "appoint": "a",
            "transfer": "f",
            "recall": "e",
        },
    ),
    VerbGroup(
        "places",
        {
            "inspect": "i",
            "tour": "t",
            "team": "x",
            "recruit": "v",
            "bar": "d",
        },
    ),
    VerbGroup(
        "words",
        {
            "speak": "s",
            "shift": "u",
            "proclaim": "d",
        },
    ),
    VerbGroup(
        "people",
        {
            "cultivate": "c",
            "negotiate": "n",
            "rest": "r",
            "leave": "v",
            "write": "b",
        },
    ),
    VerbGroup(
        "papers",
        {
            "publish": "p",
            "cite": "l",
            "gather": "g",
            "suppress": "k",
            "leak": "v",
            "answer": "r",
            "compromise": "q",
            "campaign": "j",
        },
    ),
    VerbGroup(
        "discipline",
        {
            "charge": "b",
            "watch": "z",
            "meet": "k",
            "print": "p",
            "demonstrate": "o",
            "submit": "y",
            "recant": "v",
        },
    ),
    VerbGroup(
        "bodies",
        {
            "table": "m",
            "propose": "o",
            "resign": "g",
            "list": "l",
            "strike": "k",
            "enlarge": "n",
            "call": "c",
        },
    ),
    VerbGroup(
        "state",
        {
            "policy": "o",
            "hunt": "h",
        },
    ),
)
"""The groups as they are shown; the first has the key 1."""

VERBS: tuple[str, ...] = tuple(verb for group in GROUPS for verb in group.letters)
"""Every verb, group by group."""


def group_of(verb: str) -> VerbGroup:
    """The group in which a verb stands; KeyError if it stands in none."""
    for group in GROUPS:
        if verb in group.letters:
            return group
    raise KeyError(verb)


def letter_of(verb: str) -> str:
    """The letter by which a verb is given; "" for what is none."""
    return next((group.letters[verb] for group in GROUPS if verb in group.letters), "")


def with_letter(letter: str) -> tuple[str, ...]:
    """The verbs that have a letter, in the order of the groups."""
    found = (group.verb_of(letter) for group in GROUPS)
    return tuple(verb for verb in found if verb)


def name_of(group: VerbGroup) -> str:
    """What a group is called."""
    return {
        "posts": _("Posts"),
        "places": _("Places"),
        "words": _("Words"),
        "people": _("People"),
        "papers": _("Papers"),
        "discipline": _("Discipline"),
        "bodies": _("Bodies"),
        "state": _("State"),
    }[group.id]
