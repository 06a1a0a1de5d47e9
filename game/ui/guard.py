"""Whether a window can be opened at all; if not, words for the player.

    NoWindow
      NoDisplay      there is no screen to show it on
      WrongPygame    the upstream pygame is installed, or none

The command line catches `NoWindow` and prints it. Nothing here imports pygame before it is asked.
"""

from __future__ import annotations

import importlib
import os

from game.words import text as _

_MEND = "python -m pip uninstall -y pygame pygame-ce && python -m pip install 'pygame-ce>=2.5.8'"


class NoWindow(Exception):
    """The window cannot be opened; the message says what to do."""


class NoDisplay(NoWindow):
    """There is no display, or SDL has silently fallen back to drawing nowhere."""


class WrongPygame(NoWindow):
    """Gensek needs pygame-ce; both are imported as `pygame` and overwrite each other."""


def require_pygame_ce() -> None:
    """Raise `WrongPygame`, with the command that mends it, unless pygame-ce is installed."""
    try:
        found = importlib.import_module("pygame")
    except ImportError as missing:
        raise WrongPygame(
            _("Gensek needs pygame-ce. Install it with:\n  {0}").format(_MEND)
        ) from missing
    if not getattr(found, "IS_CE", False):
        raise WrongPygame(
            _(
                "Gensek needs pygame-ce, but the upstream pygame {0} is installed.\n"
                "Mend it with:\n  {1}"
            ).format(found.version.ver, _MEND)
        )


def require_display() -> None:
    """Start SDL's video; raise `NoDisplay` if it draws nowhere (`dummy` must be asked for)."""
    pygame = importlib.import_module("pygame")
    advice = _(
        "There is no display to open a window on. Start it in a desktop session, set DISPLAY or\n"
        "WAYLAND_DISPLAY, or play in the terminal: gensek --help"
    )
    try:
        pygame.display.init()
        driver = pygame.display.get_driver()
    except pygame.error as trouble:
        raise NoDisplay(f"{advice}\n({trouble})") from trouble
    asked = os.environ.get("SDL_VIDEODRIVER", "")
    if driver in ("offscreen", "dummy") and driver != asked:
        pygame.display.quit()
        raise NoDisplay(advice)
