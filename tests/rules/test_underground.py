"""R4.97, R4.98, R6.75 to R6.77: the secret press, the street, and the secret clause."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from game import rules
from game.rules.model import Scenario
from game.rules.orders import parse
from game.rules.prices import chance
from game.rules.state import Deed, State
from game.rules.verbs.printing import printer
from game.rules.verbs.street import marchers, turnout
from game.rules.votes import whip_count
from tests.rules.scene import carried, entries, keys, pact, scene, tiny

BAN = tiny().balance.ban
PRINT = "boris print platform"
MARCH = "boris demonstrate north"
CLAUSE = "unity_clause_seven"
STRONG: dict[str, Any] = {"support": {"red": 40, "blue": 40}}


def underground(**circles: int) -> State:
    """Blue has lost its machine and has circles."""
    places: dict[str, Any] = {name: {"underground": {"blue": by}} for name, by in circles.items()}
    places["west"] = {"secretary": None, **places.get("west", {})}
    return scene(tiny(), organisations=places)


def likely(state: State, text: str) -> int:
    return chance(tiny(), state, "blue", parse(text)).total


# --- print --------------------------------------------------------------------------------------
def test_what_a_paper_would_bring_is_not_printed_in_secret() -> None:
    """R4.97: who has the press, or the Politburo, or an open discussion, needs no other."""
    assert keys(tiny(), scene(tiny()), "blue", PRINT) == ()
    ours = scene(tiny(), offices={"paper": "bella"})
    assert keys(tiny(), ours, "blue", PRINT) == ("paper_brings_it",)
    talked_over = scene(tiny(), discussion="1925-01-22")
    assert keys(tiny(), talked_over, "blue", PRINT) == ("paper_brings_it",)


def test_what_a_majority_keeps_back_can_be_printed_all_the_same() -> None:
    """R4.60, R4.97"""
    bloc = (pact("blue", "red", gives="bloc"),)
    state = scene(
        tiny(), documents={"platform": {"kept_back": "red"}}, offices={"paper": "roman"}, pacts=bloc
    )

    assert "paper_brings_it" not in keys(tiny(), state, "blue", PRINT)


def test_a_press_needs_a_machine_of_ones_own_or_circles() -> None:
    """R6.76"""
    assert printer(tiny(), scene(tiny()), "blue") == "west"
    assert keys(tiny(), underground(north=BAN.print["circles"] - 1), "blue", PRINT) == (
        "no_printer",
    )
    assert printer(tiny(), underground(north=BAN.print["circles"], south=40), "blue") == "south"


def test_the_sheets_go_where_the_circles_are() -> None:
    """R4.97, R6.76"""
    before = underground(north=20, south=50)
    minutes = carried(tiny(), before, "blue", PRINT)
    after = minutes.state

    assert after.organisations["south"].presses == ("blue",)
    for place, strength in (("north", 20), ("south", 50)):
        won = (
            after.organisations[place].support["blue"] - before.organisations[place].support["blue"]
        )
        assert won == 1 + strength * BAN.print["wins"] // 100
        assert after.organisations[place].mood["order"] == 1
        assert after.organisations[place].signatures["blue"] > 0
        assert place in after.documents["platform"].readers
    assert "west" not in after.documents["platform"].readers
    assert not after.documents["platform"].published
    assert after.factions["red"].legitimacy < before.factions["red"].legitimacy


def test_who_has_read_the_sheets_is_not_moved_again() -> None:
    """R4.97"""
    once = carried(tiny(), underground(north=20), "blue", PRINT).state
    twice = carried(tiny(), once, "blue", "bella print platform").state

    assert twice.organisations["north"].support == once.organisations["north"].support
    assert twice.organisations["north"].mood == once.organisations["north"].mood


def test_a_press_that_stands_is_used_again() -> None:
    """R6.76: even where circles have become stronger elsewhere."""
    once = carried(tiny(), underground(north=20), "blue", PRINT).state
    moved = replace(
        once,
        organisations={
            **once.organisations,
            "south": replace(once.organisations["south"], underground={"blue": 90}),
        },
    )

    assert printer(tiny(), moved, "blue") == "north"
    assert chance(tiny(), moved, "blue", parse(PRINT)).amount("new_press") == 0


def test_a_press_that_is_found_is_lost_and_names_who_printed() -> None:
    """R4.97, R6.71: the OGPU's raid of September 1927."""
    minutes = carried(tiny(), underground(north=20), "blue", PRINT, success=False)
    after = minutes.state

    (item,) = after.evidence
    assert (item.person, item.place, item.weight) == ("boris", "north", BAN.papers["print"])
    assert after.factions["blue"].exposure == 30 + BAN.print["found"]
    assert after.organisations["north"].underground["blue"] == 20 - BAN.print["breaks"]
    assert not after.documents["platform"].readers
    assert entries(minutes, "press_seized")
    assert not after.organisations["north"].presses


def test_strong_circles_carry_the_press_off_in_time() -> None:
    """R4.97"""
    strong = BAN.print["saves"] + BAN.print["breaks"]
    minutes = carried(tiny(), underground(north=strong), "blue", PRINT, success=False)

    assert minutes.state.organisations["north"].presses == ("blue",)
    assert not entries(minutes, "press_seized")


