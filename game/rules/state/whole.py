"""Owns the state as a whole, what one faction may see of it, and how it came out in the end."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from game.rules.state.chronicle import Deed, Entry, Evidence, Occurrence, Result
from game.rules.state.pending import Campaign, Letter, PactState, Question
from game.rules.state.records import (
    BodyState,
    DoctrineState,
    DocumentState,
    FactionState,
    OrganisationState,
    PersonState,
)
from game.rules.vocabulary import Side

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
    chronicle: Sequence[tuple[Entry, ...]]  # a tuple for each turn that is over, its news first
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
