"""Owns what stands beside a graph about the chosen turn: the values, and who held which post."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from game import narrate
from game.narrate.posts import posts_now
from game.rules.state import State
from game.ui import art
from game.ui import theme as t
from game.ui.art.lines import sign
from game.ui.box import Box
from game.ui.canvas import Canvas
from game.ui.explain import Explanation, Row, plain, signed
from game.ui.screens.graphs.drawn import Drawn, Shown
from game.ui.screens.graphs.reasons import change, main_reason, of_line
from game.ui.sitting import Sitting
from game.ui.widgets import Item, ScrollList, Widget
from game.ui.widgets.base import Told
from game.words import text as _

ROW, _POST = 31.0, 27.0


# --- values ---------------------------------------------------------------------------------------
class ValueRow(Widget):
    """One line of the graph in the chosen turn: its value, its change, and what weighed most."""

    ring_reach = 1.0

    def __init__(
        self,
        box: Box,
        sitting: Sitting,
        drawn: Drawn,
        line: Shown,
        nth: int,
    ) -> None:
        super().__init__(box, name=f"value {line.of}", why=of_line(sitting, drawn, line, nth))
        self.line, self.value, self.by = line, drawn.value(nth, line), change(drawn, line, nth)

    def paint(self, canvas: Canvas) -> None:
        """Sign, words, value, change, reason."""
        box, middle = self.box, self.box.centre[1]
        if self.hovered or self.focused:
            canvas.rect(box, t.PALE_RED)
        sign(canvas, self.line.series.stroke, (box.x + 14, middle), 13)
        canvas.text_in(
            box.beside(34).left_part(190), self.line.series.words, t.LABEL_BOLD, ellipsis=True
        )
        value = _("none") if self.value is None else plain(self.value)
        canvas.text_in(box.beside(224).left_part(70), value, t.MONO_BOLD, align="right")
        ink = t.RED if (self.by or 0) < 0 else t.INK
        told = signed(self.by) if self.by else _("as before") if self.by == 0 else ""
        role = t.MONO_BOLD if self.by else t.LABEL
        canvas.text_in(box.beside(300).left_part(84), told, role, ink, align="right")
        why = main_reason(self.why, self.by) if self.why is not None and self.by else ""
        canvas.text_in(
            box.beside(402).left_part(box.w - 410), why, t.LABEL, t.SOFT_INK, ellipsis=True
        )
        canvas.across(box.x, box.right, box.bottom, t.SHADE, 1.2)


class LineSwitch(Widget):
    """A box with a tick: whether a line is drawn."""

    takes_focus = True
    ring_reach = 2.0

    def __init__(
        self, box: Box, line: Shown, key: str, *, on: bool, flip: Callable[[], None]
    ) -> None:
        words = _("Draw {line}").format(line=line.series.words)
        super().__init__(box, name=f"draw {line.of}", key=key, on_act=flip, tooltip=words)
        self.on = on

    def tells(self) -> list[Told]:
        """Which line, and whether it is drawn."""
        state = _("on") if self.on else _("off")
        return [Told(_("{switch}: {state}").format(switch=self.tooltip, state=state), self.on_act)]

    def paint(self, canvas: Canvas) -> None:
        """The box, the tick."""
        place = Box(self.box.x + 2, self.box.centre[1] - 10, 20, 20)
        edge = t.RED if self.hovered or self.focused else t.INK
        canvas.rect(place, t.BRIGHT, edge, 2)
        if self.on:
            art.tick(canvas, place.centre, 14)


def values(
    box: Box,
    sitting: Sitting,
    drawn: Drawn,
    nth: int,
    hidden: set[str],
    flip: Callable[[str], None],
) -> list[Widget]:
    """A row for each line, with a switch before it."""
    found: list[Widget] = []
    for n, line in enumerate(drawn.lines):
        place = Box(box.x, box.y + n * ROW, box.w, ROW)
        shown = line.of not in hidden
        found.append(
            LineSwitch(place.left_part(26), line, str(n + 1), on=shown, flip=partial(flip, line.of))
        )
        found.append(ValueRow(place.beside(30), sitting, drawn, line, nth))
    return found


# --- offices --------------------------------------------------------------------------------------
class HolderItem(Item):
    """An office and who held it; a bar before it where that is new."""

    def __init__(
        self, office: str, person: str, faction: str, *, new: bool, why: Explanation
    ) -> None:
        super().__init__(_POST, name=f"held {office}", why=why)
        self.office, self.person, self.faction, self.new = office, person, faction, new

    def paint(self, canvas: Canvas) -> None:
        """Sign, office, holder."""
        box = self.box
        if self.hovered or self.focused:
            canvas.rect(box, t.PALE_RED)
        if self.new:
            canvas.rect(box.left_part(5), t.RED)
        art.glyph(canvas, self.faction, (box.x + 18, box.centre[1]), 12)
        role = t.LABEL_BOLD if self.new else t.LABEL
        line = Box(box.x + 34, box.y, box.w - 42, box.h)
        canvas.text_in(line.left_part(line.w * 0.6), self.office, role, ellipsis=True)
        canvas.text_in(
            line.right_part(line.w * 0.38), self.person, role, align="right", ellipsis=True
        )
        canvas.across(box.x, box.right, box.bottom, t.SHADE, 1.2)


def holders(box: Box, sitting: Sitting, nth: int) -> ScrollList:
    """Who held each office, then who led each organisation; what is new stands first."""
    scenario, state = sitting.scenario, sitting.past.states[nth]
    posts: list[tuple[str, str]] = [
        (office, narrate.channel(scenario, office)) for office in state.offices
    ]
    posts += [
        (where, _("Secretary, {place}").format(place=narrate.name(scenario, where)))
        for where in state.organisations
    ]
    items = [_holder(sitting, nth, post, words) for post, words in posts]
    items.sort(key=lambda item: not item.new)
    return ScrollList(box, items, name="offices")


def _holder(sitting: Sitting, nth: int, post: str, words: str) -> HolderItem:
    scenario, state = sitting.scenario, sitting.past.states[nth]
    person = _held_by(state, post)
    new = nth > 0 and person != _held_by(sitting.past.states[nth - 1], post)
    faction = (state.people[person].faction or "") if person else ""
    name = narrate.name(scenario, person) if person else _("vacant")
    why = Explanation(words, tuple(_terms(sitting, post)), note=_others(sitting, nth, person))
    return HolderItem(words, name, faction or "uncommitted", new=new, why=why)


def _held_by(state: State, post: str) -> str:
    if post in state.organisations:
        return state.organisations[post].secretary or ""
    return state.offices.get(post) or ""


def _terms(sitting: Sitting, post: str) -> list[Row]:
    """Who held it one after the other in this game, and since when."""
    rows: list[Row] = []
    before: str | None = None
    for state in sitting.past.states:
        person = _held_by(state, post)
        if person != before:
            name = narrate.name(sitting.scenario, person) if person else _("vacant")
            calendar = sitting.scenario.calendar
            since = calendar[min(state.turn, len(calendar) - 1)].label
            rows.append(Row(_("{since}: {who}").format(since=since, who=name)))
        before = person
    return rows[-9:]


def _others(sitting: Sitting, nth: int, person: str) -> str:
    """What else the holder was."""
    if not person:
        return ""
    state = sitting.past.states[nth]
    posts = posts_now(sitting.scenario, state, person)
    return _("Posts on that day: {posts}.").format(posts="; ".join(posts)) if posts else ""
