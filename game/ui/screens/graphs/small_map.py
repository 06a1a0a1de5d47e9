"""Owns the small map of a past turn: whose each machine was, and how firmly it gripped.

A disc is smaller than on the desk and bears no number: that stands in its tooltip and its reasons.
"""

from __future__ import annotations

import math
from collections.abc import Callable

from game import narrate
from game.rules.halls import quota
from game.rules.state import State
from game.ui import art
from game.ui import theme as t
from game.ui.box import Box, Point
from game.ui.canvas import Canvas
from game.ui.chart import DRAWING, chart
from game.ui.explain import Explanation, Row, plain
from game.ui.screens.desk.map import GRIP, STEPS, step_of
from game.ui.screens.graphs.reasons import by
from game.ui.sitting import Sitting
from game.ui.widgets import Widget
from game.ui.widgets.base import Told
from game.words import text as _

_LEAST, _SHARE = 5.5, 0.52  # of the radius on the desk


class SmallMap(Widget):
    """The map of one turn; `on_choose` is told the organisation whose lines are wanted."""

    def __init__(
        self,
        box: Box,
        sitting: Sitting,
        nth: int,
        mode: str,
        chosen: str,
        on_choose: Callable[[str], None],
    ) -> None:
        """`chosen` is ringed; it is the organisation that the graph shows."""
        super().__init__(box, name="past map")
        for name, place in chart().places.items():
            if name in sitting.scenario.organisations:
                at = self._on(place.disc)
                disc = PastDisc(sitting, nth, mode, name, at, _choice(on_choose, name))
                disc.chosen = name == chosen
                self.add(disc)

    def _on(self, at: Point) -> Point:
        wide, tall = chart().size
        inner = self.box.inset(2)
        return (inner.x + inner.w * at[0] / wide, inner.y + inner.h * at[1] / tall)

    def on_key(self, key: str) -> bool:
        """The arrows go to the nearest disc in their direction."""
        discs = [child for child in self.children if isinstance(child, PastDisc)]
        here = next((disc for disc in discs if disc.focused), None)
        if here is None or key not in ("up", "down", "left", "right") or self.host is None:
            return False
        there = min(discs, key=lambda disc: _far(here, disc, key))
        if _far(here, there, key) < math.inf:
            self.host.focus(there.name)
        return True

    def paint(self, canvas: Canvas) -> None:
        """Sea and land."""
        canvas.rect(self.box, t.SEA)
        if art.has_drawing(*DRAWING):
            art.drawing(canvas, self.box.inset(2), *DRAWING)
        capital = chart().inset
        left, top = self._on((capital.x, capital.y))
        right, foot = self._on((capital.right, capital.bottom))
        canvas.rect(Box(left, top, right - left, foot - top), t.CARD, t.INK, 1)

    def paint_over(self, canvas: Canvas) -> None:
        """The frame, over the drawing."""
        canvas.rect(self.box, None, t.INK, 1.6)


def _choice(act: Callable[[str], None], name: str) -> Callable[[], None]:
    return lambda: act(name)


def _far(here: PastDisc, disc: PastDisc, arrow: str) -> float:
    """How far a disc lies in a direction; straight ahead counts less than to the side."""
    dx, dy = (there - at for there, at in zip(disc.box.centre, here.box.centre, strict=True))
    ahead = {"right": dx, "left": -dx, "down": dy, "up": -dy}[arrow]
    aside = abs(dy) if arrow in ("left", "right") else abs(dx)
    return ahead + 2.2 * aside if ahead > 1 and aside < 3 * ahead else math.inf


class PastDisc(Widget):
    """One organisation as it was."""

    takes_focus = True
    chosen = False

    def __init__(
        self,
        sitting: Sitting,
        nth: int,
        mode: str,
        organisation: str,
        at: Point,
        on_act: Callable[[], None],
    ) -> None:
        """Its place, its patron and its grip in the nth turn that is known."""
        state = sitting.past.states[nth]
        sent = quota(sitting.scenario, state, organisation)
        self.radius = max(_LEAST, art.disc_radius(sent) * _SHARE)
        reach = self.radius + 4
        self.scenario = sitting.scenario
        self.mode, self.patron = mode, state.patron(organisation)
        self.grip = state.organisations[organisation].grip
        super().__init__(
            Box(at[0] - reach, at[1] - reach, 2 * reach, 2 * reach),
            name=f"disc {organisation}",
            why=_why(sitting, nth, organisation),
            on_act=on_act,
        )

    def tells(self) -> list[Told]:
        """Whose it was and how firmly it gripped."""
        name = self.why.title if self.why is not None else ""
        side = narrate.name(self.scenario, self.patron or "uncommitted")
        words = _("{place}: {side}, grip {n}").format(place=name, side=side, n=self.grip)
        return [Told(words, self.on_act, self.why)]

    def hit(self, at: Point) -> bool:
        """The disc and its rim."""
        return math.dist(at, self.box.centre) <= self.radius + 4

    def paint(self, canvas: Canvas) -> None:
        """Grip as an arc; whose it is, or how firm, as the fill."""
        at, radius = self.box.centre, self.radius
        if self.chosen or self.hovered or self.focused:
            canvas.circle(at, radius + 6, t.BRIGHT, t.RED, 2.4)
        canvas.circle(at, radius + 3, t.CARD, t.INK, 1)
        canvas.arc(at, radius + 2.8, 2.6, 0, self.grip / 100, t.INK)
        if self.mode == GRIP:
            fill, _ink = STEPS[step_of(GRIP, self.grip, 0)]
            canvas.circle(at, radius, fill, t.INK, 1)
            return
        canvas.circle(at, radius, t.faction_look(self.patron).colour, t.INK, 1)
        art.glyph_on_top(canvas, self.patron, at, min(11, radius * 0.95))


def _why(sitting: Sitting, nth: int, organisation: str) -> Explanation:
    """Who led it, how firmly, and what changed since the turn before."""
    scenario, state = sitting.scenario, sitting.past.states[nth]
    record, patron = state.organisations[organisation], state.patron(organisation)
    who = narrate.name(scenario, record.secretary) if record.secretary else _("vacant")
    side = narrate.name(scenario, patron or "uncommitted")
    rows = [
        Row(_("Secretary: {who}").format(who=who)),
        Row(_("Machine: {side}").format(side=side)),
        Row(_("Grip: {n}").format(n=record.grip), _grip_change(sitting, nth, organisation)),
    ]
    rows += [
        Row(
            _("{side}: {n} % of members").format(side=narrate.name(scenario, name), n=plain(share)),
            _support_change(sitting, nth, organisation, name),
        )
        for name, share in sorted(record.support.items(), key=lambda item: -item[1])
        if share
    ]
    note = _("Changes since the turn before. Enter or a click draws its lines.")
    return Explanation(narrate.name(scenario, organisation), tuple(rows), note=note)


def _grip_change(sitting: Sitting, nth: int, organisation: str) -> int | None:
    entries = sitting.past.entries(nth)
    found = sum(by(e) for e in entries if e.key == "grip" and e.subject == organisation)
    return found or None


def _support_change(sitting: Sitting, nth: int, organisation: str, side: str) -> int | None:
    if not nth:
        return None
    states: tuple[State, ...] = sitting.past.states
    was = states[nth - 1].organisations[organisation].support.get(side, 0)
    return (states[nth].organisations[organisation].support.get(side, 0) - was) or None
