"""Owns what the screens of one game share: the match, whose seat is taken, and what is chosen.

A screen asks here what it shows and says here what the player does; it never plays the rules
itself. What it is shown is the seat's view: no dice, no foreign papers (R1.4).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from game.encyclopaedia import Book
from game.match.halls import halls
from game.match.sitting import Match
from game.rules.answer import orders_allowed
from game.rules.choices import agents
from game.rules.halls import main_motion
from game.rules.model import Scenario, Turn
from game.rules.orders import Order, parse
from game.rules.prices import price
from game.rules.state import State
from game.rules.view import view
from game.rules.votes import WhipCount, whip_count
from game.ui.past import Past


@dataclass
class Sitting:
    """One game at the window. `seat` is the faction whose view is shown."""

    match: Match
    seat: str
    organisation: str = ""  # what is chosen on the map
    person: str = ""  # whose dossier is open
    path: Path | None = None  # where it was last saved by hand
    agent: str = ""  # whose card is chosen on the desk
    verb: str = ""  # the kind of order that was given last
    mode: str = "patron"  # what the discs of the map show
    issue: str = ""  # on which issue, where they show moods
    seen: int = -1  # the last turn whose changes have been shown moving
    printed: int = -1  # the last turn whose bulletin has been heard coming off the press
    # what was asked is kept beside each answer: an id alone may come to stand for another state
    _counts: dict[tuple[int, str], tuple[State, WhipCount]] = field(
        default_factory=dict, repr=False
    )
    _views: dict[tuple[int, str], tuple[State, State]] = field(default_factory=dict, repr=False)

    skipped: set[str] = field(default_factory=set)  # the lessons that were left undone
    folded: set[tuple[str, str]] = field(default_factory=set)  # lessons folded or unfolded, where
    lessons_ended: bool = False
    _book: Book | None = field(default=None, repr=False)
    _past: Past | None = field(default=None, repr=False)

    @property
    def past(self) -> Past:
        """What the seat may know of the turns behind it."""
        if self._past is None:
            self._past = Past(self.match, lambda: self.seat)
        return self._past

    @property
    def book(self) -> Book:
        """The encyclopaedia of the scenario; written when it is first asked for."""
        if self._book is None:
            self._book = Book.of(self.scenario)
        return self._book

    def reword(self, scenario: Scenario) -> None:
        """Go on in another language: `scenario` is the one that is played, in other words."""
        self.match.scenario = scenario
        self._book = None
        self._counts.clear()
        self._views.clear()

    @property
    def scenario(self) -> Scenario:
        """The scenario that is played."""
        return self.match.scenario

    @property
    def state(self) -> State:
        """What the seat may know of what is now."""
        return self.view_of(self.match.state)

    def view_of(self, state: State) -> State:
        """What the seat may know of `state`; kept, since a screen asks many times."""
        key = (id(state), self.seat)
        if key not in self._views:
            if len(self._views) > 3:
                self._views.clear()
            self._views[key] = (state, view(self.scenario, state, self.seat).state)
        return self._views[key][1]

    @property
    def before(self) -> State | None:
        """What the seat could know when the turn before opened; None in the first turn."""
        turn = self.match.state.turn - 1
        state = self.match.opened(turn) if turn >= 0 else None
        return self.view_of(state) if state else None

    @property
    def turn(self) -> Turn:
        """The present turn of the calendar; the last one when the game is over."""
        return self.scenario.calendar[min(self.state.turn, len(self.scenario.calendar) - 1)]

    @property
    def persons(self) -> tuple[str, ...]:
        """The factions that people play, in the order in which they are asked."""
        return tuple(f for f in self.scenario.factions if self.match.players[f] == "person")

    @property
    def may_order(self) -> bool:
        """Whether the game waits for the seat's answer."""
        return self.match.awaited == self.seat

    # --- orders -------------------------------------------------------------------------------
    @property
    def draft(self) -> tuple[Order, ...]:
        """What the seat has put down for this turn."""
        return tuple(parse(line) for line in self.match.draft) if self.may_order else ()

    @property
    def orders(self) -> tuple[Order, ...]:
        """The orders on the draft, without answers."""
        return tuple(order for order in self.draft if not order.is_answer)

    @property
    def allowed(self) -> int:
        """How many orders the seat can give this turn; a letter comes beside them (R13.6)."""
        letters = sum(order.letter is not None for order in self.orders)
        return orders_allowed(self.scenario, self.state, self.seat) + letters

    @property
    def purse(self) -> int:
        """The influence that is left when the draft is paid."""
        spent = sum(price(self.scenario, order).total for order in self.orders)
        return self.state.factions[self.seat].influence - spent

    @property
    def spent(self) -> int:
        """The influence that the draft costs."""
        return self.state.factions[self.seat].influence - self.purse

    def order_of(self, person: str) -> Order | None:
        """The order on the draft that is given through `person`."""
        return next((order for order in self.orders if order.actor == person), None)

    def answer_to(self, thing: str) -> Order | None:
        """The answer on the draft to an event, an offer, or about a motion."""
        return next((o for o in self.draft if o.is_answer and o.target == thing), None)

    def give(self, order: Order) -> None:
        """Put an order or answer on the draft, in place of another; raises `OrderError`."""
        kept = [line for line in self.match.draft if not self._replaces(order, parse(line))]
        self.match.redraft((*kept, str(order)))

    @staticmethod
    def _replaces(order: Order, other: Order) -> bool:
        if order.is_answer:
            return other.is_answer and other.target == order.target
        return other.actor == order.actor

    def withdraw(self, order: Order) -> None:
        """Take an order or answer off the draft."""
        self.match.redraft(tuple(line for line in self.match.draft if line != str(order)))

    def agents(self) -> tuple[str, ...]:
        """The people through whom the seat can act, the weightiest first."""
        return agents(self.scenario, self.state, self.seat)

    # --- votes --------------------------------------------------------------------------------
    def count(self, motion: str = "", state: State | None = None) -> WhipCount:
        """The whip count of a motion (the scenario's main one unless named)."""
        shown = state or self.state
        key = (id(shown), motion or main_motion(self.scenario, shown.turn))
        if key not in self._counts:
            if len(self._counts) > 64:
                self._counts.clear()
            self._counts[key] = (shown, whip_count(self.scenario, shown, key[1]))
        return self._counts[key][1]

    def halls(self, turn: int) -> dict[str, State]:
        """The hall at each vote of a turn that is over; `roll_call` on it gives the ballots."""
        return halls(self.match, turn)
