"""Every statement and number of the two founding articles stands in the record (articles.yaml)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

from game import paths

PAGE = Path(__file__).with_name("articles.yaml")


def _page() -> Mapping[str, Any]:
    page: Mapping[str, Any] = yaml.safe_load(PAGE.read_text("utf-8"))
    return page


def _base() -> Iterator[Mapping[str, Any]]:
    """The facts that all scenarios share, whichever of them holds a game against them."""
    for path in sorted((paths.scenario_folder("base") / "facts").glob("*.yaml")):
        yield from yaml.safe_load(path.read_text("utf-8"))


ARTICLES = _page()
STATEMENTS = ARTICLES["statements"]
FACTS = {fact["id"]: fact for fact in _base()}
TOLD = [statement for statement in STATEMENTS if not statement.get("frame")]


def _named(statement: Mapping[str, Any]) -> str:
    return f"{statement['article']} {statement['where']}: {statement['says']}"


@pytest.mark.parametrize("statement", TOLD, ids=_named)
def test_a_statement_stands_in_the_record(statement: Mapping[str, Any]) -> None:
    assert statement["facts"]
    assert [name for name in statement["facts"] if name not in FACTS] == []


def test_every_fact_of_the_articles_is_one_of_their_statements() -> None:
    stated = {name for statement in TOLD for name in statement["facts"]}

    assert {name for name, fact in FACTS.items() if fact.get("seed")} - stated == set()


def test_what_is_stated_is_marked_in_the_record() -> None:
    """A statement has a fact that stands in the articles too, not only one that supports it."""
    bare = [
        _named(statement)
        for statement in TOLD
        if statement["where"] != "0"
        and not any(FACTS.get(name, {}).get("seed") for name in statement["facts"])
    ]

    assert bare == []


@pytest.mark.parametrize("fact", ARTICLES["corrections"])
def test_a_fact_says_where_it_corrects_an_article(fact: str) -> None:
    words = " ".join(FACTS[fact]["statement"].split())

    assert any(word in words for word in ARTICLES["corrections"][fact]), words


def test_every_correction_is_marked_where_the_statement_is_mapped() -> None:
    marked = {name for s in TOLD if s.get("corrected") for name in s["facts"]}

    assert set(ARTICLES["corrections"]) <= marked


def test_every_part_is_read_from_title_to_end() -> None:
    for article in ARTICLES["articles"]:
        places = [str(s["where"]) for s in STATEMENTS if s["article"] == article]
        numbers = sorted({int(place) for place in places if place.isdecimal()} - {0})

        assert places[0] == "title"
        assert numbers == list(range(1, len(numbers) + 1))


def test_the_four_numbered_sources_are_read() -> None:
    assert {f"source {n}" for n in range(1, 5)} <= {str(s["where"]) for s in STATEMENTS}
