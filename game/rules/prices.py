"""Owns what an order costs and how likely it is to take (R4.4, R4.5), each as a tally of reasons.

>>> clamp(120, 5, 95)
95
"""

from __future__ import annotations

from collections.abc import Callable

from game.rules.conditions import seats_of
from game.rules.delegates import strength
from game.rules.diplomacy import allied
from game.rules.minutes import clamp
from game.rules.model import Scenario
from game.rules.orders import Order
from game.rules.state import State
from game.rules.tally import Reason, Tally, tally

_MARK = {
    "appoint": "cadres",
    "transfer": "cadres",
    "recall": "cadres",
    "inspect": "cadres",
    "tour": "oratory",
    "publish": "theory",
    "cite": "theory",
    "cultivate": "cadres",
    "gather": "oratory",
    "speak": "oratory",
    "charge": "cadres",
}
CERTAIN = ("rest", "negotiate", "table")


def price(scenario: Scenario, order: Order) -> Tally:
    """The influence that an order costs (R4.4); answers are free."""
    cost = scenario.balance.orders.cost.get(order.verb, 0)
    return tally(Reason("cost", cost, (order.verb,)))


def odds(scenario: Scenario, chance: Tally) -> int:
    """The per cent that a chance comes to, within the bounds that no order leaves (R4.5)."""
    balance = scenario.balance.orders
    return clamp(chance.total, balance.chance_low, balance.chance_high)


def chance(scenario: Scenario, state: State, faction: str, order: Order) -> Tally:
    """Why an order takes, in per cent, before the bounds (R4.5); 100 for one that can't fail."""
    if order.verb in CERTAIN or order.is_answer:
        return tally(Reason("certain", 100))
    base = scenario.balance.orders.base[order.verb]
    mark = _MARK[order.verb]
    worth = getattr(scenario.people[order.actor], mark)
    skill = worth * scenario.balance.orders.skill[order.verb]
    special = _SPECIAL[order.verb](scenario, state, faction, order)
    return tally(Reason("base", base, (order.verb,)), Reason(mark, skill, (order.actor,)), *special)


Reasons = tuple[Reason, ...]


def _weight(scenario: Scenario, name: str) -> int:
    """A tunable number of a chance, out of balance.yaml."""
    return scenario.balance.orders.weights[name]


def _resistance(scenario: Scenario, state: State, faction: str, organisation: str) -> int:
    """The part of a grip that counts against others than its patron (R3.4), but for a mandate."""
    record = state.organisations[organisation]
    patron = state.patron(organisation)
    if record.secretary is None or record.mandate or patron == faction:
        return 0
    share = _weight(scenario, "resistance" if patron else "resistance_uncommitted")
    return record.grip * share // 100


def _posting(scenario: Scenario, state: State, faction: str, order: Order) -> Reasons:
    record = state.organisations[order.object]
    outsider = order.verb != "recall" and scenario.people[order.target].home != order.object
    recent = record.inspected is not None and state.turn - record.inspected <= _weight(
        scenario, "inspected_turns"
    )
    return (
        Reason(
            "support_there",
            record.support.get(faction, 0) * _weight(scenario, "support_there") // 100,
            (order.object, faction),
        ),
        Reason(
            "resistance",
            -_resistance(scenario, state, faction, order.object),
            (order.object, state.patron(order.object)),
        ),
        Reason(
            "outsider",
            -_weight(scenario, "outsider") if outsider else 0,
            (order.target, order.object),
        ),
        Reason("inspected", _weight(scenario, "inspected") if recent else 0, (order.object,)),
        Reason("mandate", _weight(scenario, "mandate") if record.mandate else 0, (order.object,)),
        _standing(scenario, state, faction),
    )


