"""Owns leave, illness and death (R13): who is away, for how long, who governs meanwhile.

Work wears people out, the weak fall ill, and whoever rests or goes on leave gets well. A leader who
is away costs a faction orders and influence, unless somebody stands in. Whom death threatens, and
when, is the scenario's to say.

    illness(scenario, state, "dzerzhinsky").total    # in a thousand, a week
    stand_in(scenario, state, "secretariat")         # "molotov"

It must not know how an order is given: `verbs.leave` and `verbs.letters` send people away and
letters home.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from game.rules.conditions import all_hold
from game.rules.country import weeks
from game.rules.days import LENGTH, today
from game.rules.leaders import leader_of, led_by
from game.rules.minutes import Minutes
from game.rules.model import Assembly, Risk, Scenario
from game.rules.state import Absence, Cause, Deed, State
from game.rules.tally import Reason, Tally, tally
from game.rules.vocabulary import Absent

_WORK = Cause("rule", "work")
_WEAK = Cause("rule", "illness")
_CURE = Cause("rule", "cure")
_OVER = Cause("rule", "over")
_LEAD = Cause("rule", "succession")


# --- who is away ----------------------------------------------------------------------------------
def send_away(minutes: Minutes, person: str, why: Absent, length: int, cause: Cause) -> None:
    """Somebody who is at hand goes away for so many weeks (R13.1), on leave until called back."""
    if minutes.state.people[person].present:
        back = _turn_after(minutes.scenario, minutes.state, length)
        if why == "leave":
            back = _called_back(minutes.scenario, minutes.state, person, back)
        minutes.away(person, Absence(why, back), cause)


def _called_back(scenario: Scenario, state: State, person: str, back: int) -> int:
    """The turn in which a leave ends: `back`, or an earlier one whose sitting calls (R13.3)."""
    between = range(state.turn + 1, min(back, len(scenario.calendar)))
    calls = (turn for turn in between if summoned(scenario, replace(state, turn=turn), person))
    return next(calls, back)


def _turn_after(scenario: Scenario, state: State, length: int) -> int:
    """The first turn that begins so many weeks from now, the next one at the earliest."""
    day = today(scenario, state) + timedelta(weeks=length)
    earlier = sum(1 for turn in scenario.calendar if turn.begins < day)
    return max(state.turn + 1, earlier)


def summoned(scenario: Scenario, state: State, person: str) -> bool:
    """Whether a congress, or a plenum in which somebody has a seat, sits this turn (R13.3)."""
    return any(
        assembly.kind == "congress" or _has_seat(state, person, assembly)
        for assembly in scenario.assemblies.values()
        if assembly.kind in ("congress", "plenum")
        if _falls(scenario, state, assembly.opens, assembly.closes)
    )


def _has_seat(state: State, person: str, assembly: Assembly) -> bool:
    return assembly.body is not None and state.bodies[assembly.body].rank(person) is not None


def _falls(scenario: Scenario, state: State, since: date, until: date) -> bool:
    """Whether a span of days touches the present turn."""
    begins, ends = _days(scenario, state)
    return since < ends and begins <= until


def _days(scenario: Scenario, state: State) -> tuple[date, date]:
    """The first day of the present turn, and the first after it."""
    turn = scenario.calendar[state.turn]
    if state.turn + 1 < len(scenario.calendar):
        return turn.begins, scenario.calendar[state.turn + 1].begins
    return turn.begins, turn.begins + timedelta(days=LENGTH[turn.kind])


# --- who governs ----------------------------------------------------------------------------------
def stand_in(scenario: Scenario, state: State, faction: str) -> str | None:
    """Whom a leader trusts most of those at hand, and enough to govern for him (R13.4)."""
    leader = leader_of(scenario, state, faction)
    ties = state.people[leader].ties
    found = [
        name
        for name, person in state.people.items()
        if person.faction == faction and person.present and not scenario.people[name].abroad
        if name != leader and ties.get(name, 0) >= scenario.balance.health.stand_in
    ]
    return max(found, key=lambda name: (ties[name], name), default=None)


def leaderless(scenario: Scenario, state: State, faction: str) -> bool:
    """Whether a faction's leader is not at hand and nobody stands in (R13.4)."""
    leader = leader_of(scenario, state, faction)
    return not state.people[leader].present and stand_in(scenario, state, faction) is None


