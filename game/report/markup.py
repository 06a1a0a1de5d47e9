"""Owns marks: text made safe, one element, a table, so that no page is put together by hand.

>>> tag("p", "Kamenev & Zinoviev", class_="note")
'<p class="note">Kamenev &amp; Zinoviev</p>'
>>> tag("ul", [tag("li", "one"), tag("li", "two")])
'<ul><li>one</li><li>two</li></ul>'

It must not know what is told.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape

_EMPTY = {"meta", "br", "circle", "rect", "line", "path", "polyline"}


class Marks(str):
    """Text that is markup already and is not made safe again."""

    __slots__ = ()


Content = str | Iterable[str]


def tag(name: str, content: Content = "", /, **attributes: object) -> Marks:
    """One element; a string is made safe, a list is joined. `class_` gives `class`, `_` is `-`."""
    given = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{escape(str(value))}"'
        for key, value in attributes.items()
        if value is not None
    )
    if name in _EMPTY:
        return Marks(f"<{name}{given}/>")
    return Marks(f"<{name}{given}>{joined(content)}</{name}>")


def joined(content: Content) -> Marks:
    """Content as markup."""
    if isinstance(content, Marks):
        return content
    if isinstance(content, str):
        return Marks(escape(content, quote=False))
    return Marks("".join(map(joined, content)))


def table(
    caption: str, head: Sequence[str], rows: Iterable[Sequence[Content]], class_: str | None = None
) -> Marks:
    """A table with its caption; the first cell of each row heads it."""
    heads = tag("thead", tag("tr", [tag("th", words, scope="col") for words in head]))
    lines = [
        tag("tr", [tag("th", cells[0], scope="row"), *(tag("td", cell) for cell in cells[1:])])
        for cells in rows
    ]
    return tag("table", [tag("caption", caption), heads, tag("tbody", lines)], class_=class_)
