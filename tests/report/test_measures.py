"""What of a game can be drawn: each line is what the rules count."""

from __future__ import annotations

from game.report.measures import GRIP, place, subjects, support
from game.report.plot import Plot, scale
from game.rules.conditions import seats_of
from tests.ui.games import played, scenario


def test_every_subject_has_a_name_of_its_own_and_a_line() -> None:
    found = subjects(scenario())

    assert len({item.id for item in found}) == len(found)
    assert all(item.title and item.lines for item in found)


def test_seats_are_the_full_members_of_a_side() -> None:
    state = played().state
    politburo = next(item for item in subjects(scenario()) if item.id == "seats-politburo")

    for line in politburo.lines:
        assert line.measure(state) == seats_of(state, "politburo", line.of)


def test_a_place_has_its_grip_and_a_line_for_each_side() -> None:
    state = played().states[3]
    lines = {line.of: line.measure(state) for line in place(scenario(), "leningrad").lines}

    assert lines.pop(GRIP) == state.organisations["leningrad"].grip
    assert set(lines) == set(scenario().factions)


def test_support_of_all_sides_is_at_most_the_whole() -> None:
    state = played().state

    assert 0 < sum(support(scenario(), state, side) for side in scenario().factions) <= 101


def test_a_scale_holds_every_value_and_begins_at_zero_or_below() -> None:
    for values in ([0], [7, 3], [100], [101], [-3, 4], [-250, -10]):
        ticks = scale(values)

        assert ticks[0] <= min(0, *values)
        assert ticks[-1] >= max(0, *values)


def test_a_line_is_broken_where_it_has_no_value_and_where_it_begins_anew() -> None:
    plot = Plot.around([1, 2], 0, 0, 100, 100, 6)

    stretches = plot.points([1, None, 2, 2, 1, 1], breaks={4})

    assert [len(stretch) for stretch in stretches] == [1, 2, 2]
