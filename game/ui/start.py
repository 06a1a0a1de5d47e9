"""Owns how the window is opened, and what it does when it closes or when something of ours fails.

    start.run()                                              # on the title
    start.run("1925-fourteenth-congress", "leningrad", 7)    # straight into a game

Raises `guard.NoWindow` where there can be none.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Protocol

from game import words
from game.ui.app import App
from game.ui.front import Front
from game.ui.preferences import Preferences
from game.ui.screen import Screen


def run(
    scenario: str | None = None,
    faction: str | None = None,
    seed: int | None = None,
    language: str = "",
) -> None:
    """Open the window and stay until it is closed.

    With a scenario but no faction it opens where a game is set up, with that scenario chosen. The
    language is the one named, or the one that the player prefers, or the system's.
    """
    window(scenario, faction, seed, language).run()


def window(
    scenario: str | None = None,
    faction: str | None = None,
    seed: int | None = None,
    language: str = "",
) -> App:
    """The window, with all that hangs on it; nothing has been drawn yet."""
    from game.ui import kept
    from game.ui.sound.box import SoundBox

    wishes = kept.read()
    wishes = replace(wishes, language=language or wishes.language)
    words.use(wishes.language or words.of_system())
    app = App(Front(), wishes)
    app.on_leave, app.rescue, app.on_prefer = keep_games, rescue, partial(prefer, app)
    app.on_look_up, app.on_settings = partial(look_up, app), partial(settings, app)
    app.on_sound = SoundBox().play
    if scenario is not None:
        _go(app, scenario, faction, seed)
    return app


def _go(app: App, scenario: str, faction: str | None, seed: int | None) -> None:
    from game.ui import ways

    if faction is None:
        ways.new_game(app, scenario, seed)
    else:
        ways.play(app, scenario, faction, seed)


def look_up(app: App, screen: Screen, pointer: bool) -> None:  # noqa: FBT001 - the window's call
    """Open the encyclopaedia on what is named where the player is."""
    from game.ui import ways

    ways.look_up(app, screen, pointer=pointer)


class Shows(Protocol):
    """A window or a terminal: it has screens, of which the last is in front."""

    @property
    def screens(self) -> tuple[Screen, ...]:
        """All of them, from the back."""


def prefer(stage: Shows, wishes: Preferences) -> None:
    """Keep what the player wishes, and go on in the language wished for."""
    from game.ui import kept

    kept.write(wishes)
    wanted = wishes.language or words.of_system()
    if wanted != words.language():
        words.use(wanted)
        _reword(stage.screens)


def _reword(screens: Sequence[Screen]) -> None:
    """Tell the games that are open in the language which is spoken now."""
    games = {id(game): game for game in (getattr(one, "sitting", None) for one in screens) if game}
    if not games:
        return
    from game.rules.errors import GensekError
    from game.scenario.load import load

    for game in games.values():
        with suppress(GensekError):  # a mod that has gone meanwhile: it keeps its old words
            game.reword(load(game.scenario.card.id))


def settings(app: App) -> None:
    """Open the settings over what is shown, unless that is they."""
    from game.ui import ways
    from game.ui.screens.settings.screen import SettingsScreen

    if not isinstance(app.screen, SettingsScreen):
        ways.settings(app)


def keep_games(screens: Sequence[Screen]) -> tuple[Path, ...]:
    """Keep the games that are open when the window closes; where they lie. Raises `SaveError`."""
    if not _has_game(screens):
        return ()
    from game.ui.keeping import keep_all

    return keep_all(screens)


def rescue(error: Exception, screens: Sequence[Screen]) -> Screen | None:
    """Keep the games, write a report, and say where both are; None where that has failed itself."""
    from game.cli import crash
    from game.ui.screens.front.failure import FailureScreen

    if any(isinstance(screen, FailureScreen) for screen in screens):
        return None
    report = crash.write(error, sys.argv[1:])
    kept: tuple[Path, ...] = ()
    with suppress(Exception):  # what failed may be the game itself; then the last autosave is left
        if _has_game(screens):
            from game.ui.keeping import keep_all

            kept = keep_all(screens)
    return FailureScreen(report, kept)


def _has_game(screens: Sequence[Screen]) -> bool:
    """Whether a screen shows a game; without one nothing of the rules need be loaded."""
    return any(hasattr(screen, "sitting") for screen in screens)
