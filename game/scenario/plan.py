"""Owns the strict plan of a type: what pydantic made of its hints, with nothing left to guess.

>>> from dataclasses import dataclass
>>> @dataclass(frozen=True, slots=True)
... class Tie:
...     to: str
...     strength: int = 0
>>> list(plan(Tie).fields())
['to', 'strength']

A plan is a core schema, the nested dicts that pydantic's validator and its JSON Schema are both
made from; their form is described in `pydantic_core.core_schema`. It must not know nodes or places.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from typing import Any, TypeAlias

Schema: TypeAlias = dict[str, Any]

_DATE = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")

# Schemas that wrap the one that matters.
_WRAPPERS = {"default", "nullable", "function-before", "function-after", "definitions", "dataclass"}


@dataclass(frozen=True, slots=True)
class Plan:
    """A schema, and the definitions by which it may refer to others."""

    schema: Schema
    definitions: Mapping[str, Schema]

    @property
    def bare(self) -> Schema:
        """The schema without defaults, references and other wrapping."""
        schema = self.schema
        while True:
            if schema["type"] == "definition-ref":
                schema = self.definitions[schema["schema_ref"]]
            elif schema["type"] in _WRAPPERS:
                schema = schema["schema"]
            else:
                return schema

    def fields(self) -> dict[str, Schema]:
        """The keys that can stand here, with their schemas; none where keys are free."""
        if self.bare["type"] != "dataclass-args":
            return {}
        return {_key(field): field["schema"] for field in self.bare["fields"]}

    def members(self) -> dict[str, Schema]:
        """The members of a tagged union by tag; none of anything else."""
        return dict(self.bare["choices"]) if self.bare["type"] == "tagged-union" else {}

    def words(self) -> tuple[str, ...]:
        """The words of a `Literal` or an `Enum`; none of anything else."""
        members = [member.value for member in self.bare.get("members", ())]
        return tuple(map(str, self.bare.get("expected", members)))

    def below(self, step: str | int) -> Plan | None:
        """The plan of what a key or number leads to; None where it leads nowhere."""
        schema = self._below(step)
        return None if schema is None else replace(self, schema=schema)

    def _below(self, step: str | int) -> Schema | None:
        bare = self.bare
        match bare["type"]:
            case "dataclass-args":
                return self.fields().get(str(step))
            case "dict":
                return bare.get("values_schema")
            case "tuple" if isinstance(step, int):
                items: list[Schema] = bare["items_schema"]
                many = bare.get("variadic_item_index")
                return items[min(step, len(items) - 1) if many is not None else step]
            case "list" | "set" | "frozenset":
                return bare.get("items_schema")
            case _:
                return None


@cache
def plan(kind: Any) -> Plan:
    """The strict plan of `kind`; raises pydantic's own errors for hints that it can't read."""
    from pydantic import TypeAdapter

    loose: Any = TypeAdapter(kind).core_schema
    definitions = {item["ref"]: item for item in loose.get("definitions", ())}
    schema = _strict(loose, definitions)
    return Plan(schema, {item["ref"]: item for item in schema.get("definitions", ())})


def _strict(loose: Any, definitions: Mapping[str, Schema]) -> Any:
    """A copy of a core schema, or of a part of one, that forgives nothing."""
    if isinstance(loose, list | tuple):
        return type(loose)(_strict(part, definitions) for part in loose)
    if not isinstance(loose, dict):
        return loose
    copy: Schema = {
        key: part if key == "metadata" else _strict(part, definitions)
        for key, part in loose.items()
    }
    match loose.get("type"):
        case "dataclass-args":
            return {**copy, "extra_behavior": "forbid"}
        case "dataclass-field" if loose["name"].endswith("_"):
            return {**copy, "validation_alias": loose["name"].rstrip("_")}
        case "union":
            return _tagged(copy, definitions)
        case "date":
            return _iso_date(copy)
        case _:
            return copy


def _tagged(union: Schema, definitions: Mapping[str, Schema]) -> Schema:
    """The union by the word with which each member begins; as it was, where there is none."""
    tags = [list(_tags(choice, definitions)) for choice in union["choices"]]
    names = {name for tagged in tags for name, _ in tagged}
    if len(names) != 1 or not all(tags):
        return union
    choices = {
        word: choice
        for tagged, choice in zip(tags, union["choices"], strict=True)
        for _, word in tagged
    }
    return {"type": "tagged-union", "discriminator": names.pop(), "choices": choices}


def _tags(choice: Any, definitions: Mapping[str, Schema]) -> Iterator[tuple[str, str]]:
    """The name of a dataclass's first field, with each word it can be, if it is a `Literal`."""
    bare: Schema = Plan(choice, definitions).bare if isinstance(choice, dict) else {}
    if bare.get("type") == "dataclass-args" and bare["fields"]:
        first = bare["fields"][0]
        if first["schema"]["type"] == "literal":
            for word in first["schema"]["expected"]:
                yield first["name"], word


def _iso_date(schema: Schema) -> Schema:
    from pydantic_core.core_schema import no_info_before_validator_function

    return dict(no_info_before_validator_function(_day, schema))


def _day(written: object) -> object:
    """The date that is `written` as 1925-12-18; pydantic by itself takes seconds since 1970 too."""
    from pydantic_core import PydanticCustomError

    parts = _DATE.fullmatch(written) if isinstance(written, str) else None
    if not parts:
        raise PydanticCustomError("day_form", "a date is written 1925-12-18")
    year, month, day = map(int, parts.groups())
    if not 1 <= month <= 12 or year < 1:
        raise PydanticCustomError("day_never", "there is no such month")
    if not 1 <= day <= monthrange(year, month)[1]:
        raise PydanticCustomError("day_never", "there is no such day")
    return date(year, month, day)


def _key(field: Schema) -> str:
    return str(field.get("validation_alias", field["name"]))
