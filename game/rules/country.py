"""Owns the country (R12): a few gauges, the levers of policy, and what they do to each other.

A gauge moves week by week towards a target, and the target is a tally: where it rests, and what
every other gauge and lever pulls it by. Grain is bought by the season. A gauge at its alarm stirs
moods, and the government is blamed. Nothing here knows a year: crises come out of policy.

    target(scenario, state, "scissors").total      # in hundredths, 1913 = 100

It must not know how an order is given: `verbs.state` moves the levers.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, timedelta

from game.rules.balance import CountryBalance
from game.rules.days import today
from game.rules.dice import swing
from game.rules.minutes import Minutes, clamp
from game.rules.model import Scenario, Stir
from game.rules.platforms import platform
from game.rules.state import Cause, State
from game.rules.tally import Reason, Tally, tally

SETTLES = Cause("rule", "country")
_ALARM = Cause("rule", "alarm")
_FELT = Cause("rule", "policy_felt")


def weeks(scenario: Scenario, state: State) -> int:
    """How many weeks the present turn counts for (R12.1): none for a day, four for a month."""
    return weeks_of(scenario, min(state.turn, len(scenario.calendar) - 1))


def weeks_since(scenario: Scenario, state: State, turn: int) -> int:
    """How many weeks have gone by from the opening of `turn` to now; sittings take none of them."""
    return sum(weeks_of(scenario, each) for each in range(turn, state.turn))


def weeks_of(scenario: Scenario, turn: int) -> int:
    """How many weeks a turn of the calendar counts for (R12.1)."""
    return {"days": 0, "weeks": 1, "months": 4}[scenario.calendar[turn].kind]


def value(state: State, name: str) -> int:
    """What a gauge shows, or the step that a lever stands at; 0 where the scenario has none."""
    return state.country.get(name, state.policy.get(name, 0))


def pulled(scenario: Scenario, state: State, name: str) -> tuple[Reason, ...]:
    """What every gauge and lever away from its rest adds to something (R12.2)."""
    pulls = _pulls(scenario.balance.country, {**state.policy, **state.country}, name)
    return tuple(Reason("pull", amount, (by,)) for by, amount in pulls)


def _pulls(
    balance: CountryBalance, shown: Mapping[str, int], name: str
) -> Iterator[tuple[str, int]]:
    """What pulls at something, and by how much, where gauges and levers show these numbers."""
    for by, per_cent in balance.pulls.get(name, {}).items():
        yield by, per_cent * (shown.get(by, 0) - balance.rest.get(by, 0)) // 100


def target(scenario: Scenario, state: State, name: str) -> Tally:
    """Where a gauge is going, and why (R12.2)."""
    balance = scenario.balance.country
    return tally(
        Reason("rest", balance.rest.get(name, 0)),
        Reason("growth", balance.growth.get(name, 0)),
        *pulled(scenario, state, name),
    )


# --- grain --------------------------------------------------------------------------------------
def sold(scenario: Scenario, state: State) -> Tally:
    """How much of a thousand of the harvest the village would sell in a year (R12.3)."""
    share = scenario.balance.country.sold
    return tally(Reason("surplus", share), *pulled(scenario, state, "procured"))


def bought(scenario: Scenario, state: State) -> int:
    """The grain that the state buys in the present turn, thousand tonnes (R12.3)."""
    balance = scenario.balance.country
    share = max(balance.sold_least, sold(scenario, state).total)
    season = balance.season[today(scenario, state).month - 1]
    year = value(state, "harvest") * share // 10  # tenths of a million tonnes to thousands
    part = {0: 0, 1: 12}.get(weeks(scenario, state), 52)  # of a month, in fifty-seconds
    return year * season * part // (52 * 1000)


def due(scenario: Scenario, when: date) -> int:
    """The thousandths of a year's plan that should be bought by a day (R12.3)."""
    season = scenario.balance.country.season
    months = (when.month - 7) % 12
    whole = sum(season[(6 + nth) % 12] for nth in range(months))
    return whole + season[when.month - 1] * min(when.day, 30) // 30


