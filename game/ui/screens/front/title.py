"""The title: what this is, and whether the player can go on with a game.

    TitleScreen([TitleItem("New game", "", begin), TitleItem("Quit", "", leave)])

Its items are given by whoever opens it (`game.ui.front`), so that every line does something or says
why not. The picture is `assets/posters/title.svg`, and a plainer one where that is missing.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from game.ui import art, lettering
from game.ui import theme as t
from game.ui.art.frames import key_cap, key_cap_width
from game.ui.box import PAGE, Box
from game.ui.canvas import Canvas
from game.ui.keys import cap
from game.ui.screen import Screen
from game.ui.theme import Theme
from game.ui.widgets import Act, Group, Label, Paragraph, Picture, Widget
from game.words import text as _

_LINES, _LINE = 440.0, 58.0  # the room for all lines, and the most that one takes
_APART = 14.0  # before a line with which something else begins
_WIDE = 354.0
_PLATE = Box(700, 826, 180, 50)
_ITEM_ROLE = t.Role("Oswald-SemiBold", 29, 1.2)


@dataclass(frozen=True, slots=True)
class TitleItem:
    """One line of the menu: words, a note at its right, what it does.

    With a `reason` it is off; with a `key` it also answers to that. `first` lights it while nothing
    is pointed at, and lets Enter act on it; where no line says so, that is the first one. A line
    that stands `apart` begins something else.
    """

    words: str
    note: str
    action: Act
    reason: str = ""
    key: str = ""
    first: bool = False
    apart: bool = False


class TitleScreen(Screen):
    """The poster and the menu. The line under the pointer or the keyboard is the red one."""

    def __init__(self, items: Sequence[TitleItem], version: str = "") -> None:
        """Enter acts at once on the item that says so, or else on the first."""
        super().__init__()
        self.items = list(items)
        self.version = version

    def build(self, theme: Theme) -> Widget:
        """Poster, logo, menu, colophon."""
        menu = _Menu(theme, Box(56, 382, 444, 0), self.items)
        root = _Page(menu)
        root.add(Picture(PAGE, paint_poster))
        root.add(Picture(Box(70, 92, 662, 152), paint_logo))
        self._under_the_logo(root)
        root.add(menu)
        self._colophon(root)
        return root

    def _under_the_logo(self, root: Widget) -> None:
        words = _("The struggle for the party, 1923 to 1929")
        root.add(Label(Box(72, 254, 548, 44), words, _ITEM_ROLE))
        root.add(Picture(Box(72, 304, 548, 4), lambda canvas, box: canvas.rect(box, t.INK)))
        line = _("A strategy game of appointments, delegates and votes")
        root.add(Label(Box(72, 312, 548, 32), line, t.READING.at(21), t.SOFT_INK))
        root.add(Label(_PLATE.inset(8, 4), "СЕКРЕТАРИАТ", t.PANEL, align="centre"))

    def _colophon(self, root: Widget) -> None:
        first = _("Version {0} · open source").format(self.version) if self.version else ""
        lines = [first, _("Arrows and Enter, or the mouse. {key} for help.").format(key=cap("f1"))]
        for nth, words in enumerate(line for line in lines if line):
            root.add(Label(Box(56, 832 + nth * 26, 420, 24), words, t.LABEL, t.SOFT_INK))
        vote = _("559 for, 65 against, 41 abstaining.")
        root.add(Label(Box(1190, 714, 392, 34), vote, t.PANEL.at(23), t.WHITE, align="right"))
        ask = _("How does a party vote itself out of a say? It begins with who is sent to Tula.")
        box = Box(1200, 748, 382, 60)
        root.add(Paragraph(box, ask, t.READING.at(20), t.WHITE, align="right"))


class _Page(Group):
    """The whole title: its menu hears the keys also while nothing has the keyboard."""

    def __init__(self, menu: _Menu) -> None:
        super().__init__(PAGE)
        self.menu = menu

    def on_key(self, key: str) -> bool:
        """Ask the menu."""
        return self.menu.on_key(key)


class _Menu(Widget):
    """The column of lines; one of them is lit, the first unless another is pointed at."""

    def __init__(self, theme: Theme, box: Box, items: Sequence[TitleItem]) -> None:
        super().__init__(box, name="menu")
        wide = max((_words_width(theme, item) for item in items), default=_WIDE)
        gaps = _APART * sum(item.apart for item in items)
        step = min(_LINE, (_LINES - gaps) / max(1, len(items)))
        self.first = next((nth for nth, item in enumerate(items) if item.first), 0)
        y = box.y
        for item in items:
            y += _APART if item.apart else 0.0
            self.add(_Line(Box(box.x, y, max(box.w, wide), step), item, self.lit))
            y += step
        self.box = Box(box.x, box.y, max(box.w, wide), y - box.y)

    def lit(self) -> Widget | None:
        """The line that is red."""
        lines = [line for line in self.children if line.enabled]
        asked = [w for w in lines if w.focused] or [w for w in lines if w.hovered]
        return (asked or self.children[self.first :] or [None])[0]  # type: ignore[list-item]

    def on_key(self, key: str) -> bool:
        """Up and down go round; Enter acts on the lit line."""
        if key == "enter" and not any(line.focused for line in self.children):
            lit = self.lit()
            return lit is not None and lit.act()
        if key not in ("up", "down") or self.host is None:
            return False
        self._step(1 if key == "down" else -1)
        return True

    def _step(self, by: int) -> None:
        """Go on from the line with the keyboard, or else the lit one, past those that are off."""
        here = next((n for n, w in enumerate(self.children) if w.focused), self.first)
        whole = len(self.children)
        order = [(here + by * n) % whole for n in range(1, whole + 1)]
        there = next((n for n in order if self.children[n].enabled), here)
        if self.host is not None:
            self.host.focus(self.children[there].name)


def _words_width(theme: Theme, item: TitleItem) -> float:
    words = lettering.width(theme, item.words, _ITEM_ROLE)
    if item.key:
        words += key_cap_width(theme, cap(item.key)) + 12
    return 20 + words + 36 + lettering.width(theme, item.note, t.LABEL) + 56


class _Line(Widget):
    """A line of the menu."""

    ring_reach = 4.0
    lights_others = True  # only one line is red

    def __init__(self, box: Box, item: TitleItem, lit: Callable[[], Widget | None]) -> None:
        super().__init__(
            box,
            name=item.words,
            on_act=item.action,
            key=item.key,
            enabled=not item.reason,
            reason=item.reason,
        )
        self.item, self.lit = item, lit

    def paint(self, canvas: Canvas) -> None:
        """Red with a slanted end when lit, else a hairline under it."""
        lit = self.lit() is self
        block = Box(self.box.x, self.box.y, self.box.w, self.box.h - 8)
        if lit:
            art.slanted(canvas, block, t.RED, 26)
        ink, note = (t.WHITE, t.WHITE) if lit else (t.INK, t.SOFT_INK)
        if not self.enabled:
            ink = t.GREY
        line = Box(block.x + 20, block.y, self.box.w - 20 - (54 if lit else 70), block.h)
        left = (self.item.words, _ITEM_ROLE, ink)
        rest = line
        if self.item.key:
            wide = key_cap(canvas, line.right, line.centre[1], cap(self.item.key), note)
            rest = line.left_part(line.w - wide - 12)
        canvas.pair(rest, left, (self.item.note, t.LABEL, note), gap=12)
        if not lit:
            canvas.across(line.x, line.right, block.bottom, t.TRAY, 2)

    def fits(self, theme: Theme) -> bool:
        """Whether words and note stand beside each other."""
        return _words_width(theme, self.item) <= self.box.w + 0.5


def paint_poster(canvas: Canvas, box: Box) -> None:
    """The picture from the assets, or the wedge and the shadow alone."""
    if art.has_drawing("posters", "title.svg"):
        art.drawing(canvas, box, "posters", "title.svg")
        return
    canvas.rect(box, t.PAPER)
    canvas.polygon(((1290, 0), (1600, 0), (1600, 900), (764, 900)), t.RED)
    canvas.polygon(((1600, 306), (1600, 474), (1174, 900), (1004, 900)), t.DEEP_RED)
    canvas.rect(Box(0, 92, 30, 152), t.RED)
    canvas.rect(_PLATE, t.CARD, t.INK, 3)


def paint_logo(canvas: Canvas, box: Box) -> None:
    """The word GENSEK as drawn, or in the title face."""
    if art.has_drawing("logo.svg"):
        art.drawing(canvas, box, "logo.svg")
    else:
        canvas.text("GENSEK", t.TITLE.at(150), (box.x, box.centre[1]))
