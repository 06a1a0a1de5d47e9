"""Owns what is told of where an order is done: organisations, papers, bodies, posts."""

from __future__ import annotations

from game import narrate
from game.rules import press
from game.rules.delegates import members as voters
from game.rules.halls import quota, seats_sent
from game.rules.joint import bodies_of
from game.ui import art
from game.ui.box import Box
from game.ui.canvas import Canvas
from game.ui.screens.order.choices import Choice
from game.ui.screens.order.told import Told, sheet
from game.ui.sitting import Sitting
from game.words import plural
from game.words import text as _


def organisation(sitting: Sitting, value: str, _choice: Choice) -> Told:
    """An organisation: its secretary, its delegates, its grip."""
    scenario, state = sitting.scenario, sitting.state
    item, record, patron = (
        scenario.organisations[value],
        state.organisations[value],
        state.patron(value),
    )
    ours, sent = record.support.get(sitting.seat, 0), quota(scenario, state, value)
    numbers = (
        (_("Delegates"), str(sent)),
        (_("Grip"), str(record.grip)),
        (_("With us"), f"{ours} %"),
    )

    def pen(canvas: Canvas, box: Box) -> None:
        art.disc(canvas, box.centre, sent, patron, record.grip, radius=22)

    note = narrate.secretary(scenario, record.secretary)
    return Told(item.short, note, numbers, item.note, patron, sent, pen)


def channel(sitting: Sitting, value: str, _choice: Choice) -> Told:
    """Before whom a text is brought: a body or a paper."""
    scenario, state = sitting.scenario, sitting.state
    if value in scenario.bodies:
        record = state.bodies[value]
        members = len(record.full) + sum(record.others.values())
        note = plural("{n} member with a vote", "{n} members with a vote", members)
        return Told(
            narrate.name(scenario, value), note.format(n=members), (), "", "", members, sheet
        )
    office = scenario.offices[value]
    editor = state.offices[value]
    faction = (state.people[editor].faction or "") if editor else ""
    note = _("Edited by {who}").format(
        who=narrate.full_name(scenario, editor) if editor else _("nobody")
    )
    reach = _("Read everywhere")
    weight = seats_sent(scenario, state)
    if office.press and office.press != "all":
        reach = _("Read in {place}").format(place=narrate.name(scenario, office.press))
        weight = quota(scenario, state, office.press)
    return Told(narrate.channel(scenario, value), note, (), reach, faction, weight, sheet)


def paper(sitting: Sitting, value: str, _choice: Choice) -> Told:
    """A paper: who edits it, what it writes now, where it is read."""
    scenario, state = sitting.scenario, sitting.state
    person = press.editor(state, value)
    note = narrate.campaign(scenario, state.campaigns.get(value))
    where = press.home(scenario, value)
    reach = (
        _("Read in {place}").format(place=narrate.name(scenario, where))
        if where
        else _("Read everywhere")
    )
    weight = sum(quota(scenario, state, place) for place in press.readers(scenario, value))
    faction = (state.people[person].faction or "") if person else ""
    return Told(narrate.paper(scenario, value), note, (), reach, faction, weight, sheet)


def office(sitting: Sitting, value: str, _choice: Choice) -> Told:
    """A post that a body gives: who holds it, and what it weighs."""
    scenario, state = sitting.scenario, sitting.state
    if value not in state.offices:
        members = len(voters(scenario, state, bodies_of(value)))
        note = plural("{n} member with a vote", "{n} members with a vote", members)
        told, title = note.format(n=members), narrate.name(scenario, value)
        if value not in scenario.bodies:  # a plenum of two
            told = _("{members}: {bodies}").format(members=told, bodies=title)
            title = _("Joint plenum")
        return Told(title, told, (), "", "", 0, sheet)
    holder = state.offices[value]
    who = narrate.full_name(scenario, holder) if holder else _("vacant")
    weight = scenario.offices[value].influence
    faction = (state.people[holder].faction or "") if holder else ""
    numbers = ((_("Weight"), str(weight)),)
    note = _("Held by {who}").format(who=who) if holder else _("Vacant")
    return Told(narrate.channel(scenario, value), note, numbers, "", faction, weight, sheet)
