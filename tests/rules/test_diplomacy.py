"""R6: offers, their answer, blocs, trust and breach."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from game.rules.bargain import strength, willingness
from game.rules.diplomacy import (
    allied,
    denounce,
    distance,
    in_gift,
    trust,
    voted_together,
)
from game.rules.minutes import Minutes
from game.rules.model import Scenario
from game.rules.state import Cause, State
from tests.rules.scene import carried, entries, keys, pact, played, scene, tiny

WEIGHTS = tiny().balance.pacts
OFFER = "red-blue-0"


def offered(line: str, **changes: Any) -> State:
    """The state after a turn in which red makes an offer, blue being asked."""
    return played(tiny(), scene(tiny(), **changes), red=[f"anna negotiate blue {line}"])


def worth(gives: str = "", asks: str = "", **changes: Any) -> int:
    """What the terms alone add to the willingness of blue."""
    state = replace(scene(tiny(), **changes), agenda=tuple(tiny().motions))
    reasons = willingness(tiny(), state, pact("red", "blue", gives=gives, asks=asks, signed=False))
    return reasons.amount("offered") + reasons.amount("asked")


# --- offers -------------------------------------------------------------------------------------
def test_an_offer_is_signed_on_the_turn_after_it() -> None:
    """R6.1"""
    state = played(tiny(), offered("asking bloc"), blue=[f"accept {OFFER}"])

    (signed,) = state.pacts
    assert (signed.signed, signed.turn) == (True, 1)
    assert allied(state, "red", "blue")


def test_an_offer_can_be_sent_back() -> None:
    """R6.1"""
    state = played(tiny(), offered("asking bloc"), blue=[f"decline {OFFER}"])

    assert state.pacts == ()


def test_an_offer_that_is_not_answered_lapses_with_an_entry() -> None:
    """R6.1, R0.5"""
    state = played(tiny(), offered("asking bloc"))

    assert state.pacts == ()
    assert "declined" in [entry.key for entry in state.chronicle[1]]


def test_of_two_offers_that_cross_the_second_is_void() -> None:
    """R6.1, R4.2: Anna has the same authority as Boris and comes first by name."""
    state = played(
        tiny(),
        scene(tiny()),
        red=["anna negotiate blue asking bloc"],
        blue=["boris negotiate red asking bloc"],
    )

    assert [offer.id for offer in state.pacts] == [OFFER]
    assert [entry.subject for entry in state.chronicle[0] if entry.key == "void"] == ["boris"]


# --- blocs and trust ----------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("gives", "asks", "together"),
    [("bloc", "", True), ("", "bloc", True), ("silence:note", "vote:main:for", False)],
)
def test_only_a_bloc_makes_allies(gives: str, asks: str, *, together: bool) -> None:
    """R6.2"""
    state = scene(tiny(), pacts=(pact("red", "blue", gives=gives, asks=asks),))

    assert allied(state, "red", "blue") == allied(state, "blue", "red") == together


def test_everybody_is_their_own_ally() -> None:
    assert allied(scene(tiny()), "red", "red")


def test_an_offer_makes_no_allies_yet() -> None:
    """R6.2"""
    state = scene(tiny(), pacts=(pact("red", "blue", gives="bloc", signed=False),))

    assert not allied(state, "red", "blue")


def test_a_pact_of_the_scenario_is_a_bloc(scenario: Any) -> None:
    """R6.2"""
    assert allied(scene(scenario), "secretariat", "right")
    assert not allied(scene(scenario), "secretariat", "leningrad")


def test_a_pact_that_nobody_trusts_any_more_is_over_but_not_forgotten() -> None:
    """R6.3"""
    state = scene(tiny(), pacts=(pact("red", "blue", gives="bloc", trust=0),))

    assert not allied(state, "red", "blue")
    assert trust(tiny(), state, "red", "blue") == 0
    assert trust(tiny(), scene(tiny()), "red", "blue") == WEIGHTS.start


# --- willingness --------------------------------------------------------------------------------
def test_platforms_lie_as_far_apart_as_both_care() -> None:
    """R6.4: 8 against -8."""
    assert distance(tiny(), scene(tiny()), "red", "blue") == 16
    assert distance(tiny(), scene(tiny()), "blue", "red") == 16


def test_why_an_offer_is_taken_or_not() -> None:
    """R6.4"""
    state = scene(tiny(), factions={"red": {"legitimacy": 70}})

    reasons = willingness(tiny(), state, pact("red", "blue", gives="bloc", signed=False))

    assert reasons.amount("distance") == WEIGHTS.nearness - 16 * WEIGHTS.distance
    assert reasons.amount("feud") == -WEIGHTS.feud
    assert reasons.amount("standing") == 20 * WEIGHTS.standing // 100
    assert reasons.amount("offered") == WEIGHTS.bloc


def test_who_has_broken_faith_is_trusted_less() -> None:
    """R6.3, R6.4"""
    state = scene(tiny(), pacts=(pact("red", "blue", trust=10),))

    reasons = willingness(tiny(), state, pact("red", "blue", signed=False))

    assert reasons.amount("trust") == (10 - WEIGHTS.start) * WEIGHTS.trust // 100


def test_common_enemies_bring_factions_together(scenario: Any) -> None:
    """R6.4: the Secretariat is hostile to Leningrad and to the Left alike, the Right too."""
    offer = pact("secretariat", "right", signed=False)

    reasons = willingness(scenario, scene(scenario), offer)

    feared = sum(strength(scenario, scene(scenario), enemy) for enemy in ("leningrad", "left"))
    assert reasons.amount("common_enemy") == scenario.balance.pacts.common_enemy * feared // 100


@pytest.mark.parametrize(
    ("gives", "value"),
    [
        ("vote:main:against", WEIGHTS.vote),  # red would vote for
        ("vote:main:for", 0),  # as it will anyway
        ("vote:open:for", WEIGHTS.vote),
        ("silence:note", WEIGHTS.silence),  # aimed at blue
        ("silence:platform", 0),  # which red does not hold
        ("office:paper:bella", 3 * WEIGHTS.office),
        ("office:paper:gleb", 0),  # who is not theirs
        ("silence:note,silence:note", WEIGHTS.silence),
    ],
)
def test_a_promise_is_worth_what_it_changes(gives: str, value: int) -> None:
    """R6.4"""
    assert worth(gives=gives) == value


def test_a_promise_about_what_nobody_has_tabled_is_worth_nothing() -> None:
    """R6.4"""
    offer = pact("red", "blue", gives="vote:open:for", signed=False)

    assert willingness(tiny(), scene(tiny()), offer).amount("offered") == 0


def test_all_that_is_offered_weighs_no_more_than_the_cap(scenario: Scenario) -> None:
    """R6.4: a heap of promises buys no more than a good one or two."""
    gives = ",".join(f"office:{office}:zinoviev" for office in ("war", "pravda", "ogpu", "vsnkh"))
    offer = pact("secretariat", "leningrad", gives=gives, signed=False)

    reasons = willingness(scenario, scene(scenario), offer)

    assert reasons.amount("offered") == scenario.balance.pacts.offered_cap


def test_friendship_alone_gives_no_post_away(scenario: Scenario) -> None:
    """R6.4: an ally's post has its price; a vote that comes anyway is still promised."""
    state = scene(scenario)

    def total(asks: str) -> int:
        offer = pact("right", "secretariat", asks=asks, signed=False)
        return willingness(scenario, state, offer).total

    assert total("office:war_deputy:rykov") < 0 < total("vote:vote_559_65:for")
    apart = replace(state, pacts=())
    bloc = pact("right", "secretariat", asks="bloc", signed=False)
    assert willingness(scenario, apart, bloc).amount("goodwill") == 0


