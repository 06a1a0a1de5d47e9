"""Owns what the games of one seed add up to.

It must not know how they were played, nor how its numbers are shown.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from game import record
from game.ensemble.summary import Summary
from game.rules.orders import VERBS


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
