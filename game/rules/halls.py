"""Owns which assembly of the whole party is ahead, and what the game comes to there (R3.12, R3.13).

A single scenario leads up to one congress; the campaign goes through eight, and each is ahead until
it has closed. Between the last one and the end, the last one counts.

It must not know how a delegation is made.
"""

from __future__ import annotations

from game.rules.days import turn_of
from game.rules.model import Assembly, Scenario
from game.rules.state import State


def ahead(scenario: Scenario, turn: int) -> Assembly | None:
    """The next assembly of the party's delegates that has not closed before `turn`, if any."""
    to_come = [hall for hall in _halls(scenario) if turn_of(scenario, hall.closes) >= turn]
    return to_come[0] if to_come else None


def at_hand(scenario: Scenario, turn: int) -> Assembly | None:
    """The one that is ahead, or else the last there was; None where there is none at all."""
    halls = _halls(scenario)
    return ahead(scenario, turn) or (halls[-1] if halls else None)


def list_turn(scenario: Scenario, hall: Assembly) -> int:
    """The turn from which on delegates to `hall` are elected."""
    return turn_of(scenario, hall.list_day or hall.opens)


def quota(scenario: Scenario, state: State, organisation: str) -> int:
    """How many delegates an organisation sends to the assembly at hand (R3.12)."""
    hall = at_hand(scenario, state.turn)
    return seats_in(scenario, hall, organisation)


def seats_sent(scenario: Scenario, state: State) -> int:
    """How many delegates the assembly at hand has in all."""
    hall = at_hand(scenario, state.turn)
    return sum(seats_in(scenario, hall, name) for name in scenario.organisations)


def seats_in(scenario: Scenario, hall: Assembly | None, organisation: str) -> int:
    """An organisation's seats in an assembly of the party; its usual number where none is set."""
    if hall is not None and hall.delegations:
        return hall.delegations.get(organisation, 0)
    return scenario.organisations[organisation].delegates


def main_motion(scenario: Scenario, turn: int) -> str:
    """The main motion that is ahead on `turn`, or else the last one."""
    names = scenario.card.main_motions
    ahead_of_us = (name for name in names if turn_of(scenario, scenario.motions[name].day) >= turn)
    return next(ahead_of_us, names[-1])


def _halls(scenario: Scenario) -> list[Assembly]:
    halls = [hall for hall in scenario.assemblies.values() if hall.of_party]
    return sorted(halls, key=lambda hall: (hall.opens, hall.id))
