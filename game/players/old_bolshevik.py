"""Owns the sound opponent: it knows what its faction wants, and works out what an order leads to.

It thinks of orders as everybody does, from more people and without wavering. The best of them it
has the rules carry out on a copy of what it sees, once as if they took and once as if they failed,
and weighs how much nearer its aims come. Its handicaps stand in `balance.yaml` under `players`: it
judges each order by itself, and what others will do is not in it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace

from game.players import ideas
from game.players.ideas import Idea
from game.players.position import counts_of, position
from game.players.wanted import touches, wanted
from game.rules.balance import PlayerBalance
from game.rules.forecast import forecast
from game.rules.model import Scenario
from game.rules.orders import Order
from game.rules.prices import chance, odds, price
from game.rules.state import State, View

LEVEL = "old_bolshevik"
_THROUGH = 3  # people through whom the same thing is worked out
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
    by = worth or (lambda state: _whole(scenario, view.faction, state))
    first = _worth_a_look(scenario, view, found, limits.weighed)
    judged = [
        Idea(idea.order, idea.promise + limits.aims * gain(scenario, view, idea.order, by) // 10)
        for idea in first
    ]
    judged += [idea for idea in found if idea not in first]
    judged.sort(key=lambda idea: (-idea.promise, str(idea.order)))
    return [idea for idea in judged if idea.promise > 0]


def _worth_a_look(
    scenario: Scenario, view: View, found: Sequence[Idea], most: int
) -> Sequence[Idea]:
    """Half of what is worked out touches the aims, each thing through the few best people."""
    names = wanted(scenario, view.faction)
    told: Counter[Order] = Counter()
    near: list[Idea] = []
    for idea in (idea for idea in found if touches(idea.order, names)):
        told[replace(idea.order, actor="")] += 1
        if told[replace(idea.order, actor="")] <= _THROUGH and len(near) < most // 2:
            near.append(idea)
    others = [idea for idea in found if idea not in near]
    return [*near, *others[: most - len(near)]]


def _whole(scenario: Scenario, faction: str, state: State) -> int:
    """The position with the votes to come counted."""
    return position(scenario, state, faction, counts_of(scenario, state)).total


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
