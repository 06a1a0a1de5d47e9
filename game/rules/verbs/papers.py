"""Owns the verbs of papers and of doctrine (R4.60 to R4.65): suppress to compromise, turns."""

from __future__ import annotations

from collections.abc import Iterator

from game.rules import doctrines, papers, platforms
from game.rules.conditions import seats_of
from game.rules.diplomacy import allied, commands, published
from game.rules.leaders import leader_of
from game.rules.minutes import Minutes
from game.rules.model import Scenario
from game.rules.orders import Order
from game.rules.state import Cause, State
from game.rules.tally import Reason
from game.rules.verbs.base import Problem, Proposal, VerbRule, at_hand, own_paper, standing, weight


# --- suppress -------------------------------------------------------------------------------------
def _suppress_problems(
    scenario: Scenario, state: State, faction: str, order: Order
) -> Iterator[Problem]:
    """Who keeps a text back has to know of it, and to command the body that would print it."""
    record, body = state.documents[order.target], papers.publisher(scenario, order.target)
    if record.published:
        yield Problem("published_already", (order.target,))
    if papers.keeper(scenario, state, order.target):
        yield Problem("kept_already", (order.target,))
    known = {reader for reader in record.readers if _sits(state, faction, reader)}
    if faction not in record.held_by and not known:
        yield Problem("not_held", (order.target,))
    if body not in state.bodies or not commands(scenario, state, faction, body):
        yield Problem("no_majority", (faction, body))
    elif order.actor not in state.bodies[body].full:
        yield Problem("no_seat", (order.actor, body))


def _sits(state: State, faction: str, reader: str) -> bool:
    """Whether somebody of the faction was among the readers."""
    if reader in state.bodies:
        return seats_of(state, reader, faction) > 0
    return reader in (faction, "delegations", "all")


def _suppress_reasons(
    scenario: Scenario, state: State, faction: str, order: Order
) -> tuple[Reason, ...]:
    item = scenario.documents[order.target]
    return (Reason("weight", -item.weight * weight(scenario, "suppress_weight"), (order.target,)),)


def _suppress(minutes: Minutes, faction: str, order: Order, cause: Cause) -> None:
    """No paper prints it while the majority lasts; Lenin's words are not kept back for nothing."""
    minutes.record("documents", order.target, kept_back=faction)
    minutes.write("kept_back", order.target, cause, detail=faction)
    if minutes.scenario.documents[order.target].lenin:
        by = minutes.scenario.balance.effects.suppress_legitimacy
        minutes.measure(faction, "legitimacy", -by, cause)


def _suppress_fails(minutes: Minutes, faction: str, order: Order, cause: Cause) -> None:
    """An attempt that fails sets the body reading."""
    papers.read(minutes, order.target, papers.publisher(minutes.scenario, order.target), cause)


# --- leak -----------------------------------------------------------------------------------------
def _leak_problems(
    scenario: Scenario, state: State, faction: str, order: Order
) -> Iterator[Problem]:
    yield from own_paper(scenario, state, faction, order)
    if state.documents[order.target].published:
        yield Problem("published_already", (order.target,))


def _leak_reasons(
    scenario: Scenario, state: State, faction: str, order: Order
) -> tuple[Reason, ...]:
    keeper = papers.keeper(scenario, state, order.target)
    return (Reason("kept_back", -weight(scenario, "kept_back") if keeper else 0, (keeper,)),)


def _leak(minutes: Minutes, faction: str, order: Order, cause: Cause) -> None:
    """Out of turn a text reaches all, and everybody can see from whom (R4.61)."""
    effects = minutes.scenario.balance.effects
    kept = bool(papers.keeper(minutes.scenario, minutes.state, order.target))
    papers.strike(minutes, faction, order.target, cause, by_all=True)
    minutes.publish(order.target, cause)
    by = effects.leak_exposure * (2 if kept else 1)
    minutes.measure(faction, "exposure", by, cause)
    minutes.measure(faction, "cohesion", -effects.leak_cohesion, cause)
    minutes.use(order.target, faction)
    published(minutes, order.target, faction)


def _leak_fails(minutes: Minutes, faction: str, order: Order, cause: Cause) -> None:
    by = minutes.scenario.balance.effects.leak_exposure
    minutes.measure(faction, "exposure", by, cause)


# --- answer ---------------------------------------------------------------------------------------
def _answer_problems(
    scenario: Scenario, state: State, faction: str, order: Order
) -> Iterator[Problem]:
    """One answers what was used, and is aimed at oneself or at an ally."""
    yield from at_hand(scenario, state, faction, order)
    record = state.documents[order.target]
    if not _struck(scenario, state, faction, order.target):
        yield Problem("not_at_us", (order.target,))
    used = sum(n for who, n in record.uses.items() if who != faction)
    if used <= record.answered:
        yield Problem("answered_already", (order.target,))


