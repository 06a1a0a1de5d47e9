"""Owns what of the base's course of events belongs to a scenario: whatever has its day in it.

The base tells the whole of 1923 to 1929; a scenario begins and ends somewhere in it. Assemblies,
motions, elections, events, facts, risks and history's orders come in where the calendar has their
day. What lies before the first day is the past: of it a scenario keeps only how it came out, so
that conditions can name what happened before it began. Facts of before the course has begun are
asked of the start of whoever begins with it.

It must not know what is true of the start: `dated` does.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from typing import NamedTuple

from game.rules.days import LENGTH
from game.scenario.node import Node

LATE = 7  # days after the last one whose facts a game can still bring about

Nodes = Mapping[str, Node]


class Span(NamedTuple):
    """The first and the last day of a scenario."""

    first: date
    last: date

    def holds(self, begins: date | None, ends: date | None = None) -> bool:
        """Whether any day from `begins` to `ends` lies in it; what has no day never does not."""
        if begins is None:
            return True
        return begins <= self.last and (ends or begins) >= self.first


def span(calendar: Node | None) -> Span | None:
    """The days from the first turn to the end of the last one; None where that can't be said."""
    turns = calendar.items if calendar else ()
    first, last = (_day(turn, "begins") if turn else None for turn in _ends(turns))
    if first is None or last is None:
        return None
    days = LENGTH.get(_text(turns[-1], "kind") or "weeks", 1)
    return Span(first, last + timedelta(days=days - 1))


def _ends(turns: tuple[Node, ...]) -> tuple[Node | None, Node | None]:
    return (turns[0], turns[-1]) if turns else (None, None)


def within(base: Nodes, days: Span) -> dict[str, Node]:
    """The base without the course of other days."""
    nodes, dawn = dict(base), _dawn(base)
    for noun, belongs in _BELONGS.items():
        if noun in nodes:
            kept = tuple(
                i for i in nodes[noun].items if belongs(i, days) or _founding(noun, i, days, dawn)
            )
            nodes[noun] = nodes[noun].with_value(kept)
    assemblies = _ids(nodes, "assemblies")
    for noun in ("motions", "elections"):  # a sitting's business goes with the sitting
        if noun in nodes:
            kept = tuple(i for i in nodes[noun].items if _text(i, "assembly") in assemblies)
            nodes[noun] = nodes[noun].with_value(kept)
    return nodes


def past(base: Nodes, days: Span) -> dict[str, dict[str, Node]]:
    """What history did before the first day, by noun and id: events that came, motions put."""
    return {
        noun: {
            item.id: item
            for item in (base[noun].items if noun in base else ())
            if item.id and _before(item, days) and was(item)
        }
        for noun, was in (("events", _happened), ("motions", _was_put))
    }


def past_orders(base: Nodes, days: Span) -> tuple[Node, ...]:
    """History's orders before the first day."""
    items = base["history"].items if "history" in base else ()
    return tuple(item for item in items if _before(item, days))


def answer_of(event: Node) -> str:
    """The option that was chosen; "" where nothing was asked or the record is silent."""
    options = event.keys["options"].items if "options" in event.keys else ()
    chosen = (option.id or "" for option in options if _true(option, "history"))
    return next(chosen, "")


def _event(item: Node, days: Span) -> bool:
    """An event that history brought before the first day is over, whatever its last day."""
    if _before(item, days) and _happened(item):
        return False
    return days.holds(_day(item, "day"), _day(item, "until"))


def _risk(item: Node, days: Span) -> bool:
    begins = _day(item, "since") or _day(item, "day")
    return days.holds(begins, _day(item, "until") or _day(item, "day"))


def _fact(item: Node, days: Span) -> bool:
    """A fact of the days, or of a week after them where it can be told early."""
    day, give = _day(item, "day"), item.keys.get("tolerance")
    early = min(give.value if give and isinstance(give.value, int) else LATE, LATE)
    return day is None or days.first <= day <= days.last + timedelta(days=early)


def _dawn(base: Nodes) -> date | None:
    """The day on which the first assembly of the whole course opens."""
    opened = (
        _day(item, "opens") for item in (base["assemblies"].items if "assemblies" in base else ())
    )
    return min((day for day in opened if day), default=None)


def _founding(noun: str, item: Node, days: Span, dawn: date | None) -> bool:
    """A fact of before the course, where the scenario begins before it does."""
    day = _day(item, "day")
    return bool(noun == "facts" and day and dawn and day < days.first <= dawn)


def _one_day(item: Node, days: Span) -> bool:
    return days.holds(_day(item, "day"))


_BELONGS: Mapping[str, Callable[[Node, Span], bool]] = {
    "assemblies": lambda item, days: days.holds(_day(item, "opens"), _day(item, "closes")),
    "motions": _one_day,
    "elections": _one_day,
    "events": _event,
    "facts": _fact,
    "history": _one_day,
    "risks": _risk,
}


def _happened(event: Node) -> bool:
    recorded = _text(event, "confidence") != "assumption" and "when" not in event.keys
    return bool(answer_of(event)) or recorded


def _was_put(motion: Node) -> bool:
    said = _text(motion, "history")
    if said:
        return said != "not_put"
    return _text(motion, "confidence") != "assumption" and not _false(motion, "vote")


def _before(item: Node, days: Span) -> bool:
    day = _day(item, "day")
    return day is not None and day < days.first


def _day(item: Node, key: str) -> date | None:
    try:
        return date.fromisoformat(_text(item, key))
    except ValueError:  # none, or no date: whoever builds the thing says so
        return None


def _text(item: Node, key: str) -> str:
    node = item.keys.get(key)
    return node.value if node and isinstance(node.value, str) else ""


def _true(item: Node, key: str) -> bool:
    node = item.keys.get(key)
    return node is not None and node.value is True


def _false(item: Node, key: str) -> bool:
    node = item.keys.get(key)
    return node is not None and node.value is False


def _ids(nodes: Nodes, noun: str) -> frozenset[str]:
    return (
        frozenset(item.id for item in nodes[noun].items if item.id)
        if noun in nodes
        else frozenset()
    )
