"""Owns the verbs of a seat: propose and resign (R4.84, R4.85, R7.8, R7.9).

Both put a motion about a post before the body that decides on it; it is voted on in the session of
the same turn, member by member, by the one rule of votes.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from game.rules.diplomacy import allied, turned_on
from game.rules.minutes import Minutes, has_place
from game.rules.model import Scenario
from game.rules.orders import Order
from game.rules.posts import AboutPost, elector, judge, sits, weight_of
from game.rules.state import Cause, State
from game.rules.verbs.base import Problem, VerbRule, waits


def asked(scenario: Scenario, state: State, faction: str, order: Order) -> AboutPost | None:
    """The question that an order puts to the vote; None where no body could answer it."""
    if order.verb == "resign":
        body = judge(scenario, state, order.target)
        times = sum(deed.verb == "resign" and deed.faction == faction for deed in state.deeds)
        person, post, against, holder = order.actor, order.target, str(times), ""
    else:
        body = elector(scenario, order.object)
        holder = state.offices.get(order.object) or ""
        theirs = (state.people[holder].faction or "") if holder else ""
        person, post = order.target, order.object
        against = theirs if theirs != faction else ""
    if body is None:
        return None
    kind: Literal["propose", "resign"] = "resign" if order.verb == "resign" else "propose"
    return AboutPost(kind, person, post, body, state.turn, faction, against, holder)


# --- propose ------------------------------------------------------------------------------------
def _propose_problems(
    scenario: Scenario, state: State, faction: str, order: Order
) -> Iterator[Problem]:
    body = elector(scenario, order.object)
    if body is None:
        yield Problem("congress_elects", (order.object,))
        return
    if state.bodies[body].rank(order.actor) is None:
        yield Problem("no_seat", (order.actor, body))
    if not sits(scenario, state, body):
        yield Problem("does_not_sit", (body,))
    yield from _asked_lately(scenario, state, order.object)
    nominee = state.people[order.target]
    if not nominee.eligible:
        yield Problem("removed" if nominee.active else "not_active", (order.target,))
    if nominee.faction and not allied(state, faction, nominee.faction):
        yield Problem("follows_others", (order.target, nominee.faction))
    if scenario.people[order.target].composite:
        yield Problem("local_only", (order.target, scenario.people[order.target].home))
    yield from _fit(scenario, state, order)


def _asked_lately(scenario: Scenario, state: State, post: str) -> Iterator[Problem]:
    """What has been decided is left alone for a while (R4.84)."""
    turns = [d.turn for d in state.deeds if d.verb == "propose" and d.object == post]
    last = max((turn for turn in turns if turn < state.turn), default=None)
    yield from waits(scenario, state, last, scenario.balance.bodies.weeks, "asked_lately", post)


def _fit(scenario: Scenario, state: State, order: Order) -> Iterator[Problem]:
    """A name as heavy as the post, room for it, and a place to take (R4.84)."""
    weights, post = scenario.balance.bodies, order.object
    needed = min(10, weight_of(scenario, post) + weights.authority)
    known = scenario.people[order.target].authority
    if known < needed:
        yield Problem("little_known", (order.target,), known, needed)
    yield from _kept_at_home(scenario, state, order)
    if post in state.offices:
        held = len(state.posts_of(order.target))
        if state.offices[post] == order.target:
            yield Problem("holds_it", (order.target, post))
        elif held >= weights.most:
            yield Problem("offices_enough", (order.target,), held, weights.most)
        return
    body = elector(scenario, post)
    if state.bodies[post].rank(order.target) == "full":
        yield Problem("holds_it", (order.target, post))
    elif not has_place(scenario, state, post, "full"):
        yield Problem("no_place", (post,))
    if body and state.bodies[body].rank(order.target) != "full":
        yield Problem("no_seat", (order.target, body))


def _kept_at_home(scenario: Scenario, state: State, order: Order) -> Iterator[Problem]:
    """Nobody is put into a post of a place past its own machine but under a mandate (R4.84)."""
    office = scenario.offices.get(order.object)
    home = (office.home if office else None) or ""
    faction, patron = state.people[order.actor].faction or "", state.patron(home) if home else ""
    if patron and not allied(state, faction, patron) and not state.organisations[home].mandate:
        yield Problem("kept_at_home", (order.object, home))


def _proposals(scenario: Scenario, state: State, faction: str, actor: str) -> Iterator[Order]:
    """Every post that a body with a seat for the actor gives now, with everybody fit for it."""
    people = [
        name
        for name, person in state.people.items()
        if person.eligible and not scenario.people[name].composite
        if not person.faction or allied(state, faction, person.faction)
    ]
    for post in (*scenario.offices, *scenario.bodies):
        body = elector(scenario, post)
        if body is None or state.bodies[body].rank(actor) is None:
            continue
        if sits(scenario, state, body) and not list(_asked_lately(scenario, state, post)):
            orders = (Order(actor, "propose", name, "for", post) for name in people)
            yield from (o for o in orders if next(_fit(scenario, state, o), None) is None)


def _propose(minutes: Minutes, faction: str, order: Order, cause: Cause) -> None:
    """The name comes before the body; who reaches for an ally's post turns on the ally (R6.6)."""
    item = asked(minutes.scenario, minutes.state, faction, order)
    if item is None:
        return
    minutes.agenda(item.id, cause)
    if item.against:
        turned_on(minutes, faction, item.against)


# --- resign -------------------------------------------------------------------------------------
def _held(state: State, person: str, post: str) -> bool:
    if post in state.offices:
        return state.offices[post] == person
    return state.bodies[post].rank(person) is not None


def _resign_problems(
    scenario: Scenario, state: State, faction: str, order: Order
) -> Iterator[Problem]:
    if not _held(state, order.actor, order.target):
        yield Problem("holds_it_not", (order.actor, order.target))
    body = judge(scenario, state, order.target)
    if body is None:
        yield Problem("nobody_sits", (order.target,))
    offers = (d.turn for d in state.deeds if (d.verb, d.faction) == ("resign", faction))
    last, rests = max(offers, default=None), scenario.balance.bodies.weeks
    yield from waits(scenario, state, last, rests, "offered_lately", faction)


def _resignations(scenario: Scenario, state: State, faction: str, actor: str) -> Iterator[Order]:
    for post in (*scenario.offices, *scenario.bodies):
        if _held(state, actor, post):
            yield Order(actor, "resign", post, "from")


def _resign(minutes: Minutes, faction: str, order: Order, cause: Cause) -> None:
    item = asked(minutes.scenario, minutes.state, faction, order)
    if item is not None:
        minutes.agenda(item.id, cause)


RULES = {
    "propose": VerbRule(proposed=_proposals, problems=_propose_problems, done=_propose),
    "resign": VerbRule(proposed=_resignations, problems=_resign_problems, done=_resign),
}
