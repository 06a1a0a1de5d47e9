"""Owns motions about a person (R6.72): a case is read out of its own name, not out of a file.

When the Control Commission can go no further alone, a charge that takes puts a case before the
bodies that can. Its id says everything: rung, accused, turn of the vote, who moves it, against
whom. `with_cases` lets a scenario know all of them, so that nothing else in the house has to ask
whether a motion stands in motions.yaml.

>>> case("case.zinoviev.expelled.12.secretariat.leningrad").accused
'zinoviev'
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import TypeVar

from game.rules import enlargements, posts
from game.rules.model import Assembly, Motion, Scenario
from game.rules.vocabulary import (
    ChangeMeasure,
    ChangeTie,
    Effect,
    FillSeat,
    SetStanding,
)

JOINT = ("central_committee", "control_commission")
RUNGS = ("politburo", "central_committee", "expelled", "exiled")
_TITLES = {
    "politburo": "{accused} to leave the Politburo",
    "central_committee": "{accused} to leave the Central Committee",
    "expelled": "{accused} to be put out of the party",
    "exiled": "{accused} to be sent out of Moscow",
}
_SOURCE = "On Party Unity, 1921, clause 7, for the joint plenum and its two thirds"
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


def can_be_heard(scenario: Scenario) -> bool:
    """Whether the scenario has the bodies that hear cases."""
    return {"politburo", *JOINT} <= scenario.bodies.keys()


class _Table(dict[str, T]):
    """The lines of a file, and whatever `make` can read out of an id that is none of them."""

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
    """The scenario, its motions widened by every case, and every motion about a post (R7.8)."""
    return replace(
        scenario,
        motions=_Table(
            scenario.motions,
            lambda name: (
                _motion(scenario, name)
                or posts.motion(scenario, name)
                or enlargements.motion(scenario, name)
            ),
        ),
        assemblies=_Table(
            scenario.assemblies,
            lambda name: _assembly(scenario, name) or posts.assembly(scenario, name),
        ),
    )


def _motion(scenario: Scenario, name: str) -> Motion | None:
    item = case(name)
    if item is None or item.accused not in scenario.people or not _in_time(scenario, item.turn):
        return None
    accused = scenario.people[item.accused].name
    title = _TITLES[item.rung].format(accused=accused)
    hall = "sitting_on_exile" if item.rung == "exiled" else "joint_plenum"
    return Motion(
        id=name,
        assembly=f"{hall}.{item.turn}",
        day=scenario.calendar[item.turn].begins,
        title=title,
        question=f"What has been proved against {accused}: is it enough?",
        mover=item.mover,
        opposer=item.opposer,
        positions={},
        lines={item.mover: "for", item.opposer: "against"},
        source=_SOURCE,
        confidence="assumption",
        scheduled=False,
        threshold=_threshold(scenario, item),
        for_says="The charge is proved",
        against_says="It is not, or not enough",
        carried=_carried(scenario, item),
        lost=(
            ChangeMeasure("measure", item.mover, "legitimacy", -scenario.balance.ban.case["lost"]),
            ChangeMeasure("measure", item.opposer, "cohesion", scenario.balance.ban.case["saved"]),
        ),
    )


def _in_time(scenario: Scenario, turn: int) -> bool:
    return turn < len(scenario.calendar)


def _threshold(scenario: Scenario, item: Case) -> int:
    """Two thirds to touch a seat in the Central Committee or the card of who may hold one."""
    two_thirds = item.rung in ("central_committee", "expelled")
    return scenario.balance.ban.case["two_thirds"] if two_thirds else 50


def _carried(scenario: Scenario, item: Case) -> tuple[Effect, ...]:
    """What the accused loses, and what their friends hold against the mover's leader."""
    numbers, leader = scenario.balance.ban.case, scenario.factions[item.mover].leader
    friends = tuple(
        ChangeTie("tie", name, leader, -numbers["bitter"])
        for name, person in scenario.people.items()
        if name not in (leader, item.accused) and not person.faction
        if any(t.to == item.accused and t.strength >= numbers["friend"] for t in person.ties)
    )
    losses = (
        ChangeMeasure("measure", item.opposer, "exposure", -numbers["exposure"]),
        ChangeMeasure("measure", item.opposer, "cohesion", -numbers["cohesion"]),
    )
    return (*_taken(item), *losses, *friends)


def _taken(item: Case) -> tuple[Effect, ...]:
    politburo = FillSeat("seat", "politburo", item.accused)
    if item.rung == "politburo":
        return (politburo,)
    if item.rung == "central_committee":
        return (politburo, FillSeat("seat", "central_committee", item.accused))
    return (
        SetStanding("standing", item.accused, "exiled" if item.rung == "exiled" else "expelled"),
    )


def _assembly(scenario: Scenario, name: str) -> Assembly | None:
    hall, _, turn = name.partition(".")
    if hall not in ("joint_plenum", "sitting_on_exile") or not turn.isdigit():
        return None
    if not _in_time(scenario, int(turn)):
        return None
    day = scenario.calendar[int(turn)].begins
    joint = hall == "joint_plenum"
    return Assembly(
        id=name,
        name=(
            "Joint plenum of the Central Committee and the Control Commission"
            if joint
            else "Politburo, sitting on an exile"
        ),
        kind="plenum" if joint else "sitting",
        opens=day,
        closes=day,
        place="Moscow",
        source=_SOURCE,
        confidence="assumption",
        body=None if joint else "politburo",
        bodies=JOINT if joint else (),
    )