def without_leader(scenario: Scenario, state: State, faction: str, cost: int) -> Reason:
    """What a leader's absence takes from a number (R13.4)."""
    absent = leaderless(scenario, state, faction)
    return Reason("leader_away", -cost if absent else 0, (leader_of(scenario, state, faction),))


# --- health ---------------------------------------------------------------------------------------
def strain(scenario: Scenario, state: State, person: str, *, before: int) -> int:
    """The points of work in somebody's deeds before a turn (R13.2)."""
    deeds = [deed for deed in state.deeds if deed.actor == person and deed.turn < before]
    return sum(_points(scenario, deed) for deed in deeds)


def _points(scenario: Scenario, deed: Deed) -> int:
    points = scenario.balance.health.strain
    return points.get(deed.verb, points["other"])


def illness(scenario: Scenario, state: State, person: str) -> Tally:
    """The chance in a thousand that somebody falls ill in a week, and why (R13.5)."""
    base, health, age, winter = _frail(
        scenario, person, state.people[person].health, today(scenario, state)
    )
    return tally(
        Reason("ill_base", base),
        Reason("ill_health", health, (person,)),
        Reason("ill_age", age, (person,)),
        Reason("ill_winter", winter),
    )


def _frail(scenario: Scenario, person: str, health: int, now: date) -> tuple[int, int, int, int]:
    """What the base, a health, somebody's age and the season add to the chance of an illness."""
    balance = scenario.balance.health
    age = now.year - scenario.people[person].born
    return (
        balance.ill_base,
        max(0, balance.well - health) * balance.ill_health,
        max(0, age - balance.old) * balance.ill_age,
        balance.ill_winter if now.month in balance.winter else 0,
    )


def fall_ill(minutes: Minutes, person: str, length: int, cause: Cause) -> None:
    """Somebody at hand, or on leave, loses health and lies ill for so many weeks (R13.5)."""
    record = minutes.state.people[person]
    if not record.active or (record.absence and record.absence.why == "illness"):
        return
    if record.absence:
        minutes.back(person, cause)
    send_away(minutes, person, "illness", length, cause)
    balance = minutes.scenario.balance.health
    within = max(0, min(length, weeks(minutes.scenario, minutes.state) - 1))  # weeks of this turn
    loss = max(0, balance.ill_loss - balance.ill_cure * within)
    minutes.health(person, -min(loss, record.health - 1), cause)


def settle(minutes: Minutes) -> None:
    """Work wears people out, the absent get well, the weak fall ill (R13.2, R13.3, R13.5)."""
    for person, (before, now) in sorted(_worked(minutes.scenario, minutes.state).items()):
        _wear(minutes, person, before, now)
    length = weeks(minutes.scenario, minutes.state)
    if length:
        for person in minutes.scenario.people:
            _recover(minutes, person, length)
            _may_fall_ill(minutes, person, length)


def _worked(scenario: Scenario, state: State) -> dict[str, tuple[int, int]]:
    """The points of work of everybody who did something this turn: before it, and with it."""
    now = {deed.actor for deed in state.deeds if deed.turn == state.turn}
    before, whole = dict.fromkeys(now, 0), dict.fromkeys(now, 0)
    for deed in state.deeds:
        if deed.actor in now:
            points = _points(scenario, deed)
            whole[deed.actor] += points
            before[deed.actor] += points if deed.turn < state.turn else 0
    return {person: (before[person], whole[person]) for person in now}


def _wear(minutes: Minutes, person: str, before: int, now: int) -> None:
    """One point of health goes with every so many points of work; the last one stays (R13.2)."""
    each = minutes.scenario.balance.health.strain_health
    loss = now // each - before // each
    spare = max(0, minutes.state.people[person].health - 1)
    minutes.health(person, -min(loss, spare), _WORK)


