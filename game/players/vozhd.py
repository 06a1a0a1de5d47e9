"""Owns the strongest opponent: before it answers, it plays on in its mind (R15.4).

It makes several plans: what the sound opponent would do, the same with the weight on one aim, on
posts, words, people or bodies, another answer to what is asked, a pact given up. Each is played on
with the real rules in games that could be this one (`guess`), and the plan stands after which its
position is best. Bad plans are dropped early, and all are tried in the same games. The numbers
stand in `balance.yaml` under `players`.

A budget of games is what makes an answer; whoever asks may stop it between two games (`watch`), and
then gets the best that is known.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from game.players import ideas
from game.players.guess import Guesses, Plan, PlanKind
from game.players.ideas import Idea
from game.players.judged import judged, ranked
from game.players.position import Counts, position
from game.rules.balance import PlayerBalance
from game.rules.errors import OrderError
from game.rules.model import Scenario
from game.rules.outcome import reached
from game.rules.state import View

LEVEL = "vozhd"
Watch = Callable[[float], bool]  # how far the thinking is, from 0 to 1; whether to go on

_TWICE = 200
# what a plan can have its weight on
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
    """Plays on from several plans, and gives the answer of the one that leads furthest."""

    def __init__(self, watch: Watch = patient) -> None:
        """`watch` is asked between two steps whether to go on."""
        self.watch = watch
        self.choice: Choice | None = None  # what the last answer was chosen from

    def decide(self, scenario: Scenario, view: View, seed_label: str) -> tuple[str, ...]:
        """The answer after which the position is best, as far as it has looked."""
        limits = scenario.balance.players[LEVEL]
        thinking = _Thinking(self.watch, limits)
        plans = _different(_plans(scenario, view, seed_label, limits, thinking))[: limits.plans]
        guesses = Guesses(scenario, view, seed_label, limits)
        self.choice = _best(guesses, plans, limits, thinking)
        return self.choice.plan.lines


@dataclass(frozen=True, slots=True)
class Choice:
    """A plan that was chosen among `plans`: by how many tenths of a point it was `better`.

    It was compared with the sound one in so many `games`; 0 where there was no time for any.
    """

    plan: Plan
    better: int
    games: int
    plans: int


class _Thinking:
    """How far the thinking is: of the orders to be worked out, and the games to be played."""

    def __init__(self, watch: Watch, limits: PlayerBalance) -> None:
        self._watch, self._done = watch, 0
        self._whole = limits.weighed + limits.samples * limits.plans
        self.goes_on = True

    def step(self) -> bool:
        """One more of them is done; whether to go on."""
        self._done += 1
        self.goes_on = self.goes_on and self._watch(min(1.0, self._done / self._whole))
        return self.goes_on


def _best(
    guesses: Guesses, plans: Sequence[Plan], limits: PlayerBalance, thinking: _Thinking
) -> Choice:
    """Play on from all, then again from the better half; the first is always among them."""
    scores: Scores = {nth: [] for nth in range(len(plans))}
    left = list(scores)
    for sample in range(limits.samples if len(plans) > 1 and thinking.goes_on else 0):
        for nth in left:
            scores[nth].append(_worth(guesses, plans[nth], sample, limits))
            if not thinking.step():
                return _chosen(plans, scores, list(scores), limits.sure)
        others = sorted(left[1:], key=lambda nth: -_better(scores, nth))
        left = [0, *others[: max(1, len(others) // 2)]]
    return _chosen(plans, scores, left, limits.sure)


Scores = dict[int, list[int]]  # by the number of a plan


def _different(plans: Iterator[Plan]) -> list[Plan]:
    """The plans less those whose answer and list another has already."""
    found: dict[tuple[object, ...], Plan] = {}
    for plan in plans:
        found.setdefault((plan.lines, plan.after), plan)
    return list(found.values())


def _chosen(plans: Sequence[Plan], scores: Scores, left: Sequence[int], sure: int) -> Choice:
    """The plan that leads furthest, if that is surely further than the first one does."""
    best = max(left, key=lambda nth: _better(scores, nth))
    nth = best if _better(scores, best) > sure else 0
    return Choice(plans[nth], round(_better(scores, nth)), len(scores[nth]), len(plans))


def _better(scores: Scores, nth: int) -> float:
    """By how much a plan was better than the first in the same games, on the whole."""
    apart = [there - here for here, there in zip(scores[0], scores[nth], strict=False)]
    return sum(apart) / len(apart) if apart else 0.0


def _worth(guesses: Guesses, plan: Plan, sample: int, limits: PlayerBalance) -> int:
    """What the position is worth in a game that could be this one, when a plan is followed."""
    try:
        state = guesses.play_on(plan, sample, limits.turns)
    except OrderError:
        return 0
    scenario, faction = guesses.scenario, guesses.view.faction
    return position(scenario, state, faction, Counts(scenario, state))


def _plans(
    scenario: Scenario, view: View, seed_label: str, limits: PlayerBalance, thinking: _Thinking
) -> Iterator[Plan]:
    """Whole plans, the likeliest to be good first."""
    asked = list(ideas.answers(scenario, view, seed_label, limits))
    plain = ideas.by_worth(scenario, view, seed_label, limits)
    found = judged(scenario, view, plain, limits, thinking.step)
    sound = ranked(found, limits)

    def plan(order: Sequence[Idea], kind: PlanKind = "sound", of: str = "", line: str = "") -> Plan:
        first = (line, *asked) if line else asked
        return Plan(ideas.put_together(scenario, view, first, order), tuple(order), kind, of)

    yield plan(sound)
    for line in _other_answers(scenario, view):
        yield plan(sound, "answer", line, line)
    for aim in _unreached(scenario, view):
        yield plan(ranked(found, limits, (aim,)), "aim", aim)
    yield plan(ranked(found, limits, ()), "plain")
    for line in _broken(view):
        yield plan(sound, "broken", line, line)
    for theme, verbs in _THEMES.items():
        yield plan(_weighted(sound, verbs), "theme", theme)


def _unreached(scenario: Scenario, view: View) -> list[str]:
    """The aims that do not hold now, the weightiest first."""
    held = reached(scenario, view.state, view.faction)
    left = [aim for aim in scenario.factions[view.faction].aims if aim.id not in held]
    return [aim.id for aim in sorted(left, key=lambda aim: (-aim.points, aim.id))]


def _other_answers(scenario: Scenario, view: View) -> Iterator[str]:
    """Each answer to the first question, and to each offer."""
    for question in view.state.questions[:1]:
        for option in scenario.events[question.event].options:
            yield f"decide {question.event} {option.id}"
    for pact in view.state.pacts:
        if not pact.signed and pact.to == view.faction:
            for word in ("accept", "decline"):
                yield f"{word} {pact.id}"


def _broken(view: View) -> Iterator[str]:
    """Each pact given up."""
    for pact in view.state.pacts:
        if pact.stands and view.faction in (pact.by, pact.to):
            yield f"denounce {pact.id}"


def _weighted(found: Sequence[Idea], theme: frozenset[str]) -> list[Idea]:
    """The ideas with twice the weight on some verbs."""
    heavier = [
        replace(idea, promise=idea.promise * _TWICE // 100) if idea.order.verb in theme else idea
        for idea in found
    ]
    return sorted(heavier, key=lambda idea: (-idea.promise, str(idea.order)))
