"""Owns the verb that calls a body together: call (R4.89, R7.12)."""

from __future__ import annotations

from collections.abc import Iterator

from game.rules.conditions import seats_of, turn_of
from game.rules.country import weeks_since
from game.rules.diplomacy import allied, commands
from game.rules.minutes import Minutes
from game.rules.model import Scenario
from game.rules.orders import Order
from game.rules.posts import organ_of, sits
from game.rules.state import Cause, State
from game.rules.verbs.base import Problem, VerbRule


def _by_organ(scenario: Scenario, state: State, faction: str, order: Order) -> bool:
    """Whether the actor calls a body for the organ that it elects, whose majority it has."""
    organ = organ_of(scenario, order.target)
    if organ is None or order.actor not in state.bodies[organ].full:
        return False
    return commands(scenario, state, faction, organ)


def _call_problems(
    scenario: Scenario, state: State, faction: str, order: Order
) -> Iterator[Problem]:
    body = order.target
    if sits(scenario, state, body) or _meets_next(scenario, state, body):
        yield Problem("sits_anyway", (body,))
    if state.turn + 1 >= len(scenario.calendar):
        yield Problem("nobody_sits", (body,))
    if state.bodies[body].rank(order.actor) is None:
        yield Problem("no_seat", (order.actor, body))
    elif not _by_organ(scenario, state, faction, order):
        yield from _third(scenario, state, faction, body)
    yield from _called_lately(scenario, state, faction, body)


def _third(scenario: Scenario, state: State, faction: str, body: str) -> Iterator[Problem]:
    """A third of the members can call a body against those who lead it (R7.12)."""
    record = state.bodies[body]
    whole = len(record.full) + sum(record.others.values())
    bloc = (other for other in scenario.factions if allied(state, faction, other))
    own = sum(seats_of(state, body, other) for other in bloc)
    needed = -(-whole // scenario.balance.bodies.call_share)
    if own < needed:
        yield Problem("no_third", (body,), own, needed)


def _called_lately(scenario: Scenario, state: State, faction: str, body: str) -> Iterator[Problem]:
    own = (deed for deed in state.deeds if (deed.verb, deed.faction) == ("call", faction))
    turns = [deed.turn for deed in own if deed.target == body]
    if turns:
        passed = weeks_since(scenario, state, turns[-1])
        if passed < scenario.balance.bodies.weeks:
            yield Problem("called_lately", (body,), passed, scenario.balance.bodies.weeks)


def _meets_next(scenario: Scenario, state: State, body: str) -> bool:
    return any(
        turn_of(scenario, item.opens) == state.turn + 1
        for item in scenario.assemblies.values()
        if item.body == body
    )


def _calls(scenario: Scenario, state: State, faction: str, actor: str) -> Iterator[Order]:
    for body, item in scenario.bodies.items():
        if not item.standing and state.bodies[body].rank(actor):
            yield Order(actor, "call", body)


def _call(minutes: Minutes, faction: str, order: Order, cause: Cause) -> None:
    """It meets on the next turn; a minority that calls it is seen to do so (R7.12)."""
    minutes.call(order.target, cause)
    if not _by_organ(minutes.scenario, minutes.state, faction, order):
        seen = minutes.scenario.balance.bodies.call_exposure
        minutes.measure(faction, "exposure", seen, cause)


RULES = {"call": VerbRule(proposed=_calls, problems=_call_problems, done=_call)}
