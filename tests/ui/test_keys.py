"""Keys as words, and keys that have been given to another action."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pygame
import pytest

from game import ui
from game.ui import keys
from game.ui.app import App
from game.ui.box import PAGE, Box
from game.ui.preferences import Preferences
from game.ui.screen import Screen
from game.ui.theme import Theme
from game.ui.widgets import Button, Group, TextField, Widget
from tests.ui.conftest import Hand


@pytest.fixture(autouse=True)
def as_it_was() -> Iterator[None]:
    """Whatever a test has changed, the next one has the keys as they were given."""
    yield
    keys.use(())


class _Desk(Screen):
    """A button with a key, and a line to type in."""

    def __init__(self) -> None:
        super().__init__()
        self.found = 0

    def build(self, _theme: Theme) -> Widget:
        button = Button(Box(16, 16, 300, 48), "Find", key="f3", on_act=self.find)
        return Group(PAGE, children=[button, TextField(Box(16, 80, 300, 48))])

    def find(self) -> None:
        self.found += 1


def test_an_action_answers_to_the_key_it_has_and_no_longer_to_the_one_it_was_given() -> None:
    keys.use((("f3", "f12"),))
    desk = _Desk()
    hand = Hand(desk)

    hand.press(pygame.K_F3)
    assert desk.found == 0
    hand.press(pygame.K_F12)

    assert desk.found == 1


def test_two_actions_can_exchange_their_keys() -> None:
    keys.use((("f3", "x"), ("x", "f3")))

    assert (keys.meant("x"), keys.meant("f3")) == ("f3", "x")
    assert keys.cap("f3") == "X"


def test_what_is_typed_is_a_sign_and_no_action() -> None:
    keys.use((("f3", "x"), ("x", "f3")))
    desk = _Desk()
    hand = Hand(desk)
    hand.click("field")

    hand.press(pygame.K_x)

    assert desk.found == 0


@pytest.mark.parametrize(
    "pairs",
    [
        (("f1", "f2"),),  # the second is somebody else's
        (("f1", "f12"), ("f2", "f12")),
        (("enter", "f12"),),
        (("f1", "esc"),),
        (("nothing", "f12"),),
        (("f1", ""),),
    ],
)
def test_keys_by_which_nobody_could_play_are_not_taken(pairs: tuple[tuple[str, str], ...]) -> None:
    keys.use(pairs)

    assert all(keys.bound(given) == given for given in keys.GIVEN)


def test_the_windows_own_keys_can_be_others() -> None:
    app = App(_Desk(), Preferences(keys=(("+", "f12"),)), size=(1280, 720))

    for key in (pygame.K_PLUS, pygame.K_F12):
        pygame.event.post(
            pygame.event.Event(pygame.KEYDOWN, key=key, mod=0, unicode="", scancode=0)
        )
    app.step(0.01)

    assert app.preferences.text_percent == 115
    pygame.display.quit()


def test_caps_say_what_must_be_pressed() -> None:
    keys.use((("1", "ctrl++"), ("f1", "f12")))

    assert keys.caps(("1", "2", "3")) == "Ctrl +, 2, 3"
    assert keys.filled("{key:f1} or {key:f2}") == "F12 or F2"


def _given_in_the_code() -> Iterator[tuple[str, str]]:
    """Every key that a widget of any screen is given in so many words, and in which module."""
    for module in Path(ui.__file__).parent.rglob("*.py"):
        for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
            if isinstance(node, ast.keyword) and node.arg == "key":
                word = node.value
                if isinstance(word, ast.Constant) and isinstance(word.value, str) and word.value:
                    yield module.name, word.value


def test_every_key_of_the_screens_can_be_changed_or_always_does_what_it_says() -> None:
    found = set(_given_in_the_code())

    known = {key for _module, key in found if key in keys.GIVEN | keys.FIXED}
    assert {"ctrl+f", "space", "enter"} <= known
    assert {(module, key) for module, key in found if key not in known and ":" not in key} == set()
