"""Owns what the congress screen knows of a vote: its parts, its forecast, its reasons, its record.

    for vote in votes_of(sitting, turn):
        vote.parts[0].name, vote.call.count

A part is what is called at once: a delegation, a faction's people in a body, or one member of a
small body. Nothing here draws, and every ballot comes from the rules.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property

from game import narrate, record
from game.rules.joint import plenum_of, together
from game.rules.model import Assembly, Motion, Scenario
from game.rules.state import Ballots, State
from game.rules.vocabulary import Side
from game.rules.votes import Ballot, RollCall, WhipCount, roll_call, whip_count
from game.rules.weighing import line
from game.ui.sitting import Sitting
from game.words import text as _

SIDES: tuple[Side, ...] = ("for", "against", "abstain")
SMALL_BODY = 12  # up to so many members each is called by name


@dataclass(frozen=True, slots=True)
class Part:
    """What is called at once: its ballots in the order of the seats, and what was expected.

    `place` is where its wedge stands in the hall, from the left; parts are called in another order.
    `leaning` are its ballots before the turn, without the die; `expected` their likeliest count.
    Both are empty where the state before is not known.
    """

    key: str
    name: str
    patron: str
    ballots: tuple[Ballot, ...]
    leaning: tuple[Ballot, ...] = ()
    expected: Ballots | None = None
    place: int = 0

    @property
    def count(self) -> Ballots:
        """How the part voted."""
        return counted(ballot.side for ballot in self.ballots)

    @property
    def split(self) -> int:
        """How many did not vote with the most of their part."""
        count = self.count
        return count.cast - max(count.for_, count.against, count.abstain)


@dataclass(frozen=True)
class Vote:
    """One vote of a turn that is over: the hall as it was, the call, and the state before."""

    sitting: Sitting
    turn: int
    hall: State
    call: RollCall
    parts: tuple[Part, ...]

    @property
    def scenario(self) -> Scenario:
        """The scenario that is played."""
        return self.sitting.scenario

    @property
    def motion(self) -> Motion:
        """What was asked."""
        return self.scenario.motions[self.call.motion]

    @property
    def assembly(self) -> Assembly:
        """Who was asked."""
        return self.scenario.assemblies[self.motion.assembly]

    @property
    def where(self) -> str:
        """Who sat: an assembly by its name, or bodies that were called together (R7.14)."""
        bodies = together(self.hall, self.assembly.body or "", self.turn)
        return narrate.name(self.scenario, plenum_of(bodies)) if bodies else self.assembly.name

    @cached_property
    def count(self) -> Ballots:
        """How it came out."""
        return self.call.count

    @property
    def needed(self) -> int:
        """How many ballots for carry the motion."""
        return self.count.needed(self.motion.majority)

    @property
    def carried(self) -> bool:
        """Whether it was carried."""
        return self.count.carried(self.motion.majority)

    @cached_property
    def verdict(self) -> record.Verdict | None:
        """How the vote stands to the record, where the scenario has a fact of the same id."""
        if self.motion.id not in self.scenario.facts:
            return None
        checked = record.check(self.scenario, self.sitting.match.states)
        found = next(item for item in checked if item.fact == self.motion.id)
        return found if found.verdict in ("as_in_history", "earlier", "later", "diverged") else None

    @cached_property
    def before(self) -> State | None:
        """What the seat could know when the turn opened."""
        state = self.sitting.match.opened(self.turn)
        return self.sitting.view_of(state) if state else None


def counted(sides: Iterable[Side]) -> Ballots:
    """The count of some ballots."""
    numbers = Counter(sides)
    return Ballots(numbers["for"], numbers["against"], numbers["abstain"])


def of_side(ballots: Ballots, side: Side) -> int:
    """The number of ballots on a side."""
    return {"for": ballots.for_, "against": ballots.against, "abstain": ballots.abstain}[side]


# --- the votes of a turn --------------------------------------------------------------------------
def votes_of(sitting: Sitting, turn: int) -> tuple[Vote, ...]:
    """The votes of a resolved turn, the congress's last; () where there was none."""
    halls = sitting.halls(turn)
    votes = [_vote(sitting, turn, motion, hall) for motion, hall in halls.items()]
    order = {"sitting": 0, "cells": 1, "conference": 1, "plenum": 2, "congress": 3}
    return tuple(sorted(votes, key=lambda vote: order[vote.assembly.kind]))


