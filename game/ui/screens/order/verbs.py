"""Owns the two rows in which the kind of an order is chosen: its group, then the verb in it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from game import narrate
from game.ui import art, lettering
from game.ui import theme as t
from game.ui.box import Box
from game.ui.canvas import Canvas
from game.ui.keys import cap
from game.ui.screens.order.groups import GROUPS, VerbGroup, group_of, name_of
from game.ui.theme import Theme
from game.ui.widgets import Act, Button, Widget
from game.words import plural
from game.words import text as _

if TYPE_CHECKING:
    from game.ui.screens.order.sheet import OrderSheet

_TALL = 34.0
_SIZES = (t.CONTROL.at(18), t.CONTROL.at(17), t.LABEL_BOLD, t.LABEL_BOLD.at(17), t.NOTE_BOLD)


class VerbRows(Widget):
    """A row of groups over the row of the open group's verbs."""

    def __init__(self, theme: Theme, box: Box, order: OrderSheet) -> None:
        """`box` is as high as both rows."""
        super().__init__(box, name="verbs")
        self.theme, self.order = theme, order
        self.open = group_of(order.verb)
        self._groups(box.top_part(_TALL))
        self._verbs(box.bottom_part(_TALL))

    # groups
    def _groups(self, row: Box) -> None:
        find = Button.width_for(self.theme, _("Find an order"), "ctrl+k", t.LABEL_BOLD)
        shown = [group for group in GROUPS if group.letters]
        tabs = [name_of(group) for group in shown]
        role, spare = _role_for(self.theme, tabs, row.w - find - 16, _GroupTab.around)
        x = row.x
        for nth, (group, words) in enumerate(zip(shown, tabs, strict=True), 1):
            wide = lettering.width(self.theme, words, role) + spare
            box = Box(x, row.y, wide, row.h)
            self.add(_GroupTab(box, self.order, group, role, str(nth)))
            x += wide + 4
        self.add(
            Button(
                row.right_part(find), _("Find an order"), on_act=self.order.find, key="ctrl+k",
                role=t.LABEL_BOLD, tooltip=_("Type the name of an order of any group."),
                name="find an order",
            )
        )  # fmt: skip

    def paint(self, canvas: Canvas) -> None:
        """The rule on which the groups stand."""
        canvas.across(self.box.x, self.box.right, self.box.y + _TALL, t.INK, 2)

    # verbs
    def _verbs(self, row: Box) -> None:
        """A button for each verb of the group; those that are not possible say every reason."""
        words = [narrate.verb(verb) for verb in self.open.verbs]
        role, spare = _role_for(self.theme, words, row.w, 58)
        x = row.x
        for word, (verb, key) in zip(words, self.open.letters.items(), strict=True):
            wide = lettering.width(self.theme, word, role) + spare
            refused = () if self.order.choices.can(verb) else self.order.choices.refusals(verb)
            button = Button(
                Box(x, row.y, wide, row.h), word, on_act=self._showing(verb), key=key,
                chosen=verb == self.order.verb, role=role, tooltip=narrate.what_for(verb),
                enabled=not refused or verb == self.order.verb, reason="\n".join(refused),
                name=f"verb {verb}",
            )  # fmt: skip
            self.add(button)
            x += wide + 4

    def _showing(self, verb: str) -> Act:
        return lambda: self.order.show_verb(verb)


class _GroupTab(Widget):
    """The ear of a group: its digit, its name, how many of its orders are possible now."""

    takes_focus = True
    ring_reach = -4.0
    around = 70.0  # what is taken beside the words

    def __init__(
        self, box: Box, order: OrderSheet, group: VerbGroup, role: t.Role, key: str
    ) -> None:
        self.possible = order.possible_in(group)
        verbs = plural("{can} of {n} order", "{can} of {n} orders", len(group.letters))
        told = verbs.format(can=self.possible, n=len(group.letters))
        super().__init__(
            box, on_act=lambda: order.show_group(group), key=key, name=f"group {group.id}",
            tooltip=_("{told} possible through this person now: {verbs}.").format(
                told=told, verbs=", ".join(narrate.verb(verb) for verb in group.verbs)
            ),
        )  # fmt: skip
        self.words, self.role = name_of(group), role
        self.chosen = order.verb in group.letters

    def paint(self, canvas: Canvas) -> None:
        """The ear, the digit in its cap, the name, the number."""
        art.file_tab(canvas, self.box, chosen=self.chosen)
        ink = t.INK if self.possible or self.chosen or self.hovered else t.SOFT_INK
        line = self.box.inset(14, 0)
        number = str(self.possible)
        digit = canvas.text_in(line.left_part(16), cap(self.key), t.NOTE, ink)
        counted = t.DEEP_RED if self.possible else ink
        aside = canvas.text_in(line.right_part(20), number, t.LABEL_BOLD, counted, align="right")
        name = line.beside(max(16, digit + 6))
        canvas.text_in(name.left_part(name.w - aside - 8), self.words, self.role, ink)

    def fits(self, theme: Theme) -> bool:
        """Whether digit, name and number stand beside each other."""
        number = lettering.width(theme, str(self.possible), t.LABEL_BOLD)
        room = self.box.w - 28 - 16 - number - 8
        return lettering.width(theme, self.words, self.role) <= room + 0.5


def _role_for(
    theme: Theme, words: Sequence[str], room: float, around: float
) -> tuple[t.Role, float]:
    """The largest type in which all words stand in one row, and what each takes beside itself."""
    for role in _SIZES:
        taken = sum(lettering.width(theme, word, role) for word in words) + 4 * (len(words) - 1)
        spare = (room - taken) / len(words)
        if spare >= around:
            break
    return role, min(spare, around + 12)
