from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import Enum
from typing import Literal

import pytest

from game.rules import model
from game.scenario.build import build, schema
from game.scenario.mistakes import Mistakes
from game.scenario.read import parse


@dataclass(frozen=True, slots=True)
class Secretary:
    """Who leads an organisation."""

    test: Literal["secretary"]
    organisation: str
    secretary: str = ""


@dataclass(frozen=True, slots=True)
class Every:
    """All of these."""

    test: Literal["all"]
    of: tuple[Condition, ...]


Condition = Secretary | Every


@dataclass(frozen=True, slots=True)
class Support:
    """Members won."""

    do: Literal["support"]
    by: int


@dataclass(frozen=True, slots=True)
class Grip:
    """Grip won."""

    do: Literal["grip"]
    by: int


@dataclass(frozen=True, slots=True)
class Post:
    """A line of a life."""

    since: date
    title: str


class Colour(Enum):
    """What paints a faction."""

    RED = "red"
    WHITE = "white"


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody."""

    id: str
    born: int = 1880
    candidate: bool = False
    rank: Literal["full", "candidate"] | None = None
    post: Post | None = None
    share: float = 0.0
    between: tuple[str, str] = ("", "")
    ties: Mapping[str, int] = field(default_factory=dict)
    needs: tuple[Condition, ...] = ()
    effects: tuple[Support | Grip, ...] = ()
    colour: Colour = Colour.RED
    for_: int = 0


def person(source: str) -> Person:
    return build(parse(f"{{id: x, {source}}}".encode(), "f.yaml"), Person)


def mistakes_of(source: str, kind: object = Person) -> list[str]:
    with pytest.raises(Mistakes) as caught:
        build(parse(source.encode(), "f.yaml"), kind)  # type: ignore[arg-type]
    return [str(mistake).removeprefix("f.yaml:") for mistake in caught.value.found]


def test_a_whole_thing_is_built() -> None:
    built = person(
        "born: 1878, candidate: true, rank: full, post: {since: 1922-04-03, title: Gensek},"
        " share: 2, between: [a, b], ties: {lenin: -5}, effects: [{do: grip, by: +3}], for: 559,"
        " colour: white, needs: [{test: all, of: [{test: secretary, organisation: moscow}]}]"
    )

    assert built == Person(
        id="x",
        born=1878,
        candidate=True,
        rank="full",
        post=Post(date(1922, 4, 3), "Gensek"),
        share=2.0,
        between=("a", "b"),
        ties={"lenin": -5},
        needs=(Every("all", (Secretary("secretary", "moscow"),)),),
        effects=(Grip("grip", 3),),
        colour=Colour.WHITE,
        for_=559,
    )


def test_the_types_are_left_without_a_mark() -> None:
    person("born: 1878")

    assert not [name for name in vars(Person) if "pydantic" in name]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("born: ten", "1:15: S003 'born' must be a whole number, not the text 'ten'"),
        (
            "born: '1878'",
            "1:15: S003 'born' must be a whole number, not the text '1878' (did you mean 1878?)",
        ),
        (
            "born: 010",
            "1:15: S003 'born' must be a whole number, not the text '010' (did you mean 10?)",
        ),
        (
            "born: 5.0",
            "1:15: S003 'born' must be a whole number, not the decimal 5.0 (did you mean 5?)",
        ),
        ("born: true", "1:15: S003 'born' must be a whole number, not true"),
        ("born: null", "1:15: S003 'born' must be a whole number, not nothing"),
        (
            "candidate: no",
            "1:20: S003 'candidate' must be true or false, not the text 'no' (did you mean false?)",
        ),
        ("candidate: 1", "1:20: S003 'candidate' must be true or false, not the whole number 1"),
        ("share: much", "1:16: S003 'share' must be a number, not the text 'much'"),
        ("ties: [a]", "1:15: S003 'ties' must be a mapping of keys to values, not a list"),
        ("ties: {lenin: x}", "1:23: S003 'lenin' must be a whole number, not the text 'x'"),
        ("needs: {test: all}", "1:16: S003 'needs' must be a list, not a mapping"),
        (
            "post: Gensek",
            "1:15: S003 'post' must be a mapping of keys to values, not the text 'Gensek'",
        ),
        (
            "effects: [5]",
            "1:19: S003 item 1 of 'effects' must be a mapping of keys to values,"
            " not the whole number 5",
        ),
        (
            "between: [a, 5]",
            "1:22: S003 item 2 of 'between' must be text, not the whole number 5; put it in quotes",
        ),
        ("between: [a]", "1:18: S007 2 values are needed here, not 1"),
        ("between: [a, b, c]", "1:18: S007 2 values are needed here, not 3"),
        (
            "rank: ful",
            "1:15: S004 'rank' must be full or candidate, not the text 'ful' (did you mean full?)",
        ),
        ("rank: 5", "1:15: S004 'rank' must be full or candidate, not the whole number 5"),
        (
            "colour: whit",
            "1:17: S004 'colour' must be red or white, not the text 'whit' (did you mean white?)",
        ),
        ("borm: 1878", "1:9: S001 no such key: borm (did you mean born?)"),
        ("for_: 5", "1:9: S001 no such key: for_ (did you mean for?)"),
        ("zzz: 1", "1:9: S001 no such key: zzz"),
        ("post: {since: 1922-04-03}", "1:15: S002 the key 'title' is missing"),
        ("needs: [{organisation: x}]", "1:17: S002 the key 'test' is missing"),
        (
            "needs: [{test: secretery, organisation: x}]",
            "1:24: S005 no such condition: secretery (did you mean secretary?)",
        ),
        ("needs: [{test: 5}]", "1:24: S005 no such condition: the whole number 5"),
        ("needs: [{test: [secretary]}]", "1:24: S005 no such condition: a list"),
        (
            "effects: [{do: suport, by: 1}]",
            "1:24: S005 no such effect: suport (did you mean support?)",
        ),
        (
            "needs: [{test: secretary, organisation: x, secretary: 5}]",
            "1:63: S003 'secretary' must be text, not the whole number 5; put it in quotes",
        ),
        (
            "needs: [{test: all, of: [{test: secretary, orgnisation: x}]}]",
            "1:52: S001 no such key: orgnisation (did you mean organisation?)",
        ),
    ],
)
def test_a_mistake_is_named_at_its_place(source: str, expected: str) -> None:
    assert expected in mistakes_of(f"{{id: x, {source}}}")


@pytest.mark.parametrize(
    ("written", "why"),
    [
        ("1925-02-30", "there is no such day"),
        ("1925-13-01", "there is no such month"),
        ("0000-01-01", "there is no such month"),
        ("1925-12", "a date is written 1925-12-18"),
        ("18.12.1925", "a date is written 1925-12-18"),
        ("1925-12-18T00:00", "a date is written 1925-12-18"),
        ("19251218", "a date is written 1925-12-18"),
        ("86400", "a date is written 1925-12-18"),
        ("1925-12-18 ", "a date is written 1925-12-18"),
        ("١٩٢٥-١٢-١٨", "a date is written 1925-12-18"),
    ],
)
def test_an_impossible_date_is_refused(written: str, why: str) -> None:
    [mistake] = mistakes_of(f"{{id: x, post: {{title: y, since: '{written}'}}}}")

    assert mistake == f"1:33: S006 'since' can't be the text {written!r}: {why}"


def test_all_mistakes_come_at_once_and_in_order() -> None:
    source = """\
