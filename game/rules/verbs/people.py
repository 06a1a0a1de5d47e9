"""Owns the verbs between people: cultivate, negotiate, rest (R4.15, R4.18, R4.21)."""

from __future__ import annotations

from collections.abc import Iterator

from game.rules.diplomacy import in_gift, turned_on
from game.rules.minutes import Minutes
from game.rules.model import Scenario
from game.rules.orders import Order
from game.rules.state import Cause, PactState, State, Term
from game.rules.tally import Reason
from game.rules.verbs.base import Problem, VerbRule, away, others, weight


def _cultivate_problems(
    scenario: Scenario, state: State, faction: str, order: Order
) -> Iterator[Problem]:
    target = state.people[order.target]
    if target.faction == faction:
        yield Problem("ours_already", (order.target,))
    if not target.active:
        yield Problem("not_active", (order.target,))
    if target.absence:
        yield away(scenario, state, order.target)
    if order.target in {item.leader for item in scenario.factions.values()}:
        yield Problem("leader_stays", (order.target,))


def _negotiate_problems(
    scenario: Scenario, state: State, faction: str, order: Order
) -> Iterator[Problem]:
    if order.target == faction:
        yield Problem("ours_already", (order.target,))
    if not order.asks and not order.gives:
        yield Problem("no_terms")
    if any({p.by, p.to} == {faction, order.target} and not p.signed for p in state.pacts):
        yield Problem("offer_waits", (order.target,))
    for giver, terms in ((faction, order.gives), (order.target, order.asks)):
        for term in terms:
            if term.kind == "office" and not in_gift(scenario, state, giver, term.what):
                yield Problem("not_in_gift", (term.what, giver))
            if term.kind == "office" and not state.people[term.how].eligible:
                yield Problem("not_active", (term.how,))


def _cultivate_reasons(
    scenario: Scenario, state: State, faction: str, order: Order
) -> tuple[Reason, ...]:
    target = state.people[order.target]
    leader = scenario.factions[faction].leader
    own = scenario.factions[target.faction].leader if target.faction else ""
    faithful = max(0, target.ties.get(own, 0)) * weight(scenario, "tie") // 100
    return (
        Reason(
            "tie",
            target.ties.get(leader, 0) * weight(scenario, "tie") // 100,
            (order.target, leader),
        ),
        Reason("tie_to_own", -faithful, (order.target, own)),
        Reason(
            "committed",
            -weight(scenario, "committed") if target.faction else 0,
            (order.target, target.faction or ""),
        ),
        Reason(
            "nerve",
            -scenario.people[order.target].nerve * weight(scenario, "nerve"),
            (order.target,),
        ),
        security(scenario, state, faction),
    )


def security(scenario: Scenario, state: State, faction: str) -> Reason:
    """Who holds the General Secretary's office can promise safety in a post (R4.15)."""
    holder = state.offices.get("general_secretary")
    held = holder is not None and state.people[holder].faction == faction
    return Reason("security", weight(scenario, "security") if held else 0, (holder or "",))


def _cultivate(minutes: Minutes, faction: str, order: Order, cause: Cause) -> None:
    leader = minutes.scenario.factions[faction].leader
    by = minutes.scenario.balance.effects.cultivate_tie
    minutes.tie(order.target, leader, by, cause)
    win_over(minutes, order.target, faction, cause)


def win_over(minutes: Minutes, person: str, faction: str, cause: Cause) -> None:
    """Somebody goes over once the new tie outweighs the old by enough (R6.8)."""
    state = minutes.state.people[person]
    leader = minutes.scenario.factions[faction].leader
    before = state.faction
    old = minutes.scenario.factions[before].leader if before else ""
    lead = state.ties.get(leader, 0) - max(0, state.ties.get(old, 0))
    if lead >= minutes.scenario.balance.effects.cultivate_defect:
        minutes.join(person, faction, cause)
        if before:
            turned_on(minutes, faction, before)


def _negotiate(minutes: Minutes, faction: str, order: Order, cause: Cause) -> None:
    offer = PactState(
        f"{faction}-{order.target}-{minutes.state.turn}",
        faction,
        order.target,
        order.gives,
        order.asks,
        signed=False,
        trust=minutes.scenario.balance.pacts.start,
        turn=minutes.state.turn,
    )
    minutes.pacts((*minutes.state.pacts, offer))
    minutes.write("offer", offer.id, cause, detail=faction, after=order.target)


def _rest(minutes: Minutes, faction: str, order: Order, cause: Cause) -> None:
    minutes.health(order.actor, minutes.scenario.balance.effects.rest_health, cause)


def _offers(scenario: Scenario, state: State, faction: str, actor: str) -> Iterator[Order]:
    if actor != scenario.factions[faction].leader:
        return
    for other in scenario.factions:
        if other == faction:
            continue
        for motion in state.agenda:
            for side in ("for", "against"):
                asks = (Term("vote", motion, side),)
                yield Order(actor, "negotiate", other, asks=asks)
                yield Order(actor, "negotiate", other, asks=asks, gives=(Term("bloc"),))


def _resting(scenario: Scenario, state: State, faction: str, actor: str) -> Iterator[Order]:
    yield Order(actor, "rest")


RULES = {
    "cultivate": VerbRule(
        proposed=others("cultivate"),
        problems=_cultivate_problems,
        mark="cadres",
        reasons=_cultivate_reasons,
        done=_cultivate,
    ),
    "negotiate": VerbRule(proposed=_offers, problems=_negotiate_problems, done=_negotiate),
    "rest": VerbRule(proposed=_resting, done=_rest),
}
