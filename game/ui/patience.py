"""Owns how long the window lets a player think that looks ahead, and how far its thinking is.

patience = Patience(1.0)
match.patience = patience.anew       # a fresh second for each answer
patience.share, patience.hurry()     # from the window, while a thread thinks
"""

from __future__ import annotations

import time
from collections.abc import Callable

SECONDS = 1.0  # for one answer


class Patience:
    """A time to think in; the player is asked between two steps whether to go on.

    It ends before a step that, if it took as long as the longest, would be too long.
    """

    def __init__(self, seconds: float = SECONDS) -> None:
        """`seconds` for each answer."""
        self.seconds = seconds
        self.share = 0.0
        self._until = self._asked = self._longest = 0.0
        self._hurried = False

    def anew(self) -> Callable[[float], bool]:
        """Begin to wait for another answer."""
        self.share, self._hurried = 0.0, False
        self._asked, self._longest = time.perf_counter(), 0.0
        self._until = self._asked + self.seconds
        return self._watch

    def hurry(self) -> None:
        """Be content with what is known by now."""
        self._hurried = True

    def _watch(self, share: float) -> bool:
        now = time.perf_counter()
        self._longest, self._asked = max(self._longest, now - self._asked), now
        left = self._until - now
        self.share = max(share, 1 - left / self.seconds)
        return left > self._longest and not self._hurried
