"""Owns changes in two columns, what changes and how, for panels without room for sentences.

    change(scenario, entry) -> Change("Grip in Tula", "31 to 72", 41)

It must not know a screen; sentences are `narrate.entry`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from game.narrate import MINUS, issue, lever, name, signed, step
from game.narrate import entry as sentence
from game.rules.model import Scenario
from game.rules.state import Entry
from game.words import plural
from game.words import text as _


@dataclass(frozen=True, slots=True)
class Change:
    """Words for what changes, words for how, and the number that it moves by where there is one."""

    words: str
    value: str
    by: int = 0
    key: str = ""  # the measure, or the kind of entry


def changes(scenario: Scenario, entries: Iterable[Entry], ours: str = "") -> tuple[Change, ...]:
    """Each change of `entries` in their order; the same change in many places becomes one.

    The measures of the faction `ours` stand without its name.
    """
    groups: dict[tuple[str, ...], list[Entry]] = {}
    for item in entries:
        groups.setdefault(_group(item), []).append(item)
    return tuple(
        change(scenario, group[0], ours) if len(group) == 1 else _spread(scenario, group)
        for group in groups.values()
    )


def _group(item: Entry) -> tuple[str, ...]:
    """Support and moods go together over all places; everything else stands alone."""
    if item.key in ("support", "mood"):
        return (item.key, item.detail)
    if item.key == "tie":
        return (item.key, item.detail)
    return (item.key, item.subject, item.detail, item.after)


def _moved(item: Entry) -> int:
    return int(item.after or 0) - int(item.before or 0)


def _spread(scenario: Scenario, group: Sequence[Entry]) -> Change:
    """One line for many places: by how much at most, and in how many."""
    item = group[0]
    by = max((_moved(entry) for entry in group), key=abs)
    mood = item.key == "mood"
    detail = issue(scenario, item.detail) if mood else name(scenario, item.detail)
    count = len(group)
    if item.key == "support":
        words = plural("Support for {what} in {n} place", "Support for {what} in {n} places", count)
    elif item.key == "mood":
        words = plural("Mood on {what} in {n} place", "Mood on {what} in {n} places", count)
    else:
        words = plural("What {n} person feels for {what}", "What {n} people feel for {what}", count)
    unit = " %" if item.key == "support" else ""
    return Change(words.format(what=detail, n=count), signed(by) + unit, by)


def change(scenario: Scenario, item: Entry, ours: str = "") -> Change:
    """One change in two columns; a kind without columns gives its whole sentence."""
    if item.key == "measure" and item.subject == ours:
        words = name(scenario, item.detail).capitalize()
        return Change(words, signed(_moved(item)), _moved(item), item.detail)
    teller = _COLUMNS.get(item.key)
    return teller(scenario, item) if teller else Change(sentence(scenario, item), "")


def _from_to(item: Entry, unit: str = "") -> str:
    before, after = (value.replace("-", MINUS) for value in (item.before, item.after))
    return _("{before} to {after}").format(before=before, after=after) + unit


def _measure(scenario: Scenario, item: Entry) -> Change:
    words = _("{measure}, {faction}").format(
        measure=name(scenario, item.detail).capitalize(), faction=name(scenario, item.subject)
    )
    return Change(words, signed(_moved(item)), _moved(item))


def _grip(scenario: Scenario, item: Entry) -> Change:
    words = _("Grip in {place}").format(place=name(scenario, item.subject))
    return Change(words, _from_to(item), _moved(item))


def _support(scenario: Scenario, item: Entry) -> Change:
    words = _("Support for {faction}: {place}").format(
        faction=name(scenario, item.detail), place=name(scenario, item.subject)
    )
    return Change(words, _from_to(item, " %"), _moved(item))


def _mood(scenario: Scenario, item: Entry) -> Change:
    words = _("{place} on {issue}").format(
        place=name(scenario, item.subject), issue=issue(scenario, item.detail)
    )
    return Change(words, signed(_moved(item)), _moved(item))


def _secretary(scenario: Scenario, item: Entry) -> Change:
    words = _("Secretary in {place}").format(place=name(scenario, item.subject))
    return Change(words, name(scenario, item.after) if item.after else _("vacant"))


def _tie(scenario: Scenario, item: Entry) -> Change:
    words = _("{person}’s tie to {to}").format(
        person=name(scenario, item.subject), to=name(scenario, item.detail)
    )
    return Change(words, signed(_moved(item)), _moved(item))


def _join(scenario: Scenario, item: Entry) -> Change:
    person = name(scenario, item.subject)
    if not item.after:
        return Change(_("{person} leaves").format(person=person), name(scenario, item.before))
    return Change(_("{person} goes over to").format(person=person), name(scenario, item.after))


def _lead(scenario: Scenario, item: Entry) -> Change:
    words = _("{faction}: led by").format(faction=name(scenario, item.subject))
    return Change(words, name(scenario, item.after))


def _health(scenario: Scenario, item: Entry) -> Change:
    words = _("{person}’s health").format(person=name(scenario, item.subject))
    return Change(words, _from_to(item), _moved(item))


def _standing(scenario: Scenario, item: Entry) -> Change:
    return Change(name(scenario, item.subject), name(scenario, item.after))


def _office(scenario: Scenario, item: Entry) -> Change:
    holder = name(scenario, item.after) if item.after else _("vacant")
    return Change(name(scenario, item.subject), holder)


def _signatures(scenario: Scenario, item: Entry) -> Change:
    words = _("Signatures in {place}").format(place=name(scenario, item.subject))
    return Change(words, signed(_moved(item)), _moved(item))


def _argument(scenario: Scenario, item: Entry) -> Change:
    return Change(_("Weight with the hall"), signed(_moved(item)), _moved(item))


def _inspected(scenario: Scenario, item: Entry) -> Change:
    words = _("Held against {place}").format(place=name(scenario, item.subject))
    return Change(words, _("findings"))


def _agenda(scenario: Scenario, item: Entry) -> Change:
    return Change(_("On the agenda"), name(scenario, item.subject))


def _published(scenario: Scenario, item: Entry) -> Change:
    return Change(_("Known to all"), name(scenario, item.subject))


def _platform(scenario: Scenario, item: Entry) -> Change:
    words = _("{faction} on {issue}").format(
        faction=name(scenario, item.subject), issue=issue(scenario, item.detail)
    )
    return Change(words, _from_to(item), _moved(item))


def _stain(scenario: Scenario, item: Entry) -> Change:
    words = _("Old papers about {person}").format(person=name(scenario, item.subject))
    return Change(words, signed(_moved(item)), _moved(item))


def _officials(scenario: Scenario, item: Entry) -> Change:
    words = _("Full-time officials in {place}").format(place=name(scenario, item.subject))
    return Change(words, _from_to(item, " %"), _moved(item))


def _levy(scenario: Scenario, item: Entry) -> Change:
    words = _("Recruits in {place}").format(place=name(scenario, item.subject))
    return Change(words, signed(_moved(item)), _moved(item))


def _addressed(scenario: Scenario, item: Entry) -> Change:
    words = _("Workers spoken to in {place}").format(place=name(scenario, item.subject))
    return Change(words, item.after)


def _cells(scenario: Scenario, item: Entry) -> Change:
    words = _("Cells won in {place}").format(place=name(scenario, item.subject))
    return Change(words, _from_to(item, " %"), _moved(item))


def _circles(scenario: Scenario, item: Entry) -> Change:
    words = _("Circles of {faction} in {place}, of 100").format(
        faction=name(scenario, item.detail), place=name(scenario, item.subject)
    )
    return Change(words, _from_to(item), _moved(item))


def _appeal(scenario: Scenario, item: Entry) -> Change:
    words = _("Appeal of {doctrine}").format(doctrine=name(scenario, item.subject))
    return Change(words, _from_to(item), _moved(item))


def _lever(scenario: Scenario, item: Entry) -> Change:
    return Change(lever(scenario, item.subject), step(scenario, item.subject, item.after))


def _offer(scenario: Scenario, item: Entry) -> Change:
    return Change(_("They answer"), _("next turn"))


def _street(scenario: Scenario, item: Entry) -> Change:
    words = _("On the streets of {place}").format(place=name(scenario, item.subject))
    count = int(item.after)
    return Change(words, plural("{n} worker", "{n} workers", count).format(n=count))


def _press(scenario: Scenario, item: Entry) -> Change:
    words = _("Press in {place}").format(place=name(scenario, item.subject))
    return Change(words, _("seized") if item.key == "press_seized" else _("stands"))


def _file(scenario: Scenario, item: Entry) -> Change:
    words = _("File on {person}").format(person=name(scenario, item.subject))
    return Change(words, _("a paper of weight {n}").format(n=item.after))


Teller = Callable[[Scenario, Entry], Change]
_COLUMNS: dict[str, Teller] = {
    "measure": _measure,
    "grip": _grip,
    "support": _support,
    "mood": _mood,
    "secretary": _secretary,
    "tie": _tie,
    "join": _join,
    "lead": _lead,
    "health": _health,
    "standing": _standing,
    "office": _office,
    "signatures": _signatures,
    "argument": _argument,
    "inspected": _inspected,
    "agenda": _agenda,
    "publish": _published,
    "platform": _platform,
    "stain": _stain,
    "officials": _officials,
    "levy": _levy,
    "addressed": _addressed,
    "cells": _cells,
    "underground": _circles,
    "appeal": _appeal,
    "lever": _lever,
    "offer": _offer,
    "marched": _street,
    "dispersed": _street,
    "press_stands": _press,
    "press_seized": _press,
    "evidence": _file,
}
