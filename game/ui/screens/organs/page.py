"""Owns the pages of the organs screen beside the loop: which there are, the switch, their ground.

switch("press", show)                 # the four buttons over the screen, keys 6 to 9
page(theme, Content(...), ...)        # heading, what it says, the register
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from game.ui import art
from game.ui import theme as t
from game.ui.box import Box
from game.ui.canvas import Canvas
from game.ui.explain import Explanation
from game.ui.keys import cap
from game.ui.screens.organs.register import Column, Line, register
from game.ui.screens.turns import PageTurn
from game.ui.widgets import Label, Panel, Picture, Widget
from game.words import text as _

LOOP, PRESS, POSTS, COURTED = "loop", "press", "posts", "courted"
PAGES = (LOOP, PRESS, POSTS, COURTED)
_SWITCH = Box(16, 108, 364, 36)
_PAGE = Box(16, 156, 1568, 734)
_FIRST_KEY = 6
_SUM = 480.0  # the width of the count by factions at the upper right


@dataclass(frozen=True, slots=True)
class Remark:
    """A line over the register, with what stands behind it."""

    words: str
    why: Explanation | None = None
    strong: bool = False


@dataclass(frozen=True, slots=True)
class Sides:
    """What the register comes to: a count by factions, drawn as one bar."""

    words: str
    counts: tuple[tuple[str, int], ...]
    why: Explanation


@dataclass(frozen=True, slots=True)
class Content:
    """What a page says: title, remarks, count, register, and what Enter does with a row."""

    title: str
    remarks: tuple[Remark, ...]
    columns: tuple[Column, ...]
    lines: tuple[Line, ...]
    acts: str
    sides: Sides
    empty: str = ""


def page_words(page: str) -> str:
    """What a page is called on its button."""
    return {
        LOOP: _("Loop"),
        PRESS: _("Press"),
        POSTS: _("Posts"),
        COURTED: _("Courted"),
    }[page]


def switch(chosen: str, on_choose: Callable[[str], None]) -> list[Widget]:
    """The buttons, each with its number."""
    return [
        PageTurn(
            place,
            nth + _FIRST_KEY,
            page,
            page_words(page),
            _told(page),
            chosen=page == chosen,
            on_choose=on_choose,
        )
        for nth, (page, place) in enumerate(zip(PAGES, _SWITCH.columns(4, 4), strict=True))
    ]


def _told(page: str) -> str:
    return {
        LOOP: _("The circular flow of power"),
        PRESS: _("Papers, editors, campaigns, and who may print"),
        POSTS: _("The secretaries: how safe, how rooted, and which posts stand empty"),
        COURTED: _("Those who stand with nobody, and who courts them"),
    }[page]


def page(
    content: Content,
    chosen: str,
    on_choose: Callable[[str], None],
    on_act: Callable[[str], None],
) -> Widget:
    """The ground with title, remarks, register, and the line that says what the keys do."""
    panel = Panel(_PAGE, drop=4)
    inside = _PAGE.inset(16, 10)
    panel.add(Label(inside.top_part(36), content.title, t.PANEL))
    y = _remarks(panel, content.remarks, inside.below(40))
    _sides(panel, content.sides, inside.right_part(_SUM).top_part(92))
    box = Box(inside.x, y + 6, inside.w, inside.bottom - 34 - y)
    panel.add(
        register(
            box,
            content.columns,
            content.lines,
            chosen=chosen,
            on_choose=on_choose,
            on_act=on_act,
            empty=content.empty,
        )
    )
    foot = inside.bottom_part(22)
    words = _(
        "Arrows or a click choose a row. Enter or a second click: {acts}. {key}: the reasons."
    )
    panel.add(Label(foot, words.format(acts=content.acts, key=cap("w")), t.NOTE, t.SOFT_INK))
    return panel


def _sides(panel: Widget, item: Sides, box: Box) -> None:
    """The bar with the sign and the number of each side under it."""
    label = box.below(4).top_part(26)
    panel.add(Label(label, item.words, t.LABEL_BOLD, ellipsis=True, why=item.why, name="sides"))
    bar = Box(box.x, box.y + 34, box.w, 22)
    panel.add(Picture(bar, lambda canvas, at: art.share_bar(canvas, at, item.counts)))
    signs = Box(box.x, box.y + 62, box.w, 24)
    panel.add(Picture(signs, lambda canvas, at: _signs(canvas, at, item.counts)))


def _signs(canvas: Canvas, at: Box, counts: Sequence[tuple[str, int]]) -> None:
    for (faction, count), place in zip(counts, at.columns(max(5, len(counts)), 8), strict=False):
        art.glyph(canvas, faction, (place.x + 8, place.centre[1]), 13)
        canvas.text_in(place.beside(24), str(count), t.LABEL_BOLD)


def _remarks(panel: Widget, remarks: Sequence[Remark], box: Box) -> float:
    """The lines one under another; where the next thing begins."""
    y = box.y
    for nth, item in enumerate(remarks):
        line = Box(box.x, y, box.w - _SUM - 24, 26)
        role = t.LABEL_BOLD if item.strong else t.LABEL
        panel.add(Label(line, item.words, role, ellipsis=True, why=item.why, name=f"remark {nth}"))
        y += 27
    return y
