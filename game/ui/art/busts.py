"""Portraits: flat SVG busts, 120 x 140 units, with the faction's colour in the wedge behind.

    bust(canvas, Box(32, 140, 74, 88), "kamenev", "leningrad")

A person without a portrait of their own has that of `unknown`; what mods bring goes over ours.
"""

from __future__ import annotations

import io
import re
from collections.abc import Sequence
from functools import lru_cache, partial
from pathlib import Path

import pygame

from game import paths
from game.ui.art.glyphs import glyph
from game.ui.box import Box, Point
from game.ui.canvas import Canvas
from game.ui.theme import INK, SHADE, Theme, faction_look, hex_code

_WIDE, _TALL = 120, 140
_TAG = re.compile(r"<path[^>]*\bid=\"wedge\"[^>]*>")
_FIRST_RED = re.compile(r"<path[^>]*fill=\"#B81D17\"[^>]*>", re.IGNORECASE)
_RED = re.compile("#B81D17", re.IGNORECASE)
SMALLEST_FACE = 44


_brought: list[Path] = []  # folders of portraits that mods bring, the uppermost first


def bring(folders: Sequence[Path]) -> None:
    """Look for portraits in these folders before ours; a later one lies over an earlier one."""
    _brought[:] = reversed(folders)
    _file.cache_clear()
    _drawing.cache_clear()


@lru_cache(maxsize=512)
def _file(person: str) -> Path:
    """Where the portrait of a person lies, or that of somebody unknown."""
    ours = paths.assets("portraits")
    found = (home / f"{person}.svg" for home in (*_brought, ours) if person)
    return next((path for path in found if path.is_file()), ours / "unknown.svg")


@lru_cache(maxsize=256)
def _drawing(path: Path) -> str:
    """What is drawn in a file; nobody's outline where that can't be read."""
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeError):
        return _NOBODY


_NOBODY = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 140" width="120" height="140">'
    '<rect width="120" height="140" fill="#DFD2B4"/>'
    '<path id="wedge" d="M0 140 L0 62 L120 8 L120 140Z" fill="#B81D17"/>'
    '<path d="M4 140 Q20 112 60 108 Q100 112 116 140Z" fill="#7d7766"/>'
    '<circle cx="60" cy="64" r="28" fill="#98917f"/></svg>'
)


def _coloured(theme: Theme, person: str, faction: str) -> bytes:
    drawing = _drawing(_file(person))
    found = _TAG.search(drawing) or _FIRST_RED.search(drawing)
    if found:
        tag = _RED.sub(hex_code(theme.shown(faction_look(faction).colour)), found.group(), count=1)
        drawing = drawing[: found.start()] + tag + drawing[found.end() :]
    return drawing.encode()


def bust_picture(theme: Theme, person: str, faction: str, size: tuple[int, int]) -> pygame.Surface:
    """The portrait at a size in pixels, cropped at the sides or the foot to fill it."""
    key = ("bust", _file(person), faction, size)
    return theme.sprites.keep(key, partial(_rasterised, theme, person, faction, size))


def _drawn(theme: Theme, person: str, faction: str, whole: tuple[int, int]) -> pygame.Surface:
    """The portrait at a size; nobody's outline where the drawing of a mod can't be drawn."""
    try:
        return pygame.image.load_sized_svg(io.BytesIO(_coloured(theme, person, faction)), whole)
    except pygame.error:
        return pygame.image.load_sized_svg(io.BytesIO(_NOBODY.encode()), whole)


def _rasterised(theme: Theme, person: str, faction: str, size: tuple[int, int]) -> pygame.Surface:
    times = max(size[0] / _WIDE, size[1] / _TALL)
    whole = (max(1, round(_WIDE * times)), max(1, round(_TALL * times)))
    drawn = _drawn(theme, person, faction, whole)
    surface = pygame.Surface(size)
    surface.fill(theme.shown(SHADE))
    surface.blit(drawn, ((size[0] - whole[0]) // 2, 0))
    return surface


def bust(canvas: Canvas, box: Box, person: str, faction: str, *, border: float = 2) -> None:
    """A person's portrait in a box with an ink border."""
    area = canvas.pixels(box)
    canvas.surface.blit(bust_picture(canvas.theme, person, faction, area.size), area)
    if border:
        canvas.rect(box, None, INK, border)


def bust_disc(
    canvas: Canvas, centre: Point, radius: float, person: str, faction: str, *, border: float = 2
) -> None:
    """A person's face in a round frame; the outer edge of the frame is `radius`."""
    if radius < 8:
        glyph(canvas, faction, centre, radius)
        return
    across = max(4, canvas.px(2 * radius))
    image = canvas.theme.sprites.keep(
        ("face", _file(person), faction, across),
        partial(_face, canvas.theme, person, faction, across),
    )
    canvas.centred(image, centre)
    canvas.circle(centre, radius, None, INK, border)


def _face(theme: Theme, person: str, faction: str, across: int) -> pygame.Surface:
    """The head, cut out round: 100 units of the drawing's width fill the disc."""
    times = across / 100
    whole = (round(_WIDE * times), round(_TALL * times))
    drawn = _drawn(theme, person, faction, whole)
    surface = pygame.Surface((across, across), pygame.SRCALPHA)
    surface.blit(drawn, (-round(10 * times), -round(14 * times)))
    surface.blit(_round_mask(across), (0, 0), special_flags=pygame.BLEND_RGBA_MULT)
    return surface


def _round_mask(across: int) -> pygame.Surface:
    large = pygame.Surface((across * 4, across * 4), pygame.SRCALPHA)
    pygame.draw.circle(large, (255, 255, 255), (across * 2, across * 2), across * 2 - 3)
    return pygame.transform.smoothscale(large, (across, across))
