"""Owns the map of the desk: the discs of the organisations, what they show, how they are chosen.

Four modes: whom the machine follows, how firmly it grips, where the members stand on an issue, and
how many votes are doubtful. The number in a disc is that of the mode, and opens its reasons.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from game import narrate
from game.rules.halls import quota
from game.rules.orders import VERBS, Order
from game.rules.votes import WhipCount
from game.ui import art, ballots, lettering, reasons
from game.ui import theme as t
from game.ui.art.discs import NUMBER_FROM
from game.ui.box import Box, Point
from game.ui.canvas import Canvas
from game.ui.chart import DRAWING, Chart, Place, chart
from game.ui.explain import Explanation, plain, signed
from game.ui.motion import Tween
from game.ui.screens.desk import in_words
from game.ui.sitting import Sitting
from game.ui.theme import Theme
from game.ui.widgets import Told, Widget
from game.words import text as _

MAP = Box(16, 104, 1048, 502)
PATRON, GRIP, MOOD, DOUBT = "patron", "grip", "mood", "doubt"
MODES = (PATRON, GRIP, MOOD, DOUBT)
_NAME = t.LABEL_BOLD.at(17)
_IN_DISC = t.NOTE_BOLD
_ABROAD = t.ABROAD
_BLANK = 4.0  # between the name of a place and its delegates
_BEFORE: Mapping[str, float] = {"start": 0.0, "middle": 0.5, "end": 1.0}  # of its anchor
STEPS: tuple[tuple[t.Colour, t.Colour], ...] = (
    (t.CARD, t.INK),
    (t.SHADE, t.INK),
    (t.HALFWAY, t.INK),
    (t.GREY, t.WHITE),
    (t.INK, t.WHITE),
)
"""Five flat steps from little to much, each with the ink that stands on it."""


def mode_name(mode: str) -> str:
    """A mode on its button."""
    return {
        PATRON: _("Patron"),
        GRIP: _("Grip"),
        MOOD: _("Mood"),
        DOUBT: _("Doubtful votes"),
    }[mode]


def place_of(order: Order) -> str:
    """At which organisation an order is aimed; "" where it is at none.

    An organisation and a faction can have the same id: the verb says which is meant.
    """
    verb = VERBS.get(order.verb)
    if verb is None:
        return ""
    if verb.object == "organisation":
        return order.object
    return order.target if verb.target == "organisation" else ""


def on_map(at: Point) -> Point:
    """A point of the drawing on the page."""
    return (MAP.x + 2 + at[0], MAP.y + 2 + at[1])


def disc_box(sitting: Sitting, organisation: str) -> Box:
    """Where the disc of a place that is on the map stands, with its rim."""
    reach = art.disc_radius(quota(sitting.scenario, sitting.state, organisation)) + 9
    x, y = on_map(chart().places[organisation].disc)
    return Box(x - reach, y - reach, 2 * reach, 2 * reach)


@dataclass(frozen=True, slots=True)
class Wipe:
    """A machine that has just changed its patron: from whom, and the movement that shows it."""

    former: str
    move: Tween


class MapView(Widget):
    """The drawing, its names, and a disc for each organisation."""

    def __init__(
        self,
        theme: Theme,
        sitting: Sitting,
        count: WhipCount,
        wipes: Mapping[str, Wipe],
        on_choose: Callable[[str], None],
        on_order: Callable[[str], None],
    ) -> None:
        """`on_choose` is told a place; `on_order` the place at which an order shall be aimed."""
        super().__init__(MAP, name="map")
        self.sitting, self.chart = sitting, chart()
        self.on_choose = on_choose
        aimed = _aimed(sitting)
        doubts = ballots.doubts(sitting.scenario, count)
        for name in sitting.scenario.organisations:
            place = self.chart.places.get(name)
            if place is not None:
                disc = Disc(theme, sitting, count, doubts, name, place, aimed.get(name, []))
                disc.wipe = wipes.get(name)
                disc.on_act = _choice(on_order if disc.chosen else on_choose, name)
                self.add(disc)

    @property
    def discs(self) -> list[Disc]:
        """The discs, in the scenario's order."""
        return [child for child in self.children if isinstance(child, Disc)]

    def on_key(self, key: str) -> bool:
        """Arrows go to the nearest disc in their direction, and choose it."""
        here = next((disc for disc in self.discs if disc.focused), None)
        if here is None or key not in ("up", "down", "left", "right"):
            return False
        there = _nearest(here, self.discs, key)
        if there is not None and self.host is not None:
            self.host.focus(there.name)
            self.on_choose(there.organisation)
        return True

    def tells(self) -> Sequence[Told]:
        """What lies around; each place tells itself."""
        return in_words.around(self.chart)

    def paint(self, canvas: Canvas) -> None:
        """Sea, land, neighbours, the box of the capital, lines from discs to their towns."""
        notes = tuple(_(note.words) for note in self.chart.notes)
        lines = tuple((disc.organisation, disc.radius) for disc in self.discs)
        canvas.kept(("map", notes, lines), MAP, self._land)

    def _land(self, canvas: Canvas) -> None:
        art.drawing(canvas, MAP.inset(2), *DRAWING)
        for note in self.chart.notes:
            words, role = _(note.words), t.READING_ITALIC.at(16)
            canvas.text(words, role, on_map(note.at), _ABROAD, align="centre")
        _inset(canvas, self.chart)
        for disc in self.discs:
            disc.paint_line(canvas)
        canvas.rect(MAP, None, t.INK, 2)

    def paint_over(self, canvas: Canvas) -> None:
        """The names, over everything."""
        for disc in self.discs:
            disc.paint_name(canvas)


