"""Owns the bar over the debrief: which page, which game, how it ended, and the ways on."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from game import narrate
from game.ui import art, lettering
from game.ui import theme as t
from game.ui.box import Box
from game.ui.canvas import Canvas
from game.ui.theme import Theme
from game.ui.widgets import Button, Label, Picture, Widget
from game.words import text as _

if TYPE_CHECKING:
    from game.ui.screens.debrief.screen import DebriefScreen

_GAP = 12.0


def head(theme: Theme, screen: DebriefScreen, title: str) -> list[Widget]:
    """The title, the scenario over seat and ending, three buttons."""
    lead = lettering.width(theme, title, t.TITLE.at(32)) + 84
    bar = Picture(Box(0, 0, 1600, 60), _pen(title, lead))
    buttons = _buttons(theme, screen)
    x = lead + 34
    room = buttons[0].box.x - 24 - x
    name = screen.sitting.scenario.card.title
    first = Label(Box(x, 4, room, 28), name, t.CARD_NAME, t.WHITE)
    second = Picture(Box(x, 32, room, 24), _seat_pen(screen.sitting.seat, _ended(screen)))
    return [bar, first, second, *buttons]


def _ended(screen: DebriefScreen) -> str:
    """Whose seat it was, and how it ended."""
    scenario, seat = screen.sitting.scenario, screen.sitting.seat
    ending = scenario.endings.get(screen.ending)
    return _("Your seat: {faction}. {ending}.").format(
        faction=narrate.name(scenario, seat),
        ending=ending.title if ending else _("The game goes on"),
    )


def _buttons(theme: Theme, screen: DebriefScreen) -> list[Button]:
    """Graphs, export, a new game: from left to right, set from the right edge."""
    new = Button(Box(0, 10, 0, 40), _("New game"), primary=True, on_act=screen.new_game)
    export = Button(
        Box(0, 10, 0, 40),
        _("Export"),
        on_act=screen.export,
        tooltip=_("Write this game as a page to read, print or hand out"),
        name="export",
    )
    graphs = Button(
        Box(0, 10, 0, 40),
        _("Graphs"),
        on_act=screen.show_graph,
        key="" if screen.reading else "ctrl+g",  # there it means the open turn
        show_key=False,
        tooltip=_("Every line of this game, and the map of any turn"),
        name="graphs",
    )
    right = 1584.0
    for button in (new, export, graphs):
        wide = Button.width_for(theme, button.words)
        button.box = Box(right - wide, 10, wide, 40)
        right -= wide + _GAP
    return [graphs, export, new]


def _pen(title: str, lead: float) -> Callable[[Canvas, Box], None]:
    def pen(canvas: Canvas, box: Box) -> None:
        canvas.rect(box, t.INK)
        art.slanted(canvas, box.left_part(lead), t.RED)
        canvas.text(title, t.TITLE.at(32), (24, box.centre[1]), t.WHITE)

    return pen


def _seat_pen(seat: str, words: str) -> Callable[[Canvas, Box], None]:
    def pen(canvas: Canvas, box: Box) -> None:
        canvas.circle((box.x + 8, box.centre[1]), 9, t.PAPER)
        art.glyph(canvas, seat, (box.x + 8, box.centre[1]), 9)
        canvas.text_in(box.beside(26), words, t.LABEL, t.PAPER)

    return pen
