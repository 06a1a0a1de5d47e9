"""Owns the verbs of the personnel office: appoint, transfer, recall, inspect (R4.8 to R4.11)."""

from __future__ import annotations

from collections.abc import Iterator

from game.rules import feelings, press
from game.rules.diplomacy import allied, attacked
from game.rules.leaders import leader_of, leaders
from game.rules.minutes import Minutes
from game.rules.model import Scenario
from game.rules.orders import Order
from game.rules.secretaries import faulted, refusal, roots
from game.rules.state import Cause, State
from game.rules.tally import Reason, Tally
from game.rules.verbs.base import (
    Problem,
    Proposal,
    VerbRule,
    away,
    places,
    resistance,
    standing,
    weight,
)
from game.rules.verbs.people import win_over


def _posting_problems(
    scenario: Scenario, state: State, faction: str, order: Order
) -> Iterator[Problem]:
    nominee = state.people[order.target]
    elsewhere = state.post_as_secretary(order.target)
    if elsewhere == order.object:
        yield Problem("already_there", (order.target, order.object))
    elif order.verb == "appoint" and elsewhere:
        yield Problem("transfer_instead", (order.target, elsewhere))
    elif order.verb == "transfer" and not elsewhere:
        yield Problem("appoint_instead", (order.target,))
    if not nominee.eligible:
        problem = "removed" if nominee.active else "not_active"
        yield Problem(problem, (order.target,))
    if nominee.faction and not allied(state, faction, nominee.faction):
        yield Problem("follows_others", (order.target, nominee.faction))
    if order.target in leaders(scenario, state) or order.target == order.actor:
        yield Problem("leader_stays", (order.target,))
    yield from _fit(scenario, state, faction, order)


def _fit(scenario: Scenario, state: State, faction: str, order: Order) -> Iterator[Problem]:
    """Who can be sent to lead a province (R4.8): an organiser, well, at hand, not needed more."""
    nominee, orders = scenario.people[order.target], scenario.balance.orders
    if nominee.cadres < orders.post_cadres:
        yield Problem("no_organiser", (order.target,), nominee.cadres, orders.post_cadres)
    health = state.people[order.target].health
    if 0 < health < orders.post_health:
        yield Problem("ill", (order.target,), health, orders.post_health)
    if state.people[order.target].absence:
        yield away(scenario, state, order.target)
    if nominee.abroad:
        yield Problem("abroad", (order.target,))
    if nominee.composite and nominee.home != order.object:
        yield Problem("local_only", (order.target, nominee.home))
    posts = [scenario.offices[office] for office in state.posts_of(order.target)]
    weight_held = max((office.influence for office in posts), default=0)
    if state.people[order.target].faction != faction and weight_held >= orders.post_office:
        yield Problem("needed_there", (order.target,))


def _recall_problems(
    scenario: Scenario, state: State, faction: str, order: Order
) -> Iterator[Problem]:
    if state.organisations[order.object].secretary != order.target:
        yield Problem("not_secretary", (order.target, order.object))


def _posting_reasons(
    scenario: Scenario, state: State, faction: str, order: Order
) -> tuple[Reason, ...]:
    record = state.organisations[order.object]
    outsider = order.verb != "recall" and scenario.people[order.target].home != order.object
    return (
        Reason(
            "support_there",
            record.support.get(faction, 0) * weight(scenario, "support_there") // 100,
            (order.object, faction),
        ),
        Reason(
            "resistance",
            -resistance(scenario, state, faction, order.object),
            (order.object, state.patron(order.object)),
        ),
        Reason(
            "outsider",
            -weight(scenario, "outsider") if outsider else 0,
            (order.target, order.object),
        ),
        *_hold(scenario, state, order, outsider=outsider),
        Reason("mandate", weight(scenario, "mandate") if record.mandate else 0, (order.object,)),
        standing(scenario, state, faction),
        Reason("certain", 100 if _taken(scenario, state, faction, order.object) else 0),
    )


