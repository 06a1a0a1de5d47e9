"""Owns what an order does when it takes, and what it costs when it fails (R4.7 to R4.21).

One function a verb. The chance was thrown by `carry_out`; the numbers are the balance's.
"""

from __future__ import annotations

from collections.abc import Callable

from game.rules.diplomacy import allied, published, turned_on
from game.rules.effects import apply_all
from game.rules.legality import next_rung
from game.rules.minutes import Minutes
from game.rules.orders import Order
from game.rules.prices import CERTAIN, chance, odds, price
from game.rules.state import Ballots, Cause, Deed, PactState, Result
from game.rules.vocabulary import Standing


def carry_out(minutes: Minutes, faction: str, order: Order) -> None:
    """Pay for an order, throw for it, and write what follows into the minutes."""
    cause = Cause("order", str(order), faction)
    minutes.measure(faction, "influence", -price(minutes.scenario, order).total, cause)
    reasons = chance(minutes.scenario, minutes.state, faction, order)
    rolled = None if order.verb in CERTAIN else minutes.roll(str(order), 100)
    success = rolled is None or rolled <= odds(minutes.scenario, reasons)
    deed = Deed(
        minutes.state.turn, faction, order.actor, order.verb, order.target, order.object, success
    )
    minutes.deed(deed, cause, None if rolled is None else reasons, rolled)
    follow(minutes, faction, order, success=success)


def follow(minutes: Minutes, faction: str, order: Order, *, success: bool) -> None:
    """Write what follows from an order that took, or from one that failed."""
    consequence = (_DONE if success else _FAILED).get(order.verb)
    if consequence:
        consequence(minutes, faction, order, Cause("order", str(order), faction))


# --- postings -----------------------------------------------------------------------------------
def _appoint(minutes: Minutes, faction: str, order: Order, cause: Cause) -> None:
    """A post is security: who gets one is bound to who gave it (R3.5)."""
    effects = minutes.scenario.balance.effects
    patron = minutes.state.patron(order.object)
    minutes.secretary(order.object, order.target, cause)
    leader = minutes.scenario.factions[faction].leader
    minutes.tie(order.target, leader, effects.security, cause)
    if minutes.state.people[order.target].faction is None:
        _win_over(minutes, order.target, faction, cause)
    if minutes.state.patron(order.object) != patron:
        _overrule(minutes, faction, patron, cause)


def _overrule(minutes: Minutes, faction: str, patron: str, cause: Cause) -> None:
    """Taking a post from another faction looks bad, and from an ally breaks the bloc (R3.5)."""
    if patron not in ("", faction):
        by = minutes.scenario.balance.effects.appoint_legitimacy
        minutes.measure(faction, "legitimacy", -by, cause)
        turned_on(minutes, faction, patron)


def _posting_fails(minutes: Minutes, faction: str, order: Order, cause: Cause) -> None:
    effects = minutes.scenario.balance.effects
    minutes.measure(faction, "legitimacy", -effects.appoint_failure_legitimacy, cause)
    patron = minutes.state.patron(order.object)
    if patron and patron != faction:
        minutes.measure(patron, "cohesion", effects.appoint_failure_cohesion, cause)


def _recall(minutes: Minutes, faction: str, order: Order, cause: Cause) -> None:
    patron = minutes.state.patron(order.object)
    minutes.secretary(order.object, None, cause)
    _overrule(minutes, faction, patron, cause)


def _inspect(minutes: Minutes, faction: str, order: Order, cause: Cause) -> None:
    """Instructors tighten a friendly machine and find what can be held against another (R4.11)."""
    effects = minutes.scenario.balance.effects
    patron = minutes.state.patron(order.target)
    if patron and allied(minutes.state, faction, patron):
        minutes.grip(order.target, effects.inspect_grip, cause)
        return
    minutes.grip(order.target, -effects.inspect_hostile_grip, cause)
    minutes.inspected(order.target, cause)
    if patron:
        minutes.measure(patron, "exposure", effects.inspect_exposure, cause)


# --- the word -----------------------------------------------------------------------------------
def _tour(minutes: Minutes, faction: str, order: Order, cause: Cause) -> None:
    effects = minutes.scenario.balance.effects
    oratory = minutes.scenario.people[order.actor].oratory
    by = effects.tour_support + oratory // effects.tour_oratory
    minutes.support(order.target, faction, by, cause)
    if minutes.state.organisations[order.target].mandate:
        _turn_cells(minutes, faction, order, cause)


