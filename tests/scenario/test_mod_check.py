"""The check of a whole mod finds what is wrong, where, and what was meant."""

from __future__ import annotations

from pathlib import Path

from game.scenario.mod_check import checked, undrawable
from tests.shelf_of_mods import EXAMPLE, FOURTEENTH, tour_costs, write_mod

FACE = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 140"/>'


def told(folder: Path) -> str:
    return "\n".join(map(str, checked(folder).mistakes))


def test_the_example_is_sound_with_every_scenario() -> None:
    looked: list[str] = []

    found = checked(EXAMPLE, lambda name, _share: looked.append(name))

    assert found.mistakes == ()
    assert found.files == 3
    assert {FOURTEENTH, "campaign-1923-1929"} <= set(looked)


def test_a_mistake_in_a_layer_has_its_line_and_the_nearest_name() -> None:
    folder = write_mod(
        "winter",
        {f"over/{FOURTEENTH}/organisations.yaml": "- id: tula_central\n  secretary: zinovev\n"},
    )

    assert "organisations.yaml:2:14: R001" in told(folder)
    assert "did you mean zinoviev?" in told(folder)


def test_a_layer_over_nothing_is_told_with_the_nearest_scenario() -> None:
    folder = write_mod("winter", tour_costs(2, "1925-fourteen-congress"))

    assert "M005" in told(folder)
    assert f"did you mean {FOURTEENTH}?" in told(folder)


def test_a_mod_that_changes_nothing_is_told_so() -> None:
    assert "M007" in told(write_mod("winter"))


def test_a_scenario_with_the_name_of_one_of_ours_is_refused() -> None:
    folder = write_mod("winter", {f"scenarios/{FOURTEENTH}/scenario.yaml": f"id: {FOURTEENTH}\n"})

    assert "M006" in told(folder)


def test_what_is_needed_and_not_installed_is_told_at_its_line() -> None:
    folder = write_mod("winter", tour_costs(2), more="requires: [autumn]\n")

    assert "mod.yaml:5:12: M010 no such mod is installed: autumn" in told(folder)


def test_two_mods_that_need_each_other_are_checked_all_the_same() -> None:
    write_mod("autumn", tour_costs(2), more="requires: [winter]\n")
    folder = write_mod("winter", tour_costs(3), more="requires: [autumn]\n")

    assert told(folder) == ""


def test_a_portrait_is_an_svg_of_somebody() -> None:
    files = {"portraits/bukharin.svg": FACE, "portraits/bukarin.svg": FACE, **tour_costs(2)}
    found = checked(write_mod("winter", files))

    assert [mistake.code for mistake in found.mistakes] == ["M009"]
    assert found.mistakes[0].suggestion == "bukharin"
    assert (found.errors, found.warnings) == (0, 1)


def test_what_is_no_drawing_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.svg").write_text("<svg", "utf-8")
    (tmp_path / "b.svg").write_text("<html/>", "utf-8")

    assert undrawable(tmp_path / "a.svg").startswith("not an SVG drawing: ")
    assert undrawable(tmp_path / "b.svg") == "not an SVG drawing"
    assert undrawable(tmp_path / "c.png").startswith("a portrait is an SVG drawing")