def test_nobody_is_bought_against_their_own_motion(scenario: Scenario) -> None:
    """R6.4: whatever is promised, the Secretariat keeps to its report."""
    terms = ",".join(f"vote:{motion}:for" for motion in scenario.motions)
    offer = pact(
        "leningrad", "secretariat", gives=terms, asks="vote:vote_559_65:against", signed=False
    )

    assert willingness(scenario, scene(scenario), offer).total < 0


def test_a_promised_vote_on_the_wrong_side_is_no_gift() -> None:
    """R6.4: red would abstain, and promises to vote against what blue is for."""
    assert worth(gives="vote:open:against", lines={"open": {"red": "abstain"}}) == -WEIGHTS.vote


@pytest.mark.parametrize(
    ("asks", "cost"),
    [
        ("vote:main:against", WEIGHTS.vote_kept),
        ("vote:main:for", WEIGHTS.vote_turned),
        ("silence:platform", WEIGHTS.silence_cost),
        ("silence:note", 0),  # which blue does not hold
        ("office:west_paper:rita", WEIGHTS.office_cost),
        ("bloc", WEIGHTS.bloc_cost),
    ],
)
def test_a_promise_costs_what_it_gives_up(asks: str, cost: int) -> None:
    """R6.4"""
    assert worth(asks=asks) == -cost


