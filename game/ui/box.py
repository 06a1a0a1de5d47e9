"""Rectangles in design units, on the 1600 x 900 grid, and how to cut them up.

>>> page = Box(0, 0, 1600, 900).inset(16)
>>> page
Box(x=16, y=16, w=1568, h=868)
>>> [part.x for part in page.columns(2, gap=16)]
[16.0, 808.0]

A `Box` is a value: it knows neither pixels nor pygame.
"""

from __future__ import annotations

from typing import NamedTuple

Point = tuple[float, float]

GRID_WIDTH = 1600
GRID_HEIGHT = 900


class Box(NamedTuple):
    """A rectangle: left, top, width, height.

    A named tuple, since a frame makes a thousand of them: that is three times as quick.
    """

    x: float
    y: float
    w: float
    h: float

    @property
    def right(self) -> float:
        """The right edge."""
        return self.x + self.w

    @property
    def bottom(self) -> float:
        """The lower edge."""
        return self.y + self.h

    @property
    def centre(self) -> Point:
        """The middle point."""
        return (self.x + self.w / 2, self.y + self.h / 2)

    @property
    def corners(self) -> tuple[Point, Point, Point, Point]:
        """The corners, clockwise from the upper left."""
        return (
            (self.x, self.y),
            (self.right, self.y),
            (self.right, self.bottom),
            (self.x, self.bottom),
        )

    def inset(self, across: float, down: float | None = None) -> Box:
        """Smaller by `across` left and right, by `down` (else the same) above and below."""
        down = across if down is None else down
        return Box(self.x + across, self.y + down, self.w - 2 * across, self.h - 2 * down)

    def moved(self, dx: float, dy: float) -> Box:
        """The same box elsewhere."""
        return Box(self.x + dx, self.y + dy, self.w, self.h)

    def top_part(self, height: float) -> Box:
        """The uppermost `height` units."""
        return Box(self.x, self.y, self.w, height)

    def bottom_part(self, height: float) -> Box:
        """The lowest `height` units."""
        return Box(self.x, self.bottom - height, self.w, height)

    def left_part(self, width: float) -> Box:
        """The leftmost `width` units."""
        return Box(self.x, self.y, width, self.h)

    def right_part(self, width: float) -> Box:
        """The rightmost `width` units."""
        return Box(self.right - width, self.y, width, self.h)

    def below(self, height: float) -> Box:
        """What is left under the uppermost `height` units."""
        return Box(self.x, self.y + height, self.w, self.h - height)

    def beside(self, width: float) -> Box:
        """What is left to the right of the leftmost `width` units."""
        return Box(self.x + width, self.y, self.w - width, self.h)

    def columns(self, count: int, gap: float = 16) -> list[Box]:
        """Cut into `count` columns of one width with `gap` between them."""
        width = (self.w - gap * (count - 1)) / count
        return [Box(self.x + i * (width + gap), self.y, width, self.h) for i in range(count)]

    def rows(self, count: int, gap: float = 16) -> list[Box]:
        """Cut into `count` rows of one height with `gap` between them."""
        height = (self.h - gap * (count - 1)) / count
        return [Box(self.x, self.y + i * (height + gap), self.w, height) for i in range(count)]

    def contains(self, at: Point) -> bool:
        """Whether the point lies inside; the right and lower edges do not count."""
        return self.x <= at[0] < self.right and self.y <= at[1] < self.bottom

    def holds(self, other: Box, slack: float = 0.5) -> bool:
        """Whether the other box lies inside, give or take `slack`."""
        return (
            other.x >= self.x - slack
            and other.y >= self.y - slack
            and other.right <= self.right + slack
            and other.bottom <= self.bottom + slack
        )

    def overlaps(self, other: Box, slack: float = 0.0) -> bool:
        """Whether both share more than `slack` units in each direction."""
        across = min(self.right, other.right) - max(self.x, other.x)
        down = min(self.bottom, other.bottom) - max(self.y, other.y)
        return across > slack and down > slack

    def joined(self, other: Box) -> Box:
        """The least box around both."""
        x, y = min(self.x, other.x), min(self.y, other.y)
        return Box(x, y, max(self.right, other.right) - x, max(self.bottom, other.bottom) - y)


PAGE = Box(0, 0, GRID_WIDTH, GRID_HEIGHT)
