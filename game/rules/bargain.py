"""Owns what an agreement between two factions is worth to one of them (R6.4): a sum of reasons.

The same tally answers an offer, holds a pact together and tells the reader why it will break.
Nothing is changed here.
"""

from __future__ import annotations

from dataclasses import replace

from game.rules.conditions import seats_of
from game.rules.diplomacy import allied, distance, trust
from game.rules.leaders import leader_of
from game.rules.model import Scenario
from game.rules.roles import leading
from game.rules.state import PactState, State, Term
from game.rules.tally import Reason, Tally, tally
from game.rules.vocabulary import Side
from game.rules.weighing import line


def willingness(scenario: Scenario, state: State, pact: PactState) -> Tally:
    """Why the faction asked would take an offer (R6.4): it signs above 0."""
    weights = scenario.balance.pacts
    offered = sum(_gain(scenario, state, pact, item) for item in dict.fromkeys(pact.gives))
    bloc = (Term("bloc"),) if pact.bloc else ()  # who gives one asks one too: it binds both
    asked = sum(_cost(scenario, state, pact, item) for item in dict.fromkeys((*pact.asks, *bloc)))
    limited = weights.limited if pact.bloc and pact.until is not None else 0
    between = _between(scenario, state, pact.to, pact.by)
    return tally(
        *between,
        _goodwill(scenario, state, pact, between),
        Reason("offered", min(offered, weights.offered_cap)),
        Reason("asked", -asked),
        Reason("limited", limited),
    )


def holds(scenario: Scenario, state: State, pact: PactState, faction: str) -> Tally:
    """Why `faction` would sign a pact that stands again today, its terms aside (R6.10)."""
    return willingness(
        scenario, state, replace(pact, by=pact.other(faction), to=faction, gives=(), asks=())
    )


