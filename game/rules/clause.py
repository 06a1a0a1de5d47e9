"""Owns the clause that makes factions a crime (R6.75): whether it is secret, and who knows of it.

It is a text like others, marked `ban`. What nobody has read frightens nobody; who knows of it can
threaten with it, and be threatened. Published, by whichever order or event, it is there for all.
"""

from __future__ import annotations

from game.rules.delegates import Voter
from game.rules.model import Scenario
from game.rules.state import State, has_read


def secret(scenario: Scenario, state: State) -> tuple[str, ...]:
    """The texts that ban factions and are not known to all."""
    return tuple(name for name in scenario.bans if not state.documents[name].published)


def unknown_to(scenario: Scenario, state: State, person: str) -> str:
    """A clause that somebody does not know of; "" where there is none.

    Who sits in a body that has read it knows of it, and so do those whose weapon it is.
    """
    readers = (state.people[person].faction or "", *_bodies(state, person))
    for name in secret(scenario, state):
        if not any(has_read(state, name, reader) for reader in readers):
            return name
    return ""


def felt(scenario: Scenario, state: State, delegate: Voter) -> int:
    """The per cent of fear (R5.5) that a delegate feels: less while the clause is hidden from him.

    He knows of it if it was read by the body that votes, by one that he sits in, in his place, or
    to the delegations.
    """
    person = delegate.person
    readers = (delegate.where, *(_bodies(state, person) if person else ()))
    if delegate.where in state.organisations:
        readers = (*readers, "delegations")
    for name in secret(scenario, state):
        if not any(has_read(state, name, reader) for reader in readers):
            return scenario.balance.ban.fear_secret
    return 100


def _bodies(state: State, person: str) -> tuple[str, ...]:
    return tuple(name for name, record in state.bodies.items() if record.rank(person))
