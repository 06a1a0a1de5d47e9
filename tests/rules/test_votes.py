"""R5: how a delegate weighs a motion."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.rules.delegates import Delegate, blocs, delegation
from game.rules.model import Scenario
from game.rules.pressure import Hall, Pressure, faces, pressed, side_of, visible_lead
from game.rules.state import Ballots, Delegation, Result, State
from game.rules.tally import Reason, tally
from game.rules.votes import Ballot, counted, roll_call, whip_count
from game.rules.weighing import Weighing, line
from tests.rules.scene import pact, scene, tiny

MAIN = "main"


def ballots(state: State, motion: str = MAIN) -> dict[str, Ballot]:
    """The leanings of those who have a name."""
    found = whip_count(tiny(), state, motion).ballots
    return {ballot.delegate.person: ballot for ballot in found if ballot.delegate.person}


def weighed(ballot: Ballot, key: str) -> int:
    return ballot.tally.amount(key)


def of_bloc(state: State, where: str, faction: str, *, nominee: bool) -> Ballot:
    """Some anonymous delegate of a bloc."""
    return next(
        ballot
        for ballot in whip_count(tiny(), state, MAIN).ballots
        if (ballot.delegate.where, ballot.delegate.faction) == (where, faction)
        and ballot.delegate.nominee == nominee
        and ballot.delegate.person is None
    )


# --- bound --------------------------------------------------------------------------------------
def test_a_nominee_is_bound_as_far_as_grip_and_cohesion_reach() -> None:
    """R5.2: grip 80, and cohesion 80 counts as 90."""
    bound = tiny().balance.votes.bound

    nominee = of_bloc(scene(tiny()), "north", "red", nominee=True)

    assert weighed(nominee, "bound") == bound * 80 * 90 // 10_000


def test_a_nominee_against_pulls_as_hard() -> None:
    """R5.2"""
    bound = tiny().balance.votes.bound

    nominee = of_bloc(scene(tiny()), "west", "blue", nominee=True)

    assert weighed(nominee, "bound") == -(bound * 70 * 90 // 10_000)


def test_the_grip_counts_half_once_the_organisation_has_another_patron() -> None:
    """R5.2"""
    sent = Delegation("blue", 28, {"blue": 7, "red": 1, "": 4})
    state = scene(tiny(), organisations={"west": {"delegation": sent, "secretary": "gleb"}})

    nominee = of_bloc(state, "west", "blue", nominee=True)

    assert weighed(nominee, "bound") == -(tiny().balance.votes.bound * 35 * 90 // 10_000)


def test_a_follower_whom_no_machine_sent_goes_with_the_faction() -> None:
    """R5.2"""
    follow = tiny().balance.votes.follow

    follower = of_bloc(scene(tiny()), "north", "red", nominee=False)

    assert weighed(follower, "follows") == follow * 90 // 100
    assert weighed(follower, "bound") == 0


def test_an_abstaining_line_pulls_nobody() -> None:
    """R5.2"""
    state = scene(tiny(), lines={MAIN: {"red": "abstain"}})

    nominee = of_bloc(state, "north", "red", nominee=True)

    assert weighed(nominee, "bound") == 0


def test_the_uncommitted_are_bound_by_nobody() -> None:
    """R5.2"""
    gleb = ballots(scene(tiny()))["gleb"]

    assert {reason.key for reason in gleb.tally.reasons} <= {
        "convinced",
        "argued",
        "doctrine",
        "prestige",
        "fear",
    }


def test_without_a_line_a_faction_is_against_its_enemys_motions() -> None:
    """R5.2"""
    motions = {**tiny().motions, MAIN: replace(tiny().motions[MAIN], lines={"red": "for"})}
    scenario = replace(tiny(), motions=motions)

    found = whip_count(scenario, scene(tiny()), MAIN).ballots
    bella = next(ballot for ballot in found if ballot.delegate.person == "bella")

    assert weighed(bella, "hostile") == -tiny().balance.votes.hostility


def test_an_instruction_comes_before_a_promise_and_a_promise_before_the_motions_own_line() -> None:
    """R5.2"""
    motion = tiny().motions[MAIN]
    promise = pact("red", "blue", asks="vote:main:for")

    own = scene(tiny())
    promised = scene(tiny(), pacts=(promise,))
    instructed = scene(tiny(), pacts=(promise,), lines={MAIN: {"blue": "abstain"}})

    sides = [line(tiny(), state, motion, "blue") for state in (own, promised, instructed)]
    assert sides == ["against", "for", "abstain"]


def test_an_offer_that_is_not_signed_binds_nobody() -> None:
    """R5.2"""
    offer = pact("red", "blue", asks="vote:main:for", signed=False)

    assert line(tiny(), scene(tiny(), pacts=(offer,)), tiny().motions[MAIN], "blue") == "against"


# --- the other reasons --------------------------------------------------------------------------
def test_own_positions_come_before_the_platform_and_the_platform_before_the_mood() -> None:
    """R5.3"""
    people = {**tiny().people, "gleb": replace(tiny().people["gleb"], positions={"order": -10})}
    scenario = replace(tiny(), people=people)
    balance = tiny().balance.votes

    found = whip_count(scenario, scene(scenario), MAIN).ballots
    by_name = {ballot.delegate.person: ballot for ballot in found}

    cap = balance.conviction_cap
    assert weighed(by_name["gleb"], "convinced") == -min(cap, balance.conviction)
    assert weighed(by_name["rita"], "convinced") == min(cap, 8 * balance.conviction // 10)
    assert weighed(by_name["galya"], "convinced") == 2 * balance.conviction // 10


def test_arguments_weigh_more_with_the_uncommitted() -> None:
    """R5.3"""
    state = scene(tiny(), arguments={MAIN: {"boris": -10}})
    balance = tiny().balance.votes

    heard = ballots(state)

    assert weighed(heard["gleb"], "argued") == -10 * balance.argument // 100
    assert weighed(heard["rita"], "argued") == -10 * balance.argument_committed // 100


def test_arguments_reach_a_limit() -> None:
    """R5.3"""
    state = scene(tiny(), arguments={MAIN: {"boris": -100, "bella": -100}})

    assert weighed(ballots(state)["gleb"], "argued") == -tiny().balance.votes.argument_cap


def test_prestige_is_the_movers_name_against_the_opposers() -> None:
    """R5.4"""
    state = scene(tiny(), factions={"red": {"legitimacy": 70}, "blue": {"legitimacy": 40}})
    balance = tiny().balance.votes

    found = ballots(state)

    assert weighed(found["gleb"], "prestige") == 30 * balance.prestige // 100
    assert weighed(found["rita"], "prestige") == 30 * balance.prestige_committed // 100


def test_ties_to_the_leaders_pull_those_who_have_a_name() -> None:
    """R5.7"""
    state = scene(tiny(), people={"gleb": {"ties": {"anna": 60, "boris": -40}}})

    found = ballots(state)

    assert weighed(found["gleb"], "tied") == 100 * tiny().balance.votes.tie // 100
    assert weighed(found["anna"], "tied") == 0


# --- fear ---------------------------------------------------------------------------------------
def alone(nerve: int, **changes: Any) -> tuple[State, Scenario]:
    """Gleb against the motion among three in the Politburo, with the majority for it."""
    people = {
        **tiny().people,
        "gleb": replace(tiny().people["gleb"], positions={"order": -10}, nerve=nerve),
    }
    sides: Mapping[str, Any] = {"red": "for", "blue": "for"}
    motion = replace(tiny().motions[MAIN], assembly="sitting", opposer=None, lines=sides)
    scenario = replace(tiny(), people=people, motions={**tiny().motions, MAIN: motion})
    return scene(scenario, **changes), scenario


def test_fear_draws_a_dissenter_back_and_no_further_than_to_nothing() -> None:
    """R5.5"""
    state, scenario = alone(nerve=1)

    gleb = whip_count(scenario, state, MAIN).ballots[2]

    assert weighed(gleb, "convinced") < 0 < weighed(gleb, "fear")
    assert gleb.tally.total <= 0


def test_the_more_nerve_the_less_fear() -> None:
    """R5.5"""
    fears = []
    for nerve in range(1, 11):
        state, scenario = alone(nerve)
        fears.append(weighed(whip_count(scenario, state, MAIN).ballots[2], "fear"))

    assert fears == sorted(fears, reverse=True)
    assert fears[-1] < fears[0]


@pytest.mark.parametrize("seed", range(12))
def test_fear_never_turns_a_nay_into_an_aye(scenario: Scenario, seed: int) -> None:
    """R5.5: take fear out of any ballot of a roll call, and the ballot is on the same side of 0."""
    state = scene(scenario, seed=seed, day="1925-12-23")
    frightened = 0

    for ballot in roll_call(scenario, state, "vote_559_65").ballots:
        fear = weighed(ballot, "fear")
        without = ballot.tally.total - fear
        frightened += bool(fear)
        assert fear == 0 or (fear > 0) == (without < 0)
        assert ballot.tally.total * without >= 0
        assert ballot.side == "abstain" or (ballot.side == "for") == (without > 0)

    assert frightened > 20


def test_a_friendly_machine_at_home_shelters_from_fear(scenario: Scenario) -> None:
    """R5.5: the same delegates of Leningrad, with and without a machine of their own."""

    def frightened(secretary: str | None) -> int:
        elected = delegation(scenario, scene(scenario), "leningrad")
        place = {"delegation": elected, "secretary": secretary}
        state = scene(scenario, day="1925-12-23", organisations={"leningrad": place})
        called = whip_count(scenario, state, "vote_559_65").ballots
        return sum(
            weighed(ballot, "fear")
            for ballot in called
            if ballot.delegate.where == "leningrad" and ballot.delegate.faction == "leningrad"
        )

    assert frightened("zalutsky") < frightened(None)


# --- a hall that has decided --------------------------------------------------------------------
def voted_down(state: State, *, called: bool = True) -> State:
    """The same hall after blue has lost a vote in it: its motion, if the roll was called."""
    lost = Result(
        turn=0, carried=False, ballots=Ballots(30, 60, 10) if called else Ballots(0, 0, 0)
    )
    return replace(state, results={"rival": lost})


def rivals() -> Scenario:
    """The tiny scenario with a motion of blue's in the congress, before the main one."""
    rival = replace(tiny().motions[MAIN], id="rival", mover="blue", opposer="red")
    return replace(tiny(), motions={**tiny().motions, "rival": rival})


