"""Owns when an order is possible (R4.2): every condition that fails, with its present value.

A screen shows the problems of an order that can't be given; the rules refuse it for the same ones.
"""

from __future__ import annotations

from collections.abc import Iterator

from game.rules.conditions import all_hold
from game.rules.days import turn_of
from game.rules.diplomacy import commands
from game.rules.model import Scenario
from game.rules.orders import VERBS, Order
from game.rules.prices import price
from game.rules.state import State
from game.rules.verbs import RULES, Problem
from game.rules.verbs.base import Check, away
from game.rules.verbs.discipline import jointly

ABROAD = (
    "tour",
    "gather",
    "cultivate",
    "inspect",
    "team",
    "demonstrate",
)  # what needs somebody on the spot

OUTSIDE = {  # what is left to who has been put out of the party (R6.78)
    "expelled": ("recant", "negotiate", "meet", "print"),
    "exiled": ("recant", "negotiate"),
}

AWAY = {"leave": ("rest", "write"), "illness": ("rest",)}  # what can be told to who is away (R13.1)


def problems(scenario: Scenario, state: State, faction: str, order: Order) -> tuple[Problem, ...]:
    """Everything that stands in the way of `order` (R4.2); empty where it is possible."""
    if order.is_answer:
        return tuple(_ANSWERED[order.verb](scenario, state, faction, order))
    found = list(_general(scenario, state, faction, order))
    if not found:
        found += RULES[order.verb].problems(scenario, state, faction, order)
    if order.letter:
        found += (
            p for p in problems(scenario, state, faction, order.letter) if p.key != "influence"
        )
    return tuple(found)


def _general(scenario: Scenario, state: State, faction: str, order: Order) -> Iterator[Problem]:
    person = state.people[order.actor]
    if person.faction != faction:
        yield Problem("not_ours", (order.actor, faction))
    left = OUTSIDE[person.standing] if person.outcast else ()
    if not person.active and order.verb not in left:
        yield Problem("not_active", (order.actor,))
    if person.absence and order.verb not in AWAY[person.absence.why]:
        yield away(scenario, state, order.actor)
    needed = scenario.balance.orders.health_needed
    if person.present and order.verb != "rest" and person.health < needed:
        yield Problem("ill", (order.actor,), person.health, needed)
    if scenario.people[order.actor].abroad and order.verb in ABROAD:
        yield Problem("abroad", (order.actor,))
    cost, purse = price(scenario, order).total, state.factions[faction].influence
    if cost > purse:
        yield Problem("influence", (faction,), purse, cost)
    if VERBS[order.verb].power and not powers(scenario, state, order.actor, order.verb):
        yield Problem("no_power", (order.actor, order.verb))


def powers(scenario: Scenario, state: State, actor: str, verb: str) -> tuple[str, ...]:
    """The offices and bodies that give `actor` the right to `verb` (R4.3)."""
    faction = state.people[actor].faction
    offices = [
        name
        for name, office in scenario.offices.items()
        if verb in office.powers
        and (name in state.posts_of(actor) or _serves(scenario, state, actor, name))
    ]
    bodies = [
        name
        for name, body in scenario.bodies.items()
        if verb in body.powers and actor in state.bodies[name].full
        if faction and commands(scenario, state, faction, name)
    ]
    return (*offices, *bodies, *(jointly(state, actor) if verb == "charge" else ()))


def _serves(scenario: Scenario, state: State, actor: str, office: str) -> bool:
    """Whether the holder of an office, who follows nobody, does what a body decides (R4.3).

    It has to fill the office, to be commanded by the actor's faction, and to have the actor in it.
    """
    holder, body = state.offices[office], scenario.offices[office].filled_by
    if not holder or state.people[holder].faction or not state.people[holder].present:
        return False
    if body not in state.bodies or actor not in state.bodies[body].full:
        return False
    faction = state.people[actor].faction
    return bool(faction) and commands(scenario, state, faction or "", body)


def _decide(scenario: Scenario, state: State, faction: str, order: Order) -> Iterator[Problem]:
    asked = [q for q in state.questions if q.event == order.target and q.faction == faction]
    if not asked:
        yield Problem("not_asked", (order.target, faction))
        return
    option = next(o for o in scenario.events[order.target].options if o.id == order.object)
    if not all_hold(scenario, state, option.needs):
        yield Problem("needs_fail", (order.object,))


def _offer(scenario: Scenario, state: State, faction: str, order: Order) -> Iterator[Problem]:
    pact = next(item for item in state.pacts if item.id == order.target)
    if pact.signed or pact.to != faction:
        yield Problem("no_offer", (order.target,))


def _standing_pact(
    scenario: Scenario, state: State, faction: str, order: Order
) -> Iterator[Problem]:
    pact = next(item for item in state.pacts if item.id == order.target)
    if not pact.stands or faction not in (pact.by, pact.to):
        yield Problem("no_pact", (order.target,))


def may_come(scenario: Scenario, state: State) -> Iterator[str]:
    """Motions that may yet come on the agenda and be voted on in this turn (R4.1)."""
    for name, motion in scenario.motions.items():
        called = motion.scheduled or name in state.agenda or name in state.results
        if motion.vote and not called and turn_of(scenario, motion.day) == state.turn:
            yield name


def _instruct(scenario: Scenario, state: State, faction: str, order: Order) -> Iterator[Problem]:
    if order.target not in (*state.agenda, *may_come(scenario, state)):
        yield Problem("not_on_agenda", (order.target,))


_ANSWERED: dict[str, Check] = {
    "decide": _decide,
    "accept": _offer,
    "decline": _offer,
    "denounce": _standing_pact,
    "instruct": _instruct,
}
