"""Owns who leads each faction now, and to whom the lead passes (R13.9).

A faction begins under the leader whom the scenario names. The lead passes once he is dead, out of
the party or no longer of the faction; whoever comes back later does not take it back.

    leader_of(scenario, state, "leningrad")    # "zinoviev"; "kamenev" once Zinoviev is expelled

It only asks: `Minutes` lets the lead pass, at the moment in which it does.
"""

from __future__ import annotations

from game.rules.model import Scenario
from game.rules.state import State
from game.rules.vocabulary import OUT


def leader_of(scenario: Scenario, state: State, faction: str) -> str:
    """Who leads a faction now: the scenario's leader, until the lead has passed (R13.9)."""
    return state.factions[faction].leader or scenario.factions[faction].leader


def leaders(scenario: Scenario, state: State) -> tuple[str, ...]:
    """Who leads each faction now, in the order of the factions."""
    return tuple(leader_of(scenario, state, faction) for faction in scenario.factions)


def led_by(scenario: Scenario, state: State, person: str) -> str | None:
    """The faction that somebody leads now, if any."""
    led = (name for name in scenario.factions if leader_of(scenario, state, name) == person)
    return next(led, None)


def heir(scenario: Scenario, state: State, faction: str) -> str | None:
    """To whom the lead has to pass: whom the leader who is gone trusted most (R13.9).

    None while he can lead, and where nobody is left who could: who has given a word to keep no
    faction leads none.
    """
    record = state.people[leader_of(scenario, state, faction)]
    if record.standing not in OUT and record.faction == faction:
        return None
    fit = [
        name
        for name, person in state.people.items()
        if person.faction == faction and person.active and not person.promised
        if not scenario.people[name].composite
    ]

    def weight(name: str) -> tuple[bool, int, int, str]:
        item = scenario.people[name]
        return (not item.abroad, record.ties.get(name, 0), item.authority, name)

    return max(fit, key=weight, default=None)
