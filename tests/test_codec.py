from __future__ import annotations

import json
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType
from typing import Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game import rules
from game.codec import CodecError, canonical, checksum, digest, from_json, read, to_json, written
from game.rules.model import Scenario
from game.rules.state import BodyState, Cause, Entry, State
from game.rules.tally import Reason, Tally


@dataclass(frozen=True, slots=True)
class Sample:
    number: int
    day: date
    side: Literal["for", "against"]
    pair: tuple[str, int]
    many: tuple[int, ...] = ()
    table: dict[str, bool] = field(default_factory=dict)
    perhaps: str | None = None


SAMPLE = Sample(1, date(1925, 12, 23), "for", ("a", 2), (3, 4), {"b": True}, None)


def test_a_state_comes_back_as_it_was(scenario: Scenario) -> None:
    state = rules.start(scenario, 1925)

    back = from_json(State, json.loads(json.dumps(to_json(state))))

    assert back == state
    assert digest(back) == digest(state)


def test_tables_keep_their_order(scenario: Scenario) -> None:
    """Whoever reads the offices in order reads them in the scenario's, before a save and after."""
    state = rules.start(scenario, 1)

    back = from_json(State, json.loads(json.dumps(to_json(state))))

    assert list(back.offices) == list(state.offices)


def test_a_type_may_hold_itself() -> None:
    tally = Tally((Reason("a", 1, parts=Tally((Reason("b", 2, ("x",)),))),))
    entry = Entry(1, "done", "stalin", Cause("order", "stalin rest"), tally=tally, roll=7)

    assert from_json(Entry, to_json(entry)) == entry


def test_the_digest_differs_where_anything_differs(scenario: Scenario) -> None:
    assert digest(rules.start(scenario, 1)) != digest(rules.start(scenario, 2))
    assert digest(BodyState(("a", "b"), (), {})) != digest(BodyState(("b", "a"), (), {}))


def test_the_digest_of_a_table_does_not_hang_on_its_order() -> None:
    one = BodyState((), (), {"left": 1, "right": 2})
    other = BodyState((), (), {"right": 2, "left": 1})

    assert digest(one) == digest(other)


@pytest.mark.parametrize(
    ("part", "value", "place"),
    [
        ("number", "1", "Sample.number"),
        ("number", True, "Sample.number"),
        ("number", 1.0, "Sample.number"),
        ("day", "1925-02-30", "Sample.day"),
        ("day", 19251223, "Sample.day"),
        ("side", "neither", "Sample.side"),
        ("pair", ["a"], "Sample.pair"),
        ("pair", ["a", "b"], "Sample.pair[1]"),
        ("many", [1, None], "Sample.many[1]"),
        ("many", {"0": 1}, "Sample.many"),
        ("table", {"b": 1}, "Sample.table.b"),
        ("table", [], "Sample.table"),
        ("perhaps", 3, "Sample.perhaps"),
        ("extra", 3, "Sample.extra"),
    ],
)
def test_what_the_type_does_not_promise_is_refused_with_its_place(
    part: str, value: object, place: str
) -> None:
    written = to_json(SAMPLE)
    assert isinstance(written, dict)

    with pytest.raises(CodecError) as refused:
        from_json(Sample, {**written, part: value})

    assert refused.value.place == place


def test_a_missing_part_is_refused_unless_it_has_a_default() -> None:
    written = to_json(SAMPLE)
    assert isinstance(written, dict)
    without_table = {key: value for key, value in written.items() if key != "table"}
    without_day = {key: value for key, value in written.items() if key != "day"}

    assert from_json(Sample, without_table).table == {}
    with pytest.raises(CodecError, match=r"Sample\.day: is missing"):
        from_json(Sample, without_day)


def test_only_values_of_the_game_are_written() -> None:
    with pytest.raises(TypeError, match="float is no value of the game"):
        to_json(1.5)


@given(
    st.builds(
        Sample,
        st.integers(),
        st.dates(),
        st.sampled_from(("for", "against")),
        st.tuples(st.text(), st.integers()),
        st.lists(st.integers()).map(tuple),
        st.dictionaries(st.text(), st.booleans()),
        st.none() | st.text(),
    )
)
def test_whatever_is_written_is_read_back(sample: Sample) -> None:
    assert from_json(Sample, to_json(sample)) == sample


class TestTheQuickWay:
    @given(
        st.builds(
            Sample,
            st.integers(),
            st.dates(),
            st.sampled_from(("for", "against")),
            st.tuples(st.text(), st.integers()),
            table=st.dictionaries(st.text(), st.booleans()),
        )
    )
    def test_it_spells_as_the_slow_way_does(self, sample: Sample) -> None:
        assert digest(sample) == checksum(to_json(sample))
        assert json.loads(written(sample)) == to_json(sample)
        assert read(Sample, written(sample)) == sample

    def test_a_state_of_play_has_the_same_digest(self, scenario: Scenario) -> None:
        """Digests stand in saves that were written while there was no quick way."""
        state = rules.start(scenario, 1925)

        assert digest(state) == checksum(to_json(state))

    def test_a_table_and_a_row_of_another_class_are_written_as_plain_ones(self) -> None:
        assert written((MappingProxyType({"b": 1}), range(2))) == b'[{"b":1},[0,1]]'

    def test_a_missing_part_with_a_default_is_filled_in(self) -> None:
        short = written(SAMPLE).replace(b',"perhaps":null', b"")

        assert read(Sample, short) == SAMPLE

    @pytest.mark.parametrize(
        ("before", "after", "problem"),
        [
            (b'"number":1', b'"number":"1"', r"Sample\.number: a whole number"),
            (b'"number":1', b'"number":1,"extra":2', r"Sample\.extra: a Sample has no such part"),
            (b'"number":1,', b"", r"Sample\.number: is missing"),
            (b"}}", b"}", "Sample: is not JSON"),
        ],
    )
    def test_the_careful_reader_says_what_is_wrong(
        self, before: bytes, after: bytes, problem: str
    ) -> None:
        sample = Sample(1, date(1925, 12, 23), "for", ("a", 2))
        text = written(sample) if before != b"}}" else written({"a": {}})

        with pytest.raises(CodecError, match=problem):
            read(Sample, text.replace(before, after))


def test_there_is_one_spelling() -> None:
    assert canonical({"b": "Ж", "a": [1, None]}) == '{"a":[1,null],"b":"Ж"}'.encode()
