"""Owns the verbs of the word among members: tour, publish, cite, gather (R4.12 to R4.16)."""

from __future__ import annotations

from collections.abc import Iterator

from game.rules import feelings, papers, press
from game.rules.conditions import discussion_open
from game.rules.diplomacy import allied, published, signers
from game.rules.leaders import leader_of
from game.rules.minutes import Minutes
from game.rules.model import Scenario
from game.rules.orders import Order, channels
from game.rules.proof import enter
from game.rules.roles import leading
from game.rules.state import Cause, State
from game.rules.tally import Reason
from game.rules.verbs.base import (
    Problem,
    VerbRule,
    at_hand,
    closed_doors,
    own_paper,
    places,
    shut,
    standing,
    weight,
    work,
)
from game.rules.verbs.levy import members
from game.rules.verbs.underground import circles


def _publish_problems(
    scenario: Scenario, state: State, faction: str, order: Order
) -> Iterator[Problem]:
    yield from own_paper(scenario, state, faction, order)
    yield from _nothing_new(scenario, state, faction, order)
    if order.object in state.bodies:
        if state.bodies[order.object].rank(order.actor) is None:
            yield Problem("no_seat", (order.actor, order.object))
        return
    if state.offices[order.object] is None:
        yield Problem("no_editor", (order.object,))
    elif not _may_print(scenario, state, faction, order):
        editor = state.offices[order.object] or ""
        yield Problem("press_closed", (order.object, editor, order.actor))
    keeper = papers.keeper(scenario, state, order.target)
    if keeper:
        yield Problem("kept_back", (order.target, keeper))


def _nothing_new(scenario: Scenario, state: State, faction: str, order: Order) -> Iterator[Problem]:
    """What all know is printed again only to strike at somebody, and never at oneself (R4.13)."""
    against, record = scenario.documents[order.target].against, state.documents[order.target]
    if faction not in record.held_by:
        return
    if faction in against:
        yield Problem("aimed_at_us", (order.target,))
    elif record.published and all(allied(state, faction, other) for other in against):
        yield Problem("published_already", (order.target,))
    elif record.published and not papers.blow(
        scenario, state, order.target, by_all=_press(scenario, order.object) == "all"
    ):
        yield Problem("worn_out", (order.target,))


def _insists(scenario: Scenario, state: State, order: Order) -> bool:
    """A full member of the Politburo can insist on being printed (R4.13)."""
    seated = order.actor in state.bodies[leading(scenario)].full
    return seated and order.actor in scenario.documents[order.target].authors


def _may_print(scenario: Scenario, state: State, faction: str, order: Order) -> bool:
    leave = press.leave_to_print(scenario, state, faction, order.object)
    return bool(leave) or _insists(scenario, state, order)


def _cite_problems(
    scenario: Scenario, state: State, faction: str, order: Order
) -> Iterator[Problem]:
    yield from at_hand(scenario, state, faction, order)
    document = scenario.documents[order.target]
    theory, needed = scenario.people[order.actor].theory, scenario.balance.orders.theory_needed
    if not document.lenin and theory < needed:
        yield Problem("no_lenin", (order.target, order.actor), theory, needed)
    if order.how == "for" and faction in document.against:
        yield Problem("aimed_at_us", (order.target,))
    if (order.how == "for") != (order.object == faction):
        yield Problem("wrong_side", (order.object,))
    if order.how == "against" and document.against and order.object not in document.against:
        yield Problem("not_aimed", (order.target, order.object))


def _gather_problems(
    scenario: Scenario, state: State, faction: str, order: Order
) -> Iterator[Problem]:
    yield from own_paper(scenario, state, faction, order)
    if not scenario.documents[order.target].platform:
        yield Problem("no_platform", (order.target,))
    if faction in scenario.documents[order.target].against:
        yield Problem("aimed_at_us", (order.target,))
    yield from shut(scenario, state, faction, order.actor, order.object)


def _tour_problems(
    scenario: Scenario, state: State, faction: str, order: Order
) -> Iterator[Problem]:
    return shut(scenario, state, faction, order.actor, order.target)


