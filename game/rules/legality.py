"""Owns when an order is possible (R4.2): every condition that fails, with its present value.

A screen shows the problems of an order that can't be given; the rules refuse it for the same ones.
"""

from __future__ import annotations

from collections.abc import Iterator

from game.rules.conditions import all_hold
from game.rules.days import span, turn_of
from game.rules.diplomacy import commands
from game.rules.model import Motion, Scenario
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
    found = (
        *unfit(scenario, state, faction, order.actor, order.verb),
        *_unpaid(scenario, state, faction, order),
    )
    return found + _hindrances(scenario, state, faction, order, unless=found)


def unfit(
    scenario: Scenario, state: State, faction: str, actor: str, verb: str
) -> tuple[Problem, ...]:
    """What keeps somebody from any order of a kind, whatever it is about; a letter is one kind."""
    return tuple(_unfit(scenario, state, faction, actor, verb))


def open_to(scenario: Scenario, state: State, faction: str, order: Order) -> bool:
    """Whether an order is possible to somebody who is not `unfit` for its kind."""
    if order.letter and any(_unpaid(scenario, state, faction, order)):
        return False
    return not _hindrances(scenario, state, faction, order, unless=())


def _hindrances(
    scenario: Scenario, state: State, faction: str, order: Order, *, unless: tuple[Problem, ...]
) -> tuple[Problem, ...]:
    """What stands in the way of just this order; the verb's own rule is asked of who is fit."""
    found: list[Problem] = []
    if not unless:
        found += RULES[order.verb].problems(scenario, state, faction, order)
    if order.letter:
        told = problems(scenario, state, faction, order.letter)
        found += (problem for problem in told if problem.key != "influence")
    return tuple(found)


def _unfit(
    scenario: Scenario, state: State, faction: str, actor: str, verb: str
) -> Iterator[Problem]:
    person = state.people[actor]
    if person.faction != faction:
        yield Problem("not_ours", (actor, faction))
    left = OUTSIDE[person.standing] if person.outcast else ()
    if not person.active and verb not in left:
        yield Problem("not_active", (actor,))
    if person.absence and verb not in AWAY[person.absence.why]:
        yield away(scenario, state, actor)
    needed = scenario.balance.orders.health_needed
    if person.present and verb != "rest" and person.health < needed:
        yield Problem("ill", (actor,), person.health, needed)
    if scenario.people[actor].abroad and verb in ABROAD:
        yield Problem("abroad", (actor,))
    if VERBS[verb].power and not powers(scenario, state, actor, verb):
        yield Problem("no_power", (actor, verb))


def _unpaid(scenario: Scenario, state: State, faction: str, order: Order) -> Iterator[Problem]:
    """An order costs more than there is; of one kind all cost the same, but for letters (R4.4)."""
    cost, purse = price(scenario, order).total, state.factions[faction].influence
    if cost > purse:
        yield Problem("influence", (faction,), purse, cost)


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


def may_come(scenario: Scenario, state: State) -> tuple[str, ...]:
    """Motions that may yet come on the agenda and be voted on in this turn (R4.1)."""
    since, until = span(scenario, state.turn)
    return tuple(
        motion.id
        for motion in scenario.motions.values()
        if since <= motion.day < until and _may_come(state, motion)
    )


def _may_come(state: State, motion: Motion) -> bool:
    """Whether a motion of this turn is voted on, if something brings it on the agenda."""
    called = motion.scheduled or motion.id in state.agenda or motion.id in state.results
    return motion.vote and not called


def _instruct(scenario: Scenario, state: State, faction: str, order: Order) -> Iterator[Problem]:
    if order.target in state.agenda:
        return
    motion = scenario.motions[order.target]
    now = turn_of(scenario, motion.day) == state.turn
    if not now or not _may_come(state, motion):
        yield Problem("not_on_agenda", (order.target,))


_ANSWERED: dict[str, Check] = {
    "decide": _decide,
    "accept": _offer,
    "decline": _offer,
    "denounce": _standing_pact,
    "instruct": _instruct,
}
