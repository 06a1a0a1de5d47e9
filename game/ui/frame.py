"""Owns the frame of a game's screens: top bar, file tabs, and the way from one screen to the next.

A screen of the desk gives `body`; the frame gives the rest. Tabs are listed in `TABS`, which
`game.ui.screens` fills, so that the frame knows no particular screen.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from game import narrate
from game.rules.turn import income
from game.ui import art
from game.ui import theme as t
from game.ui.box import Box
from game.ui.canvas import Canvas
from game.ui.explain import Explanation, Row
from game.ui.screen import Screen
from game.ui.sitting import Sitting
from game.ui.theme import Theme
from game.ui.widgets import Group, Meter, Picture, Tab, Tabs, Widget
from game.words import text as _

PAGE = Box(0, 0, 1600, 900)


@dataclass(frozen=True, slots=True)
class TabOf:
    """One tab of the desk: its words, its key, and the screen that it opens."""

    words: str
    key: str
    opens: Callable[[Sitting], Screen]


TABS: list[TabOf] = []  # in the order in which they stand; see game.ui.screens


class DeskScreen(Screen):
    """A screen of a game under way: subclasses give `tab` (its words in TABS) and `body`."""

    tab = ""

    def __init__(self, sitting: Sitting) -> None:
        """A screen of `sitting`."""
        super().__init__()
        self.sitting = sitting

    def body(self, theme: Theme) -> Sequence[Widget]:
        """What stands under the tabs: from y 104 to 900 (the tray, where there is one, from 668)."""
        raise NotImplementedError

    def aside(self) -> str:
        """The words at the right end of the tabs."""
        return ""

    def build(self, theme: Theme) -> Widget:
        """Top bar, tabs, body."""
        page = Group(PAGE)
        page.add(top_bar(self))
        page.add(self._tabs())
        for widget in self.body(theme):
            page.add(widget)
        return page

    def _tabs(self) -> Widget:
        chosen = next((n for n, tab in enumerate(TABS) if tab.words == self.tab), 0)
        tabs = [Tab(_(tab.words), tab.key) for tab in TABS]
        return Tabs(Box(16, 66, 1300, 36), tabs, chosen, self._choose, rule_to=1600)

    def _choose(self, nth: int) -> None:
        if self.app is not None and TABS[nth].words != self.tab:
            self.app.replace(TABS[nth].opens(self.sitting))


def top_bar(screen: DeskScreen) -> Widget:
    """The ink bar: the game's name, the turn, the faction's measures, the next assembly, the menu."""
    sitting = screen.sitting
    bar = Picture(Box(0, 0, 1600, 60), lambda canvas, box: _ground(canvas, box, sitting))
    for nth, meter in enumerate(_meters(sitting)):
        meter.box = Box((360, 560, 772, 990)[nth], 5, 180, 50)
        bar.add(meter)
    return bar


def _ground(canvas: Canvas, box: Box, sitting: Sitting) -> None:
    canvas.rect(box, t.INK)
    canvas.polygon(((0, 0), (176, 0), (146, 60), (0, 60)), t.faction_look(sitting.seat).colour)
    art.glyph_on_top(canvas, sitting.seat, (28, 30), 16)
    canvas.text("GENSEK", t.PANEL, (46, 30), t.WHITE)
    canvas.text_in(Box(190, 5, 166, 26), sitting.turn.label, t.CARD_NAME, t.WHITE)
    count = _("Turn {n} of {all}").format(
        n=min(sitting.state.turn + 1, len(sitting.scenario.calendar)),
        all=len(sitting.scenario.calendar),
    )
    canvas.text(count, t.LABEL, (190, 44), t.LABEL_ON_INK)


def _meters(sitting: Sitting) -> list[Meter]:
    now = sitting.state.factions[sitting.seat]
    gain = income(sitting.scenario, sitting.state, sitting.seat)
    meters = []
    for of, value, change in (
        ("influence", now.influence, f"+{gain}"),
        ("legitimacy", now.legitimacy, _change(sitting, "legitimacy")),
        ("exposure", now.exposure, _change(sitting, "exposure")),
        ("cohesion", now.cohesion, _change(sitting, "cohesion")),
    ):
        words = narrate.name(sitting.scenario, of).capitalize()
        why = history_of(sitting, of)
        meters.append(
            Meter(Box(0, 0, 180, 50), words, value, change, alarm=of == "exposure", why=why)
        )
    return meters


def _change(sitting: Sitting, of: str) -> str:
    before = sitting.before
    if before is None:
        return ""
    change = getattr(sitting.state.factions[sitting.seat], of) - getattr(
        before.factions[sitting.seat], of
    )
    return narrate.signed(change) if change else ""


def history_of(sitting: Sitting, of: str) -> Explanation:
    """What moved a measure of the seat's faction in the turn before, and this turn's news."""
    turns = (*sitting.state.chronicle[-1:], sitting.state.news)
    rows = tuple(
        Row(narrate.cause(sitting.scenario, entry.cause), int(entry.after) - int(entry.before))
        for turn in turns
        for entry in turn
        if entry.key == "measure" and entry.subject == sitting.seat and entry.detail == of
    )
    now = getattr(sitting.state.factions[sitting.seat], of)
    name = narrate.name(sitting.scenario, of).capitalize()
    return Explanation(f"{name}: {now}", rows, note=_("What moved it last turn."))
