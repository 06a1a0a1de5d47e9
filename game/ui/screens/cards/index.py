"""Owns the tab of the card index: a drawer of cards on the left, one open dossier on the right.

    render(CardIndexScreen(sitting), (1600, 900))

It answers: who is this, whom do they follow, what can be held against them?
"""

from __future__ import annotations

from collections.abc import Sequence

from game.rules.leaders import leader_of
from game.ui import ways
from game.ui.motion import CARD_SLIDE, STAMP_DROP, Tween
from game.ui.screens.cards.dossier import LIFE, Hand, dossier, vacant_file
from game.ui.screens.cards.dossier_facts import Action
from game.ui.screens.cards.drawer import Telling, drawer
from game.ui.screens.cards.filters import Index, Wanted, found, title
from game.ui.screens.cards.picker import Picker
from game.ui.screens.cards.vacancies import Candidate, Vacancy, vacancies
from game.ui.screens.order.sheet import open_order
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
        self.leaf = LIFE
        self.former = ""  # whose card goes back into the drawer
        self.slide = Tween(0, _PULLED, 0)
        self.drop = Tween(1, 1, 0)
        if sitting.person not in sitting.scenario.people:
            sitting.person = leader_of(sitting.scenario, sitting.state, sitting.seat)

    def body(self, theme: Theme) -> Sequence[Widget]:
        """Drawer and dossier."""
        sitting = self.sitting
        empty = vacancies(sitting.scenario, sitting.state)
        cards = drawer(
            sitting.scenario,
            sitting.state,
            sitting.seat,
            Index(sitting.scenario, sitting.state, sitting.seat, self.wanted),
            empty,
            sitting.person,
            self._tell(),
        )
        item = self._open_vacancy(empty)
        if item is not None:
            return [cards, vacant_file(sitting, item, self.fill, self.pull)]
        hand = Hand(
            self.give_order, self.pull, self.turn_leaf, lambda: self.drop.value, self.look_up
        )
        return [cards, dossier(theme, sitting, sitting.person, self.leaf, hand)]

    def _tell(self) -> Telling:
        return Telling(
            search=self.search,
            filter=self.filter,
            pick=self.pick,
            sort=self.sort,
            vacancies=self.show_vacancies,
            clear=self.clear,
            choose=self.turn_to,
            choose_vacancy=self.turn_to_vacancy,
            turn_to=self.into_dossier,
            out=self.pulled,
        )

    def pulled(self, person: str) -> float:
        """How far a card stands out: the chosen one comes, the one before it goes back."""
        if person == self.sitting.person:
            return self.slide.value
        return _PULLED - self.slide.value if person == self.former else 0.0

    def aside(self) -> str:
        """How many cards there are."""
        count = len(self.sitting.scenario.people)
        return plural("{n} card", "{n} cards", count).format(n=count)

    # --- what the player does ---------------------------------------------------------------------
    def search(self, words: str) -> None:
        """Show only the cards that answer these words; if just one does, open it."""
        self.wanted.words = words
        self.wanted.vacancies = False
        self._open_only_one()
        self.refresh()

    def filter(self, facet: str, value: str) -> None:
        """Show only the cards that stand under a value of a filter; "" shows all again."""
        self.sound("drawer")
        self.wanted.chosen[facet] = value
        self.wanted.vacancies = False
        self._open_only_one()
        self.refresh()

    def pick(self, facet: str) -> None:
        """Lay out all values of a filter, each with its count."""
        sitting = self.sitting
        index = Index(sitting.scenario, sitting.state, sitting.seat, self.wanted)
        choices, chosen = index.choices(facet), self.wanted.of(facet)

        def choose(value: str) -> None:
            self.filter(facet, value)

        self.open(lambda _theme: Picker(title(facet), choices, chosen, choose))

    def clear(self) -> None:
        """Show all cards again."""
        self.sound("drawer")
        self.wanted.clear()
        self.refresh()

    def show_vacancies(self) -> None:
        """Show the posts that stand empty in place of the people, or go back to these."""
        self.sound("drawer")
        self.wanted.vacancies = not self.wanted.vacancies
        self.refresh()

    def turn_to_vacancy(self, vacancy: str) -> None:
        """Open the file of a vacant post."""
        self.sound("card")
        self.wanted.vacancy = vacancy
        self.refresh()

    def _open_vacancy(self, empty: Sequence[Vacancy]) -> Vacancy | None:
        """The vacant post whose file lies open: the one chosen, or the first."""
        if not self.wanted.vacancies or not empty:
            return None
        item = next((one for one in empty if one.id == self.wanted.vacancy), empty[0])
        self.wanted.vacancy = item.id
        return item

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
            self.sound("card")
            self.former = self.sitting.person
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
        if self.wanted.vacancies or person not in self._found():
            self.wanted.clear()
        self.refresh()

    def turn_leaf(self, leaf: str) -> None:
        """Turn to another leaf of the dossier; it stays open from card to card."""
        self.leaf = leaf
        self.refresh()

    def into_dossier(self) -> None:
        """Enter: the keyboard goes over to the dossier; from the search, of the first card."""
        if self.wanted.vacancies:
            self.focus("could be sent")
            return
        people = self._found()
        if people and self.sitting.person not in people:
            self.turn_to(people[0])
        self.focus("mark cadres")

    def look_up(self, person: str) -> None:
        """Open the encyclopaedia on somebody."""
        if self.app is not None:
            ways.encyclopaedia(self.app, self.sitting, f"person:{person}")

    def give_order(self, action: Action) -> None:
        """Open the order dialog with what the dossier proposes filled in."""
        verb = None if action.verb == "order" else action.verb
        open_order(self, self.sitting, actor=action.actor, verb=verb, target=action.target)

    def fill(self, one: Candidate) -> None:
        """Open the order dialog with a vacant post and a name for it prepared."""
        order = one.order
        open_order(
            self,
            self.sitting,
            actor=order.actor,
            verb=order.verb,
            target=order.target,
            place=order.object,
        )
