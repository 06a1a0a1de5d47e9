"""The desk: the map, the chosen organisation, the forecast, the people and their orders.

    app.push(MapScreen(sitting))

It must answer: how would the congress vote, where are we soft, who is idle? The same desk serves
the weeks before the congress and its days.
"""

from __future__ import annotations

from collections.abc import Sequence

from game import narrate
from game.rules.halls import quota
from game.rules.vocabulary import Side
from game.ui import flow, lettering, undone, ways
from game.ui.aims import of_aims
from game.ui.box import Box
from game.ui.chart import chart
from game.ui.explain import Explanation
from game.ui.frame import DeskScreen
from game.ui.motion import BAR_MOVE, CUT_MARK, DISC_WIPE, Tween
from game.ui.screens.desk import map as desk_map
from game.ui.screens.desk.forecast import STRIP, Strip, motion_of
from game.ui.screens.desk.key import legend
from game.ui.screens.desk.map import MOOD, MapView, Wipe
from game.ui.screens.desk.place import PlacePanel
from game.ui.screens.desk.tray import ROOM, Tray
from game.ui.screens.order.groups import with_letter
from game.ui.screens.order.sheet import OrderSheet
from game.ui.sitting import Sitting
from game.ui.theme import LABEL_BOLD, Theme
from game.ui.widgets import Dropdown, SegmentedControl, Widget
from game.words import text as _


