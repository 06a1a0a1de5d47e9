"""Owns the timing of whole processes, by the clock and by what they took of a processor."""

from __future__ import annotations

import os
import subprocess
import time
from collections.abc import Sequence

WITHOUT_SCREEN = {"SDL_VIDEODRIVER": "dummy", "SDL_AUDIODRIVER": "dummy"}


def process(command: Sequence[str]) -> tuple[float, float]:
    """Run a command to its end without a screen: seconds, and processor seconds.

    Raises `subprocess.CalledProcessError` where it fails.
    """
    began, worked = time.perf_counter(), _of_children()
    output(command)
    return time.perf_counter() - began, _of_children() - worked


def output(command: Sequence[str]) -> str:
    """What a command prints, the last line of it, when it is run without a screen."""
    environment = {**os.environ, **WITHOUT_SCREEN}
    done = subprocess.run(command, check=True, env=environment, capture_output=True, text=True)
    return done.stdout.strip().rpartition("\n")[2]


def _of_children() -> float:
    times = os.times()
    return times.children_user + times.children_system
