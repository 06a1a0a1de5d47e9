"""Owns what weighs with a delegate before the hall does (R5.2-R5.4, R5.7, R5.10, R5.11).

**Bound** is the line of whoever sent them, times the grip; **convinced** their positions against
the motion, and the arguments heard; **prestige** the standing of who asks. Delegates of one place
and side who have no name share all of it, and are weighed once.

It must not know the majority that they see, nor the mood of the hour.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from game.rules.cases import case
from game.rules.delegates import Voter
from game.rules.doctrines import doctrine_reason
from game.rules.enlargements import enlarged_by
from game.rules.leaders import leader_of
from game.rules.minutes import clamp
from game.rules.model import Motion, Scenario
from game.rules.platforms import platform as platform_of
from game.rules.policies import about_policy, agreement
from game.rules.posts import about_post, post_reasons
from game.rules.pressure import more_officials
from game.rules.secretaries import felt, roots
from game.rules.state import State
from game.rules.tally import Reason, Tally, tally
from game.rules.vocabulary import Side

_SIGN: Mapping[Side, int] = {"for": 1, "against": -1, "abstain": 0}
Firmness = tuple[int, int]  # how safe a secretary feels, how deep he is rooted, per cent
_LOOSE: Firmness = (0, 0)


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


class Weighing:
    """What weighs with each bloc on one motion, in one state; what many share is kept."""

    def __init__(
        self, scenario: Scenario, state: State, motion: Motion, lost: Collection[str]
    ) -> None:
        """`lost` are the factions that the same hall has beaten (R5.12)."""
        self.scenario, self.state, self.motion, self.lost = scenario, state, motion, lost
        self._sides = {f: line(scenario, state, motion, f) for f in scenario.factions}
        self._heard: dict[bool, tuple[Reason, Reason, Reason]] = {}
        self._firm: dict[str, Firmness] = {}

    def own(self, delegate: Voter) -> Tally:
        """The reasons of a delegate, or of all in a bloc."""
        bound = self._bound(delegate)
        machine = (bound, self._livelihood(delegate, bound), *self._held(delegate, bound))
        argued, doctrine, prestige = self._said(committed=bool(delegate.faction))
        return tally(
            *machine,
            *(self._beaten(delegate, machine) if delegate.faction in self.lost else ()),
            self._convinced(delegate),
            argued,
            doctrine,
            prestige,
            self._tied(delegate),
            *post_reasons(self.scenario, self.state, self.motion.id, delegate),
        )

    # --- bound ----------------------------------------------------------------------------------
    def _bound(self, delegate: Voter) -> Reason:
        """The line of whoever sent the delegate (R5.2), as strong as the grip and the cohesion."""
        balance, faction = self.scenario.balance.votes, delegate.faction
        if not faction:
            return Reason("bound", 0)
        side, record = self._sides[faction], self.state.factions[faction]
        if side is None:
            hostile = self.motion.mover in record.hostile
            return Reason("hostile", -balance.hostility if hostile else 0, (self.motion.mover,))
        cohesion = (100 + record.cohesion) // 2
        if delegate.nominee:
            place = self.state.organisations[delegate.where]
            at_home = self.state.patron(delegate.where) == faction
            grip = place.grip if at_home else place.grip // 2
            pull = balance.bound * grip * cohesion // 10_000
            about = (faction, place.secretary or "", delegate.where)
            return Reason("bound", _SIGN[side] * pull, about)
        return Reason("follows", _SIGN[side] * (balance.follow * cohesion // 100), (faction,))

    def _livelihood(self, delegate: Voter, bound: Reason) -> Reason:
        """Who lives by a post follows whoever can take it, and others less (R3.6)."""
        balance = self.scenario.balance.votes
        more = more_officials(balance, self.state, delegate.where) if delegate.nominee else 0
        points = abs(bound.amount) * more * balance.officials_bound // 10_000
        return Reason("officials", points if bound.amount > 0 else -points, (delegate.where,))

    def _held(self, delegate: Voter, bound: Reason) -> tuple[Reason, ...]:
        """Who feels safe holds delegates firmly; a rooted secretary leans local (R3.8, R3.9).

        Only a line that pulls his own way counts: who follows another patron now is not held by
        him.
        """
        where, posts = delegate.where, self.scenario.balance.posts
        if not delegate.nominee or self.state.patron(where) != delegate.faction:
            return ()
        person = self.state.organisations[where].secretary or ""
        safe, rooted = self._firmness(where)
        return (
            Reason("held_safe", _whole(bound.amount * safe * posts.safe_bound, 10_000), (person,)),
            Reason(
                "held_rooted",
                -_whole(bound.amount * rooted * posts.roots_bound, 10_000),
                (person, where),
            ),
        )

    def _firmness(self, where: str) -> Firmness:
        """How safe the secretary of a place feels, and how deep he is rooted there (R3.8, R3.9)."""
        if where not in self._firm:
            self._firm[where] = (
                felt(self.scenario, self.state, where),
                roots(self.scenario, self.state, where),
            )
        return self._firm[where]

    def _beaten(self, delegate: Voter, machine: Iterable[Reason]) -> tuple[Reason, ...]:
        """A machine whose faction the hall has beaten binds its nominees less (R5.12)."""
        if not delegate.nominee:
            return ()
        pull = sum(reason.amount for reason in machine)
        lost = _whole(pull * (100 - self.scenario.balance.votes.beaten), 100)
        return (Reason("beaten", -lost, (delegate.faction, delegate.where)),)

    # --- convinced ------------------------------------------------------------------------------
    def _convinced(self, delegate: Voter) -> Reason:
        """How far positions agree with the motion (R5.3): -10 to 10, times the balance."""
        asked = self.motion.positions
        weight = sum(abs(place) for place in asked.values())
        if not weight:
            return Reason("convinced", 0)
        held = positions(self.scenario, self.state, delegate)
        agreed = sum(place * held.get(issue, 0) for issue, place in asked.items())
        balance = self.scenario.balance.votes
        points = agreed * balance.conviction // (10 * weight)
        return Reason("convinced", clamp(points, -balance.conviction_cap, balance.conviction_cap))

    def _said(self, *, committed: bool) -> tuple[Reason, Reason, Reason]:
        """What all with a faction hear alike, and all without one: arguments, doctrines, names."""
        if committed not in self._heard:
            self._heard[committed] = (
                self._argued(committed=committed),
                doctrine_reason(self.scenario, self.state, self.motion, committed=committed),
                self._prestige(committed=committed),
            )
        return self._heard[committed]

    def _argued(self, *, committed: bool) -> Reason:
        """The arguments heard (R5.3): more for the uncommitted than for those with a faction."""
        heard = self.state.arguments.get(self.motion.id, {})
        balance = self.scenario.balance.votes
        share = balance.argument_committed if committed else balance.argument
        points = sum(heard.values()) * share // 100
        return Reason(
            "argued", clamp(points, -balance.argument_cap, balance.argument_cap), tuple(heard)
        )

    def _prestige(self, *, committed: bool) -> Reason:
        """The standing of who asks against who opposes (R5.4)."""
        balance, motion = self.scenario.balance.votes, self.motion
        theirs = self.state.factions[motion.opposer].legitimacy if motion.opposer else 50
        lead = self.state.factions[motion.mover].legitimacy - theirs
        share = balance.prestige_committed if committed else balance.prestige
        return Reason("prestige", lead * share // 100, (motion.mover, motion.opposer or ""))

    def _tied(self, delegate: Voter) -> Reason:
        """What a named delegate feels for the leader who moves and the one who opposes (R5.7)."""
        if delegate.person is None:
            return Reason("tied", 0)
        scenario, motion = self.scenario, self.motion
        ties = self.state.people[delegate.person].ties
        mover = leader_of(scenario, self.state, motion.mover)
        opposer = leader_of(scenario, self.state, motion.opposer) if motion.opposer else ""
        if delegate.person in (mover, opposer):
            return Reason("tied", 0)
        lean = ties.get(mover, 0) - ties.get(opposer, 0)
        return Reason("tied", lean * scenario.balance.votes.tie // 100, (mover, opposer))


def _whole(number: int, by: int) -> int:
    """`number` divided by `by`, towards 0: for and against weigh alike."""
    return number // by if number >= 0 else -(-number // by)


def positions(scenario: Scenario, state: State, delegate: Voter) -> Mapping[str, int]:
    """Where a delegate stands on the issues: own positions over the faction's over the place's."""
    place = state.organisations.get(delegate.where)
    mood = place.mood if place else {}
    platform = platform_of(scenario, state, delegate.faction) if delegate.faction else {}
    own = scenario.people[delegate.person].positions if delegate.person else {}
    return {**mood, **platform, **own}
