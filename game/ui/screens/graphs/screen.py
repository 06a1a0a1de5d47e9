"""Graphs over time: a list of what can be drawn, the graph with its scrubber, and the chosen turn.

    app.push(GraphsScreen(sitting))            # at the present turn
    app.push(GraphsScreen(sitting, turn=12))

Forecasts that are not yet known are counted in slices while the screen is shown; nothing is counted
again while the cursor moves.
"""

from __future__ import annotations

from game import narrate
from game.rules.days import today
from game.ui import navigator
from game.ui import theme as t
from game.ui.box import PAGE, Box
from game.ui.canvas import Canvas
from game.ui.screen import Screen
from game.ui.screens.desk.map import GRIP, PATRON, mode_name
from game.ui.screens.graphs import moment
from game.ui.screens.graphs.drawn import (
    DELEGATES,
    FORECAST,
    PLACE,
    Choice,
    choices,
    drawn,
    motion_words,
)
from game.ui.screens.graphs.field import Field, mark_sign, place_marks, step_of
from game.ui.screens.graphs.marks import KINDS, Mark, kind_words, marks
from game.ui.screens.graphs.small_map import SmallMap
from game.ui.sitting import Sitting
from game.ui.theme import Theme
from game.ui.widgets import (
    Button,
    Group,
    Item,
    Label,
    Panel,
    Picture,
    ScrollList,
    SegmentedControl,
    TitleBar,
    Widget,
    back_button,
)
from game.words import text as _

_LIST = Box(16, 76, 244, 808)
_MIDDLE = Box(276, 76, 842, 808)
_MOMENT = Box(1134, 76, 450, 808)
_MAP_TALL = 214.0
_HEAD, _CELL = 24.0, 27.0  # of the list: the words over a group, a subject
_MOST_MARKS, _BETWEEN, _WIDE = 16, 28.0, 600.0  # marks at most, how far apart, on how much room
_MODES = (PATRON, GRIP)


