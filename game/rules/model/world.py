"""Owns who and what is there on the first day: issues, factions, people, places, bodies, texts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from game.rules.vocabulary import Absent, Condition, Rank, Standing

Confidence = Literal["seed", "high", "medium", "low", "assumption"]
BodyRole = Literal["leads", "judges"]  # what each means: `roles.ROLES`
OfficeRole = Literal["protects", "polices"]


@dataclass(frozen=True, slots=True)
class Issue:
    """issues.yaml: an axis from -10 to 10 on which platforms, moods and motions have a place."""

    id: str
    name: str
    minus: str  # what -10 stands for
    plus: str  # what +10 stands for
    stakes: str
    source: str
    confidence: Confidence
    minus_short: str = ""  # the same in a word or two, for the end of a line
    plus_short: str = ""


@dataclass(frozen=True, slots=True)
class Aim:
    """What a faction wants: worth `points` (the points of a faction's aims sum to 100)."""

    id: str
    text: str
    points: int
    when: tuple[Condition, ...]


@dataclass(frozen=True, slots=True)
class Faction:
    """factions.yaml: a side that is played.

    Measures run from 0 to 100 (influence has no upper end). `platform` gives the position (-10 to
    10) on each issue, `salience` how much the faction cares (0 to 10). `difficulty` is 1 to 5.
    `hostile` are the factions that it stands against from the start.
    """

    id: str
    name: str
    leader: str
    blurb: str
    difficulty: int
    platform: Mapping[str, int]
    salience: Mapping[str, int]
    influence: int
    legitimacy: int
    exposure: int
    cohesion: int
    aims: tuple[Aim, ...]
    source: str
    confidence: Confidence
    hostile: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Tie:
    """What somebody feels for somebody else, from -100 (feud) to 100 (will follow anywhere)."""

    to: str
    strength: int
    reason: str
    source: str = ""
    confidence: Confidence = "assumption"


@dataclass(frozen=True, slots=True)
class Post:
    """One line of a life: what somebody was, from when, to when (empty: still)."""

    title: str
    since: str
    until: str = ""


@dataclass(frozen=True, slots=True)
class Away:
    """Why somebody is not at hand at the start, and the day on which they are (none: never)."""

    why: Absent
    until: date | None = None


@dataclass(frozen=True, slots=True)
class Person:
    """people.yaml: somebody who can hold an office, speak, vote and be given an order.

    The marks oratory, theory, cadres (skill in organising), nerve, authority and health run from
    1 to 10. `home` is the organisation with whose delegation the person goes to a congress.
    `name` is the short one ("Stalin"), `full_name` the whole, `initials` the card's ("J. V.").
    `standing` is that in the party at the start; who is `away` then is on leave or ill (R13.1).
    """

    id: str
    name: str
    full_name: str
    born: int
    party_since: str
    oratory: int
    theory: int
    cadres: int
    authority: int
    nerve: int
    post: str  # the line under the name where no office of the game is held
    home: str
    base: str  # on whom the person can count, in words
    fate: str  # what became of them, for the debrief
    source: str
    confidence: Confidence
    initials: str = ""
    faction: str | None = None
    health: int = 8
    character: str = ""  # a few words for the card
    marks_reason: str = ""
    positions: Mapping[str, int] = field(default_factory=dict)
    ties: tuple[Tie, ...] = ()
    posts: tuple[Post, ...] = ()
    portrait: str = ""  # file under assets/portraits; empty: the id
    composite: bool = False  # an invented person who stands for many, and is said to
    abroad: bool = False  # on a mission: speaks, writes and deals, but is nowhere in the country
    standing: Standing = "member"
    away: Away | None = None


@dataclass(frozen=True, slots=True)
class Organisation:
    """organisations.yaml: a provincial party organisation.

    `members` is the membership, `delegates` its weight where seats are shared out (R3.12). `grip`
    (0-100) is the apparatus's hold; `support` the per cent of members behind each faction (the
    rest, to 100, are uncommitted); `mood` their place on issues (-10 to 10). `officials` is the per
    cent of its delegates who live by a post in the party (65 in 1924: Daniels, 1960, ch. 8). The
    secretary came on the day `since`, `named` by the centre or not; a place that no conference
    leads (the army's administration) `elects` nobody.
    """

    id: str
    name: str
    short: str
    centre: str
    members: int
    delegates: int
    industrial: int  # per cent of workers at the bench
    grip: int
    support: Mapping[str, int]
    source: str
    confidence: Confidence
    secretary: str | None = None
    since: date | None = None
    named: bool = True
    elects: bool = True
    officials: int = 65
    mood: Mapping[str, int] = field(default_factory=dict)
    note: str = ""
    estimates: str = ""  # which of the figures above are assumptions, and how they were made


@dataclass(frozen=True, slots=True)
class Seat:
    """A place in a body, taken by a person."""

    person: str
    rank: Rank = "full"


@dataclass(frozen=True, slots=True)
class Body:
    """bodies.yaml: Politburo, Orgburo, Secretariat, Central Committee, Control Commission.

    `full` and `candidates` are the numbers of places; `seats` those taken by people of the game,
    `others` counts the full members of each faction who have no card (`uncommitted` too), so that
    seats and others make up the whole. `powers` are the orders that its full members can give while
    their faction and its allies hold the majority in it; `roles` what it alone is for (R7.13). One
    that is `standing` sits in every turn. It can be enlarged to `most` full places (0: it can't),
    and be called together with the body that it `sits_with` (R7.14).
    """

    id: str
    name: str
    elected_by: str  # a body, or `congress`
    full: int
    seats: tuple[Seat, ...]
    source: str
    confidence: Confidence
    candidates: int = 0
    quorum: int = 50  # per cent of full members
    others: Mapping[str, int] = field(default_factory=dict)
    powers: tuple[str, ...] = ()
    roles: tuple[BodyRole, ...] = ()
    standing: bool = False
    sits_with: str | None = None
    most: int = 0
    note: str = ""


@dataclass(frozen=True, slots=True)
class Office:
    """offices.yaml: a post with powers. A power is the right to give a kind of order.

    `influence` is its holder's faction's income from it each turn (a tenth of a week's worth).
    `press`: it edits a paper that reaches all (`all`) or one organisation (its id). `roles` are
    what it alone is for (R7.13). Over one with a `home` the machine of that organisation watches
    (R4.84).
    """

    id: str
    name: str
    powers: tuple[str, ...]
    influence: int
    filled_by: str  # the body that appoints to it
    source: str
    confidence: Confidence
    holder: str | None = None
    press: str | None = None
    roles: tuple[OfficeRole, ...] = ()
    short: str = ""
    home: str | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """documents.yaml: a text used as a weapon.

    `weight` is 1-10. `lenin` says that it bears Lenin's name. `held_by` are the factions that can
    use it, `against` the factions it is aimed at, `moves` how it moves moods when published.
    `about` are the people whose past it holds against them, `answers` the texts it is a reply to.
    `readers` are bodies, factions, organisations, `delegations` or `all`, with the date each read
    it; `kept_back` is the faction whose majority in the body `publisher` (the one that
    leads, where none is named) keeps it out of print.
    """

    id: str
    title: str
    dated: date
    authors: tuple[str, ...]
    argument: str  # in our own words
    weight: int
    held_by: tuple[str, ...]
    against: tuple[str, ...]
    source: str
    confidence: Confidence
    lenin: bool = False
    published: bool = False
    platform: bool = False  # signatures can be gathered for it
    since: date | None = None  # can't be used before
    ban: bool = False  # makes factions a crime, for those who know of it (R6.75)
    moves: Mapping[str, int] = field(default_factory=dict)
    effect: str = ""
    about: tuple[str, ...] = ()
    answers: tuple[str, ...] = ()
    readers: Mapping[str, date] = field(default_factory=dict)
    publisher: str | None = None
    kept_back: str | None = None


@dataclass(frozen=True, slots=True)
class Doctrine:
    """doctrines.yaml: a teaching with `positions` on issues and an `appeal` from 0 to 100.

    `held_by` are the factions that proclaim it at the start, `against` the doctrines it denies.
    """

    id: str
    name: str
    argument: str  # in our own words
    positions: Mapping[str, int]
    appeal: int
    source: str
    confidence: Confidence
    held_by: tuple[str, ...] = ()
    against: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Pact:
    """pacts.yaml: a bloc at the start; `trust` is 0-100, `until` its last day, if it has one."""

    id: str
    between: tuple[str, str]
    trust: int
    text: str
    source: str
    confidence: Confidence
    until: date | None = None
