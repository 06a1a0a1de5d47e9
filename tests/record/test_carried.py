"""What a campaign carries into a chapter, line by line."""

from __future__ import annotations

from dataclasses import replace

from game.record.carried import KINDS, agreement, carried, distance
from game.rules.model import Scenario
from tests.rules.scene import scene


def test_a_chapter_begun_alone_carries_nothing_else(scenario: Scenario) -> None:
    start = scene(scenario)

    lines = carried(start, start)

    assert {line.kind for line in lines} >= {"secretary", "office", "seat", "standing", "support"}
    assert all(line.same for line in lines)
    assert all(agreement(lines, kind) == 1 and distance(lines, kind) == 0 for kind in KINDS)


def test_another_secretary_is_a_line_of_its_own(scenario: Scenario) -> None:
    start = scene(scenario)
    moscow = replace(start.organisations["moscow"], secretary="kirov", grip=70)
    here = replace(start, organisations={**start.organisations, "moscow": moscow})

    differing = [line for line in carried(here, start) if not line.same]

    assert [(line.kind, line.subject, line.here, line.there) for line in differing] == [
        ("secretary", "moscow", "kirov", "uglanov"),
        ("grip", "moscow", 70, 80),
    ]
    assert differing[1].apart == 10


def test_who_lost_a_seat_is_told_though_only_one_side_knows_it(scenario: Scenario) -> None:
    start = scene(scenario)
    politburo = start.bodies["politburo"]
    without = replace(politburo, full=tuple(n for n in politburo.full if n != "trotsky"))
    here = replace(start, bodies={**start.bodies, "politburo": without})

    (line,) = (line for line in carried(here, start) if not line.same)

    assert (line.kind, line.subject) == ("seat", "politburo.trotsky")
    assert (line.here, line.there) == (None, "full")


def test_who_is_dead_by_the_chapter_is_no_line(scenario: Scenario) -> None:
    start = scene(scenario)
    chapter = replace(start, people={n: p for n, p in start.people.items() if n != "frunze"})

    assert not [line for line in carried(start, chapter) if line.subject == "frunze"]
