"""R7.12: a body that is called together."""

from __future__ import annotations

from game.rules.model import Scenario
from game.rules.posts import sits
from tests.rules.scene import carried, keys, played, scene, tiny

CALL = "anna call committee"
LED = {"politburo": {"full": ("anna", "rita", "boris")}}


def test_a_body_that_is_called_meets_on_the_next_turn_and_gives_its_offices() -> None:
    """R7.12"""
    state = played(tiny(), scene(tiny(), bodies=LED), red=[CALL])

    assert sits(tiny(), state, "committee")
    assert "does_not_sit" not in keys(tiny(), state, "red", "anna propose gleb for paper")


def test_the_majority_of_the_organ_calls_it_or_a_third_of_the_members() -> None:
    """R4.89"""
    led = scene(tiny(), bodies={**LED, "committee": {"others": {"blue": 2, "uncommitted": 3}}})
    few = {"others": {"blue": 0, "red": 4}, "full": ("anna", "boris", "gleb")}

    assert keys(tiny(), led, "red", CALL) == ()
    assert keys(tiny(), scene(tiny()), "blue", "bella call committee")[:1] == ("no_third",)
    assert "no_third" in keys(tiny(), scene(tiny(), bodies={"committee": few}), "blue", CALL_BLUE)


CALL_BLUE = "boris call committee"


def test_a_minority_that_calls_it_is_seen_to() -> None:
    """R7.12"""
    seen = tiny().balance.bodies.call_exposure
    held = {"committee": {"full": ("boris", "bella", "gleb"), "others": {"red": 3}}}

    minutes = carried(tiny(), scene(tiny(), bodies=held), "blue", CALL_BLUE)

    assert minutes.state.factions["blue"].exposure == 30 + seen
    assert minutes.state.called == {"committee": 1}


def test_what_sits_anyway_is_not_called(scenario: Scenario) -> None:
    """R4.89"""
    before = scene(scenario, day="1925-09-22")
    sitting = scene(scenario, day="1925-10-06")

    for state in (before, sitting):
        assert "sits_anyway" in keys(
            scenario, state, "secretariat", "stalin call central_committee"
        )


def test_what_was_tabled_for_later_is_voted_on_at_a_called_plenum(scenario: Scenario) -> None:
    """R7.12"""
    called = scene(scenario, day="1925-09-08", called={"central_committee": 1})
    tabled = scene(
        scenario,
        day="1925-09-08",
        called={"central_committee": 1},
        agenda=("open_discussion",),
    )

    assert "open_discussion" not in played(scenario, called).results
    assert "open_discussion" in played(scenario, tabled).results
