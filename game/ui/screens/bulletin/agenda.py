"""Owns the panel of the agenda: coming motions, our line on each, and how the count stands."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

from game import narrate
from game.rules.days import turn_of
from game.rules.model import Motion, Scenario
from game.rules.state import State
from game.rules.vocabulary import Side
from game.rules.votes import WhipCount, whip_count
from game.rules.weighing import line
from game.ui import art
from game.ui import theme as t
from game.ui.box import Box
from game.ui.canvas import Canvas
from game.ui.explain import Explanation, Row
from game.ui.screens.bulletin.decide import BODY
from game.ui.sitting import Sitting
from game.ui.widgets import Item, Label, Picture, ScrollList, SegmentedControl, Widget
from game.words import text as _

SIDES: tuple[Side, ...] = ("for", "against", "abstain")
_ITEM = 186.0
Instruct = Callable[[str, Side], None]
Votes = tuple[int, int, int]
Moving = Callable[[str, Votes], Votes]


class Counts:
    """Whip counts with our drafted lines in them, kept as long as nothing changes."""

    def __init__(self) -> None:
        self._kept: dict[tuple[object, ...], WhipCount] = {}
        self._of: object = None

    def count(self, sitting: Sitting, motion: str) -> WhipCount:
        """How `motion` would come out if it were voted on today, by our drafted line."""
        if self._of is not sitting.match.state:
            self._kept, self._of = {}, sitting.match.state
        drafted = sitting.answer_to(motion)
        key = (sitting.seat, motion, drafted.object if drafted else "")
        if key not in self._kept:
            state = sitting.state
            if drafted is not None:
                state = _with_line(state, motion, sitting.seat, drafted.object)
            self._kept[key] = whip_count(sitting.scenario, state, motion)
        return self._kept[key]


def triple_of(count: WhipCount) -> Votes:
    """A count as three numbers."""
    votes = count.expected
    return (votes.for_, votes.against, votes.abstain)


def _with_line(state: State, motion: str, faction: str, side: str) -> State:
    """What would be if a faction voted so: a question asked of the rules, never played."""
    lines = {**state.lines.get(motion, {}), faction: side}
    return replace(state, lines={**state.lines, motion: lines})  # type: ignore[dict-item]


def coming(scenario: Scenario, state: State) -> list[Motion]:
    """The motions on the agenda, the nearest first."""
    return sorted((scenario.motions[name] for name in state.agenda), key=lambda m: (m.day, m.id))


def our_line(sitting: Sitting, motion: Motion) -> Side | None:
    """The line that the seat will take: on the draft, or as it stands by the rules."""
    drafted = sitting.answer_to(motion.id)
    if drafted is not None:
        return drafted.object  # type: ignore[return-value]
    return line(sitting.scenario, sitting.state, motion, sitting.seat)


def agenda(sitting: Sitting, counts: Counts, instruct: Instruct, moving: Moving) -> Widget:
    """The list of coming motions; `moving` says what of a count is shown at this moment."""
    motions = coming(sitting.scenario, sitting.state)
    items = [
        MotionItem(motion, partial(_fill, sitting, counts, motion, instruct, moving))
        for motion in motions
    ]
    return ScrollList(BODY, items, gap=8, name="agenda", empty=_("No motion is to come."))


class MotionItem(Item):
    """A motion on the agenda, filled when it comes into sight or is asked for by its name.

    Each takes a whole count, and a campaign has dozens: all at once would hold the window up.
    """

    def __init__(self, motion: Motion, fill: Callable[[Item], None]) -> None:
        super().__init__(_ITEM, _frame, name=f"motion {motion.id}")
        self.motion = motion
        self._fill: Callable[[Item], None] | None = fill

    def shown_children(self) -> Sequence[Widget]:
        """What is on it, from now on."""
        if self._fill is not None:
            fill, self._fill = self._fill, None
            fill(self)
            for child in self.children:
                child.move(self.box.x, self.box.y)
                if self.host is not None:
                    child.attach(self.host)
        return self.children

    def adopt(self, former: Widget) -> None:
        """What was in sight before stays filled, so that the keyboard can stay on it."""
        if isinstance(former, MotionItem) and former.filled:
            self.shown_children()

    @property
    def filled(self) -> bool:
        """Whether it has been in sight."""
        return self._fill is None

    def find(self, name: str) -> Widget | None:
        """Something on it, by a name that ends with the motion's."""
        if name.endswith(self.motion.id):
            self.shown_children()
        return super().find(name)


