"""R1.4: what a faction may know."""

from __future__ import annotations

from dataclasses import replace

from game import rules
from game.rules.model import Scenario
from game.rules.state import State
from tests.rules.scene import pact, played, scene, tiny


def seen(state: State, faction: str, scenario: Scenario | None = None) -> State:
    return rules.view(scenario or tiny(), state, faction).state


def test_a_view_has_no_seed() -> None:
    assert seen(scene(tiny()), "red").seed is None


def test_a_view_has_no_answers_of_others() -> None:
    state = rules.play(tiny(), scene(tiny()), "red", ["anna tour west"])

    assert seen(state, "red").given == {"red": ("anna tour west",)}
    assert seen(state, "blue").given == {}


def test_a_view_has_no_papers_that_one_does_not_hold() -> None:
    state = scene(tiny(), documents={"platform": {"uses": {"blue": 2}}})

    assert seen(state, "blue").documents["platform"].held_by == ("blue",)
    assert seen(state, "red").documents["platform"].held_by == ()
    assert seen(state, "red").documents["platform"].uses == {}


def test_what_is_published_is_known_to_all() -> None:
    assert seen(scene(tiny()), "blue").documents["note"].held_by == ("red",)


def test_a_view_has_no_questions_to_others() -> None:
    state = played(tiny(), scene(tiny()))

    assert [question.event for question in seen(state, "blue").questions] == ["quarrel"]
    assert seen(state, "red").questions == ()


def test_offers_are_between_two_alone(scenario: Scenario) -> None:
    """Neither the offer nor its terms, in deed, price or chronicle, reach the others."""
    line = "zinoviev negotiate left asking vote:vote_559_65:against"
    state = played(scenario, scene(scenario), leningrad=[line])

    for faction in ("leningrad", "left"):
        assert len(seen(state, faction, scenario).pacts) == len(state.pacts)
        assert "negotiate left" in repr(seen(state, faction, scenario).chronicle)
    for faction in ("secretariat", "right"):
        view = seen(state, faction, scenario)
        assert [item.id for item in view.pacts] == ["majority_1925"]
        assert "negotiate" not in repr((view.deeds, view.chronicle))


def test_a_pact_that_is_signed_is_known_to_all() -> None:
    state = scene(tiny(), pacts=(pact("red", "blue", gives="bloc"),))

    assert len(seen(state, "red").pacts) == 1


def test_ties_that_others_work_on_are_their_own_affair() -> None:
    state = played(tiny(), scene(tiny(), seed=3), red=["anna cultivate gleb"])
    won = [e for e in state.chronicle[0] if e.key == "tie" and e.cause.faction == "red"]

    assert won == [entry for entry in seen(state, "red").chronicle[0] if entry.key == "tie"]
    assert not [entry for entry in seen(state, "blue").chronicle[0] if entry.key == "tie"]


def test_the_same_can_be_seen_whatever_the_seed(scenario: Scenario) -> None:
    """So that nobody, however they look, can tell what the dice will be."""
    one, other = scene(scenario, seed=1), scene(scenario, seed=2)

    for faction in scenario.factions:
        assert seen(one, faction, scenario) == seen(other, faction, scenario)


def test_what_is_legal_in_a_view_is_legal_in_the_state(scenario: Scenario) -> None:
    state = scene(scenario, day="1925-10-06")

    for faction in scenario.factions:
        blind = set(rules.legal_orders(scenario, seen(state, faction, scenario), faction))
        assert blind == set(rules.legal_orders(scenario, replace(state, seed=7), faction))
