"""R4.7: what an order would bring."""

from __future__ import annotations

from game.rules.forecast import forecast
from game.rules.orders import read
from tests.rules.scene import carried, scene, tiny

LINE = "anna appoint galya to west"


def test_both_courses_are_what_the_rules_would_do() -> None:
    state = scene(tiny())
    order = read(tiny(), state, LINE)

    taken, failed = forecast(tiny(), state, "red", order)

    for course, success in ((taken, True), (failed, False)):
        minutes = carried(tiny(), state, "red", LINE, success=success)
        real = [entry for entry in minutes.entries if entry.key not in ("done", "failed")]
        assert list(course.entries) == real
        assert course.state.organisations == minutes.state.organisations
        assert course.state.factions == minutes.state.factions


def test_a_forecast_changes_nothing_and_throws_nothing() -> None:
    state = scene(tiny())
    before = repr(state)

    taken, failed = forecast(tiny(), state, "red", read(tiny(), state, LINE))

    assert repr(state) == before
    assert all(entry.roll is None for course in (taken, failed) for entry in course.entries)


def test_the_price_is_paid_in_both() -> None:
    state = scene(tiny())
    cost = tiny().balance.orders.cost["appoint"]

    for course in forecast(tiny(), state, "red", read(tiny(), state, LINE)):
        assert course.state.factions["red"].influence == 40 - cost
