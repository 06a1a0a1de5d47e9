"""Owns that the orders of history.yaml can be read, and that all they name exists (R003, R004).

>>> [(word, kind) for word, kind in names_in(parse("kamenev gather platform4 in moscow"))]
[('kamenev', 'person'), ('platform4', 'document'), ('moscow', 'organisation')]

It must not know whether an order will be possible: that depends on the game.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping

from game.rules import model
from game.rules.errors import OrderSyntaxError
from game.rules.orders import ANSWERS, VERBS, Order, parse
from game.rules.state import Term
from game.scenario.check.references import named, unknown
from game.scenario.check.world import World
from game.scenario.mistakes import Mistake, mistake
from game.scenario.node import Node

UNASKED = ("instruct", "denounce")
"""The answers that nobody has to be asked for: a line, and the end of a pact."""


def check(world: World) -> Iterator[Mistake]:
    """What is wrong with the historic orders, with the column inside each line."""
    names = named(world)
    for part in world.of(model.HistoricOrder):
        for field in ("order", "otherwise"):
            node = part.node.child(field)
            if node is not None and (field == "order" or node.value):
                yield from _line(world, names, node)


def _line(world: World, names: Mapping[str, Collection[str]], node: Node) -> Iterator[Mistake]:
    line = str(node.value)
    try:
        order = parse(line)
    except OrderSyntaxError as error:
        yield mistake(node.inside(max(0, error.position)), "R003", *_apart(error.problem))
        return
    if order.is_answer and order.verb not in UNASKED:
        message = f"history can't {order.verb}: how a question was answered stands with its option"
        yield mistake(node.inside(0), "R003", message)
        return
    after = 0
    for name, kind in names_in(order):
        column = _find(name, line, after)
        if name not in names[kind]:
            yield mistake(node.inside(column), "R004", *unknown(world, kind, name, names[kind]))
        after = column


def _apart(problem: str) -> tuple[str, str]:
    """A problem in the words of the notation, and the word that was meant, if it says one."""
    words, _, meant = problem.partition(" (did you mean ")
    return words, meant.removesuffix("?)")


def _find(name: str, line: str, after: int) -> int:
    """Where a name stands as a whole word, at or after a column."""
    word = re.compile(rf"(?<![\w-]){re.escape(name)}(?![\w-])")
    found = word.search(line, after) or word.search(line)
    return found.start() if found else after


def names_in(order: Order) -> Iterator[tuple[str, str]]:
    """Every name in an order with the kind of thing that it should name, as they stand."""
    verb = VERBS.get(order.verb) or ANSWERS[order.verb]
    if not order.is_answer:
        yield order.actor, "person"
    if order.letter:
        yield from names_in(order.letter)
        return
    if verb.target:
        yield order.target, verb.target
    if verb.object:
        yield order.object, verb.object
    for term in (*order.asks, *order.gives):
        yield from _names_in_term(term)


def _names_in_term(term: Term) -> Iterator[tuple[str, str]]:
    match term.kind:
        case "vote":
            yield term.what, "motion"
            yield term.how, "side"
        case "silence":
            yield term.what, "document"
        case "office":
            yield term.what, "office"
            yield term.how, "person"