- id: stalin
  borm: 1878
  rank: ful
- born: ten
- id: frunze
  needs:
    - {test: secretary}
    - {test: oder}
"""

    assert mistakes_of(source, tuple[Person, ...]) == [
        "2:3: S001 no such key: borm (did you mean born?)",
        "3:9: S004 'rank' must be full or candidate, not the text 'ful' (did you mean full?)",
        "4:3: S002 the key 'id' is missing",
        "4:9: S003 'born' must be a whole number, not the text 'ten'",
        "7:7: S002 the key 'organisation' is missing",
        "8:14: S005 no such condition: oder",
    ]


@pytest.mark.parametrize("source", ["", "5", "text", "{a: 1}"])
def test_a_file_of_the_wrong_shape_is_refused(source: str) -> None:
    [mistake] = mistakes_of(source, tuple[Person, ...])

    assert mistake.startswith("1:1: S003 this must be a list, not ")


def test_a_type_may_refuse_a_value() -> None:
    @dataclass(frozen=True, slots=True)
    class Mark:
        value: int

        def __post_init__(self) -> None:
            if not 1 <= self.value <= 10:
                raise ValueError("a mark runs from 1 to 10")

    [mistake] = mistakes_of("{value: 11}", Mark)

    assert mistake == "1:1: S012 this is refused: Value error, a mark runs from 1 to 10"


def test_the_schema_closes_every_mapping_and_names_every_member() -> None:
    described = schema(tuple[Person, ...])

    text = str(described)
    assert described["type"] == "array"
    assert text.count("'additionalProperties': False") == 6
    assert "'secretary': '#/$defs/Secretary'}, 'propertyName': 'test'}" in text
    assert "'format': 'date'" in text
    assert "'for': " in text
    assert "'for_'" not in text
    assert "'description': 'Who leads an organisation.'" in text


def test_every_condition_and_effect_of_the_game_goes_by_its_word() -> None:
    mistakes = mistakes_of(
        "[{id: e, day: 1925-12-18, title: t, text: t, source: s, confidence: high,"
        " when: [{test: zz}], effects: [{do: zz}]}]",
        tuple[model.Event, ...],
    )

    assert mistakes == [
        "1:89: S005 no such condition: zz",
        "1:110: S005 no such effect: zz",
    ]


def test_the_whole_scenario_has_a_schema() -> None:
    assert "anyOf" in str(schema(model.Scenario))
