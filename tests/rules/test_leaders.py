"""R13.9: who leads a faction, to whom the lead passes, and what goes by who leads now."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from game import rules
from game.codec import from_json, to_json
from game.rules import platforms
from game.rules.effects import apply_all
from game.rules.health import die, stand_in
from game.rules.leaders import heir, leader_of, leaders, led_by
from game.rules.minutes import Minutes
from game.rules.model import Scenario
from game.rules.state import Cause, FactionState, State
from game.rules.vocabulary import ChangeTie, JoinFaction, SetStanding
from game.rules.votes import roll_call
from tests.rules.scene import carried, entries, keys, scene, tiny

BECAUSE = Cause("rule", "test")
TRUST = {"anna": {"ties": {"rita": 20, "roman": 60}}}


def minutes_of(scenario: Scenario | None = None, **changes: Any) -> Minutes:
    """Minutes over a scene of the tiny scenario, in which Anna leads and trusts Roman most."""
    scenario = scenario or tiny()
    return Minutes(scenario, scene(scenario, **{"people": TRUST, **changes}))


def led(minutes: Minutes, faction: str = "red") -> str:
    return leader_of(minutes.scenario, minutes.state, faction)


def without_zinoviev(scenario: Scenario) -> State:
    """The scenario's first state, with Zinoviev put out of the party."""
    minutes = Minutes(scenario, scene(scenario))
    minutes.standing("zinoviev", "expelled", BECAUSE)
    return minutes.state


# --- to whom the lead passes ----------------------------------------------------------------------
def test_the_leader_is_the_scenarios_until_the_lead_has_passed() -> None:
    state = scene(tiny())

    assert leaders(tiny(), state) == ("anna", "boris")
    assert led_by(tiny(), state, "anna") == "red"
    assert led_by(tiny(), state, "rita") is None
    assert heir(tiny(), state, "red") is None


@pytest.mark.parametrize("fate", ["expelled", "exiled", "dead"])
def test_the_lead_passes_to_whom_the_leader_trusted_most(fate: Any) -> None:
    minutes = minutes_of()

    minutes.standing("anna", fate, BECAUSE)

    assert led(minutes) == "roman"
    told = entries(minutes, "lead")[0]
    assert (told.subject, told.before, told.after) == ("red", "anna", "roman")
    assert told.cause == BECAUSE


def test_the_lead_passes_when_the_leader_leaves_the_faction() -> None:
    minutes = minutes_of()

    apply_all(minutes, (JoinFaction("join", "anna", None),), BECAUSE)

    assert led(minutes) == "roman"


@pytest.mark.parametrize("standing", ["warned", "reprimanded", "removed"])
def test_a_leader_who_keeps_the_card_keeps_the_lead(standing: Any) -> None:
    minutes = minutes_of(people={"anna": {"absence": None, "health": 1}})

    minutes.standing("anna", standing, BECAUSE)

    assert led(minutes) == "anna"


def test_of_equals_the_one_of_more_authority_leads() -> None:
    minutes = minutes_of(people={"anna": {"ties": {}}})

    minutes.standing("anna", "expelled", BECAUSE)

    assert led(minutes) == "rita"


def test_nobody_leads_who_has_given_a_word_to_keep_no_faction() -> None:
    minutes = minutes_of(people={**TRUST, "roman": {"promised": True}})

    minutes.standing("anna", "expelled", BECAUSE)

    assert led(minutes) == "rita"


def test_nobody_leads_who_is_out_or_stands_for_many() -> None:
    people = {**tiny().people, "roman": replace(tiny().people["roman"], composite=True)}
    many = replace(tiny(), people=people)
    stands_for_many = minutes_of(many)
    out = minutes_of(people={**TRUST, "roman": {"standing": "exiled"}})

    for minutes in (stands_for_many, out):
        minutes.standing("anna", "expelled", BECAUSE)

        assert led(minutes) == "rita"


def test_somebody_abroad_leads_only_where_nobody_else_is_left() -> None:
    people = {**tiny().people, "roman": replace(tiny().people["roman"], abroad=True)}
    minutes = minutes_of(replace(tiny(), people=people))

    minutes.standing("anna", "expelled", BECAUSE)
    assert led(minutes) == "rita"

    minutes.standing("rita", "expelled", BECAUSE)
    assert led(minutes) == "roman"


def test_the_next_lead_passes_by_the_trust_of_who_led_last() -> None:
    minutes = minutes_of(people={**TRUST, "roman": {"ties": {"bruno": 10}}})
    minutes.join("bruno", "red", BECAUSE)

    minutes.standing("anna", "expelled", BECAUSE)
    minutes.standing("roman", "expelled", BECAUSE)

    assert led(minutes) == "bruno"


