"""The desk: what it shows for every seat, and what mouse and keyboard do on it."""

from __future__ import annotations

import pygame
import pytest

from game.rules.orders import parse
from game.rules.outcome import reached
from game.ui.faults import screen_faults
from game.ui.screens.desk.forecast import motion_of
from game.ui.screens.desk.map import MODES, place_of
from game.ui.screens.desk.screen import MapScreen
from game.ui.screens.desk.tray import band_of, what_comes
from game.ui.sitting import Sitting
from game.ui.undone import due, idle
from game.ui.widgets import Busy, Figure, Label
from tests.ui.conftest import Hand
from tests.ui.games import FACTIONS, SIZES, under_way


@pytest.fixture
def sitting() -> Sitting:
    return under_way("leningrad", 4)


@pytest.fixture
def desk(sitting: Sitting) -> MapScreen:
    return MapScreen(sitting)


@pytest.fixture
def hand(desk: MapScreen) -> Hand:
    hand = Hand(desk)
    desk.on_show()
    return hand


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("turn", [1, 21])
@pytest.mark.parametrize("seat", FACTIONS)
def test_nothing_is_clipped_faint_or_dead(seat: str, turn: int, size: tuple[int, int]) -> None:
    assert screen_faults(MapScreen(under_way(seat, turn)), size) == []


@pytest.mark.parametrize("mode", MODES)
def test_each_mode_of_the_map_is_sound(sitting: Sitting, mode: str) -> None:
    sitting.mode = mode

    assert screen_faults(MapScreen(sitting)) == []


def test_every_organisation_fits_its_panel(sitting: Sitting) -> None:
    for organisation in sitting.scenario.organisations:
        sitting.organisation = organisation
        assert screen_faults(MapScreen(sitting), (1280, 720)) == [], organisation


def test_every_figure_opens_its_reasons(desk: MapScreen, hand: Hand) -> None:
    figures = [w for w in desk.root.walk() if isinstance(w, Figure)]

    assert len(figures) >= 6
    assert all(figure.why is not None for figure in figures)


def test_the_explained_numbers_come_to_what_is_shown(desk: MapScreen, hand: Hand) -> None:
    for figure in [w for w in desk.root.walk() if isinstance(w, Figure)]:
        why = figure.why
        assert why is not None
        assert why.total == figure.amount
        assert sum(row.amount or 0 for row in why.rows) == why.total, why.title


def test_a_click_chooses_an_organisation(sitting: Sitting, hand: Hand) -> None:
    hand.click("disc siberia")

    assert sitting.organisation == "siberia"


def test_arrows_move_between_discs(sitting: Sitting, hand: Hand) -> None:
    start = sitting.organisation

    hand.press(pygame.K_DOWN)

    assert start == "leningrad"
    assert sitting.organisation not in ("leningrad", "")
    assert hand.focused == f"disc {sitting.organisation}"


def test_the_modes_change_what_the_discs_show(sitting: Sitting, hand: Hand) -> None:
    hand.click("Grip")
    assert sitting.mode == "grip"
    hand.click("Mood")
    assert sitting.mode == "mood"
    assert sitting.issue in sitting.scenario.issues


def test_another_side_shows_its_reasons(desk: MapScreen, hand: Hand) -> None:
    hand.click("side for")

    assert desk.side == "for"


def test_a_digit_chooses_a_figure_and_enter_opens_the_orders(
    desk: MapScreen, sitting: Sitting, hand: Hand
) -> None:
    hand.press(pygame.K_3)
    assert sitting.agent == sitting.agents()[2]

    hand.press(pygame.K_RETURN)

    assert desk.layers[-1].name == "order"


def test_a_letter_opens_its_order(desk: MapScreen, hand: Hand) -> None:
    hand.press(pygame.K_t)

    assert desk.layers[-1].name == "order"


