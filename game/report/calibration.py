"""Owns the check of the whole game: how far history comes out, played by the record's orders.

    from game.report import calibration

    games = calibration.play(scenario, 100, seed=1, jobs=-1)
    found = calibration.check(scenario, games)
    found.passes, [row.fact.id for row in found.facts if not row.holds]

A fact holds where it is as in history in at least 80 of 100 games; a scenario passes where nine in
ten of its facts that can be checked hold and every recorded vote lies in the middle 80 of 100
simulated ones. Nobody is told what to vote: only the orders are the record's.

It must not know how the table is printed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from game import ensemble
from game.ensemble import Log, Progress, Share, Summary
from game.rules.model import Fact, Motion, Scenario
from game.rules.state import Ballots
from game.rules.vocabulary import Side

OFTEN = 80  # per cent of the games in which a fact must be as in history
ENOUGH = 90  # per cent of the facts that can be checked which must hold
LOW, MIDDLE, HIGH = 10, 50, 90  # quantiles of simulated votes, in per cent

SIDES: tuple[Side, ...] = ("for", "against", "abstain")


@dataclass(frozen=True, slots=True)
class Game:
    """What is kept of one game: the counts of its votes, and the verdict on each fact."""

    game: int
    votes: Mapping[str, Ballots]
    facts: Mapping[str, str]
    dropped: int  # orders that were not legal


@dataclass(frozen=True, slots=True)
class FactRow:
    """In how many games a fact came out with which verdict."""

    fact: Fact
    verdicts: Mapping[str, int]

    @property
    def share(self) -> Share:
        """How often it was as in history."""
        return ensemble.share(self.verdicts.get("as_in_history", 0), sum(self.verdicts.values()))

    @property
    def holds(self) -> bool:
        """Whether that is often enough."""
        count, games = self.verdicts.get("as_in_history", 0), sum(self.verdicts.values())
        return count * 100 >= OFTEN * games


@dataclass(frozen=True, slots=True)
class VoteRow:
    """One side of a recorded vote beside the simulated ones; `spread` is None where none was."""

    motion: Motion
    side: Side
    recorded: int
    spread: tuple[int, int, int] | None  # what 10, 50 and 90 of 100 games do not exceed
    games: int  # in how many it came to a vote

    @property
    def within(self) -> bool:
        """Whether the record lies in the middle 80 of 100 games."""
        return self.spread is not None and self.spread[0] <= self.recorded <= self.spread[2]


@dataclass(frozen=True, slots=True)
class Checked:
    """One scenario held against the record, in the order of days."""

    scenario: Scenario
    games: int
    facts: tuple[FactRow, ...]
    unchecked: tuple[Fact, ...]
    votes: tuple[VoteRow, ...]
    dropped: int

    @property
    def holding(self) -> int:
        """How many facts hold."""
        return sum(row.holds for row in self.facts)

    @property
    def per_cent(self) -> float:
        """That as a share of the facts that can be checked."""
        return 100 * self.holding / len(self.facts) if self.facts else 100.0

    @property
    def within(self) -> int:
        """How many sides of recorded votes lie where they should."""
        return sum(row.within for row in self.votes)

    @property
    def passes(self) -> bool:
        """Whether the scenario is over the bar."""
        return self.per_cent >= ENOUGH and self.within == len(self.votes)


def check(scenario: Scenario, games: Sequence[Game]) -> Checked:
    """Hold `games` against the record; raises `ValueError` where none was played."""
    if not games:
        raise ValueError("no game has been played")
    facts = sorted(scenario.facts.values(), key=lambda fact: (fact.day, fact.id))
    counted = {fact.id: _verdicts(games, fact.id) for fact in facts}
    return Checked(
        scenario,
        len(games),
        tuple(FactRow(fact, counted[fact.id]) for fact in facts if counted[fact.id]),
        tuple(fact for fact in facts if not counted[fact.id]),
        tuple(_votes(scenario, games)),
        sum(item.dropped for item in games),
    )


def _verdicts(games: Iterable[Game], fact: str) -> dict[str, int]:
    found: dict[str, int] = {}
    for item in games:
        if fact in item.facts:
            found[item.facts[fact]] = found.get(item.facts[fact], 0) + 1
    return found


def _votes(scenario: Scenario, games: Sequence[Game]) -> Iterator[VoteRow]:
    for motion in sorted(scenario.motions.values(), key=lambda item: (item.day, item.id)):
        for side in SIDES:
            if side in motion.recorded and motion.vote:
                counts = [_count(item.votes[motion.id], side) for item in _voted(games, motion.id)]
                yield VoteRow(motion, side, motion.recorded[side], _spread(counts), len(counts))


def _voted(games: Iterable[Game], motion: str) -> Iterator[Game]:
    return (item for item in games if motion in item.votes)


def _count(ballots: Ballots, side: Side) -> int:
    return {"for": ballots.for_, "against": ballots.against, "abstain": ballots.abstain}[side]


def _spread(counts: Sequence[int]) -> tuple[int, int, int] | None:
    if not counts:
        return None
    low, middle, high = (ensemble.quantile(counts, per_cent) for per_cent in (LOW, MIDDLE, HIGH))
    return low, middle, high


# --- playing, and going on where one stopped ------------------------------------------------------
def play(
    scenario: Scenario,
    games: int,
    seed: int,
    jobs: int = 1,
    log: Path | None = None,
    progress: Progress | None = None,
) -> tuple[Game, ...]:
    """Play `games` games of `seed` with the record's orders on every side.

    With a `log` each game is kept there as soon as it is played, and is not played again while
    scenario and rules are the same. Raises `GensekError` where the log can't be written.
    """
    players = dict.fromkeys(scenario.factions, "history")
    kept = Log(log, ensemble.head_of(scenario, seed, players), Game) if log else None
    found = {item.game: item for item in kept.read()} if kept else {}
    missing = [number for number in range(games) if number not in found]
    for chunk in ensemble.play(scenario, seed, missing, players, jobs):
        new = [_of(summary) for summary in chunk]
        found |= {item.game: item for item in new}
        if kept:
            kept.add(new)
        if progress is not None:
            progress(games - len(missing) + sum(n in found for n in missing), games)
    return tuple(found[number] for number in range(games))


def _of(summary: Summary) -> Game:
    votes = {name: result.ballots for name, result in summary.motions.items()}
    return Game(summary.game, votes, summary.facts, summary.dropped)
