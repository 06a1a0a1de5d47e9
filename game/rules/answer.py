"""Owns an answer: what a faction can give as a whole, line by line (R4.2, R1.5).

Whoever puts an answer together asks of each line whether the whole stays legal with it; what is
there already is not judged again::

    answer = Answer(scenario, state, "left")
    answer.add("trotsky rest")        # raises `OrderError` where it can't be added

It must not know what follows from an order.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from game.rules import health
from game.rules.errors import OrderNotLegal
from game.rules.legality import problems
from game.rules.model import Scenario
from game.rules.orders import Order, read
from game.rules.prices import price
from game.rules.state import State
from game.rules.tally import Reason, Tally, tally
from game.rules.verbs import Problem

ONCE = (
    "appoint",
    "transfer",
    "recall",
    "inspect",
    "charge",
    "cultivate",
    "table",
    "negotiate",
    "campaign",
    "call",
    "policy",
)
ALONE = ("hunt",)  # whatever it names: the police are busy with one case


def orders_allowed(scenario: Scenario, state: State, faction: str) -> int:
    """How many orders `faction` can give in a turn: a few, more with more offices (R1.5)."""
    return min(scenario.balance.orders.orders_cap, orders_due(scenario, state, faction).total)


def orders_due(scenario: Scenario, state: State, faction: str) -> Tally:
    """Why a faction can give so many orders, before the cap (R1.5)."""
    balance = scenario.balance.orders
    led = sum(1 for name in state.organisations if state.patron(name) == faction)
    offices = sum(
        1 for holder in state.offices.values() if holder and state.people[holder].faction == faction
    )
    more = (led + offices) // balance.orders_per_offices
    return tally(
        Reason("orders_base", balance.orders_base),
        Reason("posts_held", more, (faction,)),
        health.without_leader(scenario, state, faction, scenario.balance.health.leader_away),
    )


def check(scenario: Scenario, state: State, faction: str, lines: Sequence[str]) -> None:
    """See that an answer can be taken as a whole (R4.2): each line, and their sum."""
    answer = Answer(scenario, state, faction)
    for text in lines:
        answer.add(text)


class Answer:
    """A legal answer that grows: its lines, and what they have taken up."""

    def __init__(self, scenario: Scenario, state: State, faction: str) -> None:
        """Nothing is answered yet."""
        self.lines: tuple[str, ...] = ()
        self._scenario, self._state, self._faction = scenario, state, faction
        self._allowed = orders_allowed(scenario, state, faction)
        self._spent = self._given = self._letters = 0
        self._taken = set[str]()  # people who carry an order, questions that are answered
        self._done = set[tuple[str, str, str]]()

    def add(self, text: str) -> None:
        """Add a line; raises `OrderError`, and leaves all as it was, where it can't be added."""
        self._take(text, self.admitted(text))

    def admitted(self, text: str) -> Order:
        """The order of a line that could be added now; raises `OrderError` where it can't be."""
        order = read(self._scenario, self._state, text)
        found = problems(self._scenario, self._state, self._faction, order)
        if found:
            raise OrderNotLegal(text, 0, _told(found))
        self._once(text, order)
        if not order.is_answer:
            self._affordable(text, order)
        return order

    def _once(self, text: str, order: Order) -> None:
        """Nobody carries two orders in a turn, and nothing is ordered or answered twice (R1.5)."""
        if (order.verb in ALONE or order.verb in ONCE) and _deed(order) in self._done:
            raise OrderNotLegal(text, 0, "the same order is given already this turn")
        who = order.actor or order.target
        if who in self._taken:
            said = "has an order already this turn" if order.actor else "is answered already"
            raise OrderNotLegal(text, 0, f"{who} {said}")

    def _affordable(self, text: str, order: Order) -> None:
        """A faction gives a few orders, one letter beside them, and no more than it can pay."""
        if order.letter and self._letters:
            raise OrderNotLegal(text, 0, "a faction sends one letter a turn")
        if not order.letter and self._given == self._allowed:
            told = f"{self._faction} can give {self._allowed} orders this turn"
            raise OrderNotLegal(text, 0, told)
        spent = self._spent + price(self._scenario, order).total
        purse = self._state.factions[self._faction].influence
        if spent > purse:
            raise OrderNotLegal(text, 0, f"the orders cost {spent} influence of {purse}")

    def _take(self, text: str, order: Order) -> None:
        self.lines = (*self.lines, text)
        self._done.add(_deed(order))
        self._taken.add(order.actor or order.target)
        if not order.is_answer:
            self._letters += order.letter is not None
            self._given += order.letter is None
            self._spent += price(self._scenario, order).total


def _deed(order: Order) -> tuple[str, str, str]:
    """What an order does, whoever carries it."""
    return (order.verb, "" if order.verb in ALONE else order.target, order.object)


def _told(found: Iterable[Problem]) -> str:
    return "; ".join(
        " ".join((item.key.replace("_", " "), *item.about))
        + (f" ({item.now} of {item.needed})" if item.needed is not None else "")
        for item in found
    )
