"""The curtain between people who share the screen, and what the next one sees first.

    CurtainScreen(sitting, on_ready)      # `sitting.seat` is whose turn it is

Nothing of the game is on the screen until Enter; then what happened since the seat's last turn.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from game import narrate
from game.rules.leaders import leader_of
from game.rules.state import Entry
from game.ui import art, lettering
from game.ui import theme as t
from game.ui.box import PAGE, Box, Point
from game.ui.canvas import Canvas
from game.ui.keys import cap
from game.ui.screen import Screen
from game.ui.screens.front.recap import of_kinds, recap_list, told
from game.ui.sitting import Sitting
from game.ui.theme import Theme
from game.ui.widgets import (
    Button,
    Group,
    Label,
    NamedValue,
    Panel,
    Paragraph,
    Picture,
    PosterButton,
    TitleBar,
    Widget,
)
from game.words import text as _

_LIT, _FOLD, _DEEP = (0x2A, 0x25, 0x1D), (0x21, 0x1D, 0x16), (0x0E, 0x0C, 0x09)
_TEXT = Box(232, 340, 800, 0)


class CurtainScreen(Screen):
    """First the curtain, then the recap, then `on_ready`."""

    ground = t.INK

    def __init__(self, sitting: Sitting, on_ready: Callable[[], None]) -> None:
        """Who looks on learns only whose turn it is."""
        super().__init__()
        self.sitting, self.on_ready = sitting, on_ready
        self.open_now = False

    def build(self, theme: Theme) -> Widget:
        """The curtain or what lies behind it."""
        return self._recap(theme) if self.open_now else self._curtain(theme)

    # --- the curtain --------------------------------------------------------------------------
    def _curtain(self, theme: Theme) -> Widget:
        seat = self.sitting.seat
        scenario = self.sitting.scenario
        item, who = scenario.factions[seat], leader_of(scenario, self.sitting.state, seat)
        leader = narrate.name(scenario, who)
        root = Group(PAGE, children=[Picture(PAGE, partial(_folds, seat))])
        root.add(Picture(Box(1140, 190, 300, 350), partial(_framed, who, seat)))
        plate = Box(1140, 552, 300, 44)
        root.add(Label(plate, leader, t.PANEL, t.WHITE, align="centre", name="leader"))
        line = Box(_TEXT.x, 232, _TEXT.w, 36)
        root.add(Label(line, _("Pass the screen to"), t.READING.at(26), t.PAPER))
        title = t.TITLE.at(72)
        while lettering.width(theme, item.name, title) > _TEXT.w - 70 and title.size > 36:
            title = title.at(title.size - 4)
        root.add(Picture(Box(_TEXT.x, 282, 60, 84), lambda c, b: _sign(c, b, seat)))
        root.add(Label(Box(_TEXT.x + 70, 280, _TEXT.w - 70, 88), item.name.upper(), title, t.WHITE))
        words = _(
            "You speak for {leader} and everybody on that side. When nobody else looks on, open "
            "the curtain."
        ).format(leader=leader)
        box = Box(_TEXT.x, 392, _TEXT.w, 80)
        root.add(Paragraph(box, words, t.READING.at(22), t.PAPER))
        place = Box(_TEXT.x, 506, 420, 110)
        words, note = _("Open the curtain"), cap("enter")
        root.add(PosterButton(place, words, note, on_act=self.draw_back, key="enter"))
        return root

    def draw_back(self) -> None:
        """Show what has happened; at the start there is nothing, and the desk comes at once."""
        if not self.told():
            self.on_ready()
            return
        self.open_now = True
        self.refresh()

    # --- behind it ----------------------------------------------------------------------------
    def told(self) -> list[Entry]:
        """What the seat may know of what happened since its last turn, the weightiest first."""
        return told(self.sitting)

    def _recap(self, theme: Theme) -> Widget:
        sitting = self.sitting
        name = sitting.scenario.factions[sitting.seat].name
        root = Group(PAGE, children=[Picture(PAGE, lambda canvas, box: canvas.rect(box, t.PAPER))])
        root.add(TitleBar(theme, name.upper(), sitting.turn.label))
        entries = self.told()
        self._who(root, entries)
        head = _("Since your last turn") if sitting.state.turn else _("The news")
        panel = root.add(Panel(Box(312, 80, 1272, 708), title=head, drop=4))
        panel.add(recap_list(theme, panel.inside, sitting.scenario, entries))
        place = Box(1184, 812, 400, 60)
        root.add(Button(place, _("Go on"), on_act=self.on_ready, key="enter", primary=True))
        return root

    def _who(self, root: Widget, entries: list[Entry]) -> None:
        """At the left whose turn it is, and how much there is of each kind."""
        sitting, seat = self.sitting, self.sitting.seat
        leader = leader_of(sitting.scenario, sitting.state, seat)
        panel = root.add(Panel(Box(16, 80, 280, 708), drop=4))
        band = panel.box.top_part(12)
        panel.add(Picture(band, lambda canvas, box: art.pattern_fill(canvas, box, seat)))
        box = panel.box.below(12).inset(16, 14)
        panel.add(Picture(box.top_part(288), partial(_bust, leader, seat)))
        line = box.below(298).top_part(34)
        panel.add(Picture(line.left_part(24), lambda c, b: art.glyph(c, seat, b.centre, 18)))
        panel.add(Label(line.beside(32), narrate.name(sitting.scenario, leader), t.PANEL))
        for nth, (head, mine) in enumerate(of_kinds(entries)):
            row = box.below(348 + nth * 40).top_part(38)
            panel.add(NamedValue(row, head, str(len(mine)), name=f"kind {nth}"))

    def on_key(self, key: str) -> bool:
        """Space opens and goes on like Enter."""
        if key == "space":
            (self.on_ready if self.open_now else self.draw_back)()
        return key == "space"


def _bust(leader: str, seat: str, canvas: Canvas, box: Box) -> None:
    art.bust(canvas, box, leader, seat, border=4)


def _framed(leader: str, seat: str, canvas: Canvas, box: Box) -> None:
    """The portrait in a frame that stands out from the curtain."""
    canvas.rect(box.inset(-10), t.PAPER)
    _bust(leader, seat, canvas, box)


def _folds(seat: str, canvas: Canvas, box: Box) -> None:
    """A curtain on its rail, its hem in waves over the seat's colour and pattern."""
    canvas.rect(box, t.INK)
    foot = Box(0, 700, box.w, 200)
    art.pattern_fill(canvas, foot, seat)
    canvas.polygon(((0, 700), (1600, 700), (1600, 716), (0, 836)), t.PAPER)
    canvas.polygon(((0, 700), (1600, 700), (0, 820)), t.INK)
    for nth, cell in enumerate(box.columns(16, 0)):
        hem = [820 - 120 * x / 1600 for x in (cell.x, cell.centre[0], cell.right)]
        light = cell.left_part(cell.w * 0.42)
        dark = cell.right_part(cell.w * 0.24)
        canvas.polygon(_strip(light, hem[0], hem[1]), _LIT if nth % 2 else _FOLD)
        canvas.polygon(_strip(dark, hem[1], hem[2]), _DEEP)
        canvas.circle((cell.x, 26), 11, None, t.LABEL_ON_INK, 3)
    canvas.across(0, box.right, 16, t.LABEL_ON_INK, 6)


def _strip(box: Box, left: float, right: float) -> tuple[Point, ...]:
    """An upright band that ends in a slanted hem."""
    return ((box.x, 40), (box.right, 40), (box.right, right), (box.x, left))


def _sign(canvas: Canvas, box: Box, seat: str) -> None:
    look = t.faction_look(seat)
    border = t.PAPER if look.shape != "ring" else None
    art.shape(canvas, look.shape, (box.x + 26, box.centre[1]), 40, look.colour, border)
