"""Owns how the window's colours are shown: as the theme names them, or with high contrast.

    theme_for((1600, 900), Preferences(high_contrast=True)).shown(t.RED)

Screens name colours as they are on paper (`theme.INK`, `theme.RED`); the canvas asks the theme how
each is to be shown. With high contrast paper is white, words are at least 7 to 1 on whatever they
stand on, and the sides are further apart than on paper.
"""

from __future__ import annotations

from collections.abc import Mapping

from game.ui import theme as t
from game.ui.preferences import Preferences
from game.ui.theme import Colour, Scale, Theme, rgb

HIGH_CONTRAST: Mapping[Colour, Colour] = {
    named: rgb(code)
    for named, code in (
        (t.PAPER, "#FFFFFF"),
        (t.CARD, "#FFFFFF"),
        (t.BRIGHT, "#FFFFFF"),
        (t.NEWSPRINT, "#FFFFFF"),
        (t.SHADE, "#E8E8E8"),
        (t.SEA, "#F2F2F2"),
        (t.TRAY, "#E0E0E0"),
        (t.WOOD, "#E0E0E0"),
        (t.WOOD_EDGE, "#E0E0E0"),
        (t.TABLE, "#3A1208"),
        (t.PALE_RED, "#FBE6E0"),
        (t.RULE, "#6A6A6A"),
        (t.HALFWAY, "#ADADAD"),
        (t.DROP, "#4A4A4A"),
        (t.INK, "#000000"),
        (t.SOFT_INK, "#1F1F1F"),
        (t.GREY, "#3D3D3D"),
        (t.MAP_NOTE, "#333333"),
        (t.ABROAD, "#333333"),
        (t.AMBER, "#4F3300"),
        (t.RED, "#8F0D08"),
        (t.DEEP_RED, "#5E0000"),
        (t.LABEL_ON_INK, "#FFFFFF"),
        (t.LENINGRAD.colour, "#142D60"),
        (t.RIGHT.colour, "#036268"),
        (t.WAVERERS.colour, "#C7C3CF"),
        (t.DECIST.colour, "#8B00C0"),
    )
}
"""How each colour is shown with high contrast; one that is not here is shown as it is."""


def theme_for(size: tuple[int, int], wishes: Preferences) -> Theme:
    """The theme for a window of this size as the player wishes it."""
    scale = Scale.for_window(size, wishes.text_percent)
    return Theme(scale, HIGH_CONTRAST if wishes.high_contrast else None)
