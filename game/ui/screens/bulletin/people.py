"""Owns the bulletin's pieces on people (R13): who has died, who lies ill or is away, what was read.

people(scenario, state)      # the dead first; none where nothing happened
"""

from __future__ import annotations

from collections.abc import Sequence

from game import narrate
from game.rules.model import Scenario
from game.rules.state import Entry, State
from game.ui.screens.bulletin.article import Article
from game.words import text as _

_WEIGHTY = 4  # the authority from which an absence is news


def deaths(scenario: Scenario, state: State) -> list[Article]:
    """A piece for each of the scenario's risks that has come about this turn."""
    return [
        _death(scenario, entry)
        for entry in state.news
        if entry.key == "standing" and entry.cause.kind == "risk"
    ]


def _death(scenario: Scenario, entry: Entry) -> Article:
    risk = scenario.risks[entry.cause.id]
    return Article(
        risk.title,
        risk.text,
        risk.lead,
        risk.person,
        source=risk.source,
        confidence=risk.confidence,
    )


def people(scenario: Scenario, state: State) -> list[Article]:
    """Who has fallen ill, gone on leave or come back, and letters that were read on the way."""
    last = state.chronicle[-1] if state.chronicle else ()
    entries = (*last, *state.news)
    return [*_read(scenario, entries), *_absences(scenario, entries)]


def _absences(scenario: Scenario, entries: Sequence[Entry]) -> list[Article]:
    told = [
        entry
        for entry in entries
        if entry.key in ("illness", "leave", "back")
        and scenario.people[entry.subject].authority >= _WEIGHTY
    ]
    if not told:
        return []
    told.sort(key=lambda entry: -scenario.people[entry.subject].authority)
    text = " ".join(f"{narrate.entry(scenario, entry)}." for entry in told)
    return [Article(_("Health and leave"), text, picture=told[0].subject)]


def _read(scenario: Scenario, entries: Sequence[Entry]) -> list[Article]:
    return [
        Article(
            _("A letter is read on its way"),
            f"{narrate.entry(scenario, entry)}.",
            "",
            entry.subject,
        )
        for entry in entries
        if entry.key == "intercepted"
    ]
