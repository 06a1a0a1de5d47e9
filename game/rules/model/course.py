"""Owns what is to come: the calendar, assemblies, motions, elections, events, endings, facts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from game.rules.model.world import Confidence
from game.rules.vocabulary import Condition, Effect, Majority, Side, Standing


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

    The electorate are delegates of all organisations (a congress, a conference of the whole party),
    a `body`, `bodies` together, or the conference of one `organisation`. `seats` counts the places
    of delegates (an assumption where the record has no number). The party's delegates are elected
    from `list_day` on (else the day it opens), as many in each organisation as `delegations` says,
    or else a share of the seats by its weight (R3.12). In a vote of the `cells` nobody is elected:
    the members vote, and a seat stands for many of them.
    """

    id: str
    name: str
    kind: Literal["congress", "conference", "cells", "plenum", "sitting"]
    opens: date
    closes: date
    place: str
    source: str
    confidence: Confidence
    body: str | None = None
    organisation: str | None = None
    seats: int = 0
    bodies: tuple[str, ...] = ()  # sit and vote together, nobody twice: a joint plenum
    list_day: date | None = None
    delegations: Mapping[str, int] = field(default_factory=dict)

    @property
    def of_party(self) -> bool:
        """Whether delegates of the whole party make it up."""
        return not (self.body or self.bodies or self.organisation)


@dataclass(frozen=True, slots=True)
class Motion:
    """motions.yaml: what an assembly is asked on a day.

    `positions` say where a vote *for* stands on the issues (-10 to 10). `mover` is the faction that
    puts it, `opposer` the one it is put against (whose standing the waverers weigh against it).
    `scheduled` motions stand on the agenda from the start; others come by `table` or an effect.
    `lines` are the factions' own lines where nobody instructs otherwise. `majority` says how
    many of all ballots carry it: more than `half`, or at least `two_thirds`. `history` says how it
    went where no numbers are recorded; left out, one that is no assumption was carried.
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
    majority: Majority = "half"
    history: Literal["", "carried", "lost", "not_put"] = ""  # where `recorded` does not say it
    for_says: str = ""  # what a vote for means, in words
    against_says: str = ""
    carried: tuple[Effect, ...] = ()
    lost: tuple[Effect, ...] = ()
    recorded: Mapping[str, int] = field(default_factory=dict)  # for, against, abstain
    miss: str = ""  # why simulated votes need not lie near the recorded one


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
    majority: Majority = "half"
    title: str = ""
    question: str = ""
    for_says: str = ""
    against_says: str = ""


@dataclass(frozen=True, slots=True)
class Wording:
    """wordings.yaml: how a motion is worded that the rules make of an order (`rules.wordings`).

    Names in braces are filled in; which ones can stand there depends on the wording.
    """

    id: str
    title: str
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
    the game went otherwise. `unchecked` gives the reason why a fact can't be checked, `miss` why
    games played by the record's orders need not come to it.
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
    miss: str = ""


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
