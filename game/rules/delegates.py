"""Owns who is sent: an organisation makes its delegation, its seats get their people (R3, R5.1).

The part that the apparatus grips follows the secretary's patron; the rest is shared by support, by
largest remainder, since seats are whole people. "" stands for the uncommitted.

>>> apportion({"leningrad": 74, "": 17, "secretariat": 9}, 9)
{'leningrad': 7, '': 1, 'secretariat': 1}
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from game.rules.dice import roll
from game.rules.halls import at_hand, quota, seats_in
from game.rules.joint import together
from game.rules.model import Assembly, Scenario
from game.rules.state import Delegation, State
from game.rules.vocabulary import OUT


@dataclass(frozen=True, slots=True)
class Delegate:
    """One voter. `where` is an organisation or a body, `seat` counts from 1 within it.

    `faction` is "" for the uncommitted; a `nominee` was put there by the secretary's machine.
    `person` is somebody of the game where the seat has a name; `nerve` runs from 1 to 10.
    """

    where: str
    seat: int
    faction: str
    nominee: bool
    person: str | None
    nerve: int


@dataclass(frozen=True, slots=True)
class Bloc:
    """Voters of one place, side and standing: one with a name, or as many without as have nerves.

    They sit from seat `first` on, in the order of their `nerves`.
    """

    where: str
    faction: str
    nominee: bool
    person: str | None
    first: int
    nerves: tuple[int, ...]

    def delegates(self) -> Iterator[Delegate]:
        """Each of them."""
        for seat, nerve in enumerate(self.nerves, self.first):
            yield Delegate(self.where, seat, self.faction, self.nominee, self.person, nerve)


Voter = Delegate | Bloc  # what weighs with a bloc weighs with each of its delegates


def apportion(weights: Mapping[str, int], seats: int) -> dict[str, int]:
    """`seats` shared in proportion to `weights` by largest remainder (R3.1), ties by name.

    The result has no zero shares and sums to `seats` wherever some weight is positive.
    """
    total = sum(weights.values())
    if not total or not seats:
        return {}
    shares = {name: weight * seats // total for name, weight in weights.items()}
    by_remainder = sorted(weights, key=lambda name: (-(weights[name] * seats % total), name))
    for name in by_remainder[: seats - sum(shares.values())]:
        shares[name] += 1
    return {name: share for name, share in shares.items() if share}


def with_delegations(scenario: Scenario) -> Scenario:
    """The scenario with each organisation's seats in every assembly of the party (R3.12).

    Where an assembly does not give them, its `seats` are shared by the usual numbers of delegates;
    where it does not give the seats either, those numbers are the seats.
    """
    weights = {name: item.delegates for name, item in scenario.organisations.items()}
    halls = {
        name: replace(hall, delegations=apportion(weights, hall.seats or sum(weights.values())))
        for name, hall in scenario.assemblies.items()
        if hall.of_party and not hall.delegations
    }
    return replace(scenario, assemblies={**scenario.assemblies, **halls})


def drawn(
    scenario: Scenario, state: State, organisation: str, seats: int, hall: Assembly | None
) -> Delegation:
    """The delegation that `organisation` would send to `hall` today if it had `seats` (R3.1).

    A majority sends its own: who has few of the members there behind them gets no seat. Where the
    members vote themselves everybody counts.
    """
    record = state.organisations[organisation]
    nominees = (seats * record.grip + 50) // 100 if record.secretary else 0
    least = 0 if hall and hall.kind == "cells" else scenario.balance.votes.seat_least
    weights = {**_lists(record.support, least), "": record.uncommitted}
    return Delegation(state.patron(organisation), nominees, apportion(weights, seats - nominees))


def _lists(support: Mapping[str, int], least: int) -> dict[str, int]:
    """The lists that get seats: what stands behind the small ones goes to the largest (R3.1)."""
    first = max(support, key=lambda name: (support[name], name), default="")
    lists = {name: share for name, share in support.items() if share >= least or name == first}
    if first:
        lists[first] += sum(share for name, share in support.items() if name not in lists)
    return lists


def delegation(scenario: Scenario, state: State, organisation: str) -> Delegation:
    """The delegates to the assembly at hand: those elected, or before that those of today."""
    elected = state.organisations[organisation].delegation
    if elected is not None:
        return elected
    seats = quota(scenario, state, organisation)
    return drawn(scenario, state, organisation, seats, at_hand(scenario, state.turn))


def delegations(scenario: Scenario, state: State, hall: Assembly | None) -> dict[str, Delegation]:
    """Each organisation's delegates to `hall`: to a later one than is at hand, those of today."""
    at = at_hand(scenario, state.turn)
    here = at is None or hall is None or at.id == hall.id
    to = hall or at
    return {
        name: (record.delegation if here else None)
        or drawn(scenario, state, name, seats_in(scenario, to, name), to)
        for name, record in state.organisations.items()
    }


def delegates_of(scenario: Scenario, state: State, faction: str) -> int:
    """How many delegates to the assembly at hand owe their seat to `faction` or stand with it."""
    count = 0
    for sent in delegations(scenario, state, None).values():
        count += sent.others.get(faction, 0) + (sent.nominees if sent.patron == faction else 0)
    return count


