"""Owns the answers of an accused: submit and recant (R4.82, R4.83, R6.73)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from game.rules.cases import case
from game.rules.minutes import Minutes
from game.rules.model import Scenario
from game.rules.orders import Order
from game.rules.proof import spend
from game.rules.state import Cause, State
from game.rules.verbs.base import Problem, VerbRule

SANCTIONS = ("warned", "reprimanded", "removed")


def cases_against(state: State, person: str) -> tuple[str, ...]:
    """The motions about somebody that wait for their vote."""
    found = []
    for motion in state.agenda:
        item = case(motion)
        if item is not None and item.accused == person:
            found.append(motion)
    return tuple(found)


def _submit_problems(
    scenario: Scenario, state: State, faction: str, order: Order
) -> Iterator[Problem]:
    sanctioned = state.people[order.actor].standing in SANCTIONS
    if not sanctioned and not cases_against(state, order.actor):
        yield Problem("nothing_to_answer", (order.actor,))


def _recant_problems(
    scenario: Scenario, state: State, faction: str, order: Order
) -> Iterator[Problem]:
    if not state.people[order.actor].outcast:
        yield Problem("has_the_card", (order.actor,))


def _submit(minutes: Minutes, faction: str, order: Order, cause: Cause) -> None:
    """The card is kept, cases are dropped, sanctions go down to a warning (R6.73)."""
    for motion in cases_against(minutes.state, order.actor):
        minutes.advance(agenda=tuple(name for name in minutes.state.agenda if name != motion))
        minutes.write("dropped", motion, cause)
    before = minutes.state.people[order.actor].standing
    if before in SANCTIONS:
        minutes.standing(order.actor, "member" if before == "warned" else "warned", cause)
    _pay(minutes, faction, order.actor, minutes.scenario.balance.ban.submit, cause)


def _recant(minutes: Minutes, faction: str, order: Order, cause: Cause) -> None:
    """Readmitted, without posts: the party forgives, and forgets nothing (R6.73)."""
    minutes.standing(order.actor, "removed", cause)
    _pay(minutes, faction, order.actor, minutes.scenario.balance.ban.recant, cause)


def _pay(
    minutes: Minutes, faction: str, person: str, price: Mapping[str, int], cause: Cause
) -> None:
    """What giving in costs a faction, and the credit with those of it who stay firm."""
    spend(minutes, person)
    for measure in ("legitimacy", "cohesion", "exposure"):
        minutes.measure(faction, measure, -price[measure], cause)
    for name, record in minutes.state.people.items():
        firm = minutes.scenario.people[name].nerve >= price["nerve"]
        if name != person and record.faction == faction and record.active and firm:
            minutes.tie(name, person, -price["tie"], cause)


def _itself(verb: str) -> VerbRule:
    def proposed(scenario: Scenario, state: State, faction: str, actor: str) -> Iterator[Order]:
        yield Order(actor, verb)

    if verb == "submit":
        return VerbRule(proposed=proposed, problems=_submit_problems, done=_submit)
    return VerbRule(proposed=proposed, problems=_recant_problems, done=_recant)


RULES = {verb: _itself(verb) for verb in ("submit", "recant")}
