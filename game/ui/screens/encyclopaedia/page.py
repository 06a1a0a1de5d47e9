"""Owns the middle column: the article itself, with its sources and how sure they are."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from game import narrate
from game.encyclopaedia import Article, kind_word
from game.ui import art, lettering
from game.ui import theme as t
from game.ui.box import Box
from game.ui.canvas import Canvas
from game.ui.screens.encyclopaedia import look
from game.ui.theme import Theme
from game.ui.widgets import (
    Group,
    Item,
    Label,
    Link,
    LinkedText,
    Panel,
    Paragraph,
    Picture,
    ScrollList,
    Widget,
)
from game.ui.widgets.scrolling import BAR
from game.words import text as _

if TYPE_CHECKING:
    from game.ui.screens.encyclopaedia.screen import EncyclopaediaScreen

_INSET = 28.0
_FACE = Box(0, 0, 102, 119)


def page(theme: Theme, box: Box, screen: EncyclopaediaScreen) -> Widget:
    """The article that is open."""
    panel = Panel(box, name="article")
    article = screen.article
    if article is None:
        return panel
    inside = box.inset(_INSET, 16)
    y = _head(theme, panel, inside, screen, article)
    body = Box(inside.x, y, inside.w, inside.bottom - y + 8)
    items = list(_items(theme, body.w - BAR - 8, screen, article))
    panel.add(ScrollList(body, items, gap=2, name="article text"))
    return panel


def _head(
    theme: Theme, panel: Widget, inside: Box, screen: EncyclopaediaScreen, article: Article
) -> float:
    """Kind, title, red rule, a recorded vote; returns where the text begins."""
    left = inside
    if article.kind == "person":
        face, side = look.face(screen.book, screen.about, article.id)
        place = Box(inside.right - _FACE.w, inside.y, _FACE.w, _FACE.h)
        panel.add(Picture(place, lambda canvas, box: art.bust(canvas, box, face, side)))
        left = inside.left_part(inside.w - _FACE.w - 16)
    line = left.top_part(24)
    panel.add(Label(line, kind_word(article.kind), t.MONO, t.SOFT_INK))
    panel.add(Label(line, article.note, t.LABEL, t.SOFT_INK, align="right", name="note"))
    role = _title_role(theme, article.title, left.w)
    tall = lettering.paragraph_height(theme, article.title, role, left.w)
    title = Box(left.x, inside.y + 30, left.w, tall)
    panel.add(Picture(title, _titled(article.title, role), name="title"))
    y = max(title.bottom + 6, inside.y + _FACE.h + 8 if article.kind == "person" else 0)
    panel.add(Picture(Box(inside.x, y, inside.w, 5), lambda canvas, box: canvas.rect(box, t.RED)))
    y += 16
    if article.ballots is not None:
        panel.add(_vote(Box(inside.x, y, inside.w, 66), article.ballots))
        y += 74
    return y


def _title_role(theme: Theme, title: str, room: float) -> t.Role:
    """The largest size in which the title stands on one line; else one for two lines."""
    for size in (36, 32, 28):
        if lettering.width(theme, title, t.TITLE.at(size)) <= room:
            return t.TITLE.at(size)
    return t.TITLE.at(26)


def _titled(words: str, role: t.Role) -> Callable[[Canvas, Box], None]:
    def pen(canvas: Canvas, box: Box) -> None:
        canvas.paragraph(words, role, box)

    return pen


def _vote(box: Box, ballots: tuple[int, int, int]) -> Widget:
    """The recorded vote as a bar, and under it which part is which."""
    keys = (_("for"), _("against"), _("abstaining"))

    def pen(canvas: Canvas, area: Box) -> None:
        art.vote_bar(canvas, area.top_part(36), ballots)
        art.vote_key(canvas, (area.x, area.bottom - 12), keys)

    return Picture(box, pen, name="recorded vote")


def _items(
    theme: Theme, wide: float, screen: EncyclopaediaScreen, article: Article
) -> Iterator[Item]:
    """Paragraphs under their headings, the table, the sources."""
    for part in article.parts:
        if part.head:
            yield heading(part.head)
        for words in part.words.split("\n"):
            yield linked(theme, wide, screen, words)
    if article.lines:
        yield heading(_("At a glance"))
    for line in article.lines:
        yield value(theme, wide, screen, line.words, line.value)
    yield heading(_("Sources"))
    for nth, source in enumerate(article.source.split(";"), 1):
        yield _source(theme, wide, nth, source.strip())
    yield Item(28, children=[_sure(Box(0, 0, wide, 26), article)])


def _source(theme: Theme, wide: float, nth: int, words: str) -> Item:
    """A source with its number; the names in a title lead nowhere."""
    text = Paragraph.flowing(theme, Box(28, 0, wide - 28, 0), words, t.LABEL)
    number = Label(Box(0, 0, 24, min(text.box.h, 24)), str(nth), t.LABEL_BOLD, t.RED)
    return Item(text.box.h + 2, children=[number, text])


def _sure(box: Box, article: Article) -> Widget:
    words = _("How sure: {confidence}").format(confidence=narrate.confidence(article.confidence))
    ink = t.AMBER if article.confidence in ("low", "assumption") else t.SOFT_INK
    return Label(box, words, t.LABEL_BOLD, ink, ellipsis=True, name="confidence")


def heading(words: str) -> Item:
    """A heading within the text."""

    def pen(canvas: Canvas, box: Box, _chosen: bool) -> None:  # noqa: FBT001 - a pen of a list
        canvas.text_in(box.bottom_part(28), words, t.CARD_NAME)

    return Item(38, pen)


def linked(
    theme: Theme,
    wide: float,
    screen: EncyclopaediaScreen,
    words: str,
    role: t.Role = t.READING,
) -> Item:
    """A paragraph in which every name is a link."""
    text = links(theme, Box(0, 0, wide, 0), screen, words, role)
    return Item(text.box.h + 8, children=[text])


def links(
    theme: Theme,
    box: Box,
    screen: EncyclopaediaScreen,
    words: str,
    role: t.Role = t.READING,
    colour: t.Colour = t.INK,
) -> LinkedText:
    """Words in which every name but that of the article itself is a link."""
    here = screen.trail.here
    found = [Link(n.start, n.end, n.key) for n in screen.book.names(words) if n.key != here]
    return LinkedText(theme, box, words, found, screen.open_article, role, colour)


def value(theme: Theme, wide: float, screen: EncyclopaediaScreen, words: str, told: str) -> Item:
    """A line of a table: what, and how it is; long values go on below."""
    left, right = wide * 0.46, wide * 0.54 - 16
    row = Group(Box(0, 0, wide, 0))
    name = links(theme, Box(0, 3, left, 0), screen, words, t.LABEL, t.SOFT_INK)
    text = links(theme, Box(left + 16, 3, right, 0), screen, told, t.LABEL_BOLD)
    tall = max(name.box.h, text.box.h) + 6
    row.box = Box(0, 0, wide, tall)
    row.children = [name, text]

    def pen(canvas: Canvas, box: Box, _chosen: bool) -> None:  # noqa: FBT001 - a pen of a list
        canvas.across(box.x, box.x + wide, box.bottom, t.RULE, 1.2)

    return Item(tall, pen, children=[row])
