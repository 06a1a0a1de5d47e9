"""Owns the lines from which the parts of an order are chosen, and what each of them tells."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from game import narrate
from game.rules import press
from game.rules.delegates import delegates_of
from game.rules.delegates import members as voters
from game.rules.joint import bodies_of
from game.rules.platforms import platform
from game.rules.prices import can_fail
from game.rules.votes import line
from game.ui import art, lettering
from game.ui import theme as t
from game.ui.box import Box
from game.ui.canvas import Canvas
from game.ui.explain import plain, signed
from game.ui.screens.desk.map import place_of
from game.ui.screens.order.choices import Choice, Group
from game.ui.sitting import Sitting
from game.ui.widgets import Item
from game.words import plural
from game.words import text as _

TALL = 85.0
_NOTCH = 8.0
Pen = Callable[[Canvas, Box], None]


@dataclass(frozen=True, slots=True)
class Told:
    """What a line says: heading, a note, a few named numbers, a remark, a faction for its notch."""

    title: str
    note: str = ""
    numbers: tuple[tuple[str, str], ...] = ()
    remark: str = ""
    faction: str = ""
    weight: int = 0  # what "most delegates" sorts by
    pen: Pen | None = None


class Line(Item):
    """A card of the list: picture, words, numbers, and the chance."""

    def __init__(
        self, told: Told, choice: Choice, value: str, problem: str, *, certain: bool
    ) -> None:
        """`problem` says why it is impossible; `certain` orders show no chance."""
        tooltip = problem or told.remark
        super().__init__(TALL, name=f"line {value}", tooltip=tooltip)
        self.told, self.choice, self.problem, self.certain = told, choice, problem, certain

    def paint(self, canvas: Canvas) -> None:
        """A notch in the faction's colour, the card, what it says, the chance."""
        possible = self.choice.possible
        notch = Box(self.box.x + 18, self.box.y, 96, _NOTCH + 1)
        art.notch_tab(canvas, notch, t.faction_look(self.told.faction).colour)
        card = self.box.below(_NOTCH)
        fill = t.BRIGHT if self.chosen or self.hovered else t.CARD
        if not possible and not self.chosen:
            fill = t.SHADE
        edge, wide = (t.RED, 4.0) if self.chosen else (t.INK, 1.6)
        canvas.rect(card, fill, edge, wide)
        picture = Box(card.x + 10, card.y + 7, 56, 64)
        if self.told.pen is not None:
            self.told.pen(canvas, picture)
        self._words(
            canvas, Box(picture.right + 12, card.y + 3, card.right - picture.right - 24, 72)
        )
        self._chance(canvas, card)

    def _words(self, canvas: Canvas, lines: Box) -> None:
        room = lines.left_part(lines.w - 96)
        canvas.text_in(room.top_part(27), self.told.title, t.CARD_NAME, ellipsis=True)
        note = room.below(25).top_part(23)
        canvas.text_in(note, self.told.note, t.LABEL, t.SOFT_INK, ellipsis=True)
        foot = Box(lines.x, lines.y + 48, lines.w, 24)
        if self.problem:
            canvas.text_in(foot, self.problem, t.LABEL, t.DEEP_RED, ellipsis=True)
        elif self.told.numbers:
            self._numbers(canvas, foot)
        else:
            foot = foot.left_part(foot.w - 96)
            canvas.text_in(
                foot, self.told.remark, t.READING_ITALIC.at(16), t.SOFT_INK, ellipsis=True
            )

    def _numbers(self, canvas: Canvas, foot: Box) -> None:
        x, end = foot.x, foot.right - 96
        for words, number in self.told.numbers:
            wide = lettering.width(canvas.theme, words, t.LABEL) + 8
            wide += lettering.width(canvas.theme, number, t.LABEL_BOLD)
            if x + wide > end:
                break
            x += canvas.text(words, t.LABEL, (x, foot.centre[1]), t.SOFT_INK) + 8
            x += canvas.text(number, t.LABEL_BOLD, (x, foot.centre[1])) + 20

    def _chance(self, canvas: Canvas, card: Box) -> None:
        if self.problem or self.certain:
            return
        at = (card.right - 14, card.y + 29)
        ink = t.RED if self.chosen else t.INK
        canvas.text(f"{self.choice.chance}%", t.TITLE.at(32), at, ink, align="right")
        canvas.text(_("chance"), t.NOTE, (at[0], card.y + 60), t.SOFT_INK, align="right")


