"""Owns how a game stands to a fact of the record, as far as its seat may know."""

from __future__ import annotations

from dataclasses import replace

from game import narrate, record
from game.encyclopaedia import Article, Line
from game.rules.view import view
from game.ui.sitting import Sitting
from game.words import text as _


def lines(sitting: Sitting, article: Article) -> list[Line]:
    """The verdict on a fact; nothing on what is none, or can't be checked."""
    scenario = sitting.scenario
    fact = scenario.facts.get(article.id) if article.kind == "fact" else None
    if fact is None or fact.unchecked or not fact.claim:
        return []
    alone = replace(scenario, facts={fact.id: fact})
    states = [view(scenario, state, sitting.seat).state for state in sitting.match.states]
    (found,) = record.check(alone, states)
    told = [Line(_("Held against history"), narrate.verdict(found.verdict or "unchecked"))]
    if found.days is not None:
        told.append(Line(_("Came about"), narrate.day(found.days[0])))
    return told
