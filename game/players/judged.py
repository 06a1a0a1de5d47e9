"""Owns what the better players make of an order: they have the rules carry it out on a copy.

Each order is carried out once as if it took and once as if it failed (R4.7); how much nearer every
aim comes then, and what the faction stands on, are told apart, so that who asks may weigh them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, replace

from game.players.ideas import Idea
from game.players.position import Counts, shares
from game.players.wanted import touches, wanted
from game.rules.balance import PlayerBalance
from game.rules.forecast import forecast
from game.rules.model import Scenario
from game.rules.orders import Order
from game.rules.prices import chance, odds, price
from game.rules.state import View

_THROUGH = 3  # people through whom the same thing is worked out


@dataclass(frozen=True, slots=True)
class Judged:
    """An idea with what it adds to a position (R15.3).

    `gains` are by aim, and under no name by what else the faction stands on: hundredths of tenths
    of a point, both courses by their chance. `price` is influence.
    """

    idea: Idea
    gains: Mapping[str, int]
    price: int

    def gain(self, of: Collection[str] | None = None) -> int:
        """Tenths of a point for each point of influence, of some aims or of the whole."""
        whole = sum(by for name, by in self.gains.items() if of is None or name in of)
        return whole // (100 * self.price)

    def weighted(self, aims: int, of: Collection[str] | None = None) -> Idea:
        """The idea with its gain beside its face value."""
        return replace(self.idea, promise=self.idea.promise + aims * self.gain(of) // 10)


def judged(
    scenario: Scenario,
    view: View,
    found: Sequence[Idea],
    limits: PlayerBalance,
    go_on: Callable[[], bool] = lambda: True,
) -> list[Judged]:
    """The ideas that are worth it, worked out as long as `go_on` says; the others with no gain."""
    now = present(scenario, view)
    worked_out: dict[Order, Judged] = {}
    for idea in _worth_a_look(scenario, view, found, limits.weighed):
        added = gains(scenario, view, idea.order, now)
        worked_out[idea.order] = Judged(idea, added, _price(scenario, idea.order))
        if not go_on():
            break
    return [worked_out.get(idea.order) or Judged(idea, {}, 1) for idea in found]


def ranked(
    judged_: Sequence[Judged], limits: PlayerBalance, of: Collection[str] | None = None
) -> list[Idea]:
    """The ideas with their gains for some aims, or for all; the most promising first."""
    found = [item.weighted(limits.aims, of) for item in judged_]
    found.sort(key=lambda idea: (-idea.promise, str(idea.order)))
    return [idea for idea in found if idea.promise > 0]


def present(scenario: Scenario, view: View) -> dict[str, int]:
    """The shares of the position that is seen, with the votes to come counted."""
    return shares(scenario, view.state, view.faction, Counts(scenario, view.state))


def gains(scenario: Scenario, view: View, order: Order, now: Mapping[str, int]) -> dict[str, int]:
    """What an order adds to each share of a position that is `now`, in hundredths of its unit."""
    state, faction = view.state, view.faction
    likely = odds(scenario, chance(scenario, state, faction, order))
    found = dict.fromkeys(now, 0)
    courses = forecast(scenario, state, faction, order)
    for course, part in zip(courses, (likely, 100 - likely), strict=True):
        if part:
            after = Counts(scenario, course.state)
            then = shares(scenario, course.state, faction, after)
            for name, before in now.items():
                found[name] += part * (then[name] - before)
    return found


def _price(scenario: Scenario, order: Order) -> int:
    return max(1, price(scenario, order).total)


def _worth_a_look(scenario: Scenario, view: View, found: Sequence[Idea], most: int) -> list[Idea]:
    """Half of what is worked out touches the aims, each thing through the few best people."""
    names = wanted(scenario, view.faction)
    told: Counter[Order] = Counter()
    near: list[Idea] = []
    for idea in (idea for idea in found if touches(idea.order, names)):
        told[replace(idea.order, actor="")] += 1
        if told[replace(idea.order, actor="")] <= _THROUGH and len(near) < most // 2:
            near.append(idea)
    others = [idea for idea in found if idea not in near]
    return [*near, *others[: most - len(near)]]
