"""Owns what can be said of many numbers: quantiles, and shares and means with their intervals.

It must not know what is counted.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import sqrt

Z = 1.959964  # of 100 draws from a normal distribution 95 lie within so many deviations


def known(values: Iterable[int | None]) -> tuple[int, ...]:
    """Those of `values` that are numbers."""
    return tuple(value for value in values if value is not None)


def quantile(values: Sequence[int | None], per_cent: int) -> int:
    """The value that `per_cent` of `values` do not exceed (nearest rank; Nones are left out).

    Raises `ValueError` where there is no value.

    >>> quantile([565, 552, None, 559], 50)
    559
    """
    ordered = sorted(known(values))
    if not ordered:
        raise ValueError("no game came to that vote")
    rank = -(-per_cent * len(ordered) // 100)
    return ordered[max(0, rank - 1)]


def median(values: Sequence[int | None]) -> int:
    """The value in the middle."""
    return quantile(values, 50)


@dataclass(frozen=True, slots=True)
class Share:
    """A share in per cent, with the interval in which the true one lies (95 in 100)."""

    per_cent: float
    low: float
    high: float


def share(count: float, games: int) -> Share:
    """The share of `count` in `games`, with Wilson's interval (Wilson, JASA 22, 1927).

    A tie may count half: the interval is then rather too wide than too narrow.

    >>> share(50, 100)
    Share(per_cent=50.0, low=40.4, high=59.6)
    """
    if games < 1:
        raise ValueError("no game has been played")
    z, part = Z, count / games
    centre = part + z * z / (2 * games)
    reach = z * sqrt(part * (1 - part) / games + z * z / (4 * games * games))
    scale = 1 + z * z / games
    low, high = max(0.0, (centre - reach) / scale), min(1.0, (centre + reach) / scale)
    return Share(round(part * 100, 1), round(low * 100, 1), round(high * 100, 1))


@dataclass(frozen=True, slots=True)
class Mean:
    """A mean, with the interval in which the true one lies (95 in 100)."""

    mean: float
    low: float
    high: float


def mean(values: Sequence[int | None]) -> Mean:
    """The mean of `values` with Student's interval, m ± t s / √n (Biometrika 6, 1908).

    Nones are left out; of one value alone nobody can say how far it is off.

    >>> mean([2, 4, 4, 4, 5, 5, 7, 9])
    Mean(mean=5.0, low=3.21, high=6.79)
    """
    numbers = known(values)
    if not numbers:
        raise ValueError("no game came to that vote")
    count, middle = len(numbers), sum(numbers) / len(numbers)
    if count == 1:
        return Mean(float(middle), float("-inf"), float("inf"))
    spread = sqrt(sum((value - middle) ** 2 for value in numbers) / (count - 1))
    reach = student(count - 1) * spread / sqrt(count)
    return Mean(round(middle, 2), round(middle - reach, 2), round(middle + reach, 2))


def student(freedom: int) -> float:
    """The deviations between which 95 of 100 draws of Student's distribution lie.

    By the expansion of Abramowitz and Stegun, Handbook of Mathematical Functions (1964), 26.7.5,
    good to one part in a hundred from three degrees of freedom on; for fewer the known values.

    >>> [round(student(freedom), 2) for freedom in (1, 2, 7, 29, 1000)]
    [12.71, 4.3, 2.36, 2.05, 1.96]
    """
    if freedom <= 2:
        return {1: 12.7062, 2: 4.3027}[freedom]
    z, n = Z, freedom
    return (
        z
        + (z**3 + z) / (4 * n)
        + (5 * z**5 + 16 * z**3 + 3 * z) / (96 * n**2)
        + (3 * z**7 + 19 * z**5 + 17 * z**3 - 15 * z) / (384 * n**3)
    )
