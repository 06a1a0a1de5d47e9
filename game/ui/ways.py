"""Owns the ways from screen to screen outside a turn: a new game, a saved one, saves, help.

    new_game(app)                  # the screen where a game is set up
    take_up(app, path)             # a game that was saved
    enter(app, sitting)            # the first screen of a game, over the title

The scenario, and all that reads one, is loaded in a thread, behind a line that says so; nothing of
it is imported before.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from game.ui.box import Box
from game.ui.screen import Screen
from game.ui.stage import Stage
from game.ui.theme import Theme
from game.ui.widgets import Menu, MenuItem, Widget, question
from game.ui.work import LoadingScreen, Tell
from game.words import text as _

if TYPE_CHECKING:
    from game.encyclopaedia import Book
    from game.match.save import Cover
    from game.rules.errors import GensekError
    from game.ui.library import Shown
    from game.ui.sitting import Sitting

MOST_SEED = 999_999
_MOST = 9  # names among which one can choose at once


def dice_seed() -> int:
    """A seed that nobody has chosen."""
    return secrets.randbelow(MOST_SEED + 1)


# --- a new game -----------------------------------------------------------------------------------
def new_game(app: Stage, scenario: str = "", seed: int | None = None) -> None:
    """Open the screen where a game is set up, with `scenario` chosen if it is named."""

    def job(tell: Tell) -> tuple[Shown, ...]:
        from game.ui import library

        return library.read_all(tell, scenario)

    def show(found: tuple[Shown, ...]) -> None:
        from game.ui.screens.front.new_game import NewGameScreen

        app.replace(NewGameScreen(found, dice_seed() if seed is None else seed))

    app.push(LoadingScreen(_("NEW GAME"), job, show))


def play(app: Stage, scenario: str, faction: str = "", seed: int | None = None) -> None:
    """Go straight into a new game: a person plays `faction`, or else whomever its lessons teach."""

    def job(tell: Tell) -> Sitting:
        from game.ui import library

        found = library.read(scenario, tell)
        chosen = dice_seed() if seed is None else seed
        seat = faction or library.taught(found)
        return library.new_sitting(found, chosen, {seat: library.PERSON})

    app.push(LoadingScreen(_("NEW GAME"), job, lambda sitting: enter(app, sitting)))


def tutorial(app: Stage) -> None:
    """The tutorial, for everybody with the same dice: what its lessons speak of is there."""
    from game.ui import library

    if (lesson := library.lesson()) is not None:
        play(app, lesson.id, seed=lesson.seed)


def enter(app: Stage, sitting: Sitting) -> None:
    """The first screen of a game that is begun or taken up, over the title."""
    from game.ui import flow

    app.back_to_first(flow.open_game(sitting))


# --- a saved game ---------------------------------------------------------------------------------
def take_up(app: Stage, path: Path) -> None:
    """Go on with the game saved at `path`; where it is refused, say why and what can be loaded."""

    def job(tell: Tell) -> Sitting:
        from game.ui import library

        return library.saved_sitting(path, tell)

    def refuse(refusal: GensekError) -> None:
        loading.open(_refusal(app, refusal))

    title = _("THE SAVED GAME")
    loading = LoadingScreen(title, job, lambda sitting: enter(app, sitting), refuse)
    app.back_to_first(loading)


def _refusal(app: Stage, refusal: GensekError) -> Callable[[Theme], Widget]:
    """Why a save is refused, and the autosave before it where there is one."""
    instead: Path | None = getattr(refusal, "instead", None)
    words = getattr(refusal, "problem", "") or str(refusal)

    def yes() -> None:
        app.back_to_first()
        if instead is not None:
            take_up(app, instead)

    return lambda theme: question(
        theme,
        _("This save can’t be loaded"),
        _("{problem}.").format(problem=words[:1].upper() + words[1:].rstrip(".")),
        _("Load the autosave before it") if instead else _("To the title"),
        yes,
        no=_("To the title") if instead else _("Close"),
        on_no=app.back_to_first,
        wide=820,
    )


def about(cover: Cover) -> str:
    """What stands beside a save: when in the game, and from whose seat."""
    if not cover.seats:
        return cover.turn
    return _("{turn}, {seats}").format(turn=cover.turn, seats=", ".join(cover.seats))


# --- the encyclopaedia ----------------------------------------------------------------------------
def encyclopaedia(app: Stage, sitting: Sitting | None = None, key: str = "") -> None:
    """The encyclopaedia over what is shown, open on an article if one is named.

    Of a game it is that of its scenario; without one that of the scenario that holds the most.
    """
    if sitting is not None:
        app.push(_open(sitting.book, sitting, key))
        return

    def job(tell: Tell) -> Book:
        from game.ui.library import whole_book

        return whole_book(tell)

    app.push(LoadingScreen(_("ENCYCLOPAEDIA"), job, lambda book: app.replace(_open(book))))


def _open(book: Book, sitting: Sitting | None = None, key: str = "") -> Screen:
    from game.ui.screens.encyclopaedia.screen import EncyclopaediaScreen

    return EncyclopaediaScreen(book, sitting, key)


def look_up(app: Stage, screen: Screen, *, pointer: bool) -> None:
    """Open the encyclopaedia on what is named under the pointer, or where the keyboard is.

    Where several things are named the player chooses among them.
    """
    from game.ui import lookup
    from game.ui.screens.encyclopaedia.screen import EncyclopaediaScreen

    sitting = getattr(screen, "sitting", None)
    if isinstance(screen, EncyclopaediaScreen | LoadingScreen):
        return
    if sitting is None:
        encyclopaedia(app)
        return
    keys = lookup.named(screen, sitting.book, pointer=pointer)
    if len(keys) < 2 or pointer:
        encyclopaedia(app, sitting, keys[0] if keys else "")
    else:
        _ask_which(app, screen, sitting, keys[:_MOST])


def _ask_which(app: Stage, screen: Screen, sitting: Sitting, keys: tuple[str, ...]) -> None:
    """A menu of what is named by the widget with the keyboard."""
    held = screen.router.focused
    anchor = held.box if held is not None else Box(700, 300, 200, 40)
    items = [
        MenuItem(sitting.book.articles[key].title, partial(encyclopaedia, app, sitting, key))
        for key in keys
    ]
    screen.open(lambda theme: Menu(theme, anchor, items))


# --- pages ----------------------------------------------------------------------------------------
def saves(app: Stage) -> None:
    """The shelf of saves."""
    from game.ui.screens.front.saves import SavesScreen

    app.push(SavesScreen())


def settings(app: Stage, page: int = 0) -> None:
    """What the player wishes of the window, and which key does what."""
    from game.ui.screens.settings.screen import SettingsScreen

    app.push(SettingsScreen(page))


def mods(app: Stage, then: Callable[[], None] | None = None) -> None:
    """What is laid over the game; `then` is called when the player comes back from it."""

    def job(tell: Tell) -> None:
        tell(_("Looking into the folder of mods"), 0.5)
        from game.scenario import mod_check  # noqa: F401 - what reads mods takes a while to come

    def show(_nothing: None) -> None:
        from game.ui import library
        from game.ui.screens.mods.screen import ModsScreen

        library.forget()
        app.replace(ModsScreen(on_leave=then))

    app.push(LoadingScreen(_("MODS"), job, show))


def help_page(app: Stage) -> None:
    """How it is played."""
    from game.ui.screens.front.help import HelpScreen

    app.push(HelpScreen())
