"""Owns what can be asked of a state: every condition, by the word in `test` (R9).

What each means is in `rules.conditions`.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from game.rules.vocabulary.names import Absent, Measure, Rank, Side, Standing, VerbName


@dataclass(frozen=True, slots=True)
class AllOf:
    """Every one of `of` holds."""

    test: Literal["all"]
    of: tuple[Condition, ...]


@dataclass(frozen=True, slots=True)
class AnyOf:
    """At least one of `of` holds."""

    test: Literal["any"]
    of: tuple[Condition, ...]


@dataclass(frozen=True, slots=True)
class NoneOf:
    """Not one of `of` holds."""

    test: Literal["none"]
    of: tuple[Condition, ...]


@dataclass(frozen=True, slots=True)
class DateIs:
    """The turn begins on or after `since` and on or before `until` (either may be left out)."""

    test: Literal["date"]
    since: date | None = None
    until: date | None = None


@dataclass(frozen=True, slots=True)
class OfficeIs:
    """`office` is held by `person`, or by anybody of `faction`; by neither: it is vacant."""

    test: Literal["office"]
    office: str
    person: str | None = None
    faction: str | None = None


@dataclass(frozen=True, slots=True)
class SeatIs:
    """`person` sits in `body`, with that `rank` where one is given."""

    test: Literal["seat"]
    body: str
    person: str
    rank: Rank | None = None


@dataclass(frozen=True, slots=True)
class SeatsHeld:
    """`faction` holds from `at_least` to `at_most` full seats of `body`."""

    test: Literal["seats"]
    body: str
    faction: str
    at_least: int = 0
    at_most: int = 10_000


@dataclass(frozen=True, slots=True)
class SecretaryIs:
    """`organisation` is led by `person`, or by a secretary who follows `faction`."""

    test: Literal["secretary"]
    organisation: str
    person: str | None = None
    faction: str | None = None


@dataclass(frozen=True, slots=True)
class SecretariesHeld:
    """Secretaries who follow `faction` lead from `at_least` to `at_most` organisations."""

    test: Literal["secretaries"]
    faction: str
    at_least: int = 0
    at_most: int = 10_000


@dataclass(frozen=True, slots=True)
class MeasureIs:
    """A faction's influence, legitimacy, exposure or cohesion lies within bounds."""

    test: Literal["measure"]
    faction: str
    of: Measure
    at_least: int = -10_000
    at_most: int = 10_000


@dataclass(frozen=True, slots=True)
class GripIs:
    """The apparatus's grip on `organisation` (0-100) lies within bounds."""

    test: Literal["grip"]
    organisation: str
    at_least: int = 0
    at_most: int = 100


@dataclass(frozen=True, slots=True)
class SupportIs:
    """The per cent of `organisation`'s members who support `faction` lies within bounds."""

    test: Literal["support"]
    organisation: str
    faction: str
    at_least: int = 0
    at_most: int = 100


@dataclass(frozen=True, slots=True)
class MemberOf:
    """`person` stands with `faction`; without one: with none."""

    test: Literal["follows"]
    person: str
    faction: str | None = None


@dataclass(frozen=True, slots=True)
class StandingIs:
    """`person` has one of these standings in the party."""

    test: Literal["standing"]
    person: str
    among: tuple[Standing, ...]


@dataclass(frozen=True, slots=True)
class Happened:
    """`event` has happened, and was answered with `option` where one is given."""

    test: Literal["happened"]
    event: str
    option: str | None = None


@dataclass(frozen=True, slots=True)
class MotionIs:
    """`motion` was put to the vote and carried, or lost."""

    test: Literal["motion"]
    motion: str
    carried: bool = True


@dataclass(frozen=True, slots=True)
class VotesAre:
    """The ballots on one side of `motion` number from `at_least` to `at_most`."""

    test: Literal["votes"]
    motion: str
    side: Side
    at_least: int = 0
    at_most: int = 10_000


@dataclass(frozen=True, slots=True)
class VotesShare:
    """The per cent of the ballots cast on `motion` that fell to one side lies within bounds."""

    test: Literal["vote_share"]
    motion: str
    side: Side
    at_least: int = 0
    at_most: int = 100


@dataclass(frozen=True, slots=True)
class DocumentIs:
    """`document` is known to all (`published`), or not; or `faction` holds it."""

    test: Literal["document"]
    document: str
    published: bool | None = None
    faction: str | None = None


