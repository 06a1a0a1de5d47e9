"""The modder's page of conditions and effects, and the schemas for editors, are kept current."""

from __future__ import annotations

import pytest

from game import paths
from game.rules.vocabulary import Condition, Effect
from game.scenario.build import build
from game.scenario.read import parse
from game.scenario.vocabulary_page import example, page, words

LANGUAGES = {"test": Condition, "do": Effect}


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