def lines(sitting: Sitting, kind: str, found: Sequence[Group]) -> list[tuple[str, Line]]:
    """A line for each value of a part."""
    made = []
    for group in found:
        told = _TELLERS.get(kind, _plain)(sitting, group.value, group.best)
        problem = ""
        if group.best.problems:
            problem = narrate.problem(sitting.scenario, group.best.problems[0])
        certain = not can_fail(group.best.order)
        made.append((group.value, Line(told, group.best, group.value, problem, certain=certain)))
    return made


# --- what is told of each kind --------------------------------------------------------------------
def _person(sitting: Sitting, value: str, choice: Choice) -> Told:
    scenario, state = sitting.scenario, sitting.state
    item, record = scenario.people[value], state.people[value]
    tie = record.ties.get(scenario.factions[sitting.seat].leader, 0)
    numbers = [
        (_("Tie to us"), signed(tie) or "0"),
        (_("Cadres"), str(item.cadres)),
        (_("Nerve"), str(item.nerve)),
    ]
    led = state.post_as_secretary(value)
    seats = scenario.organisations[led].delegates if led else 0
    faction = record.faction or ""
    portrait = item.portrait or value
    note = _("Composite figure") if item.composite else _post(sitting, value)
    return Told(
        narrate.full_name(scenario, value),
        note,
        tuple(numbers),
        item.character.capitalize(),
        faction,
        tie if choice.order.verb in ("appoint", "transfer") else seats,
        lambda canvas, box: art.bust(canvas, box, portrait, faction, border=1.6),
    )


def _post(sitting: Sitting, person: str) -> str:
    from game.ui.screens.desk.tray import post_of

    return post_of(sitting, person)


def _organisation(sitting: Sitting, value: str, _choice: Choice) -> Told:
    scenario, state = sitting.scenario, sitting.state
    item, record, patron = (
        scenario.organisations[value],
        state.organisations[value],
        state.patron(value),
    )
    who = narrate.full_name(scenario, record.secretary) if record.secretary else _("post vacant")
    ours = record.support.get(sitting.seat, 0)
    numbers = (
        (_("Delegates"), str(item.delegates)),
        (_("Grip"), str(record.grip)),
        (_("With us"), f"{ours} %"),
    )

    def pen(canvas: Canvas, box: Box) -> None:
        art.disc(canvas, box.centre, item.delegates, patron, record.grip, radius=22)

    note = _("Secretary: {who}").format(who=who)
    return Told(item.short, note, numbers, item.note, patron, item.delegates, pen)


def _document(sitting: Sitting, value: str, _choice: Choice) -> Told:
    scenario = sitting.scenario
    item = scenario.documents[value]
    used = sum(sitting.state.documents[value].uses.values())
    numbers = [(_("Weight"), str(item.weight)), (_("Used"), _times(used) if used else _("never"))]
    if item.lenin:
        numbers.append((_("Bears"), _("Lenin’s name")))
    readers = sitting.state.documents[value].readers
    if readers:
        names = ", ".join(narrate.name(scenario, reader) for reader in readers)
        numbers.append((_("Read by"), names))
    authors = ", ".join(_author(sitting, author) for author in item.authors)
    note = f"{authors}, {narrate.day(item.dated)}" if authors else narrate.day(item.dated)
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


