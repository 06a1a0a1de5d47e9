"""The search for an order by its name: every verb of every group, with its price and what bars it.

    Finder(order_sheet).open()

It lies over the order dialog; what is chosen in it is shown there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from game import narrate
from game.rules.orders import Order
from game.rules.prices import price
from game.ui import lettering
from game.ui import theme as t
from game.ui.box import Box
from game.ui.canvas import Canvas
from game.ui.keys import ARROWS, cap
from game.ui.screens.order.groups import VERBS, group_of, letter_of, name_of
from game.ui.theme import Theme
from game.ui.widgets import Button, Dialog, Item, ScrollList, TextField, Widget
from game.words import text as _

if TYPE_CHECKING:
    from game.ui.screens.order.sheet import OrderSheet

_SHEET = Box(360, 84, 880, 732)
_LEAF = ("page up", "page down")


class Finder:
    """What has been typed, and which of the orders found is chosen."""

    def __init__(self, order: OrderSheet) -> None:
        self.order, self.words, self.nth = order, "", 0

    def open(self) -> None:
        """Lay it over the order dialog and wait for words."""
        self.order.screen.open(self.build)
        self.order.screen.focus("find")

    def found(self) -> list[str]:
        """The verbs with all the words: by name first, then by what they do."""
        wanted = self.words.lower().split()
        found = [verb for verb in VERBS if all(word in _searched(verb) for word in wanted)]
        found.sort(key=lambda verb: not all(word in narrate.verb(verb).lower() for word in wanted))
        return found

    def search(self, words: str) -> None:
        """Show what has the words."""
        self.words, self.nth = words, 0
        self.order.screen.refresh()

    def choose(self, nth: int) -> None:
        """Choose one of those found."""
        self.nth = nth
        self.order.screen.refresh()

    def take(self) -> None:
        """Show the chosen order in the dialog."""
        found = self.found()
        if found:
            self.order.screen.close()
            self.order.show_verb(found[self.nth])

    def build(self, theme: Theme) -> Widget:
        """The field, the orders found, the way back."""
        sheet = _Sheet(_SHEET, _("FIND AN ORDER"), name="finder")
        body, foot = sheet.body, sheet.foot
        field = TextField(
            body.top_part(40), words=self.words, hint=_("what you want to do"), search=True,
            on_change=self.search, on_act=self.take, name="find",
        )  # fmt: skip
        lines = [_VerbLine(self.order, verb) for verb in self.found()]
        sheet.rows = ScrollList(
            body.below(52), lines, chosen=self.nth, on_choose=self.choose, on_act=self.take,
            name="found", empty=_("No order has these words."),
        )  # fmt: skip
        sheet.add(field)
        sheet.add(sheet.rows)
        show = Button.width_for(theme, _("Show it"), "enter") + 16
        back = Button.width_for(theme, _("Back"), "esc") + 16
        place = foot.right_part(show + 16 + back).left_part(back)
        sheet.add(Button(place, _("Back"), on_act=sheet.shut, key="esc"))
        sheet.add(
            Button(
                foot.right_part(show), _("Show it"), on_act=self.take, key="enter", primary=True,
                enabled=bool(lines), reason=_("No order has these words."), name="show it",
            )
        )  # fmt: skip
        return sheet


class _Sheet(Dialog):
    """The page; the arrows move in the list while the words are being typed."""

    rows: ScrollList

    def on_key(self, key: str) -> bool:
        """Up and down are the list's, the rest is a dialog's."""
        if key in ARROWS[:2] or key in _LEAF:
            return self.rows.on_key(key)
        return super().on_key(key)


class _VerbLine(Item):
    """An order: its name and where it stands, what it does, its price, what bars it."""

    def __init__(self, order: OrderSheet, verb: str) -> None:
        refused = () if order.choices.can(verb) else order.choices.refusals(verb)
        super().__init__(78, name=f"found {verb}", tooltip="\n".join(refused))
        group = group_of(verb)
        self.title, self.told = narrate.verb(verb), narrate.what_for(verb)
        self.where = f"{name_of(group)}, {cap(letter_of(verb))}"
        cost = price(order.sitting.scenario, Order(order.actor, verb)).total
        self.cost = _("{cost} influence").format(cost=cost) if cost else _("free")
        self.barred = refused[0] if refused else ""

    def paint(self, canvas: Canvas) -> None:
        """Three lines on a card; the price at the right."""
        fill = t.SHADE if self.barred and not self.chosen else t.CARD
        lit = self.chosen or self.hovered
        edge, wide = (t.RED, 4.0) if self.chosen else (t.INK, 1.6)
        canvas.rect(self.box, t.BRIGHT if lit else fill, edge, wide)
        inner = self.box.inset(14, 2)
        line = inner.top_part(28)
        price_wide = lettering.width(canvas.theme, self.cost, t.LABEL_BOLD)
        canvas.text_in(line, self.cost, t.LABEL_BOLD, align="right")
        name = (self.title, t.CARD_NAME, t.INK)
        canvas.pair(
            line.left_part(line.w - price_wide - 16),
            name,
            (self.where, t.LABEL, t.SOFT_INK),
            gap=12,
        )
        canvas.text_in(inner.below(27).top_part(24), self.told, t.LABEL, ellipsis=True)
        state, ink = (self.barred, t.DEEP_RED) if self.barred else (_("Possible now"), t.SOFT_INK)
        canvas.text_in(inner.below(51).top_part(24), state, t.LABEL, ink, ellipsis=True)


def _searched(verb: str) -> str:
    return f"{narrate.verb(verb)} {narrate.what_for(verb)} {name_of(group_of(verb))}".lower()
