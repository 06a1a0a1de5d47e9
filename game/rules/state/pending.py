"""Owns what is under way: pacts and their terms, campaigns, letters, questions that wait."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Term:
    """What one side does: votes, is silent about a text, shares a platform, an office, a bloc."""

    kind: Literal["vote", "silence", "platform", "office", "bloc"]
    what: str = ""
    how: str = ""

    def __str__(self) -> str:
        return ":".join(part for part in (self.kind, self.what, self.how) if part)


@dataclass(frozen=True, slots=True)
class PactState:
    """An agreement, offered (`signed` false) or in force: `gives` binds `by`, `asks` binds `to`.

    `trust` runs from 0 to 100; `turn` is when it was offered or signed. A pact that was denounced
    (`ended`) or whose trust is gone stands no more, but is remembered (R6.3). It runs out with the
    turn `until`, if there is one (R6.12).
    """

    id: str
    by: str
    to: str
    gives: tuple[Term, ...]
    asks: tuple[Term, ...]
    signed: bool
    trust: int
    turn: int
    ended: bool = False
    until: int | None = None

    @property
    def stands(self) -> bool:
        """Whether it is in force: signed, not denounced, and not broken too often."""
        return self.signed and self.trust > 0 and not self.ended

    @property
    def bloc(self) -> bool:
        """Whether it makes its two sides allies (R6.2): one promised to act as one bloc."""
        return any(term.kind == "bloc" for term in (*self.gives, *self.asks))

    def between(self, one: str, other: str) -> bool:
        """Whether these two factions are its sides."""
        return {self.by, self.to} == {one, other}

    def other(self, faction: str) -> str:
        """The side that is not `faction`."""
        return self.to if faction == self.by else self.by

    def binds(self, faction: str) -> tuple[Term, ...]:
        """What the pact obliges `faction` to."""
        return self.gives if faction == self.by else self.asks if faction == self.to else ()


@dataclass(frozen=True, slots=True)
class Campaign:
    """What a paper is used for over some weeks (R14.4): `on` an issue, or `against` a faction.

    `order` is the line that began it, `weeks` is how long it still runs.
    """

    order: str
    faction: str
    how: Literal["on", "against"]
    about: str
    weeks: int


@dataclass(frozen=True, slots=True)
class Letter:
    """An order on its way from leave (R13.6): whose it is, who wrote, when it comes, its line."""

    faction: str
    by: str
    due: int
    order: str


@dataclass(frozen=True, slots=True)
class Question:
    """An event that waits for a faction's answer."""

    event: str
    faction: str
