"""Owns pacts between factions (R6): offers, their answer as a sum of reasons, breach.

An offer is terms given and asked. It is answered on the next turn; unanswered it lapses. Whoever
votes, publishes or acts against a term breaks the pact, and pays in trust and in legitimacy.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from game.rules.conditions import seats_of
from game.rules.errors import OrderSyntaxError
from game.rules.minutes import Minutes, clamp
from game.rules.model import Scenario
from game.rules.platforms import platform
from game.rules.state import Cause, PactState, State, Term
from game.rules.tally import Reason, Tally, tally
from game.rules.vocabulary import Side
from game.rules.votes import line


def term(text: str, line: str, position: int = 0) -> Term:
    """Read a term: vote:MOTION:SIDE, silence:DOCUMENT, office:OFFICE:PERSON or bloc.

    Raises `OrderSyntaxError` for the `position` in `line` at which the term stands.
    """
    kind, *rest = text.split(":")
    wanted = {"vote": 2, "silence": 1, "office": 2, "bloc": 0}
    if wanted.get(kind) != len(rest):
        problem = "a term is vote:MOTION:SIDE, silence:DOCUMENT, office:OFFICE:PERSON or bloc"
        raise OrderSyntaxError(line, position, problem)
    return Term(kind, *rest)  # type: ignore[arg-type]


def distance(scenario: Scenario, state: State, one: str, other: str) -> int:
    """How far two platforms lie apart, 0 to 20, each issue weighed by how much both care (R6.4)."""
    first, second = scenario.factions[one], scenario.factions[other]
    here, there = platform(scenario, state, one), platform(scenario, state, other)
    weights = {
        issue: first.salience.get(issue, 0) + second.salience.get(issue, 0)
        for issue in scenario.issues
    }
    apart = sum(
        weight * abs(here.get(issue, 0) - there.get(issue, 0)) for issue, weight in weights.items()
    )
    return apart // max(1, sum(weights.values()))


def trust(scenario: Scenario, state: State, one: str, other: str) -> int:
    """The least trust of all pacts ever signed between two factions (R6.3)."""
    signed = [p.trust for p in state.pacts if p.signed and p.between(one, other)]
    return min(signed, default=scenario.balance.pacts.start)


def allied(state: State, one: str, other: str) -> bool:
    """Whether two factions are one bloc (R6.2): the same, or joined by a pact that says so."""
    return one == other or any(p.stands and p.bloc and p.between(one, other) for p in state.pacts)


def commands(scenario: Scenario, state: State, faction: str, body: str) -> bool:
    """Whether a faction and its allies fill more than half of the seats taken in a body (R7.2)."""
    record = state.bodies[body]
    bloc = [other for other in scenario.factions if allied(state, faction, other)]
    own = sum(seats_of(state, body, other) for other in bloc)
    return own * 2 > len(record.full) + sum(record.others.values())


def in_gift(scenario: Scenario, state: State, faction: str, office: str) -> bool:
    """Whether `faction` can give an office away: its own, or a vacant one of its body (R6.5)."""
    holder = state.offices[office]
    if holder is not None:
        return state.people[holder].faction == faction
    body = scenario.offices[office].filled_by
    return body in state.bodies and commands(scenario, state, faction, body)


def willingness(scenario: Scenario, state: State, pact: PactState) -> Tally:
    """Why the faction asked would take an offer (R6.4): it signs above 0."""
    weights, other, by = scenario.balance.pacts, pact.to, pact.by
    enemies = set(state.factions[by].hostile) & set(state.factions[other].hostile)
    lead = state.factions[by].legitimacy - state.factions[other].legitimacy
    trusted = trust(scenario, state, by, other) - weights.start
    feud = by in state.factions[other].hostile
    offered = sum(_gain(scenario, state, pact, t) for t in dict.fromkeys(pact.gives))
    apart = weights.distance * distance(scenario, state, by, other)
    return tally(
        Reason("distance", weights.nearness - apart, (by, other)),
        Reason("trust", trusted * weights.trust // 100, (by,)),
        Reason("common_enemy", weights.common_enemy * len(enemies), tuple(sorted(enemies))),
        Reason("feud", -weights.feud if feud else 0, (by,)),
        Reason("standing", lead * weights.standing // 100, (by,)),
        Reason("offered", min(offered, weights.offered_cap)),
        Reason("asked", -sum(_cost(scenario, state, pact, t) for t in dict.fromkeys(pact.asks))),
    )


def holds(scenario: Scenario, state: State, pact: PactState, faction: str) -> Tally:
    """Why `faction` would sign a pact that stands again today, its terms aside (R6.10)."""
    other = pact.to if faction == pact.by else pact.by
    return willingness(scenario, state, replace(pact, by=other, to=faction, gives=(), asks=()))


def _gain(scenario: Scenario, state: State, pact: PactState, item: Term) -> int:
    """What a term given by `pact.by` is worth to `pact.to` (R6.4): 0 where it changes nothing."""
    weights, other = scenario.balance.pacts, pact.to
    if item.kind == "office":
        ours = state.people[item.how].faction == other
        return weights.office * scenario.offices[item.what].influence if ours else 0
    if item.kind == "silence":
        aimed = other in scenario.documents[item.what].against
        return weights.silence if aimed and _can_tell(state, pact.by, item.what) else 0
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


def sign(minutes: Minutes, pact: str, faction: str, *, accept: bool) -> None:
    """Answer an offer: sign it, or send it back (R6.1)."""
    cause = Cause("pact", pact, faction)
    offer = next(item for item in minutes.state.pacts if item.id == pact)
    signed = (replace(offer, signed=True, turn=minutes.state.turn),) if accept else ()
    others = tuple(item for item in minutes.state.pacts if item.id != pact)
    minutes.pacts((*others, *signed))
    minutes.write("pact" if accept else "declined", pact, cause, detail=offer.by, after=offer.to)
    if accept:
        _fulfil(minutes, offer, cause)
        _reconcile(minutes, offer, cause)


def _fulfil(minutes: Minutes, pact: PactState, cause: Cause) -> None:
    """What a signed pact brings at once: offices that are in the gift of who promised (R6.5)."""
    for giver in (pact.by, pact.to):
        for item in pact.binds(giver):
            if item.kind == "office" and _can_be_kept(minutes, giver, item):
                minutes.office(item.what, item.how, cause)


def _reconcile(minutes: Minutes, pact: PactState, cause: Cause) -> None:
    """A bloc of old enemies ends their feud (R6.9)."""
    if pact.bloc:
        minutes.feud(pact.by, pact.to, cause, begins=False)
        minutes.feud(pact.to, pact.by, cause, begins=False)


def attacked(minutes: Minutes, faction: str, victim: str, cause: Cause) -> None:
    """An attack on its posts or people sets a faction against whoever made it (R6.9)."""
    turned_on(minutes, faction, victim)
    if victim and not allied(minutes.state, faction, victim):
        minutes.feud(victim, faction, cause, begins=True)


def denounce(minutes: Minutes, pact: str, faction: str) -> None:
    """End a pact openly (R6.10): cheaper than to break it, and remembered."""
    weights, cause = minutes.scenario.balance.pacts, Cause("pact", pact, faction)
    if not any(item.id == pact and item.stands for item in minutes.state.pacts):
        return
    minutes.write("denounced", pact, cause)
    settle(minutes, pact, -weights.denounce_trust)
    _end(minutes, pact, cause)
    minutes.measure(faction, "legitimacy", -weights.denounce_legitimacy, cause)


def _end(minutes: Minutes, pact: str, cause: Cause) -> None:
    """Mark a pact as over, unless its trust was gone and settled that."""
    found = next(item for item in minutes.state.pacts if item.id == pact)
    if found.stands:
        over = replace(found, ended=True)
        minutes.pacts(tuple(over if p.id == pact else p for p in minutes.state.pacts))
        minutes.write("pact_ends", pact, cause)


def voted_together(minutes: Minutes, sides: Mapping[str, Side | None]) -> None:
    """Votes on one side raise the trust of a bloc, votes against each other lower it (R6.11)."""
    weights = minutes.scenario.balance.pacts
    for item in minutes.state.pacts:
        pair = {sides.get(item.by), sides.get(item.to)}
        if item.stands and item.bloc and pair <= {"for", "against"}:
            by = weights.common_vote if len(pair) == 1 else -weights.opposed_vote
            settle(minutes, item.id, by)


def _can_be_kept(minutes: Minutes, giver: str, item: Term) -> bool:
    fit = minutes.state.people[item.how].eligible
    return fit and in_gift(minutes.scenario, minutes.state, giver, item.what)


def lapse(minutes: Minutes) -> None:
    """Offers that were made before this turn and not answered fall away (R6.1)."""
    for item in minutes.state.pacts:
        if not item.signed and item.turn < minutes.state.turn:
            sign(minutes, item.id, item.to, accept=False)


def voted(minutes: Minutes, motion: str, faction: str, side: Side | None) -> None:
    """Hold a faction's line on a motion against its pacts (R6.6)."""
    for item in minutes.state.pacts:
        for promise in dict.fromkeys(item.binds(faction)):
            if not item.stands or (promise.kind, promise.what) != ("vote", motion):
                continue
            if side is not None and side != promise.how:
                breach(minutes, item.id, faction, str(promise))
            else:
                settle(minutes, item.id, minutes.scenario.balance.pacts.kept)


