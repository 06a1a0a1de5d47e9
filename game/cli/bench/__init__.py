"""Owns `gensek bench`: how fast the game is on this machine, by the names that are asked for.

Figures come in groups, and `GROUPS` says who measures which. Each figure is told by the clock and
by the time that the processor took, which other programs do not lengthen. A group takes about two
seconds beside what it needs to play the games that it measures.
"""

from __future__ import annotations

import os
import sys
from argparse import Namespace
from collections.abc import Callable, Iterator, Mapping

from game import version
from game.cli import asked as shared
from game.cli.bench import engine, files, many, minds, window
from game.cli.bench.measure import Metric, NotHere

Group = Callable[[], Iterator[Metric]]

GROUPS: Mapping[str, Group] = {
    "campaign": engine.campaign,
    "resolve": engine.resolve,
    "ai": minds.ai,
    "vote": engine.vote,
    "delegates": engine.delegates,
    "state": engine.state,
    "save": files.save,
    "scenario": files.scenario,
    "ensemble": many.ensemble,
    "ui": window.ui,
    "window": window.window,
    "start": window.start,
}


def run(asked: Namespace) -> int:
    """Measure, and print what was measured."""
    os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")  # it would greet on stdout
    wanted = [name for name in (asked.only or "").split(",") if name] or list(GROUPS)
    for name in wanted:
        if name not in GROUPS:
            known = ", ".join(GROUPS)
            hint = shared.near(name, GROUPS)
            raise shared.AskedWrongly(f"no such group of figures: {name}{hint} ({known})")
    metrics = [metric for name in wanted for metric in _measured(name)]
    if asked.json:
        shared.print_json({"version": version(), "machine": _machine(), "metrics": _told(metrics)})
    else:
        _show(metrics)
    return 0


def _measured(group: str) -> list[Metric]:
    """The figures of a group; a word on stderr where some can't be had here."""
    found: list[Metric] = []
    try:
        found.extend(GROUPS[group]())
    except (ImportError, NotHere) as error:
        print(f"gensek: {group} can't be measured: {error}", file=sys.stderr)
    return found


def _told(metrics: list[Metric]) -> dict[str, dict[str, object]]:
    return {
        metric.name: {"value": metric.value, "unit": metric.unit, "cpu": metric.cpu}
        for metric in metrics
    }


def _machine() -> dict[str, object]:
    import platform

    return {
        "python": platform.python_version(),
        "system": platform.platform(),
        "cores": os.cpu_count(),
    }


def _show(metrics: list[Metric]) -> None:
    from rich.table import Table

    table = Table("figure", "value", "by processor time", "unit")
    for column in table.columns[1:3]:
        column.justify = "right"
    for metric in metrics:
        table.add_row(metric.name, f"{metric.value:g}", f"{metric.cpu:g}", metric.unit)
    shared.console().print(table)