def _channel(sitting: Sitting, value: str, _choice: Choice) -> Told:
    scenario, state = sitting.scenario, sitting.state
    if value in scenario.bodies:
        record = state.bodies[value]
        members = len(record.full) + sum(record.others.values())
        note = plural("{n} member with a vote", "{n} members with a vote", members)
        return Told(
            narrate.name(scenario, value), note.format(n=members), (), "", "", members, _sheet
        )
    office = scenario.offices[value]
    editor = state.offices[value]
    faction = (state.people[editor].faction or "") if editor else ""
    note = _("Edited by {who}").format(
        who=narrate.full_name(scenario, editor) if editor else _("nobody")
    )
    reach = _("Read everywhere")
    weight = sum(item.delegates for item in scenario.organisations.values())
    if office.press and office.press != "all":
        reach = _("Read in {place}").format(place=narrate.name(scenario, office.press))
        weight = scenario.organisations[office.press].delegates
    return Told(narrate.channel(scenario, value), note, (), reach, faction, weight, _sheet)


def _paper(sitting: Sitting, value: str, _choice: Choice) -> Told:
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
    weight = sum(
        scenario.organisations[place].delegates for place in press.readers(scenario, value)
    )
    faction = (state.people[person].faction or "") if person else ""
    return Told(narrate.paper(scenario, value), note, (), reach, faction, weight, _sheet)


def _aim(sitting: Sitting, value: str, _choice: Choice) -> Told:
    if value == "on":
        note = _("Moods go towards our platform where the paper is read")
        return Told(_("On an issue"), note, (), "", "", 0, _sheet)
    note = _("It loses members, and its name")
    return Told(_("Against a faction"), note, (), "", "", 0, _sheet)


def _cause(sitting: Sitting, value: str, choice: Choice) -> Told:
    if choice.order.how == "against":
        return _faction(sitting, value, choice)
    scenario = sitting.scenario
    item, faction = scenario.issues[value], scenario.factions[sitting.seat]
    numbers = (
        (_("Our place"), signed(faction.platform.get(value, 0))),
        (_("We care"), str(faction.salience.get(value, 0))),
    )
    pole = item.plus if faction.platform.get(value, 0) > 0 else item.minus
    note = _("Towards: {pole}").format(pole=pole)
    return Told(item.name, note, numbers, item.stakes, "", faction.salience.get(value, 0), _sheet)


def _sheet(canvas: Canvas, box: Box) -> None:
    art.paper_sheet(canvas, box.inset(4, 2))


def _faction(sitting: Sitting, value: str, choice: Choice) -> Told:
    scenario, record = sitting.scenario, sitting.state.factions[value]
    numbers = (
        (_("Legitimacy"), plain(record.legitimacy)),
        (_("Exposure"), plain(record.exposure)),
        (_("Delegates"), str(delegates_of(scenario, sitting.state, value))),
    )
    leader = scenario.factions[value].leader
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


def _motion(sitting: Sitting, value: str, _choice: Choice) -> Told:
    scenario = sitting.scenario
    item = scenario.motions[value]
    note = _("{assembly}, {day}").format(
        assembly=narrate.name(scenario, item.assembly), day=narrate.short_day(item.day)
    )
    return Told(item.title, note, (), item.question, item.mover, -item.day.toordinal(), _sheet)


def _side(sitting: Sitting, value: str, choice: Choice) -> Told:
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


def _lever(sitting: Sitting, value: str, _choice: Choice) -> Told:
    item, now = sitting.scenario.policies[value], sitting.state.policy[value]
    note = _("Now: {step}").format(step=item.steps[now - item.low])
    return Told(item.name, note, (), item.note, "", 0, _sheet)


def _step(sitting: Sitting, value: str, choice: Choice) -> Told:
    item = sitting.scenario.policies[choice.order.target]
    after = sitting.state.policy[item.id] + (1 if value == "up" else -1)
    words = _("A step up") if value == "up" else _("A step down")
    there = 0 <= after - item.low < len(item.steps)
    return Told(words, item.steps[after - item.low] if there else "", (), "", "", 0, _sheet)


