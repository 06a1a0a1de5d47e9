"""Words as pictures: measuring, wrapping, halos, and the largest size that fits.

The player's text size is a wish: a line takes it where there is room, and falls back towards the
designed size where there is not, so that nothing is ever clipped.

>>> from game.ui.theme import LABEL
>>> [run.words for run in plain_runs("two words", LABEL)]
['two words']
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import pygame

from game.ui.theme import Colour, Role, Theme

ELLIPSIS = "…"
_STEP = 0.05
_EM = 1.25  # the height of a line's ink, from accents to descenders, for a size of 1


@dataclass(frozen=True, slots=True)
class Run:
    """Words in one role; `colour` overrides that of the paragraph."""

    words: str
    role: Role
    colour: Colour | None = None


@dataclass(frozen=True, slots=True)
class Piece:
    """A run's words on one line, at `x` pixels from the line's left end."""

    x: int
    words: str
    role: Role
    colour: Colour | None


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a paragraph and its width in pixels."""

    pieces: tuple[Piece, ...]
    width: int


@dataclass(frozen=True, slots=True)
class Setting:
    """How one line of words is set: what of it is shown, how much larger, how wide in units.

    `ascent` are the pixels over its base line, `caps` the height of a capital in units.
    """

    words: str
    enlarge: float
    width: float
    ascent: int
    caps: float


Spread = tuple[tuple[tuple[int, str], ...], int]  # where each word starts, and how long all are


def plain_runs(words: str | Sequence[Run], role: Role) -> tuple[Run, ...]:
    """Words as runs: a string is one run in the paragraph's role."""
    return (Run(words, role),) if isinstance(words, str) else tuple(words)


def width_px(theme: Theme, words: str, role: Role, enlarge: float = 1.0) -> int:
    """The width of words on one line, in pixels."""
    if not role.tracking:
        return _spread(theme, words, role, enlarge)[1]
    font = theme.font(role, enlarge)
    apart = theme.scale.factor * role.tracking * enlarge
    return round(sum(font.size(sign)[0] + apart for sign in words) - (apart if words else 0))


def _spread(theme: Theme, words: str, role: Role, enlarge: float) -> Spread:
    """Where each word of a line starts, and the line's width, in pixels; measured once.

    Words are set one by one: kerning with a blank would draw small type together.
    """
    font = theme.font(role, enlarge)
    found: Spread = theme.lengths.keep((id(font), words), lambda: _measured(font, words))
    return found


def _measured(font: pygame.font.Font, words: str) -> Spread:
    blank = font.size(" ")[0]
    placed, x = [], 0
    for nth, word in enumerate(words.split(" ")):
        x += blank if nth else 0
        placed.append((x, word))
        x += font.size(word)[0]
    return tuple(placed), x


def width(theme: Theme, words: str, role: Role, enlarge: float = 1.0) -> float:
    """The width of words on one line, in design units."""
    return width_px(theme, words, role, enlarge) / theme.scale.factor


def line_height(role: Role, enlarge: float = 1.0) -> float:
    """The height of one line of a paragraph, in design units."""
    return role.size * role.leading * enlarge


def cap_height(theme: Theme, role: Role, enlarge: float = 1.0) -> float:
    """The height of a capital, in design units."""
    metrics = theme.font(role, enlarge).metrics("H")[0]
    return (metrics[3] if metrics else role.size * 0.7) / theme.scale.factor


def picture(
    theme: Theme,
    words: str,
    role: Role,
    colour: Colour,
    enlarge: float = 1.0,
    halo: Colour | None = None,
    halo_width: float = 3,
) -> pygame.Surface:
    """The words rendered and kept; with a halo it is larger on every side by the halo's width."""
    key = (words, role, colour, enlarge, halo, halo_width)

    def make() -> pygame.Surface:
        plain = _rendered(theme, words, role, colour, enlarge)
        if halo is None:
            return plain
        ground = _rendered(theme, words, role, halo, enlarge)
        return _with_halo(plain, ground, theme.scale.line(halo_width))

    return theme.texts.keep(key, make)


def _rendered(
    theme: Theme, words: str, role: Role, colour: Colour, enlarge: float
) -> pygame.Surface:
    font = theme.font(role, enlarge)
    if role.tracking:
        pieces = _spread_signs(theme, words, role, enlarge)
    else:
        pieces = _spread(theme, words, role, enlarge)[0]
    if len(pieces) == 1:
        return font.render(words, antialias=True, color=colour)
    size = (width_px(theme, words, role, enlarge) + 2, font.get_height())
    surface = pygame.Surface(size, pygame.SRCALPHA)
    surface.fill((*colour, 0))
    for x, piece in pieces:
        if piece:
            surface.blit(font.render(piece, antialias=True, color=colour), (x, 0))
    return surface


