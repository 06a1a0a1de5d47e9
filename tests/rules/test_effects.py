"""R10: what each effect does, written in the YAML that a modder writes, with its entry."""

from __future__ import annotations

from typing import Any

import pytest

from game.rules.effects import apply_all
from game.rules.minutes import Minutes
from game.rules.state import Absence, Cause
from game.rules.vocabulary import Effect
from game.scenario.build import build
from game.scenario.read import parse
from game.scenario.vocabulary_page import words
from tests.rules.scene import scene, tiny

CAUSE = Cause("event", "quarrel", "blue")
PEOPLE = {"galya": {"standing": "removed"}, "bruno": {"absence": Absence("leave", 2)}}

# The effect, and its entries: key, subject, detail, before, after.
CASES = [
    (
        "{do: measure, faction: blue, of: exposure, by: 5}",
        [("measure", "blue", "exposure", "30", "35")],
    ),
    ("{do: measure, faction: red, of: exposure, by: -5}", []),
    ("{do: grip, organisation: west, by: -80}", [("grip", "west", "", "70", "0")]),
    (
        "{do: support, faction: blue, by: 5, organisation: north}",
        [("support", "north", "blue", "10", "15")],
    ),
    (
        "{do: support, faction: blue, by: 50, organisation: west}",
        [("support", "west", "blue", "60", "100"), ("support", "west", "red", "10", "0")],
    ),
    (
        "{do: support, faction: red, by: -10, everywhere: true}",
        [
            ("support", "north", "red", "60", "50"),
            ("support", "south", "red", "40", "30"),
            ("support", "west", "red", "10", "0"),
        ],
    ),
    (
        "{do: mood, issue: order, by: -1, organisation: west}",
        [("mood", "west", "order", "2", "1")],
    ),
    (
        "{do: mood, issue: order, by: 20, everywhere: true}",
        [("mood", place, "order", "2", "10") for place in ("north", "south", "west")],
    ),
    (
        "{do: enlarge, body: committee, by: 2, faction: red}",
        [("enlarged", "committee", "red", "0", "2")],
    ),
    (
        "{do: secretary, organisation: west, person: bruno}",
        [("secretary", "west", "", "bella", "bruno")],
    ),
    (
        "{do: secretary, organisation: west}",
        [("secretary", "west", "", "bella", ""), ("grip", "west", "", "70", "42")],
    ),
    ("{do: secretary, organisation: west, person: galya}", []),  # who has been removed
    ("{do: office, office: ministry, person: gleb}", [("office", "ministry", "", "", "gleb")]),
    ("{do: office, office: paper}", [("office", "paper", "", "roman", "")]),
    ("{do: office, office: ministry, person: galya}", []),
    (
        "{do: seat, body: committee, person: roman, rank: candidate}",
        [("seat", "committee", "roman", "", "candidate")],
    ),
    ("{do: seat, body: politburo, person: rita}", [("seat", "politburo", "rita", "candidate", "")]),
    ("{do: seat, body: politburo, person: rita, rank: full}", []),  # every place is taken
    ("{do: tie, person: gleb, to: anna, by: 120}", [("tie", "gleb", "anna", "0", "100")]),
    ("{do: join, person: gleb, faction: red}", [("join", "gleb", "", "", "red")]),
    ("{do: join, person: bruno}", [("join", "bruno", "", "blue", "")]),
    ("{do: standing, person: boris, to: warned}", [("standing", "boris", "", "member", "warned")]),
    (
        "{do: standing, person: boris, to: expelled}",
        [
            ("standing", "boris", "", "member", "expelled"),
            ("seat", "politburo", "boris", "full", ""),
            ("seat", "committee", "boris", "full", ""),
            ("lead", "blue", "", "boris", "bella"),
        ],
    ),
    (
        "{do: goes_on_leave, person: anna, weeks: 1}",
        [("leave", "anna", "", "", "1925-01-08")],
    ),
    (
        "{do: falls_ill, person: gleb, weeks: 2}",
        [("illness", "gleb", "", "", "1925-01-15"), ("health", "gleb", "", "8", "6")],
    ),
    ("{do: comes_back, person: bruno}", [("back", "bruno", "", "", "")]),
    ("{do: comes_back, person: anna}", []),
    (
        "{do: dies, person: gleb}",
        [
            ("standing", "gleb", "", "member", "dead"),
            ("seat", "politburo", "gleb", "full", ""),
            ("seat", "committee", "gleb", "full", ""),
        ],
    ),
    ("{do: health, person: anna, by: -3}", [("health", "anna", "", "8", "5")]),
    ("{do: give, document: platform, faction: red}", [("give", "platform", "red", "", "")]),
    ("{do: give, document: platform, faction: blue}", []),
    ("{do: publish, document: platform}", [("publish", "platform", "", "", "")]),
    ("{do: publish, document: note}", []),
    ("{do: appeal, doctrine: faith, by: 5}", [("appeal", "faith", "", "60", "65")]),
    ("{do: read, document: platform, reader: north}", [("read", "platform", "north", "", "")]),
    (
        "{do: platform, faction: red, issue: order, by: -3}",
        [("platform", "red", "order", "8", "5")],
    ),
    ("{do: argument, motion: main, by: -4}", [("argument", "main", "quarrel", "0", "-4")]),
    ("{do: agenda, motion: open}", [("agenda", "open", "", "", "")]),
    ("{do: agenda, motion: main}", []),
    ("{do: line, motion: main, faction: blue, side: for}", [("line", "main", "blue", "", "for")]),
    ("{do: delegation, organisation: north}", [("delegation", "north", "red", "", "32")]),
    (
        "{do: delegation, everywhere: true}",
        [
            ("delegation", "north", "red", "", "32"),
            ("delegation", "south", "red", "", "12"),
            ("delegation", "west", "blue", "", "28"),
        ],
    ),
    ("{do: mandate, organisation: west}", [("mandate", "west", "", "", "")]),
    ("{do: gauge, gauge: war_scare, by: 120}", [("gauge", "war_scare", "", "12", "100")]),
    ("{do: lever, lever: grain_price, by: -3}", [("lever", "grain_price", "", "0", "-2")]),
    (
        "{do: open_discussion, until: 1925-01-22}",
        [("discussion", "discussion", "", "", "1925-01-22")],
    ),
    ("{do: close_discussion}", []),
]


