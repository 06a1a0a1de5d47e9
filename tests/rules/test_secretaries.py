"""R3.7 to R3.11: refusal, roots, security and vacancy; what they do to orders and to the vote."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from game.rules.dice import roll
from game.rules.minutes import Minutes
from game.rules.orders import parse
from game.rules.prices import chance
from game.rules.secretaries import felt, local_choice, outvoted, refusal, roots, security, vote_out
from game.rules.state import Ousting, State
from game.rules.votes import roll_call
from tests.rules.scene import carried, entries, played, scene, tiny

POSTS = tiny().balance.posts
FIRST = tiny().calendar[0].begins
LONG_AGO = date(1915, 1, 1)


def places(**records: dict[str, Any]) -> State:
    return scene(tiny(), organisations=records)


def likely(state: State, line: str, reason: str) -> int:
    return chance(tiny(), state, "red", parse(line)).amount(reason)


# --- refusal ------------------------------------------------------------------------------------
def test_a_place_refuses_strangers_less_the_more_the_centre_has_named() -> None:
    """R3.7"""
    early = places(
        north={"named": False}, south={"named": False}, west={"named": False, "officials": 55}
    )
    late = places(west={"officials": 90})

    assert refusal(tiny(), early, "west").total == 50 - 55 * POSTS.refusal_officials // 100
    assert refusal(tiny(), late, "west").total == 0
    assert likely(early, "anna appoint gleb to west", "refusal") < 0
    assert likely(early, "anna appoint galya to west", "refusal") == 0, "she is from there"


def test_a_mandate_ends_all_refusal_and_an_administration_elects_nobody() -> None:
    """R3.7"""
    under = places(west={"officials": 0, "mandate": True})
    west = replace(tiny().organisations["west"], elects=False)
    office = replace(tiny(), organisations={**tiny().organisations, "west": west})

    assert refusal(tiny(), under, "west").reasons == ()
    assert refusal(office, places(west={"officials": 0}), "west").reasons == ()


def test_whoever_is_posted_counts_as_named_by_the_centre() -> None:
    """R3.7"""
    state = places(west={"named": False})

    minutes = carried(tiny(), state, "red", "anna appoint galya to west")

    assert minutes.state.organisations["west"].named
    assert minutes.state.organisations["west"].since == FIRST


# --- roots --------------------------------------------------------------------------------------
def test_roots_grow_with_the_years_up_to_a_cap() -> None:
    """R3.8"""
    young = places(west={"since": date(1924, 1, 1)})
    old = places(west={"since": LONG_AGO})

    assert roots(tiny(), young, "west") == POSTS.roots_year
    assert roots(tiny(), old, "west") == POSTS.roots_cap
    assert roots(tiny(), places(), "west") == 0, "nobody knows since when"


def test_roots_hold_a_secretary_where_he_is() -> None:
    """R3.8"""
    state = places(west={"since": LONG_AGO}, south={"since": LONG_AGO})

    one = -(POSTS.roots_cap * POSTS.roots_resist // 100)
    assert likely(state, "anna recall bella from west", "roots") == one
    assert likely(state, "anna transfer roman to west", "roots") == 2 * one


def test_an_inspection_turns_roots_against_who_has_them_and_no_recall_is_blamed() -> None:
    """R4.8, R3.5"""
    state = places(west={"since": LONG_AGO, "inspected": 0})

    bare = tiny().balance.orders.weights["inspected"] + POSTS.roots_cap * POSTS.roots_found // 100
    assert likely(state, "anna recall bella from west", "roots") == 0
    assert likely(state, "anna recall bella from west", "inspected") == bare
    minutes = carried(tiny(), state, "red", "anna recall bella from west")
    assert minutes.state.factions["red"].legitimacy == state.factions["red"].legitimacy


def test_a_rooted_secretary_leans_local() -> None:
    """R3.8"""
    call = roll_call(tiny(), places(north={"since": LONG_AGO}), "main")

    pulls = [
        b.tally.amount("held_rooted")
        for b in call.ballots
        if b.delegate.where == "north" and b.delegate.nominee
    ]
    assert set(pulls) == {min(pulls)}
    assert min(pulls) < 0


def test_two_secretaries_of_one_patron_change_places_and_no_machine_is_shaken() -> None:
    """R4.9"""
    state = places(north={"since": LONG_AGO}, south={"since": LONG_AGO})

    minutes = carried(tiny(), state, "red", "anna transfer roman to north")

    after = minutes.state.organisations
    assert (after["north"].secretary, after["south"].secretary) == ("roman", "rita")
    assert (after["north"].grip, after["south"].grip) == (80, 60)
    assert roots(tiny(), minutes.state, "north") == roots(tiny(), minutes.state, "south") == 0
    assert len(entries(minutes, "secretary")) == 2


# --- security -----------------------------------------------------------------------------------
def test_the_general_secretary_shields_his_own_and_threatens_who_opposes_him() -> None:
    """R3.9"""
    assert security(tiny(), places(), "north").amount("safe_shield") == POSTS.safe_shield
    assert security(tiny(), places(), "west").amount("safe_threat") == -POSTS.safe_threat
    nobody = scene(tiny(), offices={"general_secretary": None})
    assert security(tiny(), nobody, "west").total == POSTS.safe


def test_friends_who_fall_make_the_others_nervous() -> None:
    """R3.9"""

    def fallen(by: str, on: date = FIRST) -> State:
        return places(south={"ousted": Ousting("galya", "red", by, on)})

    calm = security(tiny(), places(), "north").total
    assert security(tiny(), fallen("blue"), "north").total == calm - POSTS.safe_fell
    assert security(tiny(), fallen("red"), "north").total == calm - POSTS.safe_dropped
    assert security(tiny(), fallen("blue", LONG_AGO), "north").total == calm
    assert security(tiny(), fallen("blue"), "west").amount("safe_fell") == 0


def test_a_recall_is_remembered_and_a_transfer_is_no_fall() -> None:
    """R3.9"""
    recalled = carried(tiny(), places(), "red", "anna recall bella from west").state
    moved = carried(tiny(), places(), "red", "anna transfer roman to north").state

    assert recalled.organisations["west"].ousted == Ousting("bella", "blue", "red", FIRST)
    assert moved.organisations["north"].ousted is None


def test_who_feels_safe_holds_his_delegates_and_who_does_not_can_be_courted() -> None:
    """R3.9"""
    tied = {"rita": {"ties": {"anna": 100}}, "bella": {"ties": {"boris": -100}}}
    state = scene(tiny(), people=tied)

    call = roll_call(tiny(), state, "main")

    assert felt(tiny(), state, "north") > 0 > felt(tiny(), state, "west")
    safe = {
        b.delegate.where: b.tally.amount("held_safe") for b in call.ballots if b.delegate.nominee
    }
    assert safe["north"] > 0, "red is for, and the safe pull harder"
    assert safe["west"] > 0, "blue is against, and the unsafe pull less"
    assert likely(state, "anna cultivate bella", "unsafe") > 0


# --- a vacant post ------------------------------------------------------------------------------
def test_a_place_left_vacant_elects_one_of_its_own() -> None:
    """R3.10"""
    long = {"secretary": None, "since": LONG_AGO}
    vacant = scene(tiny(), offices={"west_paper": None}, organisations={"west": long})

    state = played(tiny(), vacant)

    assert local_choice(tiny(), places(west=long), "west") == "galya", "bella has another post"
    assert state.organisations["west"].secretary == "bella"
    assert not state.organisations["west"].named


def test_who_was_removed_from_the_post_is_not_elected_to_it_again() -> None:
    """R3.10"""
    fall = Ousting("bella", "blue", "red", FIRST)
    west = {"secretary": None, "since": LONG_AGO, "ousted": fall}
    state = scene(tiny(), offices={"west_paper": None}, organisations={"west": west})

    assert local_choice(tiny(), state, "west") == "galya"


def test_a_place_waits_some_weeks_and_none_elects_under_a_mandate() -> None:
    """R3.10"""
    fresh = played(tiny(), places(west={"secretary": None, "since": FIRST}))
    under = played(tiny(), places(west={"secretary": None, "since": LONG_AGO, "mandate": True}))

    assert fresh.organisations["west"].secretary is None
    assert under.organisations["west"].secretary is None


# --- voted out at home --------------------------------------------------------------------------
LOST: dict[str, Any] = {"support": {"blue": 70, "red": 5}, "grip": 20, "named": False}
EARLY: dict[str, dict[str, Any]] = {
    "north": LOST,
    "south": {"named": False},
    "west": {"named": False},
}


def test_a_place_that_has_turned_from_its_secretary_elects_one_of_its_own() -> None:
    """R3.11: bruno is from the north, and blue."""
    state = places(**EARLY)
    why = outvoted(tiny(), state, "north")
    seed = next(n for n in range(1, 400) if roll(n, 0, "outvoted:north", 100) <= why.total)
    minutes = Minutes(tiny(), replace(state, seed=seed))

    vote_out(minutes, "north")

    assert why.amount("outvoted") == 65 * POSTS.outvoted // 100
    after = minutes.state.organisations["north"]
    assert (after.secretary, after.named) == ("bruno", False)
    assert after.grip < LOST["grip"], "the machine has another patron"
    (entry, *_) = entries(minutes, "secretary")
    assert entry.cause.id == "outvoted"


def test_a_firm_grip_and_roots_hold_him() -> None:
    """R3.11"""
    firm = places(**{**EARLY, "north": {**LOST, "grip": 90}})
    rooted = places(**{**EARLY, "north": {**LOST, "since": LONG_AGO}})

    assert outvoted(tiny(), firm, "north").total < outvoted(tiny(), places(**EARLY), "north").total
    assert outvoted(tiny(), rooted, "north").amount("rooted") == -POSTS.roots_cap


def test_later_no_place_votes_its_secretary_out() -> None:
    """R3.11: where the centre names everybody, the place refuses nobody, nor elects."""
    late = places(north={**LOST, "named": True, "officials": 90})
    under = places(**{**EARLY, "north": {**LOST, "mandate": True}})

    assert outvoted(tiny(), late, "north").reasons == ()
    assert outvoted(tiny(), under, "north").reasons == ()


def test_who_could_be_voted_out_feels_less_safe() -> None:
    """R3.9"""
    state = places(**EARLY)

    chance = outvoted(tiny(), state, "north").total
    assert security(tiny(), state, "north").amount("safe_outvoted") == -chance
