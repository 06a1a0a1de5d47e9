"""The hall: delegates in a half circle, delegation by delegation, and how each one voted.

Where each seat stands is `game.report.hall`'s, so that the page handed out draws the same hall.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import Literal

import pygame

from game.report.hall import SQUARE, HallPlan
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
DISC = 7.2


@dataclass(frozen=True, slots=True)
class Delegation:
    """What is drawn of a delegation: its name, its secretary's patron, its votes in seat order."""

    name: str
    patron: str
    votes: tuple[Vote, ...]


def seat_sign(canvas: Canvas, at: Point, vote: Vote, angle: float = 0.0, size: float = 1.0) -> None:
    """The sign of one vote: red square, ink disc, white ring, empty square."""
    canvas.centred(_sign(canvas.theme, vote, angle, size), at)


def _sign(theme: Theme, vote: Vote, angle: float, size: float) -> pygame.Surface:
    turned = round(angle * 120) % 30 if vote in ("for", "uncounted") else 0
    unit = theme.scale.factor * size
    reach = math.ceil(SQUARE * 1.42 * unit) + 1
    paint = partial(_paint_sign, theme, vote, turned / 120, unit, reach)
    return raster.sprite(theme, ("seat", vote, turned, round(size, 3)), (reach, reach), paint)


def _paint_sign(
    theme: Theme,
    vote: Vote,
    turns: float,
    factor: float,
    reach: int,
    surface: pygame.Surface,
    times: int,
) -> None:
    middle, unit = reach * times / 2, factor * times
    if vote in ("for", "uncounted"):
        half = SQUARE / 2 * unit * (1 if vote == "for" else 0.92)
        corners = _square(middle, half * 0.93, turns)
        if vote == "for":
            pygame.draw.polygon(surface, theme.shown(RED), corners)
        else:
            raster.stroke(surface, theme.shown(RULE), corners, 1.3 * unit, closed=True)
        return
    pygame.draw.circle(surface, theme.shown(INK), (middle, middle), DISC * unit * 0.86)
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
