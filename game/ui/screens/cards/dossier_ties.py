"""Owns the part of a dossier that tells of others: leaders and why, papers, further ties."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from game import narrate
from game.rules.halls import main_motion
from game.rules.leaders import led_by
from game.ui import art, lettering
from game.ui import theme as t
from game.ui.box import Box
from game.ui.canvas import Canvas
from game.ui.explain import Explanation, signed
from game.ui.reasons import of_source, of_tally, of_tie
from game.ui.screens import persons
from game.ui.screens.cards import dossier_facts as facts
from game.ui.screens.rows import ShortRow, fitting
from game.ui.sitting import Sitting
from game.ui.theme import Theme
from game.ui.widgets import (
    Figure,
    Group,
    Item,
    Label,
    Paragraph,
    Picture,
    ScrollList,
    Widget,
)
from game.words import text as _

TurnTo = Callable[[str], None]
_LINES = 2
_FACE = 86.0


# --- leaders ------------------------------------------------------------------------------------
def follows(theme: Theme, sitting: Sitting, person: str, box: Box, turn_to: TurnTo) -> Widget:
    """Three cards: what the person feels for the leaders who matter most, and why."""
    root = Group(box)
    scenario = sitting.scenario
    leads = led_by(scenario, sitting.state, person)
    title = (
        _("What ties {name} to the other leaders") if leads else _("Whom {name} follows and why")
    )
    words = title.format(name=scenario.people[person].name)
    root.add(Label(box.top_part(28), words, t.CARD_NAME, ellipsis=True))
    leaders = facts.followed(scenario, sitting.state, person)
    row = box.below(34).top_part(118)
    for place, leader in zip(row.columns(3, 12), leaders, strict=False):
        root.add(_Leader(sitting, person, leader, place, turn_to))
    root.add(_vote(theme, sitting, person, box.bottom_part(38)))
    return root


def _vote(theme: Theme, sitting: Sitting, person: str, box: Box) -> Widget:
    """Where it leads: how the person would vote on the main motion today, with the reasons."""
    scenario = sitting.scenario
    motion = main_motion(scenario, sitting.state.turn)
    ballot = facts.ballot(sitting, person)
    title = scenario.motions[motion].title
    if ballot is None:
        words = _("No vote on “{motion}”.").format(motion=title)
        return Label(box, words, t.LABEL, t.SOFT_INK, ellipsis=True)
    words = _("Would vote on “{motion}”:").format(motion=title)
    why = of_tally(scenario, _("Leaning, without the mood of the hour"), ballot.tally)
    root = Group(box)
    wide = min(lettering.width(theme, words, t.LABEL) + 4, box.w - 240)
    root.add(Label(box.left_part(wide), words, t.LABEL, ellipsis=True))
    sign = box.beside(wide + 8).left_part(24)
    root.add(Picture(sign, lambda c, at: art.seat_sign(c, at.centre, ballot.side)))
    side = narrate.name(scenario, ballot.side)
    line = Box(sign.right + 8, sign.y, lettering.width(theme, side, t.LABEL_BOLD) + 2, sign.h)
    root.add(Label(line, side, t.LABEL_BOLD))
    number = Box(line.right + 12, box.y, 70, box.h)
    role = t.NUMBER.at(24)
    root.add(Figure(number, ballot.tally.total, role, sign=True, why=why, name="ballot"))
    return root


class _Leader(Widget):
    """A leader's card: the tie, its reasons; it turns to the leader's dossier."""

    def __init__(
        self, sitting: Sitting, person: str, leader: str, box: Box, turn_to: TurnTo
    ) -> None:
        scenario, state = sitting.scenario, sitting.state
        super().__init__(
            box,
            name=f"leader {leader}",
            on_act=lambda: turn_to(leader),
            tooltip=_("Open the dossier of {name}").format(name=scenario.people[leader].name),
        )
        self.portrait, self.faction = persons.face(scenario, leader), persons.look(state, leader)
        self.words = scenario.people[leader].name
        why = of_tie(scenario, state, person, leader)
        self.add(_number(Box(box.right - 90, box.y + 10, 78, 42), why, f"tie {leader}"))
        self._reasons(why)

    def _reasons(self, why: Explanation) -> None:
        rows = fitting(why.rows, _LINES)
        for nth, row in enumerate(rows):
            line = Box(self.box.x + 12, self.box.y + 60 + nth * 25, self.box.w - 24, 24)
            self.add(ShortRow(line, row))
        if not rows:
            note = Box(self.box.x + 12, self.box.y + 64, self.box.w - 24, 48)
            self.add(Paragraph(note, why.note, t.LABEL, t.SOFT_INK))

    def paint(self, canvas: Canvas) -> None:
        """Frame, face, sign, name."""
        edge = t.RED if self.hovered else t.INK
        canvas.rect(self.box, t.BRIGHT if self.hovered else t.CARD, edge, 2)
        face = Box(self.box.x + 8, self.box.y + 8, 42, 46)
        art.bust(canvas, face, self.portrait, self.faction, border=1.6)
        art.glyph(canvas, self.faction, (self.box.x + 66, self.box.y + 32), 13)
        line = Box(self.box.x + 80, self.box.y + 16, self.box.w - 80 - 92, 32)
        canvas.text_in(line, self.words, t.CARD_NAME, t.INK, ellipsis=True)


def _number(box: Box, why: Explanation, name: str) -> Widget:
    return Figure(
        box, why.total or 0, t.NUMBER.at(30), sign=True, align="right", why=why, name=name
    )


# --- papers -------------------------------------------------------------------------------------
def papers(sitting: Sitting, person: str, box: Box) -> Widget:
    """Texts that can be held against this person's side, ours or known to all."""
    root = Group(box)
    scenario, state, seat = sitting.scenario, sitting.state, sitting.seat
    own = state.people[person].faction == seat
    title = _("Papers held against us") if own else _("Compromising papers")
    root.add(Label(box.top_part(28), title, t.CARD_NAME))
    found = facts.papers(scenario, state, seat, person)
    if not found:
        none = (
            _("None that we know of.")
            if state.people[person].faction
            else _("None: a person without a side is attacked by no paper.")
        )
        root.add(Paragraph(box.below(32).top_part(50), none, t.LABEL, t.SOFT_INK))
        return root
    items = [_paper(sitting, document) for document in found]
    root.add(ScrollList(box.below(30), items, gap=4, name="papers"))
    return root


