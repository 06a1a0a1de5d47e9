"""Owns the checks of all mods, done one after the other in a thread while the screen is open.

    checks = Checks()
    checks.want([folder, ...])      # those in front are done first
    checks.step()                   # in the screen's `update`; whether anything has changed

A check that has been done is kept as long as no file among the mods has changed.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from game.scenario.cover import cover
from game.scenario.load_order import folders
from game.scenario.mistakes import Mistakes
from game.scenario.mod_check import Checked, checked
from game.ui.work import Work, wake

Stamp = tuple[tuple[str, int], ...]
_kept: dict[tuple[Path, Stamp], Checked] = {}


class _Stopped(Exception):
    """Nobody waits for the check any more."""


@dataclass(frozen=True, slots=True)
class Progress:
    """What a check is at: the mod, the title of the scenario it is read with, how much is done."""

    name: str
    scenario: str = ""
    share: float = 0.0


class Checks:
    """The checks that are done, the one that is being done, and those that wait."""

    def __init__(self) -> None:
        """Nothing is checked before it is wanted."""
        self.done: dict[str, Checked] = {}
        self.progress: Progress | None = None
        self._waiting: list[Path] = []
        self._work: Work[Checked] | None = None
        self._folder: Path | None = None
        self._told: Progress | None = None
        self._stamp: Stamp = ()
        self._stopped = False

    @property
    def busy(self) -> bool:
        """Whether anything is still to be done."""
        return self._work is not None or bool(self._waiting)

    def want(self, wanted: Sequence[Path]) -> None:
        """Have these checked, in this order, where that has not been done since they changed."""
        self._stamp = stamp()
        kept = {folder: _kept.get((folder, self._stamp)) for folder in wanted}
        self.done = {folder.name: known for folder, known in kept.items() if known is not None}
        self._waiting = [folder for folder, known in kept.items() if known is None]
        self._begin()

    def again(self, folder: Path) -> None:
        """Check one anew, before all others."""
        _kept.pop((folder, stamp()), None)
        self.want([folder, *(other for other in folders() if other != folder)])

    def step(self) -> bool:
        """Take what has been done, begin what waits; whether anything has changed."""
        before = (self.progress, len(self.done))
        self.progress = self._told if self._work is not None else None
        if self._work is not None and self._work.done:
            self._take(self._work)
        return before != (self.progress, len(self.done))

    def finish(self) -> None:
        """Wait for all checks."""
        while self.busy:
            if self._work is not None:
                self._take(self._work)
        self.progress = None

    def stop(self) -> None:
        """Nobody looks any more."""
        self._stopped, self._waiting = True, []

    def _take(self, work: Work[Checked]) -> None:
        folder, self._work = self._folder, None
        result = work.result()
        if folder is not None:
            self.done[folder.name] = _kept[folder, self._stamp] = result
        self._begin()

    def _begin(self) -> None:
        if self._work is not None or not self._waiting:
            return
        folder = self._folder = self._waiting.pop(0)
        self._told = self.progress = Progress(folder.name)
        self._work = Work(lambda: checked(folder, self._tell))

    def _tell(self, scenario: str, share: float) -> None:
        """Called in the thread: only notes it down."""
        if self._stopped:
            raise _Stopped
        name = self._folder.name if self._folder is not None else ""
        self._told = Progress(name, _title(scenario), share)
        wake()


def _title(scenario: str) -> str:
    try:
        return cover(scenario).card.title
    except Mistakes:
        return scenario


def stamp() -> Stamp:
    """When each file among the mods was last written: a check may stand on several of them."""
    written = (path for folder in folders() for path in sorted(folder.rglob("*")))
    return tuple((str(path), path.stat().st_mtime_ns) for path in written if path.is_file())
