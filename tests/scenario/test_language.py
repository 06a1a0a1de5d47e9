from __future__ import annotations

import shutil
from collections.abc import Mapping
from pathlib import Path

import pytest

from game import paths
from game.scenario.language import Words, forms, languages, reword, translate, words
from game.scenario.load import load, load_folder
from game.scenario.mistakes import Mistakes
from game.scenario.node import Node
from game.scenario.read import parse


def nodes(**nouns: str) -> dict[str, Node]:
    return {noun: parse(source.encode(), f"{noun}.yaml") for noun, source in nouns.items()}


def said(source: str) -> Words:
    return Words.of([parse(source.encode(), "text/ru.yaml")])


def refused(world: Mapping[str, Node], source: str) -> list[str]:
    with pytest.raises(Mistakes) as caught:
        reword(world, said(source).tree)
    return str(caught.value).splitlines()


WORLD = nodes(
    people="""
- {id: stalin, name: Stalin, born: 1878, home: moscow, posts: [{title: a}, {title: b}]}
- id: kamenev
  post: {by_date: {1923-01-01: Deputy, 1926-01-01: Envoy}}
  ties:
    - {to: zinoviev, reason: Together}
    - by_date: {1923-01-01: {to: stalin, reason: Partner}, 1925-01-01: {to: stalin, reason: Foe}}
""",
    scenario="{title: The Congress}",
    policies="[{id: grain, steps: [low, high]}]",
    glossary="[{id: cell, also: [cells]}]",
)


class TestWords:
    def test_they_lie_over_texts(self) -> None:
        words = said(
            "people.stalin.name: Сталин\npeople.stalin.posts.1.title: б\nscenario.title: Съезд\n"
        )

        world = reword(WORLD, words.tree)

        assert world["people"].plain()[0] == {  # type: ignore[index]
            "id": "stalin",
            "name": "Сталин",
            "born": 1878,
            "home": "moscow",
            "posts": [{"title": "a"}, {"title": "б"}],
        }
        assert world["scenario"].plain() == {"title": "Съезд"}
        assert str(world["people"].find((0, "name")).place) == "text/ru.yaml:1:21"
        assert WORLD["people"].find((0, "name")).value == "Stalin"

    def test_they_can_be_nested(self) -> None:
        flat, nested = "people.stalin.name: С", "people: {stalin: {name: С}}"

        assert reword(WORLD, said(flat).tree)["people"].plain() == (
            reword(WORLD, said(nested).tree)["people"].plain()
        )

    def test_of_what_changes_with_the_date_every_value_has_its_own(self) -> None:
        kamenev = "{post.by_date.1926-01-01: Посол, ties.stalin.by_date.1925-01-01.reason: Враг}"

        world = reword(WORLD, said(f"people.kamenev: {kamenev}").tree)

        found = world["people"].items[1]
        assert found.keys["post"].plain() == {
            "by_date": {"1923-01-01": "Deputy", "1926-01-01": "Посол"}
        }
        assert found.find(("ties", 1, "by_date", "1925-01-01", "reason")).value == "Враг"

    def test_a_list_of_texts_is_given_whole(self) -> None:
        world = reword(WORLD, said("{policies.grain.steps: [мало, много]}").tree)

        assert world["policies"].items[0].keys["steps"].plain() == ["мало", "много"]

    def test_a_word_can_have_other_forms_where_it_had_none(self) -> None:
        world = nodes(glossary="[{id: cell, term: Cell}]")

        told = reword(world, said("{glossary.cell.also: [ячейки]}").tree)

        assert told["glossary"].items[0].keys["also"].plain() == ["ячейки"]

    def test_other_forms_of_a_word_can_be_more(self) -> None:
        world = reword(WORLD, said("{glossary.cell.also: [ячейки, ячейке]}").tree)

        assert world["glossary"].items[0].keys["also"].plain() == ["ячейки", "ячейке"]


