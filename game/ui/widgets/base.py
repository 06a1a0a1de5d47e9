"""What every widget is: a box on the grid, children, and what the player can do with it.

    Widget(box, children=(...), tooltip="Why it is off", key="f1", on_act=begin)

A widget draws itself in `paint` and never asks what the screen is about: it is given words, numbers
and callbacks. `router` tells it what the player does; it tells `host` what it wants to open.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol, TypeVar

from game.ui.box import Box, Point
from game.ui.canvas import Canvas
from game.ui.explain import Explanation
from game.ui.theme import INK, Theme

Act = Callable[[], None]
Build = Callable[[Theme], "Widget"]
Kind = TypeVar("Kind", bound="Widget")


class Host(Protocol):
    """What a widget may ask of the screen it stands on."""

    def refresh(self) -> None:
        """Build the tree again before the next frame."""

    def redraw(self) -> None:
        """Draw the tree again as it is."""

    def open(self, build: Build) -> None:
        """Lay a dialog or a menu over the screen."""

    def close(self) -> None:
        """Take the uppermost dialog or menu away."""

    def explain(self, anchor: Widget) -> None:
        """Show a widget's explanation beside it and keep it there."""

    def focus(self, name: str) -> None:
        """Give the keyboard to the widget of that name."""

    def sound(self, cue: str) -> None:
        """Let a cue be heard."""


@dataclass(frozen=True, slots=True)
class Told:
    """A line for those who read the screen in words, what it does if chosen, and its reasons."""

    words: str
    act: Act | None = None
    why: Explanation | None = None


