"""Owns who plays the games: this process, the cores of this machine, or a cluster.

All three are one call of joblib's, and give the same games: a worker is sent a portion of their
numbers, and gives back what is kept of each. What is sent of the scenario is packed once, and a
worker unpacks it once.

It must not know what is counted.
"""

from __future__ import annotations

import pickle
from collections.abc import Generator, Iterable, Iterator, Mapping, Sequence
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager, suppress
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from game.ensemble.kept import Log, rules_version
from game.ensemble.summary import Stopped, Summary, play_one
from game.rules.errors import GensekError
from game.rules.model import Scenario

if TYPE_CHECKING:
    from distributed import Client
    from joblib import Parallel

MOST_IN_CHUNK = 25  # games that a worker plays before it reports
CHUNKS_A_JOB = 50  # so that no worker is idle long while the last ones finish
PATIENCE = 10  # seconds that a cluster has to answer in


def chunks(games: int, jobs: int) -> list[range]:
    """The games of an ensemble in portions, so that no worker waits long for the others."""
    share = games // (max(1, jobs if jobs > 0 else 8) * CHUNKS_A_JOB)
    size = max(1, min(MOST_IN_CHUNK, share))
    return [range(first, min(first + size, games)) for first in range(0, games, size)]


def play(
    scenario: Scenario,
    seed: int,
    games: Sequence[int],
    players: Mapping[str, str] | None = None,
    jobs: int = 1,
    *,
    cluster: str = "",
    keep: Path | None = None,
    stop: Path | None = None,
) -> Generator[list[Summary], None, None]:
    """Play the `games` of `seed` by number; the summaries of each chunk as soon as it is ready.

    What lies in the folder `keep` from an earlier run of the same games is not played again. Raises
    `Stopped` soon after there is a file `stop`, which another thread or process may write.
    """
    seated = dict(players or {})
    log = Log.of_games(keep, scenario, seed, seated) if keep else None
    done = {item.game: item for item in log.read()} if log else {}
    if found := [done[game] for game in games if game in done]:
        yield found
    missing = [game for game in games if game not in done]
    for chunk in _played(scenario, seed, missing, seated, jobs, cluster, stop):
        if log:
            log.add(chunk)
        yield chunk


def _played(
    scenario: Scenario,
    seed: int,
    games: Sequence[int],
    players: Mapping[str, str],
    jobs: int,
    cluster: str,
    stop: Path | None,
) -> Iterator[list[Summary]]:
    if not games:
        return
    from joblib import delayed

    packed = pickle.dumps(scenario, pickle.HIGHEST_PROTOCOL)
    with _workers(jobs, cluster) as parallel:
        portions = ([games[at] for at in chunk] for chunk in chunks(len(games), parallel.n_jobs))
        work = delayed(play_chunk)
        tasks = (work(packed, seed, players, portion, stop) for portion in portions)
        try:
            yield from _until_unwanted(parallel(tasks))
        except BrokenProcessPool as error:
            reason = "a process that played games was ended from outside; is there memory enough?"
            raise GensekError(reason) from error


def _until_unwanted(
    chunks: Generator[list[Summary], None, None],
) -> Iterator[list[Summary]]:
    """The chunks; where no more are asked for the workers are stopped as by any other error.

    Closed instead, joblib warns that work was done for nothing.
    """
    for chunk in chunks:
        try:
            yield chunk
        except GeneratorExit:
            with suppress(Stopped):
                chunks.throw(Stopped())
            raise


def play_chunk(
    packed: bytes,
    seed: int,
    players: Mapping[str, str],
    games: Iterable[int],
    stop: Path | None = None,
) -> list[Summary]:
    """Play some games of an ensemble, in this process."""
    scenario = _unpacked(packed)
    return [play_one(scenario, seed, players, game, stop) for game in games]


@lru_cache(maxsize=1)
def _unpacked(packed: bytes) -> Scenario:
    """The scenario that was sent: the same object for every portion, so that it is read once."""
    scenario: Scenario = pickle.loads(packed)
    return scenario


# --- who works ------------------------------------------------------------------------------------
@contextmanager
def _workers(jobs: int, cluster: str) -> Iterator[Parallel]:
    """So many processes of this machine, or all that a cluster has."""
    from joblib import Parallel, parallel_config

    if not cluster:
        with Parallel(n_jobs=jobs, return_as="generator_unordered", batch_size=1) as parallel:
            yield parallel
        return
    with (
        _client(cluster),
        parallel_config("dask"),
        Parallel(n_jobs=-1, return_as="generator_unordered", batch_size=1) as parallel,
    ):
        yield parallel


def dismiss() -> None:
    """End the processes of this machine, which else wait some minutes for more games."""
    from joblib.externals.loky import get_reusable_executor

    get_reusable_executor(reuse=True).shutdown(wait=True)


@contextmanager
def _client(address: str) -> Iterator[None]:
    """A connection to a dask scheduler whose workers play by our rules; raises `GensekError`."""
    try:
        from distributed import Client
    except ImportError as error:
        wanted = 'pip install "gensek[cluster]"'
        raise GensekError(f"--cluster needs dask, which is not installed: {wanted}") from error
    try:
        client = Client(address, timeout=PATIENCE)
    except (OSError, ValueError, TypeError) as error:
        raise GensekError(f"no dask scheduler answers at {address}") from error
    with client:
        _agree(address, client)
        yield


def _agree(address: str, client: Client) -> None:
    """Games are the same everywhere only where the rules are."""
    try:
        theirs: Mapping[str, str] = client.run(rules_version)
    except ImportError as error:
        raise GensekError(f"the workers at {address} have no Gensek") from error
    if not theirs:
        raise GensekError(f"the cluster at {address} has no workers")
    others = sorted(name for name, version in theirs.items() if version != rules_version())
    if others:
        raise GensekError(f"workers with another version of Gensek: {', '.join(others)}")
