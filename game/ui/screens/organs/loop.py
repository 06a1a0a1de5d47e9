"""Owns what the organs screen says: who holds which link of the circular flow, and where it breaks.

    links(sitting)[0].share        # per cent of the secretaries' posts in the owner's hands

Plain values out of the rules; the shares are counts over counts, each with its ledger.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta

from game import narrate
from game.rules.conditions import seats_of
from game.rules.days import today
from game.rules.delegates import delegates_of, delegation
from game.rules.diplomacy import allied
from game.rules.halls import main_motion, quota, seats_sent
from game.rules.leaders import leader_of
from game.rules.legality import problems
from game.rules.model import Fact, Motion, Scenario
from game.rules.orders import Order
from game.rules.roles import leading
from game.rules.state import State
from game.ui.explain import Explanation, Row
from game.ui.reasons import of_delegation
from game.ui.sitting import Sitting
from game.words import plural
from game.words import text as _

UNCOMMITTED = "uncommitted"


@dataclass(frozen=True, slots=True)
class Link:
    """One link of the loop: its words, what is counted, its strength in per cent, the ledger."""

    words: str
    note: str
    share: int
    why: Explanation


@dataclass(frozen=True, slots=True)
class Break:
    """A place where the loop can be broken: whose sign, what, and how much hangs on it."""

    faction: str
    words: str
    note: str
    why: Explanation | None = None


# --- which body is which ------------------------------------------------------------------------
def staffing(scenario: Scenario) -> tuple[str, ...]:
    """The bodies that post secretaries, by how much they can order; else the body that leads."""
    bodies = {name: len(b.powers) for name, b in scenario.bodies.items() if "appoint" in b.powers}
    return tuple(sorted(bodies, key=lambda name: -bodies[name])) or (leading(scenario),)


def electing(scenario: Scenario) -> str:
    """The body that elects the one that leads, and that the congress elects."""
    by = scenario.bodies[leading(scenario)].elected_by
    return by if by in scenario.bodies else leading(scenario)


# --- who holds what -----------------------------------------------------------------------------
def owner(scenario: Scenario, state: State) -> str:
    """The faction with most full seats in the body that posts secretaries: the loop is its own."""
    seats = {name: seats_of(state, staffing(scenario)[0], name) for name in scenario.factions}
    return max(seats, key=lambda name: (seats[name], name == scenario.card.centre))


def bloc(scenario: Scenario, state: State, faction: str) -> tuple[str, ...]:
    """A faction and those with whom it has a pact."""
    return tuple(name for name in scenario.factions if allied(state, faction, name))


def seats_by_side(scenario: Scenario, state: State, body: str) -> list[tuple[str, int]]:
    """The full seats of a body by faction, in the scenario's order, the uncommitted last."""
    counts = [(name, seats_of(state, body, name)) for name in scenario.factions]
    record = state.bodies[body]
    whole = len(record.full) + sum(record.others.values())
    counts.append((UNCOMMITTED, whole - sum(count for _name, count in counts)))
    return [(name, count) for name, count in counts if count]


def places(scenario: Scenario, state: State, body: str) -> int:
    """How many full seats of a body are taken."""
    return sum(count for _name, count in seats_by_side(scenario, state, body))


def patrons(scenario: Scenario, state: State) -> list[tuple[str, list[str]]]:
    """The organisations by the faction that their secretary follows, "uncommitted" last."""
    by: dict[str, list[str]] = {name: [] for name in (*scenario.factions, UNCOMMITTED)}
    for name in state.organisations:
        by[state.patron(name) or UNCOMMITTED].append(name)
    return [(faction, names) for faction, names in by.items() if names]


def delegates_by_side(scenario: Scenario, state: State) -> list[tuple[str, int]]:
    """The delegates to the congress by whom they owe their seat to, the uncommitted last."""
    counts = [(name, delegates_of(scenario, state, name)) for name in scenario.factions]
    rest = seats_sent(scenario, state) - sum(count for _name, count in counts)
    return [(name, count) for name, count in [*counts, (UNCOMMITTED, rest)] if count]


def side_name(scenario: Scenario, faction: str) -> str:
    """A faction's name, or that of those who have none."""
    return (
        narrate.name(scenario, faction).capitalize()
        if faction == UNCOMMITTED
        else (narrate.name(scenario, faction))
    )


