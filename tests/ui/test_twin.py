"""The twin of a screen: what is painted is told, what can be done is told, and T opens it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

import pygame
import pytest

from game.ui.box import PAGE, Box
from game.ui.canvas import Canvas
from game.ui.explain import Explanation, Row
from game.ui.faults import screen_faults
from game.ui.keys import cap
from game.ui.preferences import Preferences
from game.ui.screen import Screen
from game.ui.screenshots import SCREENS, Reel
from game.ui.theme import Theme
from game.ui.twin.deeds import reasons
from game.ui.twin.sheet import TwinDialog
from game.ui.twin.telling import Twin, tell
from game.ui.twin.wording import whole
from game.ui.widgets import Button, Figure, Group, Label, ScrollList, TextItem, Widget
from game.ui.widgets.long import LongList
from tests.ui.conftest import Hand
from tests.ui.games import SIZES, scenario


@cache
def reel() -> Reel:
    return Reel(scenario())


def shown(name: str) -> Screen:
    screen = SCREENS[name](reel())
    screen.fit(screen.theme)
    return screen


# --- nothing is missing ---------------------------------------------------------------------------
@pytest.mark.parametrize("name", SCREENS)
def test_every_painted_word_and_figure_is_told(name: str) -> None:
    screen = shown(name)

    told = _plain(" ".join(whole(line) for line in tell(screen).lines))

    assert [words for words in _painted(screen) if words not in told] == []


@pytest.mark.parametrize("name", SCREENS)
def test_everything_that_can_be_done_is_in_the_list(name: str) -> None:
    screen = shown(name)

    offered = {id(deed.widget) for deed in tell(screen).deeds if deed.possible}
    lists = (w for layer in screen.router.hearing for w in layer.walk())
    for one in lists:
        if isinstance(one, ScrollList) and one.on_choose is not None and id(one) in offered:
            offered.update(map(id, one.items))

    assert [w.name for w in _enabled(screen) if id(w) not in offered] == []


@pytest.mark.parametrize("name", SCREENS)
def test_what_cannot_be_done_says_why(name: str) -> None:
    impossible = [deed for deed in tell(shown(name)).deeds if not deed.possible]

    assert [deed.widget.name for deed in impossible if not deed.reason] == []


@pytest.mark.parametrize("name", SCREENS)
def test_no_line_is_only_the_name_of_a_widget(name: str) -> None:
    """Names are ids; what is read are words."""
    lines = tell(shown(name)).lines

    assert [
        line.words for line in lines if re.match(r"(disc|seat|card|leaf|verb) \w+$", line.words)
    ] == []
    assert all(line.words.strip() for line in lines)


def _painted(screen: Screen) -> list[str]:
    """Every piece of text on what can be worked, without what is only on a key cap."""
    assert screen.layers  # what is stale is built anew
    surface = pygame.Surface(screen.theme.scale.page, depth=32)
    canvas = Canvas(surface, screen.theme, noting=True)
    for layer in screen.router.hearing:
        layer.draw(canvas)
    pieces = []
    for mark in canvas.marks or []:
        key = getattr(mark.owner, "key", "")
        if not (key and mark.words == cap(key)):
            pieces.append(_plain(mark.words.split("…")[0]))
    return pieces


def _plain(words: str) -> str:
    return " ".join(words.split())


def _enabled(screen: Screen) -> Iterator[Widget]:
    """What Tab stops at and Enter works on; a list that is only scrolled offers nothing."""
    for layer in screen.router.hearing:
        for widget in layer.walk():
            idle = isinstance(widget, ScrollList | LongList) and widget.on_choose is None
            if widget.focusable and widget.enabled and not idle:
                yield widget


# --- how it is told -------------------------------------------------------------------------------
WHY = Explanation(
    "Chance",
    (Row("A strong hand", 18, parts=Explanation("A strong hand", (Row("Cadres", 9),))),),
    18,
)


class Small(Screen):
    """A word, a figure with reasons, a list, two buttons."""

    def __init__(self) -> None:
        super().__init__()
        self.pressed, self.chosen = 0, 0

    def build(self, _theme: Theme) -> Widget:
        root = Group(PAGE)
        root.add(Label(Box(16, 100, 100, 28), "Chance"))
        root.add(Figure(Box(130, 100, 60, 28), 18, why=WHY, name="chance"))
        items = [TextItem(40, "Tula"), TextItem(40, "Moscow"), TextItem(40, "Kiev")]
        root.add(
            ScrollList(Box(16, 200, 300, 86), items, chosen=self.chosen, on_choose=self.choose)
        )
        root.add(Button(Box(16, 400, 200, 48), "Give", key="g", on_act=self.press))
        off = Button(Box(16, 500, 200, 48), "Withdraw", enabled=False, reason="Nothing was given.")
        root.add(off)
        return root

    def press(self) -> None:
        self.pressed += 1
        self.refresh()

    def choose(self, nth: int) -> None:
        self.chosen = nth
        self.refresh()


def small() -> Small:
    screen = Small()
    screen.fit(Theme())
    return screen


def words_of(twin: Twin) -> list[str]:
    return [whole(line) for line in twin.lines]


def test_a_word_and_its_figure_are_one_line_and_lists_are_told_to_their_end() -> None:
    assert words_of(tell(small())) == [
        "Chance: 18",
        "Tula (chosen)",
        "Moscow",
        "Kiev",
        "Give (key G)",
        "Withdraw. Not possible: Nothing was given.",
    ]


def test_a_deed_does_what_a_click_does() -> None:
    screen = small()
    deeds = tell(screen).deeds

    deeds[4].do(screen)
    deeds[3].do(screen)
    tell(screen).deeds[5].do(screen)

    assert (screen.pressed, screen.chosen) == (1, 2)


def test_reasons_are_told_with_all_that_is_in_them() -> None:
    assert list(reasons(WHY)) == [(0, "Chance: 18"), (1, "A strong hand: +18"), (2, "Cadres: +9")]


# --- in the window --------------------------------------------------------------------------------
def test_t_opens_the_words_w_unfolds_reasons_and_escape_closes() -> None:
    screen = small()
    hand = Hand(screen)

    hand.press(pygame.K_t)
    assert isinstance(screen.layers[-1], TwinDialog)
    before = len(_painted(screen))
    hand.press(pygame.K_w)
    unfolded = _painted(screen)
    hand.press(pygame.K_ESCAPE)

    assert len(unfolded) == before + 3
    assert "Cadres: +9" in unfolded
    assert not screen.covered


def test_enter_does_what_the_chosen_line_says() -> None:
    screen = small()
    hand = Hand(screen)

    hand.press(pygame.K_t, *[pygame.K_DOWN] * 4, pygame.K_RETURN)

    assert screen.pressed == 1
    assert not screen.covered


def test_words_can_be_read_with_what_can_be_done_first() -> None:
    screen = small()
    hand = Hand(screen)

    hand.press(pygame.K_t)
    hand.click("What can be done first")

    first = [words for words in _painted(screen) if "key G" in words or words.startswith("Chance")]
    assert first == ["Give (key G)", "Chance: 18"]


@pytest.mark.parametrize(
    "name", ["title", "desk-late", "order-appoint", "congress", "debrief-record"]
)
def test_the_words_lie_well_on_every_page(name: str) -> None:
    for size in SIZES:
        for percent in (100, 200):
            screen = shown(name)
            screen.press_key("ctrl+t")
            preferences = Preferences(text_percent=percent)
            faults = screen_faults(screen, size, preferences)
            assert [
                fault for fault in faults if "twin" in fault.widget or "Twin" in fault.widget
            ] == []
