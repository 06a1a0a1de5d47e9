"""R4.80 to R4.83, R6.70 to R6.75: the ban on factions, what is done out of sight, and cases."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from game import rules
from game.codec import from_json, to_json
from game.rules.cases import Case, case
from game.rules.choices import agents
from game.rules.delegates import electorate
from game.rules.legality import problems
from game.rules.minutes import Minutes
from game.rules.model import Scenario
from game.rules.orders import parse
from game.rules.prices import chance
from game.rules.proof import proof
from game.rules.state import Deed, Evidence, State
from game.rules.verbs.underground import settle
from game.rules.votes import roll_call, whip_count
from game.rules.weighing import line
from tests.rules.scene import carried, entries, keys, pact, played, scene, tiny

BAN = tiny().balance.ban
REMOVED = {"zinoviev": {"standing": "removed"}}
EXPOSED = {"leningrad": {"exposure": 100}}


def wanted(scenario: Scenario, **changes: Any) -> State:
    """The centre may go on against Zinoviev, who has lost his posts."""
    return scene(scenario, factions=EXPOSED, people={**REMOVED, **changes})


def likely(state: State, faction: str, text: str) -> int:
    return chance(tiny(), state, faction, parse(text)).total


# --- meet ---------------------------------------------------------------------------------------
def test_a_meeting_out_of_sight_builds_circles() -> None:
    """R4.80"""
    minutes = carried(tiny(), scene(tiny()), "blue", "boris meet north")

    assert minutes.state.organisations["north"].underground == {"blue": BAN.meet["circles"]}
    assert minutes.state.evidence == ()


def test_a_meeting_that_is_seen_leaves_a_paper_about_who_spoke() -> None:
    """R4.80, R6.71"""
    minutes = carried(tiny(), scene(tiny()), "blue", "boris meet north", success=False)

    (item,) = minutes.state.evidence
    assert (item.person, item.place, item.verb) == ("boris", "north", "meet")
    assert minutes.state.factions["blue"].exposure == 30 + BAN.meet["exposure"]
    assert proof(minutes.state, "boris").total == 34 + BAN.papers["meet"]
    assert [entry.cause.id for entry in entries(minutes, "evidence")] == ["boris meet north"]


def test_where_doors_are_open_nobody_meets_in_secret() -> None:
    """R4.80"""
    assert "open_doors" in keys(tiny(), scene(tiny()), "blue", "boris meet west")


def test_who_holds_the_commission_is_not_looked_at() -> None:
    """R6.74: the same order, the same place; only the Commission is another's."""
    away = scene(tiny(), organisations={"south": {"secretary": "galya"}})
    ours = replace(
        away,
        bodies={
            **away.bodies,
            "control_commission": replace(
                away.bodies["control_commission"], full=(), others={"blue": 5}
            ),
        },
    )

    assert likely(ours, "blue", "boris meet south") > likely(away, "blue", "boris meet south")


def test_circles_know_of_themselves_alone() -> None:
    """R1.4, R6.70"""
    state = scene(tiny(), organisations={"north": {"underground": {"blue": 20}}})

    assert rules.view(tiny(), state, "red").state.organisations["north"].underground == {}
    assert rules.view(tiny(), state, "blue").state.organisations["north"].underground


def test_circles_win_back_and_wither() -> None:
    """R6.70"""
    for seed in range(1, 40):
        state = scene(tiny(), seed=seed, organisations={"north": {"underground": {"blue": 100}}})
        minutes = Minutes(tiny(), state)
        settle(minutes, "north")
        record = minutes.state.organisations["north"]
        assert record.underground["blue"] == 100 - BAN.meet["decay"]
        if record.support["blue"] == 11:
            return
    raise AssertionError("circles never win anybody")


def test_circles_open_doors_to_signatures() -> None:
    """R4.16, R6.70"""
    plain = scene(tiny())
    met = scene(tiny(), organisations={"north": {"underground": {"blue": 50}}})

    gather = "boris gather platform in north"
    assert likely(met, "blue", gather) > likely(plain, "blue", gather)


# --- watch --------------------------------------------------------------------------------------
def test_a_watch_breaks_circles_up_and_names_who_met_last() -> None:
    """R4.81"""
    state = scene(
        tiny(),
        organisations={"north": {"underground": {"blue": 30}}},
        deeds=(Deed(0, "blue", "bruno", "meet", "north", "", success=True),),
    )
    minutes = carried(tiny(), state, "red", "rita watch north")

    assert minutes.state.organisations["north"].underground == {"blue": 30 - BAN.watch["breaks"]}
    assert [item.person for item in minutes.state.evidence] == ["bruno"]


