"""Owns work that takes longer than a frame: a thread, and the screen that says what is going on.

    LoadingScreen(_("THE SAVE"), job, then)      # job(tell) in a thread; then(result) on the screen

`tell("Reading the people of 1925", 0.4)` is how the job says what it is at. What goes wrong in the
player's world (`GensekError`) is said on the screen; what is our fault comes out where the result
is asked for.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from threading import Thread
from typing import TYPE_CHECKING, Generic, TypeVar
from weakref import WeakSet

import pygame

from game.ui import theme as t
from game.ui.box import PAGE, Box
from game.ui.screen import Screen
from game.ui.theme import Theme
from game.ui.widgets import Group, Label, ProgressLine, TitleBar, Widget, question
from game.words import text as _

if TYPE_CHECKING:
    from game.rules.errors import GensekError

Result = TypeVar("Result")
Tell = Callable[[str, float], None]


_awaited: WeakSet[Thread] = WeakSet()


class Work(Generic[Result]):
    """A job in a thread of its own; the window is woken when it is done."""

    def __init__(self, job: Callable[[], Result], *, awaited: bool = False) -> None:
        """It begins at once; one that is `awaited` ends by itself before the program does."""
        self._job = job
        self._results: list[Result] = []
        self._error: Exception | None = None
        self.done = False
        self._thread = Thread(target=self._run, daemon=True)
        if awaited:
            _awaited.add(self._thread)
        self._thread.start()

    def _run(self) -> None:
        try:
            self._results.append(self._job())
        except Exception as error:  # it is raised again in `result`, where it is asked for
            self._error = error
        self.done = True
        wake()

    def result(self) -> Result:
        """What came of it, waiting where it is not done; raises what the job raised."""
        self._thread.join()
        if self._error is not None:
            raise self._error
        return self._results[0]


def wake() -> None:
    """Make the window look at its screen again, if there is a window."""
    from game.ui.app import App

    with suppress(pygame.error):
        App.wake()


def settle() -> None:
    """Let what is awaited come to its end: the window has gone, the program ends."""
    for thread in tuple(_awaited):
        thread.join()


class LoadingScreen(Screen, Generic[Result]):
    """Says what a job is at; hands its result on, or says why there is none and goes back."""

    def __init__(
        self,
        title: str,
        job: Callable[[Tell], Result],
        then: Callable[[Result], None],
        on_refusal: Callable[[GensekError], None] | None = None,
    ) -> None:
        """`then` is called once, with this screen still in front; so is `on_refusal`."""
        super().__init__()
        self.title, self.then, self.on_refusal = title, then, on_refusal
        self.words, self.share = "", 0.0
        self._said = ("", 0.0)
        self._handed_on = False
        self.work = Work(lambda: job(self._tell))

    def _tell(self, words: str, share: float) -> None:
        """Called in the thread: only notes it down."""
        self._said = (words, share)
        wake()

    @property
    def working(self) -> bool:
        """Until what was made is handed on."""
        return not self._handed_on

    @property
    def progress(self) -> str:
        """What the job is at."""
        return self._said[0]

    def build(self, theme: Theme) -> Widget:
        """A title, the line of progress, the way back."""
        root = Group(PAGE, children=[TitleBar(theme, self.title)])
        words = self.words or _("A moment")
        root.add(ProgressLine(Box(400, 400, 800, 56), words, self.share))
        way = _("Esc goes back.")
        root.add(Label(Box(400, 464, 800, 28), way, t.LABEL, t.SOFT_INK))
        return root

    def on_key(self, key: str) -> bool:
        """Esc goes back; what the job brings is then forgotten."""
        if key == "esc":
            self._handed_on = True
            self.leave()
        return key == "esc"

    def update(self, _dt: float) -> bool:
        """Show what is said; hand on what was made."""
        if self.work.done and not self._handed_on:
            self.finish()
            return True
        if (self.words, self.share) == self._said:
            return False
        self.words, self.share = self._said
        self.refresh()
        return True

    def finish(self) -> None:
        """Wait for the job and hand its result on."""
        from game.rules.errors import GensekError  # the title is painted before any rule is read

        self._handed_on = True
        try:
            result = self.work.result()
        except GensekError as refusal:
            (self.on_refusal or self._refuse)(refusal)
            return
        self.then(result)

    def _refuse(self, refusal: GensekError) -> None:
        words = str(refusal)
        self.open(
            lambda theme: question(
                theme,
                _("This can’t be opened"),
                words,
                _("Back"),
                self.leave,
                no=_("Close"),
                on_no=self.leave,
                wide=900,
            )
        )
