"""Owns the figures of many games at once: what a second process gives, and what it could give."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator

from game.cli import asked as shared
from game.cli.bench.engine import CAMPAIGN
from game.cli.bench.measure import Metric, NotHere, counted

SMALL = "tutorial"
GAMES = 60
COUNTED_TO = 12_000_000


def ensemble() -> Iterator[Metric]:
    """Small games in one process and in two; the same of plain work; campaigns in two."""
    if (os.cpu_count() or 1) < 2:
        raise NotHere("there is only one core")
    from game.ensemble import simulate

    small, large = shared.scenario(SMALL), shared.scenario(CAMPAIGN)
    simulate(small, 2, 1, jobs=2)  # the processes are there already when a longer run goes on
    alone = _seconds(lambda: simulate(small, GAMES, 1, jobs=1))
    together = _seconds(lambda: simulate(small, GAMES, 1, jobs=2))
    yield counted("ensemble.speedup_2_jobs", "times", alone / together)
    yield counted("ensemble.plain_speedup_2_jobs", "times", _plain())
    took = _seconds(lambda: simulate(large, 2, 1, jobs=2))
    yield counted("ensemble.campaigns_per_s_2_jobs", "campaigns/s", 2 / took)


def _plain() -> float:
    """What a second process gives to work that shares nothing: the most that can be had here."""
    from joblib import Parallel, delayed

    work = [delayed(_count)(COUNTED_TO // 4) for _ in range(4)]
    Parallel(n_jobs=2)(delayed(_count)(1) for _ in range(2))
    alone = _seconds(lambda: Parallel(n_jobs=1)(work))
    return alone / _seconds(lambda: Parallel(n_jobs=2)(work))


def _count(to: int) -> int:
    total = 0
    for number in range(to):
        total += number
    return total


def _seconds(once: Callable[[], object]) -> float:
    began = time.perf_counter()
    once()
    return time.perf_counter() - began
