"""The disc of a party organisation: patron, grip, delegates, agent, and whether it is chosen."""

from __future__ import annotations

import math

from game.ui.art.busts import bust_disc
from game.ui.art.glyphs import glyph_on_top
from game.ui.box import Point
from game.ui.canvas import Canvas
from game.ui.theme import CARD, INK, NUMBER, RED, faction_look

GRIP_WIDTH = 4.4
NUMBER_FROM = 21
_NUMBER = NUMBER.at(19)


def disc_radius(delegates: int) -> float:
    """The radius of an organisation's disc: 5 + 2.6 times the root of its delegates."""
    return 5 + 2.6 * math.sqrt(max(0, delegates))


def disc(
    canvas: Canvas,
    at: Point,
    delegates: int,
    patron: str,
    grip: int,
    *,
    chosen: bool = False,
    agent: tuple[str, str] | None = None,
    wipe: tuple[str, float] | None = None,
    marked: bool = False,
    radius: float = 0,
) -> None:
    """An organisation: fill = patron, arc from noon clockwise = grip (0 to 100).

    `agent` is `(person, faction)` at work there. `wipe` is `(former patron, share of the new one)`
    while the patron changes; `marked` rings the disc in red instead, under reduced motion.
    """
    reach = radius or disc_radius(delegates)
    if chosen or marked:
        canvas.circle(at, reach + 9, None, RED, 4)
    canvas.circle(at, reach + 5.6, CARD, INK, 1.4)
    canvas.arc(at, reach + 5, GRIP_WIDTH, 0, min(max(grip, 0), 100) / 100, INK)
    _fill(canvas, at, reach, patron, wipe)
    _content(canvas, at, reach, delegates, patron)
    if agent is not None:
        away = (reach + 5) * math.sqrt(0.5)
        bust_disc(canvas, (at[0] + away, at[1] - away), 15, *agent)


def _fill(
    canvas: Canvas, at: Point, reach: float, patron: str, wipe: tuple[str, float] | None
) -> None:
    colour = faction_look(patron).colour
    if wipe is None:
        canvas.circle(at, reach, colour, INK, 1.4)
        return
    former, share = wipe
    canvas.circle(at, reach, faction_look(former).colour, INK, 1.4)
    canvas.arc(at, reach - 1.2, reach - 1.2, 0, share, colour)


def _content(canvas: Canvas, at: Point, reach: float, delegates: int, patron: str) -> None:
    """The glyph alone in a small disc; glyph over number in a large one."""
    if reach < NUMBER_FROM:
        glyph_on_top(canvas, patron, at, min(10.5, reach * 0.75))
        return
    glyph_on_top(canvas, patron, (at[0], at[1] - reach * 0.5), min(13, reach * 0.45))
    ink = faction_look(patron).on_top
    canvas.text(str(delegates), _NUMBER, (at[0], at[1] + reach * 0.22), ink, align="centre")
