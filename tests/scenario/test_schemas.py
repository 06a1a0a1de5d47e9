"""The schemas for editors: kept current, and true of the files that come with the game."""

from __future__ import annotations

import json

import pytest

from game import paths
from game.scenario.load import NOUNS
from game.scenario.schemas import schemas

TODAY = json.loads(json.dumps(schemas()))


@pytest.mark.parametrize("noun", [*NOUNS, "mod", "reading"])
def test_the_schema_in_the_folder_is_the_schema_of_today(noun: str) -> None:
    """If not: gensek schema --out scenarios/schema"""
    committed = paths.scenarios().joinpath("schema", f"{noun}.schema.json").read_text("utf-8")

    assert json.loads(committed) == TODAY[noun]


def test_no_schema_is_left_of_a_noun_that_is_no_more() -> None:
    files = paths.scenarios().joinpath("schema").glob("*.json")

    assert {file.name for file in files} == {f"{noun}.schema.json" for noun in TODAY}


class TestReading:
    votes = TODAY["reading"]["properties"]["balance"]["properties"]["votes"]

    def test_a_number_is_told_in_the_bases_own_words_with_what_it_is_there(self) -> None:
        bound = self.votes["properties"]["bound"]

        assert bound["type"] == "integer"
        assert bound["default"] == 70
        assert bound["description"].startswith("the secretary's line on a nominee")

    def test_no_number_is_missed_and_none_can_be_invented(self) -> None:
        costs = TODAY["reading"]["properties"]["balance"]["properties"]["orders"]["properties"]

        assert "required" not in self.votes
        assert self.votes["additionalProperties"] is False
        assert costs["base"]["additionalProperties"] is False
        assert "appoint" in costs["base"]["properties"]

    def test_a_reading_is_of_numbers_or_of_orders(self) -> None:
        assert TODAY["reading"]["anyOf"] == [{"required": ["balance"]}, {"required": ["history"]}]
        assert TODAY["reading"]["required"] == ["id", "title", "summary", "source"]
