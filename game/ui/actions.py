"""Owns what the keys are for, in words, and how the key of an action is changed.

    groups()                                  # every action by the key it was given
    with_key(wishes.keys, "f6", "f12")        # the same wishes, with another key for F6

Two actions never share a key: who is given another's key gives up his own in exchange.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from game import narrate
from game.ui import keys
from game.ui.screens.order.groups import GROUPS
from game.words import text as _

Pairs = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Action:
    """What is done by a key: the key that it was given, and what it does, in words."""

    given: str
    words: str


@dataclass(frozen=True, slots=True)
class Actions:
    """Actions of one kind under a heading."""

    head: str
    actions: tuple[Action, ...]


def groups() -> tuple[Actions, ...]:
    """All actions whose key can be changed, in the order in which they are shown."""
    return (
        Actions(_("Anywhere"), _anywhere()),
        Actions(_("Tabs"), _tabs()),
        Actions(_("The desk"), _desk()),
        Actions(_("Letters, by what they do where"), _letters()),
    )


def _anywhere() -> tuple[Action, ...]:
    return (
        Action("w", _("Why is this number so?")),
        Action("f6", _("The encyclopaedia, on what is named here")),
        Action("ctrl+t", _("The screen in words")),
        Action("ctrl+s", _("Save at once")),
        Action("ctrl+z", _("Take the last step back")),
        Action("f7", _("Fold a lesson of the tutorial away, and back")),
        Action("f8", _("The chapters of a campaign")),
        Action("ctrl+g", _("Graphs over time")),
        Action("ctrl+h", _("The chronicle")),
        Action("f9", _("Settings")),
        Action("f10", _("The menu")),
        Action("f11", _("Fill the screen")),
        Action("+", _("Larger text")),
        Action("-", _("Smaller text")),
    )


def _tabs() -> tuple[Action, ...]:
    return (
        Action("f1", _("Map; elsewhere the first tab; on the title, help")),
        Action("f2", _("Organs; elsewhere the second tab")),
        Action("f3", _("Card index; elsewhere the third tab")),
        Action("f4", _("Alliances; elsewhere the fourth tab")),
        Action("f5", _("Bulletin; among the mods, check again")),
    )


def _desk() -> tuple[Action, ...]:
    figures = (
        Action(str(n), _("Figure {n} of the tray; group {n} of the orders").format(n=n))
        for n in range(1, 9)
    )
    return (
        Action("space", _("End the turn; skip what moves")),
        *figures,
        Action("ctrl+k", _("Find an order by its name")),
        Action("/", _("Find an order by its name, with one hand")),
        Action("ctrl+f", _("Search")),
        Action("ctrl+1", _("Filter the cards by place")),
        Action("ctrl+2", _("Filter the cards by post")),
        Action("ctrl+3", _("Filter the cards by standing")),
        Action("ctrl+4", _("Show the vacant posts")),
        Action("ctrl+0", _("Show all cards")),
    )


def _letters() -> tuple[Action, ...]:
    """A letter gives an order, and does something else on screens that give none."""
    elsewhere = {
        "b": _("to the bulletin, from the alliances"),
        "g": _("play games, in the debrief"),
        "m": _("the mods, where a game is set up"),
        "n": _("make an offer, in the alliances"),
        "p": _("pause the count; the Politburo, in the organs"),
        "r": _("call a vote again"),
        "t": _("the screen in words"),
        "s": _("the last sitting, in the organs"),
    }
    letters = sorted(key for key in keys.GIVEN if len(key) == 1 and key.isalpha() and key != "w")
    return tuple(Action(letter, _letter(letter, elsewhere)) for letter in letters)


def _letter(letter: str, elsewhere: Mapping[str, str]) -> str:
    verbs = (group.verb_of(letter) for group in GROUPS)
    orders = [narrate.verb(verb) for verb in verbs if verb]
    words = _("Orders: {verbs}").format(verbs=", ".join(orders)) if orders else ""
    return "; ".join(part for part in (words, elsewhere.get(letter, "")) if part)


# --- changing a key -------------------------------------------------------------------------------
def key_of(pairs: Pairs, given: str) -> str:
    """The key that an action has."""
    return dict(pairs).get(given, given)


def holder(pairs: Pairs, key: str) -> str:
    """The key that was given to the action which has `key`; "" if none has it.

    >>> holder((("f1", "f12"),), "f12"), holder((("f1", "f12"),), "f1")
    ('f1', '')
    """
    return next((given for given in keys.GIVEN if key_of(pairs, given) == key), "")


def with_key(pairs: Pairs, given: str, key: str) -> Pairs:
    """The pairs when an action is to have `key`; whoever had it takes the action's own.

    >>> with_key((), "f1", "f2")
    (('f1', 'f2'), ('f2', 'f1'))
    >>> with_key((("f1", "f2"), ("f2", "f1")), "f1", "f1")
    ()
    """
    other, own = holder(pairs, key), key_of(pairs, given)
    wanted = dict(pairs) | ({other: own} if other else {}) | {given: key}
    return tuple(sorted((a, b) for a, b in wanted.items() if a != b))
