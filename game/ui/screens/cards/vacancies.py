"""Owns which posts stand empty, and who may fill them: plain values out of the rules.

    vacancies(scenario, state)[0].title          # "Secretary, Voronezh"

A secretaryship is filled by `appoint` or `transfer`, an office or a seat by `propose`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from game import narrate
from game.rules.choices import candidates
from game.rules.diplomacy import commands
from game.rules.halls import quota
from game.rules.legality import problems
from game.rules.minutes import places
from game.rules.model import Scenario
from game.rules.orders import Order
from game.rules.posts import elector, sits
from game.rules.prices import chance, odds
from game.rules.secretaries import local_choice, vacant_days
from game.rules.state import State
from game.ui.sitting import Sitting
from game.words import plural
from game.words import text as _

_FILLED_BY = {"secretary": ("appoint", "transfer"), "office": ("propose",), "seat": ("propose",)}


@dataclass(frozen=True, slots=True)
class Vacancy:
    """A post that nobody holds: an organisation's, an office, or a full seat in a body."""

    kind: Literal["secretary", "office", "seat"]
    post: str
    title: str
    places: int = 1

    @property
    def id(self) -> str:
        """What names it among all of them."""
        return f"{self.kind}:{self.post}"


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody who could be given the post: by which order, with what chance in a hundred.

    A proposal has no chance of its own: the body votes on it, member by member.
    """

    person: str
    order: Order
    chance: int | None


def vacancies(scenario: Scenario, state: State) -> tuple[Vacancy, ...]:
    """All posts that stand empty: organisations by delegates, then offices, then seats."""
    empty = [name for name, record in state.organisations.items() if record.secretary is None]
    empty.sort(key=lambda name: (-quota(scenario, state, name), name))
    led = [
        Vacancy(
            "secretary", name, _("Secretary, {place}").format(place=narrate.name(scenario, name))
        )
        for name in empty
    ]
    offices = [
        Vacancy("office", name, scenario.offices[name].name)
        for name, holder in state.offices.items()
        if holder is None
    ]
    return (*led, *offices, *_seats(scenario, state))


def _seats(scenario: Scenario, state: State) -> Iterator[Vacancy]:
    for body, record in state.bodies.items():
        free = places(scenario, state, body)[0] - len(record.full) - sum(record.others.values())
        if free > 0:
            words = plural("{body}: {n} free seat", "{body}: {n} free seats", free)
            title = words.format(body=scenario.bodies[body].name, n=free)
            yield Vacancy("seat", body, title, free)


# --- who fills it ---------------------------------------------------------------------------------
def who_fills(scenario: Scenario, state: State, seat: str, item: Vacancy) -> str:
    """Which body or office gives the post, and whether it does so now or as we want."""
    if item.kind == "secretary":
        return _appointers(scenario, state, seat)
    body = elector(scenario, item.post)
    if body is None:
        return _("The congress elects to it.")
    words = (
        _("Given by: {body}. It sits now: whoever has a seat there can propose a name.")
        if sits(scenario, state, body)
        else _("Given by: {body}, which does not sit now.")
    )
    return words.format(body=scenario.bodies[body].name)


def seated_in(scenario: Scenario, item: Vacancy) -> str | None:
    """The body whose members are worth seeing: that of a free seat, or the one that decides."""
    if item.kind == "secretary":
        return next(
            (name for name, body in scenario.bodies.items() if "appoint" in body.powers), None
        )
    return item.post if item.kind == "seat" else elector(scenario, item.post)


def _appointers(scenario: Scenario, state: State, seat: str) -> str:
    bodies = [name for name, body in scenario.bodies.items() if "appoint" in body.powers]
    offices = [name for name, office in scenario.offices.items() if "appoint" in office.powers]
    ours = [name for name in bodies if commands(scenario, state, seat, name)]
    ours += [name for name in offices if _side(state, name) == seat]
    words = _("Filled by: {names}.").format(names=_listed(scenario, (*bodies, *offices)))
    if not ours:
        return words + " " + _("None of these is in our hands.")
    return words + " " + _("In our hands: {names}.").format(names=_listed(scenario, ours))


def _listed(scenario: Scenario, names: Iterable[str]) -> str:
    """Bodies by their names, offices by their short ones."""
    return ", ".join(
        scenario.bodies[name].name if name in scenario.bodies else narrate.channel(scenario, name)
        for name in names
    )


def _side(state: State, office: str) -> str:
    holder = state.offices[office]
    return (state.people[holder].faction or "") if holder else ""


def what_follows(scenario: Scenario, state: State, item: Vacancy) -> str:
    """What it costs to let the post stand empty, and until when it can be filled (R3.10)."""
    if item.kind != "secretary":
        return _("Nobody has its votes, its powers and its income as long as it stands empty.")
    record = state.organisations[item.post]
    loosens = _("The grip of the apparatus ({grip} of 100) loosens week by week.").format(
        grip=record.grip
    )
    left = days_left(scenario, state, item.post)
    if left is None:
        return loosens + " " + _("The place does not elect a secretary itself.")
    chosen = local_choice(scenario, state, item.post)
    who = narrate.name(scenario, chosen) if chosen else _("nobody yet")
    words = plural(
        "In {n} day the place elects one of its own: {who}.",
        "In {n} days the place elects one of its own: {who}.",
        left,
    )
    return loosens + " " + words.format(n=left, who=who)


def days_left(scenario: Scenario, state: State, place: str) -> int | None:
    """The days until a vacant place elects one of its own; None where it does not (R3.10)."""
    if state.organisations[place].mandate or not scenario.organisations[place].elects:
        return None
    return max(0, vacant_days(scenario, state, place))


def nominees(sitting: Sitting, item: Vacancy) -> tuple[Candidate, ...]:
    """Whom we could put there now, the likeliest first; each by the best of our people."""
    scenario, state, seat = sitting.scenario, sitting.state, sitting.seat
    best: dict[str, Candidate] = {}
    for order in _orders(sitting, item):
        if problems(scenario, state, seat, order):
            continue
        sure = order.verb == "propose"
        chances = None if sure else odds(scenario, chance(scenario, state, seat, order))
        known = best.get(order.target)
        if known is None or (chances or 0) > (known.chance or 0):
            best[order.target] = Candidate(order.target, order, chances)

    def likeliest(one: Candidate) -> tuple[int, int, str]:
        return (-(one.chance or 0), -scenario.people[one.person].authority, one.person)

    return tuple(sorted(best.values(), key=likeliest))


def _orders(sitting: Sitting, item: Vacancy) -> Iterator[Order]:
    scenario, state, seat = sitting.scenario, sitting.state, sitting.seat
    for actor in sitting.agents():
        if sitting.order_of(actor) is not None:
            continue
        for verb in _FILLED_BY[item.kind]:
            for order in candidates(scenario, state, seat, actor, verb):
                if order.object == item.post:
                    yield order
