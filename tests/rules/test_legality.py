"""R4.2: an order that is not possible says every condition that fails."""

from __future__ import annotations

from typing import Any

import pytest

from game.rules.legality import powers, problems
from game.rules.model import Scenario
from game.rules.orders import read
from game.rules.proof import next_sanction
from game.rules.state import Absence
from tests.rules.scene import keys, pact, scene, tiny

DAYS = {"sitting": "1925-01-08", "conference": "1925-01-15", "congress": "1925-01-22"}


@pytest.mark.parametrize(
    ("faction", "line", "changes", "expected"),
    [
        # anybody
        ("red", "boris rest", {}, "not_ours"),
        ("red", "anna tour west", {"people": {"anna": {"health": 0}}}, "not_active"),
        ("red", "anna tour west", {"people": {"anna": {"health": 1}}}, "ill"),
        ("red", "anna tour west", {"factions": {"red": {"influence": 2}}}, "influence"),
        ("red", "roman inspect west", {}, "no_power"),
        # postings
        ("red", "anna appoint rita to north", {}, "already_there"),
        ("red", "anna appoint rita to south", {}, "transfer_instead"),
        ("red", "anna transfer gleb to south", {}, "appoint_instead"),
        ("red", "anna appoint bruno to north", {}, "follows_others"),
        ("red", "rita appoint anna to west", {}, "leader_stays"),
        ("red", "rita transfer rita to west", {}, "leader_stays"),
        (
            "red",
            "anna appoint gleb to west",
            {"people": {"gleb": {"standing": "removed"}}},
            "removed",
        ),
        ("red", "anna appoint gleb to west", {"people": {"gleb": {"health": 0}}}, "not_active"),
        ("red", "anna recall rita from south", {}, "not_secretary"),
        # texts
        ("red", "anna publish platform in paper", {}, "not_held"),
        ("blue", "boris publish note in paper", {}, "not_held press_closed"),
        ("blue", "boris publish draft in paper", {}, "not_written"),
        (
            "red",
            "anna publish note in paper",
            {"pacts": (pact("red", "blue", asks="bloc"),)},
            "published_already",
        ),
        (
            "red",
            "anna publish note in paper",
            {"documents": {"note": {"uses": {"red": 9}}}},
            "worn_out",
        ),
        (
            "blue",
            "boris publish note in politburo",
            {"documents": {"note": {"held_by": ("blue",)}}},
            "aimed_at_us",
        ),
        ("blue", "boris publish platform in paper", {"offices": {"paper": None}}, "no_editor"),
        ("blue", "bella publish platform in politburo", {}, "no_seat"),
        ("blue", "bella cite platform for blue", {}, "no_lenin"),
        ("red", "anna cite note for blue", {}, "wrong_side"),
        ("red", "anna cite note against red", {}, "wrong_side not_aimed"),
        ("red", "anna cite platform for red", {}, "not_held aimed_at_us"),
        ("red", "anna gather note in west", {}, "no_platform"),
        # people
        ("red", "anna cultivate rita", {}, "ours_already"),
        ("red", "anna cultivate boris", {}, "leader_stays"),
        ("red", "anna cultivate gleb", {"people": {"gleb": {"standing": "dead"}}}, "not_active"),
        ("red", "rita charge roman", {}, "no_case"),
        ("red", "rita charge gleb", {}, "no_case"),
        ("red", "rita charge bella", {"people": {"bella": {"standing": "removed"}}}, "no_rung"),
        ("red", "rita charge bella", {"factions": {"blue": {"exposure": 3}}}, "proof"),
        # assemblies
        ("blue", "boris speak for open", {}, "not_on_agenda"),
        ("red", "anna speak for main", {}, "not_sitting"),
        (
            "red",
            "roman speak against open",
            {"agenda": ("open",), "day": DAYS["sitting"]},
            "no_seat",
        ),
        ("red", "anna speak against local", {"day": DAYS["conference"]}, "no_access"),
        ("red", "anna table open", {}, "may_not_table"),
        ("blue", "bella table open", {}, "no_seat"),
        ("blue", "boris table open", {"agenda": ("open",)}, "tabled_already"),
        ("blue", "boris table open", {"day": DAYS["conference"]}, "too_late"),
        ("blue", "boris table right", {}, "not_sitting"),
        (
            "blue",
            "boris table right",
            {
                "day": DAYS["congress"],
                "organisations": {"west": {"secretary": None, "support": {"red": 60}}},
            },
            "delegates",
        ),
        # pacts
        ("red", "anna negotiate red asking bloc", {}, "ours_already"),
        ("red", "anna negotiate blue", {}, "no_terms"),
        (
            "red",
            "anna negotiate blue asking bloc",
            {"pacts": (pact("blue", "red", asks="bloc", signed=False),)},
            "offer_waits",
        ),
        ("red", "anna negotiate blue giving office:west_paper:galya", {}, "not_in_gift"),
        ("red", "anna negotiate blue asking office:paper:anna", {}, "not_in_gift"),
        ("blue", "boris negotiate red giving office:ministry:bruno", {}, "not_in_gift"),
        (
            "red",
            "anna negotiate blue giving office:ministry:bruno",
            {"people": {"bruno": {"standing": "removed"}}},
            "not_active",
        ),
        # answers
        ("blue", "decide quarrel give", {}, "not_asked"),
        ("red", "decide quarrel give", {"day": DAYS["sitting"]}, "not_asked"),
        ("red", "instruct open against", {}, "not_on_agenda"),
        ("red", "accept red-blue", {"pacts": (pact("red", "blue", signed=False),)}, "no_offer"),
        ("blue", "accept red-blue", {"pacts": (pact("red", "blue"),)}, "no_offer"),
    ],
)
def test_what_stands_in_the_way_is_named(
    faction: str, line: str, changes: dict[str, Any], expected: str
) -> None:
    assert keys(tiny(), scene(tiny(), **changes), faction, line) == tuple(expected.split())


