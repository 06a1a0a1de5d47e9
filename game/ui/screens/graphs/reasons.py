"""Owns why a line of a graph moved in a turn: what is added up where it can be, else what happened.

    of_line(sitting, drawn, drawn.lines[0], nth)     # an Explanation: the change, row by row

Places, people and causes come from the states before and after, and from the chronicle between.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from game import narrate
from game.report.measures import GRIP, MEASURES, many_halls
from game.rules.state import Cause, Entry, State
from game.ui.explain import Explanation, Row, plain
from game.ui.screens.graphs.drawn import DELEGATES, FORECAST, PLACE, Drawn, Shown
from game.ui.sitting import Sitting
from game.words import text as _

_MOST = 9  # rows of one explanation


def change(drawn: Drawn, line: Shown, nth: int) -> int | None:
    """By how much a line moved since the turn before; None where either has no value."""
    if not nth or nth in line.series.breaks:
        return None
    now, before = drawn.value(nth, line), drawn.value(nth - 1, line)
    return None if now is None or before is None else now - before


def of_line(sitting: Sitting, drawn: Drawn, line: Shown, nth: int) -> Explanation:
    """Why a line stands in a turn where it does: what moved it since the turn before."""
    value, by = drawn.value(nth, line), change(drawn, line, nth)
    title = _("{line}, since the turn before").format(line=line.series.words)
    if by is None:
        note = _("Nothing is known of the turn before.") if not nth else _("No vote was ahead.")
        return Explanation(line.series.words, note=note)
    rows = list(_rows(sitting, drawn, line, nth))
    adds_up = _adds_up(sitting, drawn)
    if adds_up and (rest := by - sum(row.amount or 0 for row in rows)):
        rows.append(Row(_("Not seen from your side, or rounded"), rest))
    total = by if adds_up else None
    stands = plain(value or 0)
    note = (
        _("It stands at {n}.").format(n=stands)
        if rows
        else _("It stands at {n}: nothing moved it.").format(n=stands)
    )
    return Explanation(title, _shortened(rows), total, note)


def main_reason(why: Explanation, change: int) -> str:
    """What weighed most in a change, in a few words."""
    found = [row for row in why.rows if (row.amount or 0) * change > 0]
    if found:
        return max(found, key=lambda row: abs(row.amount or 0)).words
    return why.rows[0].words if why.rows else ""


def _adds_up(sitting: Sitting, drawn: Drawn) -> bool:
    """Whether its rows come to the change: not where votes are shown in per cent of a hall."""
    if drawn.kind in (FORECAST, DELEGATES):
        return not many_halls(sitting.scenario)
    return drawn.kind in (*MEASURES, PLACE, "secretaries") or drawn.kind.startswith(
        ("seats-", "gauge-")
    )


def _shortened(rows: list[Row]) -> tuple[Row, ...]:
    """The weightiest rows; the rest in one, which opens them."""
    rows.sort(key=lambda row: -abs(row.amount or 0))
    if len(rows) <= _MOST:
        return tuple(rows)
    rest = rows[_MOST - 1 :]
    amounts = [row.amount for row in rest if row.amount is not None]
    parts = Explanation(_("All else"), tuple(rest[:_MOST]))
    return (*rows[: _MOST - 1], Row(_("All else"), sum(amounts) if amounts else None, parts=parts))


def _rows(sitting: Sitting, drawn: Drawn, line: Shown, nth: int) -> Iterator[Row]:
    states = sitting.past.states
    before, after, entries = states[nth - 1], states[nth], sitting.past.entries(nth)
    if drawn.kind == FORECAST:
        return _votes(sitting, line.of, nth)
    if drawn.kind.startswith("seats-"):
        return _seats(sitting, drawn.about, line.of, before, after)
    if drawn.kind == "secretaries":
        return _secretaries(sitting, line.of, before, after)
    if drawn.kind == DELEGATES:
        return _delegates(sitting, line.of, nth)
    if drawn.kind == "support":
        return _support(sitting, line.of, entries)
    return _caused(sitting, [item for item in entries if moved(drawn, line.of, item)])


def concerns(drawn: Drawn, entry: Entry) -> bool:
    """Whether an entry is a change of one of the lines; none is where the lines count things."""
    if drawn.kind in MEASURES:
        return entry.key == "measure" and entry.detail == drawn.kind
    if drawn.kind == PLACE:
        return entry.key in ("grip", "support") and entry.subject == drawn.about
    return drawn.kind.startswith("gauge-") and (entry.key, entry.subject) == ("gauge", drawn.about)


def moved(drawn: Drawn, of: str, entry: Entry) -> bool:
    """Whether an entry is a change of that very line."""
    if not concerns(drawn, entry):
        return False
    if drawn.kind in MEASURES:
        return entry.subject == of
    return drawn.kind != PLACE or of == (GRIP if entry.key == "grip" else entry.detail)


def by(entry: Entry) -> int:
    """By how much an entry moves a number."""
    return int(entry.after or 0) - int(entry.before or 0)


def _caused(sitting: Sitting, entries: Iterable[Entry]) -> Iterator[Row]:
    """One row a cause."""
    sums: Counter[Cause] = Counter()
    for entry in entries:
        sums[entry.cause] += by(entry)
    for cause, amount in sums.items():
        yield Row(narrate.cause(sitting.scenario, cause), amount)


def _votes(sitting: Sitting, side: str, nth: int) -> Iterator[Row]:
    """The delegations whose expected votes changed, in votes."""
    counts = sitting.past.forecasts
    before, after = counts[nth - 1], counts[nth]
    if before is None or after is None:
        return
    field = {"for": "for_"}.get(side, side)
    for where in after.by_delegation:
        was = before.by_delegation.get(where)
        amount = getattr(after.by_delegation[where], field) - (getattr(was, field) if was else 0)
        if amount:
            parts = of_place(sitting, where, nth)
            yield Row(narrate.name(sitting.scenario, where), amount, parts=parts)


def of_place(sitting: Sitting, where: str, nth: int) -> Explanation | None:
    """What happened in an organisation before a turn: its machine, its members, its delegation."""
    scenario = sitting.scenario
    found = [
        narrate.entry(scenario, entry)
        for entry in sitting.past.entries(nth)
        if entry.subject == where and entry.key in ("secretary", "grip", "support", "delegation")
    ]
    rows = tuple(Row(words) for words in found[:_MOST])
    return Explanation(narrate.name(scenario, where), rows) if rows else None


def _seats(sitting: Sitting, body: str, faction: str, before: State, after: State) -> Iterator[Row]:
    """Who came to sit in the body for a faction, who left it, and unnamed members."""
    was, now = _sitting_for(before, body, faction), _sitting_for(after, body, faction)
    for person in sorted(now - was):
        yield Row(narrate.name(sitting.scenario, person), 1)
    for person in sorted(was - now):
        yield Row(narrate.name(sitting.scenario, person), -1)
    others = [state.bodies[body].others.get(faction, 0) for state in (before, after)]
    if others[0] != others[1]:
        yield Row(_("Members without a name here"), others[1] - others[0])


def _sitting_for(state: State, body: str, faction: str) -> set[str]:
    return {name for name in state.bodies[body].full if state.people[name].faction == faction}


def _secretaries(sitting: Sitting, faction: str, before: State, after: State) -> Iterator[Row]:
    """The organisations whose machine went over to a faction or from it."""
    scenario = sitting.scenario
    for where in after.organisations:
        amount = (after.patron(where) == faction) - (before.patron(where) == faction)
        if amount:
            holder = after.organisations[where].secretary
            words = _("{place}: {who}").format(
                place=narrate.name(scenario, where),
                who=narrate.name(scenario, holder) if holder else _("vacant"),
            )
            yield Row(words, amount)


def _delegates(sitting: Sitting, faction: str, nth: int) -> Iterator[Row]:
    """The organisations that send a faction more delegates, or fewer."""
    if nth >= len(sitting.past.sent):
        return
    was, now = sitting.past.sent[nth - 1 : nth + 1]
    for where, sent in now.items():
        if more := sent.get(faction, 0) - was[where].get(faction, 0):
            parts = of_place(sitting, where, nth)
            yield Row(narrate.name(sitting.scenario, where), more, parts=parts)


def _support(sitting: Sitting, faction: str, entries: Iterable[Entry]) -> Iterator[Row]:
    """The organisations in which members turned to a faction or from it, in per cent of them."""
    sums: Counter[str] = Counter()
    for entry in entries:
        if entry.key == "support" and entry.detail == faction:
            sums[entry.subject] += by(entry)
    for where, amount in sums.items():
        if amount:
            yield Row(narrate.name(sitting.scenario, where), amount)
