from __future__ import annotations

from pathlib import Path

import pytest

from game.scenario.mistakes import Mistakes
from game.scenario.node import Node
from game.scenario.overlay import lay_over, merge, read_folder
from game.scenario.read import parse


def base(source: str) -> Node:
    return parse(source.encode(), "base/people.yaml")


def ours(source: str) -> Node:
    return parse(source.encode(), "people.yaml")


def mistakes_of(below: str, above: str) -> list[str]:
    with pytest.raises(Mistakes) as caught:
        merge(base(below), ours(above))
    return str(caught.value).splitlines()


def test_the_same_id_replaces_only_the_keys_that_are_given() -> None:
    merged = merge(
        base("- {id: stalin, born: 1878, positions: {pace: 1, regime: 2}}\n- {id: frunze}\n"),
        ours("- id: stalin\n  positions: {regime: 5}\n  post: Gensek\n"),
    )

    assert merged.plain() == [
        {"id": "stalin", "born": 1878, "positions": {"pace": 1, "regime": 5}, "post": "Gensek"},
        {"id": "frunze"},
    ]
    assert str(merged.find((0, "born")).place) == "base/people.yaml:1:22"
    assert str(merged.find((0, "positions", "pace")).place) == "base/people.yaml:1:46"
    assert str(merged.find((0, "positions", "regime")).key) == "people.yaml:2:15"
    assert str(merged.find((0,)).place) == "people.yaml:1:3"
    assert str(merged.find((1,)).place) == "base/people.yaml:2:3"


def test_new_things_come_last_and_dropped_ones_go() -> None:
    merged = merge(base("[{id: a}, {id: b}]"), ours("[{id: c}, {id: a, drop: true}]"))

    assert merged.plain() == [{"id": "b"}, {"id": "c"}]


def test_a_key_of_a_mapping_can_be_dropped() -> None:
    merged = merge(base("{votes: {a: 1, b: 2}}"), ours("{votes: {a: {drop: true}}}"))

    assert merged.plain() == {"votes": {"b": 2}}


def test_lists_are_replaced_whole_unless_they_are_the_things_of_a_file() -> None:
    merged = merge(
        base("[{id: a, seats: [{id: x}, {id: y}], marks: [1, 2]}]"),
        ours("[{id: a, seats: [{id: z}], marks: [3]}]"),
    )

    assert merged.plain() == [{"id": "a", "seats": [{"id": "z"}], "marks": [3]}]
    assert merge(base("[{begins: a}]"), ours("[{begins: b}]")).plain() == [{"begins": "b"}]


@pytest.mark.parametrize(
    ("below", "above", "expected"),
    [
        (
            "[{id: a}, {id: b}, {id: a}]",
            "[{id: c}, {id: c}]",
            [
                "base/people.yaml:1:25: S008 the id 'a' stands twice;"
                " first at base/people.yaml:1:7",
                "people.yaml:1:16: S008 the id 'c' stands twice; first at people.yaml:1:7",
            ],
        ),
        (
            "[{id: a}]",
            "[{name: x}, 5, {id: 5}, {id: The Gensek}]",
            [
                "people.yaml:1:2: S009 a mapping without an id",
                "people.yaml:1:13: S009 the whole number 5 without an id",
                "people.yaml:1:21: S003 'id' must be text, not the whole number 5",
                "people.yaml:1:30: S013 an id has only a-z, 0-9, - and _, not 'The Gensek'",
            ],
        ),
        (
            "[{id: stalin}]",
            "[{id: stalyn, drop: true}, {id: stalin, drop: 1}]",
            [
                "people.yaml:1:21: S010 nothing to drop: the base has no stalyn"
                " (did you mean stalin?)",
                "people.yaml:1:47: S003 'drop' can only be true, not the whole number 1",
            ],
        ),
    ],
)
def test_what_can_not_be_laid_over_is_named_at_its_place(
    below: str, above: str, expected: list[str]
) -> None:
    assert mistakes_of(below, above) == expected


def test_ids_are_checked_where_nothing_lies_over_them() -> None:
    with pytest.raises(Mistakes) as caught:
        lay_over({"people": base("[{id: a}, {id: a}]")}, {"bodies": ours("[{id: b}, {id: b}]")})

    assert [str(mistake.place) for mistake in caught.value.found] == [
        "base/people.yaml:1:16",
        "people.yaml:1:16",
    ]


def test_a_folder_is_read_by_noun(tmp_path: Path) -> None:
    (tmp_path / "people.yaml").write_text("[{id: a}]")
    (tmp_path / "bodies.yaml").write_text("# nothing yet\n")
    (tmp_path / "README.md").write_text("not a noun")
    (tmp_path / "text").mkdir()

    nodes = read_folder(tmp_path, ["people", "bodies"])

    assert {noun: node.plain() for noun, node in nodes.items()} == {"people": [{"id": "a"}]}


def test_all_bad_files_of_a_folder_are_named_at_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("mod").mkdir()
    Path("mod/poeple.yaml").write_text("[]")
    Path("mod/bodies.yml").write_text("[]")
    Path("mod/people.yaml").write_text("a: 1\na: 2\n")

    with pytest.raises(Mistakes) as caught:
        read_folder(Path("mod"), ["people", "bodies"])

    assert str(caught.value).splitlines() == [
        "mod/bodies.yml:1:1: S011 no such file of a scenario: bodies.yml"
        " (did you mean bodies.yaml?)",
        "mod/people.yaml:2:1: Y006 the key 'a' stands twice; first in line 1, column 1",
        "mod/poeple.yaml:1:1: S011 no such file of a scenario: poeple.yaml"
        " (did you mean people.yaml?)",
    ]


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(Mistakes, match="Y001 no such folder"):
        read_folder(tmp_path / "nowhere", ["people"])


class TestParts:
    """A long list can be a folder of parts."""

    def test_parts_are_joined_in_the_order_of_their_names(self, tmp_path: Path) -> None:
        (tmp_path / "events").mkdir()
        (tmp_path / "events.yaml").write_text("[{id: a}]")
        (tmp_path / "events" / "1927.yaml").write_text("[{id: c}]")
        (tmp_path / "events" / "1926.yaml").write_text("[{id: b}]")

        events = read_folder(tmp_path, ["events"])["events"]

        assert [item.id for item in events.items] == ["a", "b", "c"]
        assert events.items[2].place.file.endswith("1927.yaml")

    def test_a_part_is_a_list(self, tmp_path: Path) -> None:
        (tmp_path / "events").mkdir()
        (tmp_path / "events" / "1926.yaml").write_text("[{id: b}]")
        (tmp_path / "events" / "1927.yaml").write_text("{id: c}")

        with pytest.raises(Mistakes, match="a part of a noun is a list of things, not a mapping"):
            read_folder(tmp_path, ["events"])
