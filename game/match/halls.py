"""Owns the way back into a hall: the ballots of any vote of a match, one by one, again.

A state keeps only the count of a vote. Since the rules are deterministic, the state in which it
was held is found by playing the turn's answers once more.
"""

from __future__ import annotations

from game import rules
from game.match.sitting import Match
from game.rules.state import State
from game.rules.turn import sittings
from game.rules.votes import RollCall, roll_call


def halls(match: Match, turn: int) -> dict[str, State]:
    """The state of the hall at each vote of `turn`, in the order of the votes; {} where none was.

    `turn` counts from 0; a turn that is not resolved yet, or lies before a save was loaded without
    its states, has no halls.
    """
    answers = match.answers[turn] if turn < len(match.answers) else ()
    state = match.opened(turn)
    if state is None or len(answers) < len(state.awaiting):
        return {}
    for answer in answers[:-1]:
        state = rules.play(match.scenario, state, answer.faction, answer.lines)
    return sittings(match.scenario, state, answers[-1].faction, answers[-1].lines)


def votes(match: Match, turn: int) -> dict[str, RollCall]:
    """Every roll call of `turn`, with each delegate's reasons."""
    return {
        motion: roll_call(match.scenario, hall, motion)
        for motion, hall in halls(match, turn).items()
    }
