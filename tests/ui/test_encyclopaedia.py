"""The encyclopaedia: searched and read by mouse and by keyboard; opened from anywhere."""

from __future__ import annotations

import time
from collections.abc import Callable

import pygame
import pytest

from game.encyclopaedia import Book
from game.ui import library, lookup, ways
from game.ui.app import App
from game.ui.box import Box
from game.ui.faults import screen_faults
from game.ui.front import Front
from game.ui.screen import Screen, box_of, render
from game.ui.screens.cards.index import CardIndexScreen
from game.ui.screens.chronicle.screen import ChronicleScreen
from game.ui.screens.desk.screen import MapScreen
from game.ui.screens.encyclopaedia.screen import EncyclopaediaScreen
from game.ui.sitting import Sitting
from game.ui.start import look_up
from game.ui.widgets import LinkedText, LongList, Menu
from game.ui.work import LoadingScreen
from tests.ui.conftest import Hand
from tests.ui.games import SIZES, scenario, under_way
from tests.ui.test_flow import Window


def encyclopaedia(key: str = "fact:vote_559_65") -> tuple[EncyclopaediaScreen, Hand]:
    sitting = under_way("leningrad", 9)
    screen = EncyclopaediaScreen(sitting.book, sitting, key)
    window = Window(MapScreen(sitting), screen)
    assert window.screens[-1] is screen
    return screen, Hand(screen)


def titled(screen: EncyclopaediaScreen) -> str:
    assert screen.article is not None
    return screen.article.title


# --- the search -----------------------------------------------------------------------------------
def test_what_is_typed_is_searched_at_once_and_enter_reads_it() -> None:
    screen, hand = encyclopaedia()
    screen.on_show()
    hand.press(pygame.K_TAB)  # All
    hand.press(pygame.K_RETURN)
    screen.focus("search")

    hand.type("smychka")

    assert titled(screen) == "Smychka"
    hand.press(pygame.K_RETURN)
    assert hand.focused == "article text"


def test_a_kind_without_a_hit_gives_way_to_all() -> None:
    screen, hand = encyclopaedia("person:stalin")
    screen.on_show()

    hand.type("goods famine")

    assert titled(screen) == "Goods famine"
    assert screen.kind == ""


def test_arrows_leaf_through_what_was_found_while_one_types() -> None:
    screen, hand = encyclopaedia("term:kulak")
    screen.on_show()
    hand.type("peasant")
    first = titled(screen)

    hand.press(pygame.K_DOWN, pygame.K_DOWN)

    assert titled(screen) != first
    assert hand.focused == "search"


def test_leafing_leaves_one_step_behind() -> None:
    screen, hand = encyclopaedia("term:kulak")
    screen.focus("found")
    hand.press(pygame.K_DOWN, pygame.K_DOWN, pygame.K_DOWN)

    hand.press(pygame.K_LEFT, mod=pygame.KMOD_ALT)

    assert titled(screen) == "Kulak"
    assert not screen.trail.can_go_back


def test_a_kind_is_chosen_by_mouse() -> None:
    screen, hand = encyclopaedia()

    hand.click("kind term")

    assert {article.kind for article in screen.found} == {"term"}
    assert screen.article in screen.found


def test_a_search_of_a_thousand_articles_is_fast() -> None:
    book = Book.of(scenario())
    many = Book(
        {f"{key}{n}": one for n in range(3) for key, one in book.articles.items()},
        book._folded,
    )

    began = time.perf_counter()
    for words in ("l", "le", "len", "leni"):
        many.search(words)

    assert len(many.articles) > 900
    assert time.perf_counter() - began < 0.2


def test_the_list_draws_only_what_is_in_sight() -> None:
    drawn: list[int] = []
    rows = LongList(Box(0, 0, 300, 600), [60.0] * 800, lambda _c, _b, nth, _lit: drawn.append(nth))

    class Alone(Screen):
        def build(self, _theme: object) -> LongList:
            return rows

    render(Alone(), (1600, 900))

    assert drawn == list(range(10))


def test_a_heading_is_passed_over_and_kept_in_sight() -> None:
    told: list[int] = []
    heights = [30.0, *[60.0] * 5, 30.0, *[60.0] * 20]
    rows = LongList(
        Box(0, 0, 300, 180), heights, lambda *_: None, heads=(0, 6), on_choose=told.append
    )

    rows.on_key("down")
    rows.on_key("end")
    rows.on_key("home")
    for _ in range(5):
        rows.on_key("down")

    assert told == [1, 26, 1, 2, 3, 4, 5, 7]
    rows.on_key("home")
    assert rows.first == 0


def test_the_bar_is_dragged_to_the_end() -> None:
    rows = LongList(Box(0, 0, 300, 300), [60.0] * 100, lambda *_: None)

    rows.on_press((295, 10))
    rows.on_drag((295, 900))
    rows.on_release((295, 900))

    assert rows.shown[-1] == 99
    assert rows.on_wheel(-200)
    assert rows.first == 0


# --- links ----------------------------------------------------------------------------------------
def _link(screen: EncyclopaediaScreen, to: str) -> Box:
    """Where a link of the article leads to `to`."""
    for widget in screen.root.walk():
        if isinstance(widget, LinkedText):
            for child in widget.children:
                keywords = getattr(child.on_act, "args", ())
                if keywords == (to,):
                    return child.box
    raise KeyError(to)


def test_a_name_in_an_article_is_a_link_and_the_way_back_is_kept() -> None:
    screen, hand = encyclopaedia("fact:platform_four")

    hand.click(_link(screen, "person:zinoviev"))
    assert screen.trail.here == "person:zinoviev"
    hand.click("alt+left")
    assert screen.trail.here == "fact:platform_four"
    hand.press(pygame.K_RIGHT, mod=pygame.KMOD_ALT)

    assert screen.trail.here == "person:zinoviev"