def _fill(
    sitting: Sitting,
    counts: Counts,
    motion: Motion,
    instruct: Instruct,
    moving: Moving,
    item: Item,
) -> None:
    """What and when, our line, the count with its spread."""
    scenario = sitting.scenario
    count = counts.count(sitting, motion.id)
    wide = BODY.w - 16
    title = Box(12, 8, wide - 24, 26)
    item.add(Label(title, motion.title, t.LABEL_BOLD, ellipsis=True, tooltip=motion.question))
    when = _("{day}. Moved by {mover}. {where}").format(
        day=narrate.short_day(motion.day),
        where=scenario.assemblies[motion.assembly].name,
        mover=narrate.name(scenario, motion.mover),
    )
    faction = motion.mover
    sign = Box(12, 36, 16, 22)
    item.add(Picture(sign, lambda canvas, at: art.glyph(canvas, faction, at.centre, 12)))
    item.add(Label(Box(34, 36, wide - 46, 22), when, t.NOTE, t.SOFT_INK, ellipsis=True))
    _our_side(item, sitting, motion, instruct, Box(12, 64, wide - 24, 32))
    _counted(item, scenario, motion, count, moving, Box(12, 106, wide - 24, 72))


def _frame(canvas: Canvas, at: Box, _chosen: bool) -> None:  # noqa: FBT001
    canvas.rect(at, t.CARD, t.INK, 1.6)


def _our_side(item: Widget, sitting: Sitting, motion: Motion, instruct: Instruct, box: Box) -> None:
    side = our_line(sitting, motion)
    promised = _promise(sitting, motion)
    words = (
        _("Our line")
        if not promised
        else _("Bound by a pact: {side}").format(side=narrate.name(sitting.scenario, promised))
    )
    broken = bool(promised) and side != promised
    head = box.left_part(96)
    if not sitting.may_order:
        told = narrate.name(sitting.scenario, side) if side else _("none")
        item.add(Label(box, _("Our line: {side}").format(side=told), t.LABEL))
        return
    label = Label(head, words, t.LABEL_BOLD, t.RED if broken else t.INK, ellipsis=True)
    item.add(label)
    control = SegmentedControl(
        box.beside(100),
        [_("for"), _("against"), _("abstain")],
        SIDES.index(side) if side in SIDES else -1,
        lambda nth: instruct(motion.id, SIDES[nth]),
        name=f"line {motion.id}",
    )
    item.add(control)


def _promise(sitting: Sitting, motion: Motion) -> str:
    """The side that a signed pact binds us to; "" for none."""
    for pact in sitting.state.pacts:
        if pact.stands:
            for term in pact.binds(sitting.seat):
                if term.kind == "vote" and term.what == motion.id:
                    return term.how
    return ""


def _counted(
    item: Widget,
    scenario: Scenario,
    motion: Motion,
    count: WhipCount,
    moving: Moving,
    box: Box,
) -> None:
    votes = count.expected
    triple = triple_of(count)
    needed = votes.needed(motion.majority)
    bar = box.top_part(26)
    why = _why(scenario, motion, count, needed)

    def draw(canvas: Canvas, at: Box) -> None:
        shown = moving(motion.id, triple)
        art.vote_bar(canvas, at, shown, needed=needed, role=t.NUMBER.at(19))

    pen = Picture(bar, draw, why=why, name=f"count {motion.id}")
    item.add(pen)
    told = _("{f} for (give or take {sf}), {a} against, {o} abstaining").format(
        f=votes.for_, sf=count.spread.for_, a=votes.against, o=votes.abstain
    )
    item.add(Label(Box(box.x, box.y + 30, box.w, 22), told, t.NOTE, why=why, ellipsis=True))
    carried = votes.carried(motion.majority)
    verdict = (
        _("Would be carried: {n} are needed") if carried else _("Would be lost: {n} are needed")
    )
    ink = t.INK if carried else t.RED
    line_box = Box(box.x, box.y + 50, box.w, 22)
    item.add(Label(line_box, verdict.format(n=needed), t.NOTE_BOLD, ink, why=why))


def _why(scenario: Scenario, motion: Motion, count: WhipCount, needed: int) -> Explanation:
    """The votes for, delegation by delegation; the largest first, the small ones together."""
    order = sorted(count.by_delegation.items(), key=lambda pair: -pair[1].for_)
    rows = [
        Row(
            narrate.name(scenario, where),
            ballots.for_,
            _("{a} against, {o} abstaining").format(a=ballots.against, o=ballots.abstain),
        )
        for where, ballots in order
    ]
    shown, rest = rows[:16], rows[16:]
    if rest:
        total = sum(row.amount or 0 for row in rest)
        words = _("{n} more delegations").format(n=len(rest))
        shown.append(Row(words, total, parts=Explanation(words, tuple(rest), total)))
    counted = sum(row.amount or 0 for row in rows)
    if counted != count.expected.for_:
        shown.append(Row(_("Rounding"), count.expected.for_ - counted))
    note = _("{n} for are needed. The spread is from the mood of the hour alone.")
    return Explanation(_("Votes for"), tuple(shown), count.expected.for_, note.format(n=needed))


def soon(scenario: Scenario, state: State) -> bool:
    """Whether a motion on the agenda is voted on in this turn."""
    return any(turn_of(scenario, motion.day) <= state.turn for motion in coming(scenario, state))
