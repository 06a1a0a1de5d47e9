"""Owns how long the window lets a player think that looks ahead, and how far its thinking is.

patience = Patience(1.0)
match.patience = patience.anew       # a fresh second for each answer
patience.share, patience.hurry(), patience.stop()  # from the window, while a thread thinks
"""

from __future__ import annotations

import time
from collections.abc import Callable

from game.players.vozhd import LEVEL as VOZHD

SECONDS = 1.0  # for one answer


def looks_ahead(level: str) -> bool:
    """Whether a kind of player takes time to think, and can be hurried."""
    return level == VOZHD


class Stopped(Exception):
    """The thinking was broken off, and there is no answer."""


class Patience:
    """A time to think in; the player is asked between two steps whether to go on.

    It ends before a step that, if it took as long as the longest, would be too long.
    """

    def __init__(self, seconds: float = SECONDS) -> None:
        """`seconds` for each answer."""
        self.seconds = seconds
        self.share = 0.0
        self._until = self._asked = self._longest = 0.0
        self._hurried = self._stopped = False

    def anew(self) -> Callable[[float], bool]:
        """Begin to wait for another answer."""
        self.share, self._hurried, self._stopped = 0.0, False, False
        self._asked, self._longest = time.perf_counter(), 0.0
        self._until = self._asked + self.seconds
        return self._watch

    def hurry(self) -> None:
        """Be content with what is known by now."""
        self._hurried = True

    def stop(self) -> None:
        """Want no answer any more: whoever thinks leaves off with `Stopped`."""
        self._stopped = True

    def _watch(self, share: float) -> bool:
        if self._stopped:
            raise Stopped
        now = time.perf_counter()
        self._longest, self._asked = max(self._longest, now - self._asked), now
        left = self._until - now
        self.share = max(share, 1 - left / self.seconds)
        return left > self._longest and not self._hurried
