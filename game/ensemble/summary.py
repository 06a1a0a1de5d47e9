"""Owns one game of an ensemble: its seed, how it is played, and what is kept of it.

>>> seed_of(1925, 7) == seed_of(1925, 7) != seed_of(1925, 8)
True

It must not know which process it is played in.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from hashlib import blake2b
from itertools import combinations
from pathlib import Path

from game import record
from game.match import Match
from game.rules.diplomacy import allied
from game.rules.model import Scenario
from game.rules.orders import parse
from game.rules.state import Result, State


@dataclass(frozen=True, slots=True)
class Summary:
    """What is kept of one game: votes, verdicts, the ending, how often each side used each verb.

    `openings` holds the first answer of each faction, its orders alone.
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
    given: Mapping[str, Mapping[str, int]]
    openings: Mapping[str, tuple[str, ...]]
    allied: tuple[str, ...]
    allied_to_the_end: tuple[str, ...]
    dropped: int

    @property
    def verbs(self) -> dict[str, int]:
        """How often each kind of order was given, by all sides together."""
        together: Counter[str] = Counter()
        for counts in self.given.values():
            together.update(counts)
        return dict(together)


def seed_of(seed: int, game: int) -> int:
    """The seed of game `game` (from 0) of the ensemble of `seed`."""
    digest = blake2b(f"ensemble|{seed}|{game}".encode(), digest_size=6).digest()
    return int.from_bytes(digest, "big")


class Stopped(Exception):
    """Games were broken off, since nobody waits for them any more."""


def play_one(
    scenario: Scenario,
    seed: int,
    players: Mapping[str, str],
    game: int,
    stop: Path | None = None,
) -> Summary:
    """Play one game of an ensemble to its end, and keep what is counted.

    Raises `Stopped` as soon as there is a file `stop`: a game of years takes many seconds.
    """
    match = Match(scenario, seed_of(seed, game), players)
    while not match.over:
        if stop is not None and stop.exists():
            raise Stopped
        match.step()
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
        given={faction: verbs_of(match, faction) for faction in scenario.factions},
        openings={item.faction: _orders(item.lines) for item in match.answers[0]},
        allied=tuple(
            sorted({pair for state in match.states for pair in blocs_of(scenario, state)})
        ),
        allied_to_the_end=blocs_of(scenario, match.state),
        dropped=len(match.notes),
    )


def verbs_of(match: Match, faction: str) -> dict[str, int]:
    """How often a side gave each kind of order in a match, answers to questions not counted."""
    answers = (answer for turn in match.answers for answer in turn if answer.faction == faction)
    return dict(Counter(parse(line).verb for item in answers for line in _orders(item.lines)))


def _orders(lines: Iterable[str]) -> tuple[str, ...]:
    """The lines of an answer that are orders, less what answers a question or an offer."""
    return tuple(line for line in lines if not parse(line).is_answer)


def blocs_of(scenario: Scenario, state: State) -> tuple[str, ...]:
    """The pairs of factions that are a bloc now (R6.2), as `one+other` by name."""
    pairs = combinations(sorted(scenario.factions), 2)
    return tuple(f"{one}+{other}" for one, other in pairs if allied(state, one, other))
