"""R7.10, R7.11: lists, campaigns against a name, and places for one's own people."""

from __future__ import annotations

from typing import Any

from game.rules.elections import approval, hold, standing_for
from game.rules.minutes import Minutes
from game.rules.model import Scenario
from game.rules.state import Cause, State
from game.rules.votes import roll_call
from tests.rules.scene import carried, entries, keys, pact, played, scene, tiny

BODIES = tiny().balance.bodies
NEW = tiny().elections["new_committee"]
LISTED, STRUCK = {"committee": {"red": {"galya": 1}}}, {"committee": {"red": {"bella": -1}}}
ENLARGE = "anna enlarge committee"


def points(elector: str, nominee: str, reason: str, **changes: Any) -> int:
    return approval(tiny(), scene(tiny(), **changes), NEW, elector, nominee).amount(reason)


# --- lists --------------------------------------------------------------------------------------
def test_who_is_on_a_list_stands_and_owes_it_to_somebody() -> None:
    """R7.10, R4.86"""
    minutes = carried(tiny(), scene(tiny()), "red", "anna list galya for committee")

    assert "galya" in standing_for(tiny(), minutes.state, NEW)
    assert minutes.state.people["galya"].ties["anna"] == BODIES.listed


def test_who_is_on_two_lists_owes_it_once() -> None:
    """R4.86"""
    state = scene(tiny(), slates={"other": {"red": {"galya": 1}}})

    minutes = carried(tiny(), state, "red", "anna list galya for committee")

    assert entries(minutes, "tie") == []


def test_electors_keep_the_names_on_the_list_of_their_side() -> None:
    """R7.10"""
    bloc = (pact("red", "blue", gives="bloc"),)

    assert points("red", "galya", "slate", slates=LISTED) == BODIES.slate
    assert points("blue", "galya", "slate", slates=LISTED) == 0
    assert points("blue", "galya", "slate", slates=LISTED, pacts=bloc) == BODIES.slate
    assert points("", "galya", "put_up", slates=LISTED) > 0


def test_a_power_draws_up_the_list_and_a_secretary_for_the_place() -> None:
    """R4.86"""
    state = scene(tiny())

    assert keys(tiny(), state, "red", "roman list galya for committee") == ("may_not_list",)
    assert keys(tiny(), state, "blue", "bella list galya for committee") == ()
    assert keys(tiny(), state, "red", "anna list gleb for committee") == ("on_the_list",)


def test_no_list_is_drawn_up_for_what_is_elected_already() -> None:
    """R4.86"""
    state = scene(tiny(), elections={"new_committee": 0})

    assert "no_list" in keys(tiny(), state, "red", "anna list galya for committee")


# --- campaigns ----------------------------------------------------------------------------------
def test_a_campaign_weighs_with_ones_own_and_half_of_it_with_the_uncommitted() -> None:
    """R7.10"""
    assert points("red", "bella", "campaign", slates=STRUCK) == -BODIES.campaign
    assert points("", "bella", "campaign", slates=STRUCK) == -(BODIES.campaign // 2)
    assert points("blue", "bella", "campaign", slates=STRUCK) == 0


def test_each_campaign_counts() -> None:
    """R7.10"""
    line = "anna strike bella from committee"
    once = carried(tiny(), scene(tiny()), "red", line).state

    twice = carried(tiny(), once, "red", line).state

    assert twice.slates["committee"]["red"]["bella"] == -2


def test_whoever_is_to_be_struck_learns_of_a_campaign_that_fails() -> None:
    """R4.87"""
    line = "anna strike bella from committee"

    minutes = carried(tiny(), scene(tiny()), "red", line, success=False)

    assert minutes.state.people["bella"].ties["anna"] == -BODIES.listed


# --- enlargement --------------------------------------------------------------------------------
def asked() -> State:
    return carried(tiny(), scene(tiny(), day="1925-01-22"), "red", ENLARGE).state


def test_the_electors_vote_on_more_places_before_they_elect() -> None:
    """R7.11"""
    state = asked()

    motion = tiny().motions[state.agenda[-1]]

    assert (motion.assembly, motion.day) == (NEW.assembly, NEW.day)
    assert len(roll_call(tiny(), state, motion.id).ballots) == 100


def test_places_are_asked_for_once_and_not_beyond_what_a_body_can_have() -> None:
    """R4.88"""
    again = keys(tiny(), asked(), "red", ENLARGE)
    assert again == ("enlarged_already",)
    full = scene(tiny(), agenda=("enlarge.committee.new_committee.2.blue",))
    assert keys(tiny(), full, "red", ENLARGE) == ("large_enough",)
    assert keys(tiny(), scene(tiny()), "red", "anna enlarge politburo")[0] == "no_list"
    assert keys(tiny(), scene(tiny()), "red", "rita enlarge committee") == ("no_seat",)


def test_added_places_that_no_name_takes_go_to_who_had_them_added() -> None:
    """R7.11"""
    enlarged = {"committee": {"red": 2}}
    minutes = Minutes(tiny(), scene(tiny(), enlarged=enlarged))
    plain = Minutes(tiny(), scene(tiny()))

    hold(minutes, NEW)
    hold(plain, NEW)

    assert seats(minutes.state, "committee") == seats(plain.state, "committee") + 2
    assert minutes.state.bodies["committee"].others.get("red", 0) >= 2


def test_an_enlargement_has_its_entry() -> None:
    """R0.5"""
    minutes = Minutes(tiny(), scene(tiny()))

    minutes.enlarge("committee", "red", 2, Cause("rule", "lists"))

    assert [entry.after for entry in entries(minutes, "enlarged")] == ["2"]


def seats(state: State, body: str = "central_committee") -> int:
    """The full seats taken."""
    return len(state.bodies[body].full) + sum(state.bodies[body].others.values())


# --- the record ---------------------------------------------------------------------------------
def test_the_committee_of_1925_can_grow_as_it_did_from_congress_to_congress(
    scenario: Scenario,
) -> None:
    """R7.11: 40, 53, 63 and 71 full members from 1923 to 1927."""
    election = scenario.elections["cc_1925"]
    line = "molotov enlarge central_committee"
    state = scene(scenario, day="1925-12-31")

    grown, same = played(scenario, state, secretariat=[line]), played(scenario, state)

    motion = next(name for name in grown.results if name.startswith("enlarge."))
    more = election.full * scenario.balance.bodies.enlarge // 100
    assert grown.results[motion].carried
    assert seats(grown) == seats(same) + more
