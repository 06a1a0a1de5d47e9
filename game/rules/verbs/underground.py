"""Owns what is out of sight, and who looks: circles, presses, meet, watch (R4.80, R4.81, R6.70)."""

from __future__ import annotations

from collections.abc import Iterator

from game.rules.conditions import seats_of
from game.rules.diplomacy import allied, hostile_machine
from game.rules.minutes import Minutes, clamp
from game.rules.model import Scenario
from game.rules.orders import Order
from game.rules.proof import enter, policeman
from game.rules.roles import judging
from game.rules.state import Cause, State
from game.rules.tally import Reason
from game.rules.verbs.base import Problem, VerbRule, places, standing


def circles(state: State, organisation: str, faction: str) -> int:
    """The strength of a faction's circles in an organisation, 0 to 100 (R6.70)."""
    return state.organisations[organisation].underground.get(faction, 0)


def move(minutes: Minutes, organisation: str, faction: str, by: int, cause: Cause) -> None:
    """Let circles grow or be broken up, within 0 and 100."""
    known = minutes.state.organisations[organisation].underground
    before = known.get(faction, 0)
    after = clamp(before + by, 0, 100)
    if after != before:
        minutes.organisation(organisation, underground={**known, faction: after})
        minutes.write(
            "underground",
            organisation,
            cause,
            detail=faction,
            before=str(before),
            after=str(after),
        )


def press_of(state: State, faction: str) -> str:
    """Where the secret press of a faction stands; "" where it has none (R6.76)."""
    found = (name for name, record in state.organisations.items() if faction in record.presses)
    return next(found, "")


def set_up(minutes: Minutes, organisation: str, faction: str, cause: Cause) -> None:
    """Let a press stand in a place, unless it does already."""
    before = minutes.state.organisations[organisation].presses
    if faction not in before:
        minutes.organisation(organisation, presses=(*before, faction))
        minutes.write("press_stands", organisation, cause, detail=faction)


def seize(minutes: Minutes, organisation: str, faction: str, cause: Cause) -> None:
    """Carry a press off, whether it stood for long or was just being set up."""
    before = minutes.state.organisations[organisation].presses
    left = tuple(name for name in before if name != faction)
    minutes.organisation(organisation, presses=left)
    minutes.write("press_seized", organisation, cause, detail=faction)


def settle(minutes: Minutes, organisation: str) -> None:
    """A week of circles: they win back what a hostile machine talks over, and wither (R6.70)."""
    ban, cause = minutes.scenario.balance.ban, Cause("rule", "circles")
    for faction, strength in minutes.state.organisations[organisation].underground.items():
        hostile = hostile_machine(minutes.state, faction, organisation)
        likely = ban.meet["hold"] * strength // 100
        if hostile and minutes.roll(f"circles:{organisation}:{faction}", 100) <= likely:
            minutes.support(organisation, faction, 1, cause)
        move(minutes, organisation, faction, -ban.meet["decay"], cause)


def _meet_problems(
    scenario: Scenario, state: State, faction: str, order: Order
) -> Iterator[Problem]:
    patron = state.patron(order.target)
    if patron and allied(state, faction, patron):
        yield Problem("open_doors", (order.target,))


