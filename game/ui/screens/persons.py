"""Owns how a person is shown on every screen: face, colours, the line under the name, the order.

    art.bust(canvas, box, face(scenario, "kirov"), look(state, "kirov"))

What is said of anybody is what is so in this game, never what became of them in history.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from game import narrate
from game.narrate.posts import post_line, posts_now
from game.rules.delegates import delegation
from game.rules.leaders import leader_of
from game.rules.model import Scenario
from game.rules.state import State
from game.rules.vocabulary import OUT
from game.ui import navigator
from game.ui.frame import DeskScreen
from game.ui.screen import Screen
from game.words import text as _


def face(scenario: Scenario, person: str) -> str:
    """The portrait of somebody: a file of their own, or the one they share."""
    return scenario.people[person].portrait or person


def look(state: State, person: str) -> str:
    """The faction whose colour and sign somebody bears."""
    return state.people[person].faction or "uncommitted"


def stands_with(scenario: Scenario, state: State, person: str) -> str:
    """The name of the faction that somebody stands with, in a word or two."""
    faction = state.people[person].faction
    return narrate.name(scenario, faction) if faction else _("Uncommitted")


def led_delegates(scenario: Scenario, state: State, person: str) -> int:
    """How many delegates the organisation that somebody leads sends to the congress."""
    led = state.post_as_secretary(person)
    if led is None:
        return 0
    sent = delegation(scenario, state, led)
    return sent.nominees + sum(sent.others.values())


def matches(scenario: Scenario, state: State, person: str, words: str) -> bool:
    """Whether every word typed is found in the name, posts, town or papers of somebody."""
    if not words.strip():
        return True
    text = _all_words(scenario, state, person).casefold()
    return all(word in text for word in words.casefold().split())


def _all_words(scenario: Scenario, state: State, person: str) -> str:
    item = scenario.people[person]
    parts = [item.name, item.full_name, item.initials, post_line(scenario, state, person)]
    parts += posts_now(scenario, state, person)
    parts += [stands_with(scenario, state, person)]
    home = scenario.organisations.get(item.home)
    if home is not None:
        parts += [home.name, home.short, home.centre]
    parts += [d.title for d in scenario.documents.values() if person in d.authors]
    return " ".join(parts)


SORTS: tuple[str, ...] = ("weight", "loyalty", "name", "cadres")


def sort_words(sort: str) -> str:
    """What a way of sorting the cards is called."""
    return {
        "weight": _("by weight"),
        "loyalty": _("by loyalty"),
        "name": _("by name"),
        "cadres": _("by cadres"),
    }[sort]


def in_order(scenario: Scenario, state: State, seat: str, sort: str) -> list[str]:
    """Everybody in the index, sorted; those out of the party or dead come last."""
    leader = leader_of(scenario, state, seat)

    def weight(person: str) -> tuple[int, int, str]:
        item = scenario.people[person]
        return (-item.authority, -led_delegates(scenario, state, person), item.name)

    def loyalty(person: str) -> tuple[int, tuple[int, int, str]]:
        own = 101 if person == leader else state.people[person].ties.get(leader, 0)
        return (-own, weight(person))

    keys: Mapping[str, Callable[[str], tuple[object, ...]]] = {
        "weight": weight,
        "loyalty": loyalty,
        "name": lambda person: (scenario.people[person].name.casefold(),),
        "cadres": lambda person: (-scenario.people[person].cadres, weight(person)),
    }
    chosen = keys[sort]

    def key(person: str) -> tuple[bool, tuple[object, ...]]:
        return (state.people[person].standing in OUT, chosen(person))

    return sorted(scenario.people, key=key)


def open_dossier(screen: DeskScreen, person: str, leaf: str = "") -> None:
    """Turn to a person's card in the index, open on a leaf if one is named."""
    screen.sitting.person = person
    show(screen, navigator.screen("dossier", screen.sitting, leaf))


def open_vacancy(screen: DeskScreen, vacancy: str) -> None:
    """Turn to the file of a vacant post in the index."""
    show(screen, navigator.screen("vacancy", screen.sitting, vacancy))


def show(screen: Screen, other: Screen) -> None:
    """Put another tab in the place of this one, if there is a window."""
    if screen.app is not None:
        screen.app.replace(other)
