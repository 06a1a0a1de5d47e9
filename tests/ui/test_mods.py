"""The Mods screen: what is on, in which order, what is broken, where, and how it is mended."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pygame
import pytest

from game import paths
from game.scenario import load_order
from game.scenario.mod_check import Checked
from game.ui import library
from game.ui.art import busts
from game.ui.faults import screen_faults
from game.ui.front import Front
from game.ui.preferences import Preferences
from game.ui.screen import box_of
from game.ui.screens.front.new_game import NewGameScreen
from game.ui.screens.mods import opener
from game.ui.screens.mods.begin import begin
from game.ui.screens.mods.facts import holds, needs
from game.ui.screens.mods.install import install
from game.ui.screens.mods.sample import sample
from game.ui.screens.mods.screen import ModsScreen
from game.ui.theme import SHADE, Theme
from game.ui.work import LoadingScreen
from tests.shelf_of_mods import FOURTEENTH, tour_costs, write_mod
from tests.ui.conftest import Hand
from tests.ui.games import SIZES
from tests.ui.test_flow import Window

BROKEN = {f"over/{FOURTEENTH}/organisations.yaml": "- id: tula_central\n  secretary: zinovev\n"}


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GENSEK_HOME", str(tmp_path))


def checked() -> ModsScreen:
    """The screen when all checks are done."""
    screen = ModsScreen()
    screen.look_again()
    screen.checks.finish()
    screen.refresh()
    return screen


def order(screen: ModsScreen) -> list[str]:
    return [item.name for item in screen.found]


# --- how it looks ---------------------------------------------------------------------------------
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("chosen", [0, 1, 2])
def test_nothing_is_clipped_or_dead(chosen: int, size: tuple[int, int]) -> None:
    screen = sample()
    screen.choose(chosen)

    assert screen_faults(screen, size) == []


@pytest.mark.parametrize("percent", [75, 200])
def test_nor_at_another_size_of_text(percent: int) -> None:
    screen = sample()
    screen.choose(2)

    assert screen_faults(screen, (1600, 900), Preferences(text_percent=percent)) == []


def test_nor_with_high_contrast() -> None:
    screen = sample()
    screen.choose(2)

    assert screen_faults(screen, (1600, 900), Preferences(high_contrast=True)) == []


def test_without_mods_it_says_how_one_is_installed() -> None:
    screen = ModsScreen()

    assert screen_faults(screen) == []
    assert Hand(screen).widget("Look again").enabled


def test_a_long_name_and_many_mods_stay_inside() -> None:
    for nth in range(9):
        more = f"description: {'A very long description of it. ' * 30}\n"
        write_mod(f"a-mod-with-quite-a-long-name-{'x' * 20}-{nth}", tour_costs(2), more=more)

    assert screen_faults(ModsScreen()) == []


# --- switching and moving -------------------------------------------------------------------------
def test_a_switch_turns_a_mod_on_for_good() -> None:
    write_mod("winter", on=False)
    screen = ModsScreen()

    Hand(screen).click("switch winter")

    assert [mod.id for mod in load_order.running()] == ["winter"]


def test_space_switches_and_shift_with_an_arrow_moves() -> None:
    for name in ("a", "b"):
        write_mod(name, on=False)
    screen = ModsScreen()
    hand = Hand(screen)

    hand.press(pygame.K_DOWN)
    hand.press(pygame.K_DOWN)
    hand.press(pygame.K_SPACE)
    hand.press(pygame.K_UP, mod=pygame.KMOD_SHIFT)

    assert order(screen) == ["b", "a"]
    assert [mod.id for mod in load_order.running()] == ["b"]
    assert screen.item is not None
    assert screen.item.name == "b"


def test_a_mod_is_dragged_to_its_place() -> None:
    for name in ("a", "b", "c"):
        write_mod(name)
    screen = ModsScreen()
    first, last = box_of(screen, "mod a"), box_of(screen, "mod c")
    router, hold = screen.router, (first.x + 200, first.centre[1])

    router.point(hold)
    router.press(hold)
    router.point((hold[0], last.bottom - 4))
    router.release((hold[0], last.bottom - 4))

    assert order(screen) == ["b", "c", "a"]


def test_the_buttons_move_and_say_why_they_can_not() -> None:
    for name in ("a", "b"):
        write_mod(name)
    screen = ModsScreen()
    hand = Hand(screen)

    assert hand.widget("Move up").reason == "It stands first."
    hand.click("Move down")

    assert order(screen) == ["b", "a"]


# --- what is needed -------------------------------------------------------------------------------
def test_what_is_off_or_below_is_mended_by_a_button() -> None:
    write_mod("summer", tour_costs(2), more="requires: [winter]\n")
    write_mod("winter", tour_costs(3), on=False)
    screen = ModsScreen()
    hand = Hand(screen)

    assert hand.widget("mend 0").name == "mend 0"
    hand.click("mend 0")
    assert [need.note for need in needs(screen.found[0], screen.found)] == ["stands below it"]
    hand.click("mend 0")

    assert [mod.id for mod in load_order.running()] == ["winter", "summer"]


def test_what_is_not_installed_is_said_without_a_button() -> None:
    write_mod("summer", tour_costs(2), more="requires: [autumn]\n")
    screen = ModsScreen()

    (need,) = needs(screen.found[0], screen.found)

    assert (need.words, need.note, need.mend) == ("autumn", "is not installed", "")


# --- what is broken -------------------------------------------------------------------------------
def test_a_mistake_is_shown_with_its_line_and_mended_in_the_file() -> None:
    folder = write_mod("winter", BROKEN)
    screen = checked()

    (line,) = screen.lines
    assert (line.line, line.column, line.meant) == (2, 14, "zinoviev")
    Hand(screen).click("mend")
    screen.checks.finish()

    assert "secretary: zinoviev\n" in next(folder.rglob("organisations.yaml")).read_text("utf-8")
    assert [line.kind for line in screen.lines] == ["sound", "sound"]
    assert screen.said == "Line 2 now says zinoviev."


def test_a_broken_card_is_told_before_any_check() -> None:
    write_mod("winter", {"mod.yaml": "id: winter\ntitel: Winter\n"})
    screen = ModsScreen()

    assert {line.code for line in screen.lines} == {"S001", "S002"}
    assert screen_faults(screen) == []


def test_f5_finds_what_was_put_into_the_folder() -> None:
    screen = ModsScreen()

    write_mod("winter", tour_costs(2))
    Hand(screen).press(pygame.K_F5)
    screen.checks.finish()

    assert order(screen) == ["winter"]
    assert screen.checks.done["winter"] == Checked((), 2)


def test_each_file_says_what_it_holds() -> None:
    folder = write_mod("winter", {**tour_costs(2, "base"), "over/base/text/ru.yaml": "a: b\n"})

    told = {p.name: holds(folder, p) for p in folder.rglob("*.yaml")}

    assert told["balance.yaml"] == "1 entry, in every scenario"
    assert told["ru.yaml"] == "a translation"
    assert told["mod.yaml"] == "who the mod is"


# --- the system -----------------------------------------------------------------------------------
def test_without_a_program_for_folders_the_place_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("sys.platform", "linux")

    assert str(paths.mods()) in opener.open_folder(paths.mods())
    assert paths.mods().is_dir()


def test_a_program_for_folders_is_given_the_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    given: list[list[str]] = []
    monkeypatch.setitem(os.environ, "DISPLAY", ":1")
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.setattr("shutil.which", lambda name: f"/usr/bin/{name}")
    monkeypatch.setattr(subprocess, "Popen", lambda argv, **_: given.append(argv))

    assert opener.open_folder(paths.mods()) == ""
    assert given == [["/usr/bin/xdg-open", str(paths.mods())]]


# --- the ways there -------------------------------------------------------------------------------
def loaded(window: Window) -> object:
    while isinstance(loading := window.screens[-1], LoadingScreen):
        loading.finish()
    return window.screens[-1]


def test_the_title_leads_there_and_back() -> None:
    front = Front()
    window = Window(front)
    front.find()

    Hand(front).click("Mods")
    screen = loaded(window)
    assert isinstance(screen, ModsScreen)
    Hand(screen).press(pygame.K_ESCAPE)

    assert window.screens == [front]


def test_a_new_game_names_the_mods_it_is_played_with_and_those_left_out() -> None:
    write_mod("winter", tour_costs(2))
    write_mod("broken", {f"over/{FOURTEENTH}/balance.yaml": "orders: {cost: {tuor: 1}}\n"})
    front = Front()
    window = Window(front)
    Hand(front).click("New game")

    screen = loaded(window)

    assert isinstance(screen, NewGameScreen)
    nth = next(n for n, one in enumerate(screen.found) if one.name == FOURTEENTH)
    screen.show(nth)
    hand = Hand(screen)
    assert hand.widget("mods 0").words == "With The winter"  # type: ignore[attr-defined]
    assert hand.widget("mods 1").words == "Left out, since broken: The broken"  # type: ignore[attr-defined]
    assert screen_faults(screen) == []


# --- installing -----------------------------------------------------------------------------------
def dropped(screen: ModsScreen, path: Path) -> None:
    screen.take(pygame.event.Event(pygame.DROPFILE, file=str(path)))
    screen.checks.finish()


def test_a_folder_that_is_dropped_is_put_among_the_mods_and_chosen(tmp_path: Path) -> None:
    write_mod("autumn", tour_costs(3))
    folder = write_mod("winter", tour_costs(2)).rename(tmp_path / "winter")
    screen = ModsScreen()

    dropped(screen, folder)

    assert (paths.mods() / "winter" / "mod.yaml").is_file()
    assert folder.is_dir()
    assert screen.item is not None
    assert screen.item.name == "winter"


def test_what_is_no_mod_or_is_there_already_is_refused_in_words(tmp_path: Path) -> None:
    folder = write_mod("winter")
    (tmp_path / "winter.zip").write_bytes(b"PK")
    (tmp_path / "empty").mkdir()

    assert "unpack it first" in install(tmp_path / "winter.zip")
    assert "neither mod.yaml nor scenario.yaml" in install(tmp_path / "empty")
    assert "a folder winter among the mods already" in install(folder)


def test_one_that_is_begun_works_and_is_off() -> None:
    screen = ModsScreen()

    Hand(screen).click("begin")
    screen.checks.finish()

    assert order(screen) == ["my-mod"]
    assert screen.checks.done["my-mod"] == Checked((), 2)
    assert load_order.running() == ()
    assert begin().name == "my-mod-2"


# --- portraits ------------------------------------------------------------------------------------
GREEN = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 140" width="120" height="140">'
    '<rect width="120" height="140" fill="#00FF00"/></svg>'
)


OUTLINE = (152, 145, 127)  # of nobody's face


def pixel(person: str) -> tuple[int, ...]:
    return tuple(busts.bust_picture(Theme(), person, "left", (60, 70)).get_at((30, 35)))[:3]


@pytest.fixture
def faces() -> Iterator[None]:
    yield
    busts.bring(())


@pytest.mark.usefixtures("faces")
def test_the_portrait_of_a_mod_that_is_on_is_drawn() -> None:
    write_mod("faces", {"portraits/bukharin.svg": GREEN})

    library.bring_faces()
    assert pixel("bukharin") == (0, 255, 0)

    load_order.keep(load_order.current().switched("faces", on=False))
    library.bring_faces()
    assert pixel("bukharin") != (0, 255, 0)


@pytest.mark.usefixtures("faces")
@pytest.mark.parametrize("drawing", ["", "no drawing at all", "<svg", "<svg/>"])
def test_what_is_no_drawing_shows_nobody(drawing: str) -> None:
    write_mod("faces", {"portraits/bukharin.svg": drawing})

    library.bring_faces()

    assert pixel("bukharin") in (SHADE, OUTLINE)
