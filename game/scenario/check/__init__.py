"""Owns what types can't say of a scenario: that names exist, sums add up and history makes sense.

Read in this order: `world` (the parts and their places), `references` and `notation` (R codes),
`sums` and `calendar` (A codes), `sense` (H codes, most of them warnings).
"""

from __future__ import annotations

from game.rules.model import Scenario
from game.scenario.check import calendar, notation, references, sense, sums
from game.scenario.check.world import Nodes, World
from game.scenario.mistakes import Mistake

_NAMES = (references, notation)
_CHECKS = (*_NAMES, sums, calendar, sense)


def check(scenario: Scenario, nodes: Nodes, base: Nodes | None = None) -> list[Mistake]:
    """Every mistake and warning that only the whole scenario shows; empty where it is sound.

    `base` are the nodes under the scenario's own, which tell a name that was dropped from one that
    never was.
    """
    world = World(scenario, nodes, base or {}, nodes)
    return [found for part in _CHECKS for found in part.check(world)]


def check_names(scenario: Scenario, nodes: Nodes, base: Nodes, written: Nodes) -> list[Mistake]:
    """The mistakes about names alone, where only a part of what is `written` could be built."""
    world = World(scenario, nodes, base, written)
    return [found for part in _NAMES for found in part.check(world)]
