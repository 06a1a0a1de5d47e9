"""Owns `gensek ladder`: how much better each level of player is than the one below."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from game import ladder
from game.cli import asked as shared
from game.cli.simulate import progress
from game.ladder import Figure

if TYPE_CHECKING:
    from rich.progress import Progress

    from game.rules.model import Scenario

# what is told of each kind of figure, in this order
_TOLD = {
    "rung": "Scores higher than the level below, from the same seat (a tie counts half)",
    "lost": "Scores lower than random orders do",
    "otherwise": "A side that lost does better than the record did, against the record",
    "aims": "Reaches any aim",
    "opening": "The commonest first answer of a seat",
    "order": "Kinds of order",
    "seat": "Seat by seat: scores higher (a tie counts half)",
}


def run(asked: Namespace) -> int:
    """Play the games, with progress on stderr, and print what they say of the levels."""
    if asked.top not in ladder.RUNGS[1:]:
        hint = shared.near(asked.top, ladder.RUNGS)
        raise shared.AskedWrongly(f"no such rung: {asked.top}{hint} ({', '.join(ladder.RUNGS)})")
    names = asked.scenarios or shared.scenario_names()
    scenarios = [_budgeted(shared.scenario(name), asked) for name in names]
    seats = ladder.seats_of(scenarios, asked.faction)
    if not seats:
        raise shared.AskedWrongly(f"no such faction: {', '.join(asked.faction)}")
    with progress() as bar:
        found = list(ladder.figures(seats, _games(asked, bar), asked.top))
    if asked.json:
        shared.print_json([_as_json(figure) for figure in found])
    else:
        _tell(found)
    return 0


def _budgeted(scenario: Scenario, asked: Namespace) -> Scenario:
    if not asked.budget:
        return scenario
    return ladder.with_budget(scenario, ladder.RUNGS[-1], *asked.budget)


def _games(asked: Namespace, bar: Progress) -> ladder.Games:
    """The games that were asked for; the bar begins anew with each seating."""
    task = bar.add_task("games", total=asked.games)
    return ladder.Games(
        asked.games,
        asked.seed,
        asked.jobs,
        asked.cluster,
        Path(asked.keep) if asked.keep else None,
        lambda _, done: bar.update(task, completed=done),
    )


def _as_json(figure: Figure) -> dict[str, object]:
    share = figure.share
    return {
        "kind": figure.kind,
        "about": figure.about,
        "scenario": figure.scenario,
        "faction": figure.faction,
        "count": figure.count,
        "games": figure.games,
        "higher": figure.higher,
        "lower": figure.lower,
        "per_cent": share.per_cent,
        "low": share.low,
        "high": share.high,
        "least": round(figure.least, 1),
        "most": figure.most,
        "holds": figure.holds,
    }


def _tell(found: Sequence[Figure]) -> None:
    from rich.table import Table

    console = shared.console()
    for kind, title in _TOLD.items():
        if not (figures := [figure for figure in found if figure.kind == kind]):
            continue
        table = Table("of", "share", "95 in 100", "n", "wanted", "", title=title)
        table.columns[0].ratio = 1
        for figure in figures:
            table.add_row(*_row(figure))
        console.print(table)


def _row(figure: Figure) -> tuple[str, ...]:
    share = figure.share
    where = f"{figure.scenario} {figure.faction}: " if figure.scenario else ""
    verdict = "" if _wanted(figure) == "" else "yes" if figure.holds else "NO"
    between = f"{share.low:g}-{share.high:g}"
    return (
        f"{where}{figure.about}{_decided(figure)}",
        f"{share.per_cent:g} %",
        between,
        str(figure.games),
        _wanted(figure),
        verdict,
    )


def _decided(figure: Figure) -> str:
    """In how many games the upper level scored higher, in how many lower; the rest were ties."""
    return f" ({figure.higher}:{figure.lower})" if figure.higher is not None else ""


def _wanted(figure: Figure) -> str:
    """The bounds, such as `>= 65 %`; empty where everything is well."""
    if figure.least and figure.most < 100:
        return f"{figure.least:g}-{figure.most:g} %"
    if figure.least:
        return f">= {figure.least:.3g} %"
    return f"<= {figure.most:g} %" if figure.most < 100 else ""
