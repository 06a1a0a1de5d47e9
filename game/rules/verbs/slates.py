"""Owns the verbs of a list: list, strike, enlarge (R4.86 to R4.88, R7.10, R7.11).

Before a body is elected its list is drawn up: who holds the Secretariat, and each delegation for
its own people, put names on it; anybody can work against a name; a member can ask for more places.
"""

from __future__ import annotations

from collections.abc import Iterator

from game.rules.days import today
from game.rules.diplomacy import allied
from game.rules.elections import standing_for, upcoming
from game.rules.enlargements import Enlargement, enlarged_by
from game.rules.leaders import leader_of
from game.rules.minutes import Minutes
from game.rules.model import Election, Scenario
from game.rules.orders import Order
from game.rules.state import Cause, State
from game.rules.tally import Reason
from game.rules.verbs.base import Problem, VerbRule, standing, weight


def _drawn_up(scenario: Scenario, state: State, body: str) -> Election | None:
    """The election whose list is being drawn up now: the next one, when it is near (R7.10)."""
    election = upcoming(scenario, state, body)
    if election is None:
        return None
    left = (election.day - today(scenario, state)).days
    return election if left <= scenario.balance.bodies.list_days else None


def _no_list(scenario: Scenario, state: State, body: str) -> Iterator[Problem]:
    if _drawn_up(scenario, state, body) is None:
        yield Problem("no_list", (body,))


# --- list ---------------------------------------------------------------------------------------
def may_list(scenario: Scenario, state: State, order: Order) -> bool:
    """Whether the actor draws up the list: by a power, or as secretary for people of the place."""
    if _lists_anybody(scenario, state, order.actor):
        return True
    led = state.post_as_secretary(order.actor)
    return led is not None and scenario.people[order.target].home == led


def _lists_anybody(scenario: Scenario, state: State, actor: str) -> bool:
    if any("list" in scenario.offices[office].powers for office in state.posts_of(actor)):
        return True
    for name, body in scenario.bodies.items():
        if "list" in body.powers and actor in state.bodies[name].full:
            return True
    return False


def _list_problems(
    scenario: Scenario, state: State, faction: str, order: Order
) -> Iterator[Problem]:
    yield from _no_list(scenario, state, order.object)
    if not may_list(scenario, state, order):
        yield Problem("may_not_list", (order.actor, order.target))
    nominee = state.people[order.target]
    if not nominee.active:
        yield Problem("not_active", (order.target,))
    if nominee.faction and not allied(state, faction, nominee.faction):
        yield Problem("follows_others", (order.target, nominee.faction))
    election = _drawn_up(scenario, state, order.object)
    if election and order.target in standing_for(scenario, state, election):
        yield Problem("on_the_list", (order.target, order.object))
    known, needed = scenario.people[order.target].authority, scenario.balance.bodies.list_authority
    if known < needed or scenario.people[order.target].composite:
        yield Problem("little_known", (order.target,), known, needed)


def _listed(scenario: Scenario, state: State, faction: str, actor: str) -> Iterator[Order]:
    anybody = _lists_anybody(scenario, state, actor)
    led = state.post_as_secretary(actor)
    if not anybody and led is None:
        return
    for body in scenario.bodies:
        election = _drawn_up(scenario, state, body)
        if election is None:
            continue
        there = standing_for(scenario, state, election)
        for name, person in state.people.items():
            ours = not person.faction or allied(state, faction, person.faction)
            at_home = led is not None and scenario.people[name].home == led
            if name not in there and ours and (anybody or at_home):
                yield Order(actor, "list", name, "for", body)


def _list(minutes: Minutes, faction: str, order: Order, cause: Cause) -> None:
    """A place on the list binds: who is put on it owes it to somebody, once (R7.10)."""
    owed = any(lists.get(faction, {}).get(order.target, 0) > 0
               for lists in minutes.state.slates.values())  # fmt: skip
    minutes.slate(order.object, faction, order.target, 1, cause)
    leader = leader_of(minutes.scenario, minutes.state, faction)
    if order.target != leader and not owed:
        minutes.tie(order.target, leader, minutes.scenario.balance.bodies.listed, cause)


