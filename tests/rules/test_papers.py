"""R4.60 to R4.64: keeping back, leaking, answering, old quarrels; platforms and turns."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from game import rules
from game.rules import papers, platforms
from game.rules.conditions import holds
from game.rules.delegates import Delegate
from game.rules.effects import apply_all
from game.rules.elections import approval
from game.rules.minutes import Minutes
from game.rules.model import Scenario
from game.rules.state import Cause, has_read
from game.rules.vocabulary import (
    ChangePlatform,
    KeptBack,
    PlatformIs,
    ReadBy,
    ReadDocument,
)
from game.rules.weighing import positions
from game.scenario.load import load
from tests.rules.scene import carried, entries, keys, pact, scene, tiny

EFFECTS = tiny().balance.effects
START = Cause("start", "test")


def moved(minutes: Minutes, faction: str, of: str) -> int:
    """How far a measure moved."""
    return sum(
        int(e.after) - int(e.before)
        for e in entries(minutes, "measure")
        if (e.subject, e.detail) == (faction, of)
    )


def with_text(name: str, **fields: Any) -> Scenario:
    """The tiny scenario with fields of one text replaced."""
    texts = tiny().documents
    return replace(tiny(), documents={**texts, name: replace(texts[name], **fields)})


# --- readers --------------------------------------------------------------------------------------
def test_a_text_begins_with_those_who_had_read_it_and_the_day() -> None:
    scenario = with_text("platform", readers={"committee": date(1924, 12, 5)})

    state = rules.start(scenario, 1)

    assert state.documents["platform"].readers == {"committee": "1924-12-05"}
    assert has_read(state, "platform", "committee")
    assert has_read(state, "platform", "blue")
    assert not has_read(state, "platform", "red")


def test_what_is_laid_before_a_body_is_read_by_it_and_moves_it_once() -> None:
    """R4.13"""
    line = "boris publish platform in committee"

    first = carried(tiny(), scene(tiny()), "blue", line)
    again = carried(tiny(), first.state, "blue", line)

    assert first.state.documents["platform"].readers == {"committee": "1925-01-01"}
    assert [e.subject for e in entries(first, "tie")] == ["gleb"]
    assert entries(again, "tie") == []


def test_a_text_that_the_delegations_had_heard_strikes_half() -> None:
    """R4.13"""
    heard = {"platform": {"readers": {"delegations": "1924-05-23"}}}
    line = "boris leak platform"

    fresh = carried(tiny(), scene(tiny()), "blue", line)
    spent = carried(tiny(), scene(tiny(), documents=heard), "blue", line)

    assert (moved(fresh, "red", "legitimacy"), moved(spent, "red", "legitimacy")) == (-2, -1)


def test_conditions_and_effects_know_readers_and_what_is_kept_back() -> None:
    minutes = Minutes(tiny(), scene(tiny(), documents={"platform": {"kept_back": "red"}}))

    apply_all(minutes, [ReadDocument("read", "platform", "north")], START)

    assert holds(tiny(), minutes.state, ReadBy("read", "platform", "north"))
    assert not holds(tiny(), minutes.state, ReadBy("read", "platform", "south"))
    assert holds(tiny(), minutes.state, KeptBack("kept_back", "platform"))
    assert not holds(tiny(), minutes.state, KeptBack("kept_back", "note"))


# --- suppress -------------------------------------------------------------------------------------
def test_a_majority_keeps_back_what_it_knows_and_no_paper_prints_it() -> None:
    """R4.60"""
    known = {"platform": {"readers": {"politburo": "1925-01-01"}}}
    state = scene(tiny(), documents=known, people={"gleb": {"faction": "red"}})

    after = carried(tiny(), state, "red", "anna suppress platform").state

    assert papers.keeper(tiny(), after, "platform") == "red"
    assert keys(tiny(), after, "blue", "boris publish platform in west_paper") == ("kept_back",)
    assert keys(tiny(), after, "blue", "boris publish platform in politburo") == ()
    assert keys(tiny(), after, "red", "anna suppress platform") == ("kept_already",)


def test_with_the_majority_goes_the_power_to_keep_back() -> None:
    """R4.60"""
    state = scene(tiny(), documents={"platform": {"kept_back": "red"}})

    assert papers.keeper(tiny(), state, "platform") == ""
    assert keys(tiny(), state, "red", "anna suppress platform") == ("not_held", "no_majority")
    assert keys(tiny(), state, "red", "anna suppress note")[0] == "published_already"


def test_keeping_back_a_text_of_lenin_costs_legitimacy_and_failing_lets_the_body_read() -> None:
    """R4.60"""
    state = scene(
        tiny(), documents={"note": {"published": False}}, people={"gleb": {"faction": "red"}}
    )

    done = carried(tiny(), state, "red", "anna suppress note")
    failed = carried(tiny(), state, "red", "anna suppress note", success=False)

    assert moved(done, "red", "legitimacy") == -EFFECTS.suppress_legitimacy
    assert "politburo" in failed.state.documents["note"].readers


# --- leak -----------------------------------------------------------------------------------------
def test_a_leak_reaches_all_past_every_editor_and_breaks_a_promise_of_silence() -> None:
    """R4.61, R6.6"""
    promise = (pact("blue", "red", gives="silence:platform"),)

    minutes = carried(tiny(), scene(tiny(), pacts=promise), "blue", "boris leak platform")

    assert minutes.state.documents["platform"].published
    assert moved(minutes, "blue", "exposure") == EFFECTS.leak_exposure
    assert moved(minutes, "blue", "cohesion") == -EFFECTS.leak_cohesion
    assert len(entries(minutes, "breach")) == 1


def test_a_leak_of_what_a_majority_keeps_back_is_harder_and_shows_twice_as_much() -> None:
    """R4.61"""
    state = scene(
        tiny(),
        documents={"platform": {"kept_back": "red"}},
        people={"gleb": {"faction": "red"}},
    )

    minutes = carried(tiny(), state, "blue", "boris leak platform")

    reasons = entries(minutes, "done")[0].tally
    assert reasons is not None
    guarded = [reason.amount for reason in reasons.reasons if reason.key == "kept_back"]
    assert guarded == [-tiny().balance.orders.weights["kept_back"]]
    assert moved(minutes, "blue", "exposure") == 2 * EFFECTS.leak_exposure


# --- answer ---------------------------------------------------------------------------------------
def test_an_answer_wins_part_back_and_wears_the_text() -> None:
    """R4.62"""
    used = {"platform": {"uses": {"blue": 1}, "published": True}}

    minutes = carried(tiny(), scene(tiny(), documents=used), "red", "anna answer platform")

    assert moved(minutes, "red", "legitimacy") == 6 // EFFECTS.answer_weight
    assert papers.worn(minutes.state, "platform") == 2
    assert keys(tiny(), minutes.state, "red", "anna answer platform") == ("answered_already",)


def test_one_answers_only_what_is_aimed_at_oneself_and_has_been_used() -> None:
    """R4.62"""
    state = scene(tiny())

    assert keys(tiny(), state, "red", "anna answer note") == ("not_at_us", "answered_already")
    assert keys(tiny(), state, "blue", "boris answer note") == ("answered_already",)


def test_a_text_that_replies_makes_an_answer_likelier() -> None:
    """R4.62"""
    scenario = with_text("note", answers=("platform",))
    used = {"platform": {"uses": {"blue": 1}, "published": True}}

    minutes = carried(scenario, scene(scenario, documents=used), "red", "anna answer platform")

    reasons = entries(minutes, "done")[0].tally
    assert reasons is not None
    replies = [(r.amount, r.about) for r in reasons.reasons if r.key == "reply"]
    assert replies == [(scenario.balance.orders.weights["reply"], ("note",))]


# --- old quarrels ---------------------------------------------------------------------------------
def test_an_old_quarrel_is_remembered_when_names_are_struck_out() -> None:
    """R4.63, R7.3"""
    scenario = with_text("note", about=("boris",))
    state = scene(scenario)
    election = scenario.elections["new_committee"]

    after = carried(scenario, state, "red", "anna compromise boris with note").state

    stain = 8 // EFFECTS.stain_weight
    before = approval(scenario, state, election, "", "boris").total
    assert after.people["boris"].stain == stain
    assert approval(scenario, after, election, "", "boris").total == (
        before - stain * EFFECTS.strike["stain"]
    )


def test_an_answer_takes_the_stain_off_again() -> None:
    """R4.62, R4.63"""
    scenario = with_text("note", about=("boris",))
    stained = carried(scenario, scene(scenario), "red", "anna compromise boris with note").state

    after = carried(scenario, stained, "blue", "boris answer note").state

    assert after.people["boris"].stain == 0


def test_only_whom_a_text_is_about_can_be_compromised() -> None:
    """R4.63"""
    line = "anna compromise gleb with note"

    assert keys(tiny(), scene(tiny()), "red", line) == ("not_about",)


# --- platforms ------------------------------------------------------------------------------------
def test_a_turn_moves_the_platform_by_which_people_vote() -> None:
    """R4.64, R5.3"""
    minutes = carried(tiny(), scene(tiny()), "blue", "boris shift order plus")

    followers = Delegate("west", 1, "blue", nominee=False, person=None, nerve=5)
    assert positions(tiny(), minutes.state, followers) == {"order": -8 + EFFECTS.turn_step}
    assert platforms.platform(tiny(), minutes.state, "blue") == {"order": -4}
    assert tiny().factions["blue"].platform == {"order": -8}


def test_a_turn_to_an_enemys_place_costs_name_and_cohesion() -> None:
    """R4.64"""
    minutes = carried(tiny(), scene(tiny()), "blue", "boris shift order plus")

    weights = tiny().balance.orders.weights
    against = 10 * weights["turn_salience"] + weights["turn_rival"] - 10 * weights["turn_excused"]
    cost = against // EFFECTS.turn_burden
    assert cost > 0
    assert moved(minutes, "blue", "legitimacy") == moved(minutes, "blue", "cohesion") == -cost


def test_the_programme_of_a_beaten_rival_is_taken_over_cheaply() -> None:
    """R4.64: the rule of 1928."""
    state = scene(tiny(), people={"anna": {"standing": "expelled"}})

    minutes = carried(tiny(), state, "blue", "boris shift order plus")

    assert moved(minutes, "blue", "legitimacy") == moved(minutes, "blue", "cohesion") == 0


def test_who_has_lost_the_politburo_is_beaten() -> None:
    """R4.64"""
    state = scene(tiny(), bodies={"politburo": {"full": ("boris", "gleb")}})

    assert platforms.beaten(tiny(), state, "red")
    assert not platforms.beaten(tiny(), state, "blue")


def test_a_successor_undoes_the_defeat_only_in_the_politburo() -> None:
    """R4.64, R13.9"""
    led, gone = {"red": {"leader": "rita"}}, {"anna": {"standing": "expelled"}}
    seats = {"politburo": {"full": ("boris", "rita")}}
    outside = scene(tiny(), factions=led, people=gone)
    inside = scene(tiny(), factions=led, people=gone, bodies=seats)

    assert platforms.beaten(tiny(), outside, "red")
    assert not platforms.beaten(tiny(), inside, "red")


def test_only_the_leader_turns_and_not_beyond_the_end() -> None:
    """R4.64"""
    state = scene(tiny(), factions={"red": {"platform": {"order": 10}}})

    assert keys(tiny(), state, "red", "rita shift order plus") == ("leader_speaks", "at_the_end")
    assert keys(tiny(), state, "red", "anna shift order minus") == ()


def test_events_move_platforms_and_conditions_ask_for_them() -> None:
    minutes = Minutes(tiny(), scene(tiny()))

    apply_all(minutes, [ChangePlatform("platform", "red", "order", -3)], START)

    assert holds(tiny(), minutes.state, PlatformIs("platform", "red", "order", 5, 5))
    assert not holds(tiny(), minutes.state, PlatformIs("platform", "red", "order", 6))


# --- 1925 -----------------------------------------------------------------------------------------
def test_in_1925_the_testament_had_been_heard_and_no_paper_prints_it() -> None:
    scenario = load("1925-fourteenth-congress")
    state = scene(scenario)

    record = state.documents["lenin_testament"]
    assert record.readers == {"central_committee": "1924-05-22", "delegations": "1924-05-23"}
    line = "zinoviev publish lenin_testament in leningrad_pravda"
    assert keys(scenario, state, "leningrad", line) == ("kept_back",)
    assert keys(scenario, state, "leningrad", "zinoviev leak lenin_testament") == ()


def test_what_old_papers_left_on_a_name_is_forgotten(scenario: Scenario) -> None:
    """R8.10: sooner or later, a point at a time, and never below none."""
    minutes, left = Minutes(scenario, scene(scenario, people={"trotsky": {"stain": 2}})), []

    for turn in range(200):
        minutes.advance(seed=turn)
        papers.settle(minutes)
        left.append(minutes.state.people["trotsky"].stain)

    assert sorted(left, reverse=True) == left
    assert left[-1] == 0
