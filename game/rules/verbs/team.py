"""Owns the verb that takes an organisation by storm: team (R4.40), and what stops it.

A machine is strong in the hall and brittle at home. Once a vote has opened its doors (a mandate) a
team goes from cell to cell past the local leaders. Friends who tour the place in the same turn
speak with it; leaders who tour or gather there answer it. Cells that are won change sides one by
one, and when enough are, the place refuses no secretary any more (R4.40).
"""

from __future__ import annotations

from collections.abc import Iterator

from game.rules.diplomacy import allied
from game.rules.minutes import Minutes, clamp
from game.rules.model import Scenario
from game.rules.orders import Order
from game.rules.state import Cause, Deed, State
from game.rules.tally import Reason, Tally, tally
from game.rules.verbs.base import Problem, VerbRule, places, standing, weight, work

ALL_CELLS = 100


def _problems(scenario: Scenario, state: State, faction: str, order: Order) -> Iterator[Problem]:
    record = state.organisations[order.target]
    if not record.mandate:
        yield Problem("no_mandate", (order.target,))
    elif record.cells.get(faction, 0) >= ALL_CELLS:
        yield Problem("cells_won", (order.target,))


def _there(state: State, order: Order, verbs: tuple[str, ...]) -> Iterator[Deed]:
    """What has been done in the place this turn, by others than the leader of the team."""
    for deed in state.deeds:
        where = deed.object if deed.verb == "gather" else deed.target
        today = deed.turn == state.turn and deed.verb in verbs and where == order.target
        if today and deed.actor != order.actor:
            yield deed


def speakers(state: State, faction: str, order: Order) -> tuple[Deed, ...]:
    """The tours of one's own people and of allies that go with the team."""
    return tuple(d for d in _there(state, order, ("tour",)) if allied(state, faction, d.faction))


def answers(state: State, faction: str, order: Order) -> tuple[Deed, ...]:
    """The tours and signatures with which others hold the cells against the team."""
    found = _there(state, order, ("tour", "gather"))
    return tuple(d for d in found if d.success and not allied(state, faction, d.faction))


def audience(
    scenario: Scenario, state: State, faction: str, order: Order, *, success: bool
) -> Tally:
    """How many workers hear the team this turn; who is shouted down is heard by half (R4.40)."""
    heard = scenario.balance.effects.team_audience

    def part(key: str, person: str, *, full: bool) -> Reason:
        reach = work(scenario, state, scenario.people[person].oratory * heard)
        return Reason(key, reach if full else reach // 2, (person,))

    return tally(
        part("oratory", order.actor, full=success),
        *(part("helper", d.actor, full=d.success) for d in speakers(state, faction, order)),
    )


def cells(scenario: Scenario, state: State, faction: str, order: Order) -> Tally:
    """What per cent of the cells a team wins this turn (R4.40)."""
    effects = scenario.balance.effects
    record = state.organisations[order.target]
    patron = state.patron(order.target)
    hollow = record.grip if patron and not allied(state, faction, patron) else 0

    def part(key: str, person: str, points: int) -> Reason:
        won = scenario.people[person].oratory * points // 10
        return Reason(key, work(scenario, state, won), (person,))

    return tally(
        part("oratory", order.actor, effects.team_cells),
        *(
            part("helper", deed.actor, effects.team_cells)
            for deed in speakers(state, faction, order)
            if deed.success
        ),
        Reason(
            "brittle",
            work(scenario, state, hollow * effects.team_brittle // 100),
            (order.target,),
        ),
        *(
            part("local_leader", deed.actor, -effects.team_answer)
            for deed in answers(state, faction, order)
        ),
    )


def _reasons(scenario: Scenario, state: State, faction: str, order: Order) -> tuple[Reason, ...]:
    record = state.organisations[order.target]
    won = record.cells.get(faction, 0) * weight(scenario, "won_cells") // 100
    return (
        Reason("won_cells", won, (order.target,)),
        *(
            Reason(
                "local_leader",
                -scenario.people[deed.actor].oratory * weight(scenario, "local_leader"),
                (deed.actor,),
            )
            for deed in answers(state, faction, order)
        ),
        standing(scenario, state, faction),
    )


def _team(minutes: Minutes, faction: str, order: Order, cause: Cause) -> None:
    """Cells change sides, and with each the hold of those who led them (R4.40)."""
    scenario, state = minutes.scenario, minutes.state
    effects = scenario.balance.effects
    heard = audience(scenario, state, faction, order, success=True)
    before = state.organisations[order.target].cells.get(faction, 0)
    won = cells(scenario, state, faction, order)
    by = clamp(won.total, 0, ALL_CELLS - before)
    patron = state.patron(order.target)
    minutes.addressed(order.target, faction, heard, cause)
    minutes.cells(order.target, faction, by, won, cause)
    minutes.support(order.target, faction, by * effects.team_support // 100, cause)
    if patron and not allied(state, faction, patron):
        minutes.grip(order.target, -(by * effects.team_grip // 100), cause)


def _shouted_down(minutes: Minutes, faction: str, order: Order, cause: Cause) -> None:
    """A team that is met with shouts and blows is heard by fewer, and wins no cell (R4.40)."""
    heard = audience(minutes.scenario, minutes.state, faction, order, success=False)
    patron = minutes.state.patron(order.target)
    minutes.addressed(order.target, faction, heard, cause)
    if patron and not allied(minutes.state, faction, patron):
        by = minutes.scenario.balance.effects.team_failure_cohesion
        minutes.measure(patron, "cohesion", by, cause)


RULES = {
    "team": VerbRule(
        proposed=places("team"),
        problems=_problems,
        mark="oratory",
        reasons=_reasons,
        done=_team,
        failed=_shouted_down,
    ),
}
