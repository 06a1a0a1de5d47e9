"""Owns the line beside the tabs: what was just done, first steps, a hint of the record.

Of the three only one is said at a time, in that order; the last two can be closed for good.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from game import narrate
from game.players.history import recorded
from game.ui import art, lessons
from game.ui import theme as t
from game.ui.box import Box
from game.ui.canvas import Canvas
from game.ui.explain import Explanation, Row
from game.ui.keys import cap
from game.ui.preferences import Preferences
from game.ui.widgets import Group, Label, LinkButton, Picture, Widget
from game.words import plural
from game.words import text as _

if TYPE_CHECKING:
    from game.ui.frame import DeskScreen

NOTICE = 3.0
"""Seconds for which something that was done is said."""


def line(screen: DeskScreen, box: Box) -> Widget | None:
    """What is to be said in `box`, if anything."""
    wishes = screen.app.preferences if screen.app is not None else Preferences(first_steps=False)
    if screen.notice:
        return Label(box, screen.notice, t.LABEL_BOLD, t.RED, ellipsis=True, name="notice")
    if lessons.current(screen.sitting) is not None:
        return None  # the lesson stands here
    if wishes.first_steps and screen.sitting.state.turn == 0:
        return _closable(screen, box, _first_step(screen, box), "first_steps")
    if wishes.record_hints and not screen.sitting.match.over:
        return _closable(screen, box, _hint(screen, box), "record_hints")
    return None


def _closable(screen: DeskScreen, box: Box, told: Widget, wish: str) -> Widget:
    """A line with a cross that closes such lines for good."""

    def close() -> None:
        if screen.app is not None:
            screen.app.prefer(screen.app.preferences.turned(wish, on=False))

    place = Box(box.x, box.y, 30, box.h)
    words = _("Close these hints")
    cross = Picture(place, _cross, name="close hints", tooltip=words, on_act=close)
    return Group(box, children=[cross, told])


def _cross(canvas: Canvas, box: Box) -> None:
    art.cross(canvas, box.centre, 11, t.SOFT_INK)


def _first_step(screen: DeskScreen, box: Box) -> Widget:
    steps = {
        "Map": _("Choose a figure below and press Enter for an order; {key} ends the turn.").format(
            key=cap("space")
        ),
        "Organs": _("Each belt is a link of the loop of power: choose one to see who holds it."),
        "Card index": _("Type to search; a card shows ties, and what can be held against them."),
        "Bulletin": _("The news, and beside it whatever waits for your answer."),
    }
    words = steps.get(screen.tab, _("{key} on any number opens its reasons.").format(key=cap("w")))
    return Label(box.beside(34), words, t.LABEL, t.SOFT_INK, ellipsis=True, name="first step")


def _hint(screen: DeskScreen, box: Box) -> Widget:
    """What the seat's faction did in the record in this very turn."""
    sitting = screen.sitting
    items = tuple(recorded(sitting.scenario, sitting.state, sitting.seat))
    if not items:
        words = _("The record names no step of ours in this turn.")
        return Label(box.beside(34), words, t.LABEL, t.SOFT_INK, ellipsis=True, name="hint")
    rows = tuple(
        Row(
            narrate.order(sitting.scenario, item.order),
            source=_source(item.source, item.confidence),
        )
        for item in items
    )
    title = _("In the record, {turn}").format(turn=sitting.turn.label)
    words = plural(
        "The record: one step of ours", "The record: {n} steps of ours", len(items)
    ).format(n=len(items))
    return LinkButton(box.beside(34), words, why=Explanation(title, rows), name="hint")


def _source(source: str, confidence: str) -> str:
    return _("{source}; {confidence}.").format(
        source=source.rstrip("."), confidence=narrate.confidence(confidence)
    )