class Widget:
    """A box with children. Subclasses draw in `paint` and answer in the `on_...` methods."""

    takes_focus = False
    clips = False
    modal = False
    takes_text = False
    ring_reach = 5.0
    lights_others = False  # under the pointer it changes what is drawn elsewhere

    def __init__(
        self,
        box: Box,
        *,
        children: Sequence[Widget] = (),
        name: str = "",
        tooltip: str = "",
        why: Explanation | None = None,
        key: str = "",
        on_act: Act | None = None,
        enabled: bool = True,
        reason: str = "",
        visible: bool = True,
    ) -> None:
        """`reason` says why it is not enabled, and is shown where the tooltip would be."""
        self.box = box
        self.children: list[Widget] = list(children)
        self.name = name
        self.tooltip = tooltip
        self.why = why
        self.key = key.lower()
        self.on_act = on_act
        self.enabled = enabled
        self.reason = reason
        self.visible = visible
        self.hovered = self.pressed = self.focused = False
        self.host: Host | None = None

    def add(self, child: Kind) -> Kind:
        """Put a child on top of the others and return it."""
        self.children.append(child)
        return child

    @property
    def acts(self) -> bool:
        """Whether Enter or a click does something."""
        return self.on_act is not None or self.why is not None

    @property
    def focusable(self) -> bool:
        """Whether Tab stops here: also at what is off, if it can say why."""
        if not self.enabled:
            return (self.takes_focus or self.acts) and bool(self.reason)
        return self.takes_focus or self.acts

    @property
    def tip_words(self) -> str:
        """What a plain tooltip would say: why it is off, or what it is for."""
        return self.reason if not self.enabled and self.reason else self.tooltip

    def walk(self) -> Iterator[Widget]:
        """The widget and all visible ones in it, from the back to the front."""
        if self.visible:
            yield self
            for child in self.shown_children():
                yield from child.walk()

    def shown_children(self) -> Sequence[Widget]:
        """The children that are drawn and can be pointed at."""
        return self.children

    def find(self, name: str) -> Widget | None:
        """The widget of that name in this tree, shown or not."""
        if self.name == name:
            return self
        return next((hit for child in self.children if (hit := child.find(name))), None)

    def move(self, dx: float, dy: float) -> None:
        """Shift the widget and everything in it."""
        self.box = self.box.moved(dx, dy)
        for child in self.children:
            child.move(dx, dy)

    @property
    def extent(self) -> Box:
        """Where it draws, a few units more or less: override where that is not its box."""
        return self.box

    def hit(self, at: Point) -> bool:
        """Whether the pointer is on it: override where it is not a rectangle."""
        return self.box.contains(at)

    def under(self, at: Point) -> Widget | None:
        """The foremost widget in this tree at a point."""
        if not self.visible or (self.clips and not self.box.contains(at)):
            return None
        for child in reversed(self.shown_children()):
            if (found := child.under(at)) is not None:
                return found
        return self if self.hit(at) else None

    def act(self) -> bool:
        """Call back, or else open the explanation; whether it did something."""
        if not self.enabled:
            return False
        if self.on_act is not None:
            self.on_act()
        elif self.why is not None and self.host is not None:
            self.host.explain(self)
        return self.acts

    def draw(self, canvas: Canvas) -> None:
        """Draw the widget, then its children, then the focus ring if the keyboard is here."""
        if not self.visible:
            return
        near = canvas.reaches(self.extent)
        if not near and (self.clips or not self.children):
            return
        before, canvas.owner = canvas.owner, self
        if near:
            self.paint(canvas)
        for child in self.shown_children():
            child.draw(canvas)
        canvas.owner = self
        if near:
            self.paint_over(canvas)
        if near and self.focused:
            self.paint_focus(canvas)
        canvas.owner = before

    def paint(self, canvas: Canvas) -> None:
        """Draw what is the widget's own, under its children."""

    def paint_over(self, canvas: Canvas) -> None:
        """Draw what is the widget's own, over its children."""

    def paint_focus(self, canvas: Canvas) -> None:
        """The dashed frame that shows where the keyboard is."""
        canvas.dashed_box(self.box.inset(-self.ring_reach), INK, 1.8)

    def tells(self) -> Sequence[Told] | None:
        """What it says to those who read the screen in words; None where that is what it paints."""
        return None

    def fits(self, _theme: Theme) -> bool:
        """Whether its own words fit its box at this scale."""
        return True

    def on_key(self, _key: str) -> bool:
        """A key while it, or something in it, has the keyboard; whether it took it."""
        return False

    def on_press(self, _at: Point) -> bool:
        """The button went down on it; whether it took the press from its parents."""
        return self.acts or self.takes_focus

    def on_drag(self, at: Point) -> None:
        """The pointer moved while the button is down on it."""

    def on_release(self, at: Point) -> None:
        """The button went up; a click on the widget acts."""
        if self.enabled and self.hit(at):
            self.act()

    def on_wheel(self, _steps: int) -> bool:
        """The wheel turned over it, downwards if positive; whether it took it."""
        return False

    def on_text(self, words: str) -> None:
        """Something was typed, when `takes_text`."""

    def on_composition(self, words: str) -> None:
        """An input method is composing these words, when `takes_text`."""

    def on_focus(self) -> None:
        """The keyboard came here."""

    def on_blur(self) -> None:
        """The keyboard went elsewhere."""

    def attach(self, host: Host) -> None:
        """Tell the tree which screen it stands on."""
        self.host = host
        for child in self.children:
            child.attach(host)

    def adopt(self, former: Widget) -> None:
        """Take over from the widget of the same name what a rebuild must not lose."""


class Group(Widget):
    """A box that draws nothing: it keeps widgets together."""


class Picture(Widget):
    """A box drawn by a function: `Picture(box, lambda canvas, box: art.glyph(canvas, ...))`."""

    def __init__(
        self,
        box: Box,
        pen: Callable[[Canvas, Box], None],
        *,
        name: str = "",
        tooltip: str = "",
        why: Explanation | None = None,
        key: str = "",
        on_act: Act | None = None,
        enabled: bool = True,
        reason: str = "",
        children: Sequence[Widget] = (),
    ) -> None:
        """`pen` draws on the canvas; it gets the widget's box."""
        super().__init__(
            box,
            children=children,
            name=name,
            tooltip=tooltip,
            why=why,
            key=key,
            on_act=on_act,
            enabled=enabled,
            reason=reason,
        )
        self.pen = pen

    def paint(self, canvas: Canvas) -> None:
        """Let the function draw."""
        self.pen(canvas, self.box)
