"""Owns the first state of a game (R1.1): the scenario's starting values, the first turn's news."""

from __future__ import annotations

from game.rules.days import turn_of
from game.rules.minutes import Minutes
from game.rules.model import Person, Scenario
from game.rules.state import (
    Absence,
    BodyState,
    DoctrineState,
    DocumentState,
    FactionState,
    OrganisationState,
    PactState,
    PersonState,
    State,
    Term,
)
from game.rules.turn import open_turn

_BLOC = (Term("bloc"),)  # a pact of the scenario is a bloc of both sides (R6.2)


def start(scenario: Scenario, seed: int) -> State:
    """The state in which a game of `scenario` with `seed` begins, its first news told."""
    minutes = Minutes(scenario, _bare(scenario, seed))
    open_turn(minutes)
    return minutes.state


def _bare(scenario: Scenario, seed: int) -> State:
    """The state before any news: as long as a state has fields."""
    return State(
        seed=seed,
        turn=0,
        awaiting=tuple(scenario.factions),
        given={},
        factions={
            name: FactionState(f.influence, f.legitimacy, f.exposure, f.cohesion, f.hostile)
            for name, f in scenario.factions.items()
        },
        people={name: _person(scenario, p) for name, p in scenario.people.items()},
        organisations={
            name: OrganisationState(
                o.secretary,
                o.grip,
                dict(o.support),
                dict(o.mood),
                officials=o.officials,
                since=o.since if o.secretary else o.since or scenario.calendar[0].begins,
                named=o.named,
            )
            for name, o in scenario.organisations.items()
        },
        bodies={
            name: BodyState(
                tuple(s.person for s in b.seats if s.rank == "full"),
                tuple(s.person for s in b.seats if s.rank == "candidate"),
                dict(b.others),
            )
            for name, b in scenario.bodies.items()
        },
        offices={name: o.holder for name, o in scenario.offices.items()},
        documents={
            name: DocumentState(
                d.held_by,
                d.published,
                readers={
                    reader: day.isoformat()
                    for reader, day in d.readers.items()
                    if day <= scenario.calendar[0].begins
                },
                kept_back=d.kept_back or "",
            )
            for name, d in scenario.documents.items()
        },
        pacts=tuple(
            PactState(
                p.id,
                *p.between,
                _BLOC,
                _BLOC,
                signed=True,
                trust=p.trust,
                turn=0,
                until=None if p.until is None else turn_of(scenario, p.until),
            )
            for p in scenario.pacts.values()
        ),
        questions=(),
        events={},
        agenda=tuple(name for name, m in scenario.motions.items() if m.scheduled),
        lines={},
        arguments={},
        results={},
        elections={},
        deeds=(),
        news=(),
        chronicle=(),
        doctrines={n: DoctrineState(d.appeal, d.held_by) for n, d in scenario.doctrines.items()},
        country={name: gauge.value for name, gauge in scenario.country.items()},
        policy={name: lever.value for name, lever in scenario.policies.items()},
    )


def _person(scenario: Scenario, person: Person) -> PersonState:
    ties = {tie.to: tie.strength for tie in person.ties}
    return PersonState(
        person.faction, person.standing, person.health, ties, absence=_absence(scenario, person)
    )


def _absence(scenario: Scenario, person: Person) -> Absence | None:
    """Why somebody is away from the start, until the turn of their day or to the end (R13.1)."""
    if person.away is None:
        return None
    day = person.away.until
    back = len(scenario.calendar) if day is None else turn_of(scenario, day)
    return Absence(person.away.why, back)
