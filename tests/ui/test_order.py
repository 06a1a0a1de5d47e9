"""The order dialog: what it offers, how it is worked, and that it never lies about the odds."""

from __future__ import annotations

from string import ascii_lowercase

import pygame
import pytest

from game import narrate
from game.narrate import meaning
from game.rules.forecast import forecast
from game.rules.legality import problems
from game.rules.orders import VERBS, parse
from game.rules.prices import chance, odds
from game.ui.faults import screen_faults
from game.ui.screens.desk.screen import MapScreen
from game.ui.screens.order import what
from game.ui.screens.order.choices import Choice, Choices
from game.ui.screens.order.courses import courses
from game.ui.screens.order.ends import ends
from game.ui.screens.order.groups import GROUPS, group_of, letter_of, with_letter
from game.ui.screens.order.groups import VERBS as SHOWN
from game.ui.screens.order.record import record_of
from game.ui.screens.order.sheet import OrderSheet
from game.ui.screens.order.terms import answer, terms
from game.ui.sitting import Sitting
from game.ui.widgets import Paragraph
from tests.rules.scene import scene
from tests.ui.conftest import Hand
from tests.ui.games import laid, scenario, under_way


def opened(sitting: Sitting, actor: str, verb: str = "") -> tuple[MapScreen, OrderSheet, Hand]:
    desk = MapScreen(sitting)
    hand = Hand(desk)
    sheet = OrderSheet(desk, sitting, actor, verb)
    sheet.open()
    return desk, sheet, hand


@pytest.mark.parametrize(
    ("seat", "turn"), [("secretariat", 4), ("leningrad", 20), ("right", 20), ("left", 4)]
)
def test_no_page_of_the_dialog_is_faulty(seat: str, turn: int) -> None:
    sitting = under_way(seat, turn)
    actor = sitting.agents()[0]
    desk, sheet, _hand = opened(sitting, actor)
    for verb in SHOWN:
        sheet.show_verb(verb)
        assert screen_faults(desk, (1280, 720)) == [], verb


def test_what_is_off_says_every_reason() -> None:
    sitting = under_way("leningrad", 4)
    _desk, sheet, hand = opened(sitting, "zinoviev")
    sheet.show_verb("recall")

    button = hand.widget("verb appoint")

    assert not button.enabled
    assert "Zinoviev" in button.reason


def test_the_chance_shown_is_the_one_the_rules_throw_against() -> None:
    sitting = under_way("secretariat", 4)
    choices = Choices(sitting, "molotov")
    possible = [choice for choice in choices.of("tour") if choice.possible]

    assert possible
    for choice in possible:
        why = chance(sitting.scenario, sitting.state, "secretariat", choice.order)
        assert choice.chance == odds(sitting.scenario, why)


def test_a_posting_is_chosen_in_two_steps_by_keyboard() -> None:
    sitting = under_way("secretariat", 4)
    sitting.organisation = "ivanovo"
    _desk, sheet, hand = opened(sitting, "molotov", "appoint")
    assert sheet.step == 1
    assert sheet.chosen["object"] == "ivanovo"

    hand.press(pygame.K_DOWN, pygame.K_RETURN)

    order = sitting.order_of("molotov")
    assert order is not None
    assert (order.verb, order.object) == ("appoint", "ivanovo")


def test_enter_gives_and_the_card_can_change_or_withdraw() -> None:
    sitting = under_way("leningrad", 4)
    desk, sheet, hand = opened(sitting, "kamenev", "tour")
    hand.press(pygame.K_RETURN)
    assert sitting.order_of("kamenev") is not None
    assert len(desk.layers) == 1

    sheet = OrderSheet(desk, sitting, "kamenev")
    sheet.open()
    assert sheet.verb == "tour"
    hand.press(pygame.K_DELETE)

    assert sitting.order_of("kamenev") is None


def test_escape_leaves_the_draft_as_it_was() -> None:
    sitting = under_way("leningrad", 4)
    desk, _sheet, hand = opened(sitting, "kamenev", "tour")

    hand.press(pygame.K_ESCAPE)

    assert sitting.orders == ()
    assert len(desk.layers) == 1


def test_search_leaves_what_has_the_words() -> None:
    sitting = under_way("leningrad", 4)
    _desk, sheet, hand = opened(sitting, "kamenev", "tour")
    hand.press(pygame.K_f, mod=pygame.KMOD_CTRL)
    hand.type("kaz")

    assert {value for value, _line in sheet._rows()} == {"kazakh", "east_autonomous"}


def test_sorting_by_delegates_puts_the_largest_first() -> None:
    sitting = under_way("leningrad", 4)
    _desk, sheet, _hand = opened(sitting, "kamenev", "tour")
    sheet.show_sort(1)

    rows = [line.told.weight for _value, line in sheet._rows() if line.choice.possible]

    assert rows == sorted(rows, reverse=True)


