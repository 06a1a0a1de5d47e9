"""Owns work that is done while the window stays awake: games played one answer at a time.

    games = Games(scenario, seed=1925, players={...}, count=100)
    while not games.done:
        games.work(0.012)          # seconds at most, give or take one answer
    len(games.results)

Nothing is threaded: a screen calls `work` in its `update`.
"""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence

from game.ensemble import seed_of
from game.match.sitting import Match
from game.record.turning import Forecast, forecasts
from game.report.odds import Played, of_match
from game.rules.model import Scenario
from game.rules.state import State

SLICE = 0.012  # seconds of a frame that may go into such work


class Replay:
    """One game, played to its end in small steps; then its `states` are known."""

    def __init__(self, scenario: Scenario, seed: int, players: Mapping[str, str]) -> None:
        """`players` are levels: nobody is asked."""
        self.match = Match(scenario, seed, players)

    @property
    def done(self) -> bool:
        """Whether the game is over."""
        return self.match.over

    @property
    def states(self) -> tuple[State, ...]:
        """The state with which each turn opened, as far as it has come."""
        return self.match.states

    def work(self, seconds: float = SLICE) -> None:
        """Play on for so long, at least one answer."""
        until = time.perf_counter() + seconds
        while not self.done:
            self.match.step()
            if time.perf_counter() >= until:
                return


class Games:
    """Many games from one start, each with a seed of its own: the same as `ensemble.simulate`'s."""

    def __init__(
        self, scenario: Scenario, seed: int, players: Mapping[str, str], count: int
    ) -> None:
        """Game k of a seed is the same whatever the count."""
        self.scenario, self.seed, self.players, self.count = scenario, seed, dict(players), count
        self.results: list[Played] = []
        self._game: Replay | None = None

    @property
    def done(self) -> bool:
        """Whether all have been played."""
        return len(self.results) >= self.count

    def work(self, seconds: float = SLICE) -> None:
        """Play on for so long, at least one answer."""
        until = time.perf_counter() + seconds
        while not self.done:
            self._step()
            if time.perf_counter() >= until:
                return

    def _step(self) -> None:
        if self._game is None:
            seed = seed_of(self.seed, len(self.results))
            self._game = Replay(self.scenario, seed, self.players)
        if not self._game.done:
            self._game.match.step()
        if self._game.done:
            self.results.append(of_match(self._game.match))
            self._game = None


class Forecasts:
    """The forecast of the main vote ahead in state after state."""

    def __init__(self, scenario: Scenario, states: Sequence[State]) -> None:
        """One count a state that has a main vote ahead, in their order."""
        self.counts: list[Forecast] = []
        self.done = False
        self._ahead = forecasts(scenario, states)

    def work(self, seconds: float = SLICE) -> None:
        """Count on for so long, at least one state."""
        until = time.perf_counter() + seconds
        while not self.done:
            count = next(self._ahead, None)
            if count is None:
                self.done = True
            else:
                self.counts.append(count)
            if time.perf_counter() >= until:
                return
