"""Owns the explained number: a sum of named reasons (R0.3). It knows no rule and no words.

A number that the game shows is a `Tally`; the rule that uses it and the screen that shows it read
the same object, so they can't disagree.

>>> grip = Tally((Reason("secretary_cadres", 24, ("uglanov",)), Reason("outsider", -9)))
>>> grip.total
15
>>> grip.clamped(20, 95)
20
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Reason:
    """One part of a number: what it is, how much, about whom, and how it came about itself.

    `key` names the reason in the word list (`reason.KEY`), `about` are ids that the sentence
    mentions, `parts` opens the amount in its turn.
    """

    key: str
    amount: int
    about: tuple[str, ...] = ()
    parts: Tally | None = None


@dataclass(frozen=True, slots=True)
class Tally:
    """A whole number with all its reasons, in the order in which a person would tell them."""

    reasons: tuple[Reason, ...] = ()

    @property
    def total(self) -> int:
        """The sum of all the reasons."""
        return sum(reason.amount for reason in self.reasons)

    def clamped(self, low: int, high: int) -> int:
        """The total, kept within `low` and `high` (both included)."""
        return max(low, min(high, self.total))

    def amount(self, key: str) -> int:
        """The sum of the reasons named `key`; 0 where there is none."""
        return sum(reason.amount for reason in self.reasons if reason.key == key)


def tally(*reasons: Reason) -> Tally:
    """A tally of those `reasons` that weigh anything."""
    return Tally(tuple(reason for reason in reasons if reason.amount))
