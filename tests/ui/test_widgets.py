"""What each widget does when it is pointed at, clicked and typed to."""

from __future__ import annotations

import pygame

from game.ui.screen import box_of
from game.ui.theme import Theme
from game.ui.widgets import Dialog, Menu, ScrollList, TextField, Toggle, question
from tests.ui.conftest import Hand
from tests.ui.gallery import Gallery


def test_a_click_on_a_button_acts(gallery: Gallery, hand: Hand) -> None:
    hand.click("Rest")

    assert gallery.done == ["rest"]


def test_a_button_let_go_outside_does_not_act(gallery: Gallery, hand: Hand) -> None:
    hand.point("Rest")
    hand.send(pygame.MOUSEBUTTONDOWN, pos=hand._pos(box_of(gallery, "Rest")), button=1)
    hand.send(pygame.MOUSEBUTTONUP, pos=(5, 895), button=1)

    assert gallery.done == []


def test_what_is_off_does_not_act_and_says_why(gallery: Gallery, hand: Hand) -> None:
    hand.click("Off")
    hand.point("Rest")
    hand.point("Off")
    hand.wait(0.3)

    assert gallery.done == []
    assert gallery.router.tips[0].what.note.startswith("Only in opposition")


def test_a_key_of_its_own_presses_a_button(gallery: Gallery, hand: Hand) -> None:
    hand.press(pygame.K_RETURN)

    assert gallery.done == ["primary"]


def test_enter_acts_where_the_keyboard_is_before_the_primary_button(
    gallery: Gallery, hand: Hand
) -> None:
    gallery.focus("Rest")

    hand.press(pygame.K_RETURN)

    assert gallery.done == ["rest"]


def test_a_key_that_is_held_acts_once(gallery: Gallery, hand: Hand) -> None:
    gallery.focus("Rest")

    for _ in range(3):
        hand.send(pygame.KEYDOWN, key=pygame.K_RETURN, mod=0, scancode=40)

    assert gallery.done == ["rest"]


def test_a_toggle_turns_over(gallery: Gallery, hand: Hand) -> None:
    hand.click("Record hints")

    toggle = hand.widget("Record hints")
    assert isinstance(toggle, Toggle)
    assert not toggle.on
    assert not gallery.rule


def test_tabs_are_chosen_by_click_and_by_key(gallery: Gallery, hand: Hand) -> None:
    hand.click("Rest")
    hand.press(pygame.K_F2)

    assert gallery.tab == 1


def test_a_tab_that_is_off_stays_shut(gallery: Gallery, hand: Hand) -> None:
    hand.press(pygame.K_F3)

    assert gallery.tab == 0


def test_a_segment_is_chosen(gallery: Gallery, hand: Hand) -> None:
    hand.click("Mood")

    assert gallery.segment == 2


def test_typing_changes_a_field_and_tells(gallery: Gallery, hand: Hand) -> None:
    hand.press(pygame.K_f, mod=pygame.KMOD_CTRL)
    hand.type("Тулa")
    hand.press(pygame.K_BACKSPACE, pygame.K_LEFT)
    hand.type("я")

    assert gallery.words == "Туял"


def test_letters_in_a_field_are_not_shortcuts(gallery: Gallery, hand: Hand) -> None:
    hand.click("search")
    hand.press(pygame.K_w)

    assert gallery.router.tips == []


def test_a_field_shows_what_is_composed_and_keeps_only_what_is_committed(hand: Hand) -> None:
    hand.click("search")
    hand.send(pygame.TEXTEDITING, text="Ту", start=0, length=2)
    field = hand.widget("search")

    assert isinstance(field, TextField)
    assert field.composing == "Ту"
    hand.type("Т")
    assert (field.words, field.composing) == ("Т", "")


def test_arrows_move_the_choice_and_keep_it_in_sight(gallery: Gallery, hand: Hand) -> None:
    gallery.focus("list")
    hand.press(*[pygame.K_DOWN] * 5)

    shown = hand.widget("list")
    assert isinstance(shown, ScrollList)
    assert gallery.chosen == 5
    assert 5 in shown.shown


