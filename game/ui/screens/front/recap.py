"""Owns what stands behind the curtain: what a seat may know of what happened, kind by kind."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import partial

from game import narrate
from game.rules.model import Scenario
from game.rules.state import Entry
from game.ui import art, lettering
from game.ui import theme as t
from game.ui.box import Box
from game.ui.canvas import Canvas
from game.ui.sitting import Sitting
from game.ui.theme import Theme
from game.ui.widgets import Item, Paragraph, ScrollList
from game.words import text as _

# What is told first; what is not named is not told here, but in the bulletin.
KINDS: tuple[tuple[str, ...], ...] = (
    ("carried", "lost", "elected"),
    ("event", "publish", "agenda"),
    ("done", "failed", "void"),
    ("secretary", "office", "seat", "standing", "join", "lead"),
    ("pact", "offer", "declined", "breach"),
)
_OWN = KINDS[2]
_ORDER = tuple(key for kind in KINDS for key in kind)
_MOST = 40
_HEAD = 44.0


def told(sitting: Sitting) -> list[Entry]:
    """What the seat may know of what happened since its last turn, the weightiest first."""
    state = sitting.state
    turns: Iterable[tuple[Entry, ...]] = (*state.chronicle[-1:], state.news)
    entries = [entry for turn in turns for entry in turn if _tells(entry, sitting.seat)]
    entries.sort(key=lambda entry: _ORDER.index(entry.key))
    return entries[:_MOST]


def _tells(entry: Entry, seat: str) -> bool:
    """Orders only where they were one's own: those of others are secret."""
    if entry.key in _OWN:
        return entry.cause.faction == seat
    return entry.key in _ORDER


def of_kinds(entries: Sequence[Entry]) -> list[tuple[str, list[Entry]]]:
    """The entries under the heading of their kind; kinds of which there is nothing drop out."""
    heads = (_("Votes"), _("News"), _("Your orders"), _("Posts and people"), _("Pacts and offers"))
    dealt = [[entry for entry in entries if entry.key in kind] for kind in KINDS]
    return [(head, mine) for head, mine in zip(heads, dealt, strict=True) if mine]


def recap_list(theme: Theme, box: Box, scenario: Scenario, entries: Sequence[Entry]) -> ScrollList:
    """All of it in a column, under headings, each sentence with its sign."""
    items: list[Item] = []
    for head, mine in of_kinds(entries):
        items.append(Item(_HEAD, partial(_paint_head, head)))
        items += [_line(theme, box.w, scenario, entry) for entry in mine]
    return ScrollList(box, items, gap=0, name="recap")


def _paint_head(words: str, canvas: Canvas, box: Box, _chosen: bool) -> None:  # noqa: FBT001
    canvas.text_in(Box(box.x, box.y + 8, box.w, 30), words, t.CARD_NAME)
    canvas.across(box.x, box.right, box.bottom - 2, t.INK, 2.5)


def _line(theme: Theme, wide: float, scenario: Scenario, entry: Entry) -> Item:
    """One sentence, as tall as it needs."""
    words = narrate.entry(scenario, entry)
    place = Box(36, 9, wide - 60, 0)
    said = Paragraph.flowing(theme, place, words, t.READING)
    middle = 9 + lettering.paragraph_height(theme, "x", t.READING, wide, theme.scale.text) / 2
    return Item(said.box.h + 18, partial(_paint_line, entry.key, middle), children=[said])


def _paint_line(key: str, middle: float, canvas: Canvas, box: Box, _chosen: bool) -> None:  # noqa: FBT001
    """A tick for what went through, a cross for what did not, a square for all else."""
    at = (box.x + 14, box.y + middle)
    if key in ("carried", "done", "elected"):
        art.tick(canvas, at, 18)
    elif key in ("lost", "failed", "void", "declined", "breach"):
        art.cross(canvas, at, 16)
    else:
        canvas.rect(Box(at[0] - 5, at[1] - 5, 10, 10), t.RED)
    canvas.across(box.x, box.right, box.bottom, t.TRAY, 1.4)
