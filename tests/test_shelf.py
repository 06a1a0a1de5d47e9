"""The shelf of saves."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from game import paths, version
from game.match import PERSON, Match, shelf
from game.match import save as saves
from game.rules.errors import GensekError
from game.rules.model import Scenario


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GENSEK_HOME", str(tmp_path))


def _match(scenario: Scenario) -> Match:
    match = Match(scenario, 1925, {"leningrad": PERSON, "left": PERSON})
    match.advance()
    return match


def _at(path: Path, seconds: int) -> Path:
    os.utime(path, (seconds, seconds))
    return path


def test_the_newest_lies_first(scenario: Scenario) -> None:
    match = _match(scenario)
    first, second = shelf.place_for("first"), shelf.place_for("second")
    match.save(first)
    match.save(second)
    _at(first, 2_000_000)
    _at(second, 1_000_000)

    assert [item.path for item in shelf.shelf()] == [first, second]
    assert shelf.newest() == shelf.look(first)


def test_a_save_tells_what_it_is_about_without_its_scenario(scenario: Scenario) -> None:
    match = _match(scenario)
    place = shelf.place_for("monday")
    match.save(place)

    item = shelf.look(place)

    assert item.save is not None
    assert item.save.cover == saves.Cover(
        version(),
        "The Fourteenth Congress",
        "Week of 1 September",
        ("Leningrad", "Left Opposition"),
    )
    assert not item.automatic


def test_a_broken_save_stands_with_its_reason_and_the_autosave_before(scenario: Scenario) -> None:
    match = _match(scenario)
    whole = match.autosave()
    broken = match.autosave()
    broken.write_bytes(broken.read_bytes()[:100])
    _at(whole, 1_000_000)

    first, second = shelf.shelf()

    assert (first.path, first.save, first.instead) == (broken, None, whole)
    assert first.problem == "the file is cut short"
    assert second.save is not None
    assert second.automatic
    assert shelf.newest() == second


def test_a_save_can_be_thrown_away(scenario: Scenario) -> None:
    place = shelf.place_for("monday")
    _match(scenario).save(place)

    shelf.throw_away(place)

    assert shelf.shelf() == ()


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Monday", "Monday"),
        ("../../etc/passwd", "etc passwd"),
        ("Зиновьев, понедельник", "Зиновьев, понедельник"),
        ("a\x00b\nc", "a b c"),
        ("con", "con (save)"),
        ("x" * 300, "x" * shelf.LONGEST),
    ],
)
def test_any_words_make_a_safe_file_name(words: str, name: str) -> None:
    assert shelf.file_name(words) == name
    assert shelf.place_for(words).parent == paths.saves()


@pytest.mark.parametrize("words", ["", " ..", "///", "autosave-x-000001"])
def test_what_can_be_no_name_is_refused(words: str) -> None:
    with pytest.raises(GensekError):
        shelf.place_for(words)
