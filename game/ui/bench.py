"""Owns what `gensek bench` measures of the window: its first picture, and one picture of the desk.

Both draw without a display, as tests and screenshots do, so that figures can be compared from one
machine to another. It must not know what is done with the figures.
"""

from __future__ import annotations

from collections.abc import Callable

import pygame

from game.match.sitting import PERSON, Match
from game.scenario.load import load
from game.ui.screen import render
from game.ui.screens.desk.screen import MapScreen
from game.ui.screens.front.title import TitleScreen
from game.ui.sitting import Sitting

SIZE = (1920, 1080)


def first_frame(_scenario: str) -> pygame.Surface:
    """The title as a fresh process first shows it; the scenario is not read for it."""
    return render(TitleScreen([], ""), SIZE)


def frame(scenario: str) -> Callable[[], pygame.Surface]:
    """A function that draws the desk whole, as after a resize."""
    played = load(scenario)
    seat = next(iter(played.factions))
    match = Match(played, 1925, {seat: PERSON})
    match.advance()
    screen = MapScreen(Sitting(match, seat))
    return lambda: render(screen, SIZE)
