"""Owns the record as a list: the facts of scenarios in the order of their days.

It must not know a game.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from game.rules.model import Fact, Scenario


def facts(scenarios: Iterable[Scenario]) -> tuple[Fact, ...]:
    """The facts of all `scenarios`, each once, in the order of their days."""
    found = {name: fact for scenario in scenarios for name, fact in scenario.facts.items()}
    return tuple(sorted(found.values(), key=lambda fact: (fact.day, fact.id)))


def as_json(fact: Fact) -> Mapping[str, object]:
    """What a person reads of a fact, as plain data."""
    return {
        "id": fact.id,
        "day": fact.day.isoformat(),
        "title": fact.title,
        "statement": fact.statement,
        "source": fact.source,
        "confidence": fact.confidence,
        "tolerance": fact.tolerance,
        "checked": bool(fact.claim) and not fact.unchecked,
        "unchecked": fact.unchecked,
        "seed": fact.seed,
    }
