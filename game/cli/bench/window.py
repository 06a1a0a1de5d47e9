"""Owns the figures of the window: its frames, its first picture, its rest, its memory."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Mapping

from game.cli.bench.engine import SCENARIO
from game.cli.bench.measure import Metric, NotHere, Once, counted, of_rounds, slowest
from game.cli.bench.processes import output, process
from game.cli.window import of_window

_TITLE = "from game.ui import start; start.window().step(0)"
_BARE = (
    "import pygame; pygame.init(); w = pygame.display.set_mode((1920, 1080));"
    "w.fill((255, 255, 255)); pygame.display.flip()"
)
_MEMORY = f"from game.ui.bench import memory; print(memory({SCENARIO!r}))"


def ui() -> Iterator[Metric]:
    """The slowest tab of the desk drawn whole, and what the pointer changes, at 1920x1080."""
    tabs: Mapping[str, Once] = of_window("bench", "tabs")(SCENARIO)
    drawn = [slowest("ui.frame_full_1080p_p99_ms", "ms", once) for once in tabs.values()]
    yield max(drawn, key=lambda metric: metric.cpu)
    part: Once = of_window("bench", "partial_frame")(SCENARIO)
    yield slowest("ui.frame_partial_1080p_p99_ms", "ms", part)


def window() -> Iterator[Metric]:
    """The first picture of the title beside that of a bare window; the desk at rest; memory."""
    of_window("start", "window")
    yield _process("window.title_ms", _TITLE)
    yield _process("window.bare_ms", _BARE)
    yield counted("window.memory_MB", "MB", float(output([sys.executable, "-c", _MEMORY])))
    if not any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY")):
        raise NotHere("there is no display, and without one SDL looks for events all the time")
    yield counted("window.rest_percent", "% of a core", of_window("bench", "rest")(SCENARIO))


def start() -> Iterator[Metric]:
    """`gensek --version` beside an interpreter that does nothing."""
    yield _command("start.version_ms", [sys.executable, "-m", "game", "--version"])
    yield _command("start.python_ms", [sys.executable, "-c", "pass"])


def _process(name: str, code: str) -> Metric:
    return _command(name, [sys.executable, "-c", code])


def _command(name: str, command: list[str]) -> Metric:
    process(command)  # what is read from disk is in memory from now on
    return of_rounds(name, "ms", [(*process(command), 1) for _ in range(5)])