def shortfall(scenario: Scenario, state: State, when: date) -> int:
    """By how many per cent the grain bought lags behind the plan to the day (R12.3)."""
    planned = value(state, "plan") * due(scenario, when) // 1000
    if due(scenario, when) < scenario.balance.country.due_least or planned <= 0:
        return 0
    return clamp((planned - value(state, "procured")) * 100 // planned, 0, 100)


def _ends(scenario: Scenario, state: State) -> date:
    following = state.turn + 1
    if following < len(scenario.calendar):
        return scenario.calendar[following].begins
    return today(scenario, state) + timedelta(days=7 * weeks(scenario, state))


def _grain(minutes: Minutes) -> None:
    scenario = minutes.scenario
    minutes.gauge("procured", bought(scenario, minutes.state), SETTLES)
    ends = _ends(scenario, minutes.state)
    if ends.month >= 7 > today(scenario, minutes.state).month:
        _new_year(minutes)
    short = shortfall(scenario, minutes.state, ends)
    minutes.gauge("shortfall", short - value(minutes.state, "shortfall"), SETTLES)


def harvest(scenario: Scenario, state: State) -> Tally:
    """The harvest of a new year, tenths of a million tonnes, and why (R12.3)."""
    balance = scenario.balance.country
    weather = swing(state.seed or 0, state.turn, "harvest", balance.weather)
    return tally(
        Reason("rest", balance.rest["harvest"]),
        Reason("weather", weather),
        *pulled(scenario, state, "harvest"),
    )


def _new_year(minutes: Minutes) -> None:
    """On 1 July the count of grain begins anew, with a new harvest and a new plan (R12.3)."""
    scenario, balance = minutes.scenario, minutes.scenario.balance.country
    grown = harvest(scenario, minutes.state).total
    minutes.gauge("harvest", grown - value(minutes.state, "harvest"), SETTLES)
    more = sum(reason.amount for reason in pulled(scenario, minutes.state, "plan"))
    planned = value(minutes.state, "harvest") * balance.planned // 10 + more
    minutes.gauge("plan", planned - value(minutes.state, "plan"), SETTLES)
    minutes.gauge("procured", -value(minutes.state, "procured"), SETTLES)


# --- settling -----------------------------------------------------------------------------------
def settle(minutes: Minutes) -> None:
    """The country's part of the reckoning (R12.1): grain, then every gauge, then what they stir."""
    scenario = minutes.scenario
    if not scenario.country or not weeks(scenario, minutes.state):
        return
    _grain(minutes)
    before = minutes.state
    for name, now in _after_weeks(scenario, before).items():
        minutes.gauge(name, now - value(before, name), SETTLES)
    for name in scenario.country:
        if alarmed(scenario, minutes.state, name):
            _alarm(minutes, name)
    _feel(minutes)


def _after_weeks(scenario: Scenario, state: State) -> dict[str, int]:
    """Where the gauges stand after the weeks of the present turn, a step a week (R12.1, R12.2)."""
    paces = {n: p for n, p in scenario.balance.country.pace.items() if n in scenario.country}
    shown = {**state.policy, **state.country}
    for _ in range(weeks(scenario, state)):
        moved = {name: _next(scenario, shown, name, pace) for name, pace in paces.items()}
        shown = {**shown, **moved}
    return {name: shown.get(name, 0) for name in paces}


def _next(scenario: Scenario, shown: Mapping[str, int], name: str, pace: int) -> int:
    """Where a gauge stands a week on: nearer to its target by its pace at most, within its ends."""
    balance, now, item = scenario.balance.country, shown.get(name, 0), scenario.country[name]
    aim = balance.rest.get(name, 0) + balance.growth.get(name, 0)
    aim += sum(amount for _, amount in _pulls(balance, shown, name))
    return clamp(now + clamp(aim - now, -pace, pace), item.low, item.high)


def alarmed(scenario: Scenario, state: State, name: str) -> bool:
    """Whether a gauge stands at its alarm or above (R12.4)."""
    alarm = scenario.country[name].alarm
    return bool(alarm) and value(state, name) >= alarm


def government(scenario: Scenario, state: State) -> str:
    """The faction that holds the office with the power of policy; "" for none (R12.4)."""
    for office, holder in state.offices.items():
        if holder and "policy" in scenario.offices[office].powers:
            return state.people[holder].faction or ""
    return ""


def _alarm(minutes: Minutes, name: str) -> None:
    """A crisis is blamed on the government, and stirs moods where it bites (R12.4)."""
    balance = minutes.scenario.balance.country
    governs = government(minutes.scenario, minutes.state)
    if governs and minutes.scenario.country[name].blamed:
        minutes.measure(governs, "legitimacy", -balance.blame, _ALARM)
    for stir in minutes.scenario.country[name].stirs:
        for place, organisation in minutes.scenario.organisations.items():
            industrial = organisation.industrial >= balance.industrial
            chance = balance.stirred * weeks(minutes.scenario, minutes.state)
            label = f"stir:{name}:{stir.issue}:{place}"
            if industrial == stir.industrial and minutes.roll(label, 100) <= chance:
                _stir(minutes, place, stir, governs)


def _stir(minutes: Minutes, place: str, stir: Stir, governs: str) -> None:
    """A mood moves, and whoever has said so all along is heard there (R12.4)."""
    minutes.mood(place, stir.issue, stir.by, _ALARM)
    heard = hearers(minutes.scenario, minutes.state, stir, governs)
    if heard:
        minutes.support(place, heard, 1, _ALARM)


def hearers(scenario: Scenario, state: State, stir: Stir, governs: str) -> str:
    """The faction outside the government whose platform goes furthest with a stir; "" for none.

    Where it stands now counts: whoever has taken a place over is heard for it.
    """
    worth = {
        name: platform(scenario, state, name).get(stir.issue, 0)
        * stir.by
        * faction.salience.get(stir.issue, 0)
        for name, faction in scenario.factions.items()
        if name != governs
    }
    best = max(worth, key=lambda name: (worth[name], name), default="")
    return best if best and worth[best] > 0 else ""


# --- what policy is thanked for -------------------------------------------------------------------
def welcome(scenario: Scenario, state: State, lever: str, place: str) -> int:
    """How far the mood of a place goes with the step that a lever stands at (R12.7).

    Above 0 the government is thanked there, below 0 it is blamed; 0 on the middle course.
    """
    positions, mood = scenario.policies[lever].positions, state.organisations[place].mood
    along = sum(at * mood.get(issue, 0) for issue, at in positions.items())
    size = max(1, sum(abs(at) for at in positions.values()))
    points = value(state, lever) * along
    return points // size if points > 0 else -(-points // size)


def _feel(minutes: Minutes) -> None:
    """Week by week a course wins members for the government, or costs it some (R12.7)."""
    scenario, governs = minutes.scenario, government(minutes.scenario, minutes.state)
    if not governs:
        return
    each = scenario.balance.country.felt * weeks(scenario, minutes.state)
    moved = [lever for lever in scenario.policies if value(minutes.state, lever)]
    for lever in moved:  # on the middle course nobody thanks or blames
        for place in scenario.organisations:
            felt = welcome(scenario, minutes.state, lever, place)
            if felt and minutes.roll(f"felt:{lever}:{place}", 100) <= each * abs(felt):
                minutes.support(place, governs, 1 if felt > 0 else -1, _FELT)


def war_fear(scenario: Scenario, state: State) -> int:
    """The per cent by which a war scare at its alarm adds to the fear of a voter (R12.5)."""
    if "war_scare" not in scenario.country or not alarmed(scenario, state, "war_scare"):
        return 0
    return scenario.balance.country.war_fear
