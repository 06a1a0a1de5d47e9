"""Owns the drawing of the factions and their ties, and of where each stands on the issues.

A disc counts delegates, squares count seats in the Politburo; each tie can be chosen.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence

from game import narrate
from game.rules.conditions import seats_of
from game.rules.halls import seats_sent
from game.rules.model import Scenario
from game.rules.platforms import platform
from game.rules.roles import leading
from game.rules.state import State
from game.ui import art, lettering
from game.ui import theme as t
from game.ui.box import Box, Point
from game.ui.canvas import Canvas
from game.ui.explain import Explanation, Row, plain
from game.ui.reasons import of_following
from game.ui.screens.alliances import facts
from game.ui.screens.alliances.facts import Pair
from game.ui.widgets import Group, Label, Panel, Picture, Told, Widget
from game.words import text as _

FACTIONS = Box(16, 112, 780, 444)
ISSUES = Box(16, 572, 780, 318)
_MIDDLE: Point = (406, 384)
_REACH = (380.0, 142.0)
_LEAST, _MOST = 26.0, 68.0
_ROOMY = 34.0  # from this radius on the disc has room for a sign over its number
_ROW = 37.0
_NAMES, _END, _PLOT = 190.0, 116.0, 306.0  # of an issue: its name, the word at an end, the line


def factions(
    scenario: Scenario,
    state: State,
    found: Sequence[Pair],
    chosen: str,
    on_choose: Callable[[str], None],
) -> Widget:
    """The panel with discs and ties; `chosen` is the id of a pair."""
    panel = Panel(FACTIONS)
    inside = FACTIONS.inset(16, 8)
    panel.add(Label(inside.top_part(32), _("Factions and ties"), t.PANEL))
    count = facts.delegates(scenario, state)
    loose = seats_sent(scenario, state) - sum(count.values())
    words = _("Disc: delegates. Squares: seats in the Politburo. Uncommitted: {n} delegates.")
    note = Box(inside.x, inside.y + 32, inside.w, 24)
    panel.add(Label(note, words.format(n=loose), t.LABEL, t.SOFT_INK))
    at = _places(scenario)
    reach = {name: _radius(number) for name, number in count.items()}
    panel.add(Picture(FACTIONS, lambda canvas, _box: _ties(canvas, found, at, reach, chosen)))
    for pair in found:
        why = facts.of_pair(scenario, state, pair)
        place = _label_at(scenario, pair, at)
        tie = panel.add(_Tie(place, pair, why, pair.id == chosen, on_choose))
        sides = [narrate.name(scenario, side) for side in pair.sides]
        tie.told = _("{one} and {other}").format(one=sides[0], other=sides[1])
    for name in scenario.factions:
        panel.add(_Disc(scenario, state, name, at[name], reach[name], count[name]))
    return panel


def _places(scenario: Scenario) -> Mapping[str, Point]:
    """The factions on an ellipse, the first of them at the upper left."""
    count = len(scenario.factions)
    turns = [math.radians(-135 + 360 * nth / count) for nth in range(count)]
    return {
        name: (_MIDDLE[0] + _REACH[0] * math.cos(turn), _MIDDLE[1] + _REACH[1] * math.sin(turn))
        for name, turn in zip(scenario.factions, turns, strict=True)
    }


def _radius(delegates: int) -> float:
    return min(_MOST, max(_LEAST, 12 + 2.3 * math.sqrt(delegates)))


def _ties(
    canvas: Canvas,
    found: Sequence[Pair],
    at: Mapping[str, Point],
    reach: Mapping[str, float],
    chosen: str,
) -> None:
    for pair in found:
        start = _edge(at[pair.one], at[pair.other], reach[pair.one] + 6)
        end = _edge(at[pair.other], at[pair.one], reach[pair.other] + 6)
        if pair.id == chosen:
            canvas.line((start, end), t.SHADE, 20)
        art.tie(canvas, pair.kind, start, end)


def _edge(start: Point, end: Point, by: float) -> Point:
    long = math.dist(start, end) or 1
    return (start[0] + (end[0] - start[0]) * by / long, start[1] + (end[1] - start[1]) * by / long)


def _label_at(scenario: Scenario, pair: Pair, at: Mapping[str, Point]) -> Point:
    """The middle of a tie; of one across the ring a third of the way, where no other crosses."""
    order = list(scenario.factions)
    apart = abs(order.index(pair.one) - order.index(pair.other))
    across = 1 < apart < len(order) - 1
    first, second = sorted(pair.sides, key=order.index)
    share = 0.3 if across else 0.5
    (x1, y1), (x2, y2) = at[first], at[second]
    return (x1 + (x2 - x1) * share, y1 + (y2 - y1) * share)


class _Tie(Widget):
    """The words on a tie; a click chooses the pair, W opens what ties or divides it."""

    takes_focus = True
    ring_reach = 3.0

    def __init__(
        self,
        at: Point,
        pair: Pair,
        why: Explanation,
        chosen: bool,  # noqa: FBT001
        on_choose: Callable[[str], None],
    ) -> None:
        wide = 132.0 if pair.kind == "pact" else 96.0
        super().__init__(
            Box(at[0] - wide / 2, at[1] - 15, wide, 30),
            name=f"tie {pair.id}",
            why=why,
            on_act=lambda: on_choose(pair.id),
        )
        self.words, self.kind, self.chosen = facts.label(pair), pair.kind, chosen
        self.told = ""  # between whom

    def tells(self) -> Sequence[Told]:
        """Between whom, and what."""
        return (Told(f"{self.told}: {self.words}"),)

    def paint(self, canvas: Canvas) -> None:
        """The words in their frame; ink where the pair is chosen."""
        ink = {"pact": t.INK, "thaw": t.INK, "feud": t.RED, "cool": t.SOFT_INK}[self.kind]
        fill = t.INK if self.chosen else t.BRIGHT if self.hovered else t.CARD
        edge = t.RED if self.hovered or self.kind == "feud" else t.INK
        canvas.rect(self.box, fill, edge, 2)
        words = t.CARD if self.chosen else ink
        canvas.text_in(self.box.inset(4, 0), self.words, t.LABEL_BOLD, words, align="centre")

    def fits(self, theme: t.Theme) -> bool:
        """Whether the words stand in the frame."""
        return lettering.width(theme, self.words, t.LABEL_BOLD) <= self.box.w - 7.5


class _Disc(Widget):
    """A faction: delegates in its disc, its name and its seats in the Politburo over it."""

    ring_reach = 3.0

    def __init__(
        self, scenario: Scenario, state: State, name: str, at: Point, reach: float, count: int
    ) -> None:
        self.low = at[1] > _MIDDLE[1]  # then the name stands under the disc, out of the ties' way
        top = reach + (4 if self.low else 30)
        box = Box(at[0] - 100, at[1] - top, 200, 2 * reach + 34)
        super().__init__(box, name=f"faction {name}", why=of_following(scenario, state, name))
        self.at, self.reach, self.count, self.faction = at, reach, count, name
        self.words = narrate.name(scenario, name)
        self.seats = seats_of(state, leading(scenario), name)

    def tells(self) -> Sequence[Told]:
        """Its name, its delegates, its seats."""
        told = _("{name}: delegates {n}, seats in the Politburo {seats}")
        return (Told(told.format(name=self.words, n=self.count, seats=self.seats)),)

    def hit(self, at: Point) -> bool:
        """On the disc alone."""
        return math.dist(at, self.at) <= self.reach

    def paint(self, canvas: Canvas) -> None:
        """Disc, number, sign, name, seats."""
        look = t.faction_look(self.faction)
        canvas.circle(self.at, self.reach, look.colour, t.RED if self.hovered else t.INK, 2.4)
        x, y = self.at
        if self.reach >= _ROOMY:
            art.glyph_on_top(canvas, self.faction, (x, y - self.reach * 0.45), 18)
            y += self.reach * 0.16
        canvas.text(str(self.count), t.NUMBER.at(24), (x, y), look.on_top, align="centre")
        self._name(canvas)

    def _name(self, canvas: Canvas) -> None:
        wide = lettering.width(canvas.theme, self.words, t.LABEL_BOLD)
        whole = 22 + wide + (8 + 18 * self.seats if self.seats else 0)
        x, y = self.at[0] - whole / 2, self.box.bottom - 12 if self.low else self.box.y + 12
        art.glyph(canvas, self.faction, (x + 7, y), 13)
        canvas.text(self.words, t.LABEL_BOLD, (x + 22, y), t.INK, halo=t.CARD)
        colour = t.faction_look(self.faction).colour
        for nth in range(self.seats):
            canvas.rect(Box(x + 30 + wide + nth * 18, y - 7, 14, 14), colour, t.INK, 1.5)


# --- where each stands ----------------------------------------------------------------------------
def issues(scenario: Scenario, state: State, sides: Sequence[str]) -> Widget:
    """The panel of the issues; the two sides of the chosen pair are ringed."""
    panel = Panel(ISSUES)
    inside = ISSUES.inset(16, 8)
    panel.add(Label(inside.top_part(32), _("Where each stands"), t.PANEL))
    words = _("Ringed: the chosen pair; the thick line: how far apart they are.")
    note = inside.top_part(32).beside(210)
    panel.add(Label(note, words, t.LABEL, t.SOFT_INK, align="right", ellipsis=True))
    stands = {name: platform(scenario, state, name) for name in scenario.factions}
    shown = list(scenario.issues)[:7]
    for nth, issue in enumerate(shown):
        line = Box(inside.x, inside.y + 38 + nth * _ROW, inside.w, _ROW)
        places = {name: stand.get(issue, 0) for name, stand in stands.items()}
        panel.add(_issue(scenario, issue, places, sides, line))
    return panel


def _issue(
    scenario: Scenario, issue: str, places: Mapping[str, int], sides: Sequence[str], line: Box
) -> Widget:
    """An issue: its name, the line from −10 to 10 with the factions, and in its ledger the ends."""
    item = scenario.issues[issue]
    rows = tuple(Row(narrate.name(scenario, name), place) for name, place in places.items())
    note = _("From −10, {minus}, to 10, {plus}.").format(minus=item.minus, plus=item.plus)
    root = Group(line)
    words = line.left_part(_NAMES)
    why = Explanation(item.name, rows, None, note)
    root.add(Label(words, item.name, t.LABEL_BOLD, why=why, ellipsis=True, name=f"issue {issue}"))
    plot = line.beside(_NAMES + _END + 20).left_part(_PLOT)
    left, right = line.beside(_NAMES).left_part(_END), line.right_part(_END - 12)
    root.add(Label(left, item.minus_short, t.LABEL, t.SOFT_INK, align="right", ellipsis=True))
    root.add(Label(right, item.plus_short, t.LABEL, t.SOFT_INK, ellipsis=True))
    marks = _apart(places, plot.w)
    told = ", ".join(f"{narrate.name(scenario, name)} {plain(at)}" for name, at in places.items())
    root.add(_Places(plot, lambda canvas, at: art.spectrum(canvas, at, marks, sides), name=told))
    return root


class _Places(Picture):
    """Where the factions stand on an issue; its name says it in words."""

    def tells(self) -> Sequence[Told]:
        """Each with its place."""
        return (Told(self.name),)


def _apart(places: Mapping[str, int], wide: float) -> list[tuple[str, int]]:
    """The places in per cent, those that would cover each other set side by side."""
    step = -(-26 * 200 // int(wide))
    found: list[tuple[str, int]] = []
    for name, place in sorted(places.items(), key=lambda item: item[1]):
        at = place * 10
        if found and at < found[-1][1] + step:
            at = found[-1][1] + step
        found.append((name, at))
    over = max(0, max((at for _name, at in found), default=0) - 100)
    return [(name, at - over) for name, at in found] if over else found
