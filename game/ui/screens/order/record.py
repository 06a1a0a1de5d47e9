"""Owns what the record has to say to an order: what was done, or what is known of its target.

Nothing is shown from after the present turn: the record never tells a player what is to come.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from game import narrate
from game.rules.days import turn_of
from game.rules.model import HistoricOrder, Post
from game.rules.orders import Order, parse
from game.ui.screens.desk.map import place_of
from game.ui.sitting import Sitting
from game.words import text as _


@dataclass(frozen=True, slots=True)
class Record:
    """A few words of the record, and whence they come."""

    words: str
    source: str


def record_of(sitting: Sitting, order: Order) -> Record | None:
    """What was done about the same thing, a fact about it, a life, or a note; or nothing."""
    return (
        _done(sitting, order)
        or _fact(sitting, order)
        or _life(sitting, order)
        or _note(sitting, order)
    )


def _about(order: Order) -> set[str]:
    return {word for word in (order.target, order.object) if word}


def _done(sitting: Sitting, order: Order) -> Record | None:
    """An order of the record near this turn by the same person, or like it at the same thing."""
    scenario, state = sitting.scenario, sitting.state
    best: tuple[int, HistoricOrder] | None = None
    for item in scenario.history:
        if item.confidence == "assumption" or turn_of(scenario, item.day) > state.turn:
            continue
        near = turn_of(scenario, item.day) >= state.turn - 1
        other = parse(item.order)
        likeness = 2 * (other.verb == order.verb) + 2 * bool(_about(other) & _about(order))
        likeness += other.actor == order.actor
        if near and likeness >= 3 and (best is None or likeness > best[0]):
            best = (likeness, item)
    if best is None:
        return None
    item = best[1]
    told = f"{narrate.short_day(item.day)}: {narrate.order(scenario, item.order)}."
    return Record(told, _source(item.source, item.confidence))


def _fact(sitting: Sitting, order: Order) -> Record | None:
    """The latest fact about the same person, place or text, up to now."""
    scenario, state = sitting.scenario, sitting.state
    known = [
        fact
        for fact in scenario.facts.values()
        if set(fact.about) & _about(order) and turn_of(scenario, fact.day) <= state.turn
    ]
    if not known:
        return None
    fact = max(known, key=lambda item: item.day)
    words = f"{narrate.short_day(fact.day)}: {fact.statement}"
    return Record(words, _source(fact.source, fact.confidence))


def _life(sitting: Sitting, order: Order) -> Record | None:
    """What the person who is appointed, courted or charged had been by now."""
    scenario = sitting.scenario
    if order.target not in scenario.people:
        return None
    person = scenario.people[order.target]
    past = [post for post in person.posts if _begun(post, sitting.turn.begins)]
    if not past:
        return None
    posts = "; ".join(
        _("{title} from {since}").format(title=post.title, since=post.since) for post in past[-3:]
    )
    words = f"{person.full_name}: {posts}."
    return Record(words, _source(person.source, person.confidence))


def _begun(post: Post, now: date) -> bool:
    return post.since[:7] <= now.isoformat()[: len(post.since[:7])]


def _note(sitting: Sitting, order: Order) -> Record | None:
    """What is known of the place or the text."""
    scenario = sitting.scenario
    at = place_of(order)
    if at and scenario.organisations[at].note:
        place = scenario.organisations[at]
        return Record(place.note, _source(place.source, place.confidence))
    if order.target in scenario.documents:
        text = scenario.documents[order.target]
        return Record(text.argument, _source(text.source, text.confidence))
    if order.target in scenario.motions:
        motion = scenario.motions[order.target]
        return Record(motion.question, _source(motion.source, motion.confidence))
    return None


def _source(source: str, confidence: str) -> str:
    return _("Source: {source} ({sure}).").format(
        source=source.strip().rstrip("."), sure=narrate.confidence(confidence)
    )
