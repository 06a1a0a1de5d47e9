"""Owns why a player that is no person gave an order: what it weighed, in its own numbers.

Everything is worked out again from what the player saw, by the functions that it chose with, so
that nothing need be kept and no reason can be invented afterwards.
"""

from __future__ import annotations

from dataclasses import dataclass

from game import narrate
from game.players.guess import Plan
from game.players.history import recorded
from game.players.ideas import promise
from game.players.judged import gains, present
from game.players.vozhd import Choice
from game.rules.model import HistoricOrder, Scenario
from game.rules.orders import Order, parse
from game.rules.outcome import reached
from game.rules.prices import chance, odds, price
from game.rules.state import View
from game.words import text as _

_AIMS_TOLD = 2


@dataclass(frozen=True, slots=True)
class Why:
    """Why an order was given.

    `recorded` is the entry of the record that it follows. `promise` are hundredths of a delegate,
    `gains` tenths of a point of each aim, both for each point of influence; `odds` are per cent,
    `price` is influence.
    """

    recorded: HistoricOrder | None
    promise: int
    gains: tuple[tuple[str, int], ...]
    odds: int
    price: int


def why(scenario: Scenario, view: View, level: str, line: str) -> Why | None:
    """What spoke for a line of an answer; None for an answer to a question or an offer."""
    order = parse(line)
    if order.is_answer:
        return None
    follows = None
    if level == "history":
        known = recorded(scenario, view.state, view.faction)
        follows = next((item for item in known if line in (item.order, item.otherwise)), None)
    return Why(
        follows,
        promise(scenario, view, order),
        _gains(scenario, view, order),
        odds(scenario, chance(scenario, view.state, view.faction, order)),
        price(scenario, order).total,
    )


def _gains(scenario: Scenario, view: View, order: Order) -> tuple[tuple[str, int], ...]:
    """The aims that an order brings nearer or takes away from, the largest change first."""
    held = reached(scenario, view.state, view.faction)
    now = present(scenario, view)
    added = gains(scenario, view, order, now)
    each = 100 * max(1, price(scenario, order).total)
    found = [(aim, added[aim] // each) for aim in now if aim]
    told = [(aim, by) for aim, by in found if by and not (aim in held and by > 0)]
    return tuple(sorted(told, key=lambda item: (-abs(item[1]), item[0])))


def of_choice(scenario: Scenario, faction: str, choice: Choice) -> str:
    """Which plan an answer belongs to, and what the others were worth, in a sentence."""
    plan = choice.plan
    words = {
        "sound": _("Plan: what is sound; none of {plans} plans led surely further."),
        "aim": _("Plan: the weight on “{of}”: {points} points better than what is sound."),
        "answer": _("Plan: to answer “{of}”: {points} points better than what is sound."),
        "broken": _("Plan: to break a pact, “{of}”: {points} points better than what is sound."),
        "plain": _("Plan: what lies at hand: {points} points better than what is sound."),
        "theme": _("Plan: the weight on {of}: {points} points better than what is sound."),
    }[plan.kind]
    said = words.format(
        plans=choice.plans, of=_of(scenario, faction, plan), points=f"{choice.better / 10:.1f}"
    )
    games = _("Played on in {games} games.").format(games=choice.games) if choice.games else ""
    return f"{said} {games}".rstrip()


def _of(scenario: Scenario, faction: str, plan: Plan) -> str:
    """What a plan has its weight on, by its name."""
    if plan.kind == "aim":
        return next(aim.text for aim in scenario.factions[faction].aims if aim.id == plan.of)
    if plan.kind == "theme":
        return {
            "posts": _("posts and places"),
            "words": _("words and papers"),
            "people": _("people"),
            "bodies": _("the bodies of the party"),
        }[plan.of]
    return narrate.order(scenario, plan.of) if plan.of else ""


def in_words(scenario: Scenario, faction: str, found: Why) -> str:
    """The same in a sentence or two."""
    said = []
    if found.recorded is not None:
        words = _("as in the record ({source})")
        said.append(words.format(source=found.recorded.source))
    aims = {aim.id: aim.text for aim in scenario.factions[faction].aims}
    for aim, by in found.gains[:_AIMS_TOLD]:
        words = _("“{aim}” comes nearer ({by})") if by > 0 else _("“{aim}” moves away ({by})")
        said.append(words.format(aim=aims[aim], by=narrate.signed(by)))
    worth = f"{found.promise / 100:.1f}"
    said.append(_("promises {n} delegates for each point of influence").format(n=worth))
    said.append(_("odds {odds} %, price {price}").format(odds=found.odds, price=found.price))
    return _("Why: {reasons}.").format(reasons="; ".join(said))
