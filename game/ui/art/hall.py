"""The hall: delegates in a half circle, delegation by delegation, and how each one voted.

>>> placed = seats([84, 96, 485], rows=12)
>>> len(placed), placed[0].delegation, placed[-1].delegation
(665, 0, 2)

`plan` is the geometry alone, so that a report can draw the same hall.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import Literal

import pygame

from game.ui import raster
from game.ui.box import Point
from game.ui.canvas import Canvas
from game.ui.theme import (
    INK,
    LABEL_BOLD,
    RED,
    RULE,
    WHITE,
    Theme,
    faction_look,
)

Vote = Literal["for", "against", "abstain", "uncounted"]
VOTES: tuple[Vote, ...] = ("for", "against", "abstain")
SQUARE = 12.4
DISC = 7.2


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


@dataclass(frozen=True, slots=True)
class Delegation:
    """What is drawn of a delegation: its name, its secretary's patron, its votes in seat order."""

    name: str
    patron: str
    votes: tuple[Vote, ...]


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


def seat_sign(canvas: Canvas, at: Point, vote: Vote, angle: float = 0.0, size: float = 1.0) -> None:
    """The sign of one vote: red square, ink disc, white ring, empty square."""
    canvas.centred(_sign(canvas.theme, vote, angle, size), at)


def _sign(theme: Theme, vote: Vote, angle: float, size: float) -> pygame.Surface:
    turned = round(angle * 120) % 30 if vote in ("for", "uncounted") else 0
    unit = theme.scale.factor * size
    reach = math.ceil(SQUARE * 1.42 * unit) + 1
    paint = partial(_paint_sign, vote, turned / 120, unit, reach)
    return raster.sprite(theme, ("seat", vote, turned, round(size, 3)), (reach, reach), paint)


def _paint_sign(
    vote: Vote, turns: float, factor: float, reach: int, surface: pygame.Surface, times: int
) -> None:
    middle, unit = reach * times / 2, factor * times
    if vote in ("for", "uncounted"):
        half = SQUARE / 2 * unit * (1 if vote == "for" else 0.92)
        corners = _square(middle, half * 0.93, turns)
        if vote == "for":
            pygame.draw.polygon(surface, RED, corners)
        else:
            raster.stroke(surface, RULE, corners, 1.3 * unit, closed=True)
        return
    pygame.draw.circle(surface, INK, (middle, middle), DISC * unit * 0.86)
    if vote == "abstain":
        pygame.draw.circle(surface, WHITE, (middle, middle), (DISC * 0.86 - 1.9) * unit)


def _square(middle: float, half: float, turns: float) -> list[Point]:
    cos, sin = math.cos(math.tau * turns) * half, math.sin(math.tau * turns) * half
    return [
        (middle - cos + sin, middle - sin - cos),
        (middle + cos + sin, middle + sin - cos),
        (middle + cos - sin, middle + sin + cos),
        (middle - cos - sin, middle - sin + cos),
    ]


def hall(
    canvas: Canvas,
    layout: HallPlan,
    delegations: Sequence[Delegation],
    *,
    called: int | None = None,
) -> None:
    """Draw every seat with its vote, the arc of patrons outside, and the wedge being called."""
    _patron_arcs(canvas, layout, delegations, called)
    if called is not None:
        _called_edges(canvas, layout, called)
    counted: dict[int, int] = {}
    blits: list[tuple[pygame.Surface, tuple[int, int]]] = []
    for seat in layout.seats:
        nth = counted.get(seat.delegation, 0)
        counted[seat.delegation] = nth + 1
        votes = delegations[seat.delegation].votes
        sign = _sign(
            canvas.theme, votes[nth] if nth < len(votes) else "uncounted", seat.angle, layout.size
        )
        at = (canvas.px(seat.x) - sign.get_width() // 2, canvas.px(seat.y) - sign.get_height() // 2)
        blits.append((sign, at))
    canvas.surface.fblits(blits, raster.BLEND)


def _patron_arcs(
    canvas: Canvas, layout: HallPlan, delegations: Sequence[Delegation], called: int | None
) -> None:
    margin = 1.6 / (layout.outer * math.tau)
    for nth, (start, end) in enumerate(layout.wedges):
        colour = faction_look(delegations[nth].patron).colour
        thick, out = (7.0, 17.0) if nth != called else (10.0, 20.0)
        band = raster.ring_part(
            layout.centre,
            layout.outer + out,
            layout.outer + out - thick,
            start + margin,
            max(0.0, end - start - 2 * margin),
        )
        canvas.polygon(band, colour if nth != called else INK)


def _called_edges(canvas: Canvas, layout: HallPlan, called: int) -> None:
    for angle in layout.wedges[called]:
        ends = (layout.at(angle, layout.inner - 10), layout.at(angle, layout.outer + 20))
        canvas.line(ends, INK, 2.4)


def hall_labels(
    canvas: Canvas, layout: HallPlan, delegations: Sequence[Delegation], least: int = 26
) -> None:
    """Names with numbers outside the wedges of delegations of at least `least` delegates."""
    counts = [0] * len(layout.wedges)
    for seat in layout.seats:
        counts[seat.delegation] += 1
    for nth, delegation in enumerate(delegations):
        if counts[nth] < least:
            continue
        x, y = layout.label_at(nth)
        share = (x - layout.centre[0]) / layout.outer
        align: Literal["left", "centre", "right"] = "centre"
        if abs(share) > 0.15:
            align = "left" if share > 0 else "right"
        canvas.text(f"{delegation.name} {counts[nth]}", LABEL_BOLD, (x, y), align=align)
