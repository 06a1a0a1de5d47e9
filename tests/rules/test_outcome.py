"""R11: how a game comes out."""

from __future__ import annotations

import pytest

from game import rules
from game.rules.model import Scenario
from game.rules.outcome import reached
from game.rules.state import Ballots, Outcome, Result
from tests.rules.scene import scene, tiny


def over(*, carried: bool, legitimacy: int = 50) -> Outcome:
    """The outcome of a game in which the main motion was carried or lost."""
    results = {"main": Result(3, Ballots(60, 40, 0), carried)}
    state = scene(
        tiny(), awaiting=(), results=results, factions={"red": {"legitimacy": legitimacy}}
    )
    outcome = rules.outcome(tiny(), state)
    assert outcome is not None
    return outcome


def test_while_somebody_is_awaited_there_is_no_outcome() -> None:
    assert rules.outcome(tiny(), scene(tiny())) is None


@pytest.mark.parametrize(
    ("carried", "legitimacy", "aims", "points"),
    [
        (True, 50, ("carry",), 60),
        (True, 95, ("carry", "name"), 100),
        (False, 95, ("name",), 40),
        (False, 50, (), 0),
    ],
)
def test_a_faction_has_the_points_of_the_aims_it_reached(
    carried: bool, legitimacy: int, aims: tuple[str, ...], points: int
) -> None:
    outcome = over(carried=carried, legitimacy=legitimacy)

    assert outcome.aims == {"red": aims, "blue": ()}
    assert outcome.points == {"red": points, "blue": 0}


def test_the_first_ending_whose_conditions_hold_is_told() -> None:
    assert over(carried=True).ending == "order_wins"
    assert over(carried=False).ending == "otherwise"


def test_aims_can_be_asked_for_in_the_middle_of_a_game() -> None:
    state = scene(tiny(), factions={"red": {"legitimacy": 90}})

    assert reached(tiny(), state, "red") == ("name",)


def test_the_aims_of_every_faction_are_worth_a_hundred(scenario: Scenario) -> None:
    for faction in scenario.factions.values():
        assert sum(aim.points for aim in faction.aims) == 100
