"""Owns the easy opponent: a diligent official who never looks ahead.

Handicaps, stated: it uses no more than the `PEOPLE` weightiest of its faction, its editors and
whoever has a power that these lack. For each of them it thinks of no more than `KINDS` kinds of
order and `TRIED` orders of each kind. It judges each order by itself at its face value, tires of a
kind by `TIRED` points in a hundred for each that its faction gave in the last `LATELY` turns, and
its judgement wavers by up to `WAVER` points in a hundred, on an offer by `SWAYS` points. It sees
what its faction may see, no more, and throws the same dice.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace

from game.players.answers import Draft
from game.players.worth import WORTH
from game.rules import press
from game.rules.bargain import holds, willingness
from game.rules.choices import agents, candidates
from game.rules.dice import roll
from game.rules.legality import AWAY, powers, problems
from game.rules.model import Scenario
from game.rules.orders import VERBS, Order
from game.rules.policies import about_policy, agreement
from game.rules.prices import chance, odds, price
from game.rules.state import State, View
from game.rules.turn import orders_allowed

PEOPLE = 9
KINDS = 14
TRIED = 7
LOOKED_AT = 30  # and looks at no more possibilities to find them
WAVER = 35
TIRED = 40
LATELY = 5
SWAYS = 18  # and a third of it on a pact that stands
SICK = 6  # and a pact to be kept
MINDED = 20  # how far from its platform a policy lies, or near, that it sets a line on


class Cadre:
    """Takes what looks best now, one person after the other."""

    def decide(self, scenario: Scenario, view: View, seed_label: str) -> tuple[str, ...]:
        """Answers to what was asked, then the orders that promise most for their price."""
        draft = Draft(scenario, view)
        for line in _answers(scenario, view, seed_label):
            draft.add(line)
        allowed = orders_allowed(scenario, view.state, view.faction)
        acted: dict[str, Order] = {}
        for order in _by_worth(scenario, view, seed_label):
            counted = sum(given.letter is None for given in acted.values())
            room = counted < allowed or order.letter is not None  # a letter comes beside (R13.6)
            if order.actor in acted or _told(acted.values(), order):
                continue
            if room and draft.add(str(order)):
                acted[order.actor] = order
        return draft.lines


def _told(given: Iterable[Order], order: Order) -> bool:
    """Whether somebody is told the same already; only speakers are better two than one."""
    alike = (replace(other, actor=order.actor) for other in given)
    return order.verb != "speak" and order in alike


def _answers(scenario: Scenario, view: View, seed_label: str) -> Iterator[str]:
    """The recorded answer to a question, and a yes to an offer with more for it than against."""
    for question in view.state.questions:
        options = scenario.events[question.event].options
        for option in sorted(options, key=lambda item: not item.history):
            yield f"decide {question.event} {option.id}"
    for pact in view.state.pacts:
        sways = roll(0, 0, f"{seed_label}:sways:{pact.id}", 2 * SWAYS + 1) - 1 - SWAYS
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


def _by_worth(scenario: Scenario, view: View, seed_label: str) -> list[Order]:
    """The best order of each kind for each person, the most promising first."""
    judged = []
    lately = _lately(view.state, view.faction)
    for actor in _people(scenario, view):
        for verb in _kinds(scenario, view, actor, seed_label):
            tired = 100 + TIRED * lately[verb]
            for order in _some(scenario, view, actor, verb, seed_label):
                promise = _promise(scenario, view, order, tired, seed_label)
                judged.append((promise, str(order), order))
    judged.sort(key=lambda item: (-item[0], item[1]))
    return _two_each(order for promise, _, order in judged if promise > 0)


def _kinds(scenario: Scenario, view: View, actor: str, seed_label: str) -> list[str]:
    """The kinds of order that come to mind for one person, of those that can be paid at all."""
    costs, purse = scenario.balance.orders.cost, view.state.factions[view.faction].influence
    absence = view.state.people[actor].absence
    told = AWAY[absence.why] if absence else VERBS
    kinds = [verb for verb in told if costs.get(verb, 0) <= purse]
    kinds = [v for v in kinds if not VERBS[v].power or powers(scenario, view.state, actor, v)]
    kinds.sort(key=lambda verb: roll(0, 0, f"{seed_label}:{actor}:{verb}:mind", 1 << 30))
    return kinds[:KINDS]


def _people(scenario: Scenario, view: View) -> tuple[str, ...]:
    """The weightiest people of the faction; its editors, and whose office alone gives a power."""
    everybody = agents(scenario, view.state, view.faction)
    editors = {press.editor(view.state, paper) for paper in press.edited(scenario)}
    chosen = list(everybody[:PEOPLE])
    given = {power for name in chosen for power in _given(scenario, view.state, name)}
    for name in everybody[PEOPLE:]:
        own = _given(scenario, view.state, name)
        if name in editors or own - given:
            chosen.append(name)
            given |= own
    return tuple(chosen)


def _given(scenario: Scenario, state: State, person: str) -> set[str]:
    """The powers that the offices of one person give."""
    return {power for post in state.posts_of(person) for power in scenario.offices[post].powers}


def _two_each(orders: Iterable[Order]) -> list[Order]:
    """The first two orders of each person: one to give, and one where the first can't be paid."""
    kept: list[Order] = []
    seen: dict[str, int] = {}
    for order in orders:
        seen[order.actor] = seen.get(order.actor, 0) + 1
        if seen[order.actor] <= 2:
            kept.append(order)
    return kept


def _some(
    scenario: Scenario, view: View, actor: str, verb: str, seed_label: str
) -> Iterable[Order]:
    """A handful of the possible orders of one kind, drawn by the player's own dice."""
    proposed = list(candidates(scenario, view.state, view.faction, actor, verb))
    found: list[Order] = []
    for nth in range(min(LOOKED_AT, len(proposed))):
        drawn = roll(0, 0, f"{seed_label}:{actor}:{verb}:{nth}", len(proposed)) - 1
        order = proposed.pop(drawn)
        if not problems(scenario, view.state, view.faction, order):
            found.append(order)
        if len(found) == TRIED:
            break
    return found


def _promise(scenario: Scenario, view: View, order: Order, tired: int, seed_label: str) -> int:
    """What an order promises, in hundredths of a delegate for each point of influence."""
    state, faction = view.state, view.faction
    worth = WORTH[order.verb](scenario, state, faction, order)
    if worth <= 0:
        return 0
    likely = odds(scenario, chance(scenario, state, faction, order))
    waver = 100 + roll(0, 0, f"{seed_label}:waver:{order}", 2 * WAVER + 1) - 1 - WAVER
    return worth * likely * waver // (tired * max(1, price(scenario, order).total))


def _lately(state: State, faction: str) -> Counter[str]:
    """How many orders of each kind the faction has given in the last turns."""
    since = state.turn - LATELY
    return Counter(d.verb for d in state.deeds if d.faction == faction and d.turn >= since)
