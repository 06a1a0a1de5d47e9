"""R6.4, R6.12 to R6.16: what alliances rest on, how they end, persons; and many games of them."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from joblib import Parallel, delayed

from game.match import Match
from game.rules import feelings
from game.rules.bargain import holds, strength, willingness
from game.rules.diplomacy import allied, denounce, distance, expire, sign, signers
from game.rules.minutes import Minutes
from game.rules.orders import parse, read
from game.rules.prices import chance
from game.rules.state import Cause, Deed, State
from game.scenario import load
from tests.rules.scene import carried, entries, keys, pact, scene, tiny
from tests.rules.years import year

WEIGHTS, TIES = tiny().balance.pacts, tiny().balance.ties
CHANCES = tiny().balance.orders.weights
BLOC = pact("red", "blue", asks="bloc")


def noted(state: State) -> Minutes:
    return Minutes(tiny(), state)


def amount(state: State, key: str, faction: str = "blue") -> int:
    """A reason of what holds the bloc of red and blue together."""
    return holds(tiny(), state, BLOC, faction).amount(key)


# --- what an agreement rests on -----------------------------------------------------------------
def test_a_beaten_enemy_binds_less() -> None:
    """R6.4: what is feared of an enemy is its strength, and half of it once its leader is out."""
    scenario = load.load("1925-fourteenth-congress")
    before = scene(scenario)
    after = scene(scenario, people={"trotsky": {"standing": "expelled"}})

    feared, beaten = strength(scenario, before, "left"), strength(scenario, after, "left")

    assert beaten == feared // 2


def test_a_leader_signs_less_gladly_with_whom_he_hates() -> None:
    """R6.4"""
    state = scene(tiny(), people={"boris": {"ties": {"anna": -60}}})

    assert amount(state, "personal") == -60 * WEIGHTS.personal // 100


def test_votes_that_make_the_majority_are_needed() -> None:
    """R6.4: red and blue together have two of the three in the Politburo."""
    assert amount(scene(tiny()), "needed") == WEIGHTS.needed


def test_who_holds_most_provinces_is_feared_as_a_partner() -> None:
    """R6.4: red holds two of three."""
    state = scene(tiny())

    assert amount(state, "overweight") == -(16 * WEIGHTS.overweight) // 100
    assert amount(state, "overweight", "red") == 0


def test_a_bloc_costs_whoever_signs_it() -> None:
    """R6.4: given or asked, it binds both."""
    given = willingness(tiny(), scene(tiny()), pact("red", "blue", gives="bloc", signed=False))

    assert given.amount("asked") == -WEIGHTS.bloc_cost


# --- ends ---------------------------------------------------------------------------------------
def test_an_offer_names_its_last_day() -> None:
    """R6.12"""
    line = "anna negotiate blue asking bloc until 1925-01-15"

    assert str(parse(line)) == line
    assert carried(tiny(), scene(tiny()), "red", line).state.pacts[0].until == 2


def test_an_end_lies_in_the_future() -> None:
    """R6.12"""
    assert keys(
        tiny(), scene(tiny()), "red", "anna negotiate blue asking bloc until 1925-01-01"
    ) == ("ends_too_soon",)


def test_a_pact_runs_out_with_its_last_day_and_is_remembered_well() -> None:
    """R6.12"""
    minutes = noted(scene(tiny(), pacts=(replace(BLOC, until=0),)))

    expire(minutes)

    assert not allied(minutes.state, "red", "blue")
    assert minutes.state.pacts[0].trust == 50 + WEIGHTS.ran_out
    assert [entry.key for entry in minutes.entries] == ["ran_out", "trust", "pact_ends"]


def test_before_its_day_it_stands() -> None:
    """R6.12"""
    minutes = noted(scene(tiny(), pacts=(replace(BLOC, until=1),)))

    expire(minutes)

    assert allied(minutes.state, "red", "blue")


def test_a_pact_of_votes_is_over_when_they_are_taken() -> None:
    """R6.12"""
    promise = pact("red", "blue", asks="vote:main:for")
    kept: Any = {"main": None}

    open_ = noted(scene(tiny(), pacts=(promise,)))
    done = noted(scene(tiny(), pacts=(promise,), results=kept))
    expire(open_)
    expire(done)

    assert open_.state.pacts[0].stands
    assert not done.state.pacts[0].stands


def test_two_offers_lie_some_turns_apart() -> None:
    """R6.1"""
    asked = (Deed(0, "red", "anna", "negotiate", "blue", "", success=True),)
    line = "anna negotiate blue asking bloc"

    assert keys(tiny(), scene(tiny(), deeds=asked, turn=1), "red", line) == ("pact_pause",)
    assert keys(tiny(), scene(tiny(), deeds=asked, turn=WEIGHTS.pause), "red", line) == ()


def test_who_is_left_stands_against_who_left() -> None:
    """R6.9, R6.10"""
    peaceful: Any = {"blue": {"hostile": ()}}
    minutes = noted(scene(tiny(), pacts=(BLOC,), factions=peaceful))

    denounce(minutes, BLOC.id, "red")

    assert minutes.state.factions["blue"].hostile == ("red",)
    assert minutes.state.people["boris"].ties["anna"] == TIES.denounced


# --- joint platforms ----------------------------------------------------------------------------
def test_a_shared_platform_is_held_by_both_and_brings_them_nearer() -> None:
    """R6.13"""
    offer = pact("blue", "red", gives="platform:platform", asks="bloc", signed=False)
    minutes = noted(scene(tiny(), pacts=(offer,)))

    sign(minutes, offer.id, "red", accept=True)

    assert set(minutes.state.documents["platform"].held_by) == {"blue", "red"}
    assert distance(tiny(), minutes.state, "red", "blue") == 16 * WEIGHTS.joint // 100
    assert signers(tiny(), minutes.state, "blue", "platform") == ("blue", "red")


def test_one_shares_only_a_platform_of_ones_own() -> None:
    """R6.13"""
    line = "anna negotiate blue asking bloc giving platform:platform"

    assert keys(tiny(), scene(tiny()), "red", line) == ("no_platform_of",)


# --- persons ------------------------------------------------------------------------------------
def test_who_loses_a_post_holds_it_against_who_took_it() -> None:
    """R6.14"""
    minutes = carried(tiny(), scene(tiny()), "red", "anna recall bella from west")

    assert minutes.state.people["bella"].ties["anna"] == TIES.ousted


def test_a_bloc_with_whom_one_hates_cools_the_follower() -> None:
    """R6.15"""
    people: Any = {"rita": {"ties": {"anna": 20, "boris": -60}}}
    minutes = noted(scene(tiny(), people=people))

    feelings.estranged(minutes, "red", "blue", Cause("pact", "x"))

    assert minutes.state.people["rita"].ties["anna"] == 20 - 60 * TIES.estranged // 100


def test_a_follower_who_has_cooled_stands_with_nobody() -> None:
    """R6.16, R8.7: and a leader never does."""
    people: Any = {"rita": {"ties": {"anna": TIES.cold - 1}}, "roman": {"ties": {"anna": 0}}}
    minutes = noted(scene(tiny(), people=people))

    feelings.settle(minutes)

    assert minutes.state.people["rita"].faction is None
    assert minutes.state.people["roman"].faction == "red"
    assert [entry.subject for entry in entries(minutes, "join")] == ["rita"]


def test_time_draws_ties_back() -> None:
    """R8.7"""
    people: Any = {"gleb": {"ties": {"anna": 20, "boris": -20}}}
    minutes = noted(scene(tiny(), people=people))

    feelings.settle(minutes)

    assert minutes.state.people["gleb"].ties == {"anna": 20 - TIES.fade, "boris": -20 + TIES.fade}


# --- courting -----------------------------------------------------------------------------------
def courted(key: str, state: State, line: str = "rita cultivate gleb") -> int:
    order = read(tiny(), state, line)
    return chance(tiny(), state, "red", order).amount(key)


def test_a_common_past_with_who_courts_counts() -> None:
    """R4.15"""
    state = scene(tiny(), people={"gleb": {"ties": {"rita": 40}}})

    assert courted("acquaintance", state) == 40 * CHANCES["acquaintance"] // 100


def test_who_has_no_post_wants_one() -> None:
    """R4.15"""
    assert courted("idle", scene(tiny())) == CHANCES["idle"]
    assert courted("idle", scene(tiny(), offices={"ministry": "gleb"})) == 0


def test_two_who_court_the_same_person_spoil_it_for_each_other() -> None:
    """R4.15"""
    bids = (Deed(0, "blue", "boris", "cultivate", "gleb", "", success=True),)

    assert courted("bid", scene(tiny(), deeds=bids)) == -CHANCES["bid"]
    assert courted("bid", scene(tiny(), deeds=bids, turn=CHANCES["bid_turns"] + 1)) == 0
    assert courted("bid", scene(tiny(), deeds=bids, pacts=(BLOC,))) == 0


# --- over many games ----------------------------------------------------------------------------
def blocs(name: str, one: str, other: str, seed: int) -> str:
    """Whether two factions were a bloc in some turn of a game among equals, and in the last."""
    scenario = load.load(name) if "-" in name else year(name)
    match = Match(scenario, seed, dict.fromkeys(scenario.factions, "cadre"))
    match.advance()
    seen = [allied(state, one, other) for state in match.states]
    return "kept" if seen[-1] else "broken" if any(seen) else "never"


@pytest.mark.long
@pytest.mark.parametrize(
    ("name", "one", "other", "asked"),
    [
        ("1923", "secretariat", "leningrad", ("kept", "broken")),
        ("1923", "secretariat", "leningrad", ("broken",)),
        ("1925-fourteenth-congress", "leningrad", "left", ("kept", "broken")),
        ("1925-fourteenth-congress", "secretariat", "right", ("broken",)),
        ("1928", "secretariat", "right", ("broken",)),
    ],
    ids=["triumvirate", "its end", "united opposition", "majority broken", "duumvirate's end"],
)
def test_each_alliance_comes_about_in_some_games_and_fails_in_others(
    name: str, one: str, other: str, asked: tuple[str, ...]
) -> None:
    """Nothing of 1923 to 1928 is bound to come, and nothing shut out."""
    games = Parallel(-1)(delayed(blocs)(name, one, other, seed) for seed in range(1, 41))

    count = sum(game in asked for game in games)

    assert 0 < count < 40, count
