"""Owns the tab of the organs: the circular flow, who fills each link, and where it can be cut.

render(OrgansScreen(sitting), (1600, 900))
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from game.ui import art
from game.ui.box import Box
from game.ui.screens.cards.dossier import LIFE, PEOPLE, PROOF
from game.ui.screens.organs import courted_page, loop, posts_page, press_page
from game.ui.screens.organs.belt import belt
from game.ui.screens.organs.boxes import boxes
from game.ui.screens.organs.list import organ_list
from game.ui.screens.organs.page import COURTED, LOOP, POSTS, PRESS, Content, page, switch
from game.ui.screens.organs.panel import closing
from game.ui.screens.organs.sitting_list import last_sitting
from game.ui.screens.organs.table import table
from game.ui.screens.persons import open_dossier, open_vacancy
from game.ui.screens.tab import TabScreen
from game.ui.sitting import Sitting
from game.ui.theme import Theme
from game.ui.widgets import Picture, Widget
from game.words import text as _

_CONTENT: dict[str, Callable[[Sitting], Content]] = {
    PRESS: press_page.content,
    POSTS: posts_page.content,
    COURTED: courted_page.content,
}


_LEAVES = {PRESS: LIFE, POSTS: PROOF, COURTED: PEOPLE}  # on which leaf the dossier opens


class OrgansScreen(TabScreen):
    """The tab 'Organs': the loop (boxes 1 to 5, P, S) and beside it three registers (6 to 9)."""

    tab = "Organs"

    def __init__(self, sitting: Sitting) -> None:
        """The loop lies open."""
        super().__init__(sitting)
        self.page = LOOP
        self.row: dict[str, str] = {}  # page -> the row that is chosen on it

    def body(self, theme: Theme) -> Sequence[Widget]:
        """The switch, and the page that is open."""
        widgets = self._loop(theme) if self.page == LOOP else [self._register()]
        return [*widgets, *switch(self.page, self.show_page)]

    def _register(self) -> Widget:
        content = _CONTENT[self.page](self.sitting)
        return page(content, self.row.get(self.page, ""), self.show_row, self.open_row)

    def _loop(self, theme: Theme) -> list[Widget]:
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
            closing(theme, sitting, links, owner),
        ]

    def aside(self) -> str:
        """How many orders the seat has given."""
        sitting = self.sitting
        words = _("Orders given: {n} of {all}")
        return words.format(n=len(sitting.orders), all=sitting.allowed)

    def show_page(self, page: str) -> None:
        """Open the loop or one of the registers; the keyboard goes to its rows."""
        self.page = page
        self.refresh()
        self.focus("register")

    def show_row(self, row: str) -> None:
        """Choose a row of the register."""
        self.row[self.page] = row
        self.refresh()

    def open_row(self, row: str) -> None:
        """Enter on a row: the dossier of whom it is about, or the file of the vacant post."""
        sitting = self.sitting
        if self.page == POSTS:
            person = sitting.state.organisations[row].secretary
            if person is None:
                open_vacancy(self, f"secretary:{row}")
                return
        else:
            person = press_page.editor(sitting, row) if self.page == PRESS else row
        if person is not None:
            open_dossier(self, person, _LEAVES[self.page])

    def show_list(self, organ: str) -> None:
        """Open the list behind a box."""
        self.open(lambda _theme: organ_list(self.sitting, organ, self.to_person))

    def show_sitting(self) -> None:
        """Open the ballots of the last sitting, by name."""
        self.open(lambda _theme: last_sitting(self.sitting, self.to_person))

    def to_person(self, person: str) -> None:
        """Turn to somebody's dossier."""
        open_dossier(self, person)
