"""Owns how a delegate votes (R5): one rule for congress, conference, plenum and Politburo.

Each delegate weighs whole numbers: **bound** (the line of whoever sent them, times the grip),
**convinced** (positions against the motion, and the arguments heard), **prestige** (the standing of
who asks), **mood** (a keyed die) and at last **fear** (of being seen against the majority).
At or above the threshold the ballot is for, at or below its negative against, between them it is an
abstention. The whip count is the same function with every face of the die counted, so that it can
say how sure it is.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from math import isqrt

from game.rules.cases import case
from game.rules.delegates import Delegate, electorate
from game.rules.dice import swing
from game.rules.doctrines import doctrine_reason
from game.rules.enlargements import enlarged_by
from game.rules.leaders import leader_of
from game.rules.minutes import clamp
from game.rules.model import Motion, Scenario
from game.rules.platforms import platform as platform_of
from game.rules.policies import about_policy, agreement
from game.rules.posts import about_post, post_reasons
from game.rules.pressure import (
    Pressure,
    beaten,
    faces,
    more_officials,
    pressed,
    pressure,
    side_of,
    visible_lead,
)
from game.rules.secretaries import felt, roots
from game.rules.state import Ballots, State
from game.rules.tally import Reason, Tally, tally
from game.rules.vocabulary import Side

_SIGN: Mapping[Side, int] = {"for": 1, "against": -1, "abstain": 0}


Firmness = tuple[int, int]  # how safe a secretary feels, how deep he is rooted, per cent
_LOOSE: Firmness = (0, 0)


@dataclass(frozen=True, slots=True)
class Ballot:
    """One delegate's answer, with the reasons that made it.

    In a whip count `open` says that the mood of the hour could still make it another.
    """

    delegate: Delegate
    side: Side
    tally: Tally
    open: bool = False


@dataclass(frozen=True, slots=True)
class RollCall:
    """Every ballot on a motion, in the order in which delegations are called."""

    motion: str
    ballots: tuple[Ballot, ...]

    @property
    def count(self) -> Ballots:
        """The votes for, against and abstaining."""
        return _count(ballot.side for ballot in self.ballots)

    def by_delegation(self) -> dict[str, tuple[Ballot, ...]]:
        """The ballots of each delegation (or of the one body that votes)."""
        called: dict[str, list[Ballot]] = {}
        for ballot in self.ballots:
            called.setdefault(ballot.delegate.where, []).append(ballot)
        return {where: tuple(ballots) for where, ballots in called.items()}


@dataclass(frozen=True, slots=True)
class WhipCount:
    """What a vote would give today: the likeliest count, and how far each number may be off.

    `expected` sums to the electorate; `spread` is one standard deviation of the ballots for,
    against and abstaining, from the die alone: what people will yet do is not in it.
    """

    motion: str
    expected: Ballots
    spread: Ballots
    by_delegation: Mapping[str, Ballots]
    ballots: tuple[Ballot, ...]  # without mood: each delegate's leaning and its reasons


def _count(sides: Iterable[Side]) -> Ballots:
    numbers = {"for": 0, "against": 0, "abstain": 0}
    for side in sides:
        numbers[side] += 1
    return Ballots(numbers["for"], numbers["against"], numbers["abstain"])


def line(scenario: Scenario, state: State, motion: Motion, faction: str) -> Side | None:
    """The line of `faction` on `motion` (R5.2): instructed, promised in a pact, or its own.

    None where the faction has none: its people then go by their platform.
    """
    instructed = state.lines.get(motion.id, {}).get(faction)
    if instructed:
        return instructed
    for pact in state.pacts:
        if pact.stands:
            for term in pact.binds(faction):
                if term.kind == "vote" and term.what == motion.id:
                    return "for" if term.how == "for" else "against"
    return motion.lines.get(faction) or _bloc_line(scenario, state, motion, faction)


def _bloc_line(scenario: Scenario, state: State, motion: Motion, faction: str) -> Side | None:
    """About a person, places or policy allies stand by their ally (R6.72, R7.8, R7.11, R12.8).

    Not in a policy that goes against their own platform.
    """
    step = about_policy(motion.id)
    asked = case(motion.id) or about_post(motion.id) or enlarged_by(motion.id) or step
    if not asked or faction in (motion.mover, motion.opposer):
        return None
    if step and agreement(scenario, state, faction, step.lever, step.step) < 0:
        return None
    for leader, side in motion.lines.items():
        if any(p.stands and p.bloc and p.between(leader, faction) for p in state.pacts):
            return side
    return None


def roll_call(scenario: Scenario, state: State, motion: str) -> RollCall:
    """Call every delegate on `motion`, with the dice of the present turn (R5)."""
    item = scenario.motions[motion]
    seed = state.seed or 0
    votes = scenario.balance.votes
    ballots = []
    for delegate, weighed, weighs in _weigh(scenario, state, item):
        label = f"mood:{motion}:{delegate.where}:{delegate.seat}"
        mood = Reason("mood", swing(seed, state.turn, label, votes.mood))
        total = pressed(votes, tally(*weighed.reasons, mood), weighs, delegate.where)
        ballots.append(Ballot(delegate, side_of(votes, total.total), total))
    return RollCall(motion, tuple(ballots))


def whip_count(scenario: Scenario, state: State, motion: str) -> WhipCount:
    """Count `motion` before the vote: the same weighing, over every face of the die (R5.8)."""
    item = scenario.motions[motion]
    balance = scenario.balance.votes
    sides = 2 * balance.mood + 1
    ballots = []
    chances: dict[str, list[tuple[int, int]]] = {}
    for delegate, weighed, weighs in _weigh(scenario, state, item):
        ayes, nays = faces(balance, weighed.total, weighs)
        chances.setdefault(delegate.where, []).append((ayes, nays))
        leaning = pressed(balance, weighed, weighs, delegate.where)
        sure = sides in (ayes, nays, sides - ayes - nays)
        ballots.append(Ballot(delegate, side_of(balance, leaning.total), leaning, open=not sure))
    everyone = [chance for delegation in chances.values() for chance in delegation]
    return WhipCount(
        motion,
        _expected(everyone, sides),
        _spread(everyone, sides),
        {where: _expected(delegation, sides) for where, delegation in chances.items()},
        tuple(ballots),
    )


def _expected(chances: list[tuple[int, int]], faces: int) -> Ballots:
    for_ = (2 * sum(ayes for ayes, _ in chances) + faces) // (2 * faces)
    against = (2 * sum(nays for _, nays in chances) + faces) // (2 * faces)
    against = min(against, len(chances) - for_)
    return Ballots(for_, against, len(chances) - for_ - against)


def _spread(chances: list[tuple[int, int]], faces: int) -> Ballots:
    def deviation(shares: Iterable[int]) -> int:
        return isqrt(sum(share * (faces - share) for share in shares) // (faces * faces))

    return Ballots(
        deviation(ayes for ayes, _ in chances),
        deviation(nays for _, nays in chances),
        deviation(ayes + nays for ayes, nays in chances),
    )


def _weigh(
    scenario: Scenario, state: State, motion: Motion
) -> Iterable[tuple[Delegate, Tally, Pressure]]:
    """Each delegate's reasons but fear and mood, and the pressure of the majority seen (R5.5)."""
    lost = beaten(scenario, state, motion)
    delegates = electorate(scenario, state, scenario.assemblies[motion.assembly])
    blocs: dict[tuple[str, str, bool, str | None], Tally] = {}
    firm: dict[str, Firmness] = {}
    weighed = []
    for delegate in delegates:
        key = (delegate.where, delegate.faction, delegate.nominee, delegate.person)
        if key not in blocs:
            if delegate.nominee and delegate.where not in firm:
                firm[delegate.where] = _firmness(scenario, state, delegate.where)
            holds = firm.get(delegate.where, _LOOSE)
            blocs[key] = _own_reasons(scenario, state, motion, delegate, lost, holds)
        weighed.append((delegate, blocs[key]))
    lead = visible_lead(scenario.balance.votes, [reasons.total for _, reasons in weighed])
    felt: dict[tuple[str, str, str | None, int], Pressure] = {}  # by all that it depends on
    for delegate, reasons in weighed:
        who = (delegate.where, delegate.faction, delegate.person, delegate.nerve)
        if who not in felt:
            felt[who] = pressure(scenario, state, delegate, lead, lost)
        yield delegate, reasons, felt[who]