def _hold(scenario: Scenario, state: State, order: Order, *, outsider: bool) -> tuple[Reason, ...]:
    """Roots hold who is to go, unless an inspection has laid them bare; a place may refuse."""
    posts, place = scenario.balance.posts, order.object
    own = roots(scenario, state, place)
    found = faulted(scenario, state, place)
    bare = weight(scenario, "inspected") + own * posts.roots_found // 100
    wish = refusal(scenario, state, place) if outsider else Tally()
    led = state.post_as_secretary(order.target) if order.verb == "transfer" else None
    there = roots(scenario, state, led) if led else 0
    sitting = state.organisations[place].secretary or ""
    return (
        Reason("roots", 0 if found else -(own * posts.roots_resist // 100), (sitting, place)),
        Reason("roots", -(there * posts.roots_resist // 100), (order.target, led or "")),
        Reason("inspected", bare if found else 0, (place,)),
        Reason("refusal", -wish.total, (place,), wish if wish.reasons else None),
    )


def _taken(scenario: Scenario, state: State, faction: str, organisation: str) -> bool:
    """Whether a team of one's own or of an ally has won so many cells that nothing is refused."""
    won = state.organisations[organisation].cells
    needed = scenario.balance.effects.team_needed
    return any(share >= needed and allied(state, faction, who) for who, share in won.items())


def _inspect_reasons(
    scenario: Scenario, state: State, faction: str, order: Order
) -> tuple[Reason, ...]:
    patron = state.patron(order.target)
    friendly = bool(patron) and allied(state, faction, patron)
    met = 0 if friendly else resistance(scenario, state, faction, order.target)
    met = met * weight(scenario, "inspect_resistance") // 100
    return (
        Reason("resistance", -met, (order.target, state.patron(order.target))),
        standing(scenario, state, faction),
    )


def _appoint(minutes: Minutes, faction: str, order: Order, cause: Cause) -> None:
    """A post is security: who gets one is bound to who gave it (R3.5)."""
    effects = minutes.scenario.balance.effects
    patron = minutes.state.patron(order.object)
    ousted = minutes.state.organisations[order.object].secretary
    found = faulted(minutes.scenario, minutes.state, order.object)
    _install(minutes, order, cause)
    minutes.officials(order.object, effects.officials_posting, cause)
    feelings.moved(minutes, ousted, faction, "ousted", cause)
    leader = leader_of(minutes.scenario, minutes.state, faction)
    minutes.tie(order.target, leader, effects.security, cause)
    if minutes.state.people[order.target].faction is None:
        win_over(minutes, order.target, faction, cause)
    if minutes.state.patron(order.object) != patron:
        _overrule(minutes, faction, patron, cause, found=found)


def _install(minutes: Minutes, order: Order, cause: Cause) -> None:
    """Put the nominee in; two secretaries of one patron change places (R4.9)."""
    state, place = minutes.state, order.object
    left = state.post_as_secretary(order.target)
    other = state.organisations[place].secretary
    if left and other and _rotates(minutes.scenario, state, left, place):
        minutes.exchange(left, place, cause)
        minutes.organisation(left, named=True)
    else:
        minutes.secretary(place, order.target, cause)
    minutes.organisation(place, named=True)


def _rotates(scenario: Scenario, state: State, left: str, place: str) -> bool:
    """Whether who sits in `place` can take over `left`: of the same patron, and free to go."""
    sitting = scenario.people[state.organisations[place].secretary or ""]
    same = state.patron(left) == state.patron(place) != ""
    return same and not sitting.composite and state.people[sitting.id].eligible


def _overrule(minutes: Minutes, faction: str, patron: str, cause: Cause, *, found: bool) -> None:
    """Taking a post from another faction looks bad, and from an ally breaks the bloc (R3.5).

    Where an inspection has found something nobody is blamed for it.
    """
    if patron not in ("", faction):
        by = 0 if found else minutes.scenario.balance.effects.appoint_legitimacy
        minutes.measure(faction, "legitimacy", -by, cause)
        attacked(minutes, faction, patron, cause)


def _posting_fails(minutes: Minutes, faction: str, order: Order, cause: Cause) -> None:
    effects = minutes.scenario.balance.effects
    minutes.measure(faction, "legitimacy", -effects.appoint_failure_legitimacy, cause)
    patron = minutes.state.patron(order.object)
    if patron and patron != faction:
        minutes.measure(patron, "cohesion", effects.appoint_failure_cohesion, cause)


def _recall(minutes: Minutes, faction: str, order: Order, cause: Cause) -> None:
    patron = minutes.state.patron(order.object)
    found = faulted(minutes.scenario, minutes.state, order.object)
    minutes.secretary(order.object, None, cause)
    feelings.moved(minutes, order.target, faction, "ousted", cause)
    _overrule(minutes, faction, patron, cause, found=found)


def _inspect(minutes: Minutes, faction: str, order: Order, cause: Cause) -> None:
    """Instructors tighten a friendly machine and find what can be held against another (R4.11)."""
    effects = minutes.scenario.balance.effects
    patron = minutes.state.patron(order.target)
    press.unbar(minutes, order.target, cause)
    if patron and allied(minutes.state, faction, patron):
        minutes.grip(order.target, effects.inspect_grip, cause)
        return
    minutes.grip(order.target, -effects.inspect_hostile_grip, cause)
    minutes.inspected(order.target, cause)
    if patron:
        minutes.measure(patron, "exposure", effects.inspect_exposure, cause)


def _postings(verb: str) -> Proposal:
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


def _posting(verb: str) -> VerbRule:
    return VerbRule(
        proposed=_postings(verb),
        problems=_posting_problems,
        mark="cadres",
        reasons=_posting_reasons,
        done=_appoint,
        failed=_posting_fails,
    )


RULES = {
    "appoint": _posting("appoint"),
    "transfer": _posting("transfer"),
    "recall": VerbRule(
        proposed=_recalls,
        problems=_recall_problems,
        mark="cadres",
        reasons=_posting_reasons,
        done=_recall,
        failed=_posting_fails,
    ),
    "inspect": VerbRule(
        proposed=places("inspect"), mark="cadres", reasons=_inspect_reasons, done=_inspect
    ),
}