def test_a_bloc_between_allies_is_worth_nothing_more() -> None:
    """R6.4"""
    assert worth(gives="bloc", asks="bloc", pacts=(pact("red", "blue", gives="bloc"),)) == 0


# --- offices ------------------------------------------------------------------------------------
def test_an_office_is_in_the_gift_of_its_holders_faction() -> None:
    """R6.5"""
    assert in_gift(tiny(), scene(tiny()), "red", "paper")
    assert not in_gift(tiny(), scene(tiny()), "blue", "paper")


def test_a_vacant_one_of_whoever_commands_the_body_that_fills_it() -> None:
    """R6.5: the Secretariat, in which red has two of three."""
    assert in_gift(tiny(), scene(tiny()), "red", "ministry")
    assert not in_gift(tiny(), scene(tiny()), "blue", "ministry")


def test_a_promised_office_changes_hands_with_the_signature() -> None:
    """R6.5"""
    state = played(
        tiny(), offered("asking bloc giving office:paper:bella"), blue=[f"accept {OFFER}"]
    )

    assert state.offices["paper"] == "bella"


def test_one_that_has_left_the_gift_by_then_does_not() -> None:
    """R6.5"""
    state = offered("asking bloc giving office:paper:bella")
    lost = replace(state, offices={**state.offices, "paper": "gleb"})

    after = played(tiny(), lost, blue=[f"accept {OFFER}"])

    assert after.offices["paper"] == "gleb"


# --- breach -------------------------------------------------------------------------------------
def voted(line: str = "", **changes: Any) -> State:
    """The state after the congress has voted, blue instructed as given."""
    state = scene(tiny(), day="1925-01-22", **changes)
    return played(tiny(), state, blue=[f"instruct main {line}"] if line else [])


def test_a_vote_against_a_promise_costs_trust_and_legitimacy() -> None:
    """R6.6"""
    state = voted("against", pacts=(pact("red", "blue", asks="vote:main:for", trust=60),))

    assert state.pacts[0].trust == 60 - WEIGHTS.breach_trust
    assert state.factions["blue"].legitimacy == 50 - WEIGHTS.breach_legitimacy
    assert [e.detail for e in state.chronicle[-1] if e.key == "breach"] == ["vote:main:for"]


def test_an_abstention_breaks_it_too() -> None:
    """R6.6"""
    state = voted("abstain", pacts=(pact("red", "blue", asks="vote:main:for", trust=60),))

    assert state.pacts[0].trust == 60 - WEIGHTS.breach_trust


def test_a_kept_promise_adds_trust() -> None:
    """R6.6"""
    state = voted(pacts=(pact("red", "blue", asks="vote:main:for", trust=60),))

    assert state.pacts[0].trust == 60 + WEIGHTS.kept
    assert state.factions["blue"].legitimacy == 50
    assert state.results["main"].ballots.for_ > 90