def of_sides(
    scenario: Scenario, title: str, counts: Iterable[tuple[str, int]], note: str = ""
) -> Explanation:
    """A count by factions as a ledger."""
    rows = tuple(Row(side_name(scenario, name), count) for name, count in counts)
    return Explanation(title, rows, sum(row.amount or 0 for row in rows), note)


# --- the four links -----------------------------------------------------------------------------
def links(sitting: Sitting) -> tuple[Link, Link, Link, Link]:
    """The links of the loop in its order, each counted for the faction that owns it."""
    scenario, state = sitting.scenario, sitting.state
    mine = owner(scenario, state)
    return (
        _posts(scenario, state, mine),
        _lists(scenario, state, mine),
        _hall(sitting, mine),
        _bureaux(scenario, state, mine),
    )


def _per_cent(part: int, whole: int) -> int:
    return (200 * part + whole) // (2 * whole) if whole else 0


def _posts(scenario: Scenario, state: State, mine: str) -> Link:
    by = patrons(scenario, state)
    held = next((names for name, names in by if name == mine), [])
    rows = tuple(
        Row(side_name(scenario, name), len(names), _listed(scenario, names)) for name, names in by
    )
    all_posts = len(state.organisations)
    title = _("Secretaries' posts")
    note = _("A secretary is counted for the faction that he follows.")
    return Link(
        _("Secretariat to secretaries"),
        _("{n} of {all} posts").format(n=len(held), all=all_posts),
        _per_cent(len(held), all_posts),
        Explanation(title, rows, all_posts, note),
    )


def _listed(scenario: Scenario, names: Iterable[str]) -> str:
    return ", ".join(narrate.name(scenario, name) for name in names)


def _lists(scenario: Scenario, state: State, mine: str) -> Link:
    """Nominees of the owner's secretaries among all delegates."""
    rows = []
    for name in state.organisations:
        sent = delegation(scenario, state, name)
        if sent.patron == mine and sent.nominees:
            words = narrate.name(scenario, name)
            rows.append(Row(words, sent.nominees, parts=of_delegation(scenario, state, name)))
    rows.sort(key=lambda row: -(row.amount or 0))
    total = sum(row.amount or 0 for row in rows)
    whole = seats_sent(scenario, state)
    title = _("Delegates who are nominees of {name}'s secretaries")
    why = Explanation(title.format(name=side_name(scenario, mine)), tuple(rows), total)
    return Link(
        _("Secretaries to delegates"),
        _("{n} of {all} nominees").format(n=total, all=whole),
        _per_cent(total, whole),
        why,
    )


def _hall(sitting: Sitting, mine: str) -> Link:
    """The main motion: what it got, or what the whip count gives."""
    scenario, state = sitting.scenario, sitting.state
    motion = scenario.motions[main_motion(scenario, state.turn)]
    result = state.results.get(motion.id)
    ballots = result.ballots if result else sitting.count(motion.id).expected
    ours = ballots.for_ if motion.mover in bloc(scenario, state, mine) else ballots.against
    rows = (
        Row(_("For"), ballots.for_),
        Row(_("Against"), ballots.against),
        Row(_("Abstaining"), ballots.abstain),
    )
    told = _("{n} voted with it") if result else _("{n} forecast with it")
    note = _("Counted on “{title}”.").format(title=motion.title)
    return Link(
        _("Delegates to the list"),
        told.format(n=ours),
        _per_cent(ours, ballots.cast),
        Explanation(motion.title, rows, ballots.cast, note),
    )


def _bureaux(scenario: Scenario, state: State, mine: str) -> Link:
    counts = seats_by_side(scenario, state, electing(scenario))
    friends = bloc(scenario, state, mine)
    held = sum(count for name, count in counts if name in friends)
    whole = sum(count for _name, count in counts)
    note = _("With allies: {names}.").format(
        names=", ".join(side_name(scenario, name) for name in friends)
    )
    told = _("{n} of {all} with allies") if len(friends) > 1 else _("{n} of {all}")
    return Link(
        _("Committee to the bureaux"),
        told.format(n=held, all=whole),
        _per_cent(held, whole),
        of_sides(scenario, _("Full members by faction"), counts, note),
    )


