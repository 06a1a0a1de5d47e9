"""Owns what each condition means (R9): a question to a state, answered yes or no.

It changes nothing and knows no order and no vote but through what they left in the state.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from game.rules import vocabulary as v
from game.rules.days import today, turn_of
from game.rules.delegates import delegates_of
from game.rules.model import Scenario
from game.rules.platforms import platform
from game.rules.state import State, has_read


def all_hold(scenario: Scenario, state: State, conditions: Iterable[v.Condition]) -> bool:
    """Whether every one of `conditions` holds; true where there is none."""
    return all(holds(scenario, state, condition) for condition in conditions)


def holds(scenario: Scenario, state: State, condition: v.Condition) -> bool:
    """Whether `condition` holds in `state`."""
    number = counted(scenario, state, condition)
    if number is not None:
        return _within(number, condition)
    return _MEANING[type(condition)](scenario, state, condition)


def counted(scenario: Scenario, state: State, condition: v.Condition) -> int | None:
    """The number that a condition puts bounds to (`at_least`, `at_most`); None for the others."""
    count = _COUNTED.get(type(condition))
    return None if count is None else count(scenario, state, condition)


def discussion_open(scenario: Scenario, state: State) -> bool:
    """Whether a discussion is open on the first day of the present turn (R14.3)."""
    return bool(state.discussion) and today(scenario, state).isoformat() < state.discussion


def _within(value: int, condition: Any) -> bool:
    return bool(condition.at_least <= value <= condition.at_most)


def _faction_of(state: State, person: str | None) -> str | None:
    return state.people[person].faction if person else None


def _all(scenario: Scenario, state: State, c: v.AllOf) -> bool:
    return all_hold(scenario, state, c.of)


def _any(scenario: Scenario, state: State, c: v.AnyOf) -> bool:
    return any(holds(scenario, state, inner) for inner in c.of)


def _none(scenario: Scenario, state: State, c: v.NoneOf) -> bool:
    return not any(holds(scenario, state, inner) for inner in c.of)


def _date(scenario: Scenario, state: State, c: v.DateIs) -> bool:
    now = today(scenario, state)
    return (c.since is None or c.since <= now) and (c.until is None or now <= c.until)


def _office(scenario: Scenario, state: State, c: v.OfficeIs) -> bool:
    holder = state.offices[c.office]
    if c.person is None and c.faction is None:
        return holder is None
    if c.person is not None and holder != c.person:
        return False
    return c.faction is None or (holder is not None and _faction_of(state, holder) == c.faction)


def _seat(scenario: Scenario, state: State, c: v.SeatIs) -> bool:
    rank = state.bodies[c.body].rank(c.person)
    return rank is not None and c.rank in (None, rank)


def seats_of(state: State, body: str, faction: str) -> int:
    """How many full seats of `body` people of `faction` fill, with or without a card."""
    record = state.bodies[body]
    named = sum(1 for person in record.full if state.people[person].faction == faction)
    return named + record.others.get(faction, 0)


def _seats(scenario: Scenario, state: State, c: v.SeatsHeld) -> int:
    return seats_of(state, c.body, c.faction)


def _secretary(scenario: Scenario, state: State, c: v.SecretaryIs) -> bool:
    secretary = state.organisations[c.organisation].secretary
    if c.person is None and c.faction is None:
        return secretary is None
    if c.person is not None and secretary != c.person:
        return False
    return c.faction is None or (
        secretary is not None and _faction_of(state, secretary) == c.faction
    )


def _secretaries(scenario: Scenario, state: State, c: v.SecretariesHeld) -> int:
    return sum(1 for name in state.organisations if state.patron(name) == c.faction)


def _measure(scenario: Scenario, state: State, c: v.MeasureIs) -> int:
    return int(getattr(state.factions[c.faction], c.of))


def _grip(scenario: Scenario, state: State, c: v.GripIs) -> int:
    return state.organisations[c.organisation].grip


def _support(scenario: Scenario, state: State, c: v.SupportIs) -> int:
    return state.organisations[c.organisation].support.get(c.faction, 0)


def _follows(scenario: Scenario, state: State, c: v.MemberOf) -> bool:
    return state.people[c.person].faction == c.faction


def _standing(scenario: Scenario, state: State, c: v.StandingIs) -> bool:
    return state.people[c.person].standing in c.among


def _happened(scenario: Scenario, state: State, c: v.Happened) -> bool:
    occurrence = state.events.get(c.event)
    answer = occurrence.option if occurrence else scenario.past.events.get(c.event)
    return answer is not None and c.option in (None, answer)


def _motion(scenario: Scenario, state: State, c: v.MotionIs) -> bool:
    result = state.results.get(c.motion) or scenario.past.motions.get(c.motion)
    return result is not None and result.carried == c.carried


def _votes(scenario: Scenario, state: State, c: v.VotesAre) -> bool:
    result = state.results.get(c.motion)
    if result is None:
        before = scenario.past.motions.get(c.motion)
        return before is not None and _within(before.recorded.get(c.side, 0), c)
    return _within(_side(result.ballots, c.side), c)


def _vote_share(scenario: Scenario, state: State, c: v.VotesShare) -> bool:
    result = state.results.get(c.motion)
    if result is None or not result.ballots.cast:
        return False
    return _within(_side(result.ballots, c.side) * 100 // result.ballots.cast, c)


def _side(ballots: Any, side: v.Side) -> int:
    return int(getattr(ballots, "for_" if side == "for" else side))


def _document(scenario: Scenario, state: State, c: v.DocumentIs) -> bool:
    record = state.documents[c.document]
    if c.published is not None and record.published != c.published:
        return False
    return c.faction is None or c.faction in record.held_by


def _read(scenario: Scenario, state: State, c: v.ReadBy) -> bool:
    return has_read(state, c.document, c.reader)


def _kept_back(scenario: Scenario, state: State, c: v.KeptBack) -> bool:
    record = state.documents[c.document]
    return bool(record.kept_back) and not record.published


def _platform(scenario: Scenario, state: State, c: v.PlatformIs) -> int:
    return platform(scenario, state, c.faction).get(c.issue, 0)


def _appeal(scenario: Scenario, state: State, c: v.AppealIs) -> bool:
    record = state.doctrines[c.doctrine]
    return _within(record.appeal, c) and c.faction in (None, *record.held_by)


def _pact(scenario: Scenario, state: State, c: v.PactIs) -> bool:
    return any(p.stands and p.between(*c.between) for p in state.pacts)


def _order(scenario: Scenario, state: State, c: v.OrderGiven) -> bool:
    if _ordered_before(scenario, c):
        return True
    since = 0 if c.since is None else turn_of(scenario, c.since)
    return any(
        (deed.success or c.tried)
        and deed.verb == c.verb
        and deed.turn >= since
        and c.actor in (None, deed.actor)
        and c.faction in (None, deed.faction)
        and (c.target is None or c.target in (deed.target, deed.object))
        for deed in state.deeds
    )


def _ordered_before(scenario: Scenario, c: v.OrderGiven) -> bool:
    """Whether the order was given before the first day, as history had it (R1.9)."""
    return any(
        (c.since is None or deed.day >= c.since)
        and c.actor in (None, deed.actor)
        and c.faction in (None, deed.faction)
        and (c.target is None or c.target in (deed.target, deed.object))
        for deed in scenario.past.by_verb.get(c.verb, ())
    )


def _addressed(scenario: Scenario, state: State, c: v.WorkersAddressed) -> int:
    return state.organisations[c.organisation].addressed.get(c.faction, 0)


def _delegates(scenario: Scenario, state: State, c: v.DelegatesAre) -> int:
    return delegates_of(scenario, state, c.faction)


def _country(scenario: Scenario, state: State, c: v.GaugeIs) -> int:
    return state.country.get(c.gauge, 0)


def _policy(scenario: Scenario, state: State, c: v.LeverIs) -> int:
    return state.policy.get(c.lever, 0)


def _discussion(scenario: Scenario, state: State, c: v.DiscussionIs) -> bool:
    return discussion_open(scenario, state) == c.open


def _campaign(scenario: Scenario, state: State, c: v.CampaignIs) -> bool:
    runs = state.campaigns.get(c.paper)
    if runs is None:
        return False
    asked = {"against": c.against, "on": c.issue}
    return all(name is None or (runs.how, runs.about) == (how, name) for how, name in asked.items())


def _barred(scenario: Scenario, state: State, c: v.BarredIs) -> bool:
    return state.organisations[c.organisation].closed_to(c.faction, state.turn)


def _away(scenario: Scenario, state: State, c: v.IsAway) -> bool:
    absence = state.people[c.person].absence
    return absence is not None and c.why in (None, absence.why)


def _ill(scenario: Scenario, state: State, c: v.IsIll) -> bool:
    record = state.people[c.person]
    weak = record.health < scenario.balance.orders.health_needed
    return weak or (record.absence is not None and record.absence.why == "illness")


def _dead(scenario: Scenario, state: State, c: v.IsDead) -> bool:
    return state.people[c.person].standing == "dead"


# what is counted, and holds from a number to another
_COUNTED: dict[type, Callable[[Scenario, State, Any], int]] = {
    v.SeatsHeld: _seats,
    v.SecretariesHeld: _secretaries,
    v.MeasureIs: _measure,
    v.GripIs: _grip,
    v.SupportIs: _support,
    v.PlatformIs: _platform,
    v.WorkersAddressed: _addressed,
    v.DelegatesAre: _delegates,
    v.GaugeIs: _country,
    v.LeverIs: _policy,
}

_MEANING: dict[type, Callable[[Scenario, State, Any], bool]] = {
    v.AllOf: _all,
    v.AnyOf: _any,
    v.NoneOf: _none,
    v.DateIs: _date,
    v.OfficeIs: _office,
    v.SeatIs: _seat,
    v.SecretaryIs: _secretary,
    v.MemberOf: _follows,
    v.StandingIs: _standing,
    v.Happened: _happened,
    v.MotionIs: _motion,
    v.VotesAre: _votes,
    v.VotesShare: _vote_share,
    v.DocumentIs: _document,
    v.ReadBy: _read,
    v.KeptBack: _kept_back,
    v.AppealIs: _appeal,
    v.PactIs: _pact,
    v.OrderGiven: _order,
    v.DiscussionIs: _discussion,
    v.CampaignIs: _campaign,
    v.BarredIs: _barred,
    v.IsAway: _away,
    v.IsIll: _ill,
    v.IsDead: _dead,
}
