"""Owns the table of the Politburo amid the organs screen: who sits, and who outvotes whom.

The majority sits at the upper side of the table, the others at the lower; candidates have no vote.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from game import narrate
from game.rules.diplomacy import allied
from game.rules.model import Scenario
from game.rules.roles import leading
from game.rules.state import State
from game.ui import theme as t
from game.ui.box import Box, Point
from game.ui.canvas import Canvas
from game.ui.explain import Explanation, Row
from game.ui.screens.organs import loop
from game.ui.screens.organs.boxes import Face, ToList, ToPerson
from game.ui.sitting import Sitting
from game.ui.widgets import Button, Label, Panel, Picture, Widget
from game.words import plural
from game.words import text as _

PANEL = Box(326, 288, 516, 444)
_ROW = 5
_TABLE = ((450.0, 442.0), (718.0, 442.0), (748.0, 536.0), (420.0, 536.0))
_TOP = t.TABLE


def table(
    sitting: Sitting, to_list: ToList, to_person: ToPerson, to_sitting: Callable[[], None]
) -> Widget:
    """The panel with the table, the count, everybody who sits at it, and its last sitting."""
    scenario, state = sitting.scenario, sitting.state
    body = scenario.bodies[leading(scenario)]
    panel = _Board(PANEL, lambda: to_list(leading(scenario)))
    whole = loop.places(scenario, state, leading(scenario))
    note = plural("{n} member", "{n} members", whole).format(n=whole)
    panel.add(Label(Box(344, 296, 150, 34), body.name.upper(), t.PANEL))
    panel.add(Label(Box(494, 298, 180, 32), note, t.LABEL, t.SOFT_INK))
    last = Box(682, 296, 150, 34)
    panel.add(Button(last, _("Last sitting"), key="s", on_act=to_sitting, name="last sitting"))
    panel.add(Picture(Box(410, 440, 348, 98), _wood))
    above, below = _sides(scenario, state)
    _row(panel, sitting, above, 334, to_person)
    _row(panel, sitting, below, 516, to_person)
    _count(panel, scenario, state)
    _candidates(panel, sitting, to_person)
    return panel


class _Board(Panel):
    """The ground of the table; it opens the list of the Politburo."""

    takes_focus = True

    def __init__(self, box: Box, on_act: object) -> None:
        super().__init__(
            box,
            fill=t.SEA,
            name="organ politburo",
            key="p",
            tooltip=_("Open the list: who, and why"),
            on_act=on_act,  # type: ignore[arg-type]
        )

    def paint(self, canvas: Canvas) -> None:
        """Ground and border, red under the pointer."""
        canvas.rect(self.box, self.fill, t.RED if self.hovered else t.INK, 3 if self.hovered else 2)


def _wood(canvas: Canvas, _box: Box) -> None:
    canvas.polygon(_TABLE, t.INK)
    (x1, y1), (x2, y2), (x3, y3), (x4, y4) = _TABLE
    inner: Sequence[Point] = (
        (x1 + 14, y1 + 12),
        (x2 - 14, y2 + 12),
        (x3 - 22, y3 - 12),
        (x4 + 22, y4 - 12),
    )
    canvas.polygon(inner, _TOP)


def _sides(scenario: Scenario, state: State) -> tuple[list[str], list[str]]:
    """Those who vote with the Secretariat above, the others below, at most five in a row."""
    mine = loop.owner(scenario, state)
    members = list(state.bodies[leading(scenario)].full)
    with_it = [p for p in members if allied(state, mine, state.people[p].faction or "")]
    others = [p for p in members if p not in with_it]
    with_it.sort(key=lambda p: state.people[p].faction != mine)
    if len(with_it) > _ROW:
        others = [*with_it[_ROW:], *others]
        with_it = with_it[:_ROW]
    elif len(others) > _ROW:
        with_it = [*with_it, *others[_ROW:]]
        others = others[:_ROW]
    return with_it, others


def _row(
    panel: Widget, sitting: Sitting, people: Sequence[str], y: float, to_person: ToPerson
) -> None:
    if not people:
        return
    wide = min(116.0, 484 / len(people))
    left = PANEL.centre[0] - wide * len(people) / 2
    radius = 35.0 if len(people) <= 4 else 32.0
    for nth, person in enumerate(people):
        box = Box(left + nth * wide, y, wide, 2 * radius + 28)
        face = Face(
            sitting.scenario,
            sitting.state,
            person,
            box,
            radius,
            to_person,
            sign=True,
            where=leading(sitting.scenario),
        )
        panel.add(face)


# --- the count ----------------------------------------------------------------------------------
def majority(scenario: Scenario, state: State) -> tuple[int, int, Explanation]:
    """Seats with the Secretariat and against it, and by which pacts they come together."""
    mine = loop.owner(scenario, state)
    friends = loop.bloc(scenario, state, mine)
    counts = loop.seats_by_side(scenario, state, leading(scenario))
    with_it = sum(count for name, count in counts if name in friends)
    against = sum(count for _name, count in counts) - with_it
    rows = [_seats(scenario, state, mine, name, count) for name, count in counts if name in friends]
    rows += [
        Row(
            _("Outside: {name}, {n}").format(name=loop.side_name(scenario, name), n=count),
            None,
        )
        for name, count in counts
        if name not in friends
    ]
    title = _("Votes with {name} in the {body}").format(
        name=loop.side_name(scenario, mine), body=scenario.bodies[leading(scenario)].name
    )
    return with_it, against, Explanation(title, tuple(rows), with_it)


def _seats(scenario: Scenario, state: State, mine: str, name: str, count: int) -> Row:
    if name == mine:
        return Row(_("The Secretariat's own: {name}").format(name=_side(scenario, name)), count)
    pact = next((p for p in state.pacts if p.stands and {p.by, p.to} == {mine, name}), None)
    trust = _("trust {n} of 100").format(n=pact.trust) if pact else ""
    told = scenario.pacts[pact.id].text if pact and pact.id in scenario.pacts else ""
    words = _("By pact: {name}, {trust}").format(name=_side(scenario, name), trust=trust)
    return Row(words, count, source=told)


def _side(scenario: Scenario, name: str) -> str:
    return narrate.name(scenario, name)


def _count(panel: Widget, scenario: Scenario, state: State) -> None:
    with_it, against, why = majority(scenario, state)
    words = f"{with_it} : {against}"
    role = t.TITLE.at(38)
    box = Box(484, 446, 200, 42)
    panel.add(Label(box, words, role, t.WHITE, align="centre", why=why, name="majority"))
    told = _told(scenario, state, with_it, against)
    panel.add(Label(Box(446, 486, 276, 24), told, t.LABEL, t.PAPER, align="centre", ellipsis=True))


def _told(scenario: Scenario, state: State, with_it: int, against: int) -> str:
    mine = loop.owner(scenario, state)
    own = dict(loop.seats_by_side(scenario, state, leading(scenario))).get(mine, 0)
    if with_it <= against:
        return _("no majority")
    if own > with_it + against - own:
        return _("a majority of its own")
    friends = [name for name in loop.bloc(scenario, state, mine) if name != mine]
    names = ", ".join(_side(scenario, name) for name in friends)
    return _("majority with the votes of: {names}").format(names=names)


def _candidates(panel: Widget, sitting: Sitting, to_person: ToPerson) -> None:
    scenario, state = sitting.scenario, sitting.state
    people = state.bodies[leading(scenario)].candidates
    panel.add(Picture(Box(344, 620, 480, 2), lambda c, at: c.rect(at, t.RULE)))
    told = _("Candidates, without a vote") if people else _("No candidates")
    panel.add(Label(Box(344, 624, 300, 24), told, t.LABEL_BOLD))
    wide = 486 / max(6, len(people))
    left = PANEL.centre[0] - wide * len(people) / 2
    for nth, person in enumerate(people):
        box = Box(left + nth * wide, 650, wide, 76)
        face = Face(scenario, state, person, box, 25, to_person, where="candidate")
        panel.add(face)
