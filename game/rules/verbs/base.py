"""Owns what a verb's rule is made of, and the reasons that several verbs share (R4.3, R4.5).

A verb's rule says what stands in its way, why it takes, what follows, and which orders of it are
worth asking about. The modules beside this one hold the rules, a family of verbs each; `RULES` of
the package is the table that the rest of the house reads.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal

from game.rules import press
from game.rules.country import weeks_since
from game.rules.days import turn_of
from game.rules.diplomacy import allied
from game.rules.minutes import Minutes
from game.rules.model import Scenario
from game.rules.orders import Order
from game.rules.state import Cause, State
from game.rules.tally import Reason


@dataclass(frozen=True, slots=True)
class Problem:
    """A condition that fails: its key in the word list, and whom it is about.

    Where numbers are compared, `now` is the present value and `needed` the one that would do.
    """

    key: str
    about: tuple[str, ...] = ()
    now: int | None = None
    needed: int | None = None


Check = Callable[[Scenario, State, str, Order], Iterator[Problem]]
Reasons = Callable[[Scenario, State, str, Order], tuple[Reason, ...]]
Consequence = Callable[[Minutes, str, Order, Cause], None]
Proposal = Callable[[Scenario, State, str, str], Iterator[Order]]


def unhindered(scenario: Scenario, state: State, faction: str, order: Order) -> Iterator[Problem]:
    """Nothing beyond the general conditions stands in the way."""
    return iter(())


@dataclass(frozen=True, slots=True)
class VerbRule:
    """The rule of one verb.

    `mark` is the mark of the actor that counts for its chance; without one the order can't fail.
    `done` and `failed` write what follows into the minutes, `proposed` lists what could be ordered.
    """

    proposed: Proposal
    done: Consequence
    failed: Consequence | None = None
    problems: Check = unhindered
    mark: Literal["cadres", "oratory", "theory"] | None = None
    reasons: Reasons | None = None


def away(scenario: Scenario, state: State, person: str) -> Problem:
    """Somebody is on leave, or ill, until a day (R13.1)."""
    absence = state.people[person].absence
    last = len(scenario.calendar) - 1
    back = scenario.calendar[min(absence.back, last)].begins if absence else None
    return Problem(f"away_{absence.why if absence else ''}", (person, str(back)))


def weight(scenario: Scenario, name: str) -> int:
    """A tunable number of a chance, out of balance.yaml."""
    return scenario.balance.orders.weights[name]


def work(scenario: Scenario, state: State, points: int) -> int:
    """What of a week's work in a place a turn has room for: a day holds `day_share` per cent."""
    if scenario.calendar[state.turn].kind != "days":
        return points
    return points * scenario.balance.effects.day_share // 100


def resistance(scenario: Scenario, state: State, faction: str, organisation: str) -> int:
    """The part of a grip that counts against others than its patron (R3.4), but for a mandate."""
    record = state.organisations[organisation]
    patron = state.patron(organisation)
    if record.secretary is None or record.mandate or patron == faction:
        return 0
    share = weight(scenario, "resistance" if patron else "resistance_uncommitted")
    return record.grip * share // 100


def standing(scenario: Scenario, state: State, faction: str) -> Reason:
    """What a faction's name is worth, or costs (R4.5)."""
    lead = state.factions[faction].legitimacy - 50
    return Reason("legitimacy", lead * weight(scenario, "legitimacy") // 100, (faction,))


def closed_doors(scenario: Scenario, state: State, faction: str, organisation: str) -> Reason:
    """Access is granted by the local secretary: a hostile grip closes doors (R4.12)."""
    record = state.organisations[organisation]
    patron = state.patron(organisation)
    if patron and allied(state, faction, patron):
        return Reason("own_ground", weight(scenario, "own_ground"), (organisation, patron))
    if record.mandate or not patron:
        return Reason("access", 0)
    share = record.grip * weight(scenario, "access") // 100
    return Reason("access", -share, (organisation, patron))


def shut(
    scenario: Scenario, state: State, faction: str, actor: str, place: str
) -> Iterator[Problem]:
    """A place that its secretary has closed hears only who comes from the Politburo (R14.5)."""
    if press.barred(state, place, faction) and not press.sent(scenario, state, faction, actor):
        secretary = state.organisations[place].secretary or ""
        yield Problem("barred", (secretary, place, faction))


def waits(
    scenario: Scenario, state: State, last: int | None, needed: int, key: str, *about: str
) -> Iterator[Problem]:
    """What was done on turn `last` can be done again after `needed` weeks (R4.2)."""
    if last is not None and (passed := weeks_since(scenario, state, last)) < needed:
        yield Problem(key, about, passed, needed)


def places(verb: str) -> Proposal:
    """Proposes `verb` for every organisation."""

    def proposed(scenario: Scenario, state: State, faction: str, actor: str) -> Iterator[Order]:
        for organisation in state.organisations:
            yield Order(actor, verb, organisation)

    return proposed


def others(verb: str) -> Proposal:
    """Proposes `verb` for everybody who does not stand with the faction."""

    def proposed(scenario: Scenario, state: State, faction: str, actor: str) -> Iterator[Order]:
        for name, person in state.people.items():
            if person.faction != faction:
                yield Order(actor, verb, name)

    return proposed


def at_hand(scenario: Scenario, state: State, faction: str, order: Order) -> Iterator[Problem]:
    """Whether a text is known or held, and written by now."""
    document = state.documents[order.target]
    if not document.published and faction not in document.held_by:
        yield Problem("not_held", (order.target,))
    text = scenario.documents[order.target]
    since = text.since or text.dated
    if turn_of(scenario, since) > state.turn:
        yield Problem("not_written", (order.target, since.isoformat()))


def own_paper(scenario: Scenario, state: State, faction: str, order: Order) -> Iterator[Problem]:
    """A text is published, and signatures are gathered for it, only by those whose weapon it is."""
    if faction not in state.documents[order.target].held_by:
        yield Problem("not_held", (order.target,))
    else:
        yield from at_hand(scenario, state, faction, order)
