"""Cards and blocks of the desk: the person card, the title bar, the poster button, progress.

PersonCard(Box(16, 680, 162, 212), person="molotov", name="Molotov", faction="secretariat",
           post="Secretary, Orgburo", skills=(("Cadres", 9), ("Speech", 3), ("Theory", 4)),
           band=Ordered("APPOINT", "a secretary in Tula"), on_act=open_orders)
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from game.ui import lettering
from game.ui.art.bars import progress_bar
from game.ui.art.busts import bust
from game.ui.art.frames import drop_edge, slanted
from game.ui.art.glyphs import glyph, pointer
from game.ui.box import GRID_WIDTH, Box
from game.ui.canvas import Align, Canvas
from game.ui.explain import Explanation
from game.ui.theme import (
    BRIGHT,
    CARD,
    CARD_NAME,
    DEEP_RED,
    GREY,
    INK,
    LABEL,
    LABEL_BOLD,
    LABEL_ON_INK,
    MONO,
    NOTE,
    NOTE_BOLD,
    NUMBER,
    ORDER,
    PAPER,
    RED,
    SHADE,
    SOFT_INK,
    TITLE,
    WHITE,
    Colour,
    Role,
    Theme,
)
from game.ui.widgets.base import Act, Told, Widget


@dataclass(frozen=True, slots=True)
class Ordered:
    """An order has been given: its verb in capitals, and on what."""

    verb: str
    words: str


@dataclass(frozen=True, slots=True)
class Idle:
    """No order yet: the words that say so, and how to choose one."""

    words: str
    hint: str


@dataclass(frozen=True, slots=True)
class Busy:
    """Away or bound by an earlier order: with what, and until when."""

    words: str
    until: str


Band = Ordered | Idle | Busy
BAND = 60.0


class PersonCard(Widget):
    """The card of a figure, 162 x 212: bust, skills, name, post, and what they are doing."""

    takes_focus = True

    def __init__(
        self,
        box: Box,
        *,
        person: str,
        name: str,
        faction: str,
        post: str,
        band: Band,
        skills: Sequence[tuple[str, int]] = (),
        chosen: bool = False,
        composite: str = "",
        on_act: Act | None = None,
        why: Explanation | None = None,
        key: str = "",
        tooltip: str = "",
    ) -> None:
        """`composite` says that the person is invented; it takes the place of the post."""
        super().__init__(
            box, on_act=on_act, why=why, key=key, tooltip=tooltip, name=f"card {person}"
        )
        self.person, self.words, self.faction = person, name, faction
        self.post, self.band, self.skills = composite or post, band, tuple(skills)
        self.chosen = chosen

    def paint(self, canvas: Canvas) -> None:
        """The card and the edge that it throws."""
        drop_edge(canvas, self.box, 4)
        looks = (self.person, self.words, self.faction, self.post, self.band, self.skills)
        canvas.kept((looks, self.chosen, self.hovered), self.box, self._paint_card)

    def _paint_card(self, canvas: Canvas) -> None:
        """Ground, bust, skills, name, post, band, frame."""
        busy = isinstance(self.band, Busy)
        ground = SHADE if busy else BRIGHT if self.hovered else CARD
        canvas.rect(self.box, ground)
        bust(canvas, Box(self.box.x + 8, self.box.y + 8, 74, 88), self.person, self.faction)
        self._skills(canvas)
        self._name(canvas)
        self._band(canvas)
        edge = RED if self.chosen or self.hovered else INK
        canvas.rect(self.box, None, edge, 4 if self.chosen else 3 if self.hovered else 2)

    def _skills(self, canvas: Canvas) -> None:
        for n, (words, amount) in enumerate(self.skills):
            line = Box(self.box.x + 90, self.box.y + 7 + n * 28, 64, 28)
            canvas.text_in(line.left_part(44), words, NOTE, SOFT_INK)
            canvas.text_in(line, str(amount), CARD_NAME, INK, align="right")

    def _name(self, canvas: Canvas) -> None:
        y = self.box.y + 112
        glyph(canvas, self.faction, (self.box.x + 16, y), 11)
        line = Box(self.box.x + 29, y - 12, self.box.w - 35, 24)
        words, role = self._set(canvas.theme)
        canvas.text_in(line, words, role)
        post = Box(self.box.x + 9, y + 11, self.box.w - 16, 22)
        canvas.text_in(post, self.post, NOTE, SOFT_INK, ellipsis=True)

    def _set(self, theme: Theme) -> tuple[str, Role]:
        """The name in the largest type that has room; at last it is cut, and the tooltip has it."""
        room = self.box.w - 35
        for role in (CARD_NAME, CARD_NAME.at(18), LABEL_BOLD, NOTE_BOLD):
            if lettering.width(theme, self.words, role) <= room:
                return self.words, role
        return lettering.shortened(theme, self.words, NOTE_BOLD, room), NOTE_BOLD

    def _band(self, canvas: Canvas) -> None:
        band = Box(self.box.x, self.box.bottom - BAND, self.box.w, BAND)
        match self.band:
            case Ordered(verb, words):
                canvas.rect(band, INK)
                slanted(canvas, band.left_part(12), RED, 10)
                room = band.inset(16, 3)
                role = _fitting(canvas.theme, verb, room.w)
                self._two(canvas, room, verb, words, role, WHITE, PAPER)
            case Idle(words, hint):
                frame = band.inset(6, 5).moved(0, -1)
                canvas.dashed_box(frame, RED, 2)
                self._two(canvas, frame.inset(4, 1), words, hint, LABEL_BOLD, RED, INK, middle=True)
            case Busy(words, until):
                inner = band.inset(8, 5)
                self._two(canvas, inner, words, until, LABEL_BOLD, SOFT_INK, SOFT_INK, middle=True)

    @staticmethod
    def _two(
        canvas: Canvas,
        box: Box,
        first: str,
        second: str,
        role: Role,
        ink: Colour,
        second_ink: Colour,
        *,
        middle: bool = False,
    ) -> None:
        upper, lower = box.rows(2, 0)
        align: Align = "centre" if middle else "left"
        canvas.text_in(upper, first, role, ink, align=align)
        canvas.text_in(lower, second, LABEL, second_ink, align=align, ellipsis=True)

    def tells(self) -> Sequence[Told]:
        """The name before the rest."""
        skills = ", ".join(f"{words} {amount}" for words, amount in self.skills)
        match self.band:
            case Ordered(verb, words):
                band = f"{verb}: {words}"
            case Idle(first, second) | Busy(first, second):
                band = f"{first}, {second}"
        return (Told(". ".join(filter(None, (f"{self.words}, {self.post}", skills, band)))),)

    def fits(self, theme: Theme) -> bool:
        """Whether the name fits in some type, or the tooltip says what is cut."""
        whole = lettering.width(theme, self.words, NOTE_BOLD) <= self.box.w - 34.5
        return whole or bool(self.tooltip)


def _fitting(theme: Theme, words: str, room: float) -> Role:
    """The largest type in which the verb of an order stands on its band."""
    roles = (ORDER, ORDER.at(18), LABEL_BOLD)
    return next((r for r in roles if lettering.width(theme, words, r) <= room), NOTE_BOLD)


class TitleBar(Widget):
    """The ink bar over a screen of its own: the title on a slanted red block, a note beside it."""

    HEIGHT = 64.0

    def __init__(self, theme: Theme, title: str, note: str = "", *, aside: str = "") -> None:
        """`aside` stands at the right end, in the type of file names."""
        super().__init__(Box(0, 0, GRID_WIDTH, self.HEIGHT), name="title bar")
        self.title, self.note, self.aside = title, note, aside
        self.lead = lettering.width(theme, title, TITLE.at(34)) + 24 + 64

    def paint(self, canvas: Canvas) -> None:
        """The bar and its words."""
        canvas.rect(self.box, INK)
        slanted(canvas, self.box.left_part(self.lead + 20), RED)
        canvas.text(self.title, TITLE.at(34), (24, self.box.centre[1]), WHITE)
        canvas.text(self.note, LABEL, (self.lead + 44, self.box.centre[1] + 2), PAPER)
        if self.aside:
            at = (self.box.right - 16, self.box.centre[1])
            canvas.text(self.aside, MONO, at, SHADE, align="right")


class PosterButton(Widget):
    """END TURN, BEGIN: the one large red button, with a diagonal and an arrow."""

    takes_focus = True

    def __init__(
        self,
        box: Box,
        words: str,
        note: str,
        *,
        on_act: Act | None = None,
        key: str = "",
        enabled: bool = True,
        reason: str = "",
        name: str = "",
    ) -> None:
        """`words` may have several lines."""
        super().__init__(
            box, on_act=on_act, key=key, enabled=enabled, reason=reason, name=name or words
        )
        self.words, self.note = words, note

    def paint(self, canvas: Canvas) -> None:
        """Red, its darker side, words, arrow, note."""
        drop_edge(canvas, self.box, 4)
        red, deep = (RED, DEEP_RED) if self.enabled else (SHADE, SHADE)
        if self.pressed:
            red = deep
        canvas.rect(self.box, red)
        self._side(canvas, deep)
        ink = WHITE if self.enabled else GREY
        pointer(canvas, (self.box.right - 34, self.box.centre[1] - 10), "right", 40, ink)
        lines = self.words.split("\n")
        for n, words in enumerate(lines):
            y = self.box.y + 14 + n * 40
            canvas.text_in(Box(self.box.x + 18, y, self.box.w - 90, 40), words, TITLE.at(34), ink)
        note = Box(self.box.x + 18, self.box.bottom - 38, self.box.w - 36, 24)
        canvas.text_in(note, self.note, LABEL, ink)
        canvas.rect(self.box, None, INK, 4 if self.hovered else 2)

    def _side(self, canvas: Canvas, colour: Colour) -> None:
        box = self.box
        points = (
            (box.right - 78, box.y),
            (box.right, box.y),
            (box.right, box.bottom),
            (box.right - 42, box.bottom),
        )
        canvas.polygon(points, colour)

    def tells(self) -> Sequence[Told]:
        """The words on one line, and the note."""
        return (Told(f"{self.words.replace(chr(10), ' ')}. {self.note}"),)

    def fits(self, theme: Theme) -> bool:
        """Whether words and note fit beside and under the arrow."""
        lines = [lettering.width(theme, line, TITLE.at(34)) for line in self.words.split("\n")]
        note = lettering.width(theme, self.note, LABEL)
        return max(lines) <= self.box.w - 89.5 and note <= self.box.w - 35.5


class ProgressLine(Widget):
    """How far a long piece of work has come: words, a bar, and `n of m` at the right."""

    def __init__(
        self,
        box: Box,
        words: str,
        share: float,
        *,
        count: str = "",
        colour: Colour = RED,
        name: str = "progress",
        why: Explanation | None = None,
        tooltip: str = "",
    ) -> None:
        """`share` is 0 to 1; `count` is already words."""
        super().__init__(box, name=name, why=why, tooltip=tooltip)
        self.words, self.share, self.count, self.colour = words, share, count, colour

    def paint(self, canvas: Canvas) -> None:
        """Words over the bar, the count beside it."""
        count = (self.count, LABEL, SOFT_INK)
        canvas.pair(self.box.top_part(24), (self.words, LABEL_BOLD, INK), count, gap=8)
        bar = self.box.below(26)
        progress_bar(canvas, bar.top_part(min(bar.h, 16)), self.share, self.colour)

    def fits(self, theme: Theme) -> bool:
        """Whether words and count stand beside each other."""
        wide = lettering.width(theme, self.words, LABEL_BOLD)
        return wide + lettering.width(theme, self.count, LABEL) + 8 <= self.box.w + 0.5


class Meter(Widget):
    """A value of the top bar, on ink: its name, the number, a thin bar, the change."""

    ring_reach = 3.0

    def __init__(
        self,
        box: Box,
        words: str,
        value: int,
        change: str = "",
        *,
        share: float | None = None,
        alarm: bool = False,
        why: Explanation | None = None,
        on_act: Act | None = None,
        name: str = "",
    ) -> None:
        """`share` is what the bar shows, else the value of a hundred; `alarm` makes it red."""
        super().__init__(box, why=why, on_act=on_act, name=name or words)
        self.words, self.value, self.change, self.alarm = words, value, change, alarm
        self.share = value / 100 if share is None else share

    def paint(self, canvas: Canvas) -> None:
        """Name over number, bar and change."""
        from game.ui.art.charts import top_bar_meter

        upper, lower = self.box.rows(2, 0)
        ink = WHITE if self.acts and (self.hovered or self.focused) else LABEL_ON_INK
        canvas.text_in(upper, self.words, LABEL, ink)
        wide = canvas.text_in(lower.left_part(56), str(self.value), NUMBER.at(23), WHITE)
        bar = Box(lower.x + max(wide + 12, 42), lower.centre[1] - 4, 96, 9)
        top_bar_meter(canvas, bar, self.share, alarm=self.alarm)
        canvas.text(self.change, LABEL_BOLD, (bar.right + 8, lower.centre[1]), LABEL_ON_INK)

    def paint_focus(self, canvas: Canvas) -> None:
        """A light dashed frame on the ink."""
        canvas.dashed_box(self.box.inset(-self.ring_reach), PAPER, 1.6)

    def fits(self, theme: Theme) -> bool:
        """Whether name and change end inside the box."""
        change = lettering.width(theme, self.change, LABEL_BOLD)
        wide = lettering.width(theme, self.words, LABEL)
        return wide <= self.box.w + 0.5 and 42 + 96 + 8 + change <= self.box.w + 0.5