def test_links_are_reached_and_followed_by_keyboard() -> None:
    screen, hand = encyclopaedia("fact:platform_four")
    screen.focus("article text")

    hand.press(pygame.K_TAB, pygame.K_RETURN)

    assert screen.trail.here == "person:zinoviev"


def test_a_face_and_a_line_of_see_also_lead_on() -> None:
    screen, hand = encyclopaedia("fact:platform_four")

    hand.click("face kamenev")
    assert screen.trail.here == "person:kamenev"
    related = hand.widget("related")
    assert isinstance(related, LongList)
    hand.click(related.box_of(0))

    assert screen.trail.here != "person:kamenev"
    assert screen.trail.can_go_back


def test_a_name_that_a_line_breaks_stays_one_place_for_the_keyboard() -> None:
    screen, _hand = encyclopaedia("term:circular_flow")

    texts = [w for w in screen.root.walk() if isinstance(w, LinkedText)]
    stops = [child for text in texts for child in text.children if child.focusable]

    assert stops
    assert all(text.box.holds(child.box) for text in texts for child in text.children)


def test_what_happened_to_somebody_in_this_game_is_one_step_away() -> None:
    sitting = under_way("leningrad", 9)
    screen = EncyclopaediaScreen(sitting.book, sitting, "person:zinoviev")
    window = Window(MapScreen(sitting), screen)

    Hand(screen).click("follow")
    chronicle = window.screens[-1]

    assert isinstance(chronicle, ChronicleScreen)
    assert chronicle.reader.person == "zinoviev"
    assert chronicle.reader.entries(chronicle.reader.turn)


# --- from everywhere ------------------------------------------------------------------------------
def test_it_opens_from_the_title_without_a_game(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(library, "whole_book", lambda _tell: Book.of(scenario()))
    front = Front()
    window = Window(front)

    Hand(front).press(pygame.K_F6)
    loading = window.screens[-1]
    assert isinstance(loading, LoadingScreen)
    loading.finish()

    assert window.names == ["Front", "EncyclopaediaScreen"]
    Hand(window.screens[-1]).press(pygame.K_ESCAPE)
    assert window.names == ["Front"]


def test_a_name_under_the_pointer_is_looked_up() -> None:
    screen = MapScreen(under_way("leningrad", 9))
    render(screen, (1600, 900))
    card = box_of(screen, "card zinoviev")
    screen.router.pointer = card.centre

    keys = lookup.named(screen, screen.sitting.book, pointer=True)

    assert keys[0] == "person:zinoviev"


def test_the_window_opens_an_article_by_the_right_button_and_by_f6() -> None:
    app = App(MapScreen(under_way("leningrad", 9)), size=(1600, 900))
    app.on_look_up = lambda screen, pointed: look_up(app, screen, pointed)
    app.step(0)
    place = box_of(app.screen, "card zinoviev").centre  # type: ignore[arg-type]
    at = (round(place[0]), round(place[1]))
    pygame.event.post(pygame.event.Event(pygame.MOUSEMOTION, pos=at, rel=(0, 0), buttons=(0, 0, 0)))
    pygame.event.post(pygame.event.Event(pygame.MOUSEBUTTONDOWN, pos=at, button=3))
    app.step(0)

    screen = app.screen
    assert isinstance(screen, EncyclopaediaScreen)
    assert screen.trail.here == "person:zinoviev"
    _press(app, pygame.K_ESCAPE)
    assert isinstance(app.screen, MapScreen)
    _press(app, pygame.K_F6)  # the pointer still lies on the card
    assert isinstance(app.screen, EncyclopaediaScreen)


def _press(app: App, key: int) -> None:
    pygame.event.post(pygame.event.Event(pygame.KEYDOWN, key=key, mod=0, scancode=0, unicode=""))
    pygame.event.post(pygame.event.Event(pygame.KEYUP, key=key, mod=0, scancode=0))
    app.step(0)


def test_where_several_things_are_named_one_chooses() -> None:
    screen = MapScreen(under_way("leningrad", 9))
    window = Window(screen)
    hand = Hand(screen)
    hand.press(pygame.K_TAB)
    screen.focus("next assembly")

    ways.look_up(window, screen, pointer=False)

    if isinstance(window.screens[-1], EncyclopaediaScreen):
        return
    assert isinstance(screen.layers[-1], Menu)
    hand.press(pygame.K_RETURN)
    assert isinstance(window.screens[-1], EncyclopaediaScreen)


@pytest.mark.parametrize(
    ("make", "name", "article"),
    [
        (CardIndexScreen, "dossier name", "person:kamenev"),
        (MapScreen, "place name", "organisation:moscow"),
    ],
)
def test_the_name_on_a_panel_opens_its_article(
    make: Callable[[Sitting], Screen], name: str, article: str
) -> None:
    sitting = under_way("leningrad", 9)
    sitting.person, sitting.organisation = "kamenev", "moscow"
    screen = make(sitting)
    window = Window(screen)

    Hand(screen).click(name)

    shown = window.screens[-1]
    assert isinstance(shown, EncyclopaediaScreen)
    assert shown.trail.here == article


@pytest.mark.parametrize("percent", [100, 150])
def test_no_article_is_clipped(percent: int) -> None:
    from game.ui.preferences import Preferences

    screen, _hand = encyclopaedia()
    kinds = {article.kind: key for key, article in screen.book.articles.items()}

    for key in kinds.values():
        screen.open_article(key)
        for size in SIZES:
            found = screen_faults(screen, size, Preferences(text_percent=percent))
            assert found == [], f"{key} at {size}"
