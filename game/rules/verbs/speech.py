"""Owns the verb of the hall: speak (R4.17)."""

from __future__ import annotations

from collections.abc import Iterator

from game.rules.days import turn_of
from game.rules.delegates import strength
from game.rules.diplomacy import allied
from game.rules.minutes import Minutes
from game.rules.model import Scenario
from game.rules.orders import Order
from game.rules.state import Cause, State
from game.rules.tally import Reason
from game.rules.verbs.base import Problem, VerbRule, weight
from game.rules.verbs.motions import present


def _speak_problems(
    scenario: Scenario, state: State, faction: str, order: Order
) -> Iterator[Problem]:
    motion = scenario.motions[order.target]
    assembly = scenario.assemblies[motion.assembly]
    if order.target not in state.agenda:
        yield Problem("not_on_agenda", (order.target,))
    elif not turn_of(scenario, assembly.opens) <= state.turn <= turn_of(scenario, motion.day):
        yield Problem("not_sitting", (motion.assembly, assembly.opens.isoformat()))
    yield from present(scenario, state, order.actor, assembly)


def _speak_reasons(
    scenario: Scenario, state: State, faction: str, order: Order
) -> tuple[Reason, ...]:
    """A packed hall shouts a speaker down (R4.17): the share of delegates with one's own side."""
    motion = scenario.motions[order.target]
    votes = strength(scenario, state, scenario.assemblies[motion.assembly])
    friends = sum(n for other, n in votes.items() if other and allied(state, faction, other))
    share = friends * 100 // max(1, sum(votes.values()))
    authority = scenario.people[order.actor].authority
    return (
        Reason("hall", (share - 50) * weight(scenario, "hall") // 100, (motion.assembly,)),
        Reason("authority", authority * weight(scenario, "authority"), (order.actor,)),
    )


def _speak(minutes: Minutes, faction: str, order: Order, cause: Cause) -> None:
    """A speech persuades the movable; against the mover it is held against one (R4.17)."""
    effects = minutes.scenario.balance.effects
    oratory = minutes.scenario.people[order.actor].oratory
    sign = 1 if order.how == "for" else -1
    points = sign * max(1, oratory * effects.speak_argument // 10)
    minutes.argument(order.target, order.actor, points, cause)
    _dissent(minutes, faction, order, cause)


def _dissent(minutes: Minutes, faction: str, order: Order, cause: Cause) -> None:
    mover = minutes.scenario.motions[order.target].mover
    if order.how == "against" and mover != faction:
        by = minutes.scenario.balance.effects.speak_exposure
        minutes.measure(faction, "exposure", by, cause)


def _shouted_down(minutes: Minutes, faction: str, order: Order, cause: Cause) -> None:
    by = minutes.scenario.balance.effects.speak_failure_cohesion
    minutes.measure(faction, "cohesion", -by, cause)
    _dissent(minutes, faction, order, cause)


def _speeches(scenario: Scenario, state: State, faction: str, actor: str) -> Iterator[Order]:
    for motion in state.agenda:
        for side in ("for", "against"):
            yield Order(actor, "speak", motion, side)


RULES = {
    "speak": VerbRule(
        proposed=_speeches,
        problems=_speak_problems,
        mark="oratory",
        reasons=_speak_reasons,
        done=_speak,
        failed=_shouted_down,
    ),
}
