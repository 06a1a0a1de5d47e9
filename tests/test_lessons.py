"""How far somebody is in a tutorial is read from the game alone."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from game.match import PERSON, Match, lessons
from game.rules.model import Lesson, Scenario
from game.rules.vocabulary import SecretaryIs
from game.scenario.load import load

SEND = "molotov appoint kabakov to tula_central"


@cache
def tutorial() -> Scenario:
    return load("tutorial")


def begun() -> Match:
    match = Match(tutorial(), 1924, {"secretariat": PERSON})
    match.advance()
    return match


def turned(match: Match) -> Match:
    match.end_turn()
    match.advance()
    return match


def test_each_turn_has_its_lesson_in_order() -> None:
    course = lessons.course(begun(), "secretariat")

    assert [one.turn for one in course] == [1, 2, 3, 4, 5, 6, 7, 7]


def test_a_lesson_that_asks_nothing_is_done_with_its_turn() -> None:
    match = begun()
    first = tutorial().lessons["province"]
    assert not lessons.done(match, first)

    turned(match)

    assert lessons.done(match, first)


def test_an_order_that_is_put_down_ticks_and_one_taken_back_does_not() -> None:
    match = turned(begun())
    send = tutorial().lessons["send"]
    match.add(SEND)
    assert lessons.done(match, send)

    match.remove(0)

    assert not lessons.done(match, send)


def test_an_order_elsewhere_is_not_meant() -> None:
    match = turned(turned(begun()))
    match.add("voroshilov tour moscow")

    assert not lessons.done(match, tutorial().lessons["tour"])


def test_what_was_given_in_an_earlier_turn_counts() -> None:
    match = turned(begun())
    match.add(SEND)
    turned(match)

    assert lessons.done(match, tutorial().lessons["send"])


def test_a_condition_that_holds_ticks_without_any_order() -> None:
    held = (SecretaryIs("secretary", "moscow", faction="secretariat"),)
    lesson = Lesson("x", 1, "secretariat", "", "", done_when=held)

    assert lessons.done(begun(), lesson)


def test_the_next_of_a_turn_comes_when_one_is_done_or_skipped() -> None:
    match = begun()
    first = tutorial().lessons["province"]
    second = replace(first, id="more")
    match.scenario = replace(tutorial(), lessons={"province": first, "more": second})

    on = lessons.current(match, "secretariat")
    after = lessons.current(match, "secretariat", {"province"})

    assert (on, after) == (first, second)
    assert lessons.current(match, "secretariat", {"province", "more"}) == second