class MapScreen(DeskScreen):
    """The tab called Map."""

    tab = "Map"

    def __init__(self, sitting: Sitting) -> None:
        """What was chosen before stays chosen."""
        super().__init__(sitting)
        self.first = 0
        self.side: Side | None = None
        self._wipes: dict[str, Wipe] = {}
        self._bar: Tween | None = None
        _settle_choice(sitting)

    def on_show(self) -> None:
        """Show once what has changed since last turn; give the keyboard to the map."""
        self._show_changes()
        self.focus(f"disc {self.sitting.organisation}")

    def _show_changes(self) -> None:
        sitting, before = self.sitting, self.sitting.before
        if before is None or sitting.seen == sitting.state.turn:
            return
        sitting.seen = sitting.state.turn
        places = chart().places
        for name in (name for name in sitting.state.organisations if name in places):
            former = before.patron(name)
            if former != sitting.state.patron(name):
                move = Tween(0, 1, DISC_WIPE, mark=CUT_MARK)
                self.play(move, desk_map.disc_box(sitting, name))
                self._wipes[name] = Wipe(former, move)
        self._bar = self.play(Tween(0, 1, BAR_MOVE), STRIP)

    def body(self, theme: Theme) -> Sequence[Widget]:
        """Map, panel, strip, tray."""
        sitting = self.sitting
        count = sitting.count(motion_of(sitting))
        return (
            MapView(theme, sitting, count, self._wipes, self.choose, self.order_at),
            *self._modes(theme),
            legend(sitting),
            PlacePanel(theme, sitting, count, self.side, self.show_side, self.look_up),
            Strip(theme, sitting, count, self._bar),
            Tray(sitting, self.first, self.leaf, self.open_card, self.end_turn),
        )

    def aside(self) -> str:
        """How far our aims are reached, and how many orders are given."""
        given, allowed = len(self.sitting.orders), self.sitting.allowed
        words = _("Aims now: {points} of 100    Orders given: {n} of {all}")
        return words.format(points=self.aside_why().total, n=given, all=allowed)

    def aside_why(self) -> Explanation:
        """Our aims, and which of them hold."""
        return of_aims(self.sitting.scenario, self.sitting.state, self.sitting.seat)

    # --- the map ------------------------------------------------------------------------------
    def _modes(self, theme: Theme) -> Sequence[Widget]:
        words = [desk_map.mode_name(mode) for mode in desk_map.MODES]
        widths = [lettering.width(theme, word, LABEL_BOLD) + 28 for word in words]
        box = Box(30, 116, sum(widths) - 2 * (len(widths) - 1), 32)
        chosen = desk_map.MODES.index(self.sitting.mode)
        modes = SegmentedControl(box, words, chosen, self.show_mode, widths=widths, name="modes")
        if self.sitting.mode != MOOD:
            return (modes,)
        issues = list(self.sitting.scenario.issues)
        names = [narrate.issue(self.sitting.scenario, issue) for issue in issues]
        wide = max(lettering.width(theme, name, LABEL_BOLD) for name in names) + 60
        box = Box(box.right + 8, box.y, wide, 32)
        chosen = issues.index(self.sitting.issue)
        return (modes, Dropdown(box, names, chosen, self.show_issue, name="issue"))

    def show_mode(self, nth: int) -> None:
        """Let the discs show something else."""
        self.sitting.mode = desk_map.MODES[nth]
        self.refresh()

    def show_issue(self, nth: int) -> None:
        """Show the moods on another issue."""
        self.sitting.issue = list(self.sitting.scenario.issues)[nth]
        self.refresh()

    def choose(self, organisation: str) -> None:
        """Choose a place on the map."""
        self.sitting.organisation = organisation
        self.side = None
        self.refresh()

    def look_up(self) -> None:
        """Open the encyclopaedia on the chosen place."""
        if self.app is not None:
            key = f"organisation:{self.sitting.organisation}"
            ways.encyclopaedia(self.app, self.sitting, key)

    def show_side(self, side: Side) -> None:
        """Show why delegates vote for, against, or abstain."""
        self.side = side
        self.refresh()

    # --- people and orders --------------------------------------------------------------------
    def leaf(self, by: int) -> None:
        """Show the next eight people, or those before."""
        last = max(0, (len(self.sitting.agents()) - 1) // ROOM * ROOM)
        self.first = min(max(self.first + (ROOM if by > 0 else -ROOM), 0), last)
        self.refresh()

    def open_card(self, person: str) -> None:
        """Open the orders of a person."""
        self.sitting.agent = person
        self._open_orders(person)

    def order_at(self, _organisation: str) -> None:
        """Aim an order at the chosen place, through the chosen person or the first who is free."""
        free = undone.idle(self.sitting)
        if self.sitting.order_of(self.sitting.agent) is not None and free:
            self.sitting.agent = free[0]
        self._open_orders(self.sitting.agent)

    def _open_orders(self, person: str, letter: str = "") -> None:
        self.refresh()
        if person and self.sitting.may_order:
            OrderSheet(self, self.sitting, person, letter=letter).open()

    def _find_order(self) -> None:
        if self.sitting.agent and self.sitting.may_order:
            sheet = OrderSheet(self, self.sitting, self.sitting.agent)
            sheet.open()
            sheet.find()

    def end_turn(self) -> None:
        """End the turn; ask first where something would be left undone."""
        flow.ask_to_end(self, self.sitting)

    def on_key(self, key: str) -> bool:
        """Digits choose a figure, letters give an order or find one, page keys leaf."""
        if key in ("page up", "page down"):
            self.leaf(1 if key == "page down" else -1)
            return True
        if key.isdigit() and key != "0":
            return self._choose_figure(int(key) - 1)
        if key in ("ctrl+k", "/"):
            self._find_order()
            return True
        if with_letter(key) and self.sitting.may_order:
            self._open_orders(self.sitting.agent, key)
            return True
        return False

    def _choose_figure(self, nth: int) -> bool:
        people = self.sitting.agents()[self.first : self.first + ROOM]
        if nth >= len(people):
            return False
        self.sitting.agent = people[nth]
        self.refresh()
        self.focus(f"card {people[nth]}")
        return True


def _settle_choice(sitting: Sitting) -> None:
    """Choose what has to be chosen: a place, a person, an issue."""
    scenario, state = sitting.scenario, sitting.state
    people = sitting.agents()
    if sitting.agent not in people:
        sitting.agent = people[0] if people else ""
    if sitting.issue not in scenario.issues:
        sitting.issue = next(iter(scenario.issues))
    if sitting.organisation not in scenario.organisations:
        own = [n for n in state.organisations if state.patron(n) == sitting.seat]
        seats = {name: quota(scenario, state, name) for name in scenario.organisations}
        sitting.organisation = max(own or list(seats), key=lambda name: seats[name])
