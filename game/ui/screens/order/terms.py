"""Owns the offer in the making: to whom, what is asked and given, until when, its worth."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date

from game import narrate
from game.rules.bargain import willingness
from game.rules.days import turn_of
from game.rules.orders import Order
from game.rules.state import PactState, Term
from game.rules.tally import Tally
from game.ui import art
from game.ui import theme as t
from game.ui.box import Box, Point
from game.ui.canvas import Canvas
from game.ui.explain import signed
from game.ui.screens.order.ends import EndRow
from game.ui.sitting import Sitting
from game.ui.widgets import Item, Label, ScrollList, Segment, SegmentedControl, Widget
from game.words import text as _

_OFFICERS = 3


@dataclass
class Offer:
    """The terms chosen so far."""

    to: str = ""
    asks: set[Term] = field(default_factory=set)
    gives: set[Term] = field(default_factory=set)
    until: str = ""

    def order(self, actor: str) -> Order:
        """The offer as an order."""
        return Order(
            actor,
            "negotiate",
            self.to,
            asks=tuple(sorted(self.asks, key=str)),
            gives=tuple(sorted(self.gives, key=str)),
            until=self.until,
        )


def others(sitting: Sitting) -> list[str]:
    """The factions to whom an offer can be made."""
    return [name for name in sitting.scenario.factions if name != sitting.seat]


def answer(sitting: Sitting, offer: Offer) -> Tally:
    """Why the other side would sign, as far as its reasons are known."""
    gives, asks = tuple(offer.gives), tuple(offer.asks)
    until = turn_of(sitting.scenario, date.fromisoformat(offer.until)) if offer.until else None
    pact = PactState(
        "", sitting.seat, offer.to, gives, asks, signed=False, trust=50, turn=0, until=until
    )
    return willingness(sitting.scenario, sitting.state, pact)


def terms(sitting: Sitting, by: str, to: str) -> Iterator[Term]:
    """What `by` could do for `to`: votes, a bloc, silence, a platform to share, offices."""
    scenario, state = sitting.scenario, sitting.state
    for motion in sorted(state.agenda, key=lambda name: (scenario.motions[name].day, name)):
        yield Term("vote", motion, "for")
        yield Term("vote", motion, "against")
    yield Term("bloc")
    for name, document in state.documents.items():
        if by in document.held_by and to in scenario.documents[name].against:
            yield Term("silence", name)
        if by in document.held_by and scenario.documents[name].platform:
            yield Term("platform", name)
    for office, holder in state.offices.items():
        if holder is not None and state.people[holder].faction == by:
            for person in _officers(sitting, to):
                yield Term("office", office, person)


def _officers(sitting: Sitting, faction: str) -> list[str]:
    """The weightiest people of a faction who could take an office."""
    scenario, state = sitting.scenario, sitting.state
    people = [n for n, p in state.people.items() if p.faction == faction and p.active]
    return sorted(people, key=lambda n: (-scenario.people[n].authority, n))[:_OFFICERS]


class TermsPanel(Widget):
    """The left half of the dialog for an offer: the other side, and two lists of terms."""

    def __init__(
        self, box: Box, sitting: Sitting, offer: Offer, query: str, on_change: Callable[[], None]
    ) -> None:
        """`offer` is changed in place; `on_change` is called afterwards."""
        super().__init__(box, name="terms")
        self.sitting, self.offer, self.query, self.on_change = sitting, offer, query, on_change
        self._whom(box.top_part(36))
        half = (box.h - 44 - 8 - EndRow.TALL - 8) / 2
        upper = Box(box.x, box.y + 44, box.w, half)
        lower = Box(box.x, upper.bottom + 8, box.w, half)
        name = narrate.name(sitting.scenario, offer.to)
        asked = _("We ask of {name}").format(name=name)
        self._list(upper, asked, offer.asks, offer.to, sitting.seat, "targets")
        given = _("We give")
        self._list(lower, given, offer.gives, sitting.seat, offer.to, "given")
        self.add(EndRow(box.bottom_part(EndRow.TALL), sitting, offer.until, self._until))

    def _whom(self, box: Box) -> None:
        names = others(self.sitting)
        segments = [Segment(narrate.name(self.sitting.scenario, name)) for name in names]
        chosen = names.index(self.offer.to)
        self.add(SegmentedControl(box, segments, chosen, self._to, name="whom"))

    def _to(self, nth: int) -> None:
        self.offer.to = others(self.sitting)[nth]
        self.offer.asks.clear()
        self.offer.gives.clear()
        self.on_change()

    def _until(self, day: str) -> None:
        self.offer.until = day
        self.on_change()

    def _list(self, box: Box, title: str, chosen: set[Term], by: str, to: str, name: str) -> None:
        self.add(Label(box.top_part(26), title, t.CARD_NAME))
        found = [
            term
            for term in terms(self.sitting, by, to)
            if term in chosen or self.query in self._words(term).lower()
        ]
        items = [
            TermLine(self._words(term), self._worth(term, chosen), term in chosen) for term in found
        ]

        def toggle(nth: int) -> None:
            chosen.symmetric_difference_update({found[nth]})
            self.on_change()

        self.add(TermList(box.below(28), items, toggle, name))

    def _words(self, term: Term) -> str:
        words = narrate.term(self.sitting.scenario, term)
        return words[:1].upper() + words[1:]

    def _worth(self, term: Term, chosen: set[Term]) -> int:
        """By how much the answer moves when the term is put in or taken out."""
        before = answer(self.sitting, self.offer).total
        chosen.symmetric_difference_update({term})
        after = answer(self.sitting, self.offer).total
        chosen.symmetric_difference_update({term})
        return before - after if term in chosen else after - before


class TermLine(Item):
    """One term: a tick box, its words, what it is worth to the other side."""

    def __init__(self, words: str, worth: int, taken: bool) -> None:  # noqa: FBT001
        super().__init__(34, name=f"term {words}", tooltip=words)
        self.words, self.worth, self.taken = words, worth, taken

    def paint(self, canvas: Canvas) -> None:
        """A box with a tick where taken."""
        lit = self.chosen or self.hovered
        canvas.rect(self.box, t.BRIGHT if lit else t.CARD, t.RED if self.chosen else t.RULE, 1.6)
        square = Box(self.box.x + 10, self.box.centre[1] - 9, 18, 18)
        canvas.rect(square, t.BRIGHT, t.INK, 1.6)
        if self.taken:
            art.tick(canvas, square.centre, 14, t.RED)
        line = Box(self.box.x + 40, self.box.y, self.box.w - 104, self.box.h)
        canvas.text_in(line, self.words, t.LABEL_BOLD if self.taken else t.LABEL, ellipsis=True)
        ink = t.RED if self.worth < 0 else t.INK
        worth = signed(self.worth) or "0"
        canvas.text_in(self.box.inset(12, 0), worth, t.MONO_BOLD, ink, align="right")


class TermList(ScrollList):
    """A list whose lines are ticked on and off, by a click or by Space; Enter is not its own."""

    def __init__(
        self, box: Box, items: list[TermLine], on_toggle: Callable[[int], None], name: str
    ) -> None:
        self.on_toggle = on_toggle
        super().__init__(
            box, items, chosen=0, on_choose=lambda _nth: None, gap=2, name=name,
            empty=_("They have nothing to give."),
        )  # fmt: skip

    def on_key(self, key: str) -> bool:
        """Space turns the line over; the rest is a list's."""
        if key == "space" and 0 <= self.chosen < len(self.items):
            self.on_toggle(self.chosen)
            return True
        return super().on_key(key)

    def on_press(self, at: Point) -> bool:
        """A click turns a line over at once."""
        nth = next((n for n in self.shown if self.items[n].box.contains(at)), None)
        if nth is None or at[0] >= self.view.right:
            return super().on_press(at)
        self.choose(nth)
        self.on_toggle(nth)
        return True

    def act(self) -> bool:
        """Enter gives the order; it is not the list's."""
        return False

    def adopt(self, former: Widget) -> None:
        """Keep the line that the keyboard is on."""
        if isinstance(former, TermList):
            self.chosen = min(former.chosen, len(self.items) - 1)
        super().adopt(former)
