"""Owns the bulletin's pieces on people (R13): who has died, who lies ill or is away, what was read.

people(scenario, state)      # the dead first; none where nothing happened
"""

from __future__ import annotations

from collections.abc import Sequence

from game import narrate
from game.rules.model import Scenario
from game.rules.state import Cause, Entry, State
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


def successions(scenario: Scenario, state: State) -> list[Article]:
    """A piece for each lead that has passed since the last bulletin (R13.9)."""
    last = state.chronicle[-1] if state.chronicle else ()
    told = [entry for entry in last if not _opened_with(entry.cause)]
    return [_passed(scenario, e) for e in (*told, *state.news) if e.key == "lead"]


def _opened_with(cause: Cause) -> bool:
    """Whether a turn opens with what has this cause: deaths, and events without an answer."""
    return cause.kind == "risk" or (cause.kind == "event" and not cause.faction)


def _passed(scenario: Scenario, entry: Entry) -> Article:
    title = _("{after} leads the faction {faction}")
    words = _(
        "{before} leads it no more. The lead has passed to whom he trusted most. Ties, offers and "
        "the platform go by {after} from now on."
    )
    before, after = (narrate.name(scenario, one) for one in (entry.before, entry.after))
    faction = narrate.name(scenario, entry.subject)
    return Article(
        title.format(after=after, faction=faction),
        words.format(before=before, after=after),
        picture=entry.after,
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
