"""Owns the lists behind the boxes of the organs screen: everybody in a link, and why.

screen.open(lambda theme: organ_list(sitting, "secretaries", to_person))
"""

from __future__ import annotations

from collections.abc import Callable

from game import narrate
from game.narrate.posts import post_line
from game.rules.delegates import delegation
from game.rules.halls import main_motion, quota
from game.rules.leaders import leader_of
from game.ui import art, lettering
from game.ui import theme as t
from game.ui.box import Box
from game.ui.canvas import Canvas
from game.ui.explain import Explanation, signed
from game.ui.keys import cap
from game.ui.reasons import of_delegation, of_tie
from game.ui.screens import persons
from game.ui.screens.organs import loop
from game.ui.sitting import Sitting
from game.ui.widgets import Button, Dialog, Item, Paragraph, ScrollList
from game.words import text as _

_BOX = Box(300, 90, 1000, 760)
_PITCH = 52.0
ToPerson = Callable[[str], None]


def organ_list(sitting: Sitting, organ: str, to_person: ToPerson) -> Dialog:
    """The dialog with the list of an organ: a body's id, `secretaries` or `delegates`."""
    title, note, items = _content(sitting, organ, to_person)
    dialog = Dialog(_BOX, title, note, lead=70)
    dialog.add(ScrollList(dialog.body, items, gap=4, name="people", empty=_("Nobody.")))
    back = dialog.foot.right_part(180)
    dialog.add(Button(back, _("Close"), key="esc", on_act=dialog.shut))
    hint = dialog.foot.left_part(dialog.foot.w - 200)
    dialog.add(Paragraph(hint.inset(0, 6), _hint(sitting, organ), t.LABEL, t.SOFT_INK))
    return dialog


def _hint(sitting: Sitting, organ: str) -> str:
    """What a line opens, and what its number is."""
    scenario, state = sitting.scenario, sitting.state
    opens = _("A click or Enter opens the dossier, {key} the reasons of the number.").format(
        key=cap("w")
    )
    if organ not in scenario.bodies:
        return opens
    leader = leader_of(scenario, state, loop.owner(scenario, state))
    told = _("A tie to {name} goes from −100, an enemy, to 100, a friend.").format(
        name=narrate.name(scenario, leader)
    )
    return f"{told} {opens}"


def _content(sitting: Sitting, organ: str, to_person: ToPerson) -> tuple[str, str, list[Item]]:
    scenario = sitting.scenario
    if organ == "secretaries":
        told = _("A secretary brings his organisation's nominees to his own side.")
        return _("Provincial secretaries"), told, _organisations(sitting, to_person, votes=False)
    if organ == "delegates":
        motion = scenario.motions[main_motion(scenario, sitting.state.turn)]
        told = _("How each delegation would vote today: {title}").format(title=motion.title)
        return _("Congress delegates"), told, _organisations(sitting, to_person, votes=True)
    body = scenario.bodies[organ]
    return body.name, _first(body.note), _members(sitting, organ, to_person)


def _first(note: str) -> str:
    """The first sentence: what a body does. What follows may tell of later years."""
    return note.split(". ", maxsplit=1)[0].rstrip(".") + "." if note else ""


# --- bodies -------------------------------------------------------------------------------------
def _members(sitting: Sitting, body: str, to_person: ToPerson) -> list[Item]:
    state = sitting.state
    record = state.bodies[body]
    items = [_member(sitting, person, "", to_person) for person in record.full]
    items += [_others(sitting, faction, count) for faction, count in record.others.items() if count]
    told = _("Candidate, no vote")
    items += [_member(sitting, person, told, to_person) for person in record.candidates]
    return items


def _member(sitting: Sitting, person: str, note: str, to_person: ToPerson) -> Item:
    """A member: the number is the tie to the leader of the Secretariat, whose loop it is."""
    scenario, state = sitting.scenario, sitting.state
    leader = leader_of(scenario, state, loop.owner(scenario, state))
    why = None if person == leader else of_tie(scenario, state, person, leader)
    aside = (
        _("leads")
        if why is None
        else _("tie to {name}: {n}").format(
            name=narrate.name(scenario, leader), n=signed(why.total) or "0"
        )
    )
    side = persons.stands_with(scenario, state, person)
    post = post_line(scenario, state, person)
    words = ". ".join(part for part in (side, post, note) if part)
    return _row(sitting, person, words, aside, why, to_person)


def _others(sitting: Sitting, faction: str, count: int) -> Item:
    scenario = sitting.scenario
    told = _("{n} more without a card").format(n=count)
    name = loop.side_name(scenario, faction)

    def pen(canvas: Canvas, at: Box, _chosen: bool) -> None:  # noqa: FBT001
        canvas.rect(at, t.SHADE, t.RULE, 1.2)
        art.glyph(canvas, faction, (at.x + 30, at.centre[1]), 15)
        line = Box(at.x + 62, at.y, at.w - 80, at.h)
        canvas.text_in(line, f"{name}: {told}", t.LABEL)

    return Item(38, pen, name=f"others {faction}")


