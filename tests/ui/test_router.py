"""Focus order, explanations and tooltips."""

from __future__ import annotations

import pygame

from game.ui.screen import box_of
from game.ui.widgets import LedgerRow
from tests.ui.conftest import Hand
from tests.ui.gallery import Gallery


def _row(gallery: Gallery) -> LedgerRow:
    return next(
        w for w in gallery.root.walk() if isinstance(w, LedgerRow) and w.row.parts is not None
    )


def test_tab_goes_through_everything_and_round(gallery: Gallery, hand: Hand) -> None:
    stops = len(gallery.router.order())
    hand.press(pygame.K_TAB)
    first = gallery.router.focused
    assert first is not None
    assert first.focused

    hand.press(*[pygame.K_TAB] * stops)

    assert gallery.router.focused is first


def test_shift_tab_goes_back(gallery: Gallery, hand: Hand) -> None:
    hand.press(pygame.K_TAB, pygame.K_TAB)
    second = hand.focused
    hand.press(pygame.K_TAB)
    hand.press(pygame.K_TAB, mod=pygame.KMOD_SHIFT)

    assert hand.focused == second


def test_arrows_go_to_the_neighbour(gallery: Gallery, hand: Hand) -> None:
    gallery.focus("card molotov")

    hand.press(pygame.K_RIGHT)

    assert hand.focused == "card zinoviev"


def test_focus_outlives_a_rebuild_and_a_resize(gallery: Gallery, hand: Hand) -> None:
    from game.ui.theme import Scale

    hand.press(pygame.K_TAB, pygame.K_TAB)
    before = hand.focused
    gallery.fit(type(gallery.theme)(Scale.for_window((1280, 720))))

    gallery.refresh()
    assert gallery.layers
    assert hand.focused == before


def test_a_tooltip_opens_after_a_quarter_of_a_second(gallery: Gallery, hand: Hand) -> None:
    hand.point("Hover")
    hand.wait(0.2)
    assert gallery.router.tips == []
    assert 0 < (gallery.router.wake_in or 0) <= 0.05 + 1e-6

    hand.wait(0.06)

    assert [tip.what.note for tip in gallery.router.tips] == ["Two words"]


def test_a_tooltip_closes_when_the_pointer_leaves(gallery: Gallery, hand: Hand) -> None:
    hand.point("Hover")
    hand.wait(0.3)

    hand.point("Record hints")

    assert gallery.router.tips == []


def test_a_tooltip_holds_while_the_pointer_is_inside(gallery: Gallery, hand: Hand) -> None:
    hand.point(_row(gallery).box)
    hand.wait(0.3)
    tip = gallery.router.tips[0]

    hand.point(tip.box)
    hand.wait(1)

    assert gallery.router.tips[0] is tip


def test_explanations_nest(gallery: Gallery, hand: Hand) -> None:
    hand.point("Influence")
    hand.wait(0.3)
    inner = next(
        w for w in gallery.router.tips[0].walk() if isinstance(w, LedgerRow) and w.row.parts
    )

    hand.point(inner.box)
    hand.wait(0.3)

    assert [tip.what.title for tip in gallery.router.tips] == ["Chance", "Outsider"]


def test_the_keyboard_opens_a_tooltip_at_once(gallery: Gallery, hand: Hand) -> None:
    while not isinstance(gallery.router.focused, LedgerRow):
        hand.press(pygame.K_TAB)

    assert len(gallery.router.tips) == 1


def test_w_goes_into_the_block_and_escape_comes_back(gallery: Gallery, hand: Hand) -> None:
    while hand.focused != "Influence":
        hand.press(pygame.K_TAB)
    hand.press(pygame.K_w)
    assert hand.focused == "Molotov’s hand with cadres"

    hand.press(pygame.K_ESCAPE)

    assert hand.focused == "Influence"
    assert gallery.router.tips == []


def test_a_click_keeps_an_explanation(gallery: Gallery, hand: Hand) -> None:
    hand.click("Patron of the post")

    hand.point("Rest")

    assert [tip.what.title for tip in gallery.router.tips] == ["Outsider"]


def test_a_tooltip_stays_on_the_page(gallery: Gallery, hand: Hand) -> None:
    from game.ui.box import PAGE

    for widget in list(gallery.root.walk()):
        gallery.router.close_tips()
        gallery.router.show_tip(widget)
        for tip in gallery.router.tips:
            assert PAGE.holds(tip.box), widget.name


def test_keys_are_known_on_a_cyrillic_keyboard(gallery: Gallery, hand: Hand) -> None:
    gallery.focus("Influence")

    hand.send(pygame.KEYDOWN, key=0x446, mod=0, scancode=pygame.KSCAN_W, unicode="ц")

    assert gallery.router.tips[0].what.title == "Chance"


def test_plain_words_take_three_lines_at_most(gallery: Gallery, hand: Hand) -> None:
    from game.ui import lettering
    from game.ui.theme import LABEL

    hand.point("Off")
    hand.wait(0.3)
    tip = gallery.router.tips[0]

    lines = lettering.wrap(gallery.theme, tip.what.note, LABEL, tip.inside.w)
    assert len(lines) <= 3
    assert box_of(gallery, "Off").right < tip.box.x or tip.box.right < box_of(gallery, "Off").x