def _standing(scenario: Scenario, state: State, faction: str) -> Reason:
    lead = state.factions[faction].legitimacy - 50
    return Reason("legitimacy", lead * _weight(scenario, "legitimacy") // 100, (faction,))


def _inspect(scenario: Scenario, state: State, faction: str, order: Order) -> Reasons:
    patron = state.patron(order.target)
    friendly = bool(patron) and allied(state, faction, patron)
    resistance = 0 if friendly else _resistance(scenario, state, faction, order.target)
    resistance = resistance * _weight(scenario, "inspect_resistance") // 100
    return (
        Reason("resistance", -resistance, (order.target, state.patron(order.target))),
        _standing(scenario, state, faction),
    )


def _closed_doors(scenario: Scenario, state: State, faction: str, organisation: str) -> Reason:
    """Access is granted by the local secretary: a hostile grip closes doors (R4.12)."""
    record = state.organisations[organisation]
    patron = state.patron(organisation)
    if patron and allied(state, faction, patron):
        return Reason("own_ground", _weight(scenario, "own_ground"), (organisation, patron))
    if record.mandate or not patron:
        return Reason("access", 0)
    share = record.grip * _weight(scenario, "access") // 100
    return Reason("access", -share, (organisation, patron))


def _tour(scenario: Scenario, state: State, faction: str, order: Order) -> Reasons:
    return (
        _closed_doors(scenario, state, faction, order.target),
        _standing(scenario, state, faction),
    )


def _gather(scenario: Scenario, state: State, faction: str, order: Order) -> Reasons:
    support = state.organisations[order.object].support.get(faction, 0)
    return (
        _closed_doors(scenario, state, faction, order.object),
        Reason(
            "support_there",
            support * _weight(scenario, "gather_support") // 100,
            (order.object, faction),
        ),
    )


def _publish(scenario: Scenario, state: State, faction: str, order: Order) -> Reasons:
    """Who edits decides what is printed; of the Politburo an author can insist (R4.13)."""
    document = state.documents[order.target]
    worn = document.uses.get(faction, 0) * _weight(scenario, "worn")
    wear = Reason("worn", -worn, (order.target,))
    if order.object in state.bodies:
        return (Reason("circulated", _weight(scenario, "circulated"), (order.object,)), wear)
    editor = state.offices[order.object] or ""
    patron = state.people[editor].faction if editor else None
    friendly = patron == faction or (patron is not None and allied(state, faction, patron))
    paper = "own_paper" if friendly else "their_paper"
    seated = order.actor in state.bodies["politburo"].full
    insists = seated and not friendly and order.actor in scenario.documents[order.target].authors
    return (
        Reason(paper, _weight(scenario, paper), (editor,)),
        Reason("politburo_right", _weight(scenario, "politburo_right") if insists else 0),
        wear,
    )


def _cite(scenario: Scenario, state: State, faction: str, order: Order) -> Reasons:
    document = scenario.documents[order.target]
    worn = sum(state.documents[order.target].uses.values()) * _weight(scenario, "worn")
    return (
        Reason("weight", document.weight * _weight(scenario, "document_weight"), (order.target,)),
        Reason("worn", -worn, (order.target,)),
        _standing(scenario, state, faction),
    )


def _cultivate(scenario: Scenario, state: State, faction: str, order: Order) -> Reasons:
    target = state.people[order.target]
    leader = scenario.factions[faction].leader
    own = scenario.factions[target.faction].leader if target.faction else ""
    faithful = max(0, target.ties.get(own, 0)) * _weight(scenario, "tie") // 100
    return (
        Reason(
            "tie",
            target.ties.get(leader, 0) * _weight(scenario, "tie") // 100,
            (order.target, leader),
        ),
        Reason("tie_to_own", -faithful, (order.target, own)),
        Reason(
            "committed",
            -_weight(scenario, "committed") if target.faction else 0,
            (order.target, target.faction or ""),
        ),
        Reason(
            "nerve",
            -scenario.people[order.target].nerve * _weight(scenario, "nerve"),
            (order.target,),
        ),
        _security(scenario, state, faction),
    )


def _security(scenario: Scenario, state: State, faction: str) -> Reason:
    """Who holds the General Secretary's office can promise safety in a post (R4.15)."""
    holder = state.offices.get("general_secretary")
    held = holder is not None and state.people[holder].faction == faction
    return Reason("security", _weight(scenario, "security") if held else 0, (holder or "",))


def _speak(scenario: Scenario, state: State, faction: str, order: Order) -> Reasons:
    """A packed hall shouts a speaker down (R4.17): the share of delegates with one's own side."""
    motion = scenario.motions[order.target]
    votes = strength(scenario, state, scenario.assemblies[motion.assembly])
    friends = sum(n for other, n in votes.items() if other and allied(state, faction, other))
    share = friends * 100 // max(1, sum(votes.values()))
    authority = scenario.people[order.actor].authority
    return (
        Reason("hall", (share - 50) * _weight(scenario, "hall") // 100, (motion.assembly,)),
        Reason("authority", authority * _weight(scenario, "authority"), (order.actor,)),
    )


def _charge(scenario: Scenario, state: State, faction: str, order: Order) -> Reasons:
    """A charge needs evidence and a majority in the Control Commission (R6.7)."""
    accused = state.people[order.target].faction or ""
    body = "control_commission"
    own = sum(
        seats_of(state, body, name) for name in scenario.factions if allied(state, faction, name)
    )
    record = state.bodies[body]
    places = len(record.full) + sum(record.others.values())
    return (
        Reason("commission", own * _weight(scenario, "commission") // max(1, places), (body,)),
        Reason(
            "evidence",
            state.factions[accused].exposure * _weight(scenario, "evidence") // 100,
            (accused,),
        ),
        Reason(
            "target_authority",
            -scenario.people[order.target].authority * _weight(scenario, "target_authority"),
            (order.target,),
        ),
    )


_SPECIAL: dict[str, Callable[[Scenario, State, str, Order], Reasons]] = {
    "appoint": _posting,
    "transfer": _posting,
    "recall": _posting,
    "inspect": _inspect,
    "tour": _tour,
    "publish": _publish,
    "cite": _cite,
    "cultivate": _cultivate,
    "gather": _gather,
    "speak": _speak,
    "charge": _charge,
}
