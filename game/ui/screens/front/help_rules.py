"""Owns the third page of the help: the rules in three columns that are as even as can be."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from game.ui import lettering
from game.ui import theme as t
from game.ui.box import Box
from game.ui.canvas import Canvas
from game.ui.screens.front import help_words
from game.ui.theme import Theme
from game.ui.widgets import Label, Panel, Paragraph, Picture, Widget

_ROLES = (t.READING.at(18), t.READING.at(17), t.READING.at(16))
_HEAD, _GAP, _COLUMNS = 34.0, 14.0, 3


def page(root: Widget, theme: Theme, body: Box) -> None:
    """Each rule under a heading with a red sign, in the largest type for which there is room."""
    parts = help_words.rules()
    panels = [root.add(Panel(box, drop=4)) for box in body.columns(_COLUMNS, 16)]
    wide, room = panels[0].inside.w, panels[0].inside.h

    def talls(share: float, role: t.Role) -> tuple[float, ...]:
        told = (lettering.paragraph_height(theme, part.words, role, wide, share) for part in parts)
        return tuple(_HEAD + tall + _GAP for tall in told)

    def tallest(share: float, role: t.Role) -> float:
        return _tallest(talls(share, role)) - _GAP

    least = min(theme.scale.text, 1.0)
    role = next((role for role in _ROLES if tallest(least, role) <= room), _ROLES[-1])
    share = lettering.fitting(theme, lambda share: tallest(share, role), room)
    heights = talls(share, role)
    dealt = dealt_evenly(heights, _COLUMNS)
    for nth, panel in enumerate(panels):
        inside = panel.inside
        mine = [one for one, column in enumerate(dealt) if column == nth]
        spare = (inside.h + _GAP - sum(heights[one] for one in mine)) / max(1, len(mine) - 1)
        y = inside.y
        for one in mine:
            _rule(panel, theme, Box(inside.x, y, inside.w, 0), parts[one], role, share)
            y += heights[one] + min(28.0, max(0.0, spare))


def _rule(
    panel: Panel, theme: Theme, box: Box, part: help_words.Part, role: t.Role, share: float
) -> None:
    panel.add(Picture(Box(box.x, box.y + 8, 12, 12), _square))
    panel.add(Label(Box(box.x + 22, box.y, box.w - 22, 28), part.head, t.CARD_NAME))
    place = Box(box.x, box.y + _HEAD, box.w, 0)
    panel.add(Paragraph.flowing(theme, place, part.words, role, share=share))


def _square(canvas: Canvas, box: Box) -> None:
    canvas.rect(box, t.RED)


def _tallest(talls: Sequence[float]) -> float:
    dealt = dealt_evenly(talls, _COLUMNS)
    return max(
        sum(tall for tall, nth in zip(talls, dealt, strict=True) if nth == one)
        for one in range(_COLUMNS)
    )


def dealt_evenly(talls: Sequence[float], count: int) -> tuple[int, ...]:
    """Which column each part goes into, in reading order, so that the tallest is the least tall.

    >>> dealt_evenly([3, 1, 2, 2], 2)
    (0, 0, 1, 1)
    """

    @cache
    def best(start: int, columns: int) -> tuple[float, tuple[int, ...]]:
        """The least height for the parts from `start` on, and where each column ends."""
        if columns == 1:
            return sum(talls[start:]), (len(talls),)
        choices = (
            (max(sum(talls[start:end]), best(end, columns - 1)[0]), end)
            for end in range(start, len(talls) + 1)
        )
        tall, end = min(choices)
        return tall, (end, *best(end, columns - 1)[1])

    ends = best(0, count)[1]
    return tuple(next(n for n, end in enumerate(ends) if part < end) for part in range(len(talls)))
