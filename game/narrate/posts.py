"""Owns what somebody is, in a short line: a secretary, an editor, out of the party.

    post_line(scenario, state, "kirov")   # "Secretary, Leningrad"

What is said of anybody is what is so in this game, never what became of them in history.
"""

from __future__ import annotations

from game.narrate import channel, name
from game.rules.model import Scenario
from game.rules.state import State
from game.rules.vocabulary import OUT
from game.words import text as _


def post_line(scenario: Scenario, state: State, person: str) -> str:
    """What somebody is now, in one short line."""
    standing = state.people[person].standing
    if standing in OUT:
        return name(scenario, standing).capitalize()
    posts = posts_now(scenario, state, person)
    if posts == posts_at_start(scenario, person):
        return scenario.people[person].post
    return posts[0] if posts else _("No post any more")


def posts_now(scenario: Scenario, state: State, person: str) -> list[str]:
    """The posts of the game that somebody holds: a secretaryship first, then offices."""
    led = state.post_as_secretary(person)
    offices = [channel(scenario, office) for office in state.posts_of(person)]
    return [*([_secretary(scenario, led)] if led else []), *offices]


def posts_at_start(scenario: Scenario, person: str) -> list[str]:
    """The posts that somebody held when the game began."""
    led = [
        _secretary(scenario, place)
        for place, item in scenario.organisations.items()
        if item.secretary == person
    ]
    offices = [held for held, office in scenario.offices.items() if office.holder == person]
    return [*led, *(channel(scenario, office) for office in offices)]


def _secretary(scenario: Scenario, organisation: str) -> str:
    return _("Secretary, {place}").format(place=name(scenario, organisation))
