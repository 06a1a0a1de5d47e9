"""Owns the verbs of the state: policy and hunt (R4.22, R4.23).

Where a body decides on a lever, a step of it is put before that body's next sitting, so that others
can set their line on it and speak; else the government takes it at once.
"""

from __future__ import annotations

from collections.abc import Iterator

from game.rules.minutes import Minutes
from game.rules.model import Lever, Scenario
from game.rules.orders import Order
from game.rules.policies import AboutPolicy, Way, agreement, goes_with
from game.rules.state import Cause, State
from game.rules.tally import Reason
from game.rules.verbs.base import Problem, VerbRule, standing, waits, weight


def asked(state: State, faction: str, order: Order) -> AboutPolicy:
    """The step that an order asks for, in the sitting of the next turn (R12.8)."""
    way: Way = "up" if order.how == "up" else "down"
    return AboutPolicy(order.target, way, state.turn + 1, faction)


def _policy_problems(
    scenario: Scenario, state: State, faction: str, order: Order
) -> Iterator[Problem]:
    lever, now = scenario.policies[order.target], state.policy[order.target]
    yield from _right(scenario, state, order.actor, lever)
    if order.how == "up" and now >= lever.high:
        yield Problem("lever_end", (order.target,), now, lever.high)
    if order.how == "down" and now <= lever.low:
        yield Problem("lever_end", (order.target,), now, lever.low)
    moved, rests = state.policy_moved.get(order.target), scenario.balance.country.lever_weeks
    yield from waits(scenario, state, moved, rests, "lever_moved", order.target)


def _right(scenario: Scenario, state: State, actor: str, lever: Lever) -> Iterator[Problem]:
    """Who governs asks for a step, and so does whoever has a seat where it is decided (R12.8)."""
    if any("policy" in scenario.offices[office].powers for office in state.posts_of(actor)):
        pass
    elif lever.decided_by is None:
        yield Problem("no_power", (actor, "policy"))
    elif state.bodies[lever.decided_by].rank(actor) is None:
        yield Problem("no_seat", (actor, lever.decided_by))
    if lever.decided_by and state.turn + 1 >= len(scenario.calendar):
        yield Problem("nobody_sits", (lever.decided_by,))


def _policy(minutes: Minutes, faction: str, order: Order, cause: Cause) -> None:
    """The step comes before the body that decides, or is taken where none does (R12.8).

    Whoever turns against the platform of their own side pays (R4.22).
    """
    item = asked(minutes.state, faction, order)
    minutes.advance(policy_moved={**minutes.state.policy_moved, order.target: minutes.state.turn})
    if minutes.scenario.policies[order.target].decided_by:
        minutes.agenda(item.id, cause)
    else:
        minutes.lever(item.lever, item.step, cause)
    _turned(
        minutes,
        faction,
        agreement(minutes.scenario, minutes.state, faction, item.lever, item.step),
        cause,
    )


def _turned(minutes: Minutes, faction: str, agrees: int, cause: Cause) -> None:
    """What goes against one's own platform is paid for among one's own (R4.22, R4.23)."""
    if agrees < 0:
        minutes.measure(faction, "cohesion", -minutes.scenario.balance.country.turned, cause)


def _levers(scenario: Scenario, state: State, faction: str, actor: str) -> Iterator[Order]:
    for lever in scenario.policies:
        for how in ("up", "down"):
            yield Order(actor, "policy", lever, how)


def _hunt_reasons(
    scenario: Scenario, state: State, faction: str, order: Order
) -> tuple[Reason, ...]:
    """Fear of war and hunger look for somebody to blame; known experts are missed (R4.23)."""
    scare = state.country.get("war_scare", 0) * weight(scenario, "war_scare") // 100
    industrial = scenario.organisations[order.target].industrial
    return (
        Reason("war_scare", scare),
        Reason("works", industrial * weight(scenario, "works") // 100, (order.target,)),
        standing(scenario, state, faction),
    )


def _hunt(minutes: Minutes, faction: str, order: Order, cause: Cause) -> None:
    """It rallies the party, and costs the truth, those who know how, and industry (R4.23)."""
    balance = minutes.scenario.balance.country
    agrees = goes_with(minutes.scenario, minutes.state, faction, balance.hunt_positions)
    minutes.measure(faction, "legitimacy", balance.hunt_legitimacy, cause)
    if agrees >= 0:
        minutes.measure(faction, "cohesion", balance.hunt_cohesion, cause)
    _turned(minutes, faction, agrees, cause)
    for gauge, by in balance.hunt_moves.items():
        minutes.gauge(gauge, by, cause)


def _hunt_fails(minutes: Minutes, faction: str, order: Order, cause: Cause) -> None:
    """A case that falls apart costs the accused their posts all the same (R4.23)."""
    balance = minutes.scenario.balance.country
    minutes.measure(faction, "legitimacy", -balance.hunt_failure_legitimacy, cause)
    for gauge, by in balance.hunt_failure_moves.items():
        minutes.gauge(gauge, by, cause)


def _hunts(scenario: Scenario, state: State, faction: str, actor: str) -> Iterator[Order]:
    if not scenario.country:
        return
    for name, organisation in scenario.organisations.items():
        if organisation.industrial >= scenario.balance.country.industrial:
            yield Order(actor, "hunt", name)


def _hunt_problems(
    scenario: Scenario, state: State, faction: str, order: Order
) -> Iterator[Problem]:
    needed = scenario.balance.country.industrial
    industrial = scenario.organisations[order.target].industrial
    if industrial < needed or not scenario.country:
        yield Problem("no_works", (order.target,), industrial, needed)
    last = max((deed.turn for deed in state.deeds if deed.verb == "hunt"), default=None)
    yield from waits(scenario, state, last, scenario.balance.country.hunt_weeks, "hunted_lately")


RULES = {
    "policy": VerbRule(proposed=_levers, problems=_policy_problems, done=_policy),
    "hunt": VerbRule(
        proposed=_hunts,
        problems=_hunt_problems,
        mark="cadres",
        reasons=_hunt_reasons,
        done=_hunt,
        failed=_hunt_fails,
    ),
}
