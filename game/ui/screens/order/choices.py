"""Owns what can be chosen for an order: candidates with their chances and problems, part by part.

    choices = Choices(sitting, "molotov")
    [choice.chance for choice in choices.of("appoint") if choice.possible]

It asks the rules and knows no widget.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from game import narrate
from game.rules.answer import orders_allowed
from game.rules.choices import candidates
from game.rules.legality import powers, problems
from game.rules.orders import VERBS, Order
from game.rules.prices import can_fail, chance, odds, price
from game.rules.tally import Tally
from game.rules.verbs import Problem
from game.rules.weighing import line
from game.ui.sitting import Sitting
from game.words import text as _

PARTS: Mapping[str, tuple[str, ...]] = {
    "appoint": ("object", "target"),
    "transfer": ("object", "target"),
    "recall": ("object",),
    "propose": ("object", "target"),
    "list": ("object", "target"),
    "strike": ("object", "target"),
    "negotiate": (),
    "campaign": ("target", "how", "object"),
    "bar": ("target",),
}
"""The verbs whose parts are chosen in another order than the one in which they are written."""


def parts_of(verb: str) -> tuple[str, ...]:
    """In which order the parts of an order are chosen; offers are put together term by term."""
    if verb in PARTS:
        return PARTS[verb]
    shape = VERBS[verb]
    sided = len(shape.leads) > 1 or (len(shape.joins) > 1 and not shape.object)
    parts = {"target": shape.target, "how": sided, "object": shape.object}
    return tuple(part for part, there in parts.items() if there)


@dataclass(frozen=True, slots=True)
class Choice:
    """A candidate: the order, what stands in its way, and the per cent that it takes."""

    order: Order
    problems: tuple[Problem, ...]
    chance: int

    @property
    def possible(self) -> bool:
        """Whether it can be given now."""
        return not self.problems

    def part(self, name: str) -> str:
        """The id (or side) that stands in a part of the order."""
        return str(getattr(self.order, name))


class Choices:
    """All that one person can be told, worked out once for as long as the draft stays as it is."""

    def __init__(self, sitting: Sitting, actor: str) -> None:
        """`actor` is one of the seat's people."""
        self.sitting, self.actor = sitting, actor
        self._found: dict[str, tuple[Choice, ...]] = {}
        self._can: dict[str, bool] = {}
        self._refusals: dict[str, tuple[str, ...]] = {}
        self.purse = sitting.purse + self._own_cost()
        self.allowed = orders_allowed(sitting.scenario, sitting.state, sitting.seat)

    def _own_cost(self) -> int:
        """What the order that would be replaced costs: that influence is free again."""
        order = self.sitting.order_of(self.actor)
        return price(self.sitting.scenario, order).total if order else 0

    def hindrances(self, order: Order) -> tuple[Problem, ...]:
        """Everything that stands in the way, the rest of the draft included."""
        sitting = self.sitting
        found = [
            problem
            for problem in problems(sitting.scenario, sitting.state, sitting.seat, order)
            if problem.key != "influence"
        ]
        cost = price(sitting.scenario, order).total
        if cost > self.purse:
            found.append(Problem("influence", (sitting.seat,), self.purse, cost))
        others = [other for other in sitting.orders if other.actor != self.actor]
        letters = [other for other in others if other.letter]
        given = len(others) - len(letters)
        if order.letter and letters:
            found.append(Problem("letter_sent", (letters[0].actor,)))
        elif not order.letter and given >= self.allowed:
            found.append(Problem("orders_given", (), given, self.allowed))
        return tuple(found)

    def tally(self, order: Order) -> Tally:
        """Why an order takes."""
        sitting = self.sitting
        return chance(sitting.scenario, sitting.state, sitting.seat, order)

    def choice(self, order: Order) -> Choice:
        """One order, judged."""
        found = self.hindrances(order)
        worth = 0 if found else odds_of(self, order)
        return Choice(order, found, worth)

    def of(self, verb: str) -> tuple[Choice, ...]:
        """Every candidate of a verb."""
        if verb not in self._found:
            self._found[verb] = tuple(self.choice(order) for order in self._proposed(verb))
        return self._found[verb]

    def _proposed(self, verb: str) -> Iterable[Order]:
        sitting = self.sitting
        return candidates(sitting.scenario, sitting.state, sitting.seat, self.actor, verb)

    def can(self, verb: str) -> bool:
        """Whether the person can be given any order of that kind now."""
        if verb not in self._can:
            if verb == "negotiate":
                self._can[verb] = not self.refusals(verb)
            else:
                self._can[verb] = any(not self.hindrances(o) for o in self._proposed(verb))
        return self._can[verb]

    def on_our_line(self, choice: Choice) -> bool:
        """Whether a speech is on the side of our own line."""
        sitting = self.sitting
        motion = sitting.scenario.motions[choice.order.target]
        return line(sitting.scenario, sitting.state, motion, sitting.seat) == choice.order.how

    def first_possible(self, verbs: Sequence[str]) -> str:
        """The first of some verbs that the person can be given now; the first of all if none."""
        return next((verb for verb in verbs if self.can(verb)), verbs[0])

    def refusals(self, verb: str) -> tuple[str, ...]:
        """Every condition that fails for all orders of a kind, with its present value, in words."""
        if verb not in self._refusals:
            self._refusals[verb] = self._refused(verb)
        return self._refusals[verb]

    def _refused(self, verb: str) -> tuple[str, ...]:
        sitting = self.sitting
        if VERBS[verb].power and not powers(sitting.scenario, sitting.state, self.actor, verb):
            found = [Problem("no_power", (self.actor, verb)), *self._of_the_person(verb)]
            return self._in_words(found)
        if verb == "negotiate":
            return self._in_words(self._no_offer())
        orders = list(self._proposed(verb))
        if not orders:
            return (nothing_words(verb), *self._in_words(self._of_the_person(verb)))
        told = _distinct(problem for order in orders for problem in self.hindrances(order))
        return self._in_words(told)

    def _in_words(self, found: Iterable[Problem]) -> tuple[str, ...]:
        return tuple(narrate.problem(self.sitting.scenario, problem) for problem in found)

    def _of_the_person(self, verb: str) -> list[Problem]:
        """What would stand in the way of the person whatever the order were about."""
        scenario = self.sitting.scenario
        anything = Order(self.actor, "tour", next(iter(scenario.organisations)))
        found = [p for p in self.hindrances(anything) if p.key in _PERSONAL]
        cost = price(scenario, Order(self.actor, verb)).total
        if cost > self.purse:
            found.append(Problem("influence", (self.sitting.seat,), self.purse, cost))
        return found

    def _no_offer(self) -> list[Problem]:
        """What stands in the way of any offer at all."""
        sitting = self.sitting
        found: list[list[Problem]] = []
        for other in sitting.scenario.factions:
            if other != sitting.seat:
                order = Order(self.actor, "negotiate", other)
                found.append([p for p in self.hindrances(order) if p.key != "no_terms"])
        return [] if any(not one for one in found) else _distinct(p for one in found for p in one)


