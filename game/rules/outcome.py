"""Owns how a game comes out (R11): aims reached by each faction, and the ending that is told."""

from __future__ import annotations

from game.rules.conditions import all_hold
from game.rules.model import Scenario
from game.rules.state import Outcome, State


def reached(scenario: Scenario, state: State, faction: str) -> tuple[str, ...]:
    """The aims of `faction` whose conditions hold in `state`, in the scenario's order."""
    return tuple(
        aim.id for aim in scenario.factions[faction].aims if all_hold(scenario, state, aim.when)
    )


def outcome(scenario: Scenario, state: State) -> Outcome | None:
    """The outcome of a game that is over; None while somebody is awaited."""
    if not state.over:
        return None
    aims = {faction: reached(scenario, state, faction) for faction in scenario.factions}
    points = {
        faction: sum(aim.points for aim in item.aims if aim.id in aims[faction])
        for faction, item in scenario.factions.items()
    }
    ending = next(
        (item.id for item in scenario.endings.values() if all_hold(scenario, state, item.when)), ""
    )
    return Outcome(ending, points, aims)
