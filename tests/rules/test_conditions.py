"""R9: what each condition means, asked in the YAML that a modder writes."""

from __future__ import annotations

from typing import Any

import pytest

from game.rules.conditions import all_hold, holds
from game.rules.days import today, turn_of
from game.rules.state import Absence, Ballots, Campaign, Deed, Occurrence, Result, State
from game.rules.vocabulary import Condition
from game.scenario.build import build
from game.scenario.read import parse
from game.scenario.vocabulary_page import words
from tests.rules.scene import pact, scene, tiny


def middle() -> State:
    """A state in which something of everything has come about."""
    return scene(
        tiny(),
        day="1925-01-15",
        events={"quarrel": Occurrence(1, "fight"), "frost": Occurrence(0)},
        results={"main": Result(2, Ballots(60, 30, 10), carried=True)},
        pacts=(pact("red", "blue", gives="bloc"),),
        deeds=(
            Deed(1, "red", "anna", "appoint", "gleb", "west", success=True),
            Deed(1, "blue", "boris", "tour", "north", "", success=False),
        ),
        people={
            "gleb": {"standing": "warned"},
            "galya": {"absence": Absence("illness", 3)},
            "bruno": {"standing": "dead"},
        },
        organisations={"west": {"barred": {"red": 4}}},
        campaigns={"paper": Campaign("roman campaign paper on order", "red", "on", "order", 2)},
        discussion="1925-01-22",
        documents={"platform": {"readers": {"committee": "1925-01-08"}, "kept_back": "red"}},
    )


CASES = [
    ("{test: all, of: []}", True),
    ("{test: all, of: [{test: grip, organisation: west}, {test: office, office: paper}]}", False),
    ("{test: any, of: [{test: grip, organisation: west}, {test: office, office: paper}]}", True),
    ("{test: any, of: []}", False),
    ("{test: read, document: platform, reader: committee}", True),
    ("{test: read, document: platform, reader: politburo}", False),
    ("{test: kept_back, document: platform}", True),
    ("{test: kept_back, document: note}", False),
    ("{test: appeal, doctrine: faith, at_least: 60, faction: red}", True),
    ("{test: appeal, doctrine: faith, faction: blue}", False),
    ("{test: platform, faction: red, issue: order, at_least: 8}", True),
    ("{test: platform, faction: red, issue: order, at_least: 9}", False),
    ("{test: none, of: [{test: office, office: paper}]}", True),
    ("{test: none, of: [{test: grip, organisation: west}]}", False),
    ("{test: date, since: 1925-01-15, until: 1925-01-15}", True),
    ("{test: date, since: 1925-01-16}", False),
    ("{test: date, until: 1925-01-14}", False),
    ("{test: office, office: ministry}", True),
    ("{test: office, office: paper}", False),
    ("{test: office, office: paper, person: roman}", True),
    ("{test: office, office: paper, person: anna}", False),
    ("{test: office, office: paper, faction: red}", True),
    ("{test: office, office: paper, person: roman, faction: blue}", False),
    ("{test: office, office: ministry, faction: red}", False),
    ("{test: seat, body: politburo, person: rita}", True),
    ("{test: seat, body: politburo, person: rita, rank: full}", False),
    ("{test: seat, body: politburo, person: bella}", False),
    ("{test: seats, body: committee, faction: red, at_least: 3, at_most: 3}", True),
    ("{test: seats, body: politburo, faction: red, at_least: 2}", False),
    ("{test: secretary, organisation: west, person: bella, faction: blue}", True),
    ("{test: secretary, organisation: west, faction: red}", False),
    ("{test: secretary, organisation: west}", False),
    ("{test: secretaries, faction: red, at_least: 2, at_most: 2}", True),
    ("{test: secretaries, faction: blue, at_least: 2}", False),
    ("{test: measure, faction: blue, of: exposure, at_least: 30, at_most: 30}", True),
    ("{test: measure, faction: blue, of: exposure, at_least: 31}", False),
    ("{test: grip, organisation: north, at_least: 80}", True),
    ("{test: grip, organisation: north, at_most: 79}", False),
    ("{test: support, organisation: west, faction: blue, at_least: 60}", True),
    ("{test: support, organisation: west, faction: blue, at_most: 59}", False),
    ("{test: follows, person: bella, faction: blue}", True),
    ("{test: follows, person: gleb}", True),
    ("{test: follows, person: bella}", False),
    ("{test: standing, person: gleb, among: [warned, removed]}", True),
    ("{test: standing, person: gleb, among: [member]}", False),
    ("{test: happened, event: frost}", True),
    ("{test: happened, event: quarrel, option: fight}", True),
    ("{test: happened, event: quarrel, option: give}", False),
    ("{test: happened, event: thaw}", False),
    ("{test: motion, motion: main}", True),
    ("{test: motion, motion: main, carried: false}", False),
    ("{test: motion, motion: open, carried: false}", False),
    ("{test: votes, motion: main, side: for, at_least: 60, at_most: 60}", True),
    ("{test: votes, motion: main, side: abstain, at_least: 11}", False),
    ("{test: votes, motion: open, side: for}", False),
    ("{test: vote_share, motion: main, side: against, at_least: 30, at_most: 30}", True),
    ("{test: vote_share, motion: main, side: against, at_least: 31}", False),
    ("{test: vote_share, motion: open, side: for}", False),
    ("{test: document, document: note, published: true, faction: red}", True),
    ("{test: document, document: note, published: false}", False),
    ("{test: document, document: platform, faction: red}", False),
    ("{test: pact, between: [blue, red]}", True),
    ("{test: pact, between: [blue, blue]}", False),
    ("{test: order, verb: appoint}", True),
    ("{test: order, verb: appoint, actor: anna, faction: red, target: west}", True),
    ("{test: order, verb: appoint, target: gleb, since: 1925-01-08}", True),
    ("{test: order, verb: appoint, since: 1925-01-15}", False),
    ("{test: order, verb: appoint, actor: rita}", False),
    ("{test: order, verb: appoint, faction: blue}", False),
    ("{test: order, verb: tour}", False),  # it failed
    ("{test: order, verb: tour, tried: true}", True),
    ("{test: order, verb: tour, tried: true, faction: red}", False),
    ("{test: delegates, faction: blue, at_least: 38, at_most: 38}", True),
    ("{test: delegates, faction: blue, at_least: 39}", False),
    ("{test: country, gauge: war_scare, at_least: 12, at_most: 12}", True),
    ("{test: country, gauge: war_scare, at_least: 60}", False),
    ("{test: away, person: galya}", True),
    ("{test: away, person: galya, why: leave}", False),
    ("{test: ill, person: galya}", True),
    ("{test: ill, person: gleb}", False),
    ("{test: dead, person: bruno}", True),
    ("{test: dead, person: galya}", False),
    ("{test: policy, lever: grain_price, at_most: 0}", True),
    ("{test: policy, lever: grain_price, at_least: 1}", False),
    ("{test: addressed, organisation: west, faction: red, at_most: 0}", True),
    ("{test: addressed, organisation: west, faction: red, at_least: 1}", False),
    ("{test: country, gauge: war_scare, at_least: 12, at_most: 12}", True),
    ("{test: country, gauge: war_scare, at_least: 60}", False),
    ("{test: policy, lever: grain_price, at_most: 0}", True),
    ("{test: policy, lever: grain_price, at_least: 1}", False),
    ("{test: discussion}", True),
    ("{test: discussion, open: false}", False),
    ("{test: campaign, paper: paper, issue: order}", True),
    ("{test: campaign, paper: paper, against: blue}", False),
    ("{test: campaign, paper: north}", False),
    ("{test: barred, organisation: west, faction: red}", True),
    ("{test: barred, organisation: north, faction: red}", False),
]


