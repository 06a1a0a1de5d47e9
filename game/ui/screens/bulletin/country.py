"""Owns the bulletin's piece on the country (R12.6): its gauges and why, and what it costs people.

    country(scenario, state)      # one article, or none where the scenario has no country

What happens outside the hall is told with its source and is worth no point to anybody.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from game import narrate
from game.rules.country import alarmed, government, sold, target, welcome
from game.rules.model import Scenario
from game.rules.state import Entry, State
from game.ui.explain import Explanation, Row
from game.ui.reasons import of_tally
from game.ui.screens.bulletin.article import Article
from game.words import text as _

_MOST_FELT = 6  # places that are named

_SHAKHTY = (
    "Carr & Davies, Foundations of a Planned Economy 1926-1929, vol. 1, 1969, ch. 21 "
    "(Shakhty, 1928: 53 accused, eleven sentenced to death, five shot)"
)


def country(scenario: Scenario, state: State) -> list[Article]:
    """The piece on the country, with every gauge that moved in the turn before."""
    if not scenario.country:
        return []
    last = state.chronicle[-1] if state.chronicle else ()
    costs = list(_costs(scenario, state, last))
    text = " ".join(words for words, _source in costs) or _("Nothing alarms the offices today.")
    source = "; ".join(dict.fromkeys(source for _words, source in costs))
    moved = {entry.subject for entry in last if entry.key == "gauge"}
    names = sorted(  # what alarms comes first, then what moved
        scenario.country, key=lambda n: (not alarmed(scenario, state, n), n not in moved)
    )
    taken = [name for name in scenario.policies if state.policy[name]]
    quiet = [name for name in scenario.policies if not state.policy[name]]
    rows = (
        *(_course(scenario, state, name) for name in taken),
        *(_row(scenario, state, name, last) for name in names),
        *(_course(scenario, state, name) for name in quiet),
    )
    lead = _("Grain bought since July: {n} of {plan} thousand tonnes").format(
        n=state.country.get("procured", 0), plan=state.country.get("plan", 0)
    )
    return [Article(_("The country"), text, lead, effects=rows, source=source, confidence="medium")]


def _row(scenario: Scenario, state: State, name: str, last: Sequence[Entry]) -> Row:
    """A gauge: what it shows, by how much it moved, and where it is going and why."""
    item = scenario.country[name]
    moved = sum(
        int(entry.after) - int(entry.before)
        for entry in last
        if entry.key == "gauge" and entry.subject == name
    )
    words = _("{name} {n} ({unit})").format(name=item.name, n=state.country[name], unit=item.unit)
    return Row(words, moved or None, item.source, _why(scenario, state, name))


def _course(scenario: Scenario, state: State, name: str) -> Row:
    """A lever of policy: where it stands, and where it is felt most (R12.7)."""
    item = scenario.policies[name]
    words = _("{name}: {step}").format(
        name=item.name, step=narrate.step(scenario, name, str(state.policy[name]))
    )
    felt = {place: welcome(scenario, state, name, place) for place in scenario.organisations}
    felt = {place: points for place, points in felt.items() if points}
    most = sorted(felt, key=lambda place: (-abs(felt[place]), place))[:_MOST_FELT]
    return Row(words, None, item.source, _felt(scenario, state, {p: felt[p] for p in most}))


def _felt(scenario: Scenario, state: State, felt: Mapping[str, int]) -> Explanation | None:
    governs = government(scenario, state)
    if not felt or not governs:
        return None
    note = _(
        "For each point {n} per cent a week that {faction}, who governs, wins one per cent of the "
        "members there; below nought, that it loses one."
    )
    return Explanation(
        _("Moods for the course, and against it"),
        tuple(Row(narrate.name(scenario, place), points) for place, points in felt.items()),
        note=note.format(n=scenario.balance.country.felt, faction=narrate.name(scenario, governs)),
    )


def _why(scenario: Scenario, state: State, name: str) -> Explanation | None:
    if name == "procured":
        title = _("What the village would sell, thousandths of a harvest")
        return of_tally(scenario, title, sold(scenario, state))
    if name in scenario.balance.country.pace:
        title = _("Where it is going: {name}").format(name=scenario.country[name].name)
        return of_tally(scenario, title, target(scenario, state, name))
    return None


def _costs(scenario: Scenario, state: State, last: Sequence[Entry]) -> Iterator[tuple[str, str]]:
    """What alarms, levers and hunts mean for people outside the hall, and the source of it."""
    for name, gauge in scenario.country.items():
        if gauge.people and alarmed(scenario, state, name):
            yield gauge.people, gauge.people_source
    for name, lever in scenario.policies.items():
        if lever.people and state.policy[name] > 0:
            yield lever.people, lever.people_source
    for entry in last:
        if entry.key == "done" and entry.detail == "hunt":
            told = _(
                "Engineers have been taken from their beds in {place}. They are asked for the "
                "names of others; their families are asked to leave the flat."
            )
            place = narrate.name(scenario, entry.after)
            yield told.format(place=place), _SHAKHTY
