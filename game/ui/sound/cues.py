"""Owns the cues of the game: what each is called, what its caption says, how loud the hall is.

>>> caption("stamp")
'A stamp falls'
>>> murmur_of(20, heard=True), murmur_of(60, heard=True), murmur_of(20, heard=False)
('murmur_1', 'murmur_3', 'murmur_3')

It must not know who plays them.
"""

from __future__ import annotations

from pathlib import Path

from game import paths
from game.words import text as _

RATE = 22050
"""Samples of a second, in all files."""

CUES = (
    "card",
    "drawer",
    "key",
    "stamp",
    "tick",
    "bell",
    "murmur_1",
    "murmur_2",
    "murmur_3",
    "press",
)
"""Each has a file of its name in `assets/sounds`."""

_STIRRED, _LOUD = 25, 50  # of a hundred in the hall so many stand against the speaker


def place(cue: str) -> Path:
    """Where the file of a cue lies."""
    return paths.assets("sounds", f"{cue}.wav")


def caption(cue: str) -> str:
    """What is heard, in a few words for who does not hear it."""
    return {
        "card": _("A card is pulled"),
        "drawer": _("A drawer shuts"),
        "key": _("A typewriter key"),
        "stamp": _("A stamp falls"),
        "tick": _("A pencil tick"),
        "bell": _("The chairman’s bell"),
        "murmur_1": _("The hall murmurs"),
        "murmur_2": _("The hall is restless"),
        "murmur_3": _("The hall is in uproar"),
        "press": _("The printing press thumps"),
    }[cue]


def murmur_of(noise: int, *, heard: bool) -> str:
    """The hall while somebody speaks: `noise` in a hundred, and whether it lets itself be told."""
    if not heard or noise >= _LOUD:
        return "murmur_3"
    return "murmur_2" if noise >= _STIRRED else "murmur_1"
