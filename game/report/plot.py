"""Owns the geometry of a chart of lines over turns: where a value stands, how its scale is marked.

>>> plot = Plot.around([0, 61, 187], 44, 10, 600, 200, count=3)
>>> plot.ticks
(0, 50, 100, 150, 200)
>>> plot.x(0), plot.y(100), plot.nearest(590)
(44.0, 105.0, 2)

The page and the window draw over it; it must not know how a line is drawn.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import count as counting

STEPS = 4


@dataclass(frozen=True, slots=True)
class Plot:
    """A field from `left` to `right` for `count` turns, from `foot` up to `top` for the scale."""

    left: float
    top: float
    right: float
    foot: float
    ticks: tuple[int, ...]
    count: int

    @classmethod
    def around(
        cls,
        values: Iterable[int],
        left: float,
        top: float,
        right: float,
        foot: float,
        count: int,
    ) -> Plot:
        """The field whose scale holds every value."""
        return cls(left, top, right, foot, scale(values), count)

    def x(self, nth: float) -> float:
        """Where a turn stands."""
        return self.left + (self.right - self.left) * nth / max(1, self.count - 1)

    def y(self, value: float) -> float:
        """Where a value stands."""
        least, most = self.ticks[0], self.ticks[-1]
        return self.foot - (self.foot - self.top) * (value - least) / (most - least)

    def points(
        self, values: Sequence[int | None], breaks: Collection[int] = ()
    ) -> list[list[tuple[float, float]]]:
        """A line in the stretches in which it has values; it also starts anew at `breaks`."""
        stretches: list[list[tuple[float, float]]] = [[]]
        for nth, value in enumerate(values):
            if nth in breaks:
                stretches.append([])
            if value is not None:
                stretches[-1].append((self.x(nth), self.y(value)))
            elif stretches[-1]:
                stretches.append([])
        return [stretch for stretch in stretches if stretch]

    def nearest(self, x: float) -> int:
        """The turn that stands nearest to a place across the field."""
        share = (x - self.left) / max(1.0, self.right - self.left)
        return min(max(round(share * (self.count - 1)), 0), self.count - 1)


def scale(values: Iterable[int]) -> tuple[int, ...]:
    """Round marks from zero, or from below where a value is, up to the greatest.

    >>> scale([187]), scale([-12, 30])
    ((0, 50, 100, 150, 200), (-20, 0, 20, 40, 60))
    """
    found = [0, *values]
    most, least = max(found), min(found)
    step = round_top(most - least) // STEPS
    first = least // step * step
    while first + STEPS * step < most:
        step = round_top(STEPS * step + 1) // STEPS
        first = least // step * step
    return tuple(first + n * step for n in range(STEPS + 1))


def round_top(most: int) -> int:
    """The least round number that a scale of four steps can end on.

    >>> round_top(187), round_top(100), round_top(7)
    (200, 100, 8)
    """
    return next(STEPS * step for step in _round_steps() if STEPS * step >= most)


def _round_steps() -> Iterator[int]:
    """1, 2, 5, 10, 20, 25, 50, 100, ..."""
    yield from (1, 2, 5)
    for power in counting(1):
        yield from (10**power, 2 * 10**power, 25 * 10 ** (power - 1), 5 * 10**power)


def apart(places: Sequence[float], gap: float, least: float, most: float) -> list[float]:
    """The places moved as little as keeps them `gap` apart.

    >>> apart([10, 12, 60], 16, 0, 100)
    [10, 26, 60]
    """
    order = sorted(range(len(places)), key=lambda n: places[n])
    found = list(places)
    edge = least
    for n in order:
        found[n] = max(found[n], edge)
        edge = found[n] + gap
    edge = most
    for n in reversed(order):
        found[n] = min(found[n], edge)
        edge = found[n] - gap
    return found
