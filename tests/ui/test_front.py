"""Around the desk: title, new game, curtain, saves, menu, help, and what is kept."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from pathlib import Path

import pygame
import pytest

from game.match import PERSON, Match, autosaves, shelf
from game.match.save import SaveError
from game.narrate import seats
from game.players import DEFAULT, LEVELS
from game.rules.errors import GensekError
from game.ui import keeping, kept, library, start, ways
from game.ui.app import App
from game.ui.box import PAGE
from game.ui.edge import NOTICE
from game.ui.explain import Explanation
from game.ui.faults import screen_faults
from game.ui.front import Front
from game.ui.library import Shown
from game.ui.menu import GameMenu
from game.ui.preferences import Preferences
from game.ui.screen import Screen, render
from game.ui.screens.desk.screen import MapScreen
from game.ui.screens.front.curtain import CurtainScreen
from game.ui.screens.front.failure import FailureScreen
from game.ui.screens.front.help import HelpScreen
from game.ui.screens.front.new_game import NewGameScreen
from game.ui.screens.front.saves import SavesScreen
from game.ui.screens.front.who_plays import CHOICES
from game.ui.sitting import Sitting
from game.ui.theme import Theme
from game.ui.widgets import Figure, Group, TextField, Widget
from game.ui.work import LoadingScreen
from tests.ui.conftest import Hand
from tests.ui.games import SIZES, scenario
from tests.ui.test_flow import Window

ORDER = "zinoviev rest"


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GENSEK_HOME", str(tmp_path))


def _game(*people: str, autosaves: bool = False) -> Sitting:
    match = Match(scenario(), 7, dict.fromkeys(people, PERSON), autosaves=autosaves)
    match.advance()
    return Sitting(match, people[0])


def _top(window: Window) -> Screen:
    """The screen in front, when all that is being loaded has been."""
    while isinstance(loading := window.screens[-1], LoadingScreen):
        loading.finish()
        assert window.screens[-1] is not loading, "the job was refused"
    return window.screens[-1]


def _open(screen: Screen) -> tuple[Window, Hand]:
    window = Window(Front(), screen)
    return window, Hand(screen)


# --- the title ------------------------------------------------------------------------------------
def test_the_title_offers_what_works_and_says_why_the_rest_does_not() -> None:
    front = Front()
    front.on_show()
    front.find()

    hand = Hand(front)

    assert hand.widget("New game").enabled
    assert hand.widget("Continue").reason == "There is no saved game yet"
    assert not hand.widget("Load").enabled
    assert screen_faults(front) == []


def test_the_title_goes_on_with_the_newest_save() -> None:
    sitting = _game("leningrad")
    sitting.match.add(ORDER)
    sitting.match.save(shelf.place_for("monday"))
    front = Front()
    window = Window(front)
    front.find()
    hand = Hand(front)

    hand.press(pygame.K_RETURN)

    desk = _game_screen(window)
    assert desk.sitting.seat == "leningrad"
    assert desk.sitting.match.draft == (ORDER,)
    assert desk.sitting.path == shelf.place_for("monday")


def _game_screen(window: Window) -> MapScreen:
    """Whatever screen the game opens on has its sitting."""
    screen = _top(window)
    while not hasattr(screen, "tab"):
        screen.advance(0.1)
        screen = _top(window)
    return screen  # type: ignore[return-value]


def test_up_and_down_pass_over_what_is_off() -> None:
    front = Front()
    window = Window(front)
    front.find()
    hand = Hand(front)

    hand.press(pygame.K_DOWN)
    assert hand.focused == "New game"
    hand.press(pygame.K_DOWN)
    assert hand.focused == "Encyclopaedia"
    hand.press(pygame.K_DOWN, pygame.K_DOWN, pygame.K_DOWN)
    hand.press(pygame.K_RETURN)

    assert isinstance(window.screens[-1], HelpScreen)


def test_quit_closes_the_window() -> None:
    front = Front()
    window = Window(front)
    front.find()

    Hand(front).click("Quit")

    assert window.screens == []


def test_a_broken_newest_save_is_passed_over() -> None:
    match = _game("leningrad").match
    whole, broken = match.autosave(), match.autosave()
    broken.write_bytes(b"nothing")
    os.utime(whole, (1_000_000, 1_000_000))
    front = Front()
    front.on_show()

    front.find()

    assert front.newest is not None
    assert front.newest.path == whole


# --- a new game -----------------------------------------------------------------------------------
@pytest.fixture
def table() -> NewGameScreen:
    return NewGameScreen([Shown("1925", scenario())], 7)


def test_a_single_player_changes_seats(table: NewGameScreen) -> None:
    hand = Hand(table)
    assert table.persons == ("secretariat",)

    hand.press(pygame.K_2)
    assert table.persons == ("leningrad",)

    hand.click("seat left")
    assert table.persons == ("left",)


def test_several_people_can_sit_down(table: NewGameScreen) -> None:
    table.seat("left", PERSON)

    table.sit("leningrad")

    assert set(table.persons) == {"secretariat", "leningrad", "left"}


def test_every_level_but_that_of_the_tests_can_be_chosen(table: NewGameScreen) -> None:
    hand = Hand(table)

    hand.click("player right")
    hand.click("alike")
    hand.click(seats.level("cadre"))

    assert table.players["right"] == "cadre"
    assert table.players["left"] == DEFAULT
    assert set(CHOICES) == {PERSON, *LEVELS} - {"arbitrary"}
    assert all(seats.about_level(level) for level in CHOICES)


def test_all_opponents_are_of_one_kind_unless_that_is_switched_off(table: NewGameScreen) -> None:
    hand = Hand(table)

    hand.click("player right")
    hand.press(pygame.K_5)

    assert table.players == {
        "secretariat": PERSON,
        "leningrad": "vozhd",
        "right": "vozhd",
        "left": "vozhd",
    }


def test_the_choice_of_a_player_says_its_handicaps_with_the_numbers_of_the_scenario(
    table: NewGameScreen,
) -> None:
    limits = scenario().balance.players["cadre"]

    Hand(table).click("player left")

    layer = table.layers[-1]
    words = " ".join(str(getattr(widget, "words", "")) for widget in layer.walk())
    assert f"up to {limits.waver} % off" in words
    assert f"its {limits.people} weightiest people" in words


@pytest.mark.parametrize("size", SIZES)
def test_the_choice_of_a_player_fits(table: NewGameScreen, size: tuple[int, int]) -> None:
    Hand(table).click("player left")

    assert screen_faults(table, size) == []
    assert screen_faults(table, size, Preferences(text_percent=200)) == []


def test_nobody_can_begin_a_game_without_people(table: NewGameScreen) -> None:
    window, hand = _open(table)

    table.seat("secretariat", "cadre")
    hand.press(pygame.K_RETURN)

    assert window.screens[-1] is table
    assert hand.widget("begin").reason


def test_enter_begins_the_game_with_the_seed_in_the_field(table: NewGameScreen) -> None:
    window, hand = _open(table)
    field = hand.widget("seed")
    hand.click(field.box)
    hand.press(*[pygame.K_BACKSPACE] * 3)
    hand.type("4x2")
    table.router.set_focus(None)

    hand.press(pygame.K_RETURN)

    sitting = _game_screen(window).sitting
    assert sitting.match.seed == 42
    assert sitting.match.autosaves
    assert sitting.seat == "secretariat"


def test_a_switch_is_a_wish_of_the_player(table: NewGameScreen) -> None:
    window, hand = _open(table)

    hand.click("Reduced motion")
    hand.click("Record hints")

    assert window.preferences.reduced_motion
    assert window.preferences.record_hints


def test_a_scenario_that_cannot_be_read_says_why() -> None:
    found = [
        Shown("broken", None, "scenario.yaml:3:1: Y001 what is this?"),
        Shown("1925", scenario()),
    ]
    screen = NewGameScreen(found, 7)
    hand = Hand(screen)
    for size in SIZES:
        assert screen_faults(screen, size) == []
    assert not hand.widget("begin").enabled

    hand.click("scenario 1925")

    assert screen.scenario is scenario()
    assert screen_faults(screen) == []
    hand.press(pygame.K_PAGEDOWN)
    assert screen.scenario is None


def test_the_arrows_go_from_poster_to_poster() -> None:
    screen = NewGameScreen([Shown("one", scenario()), Shown("two", scenario())], 7)
    hand = Hand(screen)
    screen.focus("scenario one")

    hand.press(pygame.K_RIGHT)

    assert screen.chosen == 1
    assert screen.router.focused is hand.widget("scenario two")


@pytest.mark.parametrize("percent", [75, 130, 200])
def test_the_table_holds_any_size_of_text(table: NewGameScreen, percent: int) -> None:
    assert screen_faults(table, (1600, 900), Preferences(text_percent=percent)) == []


def test_numbers_at_the_table_come_from_the_scenario(table: NewGameScreen) -> None:
    render(table, (1600, 900))

    figures = {w.name: w for w in table.root.walk() if isinstance(w, Figure)}

    assert figures["delegates"].amount == 665
    for faction in scenario().factions:
        why = figures[f"delegates {faction}"].why
        assert isinstance(why, Explanation)
        assert why.total == sum(row.amount or 0 for row in why.rows)


# --- the curtain ----------------------------------------------------------------------------------
def test_the_curtain_hides_everything_but_whose_turn_it_is() -> None:
    sitting = _game("leningrad", "left")
    ready: list[bool] = []
    screen = CurtainScreen(sitting, lambda: ready.append(True))
    render(screen, (1280, 720))

    words = " ".join(str(getattr(w, "words", "")) for w in screen.root.walk())

    assert "LENINGRAD" in words
    for turn in scenario().calendar:
        assert turn.label not in words
    assert all(w.why is None for w in screen.root.walk())


def test_behind_the_curtain_stands_what_happened() -> None:
    sitting = _game("leningrad", "left")
    while sitting.match.state.turn < 2:
        sitting.match.end_turn()
        sitting.match.advance()
    ready: list[bool] = []
    screen = CurtainScreen(sitting, lambda: ready.append(True))
    hand = Hand(screen)

    hand.press(pygame.K_RETURN)
    assert screen.open_now
    assert hand.widget("recap").box.h > 0
    assert ready == []
    hand.press(pygame.K_SPACE)

    assert ready == [True]


def test_a_shared_game_begins_behind_the_curtain(table: NewGameScreen) -> None:
    window, hand = _open(table)
    table.seat("left", PERSON)

    table.begin()
    waiting = window.screens[-1]
    for _ in range(6):
        waiting.advance(0.1)

    curtain = window.screens[-1]
    assert isinstance(curtain, CurtainScreen)
    assert curtain.sitting.seat == "secretariat"
    assert hand is not None


# --- saves ----------------------------------------------------------------------------------------
def _saves(sitting: Sitting | None = None) -> tuple[Window, Hand, SavesScreen]:
    screen = SavesScreen(sitting)
    screen.find()
    window, hand = _open(screen)
    return window, hand, screen


def test_a_game_is_saved_under_a_name() -> None:
    sitting = _game("leningrad")
    _, hand, screen = _saves(sitting)
    field = hand.widget("name")
    assert isinstance(field, TextField)
    assert field.words == "Leningrad, Week of 1 September"

    hand.click(field.box)
    hand.press(pygame.K_END)
    hand.type(", second try")
    hand.press(pygame.K_RETURN)
    screen.find()

    place = shelf.place_for("Leningrad, Week of 1 September, second try")
    assert [item.path for item in screen.items] == [place]
    assert sitting.path == place


def test_a_save_is_written_over_only_after_a_question() -> None:
    sitting = _game("leningrad")
    place = shelf.place_for("monday")
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_bytes(b"precious")
    _, hand, screen = _saves(sitting)
    screen.name = "monday"

    screen.ask_to_save()
    assert place.read_bytes() == b"precious"
    hand.press(pygame.K_RETURN)

    assert place.read_bytes() != b"precious"


def test_a_name_that_is_none_is_refused_with_words() -> None:
    _, hand, screen = _saves(_game("leningrad"))
    screen.name = "///"

    screen.ask_to_save()

    assert screen.covered
    hand.press(pygame.K_RETURN)
    assert not screen.covered


def test_a_save_is_deleted_only_after_a_question() -> None:
    sitting = _game("leningrad")
    place = shelf.place_for("monday")
    sitting.match.save(place)
    _, hand, screen = _saves()

    hand.press(pygame.K_DELETE)
    assert place.exists()
    hand.press(pygame.K_RETURN)
    screen.find()

    assert not place.exists()
    assert screen.items == ()
    assert screen_faults(screen) == []


def test_a_broken_save_offers_the_autosave_before_it() -> None:
    match = _game("leningrad").match
    whole, broken = match.autosave(), match.autosave()
    broken.write_bytes(broken.read_bytes()[:50])
    window, hand, screen = _saves()
    screen.choose(next(n for n, item in enumerate(screen.items) if item.path == broken))
    assert screen.item is not None
    assert screen.item.instead == whole

    hand.click("load")

    assert _game_screen(window).sitting.match.state == match.state


def test_a_save_that_is_refused_when_taken_up_says_why_and_what_can_be_loaded() -> None:
    match = _game("leningrad").match
    whole, broken = match.autosave(), match.autosave()
    broken.write_bytes(b"nothing")
    window = Window(Front())

    ways.take_up(window, broken)
    loading = window.screens[-1]
    assert isinstance(loading, LoadingScreen)
    loading.finish()
    assert loading.covered
    render(loading, (1280, 720))
    loading.press_key("enter")

    assert _game_screen(window).sitting.match.state == match.state
    assert whole.exists()


def test_a_loaded_game_knows_its_past() -> None:
    sitting = _game("leningrad", autosaves=True)
    while sitting.match.state.turn < 4:
        sitting.match.end_turn()
        sitting.match.advance()
    place = shelf.place_for("monday")
    sitting.match.save(place)
    window = Window(Front())

    ways.take_up(window, place)

    match = _game_screen(window).sitting.match
    assert match.states == sitting.match.states
    assert match.autosaves


# --- the menu -------------------------------------------------------------------------------------
def _desk(*people: str) -> tuple[Window, Hand, MapScreen]:
    screen = MapScreen(_game(*(people or ("leningrad",))))
    window, hand = _open(screen)
    return window, hand, screen


def _menu(screen: MapScreen, words: str) -> None:
    screen.press_key("f10")
    next(item for item in screen.menu.items() if item.words == words)
    Hand(screen).click(words)


@pytest.mark.parametrize("key", [pygame.K_F10, pygame.K_ESCAPE])
def test_a_key_opens_the_menu(key: int) -> None:
    _, hand, screen = _desk()

    hand.press(key)

    assert screen.covered
    assert screen_faults(screen) == []
    hand.press(pygame.K_ESCAPE)
    assert not screen.covered


def test_every_line_of_the_menu_is_there() -> None:
    _, _, screen = _desk()

    words = [item.words for item in GameMenu(screen, screen.sitting, print).items()]

    assert words == [
        "Go on",
        "Save",
        "Save as, load",
        "Take the last step back",
        "Chapters",
        "Graphs",
        "Chronicle",
        "Encyclopaedia",
        "Settings",
        "This screen in words",
        "Help",
        "New game",
        "To the title",
        "Quit",
    ]


def test_ctrl_s_saves_at_once_and_says_so_for_a_moment() -> None:
    _, hand, screen = _desk()

    hand.press(pygame.K_s, mod=pygame.KMOD_CTRL)

    place = shelf.place_for("Leningrad, Week of 1 September")
    assert screen.sitting.path == place
    assert place.exists()
    assert hand.widget("notice").visible
    screen.advance(NOTICE + 0.1)
    screen.advance(0.1)
    assert screen.notice == ""
    assert screen_faults(screen) == []


def test_to_the_title_keeps_the_draft() -> None:
    window, _, screen = _desk()
    screen.sitting.match.add(ORDER)

    _menu(screen, "To the title")

    assert isinstance(window.screens[-1], Front)
    (kept_at,) = autosaves()
    item = shelf.look(kept_at)
    assert item.save is not None
    assert item.save.draft == (ORDER,)


def test_quit_asks_where_orders_have_not_been_given() -> None:
    window, hand, screen = _desk()
    screen.sitting.match.add(ORDER)

    _menu(screen, "Quit")
    assert window.screens
    hand.press(pygame.K_RETURN)

    assert window.screens == []
    assert len(autosaves()) == 1


def test_quit_without_orders_asks_nothing() -> None:
    window, _, screen = _desk()

    _menu(screen, "Quit")

    assert window.screens == []


def test_a_new_game_is_begun_only_after_a_question() -> None:
    window, hand, screen = _desk()

    _menu(screen, "New game")
    assert window.screens[-1] is screen
    hand.press(pygame.K_RETURN)

    assert isinstance(_top(window), NewGameScreen)


def test_a_full_disk_is_said_and_nothing_is_left(monkeypatch: pytest.MonkeyPatch) -> None:
    window, _, screen = _desk()
    screen.sitting.match.add(ORDER)

    def full(_match: Match) -> Path:
        raise SaveError(Path("x"), "the disk is full", None)

    monkeypatch.setattr(Match, "autosave", full)
    _menu(screen, "To the title")

    assert window.screens[-1] is screen
    assert screen.covered
    assert screen_faults(screen) == []


# --- the line beside the tabs ---------------------------------------------------------------------
def test_first_steps_are_told_until_they_are_closed() -> None:
    window, hand, screen = _desk()
    assert hand.widget("first step").visible

    hand.click("close hints")
    screen.refresh()

    assert not window.preferences.first_steps
    assert screen.root.find("first step") is None


def test_the_record_is_told_where_it_is_wanted() -> None:
    window, _, screen = _desk()
    window.preferences = Preferences(first_steps=False, record_hints=True)
    screen.refresh()

    for size in SIZES:
        assert screen_faults(screen, size) == []
    assert screen.root.find("hint") is not None


# --- help, preferences, keeping -------------------------------------------------------------------
@pytest.mark.parametrize("page", [0, 1, 2, 3])
@pytest.mark.parametrize("percent", [100, 200])
def test_help_can_be_read_at_any_size(page: int, percent: int) -> None:
    for size in SIZES:
        assert screen_faults(HelpScreen(page), size, Preferences(text_percent=percent)) == []


def test_help_is_leafed_by_keys() -> None:
    screen = HelpScreen()
    hand = Hand(screen)

    hand.press(pygame.K_F3)
    assert screen.page == 2
    hand.press(pygame.K_RIGHT, pygame.K_RIGHT)

    assert screen.page == 0


def test_preferences_are_kept() -> None:
    wished = Preferences(
        text_percent=130,
        reduced_motion=True,
        first_steps=False,
        volume=0,
        language="ru",
        keys=(("f6", "f12"),),
    )

    kept.write(wished)

    assert kept.read() == wished


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "{",
        "[" * 9999,
        '{"text_percent": "large", "fog": 1}',
        '{"text_percent": 9000, "volume": -1, "cues": 1}',
        '{"keys": {"f1": "f2"}, "language": null}',
        '{"keys": [["f1", "f2"], ["f3", "f3"], ["f4", "esc"]]}',
        '{"keys": ["f1", ["f1"], [1, 2], ["a", "b", "c"], ["f1", []]]}',
    ],
)
def test_preferences_that_cannot_be_understood_are_those_of_a_newcomer(text: str) -> None:
    kept.place().parent.mkdir(parents=True, exist_ok=True)
    kept.place().write_text(text)

    assert kept.read() == Preferences()


def test_what_lies_on_the_shelf_is_not_kept_twice() -> None:
    sitting = _game("leningrad")
    assert keeping.keep(sitting) is None, "nothing has been done yet"
    sitting.match.add(ORDER)

    first = keeping.keep(sitting)

    assert first is not None
    assert keeping.keep(sitting) == first
    assert len(autosaves()) == 1


# --- the window -----------------------------------------------------------------------------------
@pytest.fixture
def app() -> Iterator[App]:
    opened = start.window()
    yield opened
    pygame.display.quit()


def test_the_window_opens_on_the_title_before_anything_is_read(app: App) -> None:
    app.step(0.01)

    assert isinstance(app.screen, Front)
    assert app.frames == 1


class Faulty(Screen):
    """Fails as soon as it is drawn a second time."""

    def __init__(self, sitting: Sitting) -> None:
        super().__init__()
        self.sitting = sitting

    def build(self, _theme: Theme) -> Widget:
        if self.sitting.match.draft:
            raise RuntimeError("a fault of ours")
        return Group(PAGE)


def test_a_fault_of_ours_keeps_the_game_and_says_where(app: App) -> None:
    sitting = _game("leningrad")
    screen = Faulty(sitting)
    app.push(screen)
    sitting.match.add(ORDER)
    screen.refresh()

    app._step_safely()

    failure = app.screen
    assert isinstance(failure, FailureScreen)
    assert failure.report is not None
    assert "a fault of ours" in failure.report.read_text()
    (place,) = failure.kept
    assert shelf.look(place).save is not None
    app._step_safely()
    assert screen_faults(failure) == []
    failure.restart()
    assert isinstance(app.screen, Front)


def test_after_a_fault_the_game_that_was_kept_is_taken_up_at_once() -> None:
    sitting = _game("leningrad")
    sitting.match.add(ORDER)
    path = keeping.keep(sitting)
    assert path is not None
    window = Window(FailureScreen(None, (path,)))

    window.screens[-1].press_key("enter")

    assert _game_screen(window).sitting.match.draft == (ORDER,)


def test_closing_the_window_keeps_the_game(app: App) -> None:
    sitting = _game("leningrad")
    app.push(MapScreen(sitting))
    sitting.match.add(ORDER)
    pygame.event.post(pygame.event.Event(pygame.QUIT))

    app.run()

    (place,) = autosaves()
    item = shelf.look(place)
    assert item.save is not None
    assert item.save.draft == (ORDER,)


def test_preferences_of_the_window_are_kept(app: App) -> None:
    app.prefer(Preferences(text_percent=115))

    assert json.loads(kept.place().read_text())["text_percent"] == 115


def test_play_goes_straight_into_a_game() -> None:
    app = start.window("1925-fourteenth-congress", "leningrad", 42)

    loading = app.screen
    assert isinstance(loading, LoadingScreen)
    loading.finish()
    for _ in range(20):
        app.step(0.01)

    sitting = keeping.sitting_of(app.screen) if app.screen is not None else None
    assert sitting is not None
    assert (sitting.seat, sitting.match.seed) == ("leningrad", 42)
    pygame.display.quit()


def test_play_without_a_faction_opens_where_a_game_is_set_up() -> None:
    app = start.window("1925-fourteenth-congress")

    loading = app.screen
    assert isinstance(loading, LoadingScreen)
    loading.finish()

    assert isinstance(app.screen, NewGameScreen)
    pygame.display.quit()


def test_loading_says_what_it_is_at_and_can_be_left() -> None:
    def job(tell: object) -> int:
        assert callable(tell)
        tell("Reading the people", 0.5)
        return 1

    done: list[int] = []
    screen = LoadingScreen("LOADING", job, done.append)
    window, _ = _open(screen)
    screen.work.result()
    screen.update(0.0)
    assert done == [1]

    late = LoadingScreen("LOADING", job, done.append)
    window.push(late)
    late.press_key("esc")
    late.work.result()
    late.update(0.0)

    assert done == [1]
    assert window.screens[-1] is screen


def test_a_job_that_is_refused_says_so_and_goes_back() -> None:
    def job(_tell: object) -> int:
        raise GensekError("no such scenario")

    screen = LoadingScreen("LOADING", job, lambda _n: None)
    window, hand = _open(screen)
    screen.finish()
    assert screen.covered
    assert screen_faults(screen) == []

    hand.press(pygame.K_RETURN)

    assert isinstance(window.screens[-1], Front)


@pytest.mark.parametrize("size", [(1280, 720), (1920, 1080)])
def test_every_scenario_that_ships_has_room_on_the_new_game_screen(size: tuple[int, int]) -> None:
    found = library.read_all(lambda _words, _share: None)
    screen = NewGameScreen(found, 1925)

    for nth, item in enumerate(found):
        screen.show(nth)
        assert screen_faults(screen, size) == [], item.name


def test_the_campaign_is_first_then_its_chapters_by_date_and_the_tutorial_last() -> None:
    found = library.read_all(lambda _words, _share: None)
    names = [item.name for item in found]
    days = [item.scenario.calendar[0].begins for item in found[1:-1] if item.scenario]

    assert (names[0], names[-1]) == ("campaign-1923-1929", "tutorial")
    assert days == sorted(days)
