"""R4.7 to R4.21: what each order does when it takes, and what it costs when it fails."""

from __future__ import annotations

from typing import Any

import pytest

from game.rules.minutes import Minutes
from game.rules.orders import VERBS, parse
from game.rules.prices import can_fail, price
from game.rules.state import Absence, PactState
from tests.rules.scene import carried, entries, pact, scene, tiny

EFFECTS = tiny().balance.effects
LINES = {
    "appoint": ("red", "anna appoint galya to west"),
    "transfer": ("red", "anna transfer roman to west"),
    "recall": ("red", "anna recall bella from west"),
    "inspect": ("red", "rita inspect west"),
    "tour": ("blue", "boris tour north"),
    "team": ("red", "anna team west"),
    "recruit": ("red", "anna recruit north"),
    "publish": ("blue", "boris publish platform in paper"),
    "cite": ("red", "anna cite note against blue"),
    "cultivate": ("red", "anna cultivate gleb"),
    "gather": ("blue", "boris gather platform in south"),
    "speak": ("blue", "boris speak against main"),
    "charge": ("red", "rita charge bella"),
    "negotiate": ("red", "anna negotiate blue asking vote:main:for giving bloc"),
    "table": ("blue", "boris table open"),
    "suppress": ("red", "anna suppress platform"),
    "leak": ("blue", "boris leak platform"),
    "answer": ("red", "anna answer platform"),
    "compromise": ("red", "anna compromise boris with platform"),
    "proclaim": ("red", "anna proclaim faith"),
    "shift": ("blue", "boris shift order plus"),
    "rest": ("red", "anna rest"),
    "leave": ("red", "anna leave"),
    "write": ("red", "anna write rita tour north"),
    "meet": ("blue", "boris meet north"),
    "print": ("blue", "boris print platform"),
    "demonstrate": ("blue", "boris demonstrate west"),
    "watch": ("red", "rita watch west"),
    "submit": ("blue", "boris submit"),
    "recant": ("blue", "bruno recant"),
    "campaign": ("red", "roman campaign paper against blue"),
    "bar": ("blue", "bella bar red in west"),
    "policy": ("red", "anna policy grain_price up"),
    "hunt": ("red", "rita hunt north"),
    "propose": ("red", "anna propose rita for ministry"),
    "list": ("red", "anna list rita for committee"),
    "strike": ("red", "anna strike bella from committee"),
    "call": ("red", "anna call committee"),
    "enlarge": ("red", "anna enlarge committee"),
    "resign": ("blue", "boris resign from politburo"),
}


def after(verb: str, *, success: bool = True, line: str = "", **changes: Any) -> Minutes:
    """The minutes of the order that stands for a verb, taken or failed."""
    faction, usual = LINES[verb]
    if verb in ("submit", "recant"):
        accused = {"boris": {"standing": "removed"}, "bruno": {"standing": "expelled"}}
        changes.setdefault("people", accused)
    if verb == "write":
        changes.setdefault("people", {"anna": {"absence": Absence("leave", 3)}})
    if verb == "speak":
        changes.setdefault("day", "1925-01-22")
    if verb == "team":
        changes.setdefault("organisations", {"west": {"mandate": True}})
    return carried(tiny(), scene(tiny(), **changes), faction, line or usual, success=success)


def measures(minutes: Minutes) -> dict[tuple[str, str], int]:
    """How far each measure has moved, the price of the order left out."""
    moved = {}
    for entry in entries(minutes, "measure"):
        if entry.detail != "influence":
            moved[entry.subject, entry.detail] = int(entry.after) - int(entry.before)
    return moved


@pytest.mark.parametrize("success", [True, False])
@pytest.mark.parametrize("verb", VERBS)
def test_an_order_costs_its_price_whether_it_takes_or_not(verb: str, *, success: bool) -> None:
    """R4.4"""
    if not success and not can_fail(parse(LINES[verb][1])):
        return
    minutes = after(verb, success=success)

    spent = 40 - minutes.state.factions[LINES[verb][0]].influence
    assert spent == price(tiny(), parse(LINES[verb][1])).total


@pytest.mark.parametrize("verb", VERBS)
def test_a_deed_tells_who_did_what_with_which_chance_and_throw(verb: str) -> None:
    """R0.5"""
    minutes = after(verb)

    (deed,), (entry,) = minutes.state.deeds, entries(minutes, "done")
    assert (deed.verb, deed.success, deed.actor) == (verb, True, LINES[verb][1].split()[0])
    assert (entry.roll is None) == (entry.tally is None) == (not can_fail(parse(LINES[verb][1])))
    assert entry.cause.id == LINES[verb][1]


