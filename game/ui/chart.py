"""Owns where things stand on the map: the drawing's own list of discs, names and neighbours.

    chart().places["leningrad"].disc

The list lies beside the drawing in the assets; coordinates are the drawing's.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Literal

import yaml

from game import paths
from game.ui.box import Box, Point

Anchor = Literal["start", "middle", "end"]
DRAWING = ("map", "ussr-1925.svg")


@dataclass(frozen=True, slots=True)
class Place:
    """An organisation: its town, its disc, where its name is anchored from the disc's centre."""

    town: Point
    disc: Point
    label: Point
    anchor: Anchor
    inset: bool


@dataclass(frozen=True, slots=True)
class Note:
    """A neighbouring state or sea, in grey."""

    words: str
    at: Point


@dataclass(frozen=True, slots=True)
class Chart:
    """The map: its size, the places on it, the neighbours, the box of what sits in the capital."""

    size: Point
    places: dict[str, Place]
    notes: tuple[Note, ...]
    inset: Box
    inset_title: str
    inset_title_at: Point


@lru_cache(maxsize=1)
def chart() -> Chart:
    """The chart of the map, read once."""
    read: Any = yaml.safe_load(paths.assets("map", "organisations.yaml").read_text("utf-8"))
    left, top, right, bottom = read["inset"]["box"]
    return Chart(
        _point(read["size"]),
        {item["id"]: _place(item) for item in read["organisations"]},
        tuple(Note(item["name"], _point(item["at"])) for item in read["neighbours"]),
        Box(left, top, right - left, bottom - top),
        read["inset"]["title"],
        _point(read["inset"]["title_at"]),
    )


def _point(pair: Any) -> Point:
    return (float(pair[0]), float(pair[1]))


def _place(item: Any) -> Place:
    dx, dy, anchor = item["label"]
    return Place(
        _point(item["at"]),
        _point(item["disc"]),
        (float(dx), float(dy)),
        anchor,
        bool(item.get("inset")),
    )
