"""Owns an answer in the making: lines come one by one, and only those that keep it legal stay."""

from __future__ import annotations

from collections.abc import Iterator

from game.rules.bargain import willingness
from game.rules.errors import OrderError
from game.rules.model import Scenario
from game.rules.state import View
from game.rules.turn import check


class Draft:
    """The answer of one faction as it grows."""

    def __init__(self, scenario: Scenario, view: View) -> None:
        self.scenario = scenario
        self.view = view
        self.lines: tuple[str, ...] = ()

    def add(self, line: str) -> bool:
        """Add a line where the whole stays legal; say whether it was added."""
        if not self.allows(line):
            return False
        self.lines = (*self.lines, line)
        return True

    def allows(self, line: str) -> bool:
        """Whether the whole stays legal with a line."""
        try:
            check(self.scenario, self.view.state, self.view.faction, (*self.lines, line))
        except OrderError:
            return False
        return True


def replies(scenario: Scenario, view: View) -> Iterator[str]:
    """A yes to each offer that has more for it than against, and a no to the others (R6.4)."""
    for pact in view.state.pacts:
        if not pact.signed and pact.to == view.faction:
            willing = willingness(scenario, view.state, pact).total > 0
            yield f"{'accept' if willing else 'decline'} {pact.id}"
