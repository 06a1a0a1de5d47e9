"""Owns what a player that looks ahead makes of what it can't see: a game that could be this one.

A view has no dice, no orders of others, no papers that are kept secret. A guess has dice of its
own, and everybody in it does what this side of the record did, where that can still be done. It is
played with the real rules, and knows nothing that the view does not.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from game.players.history import History
from game.rules.dice import roll
from game.rules.errors import OrderError
from game.rules.model import Scenario
from game.rules.state import State, View
from game.rules.turn import play
from game.rules.view import view as seen

_SEEDS = 1 << 40


def guess(scenario: Scenario, view: View, label: str) -> State:
    """A whole state that looks to the faction as this one does; `label` names its dice."""
    others = tuple(name for name in scenario.factions if name != view.faction)
    return replace(
        view.state,
        seed=roll(0, 0, f"{label}:guess", _SEEDS),
        given={},
        awaiting=(view.faction, *others),
        news=(),
        chronicle=(),  # what was is told, not played
    )


def play_on(scenario: Scenario, view: View, lines: Sequence[str], label: str, turns: int) -> State:
    """The state in so many turns when the faction answers `lines` now."""
    state = play(scenario, guess(scenario, view, label), view.faction, lines)
    last = view.state.turn + turns
    while not state.over and state.turn < last:
        state = _answered(scenario, state, label)
    return state


def _answered(scenario: Scenario, state: State, label: str) -> State:
    """After the answer of the next faction."""
    faction = state.awaiting[0]
    lines = History().decide(scenario, seen(scenario, state, faction), label)
    try:
        return play(scenario, state, faction, lines)
    except OrderError:  # possible for itself, but not beside the others: then it is silent
        return play(scenario, state, faction, ())
