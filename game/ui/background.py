"""Owns work that is done while the window stays awake: in small steps, or in other processes.

    games = Games(scenario, seed=1925, players={...}, count=100)
    while not games.done:
        games.news()               # whether there are more; a screen asks it in its `update`
    len(games.results)

A `Replay` and `Forecasts` go on in steps, when a screen calls their `work` in its `update`.
"""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Lock

from game import ensemble
from game.match.sitting import Match
from game.record.turning import Forecast, forecasts
from game.report.odds import Played, played
from game.rules.model import Scenario
from game.rules.state import State
from game.ui.work import Work, wake

SLICE = 0.012  # seconds of a frame that may go into such work
_WORKERS = Lock()  # held by whoever has the processes of this machine at work


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
    """Many games from one start, played by processes of their own as `ensemble.simulate` has them.

    A thread waits for them. Two of these take their turns: this machine's workers are shared.
    """

    def __init__(
        self,
        scenario: Scenario,
        seed: int,
        players: Mapping[str, str],
        count: int,
        jobs: int = 0,
    ) -> None:
        """They begin at once, in `jobs` processes; 0: one for each core but the window's own."""
        self.count = count
        self._played: dict[int, Played] = {}
        self._told = 0
        self._folder = TemporaryDirectory(prefix="gensek-")
        self._stop = Path(self._folder.name) / "stop"
        self._work = Work(lambda: self._play(scenario, seed, players, jobs), awaited=True)

    def _play(self, scenario: Scenario, seed: int, players: Mapping[str, str], jobs: int) -> None:
        """In the thread: note down what comes in; in the end no worker is left."""
        jobs = jobs or _spare_cores()
        with _WORKERS, self._folder, suppress(ensemble.Stopped):
            games = range(self.count)
            try:
                for chunk in ensemble.play(scenario, seed, games, players, jobs, stop=self._stop):
                    self._played |= {summary.game: played(summary) for summary in chunk}
                    wake()
            finally:
                if jobs > 1:
                    ensemble.dismiss()

    @property
    def number(self) -> int:
        """How many have been played."""
        return len(self._played)

    @property
    def done(self) -> bool:
        """Whether all have been played."""
        return self.number >= self.count

    @property
    def results(self) -> list[Played]:
        """What was kept of those that have been played, in the order of their seeds."""
        return [self._played[game] for game in sorted(self._played)]

    def news(self) -> bool:
        """Whether more are played than when this was last asked; raises what went wrong."""
        if self._work.done:
            self._work.result()
        told, self._told = self._told, self.number
        return self._told > told

    def stop(self) -> None:
        """Break them off; the workers end within an answer, and nobody waits for it."""
        if not self.done:
            with suppress(FileNotFoundError):  # it is all over: the folder has gone
                self._stop.touch()

    def wait(self) -> None:
        """Until the workers have ended; raises what went wrong."""
        self._work.result()


def _spare_cores() -> int:
    """One is left to the window; but two at least play, since one alone would do it in here."""
    from joblib import cpu_count

    cores: int = cpu_count()
    return max(2, cores - 1)


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
