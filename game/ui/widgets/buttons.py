"""What is pressed: buttons, switches, file tabs, segmented choices, steps.

Button(box, "Give the order", on_act=give, key="enter", primary=True)
Toggle(box, "Historical events", on=True, on_change=switch)
Tabs(Box(16, 66, 920, 36), [Tab("Map", "f1"), ...], chosen=0, on_choose=show)
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from game.ui import lettering
from game.ui.art.frames import file_tab, key_cap, key_cap_width
from game.ui.box import Box
from game.ui.canvas import Align, Canvas
from game.ui.explain import Explanation
from game.ui.keys import cap
from game.ui.theme import (
    BRIGHT,
    CARD,
    CONTROL,
    GREY,
    INK,
    LABEL,
    LABEL_BOLD,
    NOTE,
    PAPER,
    RED,
    RULE,
    SHADE,
    SOFT_INK,
    WHITE,
    Colour,
    Role,
    Theme,
)
from game.ui.widgets.base import Act, Widget
from game.words import text as _


@dataclass(frozen=True, slots=True)
class Look:
    """The colours of a control in one state."""

    fill: Colour
    border: Colour
    ink: Colour
    width: float = 2


_REST = Look(CARD, INK, INK)
_HOVER = Look(BRIGHT, RED, INK, 3)
_PRESSED = Look(INK, INK, CARD)
_OFF = Look(SHADE, RULE, GREY)
_PRIMARY = Look(RED, INK, WHITE)
_PRIMARY_HOVER = Look((0xA0, 0x17, 0x12), INK, WHITE, 3)
_ON_INK = Look(INK, PAPER, WHITE)
_ON_INK_HOVER = Look((0x35, 0x31, 0x2A), WHITE, WHITE, 3)


class Button(Widget):
    """Words in a frame; `key` is shown in a cap and works from anywhere on the screen."""

    takes_focus = True

    def __init__(
        self,
        box: Box,
        words: str,
        *,
        on_act: Act | None = None,
        key: str = "",
        primary: bool = False,
        on_ink: bool = False,
        chosen: bool = False,
        show_key: bool = True,
        role: Role = CONTROL,
        enabled: bool = True,
        reason: str = "",
        tooltip: str = "",
        name: str = "",
        why: Explanation | None = None,
    ) -> None:
        """`on_ink` is for dark grounds; `chosen` shows it pressed in for good."""
        super().__init__(
            box,
            on_act=on_act,
            key=key,
            enabled=enabled,
            reason=reason,
            tooltip=tooltip,
            name=name or words,
            why=why,
        )
        self.words, self.role = words, role
        self.primary, self.on_ink, self.chosen, self.show_key = primary, on_ink, chosen, show_key

    @property
    def look(self) -> Look:
        """The colours of the state it is in."""
        if not self.enabled:
            return _OFF
        if self.pressed or self.chosen:
            return _PRESSED
        if self.primary:
            return _PRIMARY_HOVER if self.hovered else _PRIMARY
        if self.on_ink:
            return _ON_INK_HOVER if self.hovered else _ON_INK
        return _HOVER if self.hovered else _REST

    def paint(self, canvas: Canvas) -> None:
        """Frame, words in the middle, the key in its cap at the right."""
        look = self.look
        canvas.rect(self.box, look.fill, look.border, look.width)
        space = self.box.inset(10, 0)
        if self.key and self.show_key:
            words = cap(self.key)
            key_cap(canvas, self.box.right - 8, self.box.centre[1], words, look.ink)
            space = space.left_part(space.w - key_cap_width(canvas.theme, words) - 2)
        canvas.text_in(space, self.words, self.role, look.ink, align="centre")

    def fits(self, theme: Theme) -> bool:
        """Whether the words stand beside the key cap."""
        taken = 20 + (key_cap_width(theme, cap(self.key)) + 2 if self.key and self.show_key else 0)
        return lettering.width(theme, self.words, self.role) <= self.box.w - taken + 0.5

    @staticmethod
    def width_for(theme: Theme, words: str, key: str = "", role: Role = CONTROL) -> float:
        """The least comfortable width of a button with these words, on the 4-unit grid."""
        wide = lettering.width(theme, words, role) + 40
        wide += key_cap_width(theme, cap(key)) if key else 0
        return -(-wide // 4) * 4


class LinkButton(Widget):
    """Underlined red words that act: `why?` beside a number, a name that leads to a card."""

    takes_focus = True

    def __init__(
        self,
        box: Box,
        words: str,
        *,
        on_act: Act | None = None,
        why: Explanation | None = None,
        role: Role = LABEL_BOLD,
        colour: Colour = RED,
        align: Align = "left",
        name: str = "",
        tooltip: str = "",
    ) -> None:
        """It needs `on_act` or `why`."""
        super().__init__(box, on_act=on_act, why=why, name=name or words, tooltip=tooltip)
        self.words, self.role, self.colour, self.align = words, role, colour, align

    def paint(self, canvas: Canvas) -> None:
        """The words over their line."""
        ink = INK if self.pressed else self.colour
        wide = canvas.text_in(self.box, self.words, self.role, ink, align=self.align)
        spare = self.box.w - wide
        x = self.box.x + {"left": 0.0, "centre": spare / 2, "right": spare}[self.align]
        y = self.box.centre[1] + self.role.size * 0.56
        canvas.across(x, x + wide, y, ink, 2.4 if self.hovered else 1.4)

    def fits(self, theme: Theme) -> bool:
        """Whether the line is as narrow as its box."""
        return lettering.width(theme, self.words, self.role) <= self.box.w + 0.5


class Toggle(Widget):
    """A switch at the right of its words."""

    takes_focus = True

    def __init__(
        self,
        box: Box,
        words: str,
        *,
        on: bool,
        on_change: Callable[[bool], None],
        enabled: bool = True,
        reason: str = "",
        tooltip: str = "",
        name: str = "",
        role: Role = LABEL,
    ) -> None:
        """`on_change` is told the new state."""
        super().__init__(
            box,
            enabled=enabled,
            reason=reason,
            tooltip=tooltip,
            name=name or words,
            on_act=self.flip,
        )
        self.words, self.on, self.on_change, self.role = words, on, on_change, role

    def flip(self) -> None:
        """Turn it over and say so."""
        self.on = not self.on
        self.on_change(self.on)

    def paint(self, canvas: Canvas) -> None:
        """Words, the state in a word, the switch."""
        state = _("on") if self.on else _("off")
        switch = Box(self.box.right - 57, self.box.centre[1] - 14, 57, 28)
        ink, soft = (INK, SOFT_INK) if self.enabled else (GREY, GREY)
        line = self.box.left_part(self.box.w - 57 - 10)
        canvas.pair(line, (self.words, self.role, ink), (state, LABEL, soft), gap=14)
        self._switch(canvas, switch)

    def _switch(self, canvas: Canvas, switch: Box) -> None:
        halves = switch.columns(2, 0)
        strong = self.on and self.enabled
        edge = RED if self.hovered and self.enabled else INK if self.enabled else RULE
        canvas.rect(switch, INK if strong else SHADE)
        canvas.rect(halves[1] if self.on else halves[0], PAPER)
        canvas.rect(switch, None, edge, 3 if strong else 2)

    def fits(self, theme: Theme) -> bool:
        """Whether the words end before the state."""
        aside = max(lettering.width(theme, word, LABEL) for word in (_("on"), _("off"))) + 24
        return lettering.width(theme, self.words, self.role) <= self.box.w - 57 - aside + 0.5


@dataclass(frozen=True, slots=True)
class Tab:
    """One tab: its words, its key, and why it cannot be chosen, if it cannot."""

    words: str
    key: str = ""
    reason: str = ""


_EAR = 16  # the slant of an ear, where no words stand


class _TabEar(Widget):
    takes_focus = True
    ring_reach = -4.0

    def __init__(self, box: Box, tab: Tab, chosen: bool, on_act: Act, ground: Colour) -> None:  # noqa: FBT001
        super().__init__(
            box,
            name=f"tab {tab.words}",
            key=tab.key,
            on_act=on_act,
            enabled=not tab.reason,
            reason=tab.reason,
        )
        self.tab, self.chosen, self.ground = tab, chosen, ground

    def paint(self, canvas: Canvas) -> None:
        """The ear of the file, its words, its key."""
        file_tab(canvas, self.box, chosen=self.chosen, ground=self.ground)
        ink = INK if self.chosen or self.hovered else SOFT_INK
        key = (cap(self.key) if self.key else "", NOTE, SOFT_INK)
        canvas.pair(self.box.inset(_EAR, 0), (self.tab.words, CONTROL, ink), key, gap=8)

    def fits(self, theme: Theme) -> bool:
        """Whether words and key stand beside each other."""
        aside = lettering.width(theme, cap(self.key), NOTE) + 8 if self.key else 0
        return (
            lettering.width(theme, self.tab.words, CONTROL) + aside <= self.box.w - 2 * _EAR + 0.5
        )


class Tabs(Widget):
    """File tabs over a rule; left and right move between them, each has its key."""

    def __init__(
        self,
        box: Box,
        tabs: Sequence[Tab],
        chosen: int,
        on_choose: Callable[[int], None],
        *,
        ground: Colour = PAPER,
        tab_width: float = 152,
        rule_to: float = 0,
        name: str = "tabs",
    ) -> None:
        """`rule_to` is where the rule under the tabs ends, if not at the box's edge."""
        super().__init__(box, name=name)
        self.chosen, self.on_choose, self.rule_to = chosen, on_choose, rule_to or box.right
        order = [n for n in range(len(tabs)) if n != chosen] + [chosen]
        for n in order if tabs else ():
            ear = Box(box.x + n * (tab_width + 2), box.y, tab_width, box.h)
            self.add(_TabEar(ear, tabs[n], n == chosen, self._choice(n), ground))
        self.children.sort(key=lambda ear: ear.box.x)

    def _choice(self, nth: int) -> Act:
        return lambda: self.on_choose(nth)

    @property
    def extent(self) -> Box:
        """As far as the rule goes."""
        return Box(self.box.x, self.box.y, self.rule_to - self.box.x, self.box.h)

    def paint(self, canvas: Canvas) -> None:
        """The rule on which the tabs stand."""
        canvas.across(self.box.x - 16, self.rule_to, self.box.bottom, INK, 2)


