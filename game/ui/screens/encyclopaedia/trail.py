"""Owns the way through the articles: where one is, was before, and can go on to.

>>> trail = Trail("a")
>>> trail.go("b"); trail.leaf("c"); trail.leaf("d"); trail.back()
>>> trail.here, trail.can_go_on
('b', True)
"""

from __future__ import annotations


class Trail:
    """The articles read, in order."""

    def __init__(self, first: str) -> None:
        """It begins with one."""
        self._read, self._at, self._leafing = [first], 0, False

    @property
    def here(self) -> str:
        """The article that is open."""
        return self._read[self._at]

    @property
    def can_go_back(self) -> bool:
        """Whether one was read before."""
        return self._at > 0

    @property
    def can_go_on(self) -> bool:
        """Whether one was read after."""
        return self._at + 1 < len(self._read)

    def go(self, to: str) -> None:
        """Go on to an article; what came after is forgotten."""
        self._read[self._at + 1 :] = [to]
        self._at += 1
        self._leafing = False

    def leaf(self, to: str) -> None:
        """Show an article in passing: the next one that is shown so takes its place."""
        if to == self.here:
            return
        if self._leafing and not self.can_go_on:
            self._read[self._at] = to
        else:
            self.go(to)
        self._leafing = True

    def back(self) -> None:
        """One step back, if there is one."""
        self._at = max(0, self._at - 1)
        self._leafing = False

    def on(self) -> None:
        """One step on, if there is one."""
        self._at = min(self._at + 1, len(self._read) - 1)
        self._leafing = False
