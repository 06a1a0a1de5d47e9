"""Pictures as they were last approved, in `tests/ui/golden/`: a change of look is seen in review.

    python -m tests.ui.test_golden      # draws them anew; look at them before they are committed

They are kept at half of 1280 x 720. Only screens that no balance moves are among them.
"""

from __future__ import annotations

from pathlib import Path

import pygame
import pytest

from game.ui.screen import render
from game.ui.screenshots import SCREENS
from tests.ui.test_screenshots import reel

GOLDEN = Path(__file__).with_name("golden")
NAMES = (
    "title-first-time",
    "new-game",
    "help-turn",
    "help-keys",
    "settings",
    "settings-keys",
    "mods-broken",
    "encyclopaedia-person",
    "desk-leningrad",
)
KEPT = (640, 360)
CLOSE = (40, 40, 40, 255)  # how far a colour may be off: letters differ a little by system
ALIKE = 99.0  # per cent of the pixels


def drawn(name: str) -> pygame.Surface:
    picture = render(SCREENS[name](reel()), (1280, 720))
    return pygame.transform.smoothscale(picture, KEPT)


def likeness(one: pygame.Surface, other: pygame.Surface) -> float:
    """How many per cent of the pixels of two pictures are close to each other."""
    close = pygame.mask.from_threshold(one, (0, 0, 0), CLOSE, other.convert(one))
    return close.count() * 100 / (KEPT[0] * KEPT[1])


@pytest.mark.parametrize("name", NAMES)
def test_a_screen_looks_as_it_was_approved(name: str) -> None:
    approved = pygame.image.load(GOLDEN / f"{name}.png")

    assert likeness(drawn(name), approved) >= ALIKE


def test_another_screen_is_told_apart() -> None:
    assert likeness(drawn("help-turn"), drawn("settings")) < ALIKE


if __name__ == "__main__":
    GOLDEN.mkdir(exist_ok=True)
    for screen in NAMES:
        pygame.image.save(drawn(screen), GOLDEN / f"{screen}.png")