def _plain(sitting: Sitting, value: str, choice: Choice) -> Told:
    """What has no picture of its own: the order in words."""
    return Told(narrate.order_title(sitting.scenario, choice.order), "", (), "", "", 0, _sheet)


def _issue(sitting: Sitting, value: str, _choice: Choice) -> Told:
    scenario, state = sitting.scenario, sitting.state
    item = scenario.issues[value]
    moods = sum(record.mood.get(value, 0) for record in state.organisations.values())
    numbers = (
        (_("We"), signed(platform(scenario, state, sitting.seat).get(value, 0)) or "0"),
        (_("Moods"), signed(moods // max(1, len(state.organisations))) or "0"),
    )
    return Told(item.name, item.stakes, numbers, "", "", 0, _sheet)


def _doctrine(sitting: Sitting, value: str, _choice: Choice) -> Told:
    item, record = sitting.scenario.doctrines[value], sitting.state.doctrines[value]
    holders = ", ".join(narrate.name(sitting.scenario, name) for name in record.held_by)
    numbers = ((_("Appeal"), str(record.appeal)), (_("Proclaimed by"), holders or _("nobody")))
    faction = record.held_by[0] if record.held_by else ""
    return Told(item.name, item.argument, numbers, "", faction, record.appeal, _sheet)


def _direction(sitting: Sitting, value: str, choice: Choice) -> Told:
    item = sitting.scenario.issues[choice.order.target]
    words = item.plus if value == "plus" else item.minus
    return Told(words, item.name, (), "", "", int(value == "plus"), _sheet)


def _task(sitting: Sitting, _value: str, choice: Choice) -> Told:
    """What a letter tells its reader, by the place, person or text that it is about."""
    scenario, told = sitting.scenario, choice.order.letter
    if told is None:
        return Told(_("Nothing"))
    title = narrate.order_title(scenario, told)
    by = _("Done next turn by {name}").format(name=narrate.name(scenario, told.actor))
    note = narrate.order_object(scenario, str(told))
    place = place_of(told)
    weight = scenario.organisations[place].delegates if place else 0
    return Told(title, note, (), by, sitting.seat, weight, _sheet)


def _office(sitting: Sitting, value: str, _choice: Choice) -> Told:
    """A post that a body gives: who holds it, and what it weighs."""
    scenario, state = sitting.scenario, sitting.state
    if value not in state.offices:
        members = len(voters(scenario, state, bodies_of(value)))
        note = plural("{n} member with a vote", "{n} members with a vote", members)
        told, title = note.format(n=members), narrate.name(scenario, value)
        if value not in scenario.bodies:  # a plenum of two
            told = _("{members}: {bodies}").format(members=told, bodies=title)
            title = _("Joint plenum")
        return Told(title, told, (), "", "", 0, _sheet)
    holder = state.offices[value]
    who = narrate.full_name(scenario, holder) if holder else _("vacant")
    weight = scenario.offices[value].influence
    faction = (state.people[holder].faction or "") if holder else ""
    numbers = ((_("Weight"), str(weight)),)
    note = _("Held by {who}").format(who=who) if holder else _("Vacant")
    return Told(narrate.channel(scenario, value), note, numbers, "", faction, weight, _sheet)


_TELLERS: Mapping[str, Callable[[Sitting, str, Choice], Told]] = {
    "person": _person,
    "organisation": _organisation,
    "document": _document,
    "channel": _channel,
    "faction": _faction,
    "motion": _motion,
    "side": _side,
    "issue": _issue,
    "doctrine": _doctrine,
    "direction": _direction,
    "lever": _lever,
    "step": _step,
    "paper": _paper,
    "aim": _aim,
    "cause": _cause,
    "task": _task,
    "post": _office,
    "body": _office,
}
