"""Owns what a piece of the bulletin is made of; it knows no screen and no rule."""

from __future__ import annotations

from dataclasses import dataclass

from game.ui.explain import Row


@dataclass(frozen=True, slots=True)
class Article:
    """A piece of the paper: headline, the line under it, whose portrait, text, effects, source."""

    title: str
    text: str
    lead: str = ""
    picture: str = ""
    effects: tuple[Row, ...] = ()
    source: str = ""
    confidence: str = ""
    chapter: str = ""  # of a campaign, to which a button leads
