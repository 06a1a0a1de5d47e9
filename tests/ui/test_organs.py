"""The organs: what the loop counts, where it breaks, and how its lists are opened."""

from __future__ import annotations

import pygame
import pytest

from game.rules import press
from game.rules.days import today
from game.rules.secretaries import security
from game.rules.state import Campaign
from game.ui.courting import best_suit, suits
from game.ui.faults import screen_faults
from game.ui.preferences import Preferences
from game.ui.screen import render
from game.ui.screens.bulletin.screen import BulletinScreen
from game.ui.screens.cards.index import CardIndexScreen
from game.ui.screens.organs import courted_page, loop, posts_page, press_page
from game.ui.screens.organs.belt import weakest
from game.ui.screens.organs.page import PAGES
from game.ui.screens.organs.screen import OrgansScreen
from game.ui.screens.organs.table import majority
from game.ui.screens.tab import TabScreen
from game.ui.widgets import Dialog, Figure
from tests.rules.scene import scene
from tests.ui.conftest import Hand
from tests.ui.games import FACTIONS, SIZES, laid, scenario, under_way

ORGANS = (
    "secretariat",
    "secretaries",
    "delegates",
    "central_committee",
    "orgburo",
    "politburo",
)


def organs(seat: str = "leningrad", turn: int = 9) -> OrgansScreen:
    return OrgansScreen(under_way(seat, turn))


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("seat", FACTIONS)
@pytest.mark.parametrize("turn", [0, 26])
def test_nothing_is_cut_small_or_dead(size: tuple[int, int], seat: str, turn: int) -> None:
    assert screen_faults(organs(seat, turn), size) == []


@pytest.mark.parametrize("organ", ORGANS)
@pytest.mark.parametrize("turn", [0, 26])
def test_the_lists_behind_the_boxes_have_room(organ: str, turn: int) -> None:
    screen = organs("right", turn)
    render(screen, (1280, 720))
    screen.show_list(organ)

    assert screen_faults(screen, (1280, 720)) == []


def test_large_text_finds_room() -> None:
    assert screen_faults(organs(), preferences=Preferences(text_percent=150)) == []


def test_every_number_has_a_why() -> None:
    screen = organs()
    shown = [w for w in screen.root.walk() if isinstance(w, Figure)]

    assert len(shown) == 4
    assert all(figure.why is not None for figure in shown)


@pytest.mark.parametrize("turn", [0, 9, 14, 21, 26])
def test_links_are_counts_over_counts(turn: int) -> None:
    sitting = under_way("leningrad", turn)
    posts, lists, hall, bureaux = loop.links(sitting)

    assert posts.why.total == 24
    assert sum(row.amount or 0 for row in posts.why.rows) == 24
    assert sum(row.amount or 0 for row in lists.why.rows) == lists.why.total
    assert hall.why.total == 665
    assert all(0 <= link.share <= 100 for link in (posts, lists, hall, bureaux))


def test_delegates_and_seats_sum_to_the_whole() -> None:
    sitting = under_way()
    sides = loop.delegates_by_side(sitting.scenario, sitting.state)

    assert sum(count for _side, count in sides) == 665
    for body in sitting.state.bodies:
        whole = loop.places(sitting.scenario, sitting.state, body)
        record = sitting.state.bodies[body]

        assert whole == len(record.full) + sum(record.others.values())


def test_the_majority_of_the_table_rests_on_the_pact() -> None:
    sitting = under_way()
    with_it, against, why = majority(sitting.scenario, sitting.state)

    assert (with_it, against) == (4, 3)
    assert [row.amount for row in why.rows if row.amount] == [1, 3]


def test_the_loop_breaks_where_the_rules_say() -> None:
    found = loop.breaks(under_way("leningrad", 9))
    words = [item.words for item in found]

    assert "Leningrad keeps its own secretary" in words
    assert "Right leaves: the Politburo is lost" in words
    assert "A second report" in words
    assert len(words) == len(set(words))


@pytest.mark.parametrize("turn", [0, 9, 21, 26])
def test_the_record_shown_is_no_hindsight(turn: int) -> None:
    sitting = under_way("leningrad", turn)
    fact = loop.remembered(sitting.scenario, sitting.state)

    assert fact is None or fact.day < today(sitting.scenario, sitting.state)


@pytest.mark.parametrize(
    ("key", "title"),
    [(pygame.K_1, "Secretariat"), (pygame.K_3, "Congress delegates"), (pygame.K_p, "Politburo")],
)
def test_keys_open_the_lists_and_esc_closes_them(key: int, title: str) -> None:
    screen = organs()
    hand = Hand(screen)

    hand.press(key)
    top = screen.layers[1]
    hand.press(pygame.K_ESCAPE)

    assert isinstance(top, Dialog)
    assert top.title == title
    assert len(screen.layers) == 1


def test_a_click_on_a_box_opens_its_list_and_on_a_face_its_dossier() -> None:
    screen = organs()
    hand = Hand(screen)

    hand.click("secretariat molotov")
    hand.click(hand.widget("organ 5").box.top_part(36))

    assert screen.sitting.person == "molotov"
    assert len(screen.layers) > 1


def test_a_line_of_a_list_turns_to_the_dossier() -> None:
    screen = organs()
    hand = Hand(screen)
    screen.show_list("politburo")

    hand.click("row bukharin")

    assert screen.sitting.person == "bukharin"


def test_a_word_on_the_belt_opens_its_ledger() -> None:
    screen = organs()
    hand = Hand(screen)

    hand.click("link 0 appoints")

    assert len(screen.router.tips) == 1


