"""Owns the figures of the rules: a campaign, the resolution of turns, votes, delegates, states."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from game.cli import asked as shared
from game.cli.bench.measure import Metric, Once, counted, timed

if TYPE_CHECKING:
    from game.match import Match
    from game.rules.model import Scenario
    from game.rules.state import State

CAMPAIGN = "campaign-1923-1929"
SCENARIO = "1925-fourteenth-congress"
MONTHS = 84  # what campaigns are compared by; ours has 81 turns
BEFORE = 3  # turns before the last: the delegates are elected, the vote is still to come
RANDOM_TURNS = 2


def campaign() -> Iterator[Metric]:
    """A whole campaign among the players that are the default; orders listed, drawn and obeyed."""
    from game.match import Match

    scenario = shared.scenario(CAMPAIGN)

    def whole() -> float:
        match = Match(scenario, 1)
        match.advance()
        return (len(match.states) - 1) / MONTHS

    def drawn() -> int:
        return len(_lines(_random(scenario, RANDOM_TURNS)))

    yield timed("campaign.auto84_ms", "ms", whole, 1.5)
    yield timed("campaign.random_orders_per_s", "orders/s", drawn)


def resolve() -> Iterator[Metric]:
    """What was answered at random is played again without the thinking; and turns of nothing."""
    from game import rules

    scenario = shared.scenario(SCENARIO)
    match = _random(scenario, 4)
    orders = len(_lines(match))

    def again() -> int:
        state = rules.start(scenario, match.seed)
        for answer in (answer for turn in match.answers for answer in turn):
            state = rules.play(scenario, state, answer.faction, answer.lines)
        return orders

    def nothing() -> int:
        state = rules.start(scenario, 1)
        while state.awaiting:
            state = rules.play(scenario, state, state.awaiting[0], ())
        return len(scenario.calendar)

    yield timed("resolve.random_orders_per_s", "orders/s", again)
    yield timed("resolve.null_turns_per_s", "turns/s", nothing, 1.0)


def vote() -> Iterator[Metric]:
    """The congress votes, each delegate with reasons; and what it would do, with its spread.

    The forecast is the one of 1,000 counts: here their middle and spread are computed, not thrown.
    """
    from game.rules.votes import roll_call, whip_count

    scenario = shared.scenario(SCENARIO)
    state = _late(scenario)
    motion = scenario.card.main_motions[-1]

    def explained() -> int:
        ballots = roll_call(scenario, state, motion).ballots
        told = [ballot.tally for ballot in ballots]  # reasons are put together when asked for
        return len(told) // len(ballots)

    def forecast() -> int:
        whip_count(scenario, state, motion)
        return 1

    yield timed("vote.explained_us", "us", explained)
    yield timed("vote.forecast_1000_us", "us", forecast)


def delegates() -> Iterator[Metric]:
    """Things settle for a week: machines, members and feelings move, and delegates with them."""
    from game.rules.halls import quota
    from game.rules.minutes import Minutes
    from game.rules.reckoning import settle

    scenario = shared.scenario(CAMPAIGN)
    state = _played(scenario, 2)
    sent = sum(quota(scenario, state, place) for place in scenario.organisations)

    def drift() -> int:
        settle(Minutes(scenario, state))
        return sent

    yield timed("delegates.updates_per_s", "delegates/s", drift)


def state() -> Iterator[Metric]:
    """What every small change of a state costs, how large a state is, and its digest."""
    from game import codec
    from game.match.told import Archive

    scenario = shared.scenario(SCENARIO)
    now, archive = _late(scenario), Archive()
    values = _leaves(codec.to_json(now))
    clone = timed("state.clone_us", "us", _cloning(now))

    def digest() -> int:
        archive.digest(now)  # what is over was digested when it was
        return 1

    yield clone
    yield Metric(
        "state.clone_us_per_1000_values",
        "us",
        clone.value * 1000 / values,
        clone.cpu * 1000 / values,
    )
    yield counted("state.values", "values", values)
    yield timed("state.hash_us", "us", digest)


def _cloning(now: State) -> Once:
    """The next state that differs in one organisation: states share what has not changed."""
    name, record = next(iter(now.organisations.items()))

    def once() -> int:
        for grip in range(100):
            changed = replace(record, grip=grip)
            replace(now, organisations={**now.organisations, name: changed})
        return 100

    return once


def _leaves(value: object) -> int:
    """How many single values a tree of JSON holds."""
    if isinstance(value, dict):
        return sum(_leaves(part) for part in value.values())
    if isinstance(value, list):
        return sum(_leaves(part) for part in value)
    return 1


def _played(scenario: Scenario, turns: int) -> State:
    """The state after some turns among the default players."""
    from game.match import Match

    match = Match(scenario, 1)
    while not match.over and match.state.turn < turns:
        match.step()
    return match.state


def _late(scenario: Scenario) -> State:
    """Shortly before the end, when the delegates are elected."""
    return _played(scenario, len(scenario.calendar) - BEFORE)


def _random(scenario: Scenario, turns: int) -> Match:
    """A game of some turns in which everybody does anything that is legal."""
    from game.match import Match

    match = Match(scenario, 1, dict.fromkeys(scenario.factions, "arbitrary"))
    while not match.over and match.state.turn < turns:
        match.step()
    return match


def _lines(match: Match) -> list[str]:
    """All lines of all answers of a game."""
    return [line for turn in match.answers for answer in turn for line in answer.lines]
