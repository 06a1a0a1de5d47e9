"""Owns motions about the number of places in a body (R7.11): read out of their own names.

>>> enlarged_by("enlarge.central_committee.cc_1925.6.secretariat").more
6
"""

from __future__ import annotations

from dataclasses import dataclass

from game.rules.model import Motion, Scenario
from game.rules.vocabulary import ChangeMeasure, EnlargeBody
from game.rules.wordings import worded

_SOURCE = (
    "Lenin, Better Fewer, but Better, 1923, whose larger bodies were packed; record, documents"
)


@dataclass(frozen=True, slots=True)
class Enlargement:
    """So many places more in a body at an election, for a faction's own people."""

    body: str
    election: str
    more: int
    mover: str

    @property
    def id(self) -> str:
        """The id of the motion."""
        return f"enlarge.{self.body}.{self.election}.{self.more}.{self.mover}"


def enlarged_by(motion: str) -> Enlargement | None:
    """What a motion's id asks for, if it asks for places."""
    parts = motion.split(".")
    if len(parts) != 5 or parts[0] != "enlarge" or not parts[3].isdigit():
        return None
    return Enlargement(parts[1], parts[2], int(parts[3]), parts[4])


def motion(scenario: Scenario, name: str) -> Motion | None:
    """The motion that an id about places spells out; the electors vote on it on their day."""
    item = enlarged_by(name)
    if item is None or item.election not in scenario.elections:
        return None
    election, body = scenario.elections[item.election], scenario.bodies[item.body]
    lost = -scenario.balance.bodies.refused
    wording = "enlarge_by_one" if item.more == 1 else "enlarge"
    words = worded(scenario, wording, places=item.more, body=body.name)
    return Motion(
        id=name,
        assembly=election.assembly,
        day=election.day,
        title=words.title,
        question=words.question,
        mover=item.mover,
        positions={},
        lines={item.mover: "for"},
        source=_SOURCE,
        confidence="assumption",
        scheduled=True,  # it waits for its election, whoever is called before
        for_says=words.for_says,
        against_says=words.against_says,
        carried=(EnlargeBody("enlarge", item.body, item.more, item.mover),),
        lost=(ChangeMeasure("measure", item.mover, "legitimacy", lost),),
    )