def test_who_looks_makes_a_press_risky() -> None:
    """R6.74: the police, or more hands."""
    free = underground(north=20)
    watched = replace(free, offices={**free.offices, "police": "rita"})

    assert likely(watched, PRINT) == likely(free, PRINT) - BAN.meet["police"]
    more = underground(north=20, south=19)
    assert likely(more, PRINT) == likely(free, PRINT) - BAN.print["hands"]


def test_a_watch_seizes_the_press_and_names_who_printed_last() -> None:
    """R4.81, R6.76"""
    state = replace(
        scene(tiny(), organisations={"west": {"presses": ("blue",)}}),
        deeds=(Deed(0, "blue", "bella", "print", "platform", "", success=True),),
    )
    minutes = carried(tiny(), state, "red", "rita watch west")

    assert minutes.state.organisations["west"].presses == ()
    assert [(item.person, item.verb) for item in minutes.state.evidence] == [("bella", "print")]


def test_the_sheets_are_seen_and_who_printed_them_is_not() -> None:
    """R1.4, R6.76"""
    minutes = carried(tiny(), underground(north=20), "blue", PRINT)
    state = replace(minutes.close())
    red, blue = (rules.view(tiny(), state, name).state for name in ("red", "blue"))

    assert blue.organisations["north"].presses == ("blue",)
    assert red.organisations["north"].presses == ()
    seen = {entry.key for turn in red.chronicle for entry in turn}
    assert {"read", "support"} <= seen
    assert not {"done", "press_stands"} & seen
    assert not [deed for deed in red.deeds if deed.verb == "print"]


# --- demonstrate --------------------------------------------------------------------------------
def test_who_decides_in_the_politburo_has_the_columns_anyway() -> None:
    """R4.98"""
    bodies = scene(tiny()).bodies
    ruling = {**bodies, "politburo": replace(bodies["politburo"], full=("boris", "bella", "anna"))}

    state = scene(tiny(), organisations={"north": STRONG})
    assert keys(tiny(), state, "blue", MARCH) == ()
    assert keys(tiny(), replace(state, bodies=ruling), "blue", MARCH) == ("columns_are_ours",)


def test_nobody_marches_where_hardly_anybody_would_come() -> None:
    """R4.98"""
    alone = scene(tiny(), organisations={"north": {"support": {"red": 90, "blue": 1}}})

    assert "few_marchers" in keys(tiny(), alone, "blue", MARCH)


def test_a_faction_marches_in_a_place_now_and_then() -> None:
    """R4.98"""
    state = replace(
        scene(tiny(), day="1925-01-15", organisations={"north": STRONG}),
        deeds=(Deed(1, "blue", "bella", "demonstrate", "north", "", success=True),),
    )

    assert keys(tiny(), state, "blue", MARCH) == ("marched_lately",)
    assert keys(tiny(), state, "blue", "boris demonstrate west") == ()


def test_circles_and_support_bring_marchers_and_a_hostile_machine_keeps_them_in() -> None:
    """R6.77"""
    plain = scene(tiny())
    met = scene(tiny(), organisations={"north": {"underground": {"blue": 50}}})
    barred = scene(tiny(), organisations={"north": {"barred": {"blue": 9}}})
    loose = scene(tiny(), organisations={"north": {"grip": 0}})

    def come(state: State, place: str = "north") -> int:
        return marchers(tiny(), state, "blue", place)

    assert come(met) > come(plain) > come(barred)
    assert come(loose) > come(plain)
    assert come(plain, "west") > come(plain)


def test_on_a_feast_more_come() -> None:
    """R6.77"""
    scenario = tiny()
    held = replace(
        scenario,
        balance=replace(scenario.balance, ban=replace(BAN, feasts=("01-09",))),
    )
    days = [
        turnout(held, scene(held, day=day), "blue", "north").amount("feast")
        for day in ("1925-01-01", "1925-01-08", "1925-01-15")
    ]

    assert days == [0, BAN.demonstrate["feast"], 0]


def test_a_march_that_goes_through_wins_workers_and_is_proof() -> None:
    """R4.98, R6.71: 7 November 1927."""
    before = scene(tiny())
    minutes = carried(tiny(), before, "blue", MARCH)
    after, numbers = minutes.state, BAN.demonstrate

    assert after.organisations["north"].support["blue"] >= 10 + numbers["support"]
    assert after.factions["blue"].legitimacy == 50 + numbers["legitimacy"]
    assert after.factions["red"].legitimacy == 50 - numbers["patron"]
    assert after.factions["blue"].exposure == 30 + numbers["exposure"]
    (item,) = after.evidence
    assert (item.person, item.verb) == ("boris", "demonstrate")
    assert item.weight == max(BAN.papers.values())
    (entry,) = entries(minutes, "marched")
    assert int(entry.after) == marchers(tiny(), before, "blue", "north")


