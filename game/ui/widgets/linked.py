"""Wrapped words in which names are links: each can be pointed at, reached by Tab, and acted on.

    LinkedText(theme, Box(0, 0, 600, 0), text, [Link(4, 12, "body:politburo")], on_link=show)

It is as tall as its words; `box.h` is ignored. A name that a line breaks has a link on each line.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from game.ui import lettering
from game.ui.box import Box
from game.ui.canvas import Canvas
from game.ui.theme import INK, READING, RED, RULE, Colour, Role, Theme
from game.ui.widgets.base import Act, Widget


@dataclass(frozen=True, slots=True)
class Link:
    """Words of a text that lead somewhere: from where to where, and to what."""

    start: int
    end: int
    to: str


class LinkedText(Widget):
    """A paragraph with links."""

    def __init__(
        self,
        theme: Theme,
        box: Box,
        words: str,
        links: Sequence[Link],
        on_link: Callable[[str], None],
        role: Role = READING,
        colour: Colour = INK,
        name: str = "",
    ) -> None:
        """`on_link` is told where the link leads."""
        self.words, self.role, self.colour = words, role, colour
        share = theme.scale.text
        lines = lettering.wrap(theme, words, role, box.w, share)
        step = lettering.line_height(role, share)
        super().__init__(Box(box.x, box.y, box.w, step * len(lines)), name=name)
        for nth, (start, line) in enumerate(_placed(words, lines)):
            for link in links:
                first, last = max(link.start, start), min(link.end, start + len(line))
                if first < last:
                    left = lettering.width(theme, line[: first - start], role, share)
                    right = lettering.width(theme, line[: last - start], role, share)
                    y = box.y + nth * step
                    place = Box(box.x + left, y, right - left, step)
                    self.add(_LinkWords(place, partial(on_link, link.to), first == link.start))

    def paint(self, canvas: Canvas) -> None:
        """The words; the links draw their own lines under them."""
        canvas.paragraph(self.words, self.role, self.box, self.colour)


def _placed(words: str, lines: Sequence[lettering.Line]) -> Iterator[tuple[int, str]]:
    """Each line as it stands, and where in the words it begins."""
    at = 0
    for line in lines:
        shown = "".join(piece.words for piece in line.pieces)
        start = words.find(shown, at)
        at = start + len(shown) if start >= 0 else at
        yield max(start, 0), shown


class _LinkWords(Widget):
    """The part of a line that leads somewhere: a line under it, red where the player is."""

    ring_reach = 0.0

    def __init__(self, box: Box, on_act: Act, first: bool) -> None:  # noqa: FBT001 - of one tuple
        super().__init__(box, name="link", on_act=on_act)
        self.first = first

    @property
    def focusable(self) -> bool:
        """Of a name on two lines Tab stops at the first part."""
        return self.first

    def paint(self, canvas: Canvas) -> None:
        """A thin line, thick and red under the pointer or the keyboard."""
        lit = self.hovered or self.focused
        y = self.box.bottom - self.box.h * 0.12
        ink, wide = (RED, 2.4) if lit else (RULE, 1.2)
        canvas.across(self.box.x, self.box.right, y, ink, wide)
