"""Owns the numbered boxes of the organs screen: the five links of the loop.

Each box opens its list; each face opens a dossier; each count opens its ledger.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from game import narrate
from game.narrate.posts import post_line
from game.rules.halls import at_hand, main_motion, seats_sent
from game.rules.model import Scenario
from game.rules.state import State
from game.ui import art, lettering
from game.ui import theme as t
from game.ui.box import Box
from game.ui.canvas import Canvas
from game.ui.explain import Explanation
from game.ui.screens import persons
from game.ui.screens.organs import loop
from game.ui.sitting import Sitting
from game.ui.widgets import Label, Picture, Widget
from game.words import plural
from game.words import text as _

ToPerson = Callable[[str], None]
ToList = Callable[[str], None]
HEAD = 36.0


class OrganBox(Widget):
    """A box of the loop: number, name, what is counted; it opens its list."""

    takes_focus = True

    def __init__(
        self, box: Box, number: int, title: str, note: str, on_act: Callable[[], None]
    ) -> None:
        """`number` is its place in the loop and its key."""
        super().__init__(
            box,
            on_act=on_act,
            key=str(number),
            name=f"organ {number}",
            tooltip=_("Open the list: who, and why"),
        )
        self.number, self.title, self.note = number, title, note

    @property
    def inside(self) -> Box:
        """What is under the head."""
        return self.box.below(HEAD).inset(16, 12)

    def paint(self, canvas: Canvas) -> None:
        """Drop edge, head with its number, ground."""
        art.drop_edge(canvas, self.box, 4)
        canvas.rect(self.box, t.BRIGHT if self.hovered else t.CARD)
        head = self.box.top_part(HEAD)
        canvas.rect(head, t.INK)
        art.slanted(canvas, head.left_part(40), t.RED, 8)
        at = (head.x + 16, head.centre[1])
        canvas.text(str(self.number), t.CARD_NAME, at, t.WHITE, align="centre")
        line = head.beside(50).left_part(head.w - 66)
        canvas.pair(line, (self.title, t.CARD_NAME, t.WHITE), (self.note, t.LABEL_BOLD, t.PAPER))
        edge = t.RED if self.hovered else t.INK
        canvas.rect(self.box, None, edge, 3 if self.hovered else 2)


class Face(Widget):
    """A round portrait over a name; it opens the dossier."""

    ring_reach = 3.0

    def __init__(
        self,
        scenario: Scenario,
        state: State,
        person: str,
        box: Box,
        radius: float,
        to_person: ToPerson,
        *,
        sign: bool = False,
        where: str = "",
    ) -> None:
        """`sign` puts the faction's sign before the name."""
        super().__init__(
            box,
            on_act=lambda: to_person(person),
            name=f"{where} {person}",
            tooltip=f"{narrate.full_name(scenario, person)}. " + post_line(scenario, state, person),
        )
        self.portrait, self.faction = persons.face(scenario, person), persons.look(state, person)
        self.words = narrate.name(scenario, person)
        self.radius, self.sign = radius, sign

    def paint(self, canvas: Canvas) -> None:
        """Face, sign, name."""
        middle = (self.box.centre[0], self.box.y + self.radius + 1)
        art.bust_disc(canvas, middle, self.radius, self.portrait, self.faction)
        if self.hovered:
            canvas.circle(middle, self.radius + 2, None, t.RED, 3)
        name = Box(self.box.x, self.box.bottom - 22, self.box.w, 22)
        role = t.NOTE_BOLD if self.sign or self.radius > 25 else t.NOTE
        if self.sign:
            wide = min(lettering.width(canvas.theme, self.words, role) + 18, name.w)
            left = name.centre[0] - wide / 2
            art.glyph(canvas, self.faction, (left + 6, name.centre[1]), 11)
            name = Box(left + 18, name.y, name.w - 18, name.h)
            canvas.text_in(name, self.words, role, ellipsis=True)
        else:
            canvas.text_in(name, self.words, role, align="centre", ellipsis=True)


