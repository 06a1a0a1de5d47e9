"""Each of the sixteen points at which it could have gone otherwise is reached in some game."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from game.rules.conditions import holds
from tests.record.otherwise import Course, courses, play

GUIDE = Path(__file__).parents[2] / "docs" / "OTHERWISE.md"


def _named(course: Course) -> object:
    return pytest.param(course, id=course.id, marks=() if course.quick else pytest.mark.long)


@pytest.mark.parametrize("course", [_named(course) for course in courses()])
def test_it_can_go_otherwise_by_legal_orders_alone(course: Course) -> None:
    match = play(course)

    missing = [c for c in course.holds if not holds(match.scenario, match.state, c)]

    assert not missing
    assert not match.notes, "an order was not legal"


def test_the_record_names_sixteen_points() -> None:
    assert len({course.id for course in courses()}) == 16
    assert any(course.quick for course in courses())


def test_the_guide_tells_of_each_game_its_seed_and_its_orders() -> None:
    guide = GUIDE.read_text(encoding="utf-8")

    for course in courses():
        (section,) = re.findall(rf"(?ms)^## [^\n]*<!-- {course.id} -->\n(.*?)(?=^## |\Z)", guide)
        assert f"`{course.scenario}`, seed {course.seed}" in section
        for line in (order for departure in course.departures for order in departure.orders):
            assert f"`{line}`" in section
