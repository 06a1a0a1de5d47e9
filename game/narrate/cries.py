"""Owns what is cried from the benches: a word or two, by side, never in anybody's name.

>>> cries("against", 2, 0)
('Nonsense!', 'Untrue!')

Cries are general. No real person's words are invented here.
"""

from __future__ import annotations

from typing import Literal

from game.narrate import tables
from game.words import text as _

N_ = tables.marked

Bench = Literal["with", "against"]

_CRIES: dict[Bench, tuple[str, ...]] = {
    "with": (N_("That’s right!"), N_("Order!"), N_("Hear both sides!"), N_("Go on!")),
    "against": (
        N_("Nonsense!"),
        N_("Untrue!"),
        N_("Enough!"),
        N_("Facts!"),
        N_("To the point!"),
        N_("Time!"),
        N_("Shame!"),
    ),
}


def cries(bench: Bench, count: int, first: int) -> tuple[str, ...]:
    """So many cries from the benches with or against a speaker, starting at the `first`-th."""
    words = _CRIES[bench]
    return tuple(_(words[(first + n) % len(words)]) for n in range(min(count, len(words))))
