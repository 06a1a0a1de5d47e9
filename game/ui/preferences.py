"""What the player wants of the window, as a value; who keeps it is not said here."""

from __future__ import annotations

from dataclasses import dataclass, replace

from game.ui.theme import LARGEST_TEXT, SMALLEST_TEXT

_STEPS = (75, 85, 100, 115, 130, 150, 175, 200)


@dataclass(frozen=True, slots=True)
class Preferences:
    """Text size in per cent (75 to 200), motion, full screen, and what is said at the desk's edge.

    `first_steps` tells a newcomer what each screen is for until it is closed; `record_hints` says
    each turn what the seat's faction did in the record.
    """

    text_percent: int = 100
    reduced_motion: bool = False
    fullscreen: bool = False
    first_steps: bool = True
    record_hints: bool = False

    def larger_text(self) -> Preferences:
        """The next larger text size.

        >>> Preferences().larger_text().text_percent
        115
        """
        bigger = [step for step in _STEPS if step > self.text_percent]
        return replace(self, text_percent=bigger[0] if bigger else LARGEST_TEXT)

    def smaller_text(self) -> Preferences:
        """The next smaller text size."""
        smaller = [step for step in _STEPS if step < self.text_percent]
        return replace(self, text_percent=smaller[-1] if smaller else SMALLEST_TEXT)
