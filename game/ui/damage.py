"""Owns what of a picture must be drawn again, so that a small change costs little.

    damage = Damage()
    damage.add(button.box)             # it looks different under the pointer
    damage.areas(theme, page)          # the pixels to draw; then damage.mend()

Boxes are design units. What is close together is drawn in one; without a box it is everything.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

import pygame

from game.ui.box import Box
from game.ui.theme import Theme

REACH = 24.0
"""How far a widget may draw beyond its box: rings, drop edges, the pointer of a block."""

_MOST = 6  # more places than this are drawn as one


@dataclass(slots=True)
class Damage:
    """The places that have changed since the last frame."""

    whole: bool = True
    boxes: list[Box] = field(default_factory=list)

    def __bool__(self) -> bool:
        """Whether anything has changed."""
        return self.whole or bool(self.boxes)

    def add(self, *boxes: Box) -> None:
        """Something looks different there; without a box, everywhere."""
        if boxes:
            self.boxes.extend(boxes)
        else:
            self.whole = True

    def mend(self) -> None:
        """It has been drawn."""
        self.whole = False
        self.boxes.clear()

    def areas(self, theme: Theme, page: pygame.Rect) -> list[pygame.Rect]:
        """The parts of a page to draw again, in its pixels; none lies over another."""
        if self.whole:
            return [page]
        found = [_pixels(theme, box).clip(page) for box in self.boxes]
        apart = _apart(area for area in found if area.w and area.h)
        return apart if len(apart) <= _MOST else [apart[0].unionall(apart[1:])]


def _pixels(theme: Theme, box: Box) -> pygame.Rect:
    """The pixels that a widget in this box may touch."""
    wide = box.inset(-REACH)
    left, top = theme.px(wide.x), theme.px(wide.y)
    return pygame.Rect(left, top, theme.px(wide.right) - left, theme.px(wide.bottom) - top)


def _apart(areas: Iterable[pygame.Rect]) -> list[pygame.Rect]:
    """The same places, those that meet drawn together."""
    kept: list[pygame.Rect] = []
    for area in areas:
        while (met := area.collidelist(kept)) >= 0:
            area = area.union(kept.pop(met))
        kept.append(area)
    return kept
