"""Days as places on a line, in weeks and in months, for one year or for all."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from game.report.facts import place_of, spans, turns_of_year
from game.report.hall import plan
from game.rules.model import Scenario, Turn


@pytest.fixture
def long(scenario: Scenario) -> Scenario:
    """The scenario on the calendar of a campaign: 81 months."""
    months = [date(1923 + n // 12, n % 12 + 1, 1) for n in range(3, 84)]
    return replace(scenario, calendar=tuple(Turn(day, f"{day:%B %Y}", "months") for day in months))


class TestSpans:
    def test_weeks_are_told_by_month(self, scenario: Scenario) -> None:
        names = [words for _, words in spans(scenario)]

        assert names[0] == "September 1925"
        assert sum(turns for turns, _ in spans(scenario)) == len(scenario.calendar)

    def test_many_months_are_told_by_year(self, long: Scenario) -> None:
        assert spans(long) == [(9, "1923"), *((12, str(year)) for year in range(1924, 1930))]

    def test_the_months_of_one_year_are_told_by_name(self, long: Scenario) -> None:
        found = spans(long, *turns_of_year(long, 1927))

        assert len(found) == 12
        assert found[0] == (1, "January 1927")

    def test_a_year_that_the_calendar_has_not_is_all_of_it(self, long: Scenario) -> None:
        assert turns_of_year(long, 1927) == (45, 56)
        assert turns_of_year(long, 0) == (0, 80)


def test_a_day_lies_in_its_turn(long: Scenario) -> None:
    for nth in (0, 9, 45, 80):
        begins = long.calendar[nth].begins
        assert int(place_of(long, begins.replace(day=20)) * 81) == nth


@pytest.mark.parametrize("sizes", [[1], [3, 4], [73, 62, 29, 501]])
def test_everybody_in_a_hall_has_a_place_of_their_own(sizes: list[int]) -> None:
    seats = plan(sizes, (0, 0), 100, 300).seats

    assert [sum(seat.delegation == n for seat in seats) for n in range(len(sizes))] == sizes
    assert len({(round(seat.x, 2), round(seat.y, 2)) for seat in seats}) == sum(sizes)
