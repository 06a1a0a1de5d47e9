"""The window: it shows the uppermost of a stack of screens and sleeps when nothing moves.

    run(TitleScreen(items))

Nothing is drawn unless something changed; between changes the window waits for an event.
"""

from __future__ import annotations

import os
import time
import warnings
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import replace

import pygame

from game import paths
from game.ui import keys
from game.ui.box import Box
from game.ui.guard import require_display, require_pygame_ce
from game.ui.keys import meant, pressed_key
from game.ui.palettes import theme_for
from game.ui.preferences import Preferences
from game.ui.screen import Screen, page_in
from game.ui.sound.captions import Captions
from game.ui.sound.cues import caption
from game.ui.theme import INK, RED, WHITE, Theme

SMALLEST = (1280, 720)
USUAL = (1600, 900)
NAP = 0.012  # seconds between two looks for events while nothing moves
FRAME = 1 / 60
WAKE = pygame.event.custom_type()


class App:
    """The window and its stack of screens.

    Six things may be hung on it: `on_leave` is told the screens before they are closed, `rescue`
    gives the screen that is shown in their place when something of ours has failed, `on_prefer` is
    told new preferences, `on_look_up` that the player asks what is named on a screen (F6: where the
    keyboard is; the right button: under the pointer, which its second argument says), `on_settings`
    that the settings are asked for, `on_sound` plays a cue at a volume of 0 to 100.
    """

    on_leave: Callable[[Sequence[Screen]], object] | None = None
    rescue: Callable[[Exception, Sequence[Screen]], Screen | None] | None = None
    on_prefer: Callable[[Preferences], None] | None = None
    on_look_up: Callable[[Screen, bool], None] | None = None
    on_settings: Callable[[], None] | None = None
    on_sound: Callable[[str, int], None] | None = None

    def __init__(
        self,
        first: Screen,
        preferences: Preferences | None = None,
        size: tuple[int, int] = USUAL,
        title: str = "Gensek",
    ) -> None:
        """Raises `NoDisplay` or `WrongPygame` (both `NoWindow`) when there can be no window."""
        require_pygame_ce()
        os.environ.setdefault("SDL_WINDOWS_DPI_AWARENESS", "permonitorv2")
        require_display()
        pygame.font.init()
        self.preferences = preferences or Preferences()
        keys.use(self.preferences.keys)
        self.captions = Captions()
        self.frames = 0
        self._typing = True
        self._size = (max(size[0], 640), max(size[1], 360))
        self._screens: list[Screen] = []
        self._last = time.perf_counter()
        pygame.display.set_caption(title)
        pygame.display.set_icon(window_icon())
        pygame.key.set_repeat(400, 40)
        self._open_window()
        self.push(first)

    def _open_window(self) -> None:
        flags = pygame.FULLSCREEN if self.preferences.fullscreen else pygame.RESIZABLE
        size = (0, 0) if self.preferences.fullscreen else self._size
        self.surface = pygame.display.set_mode(size, flags)
        if not self.preferences.fullscreen:
            _set_least_size()
        self._fit()

    def _fit(self) -> None:
        """A theme for the size the window has now."""
        size = self.surface.get_size()
        self.theme = theme_for(size, self.preferences)
        self.page = page_in(size, self.theme.scale).clip(self.surface.get_rect())
        self.surface.fill(INK)
        if self._screens:
            self._show()

    def _show(self) -> None:
        screen = self._screens[-1]
        screen.app = self
        screen.reduced_motion = self.preferences.reduced_motion
        screen.fit(self.theme)
        screen.caption(self.captions.words)
        screen.on_show()

    @property
    def screen(self) -> Screen | None:
        """The screen in front."""
        return self._screens[-1] if self._screens else None

    @property
    def screens(self) -> tuple[Screen, ...]:
        """All of them, from the back."""
        return tuple(self._screens)

    def push(self, screen: Screen) -> None:
        """Show a screen over the one in front."""
        self._screens.append(screen)
        self._show()

    def pop(self) -> None:
        """Go back to the screen before; without one the window closes."""
        if len(self._screens) < 2:
            self.leave()
            return
        self._screens.pop().on_gone()
        self._show()

    def replace(self, screen: Screen) -> None:
        """Show a screen in place of the one in front."""
        if self._screens:
            self._screens.pop().on_gone()
        self.push(screen)

    def back_to_first(self, then: Screen | None = None) -> None:
        """Close all screens but the first, and show `then` over it."""
        self._close(self._screens[1:])
        if then is not None:
            self._screens.append(then)
        self._show()

    def leave(self) -> None:
        """Close the window after this step."""
        screens = self.screens
        self._close(screens)
        if self.on_leave is not None and screens:
            self.on_leave(screens)

    def _close(self, screens: Sequence[Screen]) -> None:
        self._screens = [screen for screen in self._screens if screen not in screens]
        for screen in screens:
            screen.on_gone()

    def prefer(self, preferences: Preferences) -> None:
        """Take new preferences at once."""
        turned = preferences.fullscreen != self.preferences.fullscreen
        self.preferences = preferences
        keys.use(preferences.keys)
        if self.on_prefer is not None:
            self.on_prefer(preferences)
        if turned:
            self._open_window()
        else:
            self._fit()

    def sound(self, cue: str) -> None:
        """Let a cue be heard as loud as is wished, and read where captions are wanted."""
        wishes = self.preferences
        if wishes.cues and self.on_sound is not None:
            self.on_sound(cue, wishes.volume)
        if wishes.captions:
            self.captions.say(caption(cue))
            if self._screens:
                self._screens[-1].caption(self.captions.words)

    @staticmethod
    def wake() -> None:
        """Make the window look at its screen again; may be called from another thread."""
        pygame.event.post(pygame.event.Event(WAKE))

    def run(self) -> None:
        """Until the last screen is closed, and nothing works for it any more."""
        from game.ui.work import settle

        try:
            while self._screens:
                self._step_safely()
        finally:
            try:
                self.leave()
            finally:
                pygame.display.quit()
                settle()

    def _step_safely(self) -> None:
        """A step; where it fails, the rescue's screen takes the place of all others."""
        try:
            self.step()
        except Exception as error:
            screen = self.rescue(error, tuple(self._screens)) if self.rescue is not None else None
            if screen is None:
                raise
            self._close(self.screens)
            self.push(screen)

    def step(self, longest: float | None = None) -> None:
        """Wait for an event, or `longest` seconds at most, or until time changes things; draw."""
        first = self._wait(longest)
        for event in (*first, *pygame.event.get()):
            self._take(event)
        now = time.perf_counter()
        elapsed, self._last = now - self._last, now
        screen = self.screen
        if self.captions.advance(elapsed) and screen is not None:
            screen.caption("")
        if screen is not None and screen.advance(min(elapsed, 0.25)):
            self._draw(screen)

    def _wait(self, longest: float | None) -> list[pygame.event.Event]:
        """Sleep until something happens or is due, so that an idle window costs next to nothing."""
        screen = self.screen
        until = _sooner(screen.wake_in if screen is not None else 0.0, self.captions.left)
        still = until is None
        if until is not None:
            until = max(until, FRAME - (time.perf_counter() - self._last))
        if longest is not None:
            until = longest if until is None else min(until, longest)
        event = _next_event(until)
        if still:
            self._last = time.perf_counter()
        return [event] if event is not None and event.type != pygame.NOEVENT else []

    def _take(self, event: pygame.event.Event) -> None:
        screen = self.screen
        if event.type == pygame.QUIT:
            self.leave()
        elif event.type == pygame.VIDEORESIZE:
            self._resized()
        elif event.type in (pygame.WINDOWEXPOSED, WAKE):
            if screen is not None:
                screen.redraw()
        elif screen is not None and not screen.take(event, self.page.topleft):
            self._left_over(screen, event)

    def _left_over(self, screen: Screen, event: pygame.event.Event) -> None:
        """What no screen took: F6 and the right button look up what is named there."""
        pointed = event.type == pygame.MOUSEBUTTONDOWN and event.button == 3
        asked = pointed or _key_of(event) == "f6"
        if not asked or self.on_look_up is None:
            self._own_key(event)
            return
        pointed = pointed or not screen.router.by_keyboard or screen.router.focused is None
        self.on_look_up(screen, pointed)

    def _resized(self) -> None:
        self.surface = pygame.display.get_surface() or self.surface
        self._size = self.surface.get_size()
        self._fit()

    def _own_key(self, event: pygame.event.Event) -> None:
        """Plus and minus change the text size, F9 opens the settings, F11 fills the screen."""
        key = _key_of(event)
        if key in ("+", "ctrl++"):
            self.prefer(self.preferences.larger_text())
        elif key in ("-", "ctrl+-"):
            self.prefer(self.preferences.smaller_text())
        elif key == "f9" and self.on_settings is not None:
            self.on_settings()
        elif key == "f11":
            self.prefer(replace(self.preferences, fullscreen=not self.preferences.fullscreen))

    def _listen(self, screen: Screen) -> None:
        """Take typed words while a field has the keyboard; otherwise letters are only keys."""
        held = screen.router.focused
        typing = held is not None and held.takes_text
        if held is not None and typing:
            _type_here(held.box, self.theme, self.page)
        if typing != self._typing:
            self._typing = typing
            (pygame.key.start_text_input if typing else pygame.key.stop_text_input)()

    def _draw(self, screen: Screen) -> None:
        self._listen(screen)
        drawn = screen.draw_changed(self.surface.subsurface(self.page))
        pygame.display.update([area.move(self.page.topleft) for area in drawn])
        self.frames += 1


