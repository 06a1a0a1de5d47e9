"""The chapters of a campaign: which are over, and what each began with that history had not.

    ChaptersScreen(sitting)                         # open on the chapter that goes on
    ChaptersScreen(sitting, "1926-leningrad")

What is carried is found in a thread, for one chapter when it is chosen.
"""

from __future__ import annotations

from functools import partial

from game.record.carried import Line
from game.rules.errors import GensekError
from game.ui import theme as t
from game.ui.box import PAGE, Box
from game.ui.chapters import Chapter, When, carry, chapters
from game.ui.screen import Screen
from game.ui.screens.chapters.leaf import leaf
from game.ui.screens.chapters.shelf import Shelf
from game.ui.sitting import Sitting
from game.ui.theme import Theme
from game.ui.widgets import Group, Paragraph, TitleBar, Widget, back_button
from game.ui.work import Work
from game.words import text as _

_SHELF = Box(16, 80, 456, 804)
_LEAF = Box(488, 80, 1096, 804)


class ChaptersScreen(Screen):
    """The list at the left, the chosen chapter at the right."""

    def __init__(self, sitting: Sitting, chapter: str = "") -> None:
        """It opens on the chapter of that name; without one, on the last that has begun."""
        super().__init__()
        self.sitting = sitting
        self.chapters = chapters(sitting)
        self._works: dict[str, Work[tuple[Line, ...] | None]] = {}
        self._shown: set[str] = set()
        names = [item.name for item in self.chapters]
        begun = [n for n, item in enumerate(self.chapters) if self.when(item) != "ahead"]
        self.chosen = names.index(chapter) if chapter in names else (begun or [0])[-1]
        self._look()

    @property
    def chapter(self) -> Chapter:
        """The one that is chosen."""
        return self.chapters[self.chosen]

    def when(self, chapter: Chapter) -> When:
        """Past, running or ahead, in the game as it stands."""
        state = self.sitting.match.state
        return chapter.when(state.turn, over=state.over)

    # --- what is carried ----------------------------------------------------------------------
    @property
    def working(self) -> bool:
        """Whether the chosen chapter is still being read."""
        work = self._works.get(self.chapter.name) if self.chapters else None
        return work is not None and not work.done

    @property
    def lines(self) -> tuple[Line, ...] | None:
        """What is carried into the chosen chapter; None where it can't be said."""
        work = self._works.get(self.chapter.name)
        if work is None:
            return None
        try:
            return work.result()
        except GensekError:
            return None

    def _look(self) -> None:
        """Begin to read the chosen chapter, if it has begun and nobody has."""
        if not self.chapters or self.when(self.chapter) == "ahead":
            return
        if self.chapter.name not in self._works:
            job = partial(carry, self.sitting, self.chapter)
            self._works[self.chapter.name] = Work(job)

    def update(self, _dt: float) -> bool:
        """Show what was found, once."""
        if not self.chapters or self.working or self.chapter.name in self._shown:
            return False
        self._shown.add(self.chapter.name)
        self.refresh()
        return True

    # --- what the player does -----------------------------------------------------------------
    def choose(self, nth: int) -> None:
        """Show another chapter."""
        self.chosen = nth
        self._look()
        self.refresh()

    def on_show(self) -> None:
        """The arrows leaf through the chapters."""
        self.focus("chapters")

    def on_key(self, key: str) -> bool:
        """F8 goes back where it has led from."""
        if key == "f8":
            self.leave()
        return key == "f8"

    # --- the picture --------------------------------------------------------------------------
    def build(self, theme: Theme) -> Widget:
        """Title bar, list, chapter."""
        root = Group(PAGE)
        root.add(TitleBar(theme, _("CHAPTERS"), self.sitting.scenario.card.title))
        root.add(back_button(self.leave))
        if not self.chapters:
            words = _("No chapter of this campaign is installed.")
            root.add(Paragraph(_LEAF.inset(24), words, t.READING))
            return root
        root.add(Shelf(_SHELF, self))
        root.add(leaf(theme, _LEAF, self))
        return root
