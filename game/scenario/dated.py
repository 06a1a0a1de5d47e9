"""Owns values that belong to a date: what the base says of a world that changes from day to day.

>>> from game.scenario.read import parse
>>> moscow = parse(b"secretary: {by_date: {1921-03-01: zelensky, 1924-08-20: uglanov}}", "o.yaml")
>>> on_day(moscow, date(1925, 9, 1)).plain()
{'secretary': 'uglanov'}
>>> members = parse(b"members: {trend: {1924-01-01: 100, 1924-01-11: 200}}", "o.yaml")
>>> on_day(members, date(1924, 1, 5)).plain()
{'members': 140}
>>> seats = parse(b"seats: {in_force: [{person: lenin, since: 1923-04-26}]}", "b.yaml")
>>> on_day(seats, date(1923, 4, 1)).plain()
{'seats': []}

A scenario starts on the first day of its calendar; base and scenario are both told for that day
before one is laid over the other. `until` is the first day on which something is so no more, so
that what follows can begin `since` the same day.

It must not know which things there are, but for two rules that spare the base much writing: a text
that is `dated` after the last day drops out; with somebody out of play go the ties to them, and the
risk of their death.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from copy import deepcopy
from dataclasses import replace
from datetime import date
from itertools import pairwise
from operator import is_
from types import MappingProxyType
from typing import Any, TypeAlias

from game.scenario.mistakes import Mistake, Mistakes, each, mistake
from game.scenario.node import Node, described
from game.scenario.span import LATE, Span

Nodes: TypeAlias = Mapping[str, Node]  # by noun

BEGINNING = date(1923, 4, 1)  # the first day that the base tells of; for want of a calendar
_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def at_start(base: Nodes, ours: Nodes, days: Span | None) -> list[dict[str, Node]]:
    """Base and scenario as they are on the first of `days`, or in the beginning."""
    first, last = days or (BEGINNING, date.max)
    there, here = each(lambda layer: _layer(layer, first, last), (base, ours))
    return [_without(there, _ids(base) - _ids(there)), here]


def on_day(node: Node, day: date) -> Node:
    """`node` with each dated value as it is on `day`; raises `Mistakes`, all there are."""
    return _value(node, day) or node.with_value(None)


def variants(things: Node) -> Node:
    """Every thing of a list as it is on each day on which something about it changes.

    So all that is written can be built, whatever the day.
    """
    if not things.items:
        return on_day(things, BEGINNING)
    told = each(_variants, things.items)
    return things.with_value(tuple(variant for thing in told for variant in thing))


def _variants(thing: Node) -> list[Node]:
    plain = _without_span(thing)
    days = sorted(set(_days(plain))) or [BEGINNING]
    return each(lambda day: on_day(plain, day), days)


def _days(node: Node) -> Iterator[date]:
    """The days that are written in the dated values of `node`."""
    for how in ("by_date", "trend"):
        yield from (_day(Node(key, inner.place)) for key, inner in _steps(node, how))
    for item in node.keys["in_force"].items if "in_force" in node.keys else ():
        yield from (_day(item.keys[key]) for key in ("since", "until") if key in item.keys)
    for inner in (*node.items, *node.keys.values()):
        yield from _days(inner)


def _steps(node: Node, how: str) -> list[tuple[str, Node]]:
    return list(node.keys[how].keys.items()) if how in node.keys else []


# --- whole layers and things ----------------------------------------------------------------------
def _layer(nodes: Nodes, first: date, last: date) -> dict[str, Node]:
    told = each(lambda noun: _noun(nodes[noun], first, last), nodes)
    return dict(zip(nodes, told, strict=True))


def _noun(node: Node, first: date, last: date) -> Node:
    if not node.items:
        return on_day(node, first)
    told = each(lambda thing: _thing(thing, first, last), node.items)
    return node.with_value(tuple(thing for thing in told if thing is not None))


def _thing(thing: Node, first: date, last: date) -> Node | None:
    """A thing on the first day; None where it is out of play or not written before the last."""
    if not _in_play(thing, first) or _later(thing, last):
        return None
    return on_day(_without_span(thing), first)


def _in_play(thing: Node, day: date) -> bool:
    if "in_play" not in thing.keys:
        return True
    spans = thing.keys["in_play"].items or (thing.keys["in_play"],)
    return any(each(lambda limits: _in_span(limits, day), spans))


def _in_span(limits: Node, day: date) -> bool:
    wrong = [key for key in limits.keys if key not in ("since", "until")]
    if wrong or not limits.keys:
        raise _refused(limits, "S017", "'in_play' has 'since', 'until' or both")
    return _holds(limits, day)


def _later(thing: Node, last: date) -> bool:
    dated = thing.keys.get("dated")
    written = _readable(dated) if dated else None
    return written is not None and (written - last).days >= LATE


def _without_span(thing: Node) -> Node:
    if "in_play" not in thing.keys:
        return thing
    return thing.with_value({key: node for key, node in thing.keys.items() if key != "in_play"})


def _ids(nodes: Nodes) -> frozenset[str]:
    people = nodes["people"].items if "people" in nodes else ()
    return frozenset(person.id for person in people if person.id)


def _without(nodes: dict[str, Node], gone: frozenset[str]) -> dict[str, Node]:
    """The world without ties to those who are out of play, and without the risk of their death."""
    left = dict(nodes)
    if gone and nodes["people"].items:
        freed = tuple(_freed(person, gone) for person in nodes["people"].items)
        left["people"] = nodes["people"].with_value(freed)
    if gone and "risks" in nodes:
        left["risks"] = _kept(nodes["risks"], "person", gone)
    return left


def _freed(person: Node, gone: frozenset[str]) -> Node:
    ties = person.keys.get("ties")
    if ties is None:
        return person
    return person.with_value({**person.keys, "ties": _kept(ties, "to", gone)})


def _kept(things: Node, key: str, gone: frozenset[str]) -> Node:
    """The things of a list that name nobody who is gone."""
    kept = tuple(i for i in things.items if key not in i.keys or i.keys[key].value not in gone)
    return things if len(kept) == len(things.items) else things.with_value(kept)


# --- one value ------------------------------------------------------------------------------------
def _value(node: Node, day: date) -> Node | None:
    """What a node is on `day`; None where it is nothing yet."""
    value = node.value
    if isinstance(value, dict):
        how = next((key for key in _TOLD if key in value), None)
        return _dated(node, how, day) if how else _mapping(node, value, day)
    if isinstance(value, tuple):
        items = each(lambda item: _value(item, day), value)
        if all(map(is_, items, value)):
            return node  # most of what is written is the same on every day
        return node.with_value(tuple(item for item in items if item is not None))
    return node


def _mapping(node: Node, keys: dict[str, Node], day: date) -> Node:
    inner = each(lambda item: _value(item, day), keys.values())
    if all(map(is_, inner, keys.values())):
        return node
    keyed = zip(keys, inner, strict=True)
    return node.with_value({key: item for key, item in keyed if item is not None})


def _dated(node: Node, how: str, day: date) -> Node | None:
    others = [key for key in node.keys if key != how]
    if others:
        wrong = node.keys[others[0]]
        raise _refused(wrong, "S017", f"{how!r} stands alone, without {others[0]!r}")
    told = _TOLD[how](node.keys[how], day)
    if told is None:
        return None
    value = _value(told, day)
    return None if value is None else replace(value, key=node.key)


def _by_date(steps: Node, day: date) -> Node | None:
    """The last value on or before the day."""
    said = [value for since, value in _ordered(steps, "by_date") if since <= day]
    return said[-1] if said else None


def _trend(steps: Node, day: date) -> Node | None:
    """The whole number on the line between the two dates around the day; flat outside."""
    points = [(since, _whole(value)) for since, value in _ordered(steps, "trend")]
    for (since, low), (until, high) in pairwise(points):
        if since <= day < until:
            whole, gone = (until - since).days, (day - since).days
            return steps.with_value(low + (2 * (high - low) * gone + whole) // (2 * whole))
    return steps.with_value(points[0][1] if day < points[0][0] else points[-1][1])


def _whole(node: Node) -> int:
    if isinstance(node.value, bool) or not isinstance(node.value, int):
        raise _refused(node, "S015", f"a trend runs through whole numbers, not {described(node)}")
    return node.value


def _in_force(items: Node, day: date) -> Node | None:
    """The items that are so on the day, without their days."""
    if not isinstance(items.value, tuple):
        raise _refused(items, "S017", f"'in_force' must be a list, not {described(items)}")
    held = each(lambda item: (item, _holds(_with_since(item), day)), items.value)
    return items.with_value(tuple(_without_days(item) for item, holds in held if holds))


def _with_since(item: Node) -> Node:
    if "since" not in item.keys:
        raise _refused(item, "S016", f"{described(item)} in force, but not since when")
    return item


def _without_days(item: Node) -> Node:
    days = ("since", "until")
    return item.with_value({key: node for key, node in item.keys.items() if key not in days})


_TOLD: Mapping[str, Callable[[Node, date], Node | None]] = MappingProxyType(
    {"by_date": _by_date, "trend": _trend, "in_force": _in_force}
)


# --- days -----------------------------------------------------------------------------------------
def _holds(limits: Node, day: date) -> bool:
    """Whether the day lies from `since` to the day before `until`, as far as they are given."""
    since, until = (limits.keys.get(key) for key in ("since", "until"))
    begin = date.min if since is None else _day(since)
    end = date.max if until is None else _day(until)
    if until is not None and end <= begin:
        raise _refused(until, "S014", f"'until' is {end}, not after 'since'")
    return begin <= day < end


def _ordered(steps: Node, how: str) -> list[tuple[date, Node]]:
    if not steps.keys:
        message = f"{how!r} must be a mapping of dates to values, not {described(steps)}"
        raise _refused(steps, "S017", message)
    days = each(lambda key: _day(_written(steps.keys[key], key)), steps.keys)
    for (before, after), late in zip(pairwise(days), list(steps.keys.values())[1:], strict=True):
        if after <= before:
            place = late.key or late.place
            raise Mistakes([mistake(place, "S014", f"{after} stands after {before}")])
    return list(zip(days, steps.keys.values(), strict=True))


def _written(value: Node, key: str) -> Node:
    """A key as a node of its own, at its own place."""
    return Node(key, value.key or value.place)


def _day(node: Node) -> date:
    found = _readable(node)
    if found is None:
        raise _refused(node, "S006", f"a date is written 1925-12-18, not {described(node)}")
    return found


def _readable(node: Node) -> date | None:
    if not isinstance(node.value, str) or not _DATE.fullmatch(node.value):
        return None
    try:
        return date.fromisoformat(node.value)
    except ValueError:
        return None


def _refused(node: Node, code: str, message: str) -> Mistakes:
    found: Mistake = mistake(node.place, code, message)
    return Mistakes([found])


# --- for editors ----------------------------------------------------------------------------------
_ON = {"type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}
_STEPS = {"type": "object", "propertyNames": _ON, "minProperties": 1}
_SPAN: Mapping[str, object] = MappingProxyType(
    {
        "type": "object",
        "description": "From when and (the first day no more) until when it is there at all.",
        "properties": {"since": _ON, "until": _ON},
        "additionalProperties": False,
        "minProperties": 1,
    }
)


def _shape(how: str, shape: Mapping[str, object], description: str) -> dict[str, object]:
    return {
        "type": "object",
        "description": description,
        "properties": {how: shape},
        "required": [how],
        "additionalProperties": False,
    }


_SHAPES = (
    _shape("by_date", _STEPS, "The last value on or before the first day."),
    _shape(
        "trend",
        {**_STEPS, "additionalProperties": {"type": "integer"}},
        "A whole number on the line between two dates.",
    ),
    _shape(
        "in_force",
        {"type": "array", "items": {"type": "object", "required": ["since"]}},
        "The items in force on the first day; each with since, and until where it ended.",
    ),
)


def in_schema(schema: Mapping[str, Any]) -> dict[str, Any]:
    """The JSON Schema of a list of things, in which every key but the id may be dated."""
    told = deepcopy(dict(schema))
    name = str(told.get("items", {}).get("$ref", "")).rpartition("/")[2]
    thing = told.get("$defs", {}).get(name, {})
    keys = thing.get("properties", {})
    for key in keys.keys() - {"id"}:
        keys[key] = {"anyOf": [_inner(keys[key]), {"$ref": "#/$defs/Dated"}]}
    if "id" in keys:
        keys["in_play"] = {"anyOf": [dict(_SPAN), {"type": "array", "items": dict(_SPAN)}]}
        told["$defs"]["Dated"] = {"anyOf": list(_SHAPES)}
    return told


def _inner(key: dict[str, Any]) -> dict[str, Any]:
    """The values of a mapping may be dated too."""
    values = key.get("additionalProperties")
    if not isinstance(values, dict):
        return key
    return {**key, "additionalProperties": {"anyOf": [values, {"$ref": "#/$defs/Dated"}]}}
