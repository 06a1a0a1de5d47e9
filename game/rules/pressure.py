"""Owns what a hall does to whoever votes in it: fear of the majority, and going along with it (R5).

Both come from the majority that everybody can see. **Fear** draws a dissenter back to nothing and
no further. Where a hall is all but of one mind it frightens more, and whoever is undecided is
**swept** along. A faction that the same hall has already **beaten** shelters nobody.

It must not know what speaks for a motion: it gets scores.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from game.rules.balance import VoteBalance
from game.rules.clause import felt
from game.rules.country import war_fear
from game.rules.delegates import Delegate
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


def side_of(balance: VoteBalance, score: int) -> Side:
    """What a delegate answers whose reasons sum to `score` (R5.9)."""
    if score >= balance.threshold:
        return "for"
    return "against" if score <= -balance.threshold else "abstain"


def visible_lead(balance: VoteBalance, scores: Sequence[int]) -> int:
    """The majority's visible lead in per cent of the hall, positive where it is for (R5.5)."""
    sides = [side_of(balance, score) for score in scores]
    return (sides.count("for") - sides.count("against")) * 100 // max(1, len(sides))


def pressure(
    scenario: Scenario, state: State, delegate: Delegate, lead: int, lost: Collection[str]
) -> Pressure:
    """What a majority with `lead` weighs on a delegate (R5.5); the hall has beaten those `lost`."""
    balance = scenario.balance.votes
    war = 100 + war_fear(scenario, state)
    seen = lead * felt(scenario, state, delegate) * war // 10_000
    shelter = 0 if delegate.faction in lost else _shelter(state, delegate)
    fear = _fear(balance, state, delegate, abs(seen)) * (100 - balance.shelter * shelter // 100)
    weight = min(fear // 100, balance.fear_cap)
    sweep = max(0, abs(lead) - balance.unanimity) * balance.swept // 100
    return Pressure(weight, sweep) if lead > 0 else Pressure(-weight, -sweep)


def _fear(balance: VoteBalance, state: State, delegate: Delegate, lead: int) -> int:
    """The fear of a majority with `lead`, before any shelter and cap."""
    points = lead * balance.fear * (11 - delegate.nerve) // 1000
    return (
        points
        + points * more_officials(balance, state, delegate) * balance.officials_fear // 10_000
    )


def _shelter(state: State, delegate: Delegate) -> int:
    """How far a friendly machine at home protects a delegate: its grip, or nothing (R5.5)."""
    organisation = state.organisations.get(delegate.where)
    if organisation is None or not delegate.faction:
        return 0
    return organisation.grip if state.patron(delegate.where) == delegate.faction else 0


def more_officials(balance: VoteBalance, state: State, delegate: Delegate) -> int:
    """By how many per cent a delegation has more full-time officials than is usual (R3.6)."""
    organisation = state.organisations.get(delegate.where)
    return organisation.officials - balance.officials_usual if organisation else 0


def pressed(balance: VoteBalance, reasons: Tally, weighs: Pressure, where: str) -> Tally:
    """A delegate's reasons with what the hall adds to them (R5.5); `where` the delegate is from.

    Fear silences, it does not convince: a dissenter abstains and goes no further. The undecided go
    along with a hall that is of one mind, and otherwise stay as they are.
    """
    score = reasons.total
    if weighs.sweep and abs(score) < balance.threshold:
        return tally(*reasons.reasons, Reason("swept", weighs.sweep, (where,)))
    if score * weighs.fear >= 0:
        return reasons
    weight = min(abs(weighs.fear), abs(score))
    fear = Reason("fear", weight if weighs.fear > 0 else -weight, (where,))
    return tally(*reasons.reasons, fear)


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
