"""Scenarios that were found sound, and are not checked again while nothing changes."""

from __future__ import annotations

import os
import pickle
from pathlib import Path

import pytest

from game import paths
from game.rules.model import Scenario
from game.scenario import kept
from game.scenario.kept import Kept
from game.scenario.load import load_folder, sound
from game.scenario.load_order import running
from game.scenario.mistakes import Mistake, Mistakes
from tests.shelf_of_mods import FOURTEENTH, tour_costs, write_mod

WARNING = Mistake("people.yaml", 3, 5, "H006", "no source")
FORMS = {"Tula": {"gender": "f"}}


@pytest.fixture(autouse=True)
def on(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(kept.OFF)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder of files that are read for a scenario."""
    folder = tmp_path / "mine"
    (folder / "people").mkdir(parents=True)
    (folder / "scenario.yaml").write_text("id: mine\n")
    (folder / "people" / "a.yaml").write_text("[]\n")
    return folder


def shelf() -> list[Path]:
    return list((paths.cache() / "scenarios").iterdir())


def test_what_is_kept_is_taken_as_it_was(scenario: Scenario) -> None:
    found = Kept(scenario, (WARNING,), FORMS)

    kept.keep("a", found)

    assert kept.take("a") == found
    assert kept.take("b") is None


def test_what_follows_from_a_scenario_is_there_again(scenario: Scenario) -> None:
    """Tables worked out once, and motions that are read out of their own names."""
    kept.keep("a", Kept(scenario, (), {}))

    again = kept.take("a")

    assert again is not None
    assert again.scenario.natives == scenario.natives
    assert again.scenario.first_ties == scenario.first_ties
    case = "case.zinoviev.expulsion.12.secretariat.leningrad"
    assert again.scenario.motions[case] == scenario.motions[case]
    assert "nothing" not in again.scenario.motions


def test_a_scenario_is_read_once_while_nothing_changes() -> None:
    place = paths.scenario_folder("tutorial")
    first = sound(place)

    again = sound(place)

    assert first.nodes
    assert not again.nodes
    assert again.scenario == first.scenario == load_folder(place).scenario
    assert sound(place, "ru").nodes  # other words are another scenario


@pytest.mark.parametrize(
    "change",
    [
        lambda folder: (folder / "scenario.yaml").write_text("id: else\n"),
        lambda folder: (folder / "balance.yaml").write_text("{}\n"),
        lambda folder: (folder / "people" / "a.yaml").rename(folder / "people" / "b.yaml"),
        lambda folder: (folder / "people" / "a.yaml").unlink(),
    ],
    ids=["a file is changed", "a file more", "another name", "a file less"],
)
def test_the_key_is_another_when_a_file_is(folder: Path, change: object) -> None:
    before = kept.key([folder], "en")
    assert kept.key([folder], "en") == before

    assert callable(change)
    change(folder)

    assert kept.key([folder], "en") != before


def test_the_key_is_another_in_another_language_order_or_version(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    two = [folder, tmp_path / "other"]
    keys = [kept.key(two, "en"), kept.key(two, "ru"), kept.key(two[::-1], "en")]
    monkeypatch.setattr("game.__version__", "99.0.0")

    assert len({*keys, kept.key(two, "en")}) == 4


def test_a_folder_that_can_lead_elsewhere_is_never_kept(folder: Path) -> None:
    (folder / "events").symlink_to(folder / "people")

    assert kept.key([folder], "en") == ""


def test_a_mistake_is_told_however_sound_it_was_before() -> None:
    write_mod("winter", tour_costs(5))
    place = paths.scenario_folder(FOURTEENTH)
    assert sound(place, "en", running()).scenario.balance.orders.cost["tour"] == 5
    write_mod("winter", {f"over/{FOURTEENTH}/balance.yaml": "orders: {cost: {tour: dear}}\n"})

    with pytest.raises(Mistakes, match="S003"):
        sound(place, "en", running())


def test_it_can_be_switched_off(scenario: Scenario, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(kept.OFF, "1")
    key = kept.key([], "en")

    kept.keep(key, Kept(scenario, (), {}))

    assert key == ""
    assert kept.take(key) is None
    assert not (paths.cache() / "scenarios").exists()


@pytest.mark.parametrize(
    "broken",
    [
        lambda whole: whole[:0],
        lambda whole: whole[:-1],
        lambda whole: whole[:99] + bytes([whole[99] ^ 1]) + whole[100:],
        lambda whole: kept._checksum(whole) + whole,
    ],
    ids=["empty", "cut short", "a byte changed", "another pickle"],
)
def test_what_is_broken_is_thrown_away(broken: object) -> None:
    place = paths.scenario_folder("tutorial")
    sound(place)
    (path,) = shelf()
    assert callable(broken)
    path.write_bytes(broken(path.read_bytes()))

    assert kept.take(path.stem) is None
    assert not path.exists()


def test_nothing_but_a_record_of_the_game_can_be_named(tmp_path: Path) -> None:
    """A pickle of somebody else's could call anything."""

    class Harm:
        def __reduce__(self) -> tuple[object, tuple[str]]:
            return os.mkdir, (str(tmp_path / "harm"),)

    content = pickle.dumps(Harm())
    path = kept._place("a")
    path.parent.mkdir(parents=True)
    path.write_bytes(kept._checksum(content) + content)

    assert kept.take("a") is None
    assert not (tmp_path / "harm").exists()


def test_only_so_many_are_kept_and_the_last_used_stay(
    monkeypatch: pytest.MonkeyPatch, scenario: Scenario
) -> None:
    monkeypatch.setattr(kept, "MOST", 2)
    for nth, name in enumerate("ab"):
        kept.keep(name, Kept(scenario, (), {}))
        os.utime(kept._place(name), (nth, nth))
    kept.take("a")

    kept.keep("c", Kept(scenario, (), {}))

    assert {path.stem for path in shelf()} == {"a", "c"}


def test_a_full_disk_is_no_reason_to_stop(
    scenario: Scenario, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("tempfile.mkstemp", full)

    kept.keep("a", Kept(scenario, (), {}))

    assert kept.take("a") is None