def machine(ballot: Ballot) -> int:
    return sum(weighed(ballot, key) for key in ("bound", "officials", "held_safe", "held_rooted"))


def test_a_machine_whose_faction_was_beaten_binds_its_nominees_less() -> None:
    """R5.12"""
    kept = tiny().balance.votes.beaten
    state = voted_down(scene(rivals()))

    for ballot in whip_count(rivals(), state, MAIN).ballots:
        taken = weighed(ballot, "beaten")
        if ballot.delegate.faction == "blue" and ballot.delegate.nominee:
            assert machine(ballot) < 0 < taken
            assert abs(machine(ballot) + taken) == pytest.approx(
                -machine(ballot) * kept / 100, abs=1
            )
        else:
            assert taken == 0


def test_what_was_let_pass_without_a_roll_call_beats_nobody() -> None:
    """R5.12"""
    before = whip_count(rivals(), scene(rivals()), MAIN).ballots

    assert whip_count(rivals(), voted_down(scene(rivals()), called=False), MAIN).ballots == before


def test_a_beaten_machine_shelters_nobody_from_fear(scenario: Scenario) -> None:
    """R5.12: Leningrad's delegates of 1925, before the vote of 23 December and after it."""
    state = scene(scenario, day="1925-12-28")
    lost = Result(turn=0, carried=True, ballots=Ballots(559, 65, 41))

    def frightened(state: State) -> int:
        called = whip_count(scenario, state, "lenpravda_seized").ballots
        return sum(weighed(b, "fear") for b in called if b.delegate.where == "leningrad")

    assert frightened(replace(state, results={"vote_559_65": lost})) > frightened(state)


