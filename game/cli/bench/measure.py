"""Owns how a figure is taken: something is done again and again, and the middle of it counts.

>>> middle([3.0, 1.0, 2.0])
2.0
>>> Metric("vote.explained_us", "us", 481.27, 480.94)
Metric(name='vote.explained_us', unit='us', value=481.3, cpu=480.9)

Two clocks run beside each other: that on the wall, and the one of the processor.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from statistics import median as middle

LEAST, MOST = 3, 200  # rounds, where a round is short enough
SECONDS = 0.5  # for one figure: a group has about four
_PER = {"us": 1e6, "ms": 1e3, "s": 1.0}

Once = Callable[[], float]  # does it once, and says how much of it was done


class NotHere(Exception):
    """The machine has not what a figure needs."""


@dataclass(frozen=True, slots=True)
class Metric:
    """A figure: less is better for a time (`us`, `ms`), more for what ends in `/s`.

    `value` is by the clock, `cpu` by the time that this process had a processor.
    """

    name: str
    unit: str
    value: float
    cpu: float

    def __post_init__(self) -> None:
        """Four digits are more than a figure is sure of."""
        object.__setattr__(self, "value", float(f"{self.value:.4g}"))
        object.__setattr__(self, "cpu", float(f"{self.cpu:.4g}"))


Round = tuple[float, float, float]  # seconds, processor seconds, how much was done


def one_round(once: Once) -> Round:
    """Do it once between two looks at both clocks."""
    began, worked = time.perf_counter(), time.process_time()
    done = once()
    return time.perf_counter() - began, time.process_time() - worked, done


def rounds(once: Once, seconds: float = SECONDS) -> list[Round]:
    """As many rounds as there is time for, `LEAST` of them unless one alone takes too long."""
    taken = [one_round(once)]
    until = time.perf_counter() + seconds - taken[0][0]
    while len(taken) < MOST:
        short = len(taken) < LEAST and taken[0][0] < seconds
        if not short and time.perf_counter() >= until:
            break
        taken.append(one_round(once))
    return taken


def timed(name: str, unit: str, once: Once, seconds: float = SECONDS) -> Metric:
    """How long one takes, or how many are done in a second: the middle of the rounds."""
    return of_rounds(name, unit, rounds(once, seconds))


def of_rounds(name: str, unit: str, taken: list[Round]) -> Metric:
    """The figure that rounds come to, in `us`, `ms`, `s`, or `/s`."""
    clock = middle(_figure(unit, seconds, done) for seconds, _cpu, done in taken)
    cpu = middle(_figure(unit, worked, done) for _seconds, worked, done in taken)
    return Metric(name, unit, clock, cpu)


def slowest(name: str, unit: str, once: Once, times: int = 100) -> Metric:
    """How long all but the slowest one in a hundred take."""
    taken = [one_round(once) for _ in range(times)]
    last = times - 1 - times // 100
    clock = sorted(_figure(unit, seconds, done) for seconds, _cpu, done in taken)[last]
    return Metric(name, unit, clock, sorted(_figure(unit, c, d) for _s, c, d in taken)[last])


def counted(name: str, unit: str, value: float) -> Metric:
    """A figure that no clock has to do with."""
    return Metric(name, unit, value, value)


def _figure(unit: str, seconds: float, done: float) -> float:
    seconds = max(seconds, 1e-9)
    return done / seconds if unit.endswith("/s") else seconds / done * _PER[unit]
