"""A mod is a folder with a card; what is wrong with the card is told with its place."""

from __future__ import annotations

from pathlib import Path

import pytest

from game import paths
from game.scenario.mistakes import Mistakes
from game.scenario.mod import Range, fingerprint, owner, read_mod
from tests.shelf_of_mods import FOURTEENTH, tour_costs, write_mod


def refused(folder: Path) -> str:
    with pytest.raises(Mistakes) as told:
        read_mod(folder)
    return str(told.value)


def test_the_card_says_who_the_mod_is() -> None:
    mod = read_mod(write_mod("winter", tour_costs(2), more="requires: [autumn]\n"))

    assert (mod.id, mod.card.version, mod.card.requires) == ("winter", "1.0.0", ("autumn",))


def test_a_key_of_the_card_that_there_is_not_is_told_with_the_nearest() -> None:
    folder = write_mod("winter", more="requries: [autumn]\n")

    assert "mod.yaml:5:1: S001 no such key: requries (did you mean requires?)" in refused(folder)


def test_an_id_is_the_name_of_the_folder() -> None:
    folder = write_mod("winter").rename(paths.mods() / "summer")

    assert "mod.yaml:1:5: M002" in refused(folder)


def test_a_version_is_three_numbers() -> None:
    folder = write_mod("winter", more="game: {from: '0.1'}\n")

    assert "mod.yaml:5:14: M003 a version is three numbers such as 1.2.0, not 0.1" in refused(
        folder
    )


def test_a_folder_that_nobody_would_read_is_a_mistake() -> None:
    folder = write_mod("winter", {"scenario/x/scenario.yaml": "id: x\n"})

    assert "M004 no such part of a mod: scenario" in refused(folder)
    assert "did you mean scenarios?" in refused(folder)


def test_a_folder_with_nothing_that_is_known_is_no_mod(tmp_path: Path) -> None:
    assert "M001 no mod.yaml" in refused(tmp_path)


def test_a_folder_that_is_only_a_scenario_is_a_mod_that_touches_nothing_else() -> None:
    mod = read_mod(paths.scenarios() / FOURTEENTH)

    assert mod.bare
    assert mod.card.title == "The Fourteenth Congress"
    assert not mod.touches(paths.scenarios() / "1926-leningrad")


def test_what_lies_over_the_base_touches_every_scenario_but_one_that_teaches() -> None:
    mod = read_mod(write_mod("winter", tour_costs(2, "base")))

    assert mod.touches(paths.scenarios() / FOURTEENTH)
    assert not mod.touches(paths.scenarios() / "tutorial", teaches=True)


def test_what_lies_over_one_scenario_touches_no_other() -> None:
    mod = read_mod(write_mod("winter", tour_costs(2)))

    assert mod.touches(paths.scenarios() / FOURTEENTH)
    assert not mod.touches(paths.scenarios() / "1926-leningrad")


@pytest.mark.parametrize(
    ("version", "holds"), [("0.9.9", False), ("0.10.0", True), ("1.0.0", False), ("", True)]
)
def test_a_range_begins_with_its_first_version_and_ends_before_its_last(
    version: str, holds: bool
) -> None:
    assert Range("0.10.0", "1.0.0").holds(version) is holds


def test_the_fingerprint_is_of_what_is_played_not_of_words_about_it() -> None:
    folder = write_mod("winter", tour_costs(2))
    before = fingerprint(folder)

    write_mod("winter", {"over/base/text/ru.yaml": "x: y\n"}, more="description: Cold.\n")
    assert fingerprint(folder) == before

    write_mod("winter", tour_costs(3))
    assert fingerprint(folder) != before


def test_a_link_that_leads_nowhere_does_not_stop_it() -> None:
    folder = write_mod("winter", tour_costs(2))
    before = fingerprint(folder)

    (folder / "over" / "lost.yaml").symlink_to(folder / "nothing")

    assert fingerprint(folder) == before


def test_a_scenario_in_a_mod_has_an_owner() -> None:
    folder = write_mod("winter", {"scenarios/frost/scenario.yaml": "id: frost\n"})

    assert owner(folder / "scenarios" / "frost") == folder
    assert owner(paths.scenarios() / FOURTEENTH) is None
