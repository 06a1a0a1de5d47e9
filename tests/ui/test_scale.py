"""Every screen at the ends of the text sizes, and in high contrast: nothing is cut or covered."""

from __future__ import annotations

import pytest

from game.ui.faults import screen_faults
from game.ui.preferences import Preferences
from game.ui.screenshots import SCREENS, Reel

WISHES = (
    Preferences(text_percent=75),
    Preferences(text_percent=200),
    Preferences(high_contrast=True),
)


@pytest.fixture(scope="module")
def reel() -> Reel:
    """The games from which the screens are taken."""
    return Reel.of()


@pytest.mark.parametrize("name", SCREENS)
def test_nothing_is_wrong_as_anybody_may_wish_it(reel: Reel, name: str) -> None:
    screen = SCREENS[name](reel)

    found = {wishes: screen_faults(screen, (1280, 720), wishes) for wishes in WISHES}

    assert {wishes: faults for wishes, faults in found.items() if faults} == {}


@pytest.mark.long
@pytest.mark.parametrize("name", SCREENS)
def test_nothing_is_wrong_between_the_ends(reel: Reel, name: str) -> None:
    screen = SCREENS[name](reel)

    for percent in (90, 110, 125, 150, 175):
        assert screen_faults(screen, (1280, 720), Preferences(text_percent=percent)) == []
