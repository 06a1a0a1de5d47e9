"""How far apart two colours are for every kind of sight: OKLab, after Machado and others (2009)."""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import combinations

from game.ui.theme import Colour

Matrix = tuple[tuple[float, float, float], ...]

SIGHTS: dict[str, Matrix] = {
    "normal": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protan": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deutan": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritan": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}
_CONES: Matrix = (
    (0.4122214708, 0.5363325363, 0.0514459929),
    (0.2119034982, 0.6806995451, 0.1073969566),
    (0.0883024619, 0.2817188376, 0.6299787005),
)
_LAB: Matrix = (
    (0.2104542553, 0.7936177850, -0.0040720468),
    (1.9779984951, -2.4285922050, 0.4505937099),
    (0.0259040371, 0.7827717662, -0.8086757660),
)


def least_distance(colours: Sequence[Colour], sight: str) -> float:
    """The distance of the two that are nearest to each other for a kind of sight."""
    seen = [_oklab(colour, SIGHTS[sight]) for colour in colours]
    return min(math.dist(one, other) for one, other in combinations(seen, 2))


def _oklab(colour: Colour, sight: Matrix) -> Sequence[float]:
    light = [_line(part / 255) for part in colour]
    seen = [min(1.0, max(0.0, part)) for part in _times(sight, light)]
    return _times(_LAB, [math.cbrt(part) for part in _times(_CONES, seen)])


def _line(share: float) -> float:
    return share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4


def _times(matrix: Matrix, values: Sequence[float]) -> list[float]:
    return [sum(a * b for a, b in zip(row, values, strict=True)) for row in matrix]
