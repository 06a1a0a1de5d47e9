"""Owns the ladder: how much better each level of player is than the one below, in figures.

Two levels are compared on the same seat: the same games are played with the one and with the other,
everybody else being played by `OTHERS`. Whoever reaches aims of more points has scored; a tie
counts half::

    from game import ladder, scenario

    games = ladder.Games(games=20, seed=1, jobs=2)
    seats = ladder.seats_of([scenario.load("tutorial")])
    for figure in ladder.figures(seats, games, "old_bolshevik"):
        print(figure.kind, figure.about, figure.share, figure.games, figure.holds)

It must not know how a player comes to its answers, nor how the figures are shown.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from pathlib import Path

from game import ensemble
from game.ensemble import Share, Summary
from game.rules.model import Scenario
from game.rules.orders import VERBS

RUNGS = ("arbitrary", "cadre", "old_bolshevik", "vozhd")  # from the plainest to the best
OTHERS, RECORDED = "cadre", "history"
LOSERS = ("leningrad", "left")  # sides that lost, and that a good player should do better with

# what is promised, in per cent
BETTER, ANY_AIM, OTHERWISE = 65.0, 20.0, 100 / 3
RAREST, COMMONEST, OPENING = 1.0, 30.0, 40.0

Progress = Callable[[str, int], None]  # whose games, and how many more of them are done


@dataclass(frozen=True, slots=True)
class Figure:
    """A share that was measured, and the bounds in per cent that it should lie between.

    `count` of `games` (or of orders) were so; where two levels are compared, a tie counts half, and
    `higher` and `lower` say how many games were none. `scenario` and `faction` are empty where it
    is of all seats.
    """

    kind: str
    about: str
    count: float
    games: int
    least: float = 0.0
    most: float = 100.0
    scenario: str = ""
    faction: str = ""
    higher: int | None = None
    lower: int | None = None

    @property
    def share(self) -> Share:
        """The share, with the interval in which the true one lies (95 in 100)."""
        return ensemble.share(self.count, self.games)

    @property
    def holds(self) -> bool:
        """Whether what was measured lies within its bounds."""
        return self.least <= 100 * self.count / self.games <= self.most

    def at(self, seat: Seat) -> Figure:
        """The same, of a seat."""
        return replace(self, scenario=seat.scenario.card.id, faction=seat.faction)


@dataclass(frozen=True, slots=True)
class Seat:
    """A faction of a scenario."""

    scenario: Scenario
    faction: str

    def players(self, level: str, others: str) -> dict[str, str]:
        """Who plays whom, when the seat is a level's and the rest are others'."""
        return {**dict.fromkeys(self.scenario.factions, others), self.faction: level}


@dataclass
class Games:
    """Games of every seating that is asked for, each seating played once."""

    games: int
    seed: int
    jobs: int = 1
    cluster: str = ""
    keep: Path | None = None
    progress: Progress | None = None
    _played: dict[tuple[str, str], tuple[Summary, ...]] = field(default_factory=dict)

    def of(self, seat: Seat, level: str, others: str = OTHERS) -> tuple[Summary, ...]:
        """The games in which `level` plays the seat and `others` the rest, in their order."""
        players = seat.players(level, others)
        key = (seat.scenario.card.id, repr(sorted(players.items())))
        if key not in self._played:
            self._played[key] = self._play(seat.scenario, players)
        return self._played[key]

    def _play(self, scenario: Scenario, players: Mapping[str, str]) -> tuple[Summary, ...]:
        runs = ensemble.simulate(
            scenario,
            self.games,
            self.seed,
            players,
            self.jobs,
            lambda done, _: self._tell(scenario.card.id, done),
            cluster=self.cluster,
            keep=self.keep,
        )
        return runs.summaries

    def _tell(self, scenario: str, done: int) -> None:
        if self.progress is not None:
            self.progress(scenario, done)


def with_budget(scenario: Scenario, level: str, plans: int, samples: int, turns: int) -> Scenario:
    """The scenario with another budget for a level that looks ahead, and a version of its own."""
    limits = scenario.balance.players
    changed = replace(limits[level], plans=plans, samples=samples, turns=turns)
    return replace(
        scenario,
        balance=replace(scenario.balance, players={**limits, level: changed}),
        version=f"{scenario.version}+{level}:{plans},{samples},{turns}",
    )


def seats_of(scenarios: Iterable[Scenario], factions: Sequence[str] = ()) -> list[Seat]:
    """Every faction of every scenario, or those of `factions` alone."""
    seats = [Seat(scenario, name) for scenario in scenarios for name in scenario.factions]
    return [seat for seat in seats if seat.faction in factions or not factions]


def figures(seats: Sequence[Seat], games: Games, top: str = RUNGS[-1]) -> Iterator[Figure]:
    """All that is promised of the levels up to `top`, as it was measured on `seats`."""
    for lower, upper in pairwise(RUNGS[: RUNGS.index(top) + 1]):
        yield from rung(seats, games, upper, lower)
    yield never_loses(seats, games, top)
    yield from aims(seats, games, top)
    yield from otherwise(seats, games, top)
    yield from openings(seats, games, top)
    yield from orders(seats, games, top)


# --- one level beside another ---------------------------------------------------------------------
def scored(upper: Sequence[Summary], lower: Sequence[Summary], faction: str) -> list[float]:
    """For each game 1 where the upper level reached more, 0 where it reached less, else a half."""
    pairs = zip(upper, lower, strict=True)
    apart = (one.points[faction] - other.points[faction] for one, other in pairs)
    return [0.5 if by == 0 else float(by > 0) for by in apart]


def rung(seats: Sequence[Seat], games: Games, upper: str, lower: str) -> Iterator[Figure]:
    """How often a level scores higher than the one below from the same seat: seats, then all."""
    about, found = f"{upper} over {lower}", []
    for seat in seats:
        scores = scored(games.of(seat, upper), games.of(seat, lower), seat.faction)
        found += scores
        yield _of_scores("seat", about, scores).at(seat)
    yield replace(_of_scores("rung", about, found), least=BETTER)


def _of_scores(kind: str, about: str, scores: Sequence[float]) -> Figure:
    """The share of games that were won, ties counting half, with those that were decided."""
    higher, lower = (sum(score == end for score in scores) for end in (1.0, 0.0))
    return Figure(kind, about, sum(scores), len(scores), higher=higher, lower=lower)


def never_loses(seats: Sequence[Seat], games: Games, top: str) -> Figure:
    """How often random orders reach more from the same seat than the best level does."""
    lost = [
        score == 0.0
        for seat in seats
        for score in scored(games.of(seat, top), games.of(seat, RUNGS[0]), seat.faction)
    ]
    return Figure("lost", f"{top} under {RUNGS[0]}", sum(lost), len(lost), most=0.0)


def aims(seats: Sequence[Seat], games: Games, top: str) -> Iterator[Figure]:
    """In how many games each seat reaches any aim."""
    for seat in seats:
        found = [summary.points[seat.faction] > 0 for summary in games.of(seat, top)]
        yield Figure("aims", top, sum(found), len(found), ANY_AIM).at(seat)


def otherwise(seats: Sequence[Seat], games: Games, top: str) -> Iterator[Figure]:
    """How often a side that lost reaches more than when it did what the record tells."""
    found: list[float] = []
    for seat in seats:
        if seat.faction in LOSERS:
            ours, recorded = games.of(seat, top, RECORDED), games.of(seat, RECORDED, RECORDED)
            better = [score == 1.0 for score in scored(ours, recorded, seat.faction)]
            found += better
            about = f"{top} over {RECORDED}"
            yield Figure("seat", about, sum(better), len(better)).at(seat)
    if found:
        yield Figure("otherwise", f"{top} over {RECORDED}", sum(found), len(found), OTHERWISE)


# --- whether one way of playing is the best -------------------------------------------------------
def openings(seats: Sequence[Seat], games: Games, top: str) -> Iterator[Figure]:
    """How often each seat's commonest first answer is given, by its orders."""
    for seat in seats:
        counted = Counter(item.openings[seat.faction] for item in games.of(seat, top))
        ((lines, count),) = counted.most_common(1)
        about = "; ".join(lines)
        yield Figure("opening", about, count, games.games, most=OPENING).at(seat)


def orders(seats: Sequence[Seat], games: Games, top: str) -> Iterator[Figure]:
    """What part of all orders that the level gave is of each kind, the commonest first."""
    counted = Counter(dict.fromkeys(VERBS, 0))
    for seat in seats:
        for summary in games.of(seat, top):
            counted.update(summary.given[seat.faction])
    whole = max(1, counted.total())
    for verb, count in counted.most_common():
        yield Figure("order", verb, count, whole, RAREST, COMMONEST)
