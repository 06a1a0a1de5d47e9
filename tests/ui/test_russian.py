"""Every screen in Russian, which takes a third more room: nothing is cut or covered."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import pytest

from game import words
from game.scenario.load import load
from game.ui.faults import screen_faults
from game.ui.screenshots import SCREENS, Reel


@cache
def reel() -> Reel:
    return Reel(load("1925-fourteenth-congress", "ru"))


@pytest.fixture(autouse=True, scope="module")
def russian() -> Iterator[None]:
    before = words.language()
    words.use("ru")
    yield
    words.use(before)


@pytest.mark.parametrize("name", SCREENS)
def test_nothing_is_wrong_in_russian(name: str) -> None:
    for size in ((1280, 720), (1920, 1080)):
        assert screen_faults(SCREENS[name](reel()), size) == [], f"at {size}"


def test_the_title_speaks_russian() -> None:
    screen = SCREENS["title-first-time"](reel())
    screen.fit(screen.theme)

    assert screen.root.find("Обучение") is not None
