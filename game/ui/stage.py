"""Owns what a screen may ask of the window that it stands in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from game.ui.preferences import Preferences

if TYPE_CHECKING:
    from game.ui.screen import Screen


class Stage(Protocol):
    """What a screen may ask of the window: `app.App`, or nothing in a test."""

    preferences: Preferences

    def push(self, screen: Screen) -> None:
        """Show a screen over this one."""

    def pop(self) -> None:
        """Go back to the screen before."""

    def replace(self, screen: Screen) -> None:
        """Show a screen in place of this one."""

    def back_to_first(self, then: Screen | None = None) -> None:
        """Close all screens but the first, and show `then` over it."""

    def leave(self) -> None:
        """Close the window."""

    def prefer(self, preferences: Preferences) -> None:
        """Take new preferences at once."""

    def sound(self, cue: str) -> None:
        """Let a cue be heard, and read where captions are wanted."""
