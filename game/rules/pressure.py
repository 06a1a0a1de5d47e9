"""Owns what a hall does to whoever votes in it: fear of the majority, and going along with it (R5).

Both come from the majority that everybody can see. **Fear** draws a dissenter back to nothing and
no further. Where a hall is all but of one mind it frightens more, and whoever is undecided is
**swept** along. A faction that the same hall has already **beaten** shelters nobody.

It must not know what speaks for a motion: it gets scores.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from functools import cached_property

from game.rules.balance import VoteBalance
from game.rules.clause import felt
from game.rules.country import war_fear
from game.rules.delegates import Voter
from game.rules.minutes import clamp
from game.rules.model import Motion, Scenario
from game.rules.state import State
from game.rules.tally import Reason, Tally, tally
from game.rules.vocabulary import Side


@dataclass(frozen=True, slots=True)
class Pressure:
    """What the majority weighs on one delegate, in points, positive towards for.

    `fear` meets dissenters, `sweep` the undecided; both point the same way, or are 0.
    """

    fear: int
    sweep: int


NOTHING = Pressure(0, 0)


def side_of(balance: VoteBalance, score: int) -> Side:
    """What a delegate answers whose reasons sum to `score` (R5.9)."""
    if score >= balance.threshold:
        return "for"
    return "against" if score <= -balance.threshold else "abstain"


def visible_lead(balance: VoteBalance, scores: Iterable[tuple[int, int]]) -> int:
    """The majority's visible lead in per cent of the hall, positive where it is for (R5.5).

    `scores` are what the reasons of some delegates sum to, and how many they are.
    """
    sides: Counter[Side] = Counter()
    for score, times in scores:
        sides[side_of(balance, score)] += times
    return (sides["for"] - sides["against"]) * 100 // max(1, sides.total())


@dataclass(frozen=True)
class Hall:
    """A hall whose majority all can see: what it weighs on each delegate (R5.5).

    The majority has a `lead` in per cent; the hall has beaten those `lost` (R5.12).
    """

    scenario: Scenario = field(compare=False, repr=False)
    state: State = field(compare=False, repr=False)
    lead: int
    lost: Collection[str]
    _open: dict[tuple[str, str, str | None], tuple[int, int, int]] = field(
        default_factory=dict, init=False, compare=False, repr=False
    )  # who has been asked of already

    @property
    def balance(self) -> VoteBalance:
        """The numbers of a vote."""
        return self.scenario.balance.votes

    def carries(self, score: int) -> int:
        """1 or -1 where whoever has a score votes with the majority, whatever the mood; else 0.

        The majority is for (1) or against (-1); it weighs nothing on its own.
        """
        sign = (self.lead > 0) - (self.lead < 0)
        return sign if sign * score - self.balance.mood >= self.balance.threshold else 0

    def weighs_on(self, voter: Voter, nerve: int) -> Pressure:
        """What the majority weighs on somebody: fear by nerve, officials, shelter; sweep."""
        balance = self.balance
        seen, officials, left = self._felt(voter)
        points = seen * balance.fear * (11 - nerve) // 1000
        points += points * officials * balance.officials_fear // 10_000
        weight = min(points * left // 100, balance.fear_cap)
        sign = 1 if self.lead > 0 else -1
        return Pressure(sign * weight, sign * self._sweep)

    @cached_property
    def _sweep(self) -> int:
        return max(0, abs(self.lead) - self.balance.unanimity) * self.balance.swept // 100

    @cached_property
    def _war(self) -> int:
        return 100 + war_fear(self.scenario, self.state)

    def _felt(self, voter: Voter) -> tuple[int, int, int]:
        """The lead as it is felt, more officials than usual, per cent of fear that is left."""
        who = (voter.where, voter.faction, voter.person)
        if who not in self._open:
            seen = self.lead * felt(self.scenario, self.state, voter) * self._war // 10_000
            shelter = 0 if voter.faction in self.lost else _shelter(self.state, voter)
            self._open[who] = (
                abs(seen),
                more_officials(self.balance, self.state, voter.where),
                100 - self.balance.shelter * shelter // 100,
            )
        return self._open[who]


def _shelter(state: State, delegate: Voter) -> int:
    """How far a friendly machine at home protects a delegate: its grip, or nothing (R5.5)."""
    organisation = state.organisations.get(delegate.where)
    if organisation is None or not delegate.faction:
        return 0
    return organisation.grip if state.patron(delegate.where) == delegate.faction else 0


def more_officials(balance: VoteBalance, state: State, where: str) -> int:
    """By how many per cent a delegation has more full-time officials than is usual (R3.6)."""
    organisation = state.organisations.get(where)
    return organisation.officials - balance.officials_usual if organisation else 0


def score_of(balance: VoteBalance, score: int, weighs: Pressure) -> int:
    """What a delegate's reasons come to with what the hall adds to them (R5.5)."""
    return score + _added(balance, score, weighs)[1]


def _added(balance: VoteBalance, score: int, weighs: Pressure) -> tuple[str, int]:
    """What the hall adds to a score, and by what.

    Fear silences, it does not convince: a dissenter abstains and goes no further. The undecided go
    along with a hall that is of one mind, and otherwise stay as they are.
    """
    if weighs.sweep and abs(score) < balance.threshold:
        return "swept", weighs.sweep
    if score * weighs.fear >= 0:
        return "fear", 0
    weight = min(abs(weighs.fear), abs(score))
    return "fear", weight if weighs.fear > 0 else -weight


def pressed(balance: VoteBalance, reasons: Tally, weighs: Pressure, where: str) -> Tally:
    """A delegate's reasons with what the hall adds to them (R5.5); `where` the delegate is from."""
    key, added = _added(balance, reasons.total, weighs)
    return tally(*reasons.reasons, Reason(key, added, (where,))) if added else reasons


def faces(balance: VoteBalance, score: int, weighs: Pressure) -> tuple[int, int]:
    """On how many faces of the mood die a delegate of `score` votes for, and against (R5.8)."""
    bar, reach = balance.threshold, balance.mood

    def needs(fear: int, sweep: int) -> int:
        return max(1 - bar, bar - max(0, sweep)) + max(0, -fear)

    sides = 2 * reach + 1
    for_needs = needs(weighs.fear, weighs.sweep) - score
    against_needs = needs(-weighs.fear, -weighs.sweep) + score
    return clamp(reach - for_needs + 1, 0, sides), clamp(reach - against_needs + 1, 0, sides)


def beaten(scenario: Scenario, state: State, motion: Motion) -> frozenset[str]:
    """The factions that have lost a vote in the same assembly before `motion` (R5.12).

    What was let pass without calling the roll beat nobody.
    """
    lost = set()
    for name, result in state.results.items():
        voted = scenario.motions.get(name)
        if voted and voted.assembly == motion.assembly and result.ballots.cast:
            lost.add(voted.opposer if result.carried else voted.mover)
    return frozenset(faction for faction in lost if faction)