def _meet_reasons(
    scenario: Scenario, state: State, faction: str, order: Order
) -> tuple[Reason, ...]:
    """A meeting stays unseen, or does not: by the place, its size, and who holds what (R4.80)."""
    numbers = scenario.balance.ban.meet
    record = state.organisations[order.target]
    there = record.support.get(faction, 0) * numbers["support"] // 100
    size = circles(state, order.target, faction) * numbers["size"] // 100
    return (
        Reason("support_there", there, (order.target, faction)),
        Reason("grip_there", -record.grip * numbers["grip"] // 100, (order.target,)),
        Reason("size", -size, (order.target,)),
        *watchers(scenario, state, faction),
    )


def watchers(scenario: Scenario, state: State, faction: str) -> tuple[Reason, ...]:
    """Nobody looks who is one's own: the police and the Commission see others (R6.74)."""
    numbers = scenario.balance.ban.meet
    holder = policeman(scenario, state, faction)
    share = _hostile_share(scenario, state, faction)
    return (
        Reason("police", -numbers["police"] if holder else 0, (holder,)),
        Reason("commission_looks", -share * numbers["commission"] // 100),
    )


def _hostile_share(scenario: Scenario, state: State, faction: str) -> int:
    """The per cent of the Control Commission that stands with others than us and our allies."""
    name = judging(scenario)
    if not name:
        return 0
    body = state.bodies[name]
    others = [other for other in scenario.factions if not allied(state, faction, other)]
    held = sum(seats_of(state, name, other) for other in others)
    return held * 100 // max(1, len(body.full) + sum(body.others.values()))


def _meet(minutes: Minutes, faction: str, order: Order, cause: Cause) -> None:
    numbers = minutes.scenario.balance.ban.meet
    move(minutes, order.target, faction, numbers["circles"], cause)
    minutes.support(order.target, faction, numbers["wins"], cause)


def _found_out(minutes: Minutes, faction: str, order: Order, cause: Cause) -> None:
    """A meeting that is seen still was held; who spoke at it is in the file (R4.80)."""
    numbers = minutes.scenario.balance.ban.meet
    move(minutes, order.target, faction, numbers["circles"] // 2, cause)
    enter(minutes, order.actor, order.target, "meet", cause)
    minutes.measure(faction, "exposure", numbers["exposure"], cause)


def _hidden(state: State, faction: str, organisation: str) -> Iterator[str]:
    """The factions with circles or a press in a place that a watcher would look for."""
    record = state.organisations[organisation]
    met = (name for name, strength in record.underground.items() if strength)
    for name in dict.fromkeys((*met, *record.presses)):
        if not allied(state, faction, name):
            yield name


def _watch_reasons(
    scenario: Scenario, state: State, faction: str, order: Order
) -> tuple[Reason, ...]:
    """Hunters are helped by a friendly machine and by what anybody can see (R4.81).

    The chance does not tell how strong the circles are: only who has looked knows that.
    """
    numbers = scenario.balance.ban.watch
    patron, record = state.patron(order.target), state.organisations[order.target]
    helped = bool(patron) and allied(state, faction, patron)
    share = record.grip * numbers["grip"] // 100
    return (
        Reason("grip_there", share if helped else -share, (order.target,)),
        standing(scenario, state, faction),
    )


def _watch(minutes: Minutes, faction: str, order: Order, cause: Cause) -> None:
    """Circles are broken up, papers found about who met there last, presses seized (R4.81)."""
    numbers = minutes.scenario.balance.ban.watch
    found = tuple(_hidden(minutes.state, faction, order.target))
    for other in found:
        move(minutes, order.target, other, -numbers["breaks"], cause)
        minutes.measure(other, "exposure", numbers["exposure"], cause)
        _name(minutes, other, "meet", order.target, "watch", cause)
        if other in minutes.state.organisations[order.target].presses:
            seize(minutes, order.target, other, cause)
            _name(minutes, other, "print", order.target, "print", cause)
    if not found:
        minutes.write("nothing_found", order.target, cause)


def _name(
    minutes: Minutes, faction: str, verb: str, organisation: str, paper: str, cause: Cause
) -> None:
    """Put a paper into the file about who met there last, or who last had something printed."""
    did = [
        deed.actor
        for deed in minutes.state.deeds
        if (deed.verb, deed.faction) == (verb, faction)
        and (verb == "print" or deed.target == organisation)
    ]
    if did:
        enter(minutes, did[-1], organisation, paper, cause)


def _watch_fails(minutes: Minutes, faction: str, order: Order, cause: Cause) -> None:
    """To set police on party members and find nothing is talked about (R4.81)."""
    by = minutes.scenario.balance.ban.watch["legitimacy"]
    minutes.measure(faction, "legitimacy", -by, cause)


RULES = {
    "meet": VerbRule(
        proposed=places("meet"),
        problems=_meet_problems,
        mark="cadres",
        reasons=_meet_reasons,
        done=_meet,
        failed=_found_out,
    ),
    "watch": VerbRule(
        proposed=places("watch"),
        mark="cadres",
        reasons=_watch_reasons,
        done=_watch,
        failed=_watch_fails,
    ),
}
