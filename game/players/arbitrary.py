"""Owns the player who answers anything that is legal, by a keyed die: for tests and for fuzzing.

It wants nothing, and so finds the corners of the rules that nobody who wants something would.
"""

from __future__ import annotations

from collections.abc import Iterable

from game.players.answers import Draft
from game.rules.choices import agents, answers, candidates, kinds
from game.rules.dice import roll
from game.rules.legality import open_to
from game.rules.model import Scenario
from game.rules.orders import Order
from game.rules.state import View

MOST_ASKED = 6  # people who are told something, as far as the rules allow so many


class Arbitrary:
    """Random legal answers, the same for the same view and label."""

    def decide(self, scenario: Scenario, view: View, seed_label: str) -> tuple[str, ...]:
        """Some of what the faction may answer, and an order through each of some of its people."""
        draft = Draft(scenario, view)
        asked = answers(scenario, view.state, view.faction)
        for line in _shuffled(asked, f"{seed_label}:answers"):
            if roll(0, 0, f"{seed_label}:{line}", 2) == 1:
                draft.add(line)
        most = roll(0, 0, f"{seed_label}:asked", MOST_ASKED + 1) - 1
        people = agents(scenario, view.state, view.faction)
        for person in _shuffled(people, f"{seed_label}:people")[:most]:
            order = _any(scenario, view, person, f"{seed_label}:{person}")
            if order:
                draft.add(str(order))
        return draft.lines


def _any(scenario: Scenario, view: View, person: str, label: str) -> Order | None:
    """One of somebody's orders: any kind first, so that none is rare for having few of them."""
    state, faction = view.state, view.faction
    for verb in _shuffled(kinds(scenario, state, faction, person), label):
        found = list(candidates(scenario, state, faction, person, verb))
        while found:
            order = found.pop(roll(0, 0, f"{label}:{verb}:{len(found)}", len(found)) - 1)
            if open_to(scenario, state, faction, order):
                return order
    return None


def _shuffled(things: Iterable[str], label: str) -> list[str]:
    return sorted(things, key=lambda thing: (roll(0, 0, f"{label}:{thing}", 1 << 62), thing))
