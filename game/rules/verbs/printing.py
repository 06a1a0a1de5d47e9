"""Owns the verb of the underground press: print (R4.97, R6.76).

A text that no paper brings goes out from a press that nobody is to find, and from hand to hand
through the circles. Whoever sees the sheets does not see who printed them: what they do has the
rule `printed` for its cause, the order itself is known to its faction alone.
"""

from __future__ import annotations

from collections.abc import Iterator

from game.rules import papers, press
from game.rules.diplomacy import hostile_machine, published, signers
from game.rules.minutes import Minutes
from game.rules.model import Scenario
from game.rules.orders import Order
from game.rules.proof import enter
from game.rules.state import Cause, State
from game.rules.tally import Reason
from game.rules.verbs.base import Problem, VerbRule, own_paper
from game.rules.verbs.levy import members
from game.rules.verbs.underground import circles, move, press_of, seize, set_up, watchers


def printer(scenario: Scenario, state: State, faction: str) -> str:
    """Where a faction can print (R6.76); "" where it has neither press, machine nor circles.

    Where its press stands; else under a machine of its own, the largest; else where its circles
    are strongest, and strong enough.
    """
    stands = press_of(state, faction)
    if stands:
        return stands
    own = [name for name in state.organisations if state.patron(name) == faction]
    if own:
        return max(own, key=lambda name: (scenario.organisations[name].members, name))
    place = max(state.organisations, key=lambda name: (circles(state, name, faction), name))
    enough = circles(state, place, faction) >= scenario.balance.ban.print["circles"]
    return place if enough else ""


def reached(state: State, faction: str, place: str) -> tuple[str, ...]:
    """Where the sheets go that are printed in `place`: there, and wherever circles are."""
    met = (name for name in state.organisations if circles(state, name, faction))
    return tuple(dict.fromkeys((place, *met)))


def open_paper(scenario: Scenario, state: State, faction: str, document: str) -> str:
    """A paper read everywhere that would bring the text for the faction; "" where none would."""
    if papers.keeper(scenario, state, document):
        return ""
    for paper in press.edited(scenario):
        everywhere = press.home(scenario, paper) is None and press.editor(state, paper)
        if everywhere and press.leave_to_print(scenario, state, faction, paper):
            return paper
    return ""


def _problems(scenario: Scenario, state: State, faction: str, order: Order) -> Iterator[Problem]:
    yield from own_paper(scenario, state, faction, order)
    paper = open_paper(scenario, state, faction, order.target)
    if state.documents[order.target].published:
        yield Problem("published_already", (order.target,))
    elif paper:
        yield Problem("paper_brings_it", (paper,))
    if not printer(scenario, state, faction):
        most = max(circles(state, name, faction) for name in state.organisations)
        yield Problem("no_printer", (faction,), most, scenario.balance.ban.print["circles"])


def _reasons(scenario: Scenario, state: State, faction: str, order: Order) -> tuple[Reason, ...]:
    """A press stays unfound, or does not: by the place, the hands, and who looks (R4.97)."""
    numbers, place = scenario.balance.ban.print, printer(scenario, state, faction)
    if not place:
        return ()
    record = state.organisations[place]
    there = record.support.get(faction, 0) * numbers["support"] // 100
    hostile = hostile_machine(state, faction, place)
    grip = record.grip * numbers["grip"] // 100 if hostile else 0
    hands = len(reached(state, faction, place)) * numbers["hands"]
    new = 0 if press_of(state, faction) else numbers["new"]
    return (
        Reason("press_there", there, (place,)),
        Reason("grip_there", -grip, (place,)),
        Reason("hands", -hands),
        Reason("new_press", -new),
        *watchers(scenario, state, faction),
    )


def _print(minutes: Minutes, faction: str, order: Order, cause: Cause) -> None:
    """The press stays, the sheets go round: they win readers, and signers for a platform."""
    place = printer(minutes.scenario, minutes.state, faction)
    if not place:  # only a forecast asks about what can't be done
        return
    set_up(minutes, place, faction, cause)
    seen = Cause("rule", "printed", faction)
    for where in reached(minutes.state, faction, place):
        _hand_out(minutes, faction, order.target, where, seen)
    papers.strike(minutes, faction, order.target, seen, by_all=False)
    minutes.measure(faction, "exposure", minutes.scenario.balance.ban.print["exposure"], seen)
    minutes.use(order.target, faction)
    published(minutes, order.target, faction)


def _hand_out(minutes: Minutes, faction: str, document: str, place: str, cause: Cause) -> None:
    """Readers in one place: those who had read the text are not moved again."""
    numbers, item = minutes.scenario.balance.ban.print, minutes.scenario.documents[document]
    strength = circles(minutes.state, place, faction)
    if item.platform:
        _sign(minutes, faction, document, place, cause)
    if place in minutes.state.documents[document].readers:
        return
    minutes.support(place, faction, 1 + strength * numbers["wins"] // 100, cause)
    for issue, by in item.moves.items():
        minutes.mood(place, issue, by, cause)
    papers.read(minutes, document, place, cause)


def _sign(minutes: Minutes, faction: str, document: str, place: str, cause: Cause) -> None:
    """Some who get a platform into their hands put their names under it (R4.16)."""
    scenario, state = minutes.scenario, minutes.state
    support = state.organisations[place].support
    signing = sum(support.get(name, 0) for name in signers(scenario, state, faction, document))
    asked = members(scenario, state, place) * signing // scenario.balance.effects.gather_per
    signed = asked * scenario.balance.ban.print["signed"] // 100
    if signed:
        minutes.signatures(place, faction, signed, cause)


def _found(minutes: Minutes, faction: str, order: Order, cause: Cause) -> None:
    """The sheets are found before they are handed out, and who ran them off (R4.97).

    The circles around the press are broken up; those that are left may still carry it off in time.
    """
    numbers = minutes.scenario.balance.ban.print
    place = printer(minutes.scenario, minutes.state, faction)
    if not place:
        return
    enter(minutes, order.actor, place, "print", cause)
    minutes.measure(faction, "exposure", numbers["found"], cause)
    move(minutes, place, faction, -numbers["breaks"], cause)
    if circles(minutes.state, place, faction) < numbers["saves"]:
        seize(minutes, place, faction, cause)
    else:
        set_up(minutes, place, faction, cause)


def _texts(scenario: Scenario, state: State, faction: str, actor: str) -> Iterator[Order]:
    for name, record in state.documents.items():
        if faction in record.held_by and not record.published:
            yield Order(actor, "print", name)


RULES = {
    "print": VerbRule(
        proposed=_texts,
        problems=_problems,
        mark="cadres",
        reasons=_reasons,
        done=_print,
        failed=_found,
    ),
}
