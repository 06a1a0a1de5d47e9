"""Owns doctrines in play (R5.10, R8.6): who proclaims one, how its appeal moves, whom it convinces.

It must not know orders; `verbs.papers` has the one that proclaims.
"""

from __future__ import annotations

from collections.abc import Mapping

from game.rules.minutes import Minutes, clamp
from game.rules.model import Motion, Scenario
from game.rules.state import Cause, State
from game.rules.tally import Reason


def appeal(minutes: Minutes, doctrine: str, by: int, cause: Cause) -> None:
    """Move the appeal of a doctrine, within 0 and 100."""
    before = minutes.state.doctrines[doctrine].appeal
    after = clamp(before + by, 0, 100)
    if after != before:
        minutes.record("doctrines", doctrine, appeal=after)
        minutes.write("appeal", doctrine, cause, before=str(before), after=str(after))


def take_up(minutes: Minutes, doctrine: str, faction: str, cause: Cause) -> bool:
    """Let a faction proclaim a doctrine from now on; whether it did not before."""
    held = minutes.state.doctrines[doctrine].held_by
    if faction in held:
        return False
    minutes.record("doctrines", doctrine, held_by=(*held, faction))
    minutes.write("doctrine", doctrine, cause, detail=faction)
    return True


def doctrine_reason(scenario: Scenario, state: State, motion: Motion, *, committed: bool) -> Reason:
    """How the doctrines of mover and opposer convince (R5.10): by what their appeal is above 50.

    Less those who are `committed` to a faction.
    """
    balance = scenario.balance.votes
    share = balance.doctrine_committed if committed else balance.doctrine
    heard = [
        name
        for name, record in state.doctrines.items()
        if {motion.mover, motion.opposer} & set(record.held_by)
    ]
    points = sum(
        _sign(agreement(scenario, name, motion.positions))
        * max(0, state.doctrines[name].appeal - 50)
        for name in heard
    )
    return Reason("doctrine", points * share // 100, tuple(heard))


def agreement(scenario: Scenario, doctrine: str, positions: Mapping[str, int]) -> int:
    """How far places on issues go with a doctrine's: positive with it, negative against it."""
    own = scenario.doctrines[doctrine].positions
    return sum(place * positions.get(issue, 0) for issue, place in own.items())


def _sign(number: int) -> int:
    return (number > 0) - (number < 0)


def settle(minutes: Minutes) -> None:
    """Fatigue and pride at home: an appeal follows the moods, a point in a turn (R8.6)."""
    for doctrine in minutes.scenario.doctrines:
        before = minutes.state.doctrines[doctrine].appeal
        by = clamp(appeal_rest(minutes.scenario, minutes.state, doctrine) - before, -1, 1)
        appeal(minutes, doctrine, by, Cause("rule", "drift"))


def appeal_rest(scenario: Scenario, state: State, doctrine: str) -> int:
    """Where the appeal of a doctrine settles (R8.6)."""
    positions = scenario.doctrines[doctrine].positions
    size = sum(abs(place) for place in positions.values()) * max(1, len(state.organisations))
    along = sum(agreement(scenario, doctrine, r.mood) for r in state.organisations.values())
    return clamp(50 + scenario.balance.effects.fatigue * along // max(1, size), 0, 100)