class GraphsScreen(Screen):
    """The lines of a game, and any turn of it again."""

    def __init__(self, sitting: Sitting, turn: int | None = None, kind: str = FORECAST) -> None:
        """`turn` is where the cursor stands; without one, on the last turn."""
        super().__init__()
        self.sitting, self.kind = sitting, kind
        states = sitting.past.states
        first = states[0].turn
        self.at = len(states) - 1 if turn is None else min(max(turn - first, 0), len(states) - 1)
        self.where = sitting.organisation or next(iter(sitting.scenario.organisations))
        self.hidden: set[str] = set()
        self.mode = PATRON
        self._counted = len(sitting.past.forecasts)
        self._draw()

    def _draw(self) -> None:
        """Count the lines of the subject, once."""
        self.drawn = drawn(self.sitting, self.kind, self.where)
        count = len(self.drawn.labels)
        apart = -int(-_BETWEEN * (count - 1) // _WIDE)
        self.marks = marks(self.sitting, self.drawn, _MOST_MARKS, apart)

    # --- work done meanwhile ------------------------------------------------------------------
    @property
    def working(self) -> bool:
        """Whether forecasts are still being counted."""
        return not self.sitting.past.done

    def update(self, _dt: float) -> bool:
        """A slice of the forecasts; the graph is drawn anew when all are known."""
        past = self.sitting.past
        if past.done and self._counted == len(past.forecasts):
            return False
        past.work()
        if past.done:
            self._counted = len(past.forecasts)
            self._draw()
            self.refresh()
        return past.done

    @property
    def wake_in(self) -> float | None:
        """At once while there is work."""
        return 0.0 if self.working else super().wake_in

    # --- what the player does -----------------------------------------------------------------
    def choose(self, nth: int) -> None:
        """Draw another subject."""
        self.kind = choices(self.sitting)[nth].id
        self.hidden.clear()
        self._draw()
        self.refresh()

    def show_place(self, organisation: str) -> None:
        """Draw grip and support of an organisation."""
        self.kind, self.where = PLACE, organisation
        self.hidden.clear()
        self._draw()
        self.refresh()

    def flip(self, line: str) -> None:
        """Draw a line, or leave it out; one is always drawn."""
        hidden = self.hidden ^ {line}
        if len(hidden) < len(self.drawn.lines):
            self.hidden = hidden
            self.refresh()

    def move(self, nth: int) -> None:
        """Go to a turn; what stands beside the graph follows while the hand still holds."""
        nth = min(max(nth, 0), len(self.sitting.past.states) - 1)
        if nth == self.at:
            return
        self.at = nth
        beside = self.root.find("moment")
        if beside is not None:
            beside.children = self._moment()
            beside.attach(self)
        self.redraw()

    def settle(self) -> None:
        """The hand let go."""
        self.refresh()

    def look(self, mode: str) -> None:
        """What the discs of the map show."""
        self.mode = mode
        self.refresh()

    @property
    def turn(self) -> int:
        """The number of the chosen turn."""
        return self.sitting.past.states[self.at].turn

    def open_chronicle(self, nth: int) -> None:
        """What happened before the nth turn, in the chronicle."""
        if self.app is not None:
            turn = max(0, self.sitting.past.states[nth].turn - 1)
            self.app.replace(navigator.screen("chronicle", self.sitting, turn))

    def on_show(self) -> None:
        """The arrows move the cursor at once."""
        self.focus("graph")

    def on_key(self, key: str) -> bool:
        """The cursor's keys work wherever they are free; Ctrl G goes back, Ctrl H reads on."""
        if key == "ctrl+g":
            self.leave()
        elif key == "ctrl+h":
            self.open_chronicle(self.at)
        elif step := step_of(key, len(self.sitting.past.states)):
            self.move(self.at + step)
            self.refresh()
        else:
            return False
        return True

    # --- the picture --------------------------------------------------------------------------
    def build(self, theme: Theme) -> Widget:
        """Title, list, graph, values, the chosen turn."""
        root = Group(PAGE)
        root.add(TitleBar(theme, _("GRAPHS"), self._whose()))
        root.add(back_button(self.leave))
        root.add(Group(PAGE, children=self._moment(), name="moment"))  # behind: it covers the page
        root.add(self._list())
        root.add(self._graph())
        return root

    def _whose(self) -> str:
        """Which game this is, whose seat, how far it has come."""
        sitting = self.sitting
        return _("{scenario}. Your seat: {faction}. Turn {n} of {all}.").format(
            scenario=sitting.scenario.card.title,
            faction=narrate.name(sitting.scenario, sitting.seat),
            n=min(sitting.state.turn + 1, len(sitting.scenario.calendar)),
            all=len(sitting.scenario.calendar),
        )

    def _list(self) -> Widget:
        found = choices(self.sitting)
        items: list[Item] = [_choice(item) for item in found]
        chosen = next(n for n, item in enumerate(found) if item.id == self.kind)
        return ScrollList(
            _LIST, items, chosen=chosen, on_choose=self.choose, gap=2, name="subjects"
        )

    def _graph(self) -> Widget:
        box = _MIDDLE.top_part(_MIDDLE.h - self._values_tall - 16)
        panel = Panel(box, title=self.drawn.title, name="graph panel")
        note = Box(box.x + 16, box.y + 38, box.w - 32, 24)
        panel.add(Label(note, self._note(), t.NOTE, t.SOFT_INK, ellipsis=True))
        field = Field(
            Box(box.x + 8, box.y + 64, box.w - 16, box.h - 64 - 36),
            self.drawn,
            self.hidden,
            lambda: self.at,
            self.move,
            self.settle,
            lambda: self.open_chronicle(self.at),
        )
        place_marks(field, self.marks, self._mark_tip, self.open_chronicle)
        panel.add(field)
        key = Box(box.x + 16, box.bottom - 34, box.w - 32, 26)
        panel.add(Picture(key, _key, name="key of marks"))
        return panel

    @property
    def _values_tall(self) -> float:
        """As tall as the rows for the lines need."""
        return 60 + moment.ROW * len(self.drawn.lines)

    def _note(self) -> str:
        if self.kind in (FORECAST, DELEGATES) and self.working:
            return _("The delegates of past turns are being counted.")
        return self.drawn.note

    def _mark_tip(self, mark: Mark) -> str:
        return _("{date}: {what} Enter opens the chronicle.").format(
            date=self._date(mark.nth), what=mark.words
        )

    def _date(self, nth: int) -> str:
        state = self.sitting.past.states[nth]
        return narrate.day(today(self.sitting.scenario, state))

    def _moment(self) -> list[Widget]:
        """Everything that changes with the turn: map, holders of offices, values."""
        return [*self._values(), *self._that_day()]

    def _values(self) -> list[Widget]:
        title = _("Values, {date}").format(date=self._date(self.at))
        box = _MIDDLE.bottom_part(self._values_tall)
        panel = Panel(box, title=title, note=_("since the turn before"), name="values")
        if self.kind == FORECAST and (motion := motion_words(self.sitting, self.at)):
            panel.note = motion
        inside = Box(box.x + 16, box.y + 48, box.w - 32, box.h - 56)
        rows = moment.values(inside, self.sitting, self.drawn, self.at, self.hidden, self.flip)
        for row in rows:
            panel.add(row)
        return [panel]

    def _that_day(self) -> list[Widget]:
        box = _MOMENT
        panel = Panel(box, title=self._turn_words(), band=t.INK, name="that day")
        modes = [mode_name(mode) for mode in _MODES]
        chosen = _MODES.index(self.mode)
        switch = Box(box.x + 12, box.y + 50, 230, 32)
        panel.add(
            SegmentedControl(switch, modes, chosen, lambda n: self.look(_MODES[n]), name="mode")
        )
        words = _("What led to it")
        wide = Button.width_for(self.theme, words, "ctrl+h", t.LABEL_BOLD)
        panel.add(
            Button(
                Box(box.right - 12 - wide, box.y + 50, wide, 32),
                words,
                key="ctrl+h",
                role=t.LABEL_BOLD,
                on_act=lambda: self.open_chronicle(self.at),
                tooltip=_("The chronicle of the turn before"),
                name="open chronicle",
            )
        )
        chosen_place = self.where if self.kind == PLACE else ""
        place = Box(box.x + 2, box.y + 90, box.w - 4, _MAP_TALL)
        panel.add(SmallMap(place, self.sitting, self.at, self.mode, chosen_place, self.show_place))
        head = Box(box.x + 16, place.bottom + 8, box.w - 32, 28)
        panel.add(Label(head, _("Who held which post"), t.CARD_NAME))
        panel.add(Label(head, _("red: new"), t.NOTE, t.SOFT_INK, align="right", name="new"))
        rest = Box(box.x + 8, head.bottom + 4, box.w - 16, box.bottom - head.bottom - 12)
        panel.add(moment.holders(rest, self.sitting, self.at))
        return [panel]

    def _turn_words(self) -> str:
        state, calendar = self.sitting.past.states[self.at], self.sitting.scenario.calendar
        if state.turn >= len(calendar) or (state.over and self.at):
            return _("The end")
        return calendar[state.turn].label


def _choice(item: Choice) -> Item:
    """A subject; the first of a group under the words that head it."""
    head = _HEAD if item.group else 0.0

    def pen(canvas: Canvas, box: Box, chosen: bool) -> None:  # noqa: FBT001 - as the list calls it
        if item.group:
            canvas.text_in(box.top_part(head), item.group, t.NOTE, t.SOFT_INK, ellipsis=True)
        cell = box.below(head)
        canvas.rect(cell, t.INK if chosen else t.CARD, t.INK, 1.6)
        ink = t.WHITE if chosen else t.INK
        canvas.text_in(cell.inset(12, 0), item.words, t.LABEL_BOLD, ink, ellipsis=True)

    return Item(head + _CELL, pen, name=f"subject {item.id}", tooltip=item.words)


def _key(canvas: Canvas, box: Box) -> None:
    """What the marks over the lines are."""
    x = box.x + 8
    for kind in KINDS:
        mark_sign(canvas, kind, (x, box.centre[1]))
        x += 16 + canvas.text(kind_words(kind), t.NOTE, (x + 14, box.centre[1]), t.SOFT_INK) + 26
