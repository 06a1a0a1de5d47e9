"""Help: the keys, what each screen answers, the rules in one page, and the orders.

HelpScreen()          # on the rules: HelpScreen(page=2)
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from game.ui import lettering
from game.ui import theme as t
from game.ui.box import PAGE, Box
from game.ui.keys import cap
from game.ui.screen import Screen
from game.ui.screens.front import help_keys, help_orders, help_rules, help_words
from game.ui.screens.front.help_orders import corner
from game.ui.screens.front.help_pictures import TALL, Pen, pictures
from game.ui.theme import Theme
from game.ui.widgets import (
    Group,
    Label,
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
_UPPER = 404.0  # the steps of the upper row have more to say


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
        if self.page == 0:
            self._turn(root, theme)
        else:
            pages = (help_keys.page, help_rules.page, help_orders.page)
            pages[self.page - 1](root, theme, _BODY)
        return root

    def show(self, page: int) -> None:
        """Turn to a page."""
        self.page = page
        self.refresh()

    def _turn(self, root: Widget, theme: Theme) -> None:
        """Eight cards, read like a page, each with its picture at the foot."""
        parts = help_words.turn()
        rows = (_BODY.top_part(_UPPER), _BODY.below(_UPPER + 16))
        boxes = [box for row in rows for box in row.columns(len(parts) // 2, 16)]
        cards = zip(parts, pictures(), boxes, strict=True)
        for nth, (part, pen, box) in enumerate(cards, 1):
            panel = root.add(Panel(box, drop=4))
            panel.add(Picture(Box(box.x, box.y, 52, 52), partial(corner, str(nth))))
            head = Box(box.x + 64, box.y + 8, box.w - 80, 32)
            panel.add(Label(head, part.head, t.CARD_NAME))
            self._step(panel, theme, part.words, pen)

    def _step(self, panel: Panel, theme: Theme, words: str, pen: Pen) -> None:
        """The words of a step; its picture where larger words leave room for it."""
        role, inside = t.READING.at(18), panel.inside.below(40)
        tall = lettering.paragraph_height(theme, words, role, inside.w, theme.scale.text)
        shown = tall + TALL + 12 <= inside.h
        room = inside.top_part(inside.h - TALL - 12) if shown else inside
        panel.add(Paragraph(room, words, role))
        if shown:
            panel.add(Picture(inside.bottom_part(TALL), pen))

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