def _struck(scenario: Scenario, state: State, faction: str, document: str) -> tuple[str, ...]:
    return tuple(f for f in scenario.documents[document].against if allied(state, faction, f))


def _reply(scenario: Scenario, state: State, faction: str, document: str) -> str:
    """The weightiest text at hand that answers another; "" where theory must do."""
    replies = [
        name
        for name, item in scenario.documents.items()
        if document in item.answers
        if state.documents[name].published or faction in state.documents[name].held_by
    ]
    return max(replies, key=lambda name: (scenario.documents[name].weight, name), default="")


def _answer_reasons(
    scenario: Scenario, state: State, faction: str, order: Order
) -> tuple[Reason, ...]:
    item = scenario.documents[order.target]
    reply = _reply(scenario, state, faction, order.target)
    return (
        Reason("reply", weight(scenario, "reply") if reply else 0, (reply,)),
        Reason("weight", -item.weight * weight(scenario, "answer_weight"), (order.target,)),
        standing(scenario, state, faction),
    )


def _answer(minutes: Minutes, faction: str, order: Order, cause: Cause) -> None:
    """An answer takes back part of what a text did, and wears it (R4.62)."""
    effects, item = minutes.scenario.balance.effects, minutes.scenario.documents[order.target]
    for struck in _struck(minutes.scenario, minutes.state, faction, order.target):
        minutes.measure(struck, "legitimacy", item.weight // effects.answer_weight, cause)
    for person in item.about:
        if minutes.state.people[person].faction == faction:
            papers.stain(minutes, person, -(item.weight // effects.stain_weight), cause)
    before = minutes.state.documents[order.target].answered
    minutes.record("documents", order.target, answered=before + 1)
    minutes.write("answered", order.target, cause, before=str(before), after=str(before + 1))


def _answer_fails(minutes: Minutes, faction: str, order: Order, cause: Cause) -> None:
    by = minutes.scenario.balance.effects.answer_failure_legitimacy
    minutes.measure(faction, "legitimacy", -by, cause)


# --- compromise -----------------------------------------------------------------------------------
def _compromise_problems(
    scenario: Scenario, state: State, faction: str, order: Order
) -> Iterator[Problem]:
    paper = Order(order.actor, "cite", order.object)
    yield from at_hand(scenario, state, faction, paper)
    if order.target not in scenario.documents[order.object].about:
        yield Problem("not_about", (order.object, order.target))
    if state.people[order.target].faction == faction:
        yield Problem("ours_already", (order.target,))


def _compromise_reasons(
    scenario: Scenario, state: State, faction: str, order: Order
) -> tuple[Reason, ...]:
    item = scenario.documents[order.object]
    known = scenario.people[order.target].authority
    tired = papers.worn(state, order.object) * weight(scenario, "worn")
    return (
        Reason("weight", item.weight * weight(scenario, "document_weight"), (order.object,)),
        Reason("worn", -tired, (order.object,)),
        Reason("target_authority", -known * weight(scenario, "target_authority"), (order.target,)),
        standing(scenario, state, faction),
    )


def _compromise(minutes: Minutes, faction: str, order: Order, cause: Cause) -> None:
    """An old quarrel is held against somebody, and remembered in elections (R4.63)."""
    item, effects = minutes.scenario.documents[order.object], minutes.scenario.balance.effects
    papers.stain(minutes, order.target, item.weight // effects.stain_weight, cause)
    minutes.use(order.object, faction)


def _compromise_fails(minutes: Minutes, faction: str, order: Order, cause: Cause) -> None:
    by = minutes.scenario.balance.effects.cite_failure_legitimacy
    minutes.measure(faction, "legitimacy", -by, cause)
    minutes.use(order.object, faction)


# --- shift ----------------------------------------------------------------------------------------
def _shift_problems(
    scenario: Scenario, state: State, faction: str, order: Order
) -> Iterator[Problem]:
    if order.actor != leader_of(scenario, state, faction):
        yield Problem("leader_speaks", (faction,))
    place = platforms.platform(scenario, state, faction).get(order.target, 0)
    if place == (10 if order.how == "plus" else -10):
        yield Problem("at_the_end", (faction,), place)


def _shift_reasons(
    scenario: Scenario, state: State, faction: str, order: Order
) -> tuple[Reason, ...]:
    return platforms.turn_reasons(scenario, state, faction, order.target, order.how)


def _shift(minutes: Minutes, faction: str, order: Order, cause: Cause) -> None:
    """A turn costs name and cohesion, unless something excuses it (R4.64)."""
    effects = minutes.scenario.balance.effects
    reasons = _shift_reasons(minutes.scenario, minutes.state, faction, order)
    cost = platforms.burden(reasons, minutes.scenario)
    by = effects.turn_step if order.how == "plus" else -effects.turn_step
    platforms.move(minutes, faction, order.target, by, cause)
    minutes.measure(faction, "legitimacy", -cost, cause)
    minutes.measure(faction, "cohesion", -cost, cause)


def _shift_fails(minutes: Minutes, faction: str, order: Order, cause: Cause) -> None:
    by = minutes.scenario.balance.effects.turn_failure_cohesion
    minutes.measure(faction, "cohesion", -by, cause)


# --- proclaim -------------------------------------------------------------------------------------
def _proclaim_problems(
    scenario: Scenario, state: State, faction: str, order: Order
) -> Iterator[Problem]:
    """A doctrine against one's own platform needs a turn first."""
    theory, needed = scenario.people[order.actor].theory, scenario.balance.orders.theory_needed
    if theory < needed:
        yield Problem("no_theory", (order.actor,), theory, needed)
    held = platforms.platform(scenario, state, faction)
    places = scenario.doctrines[order.target].positions
    if sum(place * held.get(issue, 0) for issue, place in places.items()) <= 0:
        yield Problem("against_platform", (order.target, faction))


def _proclaim_reasons(
    scenario: Scenario, state: State, faction: str, order: Order
) -> tuple[Reason, ...]:
    lead = state.doctrines[order.target].appeal - 50
    times = sum(d.verb == "proclaim" and d.target == order.target for d in state.deeds)
    return (
        Reason("appeal", lead * weight(scenario, "appeal") // 100, (order.target,)),
        Reason("preached", -times * weight(scenario, "preached"), (order.target,)),
        standing(scenario, state, faction),
    )


def _proclaim(minutes: Minutes, faction: str, order: Order, cause: Cause) -> None:
    """What is proclaimed gains appeal, what it denies loses some; the name gains once (R4.65)."""
    effects = minutes.scenario.balance.effects
    doctrines.appeal(minutes, order.target, effects.proclaim_appeal, cause)
    for rival in minutes.scenario.doctrines[order.target].against:
        doctrines.appeal(minutes, rival, -(effects.proclaim_appeal // 2), cause)
    if doctrines.take_up(minutes, order.target, faction, cause):
        minutes.measure(faction, "legitimacy", effects.proclaim_legitimacy, cause)


def _proclaim_fails(minutes: Minutes, faction: str, order: Order, cause: Cause) -> None:
    by = minutes.scenario.balance.effects.proclaim_failure_legitimacy
    minutes.measure(faction, "legitimacy", -by, cause)


# --- what could be ordered ------------------------------------------------------------------------
def _unpublished(verb: str) -> Proposal:
    def proposed(scenario: Scenario, state: State, faction: str, actor: str) -> Iterator[Order]:
        for name, record in state.documents.items():
            if not record.published:
                yield Order(actor, verb, name)

    return proposed


def _answers(scenario: Scenario, state: State, faction: str, actor: str) -> Iterator[Order]:
    for name, item in scenario.documents.items():
        if any(allied(state, faction, other) for other in item.against):
            yield Order(actor, "answer", name)


def _old_quarrels(scenario: Scenario, state: State, faction: str, actor: str) -> Iterator[Order]:
    for name, item in scenario.documents.items():
        if state.documents[name].published or faction in state.documents[name].held_by:
            for person in item.about:
                if state.people[person].faction != faction:
                    yield Order(actor, "compromise", person, "with", name)


def _shifts(scenario: Scenario, state: State, faction: str, actor: str) -> Iterator[Order]:
    if actor == leader_of(scenario, state, faction):
        for issue in scenario.issues:
            for way in ("plus", "minus"):
                yield Order(actor, "shift", issue, way)


def _teachings(scenario: Scenario, state: State, faction: str, actor: str) -> Iterator[Order]:
    for name in scenario.doctrines:
        yield Order(actor, "proclaim", name)


RULES = {
    "suppress": VerbRule(
        proposed=_unpublished("suppress"),
        problems=_suppress_problems,
        mark="cadres",
        reasons=_suppress_reasons,
        done=_suppress,
        failed=_suppress_fails,
    ),
    "leak": VerbRule(
        proposed=_unpublished("leak"),
        problems=_leak_problems,
        mark="cadres",
        reasons=_leak_reasons,
        done=_leak,
        failed=_leak_fails,
    ),
    "answer": VerbRule(
        proposed=_answers,
        problems=_answer_problems,
        mark="theory",
        reasons=_answer_reasons,
        done=_answer,
        failed=_answer_fails,
    ),
    "compromise": VerbRule(
        proposed=_old_quarrels,
        problems=_compromise_problems,
        mark="theory",
        reasons=_compromise_reasons,
        done=_compromise,
        failed=_compromise_fails,
    ),
    "shift": VerbRule(
        proposed=_shifts,
        problems=_shift_problems,
        mark="theory",
        reasons=_shift_reasons,
        done=_shift,
        failed=_shift_fails,
    ),
    "proclaim": VerbRule(
        proposed=_teachings,
        problems=_proclaim_problems,
        mark="theory",
        reasons=_proclaim_reasons,
        done=_proclaim,
        failed=_proclaim_fails,
    ),
}
