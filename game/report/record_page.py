"""Owns docs/RECORD.md: how far games played by the record's orders come out as the record.

    print(page([calibration.check(scenario, games)], seed=1))

It must not play anything.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from game.record import VERDICTS
from game.report.calibration import ENOUGH, OFTEN, Checked, FactRow, VoteRow

NO_REASON = "no reason has been written down yet"

_HEAD = """# The record, held against many games

Written by `gensek record --check --markdown`; do not edit it by hand. In each game all four
factions give the orders of the record and nothing else is laid down: votes, elections, deaths by
chance and the country come out as the rules have it. A fact **holds** where it is as in history in
{often} of 100 games. A scenario passes where {enough} of 100 facts that can be checked hold, and
where each recorded count of a vote lies in the middle 80 of 100 simulated ones. Reasons stand with
the fact or motion in `scenarios/` as `miss`.
"""


def page(checks: Sequence[Checked], seed: int) -> str:
    """The whole page, in Markdown."""
    parts = [
        _HEAD.format(often=OFTEN, enough=ENOUGH),
        _scenarios(checks, seed),
        _votes(checks),
        _misses(checks),
        _unchecked(checks),
    ]
    return "\n".join(part for part in parts if part)


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    r"""A table in Markdown.

    >>> print(table(["one", "two"], [["1", "a|b"]]))
    | one | two |
    | --- | --- |
    | 1 | a\|b |
    <BLANKLINE>
    """
    lines = [head, ["---"] * len(head), *([cell.replace("|", "\\|") for cell in r] for r in rows)]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def _scenarios(checks: Sequence[Checked], seed: int) -> str:
    head = ["scenario", "games", "facts checked", "hold", "", "votes", "within", "passes"]
    rows = [
        [
            found.scenario.card.title,
            str(found.games),
            str(len(found.facts)),
            str(found.holding),
            f"{found.per_cent:.0f} %",
            str(len(found.votes)),
            str(found.within),
            "yes" if found.passes else "**no**",
        ]
        for found in checks
    ]
    return f"## By scenario (seed {seed})\n\n{table(head, rows)}"


def _votes(checks: Sequence[Checked]) -> str:
    head = ["scenario", "vote", "side", "recorded", "10 %", "middle", "90 %", "within"]
    rows = [
        [found.scenario.card.title, row.motion.title, row.side, str(row.recorded), *_spread(row)]
        for found in checks
        for row in found.votes
    ]
    return f"## Recorded votes\n\n{table(head, rows)}" if rows else ""


def _spread(row: VoteRow) -> list[str]:
    if row.spread is None:
        return ["never put", "", "", "**no**"]
    return [*map(str, row.spread), "yes" if row.within else "**no**"]


def _misses(checks: Sequence[Checked]) -> str:
    lines = [line for found in checks for line in _missed(found)]
    none = "Every fact holds, and every recorded vote lies where it should.\n"
    return f"## Misses, and why\n\n{''.join(lines) or none}"


def _missed(found: Checked) -> Iterator[str]:
    where = found.scenario.card.title
    for row in found.facts:
        if not row.holds:
            fact = row.fact
            head = f"- **{fact.title}** (`{fact.id}`, {fact.day.isoformat()}), {where}: "
            yield f"{head}{how_often(row)}. {_sentence(fact.miss)}\n"
    for vote in found.votes:
        if not vote.within:
            head = f"- **{vote.motion.title}** (`{vote.motion.id}`), {where}: "
            yield f"{head}{beside(vote)}. {_sentence(vote.motion.miss)}\n"


def how_often(row: FactRow) -> str:
    """As in history in how many games, and what it was in the others."""
    share = row.share
    others = [f"{name.replace('_', ' ')} {row.verdicts[name]}" for name in _others(row)]
    words = f"as in history in {share.per_cent:g} % ({share.low:g}-{share.high:g})"
    return f"{words}, otherwise {', '.join(others)}" if others else words


def _others(row: FactRow) -> list[str]:
    return [name for name in VERDICTS if name != "as_in_history" and name in row.verdicts]


def beside(vote: VoteRow) -> str:
    """The recorded count of one side beside the simulated ones."""
    if vote.spread is None:
        return f"{vote.recorded} {vote.side} recorded, but no game came to the vote"
    low, middle, high = vote.spread
    return f"{vote.recorded} {vote.side} recorded, {middle} ({low}-{high}) simulated"


def _sentence(reason: str) -> str:
    words = " ".join((reason or NO_REASON).split())
    return f"{words[:1].upper()}{words[1:].rstrip('.')}."


def _unchecked(checks: Sequence[Checked]) -> str:
    found = {fact.id: fact for item in checks for fact in item.unchecked}
    lines = [
        f"- **{fact.title}** (`{fact.id}`, {fact.day.isoformat()}): "
        f"{_sentence(fact.unchecked or 'no condition says it yet')}\n"
        for fact in sorted(found.values(), key=lambda fact: (fact.day, fact.id))
    ]
    return f"## Out of the game's reach\n\n{''.join(lines)}" if lines else ""