def _own_reasons(
    scenario: Scenario,
    state: State,
    motion: Motion,
    delegate: Delegate,
    lost: Collection[str],
    firm: Firmness,
) -> Tally:
    """What weighs with a delegate before the hall does; `lost` are the factions beaten there.

    `firm` is how firmly the secretary at home holds delegates.
    """
    bound = _bound(scenario, state, motion, delegate)
    machine = (
        bound,
        _livelihood(scenario, state, delegate, bound),
        *_held(scenario, state, delegate, bound, firm),
    )
    return tally(
        *machine,
        *(_beaten(scenario, delegate, machine) if delegate.faction in lost else ()),
        _convinced(scenario, state, motion, delegate),
        _argued(scenario, state, motion, delegate),
        doctrine_reason(scenario, state, motion, delegate),
        _prestige(scenario, state, motion, delegate),
        _tied(scenario, state, motion, delegate),
        *post_reasons(scenario, state, motion.id, delegate),
    )


def _bound(scenario: Scenario, state: State, motion: Motion, delegate: Delegate) -> Reason:
    """The line of whoever sent the delegate (R5.2), as strong as the grip and the cohesion."""
    balance = scenario.balance.votes
    if not delegate.faction:
        return Reason("bound", 0)
    side = line(scenario, state, motion, delegate.faction)
    cohesion = (100 + state.factions[delegate.faction].cohesion) // 2
    if side is None:
        hostile = motion.mover in state.factions[delegate.faction].hostile
        return Reason("hostile", -balance.hostility if hostile else 0, (motion.mover,))
    if delegate.nominee:
        organisation = state.organisations[delegate.where]
        at_home = state.patron(delegate.where) == delegate.faction
        grip = organisation.grip if at_home else organisation.grip // 2
        pull = balance.bound * grip * cohesion // 10_000
        about = (delegate.faction, organisation.secretary or "", delegate.where)
        return Reason("bound", _SIGN[side] * pull, about)
    pull = balance.follow * cohesion // 100
    return Reason("follows", _SIGN[side] * pull, (delegate.faction,))


