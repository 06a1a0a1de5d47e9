"""Owns the belt of the organs screen: the loop drawn, each link as thick as it is strong.

belt(links, owner) -> Widget
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from functools import partial

from game.ui import art, lettering
from game.ui import theme as t
from game.ui.box import Box, Point
from game.ui.canvas import Canvas
from game.ui.screens.organs.loop import Link
from game.ui.widgets import Group, Label, Picture, Told, Widget
from game.words import text as _

WIDE = 36.0
LOOP = Box(132, 158, 922, 686)
_STEP = 38.0


@dataclass(frozen=True, slots=True)
class Run:
    """A straight stretch of belt, from point to point along its middle, of a link's strength."""

    start: Point
    end: Point
    link: int

    @property
    def side(self) -> str:
        """Which way it runs."""
        if self.start[1] == self.end[1]:
            return "right" if self.end[0] > self.start[0] else "left"
        return "down" if self.end[1] > self.start[1] else "up"


_TOP, _RIGHT = LOOP.y + WIDE / 2, LOOP.right - WIDE / 2
_FOOT, _LEFT = LOOP.bottom - WIDE / 2, LOOP.x + WIDE / 2
RUNS = (
    Run((808, _TOP), (_RIGHT, _TOP), 0),
    Run((_RIGHT, _TOP), (_RIGHT, 270), 0),
    Run((_RIGHT, 440), (_RIGHT, 606), 1),
    Run((_RIGHT, 770), (_RIGHT, _FOOT), 2),
    Run((_RIGHT, _FOOT), (820, _FOOT), 2),
    Run((354, _FOOT), (_LEFT, _FOOT), 3),
    Run((_LEFT, _FOOT), (_LEFT, 446), 3),
    Run((_LEFT, 276), (_LEFT, _TOP), 3),
    Run((_LEFT, _TOP), (390, _TOP), 3),
)


_BETWEEN = LOOP.inset(0, WIDE)
_SIDES = (
    LOOP.top_part(WIDE),
    LOOP.bottom_part(WIDE),
    _BETWEEN.left_part(WIDE),
    _BETWEEN.right_part(WIDE),
)


def belt(links: Sequence[Link], owner: str) -> Widget:
    """The belt with its words; each word opens what the link counts."""
    root = Group(LOOP.joined(Box(72, 158, 1052, 686)))

    def pen(canvas: Canvas) -> None:
        canvas.rect(LOOP, t.PAPER)
        _edges(canvas)
        for run in RUNS:
            _fill(canvas, run, links[run.link].share, owner)
        signs = [box.inset(-9) for _words, box, _link in _labels()]
        for run in RUNS:
            _arrows(canvas, run, links[run.link].share, owner, signs)

    shares = tuple(link.share for link in links)
    for side in _SIDES:  # what the belt runs around is not drawn
        root.add(Picture(side, partial(_kept, ("belt", shares, owner), pen)))
    last = len(_labels()) - 1  # it leads the link of the one before on, and says no share again
    thin = weakest(links)
    for place, (words, box, nth) in enumerate(_labels()):
        word = _Word(box, words, links[nth], nth, share=place != last, thin=nth == thin)
        root.add(word)
    return root


def _kept(key: Hashable, pen: Callable[[Canvas], None], canvas: Canvas, box: Box) -> None:
    """One side of the belt."""

    def clipped(canvas: Canvas) -> None:
        with canvas.clipped(box):
            pen(canvas)

    canvas.kept(key, box, clipped)


def weakest(links: Sequence[Link]) -> int:
    """The link of which least is held: there the loop is cut most easily."""
    return min(range(len(links)), key=lambda nth: links[nth].share)


def _labels() -> tuple[tuple[str, Box, int], ...]:
    return (
        (_("appoints"), Box(836, 160, 160, 32), 0),
        (_("select"), Box(952, 506, 168, 32), 1),
        (_("elect"), Box(838, 810, 160, 32), 2),
        (_("elects"), Box(76, 626, 148, 32), 3),
        (_("confirms postings"), Box(196, 160, 172, 32), 3),
    )


class _Word(Label):
    """A link's verb with its strength, red if it is the weakest; it opens the ledger."""

    def __init__(
        self, box: Box, words: str, link: Link, nth: int, *, share: bool, thin: bool
    ) -> None:
        super().__init__(
            box, words, t.CONTROL, align="centre", why=link.why, name=f"link {nth} {words}"
        )
        self.link, self.thin = link, thin
        self.share = f"{link.share}%" if share else ""

    def tells(self) -> Sequence[Told]:
        """From whom to whom, by what, and how strong it is."""
        told = _("The loop, {link}: {verb}; {note}, strength {share}%")
        link = self.link
        words = told.format(link=link.words, verb=self.words, note=link.note, share=link.share)
        return (Told(words),)

    def paint(self, canvas: Canvas) -> None:
        """Frame and word."""
        edge = t.RED if self.hovered or self.thin else t.INK
        ground = t.BRIGHT if self.hovered else t.CARD
        canvas.rect(self.box, ground, edge, 3 if self.hovered or self.thin else 2)
        inside = self.box.inset(8, 0)
        if not self.share:
            canvas.text_in(inside, self.words, self.role, t.INK, align="centre")
            return
        ink = t.RED if self.thin else t.INK
        canvas.pair(inside, (self.words, self.role, t.INK), (self.share, t.NUMBER.at(21), ink))

    def fits(self, theme: t.Theme) -> bool:
        """Whether verb and strength stand beside each other."""
        share = lettering.width(theme, self.share, t.NUMBER.at(21)) + 8 if self.share else 0
        return lettering.width(theme, self.words, self.role) + share <= self.box.w - 12


def _band(run: Run, wide: float, over: float) -> Box:
    """The rectangle of a stretch, `over` longer at both ends."""
    (x1, y1), (x2, y2) = run.start, run.end
    left, top = min(x1, x2), min(y1, y2)
    if run.side in ("left", "right"):
        return Box(left - over, y1 - wide / 2, abs(x2 - x1) + 2 * over, wide)
    return Box(x1 - wide / 2, top - over, wide, abs(y2 - y1) + 2 * over)


def _edges(canvas: Canvas) -> None:
    """The empty channel: what the owner does not hold shows as shade."""
    for colour, spare in ((t.INK, 2.0), (t.SHADE, 0.0)):
        for run in RUNS:
            canvas.rect(_band(run, WIDE - 4 + 2 * spare, WIDE / 2 - 2 + spare), colour)


def _fill(canvas: Canvas, run: Run, share: int, owner: str) -> None:
    wide = _thick(share)
    canvas.rect(_band(run, wide, wide / 2), t.faction_look(owner).colour)


def _thick(share: int) -> float:
    return max(4.0, (WIDE - 4) * share / 100)


def _arrows(canvas: Canvas, run: Run, share: int, owner: str, signs: Sequence[Box]) -> None:
    """Arrows along a stretch, none of them half under a sign."""
    size = _thick(share) * 0.56
    ink = t.faction_look(owner).on_top
    (x1, y1), (x2, y2) = run.start, run.end
    length = abs(x2 - x1) + abs(y2 - y1)
    count = int((length - 16) // _STEP)
    for n in range(count):
        along = (n + 0.5 + (length / _STEP - count) / 2) * _STEP / length
        at = (x1 + (x2 - x1) * along, y1 + (y2 - y1) * along)
        if not any(sign.contains(at) for sign in signs):
            art.chevron(canvas, at, run.side, size, ink)