def _between(scenario: Scenario, state: State, faction: str, other: str) -> tuple[Reason, ...]:
    """What speaks for and against an agreement with `other`, whatever its terms (R6.4)."""
    weights = scenario.balance.pacts
    lead = state.factions[other].legitimacy - state.factions[faction].legitimacy
    trusted = trust(scenario, state, faction, other) - weights.start
    feud = other in state.factions[faction].hostile
    apart = weights.distance * distance(scenario, state, faction, other)
    return (
        Reason("distance", weights.nearness - apart, (other, faction)),
        Reason("trust", trusted * weights.trust // 100, (other,)),
        _common_enemy(scenario, state, faction, other),
        Reason("feud", -weights.feud if feud else 0, (other,)),
        _personal(scenario, state, faction, other),
        _needed(scenario, state, faction, other),
        _overweight(scenario, state, other),
        Reason("standing", lead * weights.standing // 100, (other,)),
    )


def _goodwill(
    scenario: Scenario, state: State, pact: PactState, between: tuple[Reason, ...]
) -> Reason:
    """Good relations make a bloc; by themselves they give no post and no vote away (R6.4)."""
    if not pact.asks or (pact.bloc and not allied(state, pact.by, pact.to)):
        return Reason("goodwill", 0)
    over = sum(reason.amount for reason in between) - scenario.balance.pacts.goodwill
    return Reason("goodwill", -max(0, over))


def _common_enemy(scenario: Scenario, state: State, faction: str, other: str) -> Reason:
    """A common enemy binds as long as it is to be feared: a beaten one binds no more (R6.4)."""
    enemies = sorted(set(state.factions[faction].hostile) & set(state.factions[other].hostile))
    share = sum(strength(scenario, state, enemy) for enemy in enemies)
    return Reason("common_enemy", scenario.balance.pacts.common_enemy * share // 100, (*enemies,))


def strength(scenario: Scenario, state: State, faction: str) -> int:
    """How much a faction is to be feared, 0 to 100 (R6.4).

    Its legitimacy, half its share of the Politburo and half its share of the provinces; half of
    all that where its leader is out of the party and nobody could take his place.
    """
    seats = len(state.bodies[leading(scenario)].full)
    inner = 50 * seats_of(state, leading(scenario), faction) // max(1, seats)
    outer = provinces(state, faction) // 2
    total = min(100, state.factions[faction].legitimacy + inner + outer)
    return total if state.people[leader_of(scenario, state, faction)].active else total // 2


def provinces(state: State, faction: str) -> int:
    """The per cent of the organisations whose secretaries follow a faction."""
    led = sum(1 for name in state.organisations if state.patron(name) == faction)
    return 100 * led // max(1, len(state.organisations))


def _personal(scenario: Scenario, state: State, faction: str, other: str) -> Reason:
    """What the leader who is asked feels for the one who asks."""
    ours, theirs = leader_of(scenario, state, faction), leader_of(scenario, state, other)
    tie = state.people[ours].ties.get(theirs, 0)
    return Reason("personal", tie * scenario.balance.pacts.personal // 100, (ours, theirs))


def _needed(scenario: Scenario, state: State, faction: str, other: str) -> Reason:
    """Whether the other's votes make the majority of the Politburo (R6.4)."""
    body = leading(scenario)
    record = state.bodies[body]
    friends = [n for n in scenario.factions if n != other and allied(state, faction, n)]
    own = sum(seats_of(state, body, name) for name in friends)
    both = own + seats_of(state, body, other)
    makes = 2 * own <= len(record.full) < 2 * both
    return Reason("needed", scenario.balance.pacts.needed if makes else 0, (other,))


def _overweight(scenario: Scenario, state: State, other: str) -> Reason:
    """Who holds most provinces needs no partner for long, and partners know it (R6.4)."""
    over = max(0, provinces(state, other) - 50)
    return Reason("overweight", -over * scenario.balance.pacts.overweight // 100, (other,))


# --- terms --------------------------------------------------------------------------------------
def _gain(scenario: Scenario, state: State, pact: PactState, item: Term) -> int:
    """What a term given by `pact.by` is worth to `pact.to` (R6.4): 0 where it changes nothing."""
    weights, other = scenario.balance.pacts, pact.to
    if item.kind == "office":
        ours = state.people[item.how].faction == other
        return weights.office * scenario.offices[item.what].influence if ours else 0
    if item.kind == "silence":
        aimed = other in scenario.documents[item.what].against
        return weights.silence if aimed and _can_tell(state, pact.by, item.what) else 0
    if item.kind == "platform":
        return 0 if _can_tell(state, other, item.what) else weights.platform
    if item.kind == "bloc":
        return 0 if allied(state, pact.by, other) else weights.bloc
    if item.what not in state.agenda or _stand(scenario, state, item.what, pact.by) == item.how:
        return 0
    wanted = _stand(scenario, state, item.what, other) in (None, "abstain", item.how)
    return weights.vote if wanted else -weights.vote


def _cost(scenario: Scenario, state: State, pact: PactState, item: Term) -> int:
    """What it costs `pact.to` to keep a term that is asked of it (R6.4)."""
    weights, faction = scenario.balance.pacts, pact.to
    if item.kind == "office":
        return weights.office_cost * scenario.offices[item.what].influence
    if item.kind == "silence":
        return weights.silence_cost if _can_tell(state, faction, item.what) else 0
    if item.kind == "platform":
        return weights.platform_cost if _can_tell(state, faction, item.what) else 0
    if item.kind == "bloc":
        return 0 if allied(state, pact.by, faction) else weights.bloc_cost
    own = _stand(scenario, state, item.what, faction)
    if scenario.motions[item.what].mover == faction and item.how != own:
        return weights.vote_own
    return weights.vote_kept if own in (None, "abstain", item.how) else weights.vote_turned


def _can_tell(state: State, faction: str, document: str) -> bool:
    return faction in state.documents[document].held_by


def _stand(scenario: Scenario, state: State, motion: str, faction: str) -> Side | None:
    return line(scenario, state, scenario.motions[motion], faction)
