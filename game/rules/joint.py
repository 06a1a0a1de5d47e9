"""Owns bodies that sit together (R7.14): which can, how such a plenum is named, who is called.

A joint plenum goes by the names of its bodies, and is called like any other body:

>>> bodies_of("central_committee+control_commission")
('central_committee', 'control_commission')

It must not know who may call one: `verbs.plenums` does.
"""

from __future__ import annotations

from game.rules.model import Scenario
from game.rules.state import State

_AND = "+"


def bodies_of(plenum: str) -> tuple[str, ...]:
    """The bodies of a plenum: one, or those that sit together."""
    return tuple(plenum.split(_AND))


def plenum_of(bodies: tuple[str, ...]) -> str:
    """The name by which bodies are called that sit together."""
    return _AND.join(bodies)


def joint_plenums(scenario: Scenario) -> tuple[str, ...]:
    """The names of the joint plenums that a scenario knows: a body, and the one it sits with."""
    return tuple(
        name + _AND + body.sits_with for name, body in scenario.bodies.items() if body.sits_with
    )


def called_for(state: State, *bodies: str) -> int:
    """The last turn for which all of `bodies` were called, alone or together; -1 for none."""
    turns = (turn for name, turn in state.called.items() if set(bodies) <= set(bodies_of(name)))
    return max(turns, default=-1)


def together(state: State, body: str, turn: int) -> tuple[str, ...]:
    """The bodies that sit as one with `body` on a turn, itself among them; () if it is alone."""
    found = (bodies_of(name) for name, called in state.called.items() if called == turn)
    return next((bodies for bodies in found if body in bodies and len(bodies) > 1), ())
