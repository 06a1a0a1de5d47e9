"""Graphs over time: what their lines are, what the scrubber shows, and why a line moved."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pygame
import pytest

from game.rules.delegates import delegates_of
from game.rules.view import view
from game.rules.votes import whip_count
from game.ui.faults import screen_faults
from game.ui.preferences import Preferences
from game.ui.screen import render
from game.ui.screens.graphs.drawn import DELEGATES, FORECAST, PLACE, choices, drawn
from game.ui.screens.graphs.reasons import change, of_line
from game.ui.screens.graphs.screen import GraphsScreen
from game.ui.sitting import Sitting
from game.ui.twin.telling import tell
from tests.ui.conftest import Hand
from tests.ui.games import SIZES, over, scenario, under_way


def counted(sitting: Sitting) -> Sitting:
    while not sitting.past.done:
        sitting.past.work()
    return sitting


def graphs(
    sitting: Sitting | None = None, turn: int | None = None, kind: str = FORECAST
) -> GraphsScreen:
    screen = GraphsScreen(counted(sitting or over()), turn, kind)
    render(screen, (1600, 900))
    screen.on_show()
    return screen


# --- the past -------------------------------------------------------------------------------------
def test_of_a_game_under_way_each_state_is_what_the_seat_may_know() -> None:
    sitting = under_way("right")

    for seen, state in zip(sitting.past.states, sitting.match.states, strict=True):
        assert seen == view(scenario(), state, "right").state


def test_a_new_turn_adds_to_what_was_counted() -> None:
    sitting = counted(under_way())
    before = sitting.past.states
    sitting.match.end_turn()
    sitting.match.advance()

    assert sitting.past.states[: len(before) - 1] == before[:-1]
    assert len(sitting.past.forecasts) < len(sitting.past.states)


def test_the_forecast_of_a_turn_is_its_whip_count() -> None:
    sitting = counted(over())
    count = sitting.past.forecasts[4]

    assert count is not None
    assert count.expected == whip_count(scenario(), sitting.match.states[4], count.motion).expected


# --- lines ----------------------------------------------------------------------------------------
def test_the_line_of_delegates_is_that_of_the_rules() -> None:
    sitting = counted(over())
    lines = {line.of: line.series.values for line in drawn(sitting, DELEGATES, "").lines}

    for faction in scenario().factions:
        wanted = delegates_of(scenario(), sitting.match.states[6], faction)
        assert lines[faction][6] == wanted


def test_no_forecast_is_drawn_once_the_vote_is_over() -> None:
    assert all(
        line.series.values[-1] is None for line in drawn(counted(over()), FORECAST, "").lines
    )


def moves(sitting: Sitting, kind: str) -> Iterator[tuple[int, int | None]]:
    """Of each line and turn: its change, and what the reasons come to."""
    shown = drawn(sitting, kind, "leningrad")
    for line in shown.lines:
        for nth in range(1, len(sitting.past.states)):
            by = change(shown, line, nth)
            if by is not None:
                rows = of_line(sitting, shown, line, nth).rows
                yield by, sum(row.amount or 0 for row in rows)


@pytest.mark.parametrize("kind", [FORECAST, DELEGATES, PLACE, "influence", "secretaries"])
def test_the_reasons_of_a_change_come_to_it(kind: str) -> None:
    found = list(moves(counted(over()), kind))

    assert any(by for by, _told in found)
    assert all(by == told for by, told in found)


# --- the scrubber ---------------------------------------------------------------------------------
def test_keys_go_a_turn_or_to_the_ends() -> None:
    screen = graphs(turn=5)
    hand = Hand(screen)
    places = []
    for key in (pygame.K_LEFT, pygame.K_HOME, pygame.K_RIGHT, pygame.K_END):
        hand.press(key)
        places.append(screen.at)

    assert places == [4, 0, 1, len(screen.sitting.past.states) - 1]


def test_dragging_goes_back_and_the_day_beside_follows() -> None:
    screen = graphs()
    hand = Hand(screen)
    graph = hand.widget("graph")
    start = graph.box.centre
    hand.send(pygame.MOUSEBUTTONDOWN, pos=start, button=1)
    middle = screen.at
    hand.send(pygame.MOUSEMOTION, pos=(start[0] - 200, start[1]), rel=(0, 0), buttons=(1, 0, 0))
    hand.send(pygame.MOUSEBUTTONUP, pos=(start[0] - 200, start[1]), button=1)

    assert 0 < screen.at < middle < len(screen.sitting.past.states) - 1
    assert getattr(hand.widget("that day"), "title", "") == scenario().calendar[screen.at].label


def test_a_disc_of_the_map_draws_its_place() -> None:
    screen = graphs(turn=5)
    Hand(screen).click("disc leningrad")

    assert (screen.kind, screen.where) == (PLACE, "leningrad")


def test_a_line_can_be_left_out_but_not_all() -> None:
    screen = graphs(kind="influence")
    hand = Hand(screen)
    for key in (pygame.K_1, pygame.K_2, pygame.K_3, pygame.K_4):
        hand.press(key)

    assert len(screen.hidden) == len(screen.drawn.lines) - 1


def test_nothing_is_counted_again_while_the_cursor_moves() -> None:
    screen = graphs()
    before = (screen.drawn, screen.marks)
    Hand(screen).press(pygame.K_LEFT, pygame.K_LEFT)

    assert (screen.drawn, screen.marks) == before
    assert screen.drawn is before[0]


def test_of_a_game_whose_first_turns_are_lost_the_rest_is_drawn() -> None:
    sitting = under_way()
    sitting.match.resume(replace(sitting.match.as_save()))
    screen = graphs(sitting, turn=3, kind="influence")

    assert len(screen.drawn.labels) == 1
    assert screen_faults(screen, (1280, 720)) == []


def test_in_words_each_line_is_a_sentence_and_a_turn_back_can_be_chosen() -> None:
    screen = graphs(turn=5, kind="influence")
    told = {line.words: line.deed for line in tell(screen).lines}
    back = told["A turn back"]
    assert back is not None
    back.widget.act()

    assert screen.at == 4
    assert any("Leningrad: from " in words for words in told)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("turn", [0, 9, None])
def test_nothing_is_clipped_or_faint(size: tuple[int, int], turn: int | None) -> None:
    assert screen_faults(graphs(turn=turn, kind="influence"), size) == []


def test_large_text_fits() -> None:
    screen = graphs(turn=9, kind="influence")

    assert screen_faults(screen, (1600, 900), Preferences(text_percent=200)) == []


def test_every_subject_fits() -> None:
    screen = graphs(turn=9)
    for nth, _choice in enumerate(choices(screen.sitting)):
        screen.choose(nth)

        assert screen_faults(screen, (1280, 720)) == []
