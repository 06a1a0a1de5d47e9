"""The player who does what was done: what is recorded, as it stands in this game."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from game.players.history import History
from game.rules.model import HistoricOrder
from game.rules.view import view
from tests.rules.scene import pact, scene, tiny

BREAK = HistoricOrder(date(1925, 1, 1), "red", "denounce red-blue", "test", "high")


def test_a_pact_is_ended_by_naming_its_two_sides() -> None:
    scenario = replace(tiny(), history=(BREAK,))
    signed = replace(pact("red", "blue"), id="blue-red-7")
    state = scene(scenario, pacts=(signed,))

    answer = History().decide(scenario, view(scenario, state, "red"), "red")

    assert answer == ("denounce blue-red-7",)


def test_where_nothing_binds_the_two_there_is_nothing_to_end() -> None:
    scenario = replace(tiny(), history=(BREAK,))

    answer = History().decide(scenario, view(scenario, scene(scenario), "red"), "red")

    assert answer == ()