_PERSONAL = ("not_active", "away_leave", "away_illness", "ill", "not_ours", "orders_given")


def odds_of(choices: Choices, order: Order) -> int:
    """The per cent that an order takes."""
    return odds(choices.sitting.scenario, choices.tally(order)) if can_fail(order) else 100


def _distinct(found: Iterable[Problem]) -> list[Problem]:
    """One problem of each kind, the nearest to being overcome; six at most."""
    kinds: dict[str, Problem] = {}
    for problem in found:
        known = kinds.get(problem.key)
        if known is None or _gap(problem) < _gap(known):
            kinds[problem.key] = problem
    return list(kinds.values())[:6]


def _gap(problem: Problem) -> int:
    return (problem.needed or 0) - (problem.now or 0)


def nothing_words(verb: str) -> str:
    """Why there is nothing to choose for a verb."""
    return {
        "write": _("Letters are written on leave; whoever is here is told it at once."),
        "propose": _("No body that gives a post sits now with this member."),
        "resign": _("There is no post to resign from."),
        "list": _("No election is near for which this person could draw up a list."),
        "strike": _("No election is near in which a name could be struck out."),
        "enlarge": _("No body in which this person sits can be enlarged now."),
        "call": _("Every body with this member sits without being called."),
        "speak": _("Nothing is on the agenda to speak to."),
        "table": _("No motion is ours to table."),
        "gather": _("We hold no platform to sign."),
        "publish": _("We hold no text."),
        "cite": _("There is no text to cite."),
        "suppress": _("Every text is in print."),
        "leak": _("Every text is in print."),
        "answer": _("No text is aimed at us."),
        "compromise": _("We hold no text that could be brought up against somebody."),
        "shift": _("Only who speaks for the faction can turn its platform."),
        "recall": _("No organisation has a secretary to recall."),
        "campaign": _("This person edits no paper and leads no organisation that has one."),
        "bar": _("This person leads no organisation whose doors could be closed."),
    }.get(verb, _("There is nobody to choose."))


def rights(sitting: Sitting, verb: str) -> list[tuple[str, str]]:
    """Which offices and bodies give the right to an order, and who holds it."""
    scenario, state = sitting.scenario, sitting.state
    if not VERBS[verb].power:
        return []
    found = [
        (scenario.offices[office].name, _holder(sitting, holder))
        for office, holder in state.offices.items()
        if verb in scenario.offices[office].powers
    ]
    people = [n for n in state.people if powers(scenario, state, n, verb)]
    by_seat = [
        n for n in people if not any(o in state.offices for o in _rights_of(sitting, n, verb))
    ]
    found += [
        (
            ", ".join(narrate.name(scenario, body) for body in _rights_of(sitting, name, verb)),
            _holder(sitting, name),
        )
        for name in by_seat
    ]
    return found


def _rights_of(sitting: Sitting, person: str, verb: str) -> tuple[str, ...]:
    return powers(sitting.scenario, sitting.state, person, verb)


def _holder(sitting: Sitting, person: str | None) -> str:
    """A name with the faction behind it."""
    if person is None:
        return _("vacant")
    faction = sitting.state.people[person].faction or "uncommitted"
    return _("{name} ({faction})").format(
        name=narrate.full_name(sitting.scenario, person),
        faction=narrate.name(sitting.scenario, faction),
    )


# --- parts ----------------------------------------------------------------------------------------
@dataclass(frozen=True, slots=True)
class Group:
    """One value of a part, and the best of the orders that have it."""

    value: str
    best: Choice


def groups(found: Iterable[Choice], part: str) -> tuple[Group, ...]:
    """The values of a part, each with its best order: possible first, then by chance."""
    best: dict[str, Choice] = {}
    for choice in found:
        value = choice.part(part)
        known = best.get(value)
        if known is None or _rank(choice) > _rank(known):
            best[value] = choice
    return tuple(Group(value, choice) for value, choice in best.items())


def _rank(choice: Choice) -> tuple[bool, int]:
    return (choice.possible, choice.chance)


def kind_of(verb: str, part: str) -> str:
    """What stands in a part of an order: organisation, person, document, channel, faction..."""
    shape = VERBS[verb]
    if part == "how" and verb == "shift":
        return "direction"
    if part == "how" and verb == "campaign":
        return "aim"
    if part == "how":
        return "side" if shape.leads else "step"
    return shape.target if part == "target" else shape.object
