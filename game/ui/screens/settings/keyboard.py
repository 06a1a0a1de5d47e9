"""The second page of the settings: every action with its key, and the question for a new one.

A key that another action has is never taken silently: the question says whose it is, and offers to
exchange the two.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from game.ui import actions, art, lettering
from game.ui import theme as t
from game.ui.actions import Action
from game.ui.box import PAGE, Box
from game.ui.canvas import Canvas
from game.ui.keys import written
from game.ui.screens.settings.board import TALL, Board
from game.ui.theme import Theme
from game.ui.widgets import Button, Dialog, Label, LongList, Panel, Paragraph, Picture, Widget
from game.ui.widgets import question as ask
from game.words import plural
from game.words import text as _

if TYPE_CHECKING:
    from game.ui.screens.settings.screen import SettingsScreen

_LIST = Box(16, 128, 1060, 756)
_SIDE = Box(1092, 128, 492, 756)
_LINE, _HEAD = 38.0, 46.0
_EXCHANGE = "exchange"


def page(root: Widget, theme: Theme, screen: SettingsScreen) -> None:
    """The list, and what can be done with the chosen action."""
    lines = _lines()
    count = len(screen.wishes.keys)
    told = plural("{n} key changed", "{n} keys changed", count).format(n=count)
    title, note = _("Every action and its key"), told if count else ""
    panel = root.add(Panel(_LIST, title=title, note=note, band=t.INK, drop=4))
    chosen = next(
        nth
        for nth, line in enumerate(lines)
        if isinstance(line, Action) and line.given == screen.chosen
    )

    def choose(nth: int) -> None:
        line = lines[nth]
        if isinstance(line, Action):
            screen.chosen = line.given
            screen.refresh()

    grown = max(1.0, min(1.4, theme.scale.text))
    panel.add(
        LongList(
            panel.inside,
            [(_HEAD if isinstance(line, str) else _LINE) * grown for line in lines],
            lambda canvas, box, nth, lit: _pen(canvas, box, lines[nth], screen, lit=lit),
            chosen=chosen,
            heads=[nth for nth, line in enumerate(lines) if isinstance(line, str)],
            on_choose=choose,
            on_act=screen.ask,
            name="keys",
        )
    )
    line = lines[chosen]
    if isinstance(line, Action):
        _about(theme, root.add(Panel(_SIDE, title=_("The key"), band=t.INK, drop=4)), screen, line)


def _lines() -> Sequence[Action | str]:
    """Headings and actions, in the order of the list."""
    found: list[Action | str] = []
    for group in actions.groups():
        found += [group.head, *group.actions]
    return found


def _pen(
    canvas: Canvas, box: Box, line: Action | str, screen: SettingsScreen, *, lit: bool
) -> None:
    """A heading over its rule, or what is done and the key in its cap."""
    if isinstance(line, str):
        canvas.text_in(box.inset(4, 0), line, t.CONTROL)
        canvas.across(box.x, box.right, box.bottom - 2, t.INK, 2)
        return
    chosen = line.given == screen.chosen
    if chosen or lit:
        canvas.rect(box.inset(0, 1), t.SHADE, t.RED if chosen else None, 2)
    key = actions.key_of(screen.wishes.keys, line.given)
    ink = t.RED if key != line.given else t.INK
    inner = box.inset(12, 0)
    wide = art.key_cap(canvas, inner.right, inner.centre[1], written(key), ink)
    role = t.LABEL_BOLD if chosen else t.LABEL
    canvas.text_in(inner.left_part(inner.w - wide - 12), line.words, role)
    if not (chosen or lit):
        canvas.across(inner.x, inner.right, box.bottom - 1, t.SHADE, 1.2)


def _about(theme: Theme, panel: Panel, screen: SettingsScreen, action: Action) -> None:
    """What the action is, its key, and the three things that can be done."""
    box = panel.inside
    pairs = screen.wishes.keys
    key = actions.key_of(pairs, action.given)
    panel.add(Paragraph(box.top_part(84), action.words, t.READING_BOLD))
    panel.add(Picture(box.below(88).top_part(106), lambda c, b: _large(c, b, key), name="cap"))
    told = _("It was {key}.").format(key=written(action.given))
    was = told if key != action.given else _("As it was given.")
    beside = box.below(88).top_part(100).beside(_large_width(theme, key) + 24)
    panel.add(Label(beside, was, t.LABEL, t.SOFT_INK, name="was"))
    place = box.below(212)
    panel.add(
        Button(place.top_part(52), _("Another key"), key="enter", primary=True, on_act=screen.ask)
    )
    panel.add(
        Button(
            place.below(64).top_part(52),
            _("As it was"),
            key="delete",
            on_act=lambda: give(screen, action.given, action.given),
            enabled=key != action.given,
            reason=_("It has the key that it was given."),
        )
    )
    panel.add(
        Button(
            place.below(128).top_part(52),
            _("All as they were"),
            on_act=lambda: _ask_for_all(screen),
            enabled=bool(pairs),
            reason=_("All keys are as they were given."),
        )
    )
    note = _(
        "Arrows, Tab, Enter, Esc, the page keys and those for typing stay as they are. Where an "
        "action has another key than it was given, the key is red."
    )
    foot = place.below(196)
    panel.add(Paragraph(foot.top_part(foot.h - TALL - 12), note, t.LABEL, t.SOFT_INK))
    panel.add(Board(place.bottom_part(TALL), pairs, key))


def _large(canvas: Canvas, box: Box, key: str) -> None:
    """A key as large as it can be seen from afar."""
    frame = Box(box.x, box.y + 4, min(_large_width(canvas.theme, key), box.w), 96)
    canvas.rect(frame.moved(4, 4), t.DROP)
    canvas.rect(frame, t.BRIGHT, t.INK, 3)
    canvas.text_in(frame.inset(8, 0), written(key), t.TITLE, t.INK, align="centre")


def _large_width(theme: Theme, key: str) -> float:
    return max(100.0, lettering.width(theme, written(key), t.TITLE) + 48)


def _ask_for_all(screen: SettingsScreen) -> None:
    title, words = _("All keys as they were?"), _("Every action gets back the key it was given.")
    screen.open(lambda theme: ask(theme, title, words, _("As they were"), lambda: _restore(screen)))


def _restore(screen: SettingsScreen) -> None:
    screen.prefer(replace(screen.wishes, keys=()))


# --- a new key ------------------------------------------------------------------------------------
def give(screen: SettingsScreen, given: str, key: str) -> None:
    """Give an action a key; whoever had it takes the action's own."""
    pairs = actions.with_key(screen.wishes.keys, given, key)
    screen.prefer(replace(screen.wishes, keys=pairs))


