"""Owns the game that a page tells: the match, its verdicts, and what has been worked out beside it.

    told = Reported.of(match, "leningrad", games=played_games)

`beside` are the states of the same game by the record's orders with the same dice; `games` other
games from the same start. Both may be empty: what rests on them is then left out.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from game import record
from game.match import PERSON, Match
from game.record import Verdict, turning
from game.record.turning import Swing, TurningPoint
from game.report import odds
from game.report.facts import Told
from game.report.odds import Odd, Played
from game.rules.model import Scenario
from game.rules.state import Outcome, State


@dataclass(frozen=True)
class Reported:
    """A match as a page tells it, from a seat."""

    match: Match
    seat: str
    verdicts: tuple[Verdict, ...]
    beside: tuple[State, ...] = ()
    games: tuple[Played, ...] = ()
    moved: tuple[Swing, ...] | None = None  # where the forecasts have been worked out already

    @classmethod
    def of(
        cls,
        match: Match,
        seat: str = "",
        beside: Sequence[State] = (),
        games: Sequence[Played] = (),
        moved: Sequence[Swing] | None = None,
    ) -> Reported:
        """The match held against the record; without a `seat` it is the first person's."""
        verdicts = record.check(match.scenario, match.states)
        swings = None if moved is None else tuple(moved)
        return cls(match, seat or seat_of(match), verdicts, tuple(beside), tuple(games), swings)

    @property
    def scenario(self) -> Scenario:
        """What was played."""
        return self.match.scenario

    @property
    def state(self) -> State:
        """The end, or what is now."""
        return self.match.state

    @cached_property
    def outcome(self) -> Outcome | None:
        """How it came out, once it is over."""
        return self.match.outcome

    @cached_property
    def facts(self) -> tuple[Told, ...]:
        """Every fact of the record, told for this game."""
        return tuple(Told(self.match, verdict) for verdict in self.verdicts)

    @cached_property
    def points(self) -> tuple[TurningPoint, ...]:
        """The turning points."""
        moved = self._moved() if self.moved is None else self.moved
        return turning.turning_points(self.scenario, self.verdicts, moved)

    def _moved(self) -> tuple[Swing, ...]:
        mine = tuple(turning.forecasts(self.scenario, self.match.states))
        others = tuple(turning.forecasts(self.scenario, self.beside))
        return turning.swings(mine, odds.sides(self.scenario, self.seat), others)

    @cached_property
    def odds(self) -> tuple[Odd, ...]:
        """How rare it is, where games were played."""
        mine = odds.of_match(self.match, self.verdicts)
        return odds.odds(mine, self.scenario, self.seat, self.games)


def seat_of(match: Match) -> str:
    """The first faction that a person plays, or else the first."""
    factions = match.scenario.factions
    return next((f for f in factions if match.players[f] == PERSON), next(iter(factions)))