def _paper(sitting: Sitting, document: str) -> Item:
    scenario, state = sitting.scenario, sitting.state
    item, record = scenario.documents[document], state.documents[document]
    held = _("known to all") if record.published else _("in our hands, unpublished")
    source = of_source(scenario, "", item.source, item.confidence).note
    why = Explanation(item.title, note=f"{item.argument} {source}")
    why = replace(why, note=f"{why.note} {_readers(sitting, document)}".strip())
    if record.kept_back and not record.published:
        held = _("kept out of print by {who}").format(who=narrate.name(scenario, record.kept_back))
    authors = ", ".join(facts.author(scenario, name) for name in item.authors)
    note = _("{authors}, {day}; {held}").format(
        authors=authors, day=narrate.day(item.dated), held=held
    )

    title = narrate.paper_name(scenario, document)

    def pen(canvas: Canvas, at: Box, _chosen: bool) -> None:  # noqa: FBT001
        art.paper_sheet(canvas, Box(at.x + 2, at.y + 3, 32, 40))
        line = Box(at.x + 46, at.y + 1, at.w - 50, 24)
        canvas.text_in(line, title, t.LABEL_BOLD, t.INK, ellipsis=True)
        canvas.text_in(line.moved(0, 22), note, t.LABEL, t.SOFT_INK, ellipsis=True)

    return Item(48, pen, name=f"paper {document}", why=why)


def _readers(sitting: Sitting, document: str) -> str:
    """Who had read a text, and when."""
    told = [
        _("{reader} ({day})").format(
            reader=narrate.name(sitting.scenario, reader),
            day=narrate.day(date.fromisoformat(day)),
        )
        for reader, day in sitting.state.documents[document].readers.items()
    ]
    return _("Read by {readers}.").format(readers=", ".join(told)) if told else ""


# --- further ties -------------------------------------------------------------------------------
def ties(sitting: Sitting, person: str, box: Box, turn_to: TurnTo) -> Widget:
    """The faces of others to whom the person is tied; each opens that dossier."""
    root = Group(box)
    root.add(Label(box.top_part(28), _("Ties"), t.CARD_NAME))
    others = facts.other_ties(sitting.scenario, sitting.state, person)
    if not others:
        root.add(Label(box.below(32).top_part(26), _("No others are known."), t.LABEL, t.SOFT_INK))
    for nth, other in enumerate(others[: int(box.w // _FACE)]):
        place = Box(box.x + nth * (_FACE + 7.4), box.y + 30, _FACE, box.h - 30)
        root.add(_Tied(sitting, person, other, place, turn_to))
    return root


class _Tied(Widget):
    """A face, a name, the kind of tie with its number."""

    ring_reach = 2.0

    def __init__(
        self,
        sitting: Sitting,
        person: str,
        other: str,
        box: Box,
        turn_to: TurnTo,
    ) -> None:
        scenario, state = sitting.scenario, sitting.state
        super().__init__(box, name=f"tied {other}", on_act=lambda: turn_to(other))
        self.why = of_tie(scenario, state, person, other)
        self.strength = self.why.total or 0
        self.portrait, self.faction = persons.face(scenario, other), persons.look(state, other)
        self.words = narrate.name(scenario, other)

    def paint(self, canvas: Canvas) -> None:
        """Face over name over tie."""
        middle = self.box.centre[0]
        if self.hovered:
            canvas.rect(self.box, t.PALE_RED)
        art.bust_disc(canvas, (middle, self.box.y + 27), 26, self.portrait, self.faction)
        name = Box(self.box.x, self.box.y + 58, self.box.w, 22)
        canvas.text_in(name, self.words, t.NOTE_BOLD, t.INK, align="centre", ellipsis=True)
        ink = t.RED if self.strength < 0 else t.SOFT_INK
        kind = f"{facts.tie_words(self.strength)} {signed(self.strength)}"
        canvas.text_in(name.moved(0, 21), kind, t.NOTE, ink, align="centre", ellipsis=True)
