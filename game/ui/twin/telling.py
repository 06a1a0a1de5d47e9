"""Owns how a screen is told in words: its tree, read from the back to the front as Tab goes.

    twin = tell(screen)
    for line in twin.lines:
        print(line.words)
    twin.deeds[0].do(screen)

Every widget is painted on a canvas that only listens, so that nothing which stands on the screen is
missing; where a picture carries the meaning the widget gives its own words (`Widget.tells`).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial

from game.ui.keys import cap
from game.ui.screen import Screen
from game.ui.twin.deeds import Deed
from game.ui.twin.teller import Row, Teller, joined, rows_of
from game.ui.widgets.base import Act, Told, Widget
from game.ui.widgets.lists import ScrollList
from game.ui.widgets.long import LongList
from game.words import text as _

_ROW, _TALLEST, _LONG = 10.0, 56.0, 60


@dataclass(frozen=True, slots=True)
class Line:
    """One line: its words, how deep it stands, and what can be done at it."""

    words: str
    depth: int = 0
    heading: bool = False
    deed: Deed | None = None


@dataclass(frozen=True, slots=True)
class Twin:
    """A screen in words, in the order of reading."""

    lines: tuple[Line, ...]

    @property
    def deeds(self) -> tuple[Deed, ...]:
        """What can be done, in the order of the numbers from 1."""
        return tuple(line.deed for line in self.lines if line.deed is not None)

    @property
    def numbers(self) -> Mapping[int, int]:
        """The number of each line, by its place, where something can be done."""
        places = [nth for nth, line in enumerate(self.lines) if line.deed is not None]
        return {nth: number for number, nth in enumerate(places, 1)}


def tell(screen: Screen) -> Twin:
    """The uppermost layer of a screen in words, and the sheet that lies on it."""
    layers = screen.layers  # settles what is stale
    assert layers
    reader = _Reader(Teller(screen.theme, _names(screen)))
    for layer in screen.router.hearing:
        reader.read(layer, 0)
    return Twin(tuple(reader.lines))


def _names(screen: Screen) -> Mapping[str, str]:
    """What the factions are called in the scenario that the screen shows."""
    scenario = getattr(getattr(screen, "sitting", None), "scenario", None)
    if scenario is None:
        return {}
    from game import narrate  # the title is told before anything of a game is loaded

    names = {faction: narrate.name(scenario, faction) for faction in scenario.factions}
    return {**names, "uncommitted": _("Waverers")}


class _Reader:
    """Goes through a tree and keeps its lines."""

    def __init__(self, teller: Teller) -> None:
        self.teller = teller
        self.lines: list[Line] = []

    def read(self, widget: Widget, depth: int) -> None:
        """A widget and all in it."""
        if not widget.visible:
            return
        told = widget.tells()
        if told is not None and not _offers(widget):
            self.lines += [_told_line(widget, one, depth) for one in told if one.words]
            self._children(widget, depth)
        elif isinstance(widget, LongList):
            self._long(widget, depth)
        elif isinstance(widget, ScrollList):
            self._list(widget, depth)
        elif _offers(widget):
            self._offer(widget, told, depth)
        else:
            self._plain(widget, depth)

    # --- what is only read --------------------------------------------------------------------
    def _plain(self, widget: Widget, depth: int) -> None:
        rows = self._painted(widget)
        self._rows(rows, depth)
        deeper = depth + 1 if any(row.heading for row in rows) else depth
        self._children(widget, deeper)
        self._rows(self._painted_over(widget), depth)

    def _children(self, widget: Widget, depth: int) -> None:
        """The children; words and what stands to the right of them become one line."""
        former, at = None, 0
        for child in widget.shown_children():
            start = len(self.lines)
            self.read(child, depth)
            if former is not None and start - at == 1 and _in_row(former, child):
                self._join(at)
            former, at = child, min(start, len(self.lines) - 1)

    def _join(self, nth: int) -> None:
        """Put a line that is only read before the one after it."""
        if nth + 1 >= len(self.lines):
            return
        left, right = self.lines[nth : nth + 2]
        if left.deed is None and not left.heading and not right.heading:
            words = _pair(left.words, right.words)
            self.lines[nth : nth + 2] = [replace(right, words=words)]

    def _rows(self, rows: Sequence[Row], depth: int) -> None:
        self.lines += [Line(row.words, depth, row.heading) for row in rows]

    def _painted(self, widget: Widget) -> list[Row]:
        self.teller.cap = cap(widget.key) if widget.key else ""
        widget.paint(self.teller)
        return rows_of(self.teller.take())

    def _painted_over(self, widget: Widget) -> list[Row]:
        widget.paint_over(self.teller)
        return rows_of(self.teller.take())

    # --- what can be done ---------------------------------------------------------------------
    def _offer(self, widget: Widget, told: Sequence[Told] | None, depth: int) -> None:
        """A widget that acts: its words on one line, and under it what else can be done in it."""
        if told is None:
            own = [row.words for row in self._painted(widget)]
            inside = self._inside(widget, depth + 1)
            own += [row.words for row in self._painted_over(widget)]
        else:
            other = [one for one in told if one.act not in (None, widget.on_act)]
            own = [one.words for one in told if one not in other]
            lines = [_told_line(widget, one, depth + 1) for one in other]
            inside = [*lines, *self._inside(widget, depth + 1)]
        if all(line.deed is None for line in inside):
            own, inside = [*own, *(line.words for line in inside)], []
        words = joined(own) or widget.tooltip or widget.name
        self.lines.append(Line(_marked(widget, words), depth, deed=Deed(widget)))
        self.lines += inside

    def _inside(self, widget: Widget, depth: int) -> list[Line]:
        inner = _Reader(self.teller)
        inner._children(widget, depth)
        return inner.lines

    # --- lists --------------------------------------------------------------------------------
    def _list(self, listed: ScrollList, depth: int) -> None:
        """All items of a list, also those out of sight; each can be chosen where one can choose."""
        self._rows(self._painted(listed), depth)
        for nth, item in enumerate(listed.items):
            if listed.on_choose is None or not listed.enabled:
                self.read(item, depth)
                continue
            lines = [*self._item(item, depth), *self._inside(item, depth + 1)]
            words = joined(line.words for line in lines if line.deed is None)
            chosen = _chosen(words) if nth == listed.chosen else words
            deed = Deed(listed, partial(_choose, listed, nth), item.why)
            if item.on_act is not None:
                deed = Deed(item)
            self.lines.append(Line(chosen or item.tooltip or item.name, depth, deed=deed))
            self.lines += [line for line in lines if line.deed is not None]

    def _item(self, item: Widget, depth: int) -> list[Line]:
        told = item.tells()
        if told is not None:
            return [Line(one.words, depth) for one in told]
        return [Line(row.words, depth) for row in self._painted(item)]

    def _long(self, listed: LongList, depth: int) -> None:
        """The lines in sight of a list of any length, and the ways to the others."""
        if not listed.count:
            self._rows(self._painted(listed), depth)
            return
        for nth in listed.shown:
            listed.pen(self.teller, listed.box_of(nth), nth, False)  # noqa: FBT003 - a pen's call
            words = joined(row.words for row in rows_of(self.teller.take()))
            words = _chosen(words) if nth == listed.chosen else words
            free = nth not in listed.heads and listed.on_choose is not None
            deed = Deed(listed, partial(_choose, listed, nth)) if free else None
            self.lines.append(Line(words, depth, heading=nth in listed.heads, deed=deed))
        if not listed.fits_all:
            self._leaf(listed, depth)

    def _leaf(self, listed: LongList, depth: int) -> None:
        """Where in a long list one is, and how to go on in it."""
        shown, page = listed.shown, max(1, len(listed.shown))
        where = _("Lines {first} to {last} of {all}").format(
            first=shown.start + 1, last=shown.stop, all=listed.count
        )
        self.lines.append(Line(where, depth))
        ways: list[tuple[str, Act]] = []
        if listed.first < listed.last_first:
            ways.append((_("Further down the list"), partial(listed.scroll, page)))
        if listed.first > 0:
            ways.append((_("Back up the list"), partial(listed.scroll, -page)))
        self.lines += [Line(words, depth, deed=Deed(listed, act)) for words, act in ways]


def _offers(widget: Widget) -> bool:
    """Whether something can be done at a widget itself, or can't be and it says why."""
    return widget.focusable and not isinstance(widget, ScrollList | LongList)


