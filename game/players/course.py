"""Owns what a side is supposed to go on doing: the orders that came to its mind, worked down.

A player that looks ahead has no time to think for everybody anew in every turn that it plays in its
mind. Each side works down the list that it has, and what it has done once comes later again.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from game.players import ideas
from game.players.ideas import Idea
from game.rules.balance import PlayerBalance
from game.rules.model import Scenario
from game.rules.orders import Order
from game.rules.state import View


class Course:
    """One side's intentions in one game: a list, and how often each of it was ordered."""

    def __init__(self, found: Sequence[Idea], limits: PlayerBalance) -> None:
        """`limits.tired` is the per cent that an order loses each time it is given."""
        self.found = tuple(found)
        self.limits = limits
        self._given: Counter[Order] = Counter()

    def decide(self, scenario: Scenario, view: View, seed_label: str) -> tuple[str, ...]:
        """The first orders of the list that can be given now."""
        asked = ideas.answers(scenario, view, seed_label, self.limits)
        by_promise = sorted(self.found, key=self._promise, reverse=True)
        lines = ideas.put_together(scenario, view, asked, by_promise)
        self._given.update(idea.order for idea in self.found if str(idea.order) in lines)
        return lines

    def _promise(self, idea: Idea) -> int:
        return idea.promise * 100 // (100 + self.limits.tired * self._given[idea.order])
