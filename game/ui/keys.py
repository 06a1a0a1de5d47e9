"""Keys as words: what a widget is told was pressed, and what its key cap says.

A key is written as a small word, with what is held before it: `enter`, `esc`, `f1`, `ctrl+s`, `w`.

>>> cap("ctrl+s"), cap("f1"), cap("enter")
('Ctrl S', 'F1', 'Enter')
"""

from __future__ import annotations

import pygame

from game.words import text as _

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


def cap(key: str) -> str:
    """What stands on the key cap, in the player's language."""
    return " ".join(_cap_part(part) for part in key.split("+") if part) or key


def _cap_part(part: str) -> str:
    named = {
        "enter": _("Enter"),
        "esc": _("Esc"),
        "tab": _("Tab"),
        "space": _("Space"),
        "ctrl": _("Ctrl"),
        "shift": _("Shift"),
        "alt": _("Alt"),
        "page up": _("Page up"),
        "page down": _("Page down"),
    }
    return named.get(part) or part.capitalize()
