"""Owns the answers of an accused: submit and recant (R4.82, R4.83, R6.73).

Who submits gives up the methods and keeps the views; who recants condemns the views too.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from game.rules.cases import case
from game.rules.diplomacy import allied
from game.rules.minutes import Minutes
from game.rules.model import Scenario
from game.rules.orders import Order
from game.rules.proof import next_sanction, promise, proof, spend
from game.rules.state import Cause, State
from game.rules.verbs.base import Problem, VerbRule
from game.rules.vocabulary import Standing

SANCTIONS: tuple[Standing, ...] = ("warned", "reprimanded", "removed")


def cases_against(state: State, person: str) -> tuple[str, ...]:
    """The motions about somebody that wait for their vote."""
    found = []
    for motion in state.agenda:
        item = case(motion)
        if item is not None and item.accused == person:
            found.append(motion)
    return tuple(found)


def threatened(scenario: Scenario, state: State, person: str) -> bool:
    """Whether enough is proved against somebody for the next rung of the ladder (R6.71)."""
    rung = next_sanction(scenario, state, person)
    return rung is not None and proof(state, person).total >= rung.proof


def _accused(scenario: Scenario, state: State, person: str) -> bool:
    sanctioned = state.people[person].standing in SANCTIONS
    waits = bool(cases_against(state, person))
    return sanctioned or waits or threatened(scenario, state, person)


def _submit_problems(
    scenario: Scenario, state: State, faction: str, order: Order
) -> Iterator[Problem]:
    if not _accused(scenario, state, order.actor):
        yield Problem("nothing_to_answer", (order.actor,))


def _recant_problems(
    scenario: Scenario, state: State, faction: str, order: Order
) -> Iterator[Problem]:
    if not (state.people[order.actor].outcast or _accused(scenario, state, order.actor)):
        yield Problem("nothing_to_answer", (order.actor,))


def _submit(minutes: Minutes, faction: str, order: Order, cause: Cause) -> None:
    """The card is kept, cases are dropped, a sanction goes down to a warning (R6.73)."""
    before = minutes.state.people[order.actor].standing
    if before in SANCTIONS:
        minutes.standing(order.actor, "member" if before == "warned" else "warned", cause)
    _give_in(minutes, faction, order.actor, minutes.scenario.balance.ban.submit, cause)


def _recant(minutes: Minutes, faction: str, order: Order, cause: Cause) -> None:
    """A clean card, or the card again without posts; allies who stay firm stand alone (R6.73)."""
    record, price = minutes.state.people[order.actor], minutes.scenario.balance.ban.recant
    minutes.standing(order.actor, "removed" if record.outcast else "member", cause)
    _give_in(minutes, faction, order.actor, price, cause)
    for other in minutes.scenario.factions:
        if other != faction and allied(minutes.state, faction, other):
            minutes.measure(other, "legitimacy", -price["allies"], cause)


def _give_in(
    minutes: Minutes, faction: str, person: str, price: Mapping[str, int], cause: Cause
) -> None:
    """Cases are dropped, a word is given; the faction pays by the authority of who gives it."""
    for motion in cases_against(minutes.state, person):
        minutes.advance(agenda=tuple(name for name in minutes.state.agenda if name != motion))
        minutes.write("dropped", motion, cause)
    spend(minutes, person)
    promise(minutes, person, cause)
    for measure in ("legitimacy", "cohesion", "exposure"):
        by = price[measure] * minutes.scenario.people[person].authority // 10
        minutes.measure(faction, measure, -by, cause)
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
