"""Owns the strongest opponent: before it answers, it plays on in its mind (R15.4).

It puts several answers together: what the sound opponent would do, what lies at hand, the same with
the weight on posts, words, people or bodies, another answer to what is asked, a pact given up. Each
is played on with the real rules in games that could be this one (`guess`), and the answer stands
after which its position is best. Bad answers are dropped early, and all are tried in the same
games. The numbers stand in `balance.yaml` under `players`.

A budget of games is what makes an answer; whoever asks may stop it between two games (`watch`), and
then gets the best that is known.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial

from game.players import ideas
from game.players.guess import play_on
from game.players.ideas import Idea
from game.players.old_bolshevik import weighed
from game.players.position import aim_near, counts_of, position
from game.rules.balance import PlayerBalance
from game.rules.errors import OrderError
from game.rules.model import Scenario
from game.rules.outcome import reached
from game.rules.state import State, View

LEVEL = "vozhd"
Watch = Callable[[float], bool]  # how far the thinking is, from 0 to 1; whether to go on

_TWICE = 200
# what an answer can have its weight on
_THEMES: Mapping[str, frozenset[str]] = {
    "posts": frozenset({"appoint", "transfer", "recall", "inspect", "team", "recruit", "tour"}),
    "words": frozenset(
        {"speak", "publish", "cite", "print", "campaign", "leak", "answer", "gather"}
    ),
    "people": frozenset({"cultivate", "negotiate", "meet", "compromise", "charge", "watch"}),
    "bodies": frozenset({"propose", "list", "strike", "enlarge", "call", "table", "policy"}),
}


def patient(_share: float) -> bool:
    """Go on to the end."""
    return True


class Vozhd:
    """Plays on from several answers, and gives the one that leads furthest."""

    def __init__(self, watch: Watch = patient) -> None:
        """`watch` is asked between two games whether to go on."""
        self.watch = watch

    def decide(self, scenario: Scenario, view: View, seed_label: str) -> tuple[str, ...]:
        """The answer after which the position is best, as far as it has looked."""
        limits = scenario.balance.players[LEVEL]
        plans = list(dict.fromkeys(_plans(scenario, view, seed_label, limits)))[: limits.plans]
        return self._best(scenario, view, plans, seed_label, limits)

    def _best(
        self,
        scenario: Scenario,
        view: View,
        plans: Sequence[tuple[str, ...]],
        seed_label: str,
        limits: PlayerBalance,
    ) -> tuple[str, ...]:
        """Play on from all, then again from the better half; the first is always among them."""
        scores: dict[tuple[str, ...], list[int]] = {plan: [] for plan in plans}
        left, games = list(plans), 0
        whole = limits.samples * len(plans)
        for sample in range(limits.samples if len(plans) > 1 else 0):
            for plan in left:
                label = f"{seed_label}:{sample}"
                scores[plan].append(_worth(scenario, view, plan, label, limits.turns))
                games += 1
                if not self.watch(games / whole):
                    return _chosen(scores, plans, limits.sure)
            others = sorted(left[1:], key=lambda plan: -_better(scores, plans[0], plan))
            left = [*left[:1], *others[: max(1, len(others) // 2)]]
        return _chosen(scores, left, limits.sure)


Scores = Mapping[tuple[str, ...], Sequence[int]]


def _chosen(scores: Scores, plans: Sequence[tuple[str, ...]], sure: int) -> tuple[str, ...]:
    """The plan that leads furthest, if that is surely further than the first one does."""
    if not plans:
        return ()
    best = max(plans, key=lambda plan: _better(scores, plans[0], plan))
    return best if _better(scores, plans[0], best) > sure else plans[0]


def _better(scores: Scores, first: tuple[str, ...], plan: tuple[str, ...]) -> float:
    """By how much a plan was better than the first in the same games, on the whole."""
    apart = [there - here for here, there in zip(scores[first], scores[plan], strict=False)]
    return sum(apart) / len(apart) if apart else 0.0


def _worth(scenario: Scenario, view: View, plan: Sequence[str], label: str, turns: int) -> int:
    """What the position is worth in a game that could be this one, when a plan is followed."""
    try:
        state = play_on(scenario, view, plan, label, turns)
    except OrderError:
        return 0
    return position(scenario, state, view.faction, counts_of(scenario, state)).total


def _plans(
    scenario: Scenario, view: View, seed_label: str, limits: PlayerBalance
) -> Iterator[tuple[str, ...]]:
    """Whole answers, the likeliest to be good first."""
    asked = list(ideas.answers(scenario, view, seed_label, limits))
    plain = ideas.by_worth(scenario, view, seed_label, limits)
    sound = weighed(scenario, view, plain, limits)
    first = ideas.put_together(scenario, view, asked, sound)
    yield first
    yield from _other_answers(scenario, view, asked, sound)
    for aim in _unreached(scenario, view):
        only = partial(_aim_in, scenario, view.faction, aim)
        found = weighed(scenario, view, plain, limits, only)
        yield ideas.put_together(scenario, view, asked, found)
    yield ideas.put_together(scenario, view, asked, plain)
    for theme in _THEMES.values():
        yield ideas.put_together(scenario, view, asked, _weighted(sound, theme))
    yield tuple(line for line in first if line.split()[0] not in view.state.people)  # saves it all


def _unreached(scenario: Scenario, view: View) -> list[str]:
    """The aims that do not hold now, the weightiest first."""
    held = reached(scenario, view.state, view.faction)
    left = [aim for aim in scenario.factions[view.faction].aims if aim.id not in held]
    return [aim.id for aim in sorted(left, key=lambda aim: (-aim.points, aim.id))]


def _aim_in(scenario: Scenario, faction: str, aim: str, state: State) -> int:
    return aim_near(scenario, state, faction, aim)


def _other_answers(
    scenario: Scenario, view: View, asked: Sequence[str], sound: Sequence[Idea]
) -> Iterator[tuple[str, ...]]:
    """The same orders with the first question answered otherwise, or with a pact given up."""
    for question in view.state.questions[:1]:
        for option in scenario.events[question.event].options:
            line = f"decide {question.event} {option.id}"
            yield ideas.put_together(scenario, view, (line, *asked), sound)
    for pact in view.state.pacts:
        if pact.stands and view.faction in (pact.by, pact.to):
            yield ideas.put_together(scenario, view, (f"denounce {pact.id}", *asked), sound)
        elif not pact.signed and pact.to == view.faction:
            for word in ("accept", "decline"):
                yield ideas.put_together(scenario, view, (f"{word} {pact.id}", *asked), sound)


def _weighted(found: Sequence[Idea], theme: frozenset[str]) -> list[Idea]:
    """The ideas with twice the weight on some verbs."""
    heavier = [
        replace(idea, promise=idea.promise * _TWICE // 100) if idea.order.verb in theme else idea
        for idea in found
    ]
    return sorted(heavier, key=lambda idea: (-idea.promise, str(idea.order)))
