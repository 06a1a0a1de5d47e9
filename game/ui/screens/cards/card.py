"""Owns the cards in the drawer: a person's, and that of a post which nobody holds."""

from __future__ import annotations

from collections.abc import Callable

from game.narrate.posts import post_line
from game.rules.halls import quota
from game.rules.model import Scenario
from game.rules.state import State
from game.ui import art, lettering
from game.ui import theme as t
from game.ui.box import Box
from game.ui.canvas import Canvas
from game.ui.explain import signed
from game.ui.reasons import of_tie
from game.ui.screens import persons
from game.ui.screens.cards.vacancies import Vacancy, days_left
from game.ui.widgets import Item
from game.words import plural
from game.words import text as _

PITCH = 66.0
_CHOSEN: t.Colour = t.BRIGHT
_EAR = 96.0


class Card(Item):
    """One card: bust, name with its sign, post, and what the person feels for our leader."""

    def __init__(
        self,
        scenario: Scenario,
        state: State,
        leader: str,
        person: str,
        nth: int,
        out: Callable[[str], float],
    ) -> None:
        """`nth` says where the coloured ear stands out; `out` how far a person's card is pulled."""
        item = scenario.people[person]
        self.person, self.nth, self.out = person, nth, out
        self.portrait = persons.face(scenario, person)
        self.faction = persons.look(state, person)
        self.full = item.full_name if item.composite else _filed(item.name, item.full_name)
        self.post = post_line(scenario, state, person)
        if item.composite:
            self.post = _("{post} · composite figure").format(post=self.post)
        away = state.people[person].absence
        if away:
            where = _("on leave") if away.why == "leave" else _("ill")
            self.post = _("{post} · {where}").format(post=self.post, where=where)
        self.own = person == leader
        self.tie = state.people[person].ties.get(leader, 0)
        why = None if self.own else of_tie(scenario, state, person, leader)
        super().__init__(PITCH, name=f"card {person}", why=why)
        self.gone = not state.people[person].present

    def paint(self, canvas: Canvas) -> None:
        """The ear behind, the card over it."""
        card = self.box.top_part(PITCH - 2)
        card = card.moved(-self.out(self.person), 0)
        ear = Box(card.x + 16 + 118 * (self.nth % 4), card.y - 9, _EAR, 11)
        art.notch_tab(canvas, ear, t.faction_look(self.faction).colour)
        ground = _CHOSEN if self.chosen or self.hovered else t.SHADE if self.gone else t.CARD
        edge = t.RED if self.chosen else t.INK
        canvas.rect(card, ground, edge, 4 if self.chosen else 2)
        art.bust(
            canvas, Box(card.x + 10, card.y + 6, 45, 50), self.portrait, self.faction, border=1.6
        )
        self._words(canvas, card)

    def _words(self, canvas: Canvas, card: Box) -> None:
        number = t.NUMBER.at(24)
        amount = _("leads") if self.own else signed(self.tie) or "0"
        role = t.LABEL_BOLD if self.own else number
        wide = lettering.width(canvas.theme, amount, role)
        red = t.DEEP_RED if self.gone else t.RED  # the lighter one is faint on shade
        ink = red if self.tie < 0 and not self.own else t.INK
        at = (card.right - 16, card.y + 30)
        canvas.text(amount, role, at, ink, align="right", room=wide + 2)
        art.glyph(canvas, self.faction, (card.x + 76, card.y + 22), 13)
        line = Box(card.x + 92, card.y + 10, card.w - 92 - 30 - wide, 24)
        canvas.text_in(line, self.full, t.LABEL_BOLD, t.INK, ellipsis=True)
        post = Box(card.x + 68, card.y + 34, card.w - 68 - 30 - wide, 22)
        canvas.text_in(post, self.post, t.LABEL, t.SOFT_INK, ellipsis=True)


def _filed(name: str, full: str) -> str:
    """A name as it is filed: Kamenev, Lev Borisovich."""
    *first, last = full.split()
    return f"{last}, {' '.join(first)}" if first and last in name.split() else full


class VacantCard(Item):
    """The card of a vacant post: a dashed place for a bust, the post, how long it can be filled."""

    def __init__(self, scenario: Scenario, state: State, item: Vacancy) -> None:
        super().__init__(PITCH, name=f"vacant {item.id}", tooltip=item.title)
        self.title = item.title
        self.note, self.aside = _("Nobody holds it"), ""
        if item.kind == "secretary":
            left = days_left(scenario, state, item.post)
            delegates = quota(scenario, state, item.post)
            self.note = _("{n} delegates").format(n=delegates)
            if left is not None:
                self.aside = plural("{n} day left", "{n} days left", left).format(n=left)
        elif item.kind == "seat":
            self.note = _("A full member's vote")

    def paint(self, canvas: Canvas) -> None:
        """The card with its empty frame."""
        card = self.box.top_part(PITCH - 2)
        ground = _CHOSEN if self.chosen or self.hovered else t.CARD
        canvas.rect(card, ground, t.RED if self.chosen else t.INK, 4 if self.chosen else 2)
        canvas.dashed_box(Box(card.x + 10, card.y + 7, 45, 48), t.RED, 2)
        wide = lettering.width(canvas.theme, self.aside, t.LABEL_BOLD)
        canvas.text_in(card.inset(16, 0), self.aside, t.LABEL_BOLD, t.RED, align="right")
        line = Box(card.x + 68, card.y + 10, card.w - 68 - 30 - wide, 24)
        canvas.text_in(line, self.title, t.LABEL_BOLD, t.INK, ellipsis=True)
        canvas.text_in(line.moved(0, 24), self.note, t.LABEL, t.SOFT_INK, ellipsis=True)