def _type_here(box: Box, theme: Theme, page: pygame.Rect) -> None:
    """Let input methods show their candidates by the field."""
    px = theme.px
    pygame.key.set_text_input_rect(
        pygame.Rect(page.x + px(box.x), page.y + px(box.y), px(box.w), px(box.h))
    )


def _sooner(one: float | None, other: float | None) -> float | None:
    """The shorter of two waits; None is for ever."""
    waits = [wait for wait in (one, other) if wait is not None]
    return min(waits, default=None)


def _key_of(event: pygame.event.Event) -> str:
    """What a key that went down means; "" for any other event."""
    return meant(pressed_key(event)) if event.type == pygame.KEYDOWN else ""


def _next_event(within: float | None) -> pygame.event.Event | None:
    """The next event, if one comes in so many seconds; None waits for ever.

    SDL's own wait looks each millisecond, and takes 2 per cent of a core with that.
    """
    until = None if within is None else time.perf_counter() + within
    while (event := pygame.event.poll()).type == pygame.NOEVENT:
        left = NAP if until is None else until - time.perf_counter()
        if left <= 0:
            return None
        time.sleep(min(NAP, left))
    return event


def run(first: Screen, preferences: Preferences | None = None) -> None:
    """Open the window on a screen and stay until it is closed."""
    App(first, preferences).run()


def window_icon(side: int = 64) -> pygame.Surface:
    """The icon of the window: the drawing in the assets, or a white square on red."""
    path = paths.assets("icon.svg")
    if path.is_file():
        return pygame.image.load_sized_svg(path, (side, side))
    icon = pygame.Surface((side, side))
    icon.fill(RED)
    icon.fill(WHITE, (side * 5 // 16, side * 5 // 16, side * 3 // 8, side * 3 // 8))
    return icon


def _set_least_size() -> None:
    """Ask the system not to make the window smaller than the layout is drawn for."""
    with warnings.catch_warnings(), suppress(pygame.error, AttributeError, ValueError):
        warnings.simplefilter("ignore", DeprecationWarning)
        pygame.Window.from_display_module().minimum_size = SMALLEST
