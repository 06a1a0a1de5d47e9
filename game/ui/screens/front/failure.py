"""What is shown when something of ours has failed: nothing is lost, and a report is written."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from game.ui import theme as t
from game.ui.box import PAGE, Box
from game.ui.screen import Screen
from game.ui.theme import Theme
from game.ui.widgets import Button, Group, Label, Panel, Paragraph, TitleBar, Widget
from game.words import text as _


class FailureScreen(Screen):
    """Plain words, two places, two ways out."""

    def __init__(self, report: Path | None, kept: Sequence[Path]) -> None:
        """`report` is where the report lies, `kept` the saves into which games were put."""
        super().__init__()
        self.report, self.kept = report, tuple(kept)

    def build(self, theme: Theme) -> Widget:
        """What happened, where things are, what to do."""
        root = Group(PAGE, children=[TitleBar(theme, _("A FAULT IN GENSEK"))])
        panel = root.add(Panel(Box(240, 160, 1120, 500), drop=4))
        box = panel.inside.inset(24, 16)
        first = _(
            "Something in the game itself has gone wrong. It is not your doing, and the game can’t "
            "go on from here."
        )
        words = root.add(Paragraph.flowing(theme, box, first, t.READING.at(22)))
        y = words.box.bottom + 20
        for head, place in self._places():
            root.add(Label(Box(box.x, y, box.w, 28), head, t.LABEL_BOLD))
            where = Box(box.x, y + 28, box.w, 0)
            line = root.add(Paragraph.flowing(theme, where, place, t.MONO))
            y = line.box.bottom + 18
        last = _("Please send the report with a word on what you did last.")
        root.add(Paragraph.flowing(theme, Box(box.x, y, box.w, 0), last, t.READING, t.SOFT_INK))
        self._buttons(root)
        return root

    def _places(self) -> list[tuple[str, str]]:
        lines = [(_("Your game is kept in"), str(path)) for path in self.kept]
        if self.report is not None:
            lines.append((_("What went wrong is written in"), str(self.report)))
        return lines or [(_("No report could be written."), _("Is the disk full?"))]

    def _buttons(self, root: Widget) -> None:
        again = Box(240, 688, 400, 56)
        root.add(Button(again, _("To the title"), on_act=self.restart, key="enter", primary=True))
        root.add(Button(Box(664, 688, 280, 56), _("Quit"), on_act=self.quit, key="esc"))

    def restart(self) -> None:
        """Begin anew at the title."""
        from game.ui.front import Front

        if self.app is not None:
            self.app.replace(Front())

    def quit(self) -> None:
        """Close the window."""
        if self.app is not None:
            self.app.leave()
