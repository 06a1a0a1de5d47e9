"""The kit passes its own examination, and the examination finds what is wrong."""

from __future__ import annotations

import pygame
import pytest

from game.ui import theme as t
from game.ui.box import PAGE, Box
from game.ui.canvas import Canvas
from game.ui.faults import screen_faults, tree_faults
from game.ui.preferences import Preferences
from game.ui.screen import Screen
from game.ui.screens.front.title import TitleItem, TitleScreen
from game.ui.theme import Theme
from game.ui.widgets import Button, Group, Label, Paragraph, Picture, Widget, question
from tests.ui.gallery import Gallery, Pictures

SIZES = ((1280, 720), (1600, 900), (1920, 1080), (2560, 1440))


def _title() -> TitleScreen:
    return TitleScreen(
        [
            TitleItem("Campaign 1923–1929", "81 months", lambda: None),
            TitleItem("Continue", "October 1925, Secretariat", lambda: None),
            TitleItem("Quit", "", lambda: None),
        ],
        "0.1.0",
    )


def _found(child: Widget) -> list[str]:
    root = Group(PAGE, children=[child])
    surface = pygame.Surface((1600, 900), depth=32)
    surface.fill(t.PAPER)
    return [fault.kind for fault in tree_faults(root, Canvas(surface, Theme()))]


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("screen", [Gallery, Pictures, _title])
def test_nothing_is_wrong(screen: type[Screen], size: tuple[int, int]) -> None:
    assert screen_faults(screen(), size) == []


@pytest.mark.parametrize("percent", [75, 130, 200])
def test_nothing_is_wrong_at_any_text_size(percent: int) -> None:
    wanted = Preferences(text_percent=percent)

    assert screen_faults(Gallery(), (1600, 900), wanted) == []
    assert screen_faults(_title(), (1600, 900), wanted) == []


def test_nothing_is_wrong_with_a_question_over_a_screen() -> None:
    gallery = Gallery()
    gallery.open(
        lambda theme: question(theme, "Withdraw?", "It was put in May.", "Withdraw", print)
    )

    assert screen_faults(gallery) == []


def test_words_too_long_are_found() -> None:
    assert "too long" in _found(Label(Box(10, 10, 40, 24), "A long line of words"))
    assert "too long" in _found(Button(Box(10, 10, 60, 40), "A long line", on_act=print))
    assert "too long" in _found(Paragraph(Box(10, 10, 90, 20), "A long line of words, and more"))


def test_words_that_may_be_cut_are_not_too_long() -> None:
    assert _found(Label(Box(10, 10, 60, 24), "A long line of words", ellipsis=True)) == []


def test_a_child_outside_its_parent_is_found() -> None:
    assert _found(Group(Box(1500, 10, 200, 20))) == ["outside"]


def test_words_over_words_are_found() -> None:
    two = Group(PAGE, children=[Label(Box(9, 9, 90, 24), "One"), Label(Box(12, 12, 90, 24), "Two")])

    assert "overlap" in _found(two)


def test_words_under_a_block_are_found() -> None:
    block = Picture(Box(9, 9, 20, 30), lambda canvas, box: canvas.rect(box, t.RED))

    assert "covered" in _found(Group(PAGE, children=[Label(Box(9, 9, 90, 24), "Hidden"), block]))


def test_faint_words_are_found() -> None:
    assert _found(Label(Box(9, 9, 90, 24), "Faint", colour=t.RULE)) == ["faint"]


def test_what_takes_the_keyboard_for_nothing_is_found() -> None:
    assert _found(Button(Box(9, 9, 160, 40), "Nothing")) == ["dead"]


def test_a_key_given_twice_is_found() -> None:
    keys = [
        Button(Box(9, 9, 160, 40), "One", key="f1", on_act=print),
        Button(Box(9, 90, 160, 40), "Two", key="f1", on_act=print),
    ]

    assert _found(Group(PAGE, children=keys)) == ["same key"]
