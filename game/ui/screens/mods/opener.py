"""Owns what the window asks of the system: to open a folder, to take words to the clipboard.

Neither fails where there is none: what could not be done is said in words.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pygame

from game.words import text as _


def open_folder(folder: Path) -> str:
    """Show a folder in the system's own window, made where it was missing; "" or why not."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if sys.platform == "win32":
            os.startfile(folder)
            return ""
        name = "open" if sys.platform == "darwin" else "xdg-open"
        opener = shutil.which(name)
        has_desktop = sys.platform == "darwin" or any(
            os.environ.get(one) for one in ("DISPLAY", "WAYLAND_DISPLAY")
        )
        if opener is None or not has_desktop:
            return _("This system has no program that opens folders. The folder is {place}").format(
                place=folder
            )
        quiet = subprocess.DEVNULL
        subprocess.Popen([opener, str(folder)], stdout=quiet, stderr=quiet, start_new_session=True)
    except OSError as error:
        return _("The folder can’t be opened: {problem}").format(problem=error.strerror or error)
    return ""


def copy(words: str) -> str:
    """Put words on the clipboard; "" or why not."""
    try:
        if not pygame.scrap.get_init():
            pygame.scrap.init()
        pygame.scrap.put_text(words)
    except pygame.error:
        return _("This system has no clipboard here. The place is {place}").format(place=words)
    return ""
