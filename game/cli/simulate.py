"""Owns `gensek simulate`: many games, counted."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from game import ensemble
from game.cli import asked as shared

if TYPE_CHECKING:
    from rich.console import Console
    from rich.progress import Progress

    from game.rules.model import Scenario


def run(asked: Namespace) -> int:
    """Play the games, with progress on stderr, and print what they add up to."""
    scenario = shared.scenario(asked.scenario)
    players = shared.players(asked.players, scenario.factions)
    runs = play(scenario, players, asked, asked.seed)
    if asked.json:
        shared.print_json(ensemble.as_json(runs))
    else:
        _tell(shared.console(), scenario, runs)
    return 0


def play(
    scenario: Scenario,
    players: Mapping[str, str],
    asked: Namespace,
    seed: int,
    label: str = "games",
) -> ensemble.Ensemble:
    """The games that were asked for, with a bar that shows how far they are."""
    with progress() as bar:
        task = bar.add_task(label, total=asked.games)
        runs = ensemble.simulate(
            scenario,
            asked.games,
            seed,
            players,
            asked.jobs,
            lambda done, _: bar.update(task, completed=done),
            cluster=asked.cluster,
            keep=Path(asked.keep) if asked.keep else None,
        )
    if runs.dropped:
        lines = f"{runs.dropped} orders of AI players were not legal and were left out"
        print(f"gensek: {lines}: a bug", file=sys.stderr)
    return runs


def progress() -> Progress:
    """A bar on stderr, where that is a terminal."""
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TimeRemainingColumn

    return Progress(
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
        console=shared.console(stderr=True),
        disable=not sys.stderr.isatty(),
        transient=True,
    )


def _tell(console: Console, scenario: Scenario, runs: ensemble.Ensemble) -> None:
    console.print(
        f"{scenario.card.title}: {runs.games} games of seed {runs.seed}, "
        f"{runs.turns} turns, {runs.orders} orders, {runs.seconds:.1f} s"
    )
    _tell_motions(console, scenario, runs)
    _tell_facts(console, scenario, runs)
    _tell_endings(console, scenario, runs)
    _tell_blocs(console, scenario, runs)
    _tell_orders(console, runs)


def _tell_motions(console: Console, scenario: Scenario, runs: ensemble.Ensemble) -> None:
    from rich.table import Table

    table = Table("motion", "for", "mean", "against", "abstaining", "recorded", "carried")
    table.columns[0].ratio = 1
    for name in sorted(runs.motions, key=lambda name: scenario.motions[name].day):
        counts = runs.motions[name]
        voted = len(ensemble.known(counts.for_))
        carried = ensemble.share(sum(map(bool, counts.carried)), voted)
        some = "" if voted == runs.games else f" ({voted} games)"
        table.add_row(
            f"{scenario.motions[name].title}{some}",
            _spread(counts.for_),
            _mean(counts.for_),
            _spread(counts.against),
            _spread(counts.abstain),
            _recorded(scenario.motions[name].recorded),
            _share(carried),
        )
    console.print(table)
    console.print(
        "The middle of the games, and between which numbers 80 of 100 games lie. Behind a mean "
        "or a share stands where the true one lies, 95 times in 100 (Student's interval, Wilson's)."
    )


def _recorded(counts: Mapping[str, int]) -> str:
    """The count that the record gives, with a question mark for a side of which it is silent."""
    sides = [str(counts.get(side, "?")) for side in ("for", "against", "abstain")]
    return ":".join(sides) if counts else ""


def _spread(values: tuple[int | None, ...]) -> str:
    low, middle, high = (ensemble.quantile(values, per_cent) for per_cent in (10, 50, 90))
    return f"{middle} ({low}-{high})"


def _mean(values: tuple[int | None, ...]) -> str:
    found = ensemble.mean(values)
    return f"{found.mean:.1f} ({found.low:.1f}-{found.high:.1f})"


def _share(share: ensemble.Share) -> str:
    return f"{share.per_cent:g} % ({share.low:g}-{share.high:g})"


def _tell_facts(console: Console, scenario: Scenario, runs: ensemble.Ensemble) -> None:
    from rich.table import Table

    table = Table("fact", "as in history", "earlier", "later", "diverged", "not reached")
    for name, counts in runs.facts.items():
        as_recorded = ensemble.share(counts["as_in_history"], runs.games)
        others = (counts[v] for v in ("earlier", "later", "diverged", "not_reached"))
        table.add_row(scenario.facts[name].title, _share(as_recorded), *map(str, others))
    console.print(table)


def _tell_endings(console: Console, scenario: Scenario, runs: ensemble.Ensemble) -> None:
    from rich.table import Table

    table = Table("ending", "share of the games")
    for name, count in runs.endings.items():
        title = scenario.endings[name].title if name in scenario.endings else name
        table.add_row(title, _share(ensemble.share(count, runs.games)))
    console.print(table)


def _tell_blocs(console: Console, scenario: Scenario, runs: ensemble.Ensemble) -> None:
    from rich.table import Table

    table = Table("factions that were a bloc", "in some turn", "at the end")
    for pair, blocs in runs.blocs.items():
        names = " and ".join(scenario.factions[name].name for name in pair.split("+"))
        counts = (blocs.ever, blocs.to_the_end)
        table.add_row(names, *(_share(ensemble.share(count, runs.games)) for count in counts))
    console.print(table)


def _tell_orders(console: Console, runs: ensemble.Ensemble) -> None:
    from rich.table import Table

    table = Table("order", "given", "of all orders")
    for verb, count in sorted(runs.verbs.items(), key=lambda item: (-item[1], item[0])):
        table.add_row(verb, str(count), f"{100 * count / max(1, runs.orders):.1f} %")
    console.print(table)
