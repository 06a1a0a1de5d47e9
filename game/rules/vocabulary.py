"""Owns the two closed languages of a scenario: every condition and every effect (R9, R10).

Events, motions, aims, endings and facts are conditions and effects under a name. There is no
third language and no expression syntax. A condition carries its name in `test`, an effect in `do`;
a line of YAML such as ``{test: secretary, organisation: leningrad, faction: secretariat}`` becomes

>>> SecretaryIs("secretary", organisation="leningrad", faction="secretariat").person is None
True

This module says what can be written; `conditions` and `effects` say what it means.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

Rank = Literal["full", "candidate"]
Side = Literal["for", "against", "abstain"]
Measure = Literal["influence", "legitimacy", "exposure", "cohesion"]
Absent = Literal["leave", "illness"]
Standing = Literal["member", "warned", "reprimanded", "removed", "expelled", "exiled", "dead"]
OUT: tuple[Standing, ...] = ("expelled", "exiled", "dead")  # who has no card any more
VerbName = Literal[
    "appoint",
    "transfer",
    "recall",
    "inspect",
    "recruit",
    "tour",
    "team",
    "publish",
    "cite",
    "cultivate",
    "gather",
    "speak",
    "negotiate",
    "table",
    "charge",
    "answer",
    "suppress",
    "leak",
    "compromise",
    "shift",
    "proclaim",
    "rest",
    "meet",
    "watch",
    "print",
    "demonstrate",
    "submit",
    "recant",
    "policy",
    "hunt",
    "campaign",
    "bar",
    "leave",
    "write",
    "propose",
    "resign",
    "list",
    "strike",
    "enlarge",
    "call",
]


# --- conditions ---------------------------------------------------------------------------------
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
    """

    test: Literal["order"]
    verb: VerbName
    actor: str | None = None
    faction: str | None = None
    target: str | None = None
    since: date | None = None


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
    | GaugeIs
    | LeverIs
    | DiscussionIs
    | CampaignIs
    | BarredIs
    | IsAway
    | IsIll
    | IsDead
)


# --- effects ------------------------------------------------------------------------------------
@dataclass(frozen=True, slots=True)
class ChangeMeasure:
    """A faction's influence, legitimacy, exposure or cohesion moves by `by`."""

    do: Literal["measure"]
    faction: str
    of: Measure
    by: int


@dataclass(frozen=True, slots=True)
class ChangeGrip:
    """The grip of the apparatus on `organisation` moves by `by` points of a hundred."""

    do: Literal["grip"]
    organisation: str
    by: int


@dataclass(frozen=True, slots=True)
class ChangeSupport:
    """`faction` gains `by` per cent of the members of `organisation` (or of all: `everywhere`).

    What is gained comes from the uncommitted first, then from the others in proportion; what is
    lost goes to the uncommitted.
    """

    do: Literal["support"]
    faction: str
    by: int
    organisation: str | None = None
    everywhere: bool = False


@dataclass(frozen=True, slots=True)
class ChangeMood:
    """The mood of `organisation` (or of all: `everywhere`) on `issue` moves by `by` (-10 to 10)."""

    do: Literal["mood"]
    issue: str
    by: int
    organisation: str | None = None
    everywhere: bool = False


@dataclass(frozen=True, slots=True)
class NameSecretary:
    """`person` becomes secretary of `organisation`; without one the post falls vacant."""

    do: Literal["secretary"]
    organisation: str
    person: str | None = None


@dataclass(frozen=True, slots=True)
class FillOffice:
    """`person` takes `office`; without one it falls vacant."""

    do: Literal["office"]
    office: str
    person: str | None = None


@dataclass(frozen=True, slots=True)
class FillSeat:
    """`person` gets a seat of `rank` in `body`; with `rank` left out, loses the seat."""

    do: Literal["seat"]
    body: str
    person: str
    rank: Rank | None = None


@dataclass(frozen=True, slots=True)
class ChangeTie:
    """What `person` feels for `to` moves by `by` (-100 to 100)."""

    do: Literal["tie"]
    person: str
    to: str
    by: int


@dataclass(frozen=True, slots=True)
class JoinFaction:
    """`person` goes over to `faction`; without one, to none."""

    do: Literal["join"]
    person: str
    faction: str | None = None


@dataclass(frozen=True, slots=True)
class SetStanding:
    """`person`'s standing in the party becomes `to`; `dead` empties all posts and seats."""

    do: Literal["standing"]
    person: str
    to: Standing