@dataclass(frozen=True, slots=True)
class ReadBy:
    """`document` was read by `reader`: a body, a faction, a place, `delegations` or `all`."""

    test: Literal["read"]
    document: str
    reader: str


@dataclass(frozen=True, slots=True)
class KeptBack:
    """`document` is unpublished, and a majority in the body that would publish it keeps it so."""

    test: Literal["kept_back"]
    document: str


@dataclass(frozen=True, slots=True)
class PlatformIs:
    """The place of `faction` on `issue` (-10 to 10) lies within bounds."""

    test: Literal["platform"]
    faction: str
    issue: str
    at_least: int = -10
    at_most: int = 10


@dataclass(frozen=True, slots=True)
class AppealIs:
    """The appeal of `doctrine` (0-100) lies within bounds; `faction`, where given, proclaims it."""

    test: Literal["appeal"]
    doctrine: str
    at_least: int = 0
    at_most: int = 100
    faction: str | None = None


@dataclass(frozen=True, slots=True)
class PactIs:
    """A pact between the two factions stands."""

    test: Literal["pact"]
    between: tuple[str, str]


@dataclass(frozen=True, slots=True)
class OrderGiven:
    """An order of this kind has succeeded since `since`, by this actor or faction, on this object.

    `target` is whatever the order names first: an organisation, a person, a motion, a document.
    With `tried` one that failed counts as well: a march that was dispersed, a press that was found.
    """

    test: Literal["order"]
    verb: VerbName
    actor: str | None = None
    faction: str | None = None
    target: str | None = None
    since: date | None = None
    tried: bool = False


@dataclass(frozen=True, slots=True)
class WorkersAddressed:
    """The workers whom `faction`'s teams have spoken to in `organisation` lie within bounds."""

    test: Literal["addressed"]
    organisation: str
    faction: str
    at_least: int = 0
    at_most: int = 10_000_000


@dataclass(frozen=True, slots=True)
class DelegatesAre:
    """The delegates whom `faction`'s line binds number from `at_least` to `at_most`."""

    test: Literal["delegates"]
    faction: str
    at_least: int = 0
    at_most: int = 10_000


@dataclass(frozen=True, slots=True)
class GaugeIs:
    """A gauge of the country, in its own unit, lies within bounds."""

    test: Literal["country"]
    gauge: str
    at_least: int = -1_000_000
    at_most: int = 1_000_000


@dataclass(frozen=True, slots=True)
class LeverIs:
    """A lever of policy stands at a step within bounds."""

    test: Literal["policy"]
    lever: str
    at_least: int = -10
    at_most: int = 10


@dataclass(frozen=True, slots=True)
class DiscussionIs:
    """A discussion is open, in which every side may print; with `open: false`, none is."""

    test: Literal["discussion"]
    open: bool = True


@dataclass(frozen=True, slots=True)
class CampaignIs:
    """The paper runs a campaign: against a faction where `against` names one, or on an `issue`.

    `paper` is an office with a press, or an organisation for the paper of its committee.
    """

    test: Literal["campaign"]
    paper: str
    against: str | None = None
    issue: str | None = None


@dataclass(frozen=True, slots=True)
class BarredIs:
    """`organisation` is closed to the speakers and the papers of `faction`."""

    test: Literal["barred"]
    organisation: str
    faction: str


@dataclass(frozen=True, slots=True)
class IsAway:
    """`person` is away: on `leave`, for `illness`, or for either where `why` is left out."""

    test: Literal["away"]
    person: str
    why: Absent | None = None


@dataclass(frozen=True, slots=True)
class IsIll:
    """`person` lies ill, or is in no health to be given an order."""

    test: Literal["ill"]
    person: str


@dataclass(frozen=True, slots=True)
class IsDead:
    """`person` is dead."""

    test: Literal["dead"]
    person: str


Condition = (
    AllOf
    | AnyOf
    | NoneOf
    | DateIs
    | OfficeIs
    | SeatIs
    | SeatsHeld
    | SecretaryIs
    | SecretariesHeld
    | MeasureIs
    | GripIs
    | SupportIs
    | MemberOf
    | StandingIs
    | Happened
    | MotionIs
    | VotesAre
    | VotesShare
    | DocumentIs
    | ReadBy
    | KeptBack
    | PlatformIs
    | AppealIs
    | PactIs
    | OrderGiven
    | DelegatesAre
    | GaugeIs
    | LeverIs
    | WorkersAddressed
    | DiscussionIs
    | CampaignIs
    | BarredIs
    | IsAway
    | IsIll
    | IsDead
)
