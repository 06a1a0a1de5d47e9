"""Owns the player who answers anything that is legal, by a keyed die: for tests and for fuzzing.

It wants nothing, and so finds the corners of the rules that nobody who wants something would.
"""

from __future__ import annotations

from game import rules
from game.rules.dice import roll
from game.rules.errors import OrderError
from game.rules.model import Scenario
from game.rules.state import View
from game.rules.turn import check

MOST_TRIED = 12  # lines that are tried before the answer is thought long enough


class Arbitrary:
    """Random legal answers, the same for the same view and label."""

    def decide(self, scenario: Scenario, view: View, seed_label: str) -> tuple[str, ...]:
        """A legal answer of as many lines as the die and the rules allow."""
        lines = _shuffled(list(rules.legal_orders(scenario, view.state, view.faction)), seed_label)
        answer: tuple[str, ...] = ()
        wanted = roll(0, 0, f"{seed_label}:lines", MOST_TRIED)
        for line in lines[:wanted]:
            if _is_legal(scenario, view, (*answer, line)):
                answer = (*answer, line)
        return answer


def _shuffled(lines: list[str], seed_label: str) -> list[str]:
    return sorted(lines, key=lambda line: (roll(0, 0, f"{seed_label}:{line}", 1 << 62), line))


def _is_legal(scenario: Scenario, view: View, answer: tuple[str, ...]) -> bool:
    try:
        check(scenario, view.state, view.faction, answer)
    except OrderError:
        return False
    return True
