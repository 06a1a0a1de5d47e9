"""Owns what can be made to happen: every effect, by the word in `do` (R10).

What each means is in `rules.effects`.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from game.rules.vocabulary.names import Measure, Rank, Side, Standing


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
    """What `person` feels for `to` moves by `by` (-100 to 100); a faction: for who leads it."""

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