@pytest.mark.parametrize("verb", ["inspect", "tour", "cultivate"])
def test_some_orders_cost_nothing_more_when_they_fail(verb: str) -> None:
    minutes = after(verb, success=False)

    assert [entry.key for entry in minutes.entries if entry.key != "measure"] == ["failed"]
    assert measures(minutes) == {}


class TestAppoint:
    """R4.8, R3.4, R3.5"""

    def test_it_puts_a_secretary_over_an_organisation(self) -> None:
        west = after("appoint").state.organisations["west"]

        assert west.secretary == "galya"
        assert west.grip == 70 * EFFECTS.appoint_grip // 100

    def test_who_gets_a_post_is_bound_to_who_gave_it(self) -> None:
        assert after("appoint").state.people["galya"].ties["anna"] == EFFECTS.security

    def test_who_was_bound_enough_goes_over(self) -> None:
        ties = {"galya": {"ties": {"anna": EFFECTS.cultivate_defect - EFFECTS.security}}}

        minutes = after("appoint", people=ties)

        assert minutes.state.people["galya"].faction == "red"
        assert minutes.state.patron("west") == "red"

    def test_taking_a_post_from_others_costs_legitimacy(self) -> None:
        assert measures(after("appoint")) == {("red", "legitimacy"): -EFFECTS.appoint_legitimacy}

    def test_filling_a_vacant_one_costs_none(self) -> None:
        vacant = {"west": {"secretary": None}}

        assert measures(after("appoint", organisations=vacant)) == {}

    def test_taking_an_allys_post_breaks_the_bloc(self) -> None:
        minutes = after("appoint", pacts=(pact("red", "blue", gives="bloc"),))

        assert [entry.detail for entry in entries(minutes, "breach")] == ["bloc"]

    def test_another_of_the_allys_own_breaks_nothing(self) -> None:
        minutes = after(
            "appoint",
            line="anna appoint bruno to west",
            pacts=(pact("red", "blue", gives="bloc"),),
        )

        assert entries(minutes, "breach") == []
        assert measures(minutes) == {}

    def test_a_refusal_costs_legitimacy_and_rallies_those_who_refused(self) -> None:
        minutes = after("appoint", success=False)

        assert minutes.state.organisations["west"].secretary == "bella"
        assert measures(minutes) == {
            ("red", "legitimacy"): -EFFECTS.appoint_failure_legitimacy,
            ("blue", "cohesion"): EFFECTS.appoint_failure_cohesion,
        }


def test_a_transfer_leaves_the_old_post_vacant() -> None:
    """R4.9"""
    organisations = after("transfer").state.organisations

    assert organisations["west"].secretary == "roman"
    assert organisations["south"].secretary is None


def test_a_transfer_that_fails_moves_nobody() -> None:
    """R4.9"""
    organisations = after("transfer", success=False).state.organisations

    assert organisations["west"].secretary == "bella"
    assert organisations["south"].secretary == "roman"


def test_a_recall_empties_a_post_and_costs_what_an_appointment_does() -> None:
    """R4.10"""
    minutes = after("recall")

    assert minutes.state.organisations["west"].secretary is None
    assert measures(minutes) == {("red", "legitimacy"): -EFFECTS.appoint_legitimacy}


def test_a_recall_that_is_refused_rallies_those_who_refused() -> None:
    """R4.10"""
    minutes = after("recall", success=False)

    assert minutes.state.organisations["west"].secretary == "bella"
    assert measures(minutes)["blue", "cohesion"] == EFFECTS.appoint_failure_cohesion


def test_an_inspection_of_others_finds_what_can_be_held_against_them() -> None:
    """R4.11"""
    minutes = after("inspect")

    west = minutes.state.organisations["west"]
    assert (west.grip, west.inspected) == (70 - EFFECTS.inspect_hostile_grip, 0)
    assert measures(minutes) == {("blue", "exposure"): EFFECTS.inspect_exposure}


def test_an_inspection_at_home_tightens_the_machine() -> None:
    """R4.11"""
    minutes = after("inspect", line="rita inspect south")

    south = minutes.state.organisations["south"]
    assert (south.grip, south.inspected) == (60 + EFFECTS.inspect_grip, None)


def test_a_tour_wins_support_by_oratory() -> None:
    """R4.12"""
    north = after("tour").state.organisations["north"]

    assert north.support["blue"] == 10 + EFFECTS.tour_support + 9 // EFFECTS.tour_oratory
    assert north.grip == 80


