"""Owns the roll call of a vote that is over, called again from the states around it.

Chance is keyed, so the same delegates weighing the same reasons answer the same; where something
that weighs has changed since the vote, the recount can't agree, and is not shown.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from game.rules.model import Scenario
from game.rules.state import State
from game.rules.votes import RollCall, roll_call


def recall(scenario: Scenario, states: Sequence[State], motion: str) -> RollCall | None:
    """The roll call on `motion` as it was held in the game of `states`; None where it is lost."""
    result = next((s.results[motion] for s in states if motion in s.results), None)
    if result is None:
        return None
    around = [state for state in states if state.turn in (result.turn, result.turn + 1)]
    for state in reversed(around):
        counted = roll_call(scenario, replace(state, turn=result.turn), motion)
        if counted.count == result.ballots:
            return counted
    return None