def test_a_march_that_is_dispersed_is_proof_all_the_same() -> None:
    """R4.98"""
    before = scene(tiny(), organisations={"north": {"underground": {"blue": 40}}})
    minutes = carried(tiny(), before, "blue", MARCH, success=False)
    after, numbers = minutes.state, BAN.demonstrate

    assert after.organisations["north"].support == before.organisations["north"].support
    assert after.organisations["north"].underground["blue"] == 40 - numbers["breaks"]
    assert after.factions["blue"].exposure == 30 + numbers["exposure"]
    assert after.factions["red"].cohesion == 80 + numbers["ranks"]
    assert [item.person for item in after.evidence] == ["boris"]
    assert entries(minutes, "dispersed")


def test_the_machine_and_the_police_break_a_march_up() -> None:
    """R4.98"""
    plain = scene(tiny())
    loose = scene(tiny(), organisations={"north": {"grip": 20}})
    watched = scene(tiny(), offices={"police": "rita"})

    assert likely(loose, MARCH) > likely(plain, MARCH) > likely(watched, MARCH)
    assert likely(plain, "boris demonstrate west") > likely(plain, MARCH)


# --- the secret clause --------------------------------------------------------------------------
def secret(scenario: Scenario, *readers: str, day: str = "1925-12-23") -> State:
    """The clause as it was before January 1924: unpublished, read by some."""
    read = dict.fromkeys(readers, "1921-03-16")
    hidden = {"published": False, "held_by": (), "readers": read}
    return scene(scenario, day=day, documents={CLAUSE: hidden})


def afraid(scenario: Scenario, state: State, motion: str = "") -> int:
    count = whip_count(scenario, state, motion or scenario.card.main_motions[-1])
    return sum(abs(ballot.tally.amount("fear")) for ballot in count.ballots)


def test_in_december_1925_all_know_the_clause(scenario: Scenario) -> None:
    """R6.75: it was published in January 1924."""
    assert scenario.documents[CLAUSE].ban
    assert rules.start(scenario, 1).documents[CLAUSE].published


def test_a_clause_that_nobody_has_read_is_feared_less(scenario: Scenario) -> None:
    """R6.75"""
    known = scene(scenario, day="1925-12-23")
    hidden = secret(scenario, "central_committee")

    assert afraid(scenario, hidden) < afraid(scenario, known)
    assert afraid(scenario, secret(scenario, "delegations")) == afraid(scenario, known)


def test_the_clause_frightens_again_once_it_is_published(scenario: Scenario) -> None:
    """R6.75: by whichever order or event; here by a paper, and by a leak."""
    known = scene(scenario, day="1925-12-23")
    hidden = secret(scenario)
    held = replace(
        hidden,
        documents={
            **hidden.documents,
            CLAUSE: replace(hidden.documents[CLAUSE], held_by=("secretariat", "right")),
        },
    )

    for line in (f"bukharin publish {CLAUSE} in pravda", f"molotov leak {CLAUSE}"):
        faction = "right" if line.startswith("bukharin") else "secretariat"
        out = carried(scenario, held, faction, line).state
        assert out.documents[CLAUSE].published
        open_again = replace(out, factions=known.factions, organisations=known.organisations)
        assert afraid(scenario, open_again) == afraid(scenario, known)


def test_who_has_read_the_clause_fears_it_while_it_is_secret(scenario: Scenario) -> None:
    """R6.75: in a body that knows of it a vote is as it would be in the open."""
    motion = "case.zinoviev.expulsion.17.secretariat.leningrad"
    known = scene(scenario, day="1925-12-23")
    told = secret(scenario, "central_committee", "control_commission")

    assert afraid(scenario, told, motion) == afraid(scenario, known, motion)
    assert afraid(scenario, secret(scenario), motion) < afraid(scenario, known, motion)


def test_only_who_knows_the_clause_can_ask_for_a_rung_by_it(scenario: Scenario) -> None:
    """R6.75"""
    exposed: dict[str, Any] = {"factions": {"leningrad": {"exposure": 100}}}
    removed = {"zinoviev": {"standing": "removed"}}
    base = scene(scenario, people=removed, **exposed)
    line = "yaroslavsky charge zinoviev"
    assert keys(scenario, base, "secretariat", line) == ()

    hidden = replace(base, documents=secret(scenario, day="1925-09-01").documents)
    told = replace(base, documents=secret(scenario, "control_commission").documents)
    assert keys(scenario, hidden, "secretariat", line) == ("clause_unknown",)
    assert keys(scenario, told, "secretariat", line) == ()
    harder = chance(scenario, told, "secretariat", parse(line)).total
    easy = chance(scenario, base, "secretariat", parse(line)).total
    assert harder == easy - scenario.balance.ban.charge_secret


def test_who_charges_by_a_lower_rung_needs_no_clause(scenario: Scenario) -> None:
    """R6.75"""
    hidden = secret(scenario, day="1925-09-01")
    state = replace(
        hidden,
        factions={
            **hidden.factions,
            "leningrad": replace(hidden.factions["leningrad"], exposure=25),
        },
    )

    assert keys(scenario, state, "secretariat", "yaroslavsky charge zinoviev") == ()