def _spread_signs(
    theme: Theme, words: str, role: Role, enlarge: float
) -> tuple[tuple[int, str], ...]:
    """Where each letter of spaced type starts."""
    font = theme.font(role, enlarge)
    apart = theme.scale.factor * role.tracking * enlarge
    placed, x = [], 0.0
    for sign in words:
        placed.append((round(x), sign))
        x += font.size(sign)[0] + apart
    return tuple(placed)


def _with_halo(plain: pygame.Surface, ground: pygame.Surface, reach: int) -> pygame.Surface:
    size = (plain.get_width() + 2 * reach, plain.get_height() + 2 * reach)
    surface = pygame.Surface(size, pygame.SRCALPHA)
    round_it = range(-reach, reach + 1)
    for dx in round_it:
        for dy in round_it:
            if dx * dx + dy * dy <= (reach + 0.4) ** 2:
                surface.blit(ground, (reach + dx, reach + dy))
    surface.blit(plain, (reach, reach))
    return surface


def largest(
    theme: Theme, words: str, role: Role, room: float | None, height: float | None = None
) -> float:
    """How much a line is enlarged: the player's wish, or less where its room is too small."""
    if room is None:
        return min(theme.scale.text, 1.0)
    return largest_of(theme, ((words, role),), room, height)


def largest_of(
    theme: Theme, texts: Sequence[tuple[str, Role]], room: float, height: float | None = None
) -> float:
    """How much words that share a line are enlarged together; `room` is for all of them."""
    wish = theme.scale.text
    if wish <= 1.0:
        return wish
    most = wish
    if height is not None:
        most = min(wish, height / (max(role.size for _words, role in texts) * _EM))
    for share in _shares(wish):
        if share > most and share > 1.0:
            continue
        if sum(width(theme, words, role, share) for words, role in texts) <= room:
            return share
    return 1.0


def fitting(theme: Theme, tall: Callable[[float], float], room: float) -> float:
    """How much a page of flowing words is enlarged: `tall` says its height at an enlargement."""
    wish = theme.scale.text
    shares = _shares(wish) if wish > 1.0 else [wish]
    return next((share for share in shares if tall(share) <= room), shares[-1])


def _shares(wish: float) -> list[float]:
    count = round((wish - 1.0) / _STEP)
    return [round(1.0 + i * _STEP, 3) for i in range(count, -1, -1)]


def setting(
    theme: Theme,
    words: str,
    role: Role,
    room: float | None,
    height: float | None,
    enlarge: float | None,
    *,
    ellipsis: bool,
) -> Setting:
    """How a line is set in its room; `enlarge` where that is settled. Measured once."""

    def make() -> Setting:
        share = enlarge if enlarge is not None else largest(theme, words, role, room, height)
        shown = words
        if ellipsis and room is not None:
            shown = shortened(theme, words, role, room, share)
        ascent, caps = theme.font(role, share).get_ascent(), cap_height(theme, role, share)
        return Setting(shown, share, width(theme, shown, role, share), ascent, caps)

    found: Setting = theme.lines.keep((words, role, room, height, enlarge, ellipsis), make)
    return found


def shortened(theme: Theme, words: str, role: Role, room: float, enlarge: float = 1.0) -> str:
    """The words, cut with an ellipsis where they are wider than `room` design units."""
    if width(theme, words, role, enlarge) <= room:
        return words
    low, high = 0, len(words)
    while low < high:
        middle = (low + high + 1) // 2
        cut = words[:middle].rstrip() + ELLIPSIS
        low, high = (
            (middle, high) if width(theme, cut, role, enlarge) <= room else (low, middle - 1)
        )
    return words[:low].rstrip() + ELLIPSIS


def wrap(
    theme: Theme, words: str | Sequence[Run], role: Role, room: float, enlarge: float = 1.0
) -> tuple[Line, ...]:
    """Break words into lines at most `room` design units wide; a line break in the words stays."""
    runs, limit = plain_runs(words, role), int(room * theme.scale.factor)
    found: tuple[Line, ...] = theme.wraps.keep(
        (runs, limit, enlarge), lambda: _set(theme, runs, limit, enlarge)
    )
    return found


