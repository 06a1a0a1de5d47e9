"""Who the chosen mod is, how it stands, and the button that checks it again."""

from __future__ import annotations

from game.scenario.load_order import Found
from game.scenario.mod_check import Checked
from game.ui import lettering
from game.ui import theme as t
from game.ui.art import slanted
from game.ui.box import Box
from game.ui.canvas import Canvas
from game.ui.screens.mods.checks import Progress
from game.ui.screens.mods.facts import Kind, standing
from game.ui.screens.mods.list import sign
from game.ui.theme import Role, Theme
from game.ui.widgets import Act, Button, Label, Panel, Paragraph, Picture, ProgressLine
from game.words import text as _


class Head(Panel):
    """Title, author, version, description, and in one line what the check has found."""

    def __init__(
        self,
        theme: Theme,
        box: Box,
        item: Found,
        nth: int,
        checked: Checked | None,
        progress: Progress | None,
        on_check: Act,
    ) -> None:
        """`progress` is that of its own check, while that goes on."""
        super().__init__(box, drop=4, name="head")
        kind = standing(item, checked)[0]
        block = box.left_part(112).inset(2)
        self.add(Picture(block, lambda canvas, where: _place(canvas, where, nth, kind)))
        room = box.beside(128).inset(0, 10)
        room = room.left_part(room.w - 16)
        words = _("Check again")
        wide = Button.width_for(theme, words, "f5")
        self.add(
            Button(
                room.right_part(wide).top_part(44), words, key="f5", primary=True, on_act=on_check
            )
        )
        line = room.left_part(room.w - wide - 16)
        title = item.mod.card.title if item.mod else item.name
        self.add(Label(line.top_part(36), title, t.PANEL.at(28), ellipsis=True, name="title"))
        self.add(
            Label(line.below(38).top_part(24), _about(item), t.LABEL, t.SOFT_INK, ellipsis=True)
        )
        self._description(theme, Box(room.x, room.y + 66, room.w, 52), item)
        self._status(Box(room.x, room.bottom - 30, room.w, 30), item, checked, progress)

    def _description(self, theme: Theme, box: Box, item: Found) -> None:
        words = " ".join(item.mod.card.description.split()) if item.mod else ""
        if not words:
            words = _("It says nothing about itself.") if item.mod else _("Its card can’t be read.")
        shown = fitting(theme, words, t.LABEL, box)
        whole = "" if shown == words else words
        self.add(Paragraph(box, shown, t.LABEL, t.INK, tooltip=whole, name="description"))

    def _status(
        self, box: Box, item: Found, checked: Checked | None, progress: Progress | None
    ) -> None:
        if progress is not None:
            words = _("Checking it")
            if progress.scenario:
                words = _("Checking it with {scenario}").format(scenario=progress.scenario)
            self.add(ProgressLine(box, words, progress.share))
            return
        kind, words = standing(item, checked)
        ink = t.RED if kind == "error" else t.AMBER if kind == "warning" else t.INK
        self.add(Label(box, words, t.LABEL_BOLD, ink, ellipsis=True, name="standing"))


def _about(item: Found) -> str:
    if item.mod is None:
        return item.folder.name
    card = item.mod.card
    if item.mod.bare:
        return _("A scenario, in the folder {name}").format(name=item.name)
    return _("Version {version}, by {author}").format(version=card.version, author=card.author)


def _place(canvas: Canvas, box: Box, nth: int, kind: Kind) -> None:
    """Its number in the order over the sign of how it stands, on a slanted block: red if broken."""
    slanted(canvas, box, t.RED if kind == "error" else t.INK, 28)
    at = (box.x + 40, box.centre[1] - 22)
    canvas.text(str(nth), t.BIG_NUMBER.at(44), at, t.WHITE, align="centre")
    sign(canvas, (at[0], box.centre[1] + 34), kind, t.WHITE)


def fitting(theme: Theme, words: str, role: Role, box: Box) -> str:
    """As many of the words as a box holds at the designed size, with dots where some are left."""
    least = min(theme.scale.text, 1.0)

    def tall(text: str) -> float:
        return lettering.paragraph_height(theme, text, role, box.w, least)

    kept = words.split(" ")
    shown = words
    while kept and tall(shown) > box.h:
        kept.pop()
        shown = " ".join(kept).rstrip(".,;: ") + "…"
    return shown
