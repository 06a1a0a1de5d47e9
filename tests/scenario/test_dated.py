"""What the base says of a day: values by date, trends, items in force, things in play."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from game import rules
from game.rules.legality import problems
from game.rules.model import Away, Organisation
from game.rules.orders import parse as order
from game.rules.state import Absence
from game.scenario.build import schema
from game.scenario.dated import at_start, in_schema, on_day, variants
from game.scenario.load import found_in_part, load
from game.scenario.mistakes import Mistakes
from game.scenario.node import Node
from game.scenario.read import parse
from game.scenario.span import Span


def node(source: str, file: str = "base/people.yaml") -> Node:
    return parse(source.encode(), file)


def on(source: str, day: str) -> object:
    return on_day(node(source), date.fromisoformat(day)).plain()


def weeks(first: str, weeks: int = 1) -> Span:
    day = date.fromisoformat(first)
    return Span(day, day + timedelta(days=7 * weeks - 1))


def mistakes_of(source: str) -> list[str]:
    with pytest.raises(Mistakes) as caught:
        at_start({"people": node(source)}, {}, weeks("1925-09-01"))
    return str(caught.value).splitlines()


# --- one value ------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("1921-02-28", {}),
        ("1921-03-01", {"secretary": "zelensky"}),
        ("1924-08-19", {"secretary": "zelensky"}),
        ("1924-08-20", {"secretary": "uglanov"}),
        ("1928-11-27", {"secretary": None}),
    ],
)
def test_a_value_by_date_is_the_last_one_on_or_before_the_day(day: str, expected: object) -> None:
    steps = "{1921-03-01: zelensky, 1924-08-20: uglanov, 1928-11-27: null}"

    assert on(f"secretary: {{by_date: {steps}}}", day) == expected


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("1923-01-01", 100),
        ("1924-01-01", 100),
        ("1924-01-05", 140),
        ("1924-01-11", 200),
        ("1924-01-12", 195),
        ("1924-01-31", 100),
        ("1929-01-01", 100),
    ],
)
def test_a_trend_is_a_line_between_dates_and_flat_outside(day: str, expected: int) -> None:
    steps = "{1924-01-01: 100, 1924-01-11: 200, 1924-01-31: 100}"

    assert on(f"members: {{trend: {steps}}}", day) == {"members": expected}


def test_a_trend_rounds_to_the_nearest_whole_number() -> None:
    assert on("a: {trend: {1924-01-01: 0, 1924-01-04: -1}}", "1924-01-02") == {"a": 0}
    assert on("a: {trend: {1924-01-01: 0, 1924-01-04: -1}}", "1924-01-03") == {"a": -1}


def test_what_ends_on_a_day_makes_room_for_what_begins_on_it() -> None:
    seats = (
        "seats: {in_force: [{person: kamenev, since: 1923-04-26, until: 1926-01-01},"
        " {person: stalin, since: 1923-04-26},"
        " {person: kamenev, rank: candidate, since: 1926-01-01, until: 1926-10-23}]}"
    )

    assert on(seats, "1925-12-31") == {"seats": [{"person": "kamenev"}, {"person": "stalin"}]}
    assert on(seats, "1926-01-01") == {
        "seats": [{"person": "stalin"}, {"person": "kamenev", "rank": "candidate"}]
    }
    assert on(seats, "1923-04-25") == {"seats": []}


def test_a_dated_value_may_stand_in_another_and_anywhere() -> None:
    support = "support: {left: {by_date: {1923-01-01: {trend: {1923-01-01: 1, 1923-01-11: 11}}}}}"

    assert on(support, "1923-01-06") == {"support": {"left": 6}}
    assert on(support, "1922-01-06") == {"support": {}}
    assert on("[{by_date: {1924-01-01: a}}, b]", "1923-01-01") == ["b"]


def test_a_dated_value_keeps_its_key_and_the_place_where_it_was_written() -> None:
    told = on_day(node("name: {by_date: {1924-01-26: Leningrad}}"), date(1925, 1, 1))

    assert str(told.find(("name",)).place) == "base/people.yaml:1:30"
    assert str(told.find(("name",)).key) == "base/people.yaml:1:1"


def test_what_has_no_dates_is_left_as_it_is() -> None:
    plain = node("[{id: stalin, ties: [{to: lenin}], marks: {nerve: 10}}]")

    assert on_day(plain, date(1925, 1, 1)) is plain


# --- whole things ---------------------------------------------------------------------------------
PEOPLE = """
- {id: lenin, in_play: {until: 1924-01-22}}
- {id: stalin, ties: [{to: lenin, strength: 5}, {to: molotov, strength: 9}]}
- {id: molotov, in_play: {since: 1923-04-01, until: 1930-01-01}, post: {by_date: {1923-01-01: a}}}
"""


def test_who_is_out_of_play_is_not_there_and_nobody_is_tied_to_them() -> None:
    before, _ = at_start({"people": node(PEOPLE)}, {}, weeks("1924-01-21"))
    after, _ = at_start({"people": node(PEOPLE)}, {}, weeks("1924-01-22"))

    assert [person.id for person in before["people"].items] == ["lenin", "stalin", "molotov"]
    assert after["people"].plain() == [
        {"id": "stalin", "ties": [{"to": "molotov", "strength": 9}]},
        {"id": "molotov", "post": "a"},
    ]


def test_who_is_out_of_play_can_die_of_nothing() -> None:
    risks = node("[{id: stroke, person: lenin}, {id: fever, person: molotov}]")

    there, _ = at_start({"people": node(PEOPLE), "risks": risks}, {}, weeks("1924-01-22"))

    assert [risk.id for risk in there["risks"].items] == ["fever"]


def test_people_that_are_no_list_are_left_for_others_to_refuse() -> None:
    _, here = at_start({"people": node(PEOPLE)}, {"people": node("hello")}, weeks("1924-01-22"))

    assert here["people"].value == "hello"


def test_a_thing_may_be_in_play_more_than_once() -> None:
    spans = "[{until: 1924-01-01}, {since: 1926-11-01, until: 1928-01-01}]"
    people = {"people": node(f"[{{id: kiev_secretary, in_play: {spans}}}]")}

    for day, there in (("1923-04-01", 1), ("1924-01-01", 0), ("1926-11-01", 1), ("1928-01-01", 0)):
        assert len(at_start(people, {}, weeks(day))[0]["people"].items) == there


def test_a_text_of_after_the_last_day_drops_out() -> None:
    texts = {"documents": node("[{id: a, dated: 1924-09-15}, {id: b, dated: 1924-09-23}]")}

    there, _ = at_start(texts, {}, weeks("1924-09-02", 2))

    assert [text.id for text in there["documents"].items] == ["a"]


def test_both_layers_are_told_for_the_first_day_of_the_calendar() -> None:
    people = {
        "people": node("[{id: a, faction: {by_date: {1924-01-01: left, 1926-01-01: right}}}]")
    }

    for layer in at_start(people, people, weeks("1925-09-01")):
        assert layer["people"].plain() == [{"id": "a", "faction": "left"}]


def test_without_a_calendar_the_world_is_told_from_its_first_day() -> None:
    steps = "{1923-04-01: left, 1926-01-01: right}"
    people = node(f"[{{id: a, faction: {{by_date: {steps}}}}}, {{id: b, dated: 1929-12-31}}]")

    there, _ = at_start({"people": people}, {}, None)

    assert there["people"].plain() == [
        {"id": "a", "faction": "left"},
        {"id": "b", "dated": "1929-12-31"},
    ]


# --- what is wrong --------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("source", "expected"),
    [
        (
            "post: {by_date: {1925-02-30: a, soon: b}}",
            [
                "1:25: S006 a date is written 1925-12-18, not the text '1925-02-30'",
                "1:40: S006 a date is written 1925-12-18, not the text 'soon'",
            ],
        ),
        (
            "post: {by_date: {1925-01-02: a, 1925-01-01: b}}",
            ["1:40: S014 1925-01-01 stands after 1925-01-02"],
        ),
        (
            "health: {trend: {1925-01-01: 5, 1925-01-02: ill, 1925-01-03: 5.5}}",
            ["1:52: S015 a trend runs through whole numbers, not the text 'ill'"],
        ),
        (
            "posts: {in_force: [{title: a}]}",
            ["1:27: S016 a mapping in force, but not since when"],
        ),
        (
            "posts: {in_force: [{title: a, since: 1925-01-02, until: 1925-01-02}]}",
            ["1:64: S014 'until' is 1925-01-02, not after 'since'"],
        ),
        ("posts: {in_force: a}", ["1:26: S017 'in_force' must be a list, not the text 'a'"]),
        (
            "post: {by_date: a}",
            ["1:24: S017 'by_date' must be a mapping of dates to values, not the text 'a'"],
        ),
        (
            "post: {by_date: {1925-01-01: a}, note: b}",
            ["1:47: S017 'by_date' stands alone, without 'note'"],
        ),
        ("in_play: {form: 1925-01-01}", ["1:17: S017 'in_play' has 'since', 'until' or both"]),
        ("in_play: 1925", ["1:17: S017 'in_play' has 'since', 'until' or both"]),
    ],
)
def test_a_dated_value_that_is_wrong_is_named_at_its_place(
    source: str, expected: list[str]
) -> None:
    assert mistakes_of(f"[{{id: a, {source}}}]") == [
        f"base/people.yaml:{_moved(line)}" for line in expected
    ]


def _moved(line: str) -> str:
    """The place as it is counted in the test's list of one thing."""
    number, column, rest = line.split(":", 2)
    return f"{number}:{int(column) + 2}:{rest}"


