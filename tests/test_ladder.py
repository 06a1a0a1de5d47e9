"""The ladder: what is measured of the levels, and how."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import pytest

from game import ladder
from game.ensemble import Summary
from game.ladder import Figure, Games, Seat, figures, scored, seats_of, with_budget
from game.players import LEVELS
from game.rules.model import Scenario
from game.rules.orders import VERBS
from game.scenario.load import load

# what each level reaches from any seat in the two games that are told of
REACHED = {
    "arbitrary": (0, 0),
    "history": (30, 30),
    "cadre": (0, 60),
    "old_bolshevik": (60, 60),
    "vozhd": (60, 100),
}


class Told(Games):
    """Games that are told, not played."""

    def of(self, seat: Seat, level: str, others: str = ladder.OTHERS) -> tuple[Summary, ...]:
        assert others in LEVELS
        reached = REACHED[level][: self.games]
        return tuple(summary(seat.scenario.factions, level, points) for points in reached)


def summary(factions: Iterable[str], level: str, points: int) -> Summary:
    """A game in which everybody reached `points` with three tours and a speech."""
    return Summary(
        game=0,
        seed=1,
        turns=6,
        motions={},
        facts={},
        ending="",
        points=dict.fromkeys(factions, points),
        given={faction: {"tour": 3, "speak": 1} for faction in factions},
        openings={faction: (f"{level} tour urals", str(points)) for faction in factions},
        allied=(),
        allied_to_the_end=(),
        dropped=0,
    )


def kind(found: Sequence[Figure], wanted: str) -> list[Figure]:
    return [figure for figure in found if figure.kind == wanted]


@pytest.fixture(scope="module")
def tutorial() -> Scenario:
    return load("tutorial")


@pytest.fixture(scope="module")
def found(tutorial: Scenario) -> list[Figure]:
    return list(figures(seats_of([tutorial]), Told(games=2, seed=1)))


def test_the_rungs_are_levels_from_the_plainest_to_the_best() -> None:
    assert set(ladder.RUNGS) == set(LEVELS) - {"history"}
    assert (ladder.RUNGS[0], ladder.RUNGS[-1]) == ("arbitrary", "vozhd")


def test_who_reaches_more_points_scores_and_a_tie_counts_half() -> None:
    upper = [summary(["left"], "", points) for points in (60, 40, 40)]
    lower = [summary(["left"], "", points) for points in (40, 60, 40)]

    assert scored(upper, lower, "left") == [1.0, 0.0, 0.5]


def test_each_level_is_held_against_the_one_below(found: list[Figure]) -> None:
    told = {figure.about: figure.share.per_cent for figure in kind(found, "rung")}

    assert told == {
        "cadre over arbitrary": 75.0,
        "old_bolshevik over cadre": 75.0,
        "vozhd over old_bolshevik": 75.0,
    }


def test_every_seat_counts_in_a_rung(found: list[Figure], tutorial: Scenario) -> None:
    whole = kind(found, "rung")[0]
    seats = [figure for figure in kind(found, "seat") if figure.about == whole.about]

    assert [figure.faction for figure in seats] == list(tutorial.factions)
    assert whole.games == sum(figure.games for figure in seats) == 8
    assert (whole.higher, whole.lower) == (4, 0)  # of the eight, the other four are ties


def test_random_orders_should_never_reach_more(found: list[Figure]) -> None:
    (lost,) = kind(found, "lost")

    assert (lost.count, lost.games, lost.holds) == (0, 8, True)


def test_any_aim_counts_for_each_seat(found: list[Figure]) -> None:
    assert [figure.count for figure in kind(found, "aims")] == [2] * 4


def test_only_sides_that_lost_are_held_against_the_record(found: list[Figure]) -> None:
    (whole,) = kind(found, "otherwise")

    assert (whole.count, whole.games) == (4, 2 * len(ladder.LOSERS))


def test_an_opening_is_a_whole_first_answer(found: list[Figure]) -> None:
    assert [figure.share.per_cent for figure in kind(found, "opening")] == [50.0] * 4


def test_the_kinds_of_order_are_told_the_commonest_first(found: list[Figure]) -> None:
    kinds = kind(found, "order")

    assert {figure.about for figure in kinds} == set(VERBS)
    assert [(figure.about, figure.count) for figure in kinds[:2]] == [("tour", 24), ("speak", 8)]
    assert not kinds[0].holds  # three of four
    assert all(figure.games == 32 for figure in kinds)


def test_a_figure_holds_within_its_bounds() -> None:
    assert Figure("rung", "", 13, 20, least=65).holds
    assert not Figure("rung", "", 12.5, 20, least=65).holds
    assert Figure("lost", "", 0, 20, most=0).holds
    assert not Figure("lost", "", 1, 20, most=0).holds


def test_seats_can_be_chosen(tutorial: Scenario) -> None:
    assert [seat.faction for seat in seats_of([tutorial], ["left", "right"])] == ["right", "left"]


def test_a_seating_is_played_once(tutorial: Scenario) -> None:
    told: list[str] = []
    games = Games(games=1, seed=1, progress=lambda scenario, _: told.append(scenario))

    played = [games.of(seat, ladder.OTHERS) for seat in seats_of([tutorial])]

    assert told == ["tutorial"]  # with the others' level on each seat all seatings are one
    assert played[0][0].given["left"]
    assert set(played[0][0].openings) == set(tutorial.factions)


def test_another_budget_is_another_version(tutorial: Scenario) -> None:
    changed = with_budget(tutorial, "vozhd", 4, 2, 3)

    limits = changed.balance.players["vozhd"]
    assert (limits.plans, limits.samples, limits.turns) == (4, 2, 3)
    assert changed.version != tutorial.version
