"""Owns what is at a moment of play: a value (R0.2). It knows the nouns and changes nothing.

A `State` is never altered: the rules make the next one. Records are replaced, tables are copied;
what did not change is shared, so that a state is cheap to keep and a turn cheap to undo.

>>> Ballots(559, 65, 41).carried(50)
True
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from game.rules.tally import Tally
from game.rules.vocabulary import OUT, Absent, Rank, Side, Standing


@dataclass(frozen=True, slots=True)
class FactionState:
    """A faction's measures (0-100; influence from 0 up), and whom it stands against (R6.9).

    `platform` holds the places that have changed in play; for all others the scenario's hold.
    """

    influence: int
    legitimacy: int
    exposure: int
    cohesion: int
    hostile: tuple[str, ...] = ()
    platform: Mapping[str, int] = field(default_factory=dict)


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

    def carried(self, threshold: int) -> bool:
        """Whether more than `threshold` per cent of all ballots were cast for."""
        return self.for_ * 100 > self.cast * threshold


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


Given = tuple[str, ...]  # the lines of one faction's answer


@dataclass(frozen=True, slots=True)
class State:
    """Everything that is. `seed` is None in a view, so that nobody can foresee the dice (R1.4).

    `slates` counts by body and faction for whom (above 0) and against whom (below) its people are
    told to vote; `enlarged` the places added to a body, by the faction they were added for.
    `awaiting` are the factions that have still to answer this turn, the first of them now; empty
    means that the game is over. `step` counts resolved turns and labels the dice.
    """

    seed: int | None
    turn: int
    awaiting: tuple[str, ...]
    given: Mapping[str, Given]
    factions: Mapping[str, FactionState]
    people: Mapping[str, PersonState]
    organisations: Mapping[str, OrganisationState]
    bodies: Mapping[str, BodyState]
    offices: Mapping[str, str | None]
    documents: Mapping[str, DocumentState]
    pacts: tuple[PactState, ...]
    questions: tuple[Question, ...]
    events: Mapping[str, Occurrence]
    agenda: tuple[str, ...]
    lines: Mapping[str, Mapping[str, Side]]  # motion -> faction -> side
    arguments: Mapping[str, Mapping[str, int]]  # motion -> who argued -> points (for is positive)
    results: Mapping[str, Result]
    elections: Mapping[str, int]  # election -> turn it was held
    deeds: tuple[Deed, ...]
    news: tuple[Entry, ...]  # what the present turn opened with
    chronicle: tuple[tuple[Entry, ...], ...]  # a tuple for each turn that is over, its news first
    doctrines: Mapping[str, DoctrineState] = field(default_factory=dict)
    evidence: tuple[Evidence, ...] = ()  # what can be proved, and against whom
    slates: Mapping[str, Mapping[str, Mapping[str, int]]] = field(default_factory=dict)
    enlarged: Mapping[str, Mapping[str, int]] = field(default_factory=dict)
    called: Mapping[str, int] = field(default_factory=dict)  # body -> the turn it is called for
    country: Mapping[str, int] = field(default_factory=dict)  # gauge -> its value
    policy: Mapping[str, int] = field(default_factory=dict)  # lever -> its step
    policy_moved: Mapping[str, int] = field(default_factory=dict)  # lever -> turn of its last order
    campaigns: Mapping[str, Campaign] = field(default_factory=dict)  # paper -> what it runs
    discussion: str = ""  # the day on which an open discussion closes; "" where none was opened
    letters: tuple[Letter, ...] = ()  # on their way from leave

    @property
    def over(self) -> bool:
        """Whether nobody is awaited any more."""
        return not self.awaiting

    def posts_of(self, person: str) -> tuple[str, ...]:
        """The offices that `person` holds, in the scenario's order."""
        return tuple(office for office, holder in self.offices.items() if holder == person)

    def post_as_secretary(self, person: str) -> str | None:
        """The organisation that `person` is secretary of, if any."""
        for name, organisation in self.organisations.items():
            if organisation.secretary == person:
                return name
        return None

    def patron(self, organisation: str) -> str:
        """The faction whose line an organisation's machine follows; "" for none (R3.2)."""
        secretary = self.organisations[organisation].secretary
        return (self.people[secretary].faction or "") if secretary else ""


def has_read(state: State, document: str, reader: str) -> bool:
    """Whether `reader` has read a document: known to all, held by them, or laid before them."""
    record = state.documents[document]
    return record.published or reader in record.held_by or reader in record.readers


@dataclass(frozen=True, slots=True)
class View:
    """What one faction may know (R1.4): a state without the dice, others' orders and papers."""

    faction: str
    state: State


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a game that is over came out: its ending, and each faction's points (0-100) by aims."""

    ending: str
    points: Mapping[str, int]
    aims: Mapping[str, tuple[str, ...]]  # faction -> aims reached
