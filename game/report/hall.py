"""Owns the places of a hall: delegates in a half circle, delegation by delegation.

>>> placed = seats([84, 96, 485], rows=12)
>>> len(placed), placed[0].delegation, placed[-1].delegation
(665, 0, 2)

The window and the page draw the same hall from it; it must not know how either draws.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

Point = tuple[float, float]
SQUARE = 12.4  # how wide the sign of a seat is, where there is room


@dataclass(frozen=True, slots=True)
class Seat:
    """One place: whose, its row (0 is the outermost), where, and its angle in turns from noon."""

    delegation: int
    row: int
    x: float
    y: float
    angle: float


@dataclass(frozen=True, slots=True)
class HallPlan:
    """The seats in wedge order, the ends of each wedge (turns), the size of a seat's sign."""

    centre: Point
    inner: float
    outer: float
    seats: tuple[Seat, ...]
    wedges: tuple[tuple[float, float], ...]
    size: float = 1.0

    def wedge_at(self, at: Point) -> int | None:
        """Which delegation sits at a point, if any."""
        away = math.dist(at, self.centre)
        if not self.inner - 12 <= away <= self.outer + 18:
            return None
        angle = math.atan2(at[0] - self.centre[0], self.centre[1] - at[1]) / math.tau
        found = [n for n, (start, end) in enumerate(self.wedges) if start <= angle <= end]
        return found[0] if found else None

    def label_at(self, delegation: int, away: float = 36) -> Point:
        """Where the name of a delegation stands, outside its wedge."""
        start, end = self.wedges[delegation]
        return self.at((start + end) / 2, self.outer + away)

    def at(self, angle: float, radius: float) -> Point:
        """The point at an angle (turns from noon) and a distance from the middle."""
        return _at(self.centre, angle, radius)


def seats(delegations: Sequence[int], rows: int = 0) -> tuple[Seat, ...]:
    """The seats of delegations of the sizes given, in the usual hall of the congress screen."""
    return plan(delegations, (560, 655), 170, 440, rows).seats


def plan(
    delegations: Sequence[int], centre: Point, inner: float, outer: float, rows: int = 0
) -> HallPlan:
    """Place every delegate: even rows, filled wedge by wedge in the order given, left to right.

    Without `rows` seats stand as far apart along a row as rows do. In its wedge a delegation's
    seats are numbered from the outer row inwards.
    """
    whole = sum(delegations)
    middle = (inner + outer) / 2
    rows = rows or max(1, round(math.sqrt(whole * (outer - inner) / (math.pi * middle))))
    gap = (outer - inner) / max(1, rows - 1)
    radii = [outer - gap * n for n in range(rows)]
    places = _places(whole, radii)
    wedges, placed = [], []
    for nth, (start, end) in enumerate(_spans(delegations)):
        wedges.append((_edge(places, start), _edge(places, end)))
        for row, angle in sorted((row, angle) for angle, row in places[start:end]):
            x, y = _at(centre, angle, radii[row])
            placed.append(Seat(nth, row, x, y, angle))
    pitch = min(gap, math.pi * sum(radii) / max(1, whole))
    size = min(1.0, pitch / (SQUARE * 1.2))
    return HallPlan(centre, inner, outer, tuple(placed), tuple(wedges), size)


def _places(whole: int, radii: Sequence[float]) -> list[tuple[float, int]]:
    """Every place as (angle, row), from the left of the hall to the right."""
    places: list[tuple[float, int]] = []
    for row, held in enumerate(_shared_out(whole, radii)):
        places += [(-0.25 + 0.5 * (n + 0.5) / held, row) for n in range(held)]
    return sorted(places)


def _spans(delegations: Sequence[int]) -> list[tuple[int, int]]:
    spans, start = [], 0
    for count in delegations:
        spans.append((start, start + count))
        start += count
    return spans


def _edge(places: Sequence[tuple[float, int]], nth: int) -> float:
    """The angle between one place and the one before it."""
    if nth <= 0:
        return -0.25
    return 0.25 if nth >= len(places) else (places[nth - 1][0] + places[nth][0]) / 2


def _shared_out(count: int, rooms: Sequence[float]) -> list[int]:
    """Seats for each row in proportion to its room, by largest remainder."""
    exact = [count * room / sum(rooms) for room in rooms]
    held = [int(share) for share in exact]
    order = sorted(range(len(rooms)), key=lambda n: (held[n] - exact[n], n))
    for n in order[: count - sum(held)]:
        held[n] += 1
    return held


def _at(centre: Point, angle: float, radius: float) -> Point:
    turn = math.tau * angle
    return (centre[0] + radius * math.sin(turn), centre[1] - radius * math.cos(turn))
