"""Owns when each part of a roll call is called, and how loud the hall is meanwhile.

    roll = roll_of(vote.parts, decisive_part(vote), loudest="murmur_3")
    roll.called_at(2.1), roll.share_at(2.1)     # which part, and how much of it has voted

The smallest parts are called first, so that much stands open for long. One follows the other every
350 ms; before the part that decides, and before the last two, the hall holds its breath.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from game.ui.motion import HUSH_DECIDES, HUSH_LAST, HUSH_LAST_BUT_ONE, ROLL_CALL_STEP
from game.ui.screens.congress.votes import Part, Vote, counted
from game.ui.sound.cues import murmur_of

_FEW = 5  # so few are called without a pause
_NOTHING = 1e-9


@dataclass(frozen=True, slots=True)
class Roll:
    """The timetable of a call: when each part is called, and when it begins to vote.

    `murmurs` are the cues of the hall, each with the second at which it is heard.
    """

    called: tuple[float, ...]
    votes: tuple[float, ...]
    murmurs: tuple[tuple[float, str], ...]

    @property
    def end(self) -> float:
        """When all have voted."""
        return self.votes[-1] + ROLL_CALL_STEP if self.votes else 0.0

    def called_at(self, clock: float) -> int:
        """The part that is called at a time; the number of parts when all have voted."""
        if clock >= self.end - _NOTHING:
            return len(self.called)
        return max(0, bisect_right(self.called, clock + _NOTHING) - 1)

    def share_at(self, clock: float) -> float:
        """How much of the part that is called has voted, 0 to 1; 0 while the hall waits for it."""
        begins = self.votes[self.called_at(clock)]
        return min(1.0, max(0.0, (clock - begins) / ROLL_CALL_STEP))

    def hushed_at(self, clock: float) -> bool:
        """Whether the hall waits for the part that is called."""
        return clock < self.end - _NOTHING and clock + _NOTHING < self.votes[self.called_at(clock)]

    def heard_between(self, before: float, now: float) -> str:
        """The last cue of the hall after `before`, up to `now`; "" where there is none."""
        heard = [cue for at, cue in self.murmurs if before < at <= now]
        return heard[-1] if heard else ""


def roll_of(parts: Sequence[Part], decides: int | None, loudest: str) -> Roll:
    """The timetable of a call; `decides` is the part with which it is settled."""
    clock, called, votes = 0.0, [], []
    for nth in range(len(parts)):
        called.append(clock)
        clock += _hush(nth, len(parts), decides)
        votes.append(clock)
        clock += ROLL_CALL_STEP
    return Roll(tuple(called), tuple(votes), _murmurs(called, loudest))


def _hush(nth: int, count: int, decides: int | None) -> float:
    """How long the hall waits for a part."""
    if count <= _FEW:
        return 0.0
    last = {count - 1: HUSH_LAST, count - 2: HUSH_LAST_BUT_ONE}.get(nth, 0.0)
    return max(last, HUSH_DECIDES if nth == decides else 0.0)


def _murmurs(called: Sequence[float], loudest: str) -> tuple[tuple[float, str], ...]:
    """The hall grows louder from third to third, as far as it is loud at all."""
    most = int(loudest.rsplit("_", 1)[1])
    places = (len(called) // 6, len(called) // 3, len(called) * 2 // 3)
    if len(called) <= _FEW:
        return ()
    return tuple(
        (called[place] + _NOTHING, f"murmur_{min(step, most)}")
        for step, place in enumerate(places, 1)
    )


def decisive_part(vote: Vote) -> int | None:
    """The part with which the motion is carried, or can't be carried any more."""
    for_, left = 0, vote.count.cast
    for nth, part in enumerate(vote.parts):
        count = counted(ballot.side for ballot in part.ballots)
        for_, left = for_ + count.for_, left - count.cast
        if for_ >= vote.needed or for_ + left < vote.needed:
            return nth
    return None


def loudest_of(noises: Sequence[tuple[int, bool]]) -> str:
    """How loud a hall gets that was so loud at its speeches: noise, and whether one was heard."""
    return max((murmur_of(noise, heard=heard) for noise, heard in noises), default="murmur_1")
