"""Owns how rare an outcome is: counted in games from the same start, by the record's orders.

    games = [played(summary) for summary in runs.summaries]
    for odd in odds(match, "leningrad", games):
        print(odd.kind, odd.count, odd.share.low, odd.share.high)

Every share has its error bar (Wilson's interval, 95 in 100). It must not know who plays the games.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from game import ensemble, record
from game.ensemble import Share
from game.match import Match
from game.record import Verdict
from game.record.turning import on
from game.rules.model import Scenario
from game.rules.state import Ballots
from game.rules.vocabulary import Side
from game.words import plural
from game.words import text as _

_OTHERWISE = ("earlier", "later", "diverged")


@dataclass(frozen=True, slots=True)
class Played:
    """What is kept of one game: its votes, its ending, each faction's points, each fact's verdict.

    A fact that can't be checked is not in it.
    """

    votes: Mapping[str, Ballots]
    ending: str
    points: Mapping[str, int]
    facts: Mapping[str, str]

    @property
    def otherwise(self) -> int:
        """How many facts came earlier, later, or not at all."""
        return sum(verdict in _OTHERWISE for verdict in self.facts.values())


def played(summary: ensemble.Summary) -> Played:
    """What is kept of a game of an ensemble."""
    votes = {name: result.ballots for name, result in summary.motions.items()}
    return Played(votes, summary.ending, summary.points, summary.facts)


def of_match(match: Match, verdicts: Sequence[Verdict] = ()) -> Played:
    """The same of a match; its verdicts are worked out where they are not given."""
    outcome = match.outcome
    found = verdicts or record.check(match.scenario, match.states)
    return Played(
        {name: result.ballots for name, result in match.state.results.items()},
        outcome.ending if outcome else "",
        dict(outcome.points) if outcome else {},
        {item.fact: item.verdict for item in found if item.verdict is not None},
    )


def side_of(scenario: Scenario, motion: str, seat: str) -> Side:
    """The side of a main vote that is measured: the seat's own line, else against."""
    return "for" if scenario.motions[motion].lines.get(seat) == "for" else "against"


def sides(scenario: Scenario, seat: str) -> dict[str, Side]:
    """That of every main vote."""
    return {motion: side_of(scenario, motion, seat) for motion in scenario.card.main_motions}


@dataclass(frozen=True, slots=True)
class Odd:
    """In how many games something went at least as far as in this one.

    `kind` says what: a main vote (`about` is the motion, `number` the ballots on `side`), the very
    `ending`, or `otherwise`: as many facts (`number`) that came otherwise.
    """

    kind: Literal["vote", "ending", "otherwise"]
    count: int
    games: int
    about: str = ""
    side: Side = "for"
    number: int = 0

    @property
    def share(self) -> Share:
        """The share with its error bar."""
        return ensemble.share(self.count, self.games)


def odds(mine: Played, scenario: Scenario, seat: str, games: Sequence[Played]) -> tuple[Odd, ...]:
    """How often each main vote, the ending and the distance from history came up so.

    The first of them is the headline: the main vote where a scenario comes to one alone.
    """
    if not games:
        return ()
    votes = list(_votes(mine, scenario, seat, games))
    ending = [Odd("ending", sum(g.ending == mine.ending for g in games), len(games), mine.ending)]
    far = sum(game.otherwise >= mine.otherwise for game in games)
    distance = Odd("otherwise", far, len(games), number=mine.otherwise)
    rest = [*(ending if mine.ending else []), distance]
    return (*votes, *rest) if len(scenario.card.main_motions) == 1 else (*rest, *votes)


def _votes(mine: Played, scenario: Scenario, seat: str, games: Sequence[Played]) -> Iterator[Odd]:
    for motion in scenario.card.main_motions:
        if motion in mine.votes:
            side = side_of(scenario, motion, seat)
            number = on(mine.votes[motion], side)
            counts = [on(game.votes[motion], side) for game in games if motion in game.votes]
            far = sum(count >= number for count in counts)
            yield Odd("vote", far, len(games), motion, side, number)


def sentence(scenario: Scenario, odd: Odd) -> str:
    """What came up in how many games, in a sentence without its share."""
    if odd.kind == "vote":
        return _vote_sentence(scenario, odd)
    if odd.kind == "ending":
        title = scenario.endings[odd.about].title if odd.about in scenario.endings else odd.about
        return _("The same ending: {ending}").format(ending=title)
    return plural(
        "{n} fact or more came otherwise than in the record",
        "{n} facts or more came otherwise than in the record",
        odd.number,
    ).format(n=odd.number)


def _vote_sentence(scenario: Scenario, odd: Odd) -> str:
    n = odd.number
    words = (
        plural("{n} vote or more for “{motion}”", "{n} votes or more for “{motion}”", n)
        if odd.side == "for"
        else plural(
            "{n} vote or more against “{motion}”", "{n} votes or more against “{motion}”", n
        )
    )
    return words.format(n=n, motion=scenario.motions[odd.about].title)


def endings(games: Sequence[Played]) -> dict[str, int]:
    """How often each ending came up, the commonest first."""
    found: dict[str, int] = {}
    for game in games:
        found[game.ending] = found.get(game.ending, 0) + 1
    return dict(sorted(found.items(), key=lambda pair: (-pair[1], pair[0])))


def as_in_history(fact: str, games: Sequence[Played]) -> int:
    """In how many games a fact came out as in history."""
    return sum(game.facts.get(fact) == "as_in_history" for game in games)