class TestMistakes:
    def test_what_is_not_there(self) -> None:
        assert refused(WORLD, "{people.stalyn.name: a, peple.x: c}") == [
            "text/ru.yaml:1:2: S010 the path names what is not there: stalyn"
            " (did you mean stalin?)",
            "text/ru.yaml:1:25: S010 the path names what is not there: peple"
            " (did you mean people?)",
        ]

    @pytest.mark.parametrize(
        ("word", "wrong"),
        [
            ("people.stalin.born: b", "nobody reads 'born'; it is the same in every language"),
            ("people.stalin.home: b", "nobody reads 'home'; it is the same in every language"),
            ("people.stalin.name: 5", "a translation must be text, not the whole number 5"),
            ("people.kamenev.post: a", "what is translated changes with the date: name its by"),
            ("policies.grain.steps: [a]", "2 texts are to be translated, not 1"),
            ("{people.stalin.name: a, people.stalin.name.x: b}", "can't both be translated"),
            ("{people.stalin.name: a, people: {stalin.name: b}}", "translated twice; first at"),
        ],
    )
    def test_what_is_no_text(self, word: str, wrong: str) -> None:
        (found,) = refused(WORLD, word)

        assert wrong in found

    def test_a_language_that_is_no_mapping(self) -> None:
        with pytest.raises(Mistakes, match="a translation is a mapping of paths to texts, not a l"):
            said("[a]")


class TestLayers:
    """A scenario's words are for itself, and for what it takes from the base."""

    BASE = nodes(people="[{id: stalin, name: Stalin, post: Secretary}, {id: lenin, name: Lenin}]")
    OURS = nodes(people="[{id: stalin, post: On leave}, {id: lenin, drop: true}]")

    def test_each_layer_is_worded_by_itself(self) -> None:
        of_base = said("people: {stalin: {name: Сталин, post: Секретарь}, lenin.name: Ленин}")

        base, ours = translate(self.BASE, self.OURS, (of_base, said("people.stalin.post: Отпуск")))

        assert base["people"].find((0, "post")).value == "Секретарь"
        assert ours["people"].find((0, "post")).value == "Отпуск"

    def test_a_scenario_may_word_anew_what_the_base_has(self) -> None:
        base, _ = translate(
            self.BASE, self.OURS, (said("people.stalin.name: С"), said("people.stalin.name: Коба"))
        )

        assert base["people"].find((0, "name")).value == "Коба"

    def test_what_nobody_has_is_a_mistake(self) -> None:
        with pytest.raises(Mistakes, match="what is not there: stalyn"):
            translate(self.BASE, self.OURS, (said(""), said("people.stalyn.name: С")))


class TestFiles:
    def test_a_language_can_be_a_folder_of_parts(self, tmp_path: Path) -> None:
        (tmp_path / "text" / "ru").mkdir(parents=True)
        (tmp_path / "text" / "ru.yaml").write_text("people.stalin.name: Сталин", "utf-8")
        (tmp_path / "text" / "ru" / "card.yaml").write_text("scenario.title: Съезд", "utf-8")

        assert len(words(tmp_path, "ru").texts) == 2
        assert languages(tmp_path) == {"ru"}
        assert not words(tmp_path, "de").texts

    def test_a_translated_scenario_plays_the_same(self, tmp_path: Path) -> None:
        folder = tmp_path / "1925-fourteenth-congress"
        shutil.copytree(paths.scenario_folder(folder.name), folder)
        (folder / "text").mkdir(exist_ok=True)
        (folder / "text" / "de.yaml").write_text("people.stalin.name: Stálin", "utf-8")

        german = load_folder(folder, "de").scenario

        assert german.people["stalin"].name == "Stálin"
        assert german.version == load(folder.name).version


class TestForms:
    def test_a_language_knows_the_cases_of_names(self, tmp_path: Path) -> None:
        folder = tmp_path / "text" / "ru"
        folder.mkdir(parents=True)
        folder.joinpath("forms.yaml").write_text("Тула: {gen: Тулы, gender: f}\n", "utf-8")

        assert forms(tmp_path, "ru") == {"Тула": {"gen": "Тулы", "gender": "f"}}
        assert forms(tmp_path, "de") == {}
        assert not words(tmp_path, "ru").texts

    @pytest.mark.parametrize(
        ("written", "told"),
        [
            ("Тула: {gne: Тулы}", "S010 the path names what is not there: gne (did you mean gen?)"),
            ("Тула: {gen: 7}", "S003 a form must be text, not the whole number 7"),
            ("Тула: {gender: x}", "S003 a gender is one of m, f, n, pl"),
            ("Тула: Тулы", "S003 a translation is a mapping"),
        ],
    )
    def test_a_form_that_is_none_is_a_mistake(
        self, tmp_path: Path, written: str, told: str
    ) -> None:
        folder = tmp_path / "text" / "ru"
        folder.mkdir(parents=True)
        folder.joinpath("forms.yaml").write_text(written, "utf-8")

        with pytest.raises(Mistakes) as caught:
            forms(tmp_path, "ru")

        assert told in str(caught.value)
