"""Owns `gensek bench`: how fast the game is on this machine, each number with unit and spread.

A measurement is a function that does a thing once and says how much of it was done, or that reads
something and says what; rounds of it give a median, and the distance between the quarters as the
spread.

>>> middle([3.0, 1.0, 2.0])
2.0
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from argparse import Namespace
from collections.abc import Callable
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from statistics import median as middle
from statistics import quantiles
from typing import TYPE_CHECKING

from game.cli import asked as shared
from game.cli.window import of_window

if TYPE_CHECKING:
    from game.match import Match

SCENARIO = "1925-fourteenth-congress"
ROUNDS, QUICK_ROUNDS = 15, 5

Once = Callable[[], float]  # does it once; how many of its unit were done, or what was read


class NotHere(Exception):
    """The machine has not what the measurement needs."""


@dataclass(frozen=True, slots=True)
class Measured:
    """A measurement: higher is better for what is counted a second, lower for what takes time."""

    name: str
    unit: str
    median: float
    spread: float
    rounds: int


@dataclass(frozen=True, slots=True)
class Measurement:
    """What is measured: `unit` ends in `/s` for a speed, and is `ms` or `us` for a time.

    One that `reads` takes its own time, and its value is what it says.
    """

    name: str
    unit: str
    prepare: Callable[[Path], Once]
    reads: bool = False


def run(asked: Namespace) -> int:
    """Measure, and print what was measured."""
    os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")  # it would greet on stdout
    known = {measurement.name: measurement for measurement in MEASUREMENTS}
    wanted = [name for name in (asked.only or "").split(",") if name] or list(known)
    for name in wanted:
        if name not in known:
            raise shared.AskedWrongly(f"no such measurement: {name} ({', '.join(known)})")
    rounds = QUICK_ROUNDS if asked.quick else ROUNDS
    with tempfile.TemporaryDirectory() as folder:
        measured = [_measure(known[name], rounds, Path(folder)) for name in wanted]
    if asked.json:
        shared.print_json(
            {"machine": _machine(), "measured": [asdict(each) for each in measured if each]}
        )
    else:
        _tell([each for each in measured if each])
    return 0


def _measure(measurement: Measurement, rounds: int, folder: Path) -> Measured | None:
    """Time some rounds; None, and a word on stderr, where it can't be done here."""
    try:
        once = measurement.prepare(folder)
        once()
        values = [_value(measurement, once) for _ in range(rounds)]
    except (ImportError, NotHere) as error:
        print(f"gensek: {measurement.name} can't be measured: {error}", file=sys.stderr)
        return None
    first, _, third = quantiles(values, n=4)
    return Measured(
        measurement.name, measurement.unit, _short(middle(values)), _short(third - first), rounds
    )


def _value(measurement: Measurement, once: Once) -> float:
    return once() if measurement.reads else _timed(once, measurement.unit)


def _timed(once: Once, unit: str) -> float:
    began = time.perf_counter()
    done = once()
    seconds = time.perf_counter() - began
    if unit.endswith("/s"):
        return done / seconds
    return seconds / done * (1e6 if unit == "us" else 1e3)


def _short(value: float) -> float:
    return float(f"{value:.4g}")


def _machine() -> dict[str, object]:
    import platform

    return {
        "python": platform.python_version(),
        "system": platform.platform(),
        "cores": os.cpu_count(),
    }


def _tell(measured: list[Measured]) -> None:
    from rich.table import Table

    table = Table("measured", "median", "spread", "unit", "rounds")
    for column in table.columns[1:3]:
        column.justify = "right"
    for each in measured:
        table.add_row(
            each.name, f"{each.median:g}", f"{each.spread:g}", each.unit, str(each.rounds)
        )
    shared.console().print(table)


# --- what is measured -----------------------------------------------------------------------------
def _played(turns: int | None = None) -> Match:
    """A game among AI players, to its end or for some turns."""
    from game.match import Match

    match = Match(shared.scenario(SCENARIO), 1)
    while not match.over and (turns is None or match.state.turn < turns):
        match.step()
    return match