def strength(scenario: Scenario, state: State, assembly: Assembly) -> dict[str, int]:
    """How many votes each faction's people have in `assembly` ("" the uncommitted)."""
    votes: dict[str, int] = {}
    for bloc in blocs(scenario, state, assembly):
        votes[bloc.faction] = votes.get(bloc.faction, 0) + len(bloc.nerves)
    return votes


def electorate(scenario: Scenario, state: State, assembly: Assembly) -> tuple[Delegate, ...]:
    """Everybody who has a vote in `assembly`: congress, conference, full members of a body."""
    return _each(blocs(scenario, state, assembly))


def _each(found: Iterable[Bloc]) -> tuple[Delegate, ...]:
    return tuple(delegate for bloc in found for delegate in bloc.delegates())


def blocs(scenario: Scenario, state: State, assembly: Assembly) -> tuple[Bloc, ...]:
    """The same, those together who have all but their nerve in common, in the order of seats."""
    bodies = assembly.bodies or _sitting_with(state, assembly.body)
    if bodies:
        return _jointly(scenario, state, bodies)
    if assembly.body:
        return _members(scenario, state, assembly.body)
    if assembly.organisation:
        sent = drawn(scenario, state, assembly.organisation, assembly.seats, assembly)
        return tuple(_seated(scenario, state, assembly.organisation, sent))
    return tuple(
        bloc
        for name, sent in delegations(scenario, state, assembly).items()
        for bloc in _seated(scenario, state, name, sent)
    )


def _sitting_with(state: State, body: str | None) -> tuple[str, ...]:
    """The bodies of a joint plenum that is called for now, or for the next turn (R7.14)."""
    if body is None:
        return ()
    return together(state, body, state.turn) or together(state, body, state.turn + 1)


@cache
def _nerve(where: str, seat: int) -> int:
    """An anonymous delegate's nerve: drawn once and for all from the seat's name (R5.6)."""
    return roll(0, 0, f"nerve:{where}:{seat}", 10)


@lru_cache(maxsize=1 << 14)
def _nerves(where: str, first: int, count: int) -> tuple[int, ...]:
    return tuple(_nerve(where, seat) for seat in range(first, first + count))


def _seated(
    scenario: Scenario, state: State, organisation: str, sent: Delegation
) -> Iterator[Bloc]:
    """The seats of a delegation, nominees first; people of the place sit with their faction."""
    named = _people_at(scenario, state, organisation)
    seat = 1
    for faction, nominee, count in _parts(sent):
        queue = named.get(faction, [])
        people, named[faction] = queue[:count], queue[count:]
        for person in people:
            nerve = scenario.people[person].nerve
            yield Bloc(organisation, faction, nominee, person, seat, (nerve,))
            seat += 1
        left = count - len(people)
        if left:
            nerves = _nerves(organisation, seat, left)
            yield Bloc(organisation, faction, nominee, None, seat, nerves)
            seat += left


def _parts(sent: Delegation) -> Iterable[tuple[str, bool, int]]:
    yield sent.patron, True, sent.nominees
    for faction in sorted(sent.others):
        yield faction, False, sent.others[faction]


def _people_at(scenario: Scenario, state: State, organisation: str) -> dict[str, list[str]]:
    """People of a place by faction, its secretary first, then by authority (R5.1)."""
    secretary = state.organisations[organisation].secretary
    natives = scenario.natives.get(organisation, ())
    others = [n for n in natives if n != secretary and not state.post_as_secretary(n)]
    at_home = [
        name
        for name in (*((secretary,) if secretary else ()), *others)
        if state.people[name].standing not in OUT and state.people[name].absence is None
    ]
    at_home.sort(key=lambda name: (name != secretary, -scenario.people[name].authority, name))
    queues: dict[str, list[str]] = {}
    for name in at_home:
        queues.setdefault(state.people[name].faction or "", []).append(name)
    return queues


def members(scenario: Scenario, state: State, bodies: tuple[str, ...]) -> tuple[Delegate, ...]:
    """Who votes in bodies that sit jointly (R6.72): who belongs to two votes once, in the first."""
    return _each(_jointly(scenario, state, bodies))


def _jointly(scenario: Scenario, state: State, bodies: tuple[str, ...]) -> tuple[Bloc, ...]:
    seen: set[str] = set()
    voters: list[Bloc] = []
    for body in bodies:
        own = _members(scenario, state, body)
        voters += [voter for voter in own if not voter.person or voter.person not in seen]
        seen |= {voter.person for voter in own if voter.person}
    return tuple(voters)


def _members(scenario: Scenario, state: State, body: str) -> tuple[Bloc, ...]:
    """The full members of a body; candidates sit without a vote (R7.2)."""
    record = state.bodies[body]
    named = [
        Bloc(
            where=body,
            faction=state.people[name].faction or "",
            nominee=False,
            person=name,
            first=seat,
            nerves=(scenario.people[name].nerve,),
        )
        for seat, name in enumerate(record.full, 1)
        if state.people[name].standing not in OUT and state.people[name].absence is None
    ]
    seat = len(record.full) + 1
    others = []
    for faction in sorted(record.others):
        plain = "" if faction == "uncommitted" else faction
        nerves = _nerves(body, seat, record.others[faction])
        others.append(Bloc(body, plain, nominee=False, person=None, first=seat, nerves=nerves))
        seat += len(nerves)
    return (*named, *others)
