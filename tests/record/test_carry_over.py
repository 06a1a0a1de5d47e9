"""A chapter begun alone is what the campaign brings to it, when all before went as in history.

The tolerances are stated here. A month is coarser than a week: what was decided in the days before
a chapter's first is still to come in a campaign that opens with the month (the Politburo of
1 January 1926), and a province may hold out against a posting for a while.
"""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from game import rules
from game.match import Match
from game.record.carried import Line, LineKind, agreement, carried, distance
from game.rules.days import turn_of
from game.rules.model import Scenario
from game.rules.state import State
from game.scenario.load import load

CAMPAIGN = "campaign-1923-1929"
SEED = 7
SAME: dict[LineKind, float] = {  # the least share of lines that are as history had them
    "secretary": 0.5,
    "office": 0.8,
    "seat": 0.4,
    "standing": 0.85,
    "faction": 0.85,
    "document": 0.75,
}
APART: dict[LineKind, float] = {  # the most that numbers of 0 to 100 are off on average
    "measure": 20.0,
    "support": 18.0,
    "grip": 25.0,
}


@pytest.fixture(scope="module")
def campaign() -> Scenario:
    return load(CAMPAIGN)


@pytest.fixture(scope="module")
def states(campaign: Scenario) -> dict[int, State]:
    """The campaign as history's players play it, by the turn that a state opens."""
    match = Match(campaign, SEED, dict.fromkeys(campaign.factions, "history"))
    match.advance()
    return {state.turn: state for state in match.states}


def brought(campaign: Scenario, states: dict[int, State], chapter: str) -> tuple[Line, ...]:
    """The chapter's first day beside the month that opens nearest to it."""
    scenario = load(chapter)
    nearest: date = scenario.calendar[0].begins + timedelta(days=15)
    return carried(states[turn_of(campaign, nearest)], rules.start(scenario, SEED))


def test_the_campaign_goes_through_every_chapter(campaign: Scenario) -> None:
    assert len(campaign.card.chapters) >= 9
    days = [load(chapter).calendar[0].begins for chapter in campaign.card.chapters]
    assert days == sorted(days)


def test_every_chapter_is_met_as_history_left_it(
    campaign: Scenario, states: dict[int, State]
) -> None:
    for chapter in campaign.card.chapters:
        lines = brought(campaign, states, chapter)
        for kind, least in SAME.items():
            assert agreement(lines, kind) >= least, (chapter, kind)
        for kind, most in APART.items():
            assert distance(lines, kind) <= most, (chapter, kind)


def test_the_first_chapter_is_met_exactly(campaign: Scenario, states: dict[int, State]) -> None:
    """Half a year after its start nobody has left a post but as history had it."""
    lines = brought(campaign, states, campaign.card.chapters[0])

    assert all(agreement(lines, kind) == 1 for kind in ("secretary", "office", "seat", "leader"))
