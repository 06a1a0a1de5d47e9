"""Owns what each effect means (R10): a scenario's second language, written into the minutes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from game.rules import doctrines, papers, press
from game.rules import vocabulary as v
from game.rules.delegates import drawn
from game.rules.halls import at_hand, seats_in
from game.rules.health import die, fall_ill, send_away
from game.rules.leaders import leader_of
from game.rules.minutes import Minutes
from game.rules.model import Assembly
from game.rules.platforms import move
from game.rules.state import Cause


def apply_all(minutes: Minutes, effects: Iterable[v.Effect], cause: Cause) -> None:
    """Carry out `effects` in their order, each with its entry."""
    for effect in effects:
        _MEANING[type(effect)](minutes, effect, cause)


def _places(minutes: Minutes, effect: Any) -> Iterator[str]:
    """The organisations that an effect names: one, or all of them."""
    if effect.everywhere:
        yield from minutes.state.organisations
    elif effect.organisation:
        yield effect.organisation


def _measure(minutes: Minutes, e: v.ChangeMeasure, cause: Cause) -> None:
    minutes.measure(e.faction, e.of, e.by, cause)


def _grip(minutes: Minutes, e: v.ChangeGrip, cause: Cause) -> None:
    minutes.grip(e.organisation, e.by, cause)


def _support(minutes: Minutes, e: v.ChangeSupport, cause: Cause) -> None:
    for organisation in _places(minutes, e):
        minutes.support(organisation, e.faction, e.by, cause)


def _mood(minutes: Minutes, e: v.ChangeMood, cause: Cause) -> None:
    for organisation in _places(minutes, e):
        minutes.mood(organisation, e.issue, e.by, cause)


def _secretary(minutes: Minutes, e: v.NameSecretary, cause: Cause) -> None:
    if e.person is None or minutes.state.people[e.person].eligible:
        minutes.secretary(e.organisation, e.person, cause)


def _office(minutes: Minutes, e: v.FillOffice, cause: Cause) -> None:
    if e.person is None or minutes.state.people[e.person].eligible:
        minutes.office(e.office, e.person, cause)


def _seat(minutes: Minutes, e: v.FillSeat, cause: Cause) -> None:
    minutes.seat(e.body, e.person, e.rank, cause)


def _tie(minutes: Minutes, e: v.ChangeTie, cause: Cause) -> None:
    led = e.to in minutes.scenario.factions
    to = leader_of(minutes.scenario, minutes.state, e.to) if led else e.to
    if to != e.person:
        minutes.tie(e.person, to, e.by, cause)


def _join(minutes: Minutes, e: v.JoinFaction, cause: Cause) -> None:
    minutes.join(e.person, e.faction, cause)


def _standing(minutes: Minutes, e: v.SetStanding, cause: Cause) -> None:
    if e.to == "dead":
        die(minutes, e.person, cause)
    else:
        minutes.standing(e.person, e.to, cause)


def _health(minutes: Minutes, e: v.ChangeHealth, cause: Cause) -> None:
    minutes.health(e.person, e.by, cause)


def _give(minutes: Minutes, e: v.GiveDocument, cause: Cause) -> None:
    minutes.give(e.document, e.faction, cause)


def _publish(minutes: Minutes, e: v.PublishDocument, cause: Cause) -> None:
    minutes.publish(e.document, cause)


def _read(minutes: Minutes, e: v.ReadDocument, cause: Cause) -> None:
    papers.read(minutes, e.document, e.reader, cause)


def _platform(minutes: Minutes, e: v.ChangePlatform, cause: Cause) -> None:
    move(minutes, e.faction, e.issue, e.by, cause)


def _appeal(minutes: Minutes, e: v.ChangeAppeal, cause: Cause) -> None:
    doctrines.appeal(minutes, e.doctrine, e.by, cause)


def _argument(minutes: Minutes, e: v.AddArgument, cause: Cause) -> None:
    minutes.argument(e.motion, cause.id, e.by, cause)


def _agenda(minutes: Minutes, e: v.PutOnAgenda, cause: Cause) -> None:
    if e.motion in minutes.scenario.motions:  # else it is put on a day that is not played
        minutes.agenda(e.motion, cause)


def _line(minutes: Minutes, e: v.SetLine, cause: Cause) -> None:
    if e.motion in minutes.scenario.motions:
        minutes.line(e.motion, e.faction, e.side, cause)


def _delegation(minutes: Minutes, e: v.ElectDelegates, cause: Cause) -> None:
    for organisation in _places(minutes, e):
        elect_delegation(minutes, organisation, cause)


def elect_delegation(
    minutes: Minutes, organisation: str, cause: Cause, hall: Assembly | None = None
) -> None:
    """Let an organisation elect its delegation (R3.3), unless it has: to `hall`, or to the next."""
    if minutes.state.organisations[organisation].delegation is None:
        to = hall or at_hand(minutes.scenario, minutes.state.turn)
        seats = seats_in(minutes.scenario, to, organisation)
        sent = drawn(minutes.scenario, minutes.state, organisation, seats, to)
        minutes.delegation(organisation, sent, cause)


def _mandate(minutes: Minutes, e: v.OpenMandate, cause: Cause) -> None:
    minutes.mandate(e.organisation, cause)


def _country(minutes: Minutes, e: v.ChangeGauge, cause: Cause) -> None:
    minutes.gauge(e.gauge, e.by, cause)


def _policy(minutes: Minutes, e: v.ChangeLever, cause: Cause) -> None:
    minutes.lever(e.lever, e.by, cause)


def _open_discussion(minutes: Minutes, e: v.OpenDiscussion, cause: Cause) -> None:
    press.discussion(minutes, e.until.isoformat(), cause)


def _close_discussion(minutes: Minutes, e: v.CloseDiscussion, cause: Cause) -> None:
    press.discussion(minutes, "", cause)


def _enlarge(minutes: Minutes, e: v.EnlargeBody, cause: Cause) -> None:
    minutes.enlarge(e.body, e.faction, e.by, cause)


def _leave(minutes: Minutes, e: v.GoOnLeave, cause: Cause) -> None:
    send_away(minutes, e.person, "leave", e.weeks, cause)


def _ill(minutes: Minutes, e: v.FallIll, cause: Cause) -> None:
    fall_ill(minutes, e.person, e.weeks, cause)


def _back(minutes: Minutes, e: v.ComeBack, cause: Cause) -> None:
    minutes.back(e.person, cause)


def _die(minutes: Minutes, e: v.Die, cause: Cause) -> None:
    die(minutes, e.person, cause)


_MEANING: dict[type, Callable[[Minutes, Any, Cause], None]] = {
    v.ChangeMeasure: _measure,
    v.ChangeGrip: _grip,
    v.ChangeSupport: _support,
    v.ChangeMood: _mood,
    v.NameSecretary: _secretary,
    v.FillOffice: _office,
    v.FillSeat: _seat,
    v.ChangeTie: _tie,
    v.JoinFaction: _join,
    v.SetStanding: _standing,
    v.ChangeHealth: _health,
    v.GiveDocument: _give,
    v.PublishDocument: _publish,
    v.ReadDocument: _read,
    v.ChangePlatform: _platform,
    v.ChangeAppeal: _appeal,
    v.AddArgument: _argument,
    v.PutOnAgenda: _agenda,
    v.SetLine: _line,
    v.ElectDelegates: _delegation,
    v.OpenMandate: _mandate,
    v.ChangeGauge: _country,
    v.ChangeLever: _policy,
    v.OpenDiscussion: _open_discussion,
    v.CloseDiscussion: _close_discussion,
    v.EnlargeBody: _enlarge,
    v.GoOnLeave: _leave,
    v.FallIll: _ill,
    v.ComeBack: _back,
    v.Die: _die,
}
