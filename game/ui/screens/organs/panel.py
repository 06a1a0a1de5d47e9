"""Owns the right side of the organs screen: how the loop closes, where it breaks, the record."""

from __future__ import annotations

from collections.abc import Sequence

from game import narrate
from game.ui import art, lettering
from game.ui import theme as t
from game.ui.box import Box
from game.ui.canvas import Canvas
from game.ui.reasons import of_source
from game.ui.screens.organs import loop
from game.ui.screens.organs.belt import weakest
from game.ui.screens.organs.loop import Break, Link
from game.ui.sitting import Sitting
from game.ui.theme import Theme
from game.ui.widgets import Figure, Item, Label, Panel, Paragraph, Picture, ScrollList, Widget
from game.words import text as _

PANEL = Box(1212, 112, 372, 778)
_ROW = 48.0


def closing(theme: Theme, sitting: Sitting, links: Sequence[Link], owner: str) -> Widget:
    """The panel."""
    colour = t.faction_look(owner)
    panel = Panel(
        PANEL,
        title=_("How the loop closes"),
        band=colour.colour,
        ink=colour.on_top,
        role=t.PANEL,
        drop=4,
    )
    inside = PANEL.inset(16, 0)
    told = _(
        "Whoever fills the posts fills the hall, and the hall confirms whoever fills the posts: "
        "R. V. Daniels’s circular flow of power."
    )
    panel.add(Paragraph(Box(inside.x, 160, inside.w, 84), told, t.READING.at(18)))
    heading = Box(inside.x, 248, inside.w, 34)
    _heading(panel, heading, _("Strength of each link"), 138)
    note = heading.below(4).right_part(130)
    panel.add(Label(note, _("red: the weakest"), t.LABEL, t.RED, align="right", ellipsis=True))
    thin = weakest(links)
    for nth, link in enumerate(links):
        place = Box(inside.x, 284 + nth * _ROW, inside.w, _ROW)
        _strength(panel, place, link, owner, nth, thin=nth == thin)
    _heading(panel, Box(inside.x, 480, inside.w, 34), _("Where it can be broken"))
    items = [
        _break(theme, item, nth, inside.w - 46) for nth, item in enumerate(loop.breaks(sitting))
    ]
    none = _("Nowhere today: every link is held.")
    box = Box(inside.x, 514, inside.w, 222)
    panel.add(ScrollList(box, items, gap=0, name="breaks", empty=none))
    _record(panel, sitting, Box(inside.x, 738, inside.w, 148))
    return panel


def _heading(panel: Widget, box: Box, words: str, beside: float = 0) -> None:
    """A heading under a rule; `beside` is the room for what stands at its right end."""
    panel.add(Picture(box.top_part(3), lambda c, at: c.across(at.x, at.right, at.y, t.RULE, 1.6)))
    line = box.below(4).left_part(box.w - beside)
    panel.add(Label(line, words, t.CARD_NAME, ellipsis=True))


def _strength(panel: Widget, box: Box, link: Link, owner: str, nth: int, *, thin: bool) -> None:
    panel.add(_Head(box.top_part(24), link.words, link.note))
    bar = Box(box.x, box.y + 25, box.w - 62, 15)
    share = link.share / 100
    panel.add(Picture(bar, lambda canvas, at: _bar(canvas, at, owner, share)))
    number = Box(box.right - 58, box.y + 18, 58, 28)
    role = t.NUMBER.at(22)
    figure = Figure(
        number,
        link.share,
        role,
        t.RED if thin else None,
        unit="%",
        align="right",
        why=link.why,
        name=f"strength {nth}",
    )
    panel.add(figure)


def _bar(canvas: Canvas, box: Box, owner: str, share: float) -> None:
    art.pattern_bar(canvas, box, owner, share)
    canvas.rect(box, None, t.INK, 1.5)


class _Head(Widget):
    """A link's name, and what is counted at the right."""

    def __init__(self, box: Box, words: str, note: str) -> None:
        super().__init__(box)
        self.words, self.note = words, note

    def paint(self, canvas: Canvas) -> None:
        """Both on one line."""
        left = (self.words, t.NOTE_BOLD.at(17), t.INK)
        canvas.pair(self.box, left, (self.note, t.NOTE, t.SOFT_INK))


def _break(theme: Theme, item: Break, nth: int, wide: float) -> Item:
    """What breaks it, whole: a long note takes more lines; large text only where it has room."""
    tall = lettering.paragraph_height(theme, item.note, t.LABEL, wide)

    def pen(canvas: Canvas, at: Box, _chosen: bool) -> None:  # noqa: FBT001
        art.glyph(canvas, item.faction, (at.x + 11, at.y + 14), 14)
        line = Box(at.x + 32, at.y + 2, at.w - 34, 24)
        canvas.text_in(line, item.words, t.LABEL_BOLD, t.INK, ellipsis=True)
        note = Box(line.x, line.y + 22, wide, tall + 1)
        canvas.paragraph(item.note, t.LABEL, note, t.SOFT_INK)

    told = f"{item.words}. {item.note}"
    return Item(26 + tall, pen, name=f"break {nth}", why=item.why, tooltip=told)


def _record(panel: Widget, sitting: Sitting, box: Box) -> None:
    """A line of the record from before today, or what the record says of the Secretariat."""
    fact = loop.remembered(sitting.scenario, sitting.state)
    if fact is None:
        body = sitting.scenario.bodies[loop.staffing(sitting.scenario)[0]]
        title, told = _("The record: {name}").format(name=body.name), body.note
        source, confidence = body.source, body.confidence
    else:
        title = _("In the record, {day}").format(day=narrate.day(fact.day))
        told, source, confidence = fact.statement, fact.source, fact.confidence
    _heading(panel, box.top_part(32), title)
    why = of_source(sitting.scenario, title, source, confidence)
    text = Box(box.x, box.y + 34, box.w, 92)
    panel.add(Paragraph(text, _short(told), t.LABEL, name="record"))
    cited = Box(box.x, box.bottom - 24, box.w, 22)
    line = Label(cited, source, t.NOTE, t.GREY, ellipsis=True, why=why, name="citation")
    panel.add(line)


_LONGEST = 190


def _short(words: str) -> str:
    """As many whole sentences as four lines hold; of a longer first one, its beginning."""
    kept = ""
    for sentence in words.replace("\n", " ").split(". "):
        more = f"{kept}. {sentence}" if kept else sentence
        if kept and len(more) > _LONGEST:
            return f"{kept}."
        kept = more
    return kept if len(kept) <= _LONGEST else f"{kept[:_LONGEST].rsplit(' ', 1)[0]}…"
