"""Owns the right side of the congress screen when the count is over: the reasons, and who split.

    page.add(why_panel(theme, box, vote))

Every line sums to ballots that were cast, and opens where they were.
"""

from __future__ import annotations

from collections.abc import Sequence

from game.ui import art
from game.ui import theme as t
from game.ui.box import Box
from game.ui.canvas import Canvas
from game.ui.explain import Explanation, Row
from game.ui.screens.congress.panels import (
    column_heads,
    numbers,
    part_line,
    person_line,
    side_words,
    vote_why,
)
from game.ui.screens.congress.votes import (
    BOUND,
    FOLLOWED,
    SIDES,
    Ground,
    Part,
    Vote,
    ground,
    ground_words,
    grounds,
    of_members,
    of_side,
)
from game.ui.theme import Theme
from game.ui.widgets import Item, Label, Panel, Picture, ScrollList, Widget
from game.words import plural
from game.words import text as _

_FEW = 20  # below so many votes tenths say too much


def why_panel(theme: Theme, box: Box, vote: Vote) -> Widget:
    """Why they voted: ballots by their strongest reason, and what that says."""
    panel = Panel(box, title=_("Why they voted"), band=t.INK, ink=t.WHITE, name="why")
    inside = panel.inside.below(-8)
    found = grounds(vote)
    panel.add(Picture(inside.top_part(22), column_heads))
    foot = inside.bottom_part(56)
    room = inside.h - 24 - foot.h
    tall = min(34.0, room / max(1, len(found)))
    most = max((item.count.cast for item in found), default=1)
    for nth, item in enumerate(found):
        line = Box(inside.x, inside.y + 24 + nth * tall, inside.w, tall)
        panel.add(_GroundLine(line, item, most))
    panel.add(_Sum(foot.top_part(28), vote))
    panel.add(Label(foot.bottom_part(26), _remark(vote, found), t.READING_ITALIC, t.RED))
    return panel


class _GroundLine(Widget):
    """A ground of voting: words, three numbers, and a bar where there is room for it."""

    ring_reach = 1.0

    def __init__(self, box: Box, item: Ground, most: int) -> None:
        rows = tuple(Row(name, number) for name, number in item.places[:10])
        rest = sum(number for _name, number in item.places[10:])
        if rest:
            more = len(item.places) - 10
            rows = (*rows, Row(plural("{n} other", "{n} others", more).format(n=more), rest))
        why = Explanation(ground_words(item.key), rows, item.count.cast)
        super().__init__(box, name=f"ground {item.key}", why=why)
        self.item, self.most = item, most

    def paint(self, canvas: Canvas) -> None:
        """The line, and its bar."""
        if self.hovered or self.focused:
            canvas.rect(self.box.inset(-5, 0), t.PALE_RED)
        slim = self.box.h < 31
        line = self.box if slim else self.box.top_part(self.box.h - 9)
        canvas.text_in(line.left_part(line.w - 210), ground_words(self.item.key), t.LABEL)
        numbers(canvas, line, self.item.count)
        if not slim:
            count = self.item.count
            bar = Box(line.x, line.bottom, (line.w - 140) * count.cast / self.most, 8)
            votes = (count.for_, count.against, count.abstain)
            art.vote_bar(canvas, bar, votes, role=None)


class _Sum(Widget):
    """The line under the grounds: all ballots."""

    def __init__(self, box: Box, vote: Vote) -> None:
        why = Explanation(
            _("All ballots"),
            tuple(Row(side_words(s).capitalize(), of_side(vote.count, s)) for s in SIDES),
            vote.count.cast,
        )
        super().__init__(box, name="all ballots", why=why)
        self.vote = vote

    def paint(self, canvas: Canvas) -> None:
        """Words and numbers under a rule."""
        canvas.across(self.box.x, self.box.right, self.box.y + 1, t.INK, 2.2)
        members = of_members(self.vote.assembly)
        words = _("Members with a vote") if members else _("Delegates")
        canvas.text_in(self.box, words, t.LEDGER_BOLD)
        numbers(canvas, self.box, self.vote.count)


def _remark(vote: Vote, found: Sequence[Ground]) -> str:
    """One sentence on what settled the vote."""
    cast = max(1, vote.count.cast)
    for key in (BOUND, FOLLOWED):
        number = sum(item.count.cast for item in found if item.key == key)
        if number * 10 < cast * 2:
            continue
        if cast < _FEW:
            return _("{n} of {all} went by a faction’s line.").format(n=number, all=cast)
        words = {
            BOUND: _("{n} votes in ten were settled when the secretary was."),
            FOLLOWED: _("{n} votes in ten went by a faction’s line."),
        }[key]
        return words.format(n=_tenths(round(number * 10 / cast)))
    return _("No line bound them: each weighed alone.") if found else ""


def _tenths(n: int) -> str:
    return (
        _("No"),
        _("One"),
        _("Two"),
        _("Three"),
        _("Four"),
        _("Five"),
        _("Six"),
        _("Seven"),
        _("Eight"),
        _("Nine"),
        _("Ten"),
    )[n]


def split_panel(theme: Theme, box: Box, vote: Vote) -> Widget:
    """The parts, those that split most first."""
    split = sorted(vote.parts, key=lambda part: -part.split)
    panel = Panel(box, title=_split_title(vote), name="splits")
    inside = panel.inside
    items = [_SplitItem(vote, part) for part in split]
    named = all(len(part.ballots) == 1 for part in vote.parts)
    room = Box(inside.x, inside.y - 4, inside.w, inside.h - (-4 if named else 22))
    panel.add(ScrollList(room, items, gap=0, name="parts"))
    if named:
        return panel
    one = sum(1 for part in vote.parts if not part.split)
    words = _("{n} of {all} voted as one.").format(n=one, all=len(vote.parts))
    panel.add(Label(inside.bottom_part(20), words, t.NOTE, t.SOFT_INK))
    return panel


def _split_title(vote: Vote) -> str:
    if of_members(vote.assembly) or not any(part.split for part in vote.parts):
        return _("How they divided")
    return _("Delegations that split") if not vote.assembly.organisation else _("Who split")


class _SplitItem(Item):
    def __init__(self, vote: Vote, part: Part) -> None:
        super().__init__(26, name=f"part {part.key}", why=vote_why(part))
        self.part = part
        alone = part.ballots[0] if len(part.ballots) == 1 else None
        self.reason = ground_words(ground(vote, alone)) if alone else ""

    def paint(self, canvas: Canvas) -> None:
        """One line; of somebody who votes alone the reason, which says more than a bar."""
        lit = self.hovered or self.focused
        if self.reason:
            person_line(canvas, self.box, self.part, self.reason, lit=lit)
        else:
            part_line(canvas, self.box, self.part, pale=False, lit=lit)