def test_a_watch_where_nobody_meets_finds_nothing() -> None:
    """R4.81"""
    minutes = carried(tiny(), scene(tiny()), "red", "rita watch north")

    assert entries(minutes, "nothing_found")
    assert minutes.state.evidence == ()


def test_only_the_police_and_the_commission_watch() -> None:
    """R4.3, R4.81"""
    assert "no_power" in keys(tiny(), scene(tiny()), "blue", "boris watch north")


# --- cases --------------------------------------------------------------------------------------
def test_a_case_is_read_out_of_its_name(scenario: Scenario) -> None:
    """R6.72"""
    item = Case("zinoviev", "out_of_committee", 9, "secretariat", "leningrad")

    assert case(item.id) == item
    motion = scenario.motions[item.id]
    assert (motion.mover, motion.opposer, motion.majority) == (
        "secretariat",
        "leningrad",
        "two_thirds",
    )
    assert item.id in scenario.motions
    assert item.id not in list(scenario.motions)
    assert "case.nobody.expulsion.9.secretariat.leningrad" not in scenario.motions


def test_past_the_last_rung_of_the_commission_a_charge_puts_a_case(scenario: Scenario) -> None:
    """R6.72"""
    minutes = carried(scenario, wanted(scenario), "secretariat", "yaroslavsky charge zinoviev")

    item = case(minutes.state.agenda[-1])
    assert item == Case("zinoviev", "expulsion", 1, "secretariat", "leningrad")
    again = parse("kuibyshev charge zinoviev")
    found = problems(scenario, minutes.state, "secretariat", again)
    assert "case_open" in [problem.key for problem in found]


def test_a_case_needs_proof(scenario: Scenario) -> None:
    """R6.71, R6.72: what is known of the faction and papers by name count together."""
    state = scene(scenario, people=REMOVED, factions={"leningrad": {"exposure": 35}})
    order = "yaroslavsky charge zinoviev"
    assert keys(scenario, state, "secretariat", order) == ("proof",)

    papers = (Evidence(0, "zinoviev", "meet", "moscow", 10),)
    assert keys(scenario, replace(state, evidence=papers), "secretariat", order) == ()


def test_both_bodies_vote_and_nobody_twice(scenario: Scenario) -> None:
    """R6.72"""
    state = wanted(scenario)
    hall = scenario.assemblies["hearing.expulsion.1"]
    voters = electorate(scenario, state, hall)

    assert {voter.where for voter in voters} == {"central_committee", "control_commission"}
    people = [voter.person for voter in voters if voter.person]
    assert len(people) == len(set(people))
    motion = Case("zinoviev", "expulsion", 1, "secretariat", "leningrad").id
    assert roll_call(scenario, state, motion).count.cast == len(voters)
    assert whip_count(scenario, state, motion).expected.cast == len(voters)


def test_a_case_is_voted_on_in_the_next_turn_and_kept(scenario: Scenario) -> None:
    """R6.72, R7.4"""
    minutes = carried(scenario, wanted(scenario), "secretariat", "yaroslavsky charge zinoviev")
    motion = minutes.state.agenda[-1]
    state = from_json(State, to_json(minutes.state))
    state = played(scenario, played(scenario, state))

    result = state.results[motion]
    seated = "zinoviev" in state.bodies["politburo"].full
    assert seated != result.carried
    assert motion not in state.agenda


def test_two_thirds_are_needed_for_a_seat_in_the_committee(scenario: Scenario) -> None:
    """R6.72"""
    needed = {
        rung: scenario.motions[Case("zinoviev", rung, 1, "secretariat", "leningrad").id].majority
        for rung in ("out_of_politburo", "out_of_committee", "expulsion", "exile")
    }

    assert list(needed.values()) == ["half", "two_thirds", "two_thirds", "half"]


def test_allies_stand_by_their_ally_in_a_case(scenario: Scenario) -> None:
    """R6.72"""
    motion = scenario.motions[Case("zinoviev", "expulsion", 1, "secretariat", "leningrad").id]
    state = scene(scenario, pacts=(pact("leningrad", "left", gives="bloc"),))

    assert line(scenario, state, motion, "left") == "against"
    assert line(scenario, replace(state, pacts=()), motion, "left") is None


def test_a_majority_that_breaks_the_rule_goes_unpunished_while_it_holds_the_commission(
    scenario: Scenario,
) -> None:
    """R6.74: nothing but the office stands between a charge and the majority."""
    state = scene(
        scenario,
        factions={"secretariat": {"exposure": 100}},
        evidence=(Evidence(0, "molotov", "meet", "moscow", 20),),
    )
    order = "zinoviev charge molotov"
    assert keys(scenario, state, "leningrad", order) == ("no_power",)

    taken = replace(state, offices={**state.offices, "party_collegium": "zinoviev"})
    assert keys(scenario, taken, "leningrad", order) == ()


