"""Owns the words about who plays: what a kind of player is like and leaves out, how hard a seat is.

>>> level("cadre"), difficulty(4)
('Cadre', 'Hard')
"""

from __future__ import annotations

from collections.abc import Iterator

from game.rules.balance import PlayerBalance
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
            "The record itself: does what this side did then, turn by turn. With all sides so, "
            "history comes out."
        ),
        "cadre": _("The easy opponent: a diligent official who takes what looks best now."),
        "old_bolshevik": _(
            "The sound opponent: knows its aims, and works out what each order leads to."
        ),
        "vozhd": _(
            "The strongest opponent: puts several answers together, plays on from each in games "
            "that could be this one, and takes the answer that leads furthest."
        ),
    }.get(word, "")


def handicaps(word: str, limits: PlayerBalance | None) -> list[str]:
    """What a kind of player leaves out, each in a sentence; `limits` are its numbers."""
    if word == "history":
        return [
            _("It plans nothing, and answers nobody’s moves."),
            _("An order that has become impossible is left, or what the record has instead."),
            _("It answers questions as they were answered then, offers by what speaks for them."),
        ]
    return [] if limits is None else [*_foresight(limits), *_ideas(limits), *_judgement(limits)]


def _foresight(limits: PlayerBalance) -> Iterator[str]:
    """What it knows of its aims, and how far it looks."""
    if not limits.aims:
        yield _("It does not know its aims: an order counts at its face value.")
    if not limits.plans:
        yield _("It never looks ahead: what others will do is not in its reckoning.")
        return
    yield _(
        "It compares {plans} answers at most, each played on for {turns} turns in {games} games."
    ).format(plans=limits.plans, turns=limits.turns, games=limits.samples)


def _ideas(limits: PlayerBalance) -> Iterator[str]:
    """What comes to its mind."""
    yield _("It uses its {n} weightiest people, and whoever alone can do a thing.").format(
        n=limits.people
    )
    yield _(
        "For each of them it thinks of {kinds} kinds of order at most, and of {n} orders of a kind."
    ).format(kinds=limits.kinds, n=limits.tried)
    if limits.weighed:
        yield _("Only the {n} best of a turn are worked out to their end.").format(n=limits.weighed)


def _judgement(limits: PlayerBalance) -> Iterator[str]:
    """How its judgement is off."""
    if limits.waver:
        yield _("Its judgement of an order is up to {n} % off.").format(n=limits.waver)
    if limits.sways:
        yield _("Its judgement of an offer is up to {n} points off.").format(n=limits.sways)
    if limits.tired and limits.lately:
        yield _("It tires of a kind of order that its side gave in the last {n} turns.").format(
            n=limits.lately
        )


def difficulty(level: int) -> str:
    """How hard a seat is, from 1 to 5, in words."""
    words = (_("Sheltered"), _("Steady"), _("Open"), _("Hard"), _("Very hard"))
    return words[min(max(level, 1), 5) - 1]