scores = st.integers(-60, 60)


@given(scores, st.integers(-40, 40), st.integers(0, 20))
def test_the_faces_of_the_die_are_those_on_which_a_delegate_votes_so(
    score: int, fear: int, sweep: int
) -> None:
    """R5.5, R5.8, R5.13: the whip count knows what every roll of the die would give."""
    balance = tiny().balance.votes
    weighs = Pressure(fear, sweep if fear > 0 else -sweep)
    own = tally(Reason("bound", score))
    rolls = range(-balance.mood, balance.mood + 1)
    sides = [
        side_of(balance, pressed(balance, tally(*own.reasons, Reason("mood", m)), weighs, "").total)
        for m in rolls
    ]

    assert faces(balance, score, weighs) == (sides.count("for"), sides.count("against"))


@given(scores, st.integers(-20, 20))
def test_a_hall_of_one_mind_sweeps_the_undecided_along_and_nobody_else(
    score: int, sweep: int
) -> None:
    """R5.13"""
    balance = tiny().balance.votes
    swept = pressed(balance, tally(Reason("bound", score)), Pressure(0, sweep), "")

    undecided = abs(score) < balance.threshold
    assert swept.amount("swept") == (sweep if undecided else 0)


@pytest.mark.parametrize(("lead", "sweep"), [(0, 0), (80, 0), (81, 1), (100, 20), (-100, -20)])
def test_only_a_lead_that_leaves_nearly_nobody_out_is_of_one_mind(lead: int, sweep: int) -> None:
    """R5.13"""
    votes = replace(tiny().balance.votes, unanimity=80, swept=100)
    scenario = replace(tiny(), balance=replace(tiny().balance, votes=votes))
    delegate = Delegate("north", 1, "", nominee=False, person=None, nerve=5)

    assert Hall(scenario, scene(scenario), lead, ()).weighs_on(delegate, 5).sweep == sweep