def _row(
    sitting: Sitting,
    person: str,
    note: str,
    aside: str,
    why: Explanation | None,
    to_person: ToPerson,
    title: str = "",
) -> Item:
    scenario, state = sitting.scenario, sitting.state
    portrait, faction = persons.face(scenario, person), persons.look(state, person)
    item = scenario.people[person]
    words = title or (item.full_name if item.composite else narrate.full_name(scenario, person))
    row: Item

    def pen(canvas: Canvas, at: Box, _chosen: bool) -> None:  # noqa: FBT001
        _ground(canvas, at, lit=row.hovered or row.focused)
        art.bust(canvas, Box(at.x + 8, at.y + 3, 39, 46), portrait, faction, border=1.4)
        art.glyph(canvas, faction, (at.x + 64, at.y + 17), 13)
        wide = lettering.width(canvas.theme, aside, t.LABEL_BOLD) + 24
        line = Box(at.x + 80, at.y + 5, at.w - 80 - wide - 8, 24)
        canvas.text_in(line, words, t.LABEL_BOLD, t.INK, ellipsis=True)
        under = Box(at.x + 57, at.y + 28, at.w - 57 - wide - 8, 22)
        canvas.text_in(under, note, t.LABEL, t.SOFT_INK, ellipsis=True)
        ink = t.RED if why is not None and (why.total or 0) < 0 else t.INK
        right = at.right_part(wide).inset(12, 0)
        canvas.text_in(right, aside, t.LABEL_BOLD, ink, align="right")

    row = Item(_PITCH, pen, name=f"row {person}", why=why, on_act=lambda: to_person(person))
    return row


def _ground(canvas: Canvas, at: Box, *, lit: bool) -> None:
    canvas.rect(at, t.BRIGHT if lit else t.CARD, t.RED if lit else t.INK, 2.5 if lit else 1.4)


# --- organisations ------------------------------------------------------------------------------
def _organisations(sitting: Sitting, to_person: ToPerson, *, votes: bool) -> list[Item]:
    scenario, state = sitting.scenario, sitting.state
    order = sorted(state.organisations, key=lambda name: -quota(scenario, state, name))
    return [_organisation(sitting, name, to_person, votes=votes) for name in order]


def _organisation(sitting: Sitting, name: str, to_person: ToPerson, *, votes: bool) -> Item:
    scenario, state = sitting.scenario, sitting.state
    record = state.organisations[name]
    why = of_delegation(scenario, state, name)
    aside = _vote(sitting, name) if votes else _nominees(sitting, name)
    place = scenario.organisations[name].name
    if record.secretary is None:
        return _vacant(place, aside, why)
    who = narrate.name(scenario, record.secretary)
    note = _("{who}. Grip of the apparatus {grip} of 100. {base}").format(
        who=who, grip=record.grip, base=_bond(sitting, record.secretary)
    )
    return _row(sitting, record.secretary, note, aside, why, to_person, title=place)


def _bond(sitting: Sitting, secretary: str) -> str:
    """Why the secretary stands where he stands: his tie to the leader of his side."""
    scenario, state = sitting.scenario, sitting.state
    faction = state.people[secretary].faction
    if faction is None:
        return _("Stands with nobody.")
    leader = leader_of(scenario, state, faction)
    why = of_tie(scenario, state, secretary, leader)
    reasons = "; ".join(row.words for row in why.rows[:2])
    name = narrate.name(scenario, leader)
    if not reasons:
        return _("With {name}.").format(name=name)
    return _("With {name}: {reasons}.").format(name=name, reasons=reasons)


def _nominees(sitting: Sitting, name: str) -> str:
    sent = delegation(sitting.scenario, sitting.state, name)
    whole = sent.nominees + sum(sent.others.values())
    return _("{n} nominees of {all}").format(n=sent.nominees, all=whole)


def _vote(sitting: Sitting, name: str) -> str:
    count = sitting.count().by_delegation.get(name)
    if count is None:
        return ""
    return _("{f} for, {a} against, {o} abstaining").format(
        f=count.for_, a=count.against, o=count.abstain
    )


def _vacant(place: str, aside: str, why: Explanation) -> Item:
    def pen(canvas: Canvas, at: Box, _chosen: bool) -> None:  # noqa: FBT001
        _ground(canvas, at, lit=False)
        line = Box(at.x + 57, at.y + 5, at.w * 0.6, 24)
        canvas.text_in(line, place, t.LABEL_BOLD, t.INK, ellipsis=True)
        canvas.text_in(line.moved(0, 23), _("The post is vacant"), t.LABEL, t.RED)
        canvas.text_in(at.inset(12, 0), aside, t.LABEL_BOLD, t.INK, align="right")

    return Item(_PITCH, pen, name=f"vacant {place}", why=why)
