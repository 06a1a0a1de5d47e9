"""Owns the panel of the chosen organisation: secretary, members, delegation, its reasons."""

from __future__ import annotations

from collections.abc import Callable

from game.rules.vocabulary import Side
from game.rules.votes import WhipCount
from game.ui.screens.desk.delegation import Delegation
from game.ui.screens.desk.members import Members
from game.ui.screens.desk.part import PLACE
from game.ui.screens.desk.secretary import Secretary
from game.ui.sitting import Sitting
from game.ui.theme import Theme
from game.ui.widgets import Act, Panel, Widget


class PlacePanel(Widget):
    """Everything that is known of one organisation."""

    def __init__(
        self,
        theme: Theme,
        sitting: Sitting,
        count: WhipCount,
        side: Side | None,
        on_side: Callable[[Side], None],
        on_name: Act,
    ) -> None:
        """`side` is whose reasons are shown; the side of most delegates unless given.

        `on_name` is called where the place's name is chosen.
        """
        super().__init__(PLACE, name="place")
        self.add(Panel(PLACE))
        self.add(Secretary(sitting, on_name))
        self.add(Members(sitting))
        self.add(Delegation(theme, sitting, count, side, on_side))