def test_the_base_alone_is_looked_at_on_every_day_on_which_it_changes(tmp_path: Path) -> None:
    file = tmp_path / "organisations.yaml"
    file.write_text("[{id: a, grip: {by_date: {1923-01-01: 5, 1925-01-01: much}}}]")

    assert [str(mistake).partition("yaml:")[2] for mistake in found_in_part(tmp_path)] == [
        "1:54: S003 'grip' must be a whole number, not the text 'much'"
    ]


def test_variants_are_all_that_is_written_of_a_thing() -> None:
    told = variants(node("[{id: a, post: {by_date: {1923-01-01: x, 1924-01-01: y}}}, {id: b}]"))

    assert told.plain() == [{"id": "a", "post": "x"}, {"id": "a", "post": "y"}, {"id": "b"}]


def test_editors_know_that_any_key_but_the_id_can_be_dated() -> None:
    told = in_schema(schema(tuple[Organisation, ...]))

    keys = told["$defs"]["Organisation"]["properties"]
    assert keys["secretary"]["anyOf"][1] == {"$ref": "#/$defs/Dated"}
    assert "anyOf" in keys["support"]["anyOf"][0]["additionalProperties"]
    assert keys["id"]["type"] == "string"
    assert keys["in_play"]["anyOf"][0]["properties"].keys() == {"since", "until"}


