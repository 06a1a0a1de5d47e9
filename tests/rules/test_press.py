"""R14: who edits a paper decides what it writes, and who keeps the doors who is heard."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from game.rules import press
from game.rules.conditions import holds
from game.rules.effects import apply_all
from game.rules.minutes import Minutes
from game.rules.state import Campaign, Cause, State
from game.rules.vocabulary import CloseDiscussion, DiscussionIs, OpenDiscussion
from tests.rules.scene import carried, entries, keys, pact, played, scene, tiny

PRESS = tiny().balance.press
WEST = "bella campaign west_paper against red"
ATTACK = Campaign("roman campaign paper against blue", "red", "against", "blue", 4)
DEFENCE = Campaign(WEST, "blue", "against", "red", 4)
ON_ORDER = Campaign("roman campaign paper on order", "red", "on", "order", 4)


def running(seed: int = 1, **papers: Campaign) -> State:
    return scene(tiny(), seed=seed, campaigns=papers)


UNREAD = {"note": {"published": False}}


def closed(**more: Any) -> State:
    """West is closed to red for five weeks."""
    return scene(tiny(), organisations={"west": {"barred": {"red": 5}, **more}})


def settled(state: State) -> Minutes:
    minutes = Minutes(tiny(), state)
    press.settle(minutes)
    return minutes


# --- papers -------------------------------------------------------------------------------------
def test_every_place_without_an_edited_paper_has_that_of_its_committee() -> None:
    assert press.papers(tiny()) == ("paper", "west_paper", "north", "south")
    assert press.papers_in(tiny(), "west") == ("west_paper", "paper")
    assert press.papers_in(tiny(), "north") == ("north", "paper")


def test_a_paper_follows_its_editor_and_a_committees_paper_the_secretary() -> None:
    state = scene(tiny())

    assert press.follows(tiny(), state, "paper", "red")
    assert press.follows(tiny(), state, "north", "red")
    assert not press.follows(tiny(), state, "west_paper", "red")


def test_an_editor_who_follows_nobody_prints_for_whoever_commands_the_body_above() -> None:
    state = scene(tiny(), offices={"paper": "gleb"})
    body = replace(state.bodies["committee"], others={"red": 4})
    state = replace(state, bodies={**state.bodies, "committee": body})

    assert press.follows(tiny(), state, "paper", "red")
    assert press.directs(tiny(), state, "red", "anna", "paper")
    assert not press.directs(tiny(), state, "blue", "boris", "paper")
    assert not press.directs(tiny(), state, "red", "rita", "paper")  # no seat in the committee


# --- campaigns ----------------------------------------------------------------------------------
def test_only_who_directs_a_paper_begins_a_campaign_in_it() -> None:
    assert keys(tiny(), scene(tiny()), "blue", WEST) == ()
    assert keys(tiny(), scene(tiny()), "blue", "boris campaign west_paper against red") == (
        "not_editor",
    )


def test_a_campaign_is_against_no_ally_and_not_begun_twice() -> None:
    allied = scene(tiny(), pacts=(pact("red", "blue", gives="bloc", asks="bloc"),))

    assert keys(tiny(), allied, "blue", WEST) == ("is_friend",)
    assert keys(tiny(), running(west_paper=DEFENCE), "blue", WEST) == ("campaign_runs",)


def test_a_campaign_begins_and_takes_the_place_of_the_one_before() -> None:
    minutes = carried(
        tiny(), running(west_paper=DEFENCE), "blue", "bella campaign west_paper on order"
    )

    begun = minutes.state.campaigns["west_paper"]
    assert (begun.how, begun.about, begun.weeks) == ("on", "order", PRESS.weeks)
    assert [entry.detail for entry in entries(minutes, "campaign_on")] == ["order"]


def test_a_local_paper_moves_its_place_more_and_a_hostile_grip_keeps_the_other_out() -> None:
    state = running(paper=ATTACK, west_paper=DEFENCE)
    alone = running(paper=ATTACK)

    assert press.reach(tiny(), state, "west_paper", "west").amount("local_paper") == PRESS.local
    there = press.reach(tiny(), alone, "paper", "west")
    assert there.amount("access") == -(70 * PRESS.access // 100)
    assert press.reach(tiny(), alone, "paper", "north").amount("access") == 0


def test_a_paper_that_answers_takes_from_the_reach_of_the_other() -> None:
    state = running(paper=ATTACK, west_paper=DEFENCE)

    assert press.reach(tiny(), state, "paper", "west").amount("answered_by") == -PRESS.answered
    assert press.reach(tiny(), state, "paper", "north").amount("answered_by") == 0


def test_two_campaigns_on_one_issue_from_opposite_sides_answer_each_other() -> None:
    theirs = Campaign("bella campaign west_paper on order", "blue", "on", "order", 4)

    assert press.opposed(tiny(), scene(tiny()), ON_ORDER, theirs)
    assert not press.opposed(tiny(), scene(tiny()), ON_ORDER, ON_ORDER)


def test_a_campaign_on_an_issue_moves_moods_towards_the_platform_and_not_beyond() -> None:
    for seed in range(60):
        before = running(seed, paper=ON_ORDER)
        minutes = settled(before)
        assert all(int(e.after) == int(e.before) + 1 for e in entries(minutes, "mood"))
    there = scene(
        tiny(),
        campaigns={"north": replace(ON_ORDER, order="rita campaign north on order")},
        organisations={"north": {"mood": {"order": 8}}},
    )
    assert all(not entries(settled(replace(there, seed=seed)), "mood") for seed in range(60))


def test_a_campaign_against_a_faction_costs_it_its_name_unless_it_is_answered() -> None:
    alone = settled(running(paper=ATTACK)).state.factions["blue"].legitimacy
    answered = settled(running(paper=ATTACK, west_paper=DEFENCE)).state.factions["blue"].legitimacy

    assert (alone, answered) == (50 - PRESS.blow, 50)


def test_a_campaign_against_who_decides_in_the_politburo_is_evidence_but_in_a_discussion() -> None:
    state = running(west_paper=DEFENCE)
    body = replace(state.bodies["politburo"], full=("anna", "rita"))
    state = replace(state, bodies={**state.bodies, "politburo": body})
    free = replace(state, discussion="1925-01-20")

    assert settled(state).state.factions["blue"].exposure == 30 + PRESS.exposure
    assert settled(free).state.factions["blue"].exposure == 30


def test_a_campaign_ends_with_its_weeks() -> None:
    minutes = settled(running(paper=replace(ATTACK, weeks=1)))

    assert minutes.state.campaigns == {}
    assert [e.cause.id for e in entries(minutes, "campaign_ends")] == ["campaign_over"]
    assert settled(running(paper=ATTACK)).state.campaigns["paper"].weeks == 3


def test_a_new_editor_stops_the_campaign_at_once() -> None:
    state = replace(running(west_paper=DEFENCE), offices={"west_paper": "roman", "paper": "roman"})

    minutes = settled(state)

    assert minutes.state.campaigns == {}
    assert [e.cause.id for e in entries(minutes, "campaign_ends")] == ["new_editor"]


def test_whoever_takes_a_place_has_its_paper() -> None:
    state = running(north=replace(ON_ORDER, order="rita campaign north on order"))
    organisation = replace(state.organisations["north"], secretary="bruno")
    taken = replace(state, organisations={**state.organisations, "north": organisation})

    assert settled(taken).state.campaigns == {}


# --- doors --------------------------------------------------------------------------------------
def test_only_the_secretary_closes_the_doors_and_only_once() -> None:
    assert keys(tiny(), scene(tiny()), "blue", "bella bar red in west") == ()
    assert keys(tiny(), scene(tiny()), "blue", "boris bar red in west") == ("not_secretary",)
    assert keys(tiny(), closed(), "blue", "bella bar red in west") == ("barred_already",)
    under = scene(tiny(), organisations={"west": {"mandate": True}})
    assert keys(tiny(), under, "blue", "bella bar red in west") == ("mandate_opens",)


def test_closing_them_is_seen() -> None:
    minutes = carried(tiny(), scene(tiny()), "blue", "bella bar red in west")

    assert minutes.state.organisations["west"].barred == {"red": PRESS.bar_weeks}
    assert minutes.state.factions["blue"].legitimacy == 50 - PRESS.bar_legitimacy
    assert [entry.subject for entry in entries(minutes, "barred")] == ["west"]


def test_nobody_barred_tours_or_gathers_there() -> None:
    assert keys(tiny(), closed(), "red", "roman tour west") == ("barred",)
    assert keys(tiny(), closed(), "red", "roman tour north") == ()
    assert "barred" in keys(
        tiny(), scene(tiny(), organisations={"north": {"barred": {"blue": 5}}}), "blue",
        "boris gather platform in north",
    )  # fmt: skip


def test_a_member_of_the_politburo_comes_by_its_decision() -> None:
    state = closed()
    body = replace(state.bodies["politburo"], full=("anna", "rita"))
    decided = replace(state, bodies={**state.bodies, "politburo": body})

    assert keys(tiny(), state, "red", "anna tour west") == ("barred",)
    assert keys(tiny(), decided, "red", "anna tour west") == ()
    assert keys(tiny(), decided, "red", "roman tour west") == ("barred",)


def test_a_mandate_an_inspection_a_new_secretary_and_time_open_them() -> None:
    later = replace(closed(), turn=5)

    assert not press.barred(closed(mandate=True), "west", "red")
    assert not press.barred(closed(secretary="rita"), "west", "red")
    assert not press.barred(later, "west", "red")
    inspected = carried(tiny(), closed(), "red", "rita inspect west")
    assert not press.barred(inspected.state, "west", "red")
    assert [entry.detail for entry in entries(inspected, "unbarred")] == ["red"]


def test_closed_doors_keep_papers_out_and_cost_members() -> None:
    state = replace(closed(), campaigns={"paper": ATTACK})

    assert press.reach(tiny(), state, "paper", "west").amount("barred") == -PRESS.barred
    lost = [entries(settled(replace(closed(), seed=seed)), "support") for seed in range(40)]
    assert {e.cause.id for found in lost for e in found} == {"closed_doors"}
    assert 0 < sum(bool(found) for found in lost) < 40


# --- discussions --------------------------------------------------------------------------------
def test_a_discussion_is_open_until_its_day_or_until_it_is_closed() -> None:
    minutes = Minutes(tiny(), scene(tiny()))
    effect = OpenDiscussion("open_discussion", until=tiny().calendar[1].begins)

    apply_all(minutes, [effect], Cause("event", "quarrel"))

    ask = DiscussionIs("discussion")
    assert holds(tiny(), minutes.state, ask)
    assert not holds(tiny(), replace(minutes.state, turn=1), ask)
    apply_all(minutes, [CloseDiscussion("close_discussion")], Cause("event", "quarrel"))
    assert not holds(tiny(), minutes.state, ask)
    assert [e.key for e in minutes.entries] == ["discussion", "discussion_closed"]


def test_a_turn_carries_a_campaign_from_its_order_to_its_work() -> None:
    state = played(tiny(), scene(tiny()), blue=[WEST])

    assert state.campaigns["west_paper"].weeks == PRESS.weeks - 1


# --- who may print ------------------------------------------------------------------------------
def test_one_prints_in_a_paper_that_follows_one_and_in_no_other() -> None:
    """R14.2"""
    assert keys(tiny(), scene(tiny()), "blue", "bella publish platform in west_paper") == ()
    assert keys(tiny(), scene(tiny()), "blue", "bella publish platform in paper") == (
        "press_closed",
    )


def test_a_discussion_the_politburo_or_an_author_in_it_opens_every_paper() -> None:
    """R14.2, R14.3"""
    bella = "bella publish platform in paper"
    free = scene(tiny(), discussion="1925-01-22")
    body = replace(free.bodies["politburo"], full=("boris", "bella"))
    decided = scene(tiny())
    decided = replace(decided, bodies={**decided.bodies, "politburo": body})

    assert keys(tiny(), free, "blue", bella) == ()
    assert keys(tiny(), decided, "blue", bella) == ()
    assert keys(tiny(), scene(tiny()), "blue", "boris publish platform in paper") == ()


def test_in_a_discussion_a_printed_platform_is_no_evidence() -> None:
    """R14.3"""
    line = "bella publish platform in west_paper"
    free = scene(tiny(), discussion="1925-01-22")

    assert carried(tiny(), free, "blue", line).state.factions["blue"].exposure == 30
    assert carried(tiny(), scene(tiny()), "blue", line).state.factions["blue"].exposure > 30


def test_what_is_printed_is_not_read_where_the_doors_are_closed() -> None:
    """R14.5"""
    state = replace(closed(), documents=scene(tiny(), documents=UNREAD).documents)
    minutes = carried(tiny(), state, "red", "anna publish note in paper")

    assert {entry.subject for entry in entries(minutes, "support")} == {"north", "south"}
