"""Owns the hall on the congress screen: every seat can be pointed at, walked to, and opened.

    HallField(box, vote, flipped=286, on_open=show)

A congress sits in wedges of small signs, a plenum in larger ones, a small body as faces. Arrows go
from seat to seat, page keys from part to part, Enter opens the delegate.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import lru_cache, partial

from game import narrate
from game.report import hall as places
from game.report.hall import SQUARE, HallPlan, Seat
from game.rules.votes import Ballot
from game.ui import art, lettering, raster
from game.ui import ballots as ballot_words
from game.ui import theme as t
from game.ui.art.hall import Vote as Sign
from game.ui.box import Box, Point
from game.ui.canvas import Align, Canvas
from game.ui.explain import Explanation, Row
from game.ui.screens.congress.votes import SMALL_BODY, Part, Vote
from game.ui.screens.persons import face
from game.ui.widgets.base import Told, Widget
from game.words import text as _

FACE = 50.0
_LABELLED = 26  # delegations of so many are named outside the arc


@lru_cache(maxsize=16)
def layout(sizes: tuple[int, ...], wedges: tuple[int, ...], centre: Point) -> HallPlan:
    """Where everybody sits, part by part as they are called; `wedges` are the parts' places."""
    seating = sorted(range(len(sizes)), key=lambda nth: wedges[nth])
    seated = _seated(tuple(sizes[nth] for nth in seating), centre)
    by_place: dict[int, list[Seat]] = {}
    for seat in seated.seats:
        by_place.setdefault(seat.delegation, []).append(seat)
    called = [seating.index(nth) for nth in range(len(sizes))]
    seats = [
        replace(seat, delegation=nth) for nth, at in enumerate(called) for seat in by_place[at]
    ]
    return replace(
        seated, seats=tuple(seats), wedges=tuple(seated.wedges[place] for place in called)
    )


def _seated(sizes: tuple[int, ...], centre: Point) -> HallPlan:
    """From left to right: one row of faces, or rows of signs as large as there is room for."""
    whole = sum(sizes)
    if whole <= SMALL_BODY:
        return replace(places.plan(sizes, centre, 400, 400, rows=1), size=2.0)
    if whole <= 120:
        plan = places.plan(sizes, centre, 215, 420)
        return replace(plan, size=min(2.4, _nearest(plan) / (SQUARE * 1.45)))
    return places.plan(sizes, centre, 170, 440)


def _nearest(plan: HallPlan) -> float:
    """The least distance between two seats."""
    places = [(seat.x, seat.y) for seat in plan.seats]
    return min(math.dist(one, other) for n, one in enumerate(places) for other in places[n + 1 :])


def ballots_in_order(parts: Sequence[Part]) -> list[Ballot]:
    """The ballots in the order of the plan's seats."""
    return [ballot for part in parts for ballot in part.ballots]


class _Seat(Widget):
    """One seat: what the pointer is on, and what it says. Tab passes it by."""

    lights_others = True  # the field says who is pointed at

    def __init__(self, field: HallField, nth: int) -> None:
        seat = field.plan.seats[nth]
        reach = field.reach
        box = Box(seat.x - reach, seat.y - reach, 2 * reach, 2 * reach)
        super().__init__(box, name=f"seat {nth}", on_act=lambda: field.open_seat(nth))
        self.field, self.nth = field, nth
        self.why = field.told(nth)

    @property
    def focusable(self) -> bool:
        """The hall has the keyboard for all of its seats."""
        return False

    def on_press(self, _at: Point) -> bool:
        """A press brings the keyboard's ring here."""
        self.field.go(self.nth)
        return True


