"""Owns what the country is counted by, and what the government decides: gauges and levers (R12)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from game.rules.model.world import Confidence


@dataclass(frozen=True, slots=True)
class Stir:
    """Where a gauge at its alarm moves a mood, and which way: in industrial places or in others."""

    issue: str
    by: int
    industrial: bool = False


@dataclass(frozen=True, slots=True)
class Gauge:
    """country.yaml: something of the country that can be counted, in its `unit`, a whole number.

    `value` is where it stands at the start, within `low` and `high`. At `alarm` (0: never) it
    `stirs` moods; `blamed` says that the government answers for it. `people` tells, with its own
    source, what an alarm means outside the hall.
    """

    id: str
    name: str
    unit: str
    low: int
    high: int
    value: int
    source: str
    confidence: Confidence
    alarm: int = 0
    blamed: bool = True
    stirs: tuple[Stir, ...] = ()
    people: str = ""
    people_source: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Lever:
    """policies.yaml: something that the government decides, in steps from `low` up.

    `steps` are its words from the lowest to the highest, `value` where it stands at the start;
    0 is the middle course. `positions` say where a step up stands on the issues. The body that it
    is `decided_by` votes on each step; without one the government decides alone (R12.8).
    """

    id: str
    name: str
    low: int
    steps: tuple[str, ...]
    value: int
    positions: Mapping[str, int]
    source: str
    confidence: Confidence
    decided_by: str | None = None
    people: str = ""
    people_source: str = ""
    note: str = ""

    @property
    def high(self) -> int:
        """The highest step."""
        return self.low + len(self.steps) - 1
