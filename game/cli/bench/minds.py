"""Owns the figures of the players that are not people."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from game.cli import asked as shared
from game.cli.bench.engine import CAMPAIGN, SCENARIO
from game.cli.bench.measure import Metric, slowest, timed

if TYPE_CHECKING:
    from game.rules.model import Scenario
    from game.rules.state import View

DECISIONS = 2


def ai() -> Iterator[Metric]:
    """A faction's turn with the default player; games in the mind of one that looks ahead."""
    from game.match import Match
    from game.players import player
    from game.players.guess import Guesses, Plan
    from game.ui.patience import Patience

    scenario, campaign = shared.scenario(SCENARIO), shared.scenario(CAMPAIGN)

    def whole() -> int:
        match = Match(scenario, 1)
        match.advance()
        return (len(match.states) - 1) * len(scenario.factions)

    limits = campaign.balance.players["vozhd"]
    guesses = Guesses(campaign, _view(campaign), "bench", limits)

    def month() -> int:
        guesses.play_on(Plan(()), 1, 1)
        return 1

    patience, seen = Patience(), _view(scenario)  # a second for an answer, as in the window

    def decide() -> int:
        player("vozhd", patience.anew()).decide(scenario, seen, "bench")
        return 1

    yield timed("ai.faction_turn_ms", "ms", whole, 1.0)
    yield timed("ai.search_nodes_per_s", "nodes/s", month)
    yield slowest("ai.search_decision_p99_ms", "ms", decide, DECISIONS)


def _view(scenario: Scenario) -> View:
    """What the first faction sees when the third turn opens."""
    from game.match import Match

    match = Match(scenario, 1)
    while match.state.turn < DECISIONS:
        match.step()
    return match.view()
