"""Owns the words about who plays: what a kind of player is called and is like, how hard a seat is.

>>> level("cadre"), difficulty(4)
('Cadre', 'Hard')
"""

from __future__ import annotations

from game.words import text as _

PERSON = "person"


def level(word: str) -> str:
    """What a kind of player is called, as on a switch."""
    return {
        PERSON: _("Person"),
        "history": _("As in history"),
        "cadre": _("Cadre"),
        "old_bolshevik": _("Old Bolshevik"),
        "vozhd": _("Vozhd"),
    }.get(word, word)


def about_level(word: str) -> str:
    """What a kind of player does, and what it leaves out."""
    return {
        PERSON: _("Somebody at this screen. Several people play in turn, behind a curtain."),
        "history": _(
            "Does what this side did in the record, week by week. It plans nothing, and where an "
            "order has become impossible it leaves it."
        ),
        "cadre": _(
            "The easy opponent: a diligent official who takes what looks best now and never looks "
            "ahead."
        ),
        "old_bolshevik": _(
            "The sound opponent: knows its aims, and works out what each order leads to. What "
            "others will do is not in its reckoning."
        ),
        "vozhd": _(
            "The strongest opponent: puts several answers together, plays on from each in games "
            "that could be this one, and takes the answer that leads furthest. It sees no more "
            "than you do."
        ),
    }.get(word, "")


def difficulty(level: int) -> str:
    """How hard a seat is, from 1 to 5, in words."""
    words = (_("Sheltered"), _("Steady"), _("Open"), _("Hard"), _("Very hard"))
    return words[min(max(level, 1), 5) - 1]
