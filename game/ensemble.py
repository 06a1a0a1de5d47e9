"""Owns many games at once: from one core to a cluster, the same games whatever plays them.

Game k of seed S has a seed of its own, made from S and k alone, so that a longer run begins with
the games of a shorter one and the number of jobs changes nothing but the time::

    from game import ensemble, scenario

    runs = ensemble.simulate(scenario.load("1925-fourteenth-congress"), games=200, seed=1925)
    runs.motions["vote_559_65"].for_             # one number a game
    quantile(runs.motions["vote_559_65"].for_, 50)

>>> seed_of(1925, 7) == seed_of(1925, 7) != seed_of(1925, 8)
True

It must not know how its numbers are shown.
"""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from itertools import combinations
from math import sqrt

from game import record
from game.match import Match
from game.rules.diplomacy import allied
from game.rules.model import Scenario
from game.rules.orders import VERBS, parse
from game.rules.state import Result, State

MOST_IN_CHUNK = 50  # games that a worker plays before it reports
CHUNKS_A_JOB = 4  # so that no worker is idle long while the last ones finish

Progress = Callable[[int, int], None]  # games done, games in all


@dataclass(frozen=True, slots=True)
class Summary:
    """What is kept of one game: votes, verdicts, the ending, how often each verb was used.

    `allied` holds the pairs of factions, as `one+other` by name, that were a bloc in some turn.
    `dropped` counts the lines of AI answers that were not legal: each is a bug of ours.
    """

    game: int
    seed: int
    turns: int
    motions: Mapping[str, Result]
    facts: Mapping[str, str]
    ending: str
    points: Mapping[str, int]
    verbs: Mapping[str, int]
    allied: frozenset[str]
    allied_to_the_end: frozenset[str]
    dropped: int


@dataclass(frozen=True, slots=True)
class Counts:
    """A motion's counts, one entry a game; None where a game did not come to vote on it."""

    for_: tuple[int | None, ...]
    against: tuple[int | None, ...]
    abstain: tuple[int | None, ...]
    carried: tuple[bool | None, ...]


@dataclass(frozen=True, slots=True)
class Blocs:
    """In how many games two factions were a bloc in some turn, and in the last one."""

    ever: int
    to_the_end: int


@dataclass(frozen=True, slots=True)
class Ensemble:
    """The games of one seed, in their order, and what they add up to."""

    scenario: str
    seed: int
    seconds: float
    summaries: tuple[Summary, ...]

    @property
    def games(self) -> int:
        """How many games were played."""
        return len(self.summaries)

    @property
    def turns(self) -> int:
        """How many turns were played in all games together."""
        return sum(summary.turns for summary in self.summaries)

    @property
    def orders(self) -> int:
        """How many orders were given in all games together."""
        return sum(self.verbs.values())

    @property
    def dropped(self) -> int:
        """How many lines of AI answers were not legal."""
        return sum(summary.dropped for summary in self.summaries)

    @property
    def motions(self) -> dict[str, Counts]:
        """The counts of every motion that came to a vote in any game."""
        names = sorted({name for summary in self.summaries for name in summary.motions})
        return {name: self._counts(name) for name in names}

    def _counts(self, motion: str) -> Counts:
        results = [summary.motions.get(motion) for summary in self.summaries]
        return Counts(
            tuple(r.ballots.for_ if r else None for r in results),
            tuple(r.ballots.against if r else None for r in results),
            tuple(r.ballots.abstain if r else None for r in results),
            tuple(r.carried if r else None for r in results),
        )

    @property
    def facts(self) -> dict[str, dict[str, int]]:
        """How often each fact came out with each verdict, all verdicts named."""
        counted: dict[str, dict[str, int]] = {}
        for summary in self.summaries:
            for fact, verdict in summary.facts.items():
                counts = counted.setdefault(fact, dict.fromkeys(record.VERDICTS, 0))
                counts[verdict] += 1
        return counted

    @property
    def endings(self) -> dict[str, int]:
        """How often each ending came up, the commonest first."""
        return dict(Counter(summary.ending for summary in self.summaries).most_common())

    @property
    def verbs(self) -> dict[str, int]:
        """How often each kind of order was given; 0 for one that nobody gave."""
        counted = dict.fromkeys(VERBS, 0)
        for summary in self.summaries:
            for verb, count in summary.verbs.items():
                counted[verb] += count
        return counted

    @property
    def blocs(self) -> dict[str, Blocs]:
        """Which factions came together, as `one+other`, and how often they stayed so."""
        ever = Counter(pair for summary in self.summaries for pair in summary.allied)
        last = Counter(pair for summary in self.summaries for pair in summary.allied_to_the_end)
        return {pair: Blocs(ever[pair], last[pair]) for pair in sorted(ever)}


# --- playing ------------------------------------------------------------------------------------
def seed_of(seed: int, game: int) -> int:
    """The seed of game `game` (from 0) of the ensemble of `seed`."""
    digest = blake2b(f"ensemble|{seed}|{game}".encode(), digest_size=6).digest()
    return int.from_bytes(digest, "big")