def _tour_reasons(
    scenario: Scenario, state: State, faction: str, order: Order
) -> tuple[Reason, ...]:
    return (
        closed_doors(scenario, state, faction, order.target),
        standing(scenario, state, faction),
    )


def _signing(scenario: Scenario, state: State, faction: str, order: Order) -> int:
    """The per cent of members who stand with those under the platform (R4.16, R6.13)."""
    support = state.organisations[order.object].support
    return sum(support.get(n, 0) for n in signers(scenario, state, faction, order.target))


def _gather_reasons(
    scenario: Scenario, state: State, faction: str, order: Order
) -> tuple[Reason, ...]:
    support = _signing(scenario, state, faction, order)
    doors = closed_doors(scenario, state, faction, order.object)
    carry = circles(state, order.object, faction) * scenario.balance.ban.meet["gather"] // 100
    return (
        doors,
        Reason("circles", min(max(0, -doors.amount), carry), (order.object, faction)),
        Reason(
            "support_there",
            support * weight(scenario, "gather_support") // 100,
            (order.object, faction),
        ),
    )


def _publish_reasons(
    scenario: Scenario, state: State, faction: str, order: Order
) -> tuple[Reason, ...]:
    """Who edits decides what is printed; of the Politburo an author can insist (R4.13)."""
    document = state.documents[order.target]
    worn = (document.uses.get(faction, 0) + document.answered) * weight(scenario, "worn")
    wear = Reason("worn", -worn, (order.target,))
    if order.object in state.bodies:
        return (Reason("circulated", weight(scenario, "circulated"), (order.object,)), wear)
    editor = state.offices[order.object] or ""
    leave = press.leave_to_print(scenario, state, faction, order.object)
    if leave == "own_paper":
        return (Reason(leave, weight(scenario, leave), (editor,)), wear)
    insists = not leave and _insists(scenario, state, order)
    return (
        Reason("their_paper", weight(scenario, "their_paper"), (editor,)),
        Reason(leave, weight(scenario, leave)) if leave else Reason("discussion", 0),
        Reason("politburo_right", weight(scenario, "politburo_right") if insists else 0),
        wear,
    )


def _cite_reasons(
    scenario: Scenario, state: State, faction: str, order: Order
) -> tuple[Reason, ...]:
    document = scenario.documents[order.target]
    worn = papers.worn(state, order.target) * weight(scenario, "worn")
    return (
        Reason("weight", document.weight * weight(scenario, "document_weight"), (order.target,)),
        Reason("worn", -worn, (order.target,)),
        standing(scenario, state, faction),
    )


def _tour(minutes: Minutes, faction: str, order: Order, cause: Cause) -> None:
    """Support grows by presence and oratory; by one per cent at least, on a single day (R4.12)."""
    effects = minutes.scenario.balance.effects
    oratory = minutes.scenario.people[order.actor].oratory
    weekly = effects.tour_support + oratory // effects.tour_oratory
    by = max(1, work(minutes.scenario, minutes.state, weekly))
    minutes.support(order.target, faction, by, cause)


def _publish(minutes: Minutes, faction: str, order: Order, cause: Cause) -> None:
    """A paper moves moods and shares; a platform shown is also evidence (R4.13)."""
    document = minutes.scenario.documents[order.target]
    effects = minutes.scenario.balance.effects
    for place in _new_readers(minutes, faction, order):
        minutes.support(place, faction, effects.publish_support, cause)
        for issue, by in document.moves.items():
            minutes.mood(place, issue, by, cause)
    if order.object in minutes.state.bodies:
        _circulate(minutes, faction, order, cause)
    by_all = _press(minutes.scenario, order.object) == "all"
    papers.strike(minutes, faction, order.target, cause, by_all=by_all)
    if by_all:
        minutes.publish(order.target, cause)
    else:
        reader = _press(minutes.scenario, order.object) or order.object
        papers.read(minutes, order.target, reader, cause)
    if document.platform and not discussion_open(minutes.scenario, minutes.state):
        minutes.measure(faction, "exposure", effects.publish_exposure, cause)
        enter(minutes, order.actor, order.object, "publish", cause)
    minutes.use(order.target, faction)
    published(minutes, order.target, faction)


def _press(scenario: Scenario, channel: str) -> str | None:
    office = scenario.offices.get(channel)
    return office.press if office else None


