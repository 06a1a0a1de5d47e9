"""Every screen as it is drawn for `gensek screenshots`: nothing on it is wrong at any size."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pygame
import pytest

from game.ui import screenshots
from game.ui.faults import screen_faults
from game.ui.screen import render
from game.ui.screenshots import SCREENS, Reel
from game.ui.widgets import Figure
from tests.ui.games import SIZES, scenario


@cache
def reel() -> Reel:
    return Reel(scenario())


@pytest.mark.parametrize("name", SCREENS)
def test_nothing_is_wrong(name: str) -> None:
    for size in SIZES:
        assert screen_faults(SCREENS[name](reel()), size) == [], f"at {size}"


@pytest.mark.parametrize("name", SCREENS)
def test_every_number_opens_its_reasons(name: str) -> None:
    screen = SCREENS[name](reel())
    screen.fit(screen.theme)

    figures = [w for layer in screen.layers for w in layer.walk() if isinstance(w, Figure)]

    assert [figure.name or figure.words for figure in figures if figure.why is None] == []


def test_pictures_are_written_and_the_same_each_time(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    few = {name: SCREENS[name] for name in ("title", "saves", "desk-leningrad")}
    monkeypatch.setattr(screenshots, "SCREENS", few)

    paths = list(screenshots.draw_all(tmp_path / "shots", (1280, 720)))

    assert [path.name for path in paths] == [
        "01-title.png",
        "02-saves.png",
        "03-desk-leningrad.png",
    ]
    for path, make in zip(paths, few.values(), strict=True):
        drawn = pygame.image.load(path)
        assert drawn.get_size() == (1280, 720)
        again = render(make(reel()), (1280, 720))
        assert pygame.image.tobytes(drawn, "RGB") == pygame.image.tobytes(again, "RGB")
