"""R0.5: nothing changes without an entry; R0.7: nothing moves beyond the ends of its scale."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.rules.minutes import Minutes, gained, places
from game.rules.model import Scenario
from game.rules.state import Cause
from tests.rules.scene import entries, scene, tiny

CAUSE = Cause("rule", "test")
shares = st.dictionaries(st.sampled_from("abcd"), st.integers(0, 25), max_size=4)


@given(shares, st.sampled_from("abcd"), st.integers(-120, 120))
def test_shares_stay_shares(support: dict[str, int], faction: str, by: int) -> None:
    """R8.3"""
    after = gained(support, faction, by)

    assert all(share >= 0 for share in after.values())
    assert sum(after.values()) <= 100
    before = support.get(faction, 0)
    assert after.get(faction, 0) == max(0, min(100, before + by))


@given(shares, st.integers(1, 100))
def test_what_is_gained_comes_from_the_uncommitted_first(support: dict[str, int], by: int) -> None:
    """R8.3"""
    free = 100 - sum(support.values())
    after = gained(support, "a", by)

    taken = sum(support.get(name, 0) - after.get(name, 0) for name in "bcd")
    assert taken == max(0, min(by, 100 - support.get("a", 0)) - free)


def test_who_has_nothing_loses_nothing_and_nothing_is_told() -> None:
    """R8.3, R0.5: without an entry nothing changes, and no nought is put into the state."""
    held = {"north": {"support": {"red": 60}}}
    before = scene(tiny(), organisations=held)
    minutes = Minutes(tiny(), before)

    minutes.support("north", "blue", -1, Cause("rule", "policy"))

    assert minutes.state == before
    assert not minutes.entries


def test_then_from_whoever_has_most() -> None:
    """R8.3"""
    assert gained({"a": 40, "b": 35, "c": 25}, "a", 12) == {"a": 52, "b": 24, "c": 24}


def test_what_is_lost_goes_to_the_uncommitted() -> None:
    """R8.3"""
    assert gained({"a": 40, "b": 60}, "a", -15) == {"a": 25, "b": 60}


def test_measures_stay_between_nothing_and_a_hundred() -> None:
    """R0.7"""
    minutes = Minutes(tiny(), scene(tiny(), factions={"red": {"legitimacy": 95, "exposure": 3}}))

    minutes.measure("red", "legitimacy", 20, CAUSE)
    minutes.measure("red", "exposure", -20, CAUSE)

    assert minutes.state.factions["red"].legitimacy == 100
    assert minutes.state.factions["red"].exposure == 0
    assert [(entry.before, entry.after) for entry in minutes.entries] == [("95", "100"), ("3", "0")]


def test_influence_ends_at_the_cap_but_nobody_loses_what_they_had() -> None:
    """R0.7"""
    cap = tiny().balance.orders.influence_cap
    minutes = Minutes(tiny(), scene(tiny(), factions={"blue": {"influence": cap + 10}}))

    minutes.measure("red", "influence", 1000, CAUSE)
    minutes.measure("blue", "influence", 5, CAUSE)

    assert minutes.state.factions["red"].influence == cap
    assert minutes.state.factions["blue"].influence == cap + 10


def test_what_does_not_change_is_not_told() -> None:
    """R0.5"""
    minutes = Minutes(tiny(), scene(tiny()))

    minutes.measure("red", "exposure", -5, CAUSE)
    minutes.grip("north", 0, CAUSE)
    minutes.secretary("north", "rita", CAUSE)
    minutes.office("general_secretary", "anna", CAUSE)
    minutes.seat("politburo", "anna", "full", CAUSE)
    minutes.join("anna", "red", CAUSE)

    assert minutes.entries == []


def test_a_machine_that_changes_its_patron_keeps_a_part_of_its_grip() -> None:
    """R3.4"""
    minutes = Minutes(tiny(), scene(tiny()))

    minutes.secretary("west", "gleb", CAUSE)

    assert minutes.state.organisations["west"].grip == 42
    assert [entry.key for entry in minutes.entries] == ["secretary", "grip"]


def test_one_that_keeps_its_patron_keeps_its_grip() -> None:
    """R3.4"""
    minutes = Minutes(tiny(), scene(tiny()))

    minutes.secretary("west", "bruno", CAUSE)

    assert minutes.state.organisations["west"].grip == 70


def test_recall_and_appointment_cost_no_more_grip_than_appointment() -> None:
    """R3.4: a vacant post is filled without further loss."""
    minutes = Minutes(tiny(), scene(tiny()))

    minutes.secretary("west", None, CAUSE)
    minutes.secretary("west", "gleb", CAUSE)

    assert minutes.state.organisations["west"].grip == 42


def test_who_leads_another_organisation_leaves_that_post_vacant() -> None:
    """R3.4"""
    minutes = Minutes(tiny(), scene(tiny()))

    minutes.secretary("west", "rita", CAUSE)

    assert minutes.state.organisations["north"].secretary is None
    assert minutes.state.organisations["north"].grip == 48
    assert [entry.subject for entry in entries(minutes, "secretary")] == ["north", "west"]


def test_who_is_removed_loses_posts_and_keeps_seats() -> None:
    """R6.7"""
    minutes = Minutes(tiny(), scene(tiny()))

    minutes.standing("bella", "removed", CAUSE)

    assert minutes.state.organisations["west"].secretary is None
    assert minutes.state.offices["west_paper"] is None
    assert minutes.state.bodies["committee"].rank("bella") == "full"


@pytest.mark.parametrize("standing", ["expelled", "dead"])
def test_who_is_expelled_or_dead_loses_seats_too(standing: str) -> None:
    """R6.7"""
    minutes = Minutes(tiny(), scene(tiny()))

    minutes.standing("rita", standing, CAUSE)  # type: ignore[arg-type]

    assert minutes.state.organisations["north"].secretary is None
    assert all(body.rank("rita") is None for body in minutes.state.bodies.values())


def test_nobody_gets_a_seat_beyond_the_places() -> None:
    """R7.1"""
    minutes = Minutes(tiny(), scene(tiny()))

    minutes.seat("politburo", "rita", "full", CAUSE)  # three of three are taken
    minutes.seat("politburo", "bella", "candidate", CAUSE)  # and one of one

    assert minutes.state.bodies["politburo"].full == ("anna", "boris", "gleb")
    assert minutes.state.bodies["politburo"].candidates == ("rita",)
    assert minutes.entries == []


def test_a_place_that_falls_vacant_can_be_filled() -> None:
    """R7.1"""
    minutes = Minutes(tiny(), scene(tiny()))

    minutes.seat("politburo", "gleb", None, CAUSE)
    minutes.seat("politburo", "rita", "full", CAUSE)

    assert minutes.state.bodies["politburo"].full == ("anna", "boris", "rita")
    assert minutes.state.bodies["politburo"].candidates == ()


def test_the_last_election_says_how_many_places_there_are(scenario: Scenario) -> None:
    """R7.1"""
    before = scene(scenario)
    after = scene(scenario, elections={"pb_jan26": 25})

    assert places(scenario, before, "politburo") == (7, 6)
    assert places(scenario, after, "politburo") == (9, 5)
