"""The modder's page of conditions and effects, and the schemas for editors, are kept current."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest

from game import paths
from game.rules.vocabulary import Condition, Effect
from game.scenario import dated, load
from game.scenario.build import build, schema
from game.scenario.read import parse
from game.scenario.vocabulary_page import example, page, words

LANGUAGES = {"test": Condition, "do": Effect}


def kinds() -> Iterator[tuple[str, object]]:
    """What each file of a scenario holds: one thing, or a list of them."""
    yield from load.SINGLES.items()
    for noun, kind in {**load.THINGS, **load.LISTS}.items():
        yield noun, tuple[kind, ...]  # type: ignore[valid-type]


def test_the_page_in_the_folder_is_the_page_of_today() -> None:
    """If not: python -c "from game.scenario.vocabulary_page import page; print(page(), end='')"
    > scenarios/VOCABULARY.md"""
    committed = paths.scenarios().joinpath("VOCABULARY.md").read_text("utf-8")

    assert committed == page()


@pytest.mark.parametrize("mark", LANGUAGES)
def test_every_word_has_its_paragraph_and_an_example_that_can_be_pasted(mark: str) -> None:
    text = page()

    for word, kind in words(LANGUAGES[mark]).items():
        line = example(mark, word)
        assert f"\n### {word}\n" in text
        assert f"- {line}\n" in text
        assert isinstance(build(parse(line.encode(), "page.yaml"), kind), kind)


@pytest.mark.parametrize(("noun", "kind"), list(kinds()), ids=lambda value: str(value)[:20])
def test_the_schema_in_the_folder_is_the_schema_of_today(noun: str, kind: type) -> None:
    """If not: gensek schema --out scenarios/schema"""
    committed = paths.scenarios().joinpath("schema", f"{noun}.schema.json").read_text("utf-8")

    assert json.loads(committed) == json.loads(json.dumps(dated.in_schema(schema(kind))))


def test_no_schema_is_left_of_a_noun_that_is_no_more() -> None:
    files = paths.scenarios().joinpath("schema").glob("*.json")
    nouns = [*(noun for noun, _ in kinds()), "mod"]

    assert {file.name for file in files} == {f"{noun}.schema.json" for noun in nouns}
