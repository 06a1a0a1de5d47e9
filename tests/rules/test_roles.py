"""What the rules ask of one body or office alone, whatever its name (R7.13)."""

from __future__ import annotations

from dataclasses import replace

from game.rules import press
from game.rules.bargain import strength
from game.rules.cases import with_cases
from game.rules.model import Scenario
from game.rules.roles import in_charge, judging, leading
from game.rules.verbs.people import security
from tests.rules.scene import keys, scene, tiny


def renamed() -> Scenario:
    """Tiny, with its Secretariat in the Politburo's place, and a ministry that protects."""
    bodies, offices = dict(tiny().bodies), dict(tiny().offices)
    bodies["politburo"] = replace(bodies["politburo"], roles=())
    bodies["secretariat"] = replace(bodies["secretariat"], roles=("leads",))
    offices["general_secretary"] = replace(offices["general_secretary"], roles=())
    offices["ministry"] = replace(offices["ministry"], roles=("protects",), holder="boris")
    return with_cases(replace(tiny(), bodies=bodies, offices=offices))


def test_a_scenario_says_which_body_leads_and_which_judges() -> None:
    """R7.13"""
    assert (leading(tiny()), judging(tiny())) == ("politburo", "control_commission")
    assert (leading(renamed()), judging(renamed())) == ("secretariat", "control_commission")


def test_the_body_that_leads_decides_what_is_printed() -> None:
    """R14.2: red has the Secretariat, and in the Politburo nobody a majority."""
    assert not press.decides(tiny(), scene(tiny()), "red")
    assert press.decides(renamed(), scene(renamed()), "red")


def test_the_body_that_leads_is_counted_in_alliances() -> None:
    """R6.4"""
    weak = {"red": {"legitimacy": 10}}
    here, there = scene(tiny(), factions=weak), scene(renamed(), factions=weak)

    assert strength(renamed(), there, "red") - strength(tiny(), here, "red") == 33 - 16


def test_a_text_without_a_publisher_is_kept_back_by_the_body_that_leads() -> None:
    """R4.60"""
    line = "anna suppress draft"
    held = {"draft": {"held_by": ("red",)}}

    assert "no_majority" in keys(
        tiny(), scene(tiny(), day="1925-01-15", documents=held), "red", line
    )
    assert keys(renamed(), scene(renamed(), day="1925-01-15", documents=held), "red", line) == ()


def test_the_office_that_protects_is_whose_holder_promises_safety() -> None:
    """R4.15"""
    state = scene(renamed())

    assert in_charge(renamed(), state, "protects") == "boris"
    assert security(renamed(), state, "blue").amount > 0 == security(renamed(), state, "red").amount
