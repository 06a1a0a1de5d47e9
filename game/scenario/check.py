"""Owns what types can't say of a scenario: that names exist, sums add up and history makes sense."""

from __future__ import annotations

from collections.abc import Mapping

from game.rules.model import Scenario
from game.scenario.mistakes import Mistake
from game.scenario.node import Node


def check(scenario: Scenario, nodes: Mapping[str, Node]) -> list[Mistake]:
    """Every mistake that only the whole scenario shows; empty where it is sound."""
    return []
