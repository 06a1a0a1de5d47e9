"""Owns the verb of the Control Commission: charge (R4.20, R6.7, R6.72), and the ladder.

The first three rungs the Commission takes alone. For the others a charge that takes puts a case
before those who can: the joint plenum, or for an exile the Politburo.
"""

from __future__ import annotations

from collections.abc import Iterator

from game.rules import feelings
from game.rules.cases import Case, can_be_heard
from game.rules.conditions import seats_of
from game.rules.diplomacy import allied, attacked
from game.rules.minutes import Minutes
from game.rules.model import Scenario
from game.rules.orders import Order
from game.rules.proof import papers, proof, spend
from game.rules.state import Cause, State
from game.rules.tally import Reason
from game.rules.verbs.base import Problem, VerbRule, others, weight
from game.rules.verbs.submission import cases_against
from game.rules.vocabulary import Standing

LADDER: tuple[Standing, ...] = ("member", "warned", "reprimanded", "removed")


def next_rung(standing: Standing) -> Standing | None:
    """The next step of the ladder that the Control Commission can take alone (R6.7)."""
    if standing not in LADDER[:-1]:
        return None
    return LADDER[LADDER.index(standing) + 1]


def case_rung(scenario: Scenario, state: State, person: str) -> str | None:
    """The next step that others than the Commission have to vote on (R6.72), if there is one."""
    standing = state.people[person].standing
    if not can_be_heard(scenario) or standing not in ("removed", "expelled"):
        return None
    if standing == "expelled":
        return "exiled"
    for body in ("politburo", "central_committee"):
        if state.bodies[body].rank(person):
            return body
    return "expelled"


def opened(scenario: Scenario, state: State, faction: str, person: str) -> Case | None:
    """The case that a charge of `faction` would put now; voted on in the next turn (R6.72)."""
    rung, theirs = case_rung(scenario, state, person), state.people[person].faction
    if rung is None or not theirs:
        return None
    turn = min(state.turn + 1, len(scenario.calendar) - 1)
    return Case(person, rung, turn, faction, theirs)


def _charge_problems(
    scenario: Scenario, state: State, faction: str, order: Order
) -> Iterator[Problem]:
    accused = state.people[order.target]
    if accused.faction == faction or not accused.faction:
        yield Problem("no_case", (order.target,))
        return
    rung = next_rung(accused.standing)
    case = case_rung(scenario, state, order.target)
    if not (rung or case) or not (accused.active or accused.outcast):
        yield Problem("no_rung", (order.target,))
        return
    if cases_against(state, order.target):
        yield Problem("case_open", (order.target,))
    rungs = scenario.balance.effects.charge_rungs
    needed = rungs[rung] if rung else scenario.balance.ban.rungs[case or ""]
    proved = proof(state, order.target).total
    if proved < needed:
        yield Problem("exposure", (accused.faction,), proved, needed)


def _charge_reasons(
    scenario: Scenario, state: State, faction: str, order: Order
) -> tuple[Reason, ...]:
    """A charge needs evidence and a majority in the Control Commission (R6.7)."""
    accused = state.people[order.target].faction or ""
    body = "control_commission"
    own = sum(
        seats_of(state, body, name) for name in scenario.factions if allied(state, faction, name)
    )
    record = state.bodies[body]
    places = len(record.full) + sum(record.others.values())
    return (
        Reason("commission", own * weight(scenario, "commission") // max(1, places), (body,)),
        Reason(
            "evidence",
            state.factions[accused].exposure * weight(scenario, "evidence") // 100,
            (accused,),
        ),
        Reason("papers", papers(state, order.target), (order.target,)),
        Reason(
            "target_authority",
            -scenario.people[order.target].authority * weight(scenario, "target_authority"),
            (order.target,),
        ),
    )


def _charge(minutes: Minutes, faction: str, order: Order, cause: Cause) -> None:
    """One rung up the ladder; evidence is spent, the accused's faction draws apart (R6.7)."""
    effects = minutes.scenario.balance.effects
    accused = minutes.state.people[order.target].faction
    rung = next_rung(minutes.state.people[order.target].standing)
    if accused is None:
        return
    if rung is None:
        _open_case(minutes, faction, order, cause)
        attacked(minutes, faction, accused, cause)
        return
    spend(minutes, order.target)
    minutes.standing(order.target, rung, cause)
    feelings.moved(minutes, order.target, faction, "charged", cause)
    minutes.measure(accused, "exposure", -effects.charge_exposure, cause)
    minutes.measure(accused, "cohesion", -effects.charge_cohesion, cause)
    attacked(minutes, faction, accused, cause)


def _open_case(minutes: Minutes, faction: str, order: Order, cause: Cause) -> None:
    """A case goes to the vote, its papers for an argument; they weigh as much as they prove."""
    item = opened(minutes.scenario, minutes.state, faction, order.target)
    if item is None:
        return
    minutes.agenda(item.id, cause)
    weight = papers(minutes.state, order.target) // minutes.scenario.balance.ban.case["argument"]
    minutes.argument(item.id, order.actor, weight, cause)


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
