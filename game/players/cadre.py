"""Owns the easy opponent: a diligent official who never looks ahead.

Its handicaps stand in `balance.yaml` under `players`: it uses the weightiest people of its faction,
its editors, and whoever has a power that these lack; for each of them it thinks of some kinds of
order, and of a few orders of each kind. It judges each order by itself at its face value, tires of
a kind that its faction has given lately, and its judgement wavers. It sees what its faction may
see, no more, and throws the same dice.
"""

from __future__ import annotations

from game.players import ideas
from game.rules.model import Scenario
from game.rules.state import View

LEVEL = "cadre"


class Cadre:
    """Takes what looks best now, one person after the other."""

    def decide(self, scenario: Scenario, view: View, seed_label: str) -> tuple[str, ...]:
        """Answers to what was asked, then the orders that promise most for their price."""
        limits = scenario.balance.players[LEVEL]
        asked = ideas.answers(scenario, view, seed_label, limits)
        found = ideas.by_worth(scenario, view, seed_label, limits)
        return ideas.put_together(scenario, view, asked, found)
