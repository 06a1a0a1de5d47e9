"""The debrief of the whole campaign: two hundred facts, seven years, many main votes."""

from __future__ import annotations

import pytest

from game.match import Match
from game.report.game import Reported
from game.report.page import page
from game.scenario.load import load
from game.ui.faults import screen_faults
from game.ui.screens.debrief.screen import DebriefScreen
from game.ui.sitting import Sitting
from tests.ui.games import SIZES

pytestmark = pytest.mark.long


@pytest.fixture(scope="module")
def screen() -> DebriefScreen:
    scenario = load("campaign-1923-1929")
    match = Match(scenario, 3, {"leningrad": "cadre"})
    match.advance()
    screen = DebriefScreen(Sitting(match, "leningrad"))
    while screen.working:
        screen.update(0.0)
    return screen


@pytest.mark.parametrize("nth", range(4))
def test_every_page_fits_at_any_size(screen: DebriefScreen, nth: int) -> None:
    screen.narrow(0, "")
    screen.show(nth)

    assert [fault for size in SIZES for fault in screen_faults(screen, size)] == []


@pytest.mark.parametrize("year", range(1923, 1930))
def test_every_year_fits_by_itself(screen: DebriefScreen, year: int) -> None:
    screen.show(0)
    screen.narrow(year, "")

    assert screen.shown
    assert screen_faults(screen, (1280, 720)) == []


def test_it_has_turning_points(screen: DebriefScreen) -> None:
    assert screen.points


def test_its_page_is_light_and_names_every_fact(screen: DebriefScreen) -> None:
    match = screen.sitting.match

    text = page(Reported.of(match, "leningrad", screen.beside, moved=screen.moved))

    assert len(text) < 600_000
    assert all(f"<b>{item.fact.title}</b>" in text.replace("&amp;", "&") for item in screen.facts)