def _set(theme: Theme, runs: Sequence[Run], limit: int, enlarge: float) -> tuple[Line, ...]:
    setter = _Setter(theme, limit, enlarge)
    for run in runs:
        for nth, part in enumerate(run.words.split("\n")):
            if nth:
                setter.end_line()
            for word in _words(part):
                setter.add(word, run)
    setter.end_line()
    return tuple(setter.lines)


def _words(part: str) -> list[str]:
    """Words with the blanks before them, so that a run may end in the middle of a line."""
    out: list[str] = []
    blanks = ""
    for piece in part.split(" "):
        if piece:
            out.append(blanks + piece)
            blanks = " "
        else:
            blanks = " "
    if part.endswith(" ") and part.strip():
        out.append(" ")
    return out


class _Setter:
    """Sets words in lines, one after another."""

    def __init__(self, theme: Theme, limit: int, enlarge: float) -> None:
        self.theme, self.limit, self.enlarge = theme, limit, enlarge
        self.lines: list[Line] = []
        self._pieces: list[Piece] = []
        self._x = 0
        self._owed = ""

    def add(self, word: str, run: Run) -> None:
        """Put a word on this line, or on the next when it does not fit."""
        word, self._owed = self._owed + word, ""
        if not word.strip():
            self._owed = word
            return
        if word.startswith("  "):
            word = word[1:]
        wide = self._joined_width(word, run)
        start = self._start(run)
        if start + wide > self.limit and self._pieces:
            self.end_line()
            word = word.lstrip(" ")
            wide = self._measure(word, run)
        if wide > self.limit:
            word = self._broken(word, run)
        self._append(word, run)

    def end_line(self) -> None:
        """Close the line."""
        self.lines.append(Line(tuple(self._pieces), self._x))
        self._pieces, self._x = [], 0

    def _joined(self, word: str, run: Run) -> str:
        last = self._pieces[-1] if self._pieces else None
        return last.words + word if last and self._same(last, run) else word

    def _joined_width(self, word: str, run: Run) -> int:
        """The width of the last piece with a word after it; a line is not measured again each time.

        Words are set one by one (`_spread`), so that what stands after a blank only adds to it.
        """
        last = self._pieces[-1] if self._pieces else None
        if last is None or not self._same(last, run):
            return self._measure(word, run)
        if word.startswith(" ") and not run.role.tracking:
            return self._x - last.x + self._measure(word, run)
        return self._measure(last.words + word, run)

    def _start(self, run: Run) -> int:
        last = self._pieces[-1] if self._pieces else None
        return last.x if last and self._same(last, run) else self._x

    @staticmethod
    def _same(piece: Piece, run: Run) -> bool:
        return piece.role == run.role and piece.colour == run.colour

    def _append(self, word: str, run: Run) -> None:
        if not self._pieces:
            word = word.lstrip(" ")
        x, joined = self._start(run), self._joined(word, run)
        wide = self._joined_width(word, run)
        if self._pieces and self._same(self._pieces[-1], run):
            self._pieces.pop()
        self._pieces.append(Piece(x, joined, run.role, run.colour))
        self._x = x + wide

    def _broken(self, word: str, run: Run) -> str:
        """Set a word wider than the line letter by letter; what is left goes on."""
        word = word.lstrip(" ")
        while len(word) > 1 and self._measure(word, run) > self.limit:
            count = len(word) - 1
            while count > 1 and self._measure(word[:count], run) > self.limit:
                count -= 1
            self._append(word[:count], run)
            self.end_line()
            word = word[count:]
        return word

    def _measure(self, words: str, run: Run) -> int:
        return width_px(self.theme, words, run.role, self.enlarge)


def paragraph_height(
    theme: Theme, words: str | Sequence[Run], role: Role, room: float, enlarge: float = 1.0
) -> float:
    """The height of a wrapped paragraph in design units."""
    return len(wrap(theme, words, role, room, enlarge)) * line_height(role, enlarge)


def largest_paragraph(
    theme: Theme, words: str | Sequence[Run], role: Role, room: float, height: float
) -> float:
    """How much a paragraph is enlarged: the player's wish, or less where the box is too small."""
    wish = theme.scale.text
    if wish <= 1.0:
        return wish
    for share in _shares(wish):
        if paragraph_height(theme, words, role, room, share) <= height:
            return share
    return 1.0
