"""Owns the verb of assemblies: table (R4.19), and who is heard in one."""

from __future__ import annotations

from collections.abc import Iterator

from game.rules.conditions import all_hold
from game.rules.days import turn_of
from game.rules.delegates import delegates_of
from game.rules.diplomacy import allied
from game.rules.effects import apply_all
from game.rules.joint import called_for, together
from game.rules.minutes import Minutes
from game.rules.model import Assembly, Scenario
from game.rules.orders import Order
from game.rules.state import Ballots, Cause, Result, State
from game.rules.verbs.base import Problem, VerbRule


def present(scenario: Scenario, state: State, actor: str, assembly: Assembly) -> Iterator[Problem]:
    """Who has a seat in a body is heard there, and whoever a local conference admits (R4.17)."""
    alone = (assembly.body,) if assembly.body else ()
    bodies = assembly.bodies or together(state, assembly.body or "", state.turn) or alone
    if bodies and not any(state.bodies[body].rank(actor) for body in bodies):
        yield Problem("no_seat", (actor, bodies[0]))
    if assembly.organisation and not _at_home(scenario, state, actor, assembly.organisation):
        yield Problem("no_access", (actor, assembly.organisation))


def _at_home(scenario: Scenario, state: State, actor: str, organisation: str) -> bool:
    """Whether a local conference hears somebody: its own people, and those its secretary admits."""
    if scenario.people[actor].home == organisation:
        return True
    patron, faction = state.patron(organisation), state.people[actor].faction
    return bool(patron and faction) and allied(state, patron, faction or "")


def _table_problems(
    scenario: Scenario, state: State, faction: str, order: Order
) -> Iterator[Problem]:
    motion = scenario.motions[order.target]
    assembly = scenario.assemblies[motion.assembly]
    if faction not in motion.tabled_by:
        yield Problem("may_not_table", (order.target, faction))
    if order.target in state.agenda or order.target in state.results:
        yield Problem("tabled_already", (order.target,))
    if turn_of(scenario, motion.day) < state.turn:
        yield Problem("too_late", (order.target, motion.day.isoformat()))
    bodies = assembly.bodies or ((assembly.body,) if assembly.body else ())
    called = bool(bodies) and called_for(state, *bodies) >= state.turn
    if turn_of(scenario, assembly.opens) > state.turn + 1 and not called:
        yield Problem("not_sitting", (motion.assembly, assembly.opens.isoformat()))
    yield from present(scenario, state, order.actor, assembly)
    if not all_hold(scenario, state, motion.needs):
        yield Problem("needs_fail", (order.target,))
    behind = delegates_of(scenario, state, faction) if motion.needs_delegates else 0
    if behind < motion.needs_delegates:
        yield Problem("delegates", (faction,), behind, motion.needs_delegates)


def _table(minutes: Minutes, faction: str, order: Order, cause: Cause) -> None:
    """A motion comes on the agenda; a right takes effect by being claimed (R7.5)."""
    motion = minutes.scenario.motions[order.target]
    if motion.vote:
        minutes.agenda(motion.id, cause)
        return
    claimed = Result(minutes.state.turn, Ballots(0, 0, 0), carried=True)
    minutes.result(motion.id, claimed, cause)
    apply_all(minutes, motion.carried, Cause("motion", motion.id, faction))


def _motions(scenario: Scenario, state: State, faction: str, actor: str) -> Iterator[Order]:
    for motion, item in scenario.motions.items():
        if faction in item.tabled_by:
            yield Order(actor, "table", motion)


RULES = {"table": VerbRule(proposed=_motions, problems=_table_problems, done=_table)}
