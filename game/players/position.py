"""Owns what a position is worth to a faction: how near its aims are, and what it stands on.

Points are tenths of the points of an aim; a position in which every aim is reached and the faction
is as strong as can be comes to some 1,300. What is still to be voted on is judged by the count that
`counts` gives for it. It must not know which order led there.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial

from game.rules import vocabulary as v
from game.rules.conditions import counted, holds
from game.rules.delegates import delegates_of
from game.rules.halls import seats_sent
from game.rules.model import Aim, Scenario
from game.rules.posts import weight_of
from game.rules.state import Ballots, State
from game.rules.votes import whip_count

NEARLY = 80  # per cent that what is just out of reach is worth
HELD = 85  # and what is just within: it could still be lost
MARGIN = 20  # per cent beyond the bound at which it is as good as sure
LATE = 30  # per cent that nearness is worth when it is over
Counts = Callable[[str], Ballots | None]  # of a motion that is still to be voted on


def uncounted(_motion: str) -> None:
    """No count: for who judges many positions, and has no time to count each hall."""


def counts_of(scenario: Scenario, state: State) -> Counts:
    """The likeliest ballots on each motion that is on the agenda, each counted once."""
    found: dict[str, Ballots] = {}

    def count(motion: str) -> Ballots | None:
        if motion not in state.agenda or not scenario.motions[motion].vote:
            return None
        if motion not in found:
            found[motion] = whip_count(scenario, state, motion).expected
        return found[motion]

    return count


def position(scenario: Scenario, state: State, faction: str, counts: Counts = uncounted) -> int:
    """What a state is worth to a faction: its aims and what it stands on."""
    return sum(shares(scenario, state, faction, counts).values())


def shares(
    scenario: Scenario, state: State, faction: str, counts: Counts = uncounted
) -> dict[str, int]:
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


def aim_near(
    scenario: Scenario, state: State, faction: str, aim: str, counts: Counts = uncounted
) -> int:
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
                return 100 if state.over else 100 - against * (100 - HELD) // 100
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
    found = _between(number, getattr(condition, "at_least", 0), getattr(condition, "at_most", 0))
    if not state.over:
        return found
    return 100 if holds(scenario, state, condition) else found * LATE // 100


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
    ballots = counts(motion)
    if ballots is None or not ballots.cast:
        return 0
    if isinstance(condition, v.MotionIs):
        needed = ballots.needed(scenario.motions[motion].majority)
        if condition.carried:
            return _between(ballots.for_, needed, ballots.cast)
        return _between(ballots.for_, 0, needed - 1)
    number = ballots.for_ if condition.side == "for" else getattr(ballots, condition.side)
    if isinstance(condition, v.VotesShare):
        number = number * 100 // ballots.cast
    return _between(number, condition.at_least, condition.at_most)


def _between(number: int, least: int, most: int) -> int:
    """How near a number is to its bounds, in per cent: more, the further it lies within them."""
    if number < least:
        return max(0, number * NEARLY // least) if least > 0 else NEARLY // 2
    if number > most:
        return max(0, most * NEARLY // number) if most > 0 else NEARLY // 2
    bound = least if least > 0 else most
    beyond = min(100, abs(number - bound) * 10_000 // (MARGIN * bound)) if bound > 0 else 100
    return HELD + (100 - HELD) * beyond // 100