def test_where_nobody_is_left_the_lead_waits_until_somebody_is() -> None:
    alone = {"rita": {"faction": None}, "roman": {"faction": None}}
    minutes = minutes_of(people=alone)

    minutes.standing("anna", "dead", BECAUSE)
    assert led(minutes) == "anna"
    assert not entries(minutes, "lead")

    minutes.join("gleb", "red", BECAUSE)
    assert led(minutes) == "gleb"


def test_who_led_before_and_is_readmitted_does_not_take_the_lead_back() -> None:
    minutes = minutes_of()
    minutes.standing("anna", "expelled", BECAUSE)

    apply_all(minutes, (SetStanding("standing", "anna", "member"),), BECAUSE)

    assert minutes.state.people["anna"].faction == "red"
    assert led(minutes) == "roman"


def test_a_faction_mourns_the_leader_and_only_the_leader() -> None:
    """R13.8"""
    minutes = minutes_of()
    mourning = tiny().balance.health.mourning

    die(minutes, "anna", BECAUSE)
    assert led(minutes) == "roman"
    assert minutes.state.factions["red"].cohesion == 80 - mourning

    die(minutes, "rita", BECAUSE)
    assert minutes.state.factions["red"].cohesion == 80 - mourning


# --- saves ----------------------------------------------------------------------------------------
def test_a_save_from_before_the_rule_loads_and_the_next_turn_mends_it() -> None:
    before = dict(to_json(scene(tiny()).factions["red"]))  # type: ignore[arg-type]
    del before["leader"]
    record = from_json(FactionState, before)
    old = scene(tiny(), people={**TRUST, "anna": {**TRUST["anna"], "standing": "dead"}})
    state = replace(old, factions={**old.factions, "red": record})

    for faction in tiny().factions:
        state = rules.play(tiny(), state, faction, ())

    assert leader_of(tiny(), state, "red") == "roman"
    assert [entry.after for entry in state.news if entry.key == "lead"] == ["roman"]


# --- what goes by who leads now -------------------------------------------------------------------
def test_who_leads_now_turns_the_platform_and_makes_the_offers(scenario: Scenario) -> None:
    """R4.64, R6.1: Zinoviev is put out of the party; Kamenev turns and makes offers."""
    before, after = scene(scenario), without_zinoviev(scenario)
    line = "kamenev shift tempo plus"

    assert keys(scenario, before, "leningrad", line) == ("leader_speaks",)
    assert keys(scenario, after, "leningrad", line) == ()
    orders = rules.legal_orders(scenario, after, "leningrad", "kamenev")
    assert any(" negotiate " in order for order in orders)


def test_courting_binds_to_who_leads_now_and_who_leads_is_not_courted(scenario: Scenario) -> None:
    """R4.15, R6.8"""
    before, after = scene(scenario), without_zinoviev(scenario)
    court = "stalin cultivate kamenev"
    minutes = carried(scenario, after, "leningrad", "kamenev cultivate kalinin")

    assert keys(scenario, before, "secretariat", court) == ()
    assert keys(scenario, after, "secretariat", court) == ("leader_stays",)
    assert {entry.detail for entry in entries(minutes, "tie")} == {"kamenev"}


def test_delegates_vote_by_what_they_feel_for_who_leads_now() -> None:
    """R5.7"""
    feeling = {"gleb": {"ties": {"anna": 80, "roman": -80}}}
    first = scene(tiny(), people=feeling)
    later = scene(tiny(), people=feeling, factions={"red": {"leader": "roman"}})

    def tied(state: State) -> int:
        ballots = roll_call(tiny(), state, "propose.rita.ministry.politburo.1.red..").ballots
        return next(b.tally.amount("tied") for b in ballots if b.delegate.person == "gleb")

    assert tied(first) > 0 > tied(later)


def test_an_effect_on_the_tie_to_a_faction_moves_the_tie_to_who_leads_it() -> None:
    """R7.8: what a post owes, it owes to who leads then; nobody owes it to himself."""
    minutes = minutes_of(factions={"red": {"leader": "roman"}})
    before = dict(minutes.state.people["gleb"].ties)

    apply_all(minutes, (ChangeTie("tie", "gleb", "red", 7),), BECAUSE)
    apply_all(minutes, (ChangeTie("tie", "roman", "red", 7),), BECAUSE)

    assert minutes.state.people["gleb"].ties == {**before, "roman": before.get("roman", 0) + 7}
    assert len(minutes.entries) == 1


def test_somebody_stands_in_for_who_leads_now() -> None:
    """R13.4"""
    led_by_roman = {"red": {"leader": "roman"}}
    trusts = {**TRUST, "roman": {"ties": {"anna": 50}}}
    state = scene(tiny(), people=trusts, factions=led_by_roman)

    assert stand_in(tiny(), state, "red") == "anna"


def test_a_faction_led_on_is_as_much_to_be_feared_but_beaten() -> None:
    """R6.4, R4.64"""
    minutes = minutes_of()

    minutes.standing("anna", "expelled", BECAUSE)

    assert minutes.state.people[led(minutes)].active
    assert platforms.beaten(tiny(), minutes.state, "red")
