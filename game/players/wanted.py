"""Owns which places, posts, people and motions the aims of a faction speak of.

A small place that an aim is about has few delegates, and an order there promises little: who knows
its aims thinks of it all the same.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import fields, is_dataclass

from game.rules.model import Scenario
from game.rules.orders import Order


def wanted(scenario: Scenario, faction: str) -> frozenset[str]:
    """The names in the aims of a faction, and the place whose conference votes on a motion."""
    aims = scenario.factions[faction].aims
    named = {name for aim in aims for name in _strings(aim.when)}
    halls = {scenario.motions[name].assembly for name in named & scenario.motions.keys()}
    places = {scenario.assemblies[hall].organisation for hall in halls}
    known = (
        scenario.motions.keys()
        | scenario.organisations.keys()
        | scenario.offices.keys()
        | scenario.people.keys()
    )
    return frozenset((named & known) | {place for place in places if place})


def touches(order: Order, names: frozenset[str]) -> bool:
    """Whether an order, or the one that a letter tells, names any of `names`."""
    return not names.isdisjoint(str(order).split())


def _strings(value: object) -> Iterator[str]:
    """Every string within a condition, less whose it is: a side can be called like a place."""
    if isinstance(value, str):
        yield value
    elif is_dataclass(value):
        for item in (item for item in fields(value) if item.name != "faction"):
            yield from _strings(getattr(value, item.name))
    elif isinstance(value, Iterable):
        for part in value:
            yield from _strings(part)
