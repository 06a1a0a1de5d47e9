"""Owns the verb of the street: demonstrate (R4.98, R6.77).

Marching under slogans of one's own breaks the ban in the open: it can win a city's workers, and
whatever comes of it is proof. Who decides in the Politburo has the official columns.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from game.rules import press
from game.rules.days import today
from game.rules.diplomacy import hostile_machine
from game.rules.minutes import Minutes
from game.rules.model import Scenario
from game.rules.orders import Order
from game.rules.platforms import platform
from game.rules.proof import enter, policeman
from game.rules.state import Cause, State
from game.rules.tally import Reason, Tally, tally
from game.rules.verbs.base import Problem, VerbRule, places, standing, waits
from game.rules.verbs.levy import members
from game.rules.verbs.underground import circles, move


# --- who comes ----------------------------------------------------------------------------------
def turnout(scenario: Scenario, state: State, faction: str, place: str) -> Tally:
    """How many of a thousand workers at the bench would march in `place`, and why (R6.77)."""
    numbers, record = scenario.balance.ban.demonstrate, state.organisations[place]
    follow = record.support.get(faction, 0) * numbers["follow"]
    met = circles(state, place, faction) * numbers["circles"] // 100
    mood = _near(scenario, state, faction, place) * numbers["mood"] // 10
    grip = record.grip * numbers["held"] // 100 if hostile_machine(state, faction, place) else 0
    closed = numbers["barred"] if press.barred(state, place, faction) else 0
    return tally(
        Reason("support_there", follow, (place, faction)),
        Reason("circles", met, (place, faction)),
        Reason("mood_there", mood, (place,)),
        Reason("feast", numbers["feast"] if feast(scenario, state) else 0),
        Reason("grip_there", -grip, (place,)),
        Reason("barred", -closed, (place, faction)),
    )


def marchers(scenario: Scenario, state: State, faction: str, place: str) -> int:
    """How many that is in people."""
    workers = members(scenario, state, place) * scenario.organisations[place].industrial // 100
    return workers * max(0, turnout(scenario, state, faction, place).total) // 1000


def feast(scenario: Scenario, state: State) -> bool:
    """Whether a day on which columns march anyway falls into the present turn (R6.77)."""
    nth = min(state.turn, len(scenario.calendar) - 1)
    first = today(scenario, state)
    last = nth + 1 == len(scenario.calendar)
    after = first + timedelta(days=7) if last else scenario.calendar[nth + 1].begins
    days = (first + timedelta(days=more) for more in range((after - first).days))
    return any(f"{day:%m-%d}" in scenario.balance.ban.feasts for day in days)


def _near(scenario: Scenario, state: State, faction: str, place: str) -> int:
    """How far the mood of a place goes with the platform, -100 to 100, by what each issue means."""
    means, mood = scenario.factions[faction].salience, state.organisations[place].mood
    own = platform(scenario, state, faction)
    whole = sum(means.get(issue, 0) * own.get(issue, 0) * at for issue, at in mood.items())
    return whole // max(1, sum(means.values()))


# --- the order ----------------------------------------------------------------------------------
def _problems(scenario: Scenario, state: State, faction: str, order: Order) -> Iterator[Problem]:
    numbers = scenario.balance.ban.demonstrate
    if press.decides(scenario, state, faction):
        yield Problem("columns_are_ours")
    come = marchers(scenario, state, faction, order.target)
    if come < numbers["least"]:
        yield Problem("few_marchers", (order.target,), come, numbers["least"])
    last = max(_marches(state, faction, order.target), default=None)
    yield from waits(scenario, state, last, numbers["weeks"], "marched_lately", order.target)


def _marches(state: State, faction: str, place: str) -> list[int]:
    """The turns on which a faction has marched in a place."""
    return [
        deed.turn
        for deed in state.deeds
        if (deed.verb, deed.target, deed.faction) == ("demonstrate", place, faction)
    ]


def _reasons(scenario: Scenario, state: State, faction: str, order: Order) -> tuple[Reason, ...]:
    """A march goes through, or is broken up: by its size, the machine, the police (R4.98)."""
    numbers, record = scenario.balance.ban.demonstrate, state.organisations[order.target]
    hostile = hostile_machine(state, faction, order.target)
    own = bool(state.patron(order.target)) and not hostile
    who = turnout(scenario, state, faction, order.target)
    size = min(max(0, who.total) * numbers["size"] // 100, numbers["size_cap"])
    holder = policeman(scenario, state, faction)
    grip = record.grip * numbers["grip"] // 100
    again = len(_marches(state, faction, order.target)) * numbers["again"]
    return (
        Reason("turnout", size, (order.target,), parts=who),
        Reason("grip_there", -grip if hostile else numbers["own"] if own else 0, (order.target,)),
        Reason("police", -numbers["police"] if holder else 0, (holder,)),
        Reason("expected", -again, (order.target,)),
        standing(scenario, state, faction),
    )


def _march(minutes: Minutes, faction: str, order: Order, cause: Cause) -> None:
    """Workers see that they are not alone; whose place it is loses face (R4.98)."""
    numbers, place = minutes.scenario.balance.ban.demonstrate, order.target
    come = max(0, turnout(minutes.scenario, minutes.state, faction, place).total)
    patron = minutes.state.patron(place)
    loser = patron if hostile_machine(minutes.state, faction, place) else ""
    _breach(minutes, "marched", faction, order, cause)
    won = numbers["support"] + min(come // numbers["per"], numbers["support_cap"])
    minutes.support(place, faction, won, cause)
    minutes.measure(faction, "legitimacy", numbers["legitimacy"], cause)
    if loser:
        minutes.measure(loser, "legitimacy", -numbers["patron"], cause)


def _broken_up(minutes: Minutes, faction: str, order: Order, cause: Cause) -> None:
    """Banners are torn down, the circles that came are known; the other side closes ranks."""
    numbers, place = minutes.scenario.balance.ban.demonstrate, order.target
    patron = minutes.state.patron(place)
    stands = patron if hostile_machine(minutes.state, faction, place) else ""
    _breach(minutes, "dispersed", faction, order, cause)
    move(minutes, place, faction, -numbers["breaks"], cause)
    minutes.measure(faction, "legitimacy", -numbers["shame"], cause)
    if stands:
        minutes.measure(stands, "cohesion", numbers["ranks"], cause)


def _breach(minutes: Minutes, key: str, faction: str, order: Order, cause: Cause) -> None:
    """So many came, and a whole city saw who led them: the hardest proof there is (R6.71)."""
    scenario, state, place = minutes.scenario, minutes.state, order.target
    come = marchers(scenario, state, faction, place)
    why = turnout(scenario, state, faction, place)
    minutes.write(key, place, cause, detail=faction, after=str(come), tally=why)
    enter(minutes, order.actor, place, "demonstrate", cause)
    minutes.measure(faction, "exposure", scenario.balance.ban.demonstrate["exposure"], cause)


RULES = {
    "demonstrate": VerbRule(
        proposed=places("demonstrate"),
        problems=_problems,
        mark="oratory",
        reasons=_reasons,
        done=_march,
        failed=_broken_up,
    ),
}
