"""A screen: one picture the player works in, and how it is rendered.

    class Hello(Screen):
        def build(self, theme):
            return Group(PAGE, children=[Button(Box(16, 80, 200, 48), "Quit", on_act=self.leave)])

    picture = render(Hello(), (1600, 900))

A screen keeps what it shows in its own attributes. When they change it calls `refresh`, and the
tree is built anew before the next frame; focus, scrolling and carets are carried over by name.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import pygame

from game.ui.box import Box
from game.ui.canvas import Canvas
from game.ui.damage import Damage
from game.ui.guard import require_pygame_ce
from game.ui.keys import REPEATING, meant, pressed_key
from game.ui.motion import Tween
from game.ui.palettes import theme_for
from game.ui.preferences import Preferences
from game.ui.router import Router
from game.ui.sound.captions import CaptionBlock
from game.ui.stage import Stage
from game.ui.theme import INK, PAPER, Colour, Scale, Theme
from game.ui.tree import named
from game.ui.widgets.base import Build, Widget


class Screen:
    """One picture. Subclasses give `build`, and may give `update`, `on_key`, `on_show`..."""

    ground: Colour = PAPER

    def __init__(self) -> None:
        """Nothing is built before the window's size is known."""
        self.app: Stage | None = None
        self.theme = Theme()
        self.router = Router()
        self.reduced_motion = False
        self._builds: list[Build] = [self.build]
        self._returns: list[str] = []
        self._tweens: list[tuple[Tween, tuple[Box, ...]]] = []
        self._held: set[int] = set()
        self._caption: CaptionBlock | None = None
        self._stale = True
        self._damage = Damage()

    # What a screen gives ----------------------------------------------------------------------

    def build(self, theme: Theme) -> Widget:
        """The tree of widgets for this scale, on the 1600 x 900 grid."""
        raise NotImplementedError

    def sheet(self, _theme: Theme) -> Widget | None:
        """What lies on the page for a while, can be worked beside it, and blocks nothing."""
        return None

    def update(self, _dt: float) -> bool:
        """Let time pass in what is the screen's own; whether something changed."""
        return False

    def on_key(self, _key: str) -> bool:
        """A key that no widget took; whether the screen did."""
        return False

    def on_pressed(self, _pressed: str) -> bool:
        """A key as it was pressed, before anybody knows what it means; whether the screen did."""
        return False

    def on_show(self) -> None:
        """The screen has come to the front."""

    def on_gone(self) -> None:
        """The screen has been closed for good: what works for it is told to stop."""

    # What a screen may use --------------------------------------------------------------------

    @property
    def working(self) -> bool:
        """Whether something is being found out that will change the screen by itself."""
        return False

    @property
    def progress(self) -> str:
        """What is going on, for those who cannot see it move; "" where nothing is."""
        return ""

    def refresh(self) -> None:
        """Build the tree again before the next frame."""
        self._stale = True
        self.redraw()

    def redraw(self, *boxes: Box) -> None:
        """Draw the tree again as it is: in these boxes, or everywhere."""
        self._damage.add(*boxes)

    def play(self, tween: Tween, *boxes: Box) -> Tween:
        """Let a value run; under reduced motion it is at its end at once.

        What moves is drawn in `boxes` alone; without one it is drawn everywhere.
        """
        if self.reduced_motion:
            tween.cut()
        self._tweens.append((tween, boxes))
        self.redraw(*boxes)
        return tween

    def sound(self, cue: str) -> None:
        """Let a cue of `game.ui.sound.cues` be heard, if there is a window."""
        if self.app is not None:
            self.app.sound(cue)

    def skip(self) -> bool:
        """Bring everything that moves to its end; whether anything did."""
        moving = bool(self._tweens)
        for tween, _boxes in self._tweens:
            tween.cut()
        self.redraw()
        return moving

    def open(self, build: Build) -> None:
        """Lay a dialog or menu over the screen; it is built again when the window changes."""
        self._returns.append(self.router.focused.name if self.router.focused else "")
        self._builds.append(build)
        self.refresh()
        self._settle()
        if self.router.by_keyboard:
            self.router.begin()

    def close(self) -> None:
        """Take the uppermost dialog or menu away; the keyboard goes back to where it was."""
        if len(self._builds) == 1:
            return
        self._builds.pop()
        back = self._returns.pop()
        self.router.forget()
        self.router.layers.pop()
        self.refresh()
        self._settle()
        if back:
            self.focus(back)

    def explain(self, anchor: Widget) -> None:
        """Show a widget's explanation beside it and keep it there."""
        self.router.explain(anchor)
        self.redraw()

    def focus(self, name: str) -> None:
        """Give the keyboard to the widget of that name in the uppermost layer."""
        self._settle()
        places = (layer.find(name) for layer in self.router.hearing)
        found = next((widget for widget in places if widget is not None), None)
        if found is not None and found.focusable:
            self.router.set_focus(found, tell=False)
            self.redraw()

    def leave(self) -> None:
        """Close this screen."""
        if self.app is not None:
            self.app.pop()

    @property
    def covered(self) -> bool:
        """Whether a dialog or menu lies over the page."""
        return len(self._builds) > 1

    @property
    def root(self) -> Widget:
        """The tree of the page itself."""
        self._settle()
        return self.router.layers[0]

    @property
    def layers(self) -> list[Widget]:
        """From the back: page, sheet, dialogs and menus, blocks of explanation, a caption."""
        self._settle()
        page, over = self.router.layers[:1], self.router.layers[1:]
        sheet = [self.router.sheet] if self.router.sheet is not None else []
        caption = [self._caption] if self._caption is not None else []
        return [*page, *sheet, *over, *self.router.tips, *caption]

    # What the window uses ---------------------------------------------------------------------

    def caption(self, words: str) -> None:
        """Show what is heard; "" takes it away. Nobody can point at it or reach it by keys."""
        self._caption = CaptionBlock(self.theme, words) if words else None
        self.redraw()

    def fit(self, theme: Theme) -> None:
        """Take a new scale."""
        self.theme = self.router.theme = theme
        self.refresh()

    def advance(self, dt: float) -> bool:
        """Let time pass; whether the screen must be drawn."""
        for tween, boxes in self._tweens:
            if tween.advance(dt):
                self.redraw(*boxes)
        self._tweens = [(tween, boxes) for tween, boxes in self._tweens if not tween.done]
        with self._noticing():
            self.router.advance(dt)
        if self.update(dt):
            self.redraw()
        return bool(self._damage)

    def mark_seen(self) -> None:
        """What has changed has been drawn, or told in words."""
        self._settle()
        self._damage.mend()

    @property
    def wake_in(self) -> float | None:
        """Seconds until time changes something: 0 while something moves, None if it is still."""
        return 0.0 if self._tweens or self._damage else self.router.wake_in

    def take(self, event: pygame.event.Event, origin: tuple[int, int] = (0, 0)) -> bool:
        """An event of the window; `origin` is where the page starts in it. Whether it was taken."""
        self._settle()
        if event.type == pygame.MOUSEMOTION and not self.router.pressing:
            with self._noticing():
                return self._take(event, origin)
        taken = self._take(event, origin)
        if taken:
            self.redraw()
        return taken

    @contextmanager
    def _noticing(self) -> Iterator[None]:
        """Draw again what looks different afterwards because of the pointer alone."""
        before = self.router.lit()
        yield
        changed = before ^ self.router.lit()
        if any(widget.lights_others for widget in changed):
            self.redraw()
        elif changed:
            self.redraw(*(widget.extent for widget in changed))

    def _take(self, event: pygame.event.Event, origin: tuple[int, int]) -> bool:
        router = self.router
        match event.type:
            case pygame.MOUSEMOTION:
                return router.point(self._place(event.pos, origin))
            case pygame.MOUSEBUTTONDOWN if event.button == 1:
                return router.press(self._place(event.pos, origin))
            case pygame.MOUSEBUTTONUP if event.button == 1:
                return router.release(self._place(event.pos, origin))
            case pygame.MOUSEWHEEL:
                return bool(event.y) and router.wheel(router.pointer, -event.y)
            case pygame.KEYDOWN:
                return self._key_down(event)
            case pygame.KEYUP:
                self._held.discard(event.key)
            case pygame.TEXTINPUT:
                return router.text(event.text)
            case pygame.TEXTEDITING:
                return router.composition(event.text)
        return False

    def _key_down(self, event: pygame.event.Event) -> bool:
        """A key that is held goes on moving things, but acts only once."""
        pressed, again = pressed_key(event), event.key in self._held
        self._held.add(event.key)
        key = pressed if self._types(pressed) else meant(pressed)
        if again and key not in REPEATING:
            return True
        return self.on_pressed(pressed) or self.press_key(key)

    def _types(self, pressed: str) -> bool:
        """Whether a key is a sign that is being typed, whatever it may mean elsewhere."""
        held = self.router.focused
        sign = len(pressed) == 1 or pressed == "space"
        return sign and held is not None and held.takes_text

    def press_key(self, key: str) -> bool:
        """A key by the word it was given (`enter`, `ctrl+s`); whether it was taken."""
        self._settle()
        if not key:
            return False
        taken = self.router.key(key)
        taken = taken or (not self.covered and self.on_key(key)) or self._told_in_words(key)
        self.redraw()
        return taken

    def _told_in_words(self, key: str) -> bool:
        """T says the screen in words where nobody wants that letter, Ctrl T everywhere."""
        if key not in ("t", "ctrl+t"):
            return False
        from game.ui.twin.sheet import open_twin  # it reads screens, and is seldom asked for

        open_twin(self)
        return True

    def _place(self, pos: tuple[int, int], origin: tuple[int, int]) -> tuple[float, float]:
        factor = self.theme.scale.factor
        return ((pos[0] - origin[0]) / factor, (pos[1] - origin[1]) / factor)

    def draw(self, surface: pygame.Surface) -> None:
        """Draw every layer on a surface of the page's size."""
        self.redraw()
        self.draw_changed(surface)

    def draw_changed(self, surface: pygame.Surface) -> list[pygame.Rect]:
        """Draw what has changed on the surface that shows the last frame; says where that was."""
        self._settle()
        canvas = Canvas(surface, self.theme)
        areas = self._damage.areas(self.theme, surface.get_rect())
        for area in areas:
            surface.set_clip(area)
            canvas.fill(self.ground)
            for layer in self.layers:
                layer.draw(canvas)
        surface.set_clip(None)
        self.mark_seen()
        return areas

    def _settle(self) -> None:
        """Build what is stale, and carry over focus, scrolling and carets."""
        if not self._stale:
            return
        self._stale = False
        sheet = self.router.sheet
        before = [*self.router.layers, *([sheet] if sheet is not None else [])]
        former = {key: w for layer in before for key, w in named(layer)}
        held = self.router.focused
        shown = held is not None and held.focused
        at = next((key for key, w in former.items() if w is held), None)
        self.router.forget()
        self.router.layers = [build(self.theme) for build in self._builds]
        self.router.sheet = self.sheet(self.theme)
        for layer in (*self.router.layers, *filter(None, (self.router.sheet,))):
            layer.attach(self)
            for key, widget in named(layer):
                self._carry(former.get(key), widget)
        self._refocus(at, shown=shown)

    @staticmethod
    def _carry(former: Widget | None, widget: Widget) -> None:
        if former is not None and former is not widget and type(former) is type(widget):
            widget.adopt(former)

    def _refocus(self, at: tuple[str, int] | None, *, shown: bool) -> None:
        if at is not None:
            placed = (item for layer in self.router.hearing for item in named(layer))
            found = next((w for key, w in placed if key == at and w.focusable), None)
            if found is not None:
                self.router.set_focus(found, tell=False)
                found.focused = shown
        self.router.point_again()


def page_in(size: tuple[int, int], scale: Scale) -> pygame.Rect:
    """Where the page lies in a window: in the middle, with bars where the shape differs."""
    wide, tall = scale.page
    return pygame.Rect((size[0] - wide) // 2, (size[1] - tall) // 2, wide, tall)


def render(
    screen: Screen, size: tuple[int, int], preferences: Preferences | None = None
) -> pygame.Surface:
    """A picture of a screen without a display: the same bytes each time."""
    require_pygame_ce()
    wanted = preferences or Preferences()
    theme = theme_for(size, wanted)
    surface = pygame.Surface(size, depth=32)
    surface.fill(INK)
    page = page_in(size, theme.scale).clip(surface.get_rect())
    same = screen.theme.scale == theme.scale and screen.theme.palette == theme.palette
    if not same or not screen.router.layers:
        screen.fit(theme)
    screen.draw(surface.subsurface(page))
    return surface


def box_of(screen: Screen, name: str) -> Box:
    """Where the widget of that name is on the page; KeyError if there is none."""
    for layer in reversed(screen.layers):
        if (found := layer.find(name)) is not None:
            return found.box
    raise KeyError(name)
