"""Help: the keys, what each screen answers, and the rules in one page.

HelpScreen()          # on the rules: HelpScreen(page=2)
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from game import narrate
from game.ui import lettering
from game.ui import theme as t
from game.ui.box import PAGE, Box
from game.ui.canvas import Canvas
from game.ui.keys import cap
from game.ui.screen import Screen
from game.ui.screens import help_words
from game.ui.screens.help_words import Part
from game.ui.screens.order_page import KEYS
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
    """Three pages under tabs."""

    def __init__(self, page: int = 0) -> None:
        """`page` 0 is how a turn goes, 1 the screens and keys, 2 the rules."""
        super().__init__()
        self.page = page

    def build(self, theme: Theme) -> Widget:
        """Title, tabs, the chosen page."""
        note = _(
            "W or a click on any number opens its reasons; + and − change the size of the text."
        )
        root = Group(PAGE, children=[TitleBar(theme, _("HELP"), note), back_button(self.leave)])
        words = (_("A turn"), _("Screens and keys"), _("The rules"))
        tabs = [Tab(word, f"f{nth}") for nth, word in enumerate(words, 1)]
        box = Box(16, 76, 1568, 36)
        root.add(Tabs(box, tabs, self.page, self.show, tab_width=230, rule_to=1600))
        pages = (self._turn, self._keys, self._rules)
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
        box, y = screens.inside, screens.inside.y
        for part in help_words.screens():
            head = root.add(Label(Box(box.x, y, box.w, 26), part.head, t.CONTROL))
            place = Box(box.x, head.box.bottom + 2, box.w, 0)
            told = root.add(Paragraph.flowing(theme, place, part.words, t.READING.at(18)))
            y = told.box.bottom + 14
        self._letters(root, Box(left.x, y + 8, left.w, left.bottom - y - 8).inset(16, 8))
        keys = root.add(Panel(right, title=_("Keys")))
        box = keys.inside
        lines = help_words.keys()
        tall = min(36.0, box.h / len(lines))
        for nth, (names, words) in enumerate(lines):
            row = Box(box.x, box.y + nth * tall, box.w, tall - 2)
            shown = ", ".join(cap(key) for key in names)
            root.add(NamedValue(row, words, shown, name=f"key {nth}"))

    @staticmethod
    def _letters(root: Widget, box: Box) -> None:
        """The letter of each order, in two columns."""
        root.add(Label(box.top_part(28), _("The orders"), t.CONTROL))
        lines = list(KEYS.items())
        half = -(-len(lines) // 2)
        for column, part in zip(
            box.below(30).columns(2, 32), (lines[:half], lines[half:]), strict=True
        ):
            tall = min(34.0, column.h / half)
            for nth, (key, verb) in enumerate(part):
                row = Box(column.x, column.y + nth * tall, column.w, tall - 2)
                root.add(NamedValue(row, narrate.verb(verb), cap(key), name=f"letter {key}"))

    def on_key(self, key: str) -> bool:
        """Left and right leaf."""
        if key not in ("left", "right"):
            return False
        self.show((self.page + (1 if key == "right" else -1)) % 3)
        return True


def _numeral(words: str, canvas: Canvas, box: Box) -> None:
    """A numeral on a red corner."""
    canvas.polygon(((box.x, box.y), (box.right, box.y), (box.x, box.bottom)), t.RED)
    canvas.text(words, t.CONTROL, (box.x + 10, box.y + 17), t.WHITE)


def _columns(root: Widget, theme: Theme, parts: Sequence[Part], count: int, role: t.Role) -> None:
    """Parts in even columns: each goes where the shortest way down is left, in reading order."""
    columns = _BODY.columns(count, 32)
    talls = [_tall(theme, part, role, columns[0].w) for part in parts]
    share = sum(talls) / count
    nth, y, used = 0, _BODY.y, 0.0
    for part, tall in zip(parts, talls, strict=True):
        if nth < count - 1 and used + tall / 2 > share * (nth + 1):
            nth, y = nth + 1, _BODY.y
        column = columns[nth]
        head = root.add(Label(Box(column.x, y, column.w, 30), part.head, t.CARD_NAME))
        place = Box(column.x, head.box.bottom, column.w, tall - 46)
        root.add(Paragraph(place, part.words, role))
        y += tall
        used += tall


def _tall(theme: Theme, part: Part, role: t.Role, wide: float) -> float:
    return lettering.paragraph_height(theme, part.words, role, wide) + 46
