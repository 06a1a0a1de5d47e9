"""The two sets of colours: what is written can be read, and the sides are told apart."""

from __future__ import annotations

import pytest

from game.ui import theme as t
from game.ui.faults import screen_faults
from game.ui.front import Front
from game.ui.palettes import HIGH_CONTRAST, theme_for
from game.ui.preferences import Preferences
from game.ui.screen import render
from game.ui.screens.front.help import HelpScreen
from game.ui.screens.settings.screen import SettingsScreen
from game.ui.theme import Colour, Theme, contrast
from tests.ui.sight import SIGHTS, least_distance

HIGH = Preferences(high_contrast=True)
PAPERS = (t.PAPER, t.CARD, t.BRIGHT, t.NEWSPRINT)
PAIRS: tuple[tuple[Colour, Colour], ...] = (
    *((ink, paper) for ink in (t.INK, t.SOFT_INK, t.RED, t.DEEP_RED) for paper in PAPERS),
    *((ink, paper) for ink in (t.AMBER, t.GREY) for paper in PAPERS),
    *((t.INK, ground) for ground in (t.SHADE, t.SEA, t.TRAY, t.WOOD, t.WOOD_EDGE, t.HALFWAY)),
    *((t.SOFT_INK, ground) for ground in (t.SHADE, t.SEA, t.PALE_RED)),
    (t.ABROAD, t.SEA),
    *((ink, t.INK) for ink in (t.WHITE, t.CARD, t.PAPER, t.LABEL_ON_INK, t.SHADE)),
    *((t.WHITE, ground) for ground in (t.RED, t.DEEP_RED, t.GREY, t.TABLE)),
    *((look.on_top, look.colour) for look in t.FACTIONS.values()),
)


def shown(wishes: Preferences) -> Theme:
    return theme_for((1600, 900), wishes)


@pytest.mark.parametrize(("ink", "ground"), PAIRS)
def test_words_on_paper_have_a_contrast_of_four_and_a_half(ink: Colour, ground: Colour) -> None:
    assert contrast(ink, ground) >= 4.5


@pytest.mark.parametrize(("ink", "ground"), PAIRS)
def test_words_with_high_contrast_have_seven(ink: Colour, ground: Colour) -> None:
    theme = shown(HIGH)

    assert contrast(theme.shown(ink), theme.shown(ground)) >= 7


@pytest.mark.parametrize("line", [t.INK, t.RULE, t.RED, t.DROP])
def test_borders_with_high_contrast_have_five(line: Colour) -> None:
    assert contrast(shown(HIGH).shown(line), t.WHITE) >= 5


def test_a_colour_is_translated_once() -> None:
    """A pen may be handed a colour that was translated already."""
    assert not set(HIGH_CONTRAST) & set(HIGH_CONTRAST.values())


@pytest.mark.parametrize(
    ("wishes", "sight", "least"),
    [
        (Preferences(), "normal", 0.129),
        (Preferences(), "protan", 0.127),
        (Preferences(), "deutan", 0.117),
        (Preferences(), "tritan", 0.108),
        (HIGH, "normal", 0.167),
        (HIGH, "protan", 0.154),
        (HIGH, "deutan", 0.125),
        (HIGH, "tritan", 0.137),
    ],
)
def test_no_two_sides_are_nearer_than_this(wishes: Preferences, sight: str, least: float) -> None:
    """The figures of the art direction, and those of high contrast, which are all larger."""
    theme = shown(wishes)

    colours = [theme.shown(look.colour) for look in t.FACTIONS.values()]

    assert sight in SIGHTS
    assert round(least_distance(colours, sight), 3) == least


def test_sides_differ_in_sign_and_pattern_too() -> None:
    looks = t.FACTIONS.values()

    assert len({look.shape for look in looks}) == len(looks)
    assert len({look.pattern for look in looks}) == len(looks)


@pytest.mark.parametrize("make", [Front, SettingsScreen, HelpScreen])
def test_nothing_is_wrong_with_a_screen_in_high_contrast(make: type[Front]) -> None:
    assert screen_faults(make(), (1600, 900), HIGH) == []


def test_a_screen_takes_the_colours_of_the_moment() -> None:
    screen = SettingsScreen()

    paper, white = render(screen, (1600, 900)), render(screen, (1600, 900), HIGH)

    assert paper.get_at((4, 200))[:3] == t.PAPER
    assert white.get_at((4, 200))[:3] == t.WHITE
