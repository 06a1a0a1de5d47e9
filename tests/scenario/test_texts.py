"""What a player reads can be translated, and the Fourteenth Congress is, into Russian."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass

import pytest

from game import paths
from game.rules import model
from game.scenario.load import load, load_folder
from game.scenario.texts import KEYS, TEXTS, texts

NAME = "1925-fourteenth-congress"
CYRILLIC = re.compile("[а-яё]", re.IGNORECASE)
LETTER = re.compile("[a-z]", re.IGNORECASE)
LATIN = re.compile("[a-z]{2,}", re.IGNORECASE)
PLACE = re.compile(r"\{\w+\}")  # what a sentence is filled with
INITIALS = re.compile(r"^(?:[А-Я]\. )+")
SAID_TO_NOBODY = {"source", "people_source", "order", "otherwise", "poster", "version"}


@pytest.fixture(scope="module")
def english() -> model.Scenario:
    return load(NAME)


@pytest.fixture(scope="module")
def russian() -> model.Scenario:
    return load(NAME, "ru")


def other_words(value: object, path: str = "") -> Iterator[tuple[str, str]]:
    """Whatever looks like words in a scenario and is not among its texts."""
    if is_dataclass(value):
        for field in fields(value):
            if field.name not in TEXTS.get(type(value), ()) and field.name not in SAID_TO_NOBODY:
                yield from other_words(getattr(value, field.name), f"{path}.{field.name}")
    elif isinstance(value, Mapping):
        for key, item in value.items():
            yield from other_words(item, f"{path}.{key}")
    elif isinstance(value, tuple):
        for item in value:
            yield from other_words(item, path)
    elif isinstance(value, str) and " " in value:
        yield path, value


def bones(value: object) -> object:
    """A scenario without its words."""
    if is_dataclass(value):
        kept = (field.name for field in fields(value) if field.name not in KEYS | {"titles"})
        return {name: bones(getattr(value, name)) for name in kept}
    if isinstance(value, Mapping):
        return {key: bones(item) for key, item in value.items()}
    return tuple(map(bones, value)) if isinstance(value, tuple) else value


class TestTexts:
    def test_they_are_all_that_is_written_in_words(self, english: model.Scenario) -> None:
        assert not [found for found in other_words(english) if not found[0].startswith(".past.")]

    def test_they_are_fields_of_what_they_belong_to(self) -> None:
        for kind, keys in TEXTS.items():
            assert set(keys) <= {field.name for field in fields(kind)}, kind


class TestRussian:
    def test_nothing_is_left_in_english(
        self, english: model.Scenario, russian: model.Scenario
    ) -> None:
        said = dict(texts(russian))

        missing = [
            path
            for path, text in texts(english)
            if LETTER.search(text) and ".also." not in path
            if not CYRILLIC.search(said.get(path, ""))
        ]

        assert not missing

    def test_no_latin_word_is_left(self, russian: model.Scenario) -> None:
        assert not {
            path: text for path, text in texts(russian) if LATIN.search(PLACE.sub("", text))
        }

    def test_its_quotes_and_dashes_are_russian(self, russian: model.Scenario) -> None:
        assert not {path: text for path, text in texts(russian) if re.search('"|“| - ', text)}

    def test_a_sentence_has_the_same_names_to_fill_in(
        self, english: model.Scenario, russian: model.Scenario
    ) -> None:
        said = dict(texts(russian))
        filled = {path: PLACE.findall(text) for path, text in texts(english) if "{" in text}

        assert filled
        for path, names in filled.items():
            assert set(PLACE.findall(said[path])) == set(names), path

    def test_but_for_the_words_it_is_the_same_scenario(
        self, english: model.Scenario, russian: model.Scenario
    ) -> None:
        assert bones(russian) == bones(english)


class TestNameForms:
    """Names stand in sentences in their cases; a few are the same in all of them."""

    UNCHANGING = re.compile("[А-Я]+|.*(?:е|и)")  # СТО and ВСНХ; Фрунзе, Мдивани

    def test_every_name_has_its_forms(self, russian: model.Scenario) -> None:
        known = load_folder(paths.scenario_folder(NAME), "ru").forms
        people = {INITIALS.sub("", person.name) for person in russian.people.values()}
        places = {name for o in russian.organisations.values() for name in (o.name, o.short)}
        posts = {name for o in russian.offices.values() for name in (o.name, o.short)}
        others = {faction.name for faction in russian.factions.values()}
        others |= {body.name for body in russian.bodies.values()}

        missing = {
            name
            for name in people | places | posts | others
            if name not in known and not self.UNCHANGING.fullmatch(name) and name[0] != "«"
        }

        assert not missing
