"""Owns the verb of going on leave (R4.90): away for some weeks, and getting well."""

from __future__ import annotations

from collections.abc import Iterator

from game.rules.health import send_away, summoned
from game.rules.minutes import Minutes
from game.rules.model import Scenario
from game.rules.orders import Order
from game.rules.state import Cause, State
from game.rules.verbs.base import Problem, VerbRule


def _leave_problems(
    scenario: Scenario, state: State, faction: str, order: Order
) -> Iterator[Problem]:
    if summoned(scenario, state, order.actor):
        yield Problem("summoned", (order.actor,))


def _leave(minutes: Minutes, faction: str, order: Order, cause: Cause) -> None:
    send_away(minutes, order.actor, "leave", minutes.scenario.balance.health.leave_weeks, cause)


def _going(scenario: Scenario, state: State, faction: str, actor: str) -> Iterator[Order]:
    yield Order(actor, "leave")


RULES = {"leave": VerbRule(proposed=_going, problems=_leave_problems, done=_leave)}
