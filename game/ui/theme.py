"""The palette, the type, the looks of the factions, and the scale of the window.

>>> contrast(INK, PAPER) > 14
True
>>> Scale.for_window((1920, 1080)).factor
1.2

A `Theme` is one scale and one set of colours (`game.ui.palettes`) with its fonts and its cached
pictures: a resize makes a new one. It knows nothing of the game but the names of the factions.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass
from typing import Any, Generic, Literal, NamedTuple, TypeVar

import pygame

from game import paths
from game.ui.box import GRID_HEIGHT, GRID_WIDTH

Colour = tuple[int, int, int]
Kept = TypeVar("Kept")
Shape = Literal["square", "triangle", "circle", "diamond", "ring", "bar"]
Pattern = Literal["solid", "diagonals", "dots", "cross-hatch", "level lines", "upright lines"]


def rgb(code: str) -> Colour:
    """A colour from its hexadecimal code, `#RRGGBB`."""
    return (int(code[1:3], 16), int(code[3:5], 16), int(code[5:7], 16))


def hex_code(colour: Colour) -> str:
    """The hexadecimal code of a colour."""
    return "#{:02X}{:02X}{:02X}".format(*colour)


PAPER = rgb("#EDE3CC")
CARD = rgb("#F7F0DF")
BRIGHT = rgb("#FFF9E8")
SHADE = rgb("#DFD2B4")
SEA = rgb("#E6DABD")
TRAY = rgb("#CDBE9B")
RULE = rgb("#B3A37F")
DROP = rgb("#A99873")
INK = rgb("#17140F")
SOFT_INK = rgb("#4A4438")
RED = rgb("#B81D17")
DEEP_RED = rgb("#8C120E")
PALE_RED = rgb("#F0D8C8")
AMBER = rgb("#8A5A00")
GREY = rgb("#6B6353")
LABEL_ON_INK = rgb("#CBBB96")
MAP_NOTE = rgb("#7C6F52")
WHITE = rgb("#FFFFFF")
NEWSPRINT = rgb("#F2EAD4")
ABROAD = rgb("#625945")  # darker than a map note: it must be readable
HALFWAY = rgb("#B3A380")  # the middle of five steps: a ground under ink, which a rule never is
TABLE = rgb("#5B2A1E")
WOOD = rgb("#B5A77B")
WOOD_EDGE = rgb("#A69769")

PALETTE: dict[str, Colour] = {
    "paper": PAPER,
    "card": CARD,
    "shade": SHADE,
    "tray": TRAY,
    "rule": RULE,
    "soft ink": SOFT_INK,
    "ink": INK,
    "red": RED,
    "deep red": DEEP_RED,
}


def contrast(one: Colour, other: Colour) -> float:
    """The contrast of two colours by WCAG 2: 1 to 21."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: Colour) -> float:
    def line(part: int) -> float:
        share = part / 255
        return share / 12.92 if share <= 0.04045 else float(((share + 0.055) / 1.055) ** 2.4)

    red, green, blue = (line(part) for part in colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@dataclass(frozen=True, slots=True)
class FactionLook:
    """How a faction is told from the others: never by colour alone."""

    colour: Colour
    shape: Shape
    pattern: Pattern
    on_top: Colour
    glyph_colour: Colour
    outlined: bool = False


SECRETARIAT = FactionLook(RED, "square", "solid", WHITE, RED)
LEFT = FactionLook(rgb("#E09A1A"), "triangle", "diagonals", INK, rgb("#E09A1A"), outlined=True)
LENINGRAD = FactionLook(rgb("#1F4C92"), "circle", "dots", WHITE, rgb("#1F4C92"))
RIGHT = FactionLook(rgb("#2D7D73"), "diamond", "cross-hatch", WHITE, rgb("#2D7D73"))
WAVERERS = FactionLook(rgb("#ADA899"), "ring", "level lines", INK, GREY, outlined=True)
DECIST = FactionLook(rgb("#382552"), "bar", "upright lines", WHITE, rgb("#382552"))

FACTIONS: dict[str, FactionLook] = {
    "secretariat": SECRETARIAT,
    "left": LEFT,
    "leningrad": LENINGRAD,
    "right": RIGHT,
    "uncommitted": WAVERERS,
    "decist": DECIST,
}


def faction_look(faction: str) -> FactionLook:
    """The look of a faction by its id; a faction without one looks like the waverers."""
    return FACTIONS.get(faction, WAVERERS)


SMALLEST_TYPE = 16


class Role(NamedTuple):
    """What a piece of type is for: its face, its size in design units, line height, spacing.

    A named tuple, since words are found again by it several hundred times a frame.
    """

    face: str
    size: float
    leading: float = 1.3
    tracking: float = 0.0

    def at(self, size: float) -> Role:
        """The same type at another size, never under 16."""
        return Role(self.face, max(SMALLEST_TYPE, size), self.leading, self.tracking)


TITLE = Role("Oswald-Bold", 36, 1.2)
PANEL = Role("Oswald-SemiBold", 24, 1.25)
CARD_NAME = Role("Oswald-SemiBold", 20, 1.25)
CONTROL = Role("Oswald-SemiBold", 19, 1.25)
ORDER = Role("Oswald-SemiBold", 20, 1.2, tracking=0.8)
STAMP = Role("Oswald-Bold", 20, 1.2, tracking=1.2)
NUMBER = Role("Oswald-SemiBold", 26, 1.2)
BIG_NUMBER = Role("Oswald-Bold", 54, 1.1)
LEDGER = Role("PTSans-Regular", 17, 1.3)
LEDGER_BOLD = Role("PTSans-Bold", 17, 1.3)
LABEL = Role("PTSansNarrow-Regular", 18, 1.25)
LABEL_BOLD = Role("PTSansNarrow-Bold", 18, 1.25)
NOTE = Role("PTSansNarrow-Regular", 16, 1.25)
NOTE_BOLD = Role("PTSansNarrow-Bold", 16, 1.25)
READING = Role("PTSerif-Regular", 19, 1.4)
READING_ITALIC = Role("PTSerif-Italic", 18, 1.35)
READING_BOLD = Role("PTSerif-Bold", 19, 1.4)
MONO = Role("IBMPlexMono-Regular", 17, 1.3)
MONO_BOLD = Role("IBMPlexMono-SemiBold", 18, 1.3)
BULLETIN = Role("OldStandardTT-Regular", 20, 1.3)
BULLETIN_ITALIC = Role("OldStandardTT-Italic", 20, 1.3)
BULLETIN_BOLD = Role("OldStandardTT-Bold", 26, 1.2)
MASTHEAD = Role("OldStandardTT-Bold", 64, 1.1, tracking=3)

SMALLEST_FACTOR, LARGEST_FACTOR = 0.8, 2.4
SMALLEST_TEXT, LARGEST_TEXT = 75, 200


@dataclass(frozen=True, slots=True)
class Scale:
    """Pixels to a design unit, and how much larger the player wants the text (1 = as designed)."""

    factor: float = 1.0
    text: float = 1.0

    @classmethod
    def for_window(cls, size: tuple[int, int], text_percent: int = 100) -> Scale:
        """The scale that shows the whole grid in a window; below 1280 x 720 it shrinks further.

        A window too small for the least factor still shows everything, only smaller than designed:
        a control that is cut off would be worse.
        """
        factor = min(size[0] / GRID_WIDTH, size[1] / GRID_HEIGHT, LARGEST_FACTOR)
        text = min(max(text_percent, SMALLEST_TEXT), LARGEST_TEXT) / 100
        return cls(max(factor, 0.1), text)

    def px(self, units: float) -> int:
        """Whole pixels for a length or a place in design units."""
        return round(units * self.factor)

    def line(self, units: float) -> int:
        """Whole pixels for the thickness of a line: at least one."""
        return max(1, round(units * self.factor))

    @property
    def page(self) -> tuple[int, int]:
        """The size of the whole grid in pixels."""
        return (self.px(GRID_WIDTH), self.px(GRID_HEIGHT))


class Cache:
    """Pictures made once and kept; the ones unused for longest go when it is full."""

    def __init__(self, room: int) -> None:
        """`room` is how many pixels may be kept."""
        self._room = room
        self._taken = 0
        self._kept: OrderedDict[Hashable, pygame.Surface] = OrderedDict()

    def keep(self, key: Hashable, make: Callable[[], pygame.Surface]) -> pygame.Surface:
        """The picture under `key`, made now if it is not there."""
        found = self.find(key)
        if found is None:
            found = make()
            self._kept[key] = found
            self._taken += _pixels(found)
            self._make_room()
        return found

    def find(self, key: Hashable) -> pygame.Surface | None:
        """The picture under `key`, if it is there."""
        found = self._kept.get(key)
        if found is not None:
            self._kept.move_to_end(key)
        return found

    def _make_room(self) -> None:
        while self._taken > self._room and len(self._kept) > 1:
            _key, gone = self._kept.popitem(last=False)
            self._taken -= _pixels(gone)


class Memory(Generic[Kept]):
    """Results of measuring, kept until there are too many; then all are forgotten at once."""

    def __init__(self, most: int) -> None:
        """`most` is how many are kept."""
        self._most = most
        self._kept: dict[Hashable, Kept] = {}

    def find(self, key: Hashable) -> Kept | None:
        """What was found for `key`, if it has been."""
        return self._kept.get(key)

    def keep(self, key: Hashable, make: Callable[[], Kept]) -> Kept:
        """What was found for `key`, found now if it is not there."""
        found = self._kept.get(key)
        if found is None:
            if len(self._kept) >= self._most:
                self._kept.clear()
            found = self._kept[key] = make()
        return found


def _pixels(picture: pygame.Surface) -> int:
    return picture.get_width() * picture.get_height()


class Theme:
    """One scale with its fonts and caches."""

    def __init__(
        self, scale: Scale | None = None, palette: Mapping[Colour, Colour] | None = None
    ) -> None:
        """`palette` says how colours are shown that are not shown as they are named.

        Fonts are opened at their real pixel size when they are first wanted.
        """
        if not pygame.font.get_init():
            pygame.font.init()
        self.scale = scale or Scale()
        self.palette = palette or {}
        self.sprites = Cache(24_000_000)
        self.texts = Cache(16_000_000)
        self._fonts: dict[tuple[str, int], pygame.font.Font] = {}
        self._opened: dict[tuple[str, float], pygame.font.Font] = {}  # the same, by what is wished
        self.drawn: Memory[Any] = Memory(3_000)  # words and shapes, by all that they are asked with
        self.lengths: Memory[Any] = Memory(60_000)  # of words on one line
        self.lines: Memory[Any] = Memory(20_000)  # of single lines in their rooms
        self.wraps: Memory[Any] = Memory(6_000)  # of paragraphs in lines

    def px(self, units: float) -> int:
        """Whole pixels for a length in design units."""
        return self.scale.px(units)

    def shown(self, colour: Colour) -> Colour:
        """How a colour of the palette is shown here."""
        return self.palette.get(colour, colour)

    def font(self, role: Role, enlarge: float = 1.0) -> pygame.font.Font:
        """The font of a role, opened at its real size and kept."""
        wanted = (role.face, role.size * enlarge)
        found = self._opened.get(wanted)
        if found is None:
            size = round(max(SMALLEST_TYPE, wanted[1]) * self.scale.factor)
            found = self._opened[wanted] = self._font(role.face, max(size, 6))
        return found

    def _font(self, face: str, size: int) -> pygame.font.Font:
        if (face, size) not in self._fonts:
            file = paths.assets("fonts", f"{face}.ttf")
            self._fonts[face, size] = pygame.font.Font(file, size)
        return self._fonts[face, size]
