"""Owns the list of what can be done now (R4.3): every legal order of a faction, in the notation.

It proposes each line that the verbs' shapes allow and keeps those without a problem.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from game.rules.legality import powers, problems
from game.rules.model import Scenario
from game.rules.orders import VERBS, Order, channels
from game.rules.state import State, Term


def legal_orders(
    scenario: Scenario, state: State, faction: str, actor: str | None = None
) -> Iterator[str]:
    """Every order that `faction` (or one of its people, `actor`) can give now, as lines.

    Answers (decide, accept, decline, instruct) come first, where no actor is asked for.
    """
    if actor is None:
        yield from _answers(scenario, state, faction)
    for person in [actor] if actor else agents(scenario, state, faction):
        for verb in VERBS:
            for order in candidates(scenario, state, faction, person, verb):
                if not problems(scenario, state, faction, order):
                    yield str(order)


def agents(scenario: Scenario, state: State, faction: str) -> tuple[str, ...]:
    """The people through whom a faction can give orders, the weightiest first (R1.5)."""
    people = [
        name for name, person in state.people.items() if person.faction == faction and person.active
    ]
    leader = scenario.factions[faction].leader
    people.sort(
        key=lambda n: (n != leader, -scenario.people[n].authority, -scenario.people[n].cadres, n)
    )
    return tuple(people)


def _answers(scenario: Scenario, state: State, faction: str) -> Iterator[str]:
    answers = [
        Order("", "decide", question.event, object=option.id)
        for question in state.questions
        for option in scenario.events[question.event].options
    ]
    answers += [
        Order("", verb, pact.id)
        for pact in state.pacts
        if not pact.signed
        for verb in ("accept", "decline")
    ]
    answers += [
        Order("", "instruct", motion, object=side)
        for motion in state.agenda
        for side in ("for", "against", "abstain")
    ]
    return (str(order) for order in answers if not problems(scenario, state, faction, order))


def candidates(
    scenario: Scenario, state: State, faction: str, actor: str, verb: str
) -> Iterator[Order]:
    """Every order of one kind that could be worth asking about, possible or not."""
    if VERBS[verb].power and not powers(scenario, state, actor, verb):
        return
    yield from _PROPOSED[verb](scenario, state, faction, actor)


def _rest(scenario: Scenario, state: State, faction: str, actor: str) -> Iterator[Order]:
    yield Order(actor, "rest")


def _places(verb: str) -> Callable[[Scenario, State, str, str], Iterator[Order]]:
    def proposed(scenario: Scenario, state: State, faction: str, actor: str) -> Iterator[Order]:
        for organisation in state.organisations:
            yield Order(actor, verb, organisation)

    return proposed


def _postings(verb: str) -> Callable[[Scenario, State, str, str], Iterator[Order]]:
    def proposed(scenario: Scenario, state: State, faction: str, actor: str) -> Iterator[Order]:
        sitting = {o.secretary for o in state.organisations.values()}
        for nominee, person in state.people.items():
            if person.faction in (faction, None) and (nominee in sitting) == (verb == "transfer"):
                for organisation in state.organisations:
                    yield Order(actor, verb, nominee, "to", organisation)

    return proposed


def _recalls(scenario: Scenario, state: State, faction: str, actor: str) -> Iterator[Order]:
    for organisation, record in state.organisations.items():
        if record.secretary:
            yield Order(actor, "recall", record.secretary, "from", organisation)


def _others(verb: str) -> Callable[[Scenario, State, str, str], Iterator[Order]]:
    def proposed(scenario: Scenario, state: State, faction: str, actor: str) -> Iterator[Order]:
        for name, person in state.people.items():
            if person.faction != faction:
                yield Order(actor, verb, name)

    return proposed


def _at_hand(state: State, faction: str) -> list[str]:
    return [n for n, d in state.documents.items() if d.published or faction in d.held_by]


def _publications(scenario: Scenario, state: State, faction: str, actor: str) -> Iterator[Order]:
    for document in _at_hand(state, faction):
        for channel in channels(scenario):
            yield Order(actor, "publish", document, "in", channel)


def _citations(scenario: Scenario, state: State, faction: str, actor: str) -> Iterator[Order]:
    for document in _at_hand(state, faction):
        for target in scenario.factions:
            how = "for" if target == faction else "against"
            yield Order(actor, "cite", document, how, target)


def _gatherings(scenario: Scenario, state: State, faction: str, actor: str) -> Iterator[Order]:
    for document in _at_hand(state, faction):
        if scenario.documents[document].platform:
            for organisation in state.organisations:
                yield Order(actor, "gather", document, "in", organisation)


def _speeches(scenario: Scenario, state: State, faction: str, actor: str) -> Iterator[Order]:
    for motion in state.agenda:
        for side in ("for", "against"):
            yield Order(actor, "speak", motion, side)


def _offers(scenario: Scenario, state: State, faction: str, actor: str) -> Iterator[Order]:
    if actor != scenario.factions[faction].leader:
        return
    for other in scenario.factions:
        if other == faction:
            continue
        for motion in state.agenda:
            for side in ("for", "against"):
                asks = (Term("vote", motion, side),)
                yield Order(actor, "negotiate", other, asks=asks)
                yield Order(actor, "negotiate", other, asks=asks, gives=(Term("bloc"),))


def _motions(scenario: Scenario, state: State, faction: str, actor: str) -> Iterator[Order]:
    for motion, item in scenario.motions.items():
        if faction in item.tabled_by:
            yield Order(actor, "table", motion)


_PROPOSED: dict[str, Callable[[Scenario, State, str, str], Iterator[Order]]] = {
    "rest": _rest,
    "negotiate": _offers,
    "table": _motions,
    "charge": _others("charge"),
    "recall": _recalls,
    "transfer": _postings("transfer"),
    "appoint": _postings("appoint"),
    "inspect": _places("inspect"),
    "publish": _publications,
    "cite": _citations,
    "gather": _gatherings,
    "cultivate": _others("cultivate"),
    "tour": _places("tour"),
    "speak": _speeches,
}
