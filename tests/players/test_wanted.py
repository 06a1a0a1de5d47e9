"""What the aims of a faction speak of, and that who judges by them thinks of it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.match import Match
from game.players.ideas import by_worth
from game.players.old_bolshevik import OldBolshevik
from game.players.wanted import touches, wanted
from game.rules.model import Scenario
from game.rules.orders import parse
from game.scenario.load import load

PLACE = "tula_central"


@pytest.fixture(scope="module")
def tutorial() -> Scenario:
    return load("tutorial")


def test_a_motion_is_voted_on_in_a_place(tutorial: Scenario) -> None:
    assert wanted(tutorial, "left") == {"tula_resolution", PLACE}


def test_a_side_that_is_called_like_a_place_is_not_meant(tutorial: Scenario) -> None:
    assert "leningrad" in tutorial.organisations
    assert wanted(tutorial, "leningrad") == {"tula_resolution", PLACE}


def test_what_a_letter_tells_is_touched_too() -> None:
    names = frozenset({PLACE})

    assert touches(parse(f"joffe write trotsky tour {PLACE}"), names)
    assert not touches(parse("trotsky tour urals"), names)


def test_only_who_judges_by_aims_thinks_more_of_what_they_speak_of(tutorial: Scenario) -> None:
    """R15.2"""
    match = Match(tutorial, 1)
    while match.awaited != "leningrad":
        match.answer(())
    limits = tutorial.balance.players["old_bolshevik"]

    near = [
        sum(touches(idea.order, frozenset({PLACE})) for idea in found)
        for found in (
            by_worth(tutorial, match.view(), "x", replace(limits, aims=aims)) for aims in (0, 1)
        )
    ]

    assert near[0] < near[1]


def test_it_goes_where_its_aims_are(tutorial: Scenario) -> None:
    """R15.3: Leningrad wants members in Tula, where hardly any delegates are to be had."""
    match = Match(tutorial, 1)
    while match.awaited != "leningrad":
        match.answer(())

    lines = OldBolshevik().decide(tutorial, match.view(), "x")

    assert any(PLACE in line.split() for line in lines)