# --- strike -------------------------------------------------------------------------------------
def _strike_problems(
    scenario: Scenario, state: State, faction: str, order: Order
) -> Iterator[Problem]:
    yield from _no_list(scenario, state, order.object)
    election = _drawn_up(scenario, state, order.object)
    if election and order.target not in standing_for(scenario, state, election):
        yield Problem("not_on_the_list", (order.target, order.object))
    theirs = state.people[order.target].faction
    if theirs and allied(state, faction, theirs):
        yield Problem("ours_already", (order.target,))


def _strike_reasons(
    scenario: Scenario, state: State, faction: str, order: Order
) -> tuple[Reason, ...]:
    known = scenario.people[order.target].authority * weight(scenario, "target_authority")
    return (
        Reason("target_authority", -known, (order.target,)),
        standing(scenario, state, faction),
    )


def _struck(scenario: Scenario, state: State, faction: str, actor: str) -> Iterator[Order]:
    for body in scenario.bodies:
        election = _drawn_up(scenario, state, body)
        for name in standing_for(scenario, state, election) if election else ():
            theirs = state.people[name].faction
            if theirs and not allied(state, faction, theirs):
                yield Order(actor, "strike", name, "from", body)


def _strike(minutes: Minutes, faction: str, order: Order, cause: Cause) -> None:
    """Word goes round among one's own: this name is to be crossed out (R7.10)."""
    minutes.slate(order.object, faction, order.target, -1, cause)


def _strike_fails(minutes: Minutes, faction: str, order: Order, cause: Cause) -> None:
    """The campaign is known of, and its victim knows whose it was (R7.10)."""
    leader = leader_of(minutes.scenario, minutes.state, faction)
    minutes.tie(order.target, leader, -minutes.scenario.balance.bodies.listed, cause)


# --- enlarge ------------------------------------------------------------------------------------
def _enlarge_problems(
    scenario: Scenario, state: State, faction: str, order: Order
) -> Iterator[Problem]:
    yield from _no_list(scenario, state, order.target)
    if state.bodies[order.target].rank(order.actor) != "full":
        yield Problem("no_seat", (order.actor, order.target))
    election = _drawn_up(scenario, state, order.target)
    if election is None:
        return
    asked = _asked(state, election)
    if faction in asked:
        yield Problem("enlarged_already", (order.target,))
    most = scenario.bodies[order.target].most
    after = election.full + sum(asked.values()) + _more(scenario, election)
    if after > most:
        yield Problem("large_enough", (order.target,), after, most)


def _asked(state: State, election: Election) -> dict[str, int]:
    """How many places each faction has asked for at an election."""
    asked = (enlarged_by(name) for name in (*state.agenda, *state.results))
    return {item.mover: item.more for item in asked if item and item.election == election.id}


def _more(scenario: Scenario, election: Election) -> int:
    """How many places are asked for: a share of the body, one at least (R7.11)."""
    return max(1, election.full * scenario.balance.bodies.enlarge // 100)


def _enlargements(scenario: Scenario, state: State, faction: str, actor: str) -> Iterator[Order]:
    for body, item in scenario.bodies.items():
        if item.most and state.bodies[body].rank(actor) == "full":
            yield Order(actor, "enlarge", body)


def _enlarge(minutes: Minutes, faction: str, order: Order, cause: Cause) -> None:
    """The question goes before the electors, ahead of the election (R7.11)."""
    election = upcoming(minutes.scenario, minutes.state, order.target)
    if election is not None:
        more = _more(minutes.scenario, election)
        minutes.agenda(Enlargement(order.target, election.id, more, faction).id, cause)


RULES = {
    "list": VerbRule(proposed=_listed, problems=_list_problems, done=_list),
    "strike": VerbRule(
        proposed=_struck,
        problems=_strike_problems,
        mark="cadres",
        reasons=_strike_reasons,
        done=_strike,
        failed=_strike_fails,
    ),
    "enlarge": VerbRule(proposed=_enlargements, problems=_enlarge_problems, done=_enlarge),
}
