"""The dialog of every order, possible and impossible: nothing is cut, all is in its place."""

from __future__ import annotations

from functools import cache

import pygame
import pytest

from game.narrate import meaning
from game.rules.orders import VERBS
from game.ui.canvas import Canvas
from game.ui.faults import screen_faults
from game.ui.lettering import ELLIPSIS
from game.ui.preferences import Preferences
from game.ui.screens.desk.screen import MapScreen
from game.ui.screens.order.choices import Choices
from game.ui.screens.order.sheet import OrderSheet
from game.ui.sitting import Sitting
from game.ui.theme import Scale, Theme
from game.ui.widgets import Paragraph
from tests.ui.games import FACTIONS, SIZES, scenario, under_way

SIZES_AT = {4: SIZES, 20: SIZES[:1]}  # turn -> sizes of the window


@cache
def seats(turn: int) -> dict[str, Sitting]:
    return {seat: under_way(seat, turn) for seat in FACTIONS}


def found(verb: str, turn: int, *, possible: bool) -> tuple[Sitting, str] | None:
    """The first person who can be told this, or the first who can't."""
    for sitting in seats(turn).values():
        for actor in sitting.agents():
            if Choices(sitting, actor).can(verb) is possible:
                return sitting, actor
    return None


def pages(desk: MapScreen, sheet: OrderSheet, sizes: tuple[tuple[int, int], ...]) -> list[str]:
    """Walk through the steps of an order; what is wrong on any page."""
    wrong = []
    while True:
        for size in sizes:
            wrong += [f"{size}: {fault}" for fault in screen_faults(desk, size)]
            wrong += [f"{size}: cut: {words}" for words in cut(desk, size)]
        before = sheet.step
        if sheet.step + 1 < len(sheet.parts):
            sheet.onward()
        if sheet.step == before:
            return wrong


def cut(desk: MapScreen, size: tuple[int, int]) -> list[str]:
    """Words with an ellipsis in the dialog, but for what the record tells in a sentence or two."""
    theme = Theme(Scale.for_window(size, Preferences().text_percent))
    desk.fit(theme)
    surface = pygame.Surface(theme.scale.page, depth=32)
    canvas = Canvas(surface, theme, noting=True)
    desk.layers[-1].draw(canvas)
    told = [mark for mark in canvas.marks or [] if ELLIPSIS in mark.words]
    return [mark.words for mark in told if not in_record(mark.owner)]


def in_record(owner: object) -> bool:
    """Whether words are those of the record, whose tooltip says them whole."""
    return isinstance(owner, Paragraph) and owner.tooltip != ""


@pytest.mark.parametrize("turn", SIZES_AT)
@pytest.mark.parametrize("verb", VERBS)
def test_nothing_is_cut_or_out_of_place_in_the_dialog_of_an_order(verb: str, turn: int) -> None:
    for possible in (True, False):
        who = found(verb, turn, possible=possible)
        if who is None:
            continue
        sitting, actor = who
        desk = MapScreen(sitting)
        sheet = OrderSheet(desk, sitting, actor, verb)
        sheet.open()

        assert pages(desk, sheet, SIZES_AT[turn]) == [], f"{verb}: {actor}"


def test_every_order_says_what_it_does_with_the_numbers_of_the_balance() -> None:
    assert sorted(meaning.MEANINGS) == sorted(VERBS)
    for verb in VERBS:
        words = meaning.of(scenario(), verb)
        assert "{" not in words
        assert len(words) < 260, verb