def simulate(
    scenario: Scenario,
    games: int,
    seed: int,
    players: Mapping[str, str] | None = None,
    jobs: int = 1,
    progress: Progress | None = None,
) -> Ensemble:
    """Play `games` games of `seed`, in `jobs` processes (-1: one for each core).

    `progress` is told after each chunk how many are done. Raises what the first bad game raises.
    """
    began = time.perf_counter()
    summaries: list[Summary] = []
    for chunk in play(scenario, seed, range(games), players, jobs):
        summaries += chunk
        if progress is not None:
            progress(len(summaries), games)
    summaries.sort(key=lambda summary: summary.game)
    seconds = time.perf_counter() - began
    return Ensemble(scenario.card.id, seed, seconds, tuple(summaries))


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
) -> Iterator[list[Summary]]:
    """Play the `games` of `seed` by number; the summaries of each chunk as soon as it is ready."""
    seated = dict(players or {})
    portions = [[games[at] for at in chunk] for chunk in chunks(len(games), jobs)]
    if jobs == 1 or len(portions) <= 1:
        yield from (play_chunk(scenario, seed, seated, chunk) for chunk in portions)
        return
    from joblib import Parallel, delayed

    with Parallel(n_jobs=jobs, return_as="generator_unordered") as parallel:
        work = delayed(play_chunk)
        yield from parallel(work(scenario, seed, seated, chunk) for chunk in portions)


def play_chunk(
    scenario: Scenario, seed: int, players: Mapping[str, str], chunk: Iterable[int]
) -> list[Summary]:
    """Play some games of an ensemble, in this process."""
    return [play_one(scenario, seed, players, game) for game in chunk]


def play_one(scenario: Scenario, seed: int, players: Mapping[str, str], game: int) -> Summary:
    """Play one game of an ensemble to its end, and keep what is counted."""
    match = Match(scenario, seed_of(seed, game), players)
    match.advance()
    outcome = match.outcome
    verdicts = record.check(scenario, match.states)
    return Summary(
        game=game,
        seed=match.seed,
        turns=len(match.states) - 1,
        motions={m: r for m, r in match.state.results.items() if scenario.motions[m].vote},
        facts={item.fact: item.verdict for item in verdicts if item.verdict is not None},
        ending=outcome.ending if outcome else "",
        points=dict(outcome.points) if outcome else {},
        verbs=verbs_of(match),
        allied=frozenset[str]().union(*(blocs_of(scenario, state) for state in match.states)),
        allied_to_the_end=blocs_of(scenario, match.state),
        dropped=len(match.notes),
    )


def verbs_of(match: Match) -> dict[str, int]:
    """How often each kind of order was given in a match, answers to questions not counted."""
    given = (line for turn in match.answers for answer in turn for line in answer.lines)
    return dict(Counter(order.verb for line in given if not (order := parse(line)).is_answer))


def blocs_of(scenario: Scenario, state: State) -> frozenset[str]:
    """The pairs of factions that are a bloc now (R6.2), as `one+other` by name."""
    pairs = combinations(sorted(scenario.factions), 2)
    return frozenset(f"{one}+{other}" for one, other in pairs if allied(state, one, other))


# --- what the numbers say -------------------------------------------------------------------------
def known(values: Iterable[int | None]) -> tuple[int, ...]:
    """Those of `values` that are numbers."""
    return tuple(value for value in values if value is not None)


def quantile(values: Sequence[int | None], per_cent: int) -> int:
    """The value that `per_cent` of `values` do not exceed (nearest rank; Nones are left out).

    Raises `ValueError` where there is no value.

    >>> quantile([565, 552, None, 559], 50)
    559
    """
    ordered = sorted(known(values))
    if not ordered:
        raise ValueError("no game came to that vote")
    rank = -(-per_cent * len(ordered) // 100)
    return ordered[max(0, rank - 1)]


def median(values: Sequence[int | None]) -> int:
    """The value in the middle."""
    return quantile(values, 50)


@dataclass(frozen=True, slots=True)
class Share:
    """A share in per cent, with the interval in which the true one lies (95 in 100)."""

    per_cent: float
    low: float
    high: float


def share(count: int, games: int) -> Share:
    """The share of `count` in `games`, with Wilson's interval (Wilson, JASA 22, 1927).

    >>> share(50, 100)
    Share(per_cent=50.0, low=40.4, high=59.6)
    """
    if games < 1:
        raise ValueError("no game has been played")
    z = 1.959964
    part = count / games
    centre = part + z * z / (2 * games)
    reach = z * sqrt(part * (1 - part) / games + z * z / (4 * games * games))
    scale = 1 + z * z / games
    low, high = max(0.0, (centre - reach) / scale), min(1.0, (centre + reach) / scale)
    return Share(round(part * 100, 1), round(low * 100, 1), round(high * 100, 1))


def as_json(runs: Ensemble) -> dict[str, object]:
    """What `gensek simulate --json` prints: one list entry a game."""
    return {
        "scenario": runs.scenario,
        "games": runs.games,
        "seed": runs.seed,
        "seconds": round(runs.seconds, 3),
        "turns": runs.turns,
        "orders": runs.orders,
        "motions": {
            name: {
                "for": list(counts.for_),
                "against": list(counts.against),
                "abstain": list(counts.abstain),
                "carried": list(counts.carried),
            }
            for name, counts in runs.motions.items()
        },
        "facts": runs.facts,
        "endings": runs.endings,
        "verbs": runs.verbs,
        "blocs": {
            pair: {"ever": blocs.ever, "to_the_end": blocs.to_the_end}
            for pair, blocs in runs.blocs.items()
        },
    }
