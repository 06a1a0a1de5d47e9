"""Owns what is told of the matter of an order: texts, issues, doctrines, motions, policy."""

from __future__ import annotations

from game import narrate
from game.rules.platforms import platform
from game.rules.weighing import line
from game.ui import art
from game.ui.box import Box
from game.ui.canvas import Canvas
from game.ui.explain import signed
from game.ui.screens.order.choices import Choice
from game.ui.screens.order.told import Told, sheet
from game.ui.screens.order.who import faction as faction_told
from game.ui.sitting import Sitting
from game.words import plural
from game.words import text as _


def document(sitting: Sitting, value: str, _choice: Choice) -> Told:
    """A text: who wrote it, who has read it, what it weighs."""
    scenario = sitting.scenario
    item = scenario.documents[value]
    used = sum(sitting.state.documents[value].uses.values())
    numbers = [(_("Weight"), str(item.weight)), (_("Used"), _times(used) if used else _("never"))]
    if item.lenin:
        numbers.append((_("Bears"), _("Lenin’s name")))
    authors = ", ".join(_author(sitting, author) for author in item.authors)
    note = f"{authors}, {narrate.day(item.dated)}" if authors else narrate.day(item.dated)
    readers = sitting.state.documents[value].readers
    if readers:
        names = ", ".join(narrate.name(scenario, reader) for reader in readers)
        note = _("{note}. Read by {names}").format(note=note, names=names)
    faction = item.held_by[0] if item.held_by else ""

    def pen(canvas: Canvas, box: Box) -> None:
        art.paper_sheet(canvas, box.inset(4, 2))

    return Told(item.title, note, tuple(numbers), item.argument, faction, item.weight, pen)


def _author(sitting: Sitting, author: str) -> str:
    """Who wrote a text; somebody outside the game is named by the word of the record."""
    words = narrate.name(sitting.scenario, author)
    return words if author in sitting.scenario.people else words.replace("_", " ").title()


def _times(n: int) -> str:
    return plural("{n} time", "{n} times", n).format(n=n)


def doctrine(sitting: Sitting, value: str, _choice: Choice) -> Told:
    """A doctrine: what it says, how far it appeals, who proclaims it."""
    item, record = sitting.scenario.doctrines[value], sitting.state.doctrines[value]
    holders = ", ".join(narrate.name(sitting.scenario, name) for name in record.held_by)
    numbers = ((_("Appeal"), str(record.appeal)), (_("Proclaimed by"), holders or _("nobody")))
    faction = record.held_by[0] if record.held_by else ""
    return Told(item.name, item.argument, numbers, "", faction, record.appeal, sheet)


def issue(sitting: Sitting, value: str, _choice: Choice) -> Told:
    """An issue: where we stand on it, and where the members do."""
    scenario, state = sitting.scenario, sitting.state
    item = scenario.issues[value]
    moods = sum(record.mood.get(value, 0) for record in state.organisations.values())
    numbers = (
        (_("We"), signed(platform(scenario, state, sitting.seat).get(value, 0)) or "0"),
        (_("Moods"), signed(moods // max(1, len(state.organisations))) or "0"),
    )
    return Told(item.name, item.stakes, numbers, "", "", 0, sheet)


def cause(sitting: Sitting, value: str, choice: Choice) -> Told:
    """What a paper writes about: an issue or a faction."""
    if choice.order.how == "against":
        return faction_told(sitting, value, choice)
    scenario = sitting.scenario
    item, salience = scenario.issues[value], scenario.factions[sitting.seat].salience
    place, cares = (
        platform(scenario, sitting.state, sitting.seat).get(value, 0),
        salience.get(value, 0),
    )
    numbers = ((_("Our place"), signed(place) or "0"), (_("We care"), str(cares)))
    note = _("Towards: {pole}").format(pole=item.plus if place > 0 else item.minus)
    return Told(item.name, note, numbers, item.stakes, "", cares, sheet)


def aim(sitting: Sitting, value: str, _choice: Choice) -> Told:
    """Whether a paper writes on an issue or against a faction."""
    if value == "on":
        note = _("Moods go towards our platform where the paper is read")
        return Told(_("On an issue"), note, (), "", "", 0, sheet)
    note = _("It loses members, and its name")
    return Told(_("Against a faction"), note, (), "", "", 0, sheet)


def direction(sitting: Sitting, value: str, choice: Choice) -> Told:
    """One end of an issue."""
    item = sitting.scenario.issues[choice.order.target]
    words = item.plus if value == "plus" else item.minus
    return Told(words, item.name, (), "", "", int(value == "plus"), sheet)


def motion(sitting: Sitting, value: str, _choice: Choice) -> Told:
    """A motion: where and when it is voted on."""
    scenario = sitting.scenario
    item = scenario.motions[value]
    note = _("{assembly}, {day}").format(
        assembly=narrate.name(scenario, item.assembly), day=narrate.short_day(item.day)
    )
    return Told(item.title, note, (), item.question, item.mover, -item.day.toordinal(), sheet)


def side(sitting: Sitting, value: str, choice: Choice) -> Told:
    """For or against a motion, and what that says."""
    item = sitting.scenario.motions[choice.order.target]
    words = _("Speak for it") if value == "for" else _("Speak against it")
    meant = item.for_says if value == "for" else item.against_says

    def pen(canvas: Canvas, box: Box) -> None:
        art.seat_sign(canvas, box.centre, "for" if value == "for" else "against", size=2.6)

    ours = int(_our_side(sitting, choice.order.target) == value)
    return Told(words, meant, (), "", "", ours, pen)


def _our_side(sitting: Sitting, motion: str) -> str | None:
    """Which way our line on a motion goes."""
    scenario = sitting.scenario
    return line(scenario, sitting.state, scenario.motions[motion], sitting.seat)


def lever(sitting: Sitting, value: str, _choice: Choice) -> Told:
    """A lever of policy, and where it stands."""
    item, now = sitting.scenario.policies[value], sitting.state.policy[value]
    note = _("Now: {step}").format(step=item.steps[now - item.low])
    return Told(item.name, note, (), item.note, "", 0, sheet)


def step(sitting: Sitting, value: str, choice: Choice) -> Told:
    """A step of a lever, and what it would then be."""
    item = sitting.scenario.policies[choice.order.target]
    after = sitting.state.policy[item.id] + (1 if value == "up" else -1)
    words = _("A step up") if value == "up" else _("A step down")
    there = 0 <= after - item.low < len(item.steps)
    return Told(words, item.steps[after - item.low] if there else "", (), "", "", 0, sheet)


def plain_order(sitting: Sitting, value: str, choice: Choice) -> Told:
    """What has no picture of its own: the order in words."""
    return Told(narrate.order_title(sitting.scenario, choice.order), "", (), "", "", 0, sheet)