class HallField(Widget):
    """All seats; `flipped` of them, in the order of the call, show their vote."""

    takes_focus = True
    ring_reach = -2.0

    def __init__(
        self,
        box: Box,
        vote: Vote,
        *,
        flipped: int,
        called: int | None,
        chosen: int,
        on_choose: Callable[[int], None],
        on_open: Callable[[int], None],
        name: str = "hall",
    ) -> None:
        """`chosen` is the seat with the keyboard; `called` the part that is being called."""
        super().__init__(box, name=name, on_act=self._open_chosen)
        self.vote, self.flipped, self.called, self.chosen = vote, flipped, called, chosen
        self.on_choose, self.on_open = on_choose, on_open
        self.plan = hall_plan(vote, box)
        self.ballots = ballots_in_order(vote.parts)
        self._seats: dict[int, _Seat] = {}

    @property
    def shown_seat(self) -> int:
        """The seat that is spoken of: under the pointer, or with the keyboard."""
        return next((n for n, seat in self._seats.items() if seat.hovered), self.chosen)

    @property
    def pointed(self) -> bool:
        """Whether the pointer is on a seat."""
        return any(seat.hovered for seat in self._seats.values())

    @property
    def faces(self) -> bool:
        """Whether the body is small enough to be shown by its faces."""
        return len(self.ballots) <= SMALL_BODY

    @property
    def reach(self) -> float:
        """How far from its middle a seat is still hit."""
        return FACE + 2 if self.faces else SQUARE * 0.78 * max(1.0, self.plan.size)

    def told(self, nth: int) -> Explanation:
        """The reasons of a seat, or, before it is called, only who sits there."""
        ballot = self.ballots[nth]
        if nth >= self.flipped:
            note = _("Not called yet.") + " " + seat_words(self.vote, ballot)
            return Explanation(ballot_words.delegate_name(self.vote.scenario, ballot), note=note)
        what = ballot_words.of_ballot(self.vote.scenario, ballot)
        return Explanation(what.title, what.rows, what.total, seat_words(self.vote, ballot))

    def tells(self) -> Sequence[Told]:
        """The parts in the order of the call, each with its votes; a part opens its first seat."""
        hall = _("The hall: {n} seats. Here the chosen seat is opened: {name}").format(
            n=len(self.ballots),
            name=ballot_words.delegate_name(self.vote.scenario, self.ballots[self.chosen]),
        )
        return (Told(hall), *(self._part_told(nth) for nth in range(len(self.vote.parts))))

    def _part_told(self, nth: int) -> Told:
        part = self.vote.parts[nth]
        first = sum(len(former.ballots) for former in self.vote.parts[:nth])
        done = first + len(part.ballots) <= self.flipped
        words = part_words(self.vote, part, called=self.called == nth, done=done)
        return Told(words, partial(self.on_open, first), vote_total(part) if done else None)

    def flip(self, flipped: int, called: int | None) -> None:
        """Show so many votes, and another part as called."""
        self.flipped, self.called = flipped, called
        for nth, seat in self._seats.items():
            seat.why = self.told(nth)

    # --- pointing and walking ---------------------------------------------------------------------
    def under(self, at: Point) -> Widget | None:
        """The seat at a point, or the hall."""
        if not self.visible or not self.box.contains(at):
            return None
        nth = self.seat_at(at)
        return self if nth is None else self._seat(nth)

    def seat_at(self, at: Point) -> int | None:
        """The nearest seat within reach of a point."""
        near = [
            (distance, nth)
            for nth, seat in enumerate(self.plan.seats)
            if (distance := math.dist(at, (seat.x, seat.y))) <= self.reach
        ]
        return min(near)[1] if near else None

    def _seat(self, nth: int) -> _Seat:
        if nth not in self._seats:
            seat = _Seat(self, nth)
            if self.host is not None:
                seat.attach(self.host)
            self._seats[nth] = self.add(seat)
        return self._seats[nth]

    def shown_children(self) -> Sequence[Widget]:
        """Seats are drawn by the hall, all at once."""
        return ()

    def go(self, nth: int) -> None:
        """Move the ring to a seat and say so."""
        self.chosen = nth
        self.on_choose(nth)

    def on_key(self, key: str) -> bool:
        """Arrows: the nearest seat that way. Page keys: the part before or after. W: why."""
        if key == "w" and self.host is not None:
            self.host.explain(self._seat(self.chosen))
            return True
        if key in ("page up", "page down"):
            self.go(self._part_start(1 if key == "page down" else -1))
            return True
        if key in ("left", "right", "up", "down"):
            nth = self._towards(key)
            if nth is not None:
                self.go(nth)
            return nth is not None
        return False

    def _part_start(self, by: int) -> int:
        here = self.plan.seats[self.chosen].delegation
        wanted = (here + by) % len(self.vote.parts)
        return next(n for n, seat in enumerate(self.plan.seats) if seat.delegation == wanted)

    def _towards(self, key: str) -> int | None:
        """The seat nearest in a direction: straight ahead counts less than to the side."""
        here = self.plan.seats[self.chosen]
        dx, dy = {"left": (-1, 0), "right": (1, 0), "up": (0, -1), "down": (0, 1)}[key]
        best: tuple[float, int] | None = None
        for nth, seat in enumerate(self.plan.seats):
            ahead = (seat.x - here.x) * dx + (seat.y - here.y) * dy
            aside = abs((seat.x - here.x) * dy) + abs((seat.y - here.y) * dx)
            if ahead > 1 and aside <= ahead * 1.6:
                best = min(best or (math.inf, 0), (ahead + 2 * aside, nth))
        return best[1] if best else None

    def open_seat(self, nth: int) -> None:
        """Open the delegate."""
        self.on_open(nth)

    def _open_chosen(self) -> None:
        self.on_open(self.chosen)

    # --- drawing ----------------------------------------------------------------------------------
    def signs(self) -> list[tuple[Sign, ...]]:
        """What each part's seats show by now."""
        shown, done = [], 0
        for part in self.vote.parts:
            known = min(max(self.flipped - done, 0), len(part.ballots))
            votes: list[Sign] = [ballot.side for ballot in part.ballots[:known]]
            shown.append((*votes, *["uncounted"] * (len(part.ballots) - known)))
            done += len(part.ballots)
        return shown  # type: ignore[return-value]

    def paint(self, canvas: Canvas) -> None:
        """Seats, arcs, names, and the ring round the chosen seat."""
        parts = [
            art.Delegation(part.name, part.patron or "uncommitted", votes)
            for part, votes in zip(self.vote.parts, self.signs(), strict=True)
        ]
        if self.faces:
            self._faces(canvas, parts)
        else:
            art.hall(canvas, self.plan, parts, called=self.called)
            self._labels(canvas)
        if self.focused or self.pointed:
            self._ring(canvas)

    def _ring(self, canvas: Canvas) -> None:
        seat = self.plan.seats[self.shown_seat]
        canvas.circle((seat.x, seat.y), self.reach + 3, None, t.RED, 3)

    def paint_focus(self, canvas: Canvas) -> None:
        """The ring round the seat is the focus; a thin frame says that arrows work here."""
        canvas.dashed_box(self.box.inset(2), t.INK, 1.4)

    def _faces(self, canvas: Canvas, parts: Sequence[art.Delegation]) -> None:
        table = raster.ring_part(self.plan.centre, 312, 270, -0.235, 0.47)
        canvas.polygon(table, t.SHADE, t.RULE, 2)
        for nth, seat in enumerate(self.plan.seats):
            delegate = self.ballots[nth].delegate
            at = (seat.x, seat.y)
            if self.called == seat.delegation:
                canvas.circle(at, FACE + 7, t.INK)
            shown = face(self.vote.scenario, delegate.person) if delegate.person else "official"
            art.bust_disc(canvas, at, FACE, shown, delegate.faction or "uncommitted")
            sign = (at[0] + 38, at[1] + 36)
            canvas.circle(sign, 19, t.PAPER, t.INK, 1.6)
            art.seat_sign(canvas, sign, parts[nth].votes[0], 0, 1.7)
            name = self.vote.parts[seat.delegation].name
            canvas.text(
                name, t.LABEL_BOLD, (at[0], at[1] + FACE + 16), align="centre", halo=t.PAPER
            )

    def _labels(self, canvas: Canvas) -> None:
        """Names outside the arc, the called one first, then the largest; none over another."""
        taken: list[Box] = []
        order = sorted(
            range(len(self.vote.parts)),
            key=lambda n: (n != self.called, -len(self.vote.parts[n].ballots)),
        )
        few = len(self.vote.parts) <= 10
        for nth in order:
            part = self.vote.parts[nth]
            if not few and nth != self.called and len(part.ballots) < _LABELLED:
                continue
            words = f"{part.name} {len(part.ballots)}"
            place, align = self._label(canvas, nth, words)
            if any(place.overlaps(other) for other in taken) or not self.box.holds(place):
                continue
            taken.append(place.inset(-6, -3))
            canvas.text_in(place, words, t.LABEL_BOLD, align=align)

    def _label(self, canvas: Canvas, nth: int, words: str) -> tuple[Box, Align]:
        wide = lettering.width(canvas.theme, words, t.LABEL_BOLD) + 1
        x, y = self.plan.label_at(nth, 32)
        share = (x - self.plan.centre[0]) / self.plan.outer
        if abs(share) <= 0.15:
            return Box(x - wide / 2, y - 11, wide, 22), "centre"
        if share > 0:
            return Box(x - 4, y - 11, wide, 22), "left"
        return Box(x + 4 - wide, y - 11, wide, 22), "right"


