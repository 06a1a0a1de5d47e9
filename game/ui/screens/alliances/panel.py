"""Owns the right side of the alliances screen: the pairs, and the pact of the chosen one.

Terms and end, trust with its history, what holds or divides, and what was signed and broken.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from game import narrate
from game.ui import art, lettering
from game.ui import theme as t
from game.ui.box import Box
from game.ui.canvas import Canvas
from game.ui.explain import Explanation
from game.ui.lettering import Run
from game.ui.screens.alliances import facts, sides
from game.ui.screens.alliances.facts import Pair
from game.ui.screens.rows import ShortRow, fitting
from game.ui.sitting import Sitting
from game.ui.theme import Theme
from game.ui.widgets import (
    Button,
    Figure,
    Group,
    Item,
    Label,
    Panel,
    Paragraph,
    Picture,
    ScrollList,
    Widget,
)
from game.words import text as _

PANEL = Box(812, 112, 772, 778)
_HEAD = 48.0
_LINE, _LINES = 32.0, 6
_REASONS = 8

Act = Callable[[], None]


def panel(
    theme: Theme,
    sitting: Sitting,
    found: Sequence[Pair],
    pair: Pair,
    on_choose: Callable[[str], None],
    to_person: sides.ToPerson,
    acts: Sequence[Widget],
) -> Widget:
    """The whole panel; `acts` are the buttons at its foot."""
    root = Panel(PANEL)
    root.add(Picture(PANEL.top_part(_HEAD), _band))
    inside = PANEL.inset(16, 0)
    root.add(_pairs(sitting, found, pair, on_choose, Box(inside.x, 168, inside.w, 192)))
    y = _pact(theme, root, sitting, pair, Box(inside.x, 366, inside.w, 0), to_person)
    left, right = Box(inside.x, y + 4, inside.w, 808 - y - 4).columns(2, 24)
    _reasons(root, sitting, pair, left)
    _past(theme, root, sitting, pair, right)
    for act in acts:
        root.add(act)
    return root


def _band(canvas: Canvas, at: Box) -> None:
    canvas.rect(at, t.INK)
    art.slanted(canvas, at.left_part(190), t.RED, 24)
    canvas.text_in(at.beside(18).left_part(170), _("PACTS"), t.PANEL, t.WHITE)
    words = _("Who stands with whom, for how long, and what holds them")
    canvas.text_in(at.beside(214).left_part(at.w - 230), words, t.LABEL, t.PAPER)
    canvas.rect(at, None, t.INK, 2)


# --- the pairs ------------------------------------------------------------------------------------
def _pairs(
    sitting: Sitting,
    found: Sequence[Pair],
    chosen: Pair,
    on_choose: Callable[[str], None],
    box: Box,
) -> Widget:
    ids = [pair.id for pair in found]
    return ScrollList(
        box,
        [_line(sitting, pair) for pair in found],
        chosen=ids.index(chosen.id),
        on_choose=lambda nth: on_choose(ids[nth]),
        gap=0,
        name="pairs",
    )


def _line(sitting: Sitting, pair: Pair) -> Item:
    """Two signs with their names, how they stand, and the trust between them."""
    scenario, state = sitting.scenario, sitting.state
    names = [narrate.name(scenario, side) for side in pair.sides]
    told = facts.headline(scenario, state, pair)
    aside = facts.label(pair)

    def pen(canvas: Canvas, at: Box, chosen: bool) -> None:  # noqa: FBT001
        if chosen:
            canvas.rect(at, t.BRIGHT, t.RED, 2.5)
        x = at.x + 18.0
        for side, name in zip(pair.sides, names, strict=True):
            art.glyph(canvas, side, (x, at.centre[1]), 13)
            canvas.text(name, t.LABEL_BOLD, (x + 14, at.centre[1]), t.INK)
            x += 136
        line = Box(at.x + 290, at.y, at.w - 290 - 140, at.h)
        canvas.text_in(line, told, t.LABEL, t.SOFT_INK, ellipsis=True)
        ink = t.RED if pair.kind == "feud" else t.INK
        canvas.text_in(at.right_part(134).inset(10, 0), aside, t.LABEL_BOLD, ink, align="right")
        canvas.across(at.x, at.right, at.bottom, t.SHADE, 1.2)

    return Item(_LINE, pen, name=f"pair {pair.id}", why=facts.of_pair(scenario, state, pair))


# --- the chosen pair ------------------------------------------------------------------------------
def _pact(
    theme: Theme, root: Widget, sitting: Sitting, pair: Pair, box: Box, to_person: sides.ToPerson
) -> float:
    """Both leaders, what they have, headline, terms; where the next thing begins."""
    scenario, state = sitting.scenario, sitting.state
    root.add(Picture(box.top_part(2), lambda c, at: c.across(at.x, at.right, at.y, t.RULE, 1.6)))
    root.add(sides.face_to_face(sitting, pair, box, to_person))
    told = facts.headline(scenario, state, pair)
    strip = box.y + sides.TALL + 6
    root.add(sides.together(sitting, pair, Box(box.x, strip, box.w, 0)))
    below = Box(box.x, strip + sides.TOGETHER_TALL + 2, box.w, 0)
    line = Paragraph.flowing(theme, below, told, t.READING.at(18))
    root.add(line)
    y = line.box.bottom + 2
    for side, words in facts.terms(scenario, pair):
        runs = (
            Run(_("{name} is to: ").format(name=narrate.name(scenario, side)), t.LABEL_BOLD),
            Run(f"{words}.", t.LABEL),
        )
        item = Paragraph.flowing(theme, Box(box.x, y, box.w, 0), runs, t.LABEL)
        root.add(item)
        y = item.box.bottom
    return y


def _reasons(root: Widget, sitting: Sitting, pair: Pair, box: Box) -> None:
    """The ledger of what holds them, or would bring them together."""
    why = facts.will_sign(sitting.scenario, sitting.state, pair)
    root.add(Label(box.top_part(28), why.title, t.CARD_NAME, ellipsis=True))
    lines = min(_REASONS, int((box.h - 28 - 44) // 26))
    rows = fitting(why.rows, lines)
    for nth, row in enumerate(rows):
        place = Box(box.x, box.y + 30 + nth * 26, box.w, 25)
        root.add(ShortRow(place, row, name=f"reason {nth}"))
    foot = Box(box.x, box.y + 32 + len(rows) * 26, box.w, 40)
    root.add(Picture(foot.top_part(2), lambda c, at: c.across(at.x, at.right, at.y, t.INK, 2.5)))
    root.add(_total(foot, why))


def _total(foot: Box, why: Explanation) -> Widget:
    root = Group(foot)
    line = foot.below(4)
    words = line.left_part(line.w - 62)
    root.add(Label(words, why.note, t.LABEL, ellipsis=True))
    number = line.right_part(58)
    root.add(
        Figure(
            number,
            why.total or 0,
            t.NUMBER.at(28),
            sign=True,
            align="right",
            why=why,
            name="reasons in all",
        )
    )
    return root


def _past(theme: Theme, root: Widget, sitting: Sitting, pair: Pair, box: Box) -> None:
    """What was signed, kept, broken and ended; the newest first."""
    root.add(Label(box.top_part(28), _("What was between them"), t.CARD_NAME))
    told = facts.history(sitting.scenario, sitting.state, pair)
    room = box.below(30)
    items = [_told(theme, words, nth, room) for nth, words in enumerate(told)]
    none = _("Nothing was signed, offered in our sight, or broken.")
    root.add(ScrollList(room, items, gap=4, name="past", empty=none))


def _told(theme: Theme, words: str, nth: int, room: Box) -> Item:
    """A line of the past, wrapped; large text only where it has room."""
    wide = room.w - 20
    tall = lettering.paragraph_height(theme, words, t.LABEL, wide, theme.scale.text)
    tall = min(tall, room.h - 6)

    def pen(canvas: Canvas, at: Box, _chosen: bool) -> None:  # noqa: FBT001
        canvas.paragraph(words, t.LABEL, Box(at.x, at.y, wide, tall + 1))
        canvas.across(at.x, at.x + wide, at.bottom - 1, t.SHADE, 1.2)

    return Item(tall + 6, pen, name=f"past {nth}")


# --- what can be done -----------------------------------------------------------------------------
def buttons(sitting: Sitting, pair: Pair, offer: Act, read: Act) -> list[Widget]:
    """To make an offer, and to answer one or end a pact: that is done in the bulletin."""
    foot = PANEL.inset(16, 0).bottom_part(64).top_part(48)
    left, right = foot.columns(2, 16)
    ours = pair.one == sitting.seat
    waits = pair.pact is not None and not pair.pact.signed
    reason = _reason(sitting, ours=ours)
    words = _("Answer the offer in the bulletin") if waits else _("To the bulletin: answer or end")
    return [
        Button(
            left,
            _("Make an offer"),
            on_act=offer,
            key="n",
            primary=True,
            enabled=not reason,
            reason=reason,
            name="offer",
        ),
        Button(
            right,
            words,
            on_act=read,
            key="b",
            enabled=ours and pair.pact is not None,
            reason=_("There is no offer to us and no pact of ours in this pair."),
            name="bulletin",
        ),
    ]


def _reason(sitting: Sitting, *, ours: bool) -> str:
    if not ours:
        return _("We are not in this pair.")
    return "" if sitting.may_order else _("The game does not wait for us.")
