"""Owns the stack of screens where there is no window: time goes by only while something is done.

stage = TextStage(Front(), Preferences())
stage.settle(print)            # until the screen waits for the player
tell(stage.screen)
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence

from game.ui.preferences import Preferences
from game.ui.screen import Screen
from game.ui.theme import Scale, Theme

_SIZE = (1600, 900)
_STEP = 0.1  # seconds of the game: shorter than any part of a roll call
_BREATH = 0.01  # seconds to wait for a thread
_MOST = 100_000  # steps after which a screen that never rests is shown as it is


class TextStage:
    """What a screen may ask of a window, without one."""

    def __init__(self, first: Screen, preferences: Preferences) -> None:
        """Nothing moves in a terminal, whatever the player prefers in a window."""
        self.preferences = preferences
        self.theme = Theme(Scale.for_window(_SIZE, 100))
        self.on_prefer: Callable[[Preferences], None] | None = None
        self.on_leave: Callable[[Sequence[Screen]], None] | None = None
        self._screens: list[Screen] = []
        self.push(first)

    @property
    def screen(self) -> Screen | None:
        """The screen in front; None when all is over."""
        return self._screens[-1] if self._screens else None

    @property
    def screens(self) -> tuple[Screen, ...]:
        """All of them, from the back."""
        return tuple(self._screens)

    def _show(self) -> None:
        screen = self._screens[-1]
        screen.app = self
        screen.reduced_motion = True
        screen.fit(self.theme)
        screen.on_show()

    # --- what a screen asks -------------------------------------------------------------------
    def push(self, screen: Screen) -> None:
        """Show a screen over the one in front."""
        self._screens.append(screen)
        self._show()

    def pop(self) -> None:
        """Go back to the screen before; without one the game is left."""
        if len(self._screens) < 2:
            self.leave()
            return
        self._screens.pop().on_gone()
        self._show()

    def replace(self, screen: Screen) -> None:
        """Show a screen in place of the one in front."""
        if self._screens:
            self._screens.pop().on_gone()
        self.push(screen)

    def back_to_first(self, then: Screen | None = None) -> None:
        """Close all screens but the first, and show `then` over it."""
        self._close(self._screens[1:])
        if then is not None:
            self._screens.append(then)
        self._show()

    def leave(self) -> None:
        """Close all screens; what is not kept yet is kept."""
        screens = self.screens
        if self.on_leave is not None and screens:
            self.on_leave(screens)
        self._close(screens)

    def _close(self, screens: Sequence[Screen]) -> None:
        self._screens = [screen for screen in self._screens if screen not in screens]
        for screen in screens:
            screen.on_gone()

    def prefer(self, preferences: Preferences) -> None:
        """Take new preferences."""
        self.preferences = preferences
        if self.on_prefer is not None:
            self.on_prefer(preferences)
        if self._screens:
            self._show()

    def sound(self, cue: str) -> None:
        """Nothing sounds in a terminal."""

    # --- time ---------------------------------------------------------------------------------
    def settle(self, tell: Callable[[str], None]) -> None:
        """Let time go by until the screen waits for the player; `tell` what is going on."""
        said = ""
        for _step in range(_MOST):
            screen = self.screen
            if screen is None:
                return
            if screen.progress not in ("", said):
                said = screen.progress
                tell(said)
            screen.mark_seen()
            screen.advance(_STEP)
            if screen is self.screen and not self._goes_on(screen):
                return

    @staticmethod
    def _goes_on(screen: Screen) -> bool:
        """Whether time alone will change the screen; where a thread works, wait a little."""
        if screen.wake_in is not None:
            return True
        if screen.working:
            time.sleep(_BREATH)
        return screen.working