def _recover(minutes: Minutes, person: str, length: int) -> None:
    record, balance = minutes.state.people[person], minutes.scenario.balance.health
    if not record.active:
        return
    if record.absence is None:
        _mend(minutes, person, length)
        return
    gain = balance.ill_cure if record.absence.why == "illness" else cure(minutes)
    minutes.health(person, gain * length, _CURE)


def _mend(minutes: Minutes, person: str, length: int) -> None:
    """Whoever is at hand gets back, by and by, what work and illness have taken (R13.2)."""
    below = minutes.scenario.people[person].health - minutes.state.people[person].health
    chance = minutes.scenario.balance.health.mend * length
    if below > 0 and minutes.roll(f"mend:{person}", 100) <= chance:
        minutes.health(person, 1, _CURE)


def cure(minutes: Minutes) -> int:
    """What a week of leave is worth; more in the summer months (R13.3)."""
    balance = minutes.scenario.balance.health
    summer = today(minutes.scenario, minutes.state).month in balance.summer
    return balance.leave_cure + (balance.leave_summer if summer else 0)


def _may_fall_ill(minutes: Minutes, person: str, length: int) -> None:
    """Who stands for many is never ill; who is too weak for any order always is (R13.5)."""
    scenario, record = minutes.scenario, minutes.state.people[person]
    if not record.present or scenario.people[person].composite:
        return
    weak = record.health < scenario.balance.orders.health_needed
    chance = sum(_frail(scenario, person, record.health, today(scenario, minutes.state))) * length
    if weak or minutes.roll(f"illness:{person}", 1000) <= chance:
        fall_ill(minutes, person, scenario.balance.health.ill_weeks, _WEAK)


# --- the opening of a turn ------------------------------------------------------------------------
def open_turn(minutes: Minutes) -> None:
    """Who is due comes back (R13.1, R13.3), then death takes whom it threatens (R13.7).

    A lead that nobody could take may find somebody now (R13.9).
    """
    for person, record in minutes.state.people.items():
        if record.absence and _due(minutes, person, record.absence):
            minutes.back(person, _OVER)
    for risk in minutes.scenario.risks.values():
        if _strikes(minutes, risk):
            die(minutes, risk.person, Cause("risk", risk.id))
    minutes.succession(_LEAD)


def _due(minutes: Minutes, person: str, absence: Absence) -> bool:
    if absence.back <= minutes.state.turn:
        return True
    return absence.why == "leave" and summoned(minutes.scenario, minutes.state, person)


# --- death ----------------------------------------------------------------------------------------
def danger(scenario: Scenario, state: State, risk: Risk) -> Tally:
    """The per cent by which a risk that is left to chance strikes this turn, and why (R13.7)."""
    length = weeks(scenario, state)
    balance = scenario.balance.health
    weak = max(0, balance.well - state.people[risk.person].health)
    return tally(
        Reason("risk", risk.chance * length, (risk.id,)),
        Reason("ill_health", weak * balance.risk_health * length // 10, (risk.person,)),
    )


def _strikes(minutes: Minutes, risk: Risk) -> bool:
    scenario, state = minutes.scenario, minutes.state
    if state.people[risk.person].standing == "dead":
        return False
    since, until = (risk.day, risk.day) if risk.fixed else (risk.since or risk.day, risk.until)
    if not _falls(scenario, state, since, until or date.max):
        return False
    if not all_hold(scenario, state, risk.when):
        return False
    chance = danger(scenario, state, risk).total
    return risk.fixed or minutes.roll(f"risk:{risk.id}", 100) <= chance


def die(minutes: Minutes, person: str, cause: Cause) -> None:
    """Posts and seats fall vacant, ties to the dead are gone, a faction mourns (R13.8)."""
    if minutes.state.people[person].standing == "dead":
        return
    led = led_by(minutes.scenario, minutes.state, person)
    minutes.standing(person, "dead", cause)
    for name, record in minutes.state.people.items():
        minutes.tie(name, person, -record.ties.get(person, 0), cause)
    if led:
        minutes.measure(led, "cohesion", -minutes.scenario.balance.health.mourning, cause)
