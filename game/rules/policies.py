"""Owns motions about policy (R12.8): a lever that a body decides on, read out of the motion's name.

>>> about_policy("policy.grain_price.up.9.right").step
1
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from game.rules.model import Motion, Scenario
from game.rules.platforms import platform
from game.rules.state import State
from game.rules.vocabulary import ChangeLever, ChangeMeasure
from game.rules.wordings import worded

Way = Literal["up", "down"]


@dataclass(frozen=True, slots=True)
class AboutPolicy:
    """A step of a lever, asked for by a faction in the sitting of a turn."""

    lever: str
    way: Way
    turn: int
    mover: str

    @property
    def id(self) -> str:
        """The id of the motion."""
        return f"policy.{self.lever}.{self.way}.{self.turn}.{self.mover}"

    @property
    def step(self) -> int:
        """One step, with its sign."""
        return 1 if self.way == "up" else -1


def about_policy(motion: str) -> AboutPolicy | None:
    """What a motion's id asks of policy, if it is such an id."""
    parts = motion.split(".")
    if len(parts) != 5 or parts[0] != "policy" or not parts[3].isdigit():
        return None
    way: Way = "up" if parts[2] == "up" else "down"
    return AboutPolicy(parts[1], way, int(parts[3]), parts[4])


def agreement(scenario: Scenario, state: State, faction: str, lever: str, step: int) -> int:
    """How far a step goes with where a faction stands now; below 0 it goes against it (R4.22)."""
    return step * goes_with(scenario, state, faction, scenario.policies[lever].positions)


def goes_with(scenario: Scenario, state: State, faction: str, positions: Mapping[str, int]) -> int:
    """How far places on issues go with where a faction stands now; below 0 against it."""
    held = platform(scenario, state, faction)
    return sum(place * held.get(issue, 0) for issue, place in positions.items())


def motion(scenario: Scenario, name: str) -> Motion | None:
    """The motion that an id about policy spells out: it stands where the step stands (R12.8)."""
    item = about_policy(name)
    lever = scenario.policies.get(item.lever) if item else None
    if item is None or lever is None or not lever.decided_by:
        return None
    if item.turn >= len(scenario.calendar) or item.mover not in scenario.factions:
        return None
    refused = -scenario.balance.bodies.refused
    words = worded(scenario, f"policy_{item.way}", lever=lever.name)
    return Motion(
        id=name,
        assembly=f"sitting.{lever.decided_by}.{item.turn}",
        day=scenario.calendar[item.turn].begins,
        title=words.title,
        question=words.question,
        mover=item.mover,
        positions={issue: item.step * place for issue, place in lever.positions.items()},
        lines={item.mover: "for"},
        source=lever.source,
        confidence="assumption",
        scheduled=False,
        for_says=words.for_says,
        against_says=words.against_says,
        carried=(ChangeLever("lever", item.lever, item.step),),
        lost=(
            ChangeMeasure("measure", item.mover, "legitimacy", refused),
            ChangeMeasure("measure", item.mover, "cohesion", refused),
        ),
    )