@pytest.mark.parametrize("kind", [OrgansScreen, CardIndexScreen, BulletinScreen])
def test_space_asks_to_end_the_turn_from_every_tab(kind: type[TabScreen]) -> None:
    screen = kind(under_way())
    hand = Hand(screen)

    hand.press(pygame.K_SPACE)

    assert len(screen.layers) > 1


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("turn", [0, 6])
def test_the_last_sitting_tells_every_ballot_by_name(size: tuple[int, int], turn: int) -> None:
    """R7.8: before any vote it says that there was none."""
    screen = organs(turn=turn)

    hand = Hand(screen)

    hand.press(pygame.K_s)

    shown = [w.name for w in hand.widget("ballots").walk() if w.name.startswith("ballot ")]
    assert bool(shown) == (turn > 0)
    assert screen_faults(screen, size) == []


# --- the registers --------------------------------------------------------------------------------
def register(page: str, seat: str = "leningrad", turn: int = 9) -> OrgansScreen:
    screen = organs(seat, turn)
    screen.show_page(page)
    return screen


def lines(screen: OrgansScreen) -> list[str]:
    found = next(w for w in screen.root.walk() if w.name == "register")
    return [item.name.removeprefix("line ") for item in found.children]


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("seat", FACTIONS)
def test_every_page_has_room(size: tuple[int, int], page: str, seat: str) -> None:
    assert screen_faults(register(page, seat, 14), size) == []


@pytest.mark.parametrize("page", PAGES)
def test_large_text_finds_room_on_every_page(page: str) -> None:
    assert screen_faults(register(page), preferences=Preferences(text_percent=150)) == []


def test_pages_are_turned_by_their_numbers_and_rows_by_arrows() -> None:
    screen = organs()
    hand = Hand(screen)

    hand.press(pygame.K_9)
    hand.press(pygame.K_DOWN)
    second = lines(screen)[1]
    hand.press(pygame.K_w)
    told = len(screen.router.tips)
    hand.press(pygame.K_ESCAPE, pygame.K_RETURN)

    assert told == 1
    assert screen.sitting.person == second


def test_the_press_says_whose_each_paper_is_and_on_what_ground_we_may_print() -> None:
    """R14.1, R14.2"""
    sitting = under_way("left", 9)
    content = press_page.content(sitting)

    assert {line.id for line in content.lines} == set(press.papers(sitting.scenario))
    for line in content.lines:
        ground = press.leave_to_print(sitting.scenario, sitting.state, "left", line.id)

        assert line.cells[-1].mark == ("yes" if ground else "no"), line.id


def test_the_press_tells_campaigns_closed_doors_and_a_discussion() -> None:
    """R14.3 to R14.5"""
    runs = Campaign("safarov campaign", "leningrad", "against", "secretariat", 3)
    state = scene(
        scenario(),
        campaigns={"leningrad_pravda": runs},
        organisations={"leningrad": {"barred": {"secretariat": 9}}},
        discussion="1925-10-01",
    )
    sitting = laid(state)
    content = press_page.content(sitting)
    words = {line.id: [cell.words for cell in line.cells] for line in content.lines}

    assert "Against Secretariat, 3 weeks to go" in words["leningrad_pravda"]
    assert "open until 1 October 1925" in content.remarks[0].words
    assert "Leningrad is closed to Secretariat" in content.remarks[1].words


def test_the_posts_show_how_safe_each_secretary_feels() -> None:
    """R3.9"""
    sitting = under_way("secretariat", 14)
    for line in posts_page.content(sitting).lines:
        safe = security(sitting.scenario, sitting.state, line.id)

        assert line.cells[7].words == str(safe.clamped(0, 100))


def test_officials_are_summed_over_all_delegations() -> None:
    """R3.6"""
    sitting = under_way("secretariat", 9)
    why = posts_page.officials(sitting.scenario, sitting.state)

    assert why.total == sum(row.amount or 0 for row in why.rows)
    assert 0 < (why.total or 0) < 665


def test_a_vacant_post_stands_first_and_enter_opens_its_file() -> None:
    state = scene(scenario(), organisations={"tula_central": {"secretary": None}})
    screen = OrgansScreen(laid(state))
    screen.show_page("posts")

    assert lines(screen)[0] == "tula_central"
    screen.open_row("tula_central")
    assert screen_faults(screen) == []


def test_who_is_courted_shows_what_each_faction_lacks() -> None:
    """R6.8"""
    sitting = under_way("secretariat", 9)
    needed = sitting.scenario.balance.effects.cultivate_defect
    content = courted_page.content(sitting)

    assert content.lines
    for line in content.lines:
        assert sitting.state.people[line.id].faction is None
        for suit in suits(sitting.scenario, sitting.state, line.id):
            assert suit.short == max(0, needed - suit.tie)


def test_our_chance_is_that_of_the_best_order() -> None:
    sitting = under_way("secretariat", 9)
    found = best_suit(sitting, "kalinin")

    assert found.order is not None
    assert found.tally is not None
    assert 0 < found.chance < 100


def test_the_weakest_link_is_the_one_of_which_least_is_held() -> None:
    links = loop.links(under_way("leningrad", 14))

    assert links[weakest(links)].share == min(link.share for link in links)


def test_a_page_counts_what_its_register_holds() -> None:
    sitting = under_way("leningrad", 14)
    papers, courted = press_page.content(sitting), courted_page.content(sitting)

    for content in (papers, courted):
        assert sum(count for _side, count in content.sides.counts) == len(content.lines)
        assert content.sides.why.total == len(content.lines)
