"""Owns the player who does what the faction did: the orders of the scenario's own history.yaml.

Handicaps, stated: it plans nothing, and where an order has become impossible it tries the recorded
alternative and otherwise leaves it. Questions it answers as they were answered, offers by what
speaks for them.
"""

from __future__ import annotations

from collections.abc import Iterable

from game.players.answers import Draft, replies
from game.rules.days import span
from game.rules.model import HistoricOrder, Scenario
from game.rules.state import State, View

# What is said and done every month, beside what decides something.
_ROUTINE = frozenset({"speak", "tour", "rest", "campaign", "cite", "cultivate"})
_DOUBT = {"seed": 0, "high": 0, "medium": 1, "low": 2, "assumption": 3}


class History:
    """Plays the record."""

    def decide(self, scenario: Scenario, view: View, seed_label: str) -> tuple[str, ...]:  # noqa: ARG002 - it throws no die
        """The recorded orders of this turn that are still possible."""
        draft = Draft(scenario, view)
        for line in (*_as_answered(scenario, view.state), *replies(scenario, view)):
            draft.add(line)
        for item in recorded(scenario, view.state, view.faction):
            taken = [draft.add(line) for line in _present(view.state, item.order)]
            if not any(taken) and item.otherwise:
                draft.add(item.otherwise)
        return draft.lines


def _present(state: State, line: str) -> list[str]:
    """The line as it stands in this game: named by two sides, each pact that they have is meant."""
    verb, _, named = line.partition(" ")
    if verb != "denounce":
        return [line]
    sides = set(named.split("-"))
    pacts = [pact.id for pact in state.pacts if pact.stands and {pact.by, pact.to} == sides]
    return [f"denounce {pact}" for pact in pacts] or [line]


def recorded(scenario: Scenario, state: State, faction: str) -> Iterable[HistoricOrder]:
    """The historic orders of a faction whose day lies in the present turn.

    A month has room for a few orders only: what is recorded comes before what is assumed, and what
    decides something before what is said and done every month.
    """
    since, until = span(scenario, state.turn)
    due = (
        item for item in scenario.history if item.faction == faction and since <= item.day < until
    )
    return sorted(
        due,
        key=lambda item: (item.confidence == "assumption", _routine(item), _DOUBT[item.confidence]),
    )


def _routine(item: HistoricOrder) -> bool:
    return item.order.split()[1] in _ROUTINE


def _as_answered(scenario: Scenario, state: State) -> Iterable[str]:
    """The historic answer to each question that is asked."""
    for question in state.questions:
        for option in scenario.events[question.event].options:
            if option.history:
                yield f"decide {question.event} {option.id}"
