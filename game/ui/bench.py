"""Owns what `gensek bench` measures of a window that is open: its frames, and its rest.

Everything draws without a display, as tests and screenshots do, so that figures can be compared
from one machine to another. It must not know what is done with the figures.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from itertools import cycle

import pygame

from game.match.sitting import PERSON, Match
from game.scenario.load import load
from game.ui import navigator
from game.ui.app import App
from game.ui.screen import Screen, render
from game.ui.sitting import Sitting

SIZE = (1920, 1080)
TABS = ("map", "organs", "card index", "alliances", "bulletin")
RESTING = 2.0  # seconds


def tabs(scenario: str) -> Mapping[str, Callable[[], int]]:
    """For each tab of the desk a function that draws it whole, as after a change of the game."""
    sitting = _sitting(scenario)
    return {tab: _whole(navigator.screen(tab, sitting)) for tab in TABS}


def _whole(screen: Screen) -> Callable[[], int]:
    surface = render(screen, SIZE)

    def draw() -> int:
        screen.draw(surface)
        return 1

    return draw


def partial_frame(scenario: str) -> Callable[[], int]:
    """A function that moves the pointer to the next thing on the desk and draws what that changes.

    What it comes to is lit up, what it left is not any more.
    """
    screen = navigator.screen("map", _sitting(scenario))
    surface = render(screen, SIZE)
    widgets = cycle([w for w in screen.root.walk() if w.acts and not w.children])

    def move() -> int:
        x, y = next(widgets).box.centre
        at = (screen.theme.px(x), screen.theme.px(y))
        screen.take(pygame.event.Event(pygame.MOUSEMOTION, pos=at, rel=(0, 0), buttons=(0, 0, 0)))
        screen.advance(0.0)
        screen.draw_changed(surface)
        return 1

    return move


def rest(scenario: str) -> float:
    """How much of a core the desk takes while nothing moves, in per cent."""
    app = App(navigator.screen("map", _sitting(scenario)), size=SIZE)
    _settle(app)
    began, worked = time.perf_counter(), time.process_time()
    while (passed := time.perf_counter() - began) < RESTING:
        app.step(RESTING - passed)
    return (time.process_time() - worked) / passed * 100


def memory(scenario: str) -> float:
    """The most memory that this process has held when the desk is seen, in MB (10^6 bytes).

    Raises `ImportError` on systems that do not tell it.
    """
    import resource

    app = App(navigator.screen("map", _sitting(scenario)), size=SIZE)
    _settle(app)
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024 / 1e6


def _settle(app: App) -> None:
    """Let what moves when a screen is shown come to its end."""
    until = time.perf_counter() + 1
    while time.perf_counter() < until:
        app.step(0.1)


def _sitting(scenario: str) -> Sitting:
    played = load(scenario)
    seat = next(iter(played.factions))
    match = Match(played, 1925, {seat: PERSON})
    match.advance()
    return Sitting(match, seat)
