"""Owns the tab of the card index: a drawer of cards on the left, one open dossier on the right.

    render(CardIndexScreen(sitting), (1600, 900))

It answers: who is this, whom do they follow, what can be held against them?
"""

from __future__ import annotations

from collections.abc import Sequence

from game.ui.motion import CARD_SLIDE, STAMP_DROP, Tween
from game.ui.screens.cards.dossier import Hand, dossier
from game.ui.screens.cards.dossier_facts import Action
from game.ui.screens.cards.drawer import EVERYBODY, Telling, Wanted, drawer, found
from game.ui.screens.tab import TabScreen
from game.ui.sitting import Sitting
from game.ui.theme import Theme
from game.ui.widgets import Widget
from game.words import plural

_PULLED = 8.0


class CardIndexScreen(TabScreen):
    """The tab 'Card index'. Whose dossier is open is kept by the sitting, so that it stays open."""

    tab = "Card index"

    def __init__(self, sitting: Sitting) -> None:
        """The dossier last opened lies open, or that of the seat's leader."""
        super().__init__(sitting)
        self.wanted = Wanted()
        self.slide = Tween(0, _PULLED, 0)
        self.drop = Tween(1, 1, 0)
        if sitting.person not in sitting.scenario.people:
            sitting.person = sitting.scenario.factions[sitting.seat].leader

    def body(self, theme: Theme) -> Sequence[Widget]:
        """Drawer and dossier."""
        sitting = self.sitting
        tell = Telling(
            self.search,
            self.filter,
            self.sort,
            self.turn_to,
            self.into_dossier,
            lambda: self.slide.value,
        )
        cards = drawer(
            sitting.scenario, sitting.state, sitting.seat, self.wanted, sitting.person, tell
        )
        hand = Hand(self.give_order, self.pull, lambda: self.drop.value)
        return [cards, dossier(theme, sitting, sitting.person, hand)]

    def aside(self) -> str:
        """How many cards there are."""
        count = len(self.sitting.scenario.people)
        return plural("{n} card", "{n} cards", count).format(n=count)

    # --- what the player does ---------------------------------------------------------------------
    def search(self, words: str) -> None:
        """Show only the cards that answer these words; if just one does, open it."""
        self.wanted.words = words
        self._open_only_one()
        self.refresh()

    def filter(self, faction: str) -> None:
        """Show only one faction's cards, or everybody's."""
        self.wanted.faction = faction
        self._open_only_one()
        self.refresh()

    def sort(self, sort: str) -> None:
        """Sort the cards."""
        self.wanted.sort = sort
        self.refresh()

    def _open_only_one(self) -> None:
        people = self._found()
        if len(people) == 1:
            self._lay_open(people[0])

    def _lay_open(self, person: str) -> None:
        """Another card comes out of the drawer; a stamp falls on its dossier."""
        if person != self.sitting.person:
            self.slide = self.play(Tween(0, _PULLED, CARD_SLIDE))
            self.drop = self.play(Tween(1.3, 1, STAMP_DROP))
        self.sitting.person = person

    def _found(self) -> list[str]:
        sitting = self.sitting
        return found(sitting.scenario, sitting.state, sitting.seat, self.wanted)

    def turn_to(self, person: str) -> None:
        """Open the dossier of somebody whose card is in sight."""
        self._lay_open(person)
        self.refresh()

    def pull(self, person: str) -> None:
        """Open anybody's dossier; a search that hides the card is given up."""
        self._lay_open(person)
        if person not in self._found():
            self.wanted.words, self.wanted.faction = "", EVERYBODY
        self.refresh()

    def into_dossier(self) -> None:
        """Enter: the keyboard goes over to the dossier; from the search, of the first card."""
        people = self._found()
        if people and self.sitting.person not in people:
            self.turn_to(people[0])
        self.focus("mark cadres")

    def give_order(self, action: Action) -> None:
        """Open the order dialog with what the dossier proposes filled in."""
        from game.ui.screens.order.sheet import open_order

        verb = None if action.verb == "order" else action.verb
        open_order(self, self.sitting, actor=action.actor, verb=verb, target=action.target)
