"""Owns the file of a vacant post: what it costs to leave it empty, who fills it, whom we have.

Each name of the list opens the order dialog with the appointment or proposal prepared.
"""

from __future__ import annotations

from collections.abc import Callable

from game import narrate
from game.narrate.posts import post_line
from game.rules.leaders import leader_of
from game.rules.model import Scenario
from game.rules.prices import chance
from game.rules.state import State
from game.ui import art
from game.ui import theme as t
from game.ui.box import Box
from game.ui.canvas import Canvas
from game.ui.explain import Explanation
from game.ui.reasons import of_tally, of_tie
from game.ui.screens import persons
from game.ui.screens.cards import vacancies
from game.ui.screens.cards.vacancies import Candidate, Vacancy
from game.ui.screens.organs.boxes import Face
from game.ui.sitting import Sitting
from game.ui.widgets import Group, Item, Label, Paragraph, Picture, ScrollList, Widget
from game.words import text as _

Give = Callable[[Candidate], None]
TurnTo = Callable[[str], None]
_FACE, _FACE_ROWS = 80.0, 5


def vacancy(sitting: Sitting, item: Vacancy, box: Box, give: Give, turn_to: TurnTo) -> Widget:
    """The whole file of a vacant post, on the ground that a dossier has."""
    scenario, state = sitting.scenario, sitting.state
    root = Group(box)
    root.add(Picture(box.left_part(132).top_part(150), _nobody))
    text = box.beside(152)
    root.add(Paragraph(text.top_part(66), item.title, t.TITLE.at(26), name="vacant title"))
    told = vacancies.what_follows(scenario, state, item)
    root.add(Paragraph(text.below(68).top_part(52), told, t.READING.at(18), name="what follows"))
    fills = vacancies.who_fills(scenario, state, sitting.seat, item)
    root.add(Paragraph(text.below(120).top_part(46), fills, t.LABEL, name="who fills"))
    people = vacancies.nominees(sitting, item) if sitting.may_order else ()
    words = _("Whom we could put there: {n}").format(n=len(people))
    head = box.below(168).top_part(34)
    root.add(Picture(head.top_part(2), lambda c, at: c.across(at.x, at.right, at.y, t.TRAY, 2)))
    root.add(Label(head.below(4), words, t.CARD_NAME, name="nominees"))
    items = [_nominee(sitting, one, give) for one in people]
    empty = _("Nobody: the post is not ours to fill now.")
    room = box.below(210)
    if not items:
        _who_decides(root, sitting, item, room.below(64), turn_to)
        room = room.top_part(56)
    root.add(ScrollList(room, items, gap=4, name="could be sent", empty=empty))
    return root


def _who_decides(root: Widget, sitting: Sitting, item: Vacancy, box: Box, turn_to: TurnTo) -> None:
    """Face by face: who sits in the body where a seat is free, or that gives the post."""
    scenario, state = sitting.scenario, sitting.state
    body = vacancies.seated_in(scenario, item)
    if body is None:
        return
    people = state.bodies[body].full
    words = _("Who sits in the {body}, of those with a card: {n}").format(
        body=scenario.bodies[body].name, n=len(people)
    )
    root.add(Picture(box.top_part(2), lambda c, at: c.across(at.x, at.right, at.y, t.TRAY, 2)))
    root.add(Label(box.below(4).top_part(34), words, t.CARD_NAME))
    columns = max(8, -(-len(people) // _FACE_ROWS))
    for nth, person in enumerate(sorted(people, key=lambda name: _by_side(scenario, state, name))):
        row, column = divmod(nth, columns)
        wide = box.w / columns
        place = Box(box.x + column * wide, box.y + 46 + row * _FACE, wide, _FACE - 8)
        root.add(Face(scenario, state, person, place, 24, turn_to, where="sits"))


def _by_side(scenario: Scenario, state: State, person: str) -> tuple[int, int]:
    order = [*scenario.factions, "uncommitted"]
    return (order.index(persons.look(state, person)), -scenario.people[person].authority)


def _nobody(canvas: Canvas, box: Box) -> None:
    canvas.rect(box, t.SHADE)
    canvas.dashed_box(box, t.RED, 2.4)
    middle, y = box.centre
    with canvas.clipped(box.inset(4)):
        canvas.circle((middle, y - 16), 26, t.TRAY)
        canvas.circle((middle, y + 76), 60, t.TRAY)


def _nominee(sitting: Sitting, one: Candidate, give: Give) -> Item:
    """A name: side, present post, tie to our leader; the order and its chance with the reasons."""
    scenario, state, seat = sitting.scenario, sitting.state, sitting.seat
    portrait, faction = persons.face(scenario, one.person), persons.look(state, one.person)
    leader = leader_of(scenario, state, seat)
    words = narrate.full_name(scenario, one.person)
    note = post_line(scenario, state, one.person)
    if one.person != leader:
        note = _("{post}. To {leader}: {tie}").format(
            post=note,
            leader=narrate.name(scenario, leader),
            tie=narrate.signed(of_tie(scenario, state, one.person, leader).total or 0),
        )
    verb = narrate.verb(one.order.verb)
    who = narrate.name(scenario, one.order.actor)
    by = _("{verb}, through {who}").format(verb=verb, who=who)
    row: Item

    def pen(canvas: Canvas, at: Box, _chosen: bool) -> None:  # noqa: FBT001
        lit = row.hovered or row.focused
        canvas.rect(at, t.BRIGHT if lit else t.CARD, t.RED if lit else t.INK, 2.5 if lit else 1.4)
        art.bust(canvas, Box(at.x + 8, at.y + 3, 39, 46), portrait, faction, border=1.4)
        art.glyph(canvas, faction, (at.x + 64, at.y + 17), 13)
        left = at.w - 80 - 330
        canvas.text_in(Box(at.x + 80, at.y + 4, left, 24), words, t.LABEL_BOLD, ellipsis=True)
        under = Box(at.x + 57, at.y + 28, left + 23, 22)
        canvas.text_in(under, note, t.LABEL, t.SOFT_INK, ellipsis=True)
        aside = at.right_part(320).left_part(220)
        canvas.text_in(aside, by, t.LABEL, t.INK, align="right", ellipsis=True)
        told = _("vote") if one.chance is None else f"{one.chance}%"
        canvas.text_in(at.inset(14, 0), told, t.NUMBER.at(22), t.INK, align="right")

    name = f"nominee {one.person}"
    row = Item(52, pen, name=name, why=_why(sitting, one), on_act=lambda: give(one))
    return row


def _why(sitting: Sitting, one: Candidate) -> Explanation | None:
    """Why the order would take: its ledger; a proposal is voted on, and the dialog counts it."""
    if one.chance is None:
        return None
    tally = chance(sitting.scenario, sitting.state, sitting.seat, one.order)
    return of_tally(sitting.scenario, _("Chance"), tally, one.chance)
