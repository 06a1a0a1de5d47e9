"""Owns the player who answers anything that is legal, by a keyed die: for tests and for fuzzing.

It wants nothing, and so finds the corners of the rules that nobody who wants something would.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import takewhile

from game import rules
from game.players.answers import Draft
from game.rules.choices import agents
from game.rules.dice import roll
from game.rules.model import Scenario
from game.rules.orders import parse
from game.rules.state import View

MOST_ASKED = 6  # people who are told something, as far as the rules allow so many


class Arbitrary:
    """Random legal answers, the same for the same view and label."""

    def decide(self, scenario: Scenario, view: View, seed_label: str) -> tuple[str, ...]:
        """Some of what the faction may answer, and an order through each of some of its people."""
        draft = Draft(scenario, view)
        for line in _shuffled(_answers(scenario, view), f"{seed_label}:answers"):
            if roll(0, 0, f"{seed_label}:{line}", 2) == 1:
                draft.add(line)
        asked = roll(0, 0, f"{seed_label}:asked", MOST_ASKED + 1) - 1
        people = agents(scenario, view.state, view.faction)
        for person in _shuffled(people, f"{seed_label}:people")[:asked]:
            orders = rules.legal_orders(scenario, view.state, view.faction, person)
            for line in _shuffled(orders, f"{seed_label}:{person}")[:1]:
                draft.add(line)
        return draft.lines


def _answers(scenario: Scenario, view: View) -> Iterable[str]:
    """The answers that are possible now: they are listed before all orders."""
    lines = rules.legal_orders(scenario, view.state, view.faction)
    return takewhile(lambda line: parse(line).is_answer, lines)


def _shuffled(things: Iterable[str], label: str) -> list[str]:
    return sorted(things, key=lambda thing: (roll(0, 0, f"{label}:{thing}", 1 << 62), thing))