@pytest.mark.parametrize(
    ("faction", "line", "changes"),
    [
        # a motion of this turn may yet come on the agenda
        ("red", "instruct open against", {"day": DAYS["sitting"]}),
        ("red", "anna rest", {"people": {"anna": {"health": 1}}}),
        ("red", "anna appoint gleb to west", {}),
        ("red", "anna transfer roman to west", {}),
        ("red", "anna recall bella from west", {}),
        ("red", "rita inspect west", {}),
        ("blue", "boris tour north", {}),
        ("blue", "boris publish platform in paper", {}),
        ("blue", "boris publish platform in politburo", {}),
        ("blue", "boris cite note against blue", {"people": {"boris": {"faction": "red"}}}),
        ("blue", "boris gather platform in south", {}),
        ("red", "anna cultivate bella", {}),
        ("red", "rita charge bella", {}),
        ("blue", "boris table open", {}),
        ("blue", "boris table right", {"day": DAYS["conference"]}),
        ("blue", "boris speak for local", {"day": DAYS["conference"]}),
        ("blue", "bruno speak for local", {"day": DAYS["conference"]}),
        ("red", "anna speak against open", {"agenda": ("open",), "day": DAYS["sitting"]}),
        ("red", "rita speak against open", {"agenda": ("open",), "day": DAYS["sitting"]}),
        ("red", "anna negotiate blue asking bloc giving office:paper:bella", {}),
        ("red", "anna negotiate blue giving office:ministry:bruno", {}),
        ("blue", "instruct main abstain", {}),
        ("blue", "accept red-blue", {"pacts": (pact("red", "blue", signed=False),)}),
    ],
)
def test_what_can_be_done_has_no_problem(faction: str, line: str, changes: dict[str, Any]) -> None:
    expected = ("not_ours",) if changes.get("people", {}).get("boris") else ()

    assert keys(tiny(), scene(tiny(), **changes), faction, line) == expected


def test_a_problem_tells_the_present_value_and_the_one_that_is_needed() -> None:
    state = scene(tiny(), factions={"red": {"influence": 2}})

    found = problems(tiny(), state, "red", read(tiny(), state, "anna tour west"))

    cost = tiny().balance.orders.cost["tour"]
    assert [(item.now, item.needed) for item in found] == [(2, cost)]


def test_every_failing_condition_is_told_at_once() -> None:
    state = scene(tiny(), people={"roman": {"health": 1}}, factions={"red": {"influence": 0}})

    assert keys(tiny(), state, "red", "roman inspect west") == ("ill", "no_power", "influence")


def test_a_body_gives_its_powers_to_members_of_its_majority_alone() -> None:
    """R4.3, R7.2: Bruno sits in a Secretariat that red commands."""
    state = scene(tiny())
    alone = scene(tiny(), bodies={"secretariat": {"full": ("bruno",)}})

    assert powers(tiny(), state, "rita", "appoint") == ("secretariat",)
    assert powers(tiny(), state, "bruno", "appoint") == ()
    assert powers(tiny(), alone, "bruno", "appoint") == ("secretariat",)
    assert powers(tiny(), state, "anna", "appoint") == ("general_secretary", "secretariat")


def test_an_ally_shares_in_the_majority() -> None:
    """R7.2"""
    allies = scene(tiny(), pacts=(pact("red", "blue", gives="bloc"),))

    assert powers(tiny(), allies, "bruno", "appoint") == ("secretariat",)


def test_a_charge_goes_as_high_as_is_proved() -> None:
    """R6.7"""

    def next_one(exposure: int, standing: str = "member", person: str = "bella") -> str:
        blue = {"blue": {"exposure": exposure}}
        state = scene(tiny(), factions=blue, people={person: {"standing": standing}})
        rung = next_sanction(tiny(), state, person)
        return rung.id if rung else ""

    assert [next_one(proved) for proved in (0, 20, 30, 90)] == [
        "warning",
        "warning",
        "reprimand",
        "removal",
    ]
    assert next_one(0, "warned") == "reprimand"
    assert next_one(90, "removed") == next_one(90, "dead") == ""
    assert next_one(90, "reprimanded", "bruno") == "", "without a post there is none to take"


def test_an_office_whose_holder_follows_nobody_serves_the_majority_that_fills_it(
    scenario: Scenario,
) -> None:
    """R4.3: Dzerzhinsky stands with nobody, and the Politburo's majority has its OGPU."""
    first = scene(scenario)
    committed = scene(scenario, people={"dzerzhinsky": {"faction": "right"}})
    away = scene(scenario, people={"dzerzhinsky": {"absence": Absence("illness", 3)}})

    assert keys(scenario, first, "secretariat", "stalin watch leningrad") == ()
    assert keys(scenario, first, "secretariat", "molotov watch leningrad") == ("no_power",)
    assert keys(scenario, first, "left", "trotsky watch leningrad") == ("no_power",)
    assert keys(scenario, committed, "secretariat", "stalin watch leningrad") == ("no_power",)
    assert keys(scenario, away, "secretariat", "stalin watch leningrad") == ("no_power",)
