"""R4.3: the list of what can be done now."""

from __future__ import annotations

from game import rules
from game.rules.choices import agents, answers, candidates
from game.rules.legality import problems
from game.rules.model import Scenario
from game.rules.orders import VERBS, parse
from game.rules.state import Absence
from tests.rules.scene import pact, played, scene, tiny


def test_every_order_on_the_list_can_be_given(scenario: Scenario) -> None:
    state = scene(scenario, day="1925-12-22")

    for faction in scenario.factions:
        for line in rules.legal_orders(scenario, state, faction):
            assert problems(scenario, state, faction, parse(line)) == ()


def test_the_list_is_of_all_candidates_that_nothing_stands_in_the_way_of() -> None:
    """R4.3: what is judged once for all orders of a kind comes to the same as order by order."""
    state = scene(tiny(), people={"boris": {"absence": Absence("leave", 99)}})

    for faction in tiny().factions:
        listed = set(rules.legal_orders(tiny(), state, faction)) - set(
            answers(tiny(), state, faction)
        )
        assert listed == {
            str(order)
            for person in agents(tiny(), state, faction)
            for verb in VERBS
            for order in candidates(tiny(), state, faction, person, verb)
            if not problems(tiny(), state, faction, order)
        }


def test_every_verb_comes_up(scenario: Scenario) -> None:
    state = scene(
        scenario,
        day="1925-12-18",
        factions={"leningrad": {"exposure": 90}},
        organisations={"leningrad": {"mandate": True}},
        people={
            "safarov": {"standing": "expelled"},
            "evdokimov": {"standing": "warned"},
            "kamenev": {"absence": Absence("leave", 99)},
            "dzerzhinsky": {"faction": "secretariat"},
        },
        documents={"sioc_lenin_quote": {"uses": {"secretariat": 1}}},
    )

    listed = {
        parse(line).verb
        for now in (state, scene(scenario))  # nobody goes on leave from a congress
        for faction in scenario.factions
        for line in rules.legal_orders(scenario, now, faction)
    }

    assert set(VERBS) <= listed


def test_answers_come_first() -> None:
    state = played(tiny(), scene(tiny(), pacts=(pact("red", "blue", asks="bloc"),)))

    lines = list(rules.legal_orders(tiny(), state, "blue"))

    assert lines[:6] == [
        "decide quarrel give",
        "decide quarrel fight",
        "denounce red-blue",
        "instruct main for",
        "instruct main against",
        "instruct main abstain",
    ]


def test_an_offer_can_be_taken_or_sent_back() -> None:
    state = scene(tiny(), pacts=(pact("red", "blue", asks="bloc", signed=False),))

    assert list(rules.legal_orders(tiny(), state, "blue"))[:2] == [
        "accept red-blue",
        "decline red-blue",
    ]
    assert "accept red-blue" not in list(rules.legal_orders(tiny(), state, "red"))


def test_one_person_can_be_asked_for() -> None:
    lines = list(rules.legal_orders(tiny(), scene(tiny()), "blue", "bruno"))

    assert lines
    assert {line.split()[0] for line in lines} == {"bruno"}


def test_the_leader_comes_first_and_then_who_weighs_most() -> None:
    assert agents(tiny(), scene(tiny()), "red") == ("anna", "rita", "roman")


def test_who_can_take_no_part_is_not_listed() -> None:
    state = scene(tiny(), people={"anna": {"health": 0}, "rita": {"standing": "dead"}})

    assert agents(tiny(), state, "red") == ("roman",)


def test_without_a_power_nothing_of_the_kind_is_proposed() -> None:
    assert list(candidates(tiny(), scene(tiny()), "blue", "boris", "appoint")) == []
