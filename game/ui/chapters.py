"""Owns a campaign's chapters: where in the campaign each lies, and what is carried into it.

    chapters(sitting)[3].cover.card.title      # read at once: only cards and calendars
    carry(sitting, chapter)                    # reads a whole scenario: call it in a thread

Both days are seen from the player's seat, so that a chapter tells nothing he may not know.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Literal

from game import rules
from game.record.carried import Line, carried
from game.rules.days import turn_of
from game.rules.errors import GensekError
from game.rules.model import Scenario
from game.rules.view import view
from game.scenario.cover import Cover, cover
from game.ui.sitting import Sitting
from game.words import language

When = Literal["past", "running", "ahead"]


@dataclass(frozen=True, slots=True)
class Chapter:
    """One scenario of a campaign; `opens` and `closes` are the campaign's turns that it spans."""

    nth: int  # from 1
    name: str
    cover: Cover
    opens: int
    closes: int

    def when(self, turn: int, *, over: bool = False) -> When:
        """Whether it is over in a turn, goes on, or has not begun."""
        if turn < self.opens:
            return "ahead"
        return "past" if over or turn > self.closes else "running"


def chapters(sitting: Sitting) -> tuple[Chapter, ...]:
    """The chapters of the game that is played, in their order; none where it is no campaign."""
    scenario = sitting.scenario
    found = [(name, _cover(name, language())) for name in scenario.card.chapters]
    return tuple(
        Chapter(nth, name, it, turn_of(scenario, it.first), turn_of(scenario, it.last))
        for nth, (name, it) in enumerate(found, 1)
        if it is not None
    )


def beginning(sitting: Sitting) -> Chapter | None:
    """The chapter that begins in the present turn."""
    turn = sitting.state.turn
    return next((chapter for chapter in chapters(sitting) if chapter.opens == turn), None)


def carry(sitting: Sitting, chapter: Chapter) -> tuple[Line, ...] | None:
    """The chapter's first day, line by line; None where a loaded game has forgotten that turn."""
    opened = sitting.match.opened(chapter.opens)
    if opened is None:
        return None
    alone = _alone(chapter.name, language())
    here = view(sitting.scenario, opened, sitting.seat).state
    there = view(alone, rules.start(alone, 0), sitting.seat).state
    return carried(here, there)


@cache
def _cover(name: str, spoken: str) -> Cover | None:
    """Read once in a language; None for a chapter that is not installed or can't be read."""
    try:
        return cover(name, spoken)
    except GensekError:
        return None


@cache
def _alone(name: str, spoken: str) -> Scenario:
    from game.scenario.load import load  # pydantic and yaml come with it

    return load(name, spoken)