def published(minutes: Minutes, document: str, faction: str) -> None:
    """Hold a publication against the promises of silence (R6.6)."""
    for item in minutes.state.pacts:
        if item.stands and Term("silence", document) in item.binds(faction):
            breach(minutes, item.id, faction, f"silence:{document}")


def turned_on(minutes: Minutes, faction: str, ally: str) -> None:
    """Hold an act against an ally's people or posts against the bloc with it (R6.6)."""
    for item in minutes.state.pacts:
        if item.stands and item.bloc and item.between(faction, ally):
            breach(minutes, item.id, faction, "bloc")


def breach(minutes: Minutes, pact: str, faction: str, promise: str) -> None:
    """Break a pact (R6.6): trust falls, and so does the name of who broke it."""
    weights = minutes.scenario.balance.pacts
    cause = Cause("pact", pact, faction)
    minutes.write("breach", pact, cause, detail=promise)
    minutes.measure(faction, "legitimacy", -weights.breach_legitimacy, cause)
    settle(minutes, pact, -weights.breach_trust)


def settle(minutes: Minutes, pact: str, by: int) -> None:
    """Move the trust of a pact; one that nobody trusts any more is over (R6.3)."""
    before = next(item.trust for item in minutes.state.pacts if item.id == pact)
    after = clamp(before + by, 0, 100)
    if after == before:
        return
    minutes.pacts(
        tuple(replace(p, trust=after) if p.id == pact else p for p in minutes.state.pacts)
    )
    cause = Cause("pact", pact)
    minutes.write("trust", pact, cause, before=str(before), after=str(after))
    if after == 0:
        minutes.write("pact_ends", pact, cause)
