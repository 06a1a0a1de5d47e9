"""Owns the chronicle page of the debrief: turn by turn, every change under its cause.

Filtered by kind and by faction; the same change in many places is told in one line.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from game import narrate
from game.narrate.changes import Change, changes
from game.rules.model import Scenario
from game.rules.state import Cause, Entry
from game.ui import art
from game.ui import theme as t
from game.ui.box import Box
from game.ui.canvas import Canvas
from game.ui.theme import Theme
from game.ui.widgets import Dropdown, Item, Panel, ScrollList, TextItem, Widget
from game.words import plural
from game.words import text as _

if TYPE_CHECKING:
    from game.ui.screens.debrief.screen import DebriefScreen

_LIST, _PAGE = Box(16, 114, 330, 774), Box(362, 114, 1222, 774)
_HEAD, _LINE, _MOST = 34.0, 26.0, 12  # an item has at most so many lines

KINDS: dict[str, tuple[str, ...]] = {
    "all": (),
    "votes": (
        "carried",
        "lost",
        "claimed",
        "elected",
        "listed",
        "struck",
        "enlarged",
        "called",
        "delegation",
        "agenda",
        "argument",
        "line",
        "seat",
    ),
    "news": ("event", "answer"),
    "posts": (
        "secretary",
        "office",
        "standing",
        "join",
        "lead",
        "health",
        "mandate",
        "tie",
        "leave",
        "illness",
        "back",
    ),
    "places": (
        "grip",
        "support",
        "mood",
        "inspected",
        "signatures",
        "addressed",
        "cells",
        "officials",
        "levy",
    ),
    "papers": ("read", "kept_back", "answered", "stain", "publish", "give"),
    "measures": ("measure", "platform", "appeal", "doctrine"),
    "ban": (
        "evidence",
        "promise",
        "promise_broken",
        "dropped",
        "underground",
        "press_stands",
        "press_seized",
        "marched",
        "dispersed",
        "nothing_found",
        "standing",
    ),
    "country": ("gauge", "lever"),
    "press": (
        "campaign_on",
        "campaign_against",
        "campaign_ends",
        "barred",
        "unbarred",
        "discussion",
        "discussion_closed",
    ),
    "pacts": (
        "pact",
        "offer",
        "declined",
        "breach",
        "trust",
        "denounced",
        "ran_out",
        "pact_ends",
        "feud",
        "feud_ends",
    ),
    "orders": ("done", "failed", "void", "letter", "intercepted"),
}


def kind_words(kind: str) -> str:
    """The name of a kind in the filter."""
    return {
        "all": _("Everything"),
        "votes": _("Votes and elections"),
        "news": _("News and answers"),
        "posts": _("People and posts"),
        "places": _("Organisations"),
        "papers": _("Papers"),
        "measures": _("Measures of the factions"),
        "ban": _("The ban on factions"),
        "country": _("The country"),
        "press": _("Press and doors"),
        "pacts": _("Pacts and offers"),
        "orders": _("Orders and how they went"),
    }[kind]


def page(_theme: Theme, screen: DebriefScreen) -> list[Widget]:
    """The turns at the left, the chosen one at the right."""
    scenario, chronicle = screen.sitting.scenario, screen.sitting.match.state.chronicle
    turns: list[Item] = []
    for nth, entries in enumerate(chronicle):
        count = sum(1 for _entry in kept(entries, screen.kind, screen.about))
        note = plural("{n} change", "{n} changes", count).format(n=count)
        turns.append(TextItem(59, scenario.calendar[nth].label, note, name=f"turn {nth}"))
    listed = ScrollList(
        _LIST, turns, chosen=screen.shown_turn, on_choose=screen.choose_turn, name="turn list"
    )
    return [listed, _turn(screen)]


def kept(entries: Iterable[Entry], kind: str, faction: str) -> Iterator[Entry]:
    """The entries of a kind that are about a faction, or that it caused."""
    for entry in entries:
        about = (entry.cause.faction, entry.subject, entry.detail, entry.before, entry.after)
        if (not KINDS[kind] or entry.key in KINDS[kind]) and (not faction or faction in about):
            yield entry


def _turn(screen: DebriefScreen) -> Widget:
    scenario, chronicle = screen.sitting.scenario, screen.sitting.match.state.chronicle
    nth = screen.shown_turn
    title = scenario.calendar[nth].label if nth < len(chronicle) else _("The chronicle")
    panel = Panel(_PAGE, title=title, name="chronicle")
    factions = ["", *scenario.factions]
    names = [_("All factions"), *(narrate.name(scenario, name) for name in factions[1:])]
    kinds = list(KINDS)
    places = (
        Box(_PAGE.right - 16 - 240, _PAGE.y + 10, 240, 38),
        Box(_PAGE.right - 16 - 240 - 12 - 270, _PAGE.y + 10, 270, 38),
    )
    panel.add(
        Dropdown(
            places[1],
            [kind_words(kind) for kind in kinds],
            kinds.index(screen.kind),
            lambda n: screen.filter(kinds[n], screen.about),
            name="kind",
        )
    )
    panel.add(
        Dropdown(
            places[0],
            names,
            factions.index(screen.about),
            lambda n: screen.filter(screen.kind, factions[n]),
            name="faction",
        )
    )
    entries = list(kept(chronicle[nth], screen.kind, screen.about)) if nth < len(chronicle) else []
    items = [CauseItem(scenario, group) for group in groups(scenario, entries)]
    panel.add(
        ScrollList(
            Box(_PAGE.x + 16, _PAGE.y + 62, _PAGE.w - 32, _PAGE.h - 76),
            items,
            gap=10,
            name="entries",
            empty=_("Nothing of this kind happened in this turn."),
        )
    )
    return panel


@dataclass(frozen=True, slots=True)
class CauseGroup:
    """A cause and what it changed; `more` says that it goes on from the group before."""

    cause: Cause
    lines: tuple[Change, ...]
    more: bool = False


def groups(scenario: Scenario, entries: Sequence[Entry]) -> list[CauseGroup]:
    """Neighbouring entries of one cause, in portions that a page can hold."""
    found = []
    for cause, run in groupby(entries, key=lambda entry: entry.cause):
        told = [entry for entry in run if entry.key not in _HEADED]
        lines = changes(scenario, told)
        lines = (*_opening(scenario, cause, entries), *lines)
        for start in range(0, max(1, len(lines)), _MOST):
            found.append(CauseGroup(cause, lines[start : start + _MOST], more=start > 0))
    return found


_HEADED = ("done", "failed", "event")  # these say what the heading says


def _opening(scenario: Scenario, cause: Cause, entries: Sequence[Entry]) -> tuple[Change, ...]:
    """Under the heading: how an order went, where dice were thrown, or the line of a news."""
    for entry in entries:
        if entry.cause == cause and entry.key == "event":
            lead = scenario.events[entry.subject].lead
            return (Change(lead, ""),) if lead else ()
        if entry.cause == cause and entry.key in ("done", "failed") and entry.roll is not None:
            words = _("It took") if entry.key == "done" else _("It failed")
            return (Change(words, _("thrown {n}").format(n=entry.roll)),)
    return ()


class CauseItem(Item):
    """A cause in bold with its faction's sign, and under it what it changed."""

    def __init__(self, scenario: Scenario, group: CauseGroup) -> None:
        super().__init__(_HEAD + _LINE * len(group.lines) + 6, name=f"cause {group.cause.id}")
        self.scenario, self.group = scenario, group

    def paint(self, canvas: Canvas) -> None:
        """Heading and lines."""
        box, group = self.box, self.group
        head = Box(box.x, box.y, box.w, _HEAD - 4)
        canvas.rect(head, t.SHADE)
        if group.cause.faction:
            art.glyph(canvas, group.cause.faction, (head.x + 16, head.centre[1]), 13)
        words = narrate.cause(self.scenario, group.cause)
        if group.more:
            words = _("{cause} (continued)").format(cause=words)
        kind = cause_words(group.cause)
        canvas.text_in(head.beside(34).left_part(head.w - 190), words, t.LABEL_BOLD, ellipsis=True)
        canvas.text_in(head.left_part(head.w - 12), kind, t.NOTE, t.SOFT_INK, align="right")
        for nth, line in enumerate(group.lines):
            place = Box(box.x + 34, box.y + _HEAD + nth * _LINE, box.w - 46, _LINE)
            self._change(canvas, place, line)

    def _change(self, canvas: Canvas, place: Box, line: Change) -> None:
        ink = t.RED if line.by < 0 else t.INK
        aside = 300 if line.value else 0
        canvas.text_in(place.left_part(place.w - aside), line.words, t.LABEL, ellipsis=True)
        if line.value:
            value = place.right_part(aside - 10)
            canvas.text_in(value, line.value, t.LABEL_BOLD, ink, align="right", ellipsis=True)
        canvas.across(place.x, place.right, place.bottom, t.SHADE, 1.2)


def cause_words(cause: Cause) -> str:
    """What kind of cause it is, in a word."""
    return {
        "order": _("order"),
        "event": _("news"),
        "motion": _("vote"),
        "election": _("election"),
        "pact": _("pact"),
        "rule": _("the way of things"),
        "risk": _("death"),
        "start": _("the beginning"),
    }[cause.kind]
