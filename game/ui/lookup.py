"""Owns what a screen names where the player is: every word that is drawn can be looked up.

    named(screen, book, pointer=True)      # the keys of the articles, the nearest name first

The screen is drawn once more on a canvas that notes its words; what stands under the pointer, or in
the widget that has the keyboard, is held against the names of the book. So a name is a link
wherever it is written, and no screen need say so.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import pygame

from game.encyclopaedia import Book
from game.ui.box import Box, Point
from game.ui.canvas import Canvas
from game.ui.marks import Mark
from game.ui.screen import Screen

_NEAR = 46.0  # how far from the pointer a name may stand, where none is under it


def named(screen: Screen, book: Book, *, pointer: bool) -> tuple[str, ...]:
    """The articles on what is named under the pointer, or in the widget with the keyboard."""
    marks = _marks(screen)
    if pointer:
        return _at(marks, book, screen.router.pointer)
    held = screen.router.focused
    if held is None:
        return ()
    inside = [mark for mark in marks if held.box.contains(mark.ink.centre)]
    return _once(key for mark in inside for key in _keys(book, mark.words))


def _marks(screen: Screen) -> Sequence[Mark]:
    """Every piece of text on the uppermost layer and its tooltips, as it is drawn."""
    surface = pygame.Surface(screen.theme.scale.page, depth=32)
    canvas = Canvas(surface, screen.theme, noting=True)
    for layer in (*screen.router.hearing, *screen.router.tips):
        layer.draw(canvas)
    return canvas.marks or []


def _at(marks: Sequence[Mark], book: Book, at: Point) -> tuple[str, ...]:
    """The name that is pointed at; else the one that stands nearest."""
    for mark in reversed(marks):
        if mark.ink.inset(-4).contains(at) and (keys := _towards(mark, book, at)):
            return keys
    near = sorted((_apart(mark.ink, at), nth) for nth, mark in enumerate(marks))
    for apart, nth in near:
        if apart > _NEAR:
            break
        if keys := _towards(marks[nth], book, at):
            return keys
    return ()


def _towards(mark: Mark, book: Book, at: Point) -> tuple[str, ...]:
    """The names of a line, the one nearest to the pointer first; letters count as equally wide."""
    letter = mark.ink.w / max(1, len(mark.words))
    found = [
        (abs(mark.ink.x + letter * (item.start + item.end) / 2 - at[0]), item.key)
        for item in book.names(_readable(mark.words))
    ]
    return _once(key for _apart, key in sorted(found))


def _keys(book: Book, words: str) -> tuple[str, ...]:
    return book.named_in(_readable(words))


def _readable(words: str) -> str:
    """Capitals of a title as in a text, so that a name is known again."""
    return words.title() if words.isupper() and len(words) > 4 else words


def _apart(box: Box, at: Point) -> float:
    """How far a point lies from a box."""
    across = max(box.x - at[0], at[0] - box.right, 0.0)
    down = max(box.y - at[1], at[1] - box.bottom, 0.0)
    return float((across * across + down * down) ** 0.5)


def _once(keys: Iterator[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(keys))
