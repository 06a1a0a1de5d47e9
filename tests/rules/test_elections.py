"""R7: how a body is elected."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from game.rules.elections import approval, hold, ranked
from game.rules.minutes import Minutes
from game.rules.model import Election, Scenario
from game.rules.state import Ballots, Deed, Result, State
from tests.rules.scene import entries, pact, played, scene, tiny

STRIKE = tiny().balance.effects.strike
NEW = tiny().elections["new_committee"]


def held(scenario: Scenario, election: str, **changes: Any) -> Minutes:
    minutes = Minutes(scenario, scene(scenario, **changes))
    hold(minutes, scenario.elections[election])
    return minutes


def kept(elector: str, nominee: str, **changes: Any) -> int:
    return approval(tiny(), scene(tiny(), **changes), NEW, elector, nominee).total


# --- keeping and striking -----------------------------------------------------------------------
def test_friends_are_kept_and_rivals_struck_for_being_so() -> None:
    """R7.3"""
    assert kept("red", "bella") == kept("", "bella") - STRIKE["rival"]
    assert kept("blue", "bella") == kept("", "bella") + STRIKE["friend"]


def test_allies_are_friends() -> None:
    """R7.3"""
    bloc = (pact("red", "blue", gives="bloc"),)

    assert kept("red", "bella", pacts=bloc) == kept("blue", "bella")


def test_authority_and_offices_keep_a_name() -> None:
    """R7.3"""
    without = scene(tiny(), offices={"west_paper": None})

    assert kept("", "bella") - STRIKE["office"] == approval(tiny(), without, NEW, "", "bella").total
    assert approval(tiny(), without, NEW, "", "bella").amount("authority") == (
        5 * STRIKE["authority"]
    )


def test_who_has_the_place_and_who_is_put_up_is_kept_for_it() -> None:
    """R7.3"""
    reasons = approval(tiny(), scene(tiny()), NEW, "", "boris")

    assert reasons.amount("retiring") == STRIKE["retiring"]
    assert reasons.amount("put_up") == STRIKE["put_up"]


def test_a_rival_who_spoke_against_the_majority_is_struck_for_it() -> None:
    """R7.3"""
    spoke = Deed(3, "blue", "bella", "speak", "main", "", success=True)
    carried = {"main": Result(3, Ballots(60, 30, 10), carried=True)}
    lost = {"main": Result(3, Ballots(30, 60, 10), carried=False)}

    silent = kept("red", "bella", results=carried)

    assert kept("red", "bella", results=carried, deeds=(spoke,)) == silent - STRIKE["spoke"]
    assert kept("red", "bella", results=lost, deeds=(spoke,)) == silent
    assert kept("blue", "bella", results=carried, deeds=(spoke,)) == kept("blue", "bella")


@pytest.mark.parametrize("standing", ["warned", "reprimanded", "removed"])
def test_every_rung_of_the_ladder_weighs(standing: str) -> None:
    """R7.3"""
    punished = kept("", "bella", people={"bella": {"standing": standing}})

    assert punished == kept("", "bella") - STRIKE[standing]


def test_rivals_with_authority_survive_where_their_lieutenants_fall() -> None:
    """R7.3"""
    assert kept("red", "boris") >= 0 > kept("red", "bruno")


# --- places -------------------------------------------------------------------------------------
def test_an_election_fills_no_more_than_its_places() -> None:
    """R7.6"""
    few = replace(NEW, full=2, candidates=1)
    minutes = Minutes(tiny(), scene(tiny()))

    hold(minutes, few)

    committee = minutes.state.bodies["committee"]
    assert len(committee.full) == 2
    assert len(committee.candidates) == 1
    assert sum(committee.others.values()) == 0


def test_the_most_gladly_kept_come_first() -> None:
    """R7.6"""
    slate = ranked(tiny(), scene(tiny()), NEW, {"red": 60, "blue": 30, "": 10})

    assert slate[0][0] == "anna"
    votes = dict(slate)
    assert votes["bruno"] == 40  # struck by red


def test_who_is_kept_by_half_or_fewer_is_out() -> None:
    """R7.6"""
    committee = held(tiny(), "new_committee").state.bodies["committee"]

    assert committee.rank("bruno") is None
    assert committee.rank("anna") == "full"


def test_the_dead_and_the_expelled_do_not_stand() -> None:
    """R7.3"""
    minutes = held(tiny(), "new_committee", people={"gleb": {"standing": "expelled"}})

    assert minutes.state.bodies["committee"].rank("gleb") is None


def test_places_without_a_name_go_to_factions_by_electors() -> None:
    """R7.7"""
    committee = held(tiny(), "new_committee").state.bodies["committee"]

    assert len(committee.full) + sum(committee.others.values()) == 7


def test_whoever_comes_rises_falls_or_leaves_has_an_entry() -> None:
    """R0.5"""
    minutes = held(tiny(), "new_committee")
    before, after = scene(tiny()).bodies["committee"], minutes.state.bodies["committee"]

    told = {entry.detail: entry.after for entry in entries(minutes, "seat")}

    assert told == {
        name: after.rank(name) or ""
        for name in (*before.full, *before.candidates, *after.full, *after.candidates)
        if before.rank(name) != after.rank(name)
    }


def test_an_election_is_held_once() -> None:
    """R7.4"""
    state = scene(tiny(), day="1925-01-22", elections={"new_committee": 2})

    after = played(tiny(), state)

    assert not [entry for entry in after.chronicle[-1] if entry.key == "elected"]


# --- the record ---------------------------------------------------------------------------------
def test_the_politburo_of_january_1926_has_nine_seats_and_no_more(scenario: Scenario) -> None:
    """R7.6"""
    politburo = held(scenario, "pb_jan26").state.bodies["politburo"]

    assert len(politburo.full) == 9
    assert len(politburo.candidates) <= 5


@pytest.mark.parametrize("election", ["cc_1925", "pb_jan26", "secretariat_jan26", "orgburo_jan26"])
def test_no_election_of_the_record_fills_more_than_its_places(
    scenario: Scenario, election: str
) -> None:
    """R7.1, R7.6"""
    item: Election = scenario.elections[election]

    body = held(scenario, election).state.bodies[item.body]

    assert len(body.full) + sum(body.others.values()) <= item.full
    assert len(body.candidates) <= item.candidates
    assert len({*body.full, *body.candidates}) == len(body.full) + len(body.candidates)


def test_zinoviev_is_kept_on_the_committee_and_zalutsky_struck(scenario: Scenario) -> None:
    """R7.3: as in December 1925."""
    spoke = tuple(
        Deed(21, "leningrad", who, "speak", "vote_559_65", "", success=True)
        for who in ("zinoviev", "kamenev", "zalutsky")
    )
    carried = {"vote_559_65": Result(21, Ballots(559, 65, 41), carried=True)}
    warned = {"zalutsky": {"standing": "warned"}}

    state: State = held(scenario, "cc_1925", deeds=spoke, results=carried, people=warned).state

    assert state.bodies["central_committee"].rank("zinoviev") == "full"
    assert state.bodies["central_committee"].rank("zalutsky") is None
