"""Owns what an order would bring (R4.7): its two courses, worked out by the rules themselves.

An order is carried out twice on a copy of the state, once as if it took and once as if it failed.
No die is thrown and nothing else of the turn happens, so both courses say what the order does by
itself; what others do in the same turn is not in it.
"""

from __future__ import annotations

from dataclasses import dataclass

from game.rules.deeds import follow
from game.rules.minutes import Minutes
from game.rules.model import Scenario
from game.rules.orders import Order
from game.rules.prices import price
from game.rules.state import Cause, Entry, State


@dataclass(frozen=True, slots=True)
class Course:
    """One way an order can go: the entries it would leave, and the state after them."""

    entries: tuple[Entry, ...]
    state: State


def forecast(scenario: Scenario, state: State, faction: str, order: Order) -> tuple[Course, Course]:
    """What follows if `order` takes, and what if it fails; the price is paid in both."""
    return (
        _course(scenario, state, faction, order, success=True),
        _course(scenario, state, faction, order, success=False),
    )


def _course(
    scenario: Scenario, state: State, faction: str, order: Order, *, success: bool
) -> Course:
    minutes = Minutes(scenario, state)
    cause = Cause("order", str(order), faction)
    minutes.measure(faction, "influence", -price(scenario, order).total, cause)
    follow(minutes, faction, order, success=success)
    if success and order.letter:  # what it tells is done a turn later: it is what one writes for
        follow(minutes, faction, order.letter, success=True)
    return Course(tuple(minutes.entries), minutes.state)
