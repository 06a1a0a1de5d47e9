"""The chronicle: what it leaves when it is searched, and where it leads."""

from __future__ import annotations

import pygame
import pytest

from game.rules.state import Cause
from game.ui.faults import screen_faults
from game.ui.screens.chronicle.entries import groups, why
from game.ui.screens.chronicle.kinds import KINDS
from game.ui.screens.chronicle.reader import Reader, subjects
from game.ui.screens.chronicle.screen import ChronicleScreen
from game.ui.screens.chronicle.weighed import can_be_told, of_order
from game.ui.sitting import Sitting
from tests.ui.conftest import Hand
from tests.ui.games import SIZES, over, played, scenario, under_way, words_of


def everything(reader: Reader) -> list[object]:
    return [entry for turn in range(len(reader.turns)) for entry in reader.entries(turn)]


def test_every_entry_stands_under_its_cause() -> None:
    for entries in played().state.chronicle:
        found = groups(scenario(), entries)

        assert {group.cause for group in found} == {entry.cause for entry in entries}


def test_every_kind_of_entry_can_be_filtered() -> None:
    kinds = {key for keys in KINDS.values() for key in keys}
    seen = {entry.key for turn in played().state.chronicle for entry in turn}

    assert seen - kinds <= {"give", "publish", "others"}


def test_filters_leave_a_kind_and_a_side() -> None:
    reader = Reader(over(), kind="measures", side="left")
    left = [entry for turn in range(len(reader.turns)) for entry in reader.entries(turn)]

    assert left
    assert all(entry.key in KINDS["measures"] for entry in left)
    assert all("left" in subjects(entry) for entry in left)


def test_a_search_for_a_name_finds_what_concerns_it_and_nothing_else() -> None:
    reader = Reader(over(), words="Kirov")
    left = [entry for turn in range(len(reader.turns)) for entry in reader.entries(turn)]

    assert left
    assert all("kirov" in subjects(entry) for entry in left)


def test_two_words_must_both_be_met() -> None:
    one, both = Reader(over(), words="leningrad"), Reader(over(), words="leningrad grip")

    assert 0 < len(everything(both)) < len(everything(one))


def test_an_order_opens_its_odds_and_its_dice() -> None:
    rolled = [
        group
        for entries in played().state.chronicle
        for group in groups(scenario(), entries)
        if any(entry.tally is not None for entry in group.entries)
    ]
    told = [why(scenario(), group) for group in rolled]

    assert told
    assert all(item.rows for item in told)


def given_by_others(sitting: Sitting) -> list[tuple[int, Cause]]:
    """The orders of everybody but the seat, with their turns."""
    return [
        (turn, entry.cause)
        for turn, entries in enumerate(sitting.state.chronicle)
        for entry in entries
        if entry.cause.kind == "order" and entry.cause.faction != sitting.seat
    ]


def test_when_the_game_is_over_an_opponents_order_opens_what_spoke_for_it() -> None:
    sitting = over()
    turn, cause = given_by_others(sitting)[0]

    assert can_be_told(sitting, turn, cause)

    told = of_order(sitting, turn, cause)

    assert any("odds" in row.words for row in told.rows)
    assert told.note.startswith("As in history.")


def test_while_a_game_goes_on_nobody_tells_what_he_weighed() -> None:
    sitting = under_way()

    assert not any(can_be_told(sitting, *given) for given in given_by_others(sitting))


def test_a_filter_opens_the_nearest_turn_that_has_something_left() -> None:
    screen = ChronicleScreen(over(), turn=0)
    hand = Hand(screen)
    hand.click("search")
    hand.type("Frunze")

    assert screen.reader.words == "Frunze"
    assert screen.reader.entries(screen.reader.turn)


def test_in_a_game_under_way_it_tells_what_the_seat_may_know() -> None:
    sitting = under_way("right")
    reader = Reader(sitting)

    assert reader.turns[:-1] == sitting.state.chronicle
    assert "THE CHRONICLE" not in words_of(ChronicleScreen(sitting))


def test_somebody_is_chosen_from_all_who_occur() -> None:
    screen = ChronicleScreen(over())
    hand = Hand(screen)
    hand.click("person")
    hand.press(pygame.K_DOWN, pygame.K_RETURN)

    assert screen.reader.person == screen.reader.people()[0]


@pytest.mark.parametrize("size", SIZES)
def test_nothing_is_clipped_or_faint(size: tuple[int, int]) -> None:
    screen = ChronicleScreen(under_way())

    assert screen_faults(screen, size) == []
    screen.reader.words = "leningrad"
    screen.refresh()
    assert screen_faults(screen, size) == []