@dataclass(frozen=True, slots=True)
class ChangeHealth:
    """`person`'s health moves by `by` (0 to 10; at 0 no order can be given through them)."""

    do: Literal["health"]
    person: str
    by: int


@dataclass(frozen=True, slots=True)
class GiveDocument:
    """`faction` comes to hold `document`."""

    do: Literal["give"]
    document: str
    faction: str


@dataclass(frozen=True, slots=True)
class PublishDocument:
    """`document` becomes known to all."""

    do: Literal["publish"]
    document: str


@dataclass(frozen=True, slots=True)
class ReadDocument:
    """`document` is read by `reader`: a body, a faction, an organisation, `delegations`, `all`."""

    do: Literal["read"]
    document: str
    reader: str


@dataclass(frozen=True, slots=True)
class ChangePlatform:
    """The place of `faction` on `issue` moves by `by` (-10 to 10), without the price of a turn."""

    do: Literal["platform"]
    faction: str
    issue: str
    by: int


@dataclass(frozen=True, slots=True)
class ChangeAppeal:
    """The appeal of `doctrine` (0 to 100) moves by `by`: a defeat or a rising abroad."""

    do: Literal["appeal"]
    doctrine: str
    by: int


@dataclass(frozen=True, slots=True)
class AddArgument:
    """`motion` gains weight on one side: `by` points for every delegate who can be moved."""

    do: Literal["argument"]
    motion: str
    by: int


@dataclass(frozen=True, slots=True)
class PutOnAgenda:
    """`motion` is put on the agenda of its assembly."""

    do: Literal["agenda"]
    motion: str


@dataclass(frozen=True, slots=True)
class SetLine:
    """`faction` instructs its delegates how to vote on `motion`."""

    do: Literal["line"]
    motion: str
    faction: str
    side: Side


@dataclass(frozen=True, slots=True)
class ElectDelegates:
    """`organisation` (or `everywhere`: all that have not yet) elects its delegates."""

    do: Literal["delegation"]
    organisation: str | None = None
    everywhere: bool = False


@dataclass(frozen=True, slots=True)
class OpenMandate:
    """`organisation` loses its right to refuse a secretary sent by the centre."""

    do: Literal["mandate"]
    organisation: str


@dataclass(frozen=True, slots=True)
class ChangeGauge:
    """A gauge of the country moves by `by`, in its own unit: a war scare, a lean harvest."""

    do: Literal["gauge"]
    gauge: str
    by: int


@dataclass(frozen=True, slots=True)
class ChangeLever:
    """A lever of policy moves by `by` steps."""

    do: Literal["lever"]
    lever: str
    by: int


@dataclass(frozen=True, slots=True)
class OpenDiscussion:
    """A discussion is opened: until the day `until` every side may print."""

    do: Literal["open_discussion"]
    until: date


@dataclass(frozen=True, slots=True)
class CloseDiscussion:
    """A discussion that is open is closed before its day."""

    do: Literal["close_discussion"]


@dataclass(frozen=True, slots=True)
class EnlargeBody:
    """`body` gets `by` places more at its next election, filled from the list of `faction`."""

    do: Literal["enlarge"]
    body: str
    by: int
    faction: str


@dataclass(frozen=True, slots=True)
class GoOnLeave:
    """`person` goes on leave for so many weeks, unless away or dead already."""

    do: Literal["goes_on_leave"]
    person: str
    weeks: int


@dataclass(frozen=True, slots=True)
class FallIll:
    """`person` falls ill, loses health as by any illness, and is away for so many weeks."""

    do: Literal["falls_ill"]
    person: str
    weeks: int


@dataclass(frozen=True, slots=True)
class ComeBack:
    """`person` comes back from leave, or from the sickbed."""

    do: Literal["comes_back"]
    person: str


@dataclass(frozen=True, slots=True)
class Die:
    """`person` dies: posts and seats fall vacant, and no tie to the dead binds any more."""

    do: Literal["dies"]
    person: str


Effect = (
    ChangeMeasure
    | ChangeGrip
    | ChangeSupport
    | ChangeMood
    | NameSecretary
    | FillOffice
    | FillSeat
    | ChangeTie
    | JoinFaction
    | SetStanding
    | ChangeHealth
    | GiveDocument
    | PublishDocument
    | ReadDocument
    | ChangePlatform
    | ChangeAppeal
    | AddArgument
    | PutOnAgenda
    | SetLine
    | ElectDelegates
    | OpenMandate
    | ChangeGauge
    | ChangeLever
    | OpenDiscussion
    | CloseDiscussion
    | EnlargeBody
    | GoOnLeave
    | FallIll
    | ComeBack
    | Die
)
