"""In which language the window opens, and how it goes on in another one."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pygame
import pytest

from game import words
from game.scenario.load import load
from game.ui import kept, start
from game.ui.preferences import Preferences
from game.ui.screens.desk.screen import MapScreen
from tests.ui.games import under_way


@pytest.fixture(autouse=True)
def at_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("GENSEK_HOME", str(tmp_path))
    monkeypatch.setenv("LANGUAGE", "en")
    yield
    pygame.display.quit()
    words.use("en")


def test_the_window_opens_in_the_language_that_is_asked_for() -> None:
    kept.write(Preferences(language="en"))

    start.window(language="ru")

    assert words.language() == "ru"


def test_else_in_that_which_the_player_prefers() -> None:
    kept.write(Preferences(language="ru"))

    start.window()

    assert words.language() == "ru"


def test_else_in_that_of_the_system(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LANGUAGE", "ru_RU:en")

    start.window()

    assert words.language() == "ru"


def test_a_language_that_nobody_has_translated_is_english(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LANGUAGE", "tlh")

    start.window()

    assert words.language() == "en"


def test_a_game_goes_on_in_another_language_and_is_the_same_game() -> None:
    app, game = start.window(), under_way(turn=0)
    app.push(MapScreen(game))
    before, english = game.state, game.book
    version = game.scenario.version

    app.prefer(replace(app.preferences, language="ru"))

    assert words.language() == "ru"
    assert kept.read().language == "ru"
    assert game.state == before
    assert game.scenario.version == version
    assert game.scenario == load(game.scenario.card.id, "ru")
    assert game.book is not english


def test_the_title_is_painted_before_any_rule_is_read() -> None:
    code = "import sys; from game.ui import start; start.window().step(0); print(*sys.modules)"

    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    read = set(done.stdout.split())
    assert "game.ui.app" in read
    assert not {"game.rules", "game.match", "game.scenario", "game.narrate"} & read
