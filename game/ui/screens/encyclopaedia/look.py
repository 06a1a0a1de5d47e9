"""Owns how the thing of an article is drawn small: a face in its side's colours, a sign."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from game.encyclopaedia import Article, Book
from game.ui import art
from game.ui.box import Box
from game.ui.canvas import Canvas
from game.ui.sitting import Sitting
from game.ui.theme import Colour


def face(book: Book, sitting: Sitting | None, person: str) -> tuple[str, str]:
    """Somebody's portrait, and the side whose colours it has: in the game, or at its start."""
    article = book.articles[f"person:{person}"]
    if sitting is None:
        return article.portrait, article.faction or "uncommitted"
    return article.portrait, sitting.state.people[person].faction or "uncommitted"


def sign(canvas: Canvas, box: Box, article: Article, ink: Colour) -> None:
    """The sign of what an article is about."""
    if article.kind == "faction":
        art.glyph(canvas, article.id, box.centre, 24)
    else:
        _SIGNS.get(article.kind, _page)(canvas, box, ink)


def _document(canvas: Canvas, box: Box, ink: Colour) -> None:
    art.paper_sheet(canvas, Box(box.x + 3, box.y, 22, 28), ink)


def _organisation(canvas: Canvas, box: Box, ink: Colour) -> None:
    """The disc of the map."""
    canvas.circle(box.centre, 13, None, ink, 2)
    canvas.circle(box.centre, 6, ink)


def _body(canvas: Canvas, box: Box, ink: Colour) -> None:
    """A row of full members before one of candidates."""
    for nth in range(3):
        canvas.circle((box.x + 4 + nth * 10, box.y + 8), 4.5, ink)
        canvas.circle((box.x + 4 + nth * 10, box.y + 20), 4.5, None, ink, 2)


def _office(canvas: Canvas, box: Box, ink: Colour) -> None:
    """The plate on a door."""
    canvas.rect(Box(box.x, box.y + 4, 28, 20), None, ink, 2)
    canvas.rect(Box(box.x + 5, box.y + 10, 18, 3), ink)
    canvas.rect(Box(box.x + 5, box.y + 16, 12, 3), ink)


def _assembly(canvas: Canvas, box: Box, ink: Colour) -> None:
    """Seats in a hall."""
    for nth in range(4):
        canvas.rect(Box(box.x + nth * 7.4, box.y + 4 + nth % 2 * 8, 6, 6), ink)
        canvas.rect(Box(box.x + nth * 7.4, box.y + 18, 6, 6), ink)


def _issue(canvas: Canvas, box: Box, ink: Colour) -> None:
    """A place on an axis."""
    canvas.rect(Box(box.x, box.y + 12.5, 28, 3), ink)
    canvas.circle((box.x + 8, box.y + 14), 6, ink)


def _page(canvas: Canvas, box: Box, ink: Colour) -> None:
    """Lines on a card."""
    canvas.rect(Box(box.x + 2, box.y + 2, 24, 24), None, ink, 2)
    for nth in range(3):
        canvas.rect(Box(box.x + 7, box.y + 8 + nth * 5, 14, 2), ink)


_SIGNS: Mapping[str, Callable[[Canvas, Box, Colour], None]] = {
    "document": _document,
    "organisation": _organisation,
    "body": _body,
    "office": _office,
    "assembly": _assembly,
    "issue": _issue,
    "doctrine": _issue,
}
