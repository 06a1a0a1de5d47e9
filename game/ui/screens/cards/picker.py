"""Owns the sheet on which a filter's value is picked: columns of lines, each with its count.

screen.open(lambda theme: Picker("Place", choices, "leningrad", choose))
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from game.ui import art, lettering
from game.ui import theme as t
from game.ui.box import Box, Point
from game.ui.canvas import Canvas
from game.ui.screens.cards.filters import Choice
from game.ui.theme import Theme
from game.ui.widgets import Widget
from game.words import text as _

_PLACE = (580.0, 146.0)
_HEAD, _LINE, _WIDE = 44.0, 34.0, 320.0
_MOST = 14  # lines in a column
Choose = Callable[[str], None]


class Picker(Widget):
    """A sheet over the dossier; arrows and Enter or a click choose, Esc or a click beside close."""

    modal = True

    def __init__(
        self, title: str, choices: Sequence[Choice], chosen: str, on_choose: Choose
    ) -> None:
        """`chosen` is ticked; `on_choose` is told the value."""
        columns = _columns(choices)
        tall = max(sum(_LINE for _line in column) for column in columns)
        x, y = _PLACE
        box = Box(x, y, 24 + len(columns) * _WIDE, _HEAD + tall + 20)
        super().__init__(box, name="picker")
        self.title, self.on_choose = title, on_choose
        most = max((item.count for item in choices if item.value), default=1)
        for nth, column in enumerate(columns):
            left = box.x + 12 + nth * _WIDE
            for row, item in enumerate(column):
                place = Box(left, box.y + _HEAD + 8 + row * _LINE, _WIDE - 8, _LINE)
                if isinstance(item, str):
                    self.add(_Heading(place, item))
                else:
                    on_act = self._choice(item.value)
                    share = item.count / max(1, most) if item.value else 0.0
                    self.add(_Line(place, item, item.value == chosen, share, on_act))

    def _choice(self, value: str) -> Callable[[], None]:
        def choose() -> None:
            self.shut()
            self.on_choose(value)

        return choose

    def shut(self) -> None:
        """Close the sheet."""
        if self.host is not None:
            self.host.close()

    def hit(self, _at: Point) -> bool:
        """It takes every click, to close when it is outside."""
        return True

    def on_press(self, at: Point) -> bool:
        """A click outside closes it."""
        if not self.box.contains(at):
            self.shut()
        return True

    def on_key(self, key: str) -> bool:
        """Esc closes; the other keys never reach the screen under it."""
        if key == "esc":
            self.shut()
        return key == "esc"

    def paint(self, canvas: Canvas) -> None:
        """Drop edge, ground, head."""
        art.drop_edge(canvas, self.box, 6, t.INK)
        canvas.rect(self.box, t.CARD)
        head = self.box.top_part(_HEAD)
        canvas.rect(head, t.INK)
        left = (self.title, t.CARD_NAME, t.WHITE)
        aside = (_("cards, together with the other filters"), t.LABEL, t.PAPER)
        canvas.pair(head.inset(16, 0), left, aside if self.box.w > 500 else ("", t.LABEL, t.PAPER))
        canvas.rect(self.box, None, t.INK, 2)


def _columns(choices: Sequence[Choice]) -> list[list[Choice | str]]:
    """The lines in columns; a heading begins a column of its own where there are headings."""
    lines: list[Choice | str] = []
    columns = [lines]
    heading = ""
    for item in choices:
        if len(lines) >= _MOST or (item.heading != heading and heading):
            lines = []
            columns.append(lines)
        if item.heading != heading:
            lines.append(item.heading)
            heading = item.heading
        lines.append(item)
    return columns


class _Heading(Widget):
    def __init__(self, box: Box, words: str) -> None:
        super().__init__(box)
        self.words = words

    def paint(self, canvas: Canvas) -> None:
        """The words over a rule."""
        canvas.text_in(self.box.inset(8, 0), self.words, t.LABEL_BOLD, t.SOFT_INK)
        canvas.across(self.box.x + 4, self.box.right - 4, self.box.bottom - 2, t.RULE, 1.6)


class _Line(Widget):
    """One value: ticked if chosen, its count over a bar; off where no card would answer."""

    takes_focus = True
    ring_reach = -3.0

    def __init__(
        self,
        box: Box,
        item: Choice,
        chosen: bool,  # noqa: FBT001
        share: float,
        on_act: Callable[[], None],
    ) -> None:
        """`share` is the count as a part of the largest."""
        super().__init__(
            box,
            name=f"pick {item.value or 'any'}",
            on_act=on_act,
            enabled=bool(item.count) or chosen,
            reason=_("No card answers to it together with the other filters."),
        )
        self.item, self.chosen, self.share = item, chosen, share

    def paint(self, canvas: Canvas) -> None:
        """Tick, words, count, and how large it is beside the others."""
        if self.enabled and (self.hovered or self.focused):
            canvas.rect(self.box, t.SHADE)
        if self.chosen:
            art.tick(canvas, (self.box.x + 16, self.box.centre[1]), 14, t.RED)
        ink = t.INK if self.enabled else t.GREY
        line = self.box.beside(34).left_part(self.box.w - 46)
        count = (str(self.item.count), t.MONO_BOLD, ink)
        canvas.pair(line, (self.item.words, t.LABEL_BOLD, ink), count)
        if self.share:
            bar = Box(line.x, self.box.bottom - 5, line.w, 3)
            canvas.rect(bar, t.SHADE)
            canvas.rect(bar.left_part(bar.w * self.share), t.INK)

    def fits(self, theme: Theme) -> bool:
        """Whether words and count stand beside each other."""
        wide = lettering.width(theme, str(self.item.count), t.MONO_BOLD) + 10
        return lettering.width(theme, self.item.words, t.LABEL_BOLD) + wide <= self.box.w - 45.5
