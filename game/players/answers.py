"""Owns an answer in the making: lines come one by one, and only those that keep it legal stay."""

from __future__ import annotations

from collections.abc import Iterator

from game.rules.answer import Answer
from game.rules.bargain import willingness
from game.rules.errors import OrderError
from game.rules.model import Scenario
from game.rules.state import View


class Draft:
    """The answer of one faction as it grows."""

    def __init__(self, scenario: Scenario, view: View) -> None:
        """Nothing is on it yet."""
        self._answer = Answer(scenario, view.state, view.faction)

    @property
    def lines(self) -> tuple[str, ...]:
        """What is on it."""
        return self._answer.lines

    def add(self, line: str) -> bool:
        """Add a line where the whole stays legal; say whether it was added."""
        try:
            self._answer.add(line)
        except OrderError:
            return False
        return True

    def allows(self, line: str) -> bool:
        """Whether the whole stays legal with a line."""
        try:
            self._answer.admitted(line)
        except OrderError:
            return False
        return True


def replies(scenario: Scenario, view: View) -> Iterator[str]:
    """A yes to each offer that has more for it than against, and a no to the others (R6.4)."""
    for pact in view.state.pacts:
        if not pact.signed and pact.to == view.faction:
            willing = willingness(scenario, view.state, pact).total > 0
            yield f"{'accept' if willing else 'decline'} {pact.id}"
