"""Help: the keys, what each screen answers, the rules in one page, and the orders.

HelpScreen()          # on the rules: HelpScreen(page=2)
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from game import narrate
from game.ui import lettering
from game.ui import theme as t
from game.ui.box import PAGE, Box
from game.ui.canvas import Canvas
from game.ui.keys import cap, caps
from game.ui.screen import Screen
from game.ui.screens.front import help_words
from game.ui.screens.front.help_words import Part
from game.ui.screens.order.groups import GROUPS, name_of
from game.ui.theme import Theme
from game.ui.widgets import (
    Group,
    Label,
    NamedValue,
    Panel,
    Paragraph,
    Picture,
    Tab,
    Tabs,
    TitleBar,
    Widget,
    back_button,
)
from game.words import text as _

_BODY = Box(16, 124, 1568, 760)


class HelpScreen(Screen):
    """Four pages under tabs."""

    def __init__(self, page: int = 0) -> None:
        """`page` 0 is how a turn goes, 1 the screens and keys, 2 the rules, 3 the orders."""
        super().__init__()
        self.page = page

    def build(self, theme: Theme) -> Widget:
        """Title, tabs, the chosen page."""
        note = _(
            "{why} or a click on any number opens its reasons; {larger} and {smaller} change the "
            "size of the text."
        ).format(why=cap("w"), larger=cap("+"), smaller=cap("-"))
        root = _Leaves(self.leaf)
        root.add(TitleBar(theme, _("HELP"), note))
        root.add(back_button(self.leave))
        words = (_("A turn"), _("Screens and keys"), _("The rules"), _("The orders"))
        tabs = [Tab(word, f"f{nth}") for nth, word in enumerate(words, 1)]
        box = Box(16, 76, 1568, 36)
        root.add(Tabs(box, tabs, self.page, self.show, tab_width=230, rule_to=1600))
        pages = (self._turn, self._keys, self._rules, self._orders)
        pages[self.page](root, theme)
        return root

    def show(self, page: int) -> None:
        """Turn to a page."""
        self.page = page
        self.refresh()

    def _turn(self, root: Widget, _theme: Theme) -> None:
        """Eight cards, read like a page."""
        parts = help_words.turn()
        rows = _BODY.rows(2, 16)
        boxes = [box for row in rows for box in row.columns(len(parts) // 2, 16)]
        for nth, (part, box) in enumerate(zip(parts, boxes, strict=True), 1):
            panel = root.add(Panel(box, drop=4))
            inside = panel.inside
            root.add(Picture(Box(box.x, box.y, 52, 52), partial(_numeral, str(nth))))
            head = inside.top_part(36).moved(48, -8).left_part(inside.w - 48)
            root.add(Label(head, part.head, t.CONTROL))
            root.add(Paragraph(inside.below(46), part.words, t.READING.at(18)))

    def _rules(self, root: Widget, theme: Theme) -> None:
        _columns(root, theme, help_words.rules(), 3, t.READING.at(18))

    def _keys(self, root: Widget, theme: Theme) -> None:
        left, right = _BODY.columns(2, 16)
        screens = root.add(Panel(left, title=_("What the screens answer")))
        box, parts = screens.inside, help_words.screens()
        role = t.READING.at(18)

        def tall(share: float) -> float:
            heights = (
                lettering.paragraph_height(theme, part.words, role, box.w, share) for part in parts
            )
            return sum(heights) + 38 * len(parts)

        share, y = lettering.fitting(theme, tall, box.h), box.y
        for part in parts:
            root.add(Label(Box(box.x, y, box.w, 26), part.head, t.CONTROL))
            place = Box(box.x, y + 28, box.w, 0)
            told = root.add(Paragraph.flowing(theme, place, part.words, role, share=share))
            y = told.box.bottom + 10
        keys = root.add(Panel(right, title=_("Keys")))
        box = keys.inside
        lines = help_words.keys()
        step = min(36.0, box.h / len(lines))
        for nth, (names, words) in enumerate(lines):
            row = Box(box.x, box.y + nth * step, box.w, step - 2)
            shown = caps(names)
            root.add(NamedValue(row, words, shown, name=f"key {nth}"))

    def _orders(self, root: Widget, _theme: Theme) -> None:
        """A card for each group of orders: its digit in the order dialog, its verbs' letters."""
        boxes = [box for row in _BODY.rows(2, 16) for box in row.columns(len(GROUPS) // 2, 16)]
        for nth, (group, box) in enumerate(zip(GROUPS, boxes, strict=True), 1):
            inside = root.add(Panel(box, drop=4)).inside
            root.add(Picture(Box(box.x, box.y, 52, 52), partial(_numeral, str(nth))))
            head = inside.top_part(36).moved(48, -8).left_part(inside.w - 48)
            root.add(Label(head, name_of(group), t.CONTROL))
            lines = inside.below(44)
            step = min(40.0, lines.h / max(1, len(group.letters)))
            for line, (verb, key) in enumerate(group.letters.items()):
                row = Box(lines.x, lines.y + line * step, lines.w, step - 4)
                value = NamedValue(
                    row, narrate.verb(verb), cap(key), tooltip=narrate.what_for(verb),
                    name=f"letter of {verb}",
                )  # fmt: skip
                root.add(value)

    def leaf(self, by: int) -> None:
        """Turn pages, round and round."""
        self.show((self.page + by) % 4)


class _Leaves(Group):
    """The whole page, which is leafed by the left and right arrows."""

    def __init__(self, leaf: Callable[[int], None]) -> None:
        super().__init__(PAGE)
        self.leaf = leaf

    def on_key(self, key: str) -> bool:
        """Left and right leaf."""
        if key in ("left", "right"):
            self.leaf(1 if key == "right" else -1)
        return key in ("left", "right")


def _numeral(words: str, canvas: Canvas, box: Box) -> None:
    """A numeral on a red corner."""
    canvas.polygon(((box.x, box.y), (box.right, box.y), (box.x, box.bottom)), t.RED)
    canvas.text(words, t.CONTROL, (box.x + 10, box.y + 17), t.WHITE)


def _columns(root: Widget, theme: Theme, parts: Sequence[Part], count: int, role: t.Role) -> None:
    """Parts in even columns, in reading order, in the largest type for which there is room."""
    columns = _BODY.columns(count, 32)

    def talls(share: float) -> list[float]:
        wide = columns[0].w
        return [
            lettering.paragraph_height(theme, part.words, role, wide, share) + 46 for part in parts
        ]

    def tallest(share: float) -> float:
        columned = list(zip(_dealt(talls(share), count), talls(share), strict=True))
        return max(sum(tall for nth, tall in columned if nth == one) for one in range(count))

    share = lettering.fitting(theme, tallest, _BODY.h)
    heights = talls(share)
    y, before = _BODY.y, 0
    for part, nth, tall in zip(parts, _dealt(heights, count), heights, strict=True):
        column = columns[nth]
        y, before = (y, nth) if nth == before else (_BODY.y, nth)
        root.add(Label(Box(column.x, y, column.w, 30), part.head, t.CARD_NAME))
        place = Box(column.x, y + 30, column.w, 0)
        root.add(Paragraph.flowing(theme, place, part.words, role, share=share))
        y += tall


def _dealt(talls: Sequence[float], count: int) -> list[int]:
    """Which column each part goes into, so that the columns are about as tall as each other."""
    share, used, dealt = sum(talls) / count, 0.0, []
    for tall in talls:
        dealt.append(min(count - 1, int((used + tall / 2) / share)))
        used += tall
    return dealt
