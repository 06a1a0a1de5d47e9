"""Owns the ways through a tree of widgets: down to one, and by names that outlive a rebuild.

It must not know what a widget does.
"""

from __future__ import annotations

from collections.abc import Iterator

from game.ui.widgets.base import Widget


def path_down(root: Widget, widget: Widget) -> list[Widget]:
    """The widgets from a root down to a widget; empty if it is not in that tree."""
    if root is widget:
        return [root]
    for child in root.children:
        if path := path_down(child, widget):
            return [root, *path]
    return []


def named(root: Widget) -> Iterator[tuple[tuple[str, int], Widget]]:
    """Every widget under a key that outlives a rebuild: its name, and which of that name."""
    seen: dict[str, int] = {}
    for widget in _all(root):
        nth = seen.get(widget.name, 0)
        seen[widget.name] = nth + 1
        yield (widget.name, nth), widget


def _all(root: Widget) -> Iterator[Widget]:
    yield root
    for child in root.children:
        yield from _all(child)
