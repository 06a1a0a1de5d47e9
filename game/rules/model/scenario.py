"""Owns the scenario: its card, and all its nouns in their tables."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from game.rules.balance import Balance
from game.rules.model.country import Gauge, Lever
from game.rules.model.course import (
    Assembly,
    Election,
    Ending,
    Event,
    Fact,
    HistoricOrder,
    Motion,
    Risk,
    Sanction,
    Turn,
    Wording,
)
from game.rules.model.reading import Lesson, Term
from game.rules.model.world import (
    Body,
    Doctrine,
    Document,
    Faction,
    Issue,
    Office,
    Organisation,
    Pact,
    Person,
)


@dataclass(frozen=True, slots=True)
class ScenarioCard:
    """scenario.yaml: what the new-game screen says, and which seats can be taken."""

    id: str
    title: str
    version: str
    summary: str
    motto: str
    poster: str
    minutes: tuple[int, int]  # how long a person plays, from and to
    main_motions: tuple[str, ...]  # what it comes to, in order; the one ahead is forecast
    centre: str  # the faction that holds the Secretariat's majority at the start
    notes: str = ""
    seed: int | None = None  # the dice of a lesson, the same for everybody
    chapters: tuple[str, ...] = ()  # of a campaign: the scenarios whose months it goes through


@dataclass(frozen=True, slots=True)
class PastVote:
    """How a motion went before the first day; no numbers where the record has none."""

    carried: bool
    recorded: Mapping[str, int]  # for, against, abstain


@dataclass(frozen=True, slots=True)
class PastOrder:
    """An order of history that was given before the first day, in its parts."""

    day: date
    faction: str
    verb: str
    actor: str
    target: str
    object: str


@dataclass(frozen=True, slots=True)
class Past:
    """What happened before the first day, as history had it: conditions can ask for it (R1.9).

    `by_verb` follows from `orders`: thousands of them lie before a late scenario.
    """

    titles: Mapping[str, str] = field(default_factory=dict)  # of all that follows, and of authors
    events: Mapping[str, str] = field(default_factory=dict)  # with the answer, where one was asked
    motions: Mapping[str, PastVote] = field(default_factory=dict)
    orders: tuple[PastOrder, ...] = ()
    by_verb: Mapping[str, tuple[PastOrder, ...]] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Sort the orders by what was ordered."""
        found: dict[str, list[PastOrder]] = {}
        for order in self.orders:
            found.setdefault(order.verb, []).append(order)
        object.__setattr__(self, "by_verb", {verb: tuple(each) for verb, each in found.items()})


@dataclass(frozen=True, slots=True)
class ModMark:
    """A mod that a scenario was read with: enough to tell whether another is the same."""

    id: str
    version: str
    fingerprint: str  # of the files that it plays by
    title: str = ""


@dataclass(frozen=True, slots=True)
class Scenario:
    """Everything that a game is played from; the loader makes it, nobody changes it.

    The last fields follow from the others: they are asked for so often that they are worked out
    once. `begins` are the first days of the turns, `natives` the people of each home,
    `first_ties` what everybody feels for whom at the start, `edited` the offices with a paper
    (R14.1), `bans` the texts that ban factions (R6.75).
    """

    card: ScenarioCard
    balance: Balance
    calendar: tuple[Turn, ...]
    issues: Mapping[str, Issue]
    factions: Mapping[str, Faction]
    people: Mapping[str, Person]
    organisations: Mapping[str, Organisation]
    bodies: Mapping[str, Body]
    offices: Mapping[str, Office]
    documents: Mapping[str, Document]
    pacts: Mapping[str, Pact]
    assemblies: Mapping[str, Assembly]
    motions: Mapping[str, Motion]
    elections: Mapping[str, Election]
    events: Mapping[str, Event]
    endings: Mapping[str, Ending]
    facts: Mapping[str, Fact]
    history: tuple[HistoricOrder, ...]
    sanctions: Mapping[str, Sanction] = field(default_factory=dict)
    wordings: Mapping[str, Wording] = field(default_factory=dict)
    version: str = ""  # digest of the files, for saves
    country: Mapping[str, Gauge] = field(default_factory=dict)
    policies: Mapping[str, Lever] = field(default_factory=dict)
    risks: Mapping[str, Risk] = field(default_factory=dict)
    doctrines: Mapping[str, Doctrine] = field(default_factory=dict)
    past: Past = Past()
    glossary: Mapping[str, Term] = field(default_factory=dict)
    lessons: Mapping[str, Lesson] = field(default_factory=dict)
    mods: tuple[ModMark, ...] = ()  # in the order in which they were laid
    begins: tuple[date, ...] = field(init=False, repr=False, compare=False)
    natives: Mapping[str, tuple[str, ...]] = field(init=False, repr=False, compare=False)
    first_ties: Mapping[str, Mapping[str, int]] = field(init=False, repr=False, compare=False)
    edited: tuple[str, ...] = field(init=False, repr=False, compare=False)
    bans: tuple[str, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Work out what follows from the rest."""
        homes: dict[str, list[str]] = {}
        for name, person in self.people.items():
            homes.setdefault(person.home or "", []).append(name)
        natives = {home: tuple(names) for home, names in homes.items()}
        ties = {n: {tie.to: tie.strength for tie in p.ties} for n, p in self.people.items()}
        edited = tuple(name for name, office in self.offices.items() if office.press)
        object.__setattr__(self, "begins", tuple(turn.begins for turn in self.calendar))
        object.__setattr__(self, "natives", natives)
        object.__setattr__(self, "first_ties", ties)
        object.__setattr__(self, "edited", edited)
        bans = tuple(name for name, text in self.documents.items() if text.ban)
        object.__setattr__(self, "bans", bans)
