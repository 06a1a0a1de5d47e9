"""Starts of other years for the tests of alliances: what years.yaml lays over the congress of 1925.

The campaign's own scenarios are not made yet; these have its factions, people and rules, twenty
months, and one vote between the majority and the Left in the eighth.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from game.rules.cases import with_cases
from game.rules.model import Event, Motion, Pact, Scenario, Seat, Tie, Turn
from game.rules.vocabulary import SetStanding
from game.scenario import load

YEARS: Mapping[str, Any] = yaml.safe_load(Path(__file__).with_name("years.yaml").read_text("utf-8"))
MONTHS = 20
VOTE = 8
TEST: Any = {"source": "tests/rules/years.yaml", "confidence": "assumption"}


@cache
def year(name: str) -> Scenario:
    """The start of a year, as long as twenty months."""
    start, base = YEARS[name], load.load("1925-fourteenth-congress")
    calendar = tuple(Turn(day, f"{day:%B %Y}", "months") for day in _months(start["begins"]))
    day = calendar[VOTE].begins
    congress = replace(base.assemblies["congress_14"], opens=day, closes=day, list_day=day)
    motion = _motion(base.motions["vote_559_65"], day, start["factions"])
    scenario = replace(
        base,
        card=replace(base.card, main_motions=(motion.id,)),
        calendar=calendar,
        factions={
            faction: replace(
                base.factions[faction],
                platform=new["platform"],
                hostile=tuple(new["hostile"]),
                aims=(),
                **new["measures"],
            )
            for faction, new in start["factions"].items()
        },
        people=_people(base, start),
        bodies={**base.bodies, "politburo": _politburo(base, start["politburo"])},
        offices={
            name: replace(office, holder=start["offices"].get(name, office.holder))
            for name, office in base.offices.items()
        },
        pacts={
            name: Pact(name, tuple(name.split("+")), trust, "", **TEST)
            for name, trust in start["trust"].items()
        },
        assemblies={"congress_14": congress},
        motions={motion.id: motion},
        events={"out": _out(start)},
        elections={},
        facts={},
        endings={},
        history=(),
    )
    return with_cases(scenario)


def _months(first: date) -> list[date]:
    return [
        date(first.year + (first.month - 1 + nth) // 12, (first.month - 1 + nth) % 12 + 1, 1)
        for nth in range(MONTHS)
    ]


def _motion(like: Motion, day: date, factions: Mapping[str, Any]) -> Motion:
    """A vote of confidence in the course of the Secretariat, which the Left is against."""
    positions = factions["secretariat"]["platform"]
    return replace(
        like,
        id="course",
        day=day,
        positions=positions,
        opposer="left",
        lines={"secretariat": "for", "left": "against"},
        carried=(),
        lost=(),
        recorded={},
    )


def _people(base: Scenario, start: Mapping[str, Any]) -> dict[str, Any]:
    people = dict(base.people)
    for name in start["uncommitted"]:
        people[name] = replace(people[name], faction=None)
    for name, to, strength in start["ties"]:
        kept = tuple(tie for tie in people[name].ties if tie.to != to)
        tie = Tie(to, strength, "As it was then")
        people[name] = replace(people[name], ties=(*kept, tie))
    return people


def _politburo(base: Scenario, people: list[str]) -> Any:
    seats = tuple(Seat(person) for person in people)
    return replace(base.bodies["politburo"], full=len(people), seats=seats)


def _out(start: Mapping[str, Any]) -> Event:
    """Whoever was out of the party by then."""
    gone = tuple(SetStanding("standing", person, "expelled") for person in start["out"])
    return Event("out", start["begins"], "Out of the party", "", effects=gone, **TEST)
