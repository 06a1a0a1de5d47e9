"""Owns the page of a chronicle: turns and filters at the left, the entries of the open turn beside.

    Page(theme, Box(16, 76, 1568, 808), reader, host).widgets()

The screen of a game under way and the debrief both show it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Protocol

from game import narrate
from game.ui import theme as t
from game.ui.box import PAGE, Box
from game.ui.screens.chronicle.entries import CauseItem, groups
from game.ui.screens.chronicle.kinds import KINDS, kind_words
from game.ui.screens.chronicle.reader import Reader
from game.ui.stage import Stage
from game.ui.theme import Theme
from game.ui.widgets import (
    Button,
    Dialog,
    Dropdown,
    Item,
    Label,
    Panel,
    ScrollList,
    TextField,
    TextItem,
    Widget,
)
from game.ui.widgets.base import Build
from game.words import plural
from game.words import text as _

_LEFT, _GAP = 348.0, 16.0
_ENDS = 20.0  # beside the scroll bar
_MOST = 60  # found things on one page: whoever wants more opens a later turn


class Host(Protocol):
    """What the page asks of the screen it stands on."""

    app: Stage | None

    def refresh(self) -> None:
        """Build it anew."""

    def open(self, build: Build) -> None:
        """Lay a dialog over it."""

    def close(self) -> None:
        """Take the dialog away."""

    def focus(self, name: str) -> None:
        """Give the keyboard to the widget of that name."""


@dataclass(frozen=True, slots=True)
class Page:
    """One page of a chronicle."""

    theme: Theme
    box: Box
    reader: Reader
    host: Host
    on_graph: Callable[[int], None]
    on_link: Callable[[str], None]

    def widgets(self) -> list[Widget]:
        """Search, filters, turns, entries."""
        return [*self._filters(), self._turns(), self._entries()]

    # --- what is looked for -------------------------------------------------------------------
    def _filters(self) -> list[Widget]:
        reader, scenario = self.reader, self.reader.sitting.scenario
        left = self.box.left_part(_LEFT)
        search = TextField(
            left.top_part(40),
            words=reader.words,
            hint=_("names or words"),
            on_change=self._search,
            key="ctrl+f",
            search=True,
            name="search",
        )
        kinds, sides = list(KINDS), ["", *scenario.factions]
        names = [_("All factions"), *(narrate.name(scenario, side) for side in sides[1:])]
        rows = [left.below(48 + 44 * n).top_part(36) for n in range(4)]
        people, places = self._pick_words()
        return [
            search,
            Dropdown(
                rows[0],
                [kind_words(kind) for kind in kinds],
                kinds.index(reader.kind),
                lambda n: self._set("kind", kinds[n]),
                name="kind",
            ),
            Dropdown(
                rows[1],
                names,
                sides.index(reader.side),
                lambda n: self._set("side", sides[n]),
                name="faction",
            ),
            self._picker(rows[2], people, "person", reader.people, _("Who?")),
            self._picker(rows[3], places, "place", reader.places, _("Where?")),
        ]

    def _pick_words(self) -> tuple[str, str]:
        reader, scenario = self.reader, self.reader.sitting.scenario
        who = narrate.name(scenario, reader.person) if reader.person else _("Everybody")
        where = narrate.name(scenario, reader.place) if reader.place else _("Everywhere")
        return who, where

    def _picker(
        self, box: Box, words: str, of: str, things: Callable[[], list[str]], title: str
    ) -> Widget:
        """It says what is chosen, and opens all that can be."""
        return _Picker(box, words, partial(self._pick, of, things, title), of)

    def _pick(self, of: str, things: Callable[[], list[str]], title: str) -> None:
        found = ["", *things()]
        self.host.open(lambda theme: self._choices(theme, of, found, title))
        self.host.focus("things")

    def _choices(self, _theme: Theme, of: str, things: list[str], title: str) -> Widget:
        scenario = self.reader.sitting.scenario
        box = Box((PAGE.w - 560) / 2, 90, 560, 720)
        dialog = Dialog(box, title, on_close=self.host.close)
        items: list[Item] = [
            TextItem(36, narrate.name(scenario, thing) if thing else _("Any"), name=f"pick {thing}")
            for thing in things
        ]
        chosen = things.index(getattr(self.reader, of)) if getattr(self.reader, of) in things else 0

        def take() -> None:
            self.host.close()
            self._set(of, things[listed.chosen])

        listed = ScrollList(
            dialog.body.inset(16),
            items,
            chosen=chosen,
            on_choose=lambda _n: None,
            on_act=take,
            name="things",
        )
        dialog.add(listed)
        return dialog

    def _set(self, of: str, value: str) -> None:
        setattr(self.reader, of, value)
        self._changed()

    def _search(self, words: str) -> None:
        self.reader.words = words
        self._changed()

    def _changed(self) -> None:
        """Open the nearest turn that has something left."""
        counts = self.reader.counts
        left = [turn for turn, count in enumerate(counts) if count]
        if left and not (self.reader.turn < len(counts) and counts[self.reader.turn]):
            self.reader.turn = min(left, key=lambda turn: abs(turn - self.reader.turn))
        self.host.refresh()

    # --- turns --------------------------------------------------------------------------------
    def _turns(self) -> Widget:
        reader, calendar = self.reader, self.reader.sitting.scenario.calendar
        counts = reader.counts
        shown = [n for n, count in enumerate(counts) if count or not reader.narrowed]
        items: list[Item] = [
            TextItem(57, calendar[n].label, _changes(counts[n]), name=f"turn {n}") for n in shown
        ]
        chosen = shown.index(reader.turn) if reader.turn in shown else -1

        def choose(nth: int) -> None:
            reader.turn = shown[nth]
            self.host.refresh()

        place = self.box.left_part(_LEFT).below(48 + 4 * 44 + 4)
        return ScrollList(
            place,
            items,
            chosen=chosen,
            on_choose=choose,
            name="turn list",
            empty=_("Nothing of this kind happened."),
        )

    # --- entries ------------------------------------------------------------------------------
    def _entries(self) -> Widget:
        reader, scenario = self.reader, self.reader.sitting.scenario
        box = self.box.beside(_LEFT + _GAP)
        turns = len(reader.turns)
        known = reader.turn < turns
        title = scenario.calendar[reader.turn].label if known else _("The chronicle")
        panel = Panel(box, title=title, name="chronicle")
        self._tools(panel)
        items = self._items(reader.turn, box.w - 32 - _ENDS)
        if reader.narrowed and known:
            items = self._all_items(box.w - 32 - _ENDS)
            panel.title = _("From {turn} on").format(turn=title)
        place = Box(box.x + 16, box.y + 62, box.w - 32, box.h - 76)
        words = _("Nothing of this kind happened in this turn.")
        panel.add(ScrollList(place, items, gap=10, name="entries", empty=words))
        return panel

    def _items(self, turn: int, wide: float, over: str = "") -> list[Item]:
        """The entries of a turn, under their causes; `over` the first stands the turn."""
        reader = self.reader
        found = groups(reader.sitting.scenario, reader.entries(turn))
        return [
            CauseItem(self.theme, wide, reader.sitting, g, turn, self.on_link, "" if nth else over)
            for nth, g in enumerate(found)
        ]

    def _all_items(self, wide: float) -> list[Item]:
        """What was found from the open turn on, each turn under its name, as far as can be read."""
        items: list[Item] = []
        calendar = self.reader.sitting.scenario.calendar
        for turn in range(self.reader.turn, len(self.reader.turns)):
            items += self._items(turn, wide, calendar[turn].label)
            if len(items) >= _MOST:
                break
        return items

    def _tools(self, panel: Panel) -> None:
        """At the head of the page: what is left out, and the way to the graph of that day."""
        box, reader = panel.box, self.reader
        words = _("On the graph")
        wide = Button.width_for(self.theme, words, "ctrl+g", t.LABEL_BOLD)
        graph = Box(box.right - 16 - wide, box.y + 12, wide, 36)
        panel.add(
            Button(
                graph,
                words,
                key="ctrl+g",
                role=t.LABEL_BOLD,
                on_act=lambda: self.on_graph(reader.turn + 1),
                tooltip=_("The graphs and the map as this turn left them"),
                name="on the graph",
            )
        )
        if not reader.narrowed:
            return
        clear = _("Show everything")
        wide = Button.width_for(self.theme, clear, "", t.LABEL_BOLD)
        place = Box(graph.x - 12 - wide, graph.y, wide, 36)
        panel.add(Button(place, clear, role=t.LABEL_BOLD, on_act=self._clear, name="clear"))
        told = _("{n} entries in the whole game").format(n=sum(reader.counts))
        room = Box(place.x - 12 - 260, graph.y, 260, 36)
        panel.add(Label(room, told, t.LABEL, t.SOFT_INK, align="right", ellipsis=True))

    def _clear(self) -> None:
        self.reader.clear()
        self.host.refresh()


class _Picker(Dropdown):
    """Looks like a choice of a few; what it opens has room for many."""

    def __init__(self, box: Box, words: str, open_all: Callable[[], None], name: str) -> None:
        super().__init__(box, [words], 0, lambda _n: None, name=name)
        self.open_all = open_all

    def unfold(self) -> None:
        """Open all choices."""
        self.open_all()


def _changes(count: int) -> str:
    return plural("{n} change", "{n} changes", count).format(n=count)
