"""Keys as words: what a widget is told was pressed, and what its key cap says.

A key is written as a small word, with what is held before it: `enter`, `esc`, `f1`, `ctrl+s`, `w`.

>>> cap("ctrl+s"), cap("f1"), cap("enter")
('Ctrl S', 'F1', 'Enter')

Screens speak only of the key an action was given. Which key it has on this player's keyboard is
known here and nowhere else: `use` says which have changed, `meant` turns the key that was pressed
into the one that was given, `cap` writes the one that must be pressed.

>>> use((("f1", "f12"),))
>>> cap("f1"), meant("f12"), meant("f1")
('F12', 'f1', '')
>>> use(())
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

import pygame

from game.words import text as _
from game.words.mark import N_

_NAMED = {
    pygame.K_RETURN: "enter",
    pygame.K_KP_ENTER: "enter",
    pygame.K_ESCAPE: "esc",
    pygame.K_TAB: "tab",
    pygame.K_SPACE: "space",
    pygame.K_BACKSPACE: "backspace",
    pygame.K_DELETE: "delete",
    pygame.K_UP: "up",
    pygame.K_DOWN: "down",
    pygame.K_LEFT: "left",
    pygame.K_RIGHT: "right",
    pygame.K_PAGEUP: "page up",
    pygame.K_PAGEDOWN: "page down",
    pygame.K_HOME: "home",
    pygame.K_END: "end",
    pygame.K_PLUS: "+",
    pygame.K_KP_PLUS: "+",
    pygame.K_EQUALS: "+",
    pygame.K_MINUS: "-",
    pygame.K_KP_MINUS: "-",
}
_NAMED |= {getattr(pygame, f"K_F{n}"): f"f{n}" for n in range(1, 13)}
_NAMED |= {getattr(pygame, f"K_KP{n}"): str(n) for n in range(10)}

ARROWS = ("up", "down", "left", "right")
REPEATING = (*ARROWS, "page up", "page down", "backspace", "delete", "tab", "shift+tab")

FIXED = frozenset(
    f"{held}{key}"
    for held in ("", "shift+")
    for key in (*ARROWS, "enter", "esc", "tab", "page up", "page down", "home", "end")
) | {"backspace", "delete"}
"""Keys that always do what they say, on every screen."""

GIVEN = frozenset(
    [*"abcdefghijklmnopqrstuvwxyz", *"12345678", "space", "+", "-", "/"]
    + [f"f{n}" for n in range(1, 12)]
    + [f"ctrl+{key}" for key in "szfktgh01234"]
)
"""Keys that were given to an action, which may be given another: `game.ui.actions` names them."""

_bound: dict[str, str] = {}  # of what has another key: the key it was given, and the one it has
_meant: dict[str, str] = {}  # the same, the other way round


def use(pairs: Iterable[tuple[str, str]]) -> None:
    """Give actions other keys from now on: pairs of the key an action was given and the one it has.

    Only what is `sound` of them is taken.
    """
    taken = dict(sound(pairs))
    _bound.clear()
    _meant.clear()
    _bound.update(taken)
    _meant.update({key: given for given, key in taken.items()})


def sound(pairs: Iterable[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    """The pairs by which one can play.

    What no action was given is left out; where two actions would share a key, all are.
    """
    free = ((given, key) for given, key in pairs if key and key not in FIXED)
    wanted = {given: key for given, key in free if given in GIVEN and given != key}
    return () if clashes(wanted) else tuple(wanted.items())


def clashes(wanted: dict[str, str]) -> bool:
    """Whether by these changes two actions would share a key."""
    keys = [wanted.get(given, given) for given in GIVEN]
    return len(set(keys)) < len(keys)


def bound(given: str) -> str:
    """The key that an action has which was given `given`."""
    return _bound.get(given, given)


def meant(pressed: str) -> str:
    """The key that was given to the action that has `pressed` now; "" if nothing has it."""
    return _meant.get(pressed) or ("" if pressed in _bound else pressed)


def pressed_key(event: pygame.event.Event) -> str:
    """The key of a KEYDOWN event as a word; a Cyrillic layout gives the Latin letter on the key."""
    name = _NAMED.get(event.key) or _letter(event)
    held = event.mod
    if not name:
        return ""
    if held & pygame.KMOD_SHIFT and (len(name) > 1):
        name = f"shift+{name}"
    if held & pygame.KMOD_ALT:
        name = f"alt+{name}"
    return f"ctrl+{name}" if held & (pygame.KMOD_CTRL | pygame.KMOD_META) else name


def _letter(event: pygame.event.Event) -> str:
    """The printed letter or digit, by place on the keyboard where the layout is not Latin."""
    if 32 < event.key < 127:
        return chr(event.key).lower()
    place: int = getattr(event, "scancode", 0)
    if pygame.KSCAN_A <= place <= pygame.KSCAN_Z:
        return chr(ord("a") + place - pygame.KSCAN_A)
    return ""


def cap(given: str) -> str:
    """What stands on the cap of the key that an action has, in the player's language."""
    return written(bound(given))


def caps(given: Sequence[str]) -> str:
    """The keys of several actions in a row, drawn together where they are neighbours.

    >>> caps(("1", "2", "3")), caps(("f1", "f6")), caps(ARROWS)
    ('1–3', 'F1, F6', 'Arrows')
    """
    keys = [bound(key) for key in given]
    if tuple(keys) == ARROWS:
        return N_("Arrows")
    if len(keys) > 2 and keys == _onwards(keys[0], len(keys)):
        return f"{written(keys[0])}–{keys[-1][-1]}"
    return ", ".join(written(key) for key in keys)


def _onwards(first: str, count: int) -> list[str]:
    """The keys that follow one with a digit: `f1`, `f2`, `f3`; none where there is no digit."""
    stem, digit = first[:-1], first[-1]
    return [f"{stem}{int(digit) + n}" for n in range(count)] if digit.isdecimal() else []


def written(key: str) -> str:
    """A key as its cap has it, in the player's language."""
    held, last = (key[:-2], "+") if key.endswith("++") else ("", "") if key == "+" else (key, "")
    parts = [part for part in held.split("+") if part]
    return " ".join([*map(_cap_part, parts), *([last] if last else [])]) or key


def filled(words: str) -> str:
    """A text of the content with the keys that it names in braces written as they are now.

    >>> filled("Press {key:w} on it.")
    'Press W on it.'
    """
    return re.sub(r"\{key:([^}]+)\}", lambda found: cap(found[1]), words)


_CAPS = {
    "enter": N_("Enter"),
    "esc": N_("Esc"),
    "tab": N_("Tab"),
    "space": N_("Space"),
    "ctrl": N_("Ctrl"),
    "shift": N_("Shift"),
    "alt": N_("Alt"),
    "page up": N_("Page up"),
    "page down": N_("Page down"),
    "up": N_("Up arrow"),
    "down": N_("Down arrow"),
    "left": N_("Left arrow"),
    "right": N_("Right arrow"),
    "home": N_("Home"),
    "end": N_("End"),
    "backspace": N_("Backspace"),
    "delete": N_("Del"),
    "-": "−",
}


def _cap_part(part: str) -> str:
    return _(_CAPS[part]) if part in _CAPS else part.capitalize()
