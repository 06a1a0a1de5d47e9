"""What of the base's course belongs to a scenario, and what is its past."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import pytest

from game.scenario.node import Node
from game.scenario.past import past_of
from game.scenario.read import parse
from game.scenario.span import Span, span, within

YEAR = Span(date(1926, 1, 1), date(1926, 12, 31))

BASE = {
    "assemblies": """
- {id: before, opens: 1925-12-18, closes: 1925-12-31}
- {id: across, opens: 1925-12-30, closes: 1926-01-02}
- {id: during, opens: 1926-10-26, closes: 1926-11-03}
""",
    "motions": """
- {id: too_early, assembly: across, day: 1925-12-30, title: Early, confidence: high,
   recorded: {for: 5, against: 9}}
- {id: in_time, assembly: across, day: 1926-01-02, confidence: high}
- {id: of_before, assembly: before, day: 1925-12-23, title: Before, confidence: high}
- {id: what_if, assembly: before, day: 1925-12-23, confidence: assumption}
- {id: against_known, assembly: before, day: 1925-12-23, confidence: high, recorded: {against: 38}}
- {id: was_lost, assembly: before, day: 1925-12-23, confidence: high, history: lost}
""",
    "events": """
- {id: answered, day: 1925-10-01, until: 1926-02-01, confidence: high, title: Asked, when: [x],
   options: [{id: yes_, text: a, history: true}, {id: no_, text: b}]}
- {id: told, day: 1925-10-01, confidence: medium}
- {id: might, day: 1925-10-01, confidence: assumption}
- {id: might_still, day: 1925-10-01, until: 1926-06-01, confidence: assumption}
- {id: later, day: 1927-01-01, confidence: high}
""",
    "facts": "[{id: old, day: 1925-12-31}, {id: now, day: 1926-12-31}]",
    "history": """
- {day: 1925-12-05, faction: leningrad, order: zinoviev publish platform4 in central_committee}
- {day: 1926-04-05, faction: leningrad, order: zinoviev tour leningrad}
""",
    "risks": """
- {id: chance, day: 1926-01-02, since: 1925-06-01, until: 1926-02-01}
- {id: dead, day: 1925-10-31}
""",
    "people": "[{id: stalin}]",
}


@pytest.fixture
def base() -> Mapping[str, Node]:
    return {noun: parse(text.encode(), f"{noun}.yaml") for noun, text in BASE.items()}


def ids(nodes: Mapping[str, Node], noun: str) -> list[str | None]:
    return [item.id for item in nodes[noun].items]


def test_a_scenario_lasts_to_the_end_of_its_last_turn() -> None:
    calendar = parse(b"[{begins: 1926-01-01, kind: days}, {begins: 1926-01-05, kind: weeks}]", "c")

    assert span(calendar) == Span(date(1926, 1, 1), date(1926, 1, 11))


@pytest.mark.parametrize(
    "written", [b"[]", b"[{begins: soon}]", b"[1, 2]", b"{begins: 1926-01-01}"]
)
def test_a_calendar_that_is_none_has_no_span(written: bytes) -> None:
    assert span(parse(written, "calendar.yaml")) is None


class TestWithin:
    @pytest.mark.parametrize(
        ("noun", "kept"),
        [
            ("assemblies", ["across", "during"]),
            ("motions", ["in_time"]),
            ("events", ["might_still"]),
            ("facts", ["now"]),
            ("risks", ["chance"]),
            ("people", ["stalin"]),
        ],
    )
    def test_what_has_its_day_comes_in(
        self, base: Mapping[str, Node], noun: str, kept: list[str]
    ) -> None:
        assert ids(within(base, YEAR), noun) == kept

    @pytest.mark.parametrize(("first", "kept"), [("1925-12-18", True), ("1925-12-19", False)])
    def test_who_begins_with_the_course_is_asked_what_came_before_it(
        self, first: str, kept: bool, base: Mapping[str, Node]
    ) -> None:
        facts = parse(b"[{id: founding, day: 1921-03-16}]", "facts.yaml")

        there = within({**base, "facts": facts}, Span(date.fromisoformat(first), YEAR.last))

        assert ids(there, "facts") == ["founding"] * kept

    def test_orders_are_those_of_the_days(self, base: Mapping[str, Node]) -> None:
        orders = within(base, YEAR)["history"].items

        assert [order.keys["order"].value for order in orders] == ["zinoviev tour leningrad"]


class TestPast:
    def test_events_came_as_they_were_answered(self, base: Mapping[str, Node]) -> None:
        """R1.9"""
        assert past_of(base, YEAR).events == {"answered": "yes_", "told": ""}

    def test_motions_went_as_they_were_counted(self, base: Mapping[str, Node]) -> None:
        """R1.9"""
        votes = past_of(base, YEAR).motions

        assert {name: vote.carried for name, vote in votes.items()} == {
            "too_early": False,
            "of_before": True,
            "against_known": True,
            "was_lost": False,
        }

    def test_orders_are_known_in_their_parts(self, base: Mapping[str, Node]) -> None:
        """R1.9"""
        (order,) = past_of(base, YEAR).orders

        assert (order.verb, order.actor, order.target) == ("publish", "zinoviev", "platform4")

    def test_what_is_past_has_its_title(self, base: Mapping[str, Node]) -> None:
        assert past_of(base, YEAR).titles["answered"] == "Asked"