class TestPublish:
    """R4.13"""

    def test_a_paper_of_all_reaches_all_and_makes_the_text_known(self) -> None:
        minutes = after("publish")

        assert minutes.state.documents["platform"].published
        assert minutes.state.documents["platform"].uses == {"blue": 1}
        support = {n: o.support["blue"] for n, o in minutes.state.organisations.items()}
        gain = EFFECTS.publish_support
        assert support == {"north": 10 + gain, "south": 20 + gain, "west": 60 + gain}
        assert {o.mood["order"] for o in minutes.state.organisations.values()} == {1}

    def test_a_local_paper_reaches_its_own_readers(self) -> None:
        minutes = after("publish", line="boris publish platform in west_paper")

        assert not minutes.state.documents["platform"].published
        assert minutes.state.organisations["west"].mood["order"] == 1
        assert minutes.state.organisations["north"].mood["order"] == 2

    def test_before_a_body_its_uncommitted_members_read_it_first(self) -> None:
        minutes = after("publish", line="boris publish platform in politburo")

        assert minutes.state.people["gleb"].ties == {"boris": 6}
        assert not minutes.state.documents["platform"].published
        assert minutes.state.organisations["north"].mood["order"] == 2

    def test_who_had_read_it_is_not_moved_again(self) -> None:
        known = after("publish", documents={"platform": {"published": True}})
        body = "boris publish platform in politburo"
        told = after("publish", line=body, documents={"platform": {"published": True}})
        west = {"readers": {"west": "1924-12-01"}}
        read = after("publish", documents={"platform": west})

        assert entries(known, "support") == entries(known, "mood") == []
        assert measures(known)["red", "legitimacy"] == -(6 // EFFECTS.publish_blow)
        assert entries(told, "tie") == []
        assert {entry.subject for entry in entries(read, "support")} == {"north", "south"}

    def test_whom_it_is_aimed_at_loses_legitimacy_and_a_platform_is_evidence(self) -> None:
        assert measures(after("publish")) == {
            ("red", "legitimacy"): -(6 // EFFECTS.publish_blow),
            ("blue", "exposure"): EFFECTS.publish_exposure,
        }

    def test_what_has_been_used_strikes_less(self) -> None:
        minutes = after("publish", documents={"platform": {"uses": {"blue": 1}}})

        assert measures(minutes)["red", "legitimacy"] == -(6 // EFFECTS.publish_blow - 1)

    def test_an_ally_is_not_struck(self) -> None:
        minutes = after("publish", pacts=(pact("red", "blue", gives="bloc"),))

        assert ("red", "legitimacy") not in measures(minutes)

    def test_a_platform_that_is_refused_is_known_of_all_the_same(self) -> None:
        minutes = after("publish", success=False)

        assert measures(minutes) == {("blue", "exposure"): EFFECTS.publish_failure_exposure}
        assert minutes.state.documents["platform"].uses == {}

    def test_a_promise_of_silence_is_broken(self) -> None:
        """R6.6"""
        minutes = after("publish", pacts=(pact("red", "blue", asks="silence:platform"),))

        assert [entry.detail for entry in entries(minutes, "breach")] == ["silence:platform"]


class TestCite:
    """R4.14"""

    def test_against_others_takes_their_legitimacy(self) -> None:
        by = EFFECTS.cite_legitimacy + 8 // EFFECTS.cite_weight

        assert measures(after("cite")) == {("blue", "legitimacy"): -by}

    def test_for_oneself_adds_to_ones_own(self) -> None:
        by = EFFECTS.cite_legitimacy + 8 // EFFECTS.cite_weight

        assert measures(after("cite", line="anna cite note for red")) == {("red", "legitimacy"): by}

    def test_what_is_not_published_is_evidence_against_who_quotes_it(self) -> None:
        minutes = after("cite", documents={"note": {"published": False}})

        assert measures(minutes)["red", "exposure"] == EFFECTS.publish_exposure

    def test_a_quotation_that_falls_flat_costs_a_little_and_wears_the_text(self) -> None:
        minutes = after("cite", success=False)

        assert measures(minutes) == {("red", "legitimacy"): -EFFECTS.cite_failure_legitimacy}
        assert minutes.state.documents["note"].uses == {"red": 1}


class TestCultivate:
    """R4.15, R6.8"""

    def test_it_binds_somebody_to_the_leader(self) -> None:
        minutes = after("cultivate")

        assert minutes.state.people["gleb"].ties == {"anna": EFFECTS.cultivate_tie}
        assert minutes.state.people["gleb"].faction is None

    def test_who_is_bound_enough_goes_over(self) -> None:
        enough = EFFECTS.cultivate_defect - EFFECTS.cultivate_tie

        minutes = after("cultivate", people={"gleb": {"ties": {"anna": enough}}})

        assert minutes.state.people["gleb"].faction == "red"

    def test_a_tie_to_their_own_leader_holds_them(self) -> None:
        ties = {"anna": EFFECTS.cultivate_defect, "boris": EFFECTS.cultivate_tie + 1}

        minutes = after("cultivate", line="anna cultivate bella", people={"bella": {"ties": ties}})

        assert minutes.state.people["bella"].faction == "blue"

    def test_a_secretary_who_goes_over_takes_the_machine_along(self) -> None:
        """R3.4"""
        minutes = after(
            "cultivate", line="anna cultivate bella", people={"bella": {"ties": {"anna": 90}}}
        )

        assert minutes.state.patron("west") == "red"
        assert minutes.state.organisations["west"].grip == 70

    def test_winning_over_an_allys_people_breaks_the_bloc(self) -> None:
        """R6.6"""
        minutes = after(
            "cultivate",
            line="anna cultivate bella",
            people={"bella": {"ties": {"anna": 90}}},
            pacts=(pact("red", "blue", gives="bloc"),),
        )

        assert len(entries(minutes, "breach")) == 1


def test_signatures_raise_support_and_exposure_together() -> None:
    """R4.16: 20,000 members, a fifth of them behind the platform."""
    minutes = after("gather")

    south = minutes.state.organisations["south"]
    assert south.signatures == {"blue": 20_000 * 20 // EFFECTS.gather_per}
    assert south.support["blue"] == 20 + EFFECTS.gather_support
    assert measures(minutes) == {("blue", "exposure"): EFFECTS.gather_exposure}


def test_a_list_that_is_found_out_is_evidence_alone() -> None:
    """R4.16"""
    minutes = after("gather", success=False)

    assert minutes.state.organisations["south"].signatures == {}
    assert measures(minutes) == {("blue", "exposure"): EFFECTS.gather_failure_exposure}


def test_a_speech_weighs_by_oratory_and_is_held_against_who_opposes() -> None:
    """R4.17"""
    minutes = after("speak")

    assert minutes.state.arguments == {"main": {"boris": -(9 * EFFECTS.speak_argument // 10)}}
    assert measures(minutes) == {("blue", "exposure"): EFFECTS.speak_exposure}


def test_a_speech_for_ones_own_motion_is_held_against_nobody() -> None:
    """R4.17"""
    minutes = carried(tiny(), scene(tiny(), day="1925-01-22"), "red", "anna speak for main")

    assert minutes.state.arguments["main"]["anna"] > 0
    assert measures(minutes) == {}


def test_who_is_shouted_down_loses_heart_and_is_noted() -> None:
    """R4.17"""
    minutes = after("speak", success=False)

    assert minutes.state.arguments == {}
    assert measures(minutes) == {
        ("blue", "cohesion"): -EFFECTS.speak_failure_cohesion,
        ("blue", "exposure"): EFFECTS.speak_exposure,
    }


def test_an_offer_waits_for_its_answer() -> None:
    """R4.18, R6.1"""
    (offer,) = after("negotiate").state.pacts

    assert offer == PactState(
        "red-blue-0",
        "red",
        "blue",
        pact("red", "blue", gives="bloc").gives,
        pact("red", "blue", asks="vote:main:for").asks,
        signed=False,
        trust=tiny().balance.pacts.start,
        turn=0,
    )


def test_a_tabled_motion_is_on_the_agenda() -> None:
    """R4.19"""
    assert after("table").state.agenda[-1] == "open"


def test_a_right_takes_effect_by_being_claimed_and_only_once() -> None:
    """R7.5"""
    minutes = after("table", line="boris table right", day="1925-01-15")

    assert minutes.state.arguments == {"main": {"right": -5}}
    assert "right" not in minutes.state.agenda
    assert minutes.state.results["right"].carried


class TestCharge:
    """R4.20, R6.7"""

    @pytest.mark.parametrize(
        ("proved", "rung"),
        [(20, "warned"), (30, "reprimanded"), (90, "removed")],
    )
    def test_it_goes_as_high_as_is_proved(self, proved: int, rung: str) -> None:
        minutes = after("charge", factions={"blue": {"exposure": proved}})

        assert minutes.state.people["bella"].standing == rung
        assert (minutes.state.organisations["west"].secretary is None) == (rung == "removed")

    def test_the_evidence_is_spent_and_the_accuseds_faction_draws_apart(self) -> None:
        assert measures(after("charge")) == {
            ("blue", "exposure"): -EFFECTS.charge_exposure,
            ("blue", "cohesion"): -EFFECTS.charge_cohesion,
        }

    def test_one_that_fails_costs_legitimacy(self) -> None:
        minutes = after("charge", success=False)

        assert minutes.state.people["bella"].standing == "member"
        assert measures(minutes) == {("red", "legitimacy"): -EFFECTS.charge_failure_legitimacy}

    def test_charging_an_ally_breaks_the_bloc(self) -> None:
        """R6.6"""
        minutes = after("charge", pacts=(pact("red", "blue", gives="bloc"),))

        assert len(entries(minutes, "breach")) == 1


def test_who_rests_gets_better() -> None:
    """R4.21"""
    minutes = after("rest", people={"anna": {"health": 4}})

    assert minutes.state.people["anna"].health == 4 + EFFECTS.rest_health
