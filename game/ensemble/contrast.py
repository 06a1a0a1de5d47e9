"""Owns where two settings differ: their games side by side, each with the same dice.

    for one in differences(runs, others):
        if one.significant:
            print(one.kind, one.about, one.first, one.second, one.p)

Game k has the same seed under both settings, so that the tests are of pairs. Of a share (how often
a motion is carried, a fact holds, an ending comes up) it is McNemar's, exact: of the games in which
the two differ, by chance half would differ either way (Psychometrika 12, 1947). Of a mean (votes
for and against) it is Fisher's permutation of the signs of the differences (The Design of
Experiments, 1935, 21), over `DRAWS` draws with a seed, p being (1 + as far) / (1 + draws) (Phipson
and Smyth, Stat. Appl. Genet. Mol. Biol. 9, 2010). Where many things are compared at once some
differ by chance: p is adjusted by Holm's way (Scand. J. Stat. 6, 1979) for all that came out
otherwise in any pair; what never did tests nothing (Tarone, Biometrics 46, 1990).

It must not know what the two settings are.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from math import comb
from operator import getitem
from random import Random
from typing import Literal

from game.ensemble.counted import Ensemble
from game.ensemble.numbers import known

DRAWS = 9999
LEVEL = 0.05  # below it a difference is said to be one

Kind = Literal["for", "against", "carried", "fact", "ending"]


@dataclass(frozen=True, slots=True)
class Difference:
    """Something that was counted under both settings, and how likely so much is by chance.

    `first` and `second` are means of votes, or shares in per cent, over the `games` in which both
    settings came to it; `p` is adjusted for all that was compared.
    """

    kind: Kind
    about: str
    first: float
    second: float
    games: int
    p: float

    @property
    def significant(self) -> bool:
        """Whether it is more than chance."""
        return self.p < LEVEL


def differences(one: Ensemble, other: Ensemble, seed: int = 1) -> tuple[Difference, ...]:
    """All that two settings can be compared in; raises `ValueError` for games of other dice."""
    if [item.seed for item in one.summaries] != [item.seed for item in other.summaries]:
        raise ValueError("games are compared pair by pair: both need the same seeds")
    return _adjusted([*_votes(one, other, seed), *_facts(one, other), *_endings(one, other)])


def _votes(one: Ensemble, other: Ensemble, seed: int) -> Iterator[Difference]:
    ours, theirs = one.motions, other.motions
    for motion in sorted(ours.keys() & theirs.keys()):
        first, second = ours[motion], theirs[motion]
        yield from _means("for", motion, first.for_, second.for_, seed)
        yield from _means("against", motion, first.against, second.against, seed)
    for motion in sorted(ours.keys() | theirs.keys()):
        carried = (
            [bool(runs[motion].carried[game]) if motion in runs else False for game in range(count)]
            for runs, count in ((ours, one.games), (theirs, other.games))
        )
        yield from _shares("carried", motion, *carried)


def _means(
    kind: Kind, about: str, ours: Sequence[int | None], theirs: Sequence[int | None], seed: int
) -> Iterator[Difference]:
    """The two means over the games that came to the vote in both, where any differs."""
    pairs = [(a, b) for a, b in zip(ours, theirs, strict=True) if a is not None and b is not None]
    if any(a != b for a, b in pairs):
        first, second = (sum(known(side)) / len(pairs) for side in zip(*pairs, strict=True))
        p = by_signs([b - a for a, b in pairs], seed)
        yield Difference(kind, about, round(first, 2), round(second, 2), len(pairs), p)


def _shares(
    kind: Kind, about: str, ours: Sequence[bool], theirs: Sequence[bool]
) -> Iterator[Difference]:
    """The two shares, where any game came out otherwise: else there is nothing to test."""
    lost = sum(a and not b for a, b in zip(ours, theirs, strict=True))
    won = sum(b and not a for a, b in zip(ours, theirs, strict=True))
    if lost or won:
        first, second = (round(100 * sum(side) / len(side), 1) for side in (ours, theirs))
        yield Difference(kind, about, first, second, len(ours), by_pairs(lost, won))


def _facts(one: Ensemble, other: Ensemble) -> Iterator[Difference]:
    for fact in sorted(one.facts.keys() | other.facts.keys()):
        held = (
            [item.facts.get(fact) == "as_in_history" for item in runs.summaries]
            for runs in (one, other)
        )
        yield from _shares("fact", fact, *held)


def _endings(one: Ensemble, other: Ensemble) -> Iterator[Difference]:
    for ending in sorted(one.endings.keys() | other.endings.keys()):
        ended = ([item.ending == ending for item in runs.summaries] for runs in (one, other))
        yield from _shares("ending", ending, *ended)


# --- the tests ------------------------------------------------------------------------------------
def by_pairs(lost: int, won: int) -> float:
    """McNemar's exact test, of two sides: how likely so uneven a split of the pairs that differ is.

    >>> by_pairs(0, 6), by_pairs(3, 3)
    (0.03125, 1.0)
    """
    pairs = lost + won
    tail = sum(comb(pairs, count) for count in range(min(lost, won) + 1))
    return float(min(1.0, 2 * tail / 2**pairs))


def by_signs(differences: Sequence[int], seed: int = 1) -> float:
    """How likely it is that so large a sum comes of differences whose signs are chance.

    >>> by_signs([5] * 12) < 0.01 < by_signs([5, -4, 3, -5, 1])
    True
    """
    moved = [abs(difference) for difference in differences if difference]
    reached, dice = abs(sum(differences)), Random(seed)
    if not moved:
        return 1.0
    eights = [_signed(moved[at : at + 8]) for at in range(0, len(moved), 8)]
    sums = (sum(map(getitem, eights, dice.randbytes(len(eights)))) for _ in range(DRAWS))
    as_far: int = sum(abs(drawn) >= reached for drawn in sums)
    return (1 + as_far) / (1 + DRAWS)


def _signed(moved: Sequence[int]) -> list[int]:
    """The sum of up to eight numbers for every byte, whose bits are their signs.

    >>> _signed([3, 5])[:4]
    [-8, -2, 2, 8]
    """
    return [
        sum(number if byte >> bit & 1 else -number for bit, number in enumerate(moved))
        for byte in range(256)
    ]


def _adjusted(found: Sequence[Difference]) -> tuple[Difference, ...]:
    """The same with Holm's p: the smallest times their number, and so on, never falling."""
    order = sorted(range(len(found)), key=lambda index: found[index].p)
    adjusted, highest = list(found), 0.0
    for rank, index in enumerate(order):
        highest = max(highest, min(1.0, found[index].p * (len(found) - rank)))
        adjusted[index] = replace(found[index], p=highest)
    return tuple(adjusted)
