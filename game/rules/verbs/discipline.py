"""Owns the verb of the Control Commission: charge (R4.20, R6.7), and the ladder."""

from __future__ import annotations

from collections.abc import Iterator

from game.rules.conditions import seats_of
from game.rules.diplomacy import allied, attacked
from game.rules.minutes import Minutes
from game.rules.model import Scenario
from game.rules.orders import Order
from game.rules.state import Cause, State
from game.rules.tally import Reason
from game.rules.verbs.base import Problem, VerbRule, others, weight
from game.rules.vocabulary import Standing

LADDER: tuple[Standing, ...] = ("member", "warned", "reprimanded", "removed")


def next_rung(standing: Standing) -> Standing | None:
    """The next step of the ladder that the Control Commission can take alone (R6.7)."""
    if standing not in LADDER[:-1]:
        return None
    return LADDER[LADDER.index(standing) + 1]


def _charge_problems(
    scenario: Scenario, state: State, faction: str, order: Order
) -> Iterator[Problem]:
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
    if rung is None or accused is None:
        return
    minutes.standing(order.target, rung, cause)
    minutes.measure(accused, "exposure", -effects.charge_exposure, cause)
    minutes.measure(accused, "cohesion", -effects.charge_cohesion, cause)
    attacked(minutes, faction, accused, cause)


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
