"""Owns many games at once: from one core to a cluster, the same games whatever plays them.

Game k of seed S has a seed of its own, made from S and k alone, so that a longer run begins with
the games of a shorter one and the number of jobs changes nothing but the time::

    from game import ensemble, scenario

    runs = ensemble.simulate(scenario.load("1925-fourteenth-congress"), games=200, seed=1925)
    runs.motions["vote_559_65"].for_             # one number a game
    quantile(runs.motions["vote_559_65"].for_, 50)

`play` gives the games portion by portion, and keeps none: who counts on the way needs no more
memory for a million than for ten. Read on in this order: `summary`, `kept`, `work`, `numbers`,
`counted`, `contrast`. It must not know how its numbers are shown.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from pathlib import Path

from game.ensemble.contrast import LEVEL, Difference, differences
from game.ensemble.counted import Blocs, Counts, Ensemble, as_json
from game.ensemble.kept import Log, head_of
from game.ensemble.numbers import Mean, Share, known, mean, median, quantile, share
from game.ensemble.summary import Stopped, Summary, seed_of
from game.ensemble.work import CHUNKS_A_JOB, MOST_IN_CHUNK, chunks, dismiss, play
from game.rules.model import Scenario

__all__ = [
    "CHUNKS_A_JOB",
    "LEVEL",
    "MOST_IN_CHUNK",
    "Blocs",
    "Counts",
    "Difference",
    "Ensemble",
    "Log",
    "Mean",
    "Progress",
    "Share",
    "Stopped",
    "Summary",
    "as_json",
    "chunks",
    "differences",
    "dismiss",
    "head_of",
    "known",
    "mean",
    "median",
    "play",
    "quantile",
    "seed_of",
    "share",
    "simulate",
]

Progress = Callable[[int, int], None]  # games done, games in all


def simulate(
    scenario: Scenario,
    games: int,
    seed: int,
    players: Mapping[str, str] | None = None,
    jobs: int = 1,
    progress: Progress | None = None,
    *,
    cluster: str = "",
    keep: Path | None = None,
) -> Ensemble:
    """Play `games` games of `seed`, in `jobs` processes (-1: one for each core), or on a cluster.

    `progress` is told after each chunk how many are done; chunks are kept in the folder `keep`, and
    not played again. Raises what the first bad game raises.
    """
    began = time.perf_counter()
    summaries: list[Summary] = []
    for chunk in play(scenario, seed, range(games), players, jobs, cluster=cluster, keep=keep):
        summaries += chunk
        if progress is not None:
            progress(len(summaries), games)
    summaries.sort(key=lambda summary: summary.game)
    seconds = time.perf_counter() - began
    return Ensemble(scenario.card.id, seed, seconds, tuple(summaries))