def effects(*lines: str) -> Any:
    union: Any = tuple[Effect, ...]
    return build(parse(f"[{', '.join(lines)}]".encode(), "test.yaml"), union)


def applied(*lines: str) -> Minutes:
    minutes = Minutes(tiny(), scene(tiny(), people=PEOPLE))
    apply_all(minutes, effects(*lines), CAUSE)
    return minutes


@pytest.mark.parametrize(("line", "expected"), CASES)
def test_an_effect_does_what_it_says_and_enters_it(
    line: str, expected: list[tuple[str, str, str, str, str]]
) -> None:
    minutes = applied(line)

    found = [(e.key, e.subject, e.detail, e.before, e.after) for e in minutes.entries]
    assert found == expected
    assert {entry.cause for entry in minutes.entries} <= {CAUSE}


def test_every_effect_is_tried() -> None:
    assert {effects(line)[0].do for line, _ in CASES} == words(Effect).keys()


def test_effects_are_carried_out_in_their_order() -> None:
    minutes = applied(
        "{do: measure, faction: blue, of: cohesion, by: 40}",
        "{do: measure, faction: blue, of: cohesion, by: -40}",
    )

    assert minutes.state.factions["blue"].cohesion == 60


def test_a_delegation_is_elected_once() -> None:
    """R3.3"""
    minutes = applied(
        "{do: delegation, organisation: north}",
        "{do: grip, organisation: north, by: -50}",
        "{do: delegation, everywhere: true}",
    )

    elected = minutes.state.organisations["north"].delegation
    assert elected is not None
    assert elected.nominees == 32


def test_a_motion_that_was_voted_on_does_not_come_back() -> None:
    """R7.4"""
    from game.rules.state import Ballots, Result

    voted = {"open": Result(1, Ballots(1, 2, 0), carried=False)}
    minutes = Minutes(tiny(), scene(tiny(), results=voted))

    apply_all(minutes, effects("{do: agenda, motion: open}"), CAUSE)

    assert "open" not in minutes.state.agenda