def _told_line(widget: Widget, one: Told, depth: int) -> Line:
    act = one.act is not None or one.why is not None
    deed = Deed(widget, one.act or _nothing, one.why) if act else None
    return Line(one.words, depth, deed=deed)


def _in_row(left: Widget, right: Widget) -> bool:
    """Whether a widget stands at the right of another, at the same height."""
    if right.on_act is not None or left.box.x >= right.box.x:
        return False
    apart = abs(left.box.centre[1] - right.box.centre[1])
    return apart <= max(_ROW, left.box.h / 2 - 4) and max(left.box.h, right.box.h) <= _TALLEST


def _pair(left: str, right: str) -> str:
    """What is said of what."""
    parted = left[-1:] in ".:;,?!" or len(right) > _LONG
    return joined((left, right)) if parted else f"{left}: {right}"


def _nothing() -> None:
    """A line that only has reasons."""


def _marked(widget: Widget, words: str) -> str:
    """The words of a widget, with what shows only in its colours."""
    return _chosen(words) if getattr(widget, "chosen", None) is True else words


def _chosen(words: str) -> str:
    return _("{words} (chosen)").format(words=words)


def _choose(listed: ScrollList | LongList, nth: int) -> None:
    """Choose a line; a line that is chosen acts."""
    if listed.chosen == nth:
        listed.act()
    else:
        listed.choose(nth)


__all__ = ["Line", "Twin", "tell"]
