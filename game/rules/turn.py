"""Owns the turn (R1, R2): who is awaited, and in what order things happen.

A turn opens with its news. Each faction in turn gives one answer: questions decided, offers taken
or sent back, lines set, and orders, each through a different person. The last answer resolves them
all in a fixed precedence; then assemblies sit, then things settle, then the next turn opens.
"""

from __future__ import annotations

from collections.abc import Sequence
from operator import itemgetter

from game.rules import elections, feelings, health, reckoning
from game.rules.answer import check
from game.rules.conditions import all_hold
from game.rules.days import turn_of
from game.rules.deeds import carry_out, deliver
from game.rules.dice import roll
from game.rules.diplomacy import denounce, lapse, sign, voted, voted_together
from game.rules.effects import apply_all
from game.rules.errors import NotAwaited
from game.rules.joint import called_for
from game.rules.legality import problems
from game.rules.minutes import Minutes, places
from game.rules.model import Event, Option, Scenario
from game.rules.orders import VERBS, Order, parse
from game.rules.state import Cause, Question, Result, State
from game.rules.votes import counted
from game.rules.weighing import line


# --- an answer ----------------------------------------------------------------------------------
def play(scenario: Scenario, state: State, faction: str, lines: Sequence[str]) -> State:
    """Take `faction`'s whole answer of the turn; the last answer awaited resolves the turn.

    Raises `NotAwaited` when it is not that faction's move, `OrderSyntaxError` or `OrderNotLegal`
    for the first line that can't be taken. The state that was given is never altered.
    """
    if state.over or state.awaiting[0] != faction:
        raise NotAwaited(f"the game does not wait for {faction}")
    return _played(scenario, state, faction, lines).state


def sittings(
    scenario: Scenario, state: State, faction: str, lines: Sequence[str]
) -> dict[str, State]:
    """The state of the hall at each vote that `play` with the same answer would bring (R5).

    `votes.roll_call` on it gives the ballots of that vote again, one by one, with their reasons.
    """
    return _played(scenario, state, faction, lines).sittings


def _played(scenario: Scenario, state: State, faction: str, lines: Sequence[str]) -> Minutes:
    check(scenario, state, faction, lines)
    minutes = Minutes(scenario, state)
    minutes.advance(awaiting=state.awaiting[1:], given={**state.given, faction: tuple(lines)})
    if not minutes.state.awaiting:
        _resolve(minutes)
    return minutes


# --- resolution ---------------------------------------------------------------------------------
def _resolve(minutes: Minutes) -> None:
    given = {
        faction: tuple(parse(text) for text in lines)
        for faction, lines in minutes.state.given.items()
    }
    _answers(minutes, given)
    for letter in [one for one in minutes.state.letters if one.due <= minutes.state.turn]:
        deliver(minutes, letter)
    before = minutes.state
    for faction, order in _in_order(minutes.scenario, given):
        void = problems(minutes.scenario, minutes.state, faction, order)
        if void or _overtaken(before, minutes.state, order):
            minutes.write("void", order.actor, Cause("order", str(order), faction))
        else:
            carry_out(minutes, faction, order)
    _session(minutes)
    reckoning.settle(minutes)
    _next_turn(minutes)


def _overtaken(before: State, now: State, order: Order) -> bool:
    """Whether a post that an order is about has changed hands earlier in the same turn (R4.6)."""
    if order.verb not in ("appoint", "transfer", "recall"):
        return False
    return before.organisations[order.object].secretary != now.organisations[order.object].secretary


def _answers(minutes: Minutes, given: dict[str, tuple[Order, ...]]) -> None:
    """Questions, offers and lines come before any order (R1.3)."""
    answered = set()
    for faction, orders in given.items():
        for order in orders:
            if order.verb == "decide":
                _decide(minutes, order.target, order.object, faction)
                answered.add(order.target)
            elif order.verb in ("accept", "decline"):
                sign(minutes, order.target, faction, accept=order.verb == "accept")
            elif order.verb == "denounce":
                denounce(minutes, order.target, faction)
            elif order.verb == "instruct":
                side = order.object
                cause = Cause("order", str(order), faction)
                minutes.line(order.target, faction, side, cause)  # type: ignore[arg-type]
    for question in minutes.state.questions:
        if question.event not in answered:
            option = default_option(minutes.scenario, minutes.state, question.event)
            _decide(minutes, question.event, option.id, question.faction)
    minutes.advance(questions=())
    lapse(minutes)


def default_option(scenario: Scenario, state: State, event: str) -> Option:
    """The answer that stands for silence: the first option whose needs hold (R2.3)."""
    options = scenario.events[event].options
    return next((o for o in options if all_hold(scenario, state, o.needs)), options[0])


def _decide(minutes: Minutes, event: str, choice: str, faction: str) -> None:
    option = next(o for o in minutes.scenario.events[event].options if o.id == choice)
    cause = Cause("event", event, faction)
    minutes.occur(event, choice, cause)
    apply_all(minutes, option.effects, cause)


