"""The curtain between people who share the screen, and what the next one sees first.

    CurtainScreen(sitting, on_ready)      # `sitting.seat` is whose turn it is

Nothing of the game is on the screen until Enter; then what happened since the seat's last turn.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial

from game import narrate
from game.rules.leaders import leader_of
from game.rules.state import Entry
from game.ui import art, lettering
from game.ui import theme as t
from game.ui.box import PAGE, Box
from game.ui.canvas import Canvas
from game.ui.screen import Screen
from game.ui.sitting import Sitting
from game.ui.theme import Theme
from game.ui.widgets import (
    Button,
    Group,
    Item,
    Label,
    Paragraph,
    Picture,
    ScrollList,
    TitleBar,
    Widget,
)
from game.words import text as _

# What is worth telling first; what is not named is not told here, but in the bulletin.
_ORDER = (
    "carried",
    "lost",
    "elected",
    "event",
    "done",
    "failed",
    "void",
    "secretary",
    "office",
    "seat",
    "standing",
    "join",
    "lead",
    "pact",
    "offer",
    "declined",
    "breach",
    "publish",
    "agenda",
)
_MOST = 40
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
        root.add(Picture(Box(1140, 240, 300, 350), partial(_bust, who, seat)))
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
        place = Box(_TEXT.x, 500, 420, 60)
        root.add(
            Button(place, _("Open the curtain"), on_act=self.draw_back, key="enter", primary=True)
        )
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
        state = self.sitting.state
        turns: Iterable[tuple[Entry, ...]] = (*state.chronicle[-1:], state.news)
        entries = [entry for turn in turns for entry in turn if self._tells(entry)]
        entries.sort(key=lambda entry: _ORDER.index(entry.key))
        return entries[:_MOST]

    def _tells(self, entry: Entry) -> bool:
        if entry.key in ("done", "failed", "void"):
            return entry.cause.faction == self.sitting.seat
        return entry.key in _ORDER

    def _recap(self, theme: Theme) -> Widget:
        sitting = self.sitting
        name = sitting.scenario.factions[sitting.seat].name
        root = Group(PAGE, children=[Picture(PAGE, lambda canvas, box: canvas.rect(box, t.PAPER))])
        root.add(TitleBar(theme, name.upper(), sitting.turn.label))
        leader = leader_of(sitting.scenario, sitting.state, sitting.seat)
        root.add(Picture(Box(64, 108, 180, 210), partial(_bust, leader, sitting.seat)))
        head = _("Since your last turn") if sitting.state.turn else _("The news")
        root.add(Label(Box(292, 100, 1244, 40), head, t.PANEL))
        lines = [_line(theme, narrate.entry(sitting.scenario, entry)) for entry in self.told()]
        root.add(ScrollList(Box(292, 148, 1244, 640), lines, gap=0, name="recap"))
        place = Box(1136, 812, 400, 60)
        root.add(Button(place, _("Go on"), on_act=self.on_ready, key="enter", primary=True))
        return root

    def on_key(self, key: str) -> bool:
        """Space opens and goes on like Enter."""
        if key == "space":
            (self.on_ready if self.open_now else self.draw_back)()
        return key == "space"


def _line(theme: Theme, words: str) -> Item:
    """One sentence in the list, as tall as it needs."""
    told = Paragraph.flowing(theme, Box(0, 9, 1200, 0), words, t.READING)
    return Item(told.box.h + 18, _rule, children=[told])


def _rule(canvas: Canvas, box: Box, _chosen: bool) -> None:  # noqa: FBT001
    canvas.across(box.x, box.right, box.bottom, t.TRAY, 1.4)


def _bust(leader: str, seat: str, canvas: Canvas, box: Box) -> None:
    art.bust(canvas, box, leader, seat, border=4)


def _folds(seat: str, canvas: Canvas, box: Box) -> None:
    """Ink with the folds of a curtain, and the seat's colour at the foot."""
    for nth, cell in enumerate(box.columns(16, 0)):
        if nth % 2:
            canvas.rect(cell, (0x1E, 0x1A, 0x14))
    look = t.faction_look(seat)
    foot = ((0, 820), (1600, 700), (1600, 900), (0, 900))
    canvas.polygon(foot, look.colour)
    canvas.polygon(((0, 820), (1600, 700), (1600, 716), (0, 836)), t.PAPER)


def _sign(canvas: Canvas, box: Box, seat: str) -> None:
    look = t.faction_look(seat)
    border = t.PAPER if look.shape != "ring" else None
    art.shape(canvas, look.shape, (box.x + 26, box.centre[1]), 40, look.colour, border)
