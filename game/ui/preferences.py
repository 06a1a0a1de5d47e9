"""What the player wants of the window, as a value; who keeps it is not said here."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from game.ui.theme import LARGEST_TEXT, SMALLEST_TEXT

STEPS = (75, 85, 100, 115, 130, 150, 175, 200)
LOUDEST = 100


@dataclass(frozen=True, slots=True)
class Preferences:
    """Text size (75 to 200) and volume (0 to 100) in per cent, and what is a yes or a no.

    `first_steps` tells a newcomer what each screen is for until it is closed; `record_hints` says
    each turn what the seat's faction did in the record; `confirm_turn` asks before a turn ends in
    which something would be left undone.
    `cues` are the sounds of the game, `captions` says each of them in words. `language` is one of
    `words.languages()`, or nothing for the system's. `keys` holds what has another key than it was
    given: pairs of the key it had and the key it has (`game.ui.keys`).
    """

    text_percent: int = 100
    reduced_motion: bool = False
    fullscreen: bool = False
    first_steps: bool = True
    record_hints: bool = False
    confirm_turn: bool = True
    high_contrast: bool = False
    volume: int = 80
    cues: bool = True
    captions: bool = False
    language: str = ""
    keys: tuple[tuple[str, str], ...] = ()

    def turned(self, wish: str, *, on: bool) -> Preferences:
        """The same with one wish, named as its field, turned on or off.

        >>> Preferences().turned("captions", on=True).captions
        True
        """
        change: dict[str, Any] = {wish: on}
        return replace(self, **change)

    def larger_text(self) -> Preferences:
        """The next larger text size.

        >>> Preferences().larger_text().text_percent
        115
        """
        bigger = [step for step in STEPS if step > self.text_percent]
        return replace(self, text_percent=bigger[0] if bigger else LARGEST_TEXT)

    def smaller_text(self) -> Preferences:
        """The next smaller text size."""
        smaller = [step for step in STEPS if step < self.text_percent]
        return replace(self, text_percent=smaller[-1] if smaller else SMALLEST_TEXT)
