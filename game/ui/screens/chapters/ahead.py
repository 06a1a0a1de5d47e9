"""Owns the leaf of a chapter that has not begun: how far off it is, and what it will be about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.ui import art, lettering
from game.ui import theme as t
from game.ui.box import Box
from game.ui.canvas import Canvas
from game.ui.screens.chapters.shelf import poster
from game.ui.theme import Theme
from game.ui.widgets import Label, Panel, Paragraph, Picture
from game.words import plural
from game.words import text as _

if TYPE_CHECKING:
    from game.ui.screens.chapters.screen import ChaptersScreen

_SHAPE = 356 / 452  # of the pictures in assets/posters
_APART = 32.0


def ahead(theme: Theme, panel: Panel, box: Box, screen: ChaptersScreen) -> None:
    """A large picture; beside it the motto, the way there, and what was noted of it."""
    chapter, card = screen.chapter, screen.chapter.cover.card
    tall = box.h - 8
    picture = Box(box.x, box.y + 8, min(tall / _SHAPE, box.w * 0.52), tall)
    panel.add(Picture(picture, lambda canvas, at: poster(canvas, at, chapter), name="large"))
    words = Box(picture.right + _APART, box.y + 8, box.right - picture.right - _APART, tall)
    told = panel.add(
        Paragraph.flowing(theme, words, card.motto, t.READING_ITALIC.at(24), t.RED, share=1.0)
    )
    y = told.box.bottom + 20
    panel.add(Picture(Box(words.x, y, words.w, 60), lambda c, b: _way(c, b, screen), name="way"))
    opens = screen.sitting.scenario.calendar[chapter.opens].label
    left = chapter.opens - screen.sitting.state.turn
    turns = plural("{n} turn from now", "{n} turns from now", left).format(n=left)
    panel.add(Label(Box(words.x, y + 66, words.w, 32), turns, t.PANEL, name="turns"))
    said = _("It begins in {month}. What you carry into it is told then.").format(month=opens)
    place = Box(words.x, y + 104, words.w, 0)
    told = panel.add(Paragraph.flowing(theme, place, said, t.READING, t.SOFT_INK, share=1.0))
    rest = Box(words.x, told.box.bottom + 20, words.w, words.bottom - told.box.bottom - 20)
    _notes(theme, panel, rest, card.notes)


def _notes(theme: Theme, panel: Panel, box: Box, notes: str) -> None:
    """What the makers noted, where there is room for all of it."""
    role = next(
        (
            role
            for role in (t.READING.at(17), t.LABEL, t.NOTE)
            if notes and lettering.paragraph_height(theme, notes, role, box.w, 1.0) <= box.h
        ),
        None,
    )
    if role is not None:
        panel.add(Paragraph.flowing(theme, box, notes, role, share=1.0))


def _way(canvas: Canvas, box: Box, screen: ChaptersScreen) -> None:
    """The campaign from its first turn to its last: where it stands, and where this one lies."""
    whole = max(1, len(screen.sitting.scenario.calendar))
    chapter, turn = screen.chapter, screen.sitting.state.turn
    bar = Box(box.x, box.y + 22, box.w, 18)
    canvas.rect(bar, t.SHADE)
    canvas.rect(bar.left_part(bar.w * turn / whole), t.INK)
    begins, ends = bar.w * chapter.opens / whole, bar.w * (chapter.closes + 1) / whole
    canvas.rect(Box(bar.x + begins, bar.y, max(6.0, ends - begins), bar.h), t.RED)
    canvas.rect(bar, None, t.INK, 2)
    art.pointer(canvas, (bar.x + bar.w * turn / whole, bar.y - 10), "down", 14)