def _vote(sitting: Sitting, turn: int, motion: str, hall: State) -> Vote:
    scenario = sitting.scenario
    call = roll_call(scenario, hall, motion)
    before = sitting.match.opened(turn)
    count = whip_count(scenario, sitting.view_of(before), motion) if before else None
    assembly = scenario.assemblies[scenario.motions[motion].assembly]
    return Vote(sitting, turn, hall, call, parted(scenario, hall, assembly, call, count))


Grouping = Callable[[Ballot], str]


def of_members(assembly: Assembly) -> bool:
    """Whether members of a body vote, or of several that sit together, and no delegations."""
    return bool(assembly.body or assembly.bodies)


def parted(
    scenario: Scenario, hall: State, assembly: Assembly, call: RollCall, count: WhipCount | None
) -> tuple[Part, ...]:
    """A roll call in the parts in which it is shown, with what was expected of each.

    The smallest is called first and the largest last, as long as that it stands open.
    """
    group = _grouping(assembly, len(call.ballots))
    leaning = _grouped(count.ballots, group) if count else {}
    parts = []
    for place, (key, ballots) in enumerate(_grouped(call.ballots, group).items()):
        before = leaning.get(key, ())
        by_place = count.by_delegation if count and ballots[0].delegate.where == key else {}
        expected = by_place.get(key)
        if expected is None and count is not None:
            expected = counted(ballot.side for ballot in before)
        name, patron = _named(scenario, hall, assembly, key, ballots[0])
        parts.append(Part(key, name, patron, ballots, before, expected, place))
    return tuple(sorted(parts, key=lambda part: len(part.ballots)))


def _grouping(assembly: Assembly, voters: int) -> Grouping:
    """By organisation, by who sent them to a conference, by faction, or one by one."""
    if assembly.organisation:
        return lambda b: f"{'nominees' if b.delegate.nominee else 'others'} {b.delegate.faction}"
    if not of_members(assembly):
        return lambda b: b.delegate.where
    if voters <= SMALL_BODY:
        return lambda b: b.delegate.person or f"{b.delegate.where} {b.delegate.seat}"
    return lambda b: f"members {b.delegate.faction}"


def _grouped(ballots: Iterable[Ballot], group: Grouping) -> dict[str, tuple[Ballot, ...]]:
    found: dict[str, list[Ballot]] = {}
    for ballot in ballots:
        found.setdefault(group(ballot), []).append(ballot)
    return {key: tuple(items) for key, items in found.items()}


def _named(
    scenario: Scenario, hall: State, assembly: Assembly, key: str, first: Ballot
) -> tuple[str, str]:
    """A part's name and the faction whose colour its arc has."""
    faction = first.delegate.faction
    if of_members(assembly) and first.delegate.person == key:
        return narrate.name(scenario, key), faction
    if not of_members(assembly) and not assembly.organisation:
        return narrate.name(scenario, key), hall.patron(key)
    if first.delegate.nominee:
        secretary = hall.organisations[first.delegate.where].secretary or ""
        name = _("Nominees of {secretary}").format(secretary=narrate.name(scenario, secretary))
        return name, faction
    return (narrate.name(scenario, faction) if faction else _("Uncommitted")), faction


# --- why they voted -------------------------------------------------------------------------------
BOUND, FOLLOWED, CASE, PRESTIGE = "bound", "followed", "case", "prestige"
TIED, FEAR, SWEPT, MOOD, TOLD, TORN, UNMOVED = (
    "tied",
    "fear",
    "swept",
    "mood",
    "told",
    "torn",
    "unmoved",
)
PERSON = "person"  # all that is weighed in a vote about a post alone (R5.11)
_GROUP_OF = {
    "bound": BOUND,
    "officials": BOUND,
    "held_rooted": BOUND,
    "held_safe": BOUND,
    "beaten": BOUND,
    "follows": FOLLOWED,
    "hostile": FOLLOWED,
    "convinced": CASE,
    "argued": CASE,
    "doctrine": CASE,
    "prestige": PRESTIGE,
    "tied": TIED,
    "fear": FEAR,
    "swept": SWEPT,
    "mood": MOOD,
}


def ground_words(ground: str) -> str:
    """What a ground of voting is called in the table."""
    return {
        BOUND: _("Bound by their secretary"),
        FOLLOWED: _("Followed their faction"),
        CASE: _("Convinced by the case"),
        PRESTIGE: _("Trusted the greater name"),
        TIED: _("Personal ties"),
        PERSON: _("Thought of the person"),
        FEAR: _("Fear of the ban on factions"),
        SWEPT: _("Went along with the hall"),
        MOOD: _("Mood of the hour"),
        TOLD: _("Told to abstain"),
        TORN: _("Pulled both ways"),
        UNMOVED: _("Moved too little either way"),
    }[ground]


