"""Owns the congress screen: the votes of a turn, called one part after another, with every reason.

    app.push(CongressScreen(sitting, turn, on_done=go_on))

The count runs by itself; Space brings it to its end, P stops it, R begins it anew, Enter goes on to
the next vote and then calls `on_done`. Every seat can be opened.
"""

from __future__ import annotations

from collections.abc import Callable

from game.ui import lessons, motion
from game.ui.box import PAGE, Box
from game.ui.screen import Screen
from game.ui.screens.congress import frame, panels, result
from game.ui.screens.congress.delegate import delegate_dialog
from game.ui.screens.congress.hall import HallField, hall_plan, part_words
from game.ui.screens.congress.roll import Roll, decisive_part, loudest_of, roll_of
from game.ui.screens.congress.rostrum import rostrum
from game.ui.screens.congress.speech import speech_panel
from game.ui.screens.congress.speeches import Speech, speeches_of
from game.ui.screens.congress.votes import Vote, votes_of
from game.ui.sitting import Sitting
from game.ui.sound.cues import murmur_of
from game.ui.theme import Theme
from game.ui.widgets import Group, Widget
from game.words import text as _

HALL = Box(16, 156, 1084, 540)
_RIGHT = Box(1116, 70, 468, 820)


class CongressScreen(Screen):
    """The votes of one resolved turn; `motion` shows only that one."""

    def __init__(
        self,
        sitting: Sitting,
        turn: int,
        *,
        on_done: Callable[[], None] | None = None,
        motion: str = "",
    ) -> None:
        """Without `on_done` the screen leaves when it is through."""
        super().__init__()
        self.sitting, self.turn, self.on_done = sitting, turn, on_done
        found = votes_of(sitting, turn)
        self.votes = tuple(vote for vote in found if motion in ("", vote.motion.id))
        self.drop = motion_done()
        self.nth = 0
        self._begin()

    def _begin(self) -> None:
        self.clock, self.paused, self.chosen = 0.0, False, 0
        self._rung = False
        self.speeches: tuple[Speech, ...] = speeches_of(self.vote) if self.votes else ()
        self.roll = self._roll() if self.votes else Roll((), (), ())
        self.speech = _loudest(self.speeches)
        self._field: HallField | None = None
        self._count: panels.CountPanel | None = None

    def _roll(self) -> Roll:
        loudest = loudest_of([(speech.noise, speech.heard) for speech in self.speeches])
        return roll_of(self.vote.parts, decisive_part(self.vote), loudest)

    @property
    def vote(self) -> Vote:
        """The vote that is shown."""
        return self.votes[self.nth]

    # --- the count --------------------------------------------------------------------------------
    @property
    def counting(self) -> bool:
        """Whether parts are still to be called."""
        return bool(self.votes) and self.called < len(self.vote.parts)

    @property
    def called(self) -> int:
        """The part that is called now; the number of parts when all have been."""
        return self.roll.called_at(self.clock)

    @property
    def hushed(self) -> bool:
        """Whether the hall waits for the part that is called."""
        return self.roll.hushed_at(self.clock)

    @property
    def flipped(self) -> int:
        """How many seats show their vote: whole parts, and row by row of the one called."""
        parts = self.vote.parts
        whole = sum(len(part.ballots) for part in parts[: self.called])
        if self.called >= len(parts):
            return whole
        if self.hushed:
            return whole
        if self.reduced_motion:
            return whole + len(parts[self.called].ballots)
        return whole + self._turned(self.called, self.roll.share_at(self.clock))

    def _turned(self, part: int, share: float) -> int:
        """How many seats of a part have turned over when a share of its time is gone."""
        rows = [seat.row for seat in hall_plan(self.vote, HALL).seats if seat.delegation == part]
        order = sorted(set(rows))
        last = order[min(int(share * len(order)), len(order) - 1)]
        return sum(1 for row in rows if row <= last)

    def update(self, dt: float) -> bool:
        """Ring for order, then let the count run on."""
        if self.votes and not self._rung:
            self._rung = True
            self.sound("bell")
        if not self.counting or self.paused or len(self._builds) > 1:
            return False
        before, since = (self.called, self.hushed, self.flipped), self.clock
        self.clock = min(self.clock + dt, self.roll.end)
        if murmur := self.roll.heard_between(since, self.clock):
            self.sound(murmur)
        now = (self.called, self.hushed, self.flipped)
        if self.called >= len(self.vote.parts):
            self._finish()
        elif now[:2] != before[:2]:
            self.refresh()
        elif now != before:
            self._show_flipped()
        return now != before

    @property
    def progress(self) -> str:
        """The motion, then each part as it has been called."""
        if not self.votes:
            return ""
        if not self.called:
            return _("{title}. {question}").format(
                title=self.vote.motion.title, question=self.vote.motion.question
            )
        part = self.vote.parts[self.called - 1]
        return part_words(self.vote, part, called=False, done=True)

    @property
    def wake_in(self) -> float | None:
        """While the count runs something always changes soon."""
        running = self.counting and not self.paused and len(self._builds) == 1
        return 0.0 if running else super().wake_in

    def _show_flipped(self) -> None:
        if self._field is not None:
            self._field.flip(self.flipped, self.called)
        if self._count is not None:
            self._count.known = panels.known_count(self.vote, self.flipped)

    def _finish(self) -> None:
        self.drop = self.play(motion.stamp_drop())
        if self.vote.verdict is not None:
            self.sound("stamp")
        self.refresh()

    def pause(self) -> None:
        """Stop the count, or let it go on."""
        self.paused = not self.paused
        self.refresh()

    def to_result(self) -> None:
        """Bring the count to its end."""
        if self.counting:
            self.clock = self.roll.end
            self._finish()

    def again(self) -> None:
        """Call them all once more."""
        self.clock, self.paused, self._rung = 0.0, False, False
        self.refresh()

    def go_on(self) -> None:
        """To the next vote, or on with the game."""
        if self.nth + 1 < len(self.votes):
            self.nth += 1
            self._begin()
            self.refresh()
        elif self.on_done is not None:
            self.on_done()
        else:
            self.leave()

    # --- seats and speeches -----------------------------------------------------------------------
    def choose_seat(self, nth: int) -> None:
        """The keyboard's ring stands on another seat."""
        self.chosen = nth
        self.redraw()

    def open_seat(self, nth: int) -> None:
        """Open the delegate of a seat."""
        self.chosen = nth
        self.open(self._delegate)

    def _delegate(self, theme: Theme) -> Widget:
        called = self.chosen < self.flipped
        return delegate_dialog(
            theme, self.vote, self.chosen, called=called, on_step=self._step_seat
        )

    def _step_seat(self, by: int) -> None:
        self.chosen = (self.chosen + by) % len(self.vote.call.ballots)
        self.refresh()

    def choose_speech(self, nth: int) -> None:
        """Show another speech, and let the hall be heard as it was."""
        self.speech = nth
        speech = self.speeches[nth]
        self.sound(murmur_of(speech.noise, heard=speech.heard))
        self.refresh()

    # --- the page ---------------------------------------------------------------------------------
    def on_show(self) -> None:
        """A turn without a vote has nothing to show."""
        if not self.votes:
            self.go_on()

    def on_key(self, key: str) -> bool:
        """Esc: to the result, then on."""
        if key != "esc":
            return False
        if self.counting:
            self.to_result()
        else:
            self.go_on()
        return True

    def build(self, theme: Theme) -> Widget:
        """Top bar, motion, hall, rostrum, speech; at the right the count and its reasons."""
        page = Group(PAGE)
        if not self.votes:
            return page
        page.add(frame.top_bar(theme, self))
        page.add(frame.motion_box(theme, self.vote))
        self._field = page.add(self._hall())
        for widget in rostrum(theme, self):
            page.add(widget)
        page.add(speech_panel(theme, self))
        for widget in self._right(theme):
            page.add(widget)
        lessons.point(page, self, self.sitting, Box(270, 678, 390, 28))
        return page

    def sheet(self, _theme: Theme) -> Widget | None:
        """The lesson of a tutorial, over what was said."""
        return lessons.sheet(self, self.sitting, Box(270, 706, 640, 0))

    def _hall(self) -> HallField:
        return HallField(
            HALL,
            self.vote,
            flipped=self.flipped,
            called=self.called if self.counting else None,
            chosen=self.chosen,
            on_choose=self.choose_seat,
            on_open=self.open_seat,
        )

    def _right(self, theme: Theme) -> list[Widget]:
        known = panels.known_count(self.vote, self.flipped)
        self._count = panels.CountPanel(
            _RIGHT.top_part(256), self.vote, known, stamp=lambda: self.drop.value
        )
        middle = Box(_RIGHT.x, 336, _RIGHT.w, 296)
        lower = Box(_RIGHT.x, 642, _RIGHT.w, 248)
        if self.counting:
            parts = self.vote.parts
            return [
                self._count,
                panels.called_panel(
                    theme, middle, self.vote, parts[self.called], hushed=self.hushed
                ),
                panels.next_panel(lower, parts[self.called + 1 :]),
            ]
        return [
            self._count,
            result.why_panel(theme, middle, self.vote),
            result.split_panel(theme, lower, self.vote),
        ]


def motion_done() -> motion.Tween:
    """A stamp that has fallen already."""
    tween = motion.stamp_drop()
    tween.cut()
    return tween


def _loudest(speeches: tuple[Speech, ...]) -> int:
    """The one to be shown first: before a hostile hall, told in the bulletin, and the latest."""

    def rank(nth: int) -> tuple[bool, bool, int]:
        speech = speeches[nth]
        return (speech.hostile, speech.told is not None, nth)

    return max(range(len(speeches)), key=rank, default=0)


__all__ = ["HALL", "CongressScreen"]
