"""Owns how deeds move what people feel for leaders (R6.14 and on): thanks, grudges, cooling.

A tie is the scenario's at the start. Deeds move it, time draws it back, and a follower whose tie
to the own leader has gone cold stands with nobody. Strengths are the `ties` of balance.yaml.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Literal

from game.rules.country import weeks
from game.rules.leaders import leader_of, leaders
from game.rules.minutes import Minutes, clamp
from game.rules.state import Cause

Deed = Literal["ousted", "charged", "attacked", "signed", "given_office", "breached", "denounced"]


def moved(minutes: Minutes, person: str | None, faction: str, deed: Deed, cause: Cause) -> None:
    """Let a deed of `faction` move what somebody feels for its leader (R6.14)."""
    leader = leader_of(minutes.scenario, minutes.state, faction)
    if person and person != leader:
        minutes.tie(person, leader, getattr(minutes.scenario.balance.ties, deed), cause)


def between_leaders(minutes: Minutes, one: str, other: str, deed: Deed, cause: Cause) -> None:
    """Let a deed move what the leaders of two factions feel for each other (R6.14)."""
    moved(minutes, leader_of(minutes.scenario, minutes.state, one), other, deed, cause)
    moved(minutes, leader_of(minutes.scenario, minutes.state, other), one, deed, cause)


def estranged(minutes: Minutes, faction: str, ally: str, cause: Cause) -> None:
    """A bloc with somebody whom a follower hates cools the follower to the own leader (R6.15)."""
    weights = minutes.scenario.balance.ties
    own, other = (leader_of(minutes.scenario, minutes.state, side) for side in (faction, ally))
    for name, person in minutes.state.people.items():
        hatred = -person.ties.get(other, 0)
        if person.faction == faction and name != own and hatred >= weights.hated:
            minutes.tie(name, own, -(hatred * weights.estranged // 100), cause)


def side_with(minutes: Minutes, winner: str, cause: Cause) -> None:
    """Whoever waited, and is close to the winner's leader, declares for the winner (R6.17)."""
    leader = leader_of(minutes.scenario, minutes.state, winner)
    for name, person in minutes.state.people.items():
        near = person.ties.get(leader, 0) >= minutes.scenario.balance.ties.declared
        if person.faction is None and person.active and near:
            minutes.join(name, winner, cause)


def settle(minutes: Minutes) -> None:
    """Time draws ties to leaders back, and those who have cooled stand with nobody (R8.7)."""
    leading = leaders(minutes.scenario, minutes.state)
    first = minutes.scenario.first_ties
    step = minutes.scenario.balance.ties.fade * weeks(minutes.scenario, minutes.state)
    for name, person in minutes.state.people.items():
        if person.ties != first[name]:  # few have moved
            _fade(minutes, name, first[name], leading, step)
        if name not in leading:
            _leave(minutes, name)


def _fade(
    minutes: Minutes, name: str, first: Mapping[str, int], leading: Collection[str], step: int
) -> None:
    """A tie that deeds have moved goes a step back to where the scenario put it (R8.7)."""
    for leader, now in minutes.state.people[name].ties.items():
        apart = first.get(leader, 0) - now
        if apart and leader in leading:
            minutes.tie(name, leader, clamp(apart, -step, step), Cause("rule", "fade"))


def _leave(minutes: Minutes, name: str) -> None:
    """A follower whose tie to the own leader has gone cold stands with nobody (R6.16)."""
    record = minutes.state.people[name]
    if record.faction is None or not record.active:
        return
    leader = leader_of(minutes.scenario, minutes.state, record.faction)
    if record.ties.get(leader, 0) <= minutes.scenario.balance.ties.cold:
        minutes.join(name, None, Cause("rule", "cooled"))
