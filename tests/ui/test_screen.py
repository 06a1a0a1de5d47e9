"""Rendering without a display, motion, and the title."""

from __future__ import annotations

import pygame
import pytest

from game.ui.motion import Tween, stamp_drop
from game.ui.preferences import Preferences
from game.ui.screen import Screen, page_in, render
from game.ui.screens.front.title import TitleItem, TitleScreen
from game.ui.theme import INK, Scale
from tests.ui.conftest import Hand
from tests.ui.gallery import Gallery, Pictures


@pytest.mark.parametrize("screen", [Gallery, Pictures])
def test_a_picture_has_the_same_bytes_each_time(screen: type[Screen]) -> None:
    one = pygame.image.tobytes(render(screen(), (1280, 720)), "RGB")
    other = pygame.image.tobytes(render(screen(), (1280, 720)), "RGB")

    assert one == other


def test_a_window_of_another_shape_has_bars() -> None:
    picture = render(Gallery(), (1600, 1000))

    assert picture.get_at((800, 20))[:3] == INK
    assert picture.get_at((800, 990))[:3] == INK
    assert page_in((1600, 1000), Scale.for_window((1600, 1000))) == pygame.Rect(0, 50, 1600, 900)


def test_the_scale_follows_the_window() -> None:
    factors = [Scale.for_window(size).factor for size in ((1280, 720), (1600, 900), (3840, 2160))]

    assert factors == [0.8, 1.0, 2.4]
    assert Scale.for_window((9000, 9000)).factor == 2.4


def test_a_still_screen_asks_for_no_time(gallery: Gallery, hand: Hand) -> None:
    gallery.advance(0)
    render(gallery, (1600, 900))

    assert gallery.wake_in is None
    assert not gallery.advance(1)


def test_a_running_value_asks_to_be_drawn(gallery: Gallery, hand: Hand) -> None:
    run = gallery.play(Tween(0, 10, 0.2))

    assert gallery.wake_in == 0
    assert gallery.advance(0.1)
    assert 0 < run.value < 10
    gallery.advance(0.2)
    assert (run.value, run.done) == (10, True)


def test_under_reduced_motion_a_value_is_there_at_once(gallery: Gallery, hand: Hand) -> None:
    gallery.reduced_motion = True
    run = gallery.play(Tween(0, 10, 0.2, mark=0.6))

    assert run.value == 10
    assert run.marked
    gallery.advance(0.7)
    assert not run.marked


def test_a_running_value_can_be_skipped(gallery: Gallery, hand: Hand) -> None:
    run = gallery.play(Tween(0, 25, 9, even=True))
    gallery.advance(0.36)
    assert int(run.value) == 1

    assert gallery.skip()

    assert run.value == 25


def test_stamps_fall_one_after_another() -> None:
    later = stamp_drop(2)

    assert not later.advance(0.05)
    assert later.value == 1.3
    later.advance(0.2)
    assert later.value == 1.0


def test_text_sizes_go_up_and_down() -> None:
    assert Preferences().larger_text().smaller_text() == Preferences()
    assert Preferences(text_percent=200).larger_text().text_percent == 200


def _title(done: list[str]) -> TitleScreen:
    words = ("Campaign", "Continue", "Quit")
    return TitleScreen([TitleItem(w, "", lambda w=w: done.append(w)) for w in words])  # type: ignore[misc]


def test_enter_on_the_title_does_the_first_thing() -> None:
    done: list[str] = []
    Hand(_title(done)).press(pygame.K_RETURN)

    assert done == ["Campaign"]


def test_the_title_is_worked_with_arrows_and_with_the_mouse() -> None:
    done: list[str] = []
    hand = Hand(_title(done))
    hand.press(pygame.K_DOWN, pygame.K_RETURN)
    hand.click("Quit")

    assert done == ["Continue", "Quit"]
