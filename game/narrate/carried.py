"""Owns the words of what a campaign carries into a chapter: "Moscow: Zelensky, in history Uglanov".

    told(scenario, line)            # one line, with what history had where that was something else
    heading("secretary")            # what the lines of a kind are about

It must not know how lines are found: that is `game.record.carried`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from game.narrate import MINUS, lever, name, signed, step, tables
from game.record.carried import NUMBERS, Line, LineKind, Value
from game.rules.model import Scenario
from game.words import text as _
from game.words.mark import N_

HEADINGS: Mapping[LineKind, str] = {
    "office": N_("Offices"),
    "seat": N_("Seats in the bodies that rule"),
    "secretary": N_("Secretaries in the provinces"),
    "standing": N_("Who is in the party"),
    "leader": N_("Who leads a side"),
    "faction": N_("Who stands on which side"),
    "pact": N_("Pacts"),
    "document": N_("Papers"),
    "policy": N_("Steps of policy"),
    "measure": N_("Measures of the sides"),
    "grip": N_("Grip of the machines"),
    "support": N_("Support in the provinces"),
    "gauge": N_("The country"),
    "doctrine": N_("Doctrines"),
}
_PLAIN: Mapping[str, str] = {
    "published": N_("published"),
    "kept": N_("not published"),
    "stands": N_("stands"),
}
_NOTHING: Mapping[LineKind, str] = {
    "seat": N_("no seat"),
    "faction": N_("of no side"),
    "pact": N_("none"),
    "secretary": N_("vacant"),
    "office": N_("vacant"),
}


def heading(kind: LineKind) -> str:
    """What the lines of a kind are about."""
    return _(HEADINGS[kind])


def told(scenario: Scenario, line: Line) -> str:
    """The line as the campaign has it, and what history had where that differs."""
    about = _about(scenario, line)
    here, there = (_value(scenario, line, value) for value in (line.here, line.there))
    if line.same:
        return _("{about}: {here}").format(about=about, here=here)
    return _("{about}: {here}, in history {there}").format(about=about, here=here, there=there)


def off(line: Line) -> str:
    """By how much a number is off, with its sign; "" for what is no number."""
    if line.kind not in NUMBERS or not isinstance(line.here, int):
        return ""
    return signed(line.here - line.there) if isinstance(line.there, int) else ""


def _about(scenario: Scenario, line: Line) -> str:
    teller = _ABOUT.get(line.kind)
    return teller(scenario, line.subject) if teller else name(scenario, line.subject)


def _seat(scenario: Scenario, subject: str) -> str:
    body, person = subject.split(".", 1)
    return _("{body}: {person}").format(body=name(scenario, body), person=name(scenario, person))


def _measure(scenario: Scenario, subject: str) -> str:
    side, measure = subject.split(".", 1)
    return _("{faction}, {measure}").format(
        faction=name(scenario, side), measure=name(scenario, measure)
    )


def _support(scenario: Scenario, subject: str) -> str:
    place, side = subject.split(".", 1)
    return _("{place}, {faction}").format(place=name(scenario, place), faction=name(scenario, side))


def _pact(scenario: Scenario, subject: str) -> str:
    one, other = (name(scenario, side) for side in subject.split(".", 1))
    return _("{one} and {other}").format(one=one, other=other)


_ABOUT: Mapping[LineKind, Callable[[Scenario, str], str]] = {
    "seat": _seat,
    "measure": _measure,
    "support": _support,
    "pact": _pact,
    "policy": lever,
}


def _value(scenario: Scenario, line: Line, value: Value) -> str:
    if line.kind == "policy" and isinstance(value, int):
        return step(scenario, line.subject, str(value))
    if isinstance(value, int):
        return str(value).replace("-", MINUS)
    if not value:
        return _(_NOTHING.get(line.kind, tables.WORDS[""]))
    return _(_PLAIN[value]) if value in _PLAIN else name(scenario, value)