def test_a_promise_binds_only_who_gave_it() -> None:
    """R6.6"""
    state = voted(pacts=(pact("red", "blue", gives="vote:main:for", trust=60),))

    assert state.pacts[0].trust == 60 + WEIGHTS.kept
    assert state.results["main"].ballots.against > 20


def test_a_pact_ends_when_all_trust_is_gone() -> None:
    """R6.3"""
    state = voted("against", pacts=(pact("red", "blue", asks="vote:main:for,bloc", trust=20),))

    assert "pact_ends" in [entry.key for entry in state.chronicle[-1]]
    assert not allied(state, "red", "blue")


def test_what_is_not_in_force_can_not_be_broken() -> None:
    """R6.6"""
    from game.rules.diplomacy import published, turned_on
    from game.rules.diplomacy import voted as held

    over = pact("red", "blue", gives="bloc,silence:note,vote:main:against", trust=0)
    minutes = Minutes(tiny(), scene(tiny(), pacts=(over,)))

    held(minutes, "main", "red", "for")
    published(minutes, "note", "red")
    turned_on(minutes, "red", "blue")

    assert minutes.entries == []
    assert minutes.state.pacts == (over,)
    assert Cause("pact", over.id).faction == ""


# --- feuds, open ends, common votes -------------------------------------------------------------
def test_a_bloc_of_old_enemies_ends_their_feud() -> None:
    """R6.9"""
    state = played(tiny(), offered("asking bloc"), blue=[f"accept {OFFER}"])

    assert state.factions["red"].hostile == state.factions["blue"].hostile == ()
    assert [e.key for e in state.chronicle[1]].count("feud_ends") == 2


def test_a_pact_without_a_bloc_leaves_the_feud() -> None:
    """R6.9"""
    state = played(tiny(), offered("asking vote:main:for"), blue=[f"accept {OFFER}"])

    assert state.factions["blue"].hostile == ("red",)


def test_taking_a_post_begins_a_feud() -> None:
    """R6.9"""
    state = scene(tiny(), factions={"blue": {"hostile": ()}})

    minutes = carried(tiny(), state, "red", "anna recall bella from west")

    assert minutes.state.factions["blue"].hostile == ("red",)
    assert [entry.detail for entry in entries(minutes, "feud")] == ["red"]


def test_a_denounced_pact_is_over_and_costs_less_than_a_broken_one() -> None:
    """R6.10"""
    state = scene(tiny(), pacts=(pact("red", "blue", gives="bloc"),))
    minutes = Minutes(tiny(), state)

    denounce(minutes, "red-blue", "red")

    assert not allied(minutes.state, "red", "blue")
    assert trust(tiny(), minutes.state, "red", "blue") == 50 - WEIGHTS.denounce_trust
    assert minutes.state.factions["red"].legitimacy == 50 - WEIGHTS.denounce_legitimacy
    assert WEIGHTS.denounce_trust < WEIGHTS.breach_trust


def test_either_side_denounces_but_only_what_stands() -> None:
    """R6.10"""
    state = scene(tiny(), pacts=(pact("red", "blue", gives="bloc"),))
    offer = scene(tiny(), pacts=(pact("red", "blue", gives="bloc", signed=False),))

    assert keys(tiny(), state, "red", "denounce red-blue") == ()
    assert keys(tiny(), state, "blue", "denounce red-blue") == ()
    assert keys(tiny(), offer, "red", "denounce red-blue") == ("no_pact",)


@pytest.mark.parametrize(
    ("blue", "by"),
    [("for", WEIGHTS.common_vote), ("against", -WEIGHTS.opposed_vote), ("abstain", 0)],
)
def test_trust_grows_with_common_votes_and_falls_with_opposed_ones(blue: Any, by: int) -> None:
    """R6.11"""
    minutes = Minutes(tiny(), scene(tiny(), pacts=(pact("red", "blue", gives="bloc"),)))

    voted_together(minutes, {"red": "for", "blue": blue})

    assert minutes.state.pacts[0].trust == 50 + by
