"""What lies over a screen: dialogs, questions, menus, drop-downs.

screen.open(lambda theme: question(theme, "Withdraw the offer?", words, "Withdraw", on_yes))
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from game.ui import lettering
from game.ui.art.frames import drop_edge, key_cap, key_cap_width, slanted
from game.ui.art.glyphs import pointer, tick
from game.ui.box import PAGE, Box, Point
from game.ui.canvas import Canvas
from game.ui.keys import cap
from game.ui.theme import (
    BRIGHT,
    CARD,
    CARD_NAME,
    GREY,
    INK,
    LABEL,
    LABEL_BOLD,
    LABEL_ON_INK,
    PAPER,
    READING,
    RED,
    RULE,
    SHADE,
    SOFT_INK,
    TITLE,
    Colour,
    Theme,
)
from game.ui.widgets.base import Act, Widget
from game.ui.widgets.buttons import Button
from game.ui.widgets.words import Paragraph
from game.words import text as _

HEAD, FOOT = 84.0, 84.0


class Dialog(Widget):
    """A page over a shaded screen; the keyboard stays inside, Esc closes it."""

    modal = True

    def __init__(
        self,
        box: Box,
        title: str,
        note: str = "",
        *,
        lead: float = 0,
        fill: Colour = PAPER,
        foot: float = FOOT,
        on_close: Act | None = None,
        children: Sequence[Widget] = (),
        name: str = "dialog",
    ) -> None:
        """`lead` is the width of the slanted red block in the head, where a bust may stand."""
        super().__init__(box, children=children, name=name)
        self.title, self.note, self.lead = title, note, lead
        self.fill, self.on_close, self.foot_height = fill, on_close, foot

    @property
    def head(self) -> Box:
        """The ink band with the title."""
        return self.box.top_part(HEAD if self.note or self.lead else 64)

    @property
    def foot(self) -> Box:
        """The band of buttons."""
        return self.box.bottom_part(self.foot_height).inset(16, 12)

    @property
    def body(self) -> Box:
        """What is between head and foot, 16 from the edges."""
        tall = self.box.h - self.head.h - self.foot_height
        return Box(self.box.x, self.head.bottom, self.box.w, tall).inset(16)

    def hit(self, _at: Point) -> bool:
        """It takes every click on the page: what is under it is out of reach."""
        return True

    def paint(self, canvas: Canvas) -> None:
        """Shade the screen, draw the page and its head."""
        canvas.shade(PAGE)
        drop_edge(canvas, self.box, 9, INK)
        canvas.rect(self.box, self.fill)
        canvas.rect(self.head, INK)
        if self.lead:
            slanted(canvas, self.head.left_part(self.lead), RED, self.head.h * 0.52)
        self._title(canvas)
        if self.foot_height:
            y = self.box.bottom - self.foot_height
            canvas.across(self.box.x, self.box.right, y, INK, 2)
        canvas.rect(self.box, None, INK, 2)

    def _title(self, canvas: Canvas) -> None:
        line = self.head.beside(self.lead + 24)
        line = line.left_part(line.w - 24)
        role = TITLE.at(32)
        if self.note:
            at = (line.x, line.y + 28)
            canvas.text(self.title, role, at, CARD, room=line.w, height=46)
            canvas.text_in(line.below(48).top_part(26), self.note, LABEL, PAPER)
        else:
            canvas.text_in(line, self.title, role, CARD)

    def on_key(self, key: str) -> bool:
        """Esc closes; other keys never reach the screen under it."""
        if key == "esc":
            self.shut()
        return key == "esc"

    def shut(self) -> None:
        """Close it and say so."""
        if self.host is not None:
            self.host.close()
        if self.on_close is not None:
            self.on_close()

    def fits(self, theme: Theme) -> bool:
        """Whether the title fits the head."""
        return lettering.width(theme, self.title, TITLE.at(32)) <= self.box.w - self.lead - 47.5


def notice(theme: Theme, title: str, words: str, *, wide: float = 720) -> Dialog:
    """A dialog with a few words and one answer."""
    tall = lettering.paragraph_height(theme, words, READING, wide - 32, theme.scale.text)
    whole = 64 + tall + 40 + FOOT
    dialog = Dialog(Box((PAGE.w - wide) / 2, (PAGE.h - whole) / 2, wide, whole), title)
    dialog.add(Paragraph(dialog.body, words))
    back = dialog.foot.right_part(160)
    dialog.add(Button(back, _("Back"), on_act=dialog.shut, key="esc", primary=True))
    return dialog


def question(
    theme: Theme,
    title: str,
    words: str,
    yes: str,
    on_yes: Act,
    *,
    no: str = "",
    on_no: Act | None = None,
    wide: float = 640,
) -> Dialog:
    """A dialog with a few words and two answers: Enter for yes, Esc for no."""
    tall = lettering.paragraph_height(theme, words, READING, wide - 32, theme.scale.text)
    whole = 64 + tall + 40 + FOOT
    box = Box((PAGE.w - wide) / 2, (PAGE.h - whole) / 2, wide, whole)
    dialog = Dialog(box, title, on_close=on_no)
    dialog.add(Paragraph(dialog.body, words))
    foot = dialog.foot
    wide_yes = max(200.0, Button.width_for(theme, yes, "enter"))
    wide_no = max(160.0, Button.width_for(theme, no or _("Back"), "esc"))

    def agree() -> None:
        if dialog.host is not None:
            dialog.host.close()
        on_yes()

    back = foot.right_part(wide_yes + 16 + wide_no).left_part(wide_no)
    dialog.add(Button(back, no or _("Back"), on_act=dialog.shut, key="esc"))
    dialog.add(Button(foot.right_part(wide_yes), yes, on_act=agree, key="enter", primary=True))
    return dialog


def back_button(on_act: Act) -> Button:
    """The way back at the right end of a title bar; Esc does the same."""
    return Button(Box(1456, 12, 128, 40), _("Back"), key="esc", on_ink=True, on_act=on_act)


@dataclass(frozen=True, slots=True)
class MenuItem:
    """One line of a menu; an empty `reason` means that it can be chosen."""

    words: str
    on_act: Act
    key: str = ""
    reason: str = ""
    chosen: bool = False
    apart: bool = False  # a rule stands over it: something else begins


class _MenuLine(Widget):
    takes_focus = True
    ring_reach = -3.0

    def __init__(self, box: Box, item: MenuItem, on_act: Act) -> None:
        super().__init__(
            box,
            name=item.words,
            on_act=on_act,
            enabled=not item.reason,
            reason=item.reason,
            key=item.key,
        )
        self.item = item

    def paint(self, canvas: Canvas) -> None:
        """Words, a tick if chosen, the key at the right."""
        if self.enabled and (self.hovered or self.focused):
            canvas.rect(self.box, SHADE)
        ink = INK if self.enabled else GREY
        if self.item.chosen:
            tick(canvas, (self.box.x + 18, self.box.centre[1]), 14, RED)
        line = self.box.beside(36).left_part(self.box.w - 48)
        if self.key:
            soft = SOFT_INK if self.enabled else GREY
            line = line.left_part(
                line.w - 12 - key_cap(canvas, line.right, line.centre[1], cap(self.key), soft)
            )
        canvas.text_in(line, self.item.words, LABEL_BOLD, ink)

    def fits(self, theme: Theme) -> bool:
        """Whether words and key stand beside each other."""
        aside = key_cap_width(theme, cap(self.key)) + 12 if self.key else 0
        return lettering.width(theme, self.item.words, LABEL_BOLD) + aside <= self.box.w - 47.5


class Menu(Widget):
    """A column of choices by the widget that opened it; a click elsewhere or Esc closes it."""

    modal = True
    LINE = 36.0
    HEAD = 70.0
    APART = 9.0

    def __init__(
        self, theme: Theme, anchor: Box, items: Sequence[MenuItem], title: str = "", note: str = ""
    ) -> None:
        """It stands under its anchor, or over it where the page ends; a title stands on ink."""
        self.title, self.note = title, note
        head = self.HEAD if title else 0.0
        tall = head + self.LINE * len(items) + self.APART * sum(item.apart for item in items) + 12
        widest = max(self._wide(theme, items), self._wide_head(theme))
        box = _menu_box(anchor, max(anchor.w, widest), tall)
        super().__init__(box, name="menu")
        self._rules: list[float] = []
        y = box.y + 6 + head
        for item in items:
            if item.apart:
                self._rules.append(y + self.APART / 2)
                y += self.APART
            line = Box(box.x + 4, y, box.w - 8, self.LINE)
            self.add(_MenuLine(line, item, self._choice(item)))
            y += self.LINE

    def _wide_head(self, theme: Theme) -> float:
        if not self.title:
            return 0.0
        title = lettering.width(theme, self.title, CARD_NAME)
        return max(title, lettering.width(theme, self.note, LABEL)) + 44

    @staticmethod
    def _wide(theme: Theme, items: Sequence[MenuItem]) -> float:
        widths = [
            lettering.width(theme, item.words, LABEL_BOLD)
            + (key_cap_width(theme, cap(item.key)) + 12 if item.key else 0)
            for item in items
        ]
        return max(widths, default=120) + 68

    def _choice(self, item: MenuItem) -> Act:
        def choose() -> None:
            if self.host is not None:
                self.host.close()
            item.on_act()

        return choose

    def hit(self, _at: Point) -> bool:
        """It takes every click, to close when it is outside."""
        return True

    def on_press(self, at: Point) -> bool:
        """A click outside closes it."""
        if not self.box.contains(at) and self.host is not None:
            self.host.close()
        return True

    def on_key(self, key: str) -> bool:
        """Esc closes; up and down go round."""
        if self.host is None or key not in ("esc", "up", "down"):
            return False
        if key == "esc":
            self.host.close()
            return True
        lines = [line for line in self.children if line.focusable]
        here = next((n for n, line in enumerate(lines) if line.focused), -1 if key == "down" else 0)
        if lines:
            self.host.focus(lines[(here + (1 if key == "down" else -1)) % len(lines)].name)
        return True

    def paint(self, canvas: Canvas) -> None:
        """A bright sheet with a drop edge, its title on ink, rules between what is apart."""
        drop_edge(canvas, self.box, 4)
        canvas.rect(self.box, BRIGHT, INK, 2)
        if self.title:
            head = self.box.top_part(self.HEAD)
            canvas.rect(head, INK)
            canvas.rect(head.left_part(8), RED)
            inner = head.inset(20, 8)
            canvas.text_in(inner.top_part(28), self.title, CARD_NAME, PAPER)
            canvas.text_in(inner.below(28), self.note, LABEL, LABEL_ON_INK)
        for y in self._rules:
            canvas.across(self.box.x + 14, self.box.right - 14, y, RULE, 1.6)


def _menu_box(anchor: Box, wide: float, tall: float) -> Box:
    x = min(max(anchor.x, 8), PAGE.w - 8 - wide)
    under = anchor.bottom + 4
    return Box(x, under if under + tall <= PAGE.h - 8 else max(8, anchor.y - 4 - tall), wide, tall)


class Dropdown(Widget):
    """The choice made, in a frame; Enter, a click or the down arrow opens all choices."""

    takes_focus = True

    def __init__(
        self,
        box: Box,
        choices: Sequence[str],
        chosen: int,
        on_choose: Callable[[int], None],
        *,
        name: str = "choice",
        tooltip: str = "",
        enabled: bool = True,
        reason: str = "",
    ) -> None:
        """`on_choose` is told the number of the new choice."""
        super().__init__(
            box,
            name=name,
            tooltip=tooltip,
            enabled=enabled,
            reason=reason,
            on_act=self.unfold,
        )
        self.choices, self.chosen, self.on_choose = list(choices), chosen, on_choose

    def unfold(self) -> None:
        """Open the menu of choices."""
        if self.host is not None:
            self.host.open(self._menu)

    def _menu(self, theme: Theme) -> Menu:
        items = [
            MenuItem(words, self._choice(n), chosen=n == self.chosen)
            for n, words in enumerate(self.choices)
        ]
        return Menu(theme, self.box, items)

    def _choice(self, nth: int) -> Act:
        def choose() -> None:
            self.chosen = nth
            self.on_choose(nth)

        return choose

    def on_key(self, key: str) -> bool:
        """The down arrow opens it."""
        if key == "down" and self.enabled:
            self.unfold()
        return key == "down"

    def paint(self, canvas: Canvas) -> None:
        """Frame, the choice, a pointer."""
        edge = RED if self.hovered and self.enabled else INK if self.enabled else RULE
        ink = INK if self.enabled else GREY
        canvas.rect(self.box, CARD if self.enabled else SHADE, edge, 3 if edge == RED else 2)
        words = self.choices[self.chosen] if 0 <= self.chosen < len(self.choices) else ""
        canvas.text_in(self._line, words, LABEL_BOLD, ink)
        pointer(canvas, (self.box.right - 20, self.box.centre[1]), "down", 12, ink)

    @property
    def _line(self) -> Box:
        return self.box.inset(14, 0).left_part(self.box.w - 54)

    def fits(self, theme: Theme) -> bool:
        """Whether the longest choice fits."""
        widest = max((lettering.width(theme, c, LABEL_BOLD) for c in self.choices), default=0)
        return widest <= self._line.w + 0.5