def condition(line: str) -> Any:
    union: Any = tuple[Condition, ...]
    (built,) = build(parse(f"[{line}]".encode(), "test.yaml"), union)
    return built


@pytest.mark.parametrize(("line", "expected"), CASES)
def test_a_condition_holds_or_not(line: str, expected: bool) -> None:
    assert holds(tiny(), middle(), condition(line)) is expected


def test_every_condition_is_asked_both_ways() -> None:
    asked = {(condition(line).test, expected) for line, expected in CASES}

    assert asked == {(word, expected) for word in words(Condition) for expected in (True, False)}


def test_all_of_many_must_hold_and_none_is_enough() -> None:
    good, bad = condition(CASES[0][0]), condition(CASES[1][0])

    assert all_hold(tiny(), middle(), ())
    assert all_hold(tiny(), middle(), (good, good))
    assert not all_hold(tiny(), middle(), (good, bad))


def test_a_pact_that_is_over_is_none() -> None:
    """R6.3"""
    over = scene(tiny(), pacts=(pact("red", "blue", gives="bloc", trust=0),))

    assert not holds(tiny(), over, condition("{test: pact, between: [red, blue]}"))


def test_a_day_falls_in_the_turn_that_has_begun() -> None:
    days = [turn.begins for turn in tiny().calendar]

    assert [turn_of(tiny(), day) for day in days] == [0, 1, 2, 3]
    assert turn_of(tiny(), days[1].replace(day=14)) == 1
    assert turn_of(tiny(), days[0].replace(year=1924)) == -1
    assert turn_of(tiny(), days[0].replace(year=1926)) == 3


def test_when_a_game_is_over_it_is_still_its_last_day() -> None:
    assert today(tiny(), scene(tiny(), turn=4)) == tiny().calendar[-1].begins
