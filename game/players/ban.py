"""Owns what orders about the ban on factions are worth to the easy opponent, in delegates.

Those who break it, those who hunt who breaks it, and the answers of the accused.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from game.rules.halls import quota
from game.rules.model import Scenario
from game.rules.orders import Order
from game.rules.proof import next_sanction, proof
from game.rules.state import State
from game.rules.verbs.printing import printer, reached
from game.rules.verbs.street import feast, turnout
from game.rules.verbs.submission import SANCTIONS, cases_against


def _charge(scenario: Scenario, state: State, faction: str, order: Order) -> int:
    """Whoever is hostile and weighs much; the higher the rung that is in reach, the better."""
    accused = scenario.people[order.target]
    if state.people[order.target].faction not in state.factions[faction].hostile:
        return 0
    led, rung = state.post_as_secretary(order.target), next_sanction(scenario, state, order.target)
    high = list(scenario.sanctions).index(rung.id) if rung else 0
    return (5 + 4 * high) * accused.authority + (2 * quota(scenario, state, led) if led else 0)


def _meet(scenario: Scenario, state: State, faction: str, order: Order) -> int:
    """Circles are for those who have people under a hostile machine; the exposed keep still."""
    record = state.organisations[order.target]
    following = record.support.get(faction, 0) * quota(scenario, state, order.target) // 100
    met = record.underground.get(faction, 0) // 10
    bare = 0 if any(state.patron(name) == faction for name in state.organisations) else 8
    return max(0, 4 + bare + following - met - state.factions[faction].exposure // 6)


def _watch(scenario: Scenario, state: State, faction: str, order: Order) -> int:
    """A look is worth most where those that one is hostile to have people."""
    support = state.organisations[order.target].support
    theirs = sum(support.get(other, 0) for other in state.factions[faction].hostile)
    return 20 + theirs * quota(scenario, state, order.target) // 40 if theirs else 0


def _submit(scenario: Scenario, state: State, faction: str, order: Order) -> int:
    """Whoever has a case coming, or is about to have one, thinks of the card."""
    authority = scenario.people[order.actor].authority
    if cases_against(state, order.actor):
        return 4 * authority
    if state.people[order.actor].promised:
        return 0
    return _fear(scenario, state, order.actor) * authority // 10


def _recant(scenario: Scenario, state: State, faction: str, order: Order) -> int:
    """The weak of nerve recant, and whoever has nothing but the card to win."""
    person = scenario.people[order.actor]
    yields = max(0, 9 - person.nerve)
    if state.people[order.actor].outcast:
        return person.authority * (2 + yields)
    if cases_against(state, order.actor):
        return person.authority * yields // 2
    return _fear(scenario, state, order.actor) * yields // 9


def _fear(scenario: Scenario, state: State, person: str) -> int:
    """How much more is proved than the next rung needs, and what was lost already."""
    rung = next_sanction(scenario, state, person)
    over = proof(state, person).total - rung.proof if rung else 0
    return max(0, over) + 10 * (state.people[person].standing in SANCTIONS)


def _print(scenario: Scenario, state: State, faction: str, order: Order) -> int:
    """Who is shut out of the papers prints what still finds readers; the exposed keep still."""
    place, record = printer(scenario, state, faction), state.documents[order.target]
    fresh = [name for name in reached(state, faction, place) if name not in record.readers]
    hall = sum(quota(scenario, state, name) for name in fresh)
    weight = scenario.documents[order.target].weight
    return max(0, 3 * weight + hall // 5 - state.factions[faction].exposure // 6)


def _demonstrate(scenario: Scenario, state: State, faction: str, order: Order) -> int:
    """A march is for who has nothing better left: a name lost, people struck, a feast at hand."""
    numbers, record = scenario.balance.ban.demonstrate, state.organisations[order.target]
    come = max(0, turnout(scenario, state, faction, order.target).total)
    won = numbers["support"] + min(come // numbers["per"], numbers["support_cap"])
    left = 100 - record.support.get(faction, 0)
    gain = quota(scenario, state, order.target) * won * left // 1000 + 4 * numbers["legitimacy"]
    ours = (person for person in state.people.values() if person.faction == faction)
    struck = sum(person.standing in SANCTIONS for person in ours)
    despair = 8 * struck + max(0, 60 - state.factions[faction].legitimacy)
    return gain * despair // (9 if feast(scenario, state) else 16)


def chargeable(scenario: Scenario, state: State, faction: str) -> int:
    """How many rivals enough is proved against for what a joint plenum alone can take."""
    return sum(
        rung is not None and len(rung.heard_by) > 1 and proof(state, name).total >= rung.proof
        for name, person in state.people.items()
        if person.faction in scenario.factions[faction].hostile and not cases_against(state, name)
        for rung in (next_sanction(scenario, state, name),)
    )


WORTH: Mapping[str, Callable[[Scenario, State, str, Order], int]] = {
    "charge": _charge,
    "meet": _meet,
    "watch": _watch,
    "print": _print,
    "demonstrate": _demonstrate,
    "submit": _submit,
    "recant": _recant,
}