def test_end_and_page_up(gallery: Gallery, hand: Hand) -> None:
    gallery.focus("list")
    hand.press(pygame.K_END)
    assert gallery.chosen == 11

    hand.press(pygame.K_PAGEUP)
    assert gallery.chosen == 9


def test_the_wheel_scrolls_and_leaves_the_choice(gallery: Gallery, hand: Hand) -> None:
    hand.point("list")
    hand.wheel(3)

    shown = hand.widget("list")
    assert isinstance(shown, ScrollList)
    assert shown.first == 3
    assert gallery.chosen == 0


def test_scrolling_outlives_a_rebuild(gallery: Gallery, hand: Hand) -> None:
    gallery.chosen = 6
    gallery.refresh()
    hand.point("list")
    hand.wheel(-20)
    hand.wheel(5)
    first = hand.widget("list").first  # type: ignore[attr-defined]

    gallery.refresh()

    assert hand.widget("list").first == first  # type: ignore[attr-defined]


def test_a_click_chooses_and_a_second_one_acts(gallery: Gallery, hand: Hand) -> None:
    hand.click("Delegate 2, from the Urals")
    assert gallery.chosen == 2

    hand.click("Delegate 2, from the Urals")
    assert gallery.done == ["list"]


def test_a_dropdown_opens_a_menu_and_takes_the_choice(gallery: Gallery, hand: Hand) -> None:
    hand.click("choice")
    assert isinstance(gallery.layers[-1], Menu)

    hand.click("Steady")
    assert gallery.choice == 1
    assert len(gallery.layers) == 1


def test_a_click_elsewhere_closes_a_menu(gallery: Gallery, hand: Hand) -> None:
    hand.click("choice")
    hand.click(box_of(gallery, "search"))

    assert len(gallery.layers) == 1
    assert hand.focused != "search"


def _ask(gallery: Gallery, answers: list[str]) -> None:
    def agree() -> None:
        answers.append("yes")

    gallery.open(lambda theme: question(theme, "Withdraw?", "Put in May.", "Withdraw", agree))


def test_a_dialog_keeps_keyboard_and_pointer_inside(gallery: Gallery, hand: Hand) -> None:
    answers: list[str] = []
    gallery.open(
        lambda theme: question(
            theme, "Withdraw?", "It was put in May.", "Withdraw", lambda: answers.append("yes")
        )
    )
    outside = box_of(gallery, "Rest")
    hand.click(outside)
    hand.press(*[pygame.K_TAB] * 5)

    assert gallery.done == []
    assert hand.focused in ("Back", "Withdraw")
    hand.press(pygame.K_ESCAPE)
    assert answers == []
    assert len(gallery.layers) == 1


def test_enter_agrees_and_the_keyboard_goes_back(gallery: Gallery, hand: Hand) -> None:
    answers: list[str] = []
    hand.press(pygame.K_TAB)
    before = hand.focused
    gallery.open(
        lambda theme: question(
            theme, "Withdraw?", "Words.", "Withdraw", lambda: answers.append("yes")
        )
    )
    assert isinstance(gallery.layers[-1], Dialog)

    hand.press(pygame.K_RETURN)

    assert answers == ["yes"]
    assert hand.focused == before


def test_a_card_is_worked_with_the_mouse(gallery: Gallery, hand: Hand) -> None:
    hand.click("card kalinin")

    assert gallery.done == ["kalinin"]


def test_a_list_shows_only_whole_items() -> None:
    from game.ui.box import Box
    from game.ui.widgets import TextItem

    shown = ScrollList(Box(0, 0, 200, 100), [TextItem(40, str(n)) for n in range(9)], gap=0)

    assert list(shown.shown) == [0, 1]
    assert all(shown.box.holds(child.box) for child in shown.shown_children())


def test_a_button_knows_its_width() -> None:
    from game.ui.box import Box
    from game.ui.widgets import Button

    theme = Theme()
    wide = Button.width_for(theme, "Give the order", "enter")

    assert Button(Box(0, 0, wide, 40), "Give the order", key="enter").fits(theme)
    assert not Button(Box(0, 0, wide / 2, 40), "Give the order", key="enter").fits(theme)
