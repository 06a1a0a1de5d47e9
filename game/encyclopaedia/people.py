"""Owns the articles on people: a life, what the game makes of it, and what became of them."""

from __future__ import annotations

from collections.abc import Iterator

from game import narrate
from game.encyclopaedia.article import Article, Line, Part
from game.rules.model import Person, Post, Scenario
from game.words import text as _


def people(scenario: Scenario) -> Iterator[Article]:
    """An article on everybody of the scenario."""
    for person in scenario.people.values():
        yield _about(scenario, person)


def _about(scenario: Scenario, person: Person) -> Article:
    born = _("Born {year}, in the party since {since}.")
    return Article(
        kind="person",
        id=person.id,
        title=person.full_name,
        note=born.format(year=person.born, since=person.party_since),
        parts=tuple(part for part in _parts(scenario, person) if part.words),
        lines=tuple(_lines(scenario, person)),
        source=person.source,
        confidence=person.confidence,
        names=(person.full_name, f"{person.initials} {person.name}".strip(), person.name),
        faction=person.faction or "",
        portrait=person.portrait or person.id,
        short=person.name,
    )


def _parts(scenario: Scenario, person: Person) -> Iterator[Part]:
    invented = _("A composite figure: invented, to stand for many like it.")
    told = [_sentence(person.character), _sentence(person.post)]
    yield Part("", " ".join([invented] * person.composite + [one for one in told if one]))
    yield Part(_("Can count on"), _sentence(person.base))
    yield Part(_("Ties"), "\n".join(_ties(scenario, person)))
    yield Part(_("What the marks rest on"), person.marks_reason)
    yield Part(_("What became of them in history"), person.fate)


def _sentence(words: str) -> str:
    """Words that begin large and end with a stop."""
    words = words.strip().rstrip(".")
    return f"{words[:1].upper()}{words[1:]}." if words else ""


def _ties(scenario: Scenario, person: Person) -> Iterator[str]:
    for tie in sorted(person.ties, key=lambda tie: -abs(tie.strength)):
        told = _("{name}, {strength}: {reason}.")
        yield told.format(
            name=narrate.name(scenario, tie.to),
            strength=narrate.signed(tie.strength),
            reason=tie.reason.rstrip("."),
        )


def _lines(scenario: Scenario, person: Person) -> Iterator[Line]:
    for post in person.posts:
        yield Line(post.title[:1].upper() + post.title[1:], _years(post))
    yield Line(_("Goes to a congress with"), narrate.name(scenario, person.home))
    marks = (
        (_("Oratory"), person.oratory),
        (_("Theory"), person.theory),
        (_("Organising"), person.cadres),
        (_("Authority"), person.authority),
        (_("Nerve"), person.nerve),
    )
    for words, mark in marks:
        yield Line(words, _("{n} of 10").format(n=mark))
    for issue, place in person.positions.items():
        yield Line(narrate.issue(scenario, issue), narrate.signed(place))


def _years(post: Post) -> str:
    return (
        f"{post.since}\N{EN DASH}{post.until}" if post.until else _("since {0}").format(post.since)
    )
