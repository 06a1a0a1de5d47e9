"""Owns what is noted of each piece of text as it is drawn, so that a screen can be tested.

A canvas that notes keeps a `Mark` for every word; `faults` reads them.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

import pygame

from game.ui.box import Box
from game.ui.theme import Colour


@dataclass(frozen=True, slots=True)
class Mark:
    """A piece of text as drawn: where its ink is, the room it was given, and what lies under it.

    `seen` is how many pixels of its colour there were in its `area` of the surface.
    """

    words: str
    ink: Box
    room: Box | None
    size: float
    colour: Colour
    ground: Colour
    owner: object
    shortened: bool = False
    area: tuple[int, int, int, int] = (0, 0, 0, 0)
    seen: int = 0


def seen_of(surface: pygame.Surface, mark: Mark) -> int:
    """How many pixels of a mark's colour are in its area now."""
    if not mark.area[2] or not mark.area[3]:
        return 0
    part = surface.subsurface(mark.area)
    return pygame.mask.from_threshold(part, mark.colour, (48, 48, 48, 255)).count()


def ground_of(surface: pygame.Surface, area: pygame.Rect) -> Colour:
    """The colour most seen under an area."""
    seen: Counter[Colour] = Counter()
    inside = area.clip(surface.get_rect())
    for i in range(16):
        for j in range(4):
            x, y = inside.x + (inside.w - 1) * i // 15, inside.y + (inside.h - 1) * j // 3
            if surface.get_rect().collidepoint(x, y):
                red, green, blue, _alpha = surface.get_at((x, y))
                seen[(red, green, blue)] += 1
    return seen.most_common(1)[0][0] if seen else (0, 0, 0)