def _in_order(scenario: Scenario, given: dict[str, tuple[Order, ...]]) -> list[tuple[str, Order]]:
    """All orders of the turn in the order they are carried out (R4.6): verb, then authority."""
    orders = [(f, order) for f, orders in given.items() for order in orders if not order.is_answer]
    orders.sort(
        key=lambda pair: (
            VERBS[pair[1].verb].precedence,
            -scenario.people[pair[1].actor].authority,
            pair[1].actor,
        )
    )
    return orders


# --- session ------------------------------------------------------------------------------------
def _session(minutes: Minutes) -> None:
    """Votes and elections whose day lies in this turn, day by day; of a day, votes first (R7.4)."""
    scenario, state = minutes.scenario, minutes.state
    votes = [
        (scenario.motions[name].day, name, None) for name in state.agenda if _is_due(minutes, name)
    ]
    filled = [
        (item.day, "", item)
        for item in scenario.elections.values()
        if turn_of(scenario, item.day) == state.turn and item.id not in state.elections
    ]
    business = [*sorted(votes, key=itemgetter(0, 1)), *filled]
    for _, motion, election in sorted(business, key=itemgetter(0)):
        if election is not None:
            elections.hold(minutes, election)
        else:
            _vote(minutes, motion)


def _is_due(minutes: Minutes, motion: str) -> bool:
    """Whether a motion's day has come, or its body was called and it was tabled (R7.4, R7.12)."""
    item = minutes.scenario.motions[motion]
    hall = minutes.scenario.assemblies[item.assembly]
    bodies = hall.bodies or ((hall.body,) if hall.body else ())
    convened = bool(bodies) and called_for(minutes.state, *bodies) == minutes.state.turn
    called = convened and not item.scheduled
    return called or turn_of(minutes.scenario, item.day) <= minutes.state.turn


def _vote(minutes: Minutes, motion: str) -> None:
    item = minutes.scenario.motions[motion]
    cause = Cause("motion", motion, item.mover)
    minutes.sittings[motion] = minutes.state
    count = counted(minutes.scenario, minutes.state, motion)
    sides = {f: line(minutes.scenario, minutes.state, item, f) for f in minutes.scenario.factions}
    for faction, side in sides.items():
        voted(minutes, motion, faction, side)
    voted_together(minutes, sides)
    carried = count.carried(item.majority) and _quorate(minutes, item.assembly)
    minutes.result(motion, Result(minutes.state.turn, count, carried), cause)
    apply_all(minutes, item.carried if carried else item.lost, cause)
    if item.opposer and minutes.scenario.assemblies[item.assembly].of_party:
        feelings.side_with(minutes, item.mover if carried else item.opposer, cause)


def _quorate(minutes: Minutes, assembly: str) -> bool:
    """Whether enough full places of a body are filled for it to decide (R7.2)."""
    meeting = minutes.scenario.assemblies[assembly]
    return all(_filled(minutes, body) for body in (meeting.body, *meeting.bodies) if body)


def _filled(minutes: Minutes, body: str) -> bool:
    record = minutes.state.bodies[body]
    filled = len(record.full) + sum(record.others.values())
    needed = minutes.scenario.bodies[body].quorum * places(minutes.scenario, minutes.state, body)[0]
    return filled * 100 >= needed


# --- the next turn ------------------------------------------------------------------------------
def _next_turn(minutes: Minutes) -> None:
    minutes.state = minutes.close()
    minutes.entries = []
    following = minutes.state.turn + 1
    if following >= len(minutes.scenario.calendar):
        minutes.advance(turn=following, awaiting=(), given={})
        return
    minutes.advance(turn=following, given={}, awaiting=tuple(minutes.scenario.factions))
    open_turn(minutes)


def open_turn(minutes: Minutes) -> None:
    """The news of a turn: returns and deaths (R13.7), then the events that come (R2.1)."""
    health.open_turn(minutes)
    for event in minutes.scenario.events.values():
        if _comes(minutes, event):
            _happen(minutes, event)
    minutes.advance(news=tuple(minutes.entries))
    minutes.entries = []


def _comes(minutes: Minutes, event: Event) -> bool:
    """Whether an event comes now; its one throw is the same on every turn (R2.2)."""
    scenario, state = minutes.scenario, minutes.state
    if event.id in state.events or turn_of(scenario, event.day) > state.turn:
        return False
    if event.until and turn_of(scenario, event.until) < state.turn:
        return False
    if not all_hold(scenario, state, event.when):
        return False
    return roll(state.seed or 0, 0, f"event:{event.id}", 100) <= event.chance


def _happen(minutes: Minutes, event: Event) -> None:
    cause = Cause("event", event.id)
    minutes.occur(event.id, "", cause)
    apply_all(minutes, event.effects, cause)
    if event.options and event.faction:
        minutes.ask(Question(event.id, event.faction))