def boxes(sitting: Sitting, to_list: ToList, to_person: ToPerson) -> list[Widget]:
    """The numbered boxes: five where a second body posts secretaries."""
    first, *others = loop.staffing(sitting.scenario)
    return [
        _secretariat(sitting, first, to_list, to_person),
        _secretaries(sitting, to_list),
        _delegates(sitting, to_list),
        _committee(sitting, loop.electing(sitting.scenario), to_list),
        *(_orgburo(sitting, body, to_list) for body in others[:1]),
    ]


def _secretariat(sitting: Sitting, body: str, to_list: ToList, to_person: ToPerson) -> Widget:
    """The body that posts secretaries: who sits in it, face by face."""
    scenario, state = sitting.scenario, sitting.state
    item, members = scenario.bodies[body], state.bodies[body].full
    whole = max(item.full, len(members))  # a congress may have elected more
    note = _("{n} of {all}").format(n=len(members), all=whole)
    box = OrganBox(Box(388, 112, 422, 148), 1, item.name, note, lambda: to_list(body))
    places = box.inside.inset(-6, -4).columns(max(5, len(members)), 2)
    for person, place in zip(members, places, strict=False):
        radius = min(33.0, place.w / 2 - 4)
        face = Face(scenario, state, person, place, radius, to_person, where=body)
        box.add(face)
    return box


def _seats(
    root: Widget, box: Box, counts: Sequence[tuple[str, int]], columns: int, gap: float = 5
) -> None:
    root.add(Picture(box, lambda canvas, at: art.boxes_bar(canvas, at, counts, columns, gap)))


def _line(root: Widget, at: Box, words: str, why: Explanation, *, strong: bool = False) -> None:
    role = t.LABEL_BOLD if strong else t.LABEL
    root.add(Label(at, words, role, why=why, ellipsis=True, name=f"line {words}"))


def _secretaries(sitting: Sitting, to_list: ToList) -> Widget:
    scenario, state = sitting.scenario, sitting.state
    by = loop.patrons(scenario, state)
    box = OrganBox(
        Box(862, 268, 330, 178),
        2,
        _("Provincial secretaries"),
        str(len(state.organisations)),
        lambda: to_list("secretaries"),
    )
    inside = box.inside
    _seats(box, inside.top_part(50), [(name, len(at)) for name, at in by], 12)
    why = loop.links(sitting)[0].why
    for nth, (faction, at) in enumerate(sorted(by, key=lambda item: -len(item[1]))[:3]):
        line = Box(inside.x, inside.y + 54 + nth * 24, inside.w, 24)
        _line(box, line, _following(scenario, faction, len(at)), why, strong=nth == 0)
    return box


def _following(scenario: Scenario, faction: str, count: int) -> str:
    if faction == loop.UNCOMMITTED:
        return plural("{n} is uncommitted", "{n} are uncommitted", count).format(n=count)
    words = plural("{n} follows the line of {name}", "{n} follow the line of {name}", count)
    return words.format(n=count, name=narrate.name(scenario, faction))


def _delegates(sitting: Sitting, to_list: ToList) -> Widget:
    scenario, state = sitting.scenario, sitting.state
    total = seats_sent(scenario, state)
    box = OrganBox(
        Box(862, 602, 330, 176),
        3,
        _("Congress delegates"),
        str(total),
        lambda: to_list("delegates"),
    )
    inside = box.inside
    sides = loop.delegates_by_side(scenario, state)
    why = loop.of_sides(scenario, _("Delegates by whom they owe their seat to"), sides)
    bar = inside.top_part(34)
    role = t.NUMBER.at(19)
    box.add(Picture(bar, lambda canvas, at: art.share_bar(canvas, at, sides, role), why=why))
    links = loop.links(sitting)
    lists = (
        _("{n}: nominees of our secretaries")
        if _ours(sitting)
        else _("{n}: nominees of its secretaries")
    )
    words = lists.format(n=links[1].why.total)
    _line(box, Box(inside.x, inside.y + 42, inside.w, 24), words, links[1].why, strong=True)
    _line(box, Box(inside.x, inside.y + 66, inside.w, 24), _forecast(sitting), links[2].why)
    elected = sum(1 for item in state.organisations.values() if item.delegation is not None)
    told = _("Elected in {n} of {all} organisations").format(
        n=elected, all=len(state.organisations)
    )
    line = Box(inside.x, inside.y + 90, inside.w, 24)
    hall = at_hand(scenario, state.turn)
    day = narrate.day(hall.list_day or hall.opens) if hall else ""
    drawn = _("Lists are drawn from {day}").format(day=day) if day and not elected else told
    box.add(Label(line, drawn, t.LABEL, t.SOFT_INK, ellipsis=True))
    return box


