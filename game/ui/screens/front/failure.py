"""What is shown when something of ours has failed: nothing is lost, and a report is written."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from game.ui import art, ways
from game.ui import theme as t
from game.ui.box import PAGE, Box
from game.ui.canvas import Canvas
from game.ui.screen import Screen
from game.ui.screens.mods.opener import copy
from game.ui.theme import Theme
from game.ui.widgets import Button, Group, Label, Panel, Paragraph, Picture, TitleBar, Widget
from game.words import text as _

Pen = Callable[[Canvas, Box], None]
_WORDS = Box(96, 128, 900, 0)
_WIDE = 1040.0


class FailureScreen(Screen):
    """Plain words, what is kept and where, and the ways on."""

    def __init__(self, report: Path | None, kept: Sequence[Path]) -> None:
        """`report` is where the report lies, `kept` the saves into which games were put."""
        super().__init__()
        self.report, self.kept = report, tuple(kept)

    def build(self, theme: Theme) -> Widget:
        """What happened, where things are, what to do."""
        root = Group(PAGE, children=[Picture(PAGE, _wedge)])
        root.add(TitleBar(theme, _("A FAULT IN GENSEK")))
        head = _("Nothing is lost.") if self.kept else _("The game has stopped.")
        root.add(Label(Box(_WORDS.x, _WORDS.y, _WORDS.w, 60), head, t.TITLE.at(46)))
        first = _(
            "Something in the game itself has gone wrong. It is not your doing, and the game can’t "
            "go on from here."
        )
        place = Box(_WORDS.x, _WORDS.y + 76, _WORDS.w, 0)
        words = root.add(Paragraph.flowing(theme, place, first, t.READING.at(22)))
        y = words.box.bottom + 28
        for head, place_of, pen in self._places():
            y = self._card(root, theme, y, head, place_of, pen) + 20
        last = _("Please send the report with a word on what you did last.")
        if self.report is not None:
            place = Box(_WORDS.x, y, _WORDS.w, 0)
            told = root.add(Paragraph.flowing(theme, place, last, t.READING, t.SOFT_INK))
            y = told.box.bottom + 16
        self._buttons(root, min(y + 12, 820))
        return root

    def _places(self) -> list[tuple[str, str, Pen]]:
        lines: list[tuple[str, str, Pen]] = [
            (_("Your game is kept in"), str(path), _kept) for path in self.kept
        ]
        if self.report is not None:
            lines.append((_("What went wrong is written in"), str(self.report), _written))
        none = (_("No report could be written."), _("Is the disk full?"), _lost)
        return lines or [none]

    def _card(self, root: Widget, theme: Theme, y: float, head: str, place: str, pen: Pen) -> float:
        """A place with its picture; returns where it ends."""
        inner = Box(_WORDS.x + 92, y + 46, _WIDE - 116, 0)
        line = Paragraph.flowing(theme, inner, place, t.MONO)
        panel = root.add(Panel(Box(_WORDS.x, y, _WIDE, line.box.h + 62), drop=4))
        panel.add(Picture(Box(_WORDS.x + 16, y + 14, 60, 60), pen))
        panel.add(Label(Box(inner.x, y + 12, inner.w, 30), head, t.CARD_NAME))
        panel.add(line)
        return panel.box.bottom

    def _buttons(self, root: Widget, y: float) -> None:
        line = Box(_WORDS.x, y, _WIDE, 60)
        first, rest = line.left_part(308), line.beside(324)
        second, third, fourth = rest.columns(3, 16)
        none = _("No game could be kept.")
        root.add(
            Button(
                first,
                _("Go on from there"),
                on_act=self.go_on,
                key="enter" if self.kept else "",
                primary=bool(self.kept),
                enabled=bool(self.kept),
                reason="" if self.kept else none,
            )
        )
        enter = "" if self.kept else "enter"
        root.add(
            Button(second, _("To the title"), on_act=self.restart, key=enter, primary=not self.kept)
        )
        no_report = "" if self.report is not None else _("No report could be written.")
        root.add(
            Button(
                third,
                _("Copy the place"),
                on_act=self.copy_place,
                enabled=not no_report,
                reason=no_report,
                tooltip=str(self.report or ""),
            )
        )
        root.add(Button(fourth, _("Quit"), on_act=self.quit, key="esc"))

    def go_on(self) -> None:
        """Take up the game that was kept."""
        if self.app is not None and self.kept:
            app = self.app
            self.restart()
            ways.take_up(app, self.kept[0])

    def copy_place(self) -> None:
        """Take the place of the report to the clipboard."""
        refused = copy(str(self.report))
        self.caption(refused or _("Copied: {place}").format(place=self.report))

    def restart(self) -> None:
        """Begin anew at the title."""
        from game.ui.front import Front

        if self.app is not None:
            self.app.replace(Front())

    def quit(self) -> None:
        """Close the window."""
        if self.app is not None:
            self.app.leave()


def _wedge(canvas: Canvas, box: Box) -> None:
    """Red from the right, with the crack in it."""
    canvas.polygon(((1380, 60), (box.right, 60), box.corners[2], (1180, box.bottom)), t.RED)
    crack = ((1500, 60), (1440, 250), (1520, 330), (1400, 560), (1470, 640), (1360, 900))
    canvas.line(crack, t.INK, 14)


def _kept(canvas: Canvas, box: Box) -> None:
    canvas.circle(box.centre, 29, t.INK)
    art.tick(canvas, box.centre, 32, t.WHITE)


def _written(canvas: Canvas, box: Box) -> None:
    art.paper_sheet(canvas, box.inset(9, 2))


def _lost(canvas: Canvas, box: Box) -> None:
    canvas.circle(box.centre, 29, t.RED)
    art.cross(canvas, box.centre, 28, t.WHITE)
