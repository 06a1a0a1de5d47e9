"""The window under SDL's dummy driver, and when there can be none."""

from __future__ import annotations

import sys
import time
import types
from collections.abc import Iterator

import pygame
import pytest

from game.ui import guard
from game.ui.app import App
from game.ui.guard import NoDisplay, NoWindow, WrongPygame
from game.ui.preferences import Preferences
from tests.ui.gallery import Gallery, Pictures


@pytest.fixture
def app() -> Iterator[App]:
    opened = App(Gallery(), size=(1280, 720))
    yield opened
    pygame.display.quit()


def _settle(app: App) -> None:
    for _ in range(8):
        app.step(0.02)


def test_a_still_window_draws_once_and_sleeps(app: App) -> None:
    _settle(app)
    drawn, busy = app.frames, time.process_time()

    for _ in range(5):
        app.step(0.1)

    assert app.frames == drawn
    assert time.process_time() - busy < 0.1


def test_an_event_draws_again(app: App) -> None:
    _settle(app)
    drawn = app.frames
    pygame.event.post(pygame.event.Event(pygame.KEYDOWN, key=pygame.K_TAB, mod=0, scancode=43))

    app.step(0.05)

    assert app.frames == drawn + 1


def test_waking_draws_again(app: App) -> None:
    _settle(app)
    drawn = app.frames

    app.wake()
    app.step(0.05)

    assert app.frames == drawn + 1


def test_plus_makes_the_text_larger(app: App) -> None:
    _settle(app)
    pygame.event.post(pygame.event.Event(pygame.KEYDOWN, key=pygame.K_PLUS, mod=0, scancode=0))

    app.step(0.05)

    assert app.preferences.text_percent == 115
    assert app.theme.scale.text == 1.15


def test_words_are_taken_only_while_a_field_has_the_keyboard(app: App) -> None:
    _settle(app)
    pygame.event.post(pygame.event.Event(pygame.TEXTINPUT, text="x"))
    app.step(0.05)
    assert app.screen is not None
    app.screen.focus("search")
    pygame.event.post(pygame.event.Event(pygame.TEXTINPUT, text="y"))

    app.step(0.05)

    assert isinstance(app.screen, Gallery)
    assert app.screen.words == "y"


def test_screens_stack(app: App) -> None:
    first = app.screen
    app.push(Pictures())
    app.replace(Pictures())
    app.pop()
    assert app.screen is first

    app.prefer(Preferences(reduced_motion=True))
    assert app.screen is not None
    assert app.screen.reduced_motion
    app.pop()
    assert app.screen is None


def test_quitting_ends_the_run(app: App) -> None:
    pygame.event.post(pygame.event.Event(pygame.QUIT))

    app.run()

    assert app.screen is None


def test_offscreen_is_no_display(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SDL_VIDEODRIVER")
    monkeypatch.setattr(pygame.display, "init", lambda: None)
    monkeypatch.setattr(pygame.display, "get_driver", lambda: "offscreen")

    with pytest.raises(NoDisplay, match="no display"):
        guard.require_display()


def test_no_driver_at_all_is_no_display(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SDL_VIDEODRIVER", "nonesuch")
    pygame.display.quit()

    with pytest.raises(NoWindow):
        guard.require_display()


def test_the_upstream_pygame_is_refused_with_the_mending_command(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    upstream = types.ModuleType("pygame")
    upstream.version = types.SimpleNamespace(ver="2.6.1")  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "pygame", upstream)

    with pytest.raises(WrongPygame, match=r"2\.6\.1[\s\S]*pip install 'pygame-ce"):
        guard.require_pygame_ce()
