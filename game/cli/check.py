"""Owns `gensek record --check`: many games by the record's orders, held against the record."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from game.cli import asked as shared
from game.cli.simulate import progress
from game.report import calibration
from game.report.record_page import NO_REASON, beside, how_often, page
from game.rules.errors import GensekError

if TYPE_CHECKING:
    from rich.console import Console

    from game.report.calibration import Checked
    from game.rules.model import Scenario

PASSES, UNDER_THE_BAR = 0, 1


def run(asked: Namespace) -> int:
    """Check each scenario in turn and tell it at once; 1 where one is under the bar."""
    checks = []
    for scenario in _scenarios(asked):
        found = _checked(scenario, asked)
        checks.append(found)
        if not asked.json:
            _tell(shared.console(), found)
    if asked.json:
        shared.print_json([_data(found) for found in checks])
    if asked.markdown:
        _write(Path(asked.markdown), page(checks, asked.seed))
    return PASSES if all(found.passes for found in checks) else UNDER_THE_BAR


def _scenarios(asked: Namespace) -> Iterator[Scenario]:
    """Those asked for; else all but lessons, which nobody plays by the record."""
    names = asked.scenarios or ([asked.scenario] if asked.scenario else [])
    found = (shared.scenario(name) for name in names or shared.scenario_names())
    return (scenario for scenario in found if names or not scenario.lessons)


def _checked(scenario: Scenario, asked: Namespace) -> Checked:
    log = Path(asked.keep) / f"{scenario.card.id}-{asked.seed}.jsonl" if asked.keep else None
    with progress() as bar:
        task = bar.add_task(scenario.card.id, total=asked.games)
        games = calibration.play(
            scenario,
            asked.games,
            asked.seed,
            asked.jobs,
            log,
            lambda done, _: bar.update(task, completed=done),
        )
    return calibration.check(scenario, games)


def _write(path: Path, text: str) -> None:
    try:
        path.write_text(text, "utf-8")
    except OSError as error:
        raise GensekError(f"{path} can't be written: {error.strerror or error}") from error
    print(path, file=sys.stderr)


# --- in the terminal ------------------------------------------------------------------------------
def _tell(console: Console, found: Checked) -> None:
    console.print(
        f"{found.scenario.card.title}: {found.games} games, {len(found.facts)} facts checked, "
        f"{found.holding} hold ({found.per_cent:.0f} %), {found.within} of {len(found.votes)} "
        f"recorded counts within: {'passes' if found.passes else 'under the bar'}"
    )
    if found.dropped:
        console.print(f"{found.dropped} orders were not legal and were left out: a bug")
    for row in found.facts:
        if not row.holds:
            console.print(f"  {row.fact.id}: {how_often(row)}")
            console.print(f"    {row.fact.miss or NO_REASON}")
    _tell_votes(console, found)


def _tell_votes(console: Console, found: Checked) -> None:
    from rich.table import Table

    if not found.votes:
        return
    table = Table("recorded vote", "side", "recorded", "10-50-90 % of games", "games", "")
    table.columns[0].ratio = 1
    for row in found.votes:
        spread = "-".join(map(str, row.spread)) if row.spread else "never put"
        within = "within" if row.within else "outside"
        table.add_row(row.motion.title, row.side, str(row.recorded), spread, str(row.games), within)
    console.print(table)


# --- as data --------------------------------------------------------------------------------------
def _data(found: Checked) -> Mapping[str, object]:
    return {
        "scenario": found.scenario.card.id,
        "games": found.games,
        "checked": len(found.facts),
        "holding": found.holding,
        "within": found.within,
        "votes": [
            {
                "motion": row.motion.id,
                "side": row.side,
                "recorded": row.recorded,
                "quantiles": row.spread,
                "games": row.games,
                "within": row.within,
                "told": beside(row),
            }
            for row in found.votes
        ],
        "facts": {row.fact.id: dict(row.verdicts) for row in found.facts},
        "misses": {row.fact.id: row.fact.miss for row in found.facts if not row.holds},
        "unchecked": {fact.id: fact.unchecked for fact in found.unchecked},
        "dropped": found.dropped,
        "passes": found.passes,
    }
