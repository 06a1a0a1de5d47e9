"""Owns where factions stand now (R4.64): their platforms, what a turn costs, who is beaten.

A faction's platform is the scenario's, but for the issues on which it has turned in play.

    platform(scenario, state, "secretariat")["tempo"]  ->  -1
"""

from __future__ import annotations

from collections.abc import Mapping

from game.rules.leaders import leader_of
from game.rules.minutes import Minutes, clamp
from game.rules.model import Scenario
from game.rules.roles import leading
from game.rules.state import Cause, State
from game.rules.tally import Reason
from game.rules.vocabulary import OUT

_WAY = {"plus": 1, "minus": -1}


def platform(scenario: Scenario, state: State, faction: str) -> Mapping[str, int]:
    """Where `faction` stands on each issue now, -10 to 10."""
    return {**scenario.factions[faction].platform, **state.factions[faction].platform}


def beaten(scenario: Scenario, state: State, faction: str) -> bool:
    """Whether a faction's leader is out of the party, or has lost the Politburo (R4.64).

    A successor undoes the defeat of the first leader only by sitting there himself.
    """
    body, first = leading(scenario), scenario.factions[faction].leader
    now = leader_of(scenario, state, faction)
    if state.people[now].standing not in OUT and now in state.bodies[body].full:
        return False
    seats = scenario.bodies[body].seats
    sat = any(seat.person == first and seat.rank == "full" for seat in seats)
    return sat or state.people[first].standing in OUT


def turn_reasons(
    scenario: Scenario, state: State, faction: str, issue: str, way: str
) -> tuple[Reason, ...]:
    """What eases a turn on an issue, and what makes it hard (R4.64), in points of a chance."""
    weights = scenario.balance.orders.weights
    salience = scenario.factions[faction].salience.get(issue, 0)
    sign = _WAY[way]
    mood = sum(record.mood.get(issue, 0) for record in state.organisations.values())
    mood //= max(1, len(state.organisations))
    own = platform(scenario, state, faction).get(issue, 0)
    asked = clamp(sign * (mood - own), 0, 10)
    holders = [
        other
        for other in scenario.factions
        if other != faction
        if sign * platform(scenario, state, other).get(issue, 0) >= weights["turn_held"]
    ]
    fallen = [other for other in holders if beaten(scenario, state, other)]
    alive = [
        other
        for other in holders
        if other not in fallen and other in state.factions[faction].hostile
    ]
    return (
        Reason("turn_salience", -salience * weights["turn_salience"], (faction,)),
        Reason("turn_excused", asked * weights["turn_excused"], (issue,)),
        Reason("turn_heir", weights["turn_heir"] if fallen else 0, tuple(fallen[:1])),
        Reason("turn_rival", -weights["turn_rival"] if alive else 0, tuple(alive[:1])),
    )


def burden(reasons: tuple[Reason, ...], scenario: Scenario) -> int:
    """What a turn costs in legitimacy (R4.64): what weighs against it and nothing excuses."""
    weight = -sum(reason.amount for reason in reasons)
    return max(0, weight) // scenario.balance.effects.turn_burden


def move(minutes: Minutes, faction: str, issue: str, by: int, cause: Cause) -> None:
    """Move a faction's place on an issue, within -10 and 10."""
    before = platform(minutes.scenario, minutes.state, faction).get(issue, 0)
    after = clamp(before + by, -10, 10)
    if after != before:
        turned = {**minutes.state.factions[faction].platform, issue: after}
        minutes.record("factions", faction, platform=turned)
        minutes.write(
            "platform", faction, cause, detail=issue, before=str(before), after=str(after)
        )
