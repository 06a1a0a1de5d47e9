"""Owns what a position is worth to a faction: how near its aims are, and what it stands on.

Points are tenths of the points of an aim; a position in which every aim is reached and the faction
is as strong as can be comes to some 1,300. What is still to be voted on is judged by the count that
`counts` gives for it. It must not know which order led there.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from game.rules import vocabulary as v
from game.rules.balance import PositionBalance
from game.rules.conditions import counted, holds
from game.rules.delegates import delegates_of
from game.rules.halls import seats_sent
from game.rules.model import Aim, Scenario
from game.rules.posts import weight_of
from game.rules.state import Ballots, State
from game.rules.votes import whip_count


class Counts:
    """The likeliest ballots on each motion that is on the agenda, each counted once."""

    def __init__(self, scenario: Scenario, state: State) -> None:
        """Nothing is counted yet."""
        self.scenario, self.state = scenario, state
        self._found: dict[str, Ballots] = {}

    def of(self, motion: str) -> Ballots | None:
        """The ballots on a motion that is still to be voted on."""
        if motion not in self.state.agenda or not self.scenario.motions[motion].vote:
            return None
        if motion not in self._found:
            self._found[motion] = whip_count(self.scenario, self.state, motion).expected
        return self._found[motion]


def position(scenario: Scenario, state: State, faction: str, counts: Counts) -> int:
    """What a state is worth to a faction: its aims and what it stands on."""
    return sum(shares(scenario, state, faction, counts).values())


def shares(scenario: Scenario, state: State, faction: str, counts: Counts) -> dict[str, int]:
    """The same position by aims, and under no name what the faction stands on beside them."""
    return {
        **{aim.id: _near(scenario, state, aim, counts) for aim in scenario.factions[faction].aims},
        "": 0 if state.over else _standing(scenario, state, faction),
    }


def _standing(scenario: Scenario, state: State, faction: str) -> int:
    """What a faction stands on: its delegates, its posts, its name."""
    record = state.factions[faction]
    whole = max(1, seats_sent(scenario, state))
    posts = sum(
        weight_of(scenario, post)
        for post, holder in state.offices.items()
        if holder and state.people[holder].faction == faction
    )
    name = record.legitimacy + record.cohesion - record.exposure - 100
    return 200 * delegates_of(scenario, state, faction) // whole + posts + name // 2


def aim_near(scenario: Scenario, state: State, faction: str, aim: str, counts: Counts) -> int:
    """How near one aim of a faction is to being reached, in tenths of its points."""
    asked = next(item for item in scenario.factions[faction].aims if item.id == aim)
    return _near(scenario, state, asked, counts)


def _near(scenario: Scenario, state: State, aim: Aim, counts: Counts) -> int:
    return aim.points * _all(scenario, state, aim.when, counts) // 10


def near(scenario: Scenario, state: State, condition: v.Condition, counts: Counts) -> int:
    """How near a condition is to holding, in per cent: 100 where it holds and will."""
    of = partial(near, scenario, state, counts=counts)
    match condition:
        case v.AllOf():
            return _all(scenario, state, condition.of, counts)
        case v.AnyOf():
            return max(map(of, condition.of), default=0)
        case v.NoneOf():
            against = max(map(of, condition.of), default=0)
            if holds(scenario, state, condition):
                held = scenario.balance.position.held
                return 100 if state.over else 100 - against * (100 - held) // 100
            return 0 if state.over else 100 - against
        case v.VotesAre() | v.VotesShare() | v.MotionIs():
            return _vote(scenario, state, condition, counts)
        case v.SecretaryIs() if condition.faction is not None:
            if holds(scenario, state, condition):
                return 100
            there = state.organisations[condition.organisation].support
            return there.get(condition.faction, 0) // 2
    number = counted(scenario, state, condition)
    if number is None:
        return 100 if holds(scenario, state, condition) else 0
    bounds = getattr(condition, "at_least", 0), getattr(condition, "at_most", 0)
    found = _between(scenario.balance.position, number, *bounds)
    if not state.over:
        return found
    held = holds(scenario, state, condition)
    return 100 if held else found * scenario.balance.position.late // 100


def _all(
    scenario: Scenario, state: State, conditions: Iterable[v.Condition], counts: Counts
) -> int:
    """The mean of what is near and of what is nearest to failing: one that fails spoils all."""
    found = [near(scenario, state, condition, counts) for condition in conditions]
    return (sum(found) // len(found) + min(found)) // 2 if found else 100


def _vote(
    scenario: Scenario,
    state: State,
    condition: v.VotesAre | v.VotesShare | v.MotionIs,
    counts: Counts,
) -> int:
    """A vote that has been held, or one that is still to come and looks as it does now."""
    motion = condition.motion
    if motion in state.results or motion in scenario.past.motions:
        return 100 if holds(scenario, state, condition) else 0
    ballots = counts.of(motion)
    if ballots is None or not ballots.cast:
        return 0
    if isinstance(condition, v.MotionIs):
        needed = ballots.needed(scenario.motions[motion].majority)
        bounds = (needed, ballots.cast) if condition.carried else (0, needed - 1)
        return _between(scenario.balance.position, ballots.for_, *bounds)
    number = ballots.for_ if condition.side == "for" else getattr(ballots, condition.side)
    if isinstance(condition, v.VotesShare):
        number = number * 100 // ballots.cast
    return _between(scenario.balance.position, number, condition.at_least, condition.at_most)


def _between(weights: PositionBalance, number: int, least: int, most: int) -> int:
    """How near a number is to its bounds, in per cent: more, the further it lies within them."""
    nearly, held = weights.nearly, weights.held
    if number < least:
        return max(0, number * nearly // least) if least > 0 else nearly // 2
    if number > most:
        return max(0, most * nearly // number) if most > 0 else nearly // 2
    bound = least if least > 0 else most
    if bound <= 0:
        return 100
    beyond = abs(number - bound) * 10_000 // (weights.margin * bound)
    return held + (100 - held) * min(100, beyond) // 100
