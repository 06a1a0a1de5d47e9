"""Owns the figures of the players that are not people."""

from __future__ import annotations

from collections.abc import Iterator

from game.cli import asked as shared
from game.cli.bench.engine import SCENARIO
from game.cli.bench.measure import Metric, timed


def ai() -> Iterator[Metric]:
    """What a faction's turn takes with the player that is the default, its resolution included."""
    from game.match import Match

    scenario = shared.scenario(SCENARIO)

    def whole() -> int:
        match = Match(scenario, 1)
        match.advance()
        return (len(match.states) - 1) * len(scenario.factions)

    yield timed("ai.faction_turn_ms", "ms", whole, 1.0)
