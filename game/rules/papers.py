"""Owns what becomes of texts (R4.13, R4.60 to R4.63): who has read them, how they strike and wear.

    worn(state, "lessons")  ->  3   # uses by anybody, and answers

It must not know who gives an order: the verbs of the word and of papers do.
"""

from __future__ import annotations

from game.rules.country import weeks
from game.rules.days import today
from game.rules.diplomacy import allied, commands
from game.rules.minutes import Minutes, clamp
from game.rules.model import Scenario
from game.rules.roles import leading
from game.rules.state import Cause, State


def worn(state: State, document: str) -> int:
    """How often a text has been used by anybody, or been answered (R4.62)."""
    record = state.documents[document]
    return sum(record.uses.values()) + record.answered


def publisher(scenario: Scenario, document: str) -> str:
    """The body whose majority can keep a text back: its own, or the one that leads (R4.60)."""
    return scenario.documents[document].publisher or leading(scenario)


def keeper(scenario: Scenario, state: State, document: str) -> str:
    """The faction whose majority keeps a text out of print (R4.60); "" where none does."""
    record, body = state.documents[document], publisher(scenario, document)
    if not record.kept_back or record.published:
        return ""
    return record.kept_back if commands(scenario, state, record.kept_back, body) else ""


def read(minutes: Minutes, document: str, reader: str, cause: Cause) -> None:
    """Note that a body, an organisation or the delegations have read a text."""
    readers = minutes.state.documents[document].readers
    if reader not in readers:
        day = today(minutes.scenario, minutes.state).isoformat()
        minutes.record("documents", document, readers={**readers, reader: day})
        minutes.write("read", document, cause, detail=reader)


def strike(minutes: Minutes, faction: str, document: str, cause: Cause, *, by_all: bool) -> None:
    """What a text is aimed at loses by it: by its weight, its newness and its readers (R4.13)."""
    by = blow(minutes.scenario, minutes.state, document, by_all=by_all)
    for target in minutes.scenario.documents[document].against:
        if target != faction and not allied(minutes.state, faction, target):
            minutes.measure(target, "legitimacy", -by, cause)


def blow(scenario: Scenario, state: State, document: str, *, by_all: bool) -> int:
    """The legitimacy that a text would cost whom it is aimed at, were it printed now (R4.13)."""
    by = scenario.documents[document].weight // scenario.balance.effects.publish_blow
    if "delegations" in state.documents[document].readers or not by_all:
        by //= 2
    return max(0, by - worn(state, document))


def settle(minutes: Minutes) -> None:
    """What old papers left on a name is forgotten, a point at a time (R8.10)."""
    fade = minutes.scenario.balance.effects.stain_fade * weeks(minutes.scenario, minutes.state)
    for name, record in minutes.state.people.items():
        if record.stain and minutes.roll(f"stain:{name}", 100) <= fade:
            stain(minutes, name, -1, Cause("rule", "forgotten"))


def stain(minutes: Minutes, person: str, by: int, cause: Cause) -> None:
    """Leave something on somebody's name, or take it off again (R4.63)."""
    before = minutes.state.people[person].stain
    after = clamp(before + by, 0, 10)
    if after != before:
        minutes.person(person, stain=after)
        minutes.write("stain", person, cause, before=str(before), after=str(after))
