"""Owns the verbs between people: cultivate, negotiate, rest (R4.15, R4.18, R4.21)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from game.rules.days import turn_of
from game.rules.diplomacy import allied, in_gift, turned_on
from game.rules.halls import ahead
from game.rules.leaders import leader_of, leaders
from game.rules.minutes import Minutes
from game.rules.model import Scenario
from game.rules.orders import Order
from game.rules.platforms import platform
from game.rules.roles import in_charge
from game.rules.secretaries import felt
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
    if order.target in leaders(scenario, state):
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
    yield from _too_soon(scenario, state, faction, order)
    for giver, terms in ((faction, order.gives), (order.target, order.asks)):
        for term in terms:
            if term.kind == "office" and not in_gift(scenario, state, giver, term.what):
                yield Problem("not_in_gift", (term.what, giver))
            if term.kind == "platform" and not _theirs(scenario, state, giver, term.what):
                yield Problem("no_platform_of", (term.what, giver))
            if term.kind == "office" and not state.people[term.how].eligible:
                yield Problem("not_active", (term.how,))


def _theirs(scenario: Scenario, state: State, faction: str, document: str) -> bool:
    """Whether a faction has a platform to share."""
    held = faction in state.documents[document].held_by
    return held and scenario.documents[document].platform


def _too_soon(scenario: Scenario, state: State, faction: str, order: Order) -> Iterator[Problem]:
    """Offers to the same faction keep a distance, and an end lies in the future (R6.1, R6.12)."""
    pause = scenario.balance.pacts.pause
    for deed in state.deeds:
        if (deed.faction, deed.verb, deed.target) == (faction, "negotiate", order.target):
            gone = state.turn - deed.turn
            if gone < pause:
                yield Problem("pact_pause", (order.target,), gone, pause)
    last = _last_turn(scenario, order)
    if last is not None and last <= state.turn:
        yield Problem("ends_too_soon", (order.until,))


def _cultivate_reasons(
    scenario: Scenario, state: State, faction: str, order: Order
) -> tuple[Reason, ...]:
    target = state.people[order.target]
    leader = leader_of(scenario, state, faction)
    own = leader_of(scenario, state, target.faction) if target.faction else ""
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
        _acquaintance(scenario, state, order),
        _views(scenario, state, faction, order.target),
        _idle(scenario, state, order.target),
        security(scenario, state, faction),
        _bidding(scenario, state, faction, order.target),
        _unsafe(scenario, state, order.target),
    )


def _acquaintance(scenario: Scenario, state: State, order: Order) -> Reason:
    """A common past with whoever is sent to court counts a part of what it is worth."""
    tie = state.people[order.target].ties.get(order.actor, 0)
    return Reason(
        "acquaintance", tie * weight(scenario, "acquaintance") // 100, (order.target, order.actor)
    )


def _views(scenario: Scenario, state: State, faction: str, person: str) -> Reason:
    """How near somebody's own positions lie to our platform; 0 where none is known."""
    held = scenario.people[person].positions
    if not held:
        return Reason("views", 0, (person, faction))
    stand = platform(scenario, state, faction)
    apart = sum(abs(place - stand.get(issue, 0)) for issue, place in held.items()) // len(held)
    points = (weight(scenario, "views_near") - apart) * weight(scenario, "views")
    return Reason("views", points, (person, faction))


def _idle(scenario: Scenario, state: State, person: str) -> Reason:
    """Who holds no post wants one."""
    posted = state.posts_of(person) or state.post_as_secretary(person)
    return Reason("idle", 0 if posted else weight(scenario, "idle"), (person,))


def _bidding(scenario: Scenario, state: State, faction: str, person: str) -> Reason:
    """Others who court the same person; who asks learns of it only by the answer."""
    since = state.turn - weight(scenario, "bid_turns")
    rivals = {
        deed.faction
        for deed in state.deeds
        if (deed.verb, deed.target) == ("cultivate", person)
        and deed.success
        and deed.turn >= since
        and not allied(state, faction, deed.faction)
    }
    return Reason("bid", -len(rivals) * weight(scenario, "bid"), tuple(sorted(rivals)))


def _unsafe(scenario: Scenario, state: State, person: str) -> Reason:
    """A secretary who fears for the post listens; one who feels safe does not (R3.9)."""
    led = state.post_as_secretary(person)
    lack = -felt(scenario, state, led) if led else 0
    return Reason("unsafe", lack * scenario.balance.posts.safe_court // 100, (person,))


def security(scenario: Scenario, state: State, faction: str) -> Reason:
    """Whose office protects can promise safety in a post (R4.15, R7.13)."""
    holder = in_charge(scenario, state, "protects")
    held = holder is not None and state.people[holder].faction == faction
    return Reason("security", weight(scenario, "security") if held else 0, (holder or "",))


def _cultivate(minutes: Minutes, faction: str, order: Order, cause: Cause) -> None:
    leader = leader_of(minutes.scenario, minutes.state, faction)
    by = minutes.scenario.balance.effects.cultivate_tie
    minutes.tie(order.target, leader, by, cause)
    win_over(minutes, order.target, faction, cause)


def win_over(minutes: Minutes, person: str, faction: str, cause: Cause) -> None:
    """Somebody goes over once the new tie outweighs the old by enough (R6.8)."""
    state = minutes.state.people[person]
    leader = leader_of(minutes.scenario, minutes.state, faction)
    before = state.faction
    old = leader_of(minutes.scenario, minutes.state, before) if before else ""
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
        until=_last_turn(minutes.scenario, order),
    )
    minutes.pacts((*minutes.state.pacts, offer))
    minutes.write("offer", offer.id, cause, detail=faction, after=order.target)


def _last_turn(scenario: Scenario, order: Order) -> int | None:
    """The turn with which an offer would run out (R6.12)."""
    return turn_of(scenario, date.fromisoformat(order.until)) if order.until else None


def _rest(minutes: Minutes, faction: str, order: Order, cause: Cause) -> None:
    minutes.health(order.actor, minutes.scenario.balance.effects.rest_health, cause)


def _offers(scenario: Scenario, state: State, faction: str, actor: str) -> Iterator[Order]:
    if actor != leader_of(scenario, state, faction):
        return
    for other in scenario.factions:
        if other == faction:
            continue
        for motion in state.agenda:
            for side in ("for", "against"):
                asks = (Term("vote", motion, side),)
                yield Order(actor, "negotiate", other, asks=asks)
                yield Order(actor, "negotiate", other, asks=asks, gives=(Term("bloc"),))
        yield from _blocs(scenario, state, faction, actor, other)


def _blocs(
    scenario: Scenario, state: State, faction: str, actor: str, other: str
) -> Iterator[Order]:
    """A bloc without an end, one to the end of the congress, one under a joint platform."""
    bloc = (Term("bloc"),)
    yield Order(actor, "negotiate", other, asks=bloc)
    hall = ahead(scenario, state.turn + 1)
    if hall is not None:
        yield Order(actor, "negotiate", other, asks=bloc, until=hall.closes.isoformat())
    for document in scenario.documents:
        if _theirs(scenario, state, faction, document):
            gives = (Term("platform", document),)
            yield Order(actor, "negotiate", other, asks=bloc, gives=gives)


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
