"""Values that change over time, and what becomes of them under reduced motion.

>>> slide = Tween(0, 100, seconds=0.2)
>>> slide.advance(0.1), slide.value
(True, 75.0)
>>> slide.advance(0.1), slide.value, slide.done
(True, 100, True)

Nothing loops and nothing blinks. Under reduced motion a tween is at its end at once, and
`marked` stays true for a while where the change must still be seen (a red outline for 600 ms).
"""

from __future__ import annotations

from dataclasses import dataclass, field

CARD_SLIDE = 0.18
DISC_WIPE = 0.30
BAR_MOVE = 0.25
ROLL_CALL_STEP = 0.35
HUSH_DECIDES = 0.8  # before the part that settles a vote
HUSH_LAST_BUT_ONE = 0.35
HUSH_LAST = 0.6
STAMP_DROP = 0.12
STAMP_APART = 0.04
TIP_DELAY = 0.25
CUT_MARK = 0.60


@dataclass(slots=True)
class Tween:
    """A value on its way from `start` to `end`; it waits for `delay` seconds first.

    `even` runs at one speed; otherwise it slows towards the end. `mark` is how many seconds
    `marked` stays true after a cut under reduced motion.
    """

    start: float
    end: float
    seconds: float
    delay: float = 0.0
    even: bool = False
    mark: float = 0.0
    elapsed: float = 0.0
    reduced: bool = False
    _marked_for: float = field(default=0.0, repr=False)

    def cut(self) -> None:
        """Jump to the end (a skip, or reduced motion) and show the mark, if there is one."""
        self.reduced = True
        self.elapsed = self.delay + self.seconds
        self._marked_for = self.mark

    def advance(self, dt: float) -> bool:
        """Let `dt` seconds pass; whether what is shown has changed."""
        if self.done:
            return False
        if self.reduced:
            self._marked_for = max(0.0, self._marked_for - dt)
            return self._marked_for == 0.0
        self.elapsed = min(self.elapsed + dt, self.delay + self.seconds)
        return self.elapsed > self.delay

    @property
    def share(self) -> float:
        """How far it has come, 0 to 1."""
        if self.seconds <= 0 or self.elapsed >= self.delay + self.seconds:
            return 1.0 if self.elapsed >= self.delay else 0.0
        line = max(0.0, self.elapsed - self.delay) / self.seconds
        return line if self.even else 1 - (1 - line) ** 2

    @property
    def value(self) -> float:
        """The value now."""
        if self.share >= 1.0:
            return self.end
        return self.start + (self.end - self.start) * self.share

    @property
    def marked(self) -> bool:
        """Whether a cut is still being pointed out."""
        return self._marked_for > 0

    @property
    def done(self) -> bool:
        """Whether nothing more will change."""
        return self.share >= 1.0 and not self.marked


def stamp_drop(nth: int = 0) -> Tween:
    """The size of the nth stamp of a row as it falls: 1.3 to 1."""
    return Tween(1.3, 1.0, STAMP_DROP, delay=nth * STAMP_APART)
