"""Owns the list of what can be done now (R4.3): every legal order of a faction, in the notation.

It asks each verb's rule what could be ordered and keeps what nothing stands in the way of.
"""

from __future__ import annotations

from collections.abc import Iterator

from game.rules.leaders import leader_of
from game.rules.legality import may_come, open_to, powers, problems, unfit
from game.rules.model import Scenario
from game.rules.orders import VERBS, Order
from game.rules.state import State
from game.rules.verbs import RULES


def legal_orders(
    scenario: Scenario, state: State, faction: str, actor: str | None = None
) -> Iterator[str]:
    """Every order that `faction` (or one of its people, `actor`) can give now, as lines.

    Answers (decide, accept, decline, instruct) come first, where no actor is asked for.
    """
    if actor is None:
        yield from answers(scenario, state, faction)
    for person in [actor] if actor else agents(scenario, state, faction):
        for verb in kinds(scenario, state, faction, person):
            for order in candidates(scenario, state, faction, person, verb):
                if open_to(scenario, state, faction, order):
                    yield str(order)


def kinds(scenario: Scenario, state: State, faction: str, actor: str) -> tuple[str, ...]:
    """The verbs that somebody could use now, if there is anything to use them on."""
    costs, purse = scenario.balance.orders.cost, state.factions[faction].influence
    return tuple(
        verb
        for verb in VERBS
        if costs.get(verb, 0) <= purse and not unfit(scenario, state, faction, actor, verb)
    )


def agents(scenario: Scenario, state: State, faction: str) -> tuple[str, ...]:
    """The people through whom a faction can give orders, the weightiest first (R1.5)."""
    people = [
        name
        for name, person in state.people.items()
        if person.faction == faction and (person.active or person.outcast)
    ]
    leader = leader_of(scenario, state, faction)
    people.sort(
        key=lambda n: (
            state.people[n].outcast,
            n != leader,
            -scenario.people[n].authority,
            -scenario.people[n].cadres,
            n,
        )
    )
    return tuple(people)


def answers(scenario: Scenario, state: State, faction: str) -> Iterator[str]:
    """What a faction can answer: questions, offers, pacts that stand, motions (R4.1)."""
    found = [
        Order("", "decide", question.event, object=option.id)
        for question in state.questions
        for option in scenario.events[question.event].options
    ]
    found += [
        Order("", verb, pact.id)
        for pact in state.pacts
        if not pact.signed
        for verb in ("accept", "decline")
    ]
    found += [Order("", "denounce", pact.id) for pact in state.pacts if pact.stands]
    found += [
        Order("", "instruct", motion, object=side)
        for motion in (*state.agenda, *may_come(scenario, state))
        for side in ("for", "against", "abstain")
    ]
    return (str(order) for order in found if not problems(scenario, state, faction, order))


def candidates(
    scenario: Scenario, state: State, faction: str, actor: str, verb: str
) -> Iterator[Order]:
    """Every order of one kind that could be worth asking about, possible or not."""
    if VERBS[verb].power and not powers(scenario, state, actor, verb):
        return
    yield from RULES[verb].proposed(scenario, state, faction, actor)
