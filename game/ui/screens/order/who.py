"""Owns what is told of those whom an order is about: people, factions, who reads a letter."""

from __future__ import annotations

from game import narrate
from game.rules.delegates import delegates_of
from game.rules.halls import quota
from game.rules.leaders import leader_of
from game.ui import art
from game.ui.box import Box
from game.ui.canvas import Canvas
from game.ui.explain import plain, signed
from game.ui.screens.desk.map import place_of
from game.ui.screens.desk.tray import post_of
from game.ui.screens.order.choices import Choice
from game.ui.screens.order.told import Told, sheet
from game.ui.sitting import Sitting
from game.words import text as _


def person(sitting: Sitting, value: str, choice: Choice) -> Told:
    """Somebody: the post, the tie to us, marks."""
    scenario, state = sitting.scenario, sitting.state
    item, record = scenario.people[value], state.people[value]
    tie = record.ties.get(leader_of(scenario, state, sitting.seat), 0)
    numbers = [
        (_("Tie to us"), signed(tie) or "0"),
        (_("Cadres"), str(item.cadres)),
        (_("Nerve"), str(item.nerve)),
    ]
    led = state.post_as_secretary(value)
    seats = quota(scenario, state, led) if led else 0
    faction = record.faction or ""
    portrait = item.portrait or value
    note = _("Composite figure") if item.composite else post_of(sitting, value)
    return Told(
        narrate.full_name(scenario, value),
        note,
        tuple(numbers),
        item.character.capitalize(),
        faction,
        tie if choice.order.verb in ("appoint", "transfer") else seats,
        lambda canvas, box: art.bust(canvas, box, portrait, faction, border=1.6),
    )


def faction(sitting: Sitting, value: str, choice: Choice) -> Told:
    """A faction: who leads it, its measures."""
    scenario, record = sitting.scenario, sitting.state.factions[value]
    numbers = (
        (_("Legitimacy"), plain(record.legitimacy)),
        (_("Exposure"), plain(record.exposure)),
        (_("Delegates"), str(delegates_of(scenario, sitting.state, value))),
    )
    leader = leader_of(scenario, sitting.state, value)
    ours = value == sitting.seat and choice.order.verb == "cite"
    note = (
        _("For ourselves")
        if ours
        else _("Led by {who}").format(who=narrate.full_name(scenario, leader))
    )
    portrait = scenario.people[leader].portrait or leader
    weight = delegates_of(scenario, sitting.state, value)

    def pen(canvas: Canvas, box: Box) -> None:
        art.bust(canvas, box, portrait, value, border=1.6)

    return Told(narrate.name(scenario, value), note, numbers, "", value, weight, pen)


def task(sitting: Sitting, _value: str, choice: Choice) -> Told:
    """What a letter tells its reader, by the place, person or text that it is about."""
    scenario, told = sitting.scenario, choice.order.letter
    if told is None:
        return Told(_("Nothing"))
    title = narrate.order_title(scenario, told)
    by = _("Done next turn by {name}").format(name=narrate.name(scenario, told.actor))
    note = narrate.order_object(scenario, str(told))
    place = place_of(told)
    weight = quota(scenario, sitting.state, place) if place else 0
    return Told(title, note, (), by, sitting.seat, weight, sheet)
