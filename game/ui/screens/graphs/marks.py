"""Owns the marks over a graph: the events, votes, posts and orders that moved its lines.

    for mark in marks(sitting, drawn):
        print(mark.nth, mark.kind, mark.words)

A turn has one mark at most: of what moved the lines, else of the weightiest thing in it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from game import narrate
from game.rules.state import Entry
from game.ui.screens.graphs.drawn import DELEGATES, FORECAST, Drawn
from game.ui.screens.graphs.reasons import by, change, keys, moved
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
    for mark in sorted(_marks(sitting, drawn), key=lambda item: (-item.weight, item.nth)):
        near = any(abs(mark.nth - other.nth) < apart for other in found)
        if not near and len(found) < most:
            found.append(mark)
    return tuple(sorted(found, key=lambda item: item.nth))


def _marks(sitting: Sitting, drawn: Drawn) -> Iterator[Mark]:
    main = sitting.scenario.card.main_motions
    for nth in range(1, len(sitting.past.states)):
        entries = sitting.past.entries(nth)
        vote = next(
            (e for e in entries if e.key in ("carried", "lost") and e.subject in main), None
        )
        step = max((abs(change(drawn, line, nth) or 0) for line in drawn.lines), default=0)
        if vote is not None and drawn.kind in (FORECAST, DELEGATES):
            yield Mark(nth, "vote", narrate.entry(sitting.scenario, vote), _MAIN)
        elif step and (told := _told(sitting, drawn, entries)) is not None:
            yield Mark(nth, told[0], told[1], step)


def _told(sitting: Sitting, drawn: Drawn, entries: Sequence[Entry]) -> tuple[Kind, str] | None:
    """What most moved the lines themselves, besides their drift; else what was most telling."""
    scenario = sitting.scenario
    wanted = keys(drawn)
    near = [entry for entry in entries if entry.key in wanted and entry.cause.kind != "rule"]
    own = [entry for entry in near for line in drawn.lines if moved(drawn, line.of, entry)]
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
