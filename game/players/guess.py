"""Owns what a player that looks ahead makes of what it can't see: a game that could be this one.

A view has no dice, no orders of others, no papers that are kept secret. A guess has dice of its
own, and the others in it take what looks best to them, or do what their side of the record did: one
as often as the other. It is played with the real rules, and knows nothing that the view does not.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Literal

from game.players import ideas
from game.players.course import Course
from game.players.history import History
from game.players.ideas import Idea
from game.rules.balance import PlayerBalance
from game.rules.dice import roll
from game.rules.errors import OrderError
from game.rules.model import Scenario
from game.rules.state import State, View
from game.rules.turn import play
from game.rules.view import view as seen

OTHERS = "cadre"  # what the others are supposed to be, when they do not do what the record tells
PlanKind = Literal["sound", "answer", "aim", "plain", "broken", "theme"]
_SEEDS = 1 << 40
Minds = Mapping[str, Course | History]  # who decides for each side


@dataclass(frozen=True, slots=True)
class Plan:
    """A whole answer, and the list of orders that is worked down afterwards.

    `kind` and `of` say what it has its weight on: an aim, a theme, another answer, a broken pact;
    `sound` is the first of all, with the weight on everything.
    """

    lines: tuple[str, ...]
    after: tuple[Idea, ...] = ()
    kind: PlanKind = "sound"
    of: str = ""


def guess(scenario: Scenario, view: View, label: str) -> State:
    """A whole state that looks to the faction as this one does; `label` names its dice."""
    others = tuple(name for name in scenario.factions if name != view.faction)
    return replace(
        view.state,
        seed=roll(0, 0, f"{label}:guess", _SEEDS),
        given={},
        awaiting=(view.faction, *others),
        news=(),
        chronicle=(),  # what was is told, not played
    )


class Guesses:
    """Games that could be the one that is seen, each played on from any plan with the same dice."""

    def __init__(self, scenario: Scenario, view: View, label: str, own: PlayerBalance) -> None:
        """`own` are the limits of who looks ahead; others are supposed to think like `OTHERS`."""
        self.scenario, self.view, self.label, self.own = scenario, view, label, own
        self.limits = scenario.balance.players[OTHERS]
        self._found: dict[str, list[Idea]] = {}

    def play_on(self, plan: Plan, nth: int, turns: int) -> State:
        """The state of the `nth` game in so many turns when the faction follows a plan."""
        label = f"{self.label}:{nth}"
        state = guess(self.scenario, self.view, label)
        minds: Minds = {
            **{name: self._mind(name, nth) for name in state.awaiting[1:]},
            self.view.faction: Course(plan.after, self.own) if plan.after else History(),
        }
        state = play(self.scenario, state, self.view.faction, plan.lines)
        last = self.view.state.turn + turns
        while not state.over and state.turn < last:
            state = _answered(self.scenario, state, minds[state.awaiting[0]], label)
        return state

    def _mind(self, faction: str, nth: int) -> Course | History:
        """Who is supposed to decide for another side in the `nth` game."""
        return Course(self._ideas(faction), self.limits) if nth % 2 == 0 else History()

    def _ideas(self, faction: str) -> list[Idea]:
        """What comes to the mind of another side, of what it may know in such a game."""
        if faction not in self._found:
            state = guess(self.scenario, self.view, self.label)
            sight = seen(self.scenario, state, faction)
            label = f"{self.label}:{faction}"
            self._found[faction] = ideas.by_worth(self.scenario, sight, label, self.limits)
        return self._found[faction]


def _answered(scenario: Scenario, state: State, mind: Course | History, label: str) -> State:
    """After the answer of the next faction."""
    faction = state.awaiting[0]
    lines = mind.decide(scenario, seen(scenario, state, faction), f"{label}:{state.turn}")
    try:
        return play(scenario, state, faction, lines)
    except OrderError:  # possible for itself, but not beside the others: then it is silent
        return play(scenario, state, faction, ())