def _turn_cells(minutes: Minutes, faction: str, order: Order, cause: Cause) -> None:
    """Under a mandate cells are addressed past their leaders: a machine is brittle (R4.12)."""
    patron = minutes.state.patron(order.target)
    effects = minutes.scenario.balance.effects
    minutes.support(order.target, faction, effects.mandate_support, cause)
    if patron and patron != faction:
        minutes.grip(order.target, -effects.mandate_grip, cause)


def _publish(minutes: Minutes, faction: str, order: Order, cause: Cause) -> None:
    """A paper moves moods and shares; a platform shown is also evidence (R4.13)."""
    document = minutes.scenario.documents[order.target]
    effects = minutes.scenario.balance.effects
    for place in _readers(minutes, order.object):
        minutes.support(place, faction, effects.publish_support, cause)
        for issue, by in document.moves.items():
            minutes.mood(place, issue, by, cause)
    if _press(minutes, order.object) == "all":
        minutes.publish(order.target, cause)
    if order.object in minutes.state.bodies:
        _circulate(minutes, faction, order, cause)
    _strike(minutes, faction, order.target, cause)
    if document.platform:
        minutes.measure(faction, "exposure", effects.publish_exposure, cause)
    minutes.use(order.target, faction)
    published(minutes, order.target, faction)


def _press(minutes: Minutes, channel: str) -> str | None:
    office = minutes.scenario.offices.get(channel)
    return office.press if office else None


def _readers(minutes: Minutes, channel: str) -> tuple[str, ...]:
    press = _press(minutes, channel)
    if press == "all":
        return tuple(minutes.state.organisations)
    return (press,) if press else ()


def _circulate(minutes: Minutes, faction: str, order: Order, cause: Cause) -> None:
    """A text laid before a body is read by its uncommitted members first (R4.13)."""
    leader = minutes.scenario.factions[faction].leader
    weight = minutes.scenario.documents[order.target].weight
    for person in minutes.state.bodies[order.object].full:
        if minutes.state.people[person].faction is None:
            minutes.tie(person, leader, weight, cause)


def _strike(minutes: Minutes, faction: str, document: str, cause: Cause) -> None:
    """What a text is aimed at loses by it, the more the weightier and the newer it is (R4.13)."""
    item = minutes.scenario.documents[document]
    blow = item.weight // minutes.scenario.balance.effects.publish_blow
    used = sum(minutes.state.documents[document].uses.values())
    for target in item.against:
        if target != faction and not allied(minutes.state, faction, target):
            minutes.measure(target, "legitimacy", -max(0, blow - used), cause)


def _paper_refused(minutes: Minutes, faction: str, order: Order, cause: Cause) -> None:
    if minutes.scenario.documents[order.target].platform:
        by = minutes.scenario.balance.effects.publish_failure_exposure
        minutes.measure(faction, "exposure", by, cause)


def _cite(minutes: Minutes, faction: str, order: Order, cause: Cause) -> None:
    """Nearness to Lenin is what legitimacy is measured by; each use wears a text (R4.14)."""
    effects = minutes.scenario.balance.effects
    weight = minutes.scenario.documents[order.target].weight
    by = effects.cite_legitimacy + weight // effects.cite_weight
    minutes.measure(order.object, "legitimacy", by if order.how == "for" else -by, cause)
    if not minutes.state.documents[order.target].published:
        minutes.measure(faction, "exposure", effects.publish_exposure, cause)
    minutes.use(order.target, faction)


def _cite_fails(minutes: Minutes, faction: str, order: Order, cause: Cause) -> None:
    by = minutes.scenario.balance.effects.cite_failure_legitimacy
    minutes.measure(faction, "legitimacy", -by, cause)
    minutes.use(order.target, faction)


def _gather(minutes: Minutes, faction: str, order: Order, cause: Cause) -> None:
    """Signatures raise support and exposure together (R4.16)."""
    effects = minutes.scenario.balance.effects
    record = minutes.state.organisations[order.object]
    members = minutes.scenario.organisations[order.object].members
    signed = members * record.support.get(faction, 0) // effects.gather_per
    minutes.signatures(order.object, faction, max(1, signed), cause)
    minutes.support(order.object, faction, effects.gather_support, cause)
    minutes.measure(faction, "exposure", effects.gather_exposure, cause)


