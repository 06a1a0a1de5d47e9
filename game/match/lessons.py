"""Owns how far somebody is in a tutorial: which lesson is on, and whether it is done.

    current(match, "secretariat")     # the first lesson of this turn that is not done, or its last

Nothing is noted down for it: all is read from the state and from the orders given so far, so that a
save that is taken up goes on where it was left. It must not know how a lesson is shown.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from game.match.sitting import Match
from game.rules.conditions import all_hold
from game.rules.model import Lesson
from game.rules.orders import Order, parse


def course(match: Match, faction: str) -> tuple[Lesson, ...]:
    """All lessons for who plays `faction`, in their order."""
    lessons = (one for one in match.scenario.lessons.values() if one.faction == faction)
    return tuple(sorted(lessons, key=lambda one: one.turn))


def current(match: Match, faction: str, skipped: Collection[str] = ()) -> Lesson | None:
    """The first lesson of this turn that is neither done nor skipped; else the last of the turn."""
    turn = match.state.turn + 1
    now = [one for one in course(match, faction) if one.turn == turn]
    open_ = (one for one in now if one.id not in skipped and not done(match, one))
    return next(open_, now[-1] if now else None)


def done(match: Match, lesson: Lesson) -> bool:
    """Whether what it asks for has been done; one that asks for nothing is done with its turn."""
    if not asks(lesson):
        return match.state.turn + 1 > lesson.turn
    if lesson.done_when and all_hold(match.scenario, match.state, lesson.done_when):
        return True
    return bool(lesson.verb) and any(_is_it(lesson, order) for order in _given(match, lesson))


def asks(lesson: Lesson) -> bool:
    """Whether a lesson wants something done, beside being read."""
    return bool(lesson.done_when or lesson.verb)


def _given(match: Match, lesson: Lesson) -> Iterator[Order]:
    """The orders of its side from its turn on, those that are only put down among them."""
    for nth, answers in enumerate(match.answers, 1):
        if nth >= lesson.turn:
            for answer in answers:
                if answer.faction == lesson.faction:
                    yield from map(parse, answer.lines)
    if match.awaited == lesson.faction:
        yield from map(parse, match.draft)


def _is_it(lesson: Lesson, order: Order) -> bool:
    """Whether an order is of the kind that is asked for, and about what is asked for."""
    return order.verb == lesson.verb and lesson.target in ("", order.target, order.object)
