"""Bars: votes with their majority line, shares in a faction's pattern, progress.

For is red, against ink, abstaining white: votes never use the colours of factions.
"""

from __future__ import annotations

from collections.abc import Sequence

from game.ui import lettering
from game.ui.art.glyphs import paler, pattern_fill
from game.ui.box import Box, Point
from game.ui.canvas import Canvas
from game.ui.theme import (
    CARD,
    INK,
    LABEL,
    NUMBER,
    RED,
    RULE,
    SHADE,
    SOFT_INK,
    WHITE,
    Colour,
    Role,
    faction_look,
)
from game.words import text as _

Votes = tuple[int, int, int]
"""For, against, abstaining."""

_INKS: tuple[tuple[Colour, Colour], ...] = ((RED, WHITE), (INK, WHITE), (WHITE, INK))


def vote_bar(
    canvas: Canvas,
    box: Box,
    votes: Votes,
    *,
    total: int = 0,
    needed: int = 0,
    role: Role | None = NUMBER,
    pale: bool = False,
) -> None:
    """For, against and abstaining as shares of `total` (all votes unless given).

    A dashed line stands where `needed` votes for would carry; numbers are written where they fit.
    """
    whole = max(total, sum(votes), 1)
    canvas.say(_told(votes, needed), box.centre)
    canvas.rect(box, SHADE)
    x = box.x
    for count, (fill, ink) in zip(votes, _INKS, strict=True):
        part = Box(x, box.y, box.w * count / whole, box.h)
        shown = paler(fill, CARD) if pale and fill != WHITE else fill
        canvas.rect(part, shown, INK if fill == WHITE and count else None, 1.2)
        if role is not None and count:
            _number_in(canvas, part, str(count), role, ink)
        x = part.right
    canvas.rect(box, None, INK, 2)
    if needed:
        majority_line(canvas, box, needed / whole)


def _told(votes: Votes, needed: int) -> str:
    """A vote bar in words."""
    words = _("for {yes}, against {no}, abstaining {idle}")
    if needed:
        words = _("for {yes}, against {no}, abstaining {idle}; {needed} carry it")
    return words.format(yes=votes[0], no=votes[1], idle=votes[2], needed=needed)


def _number_in(canvas: Canvas, part: Box, words: str, role: Role, ink: Colour) -> None:
    """A number in its part of a bar: at the left of a long part, in the middle of a short one."""
    wide = lettering.width(canvas.theme, words, role)
    if wide + 8 > part.w:
        return
    if part.w > wide * 4:
        canvas.text(words, role, (part.x + 14, part.centre[1]), ink)
    else:
        canvas.text(words, role, part.centre, ink, align="centre")


def majority_line(canvas: Canvas, box: Box, share: float) -> None:
    """A dashed line across a bar where a share of the whole is reached."""
    x = box.x + box.w * share
    canvas.dashes(((x, box.y - 6), (x, box.bottom + 6)), INK, 2, dash=4, gap=3)


def forecast_bar(canvas: Canvas, box: Box, votes: Votes) -> None:
    """A small pale vote bar without numbers: what is only expected."""
    vote_bar(canvas, box, votes, role=None, pale=True)


def vote_key(canvas: Canvas, at: Point, words: Sequence[str], gap: float = 26) -> float:
    """The key to the signs of votes; `words` name for, against, abstain."""
    from game.ui.art.hall import VOTES, seat_sign

    x = at[0]
    for sign, word in zip(VOTES, words, strict=False):
        seat_sign(canvas, (x + 7, at[1]), sign)
        x += 24 + canvas.text(word, LABEL, (x + 24, at[1])) + gap
    return x - gap - at[0]


def pattern_bar(
    canvas: Canvas, box: Box, faction: str, share: float, *, ground: Colour | None = SHADE
) -> None:
    """A share from 0 to 1 in a faction's colour and pattern over an empty bar."""
    if ground is not None:
        canvas.rect(box, ground)
    part = box.left_part(box.w * min(max(share, 0), 1))
    if part.w > 0:
        pattern_fill(canvas, part, faction, border=1.5)


def share_bar(
    canvas: Canvas, box: Box, shares: Sequence[tuple[str, float]], role: Role | None = None
) -> None:
    """Factions side by side, each `(faction, amount)`; amounts are written with a halo."""
    whole = sum(amount for _faction, amount in shares) or 1
    x = box.x
    for faction, amount in shares:
        canvas.sign(faction, (x, box.centre[1]))
        canvas.say(f"{amount:.0f}", (x + 1, box.centre[1]))
        part = Box(x, box.y, box.w * amount / whole, box.h)
        pattern_bar(canvas, part, faction, 1, ground=None)
        if role is not None:
            look = faction_look(faction)
            _shown_over(canvas, part, f"{amount:.0f}", role, look.on_top, look.colour)
        x = part.right
    canvas.rect(box, None, INK, 2)


def _shown_over(
    canvas: Canvas, part: Box, words: str, role: Role, ink: Colour, halo: Colour
) -> None:
    if lettering.width(canvas.theme, words, role) + 8 <= part.w:
        canvas.text(words, role, part.centre, ink, align="centre", halo=halo)


def progress_bar(
    canvas: Canvas, box: Box, share: float, fill: Colour = RED, ground: Colour = SHADE
) -> None:
    """A plain bar filled from the left to a share from 0 to 1."""
    canvas.rect(box, ground)
    canvas.rect(box.left_part(box.w * min(max(share, 0), 1)), fill)
    canvas.rect(box, None, INK if ground != INK else SOFT_INK, 1.5)


def boxes_bar(
    canvas: Canvas, box: Box, counts: Sequence[tuple[str, int]], columns: int, gap: float = 5
) -> None:
    """One little square for each seat of a body, in the patterns of the factions that hold them."""
    for nth, (faction, count) in enumerate(counts):
        canvas.sign(faction, (box.x + 2 * nth, box.y))
        canvas.say(str(count), (box.x + 2 * nth + 1, box.y))
    order = [faction for faction, count in counts for _seat in range(count)]
    side = (box.w + gap) / columns - gap
    for nth, faction in enumerate(order):
        row, column = divmod(nth, columns)
        cell = Box(box.x + column * (side + gap), box.y + row * (side + gap), side, side)
        pattern_fill(canvas, cell, faction, border=1.5)


def meter(canvas: Canvas, box: Box, share: float, fill: Colour, ground: Colour = SOFT_INK) -> None:
    """A thin bar without a border, as in the top bar."""
    canvas.rect(box, ground)
    canvas.rect(box.left_part(box.w * min(max(share, 0), 1)), fill)


def hairline(canvas: Canvas, box: Box) -> None:
    """The rule under a ledger row."""
    canvas.across(box.x, box.right, box.bottom, RULE, 1.2)