# --- the count ----------------------------------------------------------------------------------
def test_at_the_threshold_a_ballot_is_for_and_at_its_negative_against() -> None:
    """R5.9"""
    bar = tiny().balance.votes.threshold
    sides = {}
    for points in (bar, bar - 1, 1 - bar, -bar):
        heard = {"argument": 100, "argument_cap": 100}
        silent = {"conviction": 0, "prestige": 0, "fear": 0, "doctrine": 0}
        votes = replace(tiny().balance.votes, **heard, **silent)
        scenario = replace(tiny(), balance=replace(tiny().balance, votes=votes))
        state = scene(scenario, arguments={MAIN: {"anna": points}})
        found = whip_count(scenario, state, MAIN).ballots
        sides[points] = next(b.side for b in found if b.delegate.person == "gleb")

    assert [*sides.values()] == ["for", "abstain", "abstain", "against"]


def test_abstentions_count_against_a_majority() -> None:
    """R5.9: more than half of all ballots."""
    assert not Ballots(50, 1, 49).carried("half")
    assert Ballots(51, 49, 0).carried("half")


def test_two_thirds_are_two_thirds_to_the_vote() -> None:
    """R5.9, R6.72: one vote too few is too few."""
    assert Ballots(134, 67, 0).carried("two_thirds")
    assert not Ballots(134, 68, 0).carried("two_thirds")
    assert Ballots(135, 0, 67).needed("two_thirds") == 135


def test_every_ballot_is_the_sum_of_its_reasons(scenario: Scenario) -> None:
    """R0.3"""
    state = scene(scenario, day="1925-12-23")
    bar = scenario.balance.votes.threshold

    for ballot in roll_call(scenario, state, "vote_559_65").ballots:
        score = ballot.tally.total
        side = "for" if score >= bar else "against" if score <= -bar else "abstain"
        assert ballot.side == side


def test_a_roll_call_is_the_same_each_time_and_of_everybody(scenario: Scenario) -> None:
    """R0.4"""
    state = scene(scenario, day="1925-12-23")

    call = roll_call(scenario, state, "vote_559_65")

    assert call == roll_call(scenario, state, "vote_559_65")
    assert call.count.cast == len(call.ballots) == 665
    assert sum(len(part) for part in call.by_delegation().values()) == 665


def test_what_is_counted_is_what_the_roll_call_gives(scenario: Scenario) -> None:
    """R5: without dice for those whom none would move; and each ballot is the sum of its reasons"""
    for seed, motion in enumerate(("vote_559_65", "minin_abstains", "subordinate_secretariat")):
        state = scene(scenario, seed=seed, day="1925-12-23")
        called = roll_call(scenario, state, motion)

        assert counted(scenario, state, motion) == called.count
        for ballot in called.ballots:
            assert ballot.side == side_of(scenario.balance.votes, ballot.tally.total)


def test_a_bloc_weighs_what_each_of_its_delegates_would_weigh_alone(scenario: Scenario) -> None:
    """R5: those who have all but their nerve in common have the same reasons"""
    state = scene(scenario, day="1925-12-23")
    motion = scenario.motions["vote_559_65"]
    weighing = Weighing(scenario, state, motion, ())

    for bloc in blocs(scenario, state, scenario.assemblies[motion.assembly]):
        together = weighing.own(bloc)
        for delegate in bloc.delegates():
            assert weighing.own(delegate) == together


def test_who_votes_with_the_majority_in_any_mood_has_no_reason_to_fear_it(
    scenario: Scenario,
) -> None:
    """R5.5: so their ballot is known without what the hall weighs"""
    state = scene(scenario, day="1925-12-23")
    balance = scenario.balance.votes
    ballots = whip_count(scenario, state, "vote_559_65").ballots
    lead = visible_lead(balance, ((ballot.mind.score, 1) for ballot in ballots))
    hall = Hall(scenario, state, lead, ())

    for ballot in ballots:
        weighs = hall.weighs_on(ballot.delegate, ballot.delegate.nerve)
        assert ballot.mind.chance == faces(balance, ballot.mind.score, weighs)
        assert ballot.tally == pressed(balance, ballot.mind.own, weighs, ballot.delegate.where)


