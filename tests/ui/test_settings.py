"""The settings: each wish is taken at once, and every action can have another key."""

from __future__ import annotations

from collections.abc import Iterator

import pygame
import pytest

from game import words
from game.ui import actions, keys, ways
from game.ui.app import App
from game.ui.faults import screen_faults
from game.ui.preferences import Preferences
from game.ui.screens.front.help import HelpScreen
from game.ui.screens.settings.screen import SettingsScreen
from game.ui.widgets import Button, Dropdown
from tests.ui.conftest import Hand

SIZES = ((1280, 720), (1600, 900), (1920, 1080), (2560, 1440))


@pytest.fixture(autouse=True)
def as_it_was() -> Iterator[None]:
    """Whatever a test has changed, the next one has the keys and the language as they were."""
    yield
    keys.use(())
    words.use(words.SOURCE)


@pytest.fixture
def app() -> Iterator[App]:
    """A window on the settings."""
    window = App(SettingsScreen(), size=(1600, 900))
    yield window
    pygame.display.quit()


def on_the_keys(given: str) -> SettingsScreen:
    """The settings on the keys, with an action chosen."""
    screen = SettingsScreen(page=1)
    screen.chosen = given
    return screen


@pytest.mark.parametrize("page", [0, 1])
@pytest.mark.parametrize("percent", [75, 100, 150, 200])
@pytest.mark.parametrize("size", SIZES)
def test_nothing_is_wrong_with_either_page(page: int, percent: int, size: tuple[int, int]) -> None:
    wishes = Preferences(text_percent=percent)

    assert screen_faults(SettingsScreen(page), size, wishes) == []


@pytest.mark.parametrize(
    "wish",
    [
        "fullscreen",
        "reduced_motion",
        "cues",
        "captions",
        "first_steps",
        "record_hints",
        "confirm_turn",
    ],
)
def test_a_switch_turns_its_wish(wish: str) -> None:
    screen = SettingsScreen()
    before = getattr(screen.wishes, wish)

    Hand(screen).click(wish)

    assert getattr(screen.wishes, wish) is not before


def test_what_is_chosen_in_a_row_is_wished() -> None:
    screen = SettingsScreen()
    hand = Hand(screen)

    hand.click("150 %")
    hand.click("40 %")
    hand.click("High contrast")

    assert screen.wishes == Preferences(text_percent=150, volume=40, high_contrast=True)


def test_a_language_is_offered_by_its_own_name() -> None:
    screen = SettingsScreen()
    hand = Hand(screen)

    dropdown = hand.widget("language")
    assert isinstance(dropdown, Dropdown)
    assert dropdown.choices[1] == "English"
    hand.click("language")
    hand.click("English")

    assert screen.wishes.language == "en"


def test_text_size_changes_at_once(app: App) -> None:
    assert isinstance(app.screen, SettingsScreen)

    Hand(app.screen).click("150 %")

    assert app.theme.scale.text == 1.5


# --- the keys -------------------------------------------------------------------------------------
def bound(screen: SettingsScreen) -> tuple[tuple[str, str], ...]:
    """The keys given and what they became, as they are now."""
    return screen.wishes.keys


def test_every_action_is_listed_once_by_the_key_it_was_given() -> None:
    listed = [action.given for group in actions.groups() for action in group.actions]

    assert sorted(listed) == sorted(keys.GIVEN)
    assert all(action.words for group in actions.groups() for action in group.actions)


def test_a_free_key_is_taken() -> None:
    screen = on_the_keys("f6")
    hand = Hand(screen)

    hand.press(pygame.K_RETURN, pygame.K_F12)

    assert bound(screen) == (("f6", "f12"),)
    assert not screen.covered


def test_anothers_key_is_said_and_not_taken_until_the_two_are_exchanged() -> None:
    screen = on_the_keys("f6")
    hand = Hand(screen)

    hand.press(pygame.K_RETURN, pygame.K_F3)
    assert bound(screen) == ()
    assert "Card index" in hand.widget("about the key").words  # type: ignore[attr-defined]
    hand.press(pygame.K_RETURN)

    assert bound(screen) == (("f3", "f6"), ("f6", "f3"))


def test_esc_leaves_the_key_as_it_is() -> None:
    screen = on_the_keys("f6")
    hand = Hand(screen)

    hand.press(pygame.K_RETURN, pygame.K_F3, pygame.K_ESCAPE)
    hand.press(pygame.K_F12)

    assert bound(screen) == ()
    assert not screen.covered


def test_a_key_goes_back_to_what_it_was() -> None:
    screen = on_the_keys("f6")
    hand = Hand(screen)
    screen.prefer(Preferences(keys=(("f3", "f6"), ("f6", "f3"), ("w", "f12"))))

    hand.press(pygame.K_DELETE)
    assert bound(screen) == (("w", "f12"),)
    hand.click("All as they were")
    hand.press(pygame.K_RETURN)

    assert bound(screen) == ()


def test_a_new_key_works_at_once_and_is_on_every_cap(app: App) -> None:
    app.prefer(Preferences(keys=(("f2", "f12"),)))
    assert isinstance(app.screen, SettingsScreen)

    Hand(app.screen).press(pygame.K_F12)

    assert app.screen.page == 1
    help_words = HelpScreen(page=1)
    shown = [getattr(widget, "keys", []) for widget in Hand(help_words).screen.root.walk()]
    assert ["F1", "F12", "F3", "F4", "F5"] in shown


def test_the_settings_open_by_their_key_over_any_screen() -> None:
    app = App(HelpScreen(), size=(1280, 720))
    app.on_settings = lambda: ways.settings(app)
    pygame.event.post(
        pygame.event.Event(pygame.KEYDOWN, key=pygame.K_F9, mod=0, unicode="", scancode=0)
    )

    app.step(0.01)

    assert isinstance(app.screen, SettingsScreen)
    app.screen.press_key("f9")
    assert isinstance(app.screen, HelpScreen)
    pygame.display.quit()


def test_buttons_of_what_is_as_it_was_say_so() -> None:
    hand = Hand(on_the_keys("f6"))

    button = hand.widget("As it was")

    assert isinstance(button, Button)
    assert button.reason
