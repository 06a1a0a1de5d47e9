"""R0.3: a number that is shown is a sum of named reasons."""

from __future__ import annotations

from game.rules.tally import Reason, Tally, tally


def test_a_tally_is_the_sum_of_its_reasons() -> None:
    grip = tally(Reason("secretary_cadres", 24), Reason("outsider", -9))

    assert grip.total == 15


def test_a_reason_that_weighs_nothing_is_not_told() -> None:
    grip = tally(Reason("mandate", 0), Reason("outsider", -9))

    assert grip.reasons == (Reason("outsider", -9),)


def test_a_tally_without_reasons_is_nothing() -> None:
    assert Tally().total == 0


def test_bounds_are_part_of_the_scale() -> None:
    chance = tally(Reason("base", 130))

    assert chance.clamped(5, 95) == 95
    assert chance.clamped(5, 130) == 130
    assert tally(Reason("base", -3)).clamped(5, 95) == 5


def test_reasons_of_one_name_count_together() -> None:
    ties = tally(Reason("tie", 4), Reason("tie", 3), Reason("nerve", -2))

    assert ties.amount("tie") == 7
    assert ties.amount("fear") == 0
