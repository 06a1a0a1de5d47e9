"""Owns the sound opponent: it knows what its faction wants, and works out what an order leads to.

It thinks of orders as everybody does, from more people and without wavering. The best of them it
has the rules carry out on a copy of what it sees, and weighs how much nearer its aims come. Its
handicaps stand in `balance.yaml` under `players`: it judges each order by itself, and what others
will do is not in it.
"""

from __future__ import annotations

from game.players import ideas
from game.players.judged import judged, ranked
from game.rules.model import Scenario
from game.rules.state import View

LEVEL = "old_bolshevik"


class OldBolshevik:
    """Takes what brings its aims nearer for its price."""

    def decide(self, scenario: Scenario, view: View, seed_label: str) -> tuple[str, ...]:
        """Answers to what was asked, then the orders that lead furthest."""
        limits = scenario.balance.players[LEVEL]
        asked = ideas.answers(scenario, view, seed_label, limits)
        found = judged(scenario, view, ideas.by_worth(scenario, view, seed_label, limits), limits)
        return ideas.put_together(scenario, view, asked, ranked(found, limits))
