"""Owns what stands over the hall: the top bar with its buttons, and the motion."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import TYPE_CHECKING

from game import narrate
from game.rules.vocabulary import Side
from game.ui import art, lettering
from game.ui import theme as t
from game.ui.box import Box
from game.ui.canvas import Canvas
from game.ui.screens.congress.votes import Vote
from game.ui.theme import Theme
from game.ui.widgets import Button, Label, Panel, Paragraph, Picture, Widget
from game.words import text as _

if TYPE_CHECKING:
    from game.ui.screens.congress.screen import CongressScreen

_BAR = Box(0, 0, 1600, 60)
_MOTION = Box(16, 70, 1084, 80)


# --- the top bar ----------------------------------------------------------------------------------
def top_bar(theme: Theme, screen: CongressScreen) -> Widget:
    """The assembly, where and when it sits, how far the call has come, and the buttons."""
    bar = Picture(_BAR, _ink)
    right = _buttons(theme, bar, screen)
    called = _("{n} of {all} called").format(n=screen.called, all=len(screen.vote.parts))
    wide = lettering.width(theme, called, t.LABEL_BOLD) + 4
    bar.add(
        Label(Box(right - 16 - wide, 12, wide, 36), called, t.LABEL_BOLD, t.PAPER, align="right")
    )
    _title(theme, bar, screen.vote, Box(190, 4, right - 32 - wide - 190, 52), screen)
    return bar


def _ink(canvas: Canvas, box: Box) -> None:
    canvas.rect(box, t.INK)
    canvas.polygon(((0, 0), (176, 0), (146, 60), (0, 60)), t.RED)
    canvas.text("GENSEK", t.PANEL, (20, 30), t.WHITE)


def _title(theme: Theme, bar: Widget, vote: Vote, box: Box, screen: CongressScreen) -> None:
    name = vote.where.upper()
    lines = _where(vote, screen)
    aside = max(lettering.width(theme, line, t.LABEL) for line in lines) + 2
    room = box.w - aside - 24
    role = next(
        (
            r
            for r in (t.TITLE.at(29), t.TITLE.at(25), t.TITLE.at(22))
            if lettering.width(theme, name, r) <= room
        ),
        t.TITLE.at(19),
    )
    wide = min(lettering.width(theme, name, role), room)
    if lettering.width(theme, name, role) > room:
        bar.add(Paragraph(Box(box.x, box.y + 2, room + 2, box.h), name, role, t.WHITE))
    else:
        bar.add(Label(Box(box.x, box.y, wide + 2, box.h), name, role, t.WHITE))
    x = box.x + wide + 24
    bar.add(Label(Box(x, box.y + 2, aside, 25), lines[0], t.LABEL, t.PAPER))
    bar.add(Label(Box(x, box.y + 26, aside, 25), lines[1], t.LABEL, t.LABEL_ON_INK))


def _where(vote: Vote, screen: CongressScreen) -> tuple[str, str]:
    assembly = vote.assembly
    dates = days(assembly.opens, assembly.closes)
    motion_day = narrate.day(vote.motion.day).rsplit(" ", 1)[0]
    if len(screen.votes) > 1:
        sitting = _("{dates}. Vote of {day}, {n} of {all}").format(
            dates=dates, day=motion_day, n=screen.nth + 1, all=len(screen.votes)
        )
    else:
        sitting = _("{dates}. Vote of {day}").format(dates=dates, day=motion_day)
    return assembly.place, sitting


def days(opens: date, closes: date) -> str:
    """From when to when, as short as it can be said: 18 to 31 December 1925."""
    if opens == closes:
        return narrate.day(opens)
    if (opens.year, opens.month) == (closes.year, closes.month):
        return _("{first} to {last}").format(first=opens.day, last=narrate.day(closes))
    return _("{first} to {last}").format(first=narrate.day(opens), last=narrate.day(closes))


def _buttons(theme: Theme, bar: Widget, screen: CongressScreen) -> float:
    """The two buttons at the right; returns where they begin."""
    if screen.counting:
        pause = _("Go on counting") if screen.paused else _("Pause")
        pairs = [
            (_("Skip to the result"), "space", True, screen.to_result),
            (pause, "p", False, screen.pause),
        ]
    else:
        last = screen.nth + 1 == len(screen.votes)
        pairs = [
            (_("Go on") if last else _("Go on to the next vote"), "enter", True, screen.go_on),
            (_("Replay the count"), "r", False, screen.again),
        ]
    x = 1584.0
    for words, key, primary, act in pairs:
        wide = Button.width_for(theme, words, key)
        name = {"space": "skip", "p": "pause", "enter": "go on", "r": "replay"}[key]
        bar.add(
            Button(
                Box(x - wide, 10, wide, 40),
                words,
                key=key,
                primary=primary,
                on_ink=not primary,
                on_act=act,
                name=name,
            )
        )
        x -= wide + 12
    return x + 12


# --- the motion -----------------------------------------------------------------------------------
def motion_box(theme: Theme, vote: Vote) -> Widget:
    """What is asked, and what for and against mean."""
    panel = Panel(_MOTION, name="motion", tooltip=vote.motion.title)
    panel.add(Picture(_MOTION.left_part(112), _motion_mark))
    words = Box(_MOTION.x + 128, _MOTION.y, _MOTION.w - 144, _MOTION.h)
    question = vote.motion.question
    role = next(
        (
            r
            for r in (t.PANEL.at(22), t.PANEL.at(20), t.PANEL.at(18))
            if lettering.width(theme, question, r) <= words.w
        ),
        t.PANEL.at(16),
    )
    panel.add(Label(Box(words.x, words.y + 5, words.w, 30), question, role))
    sides: Sequence[tuple[Side, str]] = (
        ("for", _("For: {says}").format(says=vote.motion.for_says)),
        ("against", _("Against: {says}").format(says=vote.motion.against_says)),
    )
    for n, (side, says) in enumerate(sides):
        line = Box(words.x, words.y + 35 + n * 20, words.w, 20)
        panel.add(Picture(line.left_part(20), _signed(side)))
        panel.add(Label(line.beside(22), says, t.NOTE, t.SOFT_INK))
    return panel


def _motion_mark(canvas: Canvas, box: Box) -> None:
    canvas.rect(box, t.RED)
    canvas.text(
        _("THE"), t.CARD_NAME.at(22), (box.centre[0], box.centre[1] - 14), t.WHITE, align="centre"
    )
    canvas.text(
        _("MOTION"),
        t.CARD_NAME.at(22),
        (box.centre[0], box.centre[1] + 14),
        t.WHITE,
        align="centre",
    )


def _signed(side: Side) -> Callable[[Canvas, Box], None]:
    def pen(canvas: Canvas, box: Box) -> None:
        art.seat_sign(canvas, (box.x + 8, box.centre[1]), side)

    return pen
