"""Owns what `gensek bench` measures of a window that is open: its frames, and its rest.

Everything draws without a display, as tests and screenshots do, so that figures can be compared
from one machine to another. It must not know what is done with the figures.
"""

from __future__ import annotations

import time
from collections.abc import Callable

import pygame

from game.match.sitting import PERSON, Match
from game.scenario.load import load
from game.ui import navigator
from game.ui.app import App
from game.ui.screen import Screen, render
from game.ui.sitting import Sitting
from game.ui.widgets import Widget

SIZE = (1920, 1080)
TABS = ("map", "organs", "card index", "alliances", "bulletin")
FRAMES = 100  # of each screen; the slowest but one of a hundred counts
RESTING = 2.0  # seconds


def frame(scenario: str) -> Callable[[], pygame.Surface]:
    """A function that draws the desk whole, as after a resize."""
    screen = navigator.screen("map", _sitting(scenario))
    return lambda: render(screen, SIZE)


def slowest_frame(scenario: str) -> Callable[[], float]:
    """A function that says how many ms the slowest tab needs for all but one of its frames."""
    sitting = _sitting(scenario)
    screens = [navigator.screen(tab, sitting) for tab in TABS]
    surfaces = [render(screen, SIZE) for screen in screens]
    return lambda: max(map(_slowest, screens, surfaces))


def _slowest(screen: Screen, surface: pygame.Surface) -> float:
    """The 99th of a hundred frames, as long as a picture that moves all over takes, in ms."""
    taken = []
    for _ in range(FRAMES):
        began = time.perf_counter()
        screen.draw(surface)
        taken.append(time.perf_counter() - began)
    return sorted(taken)[-2] * 1000


def partial_frame(scenario: str) -> Callable[[], float]:
    """A function that says how many ms the window needs for all but one of its small changes.

    The pointer goes from one figure of the desk to the next; what it lights up is drawn again.
    """
    screen = navigator.screen("map", _sitting(scenario))
    surface = render(screen, SIZE)
    widgets = [widget for widget in screen.root.walk() if widget.acts and not widget.children]

    def reading() -> float:
        taken = [_pointed(screen, surface, widgets[n % len(widgets)]) for n in range(FRAMES)]
        return sorted(taken)[-2] * 1000

    return reading


def _pointed(screen: Screen, surface: pygame.Surface, widget: Widget) -> float:
    """How many seconds the frame takes in which the pointer comes to a widget."""
    x, y = widget.box.centre
    at = (screen.theme.px(x), screen.theme.px(y))
    moved = pygame.event.Event(pygame.MOUSEMOTION, pos=at, rel=(0, 0), buttons=(0, 0, 0))
    began = time.perf_counter()
    screen.take(moved)
    screen.advance(0.0)
    screen.draw_changed(surface)
    return time.perf_counter() - began


def rest(scenario: str) -> Callable[[], float]:
    """A function that says how much of a core the desk takes while nothing moves, in per cent."""
    app = App(navigator.screen("map", _sitting(scenario)), size=SIZE)
    _settle(app)

    def resting() -> float:
        began, worked = time.perf_counter(), time.process_time()
        while (passed := time.perf_counter() - began) < RESTING:
            app.step(RESTING - passed)
        return (time.process_time() - worked) / passed * 100

    return resting


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
