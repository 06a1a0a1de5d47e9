"""Owns the nouns that a scenario can name: read once, never changed (R0.1).

One class for each YAML file of a scenario folder; the file is a list of things with an `id`, or
(`scenario.yaml`, `balance.yaml`) one thing. What *is* at a moment of play is `state`, never here.
Every thing says where it comes from: `source` is the citation, `confidence` how sure the record
is, `assumption` that the record is silent and the game had to choose.

>>> Tie(to="zinoviev", strength=72, reason="In emigration together").strength
72
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from game.rules.balance import Balance
from game.rules.vocabulary import Condition, Effect, Rank, Side, Standing

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
class Person:
    """people.yaml: somebody who can hold an office, speak, vote and be given an order.

    The marks oratory, theory, cadres (skill in organising), nerve, authority and health run from
    1 to 10. `home` is the organisation with whose delegation the person goes to a congress.
    `name` is the short one ("Stalin"), `full_name` the whole, `initials` the card's ("J. V.").
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


@dataclass(frozen=True, slots=True)
class Organisation:
    """organisations.yaml: a provincial party organisation.

    `members` is the membership on 1 January 1926, `delegates` the seats at the congress. `grip`
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


@dataclass(frozen=True, slots=True)
class Turn:
    """One turn of the calendar: from `begins` to the day before the next one begins.

    `label` is what the top bar says ("Week of 5 October", "Congress, sitting of 23 December").
    """

    begins: date
    label: str
    kind: Literal["weeks", "days", "months"] = "weeks"


@dataclass(frozen=True, slots=True)
class Assembly:
    """assemblies.yaml: who meets, and by whose votes it decides.

    The electorate is the congress (delegations of all organisations), a `body`, or the conference
    of one `organisation` with `seats` places (an assumption where the record has no number).
    """

    id: str
    name: str
    kind: Literal["congress", "conference", "plenum", "sitting"]
    opens: date
    closes: date
    place: str
    source: str
    confidence: Confidence
    body: str | None = None
    organisation: str | None = None
    seats: int = 0
    bodies: tuple[str, ...] = ()  # sit and vote together, nobody twice: a joint plenum


@dataclass(frozen=True, slots=True)
class Motion:
    """motions.yaml: what an assembly is asked on a day.

    `positions` say where a vote *for* stands on the issues (-10 to 10). `mover` is the faction that
    puts it, `opposer` the one it is put against (whose standing the waverers weigh against it).
    `scheduled` motions stand on the agenda from the start; others come by `table` or an effect.
    `lines` are the factions' own lines where nobody instructs otherwise. `threshold` is the per
    cent of ballots for that carries: 50 means more than half.
    """

    id: str
    assembly: str
    day: date
    title: str
    question: str
    mover: str
    positions: Mapping[str, int]
    lines: Mapping[str, Side]
    source: str
    confidence: Confidence
    opposer: str | None = None
    scheduled: bool = True
    tabled_by: tuple[str, ...] = ()  # factions that may table it
    needs: tuple[Condition, ...] = ()
    needs_delegates: int = 0  # how many delegates must stand behind who tables it
    vote: bool = True  # False: a right that tabling alone makes good (a co-report)
    threshold: int = 50
    for_says: str = ""  # what a vote for means, in words
    against_says: str = ""
    carried: tuple[Effect, ...] = ()
    lost: tuple[Effect, ...] = ()
    recorded: Mapping[str, int] = field(default_factory=dict)  # for, against, abstain


@dataclass(frozen=True, slots=True)
class Election:
    """elections.yaml: an assembly fills a body anew on a day (R7).

    `full` and `candidates` are the places of the new body. `nominees` are put up for a full place
    beside the retiring members, `for_candidates` for a candidate's. `others` counts full places
    that the list fills from outside the game's people.
    """

    id: str
    assembly: str
    day: date
    body: str
    full: int
    candidates: int
    nominees: tuple[str, ...]
    title: str
    source: str
    confidence: Confidence
    for_candidates: tuple[str, ...] = ()
    others: int = 0


@dataclass(frozen=True, slots=True)
class Sanction:
    """sanctions.yaml: a rung of the ladder of discipline, lowest first (R6.7, R6.72).

    It needs `proof` and gives somebody a `standing`, or `takes` seats in bodies. The bodies that it
    is `heard_by` vote on it together, at a meeting called `hearing`; a rung that nobody hears is
    the Commission's own. One by the `clause` that bans factions is asked for only by who knows of
    that (R6.75). In `title` and `question` `{accused}` stands for the name.
    """

    id: str
    name: str
    proof: int
    source: str
    confidence: Confidence
    standing: Standing | None = None
    takes: tuple[str, ...] = ()
    heard_by: tuple[str, ...] = ()
    hearing: str = ""
    clause: bool = False
    threshold: int = 50
    title: str = ""
    question: str = ""
    for_says: str = ""
    against_says: str = ""


@dataclass(frozen=True, slots=True)
class Option:
    """One answer to an event."""

    id: str
    text: str
    effects: tuple[Effect, ...] = ()
    needs: tuple[Condition, ...] = ()
    history: bool = False  # what was done


@dataclass(frozen=True, slots=True)
class Event:
    """events.yaml: something that history brings, once, when `when` holds on or after `day`.

    `chance` is the per cent that it happens at all (rolled once, when it could). With `options` it
    asks `faction`; an unanswered question takes the first option whose needs hold.
    """

    id: str
    day: date
    title: str
    text: str
    source: str
    confidence: Confidence
    until: date | None = None
    when: tuple[Condition, ...] = ()
    chance: int = 100
    effects: tuple[Effect, ...] = ()
    faction: str | None = None
    question: str = ""
    options: tuple[Option, ...] = ()
    picture: str = ""  # a person's portrait
    lead: str = ""  # the line under the headline


@dataclass(frozen=True, slots=True)
class Risk:
    """risks.yaml: what somebody may die of, and when (R13.7).

    A `fixed` one comes on `day`, the recorded one, if `when` holds. One that is not fixed is left
    to chance: from `since` (else `day`) to `until` it strikes with `chance` per cent a week.
    """

    id: str
    person: str
    day: date
    title: str
    text: str
    source: str
    confidence: Confidence
    fixed: bool = True
    since: date | None = None
    until: date | None = None
    chance: int = 0
    when: tuple[Condition, ...] = ()
    lead: str = ""  # the line under the headline
    note: str = ""


@dataclass(frozen=True, slots=True)
class Ending:
    """endings.yaml: how a game can end; the first whose conditions hold is told."""

    id: str
    title: str
    text: str
    when: tuple[Condition, ...]


@dataclass(frozen=True, slots=True)
class Fact:
    """facts.yaml: one line of the record and the check that holds a game against it.

    `claim` is what must be so. The first turn after which it is so dates the fact in the game;
    within `tolerance` days of `day` it is as in history. `contrary`, where it holds, settles that
    the game went otherwise. `unchecked` gives the reason why a fact can't be checked.
    """

    id: str
    day: date
    title: str
    statement: str
    source: str
    confidence: Confidence
    claim: tuple[Condition, ...] = ()
    contrary: tuple[Condition, ...] = ()
    tolerance: int = 7
    about: tuple[str, ...] = ()  # ids that the claim turns on, for the cause of a difference
    unchecked: str = ""
    seed: bool = False  # stands in the two founding articles


@dataclass(frozen=True, slots=True)
class HistoricOrder:
    """history.yaml: what a faction did, as an order in the notation, on a day.

    `otherwise` is tried in its place where it has become impossible.
    """

    day: date
    faction: str
    order: str
    source: str
    confidence: Confidence
    otherwise: str = ""


@dataclass(frozen=True, slots=True)
class Stir:
    """Where a gauge at its alarm moves a mood, and which way: in industrial places or in others."""

    issue: str
    by: int
    industrial: bool = False


@dataclass(frozen=True, slots=True)
class Gauge:
    """country.yaml: something of the country that can be counted, in its `unit`, a whole number.

    `value` is where it stands at the start, within `low` and `high`. At `alarm` (0: never) it
    `stirs` moods; `blamed` says that the government answers for it. `people` tells, with its own
    source, what an alarm means outside the hall.
    """

    id: str
    name: str
    unit: str
    low: int
    high: int
    value: int
    source: str
    confidence: Confidence
    alarm: int = 0
    blamed: bool = True
    stirs: tuple[Stir, ...] = ()
    people: str = ""
    people_source: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Lever:
    """policies.yaml: something that the government decides, in steps from `low` up.

    `steps` are its words from the lowest to the highest, `value` where it stands at the start;
    0 is the middle course. `positions` say where a step up stands on the issues. The body that it
    is `decided_by` votes on each step; without one the government decides alone (R12.8).
    """

    id: str
    name: str
    low: int
    steps: tuple[str, ...]
    value: int
    positions: Mapping[str, int]
    source: str
    confidence: Confidence
    decided_by: str | None = None
    people: str = ""
    people_source: str = ""
    note: str = ""

    @property
    def high(self) -> int:
        """The highest step."""
        return self.low + len(self.steps) - 1


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
    congress: str  # the assembly that delegates are chosen for
    main_motion: str  # what the forecast strip forecasts
    list_day: date  # delegations are elected from this day on
    centre: str  # the faction that holds the Secretariat's majority at the start
    notes: str = ""


@dataclass(frozen=True, slots=True)
class Scenario:
    """Everything that a game is played from; the loader makes it, nobody changes it."""

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
    version: str = ""  # digest of the files, for saves
    country: Mapping[str, Gauge] = field(default_factory=dict)
    policies: Mapping[str, Lever] = field(default_factory=dict)
    risks: Mapping[str, Risk] = field(default_factory=dict)
    doctrines: Mapping[str, Doctrine] = field(default_factory=dict)
