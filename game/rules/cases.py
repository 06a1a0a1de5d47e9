"""Owns motions about a person (R6.72): a case is read out of its own name, not out of a file.

Where the Control Commission can go no further alone, a charge that takes puts a case before the
bodies that can. Its id says everything: rung, accused, turn of the vote, who moves it, against
whom; its words are the rung's, of sanctions.yaml. `with_cases` lets a scenario know all of them, so
that nothing else in the house has to ask whether a motion stands in motions.yaml.

>>> case("case.zinoviev.expulsion.12.secretariat.leningrad").accused
'zinoviev'
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import partial
from typing import TypeVar

from game.rules import enlargements, policies, posts
from game.rules.model import Assembly, Motion, Sanction, Scenario
from game.rules.vocabulary import (
    ChangeMeasure,
    ChangeTie,
    Effect,
    FillSeat,
    SetStanding,
)

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Case:
    """What is asked about whom, on which turn, moved by one faction against another."""

    accused: str
    rung: str
    turn: int
    mover: str
    opposer: str

    @property
    def id(self) -> str:
        """The id of the motion."""
        return f"case.{self.accused}.{self.rung}.{self.turn}.{self.mover}.{self.opposer}"


def case(motion: str) -> Case | None:
    """The case that a motion's id names, if it names one."""
    parts = motion.split(".")
    if len(parts) != 6 or parts[0] != "case" or not parts[3].isdigit():
        return None
    return Case(parts[1], parts[2], int(parts[3]), parts[4], parts[5])


class _Table(dict[str, T]):
    """The lines of a file, and whatever `make` can read out of an id that is none of them.

    It can be pickled, for games that are played in another process.
    """

    def __init__(self, lines: Mapping[str, T], make: Callable[[str], T | None]) -> None:
        super().__init__(lines)
        self._make = make

    def __missing__(self, name: str) -> T:
        made = self._make(name)
        if made is None:
            raise KeyError(name)
        return made

    def __contains__(self, name: object) -> bool:
        known = super().__contains__(name)
        return known or (isinstance(name, str) and self._make(name) is not None)


def with_cases(scenario: Scenario) -> Scenario:
    """The scenario, its motions widened by those that stand in no file: cases, posts, policy."""
    return replace(
        scenario,
        motions=_Table(scenario.motions, partial(_any_motion, scenario)),
        assemblies=_Table(scenario.assemblies, partial(_any_assembly, scenario)),
    )


def _any_motion(scenario: Scenario, name: str) -> Motion | None:
    return (
        _motion(scenario, name)
        or posts.motion(scenario, name)
        or enlargements.motion(scenario, name)
        or policies.motion(scenario, name)
    )


def _any_assembly(scenario: Scenario, name: str) -> Assembly | None:
    return _assembly(scenario, name) or posts.assembly(scenario, name)


def _motion(scenario: Scenario, name: str) -> Motion | None:
    item = case(name)
    if item is None or not _stands(scenario, item):
        return None
    accused, rung = scenario.people[item.accused].name, scenario.sanctions[item.rung]
    return Motion(
        id=name,
        assembly=f"hearing.{item.rung}.{item.turn}",
        day=scenario.calendar[item.turn].begins,
        title=rung.title.format(accused=accused),
        question=rung.question.format(accused=accused),
        mover=item.mover,
        opposer=item.opposer,
        positions={},
        lines={item.mover: "for", item.opposer: "against"},
        source=rung.source,
        confidence="assumption",
        scheduled=False,
        majority=rung.majority,
        for_says=rung.for_says,
        against_says=rung.against_says,
        carried=_carried(scenario, item, rung),
        lost=(
            ChangeMeasure("measure", item.mover, "legitimacy", -scenario.balance.ban.case["lost"]),
            ChangeMeasure("measure", item.opposer, "cohesion", scenario.balance.ban.case["saved"]),
        ),
    )


def _stands(scenario: Scenario, item: Case) -> bool:
    """Whether all that a case names is there, and its turn within the calendar."""
    sides = {item.mover, item.opposer} <= scenario.factions.keys()
    known = item.accused in scenario.people and item.rung in scenario.sanctions
    return sides and known and item.turn < len(scenario.calendar)


def _carried(scenario: Scenario, item: Case, rung: Sanction) -> tuple[Effect, ...]:
    """What the accused loses, and what their friends hold against the mover's leader."""
    numbers = scenario.balance.ban.case
    seats = (FillSeat("seat", body, item.accused) for body in rung.takes)
    standing = (SetStanding("standing", item.accused, rung.standing),) if rung.standing else ()
    losses = (
        ChangeMeasure("measure", item.opposer, "exposure", -numbers["exposure"]),
        ChangeMeasure("measure", item.opposer, "cohesion", -numbers["cohesion"]),
    )
    friends = tuple(
        ChangeTie("tie", name, item.mover, -numbers["bitter"])
        for name, person in scenario.people.items()
        if name != item.accused and not person.faction
        if any(t.to == item.accused and t.strength >= numbers["friend"] for t in person.ties)
    )
    return (*seats, *standing, *losses, *friends)


def _assembly(scenario: Scenario, name: str) -> Assembly | None:
    hall, rung, turn = [*name.split("."), "", ""][:3]
    if hall != "hearing" or rung not in scenario.sanctions or not turn.isdigit():
        return None
    if int(turn) >= len(scenario.calendar):
        return None
    day, item = scenario.calendar[int(turn)].begins, scenario.sanctions[rung]
    joint = len(item.heard_by) > 1
    return Assembly(
        id=name,
        name=item.hearing,
        kind="plenum" if joint else "sitting",
        opens=day,
        closes=day,
        place="Moscow",
        source=item.source,
        confidence="assumption",
        body=None if joint else item.heard_by[0],
        bodies=item.heard_by if joint else (),
    )
