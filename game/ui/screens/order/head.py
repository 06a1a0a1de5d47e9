"""Owns the page of the order dialog and its head: who is told what, and at what price."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game import narrate
from game.rules.halls import quota
from game.rules.orders import Order
from game.rules.prices import price
from game.rules.verbs import RULES
from game.ui import art, lettering, reasons
from game.ui import theme as t
from game.ui.box import Box
from game.ui.canvas import Canvas
from game.ui.screens.desk.map import place_of
from game.ui.screens.order.choices import Choice
from game.ui.theme import Theme
from game.ui.widgets import Dialog, Label
from game.words import text as _

if TYPE_CHECKING:
    from game.ui.screens.order.sheet import OrderSheet

SHEET = Box(130, 26, 1340, 848)
LEAD = 330.0


class Sheet(Dialog):
    """The dialog's page with its head: who, what, at what price."""

    def __init__(self, theme: Theme, order: OrderSheet, choice: Choice | None) -> None:
        """`choice` is the order as it stands."""
        sitting, actor, verb = order.sitting, order.actor, order.verb
        purse = order.choices.purse
        scenario = sitting.scenario
        title = narrate.order_title(scenario, choice.order) if choice else narrate.verb(verb)
        super().__init__(SHEET, "", lead=LEAD, name="order")
        self.order, self.sitting, self.actor, self.verb = order, sitting, actor, verb
        self.heading, self.choice = title.upper(), choice
        right = self.head.right_part(250)
        cost = price(scenario, choice.order if choice else Order(actor, verb)).total
        words = _("{cost} influence").format(cost=cost)
        left = _("of {n} left").format(n=purse)
        self._cost = (words, left)
        lines_ = [(str(choice.order), cost)] if choice else []
        why = reasons.of_price(scenario, lines_, purse)
        line = right.inset(0, 0).below(34).top_part(36)
        wide = lettering.width(theme, words, t.PANEL.at(22))
        figure = Label(
            line.left_part(wide + 2), words, t.PANEL.at(22), t.WHITE, why=why, name="price"
        )
        self.add(figure)

    def on_key(self, key: str) -> bool:
        """Esc closes; a letter chooses a verb, unless somebody is typing."""
        return super().on_key(key) or (len(key) == 1 and self.order.on_key(key))

    def paint(self, canvas: Canvas) -> None:
        """The page, then the head over it."""
        super().paint(canvas)
        sitting, actor = self.sitting, self.actor
        item = sitting.scenario.people[actor]
        colour = t.faction_look(sitting.seat).colour
        art.slanted(canvas, self.head.left_part(LEAD), colour, self.head.h * 0.52)
        bust = Box(self.head.x + 14, self.head.y + 8, 58, 68)
        art.bust(canvas, bust, item.portrait or actor, sitting.seat)
        canvas.rect(bust, None, t.WHITE, 2)
        ink = t.faction_look(sitting.seat).on_top
        room = Box(bust.right + 14, self.head.y + 10, LEAD - 86 - 46, 34)
        canvas.text_in(room, item.name, t.PANEL.at(22), ink, ellipsis=True)
        canvas.text_in(room.moved(0, 32), self._mark(), t.LABEL, ink, ellipsis=True)
        self._middle(canvas)
        self._price(canvas)

    def _mark(self) -> str:
        """The mark of the person that the chance rests on."""
        item = self.sitting.scenario.people[self.actor]
        skill = RULES[self.verb].mark
        if skill is None:
            return _("Health {n} of 10").format(n=self.sitting.state.people[self.actor].health)
        return f"{reasons.mark_name(skill)} {getattr(item, skill)}"

    def _middle(self, canvas: Canvas) -> None:
        line = Box(self.head.x + LEAD + 20, self.head.y, SHEET.w - LEAD - 20 - 270, self.head.h)
        role = t.TITLE.at(30)
        for size in (30, 26, 22, 18):
            role = t.TITLE.at(size)
            if lettering.width(canvas.theme, self.heading, role) <= line.w:
                break
        canvas.text_in(line.top_part(54), self.heading, role, t.CARD, ellipsis=True)
        canvas.text_in(line.below(48).top_part(28), self._note(), t.LABEL, t.PAPER, ellipsis=True)

    def _note(self) -> str:
        """What to know of the place or person that the order is aimed at."""
        sitting, choice = self.sitting, self.choice
        if choice is None:
            return narrate.what_for(self.verb)
        scenario, state = sitting.scenario, sitting.state
        place = place_of(choice.order)
        if place:
            record = state.organisations[place]
            who = narrate.secretary(scenario, record.secretary)
            return _("{n} delegates, grip {grip}. {who}").format(
                n=quota(scenario, state, place),
                grip=record.grip,
                who=who,
            )
        if choice.order.target in scenario.documents or choice.order.target in scenario.motions:
            return narrate.name(scenario, choice.order.target)
        return narrate.what_for(self.verb)

    def _price(self, canvas: Canvas) -> None:
        right = self.head.right_part(250)
        canvas.text(_("Cost"), t.LABEL, (right.x, right.y + 22), t.LABEL_ON_INK)
        wide = lettering.width(canvas.theme, self._cost[0], t.PANEL.at(22))
        at = (right.x + wide + 16, right.y + 53)
        canvas.text(self._cost[1], t.LABEL, at, t.PAPER)

    def fits(self, _theme: Theme) -> bool:
        """The heading finds its own size."""
        return True
