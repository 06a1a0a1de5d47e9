"""Owns what an order costs and how likely it is to take (R4.4, R4.5), as tallies of reasons."""

from __future__ import annotations

from game.rules.minutes import clamp
from game.rules.model import Scenario
from game.rules.orders import Order
from game.rules.state import State
from game.rules.tally import Reason, Tally, tally
from game.rules.verbs import RULES
from game.rules.verbs.letters import by_letter


def can_fail(order: Order) -> bool:
    """Whether a die is thrown for the order (R4.5)."""
    return RULES[(order.letter or order).verb].mark is not None


def price(scenario: Scenario, order: Order) -> Tally:
    """The influence that an order costs (R4.4), with what it orders by letter; answers are free."""
    costs = scenario.balance.orders.cost
    told = [order.verb] + ([order.letter.verb] if order.letter else [])
    return tally(*(Reason("cost", costs.get(verb, 0), (verb,)) for verb in told))


def odds(scenario: Scenario, chance: Tally) -> int:
    """The per cent that a chance comes to, within bounds but where it is certain (R4.5)."""
    balance = scenario.balance.orders
    if chance.amount("certain"):
        return 100
    return clamp(chance.total, balance.chance_low, balance.chance_high)


def chance(scenario: Scenario, state: State, faction: str, order: Order) -> Tally:
    """Why an order takes, in per cent, before the bounds (R4.5); 100 for one that can't fail."""
    if order.is_answer or not can_fail(order):
        return tally(Reason("certain", 100))
    if order.letter:
        by_hand = chance(scenario, state, faction, order.letter)
        return tally(*by_hand.reasons, *by_letter(scenario, state, order))
    base = scenario.balance.orders.base[order.verb]
    rule = RULES[order.verb]
    mark = rule.mark or ""
    worth = getattr(scenario.people[order.actor], mark)
    skill = worth * scenario.balance.orders.skill[order.verb]
    special = rule.reasons(scenario, state, faction, order) if rule.reasons else ()
    return tally(Reason("base", base, (order.verb,)), Reason(mark, skill, (order.actor,)), *special)