def _gather_fails(minutes: Minutes, faction: str, order: Order, cause: Cause) -> None:
    by = minutes.scenario.balance.effects.gather_failure_exposure
    minutes.measure(faction, "exposure", by, cause)


def _speak(minutes: Minutes, faction: str, order: Order, cause: Cause) -> None:
    """A speech persuades the movable; against the mover it is held against one (R4.17)."""
    effects = minutes.scenario.balance.effects
    oratory = minutes.scenario.people[order.actor].oratory
    sign = 1 if order.how == "for" else -1
    points = sign * max(1, oratory * effects.speak_argument // 10)
    minutes.argument(order.target, order.actor, points, cause)
    _dissent(minutes, faction, order, cause)


def _dissent(minutes: Minutes, faction: str, order: Order, cause: Cause) -> None:
    mover = minutes.scenario.motions[order.target].mover
    if order.how == "against" and mover != faction:
        by = minutes.scenario.balance.effects.speak_exposure
        minutes.measure(faction, "exposure", by, cause)


def _shouted_down(minutes: Minutes, faction: str, order: Order, cause: Cause) -> None:
    by = minutes.scenario.balance.effects.speak_failure_cohesion
    minutes.measure(faction, "cohesion", -by, cause)
    _dissent(minutes, faction, order, cause)


# --- people -------------------------------------------------------------------------------------
def _cultivate(minutes: Minutes, faction: str, order: Order, cause: Cause) -> None:
    leader = minutes.scenario.factions[faction].leader
    by = minutes.scenario.balance.effects.cultivate_tie
    minutes.tie(order.target, leader, by, cause)
    _win_over(minutes, order.target, faction, cause)


def _win_over(minutes: Minutes, person: str, faction: str, cause: Cause) -> None:
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


def _charge(minutes: Minutes, faction: str, order: Order, cause: Cause) -> None:
    """One rung up the ladder; evidence is spent, the accused's faction draws apart (R6.7)."""
    effects = minutes.scenario.balance.effects
    accused = minutes.state.people[order.target].faction
    rung = next_rung(minutes.state.people[order.target].standing)
    if rung is None or accused is None:
        return
    to: Standing = rung  # type: ignore[assignment]
    minutes.standing(order.target, to, cause)
    minutes.measure(accused, "exposure", -effects.charge_exposure, cause)
    minutes.measure(accused, "cohesion", -effects.charge_cohesion, cause)
    turned_on(minutes, faction, accused)


def _charge_fails(minutes: Minutes, faction: str, order: Order, cause: Cause) -> None:
    by = minutes.scenario.balance.effects.charge_failure_legitimacy
    minutes.measure(faction, "legitimacy", -by, cause)


def _table(minutes: Minutes, faction: str, order: Order, cause: Cause) -> None:
    """A motion comes on the agenda; a right takes effect by being claimed (R7.5)."""
    motion = minutes.scenario.motions[order.target]
    if motion.vote:
        minutes.agenda(motion.id, cause)
        return
    claimed = Result(minutes.state.turn, Ballots(0, 0, 0), carried=True)
    minutes.result(motion.id, claimed, cause)
    apply_all(minutes, motion.carried, cause)


def _rest(minutes: Minutes, faction: str, order: Order, cause: Cause) -> None:
    minutes.health(order.actor, minutes.scenario.balance.effects.rest_health, cause)


Consequence = Callable[[Minutes, str, Order, Cause], None]
_DONE: dict[str, Consequence] = {
    "appoint": _appoint,
    "transfer": _appoint,
    "recall": _recall,
    "inspect": _inspect,
    "tour": _tour,
    "publish": _publish,
    "cite": _cite,
    "cultivate": _cultivate,
    "gather": _gather,
    "speak": _speak,
    "negotiate": _negotiate,
    "table": _table,
    "charge": _charge,
    "rest": _rest,
}
_FAILED: dict[str, Consequence] = {
    "appoint": _posting_fails,
    "transfer": _posting_fails,
    "recall": _posting_fails,
    "publish": _paper_refused,
    "cite": _cite_fails,
    "gather": _gather_fails,
    "speak": _shouted_down,
    "charge": _charge_fails,
}
