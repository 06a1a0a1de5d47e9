"""Owns how each thing stands: factions, people, organisations, bodies, documents, doctrines."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from game.rules.vocabulary import OUT, Absent, Rank, Standing


@dataclass(frozen=True, slots=True)
class FactionState:
    """A faction's measures (0-100; influence from 0 up), and whom it stands against (R6.9).

    `platform` holds the places that have changed in play; for all others the scenario's hold.
    `leader` is to whom the lead has passed (R13.9); "" while the scenario's leader has it.
    """

    influence: int
    legitimacy: int
    exposure: int
    cohesion: int
    hostile: tuple[str, ...] = ()
    platform: Mapping[str, int] = field(default_factory=dict)
    leader: str = ""


@dataclass(frozen=True, slots=True)
class Absence:
    """Why somebody is away, and the turn on which they are at hand again (R13.1)."""

    why: Absent
    back: int


@dataclass(frozen=True, slots=True)
class PersonState:
    """Where somebody stands: faction, standing in the party, health 0-10, ties -100 to 100.

    `absence` is None for who is at hand.
    `stain` (0-10) is what papers about an old quarrel have left on the name (R4.63).
    """

    faction: str | None
    standing: Standing
    health: int
    ties: Mapping[str, int]
    absence: Absence | None = None
    stain: int = 0
    promised: bool = False  # has given a word to keep no faction (R6.73)

    @property
    def active(self) -> bool:
        """Alive, in the party, and well enough to be given an order."""
        return self.standing not in OUT and self.health > 0

    @property
    def outcast(self) -> bool:
        """Put out of the party, and well enough to ask to be let in again (R6.73)."""
        return self.standing in ("expelled", "exiled") and self.health > 0

    @property
    def present(self) -> bool:
        """Active and at hand: neither on leave nor ill (R13.1)."""
        return self.active and self.absence is None

    @property
    def eligible(self) -> bool:
        """Fit to be given a post: active, and not removed from posts by the Commission (R6.7)."""
        return self.active and self.standing != "removed"


@dataclass(frozen=True, slots=True)
class Delegation:
    """The delegates an organisation has elected: its secretary's nominees, and the rest.

    `patron` is the faction whose line binds the nominees; "" stands for the uncommitted.
    """

    patron: str
    nominees: int
    others: Mapping[str, int]  # faction ("" uncommitted) -> seats


@dataclass(frozen=True, slots=True)
class Ousting:
    """Who last lost the post of secretary in a place: a man of which faction, to whom, and when."""

    person: str
    of: str
    by: str
    on: date


@dataclass(frozen=True, slots=True)
class OrganisationState:
    """An organisation now: `grip` 0-100; `support` in per cent of members, the rest uncommitted.

    `signatures` counts those who signed a faction's platform, `inspected` is the turn of the last
    inspection that found something, `mandate` that it can't refuse a secretary any more. By
    faction `addressed` counts whom its teams have spoken to, `cells` the per cent won (R4.40).
    `officials` is the per cent of delegates with a post in the party (R3.6), `recruits` the members
    whom levies brought, `levied` the turn of the last, `grateful` who can still be won (R8.9).
    The post is as it is `since` a day (None: unknown); its last secretary was `named` by the
    centre or elected there (R3.7); `ousted` tells of the last one who lost it (R3.9).
    """

    secretary: str | None
    grip: int
    support: Mapping[str, int]
    mood: Mapping[str, int]
    delegation: Delegation | None = None
    signatures: Mapping[str, int] = field(default_factory=dict)
    inspected: int | None = None
    mandate: bool = False
    addressed: Mapping[str, int] = field(default_factory=dict)
    cells: Mapping[str, int] = field(default_factory=dict)
    officials: int = 65
    recruits: int = 0
    levied: int | None = None
    grateful: Mapping[str, int] = field(default_factory=dict)
    since: date | None = None
    named: bool = True
    ousted: Ousting | None = None
    barred: Mapping[str, int] = field(default_factory=dict)  # faction -> first turn without the bar
    underground: Mapping[str, int] = field(default_factory=dict)  # faction -> its circles (R6.70)
    presses: tuple[str, ...] = ()  # the factions whose secret press stands here (R6.76)

    def closed_to(self, faction: str, turn: int) -> bool:
        """Whether its doors are closed to a faction on a turn (R14.5); a mandate opens them."""
        return not self.mandate and self.barred.get(faction, 0) > turn

    @property
    def uncommitted(self) -> int:
        """The per cent of members who stand with nobody."""
        return 100 - sum(self.support.values())


@dataclass(frozen=True, slots=True)
class BodyState:
    """Who sits in a body: people by rank in order of election, others counted by faction."""

    full: tuple[str, ...]
    candidates: tuple[str, ...]
    others: Mapping[str, int]

    def rank(self, person: str) -> Rank | None:
        """The person's rank in the body, if any."""
        if person in self.full:
            return "full"
        return "candidate" if person in self.candidates else None


@dataclass(frozen=True, slots=True)
class DocumentState:
    """Who holds a document, whether all know it, and how often each faction has used it.

    `readers` gives the day on which each had read it, `answered` counts the answers to it, and
    `kept_back` is the faction that keeps it out of print.
    """

    held_by: tuple[str, ...]
    published: bool
    uses: Mapping[str, int] = field(default_factory=dict)
    readers: Mapping[str, str] = field(default_factory=dict)
    answered: int = 0
    kept_back: str = ""


@dataclass(frozen=True, slots=True)
class DoctrineState:
    """A teaching now: its appeal (0-100), and the factions that proclaim it."""

    appeal: int
    held_by: tuple[str, ...]
