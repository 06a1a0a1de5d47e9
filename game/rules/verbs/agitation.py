"""Owns the verbs of agitation: campaign, bar (R4.95, R4.96). A paper works for weeks, doors close.

`press` knows what a campaign does to its readers, and what a closed door keeps out.
"""

from __future__ import annotations

from collections.abc import Iterator

from game.rules import press
from game.rules.country import weeks
from game.rules.diplomacy import allied
from game.rules.minutes import Minutes
from game.rules.model import Scenario
from game.rules.orders import Order
from game.rules.platforms import platform
from game.rules.state import Campaign, Cause, State
from game.rules.verbs.base import Problem, VerbRule


# --- campaign -----------------------------------------------------------------------------------
def _campaigns(scenario: Scenario, state: State, faction: str, actor: str) -> Iterator[Order]:
    for paper in press.papers(scenario):
        if press.directs(scenario, state, faction, actor, paper):
            for issue in scenario.issues:
                yield Order(actor, "campaign", paper, "on", issue)
            for other in scenario.factions:
                yield Order(actor, "campaign", paper, "against", other)


def _campaign_problems(
    scenario: Scenario, state: State, faction: str, order: Order
) -> Iterator[Problem]:
    if not press.directs(scenario, state, faction, order.actor, order.target):
        yield Problem("not_editor", (order.actor, order.target))
    if order.how == "on" and not platform(scenario, state, faction).get(order.object):
        yield Problem("no_position", (order.object,))
    if order.how == "against" and allied(state, faction, order.object):
        yield Problem("is_friend", (order.object,))
    runs = state.campaigns.get(order.target)
    if runs and (runs.faction, runs.how, runs.about) == (faction, order.how, order.object):
        yield Problem("campaign_runs", (order.target,), runs.weeks)


def _campaign(minutes: Minutes, faction: str, order: Order, cause: Cause) -> None:
    how = "on" if order.how == "on" else "against"
    lasts = minutes.scenario.balance.press.weeks
    begun = Campaign(str(order), faction, how, order.object, lasts)  # type: ignore[arg-type]
    press.begin(minutes, order.target, begun, cause)


# --- bar ----------------------------------------------------------------------------------------
def _bars(scenario: Scenario, state: State, faction: str, actor: str) -> Iterator[Order]:
    place = state.post_as_secretary(actor)
    if place:
        for other in scenario.factions:
            yield Order(actor, "bar", other, "in", place)


def _bar_problems(
    scenario: Scenario, state: State, faction: str, order: Order
) -> Iterator[Problem]:
    record = state.organisations[order.object]
    if record.secretary != order.actor:
        yield Problem("not_secretary", (order.actor, order.object))
    if allied(state, faction, order.target):
        yield Problem("is_friend", (order.target,))
    if record.mandate:
        yield Problem("mandate_opens", (order.object,))
    if press.barred(state, order.object, order.target):
        yield Problem("barred_already", (order.object, order.target))


def _bar(minutes: Minutes, faction: str, order: Order, cause: Cause) -> None:
    """It is seen, and against who has the Politburo's decision it is a breach (R4.96)."""
    scenario, state = minutes.scenario, minutes.state
    balance = scenario.balance.press
    lasts = -(-balance.bar_weeks // max(1, weeks(scenario, state)))
    press.bar(minutes, order.object, order.target, state.turn + lasts, cause)
    minutes.measure(faction, "legitimacy", -balance.bar_legitimacy, cause)
    if press.decides(scenario, state, order.target):
        minutes.measure(faction, "exposure", balance.bar_exposure, cause)


RULES = {
    "campaign": VerbRule(proposed=_campaigns, problems=_campaign_problems, done=_campaign),
    "bar": VerbRule(proposed=_bars, problems=_bar_problems, done=_bar),
}
