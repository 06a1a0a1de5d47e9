"""Owns when an order is possible (R4.2): every condition that fails, with its present value.

A screen shows the problems of an order that can't be given; the rules refuse it for the same ones.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from game.rules.conditions import all_hold, turn_of
from game.rules.delegates import delegates_of
from game.rules.diplomacy import allied, commands, in_gift
from game.rules.model import Assembly, Scenario
from game.rules.orders import VERBS, Order
from game.rules.prices import price
from game.rules.state import State


@dataclass(frozen=True, slots=True)
class Problem:
    """A condition that fails: its key in the word list, and whom it is about.

    Where numbers are compared, `now` is the present value and `needed` the one that would do.
    """

    key: str
    about: tuple[str, ...] = ()
    now: int | None = None
    needed: int | None = None


def problems(scenario: Scenario, state: State, faction: str, order: Order) -> tuple[Problem, ...]:
    """Everything that stands in the way of `order` (R4.2); empty where it is possible."""
    if order.is_answer:
        return tuple(_ANSWERED[order.verb](scenario, state, faction, order))
    found = list(_general(scenario, state, faction, order))
    if not found:
        found += _SPECIAL.get(order.verb, _nothing)(scenario, state, faction, order)
    return tuple(found)


def _general(scenario: Scenario, state: State, faction: str, order: Order) -> Iterator[Problem]:
    person = state.people[order.actor]
    if person.faction != faction:
        yield Problem("not_ours", (order.actor, faction))
    if not person.active:
        yield Problem("not_active", (order.actor,))
    needed = scenario.balance.orders.health_needed
    if order.verb != "rest" and person.health < needed:
        yield Problem("ill", (order.actor,), person.health, needed)
    cost, purse = price(scenario, order).total, state.factions[faction].influence
    if cost > purse:
        yield Problem("influence", (faction,), purse, cost)
    if VERBS[order.verb].power and not powers(scenario, state, order.actor, order.verb):
        yield Problem("no_power", (order.actor, order.verb))


def powers(scenario: Scenario, state: State, actor: str, verb: str) -> tuple[str, ...]:
    """The offices and bodies that give `actor` the right to `verb` (R4.3)."""
    faction = state.people[actor].faction
    offices = [o for o in state.posts_of(actor) if verb in scenario.offices[o].powers]
    bodies = [
        name
        for name, body in scenario.bodies.items()
        if verb in body.powers and actor in state.bodies[name].full
        if faction and commands(scenario, state, faction, name)
    ]
    return (*offices, *bodies)


def _nothing(scenario: Scenario, state: State, faction: str, order: Order) -> Iterator[Problem]:
    return iter(())


def _posting(scenario: Scenario, state: State, faction: str, order: Order) -> Iterator[Problem]:
    nominee = state.people[order.target]
    elsewhere = state.post_as_secretary(order.target)
    leaders = {item.leader for item in scenario.factions.values()}
    if elsewhere == order.object:
        yield Problem("already_there", (order.target, order.object))
    elif order.verb == "appoint" and elsewhere:
        yield Problem("transfer_instead", (order.target, elsewhere))
    elif order.verb == "transfer" and not elsewhere:
        yield Problem("appoint_instead", (order.target,))
    if not nominee.eligible:
        problem = "removed" if nominee.active else "not_active"
        yield Problem(problem, (order.target,))
    if nominee.faction and not allied(state, faction, nominee.faction):
        yield Problem("follows_others", (order.target, nominee.faction))
    if order.target in leaders or order.target == order.actor:
        yield Problem("leader_stays", (order.target,))


def _recall(scenario: Scenario, state: State, faction: str, order: Order) -> Iterator[Problem]:
    if state.organisations[order.object].secretary != order.target:
        yield Problem("not_secretary", (order.target, order.object))


def _publish(scenario: Scenario, state: State, faction: str, order: Order) -> Iterator[Problem]:
    yield from _own_paper(scenario, state, faction, order)
    if order.object in state.bodies:
        if state.bodies[order.object].rank(order.actor) is None:
            yield Problem("no_seat", (order.actor, order.object))
    elif state.offices[order.object] is None:
        yield Problem("no_editor", (order.object,))


def _document(scenario: Scenario, state: State, faction: str, order: Order) -> Iterator[Problem]:
    document = state.documents[order.target]
    if not document.published and faction not in document.held_by:
        yield Problem("not_held", (order.target,))
    since = scenario.documents[order.target].since
    if since and turn_of(scenario, since) > state.turn:
        yield Problem("not_written", (order.target, since.isoformat()))


def _own_paper(scenario: Scenario, state: State, faction: str, order: Order) -> Iterator[Problem]:
    """A text is published, and signatures are gathered for it, only by those whose weapon it is."""
    if faction not in state.documents[order.target].held_by:
        yield Problem("not_held", (order.target,))
    else:
        yield from _document(scenario, state, faction, order)


def _cite(scenario: Scenario, state: State, faction: str, order: Order) -> Iterator[Problem]:
    yield from _document(scenario, state, faction, order)
    document = scenario.documents[order.target]
    theory, needed = scenario.people[order.actor].theory, scenario.balance.orders.theory_needed
    if not document.lenin and theory < needed:
        yield Problem("no_lenin", (order.target, order.actor), theory, needed)
    if (order.how == "for") != (order.object == faction):
        yield Problem("wrong_side", (order.object,))
    if order.how == "against" and document.against and order.object not in document.against:
        yield Problem("not_aimed", (order.target, order.object))


def _cultivate(scenario: Scenario, state: State, faction: str, order: Order) -> Iterator[Problem]:
    target = state.people[order.target]
    if target.faction == faction:
        yield Problem("ours_already", (order.target,))
    if not target.active:
        yield Problem("not_active", (order.target,))
    if order.target in {item.leader for item in scenario.factions.values()}:
        yield Problem("leader_stays", (order.target,))


def _gather(scenario: Scenario, state: State, faction: str, order: Order) -> Iterator[Problem]:
    yield from _own_paper(scenario, state, faction, order)
    if not scenario.documents[order.target].platform:
        yield Problem("no_platform", (order.target,))


def _speak(scenario: Scenario, state: State, faction: str, order: Order) -> Iterator[Problem]:
    motion = scenario.motions[order.target]
    assembly = scenario.assemblies[motion.assembly]
    if order.target not in state.agenda:
        yield Problem("not_on_agenda", (order.target,))
    elif not turn_of(scenario, assembly.opens) <= state.turn <= turn_of(scenario, motion.day):
        yield Problem("not_sitting", (motion.assembly, assembly.opens.isoformat()))
    yield from _present(scenario, state, order.actor, assembly)


def _present(scenario: Scenario, state: State, actor: str, assembly: Assembly) -> Iterator[Problem]:
    """Who has a seat in a body is heard there, and whoever a local conference admits (R4.17)."""
    if assembly.body and state.bodies[assembly.body].rank(actor) is None:
        yield Problem("no_seat", (actor, assembly.body))
    if assembly.organisation and not _at_home(scenario, state, actor, assembly.organisation):
        yield Problem("no_access", (actor, assembly.organisation))


def _at_home(scenario: Scenario, state: State, actor: str, organisation: str) -> bool:
    """Whether a local conference hears somebody: its own people, and those its secretary admits."""
    if scenario.people[actor].home == organisation:
        return True
    patron, faction = state.patron(organisation), state.people[actor].faction
    return bool(patron and faction) and allied(state, patron, faction or "")


def _negotiate(scenario: Scenario, state: State, faction: str, order: Order) -> Iterator[Problem]:
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


def _table(scenario: Scenario, state: State, faction: str, order: Order) -> Iterator[Problem]:
    motion = scenario.motions[order.target]
    assembly = scenario.assemblies[motion.assembly]
    if faction not in motion.tabled_by:
        yield Problem("may_not_table", (order.target, faction))
    if order.target in state.agenda or order.target in state.results:
        yield Problem("tabled_already", (order.target,))
    if turn_of(scenario, motion.day) < state.turn:
        yield Problem("too_late", (order.target, motion.day.isoformat()))
    if turn_of(scenario, assembly.opens) > state.turn + 1:
        yield Problem("not_sitting", (motion.assembly, assembly.opens.isoformat()))
    yield from _present(scenario, state, order.actor, assembly)
    if not all_hold(scenario, state, motion.needs):
        yield Problem("needs_fail", (order.target,))
    behind = delegates_of(scenario, state, faction) if motion.needs_delegates else 0
    if behind < motion.needs_delegates:
        yield Problem("delegates", (faction,), behind, motion.needs_delegates)


def _charge(scenario: Scenario, state: State, faction: str, order: Order) -> Iterator[Problem]:
    accused = state.people[order.target]
    if accused.faction == faction or not accused.faction:
        yield Problem("no_case", (order.target,))
        return
    rung = next_rung(accused.standing)
    if rung is None or not accused.active:
        yield Problem("no_rung", (order.target,))
        return
    needed = scenario.balance.effects.charge_rungs[rung]
    exposure = state.factions[accused.faction].exposure
    if exposure < needed:
        yield Problem("exposure", (accused.faction,), exposure, needed)


LADDER = ("member", "warned", "reprimanded", "removed")


def next_rung(standing: str) -> str | None:
    """The next step of the ladder that the Control Commission can take alone (R6.7)."""
    if standing not in LADDER[:-1]:
        return None
    return LADDER[LADDER.index(standing) + 1]


def _decide(scenario: Scenario, state: State, faction: str, order: Order) -> Iterator[Problem]:
    asked = [q for q in state.questions if q.event == order.target and q.faction == faction]
    if not asked:
        yield Problem("not_asked", (order.target, faction))
        return
    option = next(o for o in scenario.events[order.target].options if o.id == order.object)
    if not all_hold(scenario, state, option.needs):
        yield Problem("needs_fail", (order.object,))


def _offer(scenario: Scenario, state: State, faction: str, order: Order) -> Iterator[Problem]:
    pact = next(item for item in state.pacts if item.id == order.target)
    if pact.signed or pact.to != faction:
        yield Problem("no_offer", (order.target,))


def _instruct(scenario: Scenario, state: State, faction: str, order: Order) -> Iterator[Problem]:
    if order.target not in state.agenda:
        yield Problem("not_on_agenda", (order.target,))


Check = Callable[[Scenario, State, str, Order], Iterator[Problem]]
_SPECIAL: dict[str, Check] = {
    "appoint": _posting,
    "transfer": _posting,
    "recall": _recall,
    "publish": _publish,
    "cite": _cite,
    "cultivate": _cultivate,
    "gather": _gather,
    "speak": _speak,
    "negotiate": _negotiate,
    "table": _table,
    "charge": _charge,
}
_ANSWERED: dict[str, Check] = {
    "decide": _decide,
    "accept": _offer,
    "decline": _offer,
    "instruct": _instruct,
}
