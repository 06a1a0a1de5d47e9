"""The chapters of a campaign: where they lie in it, what is carried, and the ways to them."""

from __future__ import annotations

from functools import cache

import pygame
import pytest

from game.match.sitting import Match
from game.scenario.load import load
from game.ui import navigator
from game.ui.chapters import beginning, chapters
from game.ui.faults import screen_faults
from game.ui.screens.bulletin.news import articles
from game.ui.screens.chapters.screen import ChaptersScreen
from game.ui.sitting import Sitting
from tests.ui.conftest import Hand
from tests.ui.games import SIZES, under_way, words_of

FIRST, NEXT = "1923-declaration-of-46", "1925-fourteenth-congress"


@cache
def _campaign() -> Sitting:
    """A campaign in October 1923, when its first chapter begins."""
    match = Match(load("campaign-1923-1929"), 1923)
    while match.state.turn < 6:
        match.step()
    match.players = {**match.players, "left": "person"}
    match.advance()
    return Sitting(match, "left")


def _shown(chapter: str = "") -> ChaptersScreen:
    screen = ChaptersScreen(_campaign(), chapter)
    while screen.working:
        screen._works[screen.chapter.name].result()
    screen.update(0.0)
    return screen


def test_a_chapter_lies_in_the_months_of_its_own_calendar() -> None:
    found = {chapter.name: chapter for chapter in chapters(_campaign())}
    calendar = _campaign().scenario.calendar

    assert calendar[found[FIRST].opens].label == "October 1923"
    assert calendar[found[FIRST].closes].label == "January 1924"
    assert found[FIRST].when(5) == "ahead"
    assert found[FIRST].when(6) == found[FIRST].when(9) == "running"
    assert found[FIRST].when(10) == found[FIRST].when(9, over=True) == "past"


def test_a_game_that_is_no_campaign_has_no_chapters() -> None:
    assert chapters(under_way(turn=1)) == ()


def test_it_opens_on_the_chapter_that_runs_and_tells_what_is_carried() -> None:
    screen = _shown()

    assert screen.chapter.name == FIRST
    assert screen.lines
    words = words_of(screen)
    assert "As in history" in words
    assert "Otherwise" in words


def test_of_a_chapter_ahead_only_its_month_is_told() -> None:
    screen = _shown(NEXT)

    assert screen.lines is None
    assert "It begins in September 1925" in words_of(screen)


def test_arrows_leaf_through_the_chapters() -> None:
    hand = Hand(_shown())
    hand.screen.on_show()

    hand.press(pygame.K_DOWN)

    assert isinstance(hand.screen, ChaptersScreen)
    assert hand.screen.chosen == 1


def test_the_bulletin_says_that_a_chapter_begins() -> None:
    begun = beginning(_campaign())
    pieces = [piece for piece in articles(_campaign()) if piece.chapter]

    assert begun is not None
    assert [piece.chapter for piece in pieces] == [FIRST]
    assert pieces[0].title == "Chapter 1: The Declaration of the Forty-Six"


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("chapter", ["", NEXT])
def test_nothing_is_cut(chapter: str, size: tuple[int, int]) -> None:
    assert screen_faults(_shown(chapter), size) == []


@pytest.mark.parametrize("size", SIZES)
def test_the_bulletin_of_the_month_has_room_for_it(size: tuple[int, int]) -> None:
    assert screen_faults(navigator.screen("bulletin", _campaign()), size) == []
