"""Drawings from the assets: posters, the logo, the map, rasterised once for each size.

drawing(canvas, PAGE, "posters", "title.svg")
"""

from __future__ import annotations

import io
import re
from functools import partial

import pygame

from game import paths
from game.ui.box import Box
from game.ui.canvas import Canvas
from game.ui.theme import INK, Theme, hex_code, rgb

_DRAWN = re.compile(r'viewBox="0 0 ([0-9.]+) ([0-9.]+)"')
_COLOUR = re.compile(r"#[0-9A-Fa-f]{6}\b")


def has_drawing(*parts: str) -> bool:
    """Whether the assets hold that drawing."""
    return paths.assets(*parts).is_file()


def drawing(canvas: Canvas, box: Box, *parts: str, border: float = 0) -> None:
    """An SVG that fills a box; what of it is too wide or too tall is cut evenly at both sides."""
    area = canvas.pixels(box)
    image = canvas.theme.sprites.keep(
        ("drawing", parts, area.size), partial(_covering, canvas.theme, parts, area.size)
    )
    canvas.surface.blit(image, area)
    if border:
        canvas.rect(box, None, INK, border)


def _covering(theme: Theme, parts: tuple[str, ...], size: tuple[int, int]) -> pygame.Surface:
    words = paths.assets(*parts).read_text(encoding="utf-8")
    natural = _natural(words)
    times = max(size[0] / natural[0], size[1] / natural[1])
    whole = (max(1, round(natural[0] * times)), max(1, round(natural[1] * times)))
    drawn = pygame.image.load_sized_svg(io.BytesIO(_coloured(theme, words)), whole)
    if whole != size:
        cut = pygame.Rect(0, 0, *size)
        cut.center = drawn.get_rect().center
        drawn = drawn.subsurface(cut.clip(drawn.get_rect()))
    return drawn.convert(_format(drawn))


def _format(drawn: pygame.Surface) -> pygame.Surface:
    """Something of the format in which it is copied fastest; where it covers all, that is plain."""
    covered = pygame.mask.from_surface(drawn, threshold=254).count()
    clear = covered < drawn.get_width() * drawn.get_height()
    return pygame.Surface((1, 1), pygame.SRCALPHA if clear else 0, depth=32)


def _natural(words: str) -> tuple[float, float]:
    """How wide and tall it was drawn; to rasterise it for that would take as long again."""
    drawn = _DRAWN.search(words)
    return (float(drawn[1]), float(drawn[2])) if drawn else (1.0, 1.0)


def _coloured(theme: Theme, words: str) -> bytes:
    """The drawing with its colours as the theme shows them."""
    return _COLOUR.sub(lambda found: hex_code(theme.shown(rgb(found[0]))), words).encode()
