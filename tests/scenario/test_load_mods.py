"""What mods lie over, in which order, and that a broken one keeps no game away."""

from __future__ import annotations

from game import paths
from game.scenario import load_order
from game.scenario.load import load, load_as_played
from tests.shelf_of_mods import FOURTEENTH, tour_costs, write_mod


def cost_of_a_tour(name: str = FOURTEENTH) -> int:
    return load(name).balance.orders.cost["tour"]


def test_without_mods_a_scenario_names_none() -> None:
    assert load(FOURTEENTH).mods == ()


def test_a_mod_lies_over_one_scenario_and_is_named_by_it() -> None:
    usual = cost_of_a_tour()
    write_mod("winter", tour_costs(usual + 4))

    assert cost_of_a_tour() == usual + 4
    assert [mark.id for mark in load(FOURTEENTH).mods] == ["winter"]
    assert cost_of_a_tour("1926-leningrad") == usual
    assert load("1926-leningrad").mods == ()


def test_the_lower_of_two_mods_is_laid_over_the_higher() -> None:
    write_mod("a", tour_costs(5))
    write_mod("b", tour_costs(6))
    assert cost_of_a_tour() == 6

    load_order.keep(load_order.current().moved("b", -1))
    assert cost_of_a_tour() == 5


def test_what_lies_over_the_base_lies_under_what_lies_over_the_scenario() -> None:
    write_mod("a", tour_costs(5))
    write_mod("b", tour_costs(6, "base"))

    assert cost_of_a_tour() == 5
    assert cost_of_a_tour("1926-leningrad") == 6


def test_a_person_of_the_base_is_changed_only_where_he_is_in_play() -> None:
    """Lenin is dead in 1925; a mod that changes him must not bring half of him back."""
    write_mod("winter", {"over/base/people.yaml": "- id: lenin\n  oratory: 3\n"})

    assert "lenin" not in load(FOURTEENTH).people
    assert load("1923-declaration-of-46").people["lenin"].oratory == 3


def test_a_dated_value_is_replaced_whole() -> None:
    dated = "- id: tula_central\n  grip: {by_date: {1923-04-01: 41}}\n"
    write_mod("winter", {"over/base/organisations.yaml": dated})

    assert load("1926-leningrad").organisations["tula_central"].grip == 41


def test_a_broken_mod_is_left_out_with_what_stands_on_it_and_the_rest_stays() -> None:
    write_mod("a", tour_costs(7))
    write_mod("b", {f"over/{FOURTEENTH}/balance.yaml": "orders:\n  cost: {tuor: many}\n"})
    write_mod("c", tour_costs(9), more="requires: [b]\n")

    loaded = load_as_played(FOURTEENTH)

    assert [mark.id for mark in loaded.scenario.mods] == ["a"]
    assert [left.mod.id for left in loaded.left_out] == ["b", "c"]
    assert loaded.left_out[0].mistakes[0].file.endswith("balance.yaml")
    assert loaded.scenario.balance.orders.cost["tour"] == 7


def test_a_mod_can_hold_a_whole_scenario() -> None:
    files = {
        f"scenarios/frost/{path.name}": path.read_text("utf-8").replace(
            f"id: {FOURTEENTH}\n", "id: frost\n"
        )
        for path in (paths.scenarios() / FOURTEENTH).glob("*.yaml")
    }
    write_mod("winter", {**files, **tour_costs(9, "frost")})

    frost = load("frost")

    assert frost.card.id == "frost"
    assert frost.balance.orders.cost["tour"] == 9
    assert [mark.id for mark in frost.mods] == ["winter"]


def test_words_go_with_the_layer_that_they_are_of() -> None:
    """A mod that writes a post anew is read in its own words, and the base's say the rest."""
    files = {
        "over/base/people.yaml": "- {id: stalin, base: The library}\n",
        "over/base/text/ru.yaml": "people.stalin.base: Библиотека\n",
    }
    write_mod("winter", files)

    stalin = load(FOURTEENTH, "ru").people["stalin"]

    assert (stalin.base, stalin.name) == ("Библиотека", "Сталин")
