"""Owns the marks over a graph: the events, votes, posts and orders that moved its lines.

    for mark in marks(sitting, drawn):
        print(mark.nth, mark.kind, mark.words)

A turn has one mark at most: of what moved the lines, else of the weightiest thing in it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from game import narrate
from game.rules.state import Entry
from game.ui.screens.graphs.drawn import DELEGATES, FORECAST, Drawn
from game.ui.screens.graphs.reasons import by, change, concerns
from game.ui.sitting import Sitting
from game.words import text as _

Kind = Literal["vote", "post", "news", "order", "other"]
KINDS: tuple[Kind, ...] = ("vote", "post", "news", "order", "other")
_TELLING: dict[str, Kind] = {
    "carried": "vote",
    "lost": "vote",
    "secretary": "post",
    "office": "post",
    "seat": "post",
    "standing": "post",
    "join": "post",
    "lead": "post",
    "pact": "other",
    "breach": "other",
    "event": "news",
}
_CAUSES: dict[str, Kind] = {
    "motion": "vote",
    "election": "vote",
    "event": "news",
    "order": "order",
}
_MAIN = 1000  # a main vote is marked before everything else


@dataclass(frozen=True, slots=True)
class Mark:
    """What moved the lines in a turn: its kind, its words, and how much it weighs."""

    nth: int
    kind: Kind
    words: str
    weight: int


def kind_words(kind: Kind) -> str:
    """What a kind is called under the graph."""
    return {
        "vote": _("a vote"),
        "post": _("people and posts"),
        "news": _("news"),
        "order": _("an order"),
        "other": _("anything else"),
    }[kind]


def marks(sitting: Sitting, drawn: Drawn, most: int, apart: int) -> tuple[Mark, ...]:
    """The weightiest marks, at least `apart` turns from each other, in the order of the turns."""
    found: list[Mark] = []
    for weight, nth in _weights(sitting, drawn):
        near = any(abs(nth - other.nth) < apart for other in found)
        if not near and len(found) < most and (told := _told(sitting, drawn, nth)) is not None:
            found.append(Mark(nth, *told, weight))
    return tuple(sorted(found, key=lambda item: item.nth))


def _weights(sitting: Sitting, drawn: Drawn) -> list[tuple[int, int]]:
    """By how much each turn moved the lines, the most first; a main vote before everything."""
    found = []
    for nth in range(1, len(sitting.past.states)):
        step = max((abs(change(drawn, line, nth) or 0) for line in drawn.lines), default=0)
        weight = _MAIN if _main_vote(sitting, drawn, nth) is not None else step
        if weight:
            found.append((weight, nth))
    return sorted(found, key=lambda item: (-item[0], item[1]))


def _main_vote(sitting: Sitting, drawn: Drawn, nth: int) -> Entry | None:
    """The main vote of a turn, where the lines are about delegates."""
    if drawn.kind not in (FORECAST, DELEGATES):
        return None
    main = sitting.scenario.card.main_motions
    entries = sitting.past.entries(nth)
    return next((e for e in entries if e.key in ("carried", "lost") and e.subject in main), None)


def _told(sitting: Sitting, drawn: Drawn, nth: int) -> tuple[Kind, str] | None:
    """What most moved the lines themselves, besides their drift; else what was most telling."""
    scenario, entries = sitting.scenario, sitting.past.entries(nth)
    if (vote := _main_vote(sitting, drawn, nth)) is not None:
        return "vote", narrate.entry(scenario, vote)
    own = [e for e in entries if concerns(drawn, e) and e.cause.kind != "rule"]
    if own:
        weightiest = max(own, key=lambda entry: abs(by(entry)))
        words = _("{cause}. {change}").format(
            cause=narrate.cause(scenario, weightiest.cause),
            change=narrate.entry(scenario, weightiest),
        )
        return _CAUSES.get(weightiest.cause.kind, "other"), words
    for key, kind in _TELLING.items():
        found = next((entry for entry in entries if entry.key == key), None)
        if found is not None:
            return kind, narrate.entry(scenario, found)
    return None
