"""Owns what a seat has left undone in a turn: who is idle, what is unanswered, what is due."""

from __future__ import annotations

from game import narrate
from game.rules.days import turn_of
from game.rules.legality import problems
from game.rules.orders import Order
from game.ui.sitting import Sitting

_PERSONAL = ("not_active", "away_leave", "away_illness", "ill", "not_ours")


def unable(sitting: Sitting, person: str) -> str:
    """Why somebody can be given no order but rest; "" where nothing stands in the way."""
    scenario, state = sitting.scenario, sitting.state
    order = Order(person, "tour", next(iter(state.organisations)))
    found = [p for p in problems(scenario, state, sitting.seat, order) if p.key in _PERSONAL]
    return narrate.problem(scenario, found[0]) if found else ""


def idle(sitting: Sitting) -> tuple[str, ...]:
    """Who could still be given an order, as far as the number of orders goes."""
    left = sitting.allowed - len(sitting.orders)
    free = [
        person
        for person in sitting.agents()
        if sitting.order_of(person) is None and not unable(sitting, person)
    ]
    return tuple(free) if left > 0 else ()


def unanswered(sitting: Sitting) -> tuple[str, ...]:
    """The events whose question the seat has not answered on its draft."""
    return tuple(
        question.event
        for question in sitting.state.questions
        if sitting.answer_to(question.event) is None
    )


def due(sitting: Sitting) -> tuple[str, ...]:
    """The motions and elections that are decided when this turn ends, by their days."""
    scenario, state = sitting.scenario, sitting.state
    dated = [
        (scenario.motions[m].day, m)
        for m in state.agenda
        if turn_of(scenario, scenario.motions[m].day) <= state.turn
    ]
    dated += [
        (election.day, election.id)
        for election in scenario.elections.values()
        if turn_of(scenario, election.day) == state.turn and election.id not in state.elections
    ]
    return tuple(name for _day, name in sorted(dated))
