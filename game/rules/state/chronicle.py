"""Owns what has happened: events, votes, deeds, evidence, and the entries that tell of changes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from game.rules.tally import Tally
from game.rules.vocabulary import Majority


@dataclass(frozen=True, slots=True)
class Occurrence:
    """An event that has happened: on which turn, and how it was answered ("" where not asked)."""

    turn: int
    option: str = ""


@dataclass(frozen=True, slots=True)
class Ballots:
    """The count of a vote."""

    for_: int
    against: int
    abstain: int

    @property
    def cast(self) -> int:
        """All ballots, abstentions included."""
        return self.for_ + self.against + self.abstain

    def needed(self, majority: Majority) -> int:
        """How many of them carry a motion (R5.9)."""
        return -(-2 * self.cast // 3) if majority == "two_thirds" else self.cast // 2 + 1

    def carried(self, majority: Majority) -> bool:
        """Whether enough of all ballots were cast for it."""
        return self.for_ >= self.needed(majority)


@dataclass(frozen=True, slots=True)
class Result:
    """How a motion came out, and on which turn; a right that was claimed has no ballots."""

    turn: int
    ballots: Ballots
    carried: bool


@dataclass(frozen=True, slots=True)
class Deed:
    """An order that was carried out: the record of who did what, for conditions and charges."""

    turn: int
    faction: str
    actor: str
    verb: str
    target: str
    object: str
    success: bool


@dataclass(frozen=True, slots=True)
class Evidence:
    """A paper about somebody (R6.71): since which turn, by which verb, about what place."""

    turn: int
    person: str
    verb: str
    place: str
    weight: int


@dataclass(frozen=True, slots=True)
class Cause:
    """Because of whom and of what something changed: an order, an event, a motion or a rule.

    `kind` is one of order, event, motion, election, pact, rule, risk, start; `id` its id
    (for an order its line); `faction` who stands behind it, "" for nobody.
    """

    kind: Literal["order", "event", "motion", "election", "pact", "rule", "risk", "start"]
    id: str
    faction: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the chronicle (R0.5): what changed, from what to what, by how much, why.

    `key` names the kind of change (`entry.KEY` in the word list), `subject` and `detail` are the
    ids it is about, `before` and `after` the values; `tally` gives the chance and the roll where
    there was one.
    """

    turn: int
    key: str
    subject: str
    cause: Cause
    detail: str = ""
    before: str = ""
    after: str = ""
    tally: Tally | None = None
    roll: int | None = None
