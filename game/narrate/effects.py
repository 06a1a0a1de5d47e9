"""Owns the sentences of effects: what an answer or a vote would do, before it has done it.

>>> from game.rules.vocabulary import ChangeHealth
>>> FORMS[ChangeHealth]
'Health of {person}'

A row is words and, where the effect has one, a signed amount; the amount is never in the words.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from game import narrate
from game.narrate.tables import N_
from game.rules import vocabulary as v
from game.rules.model import Scenario
from game.words import text as _

FORMS: Mapping[type, str] = {
    v.ChangeMeasure: N_("{faction}: {of}"),
    v.ChangeGrip: N_("Grip of the apparatus in {organisation}"),
    v.ChangeSupport: N_("Support for {faction} in {organisation}"),
    v.ChangeMood: N_("Mood on {issue} in {organisation}"),
    v.NameSecretary: N_("{person} becomes secretary in {organisation}"),
    v.FillOffice: N_("{person} takes the office: {office}"),
    v.FillSeat: N_("{person} becomes {rank} of the {body}"),
    v.ChangeTie: N_("What {person} feels for {to}"),
    v.JoinFaction: N_("{person} goes over to {faction}"),
    v.SetStanding: N_("{person} is {to}"),
    v.ChangeHealth: N_("Health of {person}"),
    v.GiveDocument: N_("{faction} gets “{document}”"),
    v.ReadDocument: N_("“{document}” is read by: {reader}"),
    v.ChangePlatform: N_("Platform of {faction}: {issue}"),
    v.ChangeAppeal: N_("Appeal of the doctrine: {doctrine}"),
    v.PublishDocument: N_("“{document}” is known to all"),
    v.AddArgument: N_("Weight with the hall: {motion}"),
    v.PutOnAgenda: N_("On the agenda: {motion}"),
    v.SetLine: N_("Line of {faction}, {side}: {motion}"),
    v.ElectDelegates: N_("{organisation} elects its delegation"),
    v.ChangeGauge: N_("{gauge}"),
    v.EnlargeBody: N_("Places added for {faction}: {body}"),
    v.ChangeLever: N_("Policy, in steps: {lever}"),
    v.OpenDiscussion: N_("A discussion until {until}: every side may print"),
    v.CloseDiscussion: N_("The discussion is closed"),
    v.GoOnLeave: N_("{person} goes on leave"),
    v.FallIll: N_("{person} falls ill"),
    v.ComeBack: N_("{person} comes back"),
    v.Die: N_("{person} dies"),
    v.OpenMandate: N_("{organisation} can refuse no secretary any more"),
}

EMPTY: Mapping[type, str] = {
    v.NameSecretary: N_("No secretary any more in {organisation}"),
    v.FillOffice: N_("The office falls vacant: {office}"),
    v.FillSeat: N_("{person} loses the seat in the {body}"),
    v.JoinFaction: N_("{person} leaves the faction"),
}

_EMPTIED = {
    v.NameSecretary: "person",
    v.FillOffice: "person",
    v.FillSeat: "rank",
    v.JoinFaction: "faction",
}


def effect(scenario: Scenario, item: v.Effect) -> tuple[str, int | None]:
    """An effect in words, and by how much it moves a number, if it moves one."""
    kind = type(item)
    emptied = kind in _EMPTIED and getattr(item, _EMPTIED[kind]) is None
    form = EMPTY[kind] if emptied else FORMS[kind]
    return _(form).format(**_names(scenario, item)), getattr(item, "by", None)


def remark(scenario: Scenario, item: v.Effect) -> str:
    """What the sign of an effect means where the words do not say it: the way a mood goes."""
    if not isinstance(item, v.ChangeMood):
        return ""
    return _("Towards: {pole}").format(pole=pole(scenario, item.issue, item.by))


def pole(scenario: Scenario, issue: str, by: int) -> str:
    """What the end of an issue stands for, towards which a mood moves."""
    axis = scenario.issues[issue]
    return axis.plus if by > 0 else axis.minus


def _names(scenario: Scenario, item: Any) -> dict[str, str]:
    fields = {name: getattr(item, name) for name in item.__slots__}
    names = {name: narrate.name(scenario, str(value or "")) for name, value in fields.items()}
    if fields.get("everywhere"):
        names["organisation"] = _("all organisations")
    if isinstance(item, v.ChangeTie) and item.to in scenario.factions:
        names["to"] = _("who leads {faction}").format(faction=names["to"])
    if isinstance(fields.get("until"), date):
        names["until"] = narrate.day(fields["until"])
    if fields.get("lever"):
        names["lever"] = narrate.lever(scenario, fields["lever"])
    if fields.get("office"):
        names["office"] = narrate.channel(scenario, fields["office"])
    return names
