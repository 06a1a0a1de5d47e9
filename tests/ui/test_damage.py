"""What is drawn again after a small change: the picture is as if it had been drawn whole."""

from __future__ import annotations

import random

import pygame
import pytest

from game.ui.box import Box
from game.ui.damage import REACH, Damage
from game.ui.motion import Tween
from game.ui.palettes import theme_for
from game.ui.preferences import Preferences
from game.ui.screen import Screen
from game.ui.screenshots import SCREENS, Reel
from game.ui.widgets import Widget

SIZE = (1280, 720)
THEME = theme_for(SIZE, Preferences())
PAGE = pygame.Rect(0, 0, *SIZE)
POINTED_AT = 3


@pytest.fixture(scope="module")
def reel() -> Reel:
    """The games from which the screens are taken."""
    return Reel.of()


def point(screen: Screen, widget: Widget) -> None:
    """Move the pointer to the middle of a widget."""
    x, y = widget.box.centre
    at = (THEME.px(x), THEME.px(y))
    screen.take(pygame.event.Event(pygame.MOUSEMOTION, pos=at, rel=(0, 0), buttons=(0, 0, 0)))


def answering(screen: Screen) -> list[Widget]:
    """Some of the widgets that say or do something, from all over the screen."""
    heard = [w for layer in screen.router.hearing for w in layer.walk()]
    found = [w for w in heard if w.acts or w.tip_words]
    return random.Random(1925).sample(found, min(POINTED_AT, len(found)))


@pytest.mark.parametrize("name", SCREENS)
def test_a_picture_mended_under_the_pointer_is_the_picture_drawn_whole(
    reel: Reel, name: str
) -> None:
    screen = SCREENS[name](reel)
    screen.fit(THEME)
    mended, whole = pygame.Surface(SIZE, depth=32), pygame.Surface(SIZE, depth=32)
    screen.draw(mended)

    for widget in answering(screen):
        point(screen, widget)
        for seconds in (0.0, 0.3):  # it lights up; then its block opens
            screen.advance(seconds)
            screen.draw_changed(mended)
        screen.draw(whole)

        assert pygame.image.tobytes(mended, "RGB") == pygame.image.tobytes(whole, "RGB"), (
            widget.name
        )


class Board(Screen):
    """Two widgets far apart."""

    def build(self, _theme: object) -> Widget:
        """The tree."""
        boxes = (Box(100, 100, 80, 40), Box(1300, 700, 80, 40))
        return Widget(
            Box(0, 0, 1600, 900), children=[Widget(box, tooltip="Something") for box in boxes]
        )


def settled() -> tuple[Board, pygame.Surface]:
    """A board that has been drawn, and the surface that shows it."""
    screen, surface = Board(), pygame.Surface(SIZE, depth=32)
    screen.fit(THEME)
    screen.draw(surface)
    return screen, surface


def test_nothing_is_drawn_when_nothing_has_changed() -> None:
    screen, surface = settled()

    assert not screen.advance(1.0)
    assert screen.draw_changed(surface) == []


def test_what_the_pointer_left_and_what_it_came_to_are_drawn_and_nothing_between() -> None:
    screen, surface = settled()
    first, second = screen.root.children
    point(screen, first)
    screen.advance(0.0)
    screen.draw_changed(surface)

    point(screen, second)
    screen.advance(0.0)
    drawn = screen.draw_changed(surface)

    assert len(drawn) == 2
    assert not any(area.collidepoint(PAGE.center) for area in drawn)


def test_what_moves_in_a_place_is_drawn_there_alone() -> None:
    screen, surface = settled()
    screen.play(Tween(0, 1, 0.2), Box(700, 400, 50, 50))
    screen.advance(0.1)

    (drawn,) = screen.draw_changed(surface)

    assert drawn.w <= THEME.px(50 + 2 * REACH) + 1


def test_after_a_refresh_all_is_drawn() -> None:
    screen, surface = settled()
    screen.redraw(Box(100, 100, 10, 10))
    screen.refresh()

    assert screen.draw_changed(surface) == [PAGE]


def test_places_that_meet_are_drawn_once() -> None:
    damage = Damage(whole=False)
    damage.add(Box(100, 100, 50, 50), Box(120, 120, 50, 50), Box(900, 600, 50, 50))

    areas = damage.areas(THEME, PAGE)

    assert len(areas) == 2
    assert areas[0].collidelist(areas[1:]) == -1


def test_mended_damage_is_none() -> None:
    damage = Damage()
    assert damage

    damage.mend()

    assert not damage
    assert damage.areas(THEME, PAGE) == []
