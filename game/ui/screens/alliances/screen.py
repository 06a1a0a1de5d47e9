"""Owns the tab of the alliances: who stands with whom, whether they sign, what it binds to.

render(AlliancesScreen(sitting), (1600, 900))
"""

from __future__ import annotations

from collections.abc import Sequence

from game.rules.leaders import leader_of
from game.ui import navigator
from game.ui.screens.alliances import drawing, facts, panel
from game.ui.screens.alliances.facts import Pair
from game.ui.screens.order.sheet import open_order
from game.ui.screens.persons import open_dossier, show
from game.ui.screens.tab import TabScreen
from game.ui.sitting import Sitting
from game.ui.theme import Theme
from game.ui.widgets import Widget
from game.words import plural


class AlliancesScreen(TabScreen):
    """The tab 'Alliances'. A pair of factions is chosen on the drawing or in the list."""

    tab = "Alliances"

    def __init__(self, sitting: Sitting) -> None:
        """The pair that has a pact or an offer with the seat lies open, or the seat's first."""
        super().__init__(sitting)
        found = self._pairs()
        self.chosen = max(found, key=self._weight).id

    def _weight(self, pair: Pair) -> tuple[bool, bool]:
        own = pair.one == self.sitting.seat
        return (own and pair.pact is not None and not pair.pact.signed, own and bool(pair.pact))

    def _pairs(self) -> tuple[Pair, ...]:
        sitting = self.sitting
        return facts.pairs(sitting.scenario, sitting.state, sitting.seat)

    def body(self, theme: Theme) -> Sequence[Widget]:
        """The drawing, the issues, the panel of pacts."""
        sitting, found = self.sitting, self._pairs()
        pair = next(item for item in found if item.id == self.chosen)
        acts = panel.buttons(sitting, pair, self.offer, self.read)
        return (
            drawing.factions(sitting.scenario, sitting.state, found, pair.id, self.choose),
            drawing.issues(sitting.scenario, sitting.state, pair.sides),
            panel.panel(theme, sitting, found, pair, self.choose, self.to_person, acts),
        )

    def aside(self) -> str:
        """How many offers wait for the seat's answer."""
        seat = self.sitting.seat
        waiting = sum(1 for p in self.sitting.state.pacts if not p.signed and p.to == seat)
        words = plural("{n} offer on the table", "{n} offers on the table", waiting)
        return words.format(n=waiting)

    def choose(self, pair: str) -> None:
        """Open the pact of a pair."""
        self.chosen = pair
        self.refresh()

    def to_person(self, person: str) -> None:
        """Open somebody's dossier."""
        open_dossier(self, person)

    def offer(self) -> None:
        """Open the order dialog on an offer to the other side."""
        other = next(item.other for item in self._pairs() if item.id == self.chosen)
        leader = leader_of(self.sitting.scenario, self.sitting.state, self.sitting.seat)
        actor = leader if leader in self.sitting.agents() else None
        open_order(self, self.sitting, actor=actor, verb="negotiate", target=other)

    def read(self) -> None:
        """Turn to the bulletin, where offers are answered and pacts ended."""
        show(self, navigator.screen("bulletin", self.sitting))
