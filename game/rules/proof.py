"""Owns what can be proved (R6.71): evidence items, each with where it comes from.

Exposure is how much is known of a faction; an item is a paper about one person. A charge needs
both together; those that are used up in it leave the file.
"""

from __future__ import annotations

from game.rules.minutes import Minutes
from game.rules.state import Cause, Evidence, State
from game.rules.tally import Reason, Tally, tally


def proof(state: State, person: str) -> Tally:
    """What can be proved against somebody: the exposure of the faction, and papers by name."""
    faction = state.people[person].faction or ""
    exposure = state.factions[faction].exposure if faction else 0
    return tally(
        Reason("exposed", exposure, (faction,)),
        Reason("papers", papers(state, person), (person,)),
    )


def papers(state: State, person: str) -> int:
    """The weight of the evidence items that name somebody."""
    return sum(item.weight for item in state.evidence if item.person == person)


def enter(minutes: Minutes, person: str, place: str, weight: int, cause: Cause) -> None:
    """Put an item against somebody into the file; the entry is its source (R6.71)."""
    verb = cause.id.split()[1] if cause.kind == "order" else cause.id
    item = Evidence(minutes.state.turn, person, verb, place, weight)
    minutes.advance(evidence=(*minutes.state.evidence, item))
    minutes.write("evidence", person, cause, detail=place, after=str(weight))


def spend(minutes: Minutes, person: str) -> None:
    """Take the items that a charge has used out of the file; the charge is the entry."""
    left = tuple(item for item in minutes.state.evidence if item.person != person)
    minutes.advance(evidence=left)
