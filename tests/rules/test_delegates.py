"""R3: how an organisation makes its delegation, and R5.1: who sits in which seat."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.rules.delegates import (
    apportion,
    delegates_of,
    delegation,
    drawn,
    electorate,
    strength,
)
from game.rules.model import Scenario
from game.rules.state import Delegation, State
from tests.rules.scene import scene, tiny

weights = st.dictionaries(st.text("abcdef", min_size=1, max_size=2), st.integers(0, 200))


@given(weights, st.integers(0, 700))
def test_the_largest_remainder_gives_out_every_seat(held: dict[str, int], seats: int) -> None:
    """R3.1"""
    shares = apportion(held, seats)

    assert sum(shares.values()) == (seats if sum(held.values()) else 0)


@given(weights, st.integers(0, 700))
def test_nobody_gets_a_seat_more_or_less_than_their_share(held: dict[str, int], seats: int) -> None:
    """R3.1"""
    shares, total = apportion(held, seats), sum(held.values())

    assert all(
        held[name] * seats // total <= shares.get(name, 0) <= held[name] * seats // total + 1
        for name in held
        if total
    )
    assert all(shares.values())


def test_ties_of_remainders_go_by_name() -> None:
    """R3.1"""
    assert apportion({"b": 1, "a": 1}, 1) == {"a": 1}


def test_the_part_that_the_apparatus_grips_are_the_secretarys_nominees() -> None:
    """R3.1: 40 seats at grip 80; the other 8 by support 70 and 30 uncommitted."""
    assert drawn(tiny(), scene(tiny()), "north", 40, None) == Delegation(
        "red", 32, {"red": 6, "": 2}
    )


@pytest.mark.parametrize(("kind", "blue"), [("congress", 0), ("conference", 0), ("cells", 4)])
def test_a_small_minority_gets_no_delegate_where_delegates_are_elected(
    kind: Literal["congress", "conference", "cells"], blue: int
) -> None:
    """R3.1: a tenth of the members; the largest has their seats, unless the members vote."""
    hall = replace(tiny().assemblies["congress"], kind=kind)
    state = scene(tiny(), organisations={"north": {"secretary": None}})

    others = drawn(tiny(), state, "north", 40, hall).others

    assert others == {"red": 28 - blue, "": 12} | ({"blue": blue} if blue else {})


def test_a_minority_that_is_large_enough_has_its_share() -> None:
    """R3.1"""
    least = tiny().balance.votes.seat_least
    support = {"red": 60, "blue": least}
    state = scene(tiny(), organisations={"north": {"secretary": None, "support": support}})

    assert drawn(tiny(), state, "north", 100, None).others["blue"] == least


def test_a_vacant_post_has_no_nominees() -> None:
    """R3.1"""
    state = scene(tiny(), organisations={"north": {"secretary": None}})

    sent = drawn(tiny(), state, "north", 40, None)

    assert (sent.patron, sent.nominees) == ("", 0)
    assert sum(sent.others.values()) == 40


def test_a_secretary_who_follows_nobody_sends_uncommitted_nominees() -> None:
    """R3.2"""
    state = scene(tiny(), organisations={"north": {"secretary": "gleb"}})

    sent = drawn(tiny(), state, "north", 40, None)

    assert (sent.patron, sent.nominees) == ("", 32)


def test_once_elected_a_delegation_stays_as_it_is() -> None:
    """R3.3"""
    elected = Delegation("red", 32, {"blue": 8})
    state = scene(tiny(), organisations={"north": {"delegation": elected, "secretary": "bruno"}})

    assert delegation(tiny(), state, "north") == elected


def test_the_delegations_of_1925_sum_to_665(scenario: Scenario) -> None:
    """R5.1"""
    state = scene(scenario)
    congress = next(hall for hall in scenario.assemblies.values() if hall.of_party)

    assert len(electorate(scenario, state, congress)) == 665
    assert sum(strength(scenario, state, congress).values()) == 665


def test_strength_counts_the_same_people_as_are_called(scenario: Scenario) -> None:
    """R5.1"""
    state = scene(scenario)

    for assembly in scenario.assemblies.values():
        called = Counter(voter.faction for voter in electorate(scenario, state, assembly))
        assert called == Counter(strength(scenario, state, assembly))


def test_delegates_of_a_faction_are_its_nominees_and_its_followers() -> None:
    """R3.2"""
    state = scene(tiny())

    # north 1 of 8; south 2 of 8; west 28 nominees and 7 of 12
    assert delegates_of(tiny(), state, "blue") == 1 + 2 + 28 + 7


def test_candidate_members_do_not_vote() -> None:
    """R5.1, R7.2"""
    voters = electorate(tiny(), scene(tiny()), tiny().assemblies["sitting"])

    assert [voter.person for voter in voters] == ["anna", "boris", "gleb"]


def test_the_dead_and_the_expelled_do_not_vote() -> None:
    """R5.1"""
    state = scene(tiny(), people={"boris": {"standing": "dead"}, "gleb": {"standing": "expelled"}})

    voters = electorate(tiny(), state, tiny().assemblies["sitting"])

    assert [voter.person for voter in voters] == ["anna"]


def test_members_without_a_card_vote_with_their_faction() -> None:
    """R5.1"""
    assembly = replace(tiny().assemblies["sitting"], body="committee")

    voters = electorate(tiny(), scene(tiny()), assembly)

    assert len(voters) == 7
    assert [voter.faction for voter in voters if voter.person is None] == ["red", "red", ""]


def test_people_of_the_place_take_seats_of_their_own_faction() -> None:
    """R5.1"""
    state = scene(tiny(), organisations={"north": {"support": {"red": 40, "blue": 30}}})
    voters = electorate(tiny(), state, tiny().assemblies["congress"])

    seats = {voter.person: (voter.where, voter.faction) for voter in voters if voter.person}
    assert seats["rita"] == ("north", "red")
    assert seats["bruno"] == ("north", "blue")
    assert seats["gleb"] == ("south", "")
    assert len(seats) == 8


def test_the_secretary_takes_the_first_seat() -> None:
    """R5.1: before Anna, who has more authority."""
    voters = electorate(tiny(), scene(tiny()), tiny().assemblies["congress"])

    assert [voter.person for voter in voters[:2]] == ["rita", "anna"]


def test_nobody_sits_in_two_delegations(scenario: Scenario) -> None:
    """R5.1"""
    voters = electorate(
        scenario,
        scene(scenario),
        next(hall for hall in scenario.assemblies.values() if hall.of_party),
    )

    people = [voter.person for voter in voters if voter.person]
    assert len(people) == len(set(people)) > 60


def test_a_conference_sends_as_many_as_it_has_seats() -> None:
    """R5.1"""
    voters = electorate(tiny(), scene(tiny()), tiny().assemblies["conference"])

    assert len(voters) == 50
    assert {voter.where for voter in voters} == {"west"}


def test_the_nerve_of_a_seat_is_the_same_in_every_game() -> None:
    """R5.1"""

    def nerves(state: State) -> list[int]:
        return [v.nerve for v in electorate(tiny(), state, tiny().assemblies["congress"])]

    assert nerves(scene(tiny(), seed=1)) == nerves(scene(tiny(), seed=2))
    assert set(nerves(scene(tiny()))) == set(range(1, 11))
