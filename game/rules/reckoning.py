"""Owns the reckoning at the end of a turn (R8): income, what drifts, and where it comes to rest.

What a faction earns and how far a machine's grip can reach are asked here by the screens too.
"""

from __future__ import annotations

from game.rules import country, doctrines, feelings, health, papers, press, secretaries
from game.rules.diplomacy import expire
from game.rules.effects import elect_delegation
from game.rules.halls import ahead, list_turn
from game.rules.minutes import Minutes, clamp
from game.rules.model import Scenario
from game.rules.state import Cause, State
from game.rules.tally import Reason, Tally, tally
from game.rules.verbs import underground

_REST = Cause("rule", "drift")


def income(scenario: Scenario, state: State, faction: str) -> int:
    """The influence a faction gains in a week (R8.1): offices, secretaries, and a base."""
    return income_due(scenario, state, faction).total


def income_due(scenario: Scenario, state: State, faction: str) -> Tally:
    """Whence the influence of a week comes (R8.1)."""
    balance = scenario.balance.orders
    led = sum(1 for name in state.organisations if state.patron(name) == faction)
    offices = sum(
        scenario.offices[office].influence
        for office, holder in state.offices.items()
        if holder and state.people[holder].faction == faction
    )
    return tally(
        Reason("income_base", balance.income_base),
        Reason("income_secretaries", led // balance.income_per_secretaries, (faction,)),
        Reason("income_offices", offices // 10, (faction,)),
        health.without_leader(scenario, state, faction, scenario.balance.health.leader_income),
    )


def settle(minutes: Minutes) -> None:
    """Things settle (R8): a week's worth in a weekly turn, a day's income in a sitting."""
    scenario, state = minutes.scenario, minutes.state
    weekly = scenario.calendar[state.turn].kind != "days"
    for faction in scenario.factions:
        gain = income(scenario, minutes.state, faction)
        daily = -(-gain * scenario.balance.orders.income_sitting // 100)
        minutes.measure(faction, "influence", gain if weekly else daily, Cause("rule", "income"))
        if weekly:
            _measures(minutes, faction)
    if weekly:
        for organisation in scenario.organisations:
            _drift(minutes, organisation)
            _posts(minutes, organisation)
            secretaries.elect_locally(minutes, organisation)
            secretaries.vote_out(minutes, organisation)
            underground.settle(minutes, organisation)
        country.settle(minutes)
        doctrines.settle(minutes)
        feelings.settle(minutes)
        papers.settle(minutes)
    expire(minutes)
    health.settle(minutes)
    press.settle(minutes)
    _delegations(minutes)


def _delegations(minutes: Minutes) -> None:
    """Delegates to what is ahead are elected from its list day on; those of before go (R3.3)."""
    scenario, turn = minutes.scenario, minutes.state.turn
    closed = ahead(scenario, turn)
    following = ahead(scenario, turn + 1)
    if following is None:
        following = closed
    elif closed is not None and closed.id != following.id:
        for organisation in scenario.organisations:
            minutes.dismiss(organisation, Cause("rule", "lists"))
    if following is not None and turn >= list_turn(scenario, following):
        for organisation in scenario.organisations:
            elect_delegation(minutes, organisation, Cause("rule", "lists"), following)


def _measures(minutes: Minutes, faction: str) -> None:
    """Exposure fades; cohesion and legitimacy go back to where they rest (R8.4)."""
    effects = minutes.scenario.balance.effects
    record = minutes.state.factions[faction]
    minutes.measure(faction, "exposure", -effects.exposure_decay, _REST)
    for_cohesion = clamp(effects.cohesion_rest - record.cohesion, -effects.drift, effects.drift)
    minutes.measure(faction, "cohesion", for_cohesion, _REST)
    for_name = clamp(effects.legitimacy_rest - record.legitimacy, -effects.drift, effects.drift)
    minutes.measure(faction, "legitimacy", for_name, _REST)


def grip_reach(scenario: Scenario, state: State, organisation: str) -> int:
    """The grip that the secretary of an organisation can reach (R8.2); 0 for a vacant post."""
    secretary = state.organisations[organisation].secretary
    if secretary is None:
        return 0
    effects = scenario.balance.effects
    return effects.grip_base + effects.grip_cadres * scenario.people[secretary].cadres


def _posts(minutes: Minutes, organisation: str) -> None:
    """A machine breeds officials up to its grip; recruits repay who enrolled them (R3.6, R8.9)."""
    effects = minutes.scenario.balance.effects
    record = minutes.state.organisations[organisation]
    wanted = (record.grip > record.officials) - (record.secretary is None)
    if wanted and minutes.roll(f"officials:{organisation}", 100) <= effects.officials_growth:
        minutes.officials(organisation, wanted, _REST)
    for faction, owed in record.grateful.items():
        if owed:
            by = min(owed, effects.levy_turning)
            minutes.repaid(organisation, faction, by, Cause("rule", "gratitude"))


def _drift(minutes: Minutes, organisation: str) -> None:
    """A machine takes hold week by week, and talks the uncommitted over (R8.2, R8.3)."""
    effects = minutes.scenario.balance.effects
    record = minutes.state.organisations[organisation]
    reach = grip_reach(minutes.scenario, minutes.state, organisation)
    step = effects.grip_growth * country.weeks(minutes.scenario, minutes.state)
    if record.grip < reach:
        minutes.grip(organisation, min(step, reach - record.grip), _REST)
    elif record.secretary is None:
        minutes.grip(organisation, -step, _REST)
    patron = minutes.state.patron(organisation)
    chance = effects.agitation * record.grip // 100
    if patron and record.uncommitted and minutes.roll(f"agitation:{organisation}", 100) <= chance:
        minutes.support(organisation, patron, 1, Cause("rule", "agitation"))