# --- answers of an accused ----------------------------------------------------------------------
def test_who_submits_keeps_the_card_and_loses_the_credit_of_the_firm(scenario: Scenario) -> None:
    """R6.73"""
    charged = carried(scenario, wanted(scenario), "secretariat", "yaroslavsky charge zinoviev")
    before = charged.state
    minutes = carried(scenario, before, "leningrad", "zinoviev submit")

    assert minutes.state.people["zinoviev"].standing == "warned"
    assert not any(case(motion) for motion in minutes.state.agenda)
    faction = minutes.state.factions["leningrad"]
    lost = before.factions["leningrad"].legitimacy - faction.legitimacy
    authority = scenario.people["zinoviev"].authority
    assert lost == scenario.balance.ban.submit["legitimacy"] * authority // 10
    cooled = [entry.subject for entry in entries(minutes, "tie")]
    nerve = scenario.balance.ban.submit["nerve"]
    assert cooled
    assert all(scenario.people[name].nerve >= nerve for name in cooled)


def test_who_has_done_nothing_has_nothing_to_submit_to() -> None:
    """R4.82"""
    clean = scene(tiny(), factions={"blue": {"exposure": 0}})

    assert keys(tiny(), clean, "blue", "boris submit") == ("nothing_to_answer",)


def test_who_was_put_out_has_no_place_to_speak_and_can_recant() -> None:
    """R4.83, R6.73, R6.78"""
    state = scene(tiny(), people={"bella": {"standing": "expelled"}})

    assert agents(tiny(), state, "blue")[-1] == "bella"
    assert "not_active" in keys(tiny(), state, "blue", "bella tour west")
    minutes = carried(tiny(), state, "blue", "bella recant")
    assert minutes.state.people["bella"].standing == "removed"
    assert keys(tiny(), state, "blue", "boris recant") == ()


def test_who_was_put_out_still_meets_until_sent_away() -> None:
    """R6.78: then nothing is left but letters, and a recantation."""
    expelled = scene(tiny(), people={"bella": {"standing": "expelled"}})
    exiled = scene(tiny(), people={"bella": {"standing": "exiled"}})

    assert "not_active" not in keys(tiny(), expelled, "blue", "bella meet north")
    assert "not_active" in keys(tiny(), exiled, "blue", "bella meet north")
    assert keys(tiny(), exiled, "blue", "bella negotiate red asking bloc") == ()


def test_who_recants_has_a_clean_card_and_leaves_allies_alone(scenario: Scenario) -> None:
    """R6.73"""
    bloc = (pact("leningrad", "left", gives="bloc"),)
    state = scene(scenario, people=REMOVED, factions=EXPOSED, pacts=bloc)
    minutes = carried(scenario, state, "leningrad", "zinoviev recant")

    assert minutes.state.people["zinoviev"].standing == "member"
    alone = state.factions["left"].legitimacy - minutes.state.factions["left"].legitimacy
    assert alone == scenario.balance.ban.recant["allies"]


def test_a_word_that_is_broken_weighs_twice(scenario: Scenario) -> None:
    """R6.71, R6.73: 16 October 1926, 8 August 1927, and what followed."""
    given = carried(scenario, wanted(scenario), "leningrad", "zinoviev submit").state
    assert given.people["zinoviev"].promised
    minutes = carried(scenario, given, "leningrad", "zinoviev meet moscow", success=False)

    (item,) = minutes.state.evidence
    ban = scenario.balance.ban
    assert item.weight == ban.papers["meet"] * (100 + ban.promise["weight"]) // 100
    assert entries(minutes, "promise_broken")
    assert not minutes.state.people["zinoviev"].promised


def test_who_gathers_signatures_is_known_by_name() -> None:
    """R6.71: whether the doors were open or not."""
    gather = "boris gather platform in north"
    for success in (True, False):
        minutes = carried(tiny(), scene(tiny()), "blue", gather, success=success)
        assert [item.person for item in minutes.state.evidence] == ["boris"]


def test_enough_proof_can_be_answered_before_the_charge(scenario: Scenario) -> None:
    """R4.82"""
    calm = scene(scenario, factions={"leningrad": {"exposure": 0}})
    exposed = scene(scenario, factions=EXPOSED)

    assert keys(scenario, calm, "leningrad", "zinoviev submit") == ("nothing_to_answer",)
    assert keys(scenario, exposed, "leningrad", "zinoviev submit") == ()
