"""The first page of the settings: picture, sides, sound, language, and what the desk says.

A line is a wish: its words, its control, and under them what it means.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from game import words
from game.ui import art
from game.ui import theme as t
from game.ui.box import Box
from game.ui.canvas import Canvas
from game.ui.preferences import LOUDEST, STEPS
from game.ui.theme import Theme
from game.ui.widgets import (
    Button,
    Dropdown,
    Label,
    Panel,
    Paragraph,
    Picture,
    SegmentedControl,
    Toggle,
    Widget,
)
from game.words import text as _

if TYPE_CHECKING:
    from game.ui.screens.settings.screen import SettingsScreen

_PICTURE = Box(16, 128, 776, 452)
_SIDES = Box(16, 596, 776, 288)
_SOUND = Box(808, 128, 776, 328)
_GAME = Box(808, 472, 776, 412)
_LOUDNESS = tuple(range(0, LOUDEST + 1, 20))
_OWN_NAMES = {"en": "English", "ru": "Русский"}


def page(root: Widget, theme: Theme, screen: SettingsScreen) -> None:
    """All wishes."""
    _picture(_panel(root, _PICTURE, _("Picture")), screen)
    _sides(_panel(root, _SIDES, _("How the sides are told apart")), theme)
    _sound(_panel(root, _SOUND, _("Sound")), screen)
    _game(_panel(root, _GAME, _("Words and hints")), screen)


def _panel(root: Widget, box: Box, title: str) -> Panel:
    return root.add(Panel(box, title=title, band=t.INK, drop=4))


def _picture(panel: Panel, screen: SettingsScreen) -> None:
    size, look, full, motion = panel.inside.rows(4, 8)
    _sizes(panel, size, screen)
    looks = (_("As on paper"), _("High contrast"))
    control = _line(panel, look, _("Colours"), _("High contrast: ink on white, all words 7 to 1"))
    chosen = int(screen.wishes.high_contrast)
    panel.add(SegmentedControl(control, looks, chosen, _looks(screen), name="colours"))
    _switch(panel, full, screen, "fullscreen", _("Full screen"), _("No frame, no other window"))
    note = _("Nothing slides, falls or fades")
    _switch(panel, motion, screen, "reduced_motion", _("Reduced motion"), note)


def _looks(screen: SettingsScreen) -> Callable[[int], None]:
    return lambda nth: screen.turn("high_contrast", on=bool(nth))


def _sizes(panel: Widget, box: Box, screen: SettingsScreen) -> None:
    """The sizes of the text in one row, under their words."""
    panel.add(Label(box.top_part(36), _("Size of the text"), t.LABEL_BOLD))
    sizes = [_("{n} %").format(n=step) for step in STEPS]
    now = screen.wishes.text_percent
    chosen = min(range(len(STEPS)), key=lambda nth: abs(STEPS[nth] - now))

    def choose(nth: int) -> None:
        screen.prefer(replace(screen.wishes, text_percent=STEPS[nth]))

    panel.add(SegmentedControl(box.below(40).top_part(46), sizes, chosen, choose, name="sizes"))


def _sound(panel: Panel, screen: SettingsScreen) -> None:
    loud, cues, captions = panel.inside.rows(3, 8)
    control = _line(panel, loud, _("Volume"), _("Of all sounds together"), wide=604)
    words = _("Hear it")
    hear = control.right_part(112)
    control = control.left_part(480)
    panel.add(Button(hear, words, on_act=lambda: screen.sound("bell"), name="hear"))
    steps = [_("{n} %").format(n=step) for step in _LOUDNESS]
    now = screen.wishes.volume
    chosen = min(range(len(_LOUDNESS)), key=lambda nth: abs(_LOUDNESS[nth] - now))

    def choose(nth: int) -> None:
        screen.prefer(replace(screen.wishes, volume=_LOUDNESS[nth]))

    panel.add(SegmentedControl(control, steps, chosen, choose, name="volume"))
    note = _("Paper, a drawer, a stamp, the chairman’s bell; no music")
    _switch(panel, cues, screen, "cues", _("Sounds"), note)
    note = _("Each sound is also said in words at the edge")
    _switch(panel, captions, screen, "captions", _("Captions"), note)


def _game(panel: Panel, screen: SettingsScreen) -> None:
    language, steps, hints, confirm = panel.inside.rows(4, 8)
    _languages(panel, language, screen)
    note = _("What each screen is for, in the first turn")
    _switch(panel, steps, screen, "first_steps", _("First steps"), note)
    note = _("What your side did then, turn by turn")
    _switch(panel, hints, screen, "record_hints", _("Record hints"), note)
    note = _("Where somebody has no order, or something is not answered")
    _switch(panel, confirm, screen, "confirm_turn", _("Ask before a turn ends"), note)


def _languages(panel: Widget, box: Box, screen: SettingsScreen) -> None:
    spoken = ("", *words.languages())
    names = [_("As the system"), *(_OWN_NAMES.get(one, one) for one in spoken[1:])]
    now = screen.wishes.language
    chosen = spoken.index(now) if now in spoken else 0

    def choose(nth: int) -> None:
        screen.prefer(replace(screen.wishes, language=spoken[nth]))

    control = _line(panel, box, _("Language"), _("Names and texts change with the next game"))
    panel.add(Dropdown(control, names, chosen, choose, name="language"))


# --- a line ---------------------------------------------------------------------------------------
def _line(panel: Widget, box: Box, words: str, note: str, *, wide: float = 340) -> Box:
    """The words of a wish and what they mean; returns the place of its control."""
    panel.add(Label(box.top_part(40).left_part(box.w - wide - 12), words, t.LABEL_BOLD))
    panel.add(Picture(Box(box.x, box.y - 7, box.w, 2), _hairline))
    panel.add(_meaning(box, note))
    return box.top_part(40).right_part(wide)


def _switch(
    panel: Widget, box: Box, screen: SettingsScreen, wish: str, words: str, note: str
) -> None:
    """A wish that is on or off."""

    def change(on: bool) -> None:  # noqa: FBT001 - a switch says only on or off
        screen.turn(wish, on=on)

    on = getattr(screen.wishes, wish)
    panel.add(Picture(Box(box.x, box.y - 7, box.w, 2), _hairline))
    place = box.top_part(40)
    panel.add(Toggle(place, words, on=on, on_change=change, name=wish, role=t.LABEL_BOLD))
    panel.add(_meaning(box, note))


def _meaning(box: Box, note: str) -> Widget:
    return Label(box.below(36).top_part(min(30, box.h - 36)), note, t.LABEL, t.SOFT_INK)


def _hairline(canvas: Canvas, box: Box) -> None:
    canvas.across(box.x, box.right, box.y, t.TRAY, 1.4)


# --- the sides ------------------------------------------------------------------------------------
def _sides(panel: Panel, theme: Theme) -> None:
    """Every side with its sign, its pattern and its colour."""
    note = _(
        "By sign and pattern, never by colour alone; the colours, too, stay apart for every eye"
    )
    foot = panel.inside.bottom_part(52)
    panel.add(Paragraph(foot, note, t.LABEL, t.SOFT_INK))
    space = panel.inside.top_part(panel.inside.h - 60)
    cells = [cell for row in space.rows(2, 12) for cell in row.columns(3, 16)]
    for faction, name, cell in zip(t.FACTIONS, _names(), cells, strict=True):
        panel.add(Picture(cell, partial(_side, faction, name), name=f"side {faction}"))


def _names() -> tuple[str, ...]:
    """The sides in the order of `theme.FACTIONS`."""
    return (
        _("Secretariat"),
        _("Left Opposition"),
        _("Leningrad"),
        _("Right"),
        _("Uncommitted"),
        _("Democratic Centralists"),
    )


def _side(faction: str, name: str, canvas: Canvas, box: Box) -> None:
    """A bar of a side with its sign on it, over its name."""
    bar = box.top_part(box.h - 34)
    art.pattern_fill(canvas, bar, faction)
    canvas.rect(bar, None, t.INK, 2)
    plate = Box(bar.x, bar.y, bar.h, bar.h)
    canvas.rect(plate, t.faction_look(faction).colour, t.INK, 2)
    art.glyph_on_top(canvas, faction, plate.centre, 18)
    art.glyph(canvas, faction, (box.x + 10, box.bottom - 15), 14)
    canvas.text_in(box.bottom_part(30).beside(28), name, t.LABEL, t.INK)