def part_words(vote: Vote, part: Part, *, called: bool, done: bool) -> str:
    """A part of the hall in words: who leads it, how many sit in it, how they voted."""
    count = part.count
    if called:
        told = _("is called now")
    elif not done:
        told = _("not called yet")
    elif count.cast == 1:
        told = narrate.name(vote.scenario, part.ballots[0].side)
    else:
        told = _("for {yes}, against {no}, abstaining {idle}").format(
            yes=count.for_, no=count.against, idle=count.abstain
        )
    who = part.name if count.cast == 1 else f"{part.name} {count.cast}"
    patron = narrate.name(vote.scenario, part.patron or "uncommitted")
    return _("{who}: {told}; stands with {patron}").format(who=who, told=told, patron=patron)


def hall_plan(vote: Vote, box: Box) -> HallPlan:
    """The plan of a vote's hall in a box."""
    sizes = tuple(len(part.ballots) for part in vote.parts)
    places = tuple(part.place for part in vote.parts)
    return layout(sizes, places, (box.centre[0], box.bottom - 42))


def seat_words(vote: Vote, ballot: Ballot) -> str:
    """Where a delegate sits and by whose grace."""
    delegate = ballot.delegate
    scenario = vote.scenario
    place = narrate.name(scenario, delegate.where)
    if delegate.where in scenario.bodies:
        side = narrate.name(scenario, delegate.faction or "uncommitted")
        return _("Member of the {body}; stands with {side}.").format(body=place, side=side)
    if delegate.nominee:
        patron = narrate.name(scenario, delegate.faction or "uncommitted")
        return _("{place}, nominee of the secretary; follows {patron}.").format(
            place=place, patron=patron
        )
    if delegate.faction:
        side = narrate.name(scenario, delegate.faction)
        return _("{place}, chosen by supporters of {side}.").format(place=place, side=side)
    return _("{place}, stands with nobody.").format(place=place)


def vote_total(part: Part) -> Explanation:
    """How a part voted, as a ledger."""
    count = part.count
    rows = (
        Row(_("For"), count.for_),
        Row(_("Against"), count.against),
        Row(_("Abstaining"), count.abstain),
    )
    return Explanation(part.name, rows)