def test_page_keys_and_the_wheel_leaf_through_the_people(desk: MapScreen, hand: Hand) -> None:
    hand.press(pygame.K_PAGEDOWN)
    assert desk.first == 8
    hand.point("leaf up")
    hand.wheel(-1)
    assert desk.first == 0


def test_an_order_shows_on_its_card_and_its_agent_on_the_map(
    sitting: Sitting, hand: Hand, desk: MapScreen
) -> None:
    sitting.give(parse("kamenev tour moscow"))
    desk.refresh()

    disc = hand.widget("disc moscow")

    assert getattr(disc, "agents") == ["kamenev"]  # noqa: B009
    assert "1 of" in desk.aside()


def test_a_text_cited_against_a_faction_is_aimed_at_no_place() -> None:
    """A faction and an organisation may have one id: Leningrad."""
    assert place_of(parse("stalin cite unity_resolution against leningrad")) == ""
    assert place_of(parse("stalin tour leningrad")) == "leningrad"
    assert place_of(parse("molotov appoint shvernik to leningrad")) == "leningrad"


def test_undo_takes_the_order_back(sitting: Sitting, hand: Hand) -> None:
    sitting.give(parse("kamenev tour moscow"))

    hand.press(pygame.K_z, mod=pygame.KMOD_CTRL)

    assert sitting.orders == ()


def test_who_is_idle_is_known_until_the_orders_are_used_up(sitting: Sitting) -> None:
    assert len(idle(sitting)) == len(sitting.agents())
    for person in sitting.agents()[: sitting.allowed]:
        sitting.give(parse(f"{person} rest"))

    assert idle(sitting) == ()


def test_the_end_of_the_turn_says_what_will_be_decided() -> None:
    sitting = under_way("leningrad", 21)

    assert "vote_559_65" in due(sitting)
    told = [row.words for row in what_comes(sitting).rows]
    assert any(sitting.scenario.motions["vote_559_65"].title in words for words in told)


def test_space_asks_before_orders_are_left(desk: MapScreen, sitting: Sitting, hand: Hand) -> None:
    turn = sitting.match.state.turn
    hand.press(pygame.K_SPACE)
    assert len(desk.layers) == 2

    hand.press(pygame.K_RETURN)

    assert sitting.match.state.turn == turn or sitting.match.answers[turn]


def test_after_the_vote_the_strip_turns_to_what_is_still_open() -> None:
    before, after = under_way("leningrad", 21), under_way("leningrad", 23)

    assert motion_of(before) == before.scenario.card.main_motions[-1]
    assert motion_of(after) != after.scenario.card.main_motions[-1]


def test_a_change_of_patron_moves_once() -> None:
    sitting = under_way("secretariat", 2)
    desk = MapScreen(sitting)
    Hand(desk)

    desk.on_show()
    first = sitting.seen
    again = MapScreen(sitting)
    Hand(again)
    again.on_show()

    assert first == sitting.state.turn
    assert again.skip() is False


def test_the_card_of_who_is_away_says_until_when() -> None:
    """R13.1"""
    sitting = under_way("secretariat", 1)

    band = band_of(sitting, "stalin")

    assert band == Busy("On leave", "to 22 Sep: can write")
    assert "stalin" not in idle(sitting)


def test_once_the_congress_has_voted_the_strip_says_what_the_game_goes_on_for() -> None:
    screen = MapScreen(under_way("leningrad", 26))
    hand = Hand(screen)

    ahead = hand.widget("ahead")

    assert isinstance(ahead, Label)
    assert ahead.words.startswith("2 more turns")
    with pytest.raises(KeyError):
        hand.widget("soft")


def test_the_desk_counts_the_aims_that_hold_now() -> None:
    sitting = under_way("leningrad", 26)
    hand = Hand(MapScreen(sitting))

    why = hand.widget("aside").why

    held = reached(sitting.scenario, sitting.state, "leningrad")
    aims = sitting.scenario.factions["leningrad"].aims
    assert why is not None
    assert why.total == sum(aim.points for aim in aims if aim.id in held)
    assert len(why.rows) == len(aims)
