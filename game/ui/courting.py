"""Owns how far each faction has won somebody: what is felt for its leader, and what is lacking.

    suits(scenario, state, "kalinin")[0].short       # points until the person would go over
    best_suit(sitting, "kalinin")                    # our likeliest order, or what is in its way

Plain values out of the rules (R4.15, R6.8); the dossier and the organs show the same ones.
"""

from __future__ import annotations

from dataclasses import dataclass

from game import narrate
from game.rules.leaders import leader_of
from game.rules.legality import problems
from game.rules.model import Scenario
from game.rules.orders import Order
from game.rules.prices import chance, odds
from game.rules.state import State
from game.rules.tally import Tally
from game.ui.explain import Explanation, Row
from game.ui.reasons import of_tally, of_tie
from game.ui.sitting import Sitting
from game.words import text as _


@dataclass(frozen=True, slots=True)
class Suit:
    """A faction's standing with somebody: the tie to its leader, and the lead it has and needs."""

    faction: str
    tie: int
    lead: int
    needed: int

    @property
    def short(self) -> int:
        """How many points of a tie are lacking until the person would go over."""
        return max(0, self.needed - self.lead)


@dataclass(frozen=True, slots=True)
class Courting:
    """Our likeliest order to court somebody, its chance and why; or what stands in the way."""

    order: Order | None
    chance: int
    tally: Tally | None
    problem: str = ""


def suits(scenario: Scenario, state: State, person: str) -> tuple[Suit, ...]:
    """What each faction but the person's own has and needs (R6.8), the nearest first."""
    own = state.people[person].faction
    held = max(0, _felt(scenario, state, person, own)) if own else 0
    needed = scenario.balance.effects.cultivate_defect
    found = [
        Suit(name, tie, tie - held, needed)
        for name in scenario.factions
        if name != own
        for tie in (_felt(scenario, state, person, name),)
    ]
    return tuple(sorted(found, key=lambda suit: (suit.short, -suit.tie, suit.faction)))


def _felt(scenario: Scenario, state: State, person: str, faction: str) -> int:
    return state.people[person].ties.get(leader_of(scenario, state, faction), 0)


def of_suit(scenario: Scenario, state: State, person: str, suit: Suit) -> Explanation:
    """The ledger of a suit: the tie with its reasons, the tie to the own leader, what is needed."""
    leader = leader_of(scenario, state, suit.faction)
    why = of_tie(scenario, state, person, leader)
    rows = [Row(why.title, suit.tie, parts=why)]
    own = state.people[person].faction
    if own and suit.tie != suit.lead:
        held = of_tie(scenario, state, person, leader_of(scenario, state, own))
        rows.append(Row(held.title, suit.lead - suit.tie, parts=held))
    title = _("{person} and {faction}").format(
        person=narrate.name(scenario, person), faction=narrate.name(scenario, suit.faction)
    )
    note = _("Who is courted goes over at {needed}; a courting that takes brings {by}.").format(
        needed=suit.needed, by=scenario.balance.effects.cultivate_tie
    )
    return Explanation(title, tuple(rows), suit.lead, note)


def best_suit(sitting: Sitting, person: str) -> Courting:
    """Whom of ours to send to court somebody, with what chance; or the least that hinders it."""
    scenario, state, seat = sitting.scenario, sitting.state, sitting.seat
    best: Courting | None = None
    hindered: list[tuple[int, str]] = []
    for actor in sitting.agents():
        order = Order(actor, "cultivate", person)
        stands = problems(scenario, state, seat, order)
        if stands:
            told = narrate.problem(scenario, stands[0])
            hindered.append((len(stands), told))
            continue
        why = chance(scenario, state, seat, order)
        likely = odds(scenario, why)
        if best is None or likely > best.chance:
            best = Courting(order, likely, why)
    least = min(hindered, default=(0, ""))[1]
    return best or Courting(None, 0, None, least)


def of_courting(sitting: Sitting, found: Courting) -> Explanation | None:
    """The ledger of the chance of a courting."""
    if found.tally is None:
        return None
    return of_tally(sitting.scenario, _("Chance"), found.tally, found.chance)
