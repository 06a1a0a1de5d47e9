"""Owns the tab of the organs: the circular flow, who fills each link, and where it can be cut.

render(OrgansScreen(sitting), (1600, 900))
"""

from __future__ import annotations

from collections.abc import Sequence

from game.ui import art
from game.ui.box import Box
from game.ui.screens.organs import loop
from game.ui.screens.organs.belt import belt
from game.ui.screens.organs.boxes import boxes
from game.ui.screens.organs.list import organ_list
from game.ui.screens.organs.panel import closing
from game.ui.screens.organs.sitting_list import last_sitting
from game.ui.screens.organs.table import table
from game.ui.screens.persons import open_dossier
from game.ui.screens.tab import TabScreen
from game.ui.theme import Theme
from game.ui.widgets import Picture, Widget
from game.words import text as _


class OrgansScreen(TabScreen):
    """The tab 'Organs'. Boxes (1 to 5, P) open lists, faces dossiers, counts their ledgers."""

    tab = "Organs"

    def body(self, _theme: Theme) -> Sequence[Widget]:
        """Belt, table, boxes, panel."""
        sitting = self.sitting
        links = loop.links(sitting)
        owner = loop.owner(sitting.scenario, sitting.state)
        up = Picture(
            Box(574, 730, 24, 30),
            lambda canvas, at: art.arrow(canvas, (at.centre[0], 758), (at.centre[0], 734)),
        )
        return [
            belt(links, owner),
            up,
            table(sitting, self.show_list, self.to_person, self.show_sitting),
            *boxes(sitting, self.show_list, self.to_person),
            closing(sitting, links, owner),
        ]

    def aside(self) -> str:
        """How many orders the seat has given."""
        sitting = self.sitting
        words = _("Orders given: {n} of {all}")
        return words.format(n=len(sitting.orders), all=sitting.allowed)

    def show_list(self, organ: str) -> None:
        """Open the list behind a box."""
        self.open(lambda _theme: organ_list(self.sitting, organ, self.to_person))

    def show_sitting(self) -> None:
        """Open the ballots of the last sitting, by name."""
        self.open(lambda _theme: last_sitting(self.sitting, self.to_person))

    def to_person(self, person: str) -> None:
        """Turn to somebody's dossier."""
        open_dossier(self, person)