@dataclass(frozen=True, slots=True)
class Segment:
    """One choice of several: its words, or a faction's glyph instead of words."""

    words: str
    glyph: str = ""
    tooltip: str = ""


class _SegmentCell(Widget):
    takes_focus = True
    ring_reach = -4.0

    def __init__(self, box: Box, segment: Segment, chosen: bool, on_act: Act) -> None:  # noqa: FBT001
        super().__init__(box, name=segment.words, on_act=on_act, tooltip=segment.tooltip)
        self.segment, self.chosen = segment, chosen

    def paint(self, canvas: Canvas) -> None:
        """Ink if chosen; a red frame under the pointer."""
        from game.ui.art.glyphs import glyph, glyph_on_top

        fill = INK if self.chosen else BRIGHT if self.hovered else CARD
        edge = RED if self.hovered and not self.chosen else INK
        canvas.rect(self.box, fill, edge, 2)
        if self.segment.glyph:
            sign = glyph_on_top if self.chosen else glyph
            sign(canvas, self.segment.glyph, self.box.centre, 14)
            return
        ink = CARD if self.chosen else INK
        room = self.box.inset(8, 0)
        if lettering.width(canvas.theme, self.segment.words, LABEL_BOLD) <= room.w + 0.5:
            canvas.text_in(room, self.segment.words, LABEL_BOLD, ink, align="centre")
            return
        tall = self._wrapped(canvas.theme)
        lines = Box(room.x, room.centre[1] - tall / 2, room.w, tall)
        canvas.paragraph(self.segment.words, LABEL_BOLD, lines, ink, align="centre")

    def _wrapped(self, theme: Theme) -> float:
        """How tall the words are when they take more than one line."""
        room = self.box.w - 16
        return lettering.paragraph_height(theme, self.segment.words, LABEL_BOLD, room)

    def paint_focus(self, canvas: Canvas) -> None:
        """The dashed frame inside the cell, light on ink."""
        canvas.dashed_box(self.box.inset(4), CARD if self.chosen else INK, 1.6, dash=4)

    def fits(self, theme: Theme) -> bool:
        """Whether the words fit the cell, in several lines where it is tall enough."""
        wide = lettering.width(theme, self.segment.words, LABEL_BOLD)
        one_line = wide <= self.box.w - 15.5
        return bool(self.segment.glyph) or one_line or self._wrapped(theme) <= self.box.h - 4


class SegmentedControl(Widget):
    """Choices side by side, one of them chosen; arrows move the focus, Enter chooses."""

    def __init__(
        self,
        box: Box,
        segments: Sequence[Segment | str],
        chosen: int,
        on_choose: Callable[[int], None],
        *,
        gap: float = -2,
        widths: Sequence[float] = (),
        name: str = "segments",
    ) -> None:
        """Cells share the width evenly unless `widths` are given; a `gap` sets them apart."""
        super().__init__(box, name=name)
        self.chosen, self.on_choose = chosen, on_choose
        x = box.x
        even = (box.w - gap * (len(segments) - 1)) / max(1, len(segments))
        for n, given in enumerate(segments):
            segment = Segment(given) if isinstance(given, str) else given
            wide = widths[n] if widths else even
            cell = Box(x, box.y, wide, box.h)
            self.add(_SegmentCell(cell, segment, n == chosen, self._choice(n)))
            x += wide + gap

    def _choice(self, nth: int) -> Act:
        return lambda: self.on_choose(nth)
