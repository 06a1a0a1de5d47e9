"""The player of the tests: points, clicks, turns the wheel and types, as SDL would tell it."""

from __future__ import annotations

import os

os.environ["SDL_VIDEODRIVER"] = "dummy"
os.environ["SDL_AUDIODRIVER"] = "dummy"

import pygame
import pytest

from game.ui.box import Box
from game.ui.screen import Screen, box_of, render
from game.ui.widgets import Widget
from tests.ui.gallery import Gallery


class Hand:
    """Plays a screen by synthetic events."""

    def __init__(self, screen: Screen, size: tuple[int, int] = (1600, 900)) -> None:
        self.screen = screen
        self.size = size
        render(screen, size)

    def _pos(self, box: Box) -> tuple[int, int]:
        factor = self.screen.theme.scale.factor
        return round(box.centre[0] * factor), round(box.centre[1] * factor)

    def send(self, kind: int, **about: object) -> bool:
        return self.screen.take(pygame.event.Event(kind, about))

    def point(self, target: str | Box) -> None:
        box = box_of(self.screen, target) if isinstance(target, str) else target
        self.send(pygame.MOUSEMOTION, pos=self._pos(box), rel=(0, 0), buttons=(0, 0, 0))

    def click(self, target: str | Box) -> None:
        box = box_of(self.screen, target) if isinstance(target, str) else target
        self.point(box)
        self.send(pygame.MOUSEBUTTONDOWN, pos=self._pos(box), button=1)
        self.send(pygame.MOUSEBUTTONUP, pos=self._pos(box), button=1)

    def wheel(self, steps: int) -> bool:
        return self.send(pygame.MOUSEWHEEL, x=0, y=-steps)

    def press(self, *keys: int, mod: int = 0) -> None:
        for key in keys:
            self.send(pygame.KEYDOWN, key=key, mod=mod, scancode=0, unicode="")
            self.send(pygame.KEYUP, key=key, mod=mod, scancode=0)

    def type(self, words: str) -> None:
        for sign in words:
            self.send(pygame.TEXTINPUT, text=sign)

    def wait(self, seconds: float) -> bool:
        return self.screen.advance(seconds)

    def widget(self, name: str) -> Widget:
        for layer in reversed(self.screen.layers):
            if found := layer.find(name):
                return found
        raise KeyError(name)

    @property
    def focused(self) -> str:
        held = self.screen.router.focused
        return held.name if held else ""


@pytest.fixture
def gallery() -> Gallery:
    return Gallery()


@pytest.fixture
def hand(gallery: Gallery) -> Hand:
    return Hand(gallery)
