"""The ladder: what is measured of the levels, and how."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game import ladder
from game.ladder import Figure, Games, Seat, figures, scored, seats_of, with_budget
from game.rules.model import Scenario
from game.rules.orders import VERBS
from game.scenario.load import load


@pytest.fixture(scope="module")
def tutorial() -> Scenario:
    return load("tutorial")


@pytest.fixture(scope="module")
def games() -> Games:
    return Games(games=2, seed=1)


@pytest.fixture(scope="module")
def found(tutorial: Scenario, games: Games) -> list[Figure]:
    """Everything that is measured, with the cheapest levels."""
    return list(figures([tutorial], games, "cadre"))


def test_the_rungs_are_levels_from_the_plainest_to_the_best() -> None:
    from game.players import LEVELS

    assert set(ladder.RUNGS) == set(LEVELS) - {"history"}
    assert (ladder.RUNGS[0], ladder.RUNGS[-1]) == ("arbitrary", "vozhd")


def test_who_reaches_more_points_scores_and_a_tie_counts_half(
    tutorial: Scenario, games: Games
) -> None:
    game = games.of(Seat(tutorial, "left"), "cadre")[0]
    better, worse = (replace(game, points={"left": points}) for points in (60, 40))

    assert scored([better, worse, worse], [worse, better, worse], "left") == [1.0, 0.0, 0.5]


def test_both_levels_play_the_same_games(tutorial: Scenario, games: Games) -> None:
    seat = Seat(tutorial, "left")

    one, other = games.of(seat, "cadre"), games.of(seat, "arbitrary")

    assert [item.seed for item in one] == [item.seed for item in other]
    assert one[0].openings["left"] != other[0].openings["left"]


def test_a_seating_is_played_once(tutorial: Scenario) -> None:
    told: list[str] = []
    few = Games(games=1, seed=1, progress=lambda scenario, _: told.append(scenario))

    for seat in seats_of([tutorial]):  # with the others' level on the seat all seats are one
        few.of(seat, ladder.OTHERS)

    assert told == ["tutorial"]


def test_every_seat_counts_in_a_rung(found: list[Figure], tutorial: Scenario) -> None:
    (whole,) = (figure for figure in found if figure.kind == "rung")
    seats = [figure for figure in found if figure.about == whole.about and figure.faction]

    assert [figure.faction for figure in seats] == list(tutorial.factions)
    assert whole.count == sum(figure.count for figure in seats)
    assert whole.games == sum(figure.games for figure in seats) == 8


def test_only_sides_that_lost_are_held_against_the_record(found: list[Figure]) -> None:
    (whole,) = (figure for figure in found if figure.kind == "otherwise")

    assert whole.games == 2 * len(ladder.LOSERS)


def test_the_kinds_of_order_add_up(found: list[Figure]) -> None:
    kinds = [figure for figure in found if figure.kind == "order"]

    assert {figure.about for figure in kinds} == set(VERBS)
    assert all(sum(item.count for item in kinds) == figure.games for figure in kinds)


def test_a_figure_holds_within_its_bounds() -> None:
    assert Figure("rung", "", 13, 20, least=65).holds
    assert not Figure("rung", "", 12.5, 20, least=65).holds
    assert Figure("lost", "", 0, 20, most=0).holds
    assert not Figure("lost", "", 1, 20, most=0).holds


def test_another_budget_is_another_version(tutorial: Scenario) -> None:
    changed = with_budget(tutorial, "vozhd", 4, 2, 3)

    limits = changed.balance.players["vozhd"]
    assert (limits.plans, limits.samples, limits.turns) == (4, 2, 3)
    assert changed.version != tutorial.version
    assert tutorial.balance.players["vozhd"].plans != 4
