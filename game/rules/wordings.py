"""Owns how motions are worded that stand in no file: the words of wordings.yaml, names filled in.

worded(scenario, "policy_up", lever="Price paid for grain").title
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from game.rules.model import Scenario, Wording

NEEDED: Mapping[str, tuple[str, ...]] = {
    "propose": ("person", "post"),
    "resign": ("person", "post"),
    "enlarge": ("places", "body"),
    "enlarge_by_one": ("places", "body"),
    "policy_up": ("lever",),
    "policy_down": ("lever",),
    "sitting": ("body",),
}
"""Every wording that the rules ask for, and the names that can stand in it."""

TEXTS = ("title", "question", "for_says", "against_says")


def worded(scenario: Scenario, wording: str, **names: str | int) -> Wording:
    """A wording with its names; the loader sees to it that there is one, and that they fit."""
    words = scenario.wordings[wording]
    return replace(words, **{text: getattr(words, text).format(**names) for text in TEXTS})
