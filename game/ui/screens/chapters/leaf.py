"""Owns the chosen chapter: what it is about, and what it began with beside what history had."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.narrate import carried as words_of
from game.record.carried import FOREMOST, NUMBERS, Line, LineKind, distance, otherwise
from game.ui import lettering
from game.ui import theme as t
from game.ui.box import Box
from game.ui.canvas import Canvas
from game.ui.screens.chapters.ahead import ahead
from game.ui.screens.chapters.shelf import days, poster, when_words
from game.ui.theme import Theme
from game.ui.widgets import Label, LongList, Panel, Paragraph, Picture, Widget
from game.words import plural
from game.words import text as _

if TYPE_CHECKING:
    from game.ui.screens.chapters.screen import ChaptersScreen

_POSTER = (254.0, 200.0)
_HEAD, _LINE = 38.0, 27.0
_SHARE = 34.0
_KEPT, _APART = 400.0, 20.0  # how wide the left column is, and the gutter


def leaf(theme: Theme, box: Box, screen: ChaptersScreen) -> Widget:
    """Picture, title, summary; under them the two columns, or why there are none."""
    panel = Panel(box, name="chapter", drop=4)
    inside = box.inset(20, 18)
    _about(theme, panel, inside.top_part(_POSTER[1]), screen)
    _rule(panel, Box(inside.x, inside.y + _POSTER[1] + 14, inside.w, 3))
    below = inside.below(_POSTER[1] + 24)
    lines = None if screen.working else screen.lines
    if lines is not None:
        _columns(theme, panel, below, screen, lines)
    elif screen.when(screen.chapter) == "ahead":
        ahead(theme, panel, below, screen)
    else:
        _silence(theme, panel, below, screen)
    return panel


def _about(theme: Theme, panel: Panel, box: Box, screen: ChaptersScreen) -> None:
    chapter = screen.chapter
    words = box
    if screen.when(chapter) != "ahead":  # whose picture stands large below
        picture = box.left_part(_POSTER[0])
        panel.add(Picture(picture, lambda canvas, at: poster(canvas, at, chapter)))
        words = box.beside(_POSTER[0] + 22)
    title = _("{n}. {title}").format(n=chapter.nth, title=chapter.cover.card.title)
    panel.add(Label(words.top_part(40), title, t.TITLE.at(30), name="chapter title"))
    told = _("{days}, {when}").format(days=days(chapter), when=when_words(screen.when(chapter)))
    panel.add(Label(words.moved(0, 40).top_part(26), told, t.LABEL, t.SOFT_INK))
    summary = words.below(74)
    panel.add(Paragraph(summary, chapter.cover.card.summary, _role(theme, screen, summary)))


def _role(theme: Theme, screen: ChaptersScreen, box: Box) -> t.Role:
    """The reading type, made smaller until the summary has room."""
    words, role = screen.chapter.cover.card.summary, t.READING
    while role.size > t.SMALLEST_TYPE:
        if lettering.paragraph_height(theme, words, role, box.w, 1.0) <= box.h:
            break
        role = role.at(role.size - 1)
    return role


def _rule(panel: Panel, box: Box) -> None:
    panel.add(Picture(box, lambda canvas, at: canvas.across(at.x, at.right, at.y, t.INK, 2)))


def _silence(theme: Theme, panel: Panel, box: Box, screen: ChaptersScreen) -> None:
    """Why nothing can be laid side by side."""
    opens = screen.sitting.scenario.calendar[screen.chapter.opens].label
    if screen.working:
        words = _("The chapter is being read.")
    else:
        words = _("What was carried into {month} can’t be told for this save.").format(month=opens)
    place = Box(box.x, box.y + 12, box.w, 0)
    panel.add(Paragraph.flowing(theme, place, words, t.READING, t.SOFT_INK))


# --- what is carried --------------------------------------------------------------------------
def _columns(
    theme: Theme, panel: Panel, box: Box, screen: ChaptersScreen, lines: tuple[Line, ...]
) -> None:
    same = sum(line.same for line in lines)
    panel.add(Picture(box.top_part(_SHARE), lambda c, b: _share(c, b, same, len(lines))))
    box = box.below(_SHARE + 10)
    left, right = box.left_part(_KEPT), box.beside(_KEPT + _APART)
    panel.add(Label(left.top_part(32), _("As in history"), t.PANEL))
    panel.add(Label(right.top_part(32), _("Otherwise"), t.PANEL))
    for column, count in ((left, same), (right, len(lines) - same)):
        number = _count(count)
        panel.add(Label(column.top_part(32), number, t.LABEL, t.SOFT_INK, align="right"))
    panel.add(_kept(left.below(_HEAD), lines))
    panel.add(_other(theme, right.below(_HEAD), screen, lines))


def _share(canvas: Canvas, box: Box, same: int, whole: int) -> None:
    """How much of it is as history had it, in one bar: ink as it was, red otherwise."""
    part = box.left_part(box.w * same / max(1, whole))
    canvas.rect(box, t.RED)
    canvas.rect(part, t.INK)
    canvas.rect(box, None, t.INK, 2)
    told = _("{share} % as in history").format(share=round(100 * same / max(1, whole)))
    canvas.text_in(box.inset(14, 0), told, t.CONTROL, t.WHITE)


def _count(count: int) -> str:
    return plural("{n} line", "{n} lines", count).format(n=count)


def _kept(box: Box, lines: tuple[Line, ...]) -> Widget:
    """By kind, how many lines are as history had them."""
    kinds = [kind for kind in FOREMOST if any(line.kind == kind for line in lines)]
    tall = min(46.0, box.h / max(1, len(kinds)))

    def pen(canvas: Canvas, at: Box) -> None:
        for nth, kind in enumerate(kinds):
            _kind(canvas, Box(at.x, at.y + nth * tall, at.w, tall), kind, lines)

    return Picture(box, pen, name="as in history")


def _kind(canvas: Canvas, box: Box, kind: LineKind, lines: tuple[Line, ...]) -> None:
    of_kind = [line for line in lines if line.kind == kind]
    same = sum(line.same for line in of_kind)
    count = _("{n} of {all}").format(n=same, all=len(of_kind))
    if (
        kind in NUMBERS and kind != "gauge" and same < len(of_kind)
    ):  # gauges have units of their own
        gap = f"{distance(lines, kind):.1f}"
        count = _("{count}, {gap} off").format(count=count, gap=gap)
    canvas.pair(
        box.top_part(box.h - 8),
        (words_of.heading(kind), t.LABEL, t.INK),
        (count, t.LABEL_BOLD, t.INK if same == len(of_kind) else t.SOFT_INK),
    )
    bar = Box(box.x, box.bottom - 8, box.w, 4)
    canvas.rect(bar, t.SHADE)
    canvas.rect(bar.left_part(box.w * same / len(of_kind)), t.INK)


def _other(theme: Theme, box: Box, screen: ChaptersScreen, lines: tuple[Line, ...]) -> Widget:
    """Each difference in words, under a heading for its kind, what matters most first."""
    scenario = screen.sitting.scenario
    rows: list[LineKind | Line] = []
    for line in otherwise(lines):
        if not rows or _kind_of(rows[-1]) != line.kind:
            rows.append(line.kind)
        rows.append(line)
    told = {line: words_of.told(scenario, line) for line in rows if isinstance(line, Line)}

    def wrapped(row: LineKind | Line) -> float:
        if not isinstance(row, Line):
            return 34.0
        room = box.w - 90
        return 8 + lettering.paragraph_height(theme, told[row], t.LABEL, room, 1.0)

    def pen(canvas: Canvas, at: Box, nth: int, lit: bool) -> None:  # noqa: FBT001 - a pen
        row = rows[nth]
        if not isinstance(row, Line):
            canvas.rect(at.moved(0, 4).top_part(30), t.SHADE)
            place = at.moved(8, 4).top_part(30)
            canvas.text_in(place, words_of.heading(row), t.LABEL_BOLD)
            return
        if lit:
            canvas.rect(at, t.BRIGHT)
        canvas.paragraph(told[row], t.LABEL, Box(at.x + 8, at.y + 4, box.w - 90, at.h - 6))
        number = Box(at.x, at.y + 2, at.w - 6, _LINE)
        canvas.text_in(number, words_of.off(row), t.MONO_BOLD, t.RED, align="right")

    return LongList(
        box,
        [wrapped(row) for row in rows],
        pen,
        heads=[nth for nth, row in enumerate(rows) if not isinstance(row, Line)],
        name="otherwise",
        empty=_("Nothing: the chapter begins as history had it."),
    )


def _kind_of(row: LineKind | Line) -> LineKind:
    return row.kind if isinstance(row, Line) else row
