"""Who is told what the player does: pointer, wheel, keys, typed words, and which tooltip is open.

It holds the layers of a screen (the page, then dialogs and menus) and the blocks of explanation
over them. Only the uppermost modal layer hears anything; beside a page that nothing covers, also
the sheet that lies on it. Places are design units.
"""

from __future__ import annotations

import math

from game.ui.box import Box, Point
from game.ui.keys import ARROWS
from game.ui.motion import TIP_DELAY
from game.ui.theme import Theme
from game.ui.tree import path_down
from game.ui.widgets.base import Widget
from game.ui.widgets.tips import Tip

_NEAR = 14.0
_DEEPEST = 3


class Router:
    """Pointer, keyboard and tooltips over layers of widgets."""

    def __init__(self) -> None:
        """Nothing is shown yet."""
        self.theme = Theme()
        self.layers: list[Widget] = []
        self.sheet: Widget | None = None  # lies on the page and blocks nothing
        self.tips: list[Tip] = []
        self.focused: Widget | None = None
        self.by_keyboard = False
        self._hovered: Widget | None = None
        self._pressed: Widget | None = None
        self.pointer: Point = (-1.0, -1.0)
        self._waited: float | None = None

    @property
    def top(self) -> Widget | None:
        """The layer that hears the player."""
        return self.layers[-1] if self.layers else None

    @property
    def hearing(self) -> list[Widget]:
        """Who hears the player: the uppermost layer, and a sheet on the page."""
        heard = self.layers[-1:]
        if self.sheet is not None and len(self.layers) == 1:
            heard.append(self.sheet)
        return heard

    def forget(self) -> None:
        """Drop every reference into trees that are about to be rebuilt."""
        self.close_tips()
        self.focused = self._hovered = self._pressed = None
        self._waited = None

    def widget_at(self, at: Point) -> Widget | None:
        """What the pointer would be on: a tooltip's line first, then the uppermost layer."""
        for tip in reversed(self.tips):
            if (found := tip.under(at)) is not None:
                return found
        under = (layer.under(at) for layer in reversed(self.hearing))
        return next((widget for widget in under if widget is not None), None)

    @property
    def pressing(self) -> bool:
        """Whether the button is down on a widget."""
        return self._pressed is not None

    def lit(self) -> frozenset[Widget]:
        """What looks as it does because of the pointer: what it is on, and the open blocks."""
        under = () if self._hovered is None else (self._hovered,)
        return frozenset((*under, *self.tips))

    def path_to(self, widget: Widget) -> list[Widget]:
        """The widgets from a widget outwards to its layer."""
        for root in (*self.tips, *self.hearing, *self.layers):
            if path := path_down(root, widget):
                return path[::-1]
        return [widget]

    # The pointer ------------------------------------------------------------------------------

    def point(self, at: Point) -> bool:
        """The pointer moved; whether something must be drawn again."""
        self.pointer = at
        if self._pressed is not None:
            self._pressed.on_drag(at)
            self._pressed.pressed = self._pressed.hit(at)
            return True
        closed = self._close_left_tips(at)
        found = self._answering(at)
        if found is self._hovered:
            return closed
        self._hover(found)
        return True

    def point_again(self) -> None:
        """Find out what the pointer is on after the tree has changed under it."""
        if self.pointer[0] >= 0 and not self.by_keyboard:
            self._hover(self._answering(self.pointer))

    def _answering(self, at: Point) -> Widget | None:
        """The nearest widget outwards from the pointer that acts or has something to say."""
        found = self.widget_at(at)
        path = self.path_to(found) if found else []
        return next((w for w in path if w.acts or w.tip_words or w.takes_focus), found)

    def _hover(self, widget: Widget | None) -> None:
        if self._hovered is not None:
            self._hovered.hovered = False
        self._hovered = widget
        if widget is not None:
            widget.hovered = True
        tells = widget is not None and _tells(widget)
        self._waited = 0.0 if tells and not self._explained(widget) else None

    def press(self, at: Point) -> bool:
        """The main button went down."""
        self.by_keyboard = False
        self.point(at)
        found = self.widget_at(at)
        if not any(tip.box.contains(at) for tip in self.tips):
            self.close_tips()
        for widget in self.path_to(found) if found else []:
            if self._takes_press(widget, at):
                return True
        self.set_focus(None)
        return True

    def _takes_press(self, widget: Widget, at: Point) -> bool:
        if not widget.enabled:
            return widget.acts
        if not widget.on_press(at):
            return False
        self._pressed = widget
        widget.pressed = True
        if widget.focusable:
            self.set_focus(widget)
        return True

    def release(self, at: Point) -> bool:
        """The main button went up."""
        widget, self._pressed = self._pressed, None
        if widget is None:
            return False
        widget.pressed = False
        widget.on_release(at)
        self.point(at)
        return True

    def wheel(self, at: Point, steps: int) -> bool:
        """The wheel turned, downwards if positive."""
        found = self.widget_at(at)
        took = any(w.on_wheel(steps) for w in (self.path_to(found) if found else []))
        if took:
            self.close_tips()
            self.point(at)
        return took

    # Tooltips ---------------------------------------------------------------------------------

    def advance(self, dt: float) -> bool:
        """Let time pass: a tooltip opens when the pointer has stayed. Whether something changed."""
        if self._waited is None or self._hovered is None:
            return False
        self._waited += dt
        if self._waited + 1e-6 < TIP_DELAY:
            return False
        self._waited = None
        self.show_tip(self._hovered)
        return True

    @property
    def wake_in(self) -> float | None:
        """Seconds until something will change by itself; None if nothing will."""
        return None if self._waited is None else max(0.0, TIP_DELAY - self._waited)

    def _explained(self, widget: Widget | None) -> bool:
        return any(tip.anchor is widget for tip in self.tips)

    def show_tip(self, anchor: Widget, *, pinned: bool = False) -> None:
        """Open the block of a widget; blocks that do not hold the widget close."""
        while self.tips and not path_down(self.tips[-1], anchor):
            self._close_tip()
        if not _tells(anchor) or len(self.tips) >= _DEEPEST:
            return
        tip = Tip(self.theme, anchor, pinned=pinned)
        if anchor.host is not None:
            tip.attach(anchor.host)
        self.tips.append(tip)

    def explain(self, anchor: Widget) -> None:
        """Open the block of a widget for good, or go into it, or close it again."""
        open_tip = next((tip for tip in self.tips if tip.anchor is anchor), None)
        if open_tip is None:
            self.show_tip(anchor, pinned=True)
            return
        rows = [w for w in open_tip.walk() if w.focusable]
        if self.by_keyboard and rows:
            open_tip.pinned = True
            self.set_focus(rows[0])
        elif open_tip.pinned:
            self.close_tips()
        else:
            open_tip.pinned = True

    def close_tips(self) -> None:
        """Close all blocks."""
        while self.tips:
            self._close_tip()

    def _close_tip(self) -> None:
        tip = self.tips.pop()
        inside = list(tip.walk())
        if self.focused in inside:
            self.set_focus(tip.anchor, tell=False)
        if self._hovered in inside:
            self._hover(None)

    def _close_left_tips(self, at: Point) -> bool:
        """Close the blocks that the pointer has left, from the innermost outwards."""
        closed = False
        while self.tips and not self._holds(self.tips[-1], at):
            self._close_tip()
            closed = True
        return closed

    def _holds(self, tip: Tip, at: Point) -> bool:
        """Pinned, or the keyboard is on its anchor, or the pointer on anchor, block or between."""
        if tip.pinned or (self.by_keyboard and self.focused is tip.anchor):
            return True
        if tip.anchor.hit(at) or tip.box.inset(-_NEAR).contains(at):
            return True
        return _between(tip.box, tip.anchor.box).contains(at)

    # The keyboard -----------------------------------------------------------------------------

    def order(self) -> list[Widget]:
        """Where Tab stops, in order: inside the block that has the keyboard, or the top layer."""
        for tip in reversed(self.tips):
            rows = [w for w in tip.walk() if w.focusable]
            if self.focused in rows:
                return rows
        return [w for layer in self.hearing for w in layer.walk() if w.focusable]

    def set_focus(self, widget: Widget | None, *, tell: bool = True) -> None:
        """Give the keyboard to a widget; on a key press its tooltip opens at once."""
        if self.focused is not None and self.focused is not widget:
            self.focused.focused = False
            self.focused.on_blur()
        changed = self.focused is not widget
        self.focused = widget
        if widget is None:
            return
        widget.focused = self.by_keyboard or widget.takes_text
        if changed:
            widget.on_focus()
        if tell and self.by_keyboard:
            self._waited = None
            self.show_tip(widget)

    def step(self, by: int) -> bool:
        """Tab: the next place, or the one before."""
        order = self.order()
        if not order:
            return False
        here = order.index(self.focused) if self.focused in order else (-1 if by > 0 else 0)
        self.set_focus(order[(here + by) % len(order)])
        return True

    def begin(self) -> bool:
        """A layer has opened under the keyboard: what Enter would do is where it starts."""
        first = self._keyed("enter")
        if first is None or not first.focusable:
            return self.step(1)
        self.set_focus(first)
        return True

    def step_towards(self, arrow: str) -> bool:
        """An arrow: the nearest place in that direction."""
        if self.focused is None:
            return self.step(1)
        start = self.focused.box.centre
        others = [w for w in self.order() if w is not self.focused]
        rated = [(_distance(start, w.box.centre, arrow), n, w) for n, w in enumerate(others)]
        reachable = [rating for rating in rated if rating[0] < math.inf]
        if not reachable:
            return False
        self.set_focus(min(reachable, key=lambda rating: rating[:2])[2])
        return True

    def key(self, key: str) -> bool:
        """A key went down; whether somebody took it."""
        self.by_keyboard = True
        if self.focused is not None and not self.focused.focused:
            self.focused.focused = True
        return (
            self._closes_block(key)
            or self._told(key)
            or self._steps(key)
            or self._acts(key)
            or self._shortcut(key)
            or self._explains(key)
            or (key in ARROWS and self.step_towards(key))
        )

    def _closes_block(self, key: str) -> bool:
        """Esc closes the block that has the keyboard, or was opened for good; Tab leaves all."""
        if not self.tips or key not in ("esc", "tab", "shift+tab"):
            return False
        inside = next(
            (tip for tip in reversed(self.tips) if self.focused in list(tip.walk())), None
        )
        if key != "esc":
            if inside is None:
                self.close_tips()
            return False
        kept = inside is not None or any(tip.pinned for tip in self.tips)
        last = inside or self.tips[0]
        while last in self.tips:
            self._close_tip()
        return kept

    def _told(self, key: str) -> bool:
        """The widget with the keyboard hears it first, then those around it, then the layer."""
        path = self.path_to(self.focused) if self.focused is not None else []
        if self.top is not None and self.top not in path:
            path.append(self.top)
        return any(widget.enabled and widget.on_key(key) for widget in path)

    def _steps(self, key: str) -> bool:
        return key in ("tab", "shift+tab") and self.step(1 if key == "tab" else -1)

    def _acts(self, key: str) -> bool:
        """Enter acts where the keyboard is; so does Space, unless it is somebody's own key."""
        if self.focused is None or key not in ("enter", "space"):
            return False
        if key == "space" and self._keyed(key) is not None:
            return False
        return self.focused.act()

    def _keyed(self, key: str) -> Widget | None:
        widgets = (w for layer in self.hearing for w in layer.walk())
        return next((w for w in widgets if w.key == key), None)

    def _shortcut(self, key: str) -> bool:
        widget = self._keyed(key)
        if widget is None:
            return False
        if widget.takes_text:
            self.set_focus(widget)
        elif not widget.act():
            self.show_tip(widget)
        return True

    def _explains(self, key: str) -> bool:
        """W asks why this is so."""
        if key != "w":
            return False
        for widget in (self.focused, self._hovered):
            if widget is not None and _tells(widget):
                self.explain(widget)
                return True
        return False

    def text(self, words: str) -> bool:
        """Something was typed."""
        if self.focused is None or not self.focused.takes_text:
            return False
        self.focused.on_text(words)
        return True

    def composition(self, words: str) -> bool:
        """An input method is composing."""
        if self.focused is None or not self.focused.takes_text:
            return False
        self.focused.on_composition(words)
        return True


def _tells(widget: Widget) -> bool:
    return widget.why is not None or bool(widget.tip_words)


def _between(one: Box, other: Box) -> Box:
    """The gap between two boxes side by side, where the pointer crosses from one to the other."""
    left = min(one.right, other.right)
    right = max(one.x, other.x)
    top = min(max(one.y, other.y), one.bottom, other.bottom)
    return Box(left - 1, top - _NEAR, max(0.0, right - left) + 2, other.h + 2 * _NEAR)


def _distance(start: Point, end: Point, arrow: str) -> float:
    """How far a place is in a direction; straight ahead counts less than to the side."""
    dx, dy = end[0] - start[0], end[1] - start[1]
    ahead = {"right": dx, "left": -dx, "down": dy, "up": -dy}[arrow]
    aside = abs(dy) if arrow in ("left", "right") else abs(dx)
    if ahead <= 1 or aside > ahead * 4:
        return math.inf
    return ahead + 2 * aside
