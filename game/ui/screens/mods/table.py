"""The table of a mod: each mistake with file, line, column and what was meant, or each file."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from game.ui import theme as t
from game.ui.box import Box
from game.ui.canvas import Canvas
from game.ui.screens.mods.facts import Line
from game.ui.screens.mods.list import sign
from game.ui.widgets import Item, Panel, ScrollList
from game.words import text as _

_ROW = 50.0
# where a column begins, from the left of the table, and how wide it is
_FILE, _LINE, _COLUMN, _WHAT, _TRY = (52, 316), (372, 48), (426, 40), (482, 280), (776, 246)


class Table(Panel):
    """A heading of columns over the rows; the row that is chosen is shown in its file below."""

    def __init__(
        self, box: Box, lines: Sequence[Line], chosen: int, on_choose: Callable[[int], None]
    ) -> None:
        """Without mistakes the columns of places stay empty."""
        super().__init__(box, drop=4, name="table")
        self.broken = any(line.kind != "sound" for line in lines)
        rows = [
            Item(_ROW, partial(_row, line), name=f"line {nth}", tooltip=_whole(line))
            for nth, line in enumerate(lines)
        ]
        self.add(
            ScrollList(
                box.below(38).inset(2, 2),
                rows,
                chosen=chosen if rows else -1,
                on_choose=on_choose,
                gap=0,
                name="lines",
                empty=_("There is no file in it."),
            )
        )

    def paint(self, canvas: Canvas) -> None:
        """The frame, and the names of the columns on ink."""
        super().paint(canvas)
        head = self.box.top_part(38)
        canvas.rect(head, t.INK)
        mistakes = (
            (_FILE, _("Which file"), "left"),
            (_LINE, _("Line"), "right"),
            (_COLUMN, _("Col"), "right"),
            (_WHAT, _("What is wrong"), "left"),
            (_TRY, _("Did you mean"), "left"),
        )
        files = ((_FILE, _("Which file"), "left"), (_WHAT, _("What it holds"), "left"))
        for column, words, align in mistakes if self.broken else files:
            place = _cell(head, column)
            canvas.text_in(place, words, t.CONTROL, t.WHITE, align=align)  # type: ignore[arg-type]


def _cell(row: Box, column: tuple[float, float]) -> Box:
    return Box(row.x + column[0], row.y, column[1], row.h)


def _whole(line: Line) -> str:
    """What of a mistake may have been cut."""
    if line.kind == "sound":
        return ""
    return _("{code}: {words}").format(code=line.code, words=line.words)


def _row(line: Line, canvas: Canvas, box: Box, chosen: bool) -> None:  # noqa: FBT001
    pale = t.BRIGHT if line.kind == "sound" else t.PALE_RED
    canvas.rect(box, pale if chosen else t.CARD)
    canvas.across(box.x, box.right, box.bottom - 2, t.RULE)
    if chosen:
        canvas.rect(box.left_part(5), t.RED)
    ink = {"error": t.RED, "warning": t.AMBER}.get(line.kind, t.INK)
    sign(canvas, (box.x + 28, box.centre[1]), line.kind, ink)
    _file(canvas, _cell(box, _FILE), line.shown)
    if line.kind == "sound":
        wide = Box(box.x + _WHAT[0], box.y, box.w - _WHAT[0] - 12, box.h)
        canvas.text_in(wide, line.words, t.LABEL, t.INK, ellipsis=True)
        return
    canvas.text_in(_cell(box, _LINE), str(line.line), t.LABEL_BOLD, align="right")
    canvas.text_in(_cell(box, _COLUMN), str(line.column), t.LABEL_BOLD, align="right")
    what, meant = _cell(box, _WHAT), _cell(box, _TRY)
    if not line.meant:
        what = Box(what.x, what.y, meant.right - what.x, what.h)
    canvas.text_in(what, line.words, t.LABEL, t.INK, ellipsis=True)
    canvas.text_in(meant, line.meant, t.MONO, t.INK, ellipsis=True)


def _file(canvas: Canvas, box: Box, path: str) -> None:
    """The name of a file, and under it the folder in which it lies."""
    folder, _slash, name = path.rpartition("/")
    if not folder:
        canvas.text_in(box, name, t.MONO, t.INK, ellipsis=True)
        return
    upper, lower = box.inset(0, 3).rows(2, 0)
    canvas.text_in(upper, name, t.MONO, t.INK, ellipsis=True)
    canvas.text_in(lower, folder, t.NOTE, t.SOFT_INK, ellipsis=True)
