"""Scenes for the tests of the rules: a state of a scenario with a few records replaced.

>>> from game.scenario.load import load
>>> scenario = load("1925-fourteenth-congress")
>>> state = scene(scenario, day="1925-12-23", factions={"leningrad": {"exposure": 60}})
>>> state.factions["leningrad"].exposure
60

Nothing is patched: an order that has to take or to fail gets a seed whose dice say so.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import cache
from itertools import count
from pathlib import Path
from typing import Any

from game import rules
from game.rules.cases import with_cases
from game.rules.days import turn_of
from game.rules.deeds import carry_out
from game.rules.dice import roll
from game.rules.legality import problems
from game.rules.minutes import Minutes
from game.rules.model import Scenario, Turn
from game.rules.orders import Order, parse, read
from game.rules.prices import chance, odds
from game.rules.state import Entry, PactState, State, Term
from game.scenario import load
from game.scenario.build import build
from game.scenario.read import read as read_yaml

Fields = Mapping[str, Any]
TINY = Path(__file__).with_name("tiny.yaml")
TABLES = ("factions", "people", "organisations", "bodies", "documents")


def scene(scenario: Scenario, *, seed: int = 1925, day: str = "", **changes: Any) -> State:
    """The first state of `scenario`, on `day`, with records or whole fields replaced.

    For a table of records (`people={"kalinin": {"health": 1}}`) the fields of a record are given,
    for `offices` the holders, for everything else the value.
    """
    state = rules.start(scenario, seed)
    if day:
        state = replace(state, turn=turn_of(scenario, date.fromisoformat(day)))
    for table, value in changes.items():
        before = getattr(state, table)
        if table in TABLES:
            records = {name: replace(before[name], **fields) for name, fields in value.items()}
            value = {**before, **records}
        elif table == "offices":
            value = {**before, **value}
        state = replace(state, **{table: value})
    return state


def pact(
    by: str, to: str, *, gives: str = "", asks: str = "", signed: bool = True, trust: int = 50
) -> PactState:
    """A pact called `by-to`, its terms in the notation, with commas between them."""
    return PactState(f"{by}-{to}", by, to, terms(gives), terms(asks), signed, trust, turn=0)


def terms(text: str) -> tuple[Term, ...]:
    """Terms in the notation, with commas between them."""
    order = parse(f"nobody negotiate nowhere asking {text}" if text else "nobody rest")
    return order.asks


def keys(scenario: Scenario, state: State, faction: str, line: str) -> tuple[str, ...]:
    """The keys of the problems that stand in the way of an order."""
    order = read(scenario, state, line)
    return tuple(problem.key for problem in problems(scenario, state, faction, order))


def carried(
    scenario: Scenario, state: State, faction: str, line: str, *, success: bool = True
) -> Minutes:
    """The minutes after one order, with the first seed whose dice let it take, or fail."""
    order = read(scenario, state, line)
    seeded = replace(state, seed=seed_for(scenario, state, faction, order, success=success))
    minutes = Minutes(scenario, seeded)
    carry_out(minutes, faction, order)
    return minutes


def seed_for(
    scenario: Scenario, state: State, faction: str, order: Order, *, success: bool = True
) -> int:
    """The first seed with which an order takes, or fails."""
    likely = odds(scenario, chance(scenario, state, faction, order))
    return next(
        seed for seed in count(1) if (roll(seed, state.turn, str(order), 100) <= likely) == success
    )


def played(scenario: Scenario, state: State, **answers: Sequence[str]) -> State:
    """The state after a whole turn in which the factions answer as given, and else not at all."""
    for faction in state.awaiting:
        state = rules.play(scenario, state, faction, answers.get(faction, ()))
    return state


def entries(minutes: Minutes, key: str) -> list[Entry]:
    """The entries of one kind."""
    return [entry for entry in minutes.entries if entry.key == key]


@cache
def tiny() -> Scenario:
    """The scenario of tiny.yaml: two factions, three organisations, nothing of the record."""
    nodes = read_yaml(TINY).keys
    balance = read_yaml(TINY.parents[2] / "scenarios" / "base" / "balance.yaml")
    values: dict[str, Any] = {"balance": build(balance, load.SINGLES["balance"])}
    for noun, kind in load.THINGS.items():
        things: Any = build(nodes[noun], tuple[kind, ...]) if noun in nodes else ()  # type: ignore[valid-type]
        values[noun] = {thing.id: thing for thing in things}
    values["calendar"] = build(nodes["calendar"], tuple[Turn, ...])
    values["card"] = build(nodes["scenario"], load.SINGLES["scenario"])
    return with_cases(Scenario(history=(), **values))