def _ours(sitting: Sitting) -> bool:
    return loop.owner(sitting.scenario, sitting.state) == sitting.seat


def _forecast(sitting: Sitting) -> str:
    motion = main_motion(sitting.scenario, sitting.state.turn)
    result = sitting.state.results.get(motion)
    count = result.ballots if result else sitting.count(motion).expected
    told = (
        _("Voted: {f} for, {a} against, {o} abstaining")
        if result
        else _("Forecast: {f} for, {a} against, {o} abstaining")
    )
    return told.format(f=count.for_, a=count.against, o=count.abstain)


def _committee(sitting: Sitting, body: str, to_list: ToList) -> Widget:
    """The body that elects the bureaux: its seats by faction."""
    scenario, state = sitting.scenario, sitting.state
    counts = loop.seats_by_side(scenario, state, body)
    whole = loop.places(scenario, state, body)
    note = plural("{n} member", "{n} members", whole).format(n=whole)
    to = Box(352, 758, 470, 132)
    box = OrganBox(to, 4, scenario.bodies[body].name, note, lambda: to_list(body))
    inside = box.inside
    columns = -(-whole // 2)
    _seats(box, inside.top_part(34), counts, columns, gap=2.5)
    why = loop.of_sides(scenario, _("Full members by faction"), counts)
    _counts(box, inside.below(40).top_part(30), counts, why)
    return box


def _counts(root: Widget, at: Box, counts: Sequence[tuple[str, int]], why: Explanation) -> None:
    """The sign and the number of each side, in one row."""
    for (faction, count), cell in zip(counts, at.columns(len(counts), 4), strict=True):
        root.add(_Count(cell, faction, count, why))


class _Count(Label):
    """A faction's sign and its seats."""

    def __init__(self, box: Box, faction: str, count: int, why: Explanation) -> None:
        super().__init__(box, str(count), t.CARD_NAME, why=why, name=f"seats {faction}")
        self.faction = faction

    def paint(self, canvas: Canvas) -> None:
        """Sign, number."""
        art.glyph(canvas, self.faction, (self.box.x + 12, self.box.centre[1]), 13)
        canvas.text_in(self.box.beside(28), self.words, self.role)
        if self.hovered:
            canvas.across(self.box.x + 28, self.box.x + 52, self.box.bottom - 1, t.INK, 1.6)


def _orgburo(sitting: Sitting, body: str, to_list: ToList) -> Widget:
    """The second body that posts people: how much of it goes with the first."""
    scenario, state = sitting.scenario, sitting.state
    counts = loop.seats_by_side(scenario, state, body)
    whole = loop.places(scenario, state, body)
    to = Box(16, 272, 290, 178)
    box = OrganBox(to, 5, scenario.bodies[body].name, str(whole), lambda: to_list(body))
    inside = box.inside
    _seats(box, inside.top_part(22), counts, max(11, whole))
    mine = loop.owner(scenario, state)
    held = dict(counts).get(mine, 0)
    why = loop.of_sides(scenario, _("Full members by faction"), counts)
    name = scenario.bodies[loop.staffing(scenario)[0]].name
    words = _("{n} of {all} with the {name}").format(n=held, all=whole, name=name)
    _line(box, Box(inside.x, inside.y + 32, inside.w, 24), words, why, strong=True)
    _counts(box, inside.below(64).top_part(30), counts, why)
    return box