# --- where it breaks ----------------------------------------------------------------------------
def breaks(sitting: Sitting) -> tuple[Break, ...]:
    """Where the loop can be broken today: posts outside it, allies it needs, motions against it."""
    scenario, state = sitting.scenario, sitting.state
    mine = owner(scenario, state)
    friends = bloc(scenario, state, mine)
    found = [
        _outside(scenario, state, name, at)
        for name, at in patrons(scenario, state)
        if name not in friends
    ]
    found += [_leaving(scenario, state, mine, name) for name in friends if name != mine]
    return (*found, *_motions(scenario, state, friends))


def _outside(scenario: Scenario, state: State, faction: str, at: list[str]) -> Break:
    sizes = {name: quota(scenario, state, name) for name in at}
    largest = max(sizes, key=lambda name: sizes[name])
    if faction == UNCOMMITTED:
        words = plural("{n} secretary is uncommitted", "{n} secretaries are uncommitted", len(at))
    else:
        words = plural(
            "{place} keeps its own secretary", "{place} and {more} more stay out", len(at)
        )
    rows = tuple(Row(narrate.name(scenario, name), sizes[name]) for name in at)
    total = sum(sizes.values())
    return Break(
        faction,
        words.format(n=len(at), place=narrate.name(scenario, largest), more=len(at) - 1),
        plural("{n} delegate outside the loop", "{n} delegates outside the loop", total).format(
            n=total
        ),
        Explanation(_("Delegates of these organisations"), rows, total),
    )


def _leaving(scenario: Scenario, state: State, mine: str, ally: str) -> Break:
    """What an ally's leaving would cost, in the body that leads and in the hall."""
    seats = seats_of(state, leading(scenario), ally)
    ours = sum(seats_of(state, leading(scenario), name) for name in bloc(scenario, state, mine))
    whole = places(scenario, state, leading(scenario))
    lost = (ours - seats) * 2 <= whole < ours * 2
    body = scenario.bodies[leading(scenario)].name
    words = _("{ally} leaves: the {body} is lost") if lost else _("{ally} leaves the majority")
    delegates = delegates_of(scenario, state, ally)
    rows = (
        Row(_("Seats of the majority in the {body}").format(body=body), ours),
        Row(_("Of these with {ally}").format(ally=side_name(scenario, ally)), -seats),
    )
    note = _("{n} of {all} seats are needed.").format(n=whole // 2 + 1, all=whole)
    return Break(
        ally,
        words.format(ally=side_name(scenario, ally), body=body),
        _("{d} delegates, {s} seats in the {body}").format(d=delegates, s=seats, body=body),
        Explanation(_("The {body} without them").format(body=body), rows, ours - seats, note),
    )


def _motions(scenario: Scenario, state: State, friends: tuple[str, ...]) -> list[Break]:
    """Motions that somebody outside the majority may table, and what is still in the way."""
    found = []
    for motion in scenario.motions.values():
        if motion.id in state.results or motion.id in state.agenda:
            continue
        nearest = _nearest(scenario, state, motion, friends)
        if nearest is not None:
            found.append(nearest)
    return found


def _nearest(
    scenario: Scenario, state: State, motion: Motion, friends: tuple[str, ...]
) -> Break | None:
    """Whoever of the others has least in the way of tabling a motion; None where it is too late."""
    tried = []
    for faction in motion.tabled_by:
        order = Order(leader_of(scenario, state, faction), "table", motion.id)
        stands = problems(scenario, state, faction, order)
        if faction not in friends and not any(item.key == "too_late" for item in stands):
            tried.append((len(stands), faction, stands))
    if not tried:
        return None
    _count, faction, stands = min(tried, key=lambda item: item[0])
    told = [narrate.problem(scenario, item) for item in stands]
    note = told[0] if told else _("{name} can table it now")
    why = Explanation(motion.title, note="\n".join([motion.question, *told]))
    name = side_name(scenario, faction)
    return Break(faction, motion.title, note.format(name=name), why)


def remembered(scenario: Scenario, state: State) -> Fact | None:
    """The newest line of the record that is no hindsight: a week and more before today."""
    limit = today(scenario, state) - timedelta(days=7)
    known = [fact for fact in scenario.facts.values() if fact.day < limit]
    return max(known, key=lambda fact: fact.day, default=None)
