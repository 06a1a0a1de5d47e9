"""Owns the past of a scenario: how the base's course went before the first day.

It must not know a game: `conditions` asks what is kept here.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from game.rules.errors import OrderSyntaxError
from game.rules.model import Past, PastOrder, PastVote
from game.rules.orders import parse
from game.scenario.node import Node
from game.scenario.span import Span, answer_of, past, past_orders


def past_of(base: Mapping[str, Node], days: Span | None) -> Past:
    """What history did before the first of `days`; nothing where the days are not known."""
    if days is None:
        return Past()
    before = past(base, days)
    things = {name: item for noun in before.values() for name, item in noun.items()}
    orders = (_order(item) for item in past_orders(base, days))
    return Past(
        titles={**_authors(base), **_texts(things, "title")},
        events={name: answer_of(item) for name, item in before["events"].items()},
        motions={name: _vote(item) for name, item in before["motions"].items()},
        orders=tuple(order for order in orders if order is not None),
    )


def _texts(things: Mapping[str, Node], key: str) -> dict[str, str]:
    return {name: str(thing.keys[key].value) for name, thing in things.items() if key in thing.keys}


def _authors(base: Mapping[str, Node]) -> dict[str, str]:
    """Who wrote what is read, the dead among them, who have no card in the game."""
    documents = base["documents"].items if "documents" in base else ()
    wrote = {str(by.value) for text in documents for by in _written_by(text)}
    people = base["people"].items if "people" in base else ()
    return _texts({person.id: person for person in people if person.id in wrote}, "name")


def _written_by(text: Node) -> tuple[Node, ...]:
    return text.keys["authors"].items if "authors" in text.keys else ()


def _vote(motion: Node) -> PastVote:
    recorded = motion.keys["recorded"].plain() if "recorded" in motion.keys else {}
    counts = {str(side): int(n) for side, n in recorded.items()}  # type: ignore[attr-defined]
    said = motion.keys.get("history")
    if said is not None:
        return PastVote(said.value == "carried", counts)
    known = "for" in counts  # of some votes only those against were counted
    return PastVote(not known or counts["for"] > counts.get("against", 0), counts)


def _order(item: Node) -> PastOrder | None:
    """An order in its parts; None for a line that is none: where its day is played, it is told."""
    written = {
        key: str(item.keys[key].value) for key in ("day", "faction", "order") if key in item.keys
    }
    try:
        order = parse(written["order"])
        day = date.fromisoformat(written["day"])
        return PastOrder(
            day, written["faction"], order.verb, order.actor, order.target, order.object
        )
    except (KeyError, ValueError, OrderSyntaxError):
        return None
