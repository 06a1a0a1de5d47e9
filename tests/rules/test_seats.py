"""R7.8, R7.9, R5.11: sittings vote on who has a post, and on who is let go."""

from __future__ import annotations

from dataclasses import replace

from game.rules.effects import apply_all
from game.rules.minutes import Minutes
from game.rules.model import Scenario
from game.rules.orders import parse
from game.rules.posts import about_post, judge, post_reasons, sits
from game.rules.state import Cause, State
from game.rules.verbs.seats import asked
from game.rules.votes import roll_call, whip_count
from tests.rules.scene import carried, keys, pact, played, scene, tiny

BODIES = tiny().balance.bodies
PROPOSE = "anna propose rita for ministry"


def motion(state: State, faction: str, line: str) -> str:
    item = asked(tiny(), state, faction, parse(line))
    assert item is not None
    return item.id


def decided(state: State) -> tuple[str, bool]:
    """The motion about a post that was voted on last, and whether it was carried."""
    name = [motion for motion in state.results if about_post(motion)][-1]
    return name, state.results[name].carried


def lost(state: State, faction: str, line: str) -> Minutes:
    """The minutes after the vote on what an order asks was lost."""
    minutes = carried(tiny(), state, faction, line)
    item = tiny().motions[minutes.state.agenda[-1]]
    apply_all(minutes, item.lost, Cause("motion", item.id, faction))
    return minutes


# --- sittings -----------------------------------------------------------------------------------
def test_a_standing_body_sits_in_every_turn_and_another_with_its_assembly(
    scenario: Scenario,
) -> None:
    """R7.8"""
    opening, plenum = scene(scenario), scene(scenario, day="1925-10-06")

    assert sits(scenario, opening, "politburo")
    assert not sits(scenario, opening, "central_committee")
    assert sits(scenario, plenum, "central_committee")


def test_a_post_of_a_place_is_kept_by_its_machine_until_a_vote_opens_the_place(
    scenario: Scenario,
) -> None:
    """R4.84: the chair of the Leningrad Soviet is not given away in Moscow."""
    line = "bukharin propose tomsky for leningrad_soviet"
    opened = scene(scenario, organisations={"leningrad": {"mandate": True}})
    vacant = scene(scenario, organisations={"leningrad": {"secretary": None}})

    assert keys(scenario, scene(scenario), "right", line) == ("kept_at_home",)
    assert keys(scenario, opened, "right", line) == keys(scenario, vacant, "right", line) == ()


def test_a_name_comes_before_the_body_that_fills_the_office_in_the_same_turn() -> None:
    """R7.8"""
    after = played(tiny(), scene(tiny()), red=[PROPOSE])

    name, won = decided(after)
    item = about_post(name)
    assert item is not None
    assert (item.person, item.post, item.body) == ("rita", "ministry", "secretariat")
    assert won
    assert after.offices["ministry"] == "rita"


def test_the_members_vote_by_name_with_their_reasons() -> None:
    """R7.8, R5.11"""
    minutes = carried(tiny(), scene(tiny()), "red", PROPOSE)

    ballots = {
        ballot.delegate.person: ballot
        for ballot in roll_call(tiny(), minutes.state, minutes.state.agenda[-1]).ballots
    }

    assert set(ballots) == {"anna", "rita", "bruno"}
    assert ballots["rita"].side == "for"
    assert ballots["rita"].tally.amount("felt_alone") == 100 * BODIES.known_tie // 100


def test_the_holder_is_protected_by_custom_and_loses_it_with_exposure() -> None:
    """R5.11"""
    state = scene(tiny())
    name = motion(state, "red", "anna propose galya for west_paper")
    voter = whip_count(tiny(), state, name).ballots[0].delegate

    def custom(exposure: int) -> int:
        held = scene(tiny(), factions={"blue": {"exposure": exposure}})
        found = post_reasons(tiny(), held, name, voter)
        return next(reason.amount for reason in found if reason.key == "custom")

    assert custom(0) == -BODIES.custom
    assert custom(30) == 30 * BODIES.custom_exposure // 100 - BODIES.custom
    assert custom(100) == 0