# --- how a game begins ----------------------------------------------------------------------------
def test_who_is_put_out_or_away_at_the_start_is_so_in_the_first_state() -> None:
    scenario = load("1925-fourteenth-congress")
    changes: dict[str, dict[str, Any]] = {
        "trotsky": {"standing": "exiled"},
        "zinoviev": {"away": Away("leave", date(1925, 9, 20))},
        "kamenev": {"away": Away("illness")},
    }
    people = {name: replace(scenario.people[name], **change) for name, change in changes.items()}
    state = rules.start(replace(scenario, people={**scenario.people, **people}), 1)

    assert state.people["trotsky"].standing == "exiled"
    assert state.people["zinoviev"].absence == Absence("leave", 2)
    assert state.people["kamenev"].absence == Absence("illness", len(scenario.calendar))
    assert state.people["stalin"].absence is None


def test_a_text_is_not_used_before_its_day_nor_read() -> None:
    scenario = load("1925-fourteenth-congress")
    lessons = replace(
        scenario.documents["lessons"],
        dated=date(1925, 10, 1),
        readers={"delegations": date(1925, 10, 2), "leningrad": date(1925, 8, 1)},
    )
    scenario = replace(scenario, documents={**scenario.documents, "lessons": lessons})
    state = rules.start(scenario, 1)

    found = [
        problem.key
        for problem in problems(
            scenario, state, "left", order("trotsky cite lessons against secretariat")
        )
    ]

    assert "not_written" in found
    assert state.documents["lessons"].readers.keys() == {"leningrad"}
