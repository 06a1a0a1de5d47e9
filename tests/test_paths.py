from pathlib import Path

import pytest

from game import paths


def test_what_players_make_goes_under_gensek_home(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GENSEK_HOME", str(tmp_path))

    assert paths.saves() == tmp_path / "saves"
    assert paths.saves().is_dir()
    assert paths.mods() == tmp_path / "mods"


def test_a_mod_takes_the_place_of_a_shipped_scenario_of_its_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GENSEK_HOME", str(tmp_path))
    (tmp_path / "mods" / "base").mkdir(parents=True)

    assert paths.scenario_folder("base") == tmp_path / "mods" / "base"


def test_a_path_to_a_folder_is_taken_as_it_is(tmp_path: Path) -> None:
    assert paths.scenario_folder(str(tmp_path)) == tmp_path


def test_the_checkout_serves_its_own_scenarios_and_assets() -> None:
    checkout = Path(paths.__file__).parents[1]

    assert paths.scenarios() == checkout / "scenarios"
    assert paths.assets("locale") == checkout / "assets" / "locale"
