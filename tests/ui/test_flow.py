"""The way from one turn to the next, through the screens of what has happened."""

from __future__ import annotations

from collections.abc import Sequence

import pygame
import pytest

from game import narrate
from game.match.sitting import Match
from game.ui import flow
from game.ui.patience import Patience, Stopped
from game.ui.preferences import Preferences
from game.ui.screen import Screen, render
from game.ui.screens.desk.screen import MapScreen
from game.ui.sitting import Sitting
from tests.ui.conftest import Hand
from tests.ui.games import scenario, under_way, words_of


class Window:
    """A stack of screens without a window."""

    def __init__(self, *screens: Screen) -> None:
        self.preferences = Preferences()
        self.screens: list[Screen] = []
        for screen in screens:
            self.push(screen)

    def push(self, screen: Screen) -> None:
        screen.app = self
        self.screens.append(screen)
        render(screen, (1280, 720))
        screen.on_show()

    def pop(self) -> None:
        self.screens.pop()

    def replace(self, screen: Screen) -> None:
        self.screens.pop()
        self.push(screen)

    def leave(self) -> None:
        self.screens.clear()

    def back_to_first(self, then: Screen | None = None) -> None:
        del self.screens[1:]
        if then is not None:
            self.push(then)

    def prefer(self, preferences: Preferences) -> None:
        self.preferences = preferences

    def sound(self, cue: str) -> None:
        pass

    def think(self) -> None:
        """Let time pass until nobody thinks any more."""
        while isinstance(self.screens[-1], flow.Waiting):
            self.screens[-1].advance(0.02)

    @property
    def names(self) -> Sequence[str]:
        return [type(screen).__name__ for screen in self.screens]


def test_it_is_said_who_has_answered_and_who_is_thinking() -> None:
    match = Match(scenario(), 1925, {"left": "person"})
    waiting = flow.Waiting(Sitting(match, "left"), 0)
    first, second, *_rest = match.state.awaiting
    waiting.step()
    words = words_of(waiting)

    assert narrate.name(scenario(), second) + " is thinking" in words
    assert words.count("has answered") == 1
    assert words.count("has still to answer") == 2
    side = waiting.root.find(f"side {first}")
    assert side is not None
    assert "has answered" in [getattr(child, "words", "") for child in side.children]


def test_before_the_outcome_is_reckoned_it_is_said_that_it_will_be() -> None:
    match = Match(scenario(), 1925, {"left": "person"})
    waiting = flow.Waiting(Sitting(match, "left"), 0)
    while waiting.step():
        pass
    waiting.advance(0.02)
    waiting.advance(0.02)

    assert "The votes are counted" in words_of(waiting)


def test_a_game_opens_when_the_others_have_answered() -> None:
    match = Match(scenario(), 1925, {"left": "person"})
    window = Window(flow.open_game(Sitting(match, "left")))

    window.think()

    assert match.awaited == "left"
    assert window.names[-1] in ("BulletinScreen", "MapScreen")


def test_one_player_answers_in_each_step_and_the_line_says_who() -> None:
    match = Match(scenario(), 1925, {"left": "person"})
    waiting = flow.Waiting(Sitting(match, "left"), 0, began=True)
    waiting.app = Window()
    before = len(match.state.awaiting)

    waiting.advance(0.02)
    assert len(match.state.awaiting) == before
    waiting.advance(0.02)

    assert len(match.state.awaiting) == before - 1
    assert waiting.wake_in == 0.0


def test_while_others_think_a_person_can_take_the_orders_back() -> None:
    players = {"secretariat": "person", "leningrad": "cadre", "left": "vozhd"}
    match = Match(scenario(), 1925, players)
    match.add("stalin rest")
    match.end_turn()
    waiting = flow.Waiting(Sitting(match, "secretariat"), 0)
    window = Window(waiting)
    waiting.advance(0.02)

    Hand(waiting).press(pygame.K_ESCAPE)
    window.think()

    assert window.names[-1] == "MapScreen"
    assert match.awaited == "secretariat"
    assert match.draft == ("stalin rest",)
    assert match.answers == ((),)


def test_only_who_looks_ahead_can_be_hurried() -> None:
    players = {"secretariat": "person", "leningrad": "cadre", "right": "vozhd"}
    match = Match(scenario(), 1925, players)
    match.end_turn()
    waiting = flow.Waiting(Sitting(match, "secretariat"), 0)
    hand = Hand(waiting)

    assert hand.widget("Answer now").reason

    waiting.step()
    waiting.refresh()

    assert hand.widget("Answer now").enabled


def test_who_is_hurried_is_told_to_answer_and_who_is_stopped_leaves_off() -> None:
    patience = Patience(60)
    goes_on = patience.anew()
    assert goes_on(0.1)

    patience.hurry()
    assert not goes_on(0.2)

    goes_on = patience.anew()
    patience.stop()
    with pytest.raises(Stopped):
        goes_on(0.1)


@pytest.mark.parametrize(("turn", "votes"), [(3, False), (21, True)])
def test_votes_stand_over_the_bulletin(turn: int, votes: bool) -> None:
    sitting = under_way("leningrad", turn)
    window = Window(MapScreen(sitting))

    flow.end_turn(window.screens[0], sitting)
    window.think()

    assert window.names == (["BulletinScreen", "CongressScreen"] if votes else ["BulletinScreen"])
    assert sitting.match.state.turn == turn + 1


def test_the_last_turn_leads_to_the_debrief() -> None:
    last = len(scenario().calendar) - 1
    sitting = under_way("leningrad", last)
    window = Window(MapScreen(sitting))

    flow.end_turn(window.screens[0], sitting)
    window.think()

    assert sitting.match.over
    assert window.names[0] == "DebriefScreen"


def test_a_curtain_stands_between_two_people_and_the_seat_changes() -> None:
    match = Match(scenario(), 1925, {"secretariat": "person", "leningrad": "person"})
    sitting = Sitting(match, "secretariat", organisation="moscow", agent="stalin")
    window = Window(MapScreen(sitting))

    flow.end_turn(window.screens[0], sitting)
    window.think()

    assert sitting.seat == "leningrad"
    assert sitting.agent != "stalin"
    assert window.names == ["CurtainScreen"]


def test_without_a_window_everybody_answers_at_once() -> None:
    sitting = under_way("leningrad", 3)

    flow.end_turn(MapScreen(sitting), sitting)

    assert sitting.match.state.turn == 4
    assert sitting.may_order