def ground(vote: Vote, ballot: Ballot) -> str:
    """The ground on which a delegate voted: what weighed most on the side taken."""
    if ballot.side == "abstain":
        return _abstained(vote, ballot)
    sign = 1 if ballot.side == "for" else -1
    weights: Counter[str] = Counter()
    for reason in ballot.tally.reasons:
        weights[_GROUP_OF.get(reason.key, PERSON)] += reason.amount * sign
    return max(weights, key=lambda name: (weights[name], name)) if weights else UNMOVED


def _abstained(vote: Vote, ballot: Ballot) -> str:
    threshold = vote.scenario.balance.votes.threshold
    if abs(ballot.tally.total - ballot.tally.amount("fear")) >= threshold:
        return FEAR
    faction = ballot.delegate.faction
    if faction and line(vote.scenario, vote.hall, vote.motion, faction) == "abstain":
        return TOLD
    pulls = [reason.amount for reason in ballot.tally.reasons if reason.key != "mood"]
    both = any(pull > 0 for pull in pulls) and any(pull < 0 for pull in pulls)
    return TORN if both else UNMOVED


@dataclass(frozen=True, slots=True)
class Ground:
    """One line of `Why they voted`: the ground, its count, and where those who had it sit."""

    key: str
    count: Ballots
    places: tuple[tuple[str, int], ...]


def grounds(vote: Vote) -> tuple[Ground, ...]:
    """Why they voted, the commonest ground first; the counts sum to the ballots."""
    sides: dict[str, list[Side]] = {}
    places: dict[str, Counter[str]] = {}
    for part in vote.parts:
        for ballot in part.ballots:
            key = ground(vote, ballot)
            sides.setdefault(key, []).append(ballot.side)
            places.setdefault(key, Counter())[part.name] += 1
    found = [Ground(key, counted(sides[key]), tuple(places[key].most_common())) for key in sides]
    return tuple(sorted(found, key=lambda item: (-item.count.cast, item.key)))


# --- why it came otherwise than expected ----------------------------------------------------------
OTHERS = "others"  # somebody else sits in the seat


def change_words(key: str) -> str:
    """What moved a seat, in the words of the panel; whatever has none goes by its ground."""
    found = {
        "bound": _("The secretary’s line"),
        "follows": _("The faction’s line"),
        "hostile": _("Enmity to the mover"),
        "convinced": _("Convictions at home"),
        "argued": _("Arguments heard"),
        "prestige": _("Standing of both sides"),
        "tied": _("Personal ties"),
        "fear": _("Fear of the ban on factions"),
        "swept": _("A hall of one mind"),
        "mood": _("Mood of the hour"),
        OTHERS: _("Others were sent"),
    }
    return found.get(key) or ground_words(_GROUP_OF.get(key, PERSON))


def moved_side(part: Part) -> tuple[Side, int]:
    """The side whose number came out furthest from what was expected, and by how many."""
    if part.expected is None:
        return "for", 0
    apart = {side: of_side(part.count, side) - of_side(part.expected, side) for side in SIDES}
    side = max(SIDES, key=lambda one: abs(apart[one]))
    return side, apart[side]


def changes(part: Part, side: Side) -> dict[str, int]:
    """What made a side's number other than expected: cause -> by how many, the change in all."""
    moved: Counter[str] = Counter()
    for now, before in zip(part.ballots, part.leaning, strict=False):
        by = (now.side == side) - (before.side == side)
        if by:
            moved[_cause(now, before, side, by)] += by
    if part.expected is not None:
        whole = of_side(part.count, side) - of_side(part.expected, side)
        moved["mood"] += whole - sum(moved.values())
    return {key: by for key, by in moved.most_common() if by}


def _cause(now: Ballot, before: Ballot, side: Side, by: int) -> str:
    """The reason that moved most in the direction in which the ballot went."""
    one, other = now.delegate, before.delegate
    if (one.faction, one.nominee, one.person) != (other.faction, other.nominee, other.person):
        return OTHERS
    sign = {"for": by, "against": -by, "abstain": -1 if before.tally.total > 0 else 1}[side]
    keys = {reason.key for reason in (*now.tally.reasons, *before.tally.reasons)}
    return max(
        sorted(keys), key=lambda key: sign * (now.tally.amount(key) - before.tally.amount(key))
    )
