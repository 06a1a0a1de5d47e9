"""Owns the carrying out of an order (R4.7): pay, throw, enter the deed, let the rule follow."""

from __future__ import annotations

from game.rules.legality import problems
from game.rules.minutes import Minutes
from game.rules.orders import Order, parse
from game.rules.prices import can_fail, chance, odds, price
from game.rules.state import Cause, Deed, Letter
from game.rules.verbs import RULES
from game.rules.verbs.letters import intercepted


def carry_out(minutes: Minutes, faction: str, order: Order) -> None:
    """Pay for an order, throw for it, and write what follows into the minutes."""
    cause = Cause("order", str(order), faction)
    minutes.measure(faction, "influence", -price(minutes.scenario, order).total, cause)
    reasons = chance(minutes.scenario, minutes.state, faction, order)
    rolled = minutes.roll(str(order), 100) if can_fail(order) else None
    success = rolled is None or rolled <= odds(minutes.scenario, reasons)
    deed = Deed(
        minutes.state.turn, faction, order.actor, order.verb, order.target, order.object, success
    )
    minutes.deed(deed, cause, None if rolled is None else reasons, rolled)
    follow(minutes, faction, order, success=success)


def deliver(minutes: Minutes, letter: Letter) -> None:
    """Let the reader of a letter do what it says (R13.6): it is paid and thrown for already."""
    minutes.opened(letter)
    intercepted(minutes, letter)
    order = parse(letter.order)
    cause = Cause("order", letter.order, letter.faction)
    hindered = problems(minutes.scenario, minutes.state, letter.faction, order)
    if any(problem.key != "influence" for problem in hindered):
        minutes.write("void", order.actor, cause)
        return
    told = (order.actor, order.verb, order.target, order.object)
    minutes.deed(Deed(minutes.state.turn, letter.faction, *told, success=True), cause, None, None)
    follow(minutes, letter.faction, order, success=True)


def follow(minutes: Minutes, faction: str, order: Order, *, success: bool) -> None:
    """Write what follows from an order that took, or from one that failed."""
    rule = RULES[order.verb]
    consequence = rule.done if success else rule.failed
    if consequence:
        consequence(minutes, faction, order, Cause("order", str(order), faction))