def answer(screen: SettingsScreen, pressed: str) -> None:
    """A key was pressed: it is taken if it is free, and asked about if it is another's."""
    given = screen.asking
    holder = actions.holder(screen.wishes.keys, pressed)
    if holder in ("", given):
        screen.close()
        screen.forget()
        give(screen, given, pressed)
        return
    screen.clash = pressed
    screen.refresh()
    screen.focus(_EXCHANGE)


def question(theme: Theme, screen: SettingsScreen) -> Dialog:
    """Which key shall it be? Where it is another's, whose, and whether to exchange them."""
    wide = 760.0
    words, clash = _question_words(screen), screen.clash
    tall = lettering.paragraph_height(theme, words, t.READING, wide - 32, theme.scale.text)
    box = Box((PAGE.w - wide) / 2, 200, wide, 64 + tall + 40 + 84)
    dialog = Dialog(box, _("Press the new key"), on_close=screen.forget)
    dialog.add(Paragraph(dialog.body, words, name="about the key"))
    foot = dialog.foot
    back = foot.right_part(180)
    if clash:
        words = _("Exchange the two")
        room = max(260.0, Button.width_for(theme, words, "enter"))
        dialog.add(
            Button(
                back.moved(-room - 12, 0).left_part(180),
                _("Back"),
                key="esc",
                on_act=dialog.shut,
            )
        )
        dialog.add(
            Button(
                foot.right_part(room),
                words,
                key="enter",
                primary=True,
                on_act=lambda: _exchange(screen),
                name=_EXCHANGE,
            )
        )
    else:
        dialog.add(Button(back, _("Back"), key="esc", on_act=dialog.shut))
    return dialog


def _question_words(screen: SettingsScreen) -> str:
    lines = {action.given: action.words for group in actions.groups() for action in group.actions}
    about = _("For: {action}").format(action=lines[screen.asking])
    if not screen.clash:
        return about
    holder = actions.holder(screen.wishes.keys, screen.clash)
    told = _("{key} is the key of: {action}. Exchange the two, or press another key.").format(
        key=written(screen.clash), action=lines[holder]
    )
    return f"{about}\n{told}"


def _exchange(screen: SettingsScreen) -> None:
    """Let the two actions exchange their keys."""
    given, key = screen.asking, screen.clash
    screen.close()
    screen.forget()
    give(screen, given, key)
