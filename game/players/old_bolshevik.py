"""Owns the sound opponent: it knows what its faction wants, and works out what an order leads to.

It thinks of orders as everybody does, from more people and without wavering. The best of them it
has the rules carry out on a copy of what it sees, once as if they took and once as if they failed,
and weighs how much nearer its aims come. Its handicaps stand in `balance.yaml` under `players`: it
judges each order by itself, and what others will do is not in it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from game.players import ideas
from game.players.ideas import Idea
from game.players.position import position
from game.rules.balance import PlayerBalance
from game.rules.forecast import forecast
from game.rules.model import Scenario
from game.rules.orders import Order
from game.rules.prices import chance, odds, price
from game.rules.state import State, View

LEVEL = "old_bolshevik"
Worth = Callable[[State], int]


class OldBolshevik:
    """Takes what brings its aims nearer for its price."""

    def decide(self, scenario: Scenario, view: View, seed_label: str) -> tuple[str, ...]:
        """Answers to what was asked, then the orders that lead furthest."""
        limits = scenario.balance.players[LEVEL]
        asked = ideas.answers(scenario, view, seed_label, limits)
        found = weighed(scenario, view, ideas.by_worth(scenario, view, seed_label, limits), limits)
        return ideas.put_together(scenario, view, asked, found)


def weighed(
    scenario: Scenario,
    view: View,
    found: Sequence[Idea],
    limits: PlayerBalance,
    worth: Worth | None = None,
) -> list[Idea]:
    """The ideas again, the best with what they do for the aims; the most promising first.

    `worth` judges a state; without one it is the whole position of the faction.
    """
    by = worth or (lambda state: position(scenario, state, view.faction).total)
    judged = [
        Idea(idea.order, idea.promise + limits.aims * gain(scenario, view, idea.order, by) // 10)
        for idea in found[: limits.weighed]
    ]
    judged += found[limits.weighed :]
    return sorted(judged, key=lambda idea: (-idea.promise, str(idea.order)))


def gain(scenario: Scenario, view: View, order: Order, worth: Worth) -> int:
    """What an order adds to a position (R15.3), in tenths of a point for each point of influence.

    Both courses count by their chance.
    """
    state, faction = view.state, view.faction
    likely = odds(scenario, chance(scenario, state, faction, order))
    taken, failed = forecast(scenario, state, faction, order)
    now = worth(state)
    gained, lost = worth(taken.state) - now, worth(failed.state) - now
    return (likely * gained + (100 - likely) * lost) // (100 * max(1, price(scenario, order).total))