def _beaten(
    scenario: Scenario, delegate: Delegate, machine: Iterable[Reason]
) -> tuple[Reason, ...]:
    """A machine whose faction the hall has beaten binds its nominees less (R5.12)."""
    if not delegate.nominee:
        return ()
    pull = sum(reason.amount for reason in machine)
    lost = _whole(pull * (100 - scenario.balance.votes.beaten), 100)
    return (Reason("beaten", -lost, (delegate.faction, delegate.where)),)


def _livelihood(scenario: Scenario, state: State, delegate: Delegate, bound: Reason) -> Reason:
    """Who lives by a post follows whoever can take it, and others less (R3.6)."""
    balance = scenario.balance.votes
    more = more_officials(balance, state, delegate) if delegate.nominee else 0
    points = abs(bound.amount) * more * balance.officials_bound // 10_000
    return Reason("officials", points if bound.amount > 0 else -points, (delegate.where,))


def _firmness(scenario: Scenario, state: State, where: str) -> Firmness:
    """How safe the secretary of a place feels, and how deep he is rooted there (R3.8, R3.9)."""
    return felt(scenario, state, where), roots(scenario, state, where)


def _held(
    scenario: Scenario, state: State, delegate: Delegate, bound: Reason, firm: Firmness
) -> tuple[Reason, ...]:
    """A secretary who feels safe holds his delegates firmly; a rooted one leans local (R3.8, 3.9).

    Only a line that pulls his own way counts: who follows another patron now is not held by him.
    """
    where, posts = delegate.where, scenario.balance.posts
    if not delegate.nominee or state.patron(where) != delegate.faction:
        return ()
    person = state.organisations[where].secretary or ""
    safe = bound.amount * firm[0] * posts.safe_bound
    rooted = bound.amount * firm[1] * posts.roots_bound
    return (
        Reason("held_safe", _whole(safe, 10_000), (person,)),
        Reason("held_rooted", -_whole(rooted, 10_000), (person, where)),
    )


def _whole(number: int, by: int) -> int:
    """`number` divided by `by`, towards 0: for and against weigh alike."""
    return number // by if number >= 0 else -(-number // by)


def positions(scenario: Scenario, state: State, delegate: Delegate) -> Mapping[str, int]:
    """Where a delegate stands on the issues: own positions over the faction's over the place's."""
    mood = state.organisations[delegate.where].mood if delegate.where in state.organisations else {}
    platform = platform_of(scenario, state, delegate.faction) if delegate.faction else {}
    own = scenario.people[delegate.person].positions if delegate.person else {}
    return {**mood, **platform, **own}


def _convinced(scenario: Scenario, state: State, motion: Motion, delegate: Delegate) -> Reason:
    """How far positions agree with the motion (R5.3): -10 to 10, times the balance."""
    weight = sum(abs(place) for place in motion.positions.values())
    if not weight:
        return Reason("convinced", 0)
    held = positions(scenario, state, delegate)
    agreement = sum(place * held.get(issue, 0) for issue, place in motion.positions.items())
    balance = scenario.balance.votes
    points = agreement * balance.conviction // (10 * weight)
    return Reason("convinced", clamp(points, -balance.conviction_cap, balance.conviction_cap))


def _argued(scenario: Scenario, state: State, motion: Motion, delegate: Delegate) -> Reason:
    """The arguments heard (R5.3): more for the uncommitted than for those with a faction."""
    heard = state.arguments.get(motion.id, {})
    balance = scenario.balance.votes
    share = balance.argument_committed if delegate.faction else balance.argument
    points = sum(heard.values()) * share // 100
    return Reason(
        "argued", clamp(points, -balance.argument_cap, balance.argument_cap), tuple(heard)
    )


def _prestige(scenario: Scenario, state: State, motion: Motion, delegate: Delegate) -> Reason:
    """The standing of who asks against who opposes (R5.4)."""
    balance = scenario.balance.votes
    theirs = state.factions[motion.opposer].legitimacy if motion.opposer else 50
    lead = state.factions[motion.mover].legitimacy - theirs
    share = balance.prestige_committed if delegate.faction else balance.prestige
    return Reason("prestige", lead * share // 100, (motion.mover, motion.opposer or ""))


def _tied(scenario: Scenario, state: State, motion: Motion, delegate: Delegate) -> Reason:
    """What a named delegate feels for the leader who moves and the one who opposes (R5.7)."""
    if delegate.person is None:
        return Reason("tied", 0)
    ties = state.people[delegate.person].ties
    mover = leader_of(scenario, state, motion.mover)
    opposer = leader_of(scenario, state, motion.opposer) if motion.opposer else ""
    if delegate.person in (mover, opposer):
        return Reason("tied", 0)
    lean = ties.get(mover, 0) - ties.get(opposer, 0)
    return Reason("tied", lean * scenario.balance.votes.tie // 100, (mover, opposer))
