"""Owns pacts between factions (R6): offers, signature, what they bring, breach and end.

An offer is terms given and asked. It is answered on the next turn; unanswered it lapses. Whoever
votes, publishes or acts against a term breaks the pact, and pays in trust and in legitimacy. What
an offer is worth to whom it is made says `bargain`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from game.rules import feelings
from game.rules.conditions import seats_of
from game.rules.errors import OrderSyntaxError
from game.rules.leaders import leader_of
from game.rules.minutes import Minutes, clamp
from game.rules.model import Scenario
from game.rules.platforms import platform
from game.rules.state import Cause, PactState, State, Term
from game.rules.vocabulary import Side


def term(text: str, line: str, position: int = 0) -> Term:
    """Read a term of the notation, such as vote:MOTION:SIDE or bloc (R6.1).

    Raises `OrderSyntaxError` for the `position` in `line` at which the term stands.
    """
    kind, *rest = text.split(":")
    wanted = {"vote": 2, "silence": 1, "platform": 1, "office": 2, "bloc": 0}
    if wanted.get(kind) != len(rest):
        forms = (
            "vote:MOTION:SIDE, silence:DOCUMENT, platform:DOCUMENT, office:OFFICE:PERSON or bloc"
        )
        problem = f"a term is {forms}"
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
    share = scenario.balance.pacts.joint if joint_platform(state, one, other) else 100
    return share * apart // (100 * max(1, sum(weights.values())))


def joint_platform(state: State, one: str, other: str) -> str:
    """The document under which two factions stand together (R6.13); "" for none."""
    for pact in state.pacts:
        if pact.stands and pact.between(one, other):
            for item in (*pact.gives, *pact.asks):
                if item.kind == "platform":
                    return item.what
    return ""


def signers(scenario: Scenario, state: State, faction: str, document: str) -> tuple[str, ...]:
    """Whose supporters sign a platform: one's own, and those of who stands under it (R6.13)."""
    joined = [n for n in scenario.factions if joint_platform(state, faction, n) == document]
    return (faction, *(name for name in joined if name != faction))


def trust(scenario: Scenario, state: State, one: str, other: str) -> int:
    """The least trust of all pacts ever signed between two factions (R6.3)."""
    signed = [p.trust for p in state.pacts if p.signed and p.between(one, other)]
    return min(signed, default=scenario.balance.pacts.start)


def allied(state: State, one: str, other: str) -> bool:
    """Whether two factions are one bloc (R6.2): the same, or joined by a pact that says so."""
    return one == other or any(p.stands and p.bloc and p.between(one, other) for p in state.pacts)


def hostile_machine(state: State, faction: str, organisation: str) -> bool:
    """Whether a place has a patron (R3.2) who is neither the faction nor an ally."""
    patron = state.patron(organisation)
    return bool(patron) and not allied(state, faction, patron)


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
            taker = pact.to if giver == pact.by else pact.by
            if item.kind == "office" and _can_be_kept(minutes, giver, item):
                minutes.office(item.what, item.how, cause)
                feelings.moved(minutes, item.how, giver, "given_office", cause)
            elif item.kind == "platform" and giver in minutes.state.documents[item.what].held_by:
                minutes.give(item.what, taker, cause)


def _reconcile(minutes: Minutes, pact: PactState, cause: Cause) -> None:
    """A bloc of old enemies ends their feud (R6.9); not all who follow them forget (R6.15)."""
    if pact.bloc:
        feelings.between_leaders(minutes, pact.by, pact.to, "signed", cause)
        for one, other in ((pact.by, pact.to), (pact.to, pact.by)):
            minutes.feud(one, other, cause, begins=False)
            feelings.estranged(minutes, one, other, cause)


def attacked(minutes: Minutes, faction: str, victim: str, cause: Cause) -> None:
    """An attack on its posts or people sets a faction against whoever made it (R6.9)."""
    turned_on(minutes, faction, victim)
    if victim:
        leader = leader_of(minutes.scenario, minutes.state, victim)
        feelings.moved(minutes, leader, faction, "attacked", cause)
    if victim and not allied(minutes.state, faction, victim):
        minutes.feud(victim, faction, cause, begins=True)


def denounce(minutes: Minutes, pact: str, faction: str) -> None:
    """End a pact openly (R6.10): cheaper than to break it, and remembered."""
    weights, cause = minutes.scenario.balance.pacts, Cause("pact", pact, faction)
    found = next(item for item in minutes.state.pacts if item.id == pact)
    if not found.stands:
        return
    minutes.write("denounced", pact, cause, detail=found.other(faction))
    settle(minutes, pact, -weights.denounce_trust)
    _end(minutes, pact, cause)
    minutes.measure(faction, "legitimacy", -weights.denounce_legitimacy, cause)
    left = leader_of(minutes.scenario, minutes.state, found.other(faction))
    feelings.moved(minutes, left, faction, "denounced", cause)
    minutes.feud(found.other(faction), faction, cause, begins=True)


def expire(minutes: Minutes) -> None:
    """Pacts end on their day, or when nothing is left to be kept; that makes trust (R6.12)."""
    for item in minutes.state.pacts:
        due = item.until is not None and item.until <= minutes.state.turn
        if item.stands and (due or _done(minutes, item)):
            cause = Cause("pact", item.id)
            minutes.write("ran_out", item.id, cause, detail=item.by, after=item.to)
            settle(minutes, item.id, minutes.scenario.balance.pacts.ran_out if due else 0)
            _end(minutes, item.id, cause)


def _done(minutes: Minutes, pact: PactState) -> bool:
    """Whether every term is a vote that has been taken, or an office that has been given."""
    return all(
        item.kind == "office" or (item.kind == "vote" and item.what in minutes.state.results)
        for item in (*pact.gives, *pact.asks)
    )


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
    found = next(item for item in minutes.state.pacts if item.id == pact)
    wronged = leader_of(minutes.scenario, minutes.state, found.other(faction))
    feelings.moved(minutes, wronged, faction, "breached", cause)
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
