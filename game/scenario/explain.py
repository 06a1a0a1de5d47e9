"""Owns what pydantic found wrong, in our words and at its place in the files.

>>> KINDS["int_type"]
'a whole number'

It must not know any particular type, nor how pydantic is run.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from game.scenario.mistakes import Mistake, mistake, nearest
from game.scenario.node import Node, Step, described
from game.scenario.plan import Plan

# What was needed, by the type of pydantic's error.
KINDS: Mapping[str, str] = MappingProxyType(
    {
        "string_type": "text",
        "int_type": "a whole number",
        "int_from_float": "a whole number",
        "float_type": "a number",
        "bool_type": "true or false",
        "tuple_type": "a list",
        "list_type": "a list",
        "set_type": "a list",
        "frozen_set_type": "a list",
        "dict_type": "a mapping of keys to values",
        "mapping_type": "a mapping of keys to values",
        "dataclass_type": "a mapping of keys to values",
    }
)

_TRUTHS = {
    **dict.fromkeys(("yes", "on", "y", "true"), "true"),
    **dict.fromkeys(("no", "off", "n", "false"), "false"),
}


@dataclass(frozen=True, slots=True)
class Fault:
    """One of pydantic's errors: its type and words, and what its path has led to.

    `name` is what a person calls the value, `last` the step that leads nowhere, if one does.
    """

    type: str
    words: str
    plan: Plan
    node: Node
    name: str
    last: Step | None


def explained(plan: Plan, node: Node, errors: Iterable[Any]) -> list[Mistake]:
    """A mistake for each of pydantic's `errors` about `node`, which was to be as `plan` says."""
    return [_explain(_fault(plan, node, error)) for error in errors]


def _fault(plan: Plan, node: Node, error: Any) -> Fault:
    """Follow the path of `error` through the plan and the nodes as far as both lead."""
    name, last = "this", None
    for step in error["loc"]:
        if step in plan.members():
            plan = Plan(plan.members()[step], plan.definitions)
            continue
        inner, child = plan.below(step), node.child(step)
        name = f"item {step + 1} of {name}" if isinstance(step, int) else repr(step)
        if inner is None or child is None:
            last = step
            break
        plan, node = inner, child
    return Fault(error["type"], error["msg"], plan, node, name, last)


def _explain(fault: Fault) -> Mistake:
    explain = _EXPLAIN.get(fault.type, _wrong_kind if fault.type in KINDS else _refused)
    return explain(fault)


def _missing(fault: Fault) -> Mistake:
    if isinstance(fault.last, int):
        return _wrong_number(fault)
    return mistake(fault.node.place, "S002", f"the key {fault.last!r} is missing")


def _unknown_key(fault: Fault) -> Mistake:
    key = str(fault.last)
    keys, node = fault.node.keys, fault.node.keys[key]
    file = node.place.file  # what the base has already may be meant all the same
    known = [
        name for name in fault.plan.fields() if name not in keys or keys[name].place.file != file
    ]
    return mistake(node.key or node.place, "S001", f"no such key: {key}", nearest(key, known))


def _wrong_kind(fault: Fault) -> Mistake:
    node = fault.node
    message = f"{fault.name} must be {KINDS[fault.type]}, not {described(node)}"
    if fault.type == "string_type" and isinstance(node.value, int | float):
        message += "; put it in quotes"
    return mistake(node.place, "S003", message, _meant(fault))


def _meant(fault: Fault) -> str:
    """The value of the right kind that was most likely meant."""
    match fault.type, fault.node.value:
        case "bool_type", str(text):
            return _TRUTHS.get(text.lower(), "")
        case "int_type" | "int_from_float", float(number) if number.is_integer():
            return str(int(number))
        case "int_type" | "float_type", str(text) if text.lstrip("+-").isdecimal():
            return str(int(text))
        case _:
            return ""


def _wrong_word(fault: Fault) -> Mistake:
    words, value = fault.plan.words(), fault.node.value
    message = f"{fault.name} must be {_listed(words)}, not {described(fault.node)}"
    meant = nearest(value, words) if isinstance(value, str) else ""
    return mistake(fault.node.place, "S004", message, meant)


def _unknown_member(fault: Fault) -> Mistake:
    tag = str(fault.plan.bare["discriminator"])
    word = fault.node.keys[tag]
    noun = {"test": "condition", "do": "effect"}.get(tag, tag)
    if not isinstance(word.value, str):
        return mistake(word.place, "S005", f"no such {noun}: {described(word)}")
    meant = nearest(word.value, fault.plan.members())
    return mistake(word.place, "S005", f"no such {noun}: {word.value}", meant)


def _no_member(fault: Fault) -> Mistake:
    tag = str(fault.plan.bare["discriminator"])
    if tag in fault.node.keys:
        return _unknown_member(fault)
    return mistake(fault.node.place, "S002", f"the key {tag!r} is missing")


def _wrong_date(fault: Fault) -> Mistake:
    message = f"{fault.name} can't be {described(fault.node)}: {fault.words}"
    return mistake(fault.node.place, "S006", message)


def _wrong_number(fault: Fault) -> Mistake:
    needed = len(fault.plan.bare.get("items_schema", ()))
    message = f"{needed} values are needed here, not {len(fault.node.items)}"
    return mistake(fault.node.place, "S007", message)


def _refused(fault: Fault) -> Mistake:
    return mistake(fault.node.place, "S012", f"{fault.name} is refused: {fault.words}")


def _listed(words: tuple[str, ...]) -> str:
    return " or ".join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else words)


_EXPLAIN: Mapping[str, Callable[[Fault], Mistake]] = MappingProxyType(
    {
        "missing": _missing,
        "unexpected_keyword_argument": _unknown_key,
        "literal_error": _wrong_word,
        "enum": _wrong_word,
        "union_tag_invalid": _unknown_member,
        "union_tag_not_found": _no_member,
        "day_form": _wrong_date,
        "day_never": _wrong_date,
        "too_long": _wrong_number,
        "too_short": _wrong_number,
    }
)