def test_a_post_taken_from_others_costs_legitimacy_and_the_tie_of_who_lost_it() -> None:
    """R7.8"""
    item = tiny().motions["propose.gleb.paper.committee.0.red.blue.bella"]
    told = {type(effect).__name__: effect for effect in item.carried}

    assert told["ChangeMeasure"].by == -(3 * BODIES.taken // 100)  # type: ignore[union-attr]
    assert item.opposer == "blue"
    assert item.lines == {"red": "for", "blue": "against"}


def test_a_name_voted_down_costs_the_name_of_who_put_it() -> None:
    """R7.8"""
    state = lost(scene(tiny()), "red", PROPOSE).state

    assert state.offices["ministry"] is None
    assert state.factions["red"].legitimacy == 50 - BODIES.refused
    assert state.factions["red"].cohesion == 80 - BODIES.refused


def test_to_reach_for_the_post_of_an_ally_turns_on_the_ally() -> None:
    """R4.84, R6.6"""
    bloc = (pact("red", "blue", gives="bloc"),)
    state = scene(tiny(), pacts=bloc, offices={"ministry": "bruno"})

    minutes = carried(tiny(), state, "red", PROPOSE)

    assert minutes.state.pacts[0].trust < 50


# --- who can be proposed ------------------------------------------------------------------------
def test_only_members_of_the_body_propose_and_only_when_it_sits() -> None:
    """R4.84"""
    state = scene(tiny())

    assert keys(tiny(), state, "blue", "bella propose bella for ministry")[0] == "no_seat"
    assert "does_not_sit" in keys(tiny(), state, "red", "anna propose gleb for paper")


def test_a_name_needs_weight_and_follows_nobody_else() -> None:
    """R4.84"""
    state = scene(tiny())

    assert keys(tiny(), state, "red", "anna propose galya for ministry") == ("little_known",)
    assert keys(tiny(), state, "red", "anna propose bella for ministry") == ("follows_others",)
    held = scene(tiny(), offices={"ministry": "rita"})
    assert "holds_it" in keys(tiny(), held, "red", PROPOSE)


def test_a_post_that_was_voted_on_is_left_alone_for_a_while() -> None:
    """R4.84"""
    after = played(tiny(), scene(tiny()), red=[PROPOSE])

    assert keys(tiny(), after, "red", "anna propose gleb for ministry") == ("asked_lately",)


def test_nobody_is_proposed_for_a_seat_that_is_not_free() -> None:
    """R4.84, R7.1"""
    state = scene(tiny(), day="1925-01-08", bodies={"secretariat": {"full": ("anna", "rita")}})
    full = scene(tiny(), day="1925-01-08")

    assert "no_place" in keys(tiny(), full, "red", "anna propose gleb for secretariat")
    assert "no_place" not in keys(tiny(), state, "red", "anna propose gleb for secretariat")


# --- resignations -------------------------------------------------------------------------------
def test_who_is_asked_to_stay_is_the_stronger_and_less_so_each_time() -> None:
    """R7.9"""
    first = tiny().motions["resign.rita.commission_chair.politburo.0.red.0."]
    third = tiny().motions["resign.rita.commission_chair.politburo.0.red.2."]

    assert first.carried[0].by == 4 * BODIES.stay // 100  # type: ignore[union-attr]
    assert third.carried[0].by == max(0, 4 * BODIES.stay // 100 - 2 * BODIES.stay_worn)  # type: ignore[union-attr]


def test_who_is_let_go_leaves_a_vacant_post() -> None:
    """R7.9"""
    state = lost(scene(tiny()), "blue", "bella resign from west_paper").state

    assert state.offices["west_paper"] is None
    assert state.factions["blue"].cohesion == 80 - BODIES.released
    assert state.factions["blue"].exposure == 30 - BODIES.spared


def test_a_majority_takes_the_resignation_of_an_opponent_and_fills_the_post(
    scenario: Scenario,
) -> None:
    """R7.9, R7.8: as with Trotsky's letter of 15 January 1925."""
    offered = played(scenario, scene(scenario), left=["trotsky resign from concessions"])
    name, stays = decided(offered)

    assert name.startswith("resign.trotsky.concessions")
    assert not stays
    assert offered.offices["concessions"] is None
    filled = played(scenario, offered, secretariat=["stalin propose kalinin for concessions"])
    assert filled.offices["concessions"] == "kalinin"


def test_a_body_that_does_not_sit_is_stood_in_for_by_one_that_it_elects(
    scenario: Scenario,
) -> None:
    """R7.9"""
    assert judge(scenario, scene(scenario), "general_secretary") == "politburo"
    plenum = scene(scenario, day="1925-10-06")
    assert judge(scenario, plenum, "general_secretary") == "central_committee"


def test_a_general_secretary_with_the_majority_is_asked_to_stay(scenario: Scenario) -> None:
    """R7.9: as on 19 August 1924, in December 1926 and on 19 December 1927."""
    state = scene(scenario, day="1925-10-06")
    offer = "stalin resign from general_secretary"

    after = played(scenario, state, secretariat=[offer])

    name, stays = decided(after)
    assert name.startswith("resign.stalin.general_secretary.central_committee")
    assert stays
    assert after.offices["general_secretary"] == "stalin"
    assert after.results[name].ballots.for_ > 30


def test_one_does_not_offer_twice_in_a_month() -> None:
    """R4.85"""
    after = played(tiny(), scene(tiny()), blue=["boris resign from politburo"])
    left = replace(after, bodies=scene(tiny()).bodies)

    assert keys(tiny(), left, "blue", "boris resign from politburo") == ("offered_lately",)
