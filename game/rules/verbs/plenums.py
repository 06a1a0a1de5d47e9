"""Owns the verb that calls bodies together, one or two jointly: call (R4.89, R7.12, R7.14)."""

from __future__ import annotations

from collections.abc import Iterator

from game.rules.days import turn_of
from game.rules.delegates import members
from game.rules.diplomacy import allied, commands
from game.rules.joint import bodies_of, called_for, joint_plenums
from game.rules.minutes import Minutes
from game.rules.model import Scenario
from game.rules.orders import Order
from game.rules.posts import organ_of, sits
from game.rules.state import Cause, State
from game.rules.verbs.base import Problem, VerbRule, waits


def _by_organ(scenario: Scenario, state: State, faction: str, order: Order) -> bool:
    """Whether the actor calls a body for the organ that it elects, whose majority it has.

    Whoever sits with it has to consent: the majority there must be theirs, too (R7.14).
    """
    body, *others = bodies_of(order.target)
    organ = organ_of(scenario, body)
    if organ is None or order.actor not in state.bodies[organ].full:
        return False
    return all(commands(scenario, state, faction, name) for name in (organ, *others))


def _call_problems(
    scenario: Scenario, state: State, faction: str, order: Order
) -> Iterator[Problem]:
    bodies = bodies_of(order.target)
    for body in bodies:
        called = called_for(state, body) > state.turn
        if called or sits(scenario, state, body) or _meets_next(scenario, state, body):
            yield Problem("sits_anyway", (body,))
    if state.turn + 1 >= len(scenario.calendar):
        yield Problem("nobody_sits", (order.target,))
    if not any(state.bodies[body].rank(order.actor) for body in bodies):
        yield Problem("no_seat", (order.actor, bodies[0]))
    elif not _by_organ(scenario, state, faction, order):
        yield from _third(scenario, state, faction, order.target)
    yield from _called_lately(scenario, state, faction, order.target)


def _third(scenario: Scenario, state: State, faction: str, target: str) -> Iterator[Problem]:
    """A third of the members can call bodies against those who lead them (R7.12)."""
    voters = members(scenario, state, bodies_of(target))
    own = sum(bool(one.faction) and allied(state, faction, one.faction) for one in voters)
    needed = -(-len(voters) // scenario.balance.bodies.call_share)
    if own < needed:
        yield Problem("no_third", (target,), own, needed)
    _, *others = bodies_of(target)
    for body in others:
        if own < needed and not commands(scenario, state, faction, body):
            yield Problem("no_consent", (body,))


def _called_lately(
    scenario: Scenario, state: State, faction: str, target: str
) -> Iterator[Problem]:
    own = (deed for deed in state.deeds if (deed.verb, deed.faction) == ("call", faction))
    turns = (deed.turn for deed in own if set(bodies_of(deed.target)) & set(bodies_of(target)))
    last, rests = max(turns, default=None), scenario.balance.bodies.weeks
    yield from waits(scenario, state, last, rests, "called_lately", target)


def _meets_next(scenario: Scenario, state: State, body: str) -> bool:
    return any(
        turn_of(scenario, item.opens) == state.turn + 1
        for item in scenario.assemblies.values()
        if body in (item.body, *item.bodies)
    )


def _calls(scenario: Scenario, state: State, faction: str, actor: str) -> Iterator[Order]:
    alone = (body for body, item in scenario.bodies.items() if not item.standing)
    for target in (*alone, *joint_plenums(scenario)):
        if any(state.bodies[body].rank(actor) for body in bodies_of(target)):
            yield Order(actor, "call", target)


def _call(minutes: Minutes, faction: str, order: Order, cause: Cause) -> None:
    """It meets on the next turn; a minority that calls it is seen to do so (R7.12)."""
    scenario, state = minutes.scenario, minutes.state
    minutes.call(order.target, cause)
    leads = all(commands(scenario, state, faction, body) for body in bodies_of(order.target))
    if not leads and not _by_organ(scenario, state, faction, order):
        seen = minutes.scenario.balance.bodies.call_exposure
        minutes.measure(faction, "exposure", seen, cause)


RULES = {"call": VerbRule(proposed=_calls, problems=_call_problems, done=_call)}
