"""Owns `gensek simulate`: many games, counted."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from game import ensemble
from game.cli import asked as shared
from game.words import text as _

if TYPE_CHECKING:
    from rich.console import Console
    from rich.progress import Progress
    from rich.table import Table

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
    label: str = "",
) -> ensemble.Ensemble:
    """The games that were asked for, with a bar that shows how far they are."""
    with progress() as bar:
        task = bar.add_task(label or _("games"), total=asked.games)
        runs = ensemble.simulate(
            scenario,
            asked.games,
            seed,
            players,
            asked.jobs,
            lambda done, _all: bar.update(task, completed=done),
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


# --- in the terminal ------------------------------------------------------------------------------
def _tell(console: Console, scenario: Scenario, runs: ensemble.Ensemble) -> None:
    """What it all comes to in words, and then the tables."""
    from game.report import plain

    head = _("{scenario}: {n} games of seed {seed}, {turns} turns, {orders} orders, {s} s").format(
        scenario=scenario.card.title,
        n=runs.games,
        seed=runs.seed,
        turns=runs.turns,
        orders=runs.orders,
        s=f"{runs.seconds:.1f}",
    )
    console.print(head)
    for words in plain.told(scenario, runs):
        console.print(f"\n{words}")
    console.print()
    for table in (_motions, _facts, _endings, _blocs, _orders):
        console.print(*table(scenario, runs))
    console.print(f"\n{bounds()}")


def bounds() -> str:
    """What the numbers behind a share and a mean say."""
    return _(
        "In brackets behind a share, and after ± behind a mean: between which bounds it would lie "
        "if such games were played without end. Of 100 such bounds 95 hold (Wilson’s of shares, "
        "Student’s of means)."
    )


def _motions(scenario: Scenario, runs: ensemble.Ensemble) -> Iterator[Table | str]:
    from rich.table import Table

    heads = (_("motion"), _("for"), _("on average"), _("against"), _("abstaining"))
    table = Table(*heads, _("in the record"), _("carried"))
    table.columns[0].ratio = 1
    for name in sorted(runs.motions, key=lambda name: (scenario.motions[name].day, name)):
        counts = runs.motions[name]
        voted = len(ensemble.known(counts.for_))
        carried = ensemble.share(sum(map(bool, counts.carried)), voted)
        title = scenario.motions[name].title
        some = _("{motion} (in {n} games)").format(motion=title, n=voted)
        table.add_row(
            title if voted == runs.games else some,
            spread(counts.for_),
            _mean(counts.for_),
            spread(counts.against),
            spread(counts.abstain),
            _recorded(scenario.motions[name].recorded),
            share(carried),
        )
    yield table
    yield "\n" + _("Of votes: the middle of the games, and between which numbers eight of ten lie.")


def _recorded(counts: Mapping[str, int]) -> str:
    """The count that the record gives, with a question mark for a side of which it is silent."""
    sides = [str(counts.get(side, "?")) for side in ("for", "against", "abstain")]
    return ":".join(sides) if counts else ""


def spread(values: Sequence[int | None]) -> str:
    """The middle of the games, and between which numbers eight of ten lie."""
    from game.report import plain

    low, middle, high = plain.spread(values)
    return f"{middle} ({low}–{high})" if low < high else str(middle)


def _mean(values: Sequence[int | None]) -> str:
    found = ensemble.mean(values)
    reach = found.high - found.mean
    return f"{found.mean:.1f} ± {reach:.1f}" if reach < float("inf") else f"{found.mean:.1f} ± ?"


def share(of: ensemble.Share) -> str:
    """A share with its bounds."""
    return f"{of.per_cent:.0f}% ({of.low:.0f}–{of.high:.0f})"


def _facts(scenario: Scenario, runs: ensemble.Ensemble) -> Iterator[Table]:
    from rich.table import Table

    from game import narrate

    verdicts = ("as_in_history", "earlier", "later", "diverged", "not_reached")
    table = Table(_("fact"), *map(narrate.verdict, verdicts))
    for name, counts in runs.facts.items():
        as_recorded = ensemble.share(counts["as_in_history"], runs.games)
        others = (str(counts[verdict] or "") for verdict in verdicts[1:])
        table.add_row(scenario.facts[name].title, share(as_recorded), *others)
    yield table


def _endings(scenario: Scenario, runs: ensemble.Ensemble) -> Iterator[Table]:
    from rich.table import Table

    from game.report import plain

    table = Table(_("ending"), _("share of the games"))
    for name, count in runs.endings.items():
        table.add_row(plain.ending(scenario, name), share(ensemble.share(count, runs.games)))
    yield table


def _blocs(scenario: Scenario, runs: ensemble.Ensemble) -> Iterator[Table]:
    """Which sides came together; no table where none did."""
    from rich.table import Table

    table = Table(_("sides that were a bloc"), _("in some turn"), _("at the end"))
    for pair, blocs in runs.blocs.items():
        names = " + ".join(scenario.factions[name].name for name in pair.split("+"))
        counts = (blocs.ever, blocs.to_the_end)
        table.add_row(names, *(share(ensemble.share(count, runs.games)) for count in counts))
    if runs.blocs:
        yield table


def _orders(_scenario: Scenario, runs: ensemble.Ensemble) -> Iterator[Table | str]:
    """How often each kind was given, and which never were."""
    from rich.table import Table

    from game import narrate

    table = Table(_("order"), _("given"), _("of all orders"))
    given = sorted(runs.verbs.items(), key=lambda item: (-item[1], item[0]))
    for verb, count in given:
        if count:
            part = f"{100 * count / runs.orders:.1f}%"
            name = narrate.verb(verb)
            noted = name if name.lower() == verb else f"{name} ({verb})"
            table.add_row(noted, str(count), part)
    yield table
    if never := [verb for verb, count in given if not count]:
        yield "\n" + _("Given in no game: {orders}.").format(orders=", ".join(never))
