"""Owns how a line of a twin is said whole: its words, its key, why it can't be done, where to ask.

The orders of reading are here too: as the screen stands, what can be done first, headings alone.
"""

from __future__ import annotations

from collections.abc import Sequence

from game.ui.twin.deeds import reasons
from game.ui.twin.telling import Line
from game.words import text as _

AS_IT_STANDS, DEEDS_FIRST, HEADINGS = "stands", "deeds", "headings"
ORDERS = (AS_IT_STANDS, DEEDS_FIRST, HEADINGS)


def order_name(order: str) -> str:
    """An order of reading on its button."""
    return {
        AS_IT_STANDS: _("As it stands"),
        DEEDS_FIRST: _("What can be done first"),
        HEADINGS: _("Headings only"),
    }[order]


def in_order(lines: Sequence[Line], order: str) -> tuple[int, ...]:
    """The places of the lines that are read, in that order."""
    places = tuple(range(len(lines)))
    if order == HEADINGS:
        return tuple(nth for nth in places if lines[nth].heading)
    if order == DEEDS_FIRST:
        return tuple(sorted(places, key=lambda nth: _rank(lines[nth])))
    return places


def _rank(line: Line) -> int:
    """What can be done, what cannot be now, what is only read."""
    if line.deed is None or line.deed.explains:
        return 2
    return 0 if line.deed.possible else 1


def whole(line: Line) -> str:
    """A line with its key, and why it is impossible."""
    deed, words = line.deed, line.words
    if deed is None:
        return words
    if deed.key:
        words = _("{words} (key {key})").format(words=words, key=deed.key)
    if not deed.possible:
        reason = " ".join(deed.reason.split())
        if reason in words:
            return _("{words} (not possible)").format(words=words)
        words = _("{words}. Not possible: {reason}").format(words=words, reason=reason)
    return words


def told_reasons(line: Line) -> list[tuple[int, str]]:
    """What W tells of a line: what it is for, and the ledger of its number."""
    deed = line.deed
    if deed is None:
        return []
    note = [(0, deed.note)] if deed.note and deed.note not in line.words else []
    return note + (list(reasons(deed.why)) if deed.why is not None else [])