def _new_readers(minutes: Minutes, faction: str, order: Order) -> tuple[str, ...]:
    """Where a text is read for the first time (R4.13), and no door is closed to it (R14.5)."""
    state, document = minutes.state, minutes.state.documents[order.target]
    if _press(minutes.scenario, order.object) is None or document.published:
        return ()
    return tuple(
        place
        for place in press.readers(minutes.scenario, order.object)
        if place not in document.readers and not press.barred(state, place, faction)
    )


def _circulate(minutes: Minutes, faction: str, order: Order, cause: Cause) -> None:
    """A text laid before a body is read by its uncommitted members first (R4.13).

    Who had read it before is not moved again.
    """
    document = minutes.state.documents[order.target]
    if document.published or order.object in document.readers:
        return
    leader = leader_of(minutes.scenario, minutes.state, faction)
    weight = minutes.scenario.documents[order.target].weight
    for person in minutes.state.bodies[order.object].full:
        if minutes.state.people[person].faction is None:
            minutes.tie(person, leader, weight, cause)


def _paper_refused(minutes: Minutes, faction: str, order: Order, cause: Cause) -> None:
    if minutes.scenario.documents[order.target].platform:
        by = minutes.scenario.balance.effects.publish_failure_exposure
        minutes.measure(faction, "exposure", by, cause)


def _cite(minutes: Minutes, faction: str, order: Order, cause: Cause) -> None:
    """Nearness to Lenin is what legitimacy is measured by; each use wears a text (R4.14)."""
    effects = minutes.scenario.balance.effects
    weight = minutes.scenario.documents[order.target].weight
    by = effects.cite_legitimacy + weight // effects.cite_weight
    minutes.measure(order.object, "legitimacy", by if order.how == "for" else -by, cause)
    if order.how == "against":
        struck = leader_of(minutes.scenario, minutes.state, order.object)
        feelings.moved(minutes, struck, faction, "attacked", cause)
    if not minutes.state.documents[order.target].published:
        minutes.measure(faction, "exposure", effects.publish_exposure, cause)
    minutes.use(order.target, faction)


def _cite_fails(minutes: Minutes, faction: str, order: Order, cause: Cause) -> None:
    by = minutes.scenario.balance.effects.cite_failure_legitimacy
    minutes.measure(faction, "legitimacy", -by, cause)
    minutes.use(order.target, faction)


def _gather(minutes: Minutes, faction: str, order: Order, cause: Cause) -> None:
    """Signatures raise support and exposure together (R4.16)."""
    effects = minutes.scenario.balance.effects
    enrolled = members(minutes.scenario, minutes.state, order.object)
    signing = _signing(minutes.scenario, minutes.state, faction, order)
    signed = enrolled * signing // effects.gather_per
    minutes.signatures(order.object, faction, max(1, signed), cause)
    enter(minutes, order.actor, order.object, "gather", cause)
    minutes.support(order.object, faction, effects.gather_support, cause)
    minutes.measure(faction, "exposure", effects.gather_exposure, cause)


def _gather_fails(minutes: Minutes, faction: str, order: Order, cause: Cause) -> None:
    """Who tried and was refused is known by name (R6.71)."""
    by = minutes.scenario.balance.effects.gather_failure_exposure
    minutes.measure(faction, "exposure", by, cause)
    enter(minutes, order.actor, order.object, "gather", cause)


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


RULES = {
    "tour": VerbRule(
        proposed=places("tour"),
        problems=_tour_problems,
        mark="oratory",
        reasons=_tour_reasons,
        done=_tour,
    ),
    "publish": VerbRule(
        proposed=_publications,
        problems=_publish_problems,
        mark="theory",
        reasons=_publish_reasons,
        done=_publish,
        failed=_paper_refused,
    ),
    "cite": VerbRule(
        proposed=_citations,
        problems=_cite_problems,
        mark="theory",
        reasons=_cite_reasons,
        done=_cite,
        failed=_cite_fails,
    ),
    "gather": VerbRule(
        proposed=_gatherings,
        problems=_gather_problems,
        mark="oratory",
        reasons=_gather_reasons,
        done=_gather,
        failed=_gather_fails,
    ),
}
