"""Owns the verb of the mass levy: recruit (R4.41), and what its recruits are good for (R8.9).

Workers are enrolled by the thousand. They have read nothing and followed nobody, so they thin out
whatever support there was; and they are grateful, so that week by week more of them stand with
those who gave them the card. Cells need secretaries: the levy makes posts for officials too.
"""

from __future__ import annotations

from collections.abc import Iterator

from game.rules.minutes import Minutes
from game.rules.model import Scenario
from game.rules.orders import Order
from game.rules.state import Cause, State
from game.rules.tally import Reason
from game.rules.verbs.base import Problem, VerbRule, places, resistance, standing, waits, weight


def members(scenario: Scenario, state: State, organisation: str) -> int:
    """The members of an organisation today: the scenario's, and those whom levies brought."""
    return scenario.organisations[organisation].members + state.organisations[organisation].recruits


def _problems(scenario: Scenario, state: State, faction: str, order: Order) -> Iterator[Problem]:
    last = state.organisations[order.target].levied
    needed = scenario.balance.effects.levy_weeks
    yield from waits(scenario, state, last, needed, "levied", order.target)
    if not scenario.organisations[order.target].industrial:
        yield Problem("no_workers", (order.target,))


def _reasons(scenario: Scenario, state: State, faction: str, order: Order) -> tuple[Reason, ...]:
    met = resistance(scenario, state, faction, order.target)
    met = met * weight(scenario, "levy_resistance") // 100
    return (
        Reason("resistance", -met, (order.target, state.patron(order.target))),
        standing(scenario, state, faction),
    )


def _recruit(minutes: Minutes, faction: str, order: Order, cause: Cause) -> None:
    """Many new members: support is thinned out, gratitude is stored up (R4.41)."""
    scenario, place = minutes.scenario, order.target
    effects = scenario.balance.effects
    before = members(scenario, minutes.state, place)
    new = before * scenario.organisations[place].industrial * effects.levy_share // 10_000
    share = new * 100 // (before + new)
    minutes.levy(place, faction, new, share * effects.levy_grateful // 100, cause)
    for name, held in minutes.state.organisations[place].support.items():
        minutes.support(place, name, -(held * share // 100), cause)
    minutes.officials(place, effects.levy_officials, cause)


RULES = {
    "recruit": VerbRule(
        proposed=places("recruit"),
        problems=_problems,
        mark="cadres",
        reasons=_reasons,
        done=_recruit,
    ),
}
