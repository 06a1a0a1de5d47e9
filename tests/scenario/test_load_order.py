"""Which mods are on, in which order, and what hinders one."""

from __future__ import annotations

import shutil

from game import paths
from game.scenario import load_order
from game.scenario.load_order import Choice, Hindered, Hindrance
from tests.shelf_of_mods import FOURTEENTH, tour_costs, write_mod


def hindered(name: str) -> tuple[Hindered, ...]:
    return next(item.hindered for item in load_order.found() if item.name == name)


def running() -> list[str]:
    return [mod.id for mod in load_order.running()]


def test_a_mod_is_off_until_it_is_switched_on() -> None:
    write_mod("winter", on=False)
    assert running() == []

    load_order.keep(load_order.current().switched("winter", on=True))
    assert running() == ["winter"]


def test_a_folder_that_is_only_a_scenario_is_on_from_the_first() -> None:
    shutil.copytree(paths.scenarios() / FOURTEENTH, paths.mods() / "my-congress")
    assert "my-congress" in load_order.scenario_names()

    load_order.keep(load_order.current().switched("my-congress", on=False))
    assert "my-congress" not in load_order.scenario_names()


def test_the_scenarios_of_a_mod_are_there_while_it_is_on() -> None:
    write_mod("winter", {"scenarios/frost/scenario.yaml": "id: frost\n"}, on=False)
    assert "frost" not in load_order.scenario_names()

    load_order.keep(load_order.current().switched("winter", on=True))
    assert "frost" in load_order.scenario_names()
    assert paths.scenario_folder("frost") == paths.mods() / "winter" / "scenarios" / "frost"


def test_an_order_that_is_kept_is_found_again_and_new_mods_come_last() -> None:
    for name in ("a", "b"):
        write_mod(name)
    load_order.keep(load_order.current().moved("b", -1))
    write_mod("aa")

    assert running() == ["b", "a", "aa"]


def test_moving_stops_at_either_end() -> None:
    choice = Choice(("a", "b"))

    assert choice.moved("a", -3).order == ("a", "b")
    assert choice.moved("a", 3).order == ("b", "a")


def test_a_choice_that_nobody_understands_is_as_if_it_were_not_there() -> None:
    write_mod("winter")
    load_order.place().write_text('{"order": 3}', "utf-8")

    assert running() == []


def test_a_mod_needs_another_that_is_there_on_and_above_it() -> None:
    write_mod("winter", more="requires: [autumn]\n")
    assert hindered("winter") == (Hindered(Hindrance.MISSING, "autumn"),)

    write_mod("autumn", on=False)
    assert hindered("winter") == (Hindered(Hindrance.OFF, "autumn"),)

    load_order.keep(load_order.current().switched("autumn", on=True))
    assert hindered("winter") == (Hindered(Hindrance.ORDER, "autumn"),)

    load_order.keep(load_order.current().moved("autumn", -1))
    assert hindered("winter") == ()


def test_what_a_switch_or_a_place_can_mend_is_mended() -> None:
    write_mod("winter", more="requires: [autumn]\n")
    write_mod("autumn", on=False)

    for _twice in range(2):
        choice = load_order.current()
        load_order.keep(load_order.mended(choice, "winter", hindered("winter")[0]))

    assert running() == ["autumn", "winter"]


def test_a_mod_that_comes_after_another_does_not_need_it() -> None:
    write_mod("autumn", more="after: [winter]\n")
    assert running() == ["autumn"]

    write_mod("winter")
    assert hindered("autumn") == (Hindered(Hindrance.ORDER, "winter"),)


def test_what_stands_on_a_broken_mod_is_left_out_with_it() -> None:
    write_mod("autumn", {"mod.yaml": "id: autumn\n"})
    write_mod("winter", more="requires: [autumn]\n")

    assert hindered("winter") == (Hindered(Hindrance.LEFT_OUT, "autumn"),)
    assert running() == []


def test_a_mod_for_another_version_of_the_game_is_left_out() -> None:
    write_mod("winter", tour_costs(2), more="game: {from: 99.0.0}\n")

    assert [one.why for one in hindered("winter")] == [Hindrance.GAME]