def test_terms_are_ticked_and_the_answer_is_a_sum_of_reasons() -> None:
    sitting = under_way("leningrad", 4)
    _desk, sheet, _hand = opened(sitting, "zinoviev", "negotiate")
    before = answer(sitting, sheet.offer).total
    wanted = next(iter(terms(sitting, sheet.offer.to, "leningrad")))

    sheet.offer.asks.add(wanted)

    assert answer(sitting, sheet.offer).total < before
    choice = sheet.current()
    assert choice is not None
    assert choice.possible


@pytest.mark.parametrize("size", [(1280, 720), (1920, 1080)])
def test_the_end_of_a_pact_is_set_by_mouse_and_by_keyboard(size: tuple[int, int]) -> None:
    """R6.12: a few days to choose from, told in words; the answer weighs that there is one."""
    sitting = under_way("leningrad", 4)
    desk, sheet, hand = opened(sitting, "zinoviev", "negotiate")
    sheet.offer.asks.add(parse("zinoviev negotiate left asking bloc").asks[0])
    open_ended = answer(sitting, sheet.offer).total
    _none, first, second, *_rest = ends(sitting)

    hand.click(first.short)
    assert sheet.offer.until == first.day
    assert answer(sitting, sheet.offer).total > open_ended
    desk.focus(second.short)
    hand.press(pygame.K_RETURN)

    assert sheet.offer.until == second.day
    assert screen_faults(desk, size) == []
    sheet.give()
    assert sitting.order_of("zinoviev") == sheet.offer.order("zinoviev")
    again = OrderSheet(desk, sitting, "zinoviev", "negotiate")
    assert again.offer.until == second.day


def test_a_pact_ends_with_an_assembly_or_with_a_month() -> None:
    sitting = under_way("leningrad", 2)

    assert [end.day for end in ends(sitting)] == ["", "1925-09-30", "1925-10-10", "1925-12-31"]
    assert ends(sitting, "1925-11-11")[3].day == "1925-11-11", "what was set before stays"


def test_all_orders_given_is_said_as_a_reason() -> None:
    sitting = under_way("leningrad", 4)
    for person in sitting.agents()[: sitting.allowed]:
        sitting.give(parse(f"{person} rest"))
    late = sitting.agents()[sitting.allowed]

    found = Choices(sitting, late).hindrances(parse(f"{late} tour moscow"))

    assert "orders_given" in [problem.key for problem in found]


def test_both_courses_pay_the_price_and_leave_the_state_alone() -> None:
    sitting = under_way("secretariat", 4)
    order = parse("molotov appoint shvernik to ivanovo")
    before = sitting.state

    takes, fails = forecast(sitting.scenario, before, "secretariat", order)

    cost = sitting.scenario.balance.orders.cost["appoint"]
    for course in (takes, fails):
        left = course.state.factions["secretariat"].influence
        assert left == before.factions["secretariat"].influence - cost
    assert takes.state.organisations["ivanovo"].secretary == "shvernik"
    assert fails.state.organisations["ivanovo"].secretary != "shvernik"
    assert before.organisations["ivanovo"].secretary != "shvernik"


def test_the_record_never_tells_what_is_to_come() -> None:
    sitting = under_way("leningrad", 2)
    now = sitting.scenario.calendar[sitting.state.turn + 1].begins
    for fact in sitting.scenario.facts.values():
        for about in fact.about:
            if about not in sitting.scenario.organisations:
                continue
            record = record_of(sitting, parse(f"zinoviev tour {about}"))
            assert record is None or fact.day < now or fact.statement not in record.words


def test_what_the_dialog_offers_the_rules_take() -> None:
    sitting = under_way("right", 4)
    actor = sitting.agents()[0]
    choices = Choices(sitting, actor)
    for verb in SHOWN:
        if verb == "negotiate":
            continue
        for choice in choices.of(verb):
            legal = not problems(sitting.scenario, sitting.state, "right", choice.order)
            assert choice.possible == legal, choice.order


def test_every_kind_of_order_has_a_letter_and_a_button() -> None:
    """A verb that the rules know and the window does not is one that no person can give."""
    assert sorted(SHOWN) == sorted(VERBS)


def test_the_letters_of_a_group_differ_and_the_digits_reach_every_group() -> None:
    assert len(GROUPS) <= 9
    for group in GROUPS:
        letters = list(group.letters.values())
        assert len(set(letters)) == len(letters), group.id
        assert all(letter in ascii_lowercase.replace("w", "") for letter in letters), group.id


def test_a_digit_opens_a_group_on_what_is_possible_in_it() -> None:
    sitting = under_way("leningrad", 4)
    _desk, sheet, hand = opened(sitting, "kamenev", "tour")
    group = GROUPS[0]

    hand.press(pygame.K_1)

    assert sheet.verb == sheet.choices.first_possible(group.verbs)
    assert group_of(sheet.verb) is group


def test_the_tab_of_a_group_counts_what_is_possible_in_it() -> None:
    sitting = under_way("leningrad", 4)
    _desk, sheet, _hand = opened(sitting, "zinoviev", "tour")

    for group in GROUPS:
        assert sheet.possible_in(group) == sum(map(sheet.choices.can, group.verbs))