def _choice(act: Callable[[str], None], name: str) -> Callable[[], None]:
    return lambda: act(name)


def _aimed(sitting: Sitting) -> dict[str, list[str]]:
    """Who is sent where by the orders on the draft."""
    aimed: dict[str, list[str]] = {}
    for order in sitting.orders:
        place = place_of(order)
        if place:
            aimed.setdefault(place, []).append(order.actor)
    return aimed


def _inset(canvas: Canvas, plan: Chart) -> None:
    box = Box(*on_map((plan.inset.x, plan.inset.y)), plan.inset.w, plan.inset.h)
    canvas.rect(box, t.CARD, t.INK, 1.4)
    canvas.text(_(plan.inset_title), t.NOTE, on_map(plan.inset_title_at), t.SOFT_INK)


class Disc(Widget):
    """One organisation on the map."""

    takes_focus = True

    def __init__(
        self,
        theme: Theme,
        sitting: Sitting,
        count: WhipCount,
        doubts: Mapping[str, int],
        organisation: str,
        place: Place,
        agents: Sequence[str],
    ) -> None:
        """`agents` are the people whose orders are aimed here."""
        self.sitting, self.organisation, self.place = sitting, organisation, place
        self.agents = agents
        self.wipe: Wipe | None = None
        self.item = sitting.scenario.organisations[organisation]
        self.record = sitting.state.organisations[organisation]
        self.patron = sitting.state.patron(organisation)
        self.sent = quota(sitting.scenario, sitting.state, organisation)
        self.radius = art.disc_radius(self.sent)
        self.chosen = sitting.organisation == organisation
        self.centre = on_map(place.disc)
        self.number = self._number(doubts)
        self.doubtful = doubts.get(organisation, 0)
        self.names = self._names(theme)
        super().__init__(
            disc_box(sitting, organisation),
            name=f"disc {organisation}",
            tooltip=self._told(),
            why=self._why(count),
        )

    def _number(self, doubts: Mapping[str, int]) -> int:
        mode = self.sitting.mode
        if mode == GRIP:
            return self.record.grip
        if mode == MOOD:
            return self.record.mood.get(self.sitting.issue, 0)
        return doubts.get(self.organisation, 0) if mode == DOUBT else self.sent

    def _told(self) -> str:
        scenario = self.sitting.scenario
        secretary = self.record.secretary
        who = narrate.full_name(scenario, secretary) if secretary else _("the post is vacant")
        told = _("{place}. Secretary: {who}. Machine: {patron}, grip {grip}.")
        if self.chosen:
            told = f"{told} {_('Enter gives an order here.')}"
        return told.format(
            place=self.item.name,
            who=who,
            patron=narrate.name(scenario, self.patron or "uncommitted"),
            grip=self.record.grip,
        )

    def _why(self, count: WhipCount) -> Explanation:
        scenario, state, where = self.sitting.scenario, self.sitting.state, self.organisation
        if self.sitting.mode == GRIP:
            return reasons.of_grip(scenario, state, where)
        if self.sitting.mode == MOOD:
            return reasons.of_mood(scenario, state, where, self.sitting.issue)
        if self.sitting.mode == DOUBT and where in count.by_delegation:
            return ballots.of_doubts(scenario, count, where)
        return reasons.of_delegation(scenario, state, where)

    def tells(self) -> Sequence[Told]:
        """The place in words: delegates, machine, grip, mood, doubtful votes, who is sent there."""
        return in_words.place(self)

    def hit(self, at: Point) -> bool:
        """The disc and its rim."""
        return math.dist(at, self.centre) <= self.radius + 8

    def paint(self, canvas: Canvas) -> None:
        """The disc of the mode; the agents on its rim."""
        if self.hovered or self.focused:
            canvas.circle(self.centre, self.radius + 9, t.BRIGHT, t.RED, 2)
        if self.sitting.mode == PATRON:
            self._patron(canvas)
        else:
            self._step(canvas)
        for nth, agent in enumerate(self.agents[:4]):
            self._agent(canvas, nth, agent)

    def _patron(self, canvas: Canvas) -> None:
        wipe = None
        marked = False
        if self.wipe is not None:
            marked = self.wipe.move.marked
            if not self.wipe.move.done and not marked:
                wipe = (self.wipe.former, self.wipe.move.value)
        art.disc(
            canvas,
            self.centre,
            self.sent,
            self.patron,
            self.record.grip,
            chosen=self.chosen,
            wipe=wipe,
            marked=marked,
        )

    def _step(self, canvas: Canvas) -> None:
        """A disc filled by how much, with the number written in it."""
        if self.chosen:
            canvas.circle(self.centre, self.radius + 9, None, t.RED, 4)
        canvas.circle(self.centre, self.radius + 5.6, t.CARD, t.INK, 1.4)
        canvas.arc(self.centre, self.radius + 5, 4.4, 0, self.record.grip / 100, t.INK)
        fill, ink = STEPS[step_of(self.sitting.mode, self.number, self.sent)]
        canvas.circle(self.centre, self.radius, fill, t.INK, 1.4)
        canvas.text(self.written(), _IN_DISC, self.centre, ink, align="centre")

    def written(self) -> str:
        """The number as it stands in the disc: a mood has its sign."""
        return (signed(self.number) or "0") if self.sitting.mode == MOOD else plain(self.number)

    def _agent(self, canvas: Canvas, nth: int, agent: str) -> None:
        """A bust on the rim, from the upper right clockwise."""
        angle = math.tau * (0.125 + 0.16 * nth)
        away = self.radius + 5
        at = (self.centre[0] + away * math.sin(angle), self.centre[1] - away * math.cos(angle))
        portrait = self.sitting.scenario.people[agent].portrait or agent
        art.bust_disc(canvas, at, 15, portrait, self.sitting.seat)

    def paint_line(self, canvas: Canvas) -> None:
        """A thin line to the town, where the disc does not cover it."""
        town = on_map(self.place.town)
        if not self.place.inset and math.dist(town, self.centre) > self.radius:
            canvas.line((town, self.centre), t.INK, 1.2)
            canvas.circle(town, 2.4, t.INK)

    def _names(self, theme: Theme) -> tuple[Box, Sequence[tuple[str, Point]]]:
        """The name at its anchor, and the delegates where neither disc nor panel tells them."""
        parts = [_(self.item.short)]
        if self.sitting.mode == PATRON and self.radius < NUMBER_FROM and not self.chosen:
            parts.append(str(self.sent))
        wide = [lettering.width(theme, part, _NAME) for part in parts]
        whole = sum(wide) + _BLANK * (len(parts) - 1)
        left = self.centre[0] + self.place.label[0] - _BEFORE[self.place.anchor] * whole
        y = self.centre[1] + self.place.label[1]
        starts = [left + sum(wide[:nth]) + _BLANK * nth for nth in range(len(parts))]
        placed = [(part, (x, y)) for part, x in zip(parts, starts, strict=True)]
        return Box(left, y - _NAME.size, whole, _NAME.size), placed

    def paint_name(self, canvas: Canvas) -> None:
        """The words beside the disc, where they can be seen."""
        box, names = self.names
        for words, at in names if canvas.reaches(box) else ():
            canvas.text(words, _NAME, at, t.INK, stand="base", halo=t.CARD)

    def paint_focus(self, canvas: Canvas) -> None:
        """A dashed ring would be lost on the map: an ink frame stands around the disc."""
        canvas.dashed_box(self.box.inset(-3), t.INK, 1.8)


def step_of(mode: str, number: int, delegates: int) -> int:
    """Which of the five steps a number takes in its mode."""
    if mode == MOOD:
        share = (number + 10) / 20
    elif mode == DOUBT:
        share = min(1.0, 2 * number / max(1, delegates))
    else:
        share = number / 100
    return min(4, max(0, int(share * 5)))


def _nearest(here: Disc, discs: Sequence[Disc], arrow: str) -> Disc | None:
    """The nearest disc in a direction; straight ahead counts less than to the side."""

    def far(disc: Disc) -> float:
        dx, dy = disc.centre[0] - here.centre[0], disc.centre[1] - here.centre[1]
        ahead = {"right": dx, "left": -dx, "down": dy, "up": -dy}[arrow]
        aside = abs(dy) if arrow in ("left", "right") else abs(dx)
        return ahead + 2.2 * aside if ahead > 1 and aside < 3 * ahead else math.inf

    found = min((disc for disc in discs if disc is not here), key=far, default=None)
    return found if found is not None and far(found) < math.inf else None
