"""Owns what comes to a player's mind (R15.2): orders by what they promise, put together.

All levels think of orders alike; `balance.yaml` says under `players` how many, and how well each
judges them. It must not know which level asks.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from game.players.answers import Draft
from game.players.wanted import touches, wanted
from game.players.worth import WORTH
from game.rules import press
from game.rules.answer import orders_allowed
from game.rules.balance import PlayerBalance
from game.rules.bargain import holds, willingness
from game.rules.choices import agents, candidates, kinds
from game.rules.dice import roll
from game.rules.legality import open_to
from game.rules.model import Scenario
from game.rules.orders import Order
from game.rules.policies import about_policy, agreement
from game.rules.prices import chance, odds, price
from game.rules.state import State, View

SICK = 6  # points below nothing at which a pact is not kept any more
MINDED = 20  # how far from its platform a policy lies, or near, that it sets a line on
_EACH = 2


@dataclass(frozen=True, slots=True)
class Idea:
    """An order, and what it promises: hundredths of a delegate for each point of influence."""

    order: Order
    promise: int


def told(given: Iterable[Order], order: Order) -> bool:
    """Whether somebody is told the same already; only speakers are better two than one."""
    alike = (replace(other, actor=order.actor) for other in given)
    return order.verb != "speak" and order in alike


def answers(
    scenario: Scenario, view: View, seed_label: str, limits: PlayerBalance
) -> Iterator[str]:
    """The recorded answer to a question, and a yes to an offer with more for it than against."""
    for question in view.state.questions:
        options = scenario.events[question.event].options
        for option in sorted(options, key=lambda item: not item.history):
            yield f"decide {question.event} {option.id}"
    for pact in view.state.pacts:
        sways = roll(0, 0, f"{seed_label}:sways:{pact.id}", 2 * limits.sways + 1) - 1 - limits.sways
        if not pact.signed and pact.to == view.faction:
            found = willingness(scenario, view.state, pact).total
            yield f"{'accept' if found + sways > 0 else 'decline'} {pact.id}"
        elif pact.stands and view.faction in (pact.by, pact.to):
            found = holds(scenario, view.state, pact, view.faction).total
            if found + sways // 3 < -SICK:
                yield f"denounce {pact.id}"
    yield from _lines(scenario, view)


def _lines(scenario: Scenario, view: View) -> Iterator[str]:
    """Its people are told to vote for a policy near its platform, and against one far from it."""
    for motion in view.state.agenda:
        item = about_policy(motion)
        if item is None or item.mover == view.faction:
            continue
        near = agreement(scenario, view.state, view.faction, item.lever, item.step)
        if abs(near) >= MINDED:
            yield f"instruct {motion} {'for' if near > 0 else 'against'}"


def put_together(
    scenario: Scenario, view: View, answered: Iterable[str], ideas: Iterable[Idea]
) -> tuple[str, ...]:
    """A whole answer: what was asked first, then the first orders that can be given together.

    Of each person the first idea counts, and the second where the first can't be paid.
    """
    draft = Draft(scenario, view)
    for line in answered:
        draft.add(line)
    allowed = orders_allowed(scenario, view.state, view.faction)
    acted: dict[str, Order] = {}
    tried: Counter[str] = Counter()
    for order in (idea.order for idea in ideas):
        tried[order.actor] += 1
        if tried[order.actor] > _EACH or order.actor in acted or told(acted.values(), order):
            continue
        counted = sum(given.letter is None for given in acted.values())
        room = counted < allowed or order.letter is not None  # a letter comes beside (R13.6)
        if room and draft.add(str(order)):
            acted[order.actor] = order
    return draft.lines


def by_worth(scenario: Scenario, view: View, seed_label: str, limits: PlayerBalance) -> list[Idea]:
    """Orders that promise anything, a handful of each kind for each person, the best first.

    Who judges by aims thinks of what these speak of too, even where it promises nothing.
    """
    judged = []
    names = wanted(scenario, view.faction) if limits.aims else frozenset()
    lately = _lately(view.state, view.faction, limits.lately)
    for actor in _people(scenario, view, limits.people):
        for verb in _kinds(scenario, view, actor, seed_label, limits.kinds):
            tired = 100 + limits.tired * lately[verb]
            for order in _some(scenario, view, actor, verb, seed_label, limits, names):
                waver = _waver(order, seed_label, limits.waver)
                found = promise(scenario, view, order, waver=waver, tired=tired)
                judged.append(Idea(order, found))
    judged.sort(key=lambda idea: (-idea.promise, str(idea.order)))
    return [idea for idea in judged if idea.promise > 0 or touches(idea.order, names)]


def _kinds(scenario: Scenario, view: View, actor: str, seed_label: str, most: int) -> list[str]:
    """The kinds of order that come to mind for one person, of those that can be paid at all."""
    found = list(kinds(scenario, view.state, view.faction, actor))
    found.sort(key=lambda verb: roll(0, 0, f"{seed_label}:{actor}:{verb}:mind", 1 << 30))
    return found[:most]


def _people(scenario: Scenario, view: View, most: int) -> tuple[str, ...]:
    """The weightiest people of the faction; its editors, and whose office alone gives a power."""
    everybody = agents(scenario, view.state, view.faction)
    editors = {press.editor(view.state, paper) for paper in press.edited(scenario)}
    chosen = list(everybody[:most])
    given = {power for name in chosen for power in _given(scenario, view.state, name)}
    for name in everybody[most:]:
        own = _given(scenario, view.state, name)
        if name in editors or own - given:
            chosen.append(name)
            given |= own
    return tuple(chosen)


def _given(scenario: Scenario, state: State, person: str) -> set[str]:
    """The powers that the offices of one person give."""
    return {power for post in state.posts_of(person) for power in scenario.offices[post].powers}


def _some(
    scenario: Scenario,
    view: View,
    actor: str,
    verb: str,
    seed_label: str,
    limits: PlayerBalance,
    names: frozenset[str],
) -> Iterable[Order]:
    """A handful of the possible orders of one kind, drawn by the player's own dice.

    Those that touch any of `names` come first, as many of them as of the others.
    """
    proposed = list(candidates(scenario, view.state, view.faction, actor, verb))
    found: list[Order] = []
    if names:
        near = [order for order in proposed if touches(order, names)][: limits.tried]
        found = [order for order in near if open_to(scenario, view.state, view.faction, order)]
        proposed = [order for order in proposed if order not in found]
    most = len(found) + limits.tried
    for nth in range(min(limits.looked_at, len(proposed))):
        drawn = roll(0, 0, f"{seed_label}:{actor}:{verb}:{nth}", len(proposed)) - 1
        order = proposed.pop(drawn)
        if open_to(scenario, view.state, view.faction, order):
            found.append(order)
        if len(found) == most:
            break
    return found


def promise(
    scenario: Scenario, view: View, order: Order, *, waver: int = 100, tired: int = 100
) -> int:
    """What an order promises, in hundredths of a delegate for each point of influence.

    `waver` and `tired` are the per cent by which it is seen too large, and divided.
    """
    state, faction = view.state, view.faction
    worth = WORTH[order.verb](scenario, state, faction, order)
    if worth <= 0:
        return 0
    likely = odds(scenario, chance(scenario, state, faction, order))
    return worth * likely * waver // (tired * max(1, price(scenario, order).total))


def _waver(order: Order, seed_label: str, reach: int) -> int:
    """The per cent of an order's promise that is seen."""
    return 100 + roll(0, 0, f"{seed_label}:waver:{order}", 2 * reach + 1) - 1 - reach


def _lately(state: State, faction: str, turns: int) -> Counter[str]:
    """How many orders of each kind the faction has given in the last turns."""
    since = state.turn - turns
    return Counter(d.verb for d in state.deeds if d.faction == faction and d.turn >= since)