def test_a_letter_chooses_in_its_group_first_and_else_what_is_possible() -> None:
    sitting = under_way("secretariat", 4)
    _desk, sheet, hand = opened(sitting, "molotov", "tour")

    for verb in SHOWN:
        sheet.show_verb("tour")
        hand.press(ord(letter_of(verb)))
        same = group_of("tour").verb_of(letter_of(verb))
        assert sheet.verb == (same or sheet.choices.first_possible(with_letter(letter_of(verb))))


def test_a_letter_on_the_desk_opens_the_order() -> None:
    desk = MapScreen(under_way("leningrad", 4))
    hand = Hand(desk)

    hand.press(pygame.K_t)

    assert desk.covered
    assert hand.widget("verb tour").enabled


def test_an_order_is_found_by_its_name_from_the_desk() -> None:
    desk = MapScreen(under_way("leningrad", 4))
    hand = Hand(desk)
    hand.press(pygame.K_k, mod=pygame.KMOD_CTRL)
    hand.type("cite")
    assert screen_faults(desk, (1280, 720)) == []

    hand.press(pygame.K_RETURN)

    assert hand.widget("verb cite").enabled
    assert len(desk.layers) == 2


def test_the_search_lists_every_order_and_says_what_bars_it() -> None:
    desk, sheet, hand = opened(under_way("leningrad", 4), "zinoviev")
    hand.press(pygame.K_SLASH)
    assert screen_faults(desk, (1280, 720)) == []

    for verb in SHOWN:
        line = hand.widget(f"found {verb}")
        reasons = () if sheet.choices.can(verb) else sheet.choices.refusals(verb)
        assert line.tooltip == "\n".join(reasons)


def test_the_arrows_move_among_what_the_search_found() -> None:
    desk, sheet, hand = opened(under_way("leningrad", 4), "zinoviev")
    hand.press(pygame.K_SLASH, pygame.K_DOWN, pygame.K_DOWN, pygame.K_RETURN)

    assert sheet.verb == SHOWN[2]
    assert len(desk.layers) == 2


def test_it_opens_on_the_kind_of_order_that_was_given_last() -> None:
    sitting = under_way("leningrad", 4)
    _desk, _sheet, hand = opened(sitting, "kamenev", "tour")
    hand.press(pygame.K_RETURN)

    _desk, sheet, _hand = opened(sitting, "zinoviev")

    assert sheet.verb == "tour"


def test_who_is_on_leave_can_only_rest_or_write() -> None:
    """R13.1"""
    choices = Choices(under_way("secretariat", 1), "stalin")

    assert {verb for verb in VERBS if choices.can(verb)} == {"rest", "write"}
    assert "on leave until" in " ".join(choices.refusals("tour"))


def test_a_letter_is_written_to_somebody_and_then_says_what_to_do() -> None:
    """R13.6"""
    sitting = under_way("secretariat", 1)
    desk, sheet, _hand = opened(sitting, "stalin", "write")

    sheet.take("molotov")
    sheet.onward()
    sheet.take("tour moscow")
    faults = screen_faults(desk, (1280, 720))
    sheet.onward()

    assert faults == []
    assert [str(order) for order in sitting.orders] == ["stalin write molotov tour moscow"]


def test_a_letter_counts_not_among_the_orders_and_is_the_only_one() -> None:
    """R13.6"""
    sitting = under_way("secretariat", 1)
    before = sitting.allowed
    sitting.give(parse("stalin write molotov tour moscow"))

    assert sitting.allowed == before + 1
    assert "letter_sent" not in {p.key for p in Choices(sitting, "stalin").of("write")[0].problems}


# --- what an order says of itself -----------------------------------------------------------------
def test_an_order_that_would_change_nothing_says_so() -> None:
    """A tour where every member is with the speaker already wins nobody, whatever the chance."""
    sitting = under_way("leningrad", 15)
    choices = Choices(sitting, "zinoviev")
    idle = courses(sitting, choices.choice(parse("zinoviev tour leningrad")))[0]
    useful = courses(sitting, choices.choice(parse("zinoviev tour ivanovo")))[0]

    assert idle.told[0].words.startswith("Nothing is won")
    assert not any(change.words.startswith("Nothing is won") for change in useful.told)


def test_an_order_about_nobody_says_once_what_it_does() -> None:
    sitting = under_way("leningrad", 9)
    desk, _sheet, _hand = opened(sitting, "zinoviev", "rest")
    words = [w.words for layer in desk.layers for w in layer.walk() if isinstance(w, Paragraph)]

    assert words.count(meaning.of(sitting.scenario, "rest")) == 1
    assert narrate.what_for("rest") not in words


def test_a_paper_writes_towards_the_platform_as_it_stands_now() -> None:
    """R4.64: a turned platform is told as turned."""
    issue = "tempo"
    turned = {"secretariat": {"platform": {issue: 7}}}
    sitting = laid(scene(scenario(), factions=turned))
    order = parse(f"stalin campaign pravda on {issue}")
    told = what.cause(sitting, issue, Choice(order, (), 0))

    assert dict(told.numbers)["Our place"] == "+7"
    assert scenario().issues[issue].plus in told.note
