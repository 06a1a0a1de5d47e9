"""Owns how far a seat has come: its aims, which of them hold now, what they are worth.

of_aims(scenario, state, "leningrad").total      # points out of 100 if the game ended now
"""

from __future__ import annotations

from game.rules.model import Scenario
from game.rules.outcome import reached
from game.rules.state import State
from game.ui.explain import Explanation, Row
from game.words import text as _


def of_aims(scenario: Scenario, state: State, faction: str) -> Explanation:
    """Each aim with its points where it holds now, and nothing where it does not."""
    item, held = scenario.factions[faction], reached(scenario, state, faction)
    rows = tuple(Row(aim.text, aim.points if aim.id in held else 0) for aim in item.aims)
    points = sum(row.amount or 0 for row in rows)
    return Explanation(_("Our aims, as things stand"), rows, points)
