"""Owns the verb of the Control Commission: charge (R4.20, R6.7, R6.72).

The lower rungs of the ladder the Commission takes alone. For the others a charge that takes puts a
case before those who hear it: the joint plenum, or for an exile the Politburo.
"""

from __future__ import annotations

from collections.abc import Iterator

from game.rules import clause, feelings
from game.rules.cases import Case
from game.rules.conditions import seats_of
from game.rules.diplomacy import allied, attacked
from game.rules.joint import together
from game.rules.minutes import Minutes
from game.rules.model import Sanction, Scenario
from game.rules.orders import Order
from game.rules.proof import next_sanction, papers, proof, spend
from game.rules.roles import judging
from game.rules.state import Cause, State
from game.rules.tally import Reason
from game.rules.verbs.base import Problem, VerbRule, others, weight
from game.rules.verbs.submission import cases_against


def opened(scenario: Scenario, state: State, faction: str, person: str) -> Case | None:
    """The case that a charge of `faction` would put now: for the next turn (R6.72), or for today.

    A joint plenum that sits hears it at once (R7.14).
    """
    rung, theirs = next_sanction(scenario, state, person), state.people[person].faction
    if rung is None or not rung.heard_by or not theirs:
        return None
    heard_now = set(rung.heard_by) <= set(_joint_today(state))
    return Case(person, rung.id, state.turn + (not heard_now), faction, theirs)


def jointly(state: State, actor: str) -> tuple[str, ...]:
    """The bodies of the joint plenum of today, if `actor` is a full member of one (R7.14)."""
    bodies = _joint_today(state)
    return bodies if any(actor in state.bodies[body].full for body in bodies) else ()


def _joint_today(state: State) -> tuple[str, ...]:
    return next((b for b in (together(state, x, state.turn) for x in state.bodies) if b), ())


def _charge_problems(
    scenario: Scenario, state: State, faction: str, order: Order
) -> Iterator[Problem]:
    accused = state.people[order.target].faction
    rung = next_sanction(scenario, state, order.target)
    if accused == faction or not accused:
        yield Problem("no_case", (order.target,))
    elif rung is None:
        yield Problem("no_rung", (order.target,))
    else:
        yield from _case_problems(scenario, state, order.target, rung)
        yield from _above_members(scenario, state, order.actor, rung)
        unknown = clause.unknown_to(scenario, state, order.actor) if rung.clause else ""
        if unknown:
            yield Problem("clause_unknown", (order.actor, unknown))


def _case_problems(
    scenario: Scenario, state: State, accused: str, rung: Sanction
) -> Iterator[Problem]:
    """A case waits for its vote, has a turn to be heard in, and needs proof (R6.71, R6.72)."""
    if cases_against(state, accused):
        yield Problem("case_open", (accused,))
    today = set(rung.heard_by) <= set(_joint_today(state))
    if rung.heard_by and not today and state.turn + 1 >= len(scenario.calendar):
        yield Problem("no_hearing", (rung.id,))
    proved = proof(state, accused).total
    if proved < rung.proof:
        yield Problem("proof", (accused, rung.id), proved, rung.proof)


def _above_members(
    scenario: Scenario, state: State, actor: str, rung: Sanction
) -> Iterator[Problem]:
    """Who charges as a member of a joint plenum alone can go only to what it hears (R7.14)."""
    by_office = any("charge" in scenario.offices[office].powers for office in state.posts_of(actor))
    if not by_office and not rung.heard_by:
        yield Problem("no_power", (actor, "charge"))


def _charge_reasons(
    scenario: Scenario, state: State, faction: str, order: Order
) -> tuple[Reason, ...]:
    """A charge needs evidence and a majority in the Commission, and a ban that is known (R6.7)."""
    accused, body = state.people[order.target].faction or "", judging(scenario)
    share, hidden = 0, clause.secret(scenario, state)
    if body:
        record = state.bodies[body]
        ours = (name for name in scenario.factions if allied(state, faction, name))
        own = sum(seats_of(state, body, name) for name in ours)
        places = len(record.full) + sum(record.others.values())
        share = own * weight(scenario, "commission") // max(1, places)
    return (
        Reason("commission", share, (body,)),
        Reason(
            "evidence",
            state.factions[accused].exposure * weight(scenario, "evidence") // 100,
            (accused,),
        ),
        Reason("papers", papers(state, order.target), (order.target,)),
        Reason("clause_secret", -scenario.balance.ban.charge_secret if hidden else 0, hidden[:1]),
        Reason(
            "target_authority",
            -scenario.people[order.target].authority * weight(scenario, "target_authority"),
            (order.target,),
        ),
    )


def _charge(minutes: Minutes, faction: str, order: Order, cause: Cause) -> None:
    """One rung up the ladder, or a case for the next (R6.7, R6.72)."""
    accused = minutes.state.people[order.target].faction
    rung = next_sanction(minutes.scenario, minutes.state, order.target)
    if accused is None or rung is None:
        return
    if rung.heard_by:
        _open_case(minutes, faction, order, cause)
    elif rung.standing:
        effects = minutes.scenario.balance.effects
        minutes.standing(order.target, rung.standing, cause)
        minutes.measure(accused, "exposure", -effects.charge_exposure, cause)
        minutes.measure(accused, "cohesion", -effects.charge_cohesion, cause)
        feelings.moved(minutes, order.target, faction, "charged", cause)
        spend(minutes, order.target)
    attacked(minutes, faction, accused, cause)


def _open_case(minutes: Minutes, faction: str, order: Order, cause: Cause) -> None:
    """A case goes to the vote, its papers for an argument; they weigh as much as they prove."""
    item = opened(minutes.scenario, minutes.state, faction, order.target)
    if item is None:
        return
    minutes.agenda(item.id, cause)
    weight = papers(minutes.state, order.target) // minutes.scenario.balance.ban.case["argument"]
    minutes.argument(item.id, order.actor, weight, cause)
    spend(minutes, order.target)


def _charge_fails(minutes: Minutes, faction: str, order: Order, cause: Cause) -> None:
    by = minutes.scenario.balance.effects.charge_failure_legitimacy
    minutes.measure(faction, "legitimacy", -by, cause)


RULES = {
    "charge": VerbRule(
        proposed=others("charge"),
        problems=_charge_problems,
        mark="cadres",
        reasons=_charge_reasons,
        done=_charge,
        failed=_charge_fails,
    ),
}
