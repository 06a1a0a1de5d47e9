"""Owns pacts between factions (R6): offers, their answer as a sum of reasons, breach.

An offer is terms given and asked. It is answered on the next turn; unanswered it lapses. Whoever
votes, publishes or names against a term breaks the pact, and pays in trust and in legitimacy.
"""

from __future__ import annotations

from dataclasses import replace

from game.rules.errors import OrderSyntaxError
from game.rules.minutes import Minutes, clamp
from game.rules.model import Scenario
from game.rules.state import Cause, PactState, State, Term
from game.rules.tally import Reason, Tally, tally
from game.rules.vocabulary import Side


def term(text: str, line: str) -> Term:
    """Read a term: vote:MOTION:SIDE, silence:DOCUMENT, office:OFFICE:PERSON or bloc.

    Raises `OrderSyntaxError` naming the place in `line`.
    """
    kind, *rest = text.split(":")
    wanted = {"vote": 2, "silence": 1, "office": 2, "bloc": 0}
    if wanted.get(kind) != len(rest):
        problem = "a term is vote:MOTION:SIDE, silence:DOCUMENT, office:OFFICE:PERSON or bloc"
        raise OrderSyntaxError(line, line.find(text), problem)
    return Term(kind, *rest)  # type: ignore[arg-type]


def distance(scenario: Scenario, one: str, other: str) -> int:
    """How far two platforms lie apart, 0 to 20, each issue weighed by how much both care (R6.2)."""
    first, second = scenario.factions[one], scenario.factions[other]
    weights = {
        issue: first.salience.get(issue, 0) + second.salience.get(issue, 0)
        for issue in scenario.issues
    }
    apart = sum(
        weight * abs(first.platform.get(issue, 0) - second.platform.get(issue, 0))
        for issue, weight in weights.items()
    )
    return apart // max(1, sum(weights.values()))


def trust(state: State, one: str, other: str) -> int:
    """The trust of the pacts that stand between two factions; 50 where there is none (R6.3)."""
    return next((p.trust for p in state.pacts if {p.by, p.to} == {one, other}), 50)


def allied(state: State, one: str, other: str) -> bool:
    """Whether a signed pact stands between two factions."""
    return one == other or any(p.signed and {p.by, p.to} == {one, other} for p in state.pacts)


def willingness(scenario: Scenario, state: State, pact: PactState) -> Tally:
    """Why the faction asked would take an offer (R6.2): it signs above 0."""
    other, by = pact.to, pact.by
    enemies = set(scenario.factions[by].hostile) & set(scenario.factions[other].hostile)
    lead = state.factions[by].legitimacy - state.factions[other].legitimacy
    return tally(
        Reason("distance", 10 - 3 * distance(scenario, by, other), (by, other)),
        Reason("trust", (trust(state, by, other) - 50) // 2, (by,)),
        Reason("common_enemy", 15 * len(enemies), tuple(sorted(enemies))),
        Reason("feud", -15 if by in scenario.factions[other].hostile else 0, (by,)),
        Reason("standing", lead // 4, (by,)),
        Reason("offered", sum(_worth(scenario, t, other, gain=True) for t in pact.gives)),
        Reason("asked", -sum(_worth(scenario, t, other, gain=False) for t in pact.asks)),
    )


def _worth(scenario: Scenario, item: Term, faction: str, *, gain: bool) -> int:
    """What a term is worth to `faction` that receives it (`gain`) or has to keep it."""
    if item.kind == "office":
        return 12
    if item.kind == "silence":
        return 5 if gain else 4
    if item.kind == "bloc":
        return 6 if gain else 8
    if item.what not in scenario.motions:
        return 0
    own = scenario.motions[item.what].lines.get(faction)
    agrees = own is None or own == "abstain" or own == item.how
    if gain:
        return 10 if agrees else -10
    return 5 if agrees else 20


def sign(minutes: Minutes, pact: str, faction: str, *, accept: bool) -> None:
    """Answer an offer: sign it, or send it back (R6.1)."""
    cause = Cause("pact", pact, faction)
    kept = []
    for item in minutes.state.pacts:
        if item.id != pact:
            kept.append(item)
        elif accept:
            kept.append(replace(item, signed=True, turn=minutes.state.turn))
    offer = next(item for item in minutes.state.pacts if item.id == pact)
    minutes.pacts(tuple(kept))
    minutes.write("pact" if accept else "declined", pact, cause, detail=offer.by, after=offer.to)
    if accept:
        _fulfil(minutes, offer, cause)


def _fulfil(minutes: Minutes, pact: PactState, cause: Cause) -> None:
    """What a signed pact brings at once: offices that either side can give."""
    for item in (*pact.gives, *pact.asks):
        if item.kind == "office":
            minutes.office(item.what, item.how, cause)


def lapse(minutes: Minutes) -> None:
    """Offers that were made before this turn and not answered fall away (R6.1)."""
    for item in minutes.state.pacts:
        if not item.signed and item.turn < minutes.state.turn:
            sign(minutes, item.id, item.to, accept=False)


def voted(minutes: Minutes, motion: str, faction: str, side: Side | None) -> None:
    """Hold a faction's line on a motion against its pacts (R6.4)."""
    for item in minutes.state.pacts:
        promised = [
            t for t in item.binds(faction) if t.kind == "vote" and t.what == motion and item.signed
        ]
        for promise in promised:
            if side is not None and side != promise.how:
                breach(minutes, item, faction, str(promise))
            else:
                settle(minutes, item, minutes.scenario.balance.effects.pact_trust)


def published(minutes: Minutes, document: str, faction: str) -> None:
    """Hold a publication against the promises of silence (R6.4)."""
    for item in minutes.state.pacts:
        if item.signed and any(
            t.kind == "silence" and t.what == document for t in item.binds(faction)
        ):
            breach(minutes, item, faction, f"silence:{document}")


def breach(minutes: Minutes, pact: PactState, faction: str, promise: str) -> None:
    """Break a pact: trust falls, and so does the name of who broke it; at nothing it ends."""
    effects = minutes.scenario.balance.effects
    cause = Cause("pact", pact.id, faction)
    minutes.write("breach", pact.id, cause, detail=promise)
    minutes.measure(faction, "legitimacy", -effects.breach_legitimacy, cause)
    settle(minutes, pact, -effects.breach_trust)


def settle(minutes: Minutes, pact: PactState, by: int) -> None:
    """Move the trust of a pact; one that nobody trusts any more is over."""
    after = clamp(pact.trust + by, 0, 100)
    cause = Cause("pact", pact.id)
    kept = tuple(
        replace(item, trust=after) if item.id == pact.id else item
        for item in minutes.state.pacts
        if item.id != pact.id or after > 0
    )
    minutes.pacts(kept)
    if after != pact.trust:
        minutes.write("trust", pact.id, cause, before=str(pact.trust), after=str(after))
    if after == 0:
        minutes.write("pact_ends", pact.id, cause)
