"""Owns the right column: who belongs to the article, what else to read, how it stands now."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from game.encyclopaedia import Article, Line, now
from game.ui import art
from game.ui import theme as t
from game.ui.box import Box
from game.ui.canvas import Canvas
from game.ui.screens.encyclopaedia import look, verdict
from game.ui.screens.encyclopaedia.page import value
from game.ui.theme import Theme
from game.ui.widgets import Button, Group, LongList, Panel, ScrollList, Widget
from game.ui.widgets.scrolling import BAR
from game.words import text as _

if TYPE_CHECKING:
    from game.ui.screens.encyclopaedia.screen import EncyclopaediaScreen

_FACES = 6
_HEAD, _MORE = 41.0, 54.0


def margin(theme: Theme, box: Box, screen: EncyclopaediaScreen) -> Widget:
    """Faces over the present state over other articles."""
    group = Group(box)
    article = screen.article
    if article is None:
        return group
    related = [screen.book.articles[key] for key in screen.book.related(article.key)]
    people = [one for one in related if one.kind == "person"]
    others = [one for one in related if one not in people[:_FACES]]
    lines = _lines(screen, article)
    y = box.y
    if people:
        tall = _HEAD + (218 if len(people) > 3 else 114)
        group.add(_faces(Box(box.x, y, box.w, tall), people[:_FACES], screen))
        y += tall + 12
    low = box.bottom
    if screen.can_follow(article):
        button = Button(
            box.bottom_part(48),
            _("What happened in this game"),
            on_act=screen.follow,
            tooltip=_("The chronicle, narrowed to what this article is about"),
            name="follow",
        )
        group.add(button)
        low = button.box.y - 12
    if lines:
        panel = _state(theme, Box(box.x, y, box.w, 0), low, lines, screen)
        y = panel.box.bottom + 12
        group.add(panel)
    if others and low - y > 110:
        tall = min(low - y, _HEAD + _MORE * len(others) + 6)
        group.add(_more(Box(box.x, y, box.w, tall), others, screen))
    return group


def _lines(screen: EncyclopaediaScreen, article: Article) -> list[Line]:
    """How it stands in the game, and for a fact how the game stands to it."""
    if screen.about is None:
        return []
    found = list(now(screen.about.scenario, screen.about.state, article))
    return found + verdict.lines(screen.about, article)


def _faces(box: Box, people: list[Article], screen: EncyclopaediaScreen) -> Widget:
    panel = Panel(box, title=_("People"), band=t.INK, name="people")
    cells = [cell for row in box.below(_HEAD + 4).inset(8, 0).rows(2, 0) for cell in row.columns(3)]
    if len(people) <= 3:
        cells = box.below(_HEAD + 4).inset(8, 0).columns(3)
    for cell, article in zip(cells, people, strict=False):
        act = partial(screen.open_article, article.key)
        panel.add(_Face(cell.top_part(102), article, screen, act))
    return panel


class _Face(Widget):
    """A face over a name; it leads to the article."""

    takes_focus = True
    ring_reach = -2.0

    def __init__(
        self,
        box: Box,
        article: Article,
        screen: EncyclopaediaScreen,
        on_act: Callable[[], None],
    ) -> None:
        super().__init__(box, name=f"face {article.id}", on_act=on_act)
        self.short = article.short or article.title
        self.face, self.side = look.face(screen.book, screen.about, article.id)

    def paint(self, canvas: Canvas) -> None:
        """Round portrait, name."""
        ink = t.RED if self.hovered or self.focused else t.INK
        x, y = self.box.centre[0], self.box.y + 38
        art.bust_disc(canvas, (x, y), 34, self.face, self.side)
        canvas.text_in(
            self.box.bottom_part(26), self.short, t.LABEL_BOLD, ink, align="centre", ellipsis=True
        )


def _more(box: Box, others: list[Article], screen: EncyclopaediaScreen) -> Widget:
    """Other articles: a click or Enter leads there."""
    panel = Panel(box, title=_("See also"), band=t.INK, name="see also")

    def pen(canvas: Canvas, row: Box, nth: int, lit: bool) -> None:  # noqa: FBT001 - a pen
        article = others[nth]
        chosen = chosen_one.chosen == nth
        canvas.rect(row, t.BRIGHT if lit or chosen else t.CARD)
        if chosen:
            canvas.rect(row.left_part(5), t.RED)
        look.sign(canvas, Box(row.x + 14, row.centre[1] - 14, 28, 28), article, t.INK)
        words = Box(row.x + 54, row.y + 3, row.w - 62, row.h - 6)
        upper = words.top_part(24) if article.note else words
        canvas.text_in(upper, article.title, t.LABEL_BOLD, ellipsis=True)
        canvas.text_in(words.bottom_part(22), article.note, t.LABEL, t.SOFT_INK, ellipsis=True)
        canvas.across(row.x, row.right, row.bottom - 1.5, t.RULE, 1.2)

    def go() -> None:
        if 0 <= chosen_one.chosen < len(others):
            screen.open_article(others[chosen_one.chosen].key)

    inner = Box(box.x + 2, box.y + _HEAD + 2, box.w - 4, box.h - _HEAD - 4)
    chosen_one = _Leading(inner, [_MORE] * len(others), pen, on_act=go, name="related")
    panel.add(chosen_one)
    return panel


class _Leading(LongList):
    """A list whose lines lead on at the first click."""

    def on_press(self, at: tuple[float, float]) -> bool:
        """Choose the line; its act comes when the button is let go."""
        self.chosen = -1
        return super().on_press(at)

    def on_release(self, at: tuple[float, float]) -> None:
        """Lead on to what was pressed."""
        dragged = self._grip is not None
        super().on_release(at)
        if not dragged and self.hit(at) and self.chosen >= 0:
            self.act()

    def choose(self, nth: int) -> None:
        """Mark a line; nobody is told before Enter or a click."""
        if 0 <= nth < self.count:
            self.chosen = nth
            self.show(nth)


def _state(
    theme: Theme, place: Box, bottom: float, lines: list[Line], screen: EncyclopaediaScreen
) -> Widget:
    """How it stands in this game; at most some three fifths of the room down to `bottom`."""
    wide = place.w - 32 - BAR - 4
    items = [value(theme, wide, screen, line.words, line.value) for line in lines]
    around = _HEAD + 24
    whole = sum(item.box.h for item in items) + around
    tallest = max((item.box.h for item in items), default=0.0) + around
    room = bottom - place.y
    tall = min(whole, room, max(180.0, tallest, room * 0.62))
    box = Box(place.x, place.y, place.w, tall)
    panel = Panel(box, title=_("In this game"), band=t.RED, ink=t.WHITE, name="in this game")
    inner = Box(box.x + 16, box.y + _HEAD + 8, box.w - 32, box.h - _HEAD - 16)
    panel.add(ScrollList(inner, items, gap=0, name="state"))
    return panel
