"""Owns which fields of a scenario are texts that a player reads, so that they can be translated.

>>> from game.scenario.load import load
>>> said = dict(texts(load("1925-fourteenth-congress")))
>>> said["people.stalin.name"], said["calendar.0.label"]
('Stalin', 'Week of 1 September')

What is not here stays as it is in every language: ids and other technical keys, orders in their
notation, sources. `WORD_LISTS` may have more or fewer items in another language,
and some where the first has none.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from types import MappingProxyType

from game.rules import model

TEXTS: Mapping[type, tuple[str, ...]] = MappingProxyType(
    {
        model.Aim: ("text",),
        model.Assembly: ("name", "place"),
        model.Body: ("name", "note"),
        model.Doctrine: ("name", "argument"),
        model.Document: ("title", "argument", "effect"),
        model.Election: ("title",),
        model.Ending: ("title", "text"),
        model.Event: ("title", "text", "question", "lead"),
        model.Fact: ("title", "statement", "unchecked", "miss"),
        model.Faction: ("name", "blurb"),
        model.Gauge: ("name", "unit", "people", "note"),
        model.Issue: ("name", "minus", "plus", "stakes", "minus_short", "plus_short"),
        model.Lesson: ("title", "text", "hint"),
        model.Lever: ("name", "steps", "people", "note"),
        model.Motion: ("title", "question", "for_says", "against_says", "miss"),
        model.Office: ("name", "short"),
        model.Option: ("text",),
        model.Organisation: ("name", "short", "centre", "note", "estimates"),
        model.Pact: ("text",),
        model.Person: (
            "name",
            "full_name",
            "initials",
            "party_since",
            "post",
            "base",
            "fate",
            "character",
            "marks_reason",
        ),
        model.Post: ("title",),
        model.Risk: ("title", "text", "lead", "note"),
        model.Sanction: ("name", "hearing", "title", "question", "for_says", "against_says"),
        model.ScenarioCard: ("title", "summary", "motto", "notes"),
        model.Term: ("term", "text", "also"),
        model.Tie: ("reason",),
        model.Turn: ("label",),
        model.Wording: ("title", "question", "for_says", "against_says"),
    }
)
KEYS = frozenset(key for keys in TEXTS.values() for key in keys)
WORD_LISTS = frozenset({"also"})


def texts(scenario: model.Scenario) -> Iterator[tuple[str, str]]:
    """Every text of `scenario` with its path in a language overlay, and what the past is called.

    An empty text is none.
    """
    for field in fields(scenario):
        if field.name not in ("balance", "past", "version"):
            noun = "scenario" if field.name == "card" else field.name
            yield from _texts(getattr(scenario, field.name), noun)
    for name, title in scenario.past.titles.items():
        yield f"past.{name}.title", title


def _texts(value: object, path: str) -> Iterator[tuple[str, str]]:
    if is_dataclass(value):
        for key in (field.name for field in fields(value)):
            found = _said if key in TEXTS.get(type(value), ()) else _texts
            yield from found(getattr(value, key), f"{path}.{key}")
    elif isinstance(value, tuple):
        for number, item in enumerate(value):
            yield from _texts(item, f"{path}.{_name(item) or number}")
    elif isinstance(value, Mapping):
        for key, item in value.items():
            yield from _texts(item, f"{path}.{key}")


def _said(value: object, path: str) -> Iterator[tuple[str, str]]:
    """A text, or each of a list of texts."""
    if isinstance(value, str) and value:
        yield path, value
    elif isinstance(value, tuple):
        for number, item in enumerate(value):
            yield f"{path}.{number}", item


def _name(item: object) -> str:
    """What a path calls an item of a list: an option its id, a tie whom it is to."""
    return str(getattr(item, "id", "") or getattr(item, "to", ""))