def test_the_whip_count_is_the_mean_of_many_roll_calls_within_its_spread(
    scenario: Scenario,
) -> None:
    """R5.8: of 60 roll calls the mean is within three standard errors and a half for rounding."""
    games = 60
    state = scene(scenario, day="1925-12-23")
    count = whip_count(scenario, state, "vote_559_65")

    calls = [
        roll_call(scenario, replace(state, seed=seed), "vote_559_65").count for seed in range(games)
    ]

    for side in ("for_", "against", "abstain"):
        mean = sum(getattr(call, side) for call in calls) / games
        error = (getattr(count.spread, side) + 1) / games**0.5
        assert abs(mean - getattr(count.expected, side)) <= 3 * error + 0.5, side


def test_the_spread_is_what_roll_calls_differ_by(scenario: Scenario) -> None:
    """R5.8"""
    games = 60
    state = scene(scenario, day="1925-12-23")
    count = whip_count(scenario, state, "vote_559_65")

    calls = [
        roll_call(scenario, replace(state, seed=seed), "vote_559_65").count for seed in range(games)
    ]

    for side in ("for_", "abstain"):
        votes = [getattr(call, side) for call in calls]
        mean = sum(votes) / games
        deviation = (sum((vote - mean) ** 2 for vote in votes) / games) ** 0.5
        spread = getattr(count.spread, side)
        assert spread * 0.7 - 1 <= deviation <= (spread + 1) * 1.4, side


def test_the_whip_count_sums_to_the_hall_and_so_does_each_delegation(scenario: Scenario) -> None:
    """R5.8"""
    state = scene(scenario, day="1925-12-23")

    count = whip_count(scenario, state, "vote_559_65")

    assert count.expected.cast == 665
    sizes = {name: place.delegates for name, place in scenario.organisations.items()}
    assert {where: ballots.cast for where, ballots in count.by_delegation.items()} == sizes


def test_a_ballot_that_no_face_of_the_die_can_change_is_not_open(scenario: Scenario) -> None:
    """R5.8: in 40 roll calls it never comes out otherwise, and most open ones do."""
    state = scene(scenario, day="1925-12-23")
    leanings = whip_count(scenario, state, "vote_559_65").ballots
    cast: dict[Delegate, set[str]] = {ballot.delegate: set() for ballot in leanings}

    for seed in range(40):
        for ballot in roll_call(scenario, replace(state, seed=seed), "vote_559_65").ballots:
            cast[ballot.delegate].add(ballot.side)

    sure = [ballot for ballot in leanings if not ballot.open]
    unsure = [ballot for ballot in leanings if ballot.open]
    assert all(cast[ballot.delegate] == {ballot.side} for ballot in sure)
    assert sum(len(cast[ballot.delegate]) > 1 for ballot in unsure) > len(unsure) // 2 > 0


def test_a_view_counts_as_the_state_does(scenario: Scenario) -> None:
    """R5.8, R1.4: the whip count needs no dice, so that a faction can make it."""
    state = scene(scenario, day="1925-12-23")

    blind = whip_count(scenario, replace(state, seed=None), "vote_559_65")

    assert blind == whip_count(scenario, state, "vote_559_65")


# --- the circular flow --------------------------------------------------------------------------
def test_other_secretaries_in_moscow_and_ukraine_swing_the_vote_by_about_their_delegations(
    scenario: Scenario,
) -> None:
    """R3.1, R5.2: who picks the delegates decides the congress."""
    taken = ("moscow", "ukr_kharkov", "ukr_donbas", "ukr_kiev")
    zinovievs = ("evdokimov", "bakaev", "safarov", "lashevich")
    places = {where: {"secretary": who} for where, who in zip(taken, zinovievs, strict=True)}
    before = scene(scenario, day="1925-12-23")
    after = scene(scenario, day="1925-12-23", organisations=places)
    nominees = sum(delegation(scenario, after, where).nominees for where in taken)
    delegates = sum(scenario.organisations[where].delegates for where in taken)

    was = whip_count(scenario, before, "vote_559_65").expected
    now = whip_count(scenario, after, "vote_559_65").expected

    assert nominees * 8 // 10 <= now.against - was.against <= delegates
    assert nominees * 8 // 10 <= was.for_ - now.for_ <= delegates
