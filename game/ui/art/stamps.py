"""Rubber stamps: a double border round spaced capitals, a little askew.

stamp(canvas, (1200, 300), "UNDER WATCH", RED, turn=4)
"""

from __future__ import annotations

from functools import partial
from typing import Literal

import pygame

from game.ui import lettering
from game.ui.box import Box, Point
from game.ui.canvas import Canvas
from game.ui.marks import Mark
from game.ui.theme import AMBER, CARD, GREY, INK, RED, STAMP, Colour, Theme
from game.words import text as _

Verdict = Literal["as in history", "earlier", "later", "diverged", "not reached"]

_VERDICT_INKS: dict[Verdict, Colour] = {
    "as in history": INK,
    "earlier": AMBER,
    "later": AMBER,
    "diverged": RED,
    "not reached": GREY,
}
_LARGE = 3


def verdict_words(verdict: Verdict) -> str:
    """What a verdict's stamp says, in the player's language."""
    return {
        "as in history": _("AS IN HISTORY"),
        "earlier": _("EARLIER"),
        "later": _("LATER"),
        "diverged": _("DIVERGED"),
        "not reached": _("NOT REACHED"),
    }[verdict]


def verdict_stamp(
    canvas: Canvas, at: Point, verdict: Verdict, *, turn: float = 3, drop: float = 1.0
) -> None:
    """The stamp of one of the five verdicts, its middle at a point."""
    stamp(canvas, at, verdict_words(verdict), _VERDICT_INKS[verdict], turn=turn, drop=drop)


def stamp(
    canvas: Canvas,
    at: Point,
    words: str,
    colour: Colour = RED,
    *,
    turn: float = 3,
    drop: float = 1.0,
    width: float = 168,
) -> None:
    """Words stamped with their middle at a point, turned by degrees counter-clockwise.

    `drop` is the size as it falls, 1.3 to 1. The box is 168 wide, or wider if the words are.
    """
    wide = max(width, lettering.width(canvas.theme, words, STAMP) + 44)
    key = ("stamp", words, colour, turn, round(drop, 2), wide)
    make = partial(_stamped, canvas.theme, words, colour, turn, drop, wide)
    image = canvas.theme.sprites.keep(key, make)
    area = image.get_rect(center=(canvas.px(at[0]), canvas.px(at[1])))
    canvas.say(words, at)
    _note(canvas, at, words, canvas.theme.shown(colour), wide)
    canvas.surface.blit(image, area)


def _stamped(
    theme: Theme, words: str, colour: Colour, turn: float, drop: float, wide: float
) -> pygame.Surface:
    """Painted three times as large, turned, and brought down: edges stay clean at an angle."""
    large = Theme(type(theme.scale)(theme.scale.factor * _LARGE * drop), theme.palette)
    tall, margin = 36.0, 4.0
    size = (large.px(wide + 2 * margin), large.px(tall + 2 * margin))
    surface = pygame.Surface(size, pygame.SRCALPHA)
    surface.fill((*theme.shown(colour), 0))
    pen = Canvas(surface, large)
    box = Box(margin, margin, wide, tall)
    pen.rect(box, None, colour, 3)
    pen.rect(box.inset(6.5), None, colour, 1.3)
    pen.text(words, STAMP, box.centre, colour, align="centre")
    turned = pygame.transform.rotate(surface, turn)
    w, h = turned.get_size()
    return pygame.transform.smoothscale(turned, (max(1, w // _LARGE), max(1, h // _LARGE)))


def _note(canvas: Canvas, at: Point, words: str, colour: Colour, wide: float) -> None:
    """Tell the notes of the canvas what stands here; a turned picture cannot be measured."""
    if canvas.marks is None:
        return
    box = Box(at[0] - wide / 2, at[1] - 18, wide, 36)
    ink = box.inset(22, 9)
    spot = canvas.surface.get_at((canvas.px(at[0]), max(0, canvas.px(box.y - 3))))
    ground = (spot.r, spot.g, spot.b) if spot.a else CARD
    canvas.marks.append(Mark(words, ink, box, STAMP.size, colour, ground, canvas.owner))
