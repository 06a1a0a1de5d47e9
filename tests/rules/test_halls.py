"""Which assembly of the party is at hand, and who sends how many to it (R3.12, R3.13)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from game.rules.conditions import holds
from game.rules.delegates import delegation, electorate, with_delegations
from game.rules.halls import ahead, at_hand, main_motion, quota
from game.rules.minutes import Minutes
from game.rules.model import Past, PastVote, Scenario
from game.rules.reckoning import settle
from game.rules.vocabulary import Happened, MotionIs
from tests.rules.scene import scene, tiny


def two_halls() -> Scenario:
    """The congress of tiny, and a conference of thirteen a fortnight before it."""
    scenario = tiny()
    congress = scenario.assemblies["congress"]
    conference = replace(
        congress,
        id="early",
        kind="conference",
        seats=13,
        opens=date(1925, 1, 8),
        closes=date(1925, 1, 8),
        list_day=None,
        delegations={},
    )
    halls = {**scenario.assemblies, "early": conference}
    return with_delegations(replace(scenario, assemblies=halls))


def test_the_next_one_to_close_is_at_hand() -> None:
    """R3.12"""
    scenario = two_halls()

    assert [hall.id if (hall := ahead(scenario, turn)) else None for turn in range(5)] == [
        "early",
        "early",
        "congress",
        "congress",
        None,
    ]


def test_after_the_last_one_it_stays_at_hand() -> None:
    """R3.12"""
    hall = at_hand(two_halls(), 4)

    assert hall
    assert hall.id == "congress"


def test_a_smaller_hall_has_smaller_delegations() -> None:
    """R3.12"""
    scenario = two_halls()
    early, late = (replace(scene(scenario), turn=turn) for turn in (0, 2))

    assert sum(quota(scenario, early, name) for name in scenario.organisations) == 13
    for name, item in scenario.organisations.items():
        assert quota(scenario, late, name) == item.delegates
        sent = delegation(scenario, early, name)
        assert sent.nominees + sum(sent.others.values()) == quota(scenario, early, name)


def test_who_is_elected_on_the_day_that_one_closes_goes_to_the_next() -> None:
    """R3.3, R3.12"""
    scenario = two_halls()
    late = replace(scenario.assemblies["congress"], list_day=date(1925, 1, 8))
    scenario = replace(scenario, assemblies={**scenario.assemblies, "congress": late})
    minutes = Minutes(scenario, replace(scene(scenario), turn=1))
    settle(minutes)

    for name, item in scenario.organisations.items():
        sent = minutes.state.organisations[name].delegation
        assert sent is not None
        assert sent.nominees + sum(sent.others.values()) == item.delegates


def test_who_votes_in_a_later_hall_is_counted_for_that_hall() -> None:
    """R3.12"""
    scenario = two_halls()
    state = scene(scenario)

    assert len(electorate(scenario, state, scenario.assemblies["early"])) == 13
    voters = electorate(scenario, state, scenario.assemblies["congress"])
    assert len(voters) == sum(item.delegates for item in scenario.organisations.values())


def test_the_main_motion_is_the_one_ahead() -> None:
    """R3.13"""
    scenario = tiny()
    first = next(name for name in scenario.motions if name != "main")
    card = replace(scenario.card, main_motions=(first, "main"))
    scenario = replace(scenario, card=card)
    motion = scenario.motions[first]

    assert main_motion(scenario, 0) == first
    assert main_motion(scenario, 4) == "main"
    assert motion.day <= scenario.motions["main"].day


def test_conditions_find_the_past() -> None:
    """R1.9"""
    past = Past(events={"asked": "yes"}, motions={"old": PastVote(carried=False, recorded={})})
    scenario = replace(tiny(), past=past)
    state = scene(scenario)

    assert holds(scenario, state, Happened("happened", "asked"))
    assert not holds(scenario, state, Happened("happened", "asked", option="no"))
    assert holds(scenario, state, MotionIs("motion", "old", carried=False))
    assert not holds(scenario, state, MotionIs("motion", "old"))