def _turns(_: Path) -> Once:
    scenario = shared.scenario(SCENARIO)

    def once() -> int:
        from game.match import Match

        match = Match(scenario, 1)
        match.advance()
        return len(match.states) - 1

    return once


def _orders(_: Path) -> Once:
    """Orders resolved, without the thinking: the answers of a game are played again."""
    from game import rules

    match = _played()
    answers = [answer for turn in match.answers for answer in turn]

    def once() -> int:
        state = rules.start(match.scenario, match.seed)
        for answer in answers:
            state = rules.play(match.scenario, state, answer.faction, answer.lines)
        return max(1, sum(len(answer.lines) for answer in answers))

    return once


def _roll_call(_: Path) -> Once:
    from game.rules.votes import roll_call

    match = _played(1)
    motion = match.scenario.card.main_motions[-1]

    def once() -> int:
        roll_call(match.scenario, match.state, motion)
        return 1

    return once


def _state_copy(_: Path) -> Once:
    """The next state that differs in one organisation: what every small change costs."""
    state = _played(1).state
    name, record = next(iter(state.organisations.items()))

    def once() -> int:
        for grip in range(1000):
            changed = replace(record, grip=grip % 100)
            replace(state, organisations={**state.organisations, name: changed})
        return 1000

    return once


def _save(folder: Path) -> Once:
    match = _played()

    def once() -> int:
        match.save(folder / "bench.gensek")
        return 1

    return once


def _load(folder: Path) -> Once:
    from game.match import load

    match = _played()
    match.save(folder / "bench.gensek")

    def once() -> int:
        load(folder / "bench.gensek", match.scenario)
        return 1

    return once


def _scenario_load(_: Path) -> Once:
    def once() -> int:
        shared.scenario(SCENARIO)
        return 1

    return once


def _first_frame(_: Path) -> Once:
    """From nothing to the first picture: a new process, with no display."""
    of_window("start", "window")
    return _process("from game.ui import start; start.window().step(0)")


def _bare_window(_: Path) -> Once:
    """The same for a bare window of pygame: what the first picture is held against."""
    of_window("start", "window")
    return _process(
        "import pygame; pygame.init(); w = pygame.display.set_mode((1920, 1080));"
        "w.fill((255, 255, 255)); pygame.display.flip()"
    )


def _process(code: str) -> Once:
    import subprocess

    environment = {**os.environ, "SDL_VIDEODRIVER": "dummy", "SDL_AUDIODRIVER": "dummy"}

    def once() -> int:
        subprocess.run([sys.executable, "-c", code], check=True, env=environment)
        return 1

    return once


def _frame(_: Path) -> Once:
    """One picture of the desk, drawn whole."""
    draw: Callable[[], None] = of_window("bench", "frame")(SCENARIO)

    def once() -> int:
        draw()
        return 1

    return once


def _slowest_frame(_: Path) -> Once:
    """All but one of a hundred frames are drawn in so many ms, on the slowest of the tabs."""
    read: Once = of_window("bench", "slowest_frame")(SCENARIO)
    return read


def _rest(_: Path) -> Once:
    """How much of a core the desk takes while nothing moves, in a window as players have it."""
    if not any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY")):
        raise NotHere("there is no display, and without one SDL looks for events all the time")
    read: Once = of_window("bench", "rest")(SCENARIO)
    return read


MEASUREMENTS = (
    Measurement("turns", "turns/s", _turns),
    Measurement("orders", "orders/s", _orders),
    Measurement("roll_call", "ms", _roll_call),
    Measurement("state_copy", "us", _state_copy),
    Measurement("save", "ms", _save),
    Measurement("load", "ms", _load),
    Measurement("scenario", "ms", _scenario_load),
    Measurement("first_frame", "ms", _first_frame),
    Measurement("bare_window", "ms", _bare_window),
    Measurement("frame", "ms", _frame),
    Measurement("slowest_frame", "ms", _slowest_frame, reads=True),
    Measurement("rest", "% of a core", _rest, reads=True),
)
