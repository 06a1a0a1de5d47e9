"""The tutorial: played through by keyboard and by mouse, skipped, and taken up again."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pygame
import pytest

from game.match import PERSON, Match, lessons
from game.match import load as load_match
from game.rules.model import Scenario
from game.scenario.load import load
from game.ui import lessons as shown
from game.ui import navigator
from game.ui.faults import screen_faults
from game.ui.flow import outcome_screens
from game.ui.front import Front
from game.ui.keys import filled
from game.ui.screen import Screen
from game.ui.screens.congress.screen import CongressScreen
from game.ui.screens.debrief.screen import DebriefScreen
from game.ui.screens.desk.screen import MapScreen
from game.ui.screens.order.groups import group_of, letter_of
from game.ui.sitting import Sitting
from game.ui.widgets import ScrollList
from game.ui.work import LoadingScreen
from tests.ui.conftest import Hand
from tests.ui.games import SIZES
from tests.ui.test_flow import Window

PLACE, MOTION = "tula_central", "tula_resolution"
SEAT = "secretariat"
LESSONS = ["province", "send", "tour", "forecast", "pact", "speak", "roll_call", "debrief"]


@cache
def tutorial() -> Scenario:
    return load("tutorial")


def begun() -> Sitting:
    match = Match(tutorial(), tutorial().card.seed or 0, {SEAT: PERSON})
    match.advance()
    return Sitting(match, SEAT, organisation=PLACE)


def at(turn: int) -> Sitting:
    """The tutorial in a turn (from 1), nothing having been ordered before."""
    sitting = begun()
    while sitting.match.state.turn + 1 < turn:
        sitting.match.end_turn()
        sitting.match.advance()
    return sitting


def on(sitting: Sitting) -> str:
    lesson = shown.current(sitting)
    return lesson.id if lesson is not None else ""


def card(screen: Screen) -> str:
    """What is told on the card that lies on the screen; "" where it is folded."""
    words = [w.words for layer in screen.layers for w in layer.walk() if w.name == "lesson text"]  # type: ignore[attr-defined]
    return "".join(words)


def ticked(sitting: Sitting) -> bool:
    lesson = shown.current(sitting)
    return lesson is not None and lessons.done(sitting.match, lesson)


# --- a whole tutorial -----------------------------------------------------------------------------
class Pupil:
    """Does what the lessons say, through the screens alone."""

    def __init__(self) -> None:
        sitting = begun()
        self.sitting = sitting
        self.window = Window(Front(), MapScreen(sitting))

    @property
    def screen(self) -> Screen:
        return self.window.screens[-1]

    @property
    def hand(self) -> Hand:
        return Hand(self.screen)

    def open_order(self, person: str, verb: str) -> None:
        raise NotImplementedError

    def find(self, words: str) -> None:
        raise NotImplementedError

    def ask_right(self) -> None:
        raise NotImplementedError

    def give(self) -> None:
        raise NotImplementedError

    def end_turn(self) -> None:
        raise NotImplementedError

    def to_map(self) -> None:
        raise NotImplementedError

    def go_on(self) -> None:
        raise NotImplementedError


class ByKeyboard(Pupil):
    def open_order(self, person: str, verb: str) -> None:
        self.hand.press(pygame.K_1 + self.sitting.agents().index(person))
        self.hand.press(ord(letter_of(verb)))
        if group_of(verb).verb_of(letter_of(verb)) != verb:
            raise AssertionError("another verb has the letter")

    def find(self, words: str) -> None:
        hand = self.hand
        hand.press(pygame.K_f, mod=pygame.KMOD_CTRL)
        hand.type(words)
        hand.press(pygame.K_RETURN)

    def ask_right(self) -> None:
        self._tab_to("Right")
        self.hand.press(pygame.K_RETURN)
        self._tab_to("targets")
        self.hand.press(pygame.K_SPACE)

    def _tab_to(self, name: str) -> None:
        hand = self.hand
        for _ in range(60):
            if hand.focused == name:
                return
            hand.press(pygame.K_TAB)
        raise AssertionError(f"Tab never comes to {name}")

    def give(self) -> None:
        for _ in range(2):  # some orders are chosen in two steps
            if self.screen.covered:
                self.hand.press(pygame.K_RETURN)

    def end_turn(self) -> None:
        self.hand.press(pygame.K_SPACE)
        if self.screen.covered:
            self.hand.press(pygame.K_RETURN)

    def to_map(self) -> None:
        self.hand.press(pygame.K_F1)

    def go_on(self) -> None:
        self.hand.press(pygame.K_RETURN)


class ByMouse(Pupil):
    def open_order(self, person: str, verb: str) -> None:
        self.hand.click(f"card {person}")
        self.hand.click(f"group {group_of(verb).id}")
        self.hand.click(f"verb {verb}")

    def find(self, words: str) -> None:
        hand = self.hand
        hand.click("search")
        hand.type(words)

    def ask_right(self) -> None:
        self.hand.click("Right")
        terms = self.hand.widget("targets")
        assert isinstance(terms, ScrollList)
        self.hand.click(terms.items[0].box)

    def give(self) -> None:
        for _ in range(2):
            if self.screen.covered:
                self.hand.click("give")

    def end_turn(self) -> None:
        self.hand.click("end turn")
        if self.screen.covered:
            self.hand.click("End the turn")

    def to_map(self) -> None:
        self.hand.click("tab Map")

    def go_on(self) -> None:
        self.hand.click("go on")


@pytest.mark.parametrize("pupil", [ByKeyboard, ByMouse])
def test_the_whole_tutorial_is_played(pupil: type[Pupil]) -> None:
    player = pupil()
    sitting, seen = player.sitting, []

    for turn in range(6):
        assert sitting.match.state.turn == turn
        assert isinstance(player.screen, MapScreen)
        seen.append(on(sitting))
        _do(player, seen[-1])
        assert ticked(sitting) == (seen[-1] not in ("province", "forecast"))
        player.end_turn()
        player.window.think()
        if turn < 5:
            player.to_map()

    hall = player.screen
    assert isinstance(hall, CongressScreen)
    hall.to_result()
    seen.append(on(sitting))
    player.go_on()
    assert isinstance(player.screen, DebriefScreen)
    assert card(player.screen) == filled(tutorial().lessons["debrief"].text)
    seen.append("debrief")
    assert seen == LESSONS
    assert sitting.match.state.results[MOTION].carried
    assert sitting.match.outcome is not None
    assert sitting.match.outcome.ending == "tula_ours"


def _do(player: Pupil, lesson: str) -> None:
    """What a lesson asks for."""
    if lesson == "send":
        player.open_order("molotov", "appoint")
        player.find("kabakov")
        player.give()
    elif lesson == "tour":
        player.open_order("voroshilov", "tour")
        player.give()
    elif lesson == "pact":
        player.open_order("stalin", "negotiate")
        player.ask_right()
        player.give()
    elif lesson == "speak":
        player.open_order("stalin", "speak")
        player.give()


def test_it_opens_on_the_map_with_its_first_lesson_open() -> None:
    sitting = begun()

    (first,) = outcome_screens(sitting, 0, began=True)
    screen = Window(first).screens[-1]

    assert isinstance(screen, MapScreen)
    assert card(screen)


def test_who_sends_nobody_loses() -> None:
    sitting = at(6)
    sitting.match.end_turn()
    sitting.match.advance()

    assert sitting.match.outcome is not None
    assert sitting.match.outcome.ending == "tula_refuses"


# --- what is shown --------------------------------------------------------------------------------
@pytest.mark.parametrize("turn", range(1, 7))
def test_no_lesson_is_clipped(turn: int) -> None:
    sitting = at(turn)

    for route in ("map", "bulletin", "alliances", "organs", "card index"):
        screen = navigator.screen(route, sitting)
        for size in SIZES:
            assert screen_faults(screen, size) == [], f"{route} at {size}"


def test_every_lesson_points_at_something_that_is_there() -> None:
    for turn in range(1, 7):
        sitting = at(turn)
        screen = MapScreen(sitting)
        Hand(screen)
        lesson = shown.current(sitting)
        assert lesson is not None
        rings = [w for w in screen.root.walk() if w.name == "lesson ring"]
        assert len(rings) == len(lesson.points_at), lesson.id


def test_the_card_folds_and_unfolds_by_f7_and_by_mouse() -> None:
    screen = MapScreen(begun())
    hand = Hand(screen)

    hand.press(pygame.K_F7)
    assert not card(screen)
    hand.click("lesson line")
    assert card(screen)
    hand.click("Fold")

    assert not card(screen)


def test_a_lesson_blocks_nothing() -> None:
    sitting = begun()
    screen = MapScreen(sitting)
    hand = Hand(screen)

    hand.click("disc moscow")
    assert sitting.organisation == "moscow"
    hand.press(pygame.K_TAB, pygame.K_TAB)
    assert hand.focused
    hand.press(pygame.K_SPACE)

    assert screen.covered  # the turn can be ended


def test_only_who_is_taught_is_told() -> None:
    match = Match(tutorial(), 1, {"left": PERSON})
    match.advance()

    assert on(Sitting(match, "left")) == ""


# --- skipped, ended, taken up ---------------------------------------------------------------------
def test_a_lesson_is_skipped_and_the_next_turn_brings_the_next() -> None:
    sitting = at(2)
    screen = MapScreen(sitting)

    Hand(screen).click("Skip lesson")
    assert not card(screen)
    sitting.match.end_turn()
    sitting.match.advance()

    assert on(sitting) == "tour"


def test_the_tutorial_is_ended_and_the_game_goes_on() -> None:
    sitting = at(2)
    screen = MapScreen(sitting)

    Hand(screen).click("End tutorial")

    assert on(sitting) == ""
    assert [w.name for w in screen.root.walk() if w.name.startswith("lesson")] == []
    assert not sitting.match.over


def test_a_save_goes_on_at_its_lesson_with_what_was_done(tmp_path: Path) -> None:
    sitting = at(2)
    sitting.match.add("molotov appoint kabakov to tula_central")
    assert ticked(sitting)
    sitting.match.save(tmp_path / "half.gensek")

    taken_up = Sitting(load_match(tmp_path / "half.gensek"), SEAT)

    assert on(taken_up) == "send"
    assert ticked(taken_up)


# --- from the title -------------------------------------------------------------------------------
def test_the_title_offers_it_first_to_who_has_no_game_yet() -> None:
    front = Front()
    window = Window(front)
    front.find()

    assert front.items[0].words == "Tutorial"
    Hand(front).press(pygame.K_RETURN)
    loading = window.screens[-1]
    assert isinstance(loading, LoadingScreen)
    loading.finish()
    window.think()

    screen = window.screens[-1]
    assert getattr(screen, "sitting").scenario.card.id == "tutorial"  # noqa: B009 - any of them
