"""R7.12, R7.14: a body that is called, and two that are called together."""

from __future__ import annotations

from game.rules.cases import case
from game.rules.joint import bodies_of
from game.rules.model import Scenario
from game.rules.posts import sits
from game.rules.votes import roll_call
from tests.rules.scene import carried, keys, played, scene, tiny

CALL = "anna call committee"
LED = {"politburo": {"full": ("anna", "rita", "boris")}}


def test_a_body_that_is_called_meets_on_the_next_turn_and_gives_its_offices() -> None:
    """R7.12"""
    state = played(tiny(), scene(tiny(), bodies=LED), red=[CALL])

    assert sits(tiny(), state, "committee")
    assert "does_not_sit" not in keys(tiny(), state, "red", "anna propose gleb for paper")


def test_the_majority_of_the_organ_calls_it_or_a_third_of_the_members() -> None:
    """R4.89"""
    led = scene(tiny(), bodies={**LED, "committee": {"others": {"blue": 2, "uncommitted": 3}}})
    few = {"others": {"blue": 0, "red": 4}, "full": ("anna", "boris", "gleb")}

    assert keys(tiny(), led, "red", CALL) == ()
    assert keys(tiny(), scene(tiny()), "blue", "bella call committee")[:1] == ("no_third",)
    assert "no_third" in keys(tiny(), scene(tiny(), bodies={"committee": few}), "blue", CALL_BLUE)


CALL_BLUE = "boris call committee"


def test_a_minority_that_calls_it_is_seen_to() -> None:
    """R7.12"""
    seen = tiny().balance.bodies.call_exposure
    held = {"committee": {"full": ("boris", "bella", "gleb"), "others": {"red": 3}}}

    minutes = carried(tiny(), scene(tiny(), bodies=held), "blue", CALL_BLUE)

    assert minutes.state.factions["blue"].exposure == 30 + seen
    assert minutes.state.called == {"committee": 1}


def test_whoever_leads_a_body_calls_it_without_a_word(scenario: Scenario) -> None:
    """R7.12: nobody of a majority is seen as a minority, whoever elects which organ."""
    state = scene(scenario, day="1925-09-08")

    minutes = carried(scenario, state, "secretariat", "kuibyshev call control_commission")

    before, after = state.factions["secretariat"], minutes.state.factions["secretariat"]
    assert after.exposure == before.exposure


def test_what_sits_anyway_is_not_called(scenario: Scenario) -> None:
    """R4.89"""
    before = scene(scenario, day="1925-09-22")
    sitting = scene(scenario, day="1925-10-06")

    for state in (before, sitting):
        assert "sits_anyway" in keys(
            scenario, state, "secretariat", "stalin call central_committee"
        )


def test_what_is_called_already_is_not_called_again(scenario: Scenario) -> None:
    """R4.89, R7.14: by whomever."""
    state = scene(scenario, day="1925-09-08", called={JOINT: 2})

    for target in ("central_committee", JOINT):
        assert "sits_anyway" in keys(scenario, state, "secretariat", f"stalin call {target}")


def test_what_was_tabled_for_later_is_voted_on_at_a_called_plenum(scenario: Scenario) -> None:
    """R7.12"""
    called = scene(scenario, day="1925-09-08", called={"central_committee": 1})
    tabled = scene(
        scenario,
        day="1925-09-08",
        called={"central_committee": 1},
        agenda=("open_discussion",),
    )

    assert "open_discussion" not in played(scenario, called).results
    assert "open_discussion" in played(scenario, tabled).results


# --- joint plenums ------------------------------------------------------------------------------
JOINT = "central_committee+control_commission"


def test_the_politburos_majority_calls_a_joint_plenum_with_the_commissions_consent(
    scenario: Scenario,
) -> None:
    """R7.14"""
    led = {"politburo": {"full": ("stalin", "bukharin", "molotov", "zinoviev")}}
    ours = scene(scenario, day="1925-09-08", bodies=led)
    theirs = {"full": (), "others": {"leningrad": 100}}
    refused = scene(scenario, day="1925-09-08", bodies={**led, "control_commission": theirs})
    few = {"full": (), "others": {"uncommitted": 300}}
    alone = scene(scenario, day="1925-09-08", bodies={**led, "control_commission": few})

    assert keys(scenario, ours, "secretariat", f"stalin call {JOINT}") == ()
    assert "no_consent" in keys(scenario, refused, "secretariat", f"stalin call {JOINT}")
    assert "no_consent" in keys(scenario, alone, "secretariat", f"stalin call {JOINT}")


def test_a_third_of_the_members_of_both_can_call_it(scenario: Scenario) -> None:
    """R7.14"""
    some = {"full": (), "others": {"leningrad": 40, "secretariat": 60}}
    bodies = {"control_commission": some, "central_committee": {"others": {"leningrad": 10}}}
    state = scene(scenario, day="1925-09-08", bodies=bodies)

    found = keys(scenario, state, "leningrad", f"zinoviev call {JOINT}")
    assert ("no_third" in found, "no_consent" in found) == (False, False)
    assert "no_third" in keys(
        scenario, scene(scenario, day="1925-09-08"), "left", f"trotsky call {JOINT}"
    )


def test_both_bodies_sit_and_vote_on_whatever_comes_before_either(scenario: Scenario) -> None:
    """R7.14: nobody votes twice."""
    state = scene(scenario, day="1925-09-08", called={JOINT: 1}, agenda=("open_discussion",))
    voters = roll_call(scenario, state, "open_discussion").ballots
    people = [one.delegate.person for one in voters if one.delegate.person]

    assert sits(scenario, state, "central_committee")
    assert sits(scenario, state, "control_commission")
    assert {one.delegate.where for one in voters} == set(bodies_of(JOINT))
    assert len(people) == len(set(people))
    assert "open_discussion" in played(scenario, state).results


def test_its_members_charge_without_an_office_and_it_votes_at_once(scenario: Scenario) -> None:
    """R7.14, R6.72: by the same two thirds."""
    proved = {"secretariat": {"exposure": 100}}
    order = "zinoviev charge molotov"
    quiet = scene(scenario, day="1925-09-08", factions=proved)
    called = scene(scenario, day="1925-09-08", factions=proved, called={JOINT: 1})

    assert keys(scenario, quiet, "leningrad", order) == ("no_power",)
    assert keys(scenario, called, "leningrad", order) == ()
    minutes = carried(scenario, called, "leningrad", order)
    item = case(minutes.state.agenda[-1])
    assert item is not None
    assert item.turn == called.turn
    assert scenario.motions[item.id].majority == "two_thirds"


def test_at_it_a_member_goes_only_to_what_it_hears(scenario: Scenario) -> None:
    """R7.14: a warning is the Commission's own."""
    little = {"secretariat": {"exposure": 25}}
    state = scene(scenario, day="1925-09-08", factions=little, called={JOINT: 1})

    assert keys(scenario, state, "leningrad", "zinoviev charge molotov") == ("no_power",)
